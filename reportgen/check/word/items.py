"""Paragraphs while they are being read: where one stands, what it shows, and the lines that are drawn at it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from reportgen.check.seen import Cell, Part, Run, Stroke

from .cascade import ParagraphLook, RunLook, TableLook
from .inline import Letters


@dataclass(frozen=True, slots=True)
class Place:
    """Where paragraphs stand. ``flow`` is the same for all that follow one another; ``room``: width in twips."""

    part: Part
    flow: tuple[object, ...]
    room: float | None
    look: TableLook = field(default_factory=TableLook)
    cell: Cell | None = None
    column: int = 0
    columns: int = 1
    row: tuple[int, ...] | None = None
    boxed: bool = False
    box_mm: tuple[float | None, float | None] | None = None
    align: str | None = None  # of the box or frame itself
    locked: bool = False
    tables: int = 0  # how many tables and boxes this is inside of
    boxes: int = 0


@dataclass(slots=True)
class Drawn:
    """A line of a shape; ``below_pt`` from the top of the paragraph it is anchored in, if it can be told."""

    stroke: Stroke
    below_pt: float | None = None
    floats: bool = False  # words flow around it


@dataclass(slots=True)
class Item:
    """One paragraph, or what stands of it before or after a page break. Indents in twips, sizes in pt."""

    place: Place
    look: ParagraphLook
    runs: tuple[Run, ...] = ()
    label: str = ""
    first: float = 0.0
    tabbed: bool = False  # a tab puts its first words on the middle, or on the end, of a place
    size: float = 10.0
    extra_pt: float = 0.0  # the height of pictures that stand in it
    drawn: list[Drawn] = field(default_factory=list)
    rules_above: list[Stroke] = field(default_factory=list)
    rules_below: list[Stroke] = field(default_factory=list)
    page: int | None = None
    section: int = 0
    decomposed: bool = False
    starts_page: bool = False
    begins: bool = True  # holds the beginning of its paragraph
    ends: bool = True
    numbers: list[Letters] = field(default_factory=list)
    number_align: str | None = None
    beside_number: bool = False  # something stands beside the page number
    strokes: list[Stroke] = field(default_factory=list)
    strokes_above: list[Stroke] = field(default_factory=list)
    gap: float | None = None
    height: float | None = None  # in pt, once somebody asked

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)

    @property
    def shows(self) -> bool:
        """Whether there is anything to read."""
        return bool(self.label) or any(not run.text.isspace() for run in self.runs)


def runs(letters: Iterable[Letters]) -> tuple[Run, ...]:
    """Letters of one look together; where ASCII letters have another font than the rest, they stand apart."""
    parts: list[tuple[list[str], str, RunLook]] = []
    for piece in letters:
        for text, font in _by_font(piece.text, piece.look):
            if parts and parts[-1][1] == font and _alike(parts[-1][2], piece.look):
                parts[-1][0].append(text)
            elif text:
                parts.append(([text], font, piece.look))
    return tuple(_run("".join(texts), font, look) for texts, font, look in parts)


def _run(text: str, font: str, look: RunLook) -> Run:
    return Run(
        text=text,
        font=font,
        size_pt=look.size,
        bold=look.bold,
        italic=look.italic,
        underlined=look.underlined,
        raised=look.raised,
        color=look.color,
    )


def _alike(one: RunLook, other: RunLook) -> bool:
    """Whether letters look the same, their fonts apart."""
    return one is other or _shown(one) == _shown(other)


def _shown(look: RunLook) -> tuple[object, ...]:
    return (look.size, look.bold, look.italic, look.underlined, look.raised, look.color)


def _by_font(text: str, look: RunLook) -> list[tuple[str, str]]:
    if look.plain == look.font or text.isascii():
        return [(text, look.plain)]
    return [
        ("".join(letters), look.plain if ascii_letters else look.font)
        for ascii_letters, letters in groupby(text, str.isascii)
    ]
