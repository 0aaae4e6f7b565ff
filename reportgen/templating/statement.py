"""Clauses for findings: the catalogue's phrase with the figure in its slots, or the record's words."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count
from typing import Any

from markupsafe import Markup

from reportgen.records.called import unaddressed, without_title
from reportgen.records.catalog import Indicator, Phrases
from reportgen.records.figure import FigureKind
from reportgen.records.papers import SmallCounts
from reportgen.words.numbers import letter
from reportgen.words.text import fold, tone_marks

from .filters import lower_first, printed
from .state import state
from .view import Missing, Value, View, dotted

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
_COUNTED = {FigureKind.COUNT, FigureKind.RATIO}
OPEN_SLOT = re.compile(r"\{\s*giá trị\s*\}", re.IGNORECASE)


def indicator(finding: View) -> Indicator | None:
    """The catalogue's entry for a finding, if it names one."""
    catalog = state().catalog
    return catalog.by_id.get(str(finding.indicator)) if catalog and finding.indicator else None


def indicator_name(finding: View) -> Any:
    """The name of a finding's indicator, as the catalogue has it."""
    entry = indicator(finding)
    return finding.indicator.saying(entry.name) if entry else Missing(("indicator",))


def indicator_clause(finding: View) -> Markup:
    """The catalogue's phrase for this kind of figure, the figure in its slots; empty if there is none."""
    entry = indicator(finding)
    value = finding.value
    if entry is None or not value:
        return Markup("")
    phrase = getattr(entry.phrases, _phrase_for(value, entry.phrases))
    if phrase is None or value.lead:  # “đạt mới đạt 35%”
        return printed(indicator_name(finding)) + Markup(": ") + printed(value.words)
    # The catalogue's words come from the field that names the indicator; a phrase without slots says the value too.
    words = finding.indicator
    if not _SLOT.search(phrase):
        words = Value(str(words), words.raw, f"{words.path} {dotted(value._path)}")  # noqa: SLF001
    noun = entry.counted or ""
    counted = value.unit or words.saying(noun)
    if value.unit and repeats(noun, value.unit):  # “19/19 cơ sở” of “cơ sở y tế”: the catalogue says which
        counted = value.unit.saying(noun)
    slots = {**_numbers(value), "dt": counted}
    tail = value.unit if value.unit and "{dt}" not in phrase and fold(value.unit) not in fold(phrase) else ""
    out = Markup("")
    for i, piece in enumerate(_SLOT.split(lower_first(phrase))):
        out += printed(slots[piece] or "") if i % 2 else printed(words.saying(piece)) if piece else ""
        if tail and i % 2 and piece in {"x", "n"}:
            out += Markup(" ") + printed(tail)
            tail = ""
    if value.percent and "{p}" not in phrase:
        out += Markup(", ") + state().say("kèm tỷ lệ", ty_le=printed(value.percent))
    return out + printed(value.bracket) + printed(value.beside)


def _numbers(value: View) -> dict[str, Any]:
    """What stands in the slots for numbers; a range is one number."""
    said = quantity(value)
    return {"x": said, "n": said if value.upto else value.number, "N": value.total, "p": value.percent}


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
    return wish.advice.saying(found.content) if found else Missing(("content",))


def further_advice(wish: View) -> Any:
    """The catalogue's advice beside a recommendation's own words; missing if it does not name both."""
    catalog = state().catalog
    found = catalog.advice.get(str(wish.advice)) if catalog and wish.advice and wish.content else None
    return wish.advice.saying(found.content) if found else Missing(("advice",))


def filled(content: Value, value: View) -> Markup:
    """Own words with the figure at ``{giá trị}``."""
    before, after = OPEN_SLOT.split(str(content), maxsplit=1)
    figure = printed(whole(value, aside=False))
    return printed(content.saying(before)) + figure + printed(content.saying(after))


def quantity(value: View) -> Any:
    """The figure with its qualifier, a small count with two digits where the house writes so."""
    said = value.quantity
    two = state().record.style.small_counts is SmallCounts.TWO_DIGITS
    if (
        two
        and value.kind.raw in _COUNTED
        and value.number
        and str(value.core) == str(value.number)
        and str(value.number).isdecimal()
        and not value.qualifier
    ):
        return said.saying(f"{value.lead or ''} {str(value.number).zfill(2)}".strip())
    return said


def count_of(value: Value) -> Value:
    """A count of people, with two digits below ten where the house writes so."""
    two = state().record.style.small_counts is SmallCounts.TWO_DIGITS
    return value.saying(str(value).zfill(2)) if two and str(value).isdecimal() else value


def whole(value: View, aside: bool = True) -> Any:  # noqa: FBT001, FBT002 - a filter's argument
    """The figure with its unit, as written; without what is said of it ``aside``, if more words come between."""
    if not value.number:
        return value.words
    said = str(quantity(value))
    if value.kind.raw is FigureKind.RANK:
        said = " ".join(str(part) for part in (value.lead, value.qualifier, value.ranked, value.core) if part)
    said += f" {value.unit}" if value.unit else ""
    percent = f" ({value.percent}%)" if value.percent else ""
    return value.words.saying(f"{said}{percent}{value.bracket}{value.beside if aside else ''}")


def without_unit(value: View) -> Any:
    """The figure as written, its unit left out: it stands beside it."""
    return value.words.saying(str(value.words).replace(f" {value.unit}", "", 1))


def of_total(value: View) -> bool:
    """Whether the figure is a percentage beside its total: ``98,7% (3.468 hồ sơ)``."""
    return bool(value.total) and value.kind.raw is FigureKind.PERCENT


def has_slot(content: Any) -> bool:
    """Whether own words say where the figure stands."""
    return bool(OPEN_SLOT.search(str(content)))


def wants_object(content: Any) -> bool:
    """Whether a task ends in ``thực hiện (tốt)``, so that the document follows without ``theo``."""
    return bool(re.search(r"thực hiện( (tốt|nghiêm|nghiêm túc|đầy đủ|hiệu quả))?$", str(content)))


def repeats(content: Any, unit: Any) -> bool:
    """Whether own words begin with the unit of the figure: ``hồ sơ tiếp nhận``, ``1.246 hồ sơ``."""
    said, wanted = (tone_marks(str(text), "new").casefold() for text in (content, unit))
    return f"{said} ".startswith(f"{wanted} ")


def one_day(value: Value) -> bool:
    """Whether a span is a single day."""
    return bool(value.raw.one_day)


def empty(value: Any) -> bool:
    """Whether the record does not say it."""
    return not value


def person(name: Any) -> Any:
    """The person of that name among those listed, as mentioned by the field ``name``; or missing."""
    bare = without_title(unaddressed(str(name)))[2]
    wanted = {fold(str(name)), fold(bare.split(" – ")[0].split(",")[0])}
    known = state().once("people by name", _by_name)
    places = [known[name] for name in wanted if name in known]
    if not places:
        return Missing(("name",))
    found = state().people[min(places)]
    return found._mentioned(name) if isinstance(name, Value) else found  # noqa: SLF001 - hidden from templates


def _by_name() -> dict[str, int]:
    """Where each name stands first among the people listed."""
    return {fold(str(p.name)): at for at, p in reversed(list(enumerate(state().people)))}


def counter() -> Callable[[], int]:
    """A counter of its own: 1, 2, 3."""
    numbers = count(1)
    return lambda: next(numbers)


def letter_counter() -> Callable[[], str]:
    """A counter in letters, as points are counted: a, b, c, d, đ (clause II.6.đ)."""
    places = count(1)
    return lambda: letter(next(places))
