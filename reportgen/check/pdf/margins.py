"""Page numbers, running heads and feet, and the edges of the text: what pages have in common."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.check.seen import Number, Part, Run, Sheet

from .apart import Read
from .glyphs import Page
from .paragraphs import MM, Draft, runs
from .rows import Line

_BAND_MM = 25.0  # page numbers and running heads stand so near the edge of the paper
_ALIKE = 2.0  # pt: pages whose sizes differ by less are of one size
_DIGITS = re.compile(r"^[-–—\s]*(?:trang\s*)?(\d{1,4}|[ivxlc]{1,6})(?:\s*/\s*\d{1,4})?[-–—\s.]*$", re.IGNORECASE)
_EDGE = 1.5  # pt


def set_apart(pages: Sequence[Read]) -> None:
    """Move page numbers and what repeats near the edges out of the text."""
    for top in (True, False):
        edge = {read.number: line for read in pages if (line := _outermost(read, top=top))}
        numbers = {n: line for n, line in edge.items() if _DIGITS.match(line.text) and _alone(pages[n - 1], line)}
        running = numbers if _counts(numbers, pages) else {}
        if not running:
            common = Counter(re.sub(r"\d+", "#", line.text) for line in edge.values())
            running = {
                n: ln for n, ln in edge.items() if common[re.sub(r"\d+", "#", ln.text)] > max(1, len(pages) / 2)
            }
        for read in pages:
            line = running.get(read.number)
            if line:
                read.body = [
                    each for each in read.body if each.band < 0 or each.zone != line.zone or each.band != line.band
                ]
                read.body = [each for each in read.body if each is not line]
                (read.head if top else read.foot).append(line)


def _outermost(read: Read, *, top: bool) -> Line | None:
    if not read.body:
        return None
    line = read.body[0] if top else read.body[-1]
    band = _BAND_MM / MM
    near = line.y <= band if top else line.y >= read.page.height - band
    return line if near and line.columns == 1 else None


def _alone(read: Read, line: Line) -> bool:
    """A line of text follows at a distance, or nothing does."""
    return all(abs(other.y - line.y) > 1.2 * line.size for other in read.body if other is not line)


def _counts(numbers: dict[int, Line], pages: Sequence[Read]) -> bool:
    """Whether the numbers rise with the pages; they may begin again at a page that shows none, an appendix."""
    before, last = 0, 0
    for page, line in numbers.items():
        value = _value(line.text)
        if value is None:
            return True
        again = 2 <= value <= page - before
        # One number alone may be a figure of the text, unless it is that of its page or stands in the middle.
        sure = value in {page, page - 1} or len(numbers) > 1 or _central(line, pages[page - 1])
        if not again and not (value - last == page - before if last else sure):
            return False
        before, last = page, value
    return bool(numbers)


def _central(line: Line, read: Read) -> bool:
    return abs(line.middle - read.page.width / 2) <= _BAND_MM / MM / 2


def _value(text: str) -> int | None:
    found = _DIGITS.match(text)
    return int(found[1]) if found and found[1].isdecimal() else None


# ---- Edges of the text


@dataclass(frozen=True, slots=True)
class Edges:
    """Left and right edge of the text in pt; ``sure`` where full lines end together."""

    left: float
    right: float
    sure: bool


def edges(pages: Sequence[Read]) -> Edges:
    """What most long lines of the pages agree on; otherwise the outermost words."""
    lines = [line for read in pages for line in read.body if line.columns == 1]
    if not lines:
        lines = [line for read in pages for line in read.body]
    if not lines:
        width = pages[0].page.width
        return Edges(0.0, width, sure=False)
    long = [line for line in lines if line.x1 - line.x0 > 0.55 * pages[0].page.width]
    ends = Counter(round(line.x1) for line in long)
    end, _ = max(
        ends.items(), key=lambda item: (item[1] + ends[item[0] - 1] + ends[item[0] + 1], item[0]), default=(0, 0)
    )
    near = [line.x1 for line in long if abs(line.x1 - end) <= _EDGE]
    sure = len(near) >= 3
    right = sorted(near)[len(near) // 2] if sure else max(line.x1 for line in lines)
    starts = Counter(round(line.x0) for line in lines)
    left = min(line.x0 for line in lines)
    common = [x for x, count in starts.items() if count >= 3]
    if common and min(common) - left > _EDGE and sum(starts[x] for x in common) > len(lines) / 2:
        left = min(line.x0 for line in lines if round(line.x0) == min(common))
    return Edges(left, right, sure)


# ---- Sheets


def sheet(pages: Sequence[Read], text: Edges, *, first: bool, tables: bool) -> Sheet:
    """One run of pages of one size; ``first`` if it begins the file."""
    width, height = pages[0].page.width, pages[0].page.height
    words = any(read.page.words for read in pages)
    return Sheet(
        width_mm=round(width * MM, 1),
        height_mm=round(height * MM, 1),
        left_mm=round(text.left * MM, 1) if text.sure else None,
        right_mm=round((width - text.right) * MM, 1) if text.sure else None,
        number=_number(pages, first=first),
        numbers_known=words,
        has_tables=tables,
    )


def _number(pages: Sequence[Read], *, first: bool) -> Number | None:
    for part in (Part.HEADER, Part.FOOTER):
        found = [(read, line) for read in pages for line in _margin(read, part) if _DIGITS.match(line.text)]
        if not found:
            continue
        read, line = found[0]
        (run, *_) = runs(Draft([line], read.number, (0.0, read.page.width), 1.0))
        value = _value(line.text)
        return Number(
            part=part,
            align=_placed(line, pages, read.page.width),
            run=Run(line.text, run.font, run.size_pt, run.bold, run.italic, color=run.color),
            shown_on_first=found[0][0].number == 1 if first else None,
            starts_at=_begins(value, read.number, pages[0].number) if value is not None else None,
            arabic=value is not None,
            alone=line.text.strip().isalnum(),
        )
    return None


def _begins(value: int, page: int, opening: int) -> int:
    """The number of the ``opening`` page if ``page`` is the first to show one; an appendix begins at one again."""
    return 1 if value >= 2 and page - value + 1 > opening else value - page + opening


def _margin(read: Read, part: Part) -> list[Line]:
    return read.head if part is Part.HEADER else read.foot


def _placed(line: Line, pages: Sequence[Read], width: float) -> str:
    text = edges(pages)
    if min(abs(line.middle - width / 2), abs(line.middle - (text.left + text.right) / 2)) <= 6:
        return "center"
    return "right" if line.middle > width / 2 else "left"


def alike(a: Page, b: Page) -> bool:
    """Whether two pages are of one size."""
    return abs(a.width - b.width) <= _ALIKE and abs(a.height - b.height) <= _ALIKE
