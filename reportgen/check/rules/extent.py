"""How long a file is when nobody has counted its pages: from the widths of Times and the pitch of lines."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from reportgen.check.seen import Paragraph, Part, Seen
from reportgen.layout import text_width_mm

_MM_PER_PT = 25.4 / 72
_SINGLE_EM = 1.15
_SURE = 0.85  # of the page: an estimate above this may be two pages in truth
_MORE = 1.05  # of the page: an estimate above this is two pages in truth


def one_page(seen: Seen, section: int = 0) -> bool | None:
    """Whether a section stands on one page, so that no page number is due; None if it may or may not."""
    if seen.kind == "pdf":
        return seen.pages == 1
    told = [p for p in seen.paragraphs if p.part is Part.BODY and p.section == section]
    pages = {p.page for p in told if p.page}
    if len(pages) > 1 or any(p.starts_page for p in told[1:]):
        return False
    sheet = seen.sheets[section]
    if None in (sheet.height_mm, sheet.top_mm, sheet.bottom_mm):
        return None
    room = (sheet.height_mm or 0) - (sheet.top_mm or 0) - (sheet.bottom_mm or 0)
    height = _height_mm(told)
    return True if height <= _SURE * room else None if height <= _MORE * room else False


def _height_mm(paragraphs: Iterable[Paragraph]) -> float:
    """Columns side by side count once: the tallest."""
    rows: dict[object, dict[int, float]] = {}
    for paragraph in paragraphs:
        column = rows.setdefault(paragraph.row or paragraph.index, {})
        column[paragraph.column] = column.get(paragraph.column, 0.0) + _one_mm(paragraph)
    return sum(max(columns.values()) for columns in rows.values())


def _one_mm(paragraph: Paragraph) -> float:
    size = max((run.size_pt or 14 for run in paragraph.runs), default=14)
    width = text_width_mm(paragraph.words, size, bold=False)
    lines = max(1, ceil(width / (paragraph.room_mm or 165))) + paragraph.text.count("\n")
    return (lines * size * _SINGLE_EM * (paragraph.pitch or 1.15) + max(paragraph.gap_pt or 6, 0)) * _MM_PER_PT
