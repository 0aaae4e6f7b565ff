"""Days of which only a part is known, and days told one by one: ``23/5``, ``quý I/2026``, ``14 và 15/10/2026``.

Whole dates and runs of them are read in ``dates``; here is what people type when a year or a day is not known.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from reportgen.words import lists
from reportgen.words.dates import FIRST_YEAR, LAST_YEAR, NEWS, DateForm, from_to, quarter, tidy
from reportgen.words.numbers import two_digits
from reportgen.words.reading import NotReadableError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LEAP: Final = 2000  # a year in which every day that can be is
_LONGEST: Final = 200  # no days are told at such length, and of longer words every dash would be tried
_SHAPES: Final = (
    re.compile(r"(?:ngày )?(?P<d>[0-9]{1,2})(?P<s>[/.-])(?P<m>[0-9]{1,2})(?:(?P=s)(?P<y>[0-9]{4}))?"),
    re.compile(r"(?:ngày )?(?P<d>[0-9]{1,2}) tháng (?P<m>[0-9]{1,2})(?:(?: năm |[/-])(?P<y>[0-9]{4}))?"),
    re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})"),
    re.compile(r"(?:tháng )?(?P<m>[0-9]{1,2})(?: năm |[/.-])(?P<y>[0-9]{4})"),
    re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})"),
    re.compile(r"tháng (?P<m>[0-9]{1,2})"),
    re.compile(r"quý (?P<q>[0-9]|i{1,3}|iv)(?:(?: năm | ?[/.-] ?| )(?P<y>[0-9]{4}))?"),
    re.compile(r"(?P<q>i{1,3}|iv)(?: năm | ?[/-] ?)(?P<y>[0-9]{4})"),
    re.compile(r"(?:năm )?(?P<y>[0-9]{4})"),
)
_QUARTERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER: Final = re.compile(r"(?:quý )?(?P<q>[0-9]|i{1,3}|iv)")
_BARE: Final = re.compile(r"(?:ngày )?(?P<n>[0-9]{1,2})")
_FROM_TO: Final = re.compile(r"(?:từ )?(?P<a>.+?) (?:đến|tới)(?: hết)? (?P<b>.+)")
_DASH: Final = re.compile(" ?[-–—] ?")
_ONE_BY_ONE: Final = re.compile(" ?[,;&] ?(?:và )?| và ")
_SEVERAL: Final = re.compile(r"^(?:trong )?(?:các|những|hai|ba|0?[2-9]) (?=ngày |tháng |quý |năm )")
_FIGURE: Final = re.compile("[0-9]|^ *quý ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LooseDay:
    """What is known of a day: its year, month and day, or only some of them; perhaps no more than a quarter."""

    year: int | None
    month: int | None
    day: int | None
    quarter: int | None = None

    @property
    def bounds(self) -> tuple[date, date] | None:
        """The first and the last day it can be; None without a year."""
        if self.year is None:
            return None
        first, last = self.months
        end = monthrange(self.year, last)[1]
        return date(self.year, first, self.day or 1), date(self.year, last, self.day or end)

    @property
    def months(self) -> tuple[int, int]:
        """The first and the last month it can be in."""
        if self.month is not None:
            return self.month, self.month
        return (3 * self.quarter - 2, 3 * self.quarter) if self.quarter else (1, 12)

    @property
    def size(self) -> str:
        """The word for what is known: ``ngày``, ``tháng``, ``quý`` or ``năm``."""
        if self.month is None:
            return "quý" if self.quarter else "năm"
        return "tháng" if self.day is None else "ngày"

    def of(self, year: int) -> LooseDay:
        """The same in ``year``."""
        return LooseDay(year, self.month, self.day, self.quarter)

    def __str__(self) -> str:
        """As the news has it."""
        return news_day(self, "d/m/yyyy")


@dataclass(frozen=True, slots=True)
class LooseDays:
    """One such day, several told one by one, or with ``run`` the two ends of a run."""

    days: tuple[LooseDay, ...]
    run: bool = False

    @property
    def first(self) -> LooseDay:
        """The day it begins with."""
        return self.days[0]

    @property
    def last(self) -> LooseDay:
        """The day it ends with."""
        return self.days[-1]

    @property
    def one_day(self) -> bool:
        """Whether it is told as one day (or one month of which the day is not known)."""
        return len(self.days) == 1

    @property
    def bounds(self) -> tuple[date, date] | None:
        """The first and the last day it can be; None if a year is not known."""
        ends = self.first.bounds, self.last.bounds
        return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None

    def __str__(self) -> str:
        """As the news has it."""
        return news_days(self, "d/m/yyyy")


def parse_day(text: str) -> LooseDay:
    """Read one day of which a part may be missing: ``23/5``, ``tháng 4/2026``, ``quý I/2026``, ``2026``.

    Raises:
        NotReadableError: ``date-form`` (also for a day alone), ``date-year`` or
            ``date-not-in-calendar``.
    """
    typed = _shortened(text)
    found = _shape(typed) if typed else None
    if found is None:
        raise NotReadableError("date-form", value=text)
    return _possible(text, *found)


def parse_days(text: str) -> LooseDays:
    """Read one such day, a run of two (``12/10 - 16/10``) or days told one by one (``14, 15 và 20/10/2026``).

    What a day leaves out it borrows from the last one.

    Raises:
        NotReadableError: ``span-form``, ``span-backwards``, ``date-year`` or ``date-not-in-calendar``.
    """
    typed = _shortened(text)
    for pieces, run in _ways(typed) if typed else ():
        found = _together(pieces)
        if found:
            days = tuple(_possible(text, *each) for each in found)
            _in_order(text, days)
            return LooseDays(days[:1] if days[0] == days[-1] else days, run and days[0] != days[-1])
    raise NotReadableError("span-form", value=text)


def _shortened(text: str) -> str:
    typed = tidy(text) if _FIGURE.search(text) else ""
    return _SEVERAL.sub("", typed, count=1) if len(typed) <= _LONGEST else ""


def _ways(typed: str) -> Iterator[tuple[list[str], bool]]:
    """Every way to see days in the words: one, one by one, or the two ends of a run."""
    yield [typed], False
    yield _ONE_BY_ONE.split(typed), False
    if found := _FROM_TO.fullmatch(typed):
        yield [found["a"], found["b"]], True
    for dash in _DASH.finditer(typed):
        first, last = typed[: dash.start()], typed[dash.end() :]
        if "-" in last or "-" not in first:  # 5-6-7/9 is no run, and no day has a dash that the other has not
            yield [first, last], True


_Parts = tuple[int | None, int | None, int | None, int | None]  # year, month, day, quarter


def _together(pieces: Sequence[str]) -> list[_Parts] | None:
    """The parts of each day, the earlier ones completed by the last; None if a piece is no day."""
    end = _shape(pieces[-1])
    if end is None:
        return None
    year, month, day, quarter = end
    out: list[_Parts] = []
    for piece in pieces[:-1]:
        bare, own = (_QUARTER if quarter else _BARE).fullmatch(piece), _shape(piece)
        if bare and quarter:
            own = (year, None, None, _count(bare["q"]))
        elif bare:
            number = int(bare["n"])
            own = (year, month, number, None) if day is not None else (year, number, None, None)
        elif own and own[0] is None:
            own = (year, *own[1:])
        if own is None or [part is None for part in own[1:]] != [part is None for part in end[1:]]:
            return None
        out.append(own)
    return [*out, end]


def _shape(typed: str) -> _Parts | None:
    for shape in _SHAPES:
        if found := shape.fullmatch(typed):
            parts = {key: _count(said) for key, said in found.groupdict().items() if said and key != "s"}
            return parts.get("y"), parts.get("m"), parts.get("d"), parts.get("q")
    return None


def _count(said: str) -> int:
    return _QUARTERS.get(said) or int(said)


def _possible(text: str, year: int | None, month: int | None, day: int | None, quarter: int | None) -> LooseDay:
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotReadableError("date-year", value=text)
    try:
        date(year or _LEAP, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise NotReadableError("date-not-in-calendar", value=text) from None
    if quarter is not None and quarter not in _QUARTERS.values():
        raise NotReadableError("date-not-in-calendar", value=text)
    return LooseDay(year, month, day, quarter)


def _in_order(text: str, days: Sequence[LooseDay]) -> None:
    for one, after in pairwise(days):
        known = one.year is not None and after.year is not None
        alike = one.year == after.year and (known or one.months == after.months)
        if (alike or known) and _key(one) > _key(after):
            start, end = (news_day(day, "d/m/yyyy") for day in (one, after))
            raise NotReadableError("span-backwards", value=text, start=start, end=end)


def _key(day: LooseDay) -> tuple[int, int, int]:
    return day.year or 0, day.months[0], day.day or 0


def news_day(day: LooseDay, form: DateForm) -> str:
    """Print what is known in a form of the news: ``23/5``, ``tháng 4/2026``."""
    return _told(day, form, 1 if day.year is None else 2)


def _told(day: LooseDay, form: DateForm, level: int) -> str:
    """The day alone (0), with its month (1) or whole (2); of a month the month alone or whole."""
    if day.day is not None:
        return NEWS[form][level].format(day)
    if day.size == "năm":
        return f"năm {day.year}"
    said = quarter(day.quarter) if day.quarter else f"tháng {day.month}"
    joint = " năm " if form == "ngày d tháng m năm yyyy" else "/"
    return f"{said}{joint}{day.year}" if level == 2 and form != "d/m" else said


def news_days(days: LooseDays, form: DateForm) -> str:
    """Print days: ``từ ngày 12/10 đến ngày 16/10``, ``các ngày 14 và 15/10/2026``; one as ``news_day`` does."""
    if days.one_day:
        return news_day(days.first, form)
    if form == "d/m" and len({day.year for day in days.days}) > 1:
        form = "d/m/yyyy"  # without their years they could be misread
    *before, last = (_told(day, form, _level(day, days.last)) for day in days.days)
    if days.run:
        return from_to(before[0], last)
    word = f"{days.last.size} "
    return f"các {word}{lists.join([said.removeprefix(word) for said in (*before, last)])}"


def _level(day: LooseDay, last: LooseDay) -> int:
    """How much a day must say of itself before ``last``."""
    if day is last:
        return 1 if day.year is None else 2
    if day.year != last.year and day.year is not None:
        return 2
    return 0 if day.month is not None and day.month == last.month else 1


def official_day(day: LooseDay) -> tuple[str | None, ...]:
    """The words of a date of issue, None where room must be left: ``ngày 23 tháng 5 năm`` and None.

    Zeros as in ``dates.official_date``.
    """
    month = two_digits(day.month) if day.month in {1, 2} else day.month and str(day.month)
    number = None if day.day is None else two_digits(day.day)
    words = ("ngày", number, "tháng", month, "năm", day.year and str(day.year))
    return tuple(" ".join(map(str, run)) if known else None for known, run in groupby(words, key=bool))
