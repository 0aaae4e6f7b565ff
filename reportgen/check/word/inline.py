"""The inside of one paragraph in reading order: letters with their look, breaks, drawings.

Deleted and hidden words and the instructions of fields are left out; of alternatives only the first is read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from .cascade import Cascade, RunLook, TableLook
from .names import MC, Element, W, child, said, value
from .numbering import symbol, written

_PAGE = re.compile(r"\s*PAGE\b", re.IGNORECASE)
_SYMBOLS = "Symbol"
_LONGEST_INSTRUCTION = 1000
_NESTED_FIELDS = 20


@dataclass(slots=True)
class Letters:
    """Some letters of one look; ``field`` is the instruction of the page number field they are the result of."""

    text: str
    look: RunLook
    field: str | None = None


@dataclass(slots=True)
class Drawing:
    """A drawing that is anchored here: ``w:drawing``, ``w:pict`` or ``w:object``."""

    element: Element


@dataclass(slots=True)
class Turn:
    """The page ends here; ``explicit``: somebody asked for it, else it was so when the file was last shown."""

    explicit: bool


@dataclass(slots=True)
class CentreTab:
    """A tab to a place of the line itself, such as its middle."""

    align: str


Piece = Letters | Drawing | Turn | CentreTab


@dataclass(slots=True)
class _Field:
    """A field that is open; ``shown``: its result has begun, ``told``: something of it was shown."""

    instruction: str = ""
    shown: bool = False
    told: bool = False


@dataclass(slots=True)
class _Inline:
    """One paragraph being read: a method for each kind of element, in the table at the end."""

    cascade: Cascade
    style: str | None
    table: TableLook
    notes: list[tuple[str, str]]
    pieces: list[Piece] = field(default_factory=list)
    decomposed: bool = False
    _fields: list[_Field] = field(default_factory=list)
    _untold: int = 0  # fields of which only the instruction was met so far
    _look: RunLook | None = None

    def into(self, element: Element) -> None:
        for item in element:
            reader = _READERS.get(item.tag)
            if reader is not None:
                reader(self, item)

    def run(self, element: Element) -> None:
        self._look = self.cascade.run(None, self.style, self.table)
        self.into(element)

    def properties(self, element: Element) -> None:
        self._look = self.cascade.run(element, self.style, self.table)

    def alternatives(self, element: Element) -> None:
        chosen = alternative(element)
        if chosen is not None:
            self.into(chosen)

    def simple_field(self, element: Element) -> None:
        self._fields.append(_Field(element.get(f"{W}instr") or "", shown=True))
        self.into(element)
        self.end_field()

    def field_mark(self, element: Element) -> None:
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
            self._untold += 1
        elif kind == "separate" and self._fields:
            self._show(self._fields[-1])
        elif kind == "end" and self._fields:
            self.end_field()

    def end_field(self) -> None:
        ended = self._fields[-1]
        self._show(ended)
        if _PAGE.match(ended.instruction) and not ended.told:
            self.say("", symbol_of_number=True)
        self._fields.pop()

    def _show(self, opened: _Field) -> None:
        self._untold -= not opened.shown
        opened.shown = True

    def instruction(self, element: Element) -> None:
        if self._fields and len(self._fields[-1].instruction) < _LONGEST_INSTRUCTION:
            self._fields[-1].instruction += element.text or ""

    def text(self, element: Element) -> None:
        self.say(element.text or "")

    def sign(self, element: Element) -> None:
        try:
            letter = chr(int(element.get(f"{W}char") or "", 16))
        except (ValueError, OverflowError):
            return
        font = element.get(f"{W}font") or ""
        self.say(symbol(letter, font) if font.startswith(_SYMBOLS) else letter)

    def line_break(self, element: Element) -> None:
        if element.get(f"{W}type") == "page":
            self.pieces.append(Turn(explicit=True))
        else:
            self.say("\n")

    def rendered(self, _: Element) -> None:
        self.pieces.append(Turn(explicit=False))

    def placed_tab(self, element: Element) -> None:
        self.pieces.append(CentreTab(element.get(f"{W}alignment") or "left"))

    def drawing(self, element: Element) -> None:
        if self._look is None or not self._look.hidden:
            self.pieces.append(Drawing(element))

    def page_number(self, _: Element) -> None:
        self._fields.append(_Field("PAGE", shown=True))
        self.end_field()

    def note(self, element: Element) -> None:
        kind = "footnotes" if element.tag == W + "footnoteReference" else "endnotes"
        self.notes.append((kind, element.get(f"{W}id") or ""))
        if said(element, f"{W}customMarkFollows") or (self._look and self._look.hidden):
            return
        count = sum(of == kind for of, _ in self.notes)
        mark = written(count, "decimal" if kind == "footnotes" else "lowerRoman")
        look = self._look or self.cascade.run(None, self.style, self.table)
        self.pieces.append(Letters(mark, replace(look, raised=True)))

    def say(self, text: str, *, symbol_of_number: bool = False) -> None:
        look = self._look or self.cascade.run(None, self.style, self.table)
        if look.hidden or self._untold:
            return
        if not unicodedata.is_normalized("NFC", text):
            self.decomposed = True
            text = unicodedata.normalize("NFC", text)
        if look.capitals:
            text = text.upper()
        number = next((f for f in reversed(self._fields[-_NESTED_FIELDS:]) if _PAGE.match(f.instruction)), None)
        if number is not None:
            number.told = number.told or bool(text.strip())
        if text or symbol_of_number:
            self.pieces.append(Letters(text, look, number.instruction if number else None))


@dataclass(frozen=True, slots=True)
class Line:
    """What a paragraph holds, and whether its letters were in pieces (NFD)."""

    pieces: list[Piece]
    decomposed: bool


def read(
    element: Element, cascade: Cascade, style: str | None, table: TableLook, notes: list[tuple[str, str]]
) -> Line:
    """The inside of a ``w:p`` of ``style`` in a cell like ``table``; ``notes`` grows by what it names."""
    inline = _Inline(cascade, style, table, notes)
    inline.into(element)
    return Line(inline.pieces, inline.decomposed)


def alternative(element: Element) -> Element | None:
    """The one content of an ``mc:AlternateContent`` that is shown: its first choice, else its fallback."""
    chosen = element.find(f"{MC}Choice")
    return element.find(f"{MC}Fallback") if chosen is None else chosen


def mark_deleted(properties: Element | None) -> bool:
    """Whether the end of the paragraph with this ``w:pPr`` is deleted, the change not yet accepted."""
    mark = child(properties, "rPr")
    return mark is not None and (child(mark, "del") is not None or child(mark, "moveFrom") is not None)


def content(element: Element) -> Element | None:
    """The content of a ``w:sdt``."""
    return child(element, "sdtContent")


def held_shut(element: Element) -> bool:
    """Whether the content of a ``w:sdt`` is locked against changes."""
    return value(element, "sdtPr", "lock") in {"contentLocked", "sdtContentLocked"}


def _sdt(inline: _Inline, element: Element) -> None:
    inside = content(element)
    if inside is not None:
        inline.into(inside)


def _says(text: str) -> Callable[[_Inline, Element], None]:
    def read(inline: _Inline, _: Element) -> None:
        inline.say(text)

    return read


_into, _drawn = _Inline.into, _Inline.drawing
_READERS: dict[object, Callable[[_Inline, Element], None]] = {
    W + "r": _Inline.run,
    W + "rPr": _Inline.properties,
    W + "t": _Inline.text,
    W + "tab": _says("\t"),
    W + "cr": _says("\n"),
    W + "noBreakHyphen": _says("-"),
    W + "br": _Inline.line_break,
    W + "sym": _Inline.sign,
    W + "ptab": _Inline.placed_tab,
    W + "pgNum": _Inline.page_number,
    W + "fldSimple": _Inline.simple_field,
    W + "fldChar": _Inline.field_mark,
    W + "instrText": _Inline.instruction,
    W + "lastRenderedPageBreak": _Inline.rendered,
    W + "footnoteReference": _Inline.note,
    W + "endnoteReference": _Inline.note,
    W + "drawing": _drawn,
    W + "pict": _drawn,
    W + "sdt": _sdt,
    MC + "AlternateContent": _Inline.alternatives,
    **dict.fromkeys(
        [
            *(W + n for n in ("hyperlink", "smartTag", "customXml", "ins", "moveTo", "dir", "bdo", "ruby")),
            *(W + n for n in ("rubyBase", "sdtContent")),
        ],
        _into,
    ),
}
