"""Drawn shapes in their column: how long a line is and where its middle, and where the words of a box stand."""

from __future__ import annotations

from reportgen.check.seen import Part, Stroke

from . import lines
from .items import Item, Place
from .names import MM_PER_PT, MM_PER_TWIP, WPS, Element, points
from .sections import Section
from .shapes import Shape

SPOTS = {"center": "center", "left": "left", "right": "right", "inside": "left", "outside": "right"}
MADE_OF_SHAPE = "hình"

_INSET_MM = 2.54  # between a box and its words, unless it says otherwise
_EMU_PER_PT = 12700
_AS_WIDE = 0.8  # of the column: where such a box stands says nothing about its words
_OFF_CENTRE = 0.05


def line(shape: Shape, item: Item, section: Section) -> Stroke:
    """The line ``shape`` as a stroke at ``item``, where it is anchored."""
    room, length = item.place.room, shape.width_mm
    if shape.share is not None:
        length = None if room is None else room * MM_PER_TWIP * shape.share
    return Stroke(length, MADE_OF_SHAPE, shape.solid, _middle(shape, length, item, section))


def inside(shape: Shape, words: Element, item: Item, section: Section, count: int) -> Place:
    """The place of paragraphs within the box ``shape``, the ``count``-th of the file, which holds ``words``."""
    place, width = item.place, shape.width_mm
    return Place(
        part=Part.BOX if place.part is Part.BODY else place.part,
        flow=(*place.flow[:1], "box", count),
        room=None if width is None else max(width - _insets(words), 0.0) / MM_PER_TWIP,
        boxed=shape.outlined,
        box_mm=(width, shape.height_mm) if shape.outlined else None,
        align=_align(shape, item, section),
        locked=place.locked,
        tables=place.tables,
        boxes=place.boxes + 1,
    )


def _align(shape: Shape, item: Item, section: Section) -> str | None:
    """How the box stands in its column; None if it is about as wide as that, or if it cannot be told."""
    if shape.spot.align in SPOTS:
        return SPOTS[shape.spot.align]
    middle, room = _middle(shape, shape.width_mm, item, section), item.place.room
    if middle is None or room is None or shape.width_mm is None:
        return None
    column = room * MM_PER_TWIP
    if shape.width_mm > column * _AS_WIDE:
        return None
    off = middle - column / 2
    return "center" if abs(off) < column * _OFF_CENTRE else "left" if off < 0 else "right"


def _middle(shape: Shape, length: float | None, item: Item, section: Section) -> float | None:
    """Where the middle of a shape is, from the left edge of its column (mm); None if it cannot be told."""
    room, spot = item.place.room, shape.spot
    if length is None or room is None:
        return None
    if spot.origin is None:
        return lines.middle(length, item.look, room)
    frame = _frame(spot.origin, item, section, room * MM_PER_TWIP)
    if frame is None:
        return None
    left, width = frame
    at = {"left": length / 2, "center": width / 2, "right": width - length / 2}
    if spot.align in at:
        return left + at[spot.align]
    return None if spot.left_mm is None else left + spot.left_mm + length / 2


def _frame(origin: str, item: Item, section: Section, column: float) -> tuple[float, float] | None:
    """Left edge, from that of the column, and width of what a shape's place is told from (mm)."""
    if origin in {"column", "text", "character", "char"}:
        return 0.0, column
    if item.place.tables or section.columns > 1:
        return None
    side, paper = section.mm("left"), section.mm("width")
    if origin == "page" and side is not None and paper is not None:
        return -side, paper
    return (0.0, column) if origin == "margin" else None


def _insets(words: Element) -> float:
    """How much narrower the words of a box are than the box (mm)."""
    shape = next((e for e in words.iterancestors() if e.tag == f"{WPS}wsp"), None)
    told = None if shape is None else shape.find(f"{WPS}bodyPr")
    sides = (None if told is None else told.get(name) for name in ("lIns", "rIns"))
    lengths = (points(side, _EMU_PER_PT) for side in sides)
    return sum(_INSET_MM if length is None else length * MM_PER_PT for length in lengths)
