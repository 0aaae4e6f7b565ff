"""One table: its rows and cells, their widths (twips), the sides drawn, and the look its style gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from .cascade import TableLook
from .names import VAL, Element, W, child, twips, value, whole
from .properties import Said, borders, over, paragraph_said, run_said
from .styles import Style, Styles

Sides = dict[str, str | None]

_MARGIN = 115.0  # of a cell, left and right, by the standard
_WRAPPERS = frozenset(W + n for n in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_LOOK = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}
_ORDER = (("firstColumn", "firstCol"), ("lastColumn", "lastCol"), ("firstRow", "firstRow"), ("lastRow", "lastRow"))
_EDGES = ("top", "left", "bottom", "right")


@dataclass(slots=True)
class TableCell:
    """One cell. ``column`` counts the columns of the grid; ``sides`` are the kinds of its drawn lines."""

    element: Element
    column: int
    span: int
    width: float | None
    margins: float
    look: TableLook
    sides: Sides = field(default_factory=dict)
    continued: bool = False

    @property
    def room(self) -> float | None:
        """The width left for words."""
        return None if self.width is None else max(self.width - self.margins, 0.0)

    def below(self, words_above: dict[int, int]) -> int:
        """The column of the grid whose words this cell goes on with, or draws a line under; kept for the next row.

        ``words_above`` has for each column of the grid the first one of the cell whose words stand there.
        """
        if any(text.text for text in self.element.iter(f"{W}t")):
            words_above |= dict.fromkeys(range(self.column, self.column + self.span), self.column)
            return self.column
        drawn = self.sides.get("top") or self.sides.get("bottom")
        return words_above.get(self.column, self.column) if drawn else self.column

    @property
    def framed(self) -> bool:
        """Whether all four sides are drawn."""
        return all(self.sides.get(edge) for edge in _EDGES)


@dataclass(slots=True)
class TableRow:
    """The cells of a row; ``height`` if the row says one."""

    cells: list[TableCell]
    height: float | None


@dataclass(slots=True)
class _Style:
    """What the chain of a table style says: for the whole table, and for its first and last rows and columns."""

    run: Said = field(default_factory=dict)
    paragraph: Said = field(default_factory=dict)
    sides: Sides = field(default_factory=dict)
    margins: dict[str, float] = field(default_factory=dict)
    parts: dict[str, tuple[Said, Said, Sides]] = field(default_factory=dict)


class Tables:
    """The tables of one file; what a style says is worked out once."""

    def __init__(self, styles: Styles) -> None:
        """Keep the styles."""
        self._styles = styles
        self._known: dict[str | None, _Style] = {}

    def rows(self, table: Element, room: float | None) -> list[TableRow]:
        """The rows of ``table``, which stands in a column ``room`` twips wide."""
        properties = child(table, "tblPr")
        name = value(properties, "tblStyle")
        reader = _TableReader(self._style(name), name, self._styles, table, properties, room)
        return reader.rows()

    def _style(self, name: str | None) -> _Style:
        if name not in self._known:
            merged = _Style()
            for style in self._styles.chain(name, "table"):
                self._add(merged, style)
            self._known[name] = merged
        return self._known[name]

    def _add(self, merged: _Style, style: Style) -> None:
        properties = child(style.element, "tblPr")
        merged.run = over(merged.run, style.run)
        merged.paragraph = over(merged.paragraph, style.paragraph)
        merged.sides |= borders(child(properties, "tblBorders"))
        merged.margins |= _margins(child(properties, "tblCellMar"))
        for part in style.element.iterfind(f"{W}tblStylePr"):
            kind = part.get(f"{W}type") or ""
            run, paragraph, sides = merged.parts.get(kind, ({}, {}, {}))
            merged.parts[kind] = (
                over(run, run_said(child(part, "rPr"), self._styles.theme)),
                over(paragraph, paragraph_said(child(part, "pPr"))),
                sides | borders(child(part, "tcPr", "tcBorders")),
            )


@dataclass(slots=True)
class _TableReader:
    style: _Style
    name: str | None
    styles: Styles
    table: Element
    properties: Element | None
    room: float | None
    _grid: list[float] = field(default_factory=list)
    _sides: Sides = field(default_factory=dict)
    _margins: dict[str, float] = field(default_factory=dict)
    _width: float | None = None
    _looks: frozenset[str] = frozenset()
    _cache: dict[tuple[str, ...], TableLook] = field(default_factory=dict)

    def rows(self) -> list[TableRow]:
        grid = child(self.table, "tblGrid")
        columns = () if grid is None else grid.iterfind(f"{W}gridCol")
        self._grid = [max(twips(c.get(f"{W}w")) or 0.0, 0.0) for c in columns]
        self._sides = self.style.sides | borders(child(self.properties, "tblBorders"))
        self._margins = self.style.margins | _margins(child(self.properties, "tblCellMar"))
        self._width = self._share(child(self.properties, "tblW"), self.room) or (sum(self._grid) or self.room)
        self._looks = _looks(child(self.properties, "tblLook"))
        found = [r for r in unwrapped(self.table, W + "tr") if child(r, "trPr", "del") is None]
        return [self._row(row, at, len(found)) for at, row in enumerate(found)]

    def _row(self, row: Element, at: int, count: int) -> TableRow:
        cells = list(unwrapped(row, W + "tc"))
        column = whole(value(row, "trPr", "gridBefore")) or 0
        made: list[TableCell] = []
        exception = borders(child(row, "tblPrEx", "tblBorders"))
        for index, element in enumerate(cells):
            place = _Place(at, count, index, len(cells))
            made.append(self._cell(element, column, place, self._sides | exception))
            column += made[-1].span
        height = child(row, "trPr", "trHeight")
        return TableRow(made, None if height is None else twips(height.get(VAL)))

    def _cell(self, element: Element, column: int, place: _Place, sides: Sides) -> TableCell:
        properties = child(element, "tcPr")
        span = max(1, min(whole(value(properties, "gridSpan")) or 1, 1000))
        margins = self._margins | _margins(child(properties, "tcMar"))
        merge = child(properties, "vMerge")
        width = self._share(child(properties, "tcW"), self._width) or self._of_grid(column, span)
        parts = tuple(part for look, part in _ORDER if look in self._looks and place.in_part(part))
        drawn = self._drawn(sides, parts, place) | borders(child(properties, "tcBorders"))
        return TableCell(
            element=element,
            column=column,
            span=span,
            width=width or (None if self._width is None else self._width / place.cells),
            margins=margins.get("left", _MARGIN) + margins.get("right", _MARGIN),
            look=self._look(parts),
            sides={edge: drawn.get(edge) for edge in _EDGES},
            continued=merge is not None and (merge.get(VAL) or "continue") == "continue",
        )

    def _of_grid(self, column: int, span: int) -> float:
        """What the grid leaves these columns; a table that says how wide it is stretches its grid to that."""
        part, grid = sum(self._grid[column : column + span]), sum(self._grid)
        return part * (self._width / grid) if grid and self._width else part

    def _share(self, width: Element | None, whole_width: float | None) -> float | None:
        """A width said in twips or as a share of ``whole_width``; None if it is left to the words."""
        said = None if width is None else width.get(f"{W}w")
        if width is None or said is None:
            return None
        kind = width.get(f"{W}type") or "dxa"
        if said.endswith("%") or kind == "pct":
            number = twips(said.rstrip("%"))
            part = None if number is None else number / (100 if said.endswith("%") else 5000)
            return None if part is None or whole_width is None else part * whole_width
        return twips(said) if kind == "dxa" else None

    def _drawn(self, sides: Sides, parts: tuple[str, ...], place: _Place) -> Sides:
        inner = {
            "top": "top" if place.row == 0 else "insideH",
            "bottom": "bottom" if place.row == place.rows - 1 else "insideH",
            "left": "left" if place.cell == 0 else "insideV",
            "right": "right" if place.cell == place.cells - 1 else "insideV",
        }
        drawn: Sides = {edge: sides.get(source) for edge, source in inner.items()}
        for part in parts:
            said = self.style.parts.get(part, ({}, {}, {}))[2]
            drawn |= {edge: said[edge] for edge in _EDGES if edge in said}
        return drawn

    def _look(self, parts: tuple[str, ...]) -> TableLook:
        if parts not in self._cache:
            run, paragraph = self.style.run, self.style.paragraph
            for part in parts:
                more = self.style.parts.get(part, ({}, {}, {}))
                run, paragraph = over(run, more[0]), over(paragraph, more[1])
            plain = not run and not paragraph
            self._cache[parts] = TableLook() if plain else TableLook((self.name, *parts), run, paragraph)
        return self._cache[parts]


@dataclass(frozen=True, slots=True)
class _Place:
    row: int
    rows: int
    cell: int
    cells: int

    def in_part(self, part: str) -> bool:
        return {
            "firstRow": self.row == 0,
            "lastRow": self.row == self.rows - 1,
            "firstCol": self.cell == 0,
            "lastCol": self.cell == self.cells - 1,
        }[part]


def unwrapped(element: Element, tag: str) -> Iterator[Element]:
    """The children with ``tag``, also those that controls or tracked insertions are wrapped around."""
    for item in element:
        if item.tag == tag:
            yield item
        elif item.tag in _WRAPPERS:
            yield from unwrapped(item, tag)


def draws_grid(rows: list[TableRow]) -> bool:
    """Whether the lines drawn make a grid; a line or two under some words, as in a head of a document, do not."""
    cells = [cell for row in rows for cell in row.cells]
    if len(cells) < 2:
        return False
    upright = [
        bool(a.sides["right"] or b.sides["left"])
        for row in rows
        for a, b in zip(row.cells, row.cells[1:], strict=False)
    ]
    level = [bool(cell.sides["top"]) for row in rows[1:] for cell in row.cells if not cell.continued]
    below = [bool(cell.sides["bottom"]) for row in rows[:-1] for cell in row.cells]
    framed = sum(cell.framed for cell in cells)
    if 2 * framed >= len(cells) or not upright:
        return 2 * framed >= len(cells)
    lines = max(sum(level), sum(below))
    ruled = len(rows) > 2 and lines >= max(len(level), 1)
    return ruled or 2 * (sum(upright) + lines) > len(upright) + max(len(level), len(below))


def _looks(element: Element | None) -> frozenset[str]:
    if element is None:
        return frozenset()
    try:
        mask = int(element.get(VAL) or "0", 16)
    except ValueError:
        mask = 0
    found = set()
    for name, bit in _LOOK.items():
        told = element.get(W + name)
        if (told.lower() in {"1", "true", "on"}) if told is not None else mask & bit:
            found.add(name)
    return frozenset(found)


def _margins(element: Element | None) -> dict[str, float]:
    found: dict[str, float] = {}
    for item in () if element is None else element:
        if isinstance(item.tag, str) and item.get(f"{W}type") != "pct":
            side = item.tag.removeprefix(W)
            width = twips(item.get(f"{W}w"))
            if width is not None:
                found[{"start": "left", "end": "right"}.get(side, side)] = width
    return found
