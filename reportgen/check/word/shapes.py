"""Drawn shapes, DrawingML and VML: lines, frames, and the boxes that words stand in. Lengths in mm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .inline import alternative
from .names import MC, MM_PER_EMU, MM_PER_PT, WP, WPS, A, Element, O, V, W, points, whole

_FLAT = 3  # a line is at least this many times longer than high
_THIN_MM = 1.5
_SHORTEST_MM = 2.0
_WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
_WPC = "{http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_SHAPES = (f"{WPS}wsp", f"{WPS}cxnSp", f"{_PIC}pic")
_GROUPS = (f"{_WPG}wgp", f"{_WPG}grpSp", f"{_WPC}wpc")
_LINES = {"line", "straightConnector1"}
_VML_LINES = re.compile(r"#_x0000_t(?:20|32)$")
_FRAMES = (f"{V}rect", f"{V}roundrect", f"{V}shape")
_VML = (f"{V}line", *_FRAMES, f"{V}polyline")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a shape stands across the page: ``left_mm`` or ``align``, told from ``origin`` (None: in the line)."""

    origin: str | None
    left_mm: float | None = None
    align: str | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape. ``below_mm`` is how far its top is below that of the paragraph it is anchored in, if told."""

    width_mm: float | None
    height_mm: float | None
    line: bool
    solid: bool
    outlined: bool
    spot: Spot
    below_mm: float | None
    words: Element | None = None
    share: float | None = None  # of the column, for a rule across it


def shapes(element: Element) -> Iterator[Shape]:
    """The shapes of a ``w:drawing`` or ``w:pict`` that are lines or hold words."""
    found = _modern(element) if element.tag == W + "drawing" else _old(element)
    return (s for s in found if s.line or s.words is not None)


def flow_height(element: Element) -> float:
    """The height (mm) that a drawing takes up in its line; 0 if words flow around it."""
    extent = element.find(f"{WP}inline/{WP}extent")
    return 0.0 if extent is None else _emu(extent.get("cy")) or 0.0


def _emu(value: str | None) -> float | None:
    number = whole(value)
    return None if number is None else number * MM_PER_EMU


# ---- DrawingML


def _modern(element: Element) -> Iterator[Shape]:
    for anchor in element:
        extent = anchor.find(f"{WP}extent")
        if extent is not None:
            size = (_emu(extent.get("cx")), _emu(extent.get("cy")))
            found = list(_drawn(anchor, 1.0))
            spot, below = _spot(anchor), _below(anchor)
            for shape, scale in found:
                yield _shape(shape, size if len(found) == 1 else _own_size(shape, scale), spot, below)


def _drawn(element: Element, scale: float) -> Iterator[tuple[Element, float]]:
    for item in element:
        if item.tag in _SHAPES:
            yield item, scale
        elif item.tag == f"{MC}AlternateContent":
            chosen = alternative(item)
            if chosen is not None:
                yield from _drawn(chosen, scale)
        elif item.tag in _GROUPS:
            yield from _drawn(item, scale * _group_scale(item))
        elif item.tag in {f"{A}graphic", f"{A}graphicData"}:
            yield from _drawn(item, scale)


def _group_scale(group: Element) -> float:
    shown, own = (group.find(f"{_WPG}grpSpPr/{A}xfrm/{A}{name}") for name in ("ext", "chExt"))
    wide, of = (None if e is None else whole(e.get("cx")) for e in (shown, own))
    return wide / of if wide and of else 1.0


def _own_size(shape: Element, scale: float) -> tuple[float | None, float | None]:
    extent = shape.find(f".//{A}xfrm/{A}ext")
    if extent is None:
        return None, None
    wide, high = _emu(extent.get("cx")), _emu(extent.get("cy"))
    return (None if wide is None else wide * scale, None if high is None else high * scale)


def _shape(shape: Element, size: tuple[float | None, float | None], spot: Spot, below: float | None) -> Shape:
    properties = next((e for e in shape if isinstance(e.tag, str) and e.tag.endswith("}spPr")), None)
    geometry = None if properties is None else properties.find(f"{A}prstGeom")
    stroke = None if properties is None else properties.find(f"{A}ln")
    outlined = _outlined(shape, stroke)
    words = shape.find(f"{WPS}txbx/{W}txbxContent")
    named = geometry is not None and geometry.get("prst") in _LINES
    picture = shape.tag == f"{_PIC}pic"
    filled = properties is not None and properties.find(f"{A}solidFill") is not None
    drawn = outlined or (not named and (picture or filled))
    return Shape(
        width_mm=size[0],
        height_mm=size[1],
        line=drawn and _is_flat(*size, named=named) and (words is None or not _has_words(words)),
        solid=_solid(stroke),
        outlined=outlined and not picture,
        spot=spot,
        below_mm=below,
        words=words,
    )


def _outlined(shape: Element, stroke: Element | None) -> bool:
    if stroke is not None and len(stroke):
        return stroke.find(f"{A}noFill") is None
    reference = shape.find(f"{WPS}style/{A}lnRef")
    return stroke is not None or (reference is not None and reference.get("idx") != "0")


def _solid(stroke: Element | None) -> bool:
    if stroke is None:
        return True
    dash = stroke.find(f"{A}prstDash")
    dashed = dash is not None and dash.get("val") not in {"solid", None}
    return not dashed and stroke.find(f"{A}custDash") is None and stroke.get("cmpd", "sng") == "sng"


def _is_flat(width: float | None, height: float | None, *, named: bool) -> bool:
    if width is None or width < _SHORTEST_MM:
        return False
    high = height or 0.0
    return width >= _FLAT * high and (named or high <= _THIN_MM)


def _has_words(words: Element) -> bool:
    return any((t.text or "").strip() for t in words.iter(W + "t"))


def _spot(anchor: Element) -> Spot:
    place = anchor.find(f"{WP}positionH")
    if place is None:
        return Spot(None)
    offset, align = place.find(f"{WP}posOffset"), place.find(f"{WP}align")
    return Spot(
        place.get("relativeFrom") or "column",
        None if offset is None else _emu((offset.text or "").strip()),
        None if align is None else (align.text or "").strip(),
    )


def _below(anchor: Element) -> float | None:
    place = anchor.find(f"{WP}positionV")
    offset = None if place is None else place.find(f"{WP}posOffset")
    if place is None or offset is None or place.get("relativeFrom") not in {"paragraph", "line"}:
        return None
    return _emu((offset.text or "").strip())


# ---- VML


def _old(element: Element, scale: float | None = None) -> Iterator[Shape]:
    for item in element:
        if item.tag == f"{V}group":
            yield from _old(item, _group_unit(item))
        elif item.tag in _VML:
            yield _old_shape(item, scale)


def _group_unit(group: Element) -> float | None:
    """Millimetres of one unit inside a group."""
    width = _length(_styled(group).get("width"))
    units = whole((group.get("coordsize") or "1000,1000").partition(",")[0].strip())
    return width / units if width is not None and units else None


def _old_shape(item: Element, scale: float | None) -> Shape:
    style = _styled(item)
    ends = _ends(item, scale) if item.tag == f"{V}line" else None
    width = abs(ends[2] - ends[0]) if ends else _length(style.get("width"), scale)
    height = abs(ends[3] - ends[1]) if ends else _length(style.get("height"), scale)
    text = item.find(f"{V}textbox/{W}txbxContent")
    named = ends is not None or _VML_LINES.search(item.get("type") or "") is not None
    named = named or item.get(f"{O}spt") in {"20", "32"} or item.get(f"{O}connectortype") == "straight"
    rule = item.get(f"{O}hr") in {"t", "true"}
    share = points(item.get(f"{O}hrpct"), 10) if rule else None
    stroked = item.get("stroked") not in {"f", "false", "0"}
    drawn = stroked or (not named and item.get("filled") not in {"f", "false", "0"})
    return Shape(
        width_mm=width,
        height_mm=height,
        line=rule or (drawn and _is_flat(width, height, named=named) and (text is None or not _has_words(text))),
        solid=_old_solid(item),
        outlined=stroked,
        spot=_old_spot(style, ends),
        below_mm=_old_below(style, ends),
        words=text,
        share=(1.0 if not share and not width else None if not share else share / 100) if rule else None,
    )


def _styled(item: Element) -> dict[str, str]:
    pairs = (p.partition(":") for p in (item.get("style") or "").split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _length(value: str | None, scale: float | None = None) -> float | None:
    """A length of VML in mm; without a unit it counts pixels, or the units of the group it is in."""
    length = points(value, 1)
    if value is None or length is None:
        return None
    if value.strip().lstrip("+-").replace(".", "", 1).isdigit():
        return length * (scale if scale is not None else 0.75 * MM_PER_PT)
    return length * MM_PER_PT


def _ends(item: Element, scale: float | None) -> tuple[float, float, float, float] | None:
    told = f"{item.get('from') or '0,0'},{item.get('to') or '0,0'}".split(",")
    found = [_length(x, scale) for x in told]
    known = [x for x in found if x is not None]
    return (known[0], known[1], known[2], known[3]) if len(known) == len(found) == 4 else None


def _old_solid(item: Element) -> bool:
    stroke = item.find(f"{V}stroke")
    if stroke is None:
        return True
    return stroke.get("dashstyle", "solid") == "solid" and stroke.get("linestyle", "single") == "single"


def _old_spot(style: dict[str, str], ends: tuple[float, float, float, float] | None) -> Spot:
    if style.get("position") != "absolute":
        return Spot(None)
    align = style.get("mso-position-horizontal")
    origin = style.get("mso-position-horizontal-relative", "text")
    left = _length(style.get("margin-left"))
    if ends is not None:
        left = (left or 0.0) + min(ends[0], ends[2])
    known = None if align in {None, "absolute"} else align
    return Spot("column" if origin == "text" else origin, left, known)


def _old_below(style: dict[str, str], ends: tuple[float, float, float, float] | None) -> float | None:
    if style.get("position") != "absolute" or style.get("mso-position-vertical-relative", "text") not in {
        "text",
        "line",
    }:
        return None
    top = _length(style.get("margin-top"))
    return top if ends is None else (top or 0.0) + min(ends[1], ends[3])
