"""Words → lines of one column: what stands level, cut where a gap parts two columns.

A gap parts columns if it is wide, or if what stands right of it was not drawn right after what stands
left: a column, or a cell, is drawn from its top to its foot before the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from .glyphs import Word

_LEVEL = 0.35  # of the size: words whose baselines differ by no more stand on one line
_RAISED = 0.6  # likewise, for letters smaller than their neighbours
_SMALL = 0.8  # of their neighbours' size
_WIDE = 2.6  # of the size: a gap no spread-out line has
_BLANK = 8.0  # of the size: a wider gap is none to be filled in, though spaces fill it
_BARE = 1.3  # of the size: likewise, of a gap in which no space is drawn
_APART = 0.7  # of the size: a gap wider than any space, where drawing went on elsewhere
_NARROW = 0.3  # of the size: so near come columns, where drawing went on below
_MARK = re.compile(r"^(?:[-–—+•*o]|\(?[0-9]{1,3}[.)]|\(?[a-zđ][.)]|[IVXL]{1,6}\.|[0-9.]{2,9})$")

_FILL_IN = re.compile(r"^(/|tháng\b|năm\b)")  # what follows the blank of a number, of a date


@dataclass(slots=True)
class Line:
    """Words that stand level in one column, from left to right."""

    words: list[Word]
    column: int = 0
    columns: int = 1
    zone: int = -1  # the lines side by side that belong together
    edges: tuple[float, float] = (0.0, 0.0)  # of the column, in pt
    band: int = -1  # lines of a zone that stand level

    x0: float = field(init=False)  # where the first letter begins
    x1: float = field(init=False)  # where the last letter ends
    y: float = field(init=False)  # the baseline of most letters
    size: float = field(init=False)  # the size of most letters, in pt
    order: int = field(init=False)  # when it was drawn
    middle: float = field(init=False)  # halfway between its ends

    def __post_init__(self) -> None:
        """Measure once: lines are compared with each other many times."""
        self.x0, self.x1 = self.words[0].x0, max([word.x1 for word in self.words])
        self.size = _most(self.words)
        self.y = next(word.y for word in self.words if word.look.size == self.size)
        self.order = min([word.order for word in self.words])
        self.middle = (self.x0 + self.x1) / 2

    @property
    def text(self) -> str:
        """The words and what parts them."""
        first, *more = self.words
        return first.text + "".join([word.before + word.text for word in more])


def _most(words: Sequence[Word]) -> float:
    weights: dict[float, int] = {}
    for word in words:
        size = word.look.size
        weights[size] = weights.get(size, 0) + len(word.text)
    if len(weights) == 1:
        return words[0].look.size
    return max(weights, key=lambda size: (weights[size], size))


def lines(words: Sequence[Word]) -> list[Line]:
    """Every line of every column, from top to bottom, left to right."""
    following = {word.order: after for word, after in pairwise([*words, *words[:1]])}
    rows = [_cut(row, following) for row in _level(words)]
    made: list[Line] = []
    for number, zone in enumerate(_zones(rows)):
        _columns(zone, number)
        made += [line for row in zone for line in row]
    return made


# ---- What stands level


def _level(words: Sequence[Word]) -> list[list[Word]]:
    """Rows of words, from top to bottom."""
    rows: list[list[Word]] = []
    bases: list[tuple[float, float]] = []  # baseline and size of each row
    for word in sorted(words, key=lambda w: (round(w.y, 1), w.x0)):
        at = len(bases) - 1 if bases and bases[-1][0] == word.y else _row_of(word, bases)
        if at is None:
            rows.append([word])
            bases.append((word.y, word.look.size))
        else:
            rows[at].append(word)
            if word.look.size > bases[at][1] / _SMALL:
                bases[at] = (word.y, word.look.size)
    for row in rows:
        row.sort(key=lambda w: (w.x0, w.order))
    order = sorted(range(len(rows)), key=lambda i: bases[i][0])
    return [rows[i] for i in order]


def _row_of(word: Word, bases: list[tuple[float, float]]) -> int | None:
    for at in range(len(bases) - 1, max(-1, len(bases) - 4), -1):
        base, size = bases[at]
        own = word.look.size
        small = own < _SMALL * size or size < _SMALL * own
        if abs(word.y - base) <= (_RAISED if small else _LEVEL) * min(max(size, own), 40):
            return at
    return None


# ---- Where columns part


def _cut(row: list[Word], following: Mapping[int, Word]) -> list[Line]:
    """The lines of a row; ``following``: what is drawn after each word, by its order."""
    parts: list[list[Word]] = [[row[0]]]
    end = row[0].x1
    for before, word in pairwise(row):
        gap, size = word.x0 - end, max(before.look.size, word.look.size)
        if gap > _NARROW * size and not word.filled and _part(before, word, gap / size, following):
            label = len(parts[-1]) == 1 and bool(_MARK.match(before.text)) and before.order < word.order
            if not label or following[before.order] is not word:
                parts.append([])
        elif gap > _BLANK * size:
            parts.append([])
        parts[-1].append(word)
        end = max(end, word.x1)
    return [Line(part) for part in parts]


def _part(before: Word, word: Word, gap: float, following: Mapping[int, Word]) -> bool:
    """Whether a gap, in sizes, parts two columns."""
    if gap > (_WIDE if word.filled is None else _BARE):
        # Some makers draw nothing for a blank that is to be filled in.
        return gap > _BLANK or not _FILL_IN.match(word.text)
    after = following[before.order]
    return after is not word and (gap > _APART or abs(after.y - before.y) > _APART * before.size)


def _zones(rows: list[list[Line]]) -> list[list[list[Line]]]:
    """Runs of rows with columns; a row without, between or beside them, belongs to its side."""
    zones: list[list[list[Line]]] = []
    for row in rows:
        zone = zones[-1] if zones else []
        if zone and _belongs(row, zone):
            zone.append(row)
        else:
            zones.append([row])
    return zones


_NEAR = 3.0  # of the size: so near stands the next line of a column
_REACH = 7.0  # lines: so far apart may rows of one zone stand (room for a signature)


def _belongs(row: list[Line], zone: list[list[Line]]) -> bool:
    if len(zone[0]) == 1:
        return False
    gap = _river([*zone, row])
    if gap is None:
        return False
    distance = row[0].y - zone[-1][0].y
    size = max(line.size for line in row)
    if len(row) > 1:
        return distance <= _REACH * 1.2 * size
    alone = row[0]
    column = [line for each in zone for line in each if _side(line, gap) == _side(alone, gap)]
    if distance <= _NEAR * size:
        return _kin(alone, column)
    # The name of who signs stands in the middle of its column, below the room for the signature.
    return distance <= _REACH * 1.2 * size and any(_centred(alone, other) for other in column)


def _kin(line: Line, column: list[Line]) -> bool:
    """Whether a single line goes on with a column: level with its middle, or with the edge most of it begins at."""
    edges = sum(abs(line.x0 - other.x0) <= 3 for other in column)
    return 2 * edges >= len(column) or any(abs(line.middle - other.middle) <= 3 for other in column)


def _centred(line: Line, other: Line) -> bool:
    return abs(line.middle - other.middle) <= 3 and abs(line.x0 - other.x0) > 3


def _river(rows: Iterable[list[Line]]) -> tuple[float, float] | None:
    """The room left free between the first two columns by all rows; None if there is none."""
    left, right = float("-inf"), float("inf")
    singles: list[Line] = []
    for row in rows:
        if len(row) > 1:
            left, right = max(left, row[0].x1), min(right, row[1].x0)
        else:
            singles += row
    for line in singles:
        if line.middle < (left + right) / 2:
            left = max(left, line.x1)
        else:
            right = min(right, line.x0)
    return (left, right) if right - left > 2 else None


def _side(line: Line, gap: tuple[float, float]) -> bool:
    return line.middle > sum(gap) / 2


# ---- Columns of a zone


def _columns(zone: list[list[Line]], number: int) -> None:
    """Number the columns and the bands of a zone; a zone of single lines stays without."""
    most = max(len(row) for row in zone)
    if most == 1:
        return
    full = [row for row in zone if len(row) == most]
    middles = [median(row[i].middle for row in full) for i in range(most)]
    cuts = [_between(zone, middles[i], middles[i + 1]) for i in range(most - 1)]
    for band, row in enumerate(zone):
        for line in row:
            line.column = sum(line.middle > cut for cut in cuts)
            line.columns, line.zone, line.band = most, number, band
            line.edges = ([0.0, *cuts][line.column], [*cuts, 0.0][line.column])


def _between(zone: list[list[Line]], left: float, right: float) -> float:
    middle = (left + right) / 2
    lines_ = [line for row in zone for line in row]
    ends = [
        line.x1 for line in lines_ if abs(line.middle - left) < abs(line.middle - right) and line.middle < middle
    ]
    starts = [
        line.x0 for line in lines_ if line.middle >= middle and abs(line.middle - right) <= abs(line.middle - left)
    ]
    return (max(ends, default=left) + min(starts, default=right)) / 2
