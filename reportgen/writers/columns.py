"""How wide the columns of a document's tables are: as the layout has them, or moved until words take fewest lines.

All tables of one role have columns alike, so that they stand below each other.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from itertools import permutations

from reportgen.document import Break, Cell, Document, Paragraph, Row, Table
from reportgen.layout import Layout, Role, text_width_mm

from .css import CELL_SIDE_MM
from .ties import tied

_STEPS_MM = (24, 12, 6, 3)
_MOVES = 12
_LOOKED_AT = 200
"""How many rows are set again and again to find the widths."""
_LONGEST_MM = 60
"""The widest piece that a column makes room for; a longer one breaks."""
_FULL = 0.94
"""How much of a line words fill where they may not break anywhere."""

_Widths = tuple[float, ...]


def fitted(document: Document, layout: Layout) -> Layout:
    """The layout with the widths that the tables of ``document`` want where it leaves them to their words."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for table in document.blocks:
        if isinstance(table, Table) and layout.roles[table.role].by_content:
            rows[table.role] += (*table.head, *table.body)
    changed: dict[str, Role] = {}
    for name, its in rows.items():
        role = layout.roles[name]
        if all(len(row.cells) == len(role.widths_mm) for row in its):
            widths = _moved(_Words(its, layout), role.widths_mm)
            changed |= {name: role.model_copy(update={"widths_mm": widths})} if widths != role.widths_mm else {}
    return layout.model_copy(update={"roles": layout.roles | changed}) if changed else layout


def _moved(words: _Words, given: _Widths) -> _Widths:
    """Room given from column to column as long as that makes pieces fit or saves lines."""
    best, cost = given, words.cost(given)
    for _ in range(_MOVES):
        tried, widths = min(((words.cost(each), each) for each in _neighbours(best)), default=(cost, best))
        if tried >= cost:
            break
        cost, best = tried, widths
    return best


def _neighbours(now: _Widths) -> Iterator[_Widths]:
    for step in _STEPS_MM:
        for giving, taking in permutations(range(len(now)), 2):
            if now[giving] - step > 2 * CELL_SIDE_MM:
                change = {giving: -step, taking: step}
                yield tuple(width + change.get(at, 0) for at, width in enumerate(now))


class _Words:
    """How long the words of each cell are, in mm, and of each column the longest piece that may not break."""

    def __init__(self, rows: list[Row], layout: Layout) -> None:
        cells = [[_measured(cell, layout) for cell in row.cells] for row in rows]
        self.lengths = [[length for length, _ in row] for row in cells[:_LOOKED_AT]]
        self.longest = [min(_LONGEST_MM, max(piece for _, piece in column)) for column in zip(*cells, strict=True)]

    def cost(self, widths: _Widths) -> tuple[int, int, int]:
        """The mm that pieces lack, the lines of all rows, the lines of all cells."""
        rooms = [width - 2 * CELL_SIDE_MM for width in widths]
        lacking = sum(max(0.0, piece - room) for piece, room in zip(self.longest, rooms, strict=True))
        all_rows = all_cells = 0
        for row in self.lengths:
            lines = [_lines(length, room) for length, room in zip(row, rooms, strict=True)]
            all_rows += max(lines)
            all_cells += sum(lines)
        return math.ceil(lacking), all_rows, all_cells


def _lines(length: float, room: float) -> int:
    return 1 if length <= room else math.ceil(length / (room * _FULL))


def _measured(cell: Cell, layout: Layout) -> tuple[float, float]:
    """The length of the words of a cell and of its longest piece at which no line ends."""
    length = longest = 0.0
    for block in cell.blocks:
        if not isinstance(block, Paragraph):
            continue
        role = layout.roles[block.role]
        inlines = tied(block, role, _LONGEST_MM, short=True).inlines
        words = "".join(" " if isinstance(i, Break) else i.text for i in inlines)
        pieces = (words.upper() if role.case == "upper" else words).split(" ")
        lengths = [text_width_mm(piece, role.size.used, bold=role.bold) for piece in pieces]
        length += sum(lengths) + text_width_mm(" ", role.size.used, bold=role.bold) * (len(lengths) - 1)
        longest = max(longest, *lengths)
    return length, longest
