"""Until when something is to be done, in the words of offices: ``trước 15/12``, ``quý I/2027``, ``ngay``.

A bare day is read as a day; of other words only what is a day after its own preposition is understood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from reportgen.words import dates, days
from reportgen.words.days import LooseDay, LooseDays
from reportgen.words.reading import NotReadableError

_LEAD: Final = re.compile(
    r"(?:(?:hoàn thành|hoàn tất|thực hiện|làm|xong) )?"
    r"(?:chậm nhất|muộn nhất|trễ nhất|không muộn hơn|không chậm hơn|không quá|trước|trong|vào|đến|tới|hết|cuối|đầu"
    r"|giữa|khoảng|từ|kể từ|sau)(?: (?:là|vào|đến|tới|trước|trong|khoảng|hết|cuối|đầu|giữa))*",
    re.IGNORECASE,
)
_WHOLE_DAY: Final = re.compile(r"(?<![\d/.-])(?:ngày )?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?![\d/.-]\w)", re.IGNORECASE)
_SHORT_DAY: Final = re.compile(r"(?<!\w)ngày (\d{1,2}[/.-]\d{1,2})(?![\d/.-])", re.IGNORECASE)
_OPEN: Final = {"date-form", "span-form"}
Known = date | LooseDay | LooseDays


@dataclass(frozen=True, slots=True)
class Term:
    """Words for a deadline; where they are a preposition and a day, both of them apart."""

    text: str
    lead: str = ""
    day: Known | None = None

    @property
    def latest(self) -> date | None:
        """The last day it can be; None if no words say it."""
        after = self.lead.casefold().startswith(("từ", "kể từ", "sau"))
        if self.day is None or after:
            return None
        if isinstance(self.day, date):
            return self.day
        return self.day.bounds[1] if self.day.bounds else None

    def __str__(self) -> str:
        """As it was typed."""
        return self.text


def parse_deadline(text: str) -> date | LooseDay | Term:
    """Read a deadline; words that are no day are kept.

    Raises:
        NotReadableError: ``date-form`` for figures without a word; ``date-not-in-calendar``, ``date-year`` or
            ``span-backwards`` for a day that cannot be.
    """
    typed = text.strip().rstrip(" .;,") or text
    day = _day(typed)
    if isinstance(day, date | LooseDay):
        return day
    if day:
        return Term(typed, "", day)
    if not any(map(str.isalpha, typed.casefold().removeprefix("ngày "))):  # meant as a day, and none
        raise NotReadableError("date-form", value=text)
    if lead := _LEAD.match(typed):
        rest = typed[lead.end() :]
        day = _day(rest.strip()) if rest[:1] == " " else None
        if day and not (isinstance(day, LooseDays) and day.run):
            return Term(typed, lead[0], day)
    for found in (*_WHOLE_DAY.finditer(typed), *_SHORT_DAY.finditer(typed)):
        _day(found[1])
    return Term(typed)


def _day(text: str) -> Known | None:
    for read in (dates.parse_date, days.parse_day, days.parse_days):
        try:
            return read(text)
        except NotReadableError as error:
            if error.kind not in _OPEN:
                raise
    return None
