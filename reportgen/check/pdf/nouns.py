"""Paragraphs in the making → the nouns that rules judge."""

from __future__ import annotations

from reportgen.check.seen import Cell, Paragraph, Part, Stroke

from .glyphs import Bar
from .paragraphs import MM, Draft, runs


def paragraph(draft: Draft, index: int, part: Part, section: int) -> Paragraph:
    """The finished paragraph."""
    first, leading = draft.first, draft.leading
    left = draft.edges[0]
    told = runs(draft)
    indents = _indents(draft)
    return Paragraph(
        index=index,
        runs=told,
        part=part,
        align=draft.align,
        left_mm=indents[0],
        right_mm=None,
        first_mm=indents[1],
        pitch=round(leading / (draft.em * first.size), 2) if leading else None,
        gap_pt=draft.gap,
        room_mm=round(draft.room * MM, 1),
        strokes=(*(_stroke(bar, left) for bar in draft.strokes), *(_dash(ends, left) for ends in draft.dashes)),
        strokes_above=tuple(_stroke(bar, left) for bar in draft.strokes_above),
        strokes_known=draft.strokes_known,
        boxed=draft.frame is not None,
        box_mm=draft.frame,
        page=draft.page,
        section=section,
        column=first.column,
        columns=first.columns,
        row=(draft.page, first.zone, first.band) if first.zone >= 0 else None,
        cell=_cell(draft),
        decomposed=any(word.decomposed for line in draft.lines for word in line.words),
    )


def _cell(draft: Draft) -> Cell | None:
    if draft.cell:
        table, row, column, columns = draft.cell
        return Cell(table, row, column, columns, bordered=True)
    first = draft.first
    # Columns side by side are one row of a table that draws no lines: so are they made in Word.
    return Cell(-1000 * draft.page - first.zone, 0, first.column, first.columns) if first.zone >= 0 else None


def _indents(draft: Draft) -> tuple[float | None, float | None]:
    """The left edge and the first line's indent from it, in mm."""
    left = draft.edges[0]
    if draft.align in {"center", "right"}:
        return None, None
    if len(draft.lines) == 1:
        return round((draft.first.x0 - left) * MM, 1), None
    rest = draft.lines[1].x0
    return round((rest - left) * MM, 1), round((draft.first.x0 - rest) * MM, 1)


def _stroke(bar: Bar, left: float) -> Stroke:
    middle = (bar.x0 + bar.x1) / 2
    return Stroke(round((bar.x1 - bar.x0) * MM, 1), "hình", bar.solid, round((middle - left) * MM, 1))


def _dash(ends: tuple[float, float], left: float) -> Stroke:
    return Stroke(
        round((ends[1] - ends[0]) * MM, 1), "dấu gạch dưới", center_mm=round((sum(ends) / 2 - left) * MM, 1)
    )
