"""Numbers of parts: the numeral each kind of part takes, what stands after it, and that none is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reportgen.check.find import Found
from reportgen.check.seen import Paragraph
from reportgen.check.verdicts import Spot
from reportgen.layout import Layout
from reportgen.words.numbers import letter, roman

from .wording import word

Pieces = tuple[Paragraph, ...]
Spots = Iterator[Spot]


def counted(shape: str, numeral: Callable[[int], str]) -> Callable[[Pieces, Found, Layout], Spots]:
    """A check: each part is written as ``shape`` with one numeral in it, and the next one follows the last."""
    pattern = re.compile(shape)

    def check(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
        at = 0
        for piece in pieces:
            match = pattern.match(piece.words)
            if not match:
                yield Spot.at(piece, word("shape"))
                at += 1
                continue
            if match[1] == numeral(1) or match[1] != numeral(at + 1):
                # A part of the next chapter, or of the next list, counts from one again.
                if match[1] != numeral(1):
                    yield Spot.at(piece, word("out-of-order", numeral=match[1], wanted=numeral(at + 1)))
                at = _place(match[1], numeral)
            else:
                at += 1

    return check


def _place(said: str, numeral: Callable[[int], str]) -> int:
    return next((n for n in range(1, 200) if _safe(numeral, n) == said), 0)


def _safe(numeral: Callable[[int], str], count: int) -> str:
    try:
        return numeral(count)
    except (ValueError, IndexError):
        return ""


def _letter(count: int) -> str:
    return _safe(letter, count)


def _appendices(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    if len(pieces) < 2:
        return
    for at, piece in enumerate(pieces, 1):
        if not re.match(rf"(?i)^phụ lục\s+(số\s+)?{roman(at)}\b", piece.words):
            yield Spot.at(piece, piece.words)


CHECKS: dict[str, Callable[[Pieces, Found, Layout], Spots | None]] = {
    "phan-chuong/dang": counted(r"(?i:phần|chương)\s+([IVXLC]+)$", roman),
    "muc/dang": counted(r"(?i:mục)\s+(\d+)$", str),
    "tieu-muc/dang": counted(r"(?i:tiểu mục)\s+(\d+)$", str),
    "dieu/dang": counted(r"Điều\s+(\d+)\.", str),
    "muc-la-ma/dang": counted(r"([IVXLC]+)\.\s", roman),
    "diem/dang": counted(r"([a-zđ])\)\s", _letter),
    "phu-luc/dang": _appendices,
}
