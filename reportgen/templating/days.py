"""Days, periods and times as templates print them. Every filter keeps the field and lets a missing value pass."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from reportgen.records.papers import DateForm
from reportgen.records.values import Span, read_days
from reportgen.words import dates
from reportgen.words.days import LooseDay, LooseDays, news_day, news_days, official_day
from reportgen.words.reading import NotReadableError

from .filters import cho_trong, lower_first, printed
from .state import state
from .view import Missing, Value

_FORMS: dict[DateForm, dates.DateForm] = {
    DateForm.SLASH: "d/m/yyyy",
    DateForm.NO_YEAR: "d/m",
    DateForm.PADDED: "dd/mm/yyyy",
    DateForm.HYPHEN: "d-m-yyyy",
    DateForm.WORDS: "ngày d tháng m năm yyyy",
}


def _day_words(raw: Any, form: DateForm) -> str:
    said = _plain_words(raw, _FORMS[form])
    return said if said.startswith(("ngày", "từ", "các", "tháng", "quý", "năm")) else f"ngày {said}"


def _plain_words(raw: Any, form: dates.DateForm) -> str:
    if isinstance(raw, LooseDay):
        return news_day(raw, form)
    if isinstance(raw, LooseDays):
        return news_days(raw, form)
    return dates.news_span(raw.first, raw.last, form) if isinstance(raw, Span) else dates.news_date(raw, form)


def ngay(value: Any) -> Any:
    """A day, a span or several days as the house writes them in news: ``ngày 29/9/2022``, ``tháng 4/2026``."""
    if isinstance(value, Missing):
        return value
    return value.saying(day_words(value))


def day_words(value: Value) -> str:
    """The words of a day of the record, as the house writes days; the year goes only where it is the session's."""
    raw, form = two_days(value.raw), _house_form()
    if form is DateForm.NO_YEAR and not _years(raw) <= _years(state().record.date):
        form = DateForm.SLASH
    return _day_words(raw, form)


def _years(raw: Any) -> set[int]:
    """The years that days tell of themselves."""
    days = raw.days if isinstance(raw, LooseDays) else (raw.first, raw.last) if isinstance(raw, Span) else (raw,)
    return {day.year for day in days if day and day.year}


def two_days(raw: Any) -> Any:
    """A run of two days as both: nobody says “từ ngày 14 đến ngày 15”."""
    if isinstance(raw, Span) and raw.last - raw.first == dt.timedelta(days=1):
        return LooseDays(tuple(LooseDay(day.year, day.month, day.day) for day in (raw.first, raw.last)))
    return raw


def _house_form() -> DateForm:
    house = state().record.style.date_form
    return house if house and not state().official else DateForm.SLASH


def ngay_ky(value: Any) -> Any:
    """A day as papers write it: ``ngày 05 tháng 01 năm 2026``; of a span the first day.

    What is not known of it is a blank. Days told one by one are two ends too, three or more are all told.
    """
    if isinstance(value, Missing):
        return value
    raw = value.raw
    if isinstance(raw, LooseDays) and len(raw.days) > 2:
        said = value.saying(news_days(raw, "ngày d tháng m năm yyyy"))
        return said if raw.last.year else _with_room(value, (said, "năm", None))
    return _official(value, raw.first if isinstance(raw, Span | LooseDays) else raw)


def ngay_cuoi(value: Any) -> Any:
    """The last day of a span or of several, as papers write it."""
    if isinstance(value, Missing):
        return value
    raw = value.raw
    return _official(value, raw.last if isinstance(raw, Span | LooseDays) else raw)


def _official(value: Value, day: dt.date | LooseDay) -> Any:
    if isinstance(day, LooseDay):
        pieces = official_day(day)
        return _with_room(value, pieces) if None in pieces else value.saying(str(pieces[0]))
    return value.saying(dates.official_date(day))


def _with_room(value: Value, pieces: Iterable[str | None]) -> Markup:
    """The words of a day with a blank for what the record does not say of it; the form owes the field."""
    state().owe(tuple(int(step) if step.isdecimal() else step for step in value.path.split(" ")[0].split(".")))
    return Markup(" ").join(cho_trong() if piece is None else printed(value.saying(piece)) for piece in pieces)


def khoang_ky(value: Any) -> Any:
    """Several days as papers write them: ``từ ngày 12 tháng 10 năm 2026 đến ngày 16 tháng 10 năm 2026``."""
    if isinstance(value, Missing):
        return value
    raw = value.raw
    if isinstance(raw, LooseDays) and not raw.run:
        said = value.saying(news_days(raw, "ngày d tháng m năm yyyy"))
        return said if raw.last.year else _with_room(value, (said, "năm", None))
    return Markup("từ {} đến {}").format(printed(ngay_ky(value)), printed(ngay_cuoi(value)))


def ngay_gon(value: Any) -> Any:
    """A day without its year: ``ngày 12/10``."""
    if isinstance(value, Missing):
        return value
    return value.saying(_day_words(value.raw, DateForm.NO_YEAR))


def is_span(value: Any) -> bool:
    """Whether words are two days: ``01/01/2026 - 30/9/2026``."""
    return _span(value) is not None


def _span(value: Any) -> Span | LooseDays | None:
    try:
        span = read_days(str(value))
    except NotReadableError:
        return None
    told_apart = isinstance(span, LooseDays) and not span.run
    return None if span.one_day or told_apart else span


def khoang_ngay(value: Any) -> Any:
    """Words that are two days, as the house writes days: ``từ ngày 1/1/2026 đến ngày 30/9/2026``."""
    span = _span(value)
    return value.saying(day_words(Value("", span, value.path))) if span else value


def ky(value: Any) -> Any:
    """A period in the words of a sentence: ``2026`` is ``năm 2026``."""
    if isinstance(value, Missing):
        return value
    sized = _sized(value)
    return value.saying(day_words(Value("", sized, value.path)) if sized else lower_first(str(value)))


def _sized(value: Value) -> LooseDay | None:
    """The month, quarter or year that words are."""
    try:
        days = read_days(str(value))
    except NotReadableError:
        return None
    alone = isinstance(days, LooseDays) and days.one_day and days.first.size != "ngày"
    return days.first if alone and isinstance(days, LooseDays) else None


def trong_ky(value: Any) -> Any:
    """A period as it stands in a sentence: ``trong 9 tháng đầu năm 2026``, ``từ ngày … đến ngày …``."""
    if isinstance(value, Missing):
        return value
    if is_span(value):
        return khoang_ngay(value)
    text = str(ky(value))
    bare = re.match(r"\d|(?:kỳ|đợt|học kỳ|vụ|dịp)\b", text)
    return value.saying(f"{state().say('trong kỳ')} {text}" if bare else text)


def says_day(text: Any, value: Any) -> bool:
    """Whether words hold a day, in whatever form."""
    return any(_plain_words(value.raw, form) in str(text) for form in _FORMS.values())


def gio_phut(value: Any) -> Any:
    """``14 giờ 00 phút``."""
    return value if isinstance(value, Missing) else value.saying(dates.clock(value.raw))
