"""Lines that are typed rather than drawn: rows of underscores, and blanks that are underlined."""

from __future__ import annotations

import re

from reportgen.check.seen import Stroke
from reportgen.layout import text_width_mm

from .cascade import ParagraphLook
from .inline import Letters
from .names import MM_PER_TWIP

MADE_OF_LETTERS = "dấu gạch dưới"
_ROW = re.compile(r"[ \t]*[_\u2012-\u2015\u2500\u2501\u005f\u02cd\uff3f]{3,}[ \t]*")
_BLANKS = 3
_RAISED = 0.65  # of the size: what Word makes of a superscript in Times New Roman


def typed(letters: list[Letters], look: ParagraphLook, room: float | None) -> tuple[list[Stroke], list[Stroke]]:
    """The rows of underscores above and below the words; they are taken out of ``letters``."""
    text = "".join(piece.text for piece in letters)
    if "\n" not in text and not _ROW.fullmatch(text):
        blank = _underlined_blank(letters, text, look, room)
        return [], [blank] if blank else []
    lines = text.split("\n")
    head = next((n for n, line in enumerate(lines) if not _ROW.fullmatch(line)), len(lines))
    tail = next((n for n, line in enumerate(reversed(lines[head:])) if not _ROW.fullmatch(line)), 0)
    above = [_stroke(line, letters, look, room) for line in lines[:head]]
    below = [_stroke(line, letters, look, room) for line in lines[len(lines) - tail :] if tail]
    start = sum(len(line) + 1 for line in lines[:head])
    end = len(text) - sum(len(line) + 1 for line in lines[len(lines) - tail :] if tail)
    _keep(letters, min(start, len(text)), end)
    return (above, below) if head < len(lines) else ([], above)


def _stroke(line: str, letters: list[Letters], look: ParagraphLook, room: float | None) -> Stroke:
    with_row = next((p for p in letters if line.strip() and line.strip()[0] in p.text), letters[0])
    # The decree's own forms have their lines raised towards the words above: such letters are smaller.
    size = with_row.look.size * (_RAISED if with_row.look.small else 1)
    length = text_width_mm(line.strip(), size, bold=with_row.look.bold)
    return Stroke(length, MADE_OF_LETTERS, solid=True, center_mm=middle(length, look, room))


def _underlined_blank(letters: list[Letters], text: str, look: ParagraphLook, room: float | None) -> Stroke | None:
    if not text or not text.isspace() or (len(text) < _BLANKS and "\t" not in text):
        return None
    lined = [p for p in letters if p.look.underlined]
    if not lined:
        return None
    size = max(p.look.size for p in lined)
    length = None if "\t" in text else text_width_mm("".join(p.text for p in lined), size, bold=False)
    return Stroke(length, MADE_OF_LETTERS, solid=True, center_mm=middle(length, look, room))


def middle(length_mm: float | None, look: ParagraphLook, room: float | None) -> float | None:
    """Where the middle of something ``length_mm`` long is that is set like a line of this paragraph (mm)."""
    if room is None or length_mm is None:
        return None
    left, right = look.left * MM_PER_TWIP, (room - look.right) * MM_PER_TWIP
    if look.align == "center":
        return (left + look.first * MM_PER_TWIP + right) / 2
    if look.align == "right":
        return right - length_mm / 2
    return left + look.first * MM_PER_TWIP + length_mm / 2


def _keep(letters: list[Letters], start: int, end: int) -> None:
    """Leave only the letters from ``start`` to ``end``."""
    at = 0
    for piece in letters:
        size = len(piece.text)
        piece.text = piece.text[max(start - at, 0) : max(end - at, 0)]
        at += size
