"""Rows of cells that span → rows of places that fill the grid, as Word wants them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.document import Cell, Row


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a row. ``cell`` is None where nothing stands, or where a cell from above goes on."""

    cell: Cell | None
    column: int
    colspan: int = 1
    first_of_many: bool = False
    goes_on: bool = False


@dataclass(slots=True)
class _Open:
    """A cell that reaches down for ``rows`` more rows."""

    rows: int
    colspan: int


def width(rows: tuple[Row, ...]) -> int:
    """The number of columns that ``rows`` need."""
    return max((places[-1].column + places[-1].colspan for places in _placed(rows) if places), default=0)


def grid(rows: tuple[Row, ...], columns: int) -> Iterator[tuple[Place, ...]]:
    """The places of each row, empty ones at the end until there are ``columns``; spans end with the rows."""
    for places in _placed(rows):
        used = places[-1].column + places[-1].colspan if places else 0
        yield (*places, *(Place(None, column) for column in range(used, columns)))


def _placed(rows: tuple[Row, ...]) -> Iterator[tuple[Place, ...]]:
    above: dict[int, _Open] = {}
    for number, row in enumerate(rows):
        left = len(rows) - number
        yield tuple(_row(row, above, left))


def _row(row: Row, above: dict[int, _Open], left: int) -> Iterator[Place]:
    """One row; ``above`` holds by column what reaches into it, and is brought up to date for the next."""
    column = 0
    for cell in row.cells:
        for place in _going_on(above, column):
            yield place
            column += place.colspan
        down = min(cell.rowspan, left) > 1
        # A cell ends where one from above comes down: two cells never share a place.
        free = next((c for c in sorted(above) if c > column), column + cell.colspan)
        span = min(cell.colspan, free - column)
        if down:
            above[column] = _Open(cell.rowspan, span)
        yield Place(cell, column, span, first_of_many=down)
        column += span
    yield from _rest(above, column)
    for at in list(above):
        above[at].rows -= 1
        if above[at].rows <= 0:
            del above[at]


def _going_on(above: dict[int, _Open], column: int) -> Iterator[Place]:
    while column in above:
        place = Place(None, column, above[column].colspan, goes_on=True)
        yield place
        column += place.colspan


def _rest(above: dict[int, _Open], column: int) -> Iterator[Place]:
    """What reaches into the row beyond its last cell, with empty places where nothing does."""
    for at in sorted(c for c in above if c >= column):
        yield from (Place(None, empty) for empty in range(column, at))
        yield Place(None, at, above[at].colspan, goes_on=True)
        column = at + above[at].colspan
