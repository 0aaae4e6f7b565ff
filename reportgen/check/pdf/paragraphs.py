"""Lines → paragraphs: how far apart they stand, how they are indented and aligned.

What the lines of one paragraph cannot tell is None: one line alone may be justified or not.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from reportgen.check.seen import Run

from .glyphs import Bar, Look, Word
from .rows import Line

MM = 25.4 / 72
"""Millimetres of a point."""

_EDGE = 2.0  # pt: edges so close are one edge
_MIDDLE = 3.0  # pt: likewise for middles
_INDENT = 6.0  # pt: a first line set in by more begins a paragraph
_LOOSE = 1.75  # of the single line: lines further apart belong to no one paragraph
_SHORT = 0.75  # of the room: a centred line that long was broken, not ended
_AMPLE = 0.75  # of the room: a longer line may have been broken for want of room between indents
_OPENS = re.compile(r"^(?:[-–—+•*]|\(?\d{1,3}[.)]|\(?[a-zđ]\)|[IVXL]{1,6}\.|Điều \d+[.:])(?:\s|$)")


@dataclass(slots=True)
class Draft:
    """A paragraph in the making: its lines, all in one column of one page."""

    lines: list[Line]
    page: int
    edges: tuple[float, float]  # of the text, or of the column
    em: float  # a single line, in sizes
    cell: tuple[int, int, int, int] | None = None
    frame: tuple[float, float] | None = None  # width and height of a frame around it, in mm
    strokes: list[Bar] = field(default_factory=list)
    strokes_above: list[Bar] = field(default_factory=list)
    dashes: list[tuple[float, float]] = field(default_factory=list)  # ends of rows of underscores below it
    gap: float | None = None
    strokes_known: bool = True
    align: str | None = None

    @property
    def first(self) -> Line:
        """The first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """The last line."""
        return self.lines[-1]

    @property
    def room(self) -> float:
        """How long a line may be, in pt; the lines of a title may be set in, and are as long as their longest."""
        if self.align == "center" and len(self.lines) > 1:
            return max(line.x1 - line.x0 for line in self.lines) + 1
        return self.edges[1] - self.edges[0]

    @property
    def leading(self) -> float | None:
        """The distance of its lines, in pt; None if it has but one."""
        steps = [b.y - a.y for a, b in pairwise(self.lines) if b.y > a.y]  # not over the end of a page
        return median(steps) if steps else None


Leadings = dict[float, float]
"""The distance of lines in pt that the flowing text of a size has, as far as it is known."""


def leadings(lines: Sequence[Line], left: float, right: float) -> Leadings:
    """What most lines tell that begin at the left edge below a full one."""
    steps: dict[float, list[float]] = {}
    for above, line in pairwise(lines):
        flows = abs(line.x0 - left) <= _EDGE and abs(above.x1 - right) <= _EDGE and line.size == above.size
        if flows and 0 < line.y - above.y <= 3 * line.size:
            steps.setdefault(line.size, []).append(line.y - above.y)
    return {size: median(found) for size, found in steps.items() if len(found) >= 2}


def joined(
    lines: Sequence[Line], page: int, edges: tuple[float, float], em: float, usual: Leadings | None = None
) -> list[Draft]:
    """The paragraphs of one column, from top to bottom; ``em`` is the height of a single line in sizes."""
    usual = usual or {}
    drafts: list[Draft] = []
    for line in lines:
        apart = drafts and line.y - drafts[-1].last.y > usual.get(line.size, 1000) + 1.5
        if drafts and not apart and _goes_on(drafts[-1], line):
            drafts[-1].lines.append(line)
        else:
            drafts.append(Draft([line], page, edges, em))
    for above, draft in zip([None, *drafts], drafts, strict=False):
        draft.align = _align(draft)
        draft.gap = _gap(above, draft, usual) if above else None
    return drafts


