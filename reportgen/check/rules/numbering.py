"""Numbers of parts: the numeral each kind of part takes, what stands after it, and that none is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reportgen.check.find import Found
from reportgen.check.find.words import dotted
from reportgen.check.seen import Paragraph
from reportgen.check.verdicts import Spot
from reportgen.layout import Layout
from reportgen.words.numbers import letter, roman

from .wording import word

Pieces = tuple[Paragraph, ...]
Spots = Iterator[Spot]
Check = Callable[[Pieces, Found, Layout], Spots | None]

WITH: dict[str, tuple[str, ...]] = {"khoan": ("khoan-tieu-de",)}
"""Clauses with a title and clauses without are numbered together."""
_LABEL = 12  # characters: the word of a part and its number
_DECIMAL = re.compile(r"^\d+\.\d")  # 1.1, or a figure with thousands: nothing the decree numbers


def counted(shape: str, numeral: Callable[[int], str], *, inside: tuple[str, ...] = ()) -> Check:
    """A check: each part is written as ``shape`` with one numeral in it, and the next one follows the last.

    The numeral is the last group of ``shape``; a group before it is the word of the part, and each word counts
    for itself. Parts that stand ``inside`` others begin again in each of them.
    """
    pattern = re.compile(shape)

    def check(pieces: Pieces, found: Found, _layout: Layout) -> Spots:
        opened = sorted(piece.index for role in inside for piece in found.parts.get(role, ()))
        lists = _lists(pieces, opened)
        for entries in lists:
            yield from _in_order([p for p in entries if not _DECIMAL.match(p.words)], pattern, numeral)

    return check


def _lists(pieces: Pieces, opened: list[int]) -> Iterator[list[Paragraph]]:
    """The pieces by the part they stand in."""
    lists: dict[int, list[Paragraph]] = {}
    for piece in pieces:
        lists.setdefault(sum(index < piece.index for index in opened), []).append(piece)
    yield from lists.values()


def _in_order(pieces: list[Paragraph], pattern: re.Pattern[str], numeral: Callable[[int], str]) -> Spots:
    last: dict[str, int] = {}
    for piece in pieces:
        match = pattern.match(piece.words)
        series = match[1].casefold() if match and pattern.groups > 1 else ""
        at = last.get(series, 0) + 1
        if not match and dotted(piece.words[:_LABEL]):
            continue  # the number is still to come
        if not match:
            yield Spot.at(piece, word("shape"))
        elif match[pattern.groups] != numeral(at):
            # A part of the next chapter, or of the next list, counts from one again.
            at = _place(match[pattern.groups], numeral)
            if at != 1:
                wanted = numeral(last.get(series, 0) + 1)
                yield Spot.at(piece, word("out-of-order", numeral=match[pattern.groups], wanted=wanted))
        last[series] = at


def _place(said: str, numeral: Callable[[int], str]) -> int:
    return next((n for n in range(1, 200) if _safe(numeral, n) == said), 0)


def _safe(numeral: Callable[[int], str], count: int) -> str:
    try:
        return numeral(count)
    except (ValueError, IndexError):
        return ""


def _letter(count: int) -> str:
    return _safe(letter, count)


def _clauses(pieces: Pieces, found: Found, layout: Layout) -> Spots:
    """Clauses may be listed below a titled clause: each follows the last one, or the last one of its kind."""
    count = counted(r"(\d+)\.\s", str, inside=("dieu",))
    broken = list(count(pieces, found, layout) or ())
    kinds = (found.parts.get(role, ()) for role in ("khoan", "khoan-tieu-de"))
    apart = {spot for kind in kinds for spot in count(kind, found, layout) or ()}
    return iter([spot for spot in broken if any(spot.paragraph == other.paragraph for other in apart)])


def _appendices(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    if len(pieces) < 2:
        return
    for at, piece in enumerate(pieces, 1):
        if not re.match(rf"(?i)^phụ lục\s+(số\s+)?{roman(at)}\b", piece.words):
            yield Spot.at(piece, piece.words)


CHECKS: dict[str, Check] = {
    "phan-chuong/dang": counted(r"(?i:(phần|chương))\s+([IVXLC]+)$", roman),
    "muc/dang": counted(r"(?i:mục)\s+(\d+)$", str),
    "tieu-muc/dang": counted(r"(?i:tiểu mục)\s+(\d+)$", str),
    "dieu/dang": counted(r"Điều\s+(\d+)\.", str),
    "muc-la-ma/dang": counted(r"([IVXLC]+)\.\s", roman),
    "khoan/dang": _clauses,
    "diem/dang": counted(r"([a-zđ])\)\s", _letter, inside=("khoan", "khoan-tieu-de", "dieu")),
    "phu-luc/dang": _appendices,
}
