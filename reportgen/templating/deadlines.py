"""Until when something is to be done, as a sentence says it: ``hoàn thành trước ngày 15/12``."""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple

from markupsafe import Markup

from reportgen.words.days import LooseDay, LooseDays
from reportgen.words.terms import Term

from .days import day_words
from .filters import lower_first, plain_text, printed
from .state import state
from .view import Missing, Value
from .word_lists import begins

_LASTS = re.compile(
    r"(?:\d[\d.,–-]*|(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|vài|nửa) )+?)(?: ?(?:-|–|đến) ?\d+)?"
    r"(?: ?\([^()]*\))? ?(?:ngày|tuần|tháng|quý|năm|giờ|phút|h)(?!\w)"
)
_AT_HOUR = re.compile(r"\d{1,2} ?(?:h|g|giờ|:) ?(?:\d{2})?(?: phút)?,? (?:ngày|chiều|sáng|trưa|tối|hôm|thứ)(?!\w)")
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}(?!\w)")

Opening = Literal["hạn chậm nhất", "hạn trong", "hạn vào", "hạn khác", ""]


class _Said(NamedTuple):
    verb: Literal["hạn hoàn thành", "hạn thực hiện", ""]
    opening: Opening
    words: str


def han(value: Any, deed: Any = "", *, done: Any = False) -> Any:
    """A deadline behind ``deed`` with its comma and preposition: ``, hoàn thành chậm nhất ngày 31/12/2026``.

    With ``done`` the deed itself says when it is over: ``gửi báo cáo trước ngày 15/12``.
    """
    if isinstance(value, Missing):
        return value
    said, before = _said(value), plain_text(printed(deed))
    verb = "" if done or (said.verb == "hạn thực hiện" and begins(before, "mở bằng thực hiện")) else said.verb
    words = [str(state().say(key)) for key in (verb, said.opening) if key]
    close = done and said.verb and said.opening != "hạn chậm nhất" and not re.search("[,;:]", before)
    gap = " " if close and not begins(said.words, "mở bằng chậm nhất") else ", "
    return Markup("{}{}").format(gap, printed(value.saying(" ".join([*words, said.words]))))


def _said(value: Value) -> _Said:
    raw = value.raw
    if not isinstance(raw, Term):
        whole = not isinstance(raw, LooseDay) or raw.size == "ngày"
        return _Said("hạn hoàn thành", "hạn chậm nhất" if whole else "hạn trong", day_words(value))
    if raw.day and not raw.lead:
        run = isinstance(raw.day, LooseDays) and raw.day.run
        return _Said("hạn thực hiện", "" if run else "hạn vào", day_words(Value("", raw.day, value.path)))
    typed = lower_first(str(value))
    if raw.day:
        typed = f"{lower_first(raw.lead)} {day_words(Value('', raw.day, value.path))}"
    return _own_words(typed)


def _own_words(typed: str) -> _Said:
    if begins(typed, "hạn tự nói"):
        return _Said("", "", typed)
    if _DAY.match(typed):
        return _Said("hạn hoàn thành", "hạn chậm nhất", f"ngày {typed}")
    if begins(typed, "hạn làm"):
        return _Said("hạn thực hiện", "", typed)
    lasts = _LASTS.match(typed)
    if _AT_HOUR.match(typed) or (begins(typed, "hạn cuối") and not lasts):
        return _Said("hạn hoàn thành", "hạn chậm nhất", typed)
    if lasts or begins(typed, "hạn kỳ"):
        return _Said("hạn hoàn thành", "hạn trong", typed)
    finished = begins(typed, "hạn xong")
    return _Said("hạn hoàn thành" if finished else "", "" if finished else "hạn khác", typed)
