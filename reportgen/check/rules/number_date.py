"""How number, symbol, place and date are written: one function for each rule, giving the spots that break it."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator

from reportgen.check.find import Found
from reportgen.check.find.words import blank
from reportgen.check.seen import Paragraph
from reportgen.check.verdicts import Spot
from reportgen.layout import Layout

from .wording import word

Pieces = tuple[Paragraph, ...]
Spots = Iterator[Spot]

_GROUP = r"[A-ZĐĂÂÊÔƠƯ&][A-Za-zĐđĂÂÊÔƠƯăâêôơư&.]*"
_OPEN = r"[\s.…_]*"  # room for what is not known yet
_NUMBER = re.compile(
    rf"^Số: ?(?:(?:0[1-9]|[1-9]\d+)[a-z]?|{_OPEN})/"
    rf"(?:(?:19|20)\d\d/)?(?:{_GROUP}|{_OPEN})(?:-(?:{_GROUP}|{_OPEN}))*{_OPEN}$"
)
_YEAR = re.compile(r"/(19|20)\d\d/")
_DATE = re.compile(r",\s*ngày\s*(\S*?)\s*tháng\s*(\S*?)\s*năm\s*(\S*?)\s*$")


def _number(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    for piece in pieces[:1]:
        text = piece.text.replace("\t", " ").strip()
        if not _NUMBER.match(text):
            yield Spot.at(piece, text)


def _year(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    return (Spot.at(piece, piece.text) for piece in pieces[:1] if _YEAR.search(piece.text))


def _abbreviation(pieces: Pieces, found: Found, layout: Layout) -> Spots:
    """The first group of the symbol is the kind's abbreviation; a công văn has none."""
    symbol = pieces[0].text.partition("/")[2].strip(" .…_-")
    first = re.split(r"[-/]", symbol)[0].strip() if not _YEAR.search(pieces[0].text) else ""
    if not first or blank(first):
        return
    groups = re.split(r"[\s/–-]+", pieces[0].text)
    if found.kind and found.kind.symbol in groups and not _NUMBER.match(pieces[0].text):
        return  # the abbreviation is right, how it is written is not
    known = {s for kind in layout.kinds.values() for s in (kind.symbol, *kind.wrong) if s}
    if found.kind and found.kind.symbol and first != found.kind.symbol:
        slots = {"symbol": first, "wanted": found.kind.symbol, "kind": found.kind.name}
        yield Spot.at(pieces[0], word("symbol", **slots))
    if not found.kind and first in known:
        yield Spot.at(pieces[0], word("symbol-letter", symbol=first))


def _date(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    for piece in pieces[:1]:
        text = " ".join(piece.text.split())
        match = _DATE.search(text)
        if not match or not _placed(text) or _unpadded(match):
            yield Spot.at(piece, text)


def _placed(text: str) -> bool:
    """A place stands first, or room for it."""
    place = text.partition(",")[0]
    return blank(place) or place[0].isupper()


def _unpadded(match: re.Match[str]) -> bool:
    """Whether a figure that is there lacks its zero, or is no figure; blanks of a draft are fine."""
    day, month, year = match.groups()
    wrong = [
        not blank(day) and not re.fullmatch(r"0[1-9]|[12]\d|3[01]", day),
        not blank(month) and not re.fullmatch(r"0[1-9]|1[0-2]|[3-9]", month),
        not blank(year) and not re.fullmatch(r"(19|20)(\d\d|[.…]+)", year),
    ]
    return any(wrong)


def _month(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    return (Spot.at(p, f"tháng {m[1]}") for p in pieces[:1] if (m := re.search(r"tháng\s+(0[3-9])\b", p.text)))


def _calendar(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    for piece in pieces[:1]:
        figures = re.search(r"ngày\s+(\d+)\s+tháng\s+(\d+)\s+năm\s+(\d{4})\b", piece.text)
        if figures:
            day, month, year = map(int, figures.groups())
            if not (1 <= month <= 12 and year and 1 <= day <= calendar.monthrange(year, month)[1]):
                yield Spot.at(piece, figures[0])


CHECKS: dict[str, Callable[[Pieces, Found, Layout], Spots | None]] = {
    "so-ky-hieu/dang": _number,
    "so-ky-hieu/loai": _abbreviation,
    "so-ky-hieu/nam": _year,
    "dia-danh-thoi-gian/dang": _date,
    "dia-danh-thoi-gian/thang": _month,
    "dia-danh-thoi-gian/lich": _calendar,
}
