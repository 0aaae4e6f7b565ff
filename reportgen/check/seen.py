"""What a finished file shows, whoever made it: nouns only. The readers of Word and PDF fill them, the rules judge.

Every measure is the *effective* one, as the page shows it. ``None`` means that it cannot be told from this
kind of file: a rule that needs it is then not evaluated, never passed. Lengths in mm, sizes and spacing in pt.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


class Part(StrEnum):
    """Where on the page, or beside it, a paragraph stands."""

    BODY = "body"
    BOX = "box"  # a text box or a frame
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"  # a footnote or an endnote


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look. ``text`` is in NFC and as shown: capitals made by formatting are capitals here."""

    text: str
    font: str | None = None
    size_pt: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underlined: bool = False
    raised: bool = False  # above or below the line
    color: str | None = None  # RRGGBB; automatic is 000000
    in_picture: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line that is drawn: a border of a paragraph, a shape, or a row of underscores."""

    length_mm: float | None
    made_as: str  # "viền", "hình", "dấu gạch dưới"
    solid: bool = True
    center_mm: float | None = None  # middle of it, from the left edge of the column it is in


@dataclass(frozen=True, slots=True)
class Cell:
    """The cell of a table that a paragraph is in. Columns count from 0; ``bordered``: the table draws its grid."""

    table: int
    row: int
    column: int
    columns: int
    bordered: bool = False


@dataclass(frozen=True)  # without slots: what is asked of it again and again is kept
class Paragraph:
    """One paragraph of Word, or the lines of a PDF that belong together.

    ``index`` counts the paragraphs that show something, from 1, in reading order. ``label`` is the automatic
    number, letter or dash. ``first_mm`` is the first line's indent from ``left_mm``. ``pitch`` is the distance of
    lines as a multiple of the font's single line. ``gap_pt`` is the room to the paragraph above in the same column.
    ``strokes`` are the lines drawn between the words of this paragraph and the next words of its column;
    ``strokes_above`` those drawn above it. ``column`` is 0 where the page, or the row the paragraph is in, has but
    one column; ``row`` is the same key for two paragraphs that stand level, in columns side by side.
    ``box_mm`` is the width and height of a frame drawn around it.
    """

    index: int
    runs: tuple[Run, ...]
    part: Part = Part.BODY
    label: str = ""
    align: str | None = None
    left_mm: float | None = None
    right_mm: float | None = None
    first_mm: float | None = None
    pitch: float | None = None
    gap_pt: float | None = None
    room_mm: float | None = None
    strokes: tuple[Stroke, ...] = ()
    strokes_above: tuple[Stroke, ...] = ()
    strokes_known: bool = True
    boxed: bool = False
    box_mm: tuple[float | None, float | None] | None = None
    page: int | None = None
    section: int = 0
    column: int = 0
    columns: int = 1
    row: tuple[int, ...] | None = None
    cell: Cell | None = None
    level: int = 0
    held: bool | None = None  # kept on one page with what follows
    decomposed: bool = False  # the file has it in NFD
    locked: bool = False  # signed, or protected against changes
    starts_page: bool = False
    style: str = field(default="", compare=False)  # as its maker calls it; strangers' files are not known by it

    @cached_property
    def text(self) -> str:
        """The words, without the automatic label."""
        return "".join([run.text for run in self.runs])

    @cached_property
    def told(self) -> tuple[Run, ...]:
        """The runs that have letters or figures."""
        return tuple([run for run in self.runs if run.text.isalnum() or any(map(str.isalnum, run.text))])

    @cached_property
    def words(self) -> str:
        """The words as read, label first, white space collapsed."""
        return " ".join(f"{self.label} {self.text}".split())


@dataclass(frozen=True, slots=True)
class Number:
    """Page numbers of a section as a field or printed. ``shown_on_first``: the first page of the file shows one."""

    part: Part
    align: str | None
    run: Run
    shown_on_first: bool | None = None
    starts_at: int | None = None
    arabic: bool | None = None
    alone: bool | None = True  # nothing but the number stands there


@dataclass(frozen=True, slots=True)
class Sheet:
    """One section of Word, or one run of equal pages of a PDF: its paper, margins and page numbers."""

    width_mm: float | None
    height_mm: float | None
    top_mm: float | None = None
    bottom_mm: float | None = None
    left_mm: float | None = None
    right_mm: float | None = None
    number: Number | None = None
    numbers_known: bool = True
    has_tables: bool = False


@dataclass(frozen=True, slots=True)
class Font:
    """A font of a PDF: its family and whether the file carries it."""

    family: str
    embedded: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """A whole file. ``boxes``: letters for which the font has no shape; ``aside``: what nobody looked at."""

    kind: str  # "docx" or "pdf"
    paragraphs: tuple[Paragraph, ...]
    sheets: tuple[Sheet, ...]
    pages: int | None = None
    fonts: tuple[Font, ...] = ()
    boxes: tuple[str, ...] = ()
    aside: tuple[str, ...] = field(default=())
