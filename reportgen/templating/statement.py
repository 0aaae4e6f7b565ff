"""Clauses for findings: the catalogue's phrase with the figure in its slots, or the record's words."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count
from typing import Any

from markupsafe import Markup, escape

from reportgen.records.catalog import Indicator, Phrases
from reportgen.records.figure import FigureKind
from reportgen.words.text import fold

from .filters import lower_first, printed
from .state import state
from .view import Missing, Value, View

_PHRASE = {
    FigureKind.PERCENT: "percent",
    FigureKind.COUNT: "count",
    FigureKind.RATIO: "ratio",
    FigureKind.RANK: "rank",
    FigureKind.SCORE: "score",
    FigureKind.MONEY: "money",
    FigureKind.NONE: "zero",
}
_SLOT = re.compile(r"\{(x|n|N|p|dt)\}")
_OPEN_SLOT = re.compile(r"\{\s*giá trị\s*\}", re.IGNORECASE)
# Words a noun phrase for a quantity begins with; anything else is read as what the counted things do.
_NOUNS = re.compile(r"(ty le|so|tong|muc|chi so|ket qua|kinh phi|doanh thu|san luong|diem|gia tri)\b")

_MATTERS = re.compile(r"(cong tac|viec|tinh hinh|ket qua|nhiem vu|du an|de an|ke hoach|chuong trinh|noi dung)\b")


def indicator(finding: View) -> Indicator | None:
    """The catalogue's entry for a finding, if it names one."""
    catalog = state().catalog
    return catalog.by_id.get(str(finding.indicator)) if catalog and finding.indicator else None


def indicator_name(finding: View) -> Any:
    """The name of a finding's indicator, as the catalogue has it."""
    entry = indicator(finding)
    return Value(entry.name, entry.name, f"{finding.indicator.path}") if entry else Missing(("indicator",))


def indicator_clause(finding: View) -> Markup:
    """The catalogue's phrase for this kind of figure, the figure in its slots; empty if there is none."""
    entry = indicator(finding)
    value = finding.value
    if entry is None or not value:
        return Markup("")
    phrase = getattr(entry.phrases, _phrase_for(value, entry.phrases))
    if phrase is None:
        return printed(indicator_name(finding)) + Markup(": ") + printed(value.words)
    counted = value.unit or entry.counted or ""
    slots = {"x": value.quantity, "n": value.number, "N": value.total, "p": value.percent, "dt": counted}
    out = Markup("")
    for i, piece in enumerate(_SLOT.split(lower_first(phrase))):
        out += printed(slots[piece] or "") if i % 2 else escape(piece)
    if value.percent and "{p}" not in phrase:
        out += Markup(" ({}%)").format(printed(value.percent))
    return out


def _phrase_for(value: View, phrases: Phrases) -> str:
    kind = value.kind.raw
    if kind is FigureKind.YES_NO:
        return "yes_no" if value.yes else "no"
    if kind is FigureKind.COUNT and value.number.raw == 0 and phrases.zero:
        return "zero"
    return _PHRASE[kind]


def advice(wish: View) -> Any:
    """What a recommendation asks: its own words, or the catalogue's advice it names."""
    if wish.content:
        return wish.content
    catalog = state().catalog
    found = catalog.advice.get(str(wish.advice)) if catalog and wish.advice else None
    return Value(found.content, found.content, wish.advice.path) if found else Missing(("content",))


def filled(content: Value, value: View) -> Markup:
    """Own words with the figure at ``{giá trị}``."""
    before, after = _OPEN_SLOT.split(str(content), maxsplit=1)
    return printed(content.saying(before)) + printed(value.words) + printed(content.saying(after))


def has_slot(content: Any) -> bool:
    """Whether own words say where the figure stands."""
    return bool(_OPEN_SLOT.search(str(content)))


def is_noun(content: Any) -> bool:
    """Whether own words name a quantity (``tỷ lệ …``, ``số …``), so that the figure follows them."""
    return bool(_NOUNS.match(fold(str(content))))


def names_a_matter(topic: Any) -> bool:
    """Whether a topic is a noun phrase (``công tác …``), which takes ``về``; a verb phrase does not."""
    return bool(_MATTERS.match(fold(str(topic))))


def in_words(value: View) -> bool:
    """Whether the answer is an adjective-like verdict (``đạt``), which follows what it is said of."""
    return not fold(str(value.words)).startswith(("co", "chua co", "khong"))


def ranked(value: Any) -> bool:
    """Whether the words of a rank already say ``xếp``."""
    return fold(str(value)).startswith("xep")


def wants_object(content: Any) -> bool:
    """Whether a task ends in ``thực hiện (tốt)``, so that the document follows without ``theo``."""
    return bool(re.search(r"thực hiện( (tốt|nghiêm|nghiêm túc|đầy đủ|hiệu quả))?$", str(content)))


def repeats(content: Any, unit: Any) -> bool:
    """Whether own words begin with the unit of the figure: ``hồ sơ tiếp nhận``, ``1.246 hồ sơ``."""
    return fold(str(content)).startswith(fold(str(unit)) + " ")


def one_day(value: Value) -> bool:
    """Whether a span is a single day."""
    return bool(value.raw.one_day)


def empty(value: Any) -> bool:
    """Whether the record does not say it."""
    return not value


def person(name: Any) -> Any:
    """The person of that name among those listed, as mentioned by the field ``name``; or missing."""
    wanted = fold(str(name))
    found = next((p for p in state().people if fold(str(p.name)) == wanted), None)
    if found is None:
        return Missing(("name",))
    return found._mentioned(name) if isinstance(name, Value) else found  # noqa: SLF001 - hidden from templates


def counter() -> Callable[[], int]:
    """A counter of its own: 1, 2, 3."""
    numbers = count(1)
    return lambda: next(numbers)
