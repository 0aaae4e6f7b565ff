"""Days, periods and times as templates print them. Every filter keeps the field and lets a missing value pass."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from reportgen.records.papers import DateForm
from reportgen.records.values import Span
from reportgen.words import dates
from reportgen.words.reading import NotReadableError

from .filters import lower_first
from .state import state
from .view import Missing

_FORMS: dict[DateForm, dates.DateForm] = {
    DateForm.SLASH: "d/m/yyyy",
    DateForm.NO_YEAR: "d/m",
    DateForm.PADDED: "dd/mm/yyyy",
    DateForm.HYPHEN: "d-m-yyyy",
    DateForm.WORDS: "ngày d tháng m năm yyyy",
}


def _day_words(raw: dt.date | Span, form: DateForm) -> str:
    first, last = (raw.first, raw.last) if isinstance(raw, Span) else (raw, raw)
    said = dates.news_span(first, last, _FORMS[form])
    return said if said.startswith(("ngày", "từ")) else f"ngày {said}"


def ngay(value: Any) -> Any:
    """A day or a span as the house writes it in news: ``ngày 29/9/2022``."""
    if isinstance(value, Missing):
        return value
    return value.saying(_day_words(value.raw, _house_form()))


def _house_form() -> DateForm:
    house = state().record.style.date_form
    return house if house and not state().official else DateForm.SLASH


def ngay_ky(value: Any) -> Any:
    """A day as papers write it: ``ngày 05 tháng 01 năm 2026``; of a span the first day."""
    if isinstance(value, Missing):
        return value
    raw = value.raw
    return value.saying(dates.official_date(raw.first if isinstance(raw, Span) else raw))


def ngay_cuoi(value: Any) -> Any:
    """The last day of a span, as papers write it."""
    if isinstance(value, Missing):
        return value
    raw = value.raw
    return value.saying(dates.official_date(raw.last if isinstance(raw, Span) else raw))


def khoang_ky(value: Any) -> Any:
    """A run of days as papers write it: ``từ ngày 12 tháng 10 năm 2026 đến ngày 16 tháng 10 năm 2026``."""
    if isinstance(value, Missing):
        return value
    raw = value.raw
    return value.saying(f"từ {dates.official_date(raw.first)} đến {dates.official_date(raw.last)}")


def ngay_gon(value: Any) -> Any:
    """A day without its year: ``ngày 12/10``."""
    if isinstance(value, Missing):
        return value
    return value.saying(_day_words(value.raw, DateForm.NO_YEAR))


def is_span(value: Any) -> bool:
    """Whether words are two days: ``01/01/2026 - 30/9/2026``."""
    return _span(value) is not None


def _span(value: Any) -> Span | None:
    try:
        span = Span.read(str(value))
    except NotReadableError:
        return None
    return None if span.one_day else span


def khoang_ngay(value: Any) -> Any:
    """Words that are two days, as the house writes days: ``từ ngày 1/1/2026 đến ngày 30/9/2026``."""
    span = _span(value)
    return value.saying(_day_words(span, _house_form())) if span else value


def trong_ky(value: Any) -> Any:
    """A period as it stands in a sentence: ``trong 9 tháng đầu năm 2026``, ``từ ngày … đến ngày …``."""
    if isinstance(value, Missing):
        return value
    if is_span(value):
        return khoang_ngay(value)
    text = lower_first(str(value))
    bare = re.match(r"\d|(?:kỳ|đợt|học kỳ|vụ|dịp)\b", text)
    return value.saying(f"{state().say('trong kỳ')} {text}" if bare else text)


def says_day(text: Any, value: Any) -> bool:
    """Whether words hold a day, in whatever form."""
    days = value.raw if isinstance(value.raw, Span) else Span(value.raw, value.raw)
    forms = [dates.news_span(days.first, days.last, form) for form in _FORMS.values()]
    return any(form in str(text) for form in (*forms, dates.official_date(days.first)))


def gio_phut(value: Any) -> Any:
    """``14 giờ 00 phút``."""
    return value if isinstance(value, Missing) else value.saying(dates.clock(value.raw))
