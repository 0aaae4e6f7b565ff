"""What follows what in one column: the room between paragraphs, and which words a drawn line is under."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from reportgen.check.seen import Stroke
from reportgen.layout import text_width_mm

from .items import Item
from .names import MM_PER_TWIP


@dataclass(frozen=True, slots=True)
class Table:
    """A table stands here, the ``number``-th of the file."""

    number: int


Entry = Item | Stroke | Table

BORDER = "viền"
_SOLID = frozenset({"single", "thick", "inset", "outset"})
_SIDES = ("top", "left", "bottom", "right")
_ABOVE = 0.3  # of a line: a shape this much higher than its paragraph belongs above it
_REACH = 100  # paragraphs: more than any page has
_UNDER = 0.5  # of a line: a shape may reach this far up into the words it is under


def settle(column: Sequence[Entry], em: float, *, adds: bool = False) -> set[int]:
    """Tell every paragraph of ``column`` its gap and the lines at it; ``em``: height of a single line in em.

    Of the space after one paragraph and that before the next the larger counts, unless the file ``adds`` them.
    Returned are the numbers of the tables that some line may be drawn in although it is anchored beside them.
    """
    unsure = _reached(column, em)
    _hang_shapes([entry for entry in column if isinstance(entry, Item)], em)
    _gaps(column, em, adds=adds)
    _strokes(column)
    return unsure


def _reached(column: Sequence[Entry], em: float) -> set[int]:
    found: set[int] = set()
    for at, entry in enumerate(column):
        drawn = [d for d in entry.drawn if d.floats] if isinstance(entry, Item) else []
        if isinstance(entry, Item) and drawn:
            line, unknown = em * entry.size, any(d.below_pt is None for d in drawn)
            if unknown or any((d.below_pt or 0.0) < -_ABOVE * line for d in drawn):
                found |= _beside(column[max(at - _REACH, 0) : at][::-1])
            if unknown or any((d.below_pt or 0.0) > height_pt(entry, em) + line for d in drawn):
                found |= _beside(column[at + 1 : at + _REACH])
    return found


def _beside(entries: Iterable[Entry]) -> set[int]:
    """The tables before the next words."""
    near = takewhile(lambda entry: not (isinstance(entry, Item) and entry.shows), entries)
    return {entry.number for entry in near if isinstance(entry, Table)}


def height_pt(item: Item, em: float) -> float:
    """How high a paragraph is, its lines counted by the widths of Times New Roman."""
    if item.height is None:
        line = item.look.pitch(item.size, em) * em * item.size
        item.height = _lines(item) * line + item.extra_pt
    return item.height


def boxed(item: Item) -> bool:
    """Whether the paragraph has a border on all four sides."""
    return all(item.look.borders.get(side) for side in _SIDES)


def border(kind: str, item: Item) -> Stroke:
    """A border of ``item`` as a line."""
    room = item.place.room
    if room is None:
        return Stroke(None, BORDER, kind in _SOLID)
    left = item.look.left + min(item.look.first, 0.0)
    length = max(room - left - item.look.right, 0.0)
    return Stroke(length * MM_PER_TWIP, BORDER, kind in _SOLID, (left + length / 2) * MM_PER_TWIP)


def cell_side(kind: str, width: float | None) -> Stroke:
    """The side of a cell ``width`` twips wide as a line."""
    length = None if width is None else width * MM_PER_TWIP
    return Stroke(length, BORDER, kind in _SOLID, None if length is None else length / 2)


def _lines(item: Item) -> int:
    if not item.shows:
        return 1
    room = item.place.room
    if room is None:
        return item.text.count("\n") + 1
    size, bold = item.size, any(run.bold for run in item.runs)
    width = max((room - item.look.left - item.look.right) * MM_PER_TWIP, 1.0)
    return sum(
        max(1, math.ceil(text_width_mm(line, size, bold=bold) / width - 0.01)) for line in item.text.split("\n")
    )


def _hang_shapes(items: Sequence[Item], em: float) -> None:
    """Move each shape to the paragraph that it is drawn under, or that it is above."""
    moves: list[tuple[Item, Stroke, bool]] = []
    for at, item in enumerate(items):
        for drawn in item.drawn:
            below = drawn.below_pt
            line = em * item.size
            if below is not None and below < -_ABOVE * line and item.shows:
                moves.append((item, drawn.stroke, True))
            else:
                moves.append((_under(items, at, below, em), drawn.stroke, False))
    for item, stroke, above in moves:
        (item.rules_above if above else item.rules_below).append(stroke)


def _under(items: Sequence[Item], at: int, below: float | None, em: float) -> Item:
    left = below or 0.0
    end = min(len(items) - 1, at + _REACH)
    while at < end:
        item, after = items[at], items[at + 1]
        left -= height_pt(item, em) + item.look.after + after.look.before
        if left + _UNDER * em * after.size < height_pt(after, em):
            break
        at += 1
    return items[at]


def _gaps(column: Sequence[Entry], em: float, *, adds: bool) -> None:
    above: Item | None = None
    room = 0.0
    for entry in column:
        if isinstance(entry, Table):
            above, room = None, 0.0
        if not isinstance(entry, Item):
            continue
        room += _between(above, entry, adds=adds)
        if entry.shows:
            entry.gap, room = room, 0.0
        else:
            room += height_pt(entry, em)
        above = entry


def _between(above: Item | None, below: Item, *, adds: bool) -> float:
    before = below.look.before if below.begins else 0.0
    if above is None:
        return before
    after = above.look.after if above.ends else 0.0
    alike = above.look.style == below.look.style
    if alike and above.look.contextual:
        after = 0.0
    if alike and below.look.contextual:
        before = 0.0
    return after + before if adds else max(after, before)


def _strokes(column: Sequence[Entry]) -> None:
    last: Item | None = None
    waiting: list[Stroke] = []

    def draw(strokes: Iterable[Stroke]) -> None:
        for stroke in strokes:
            waiting.append(stroke)
            if last is not None:
                last.strokes.append(stroke)

    entries = [entry for entry in column if not isinstance(entry, Table)]
    for at, entry in enumerate(entries):
        if isinstance(entry, Stroke):
            draw([entry])
            continue
        before = entries[at - 1] if at else None
        after = entries[at + 1] if at + 1 < len(entries) else None
        draw(_border(entry, "top", before))
        draw(entry.rules_above)
        if entry.shows:
            entry.strokes_above, waiting = waiting, []
            last = entry
        draw(entry.rules_below)
        draw(_border(entry, "bottom", after))


def _border(item: Item, side: str, neighbour: Entry | None) -> list[Stroke]:
    """The border on one side; paragraphs with the same borders share one frame, without lines in between."""
    kind = item.look.borders.get(side)
    if not kind or boxed(item):
        return []
    if isinstance(neighbour, Item) and _same_frame(item, neighbour) and not item.look.borders.get("between"):
        return []
    return [border(kind, item)]


def _same_frame(one: Item, other: Item) -> bool:
    a, b = one.look, other.look
    return (a.borders, a.left, a.right) == (b.borders, b.left, b.right)
