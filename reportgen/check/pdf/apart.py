"""One page taken apart: tables and frames, lines that underline, and the lines of its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import grids, rows
from .glyphs import Bar, Page, Word
from .rows import Line

_UNDER = 0.2  # of the size: a line so close below the baseline underlines
_EDGE = 1.5  # pt


@dataclass(slots=True)
class Read:
    """One page taken apart: tables, running heads and feet, and the lines of its text."""

    number: int
    page: Page
    body: list[Line]
    cells: dict[tuple[int, int, int, int], list[Line]]
    sides: dict[tuple[int, int, int, int], tuple[float, float]]
    frames: list[tuple[grids.Grid, list[Line]]]
    loose: list[Bar]
    head: list[Line]
    foot: list[Line]


def taken_apart(number: int, page: Page) -> Read:
    """The page; ``number`` counts from 1."""
    found, loose = grids.sorted_out(page.bars)
    inside: dict[tuple[int, int, int, int], list[Word]] = {}
    framed: dict[int, list[Word]] = {}
    outside: list[Word] = []
    sides: dict[tuple[int, int, int, int], tuple[float, float]] = {}
    for word in page.words:
        at = next((i for i, grid in enumerate(found) if grid.holds(word)), None)
        if at is None:
            outside.append(word)
        elif found[at].frame:
            framed.setdefault(at, []).append(word)
        else:
            row, column = found[at].cell(word)
            key = (1000 * number + at, row, column, len(found[at].xs) - 1)
            sides[key] = found[at].sides(row, column)
            inside.setdefault(key, []).append(word)
    loose = [bar for bar in loose if not _underlines(bar, page.words)]
    cells = {key: rows.lines(words) for key, words in inside.items()}
    frames = [(found[at], rows.lines(words)) for at, words in framed.items()]
    return Read(number, page, rows.lines(outside), cells, sides, frames, loose, [], [])


def _underlines(bar: Bar, words: Sequence[Word]) -> bool:
    """Mark the words that the line hugs from below, as underlining does."""
    hugged = [
        word
        for word in words
        if 0 <= bar.y0 - word.y <= _UNDER * word.size and word.x0 >= bar.x0 - _EDGE and word.x1 <= bar.x1 + _EDGE
    ]
    if (
        not hugged
        or min(w.x0 for w in hugged) - bar.x0 > 2 * _EDGE
        or bar.x1 - max(w.x1 for w in hugged) > 2 * _EDGE
    ):
        return False
    for word in hugged:
        word.underlined = True
    return True