def over_the_page(above: Draft, below: Draft) -> bool:
    """Join ``below``, the first of a page, to ``above``, the last of the page before, if it goes on with it."""
    left, right = above.edges
    flows = all(d.first.columns == 1 and not d.cell and not d.frame for d in (above, below))
    apart = (
        above.strokes or above.dashes or above.align in {"center", "right"} or below.align in {"center", "right"}
    )
    if not flows or apart or abs(above.first.size - below.first.size) > 0.6 or not _alike(above.last, below.first):
        return False
    begins = below.first.x0 - left > _EDGE or bool(_OPENS.match(below.first.text))
    ended = above.last.text[-1:] in ".;:!?" and above.first.x0 - left <= _EDGE
    if begins or ended or right - above.last.x1 > _EDGE:
        return False
    above.lines += below.lines
    above.strokes, above.dashes = below.strokes, below.dashes
    above.align = _align(above)
    return True


def _goes_on(draft: Draft, line: Line) -> bool:
    last = draft.last
    step, size = line.y - last.y, max(line.size, last.size)
    if not 0 < step <= _LOOSE * draft.em * size or abs(line.size - last.size) > 0.6 or not _alike(last, line):
        return False
    if draft.leading and step > draft.leading + 1.5:
        return False
    if _OPENS.match(line.text) and not _within(draft, line):
        return False
    return _same_block(draft, line)


def _within(draft: Draft, line: Line) -> bool:
    """A line that begins like an entry, but stands where the paragraph goes on after a full line."""
    return len(draft.lines) > 1 and _full(draft.last, draft) and abs(line.x0 - draft.last.x0) <= _EDGE


def _alike(a: Line, b: Line) -> bool:
    """Whether the lines look like one text: they end and begin alike, or are of one weight."""
    ends, begins = a.words[-1].look, b.words[0].look
    one = (ends.bold, ends.italic) == (begins.bold, begins.italic)
    return one or (_weight(a) == _weight(b)) or len(_weights(a)) > 1 or len(_weights(b)) > 1


def _weights(line: Line) -> Counter[tuple[bool, bool]]:
    weights: Counter[tuple[bool, bool]] = Counter()
    for word in line.words:
        weights[word.look.bold, word.look.italic] += len(word.text)
    return weights


def _weight(line: Line) -> tuple[bool, bool]:
    return _weights(line).most_common(1)[0][0]


def _full(line: Line, draft: Draft) -> bool:
    return draft.edges[1] - line.x1 <= _room_of(line)


def _room_of(line: Line) -> float:
    """What a line may leave free at its end although the text goes on: a word of middling length."""
    return 3.0 * line.size


def _same_block(draft: Draft, line: Line) -> bool:
    last = draft.last
    if draft.first.text.startswith("(") and not last.text.endswith(")") and line.text.endswith(")"):
        return True  # a blank at the end of a line may have moved it from the middle
    centred = abs(last.middle - line.middle) <= _MIDDLE and abs(last.x0 - line.x0) > _EDGE
    if centred and not (_full(last, draft) and abs(last.x0 - draft.edges[0]) <= _EDGE):
        if last.text.isupper() != line.text.isupper():
            return False
        goes_on = line.text[:1].islower() or last.text[-1:] in ",-–" or _wide(last, draft)
        return goes_on and len(draft.lines) < 6
    if line.x0 - last.x0 > _INDENT and abs(last.x0 - draft.edges[0]) <= _EDGE * 2:
        return False  # set in: a new first line
    if len(draft.lines) > 1 and abs(line.x0 - last.x0) > _EDGE:
        return False
    return _fits_not(last, line, draft)


def _wide(line: Line, draft: Draft) -> bool:
    return line.x1 - line.x0 >= _SHORT * (draft.edges[1] - draft.edges[0]) * (0.9 if line.columns > 1 else 1)


def _fits_not(last: Line, line: Line, draft: Draft) -> bool:
    """Whether the next word found no room on the line above: it was broken there, not ended."""
    word = line.words[0]
    return last.x1 + last.size * 0.25 + word.head > draft.edges[1] - _EDGE


