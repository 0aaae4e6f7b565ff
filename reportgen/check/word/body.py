"""The walk through a body, a header or a note: its paragraphs in reading order, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate

from reportgen.check.seen import Cell, Part, Stroke
from reportgen.problems import Place as FilePlace
from reportgen.problems import ProblemsError, problem

from . import drawings, flow, inline, lines, shapes
from .cascade import Cascade, ParagraphLook
from .inline import CentreTab, Drawing, Letters, Piece, Turn
from .items import Drawn, Item, Place, runs
from .names import MC, MM_PER_PT, MM_PER_TWIP, Element, W, child
from .numbering import Numbering
from .sections import Section
from .tables import TableCell, TableRow, Tables, draws_grid

MAX_NESTED = 50
_NARROWEST_MM = 15.0  # an empty cell that is less wide only keeps its neighbours apart
_WRAPPERS = frozenset(W + n for n in ("customXml", "ins", "moveTo", "smartTag", "sdtContent"))


@dataclass
class Walk:
    """One file being read. ``items`` grow in reading order, ``flows`` in the order of each column."""

    cascade: Cascade
    numbering: Numbering
    tables: Tables
    sections: list[Section]
    file: FilePlace
    items: list[Item] = field(default_factory=list)
    flows: dict[tuple[object, ...], list[flow.Entry]] = field(default_factory=dict)
    notes: list[tuple[str, str]] = field(default_factory=list)
    section: int = 0
    page: int = 1
    _fresh: bool = True
    _turned: bool = False
    _counted: int = 0
    _frame: tuple[object, ...] | None = None

    def blocks(self, container: Element, place: Place) -> None:
        """Read every paragraph and table in ``container``."""
        in_column = place.part is Part.BODY and not place.tables and not place.boxes
        for element, locked in _blocks(container, locked=place.locked):
            here = replace(place, locked=True) if locked and not place.locked else place
            if in_column and here.room != self._section.room:
                here = replace(here, room=self._section.room)
            if element.tag == W + "p":
                self._paragraph(element, here)
            else:
                self._frame = None
                self._table(element, here)

    @property
    def _section(self) -> Section:
        return self.sections[min(self.section, len(self.sections) - 1)]

    # ---- paragraphs

    def _paragraph(self, element: Element, place: Place) -> None:
        properties = child(element, "pPr")
        look = self.cascade.paragraph(properties, place.look)
        line = inline.read(element, self.cascade, look.style, place.look, self.notes)
        if inline.mark_deleted(properties) and not any(isinstance(p, Letters) for p in line.pieces):
            return
        label = self.numbering.label(*look.number) if look.number else ""
        place = self._framed(look, place)
        if look.page_break and place.part is Part.BODY and not place.tables:
            self._turn(explicit=True)
        parts = _parts(line.pieces)
        for at, (turned, pieces) in enumerate(parts):
            if turned:
                self._turn(explicit=True)
            if pieces or at == 0 == len(parts) - 1:
                item = self._item(pieces, look, place, properties)
                item.label, label = label, ""
                item.decomposed = line.decomposed
                item.begins, item.ends = at == 0, at == len(parts) - 1
                self._add(item, pieces)
        if child(properties, "sectPr") is not None and place.part is Part.BODY and not place.tables:
            self._next_section()

    def _item(self, pieces: list[Piece], look: ParagraphLook, place: Place, properties: Element | None) -> Item:
        letters = [p for p in pieces if isinstance(p, Letters)]
        words = [p for p in letters if p.text.strip()]
        mark = None if words else self.cascade.run(child(properties, "rPr"), look.style, place.look)
        size = max(p.look.size for p in words) if words else (mark.size if mark else 0.0)
        item = Item(place, look, size=size, section=self.section)
        item.numbers = [p for p in letters if p.field is not None]
        item.number_align = self._number_align(pieces, look)
        item.beside_number = any(p.field is None and p.text.strip() for p in letters)
        item.rules_above, item.rules_below = lines.typed(letters, look, place.room)
        item.first = self._first_line(item, letters, look)
        item.runs = runs(letters)
        self._pages(item, pieces)
        return item

    def _add(self, item: Item, pieces: list[Piece]) -> None:
        if item.shows or item.numbers:
            item.starts_page, self._turned = self._turned, False
        self.items.append(item)
        self.flows.setdefault(item.place.flow, []).append(item)
        for piece in pieces:
            if isinstance(piece, Drawing):
                self._drawing(piece.element, item)

    def _pages(self, item: Item, pieces: list[Piece]) -> None:
        for piece in pieces:
            if isinstance(piece, Turn):
                self._turn(explicit=False)
            elif isinstance(piece, Letters) and piece.text.strip():
                item.page = self.page if item.page is None else item.page
                self._fresh = False
        item.page = self.page if item.page is None else item.page

    def _turn(self, *, explicit: bool) -> None:
        """The page ends; what was so when the file was last shown does not count again what was asked for."""
        if explicit or not self._fresh:
            self.page += 1
        self._fresh = True
        self._turned = self._turned or explicit

    def _next_section(self) -> None:
        self.section += 1
        if not self._section.continuous:
            self._turn(explicit=True)

    def _first_line(self, item: Item, letters: list[Letters], look: ParagraphLook) -> float:
        """Where the first line begins, from the left indent (twips); tabs that begin it are taken out."""
        first = look.first + look.first_letters * item.size * 20
        for piece in letters:
            rest = piece.text.lstrip("\t")
            for _ in range(min(len(piece.text) - len(rest), 100)):
                stop, kind = self.cascade.next_stop(look.left + first, look)
                first, item.tabbed = stop - look.left, kind in {"center", "right", "end", "decimal"}
            piece.text = rest
            if rest:
                break
        return first

    def _number_align(self, pieces: list[Piece], look: ParagraphLook) -> str:
        """How a page number in this paragraph is set, the tabs before it counted."""
        at, align = look.left + look.first, look.align
        for piece in pieces:
            if isinstance(piece, CentreTab):
                align = drawings.SPOTS.get(piece.align, align)
            elif isinstance(piece, Letters):
                if piece.field is not None:
                    break
                for _ in range(min(piece.text.count("\t"), 100)):
                    at, kind = self.cascade.next_stop(at, look)
                    align = {"center": "center", "right": "right", "end": "right"}.get(kind, align)
        return align

    def _framed(self, look: ParagraphLook, place: Place) -> Place:
        if look.frame is None:
            self._frame = None
            return place
        if self._frame is None:
            self._counted += 1
            self._frame = (*place.flow, "frame", self._counted)
        width = look.frame["width"]
        return replace(
            place,
            part=Part.BOX if place.part is Part.BODY else place.part,
            flow=self._frame,
            room=width or None,
            align=look.frame["align"] or place.align,
        )

    # ---- drawings

    def _drawing(self, element: Element, item: Item) -> None:
        item.extra_pt = max(item.extra_pt, shapes.flow_height(element) / MM_PER_PT)
        for shape in shapes.shapes(element):
            if shape.line:
                below = None if shape.below_mm is None else shape.below_mm / MM_PER_PT
                floats = shape.spot.origin is not None
                item.drawn.append(Drawn(drawings.line(shape, item, self._section), below, floats))
            elif shape.words is not None:
                self._box(shape, shape.words, item)

    def _box(self, shape: shapes.Shape, words: Element, item: Item) -> None:
        self._deeper(item.place.tables + item.place.boxes)
        self._counted += 1
        frame, self._frame = self._frame, None
        self.blocks(words, drawings.inside(shape, words, item, self._section, self._counted))
        self._frame = frame

    # ---- tables

    def _table(self, element: Element, place: Place) -> None:
        self._deeper(place.tables + place.boxes)
        self._counted += 1
        table = self._counted
        self.flows.setdefault(place.flow, []).append(flow.Table(table))
        rows = self.tables.rows(element, place.room)
        grid = draws_grid(rows)
        self._section.has_tables = self._section.has_tables or grid
        width = max((c.column + c.span for row in rows for c in row.cells), default=1)
        single = sum(len(row.cells) for row in rows) == 1
        words_above: dict[int, int] = {}
        for at, row in enumerate(rows):
            start, fresh = self.page, self._fresh
            ended = [(start, fresh)]
            for cell, column, columns in _columns(row):
                self.page, self._fresh = start, fresh
                inner = Cell(table, at, cell.column, width, bordered=grid)
                here = self._cell_place(cell, place, inner, (column, columns), row)
                here = replace(here, flow=(*here.flow[:-1], cell.below(words_above)))
                self._cell(cell, here, sides=not grid and not single and not cell.framed, first=at == 0)
                ended.append((self.page, self._fresh))
            self.page, self._fresh = max(ended)

    def _cell_place(
        self, cell: TableCell, place: Place, inner: Cell, columns: tuple[int, int], row: TableRow
    ) -> Place:
        outer = place.columns > 1
        boxed = cell.framed and not inner.bordered
        height = None if row.height is None else row.height * MM_PER_TWIP
        width = None if cell.width is None else cell.width * MM_PER_TWIP
        return replace(
            place,
            flow=(*place.flow[:1], "cell", inner.table, cell.column),
            room=cell.room,
            look=cell.look,
            cell=inner,
            column=place.column if outer else columns[0],
            columns=place.columns if outer else columns[1],
            row=place.row if outer else (inner.table, inner.row),
            boxed=boxed or place.boxed,
            box_mm=(width, height) if boxed else place.box_mm,
            tables=place.tables + 1,
        )

    def _cell(self, cell: TableCell, place: Place, *, sides: bool, first: bool) -> None:
        column = self.flows.setdefault(place.flow, [])
        top, bottom = cell.sides["top"], cell.sides["bottom"]
        if sides and top and (first or not column or not isinstance(column[-1], Stroke)):
            column.append(flow.cell_side(top, cell.width))
        if not cell.continued:
            self.blocks(cell.element, place)
        if sides and bottom:
            column.append(flow.cell_side(bottom, cell.width))

    def _deeper(self, depth: int) -> None:
        if depth >= MAX_NESTED:
            raise ProblemsError([problem("word-too-deep", self.file)])


def _blocks(container: Element, *, locked: bool) -> Iterator[tuple[Element, bool]]:
    for element in container:
        tag = element.tag
        if tag in {W + "p", W + "tbl"}:
            yield element, locked
        elif tag in _WRAPPERS:
            yield from _blocks(element, locked=locked)
        elif tag == W + "sdt":
            inside = inline.content(element)
            if inside is not None:
                yield from _blocks(inside, locked=locked or inline.held_shut(element))
        elif tag == f"{MC}AlternateContent":
            chosen = inline.alternative(element)
            if chosen is not None:
                yield from _blocks(chosen, locked=locked)


def _parts(pieces: list[Piece]) -> list[tuple[bool, list[Piece]]]:
    """The pieces between the page breaks that somebody asked for; each with whether one stands before it."""
    parts: list[tuple[bool, list[Piece]]] = [(False, [])]
    for piece in pieces:
        if isinstance(piece, Turn) and piece.explicit:
            parts.append((True, []))
        else:
            parts[-1][1].append(piece)
    return parts


def _columns(row: TableRow) -> list[tuple[TableCell, int, int]]:
    """The cells of a row, each with its place among those that have or could have words."""
    roomy = [int(_could_have_words(cell)) for cell in row.cells]
    count = max(1, sum(roomy))
    before = [0, *accumulate(roomy)]
    return [(cell, min(before[at], count - 1), count) for at, cell in enumerate(row.cells)]


def _could_have_words(cell: TableCell) -> bool:
    wide = cell.width is None or cell.width * MM_PER_TWIP >= _NARROWEST_MM
    return wide or any((t.text or "").strip() for t in cell.element.iter(W + "t"))
