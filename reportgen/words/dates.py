"""Dates, spans and times of day: reading them as people type them, saying them as papers do."""

from __future__ import annotations

import re
from datetime import date, time
from typing import TYPE_CHECKING, Final, Literal

from reportgen.words.numbers import roman, two_digits
from reportgen.words.reading import NotReadableError
from reportgen.words.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

DateForm = Literal["d/m/yyyy", "d/m", "dd/mm/yyyy", "d-m-yyyy", "ngày d tháng m năm yyyy"]
Session = Literal["sáng", "trưa", "chiều", "tối", "đêm"]
_Parts = tuple[int | None, int | None, int]  # year, month, day; what was not typed is None

# Each may leave out the year, or month and year: the first date of a span borrows them from the second.
_SHAPES: Final = (
    re.compile(
        r"(?:ngày )?(?P<d>[0-9]{1,2})(?:(?P<s>[/.-])(?P<m>[0-9]{1,2})(?:(?P=s)(?P<y>[0-9]{4}))?)?",
    ),
    re.compile(r"(?:ngày )?(?P<d>[0-9]{1,2}) tháng (?P<m>[0-9]{1,2})(?: năm (?P<y>[0-9]{4}))?"),
    re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})"),
)
_FROM_TO: Final = re.compile(r"(?:từ )?(?P<a>.+?) (?:đến|tới)(?: hết)? (?P<b>.+)")
_DASH: Final = re.compile(" ?[-–—] ?")
_TIMES: Final = (
    re.compile(r"(?P<h>[0-9]{1,2}):(?P<m>[0-9]{2})"),
    re.compile(r"(?P<h>[0-9]{1,2}) ?[hg](?: ?(?P<m>[0-9]{2})(?: ?phút|['’′])?)?"),
    re.compile(r"(?P<h>[0-9]{1,2}) ?giờ(?: ?(?P<m>[0-9]{1,2})(?: ?phút)?)?"),
)
_LONGEST: Final = 200  # no span is so long, and of longer words every dash would be tried
_FIGURE: Final = re.compile("[0-9]")
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2199

_WEEKDAYS: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
# Hour from which a part of the day is said; before the first it is still night.
_SESSIONS: Final[tuple[tuple[int, Session], ...]] = (
    (22, "đêm"),
    (18, "tối"),
    (13, "chiều"),
    (12, "trưa"),
    (4, "sáng"),
    (0, "đêm"),
)
# For each form: day alone, day and month, the whole date.
NEWS: Final[dict[DateForm, tuple[str, str, str]]] = {
    "d/m/yyyy": ("{0.day}", "{0.day}/{0.month}", "{0.day}/{0.month}/{0.year}"),
    "d/m": ("{0.day}", "{0.day}/{0.month}", "{0.day}/{0.month}"),
    "dd/mm/yyyy": ("{0.day:02}", "{0.day:02}/{0.month:02}", "{0.day:02}/{0.month:02}/{0.year}"),
    "d-m-yyyy": ("{0.day}", "{0.day}-{0.month}", "{0.day}-{0.month}-{0.year}"),
    "ngày d tháng m năm yyyy": (
        "ngày {0.day}",
        "ngày {0.day} tháng {0.month}",
        "ngày {0.day} tháng {0.month} năm {0.year}",
    ),
}


def parse_date(text: str) -> date:
    """Read one date, day first: 29/9/2022, 29-9-2022, 29.9.2022, 2022-09-29, ngày 29 tháng 9 năm 2022.

    Raises:
        NotReadableError: ``date-form`` (also for a year of two digits), ``date-year`` (outside 1900 to
            2199) or ``date-not-in-calendar``.
    """
    year, month, day = _shape(tidy(text)) or (None, None, 0)
    if year is None or month is None:
        raise NotReadableError("date-form", value=text)
    return _on_calendar(text, year, month, day)


def parse_span(text: str) -> tuple[date, date]:
    """Read one date or a span: 12-16/9/2026, 28/9 - 2/10/2026, từ ngày 12 đến ngày 16/9/2026.

    What the first date leaves out it borrows from the second. One date is both ends.

    Raises:
        NotReadableError: ``span-form``, ``span-backwards`` (slots ``start``, ``end``), ``date-year`` or
            ``date-not-in-calendar``.
    """
    typed = tidy(text) if _FIGURE.search(text) else ""
    for start, end in _halves(typed) if 0 < len(typed) <= _LONGEST else ():
        year, month, day = end
        if year is not None and month is not None:
            last = _on_calendar(text, year, month, day)
            return _in_order(text, _on_calendar(text, *_borrow(start, year, month)), last)
    raise NotReadableError("span-form", value=text)


def _halves(typed: str) -> Iterator[tuple[_Parts, _Parts]]:
    """Try every way to see two ends; the dash that parts them may stand among dashes of the dates."""
    pairs = [(typed, typed)]
    if found := _FROM_TO.fullmatch(typed):
        pairs.append((found["a"], found["b"]))
    pairs += [(typed[: dash.start()], typed[dash.end() :]) for dash in _DASH.finditer(typed)]
    for first, last in pairs:
        start, end = _shape(first), _shape(last)
        # Days told one by one (5-6-7/9/2026) are no span; a dash inside one date must be inside the other.
        if start and end and ("-" in last or "-" not in first):
            yield start, end