# ---- How it stands


def _align(draft: Draft) -> str | None:
    left, right = draft.edges
    lines = draft.lines
    if len(lines) == 1:
        return _align_alone(lines[0], left, right)
    rest = lines[1:]
    starts = all(abs(line.x0 - rest[0].x0) <= _EDGE for line in rest)
    middles = max(line.middle for line in lines) - min(line.middle for line in lines) <= _MIDDLE
    if middles and not (starts and abs(lines[0].x0 - rest[0].x0) <= _EDGE):
        return "center"
    broken = lines[:-1]
    if max(line.x1 for line in broken) - min(line.x1 for line in broken) <= _EDGE and starts:
        if len(broken) == 1 and abs(broken[0].x1 - right) > _EDGE:
            return "left"
        return "justify"
    if not starts and max(line.x1 for line in lines) - min(line.x1 for line in lines) <= _EDGE:
        return "right"
    return "left" if starts else None


def _align_alone(line: Line, left: float, right: float) -> str | None:
    before, after = line.x0 - left, right - line.x1
    if line.columns == 1 and before > _INDENT and abs(before - after) <= 2 * _MIDDLE:
        return "center"
    if after <= _EDGE < 60 < before:
        return "right"
    return None


def _gap(above: Draft, draft: Draft, usual: Leadings) -> float | None:
    """Room between two paragraphs in pt: what is more than one line. None where a line is not known."""
    step, size = draft.first.y - above.last.y, draft.first.size
    known = draft.leading or (above.leading if abs(above.first.size - size) <= 0.6 else None) or usual.get(size)
    if known is None:
        single = draft.em * size
        return round(step - single, 1) if step > 3 * single else None
    if abs(above.last.size - size) > 0.6:
        return None
    return round(step - known, 1) + 0.0


def aligned(column: Sequence[Draft]) -> None:
    """What a single line cannot tell, its column may: lines that share a middle but no edge are centred."""
    lines = [line for draft in column for line in draft.lines]
    for draft in column:
        if draft.align is None and any(
            abs(line.middle - draft.first.middle) <= _MIDDLE and abs(line.x0 - draft.first.x0) > _EDGE
            for line in lines
        ):
            draft.align = "center"


# ---- What it says


def runs(draft: Draft) -> tuple[Run, ...]:
    """The words as runs of one look, lines joined by a space; the lines of a title broken by hand stay lines."""
    made: list[tuple[tuple[Look, bool, bool], list[str]]] = []
    for above, line in zip([None, *draft.lines], draft.lines, strict=False):
        between = "\n" if above and draft.align == "center" and _by_hand(above, line, draft.edges) else " "
        for i, word in enumerate(line.words):
            look = (word.look, word.underlined, _raised(word, line))
            if made:
                made[-1][1].append(word.before if i else between)
            if made and made[-1][0] == look:
                made[-1][1].append(word.text)
            else:
                made.append((look, [word.text]))
    return tuple(_run("".join(texts), *look) for look, texts in made)


def _run(text: str, look: Look, underlined: bool, raised: bool) -> Run:  # noqa: FBT001 - as the key has them
    text = unicodedata.normalize("NFC", text)
    return Run(text, look.font, look.size, look.bold, look.italic, underlined, raised, look.color)


def _by_hand(above: Line, line: Line, edges: tuple[float, float]) -> bool:
    """Whether a centred line ends although the next word had room on it, across the page plenty of it."""
    room = 2 * min(above.middle - edges[0], edges[1] - above.middle)
    word = line.words[0]
    together = above.x1 - above.x0 + above.size * 0.25 + word.head
    return together <= (_AMPLE if line.columns == 1 else 1) * room


def _raised(word: Word, line: Line) -> bool:
    return word.size < 0.8 * line.size and abs(word.y - line.y) > 0.05 * line.size
