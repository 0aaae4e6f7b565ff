"""The lines of a page → its paragraphs in reading order, each with the lines drawn around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from .apart import Read
from .margins import Edges
from .paragraphs import MM, Draft, Leadings, aligned, joined
from .rows import Line

_DASHES = re.compile(r"^(?:[_\-–—─━\s]*+\.)*+(?=[_\-–—─━\s]*?[_─━—–-]{3})[_\-–—─━\s]*+$")
_EDGE = 1.5  # pt
_INSET = 6.0  # pt: so much a cell keeps free beside its words


def drafts(read: Read, text: Edges, em: float, usual: Leadings) -> Iterator[Draft]:
    """The paragraphs of one page in the order they are drawn, lines drawn with them."""
    made = list(_of_body(read, text, em, usual))
    for key, lines in read.cells.items():
        left, right = read.sides[key]
        room = min(_INSET, max(0.0, min(line.x0 for line in lines) - left))
        column = joined(lines, read.number, (left, right - room), em)
        for draft in column:
            draft.cell = key
        aligned(column)
        made += column
    for grid, lines in read.frames:
        left, top, right, bottom = grid.edges
        for draft in joined(lines, read.number, (left, right), em):
            draft.frame = (round((right - left) * MM, 1), round((bottom - top) * MM, 1))
            made.append(draft)
    _gaps_over_tables(made)
    made = _dashed(made)
    _strokes(read, made)
    yield from sorted(made, key=lambda d: d.first.order) if _in_order(made) else sorted(made, key=_by_place)


def _gaps_over_tables(made: Sequence[Draft]) -> None:
    """What stands below a table has no paragraph above it in its column."""
    tables = [d for d in made if d.cell or d.frame]
    text = [d for d in made if not d.cell and not d.frame]
    for above, draft in pairwise(text):
        if any(above.last.y < table.first.y < draft.first.y for table in tables):
            draft.gap = None


def _of_body(read: Read, text: Edges, em: float, usual: Leadings) -> Iterator[Draft]:
    above: Draft | None = None
    for zone, lines in groupby(read.body, key=lambda line: line.zone):
        group = list(lines)
        if zone < 0:
            column = joined(group, read.number, (text.left, text.right), em, usual)
            yield from column
            above = column[-1]
            continue
        for number in sorted({line.column for line in group}):
            mine = [line for line in group if line.column == number]
            column = joined(mine, read.number, _column_edges(mine[0], text), em)
            aligned(column)
            if above and column[0].gap is None:
                step = column[0].first.y - above.last.y
                column[0].gap = round(step - em * column[0].first.size, 1) if step > 0 else None
            yield from column
        above = None


def _column_edges(line: Line, text: Edges) -> tuple[float, float]:
    left, right = line.edges
    return (left or text.left, right or text.right)


def _in_order(made: Sequence[Draft]) -> bool:
    """Whether the file draws its text from top to bottom."""
    alone = [d for d in made if d.first.columns == 1 and not d.cell and not d.frame]
    by_drawing = sorted(alone, key=lambda d: d.first.order)
    return all(a.first.y <= b.first.y + 1 for a, b in pairwise(by_drawing))


def _by_place(draft: Draft) -> tuple[float, int, float]:
    return (round(draft.first.y), draft.first.column, draft.first.x0)


# ---- Drawn lines


def _dashed(made: list[Draft]) -> list[Draft]:
    """Rows of underscores become lines below what stands above them."""
    kept: list[Draft] = []
    for draft in made:
        dashes = len(draft.lines) == 1 and _DASHES.match(draft.first.text)
        above = _owner(kept, draft.first.middle, draft.first.y, draft.first.column) if dashes else None
        if above:
            above.dashes.append((draft.first.x0, draft.first.x1))
        else:
            kept.append(draft)
    return kept


def _strokes(read: Read, made: Sequence[Draft]) -> None:
    for bar in sorted(read.loose, key=lambda b: b.y0):
        middle = (bar.x0 + bar.x1) / 2
        owner = _owner(made, middle, bar.y0, None)
        if owner:
            owner.strokes.append(bar)
        below = [d for d in made if d.first.y > bar.y1 and _over(d, middle)]
        if below:
            min(below, key=lambda d: d.first.y).strokes_above.append(bar)
    for draft in made:
        draft.strokes_known = read.page.sorted_out


def _owner(made: Sequence[Draft], x: float, y: float, column: int | None) -> Draft | None:
    """The last paragraph above a place, in the column of the place."""
    above = [
        d
        for d in made
        if d.last.y <= y + 1 and not d.cell and (d.first.column == column if column else _over(d, x))
    ]
    return max(above, key=lambda d: d.last.y, default=None)


def _over(draft: Draft, x: float) -> bool:
    left, right = draft.edges
    if draft.first.columns == 1:
        return True
    return left - _EDGE <= x <= right + _EDGE
