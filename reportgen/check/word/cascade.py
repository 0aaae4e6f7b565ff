"""The effective look of letters and paragraphs: what defaults, styles, lists and direct settings come to.

The order and the switches that cancel each other out are those of ECMA-376-1, 17.7.2 and 17.7.3.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from lxml.etree import tostring

from .names import Element, W, child, twips
from .numbering import Lists
from .properties import AUTO_SPACE_PT, TOGGLES, Said, over, paragraph_said, run_said
from .styles import Styles

_SIZE_PT = 10.0  # by the standard, where nothing says a size
_FONT = "Times New Roman"  # Word's own, where nothing says a font
_BLACK = "000000"
_TAB = 720.0  # twips
_MOST_STOPS = 64  # in Word
_NO_STOPS = {"clear", "num", "bar"}
_MIRRORED = {"start": "right", "left": "right", "end": "left", "right": "left"}


@dataclass(frozen=True, slots=True)
class RunLook:
    """The look of letters. ``plain`` is the font of ASCII letters, ``font`` of all others.

    ``raised`` letters stand off the line; ``small`` ones are shown in a smaller size for that.
    """

    plain: str
    font: str
    size: float
    bold: bool
    italic: bool
    capitals: bool
    hidden: bool
    underlined: bool
    raised: bool
    small: bool
    color: str


@dataclass(frozen=True, slots=True)
class TableLook:
    """What a table style says of the paragraphs and letters of one cell; ``key`` tells cells alike."""

    key: tuple[Any, ...] = ()
    run: Said = field(default_factory=dict)
    paragraph: Said = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """The look of a paragraph: indents in twips, spacing in pt. ``number`` is its list and level."""

    style: str | None
    align: str
    left: float
    right: float
    first: float
    first_letters: float
    before: float
    after: float
    contextual: bool
    line: float
    line_rule: str
    held: bool
    page_break: bool
    level: int
    borders: dict[str, str | None]
    tabs: tuple[tuple[float, str], ...]
    frame: dict[str, Any] | None
    number: tuple[str, int] | None

    def pitch(self, size_pt: float, em: float) -> float:
        """The distance of lines as a multiple of the single line of letters of ``size_pt``."""
        if self.line_rule == "auto":
            return self.line / 240 if self.line > 0 else 1.0
        lines = abs(self.line) / 20 / (em * size_pt)
        return lines if self.line_rule == "exact" else max(1.0, lines)


def _stops(tabs: dict[float, str]) -> tuple[tuple[float, str], ...]:
    return tuple(sorted((at, kind) for at, kind in tabs.items() if kind not in _NO_STOPS))[:_MOST_STOPS]


class Cascade:
    """The styles, lists and settings of one file, and what they come to."""

    def __init__(self, styles: Styles, lists: Lists, settings: Element | None) -> None:
        """Keep the parts; looks are worked out when asked for, each once."""
        self.styles = styles
        self.lists = lists
        tab = child(settings, "defaultTabStop")
        self._tab = (None if tab is None else twips(tab.get(f"{W}val"))) or _TAB
        self._runs: dict[Any, RunLook] = {}
        self._looks: dict[Any, ParagraphLook] = {}  # by the very words of a w:pPr: most are written many times
        self._paragraphs: dict[tuple[str | None, bool], Said] = {}
        self._style_numbers: dict[str | None, tuple[str, int] | None] = {}

    @property
    def size(self) -> int:
        """How many looks were worked out."""
        return len(self._runs) + len(self._looks)

    def run(self, element: Element | None, style: str | None, table: TableLook) -> RunLook:
        """The look of a run with ``element`` as its ``w:rPr`` in a paragraph of ``style``."""
        direct = run_said(element, self.styles.theme) if element is not None and len(element) else {}
        key = (style, table.key, tuple(direct.items()))
        look = self._runs.get(key)
        if look is None:
            look = self._runs[key] = self._run(direct, style, table)
        return look

    def _run(self, direct: Said, style: str | None, table: TableLook) -> RunLook:
        levels = [table.run, self.styles.paragraph_run(style), self.styles.character(direct.get("style"))]
        merged = dict(self.styles.run_defaults)
        for level in (*levels, direct):
            merged |= level
        switches = {name: self._switch(name, levels, direct) for name in TOGGLES.values()}
        font = merged.get("hAnsi") or merged.get("ascii") or _FONT
        return RunLook(
            plain=merged.get("ascii") or font,
            font=font,
            size=merged.get("size") or _SIZE_PT,
            bold=switches["bold"],
            italic=switches["italic"],
            capitals=switches["caps"] or switches["small"],
            hidden=switches["hidden"],
            underlined=merged.get("underlined", False),
            raised=merged.get("raised", False) or merged.get("shifted", False),
            small=merged.get("raised", False),
            color=merged.get("color") or _BLACK,
        )

    def _switch(self, name: str, levels: list[Said], direct: Said) -> bool:
        if name in direct:
            return bool(direct[name])
        if self.styles.run_defaults.get(name):
            return True
        return sum(bool(level.get(name)) for level in levels) % 2 == 1

    def paragraph(self, element: Element | None, table: TableLook) -> ParagraphLook:
        """The look of a paragraph with ``element`` as its ``w:pPr``."""
        key = (None if element is None else tostring(element, with_tail=False), table.key)
        if key not in self._looks:
            self._looks[key] = self._paragraph(element, table)
        return self._looks[key]

    def _paragraph(self, element: Element | None, table: TableLook) -> ParagraphLook:
        direct = paragraph_said(element)
        style = direct.get("style")
        number = self._number(direct, style)
        said = over(dict(self.styles.paragraph_defaults), table.paragraph)
        said = over(said, self._styled(style, numbered=number is not None))
        if number is not None and ("number" in direct or "number_level" in direct):
            said = over(said, self._list_said(number))
        return self._look(over(said, direct), style, number)

    def _number(self, direct: Said, style: str | None) -> tuple[str, int] | None:
        own = self._style_number(style)
        number = direct.get("number") or (own[0] if own else None)
        if not number or number == "0":
            return None
        depth = direct.get("number_level")
        if depth is None:
            depth = own[1] if own and own[0] == number else 0
        return number, depth

    def _style_number(self, name: str | None) -> tuple[str, int] | None:
        if name not in self._style_numbers:
            number, depth = None, None
            for style in self.styles.chain(name, "paragraph"):
                number = style.paragraph.get("number", number)
                depth = style.paragraph.get("number_level", depth)
                if number and "number" in style.paragraph and "number_level" not in style.paragraph:
                    depth = self.lists.depth_of(number, style.id, self.styles)
            self._style_numbers[name] = (number, depth or 0) if number and number != "0" else None
        return self._style_numbers[name]

    def _styled(self, name: str | None, *, numbered: bool) -> Said:
        """What the style says with its bases; its list's indents come in where the list does."""
        key = (name, numbered)
        if key not in self._paragraphs:
            said: Said = {}
            number: str | None = None
            for style in self.styles.chain(name, "paragraph"):
                own = style.paragraph
                number = own.get("number", number)
                if numbered and number and ("number" in own or "number_level" in own):
                    depth = own.get("number_level")
                    depth = self.lists.depth_of(number, style.id, self.styles) if depth is None else depth
                    said = over(said, self._list_said((number, depth)))
                said = over(said, own)
            self._paragraphs[key] = said
        return self._paragraphs[key]

    def _list_said(self, number: tuple[str, int]) -> Said:
        level = self.lists.level(*number, self.styles)
        return {} if level is None else {k: v for k, v in level.paragraph.items() if k != "style"}

    def _look(self, said: Said, style: str | None, number: tuple[str, int] | None) -> ParagraphLook:
        chain = self.styles.chain(style, "paragraph")
        level = said.get("level")
        align = said.get("align", "left")
        if said.get("bidi"):
            align = _MIRRORED.get(said.get("align_named", "start"), align)
        first = said.get("first")
        return ParagraphLook(
            style=chain[-1].id if chain else None,
            align=align,
            left=said.get("left", 0.0),
            right=said.get("right", 0.0),
            first=first or 0.0,
            first_letters=(said.get("first_letters") or 0) / 100 if first is None else 0.0,
            before=AUTO_SPACE_PT if said.get("before_auto") else said.get("before", 0.0),
            after=AUTO_SPACE_PT if said.get("after_auto") else said.get("after", 0.0),
            contextual=said.get("contextual", False),
            line=said.get("line", 240.0),
            line_rule=said.get("line_rule", "auto"),
            held=said.get("held", False),
            page_break=said.get("page_break", False),
            level=level + 1 if level is not None and 0 <= level < 9 else 0,
            borders=said.get("borders", {}),
            tabs=_stops(said.get("tabs", {})),
            frame=said.get("frame"),
            number=number,
        )

    def next_stop(self, at: float, look: ParagraphLook) -> tuple[float, str]:
        """The tab stop after ``at`` (twips from the column's left edge) and its kind."""
        own = next((stop for stop in look.tabs if stop[0] > at + 0.5), None)
        hanging = look.left if look.left > at + 0.5 else None
        if own is not None and (hanging is None or own[0] <= hanging):
            return own
        if hanging is not None:
            return hanging, "left"
        return (at // self._tab + 1) * self._tab, "left"
