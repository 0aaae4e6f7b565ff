"""Drawn lines → tables, frames, and lines that stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .glyphs import Bar, Word

_NEAR = 2.5  # pt: lines that come so close meet
_SAME = 1.6  # pt: lines that lie so close are one line drawn twice


@dataclass(slots=True)
class Grid:
    """Lines that cross: a table, or the frame around some words."""

    levels: list[Bar]
    uprights: list[Bar]
    ys: list[float] = field(init=False)
    xs: list[float] = field(init=False)

    def __post_init__(self) -> None:
        """Where its rows and columns begin."""
        self.ys = _steps([(bar.y0 + bar.y1) / 2 for bar in self.levels])
        self.xs = _steps([(bar.x0 + bar.x1) / 2 for bar in self.uprights])

    @property
    def edges(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    @property
    def frame(self) -> bool:
        """One cell only."""
        return len(self.xs) == 2 and len(self.ys) == 2

    def holds(self, word: Word) -> bool:
        """Whether the word stands inside."""
        left, top, right, bottom = self.edges
        return left - 1 <= (word.x0 + word.x1) / 2 <= right + 1 and top <= word.y - word.size / 4 <= bottom

    def cell(self, word: Word) -> tuple[int, int]:
        """Row and column of the word, by the lines drawn above it and left of it."""
        x, y = (word.x0 + word.x1) / 2, word.y - word.size / 4
        above = [bar.y1 for bar in self.levels if bar.x0 - 1 <= x <= bar.x1 + 1 and bar.y0 <= y]
        before = [bar.x1 for bar in self.uprights if bar.y0 - 1 <= y <= bar.y1 + 1 and bar.x0 <= x]
        return _step(self.ys, max(above, default=self.ys[0])), _step(self.xs, max(before, default=self.xs[0]))

    def sides(self, row: int, column: int) -> tuple[float, float]:
        """Left and right edge of a cell."""
        y = (self.ys[row] + self.ys[min(row + 1, len(self.ys) - 1)]) / 2
        after = [b.x0 for b in self.uprights if b.y0 - 1 <= y <= b.y1 + 1 and b.x0 > self.xs[column] + _NEAR]
        return self.xs[column], min(after, default=self.xs[-1])


def _steps(places: Sequence[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


def _step(steps: list[float], place: float) -> int:
    return max((i for i, step in enumerate(steps) if step <= place + _NEAR), default=0)


def sorted_out(bars: Sequence[Bar]) -> tuple[list[Grid], list[Bar]]:
    """The tables and frames of a page, and the level lines that belong to none."""
    levels = _joined([bar for bar in bars if bar.level])
    uprights = _joined([bar for bar in bars if not bar.level])
    grids, used = [], set[int]()
    for group in _groups(levels, uprights):
        grid_levels = [bar for bar in group if bar.level]
        grid = [bar for bar in group if not bar.level]
        if len(_steps([b.y0 for b in grid_levels])) > 1 and len(_steps([b.x0 for b in grid])) > 1:
            grids.append(Grid(grid_levels, grid))
            used |= {id(bar) for bar in group}
    grids.sort(key=lambda g: (g.edges[1], g.edges[0]))
    return grids, [bar for bar in levels if id(bar) not in used]


def _joined(bars: list[Bar]) -> list[Bar]:
    """Lines on one height that touch, as one; lines drawn twice, once."""
    made: list[Bar] = []
    for bar in sorted(bars, key=lambda b: (round(_height(b)), _start(b))):
        at = next((i for i in range(len(made) - 1, -1, -1) if _touch(made[i], bar)), None)
        if at is None:
            made.append(bar)
        else:
            made[at] = _union(made[at], bar)
    return made


def _touch(a: Bar, b: Bar) -> bool:
    ends = _start(b) <= _end(a) + _SAME and _start(a) <= _end(b) + _SAME
    return ends and abs(_height(a) - _height(b)) <= _SAME


def _union(a: Bar, b: Bar) -> Bar:
    return Bar(min(a.x0, b.x0), min(a.y0, b.y0), max(a.x1, b.x1), max(a.y1, b.y1), a.solid and b.solid)


def _height(bar: Bar) -> float:
    return (bar.y0 + bar.y1) / 2 if bar.level else (bar.x0 + bar.x1) / 2


def _start(bar: Bar) -> float:
    return bar.x0 if bar.level else bar.y0


def _end(bar: Bar) -> float:
    return bar.x1 if bar.level else bar.y1


def _groups(levels: list[Bar], uprights: list[Bar]) -> list[list[Bar]]:
    """Lines that meet, directly or through others."""
    group = {id(bar): [bar] for bar in (*levels, *uprights)}
    for upright in uprights:
        for level in levels:
            if _meet(level, upright) and group[id(level)] is not group[id(upright)]:
                one, other = group[id(level)], group[id(upright)]
                one += other
                for bar in other:
                    group[id(bar)] = one
    return list({id(bars): bars for bars in group.values()}.values())


def _meet(level: Bar, upright: Bar) -> bool:
    across = level.x0 - _NEAR <= upright.x1 and upright.x0 <= level.x1 + _NEAR
    return across and upright.y0 - _NEAR <= level.y1 and level.y0 <= upright.y1 + _NEAR