def _borrow(start: _Parts, year: int, month: int) -> tuple[int, int, int]:
    """Fill only what was not typed; a typed 0 stays and is refused by the calendar."""
    return (
        year if start[0] is None else start[0],
        month if start[1] is None else start[1],
        start[2],
    )


def tidy(text: str) -> str:
    """Words as the readers of days look at them: no capitals, single spaces."""
    return " ".join(nfc(text).casefold().split())


def _shape(typed: str) -> _Parts | None:
    for shape in _SHAPES:
        if found := shape.fullmatch(typed):
            year, month = (int(found[part]) if found[part] else None for part in "ym")
            return year, month, int(found["d"])
    return None


def _on_calendar(text: str, year: int, month: int, day: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotReadableError("date-year", value=text)
    try:
        return date(year, month, day)
    except ValueError:
        raise NotReadableError("date-not-in-calendar", value=text) from None


def _in_order(text: str, first: date, last: date) -> tuple[date, date]:
    if first > last:
        start, end = (news_date(day, "d/m/yyyy") for day in (first, last))
        raise NotReadableError("span-backwards", value=text, start=start, end=end)
    return first, last


def parse_time(text: str) -> time:
    """Read a time of the 24-hour clock: 14:00, 8:30, 14h, 14h30, 14g30, 14 giờ 30 phút.

    Raises:
        NotReadableError: ``time-form`` or ``time-not-on-clock``.
    """
    for shape in _TIMES:
        if found := shape.fullmatch(tidy(text)):
            try:
                return time(int(found["h"]), int(found["m"] or 0))
            except ValueError:
                raise NotReadableError("time-not-on-clock", value=text) from None
    raise NotReadableError("time-form", value=text)


def news_date(day: date, form: DateForm) -> str:
    """Print a date in a form of the news; the word ``ngày`` stands only where the form shows it."""
    return NEWS[form][2].format(day)


def news_span(first: date, last: date, form: DateForm) -> str:
    """Print a span: ``từ ngày 12 đến ngày 16/9/2026``, ``từ ngày 28/9 đến ngày 2/10/2026``.

    Equal dates are one date, printed as ``news_date`` does. Ends in different years both tell their year,
    even where the form leaves it out: without it the span could be misread.

    Raises:
        ValueError: the last date stands before the first.
    """
    if first > last:
        raise ValueError(first, last)
    if first == last:
        return news_date(first, form)
    if first.year != last.year:
        whole: DateForm = "d/m/yyyy" if form == "d/m" else form
        return from_to(news_date(first, whole), news_date(last, whole))
    told = 0 if first.month == last.month else 1
    return from_to(NEWS[form][told].format(first), news_date(last, form))


def from_to(first: str, last: str) -> str:
    """Two ends of a run, each with its word: ``từ ngày 12 đến ngày 16/9/2026``, ``từ tháng 4 đến tháng 6/2026``."""
    start, end = (
        day if day.startswith(("ngày ", "tháng ", "quý ", "năm ")) else f"ngày {day}" for day in (first, last)
    )
    return f"từ {start} đến {end}"


def official_date(day: date) -> str:
    """Print a date of issue: ``ngày 05 tháng 01 năm 2020``.

    Days 1 to 9 and months 1 and 2 take a zero, other months none. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I,
    II.4.b.
    """
    month = two_digits(day.month) if day.month in {1, 2} else day.month
    return f"ngày {two_digits(day.day)} tháng {month} năm {day.year}"


def clock(moment: time) -> str:
    """Print a time as minutes of a meeting do, to the minute: ``14 giờ 00 phút``, ``08 giờ 05 phút``."""
    return f"{two_digits(moment.hour)} giờ {two_digits(moment.minute)} phút"


def clock_short(moment: time) -> str:
    """Print a time as the news does: ``14h00``, ``8h05``."""
    return f"{moment.hour}h{two_digits(moment.minute)}"


def clock_range(start: time, end: time) -> str:
    """Print from when to when as the news does: ``từ 8h00 đến 11h15``; equal times are one time.

    Raises:
        ValueError: the end stands before the start.
    """
    if start > end:
        raise ValueError(start, end)
    first, last = clock_short(start), clock_short(end)
    return first if first == last else f"từ {first} đến {last}"


def session_of(moment: time) -> Session:
    """Name the part of the day.

    It is sáng from 4:00, trưa from 12:00, chiều from 13:00, tối from 18:00 and đêm from 22:00: the usage of
    offices, whose afternoon begins after the noon hour.
    """
    return next(session for hour, session in _SESSIONS if moment.hour >= hour)


def weekday(day: date) -> str:
    """Name the day of the week: ``thứ Hai``, ``Chủ nhật``.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục II, V.8.c (capital on the word of order).
    """
    return _WEEKDAYS[day.weekday()]


def quarter(count: int) -> str:
    """Name a quarter of the year: ``quý III``.

    Raises:
        ValueError: the count is outside 1 to 4.
    """
    if not 1 <= count <= 4:
        raise ValueError(count)
    return f"quý {roman(count)}"
