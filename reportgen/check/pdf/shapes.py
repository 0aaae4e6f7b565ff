"""What a page draws besides letters: straight thin lines, and how much of it pictures cover."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from .glyphs import Bar, Page, Where

MOST_SHAPES = 8_000
"""A page that draws more shapes than this is a drawing: its lines are not sorted out."""


def shapes(raw: Any, source: Any, where: Where, made: Page) -> None:
    """Add what ``source``, a page of pdfium's, draws to ``made``."""
    count = raw.FPDFPage_CountObjects(source)
    things = (raw.FPDFPage_GetObject(source, i) for i in range(min(count, MOST_SHAPES)))
    seen = 0
    for thing, matrices in _flat(raw, things, ()):
        seen += 1
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            _picture(raw, thing, where, made)
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            made.bars += _bars(raw, thing, matrices, where)
        if seen > MOST_SHAPES or len(made.bars) > MOST_SHAPES:
            break
    made.sorted_out = count <= MOST_SHAPES and seen <= MOST_SHAPES and len(made.bars) <= MOST_SHAPES


def _flat(raw: Any, things: Any, matrices: tuple[Any, ...]) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """Every shape, those of forms with the matrices of the forms they are in."""
    for thing in things:
        if raw.FPDFPageObj_GetType(thing) != raw.FPDF_PAGEOBJ_FORM:
            yield thing, matrices
        elif len(matrices) < 8:
            matrix = raw.FS_MATRIX()
            raw.FPDFPageObj_GetMatrix(thing, matrix)
            count = min(raw.FPDFFormObj_CountObjects(thing), MOST_SHAPES)
            inner = (raw.FPDFFormObj_GetObject(thing, i) for i in range(count))
            yield from _flat(raw, inner, (matrix, *matrices))


def _picture(raw: Any, thing: Any, where: Where, made: Page) -> None:
    edges = [ctypes.c_float() for _ in range(4)]
    if raw.FPDFPageObj_GetBounds(thing, *edges):
        (x0, y0), (x1, y1) = where(edges[0].value, edges[1].value), where(edges[2].value, edges[3].value)
        area = abs(x1 - x0) * abs(y1 - y0)
        made.pictures += 1
        made.covered = max(made.covered, area / max(1.0, made.width * made.height))


def _bars(raw: Any, thing: Any, matrices: tuple[Any, ...], where: Where) -> Iterator[Bar]:
    """The straight thin parts of a path; none of a path that is not black enough to be seen."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(thing, fill, stroke)
    color = raw.FPDFPageObj_GetStrokeColor if stroke.value else raw.FPDFPageObj_GetFillColor
    shades = [ctypes.c_uint() for _ in range(4)]
    color(thing, *shades)
    pale = min(shade.value for shade in shades[:3]) > 200
    if not (fill.value or stroke.value) or pale or not shades[3].value:
        return
    solid = not stroke.value or raw.FPDFPageObj_GetDashCount(thing) <= 0
    strips = list(_strips(raw, thing, matrices, where))
    ring = not stroke.value and len(strips) == 2 and _ring(*strips)
    for points in strips[: 1 if ring else None]:
        yield from _thin(points, solid=solid, outlined=bool(stroke.value) or ring)


def _ring(a: list[tuple[float, float]], b: list[tuple[float, float]]) -> bool:
    """Whether two outlines lie so close that what is filled between them is the line of a frame."""
    edges = [(min(xs), max(xs)) for points in (a, b) for xs in zip(*points, strict=True)]
    return all(
        abs(one[i] - other[i]) <= _THIN for one, other in zip(edges[:2], edges[2:], strict=True) for i in (0, 1)
    )


def _strips(raw: Any, thing: Any, matrices: tuple[Any, ...], where: Where) -> Iterator[list[tuple[float, float]]]:
    """The points of each part of a path; a part with a curve is left out."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(thing, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    strip: list[tuple[float, float]] = []
    curved = False
    for i in range(min(raw.FPDFPath_CountSegments(thing), MOST_SHAPES)):
        segment = raw.FPDFPath_GetPathSegment(thing, i)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if strip and not curved:
                yield strip
            strip, curved = [], False
        curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
        at = (x.value, y.value)
        for m in (matrix, *matrices):
            at = (m.a * at[0] + m.c * at[1] + m.e, m.b * at[0] + m.d * at[1] + m.f)
        strip.append(where(*at))
        if raw.FPDFPathSegment_GetClose(segment):
            strip.append(strip[0])
    if strip and not curved:
        yield strip


_THIN = 3.0  # pt: a filled strip up to here is a line
_LONG = 6.0  # pt: a shorter one is a mark


def _thin(points: list[tuple[float, float]], *, solid: bool, outlined: bool) -> Iterator[Bar]:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    whole = Bar(min(xs), min(ys), max(xs), max(ys), solid)
    if min(whole.x1 - whole.x0, whole.y1 - whole.y0) <= _THIN:
        pieces = [whole]
    elif outlined:
        pieces = [
            Bar(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]), solid)
            for a, b in pairwise(points)
        ]
    else:
        pieces = []
    for bar in pieces:
        wide, high = bar.x1 - bar.x0, bar.y1 - bar.y0
        if min(wide, high) <= _THIN and max(wide, high) >= _LONG:
            yield bar
