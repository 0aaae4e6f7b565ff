"""What a document owes: the facts of a record that must stand in it, with the words each must keep."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any

from reportgen.document import upwards
from reportgen.problems import Place, ProblemsError, problem
from reportgen.records import Record
from reportgen.records.figure import Figure, FigureKind
from reportgen.records.findings import Finding
from reportgen.records.papers import Length
from reportgen.records.values import Span, read_days
from reportgen.words import dates
from reportgen.words.days import LooseDay, LooseDays, news_days, official_day
from reportgen.words.reading import NotReadableError
from reportgen.words.terms import Term

from .days import two_days
from .filters import nameless
from .folders import Kind
from .openings import unbracketed
from .statement import OPEN_SLOT
from .view import Entries, Missing, Value, View, dotted, view

Needles = tuple[tuple[str, ...], ...]

_HEAD = re.compile(
    r"^(?:đã có|có|đề nghị|kiến nghị|yêu cầu|đề xuất|tổng số|số lượng|số lượt|số|tỷ lệ|tỉ lệ|đã|trừ|so với|cấp"
    r"|là do|là|do|vì|căn cứ vào|căn cứ|thực hiện|theo):? ",
    re.IGNORECASE,
)
_ANSWERS = ("có", "đã", "chưa", "không")
_FORMS: tuple[dates.DateForm, ...] = ("d/m/yyyy", "d/m", "dd/mm/yyyy", "d-m-yyyy", "ngày d tháng m năm yyyy")


def owed(record: Record, kind: Kind, length: Length | None = None) -> dict[str, Needles]:
    """For each fact of the record that a text of this kind must say, by its path, the words it must keep.

    That is every field but those the kind is silent about. What it may say in other words need only be spoken of.
    Of each word a few forms will do, of which one must be found. ProblemsError if the kind names a field that does
    not exist.
    """
    shown = view(record)
    silences = [(set(_named(shown, each.fields)), set(_named(shown, each.but))) for each in kind.silent_at(length)]
    paraphrased = set(_named(shown, kind.paraphrased))
    found: dict[str, Needles] = {}
    for path, fact, part in _facts(shown):
        above = upwards(path)
        if not any(said.isdisjoint(above) and not silent.isdisjoint(above) for silent, said in silences):
            found[path] = () if not paraphrased.isdisjoint(above) else _needles(fact, part)
            if found[path] and _by_catalog(part) and isinstance(fact, View) and fact.unit:
                found[dotted(part._path)] = ((str(fact.unit),),)  # noqa: SLF001 - likewise
    return found


def _facts(here: Any, part: Any = None) -> Iterator[tuple[str, Any, Any]]:
    """Path, fact and the part of the record it stands in: every field that says something."""
    if isinstance(here, Entries):
        for entry in here:
            yield from _facts(entry, part)
    elif isinstance(here, View):
        if here._model is Figure:  # noqa: SLF001 - a view gives templates nothing but fields
            yield dotted(here._path), here, part  # noqa: SLF001 - likewise
            return
        for name in here._model.model_fields:  # noqa: SLF001 - likewise
            yield from _facts(getattr(here, name), here)
    elif isinstance(here, Value) and any(map(str.isalnum, str(here))):  # nothing but marks says nothing
        yield here.path, here, part


def _named(shown: View, patterns: Sequence[str]) -> Iterator[str]:
    """The paths that patterns name: ``*`` is each entry of a list or each field, ``-`` each entry not leading.

    With `` if x`` or `` unless x`` behind it, only where the same part has or lacks ``x``.
    """
    for pattern in patterns:
        try:
            yield from _at(shown, *_steps(pattern))
        except AttributeError as error:
            raise ProblemsError([problem("silent-unknown", Place("documents.yaml"), pattern=pattern)]) from error


def _steps(pattern: str) -> tuple[list[str], list[str]]:
    """The steps of a pattern and its condition; AttributeError for what objects are made of and no field."""
    if any(step.startswith("_") for step in re.split("[. ]", pattern)):
        raise AttributeError(pattern)
    fields, _, condition = pattern.partition(" ")
    return fields.split("."), condition.split(" ")


def _at(here: Any, steps: Sequence[str], condition: Sequence[str]) -> Iterator[str]:
    if isinstance(here, Missing | bool):
        return
    if isinstance(here, Entries):
        rest = steps[1:] if steps and steps[0] in {"*", "-"} else steps
        for entry in here:
            if not steps or steps[0] != "-" or not entry.lead:
                yield from _at(entry, rest, condition)
    elif not steps:
        yield here.path if isinstance(here, Value) else dotted(here._path)  # noqa: SLF001 - likewise
    elif steps[0] == "*":
        for name in here._model.model_fields:  # noqa: SLF001 - likewise
            yield from _at(getattr(here, name), steps[1:], condition)
    elif len(steps) > 1 or len(condition) == 1 or bool(attrgetter(condition[1])(here)) == (condition[0] == "if"):
        yield from _at(getattr(here, steps[0]), steps[1:], condition)


def _needles(fact: Any, part: Any) -> Needles:
    if isinstance(fact, View):
        if fact._model is not Figure:  # noqa: SLF001 - likewise
            return ()
        return _of_catalog(fact) if _by_catalog(part) else _figure(fact)
    raw = fact.raw.day if isinstance(fact.raw, Term) else fact.raw
    if isinstance(raw, dt.date | LooseDay | Span | LooseDays):
        return _days(raw)
    if isinstance(fact.raw, dt.time):
        return ((dates.clock(fact.raw), dates.clock_short(fact.raw)),)
    if isinstance(fact.raw, int):
        return ((str(fact), str(fact).zfill(2)),)
    said = "" if nameless(fact) else str(fact)  # for a name that nobody knows stands a blank
    pieces = [piece.strip(" .;,…/") for piece in OPEN_SLOT.split(said)]
    return tuple(_text_forms(piece) for piece in pieces if piece)


def _text_forms(text: str) -> tuple[str, ...]:
    if text.isdecimal():
        return (text, text.zfill(2))  # the number of a paper gets its zero in print (II.3.c)
    try:
        days = read_days(text)
    except NotReadableError:
        return (text, _HEAD.sub("", text))
    return (text, *_news(days), *_official(days.first if days.one_day else None))


def _days(days: dt.date | LooseDay | Span | LooseDays) -> Needles:
    """Of a run of days both ends, told in one or each on its own; of days told one by one each."""
    if isinstance(days, dt.date):
        days = Span(days, days)
    elif isinstance(days, LooseDay):
        days = LooseDays((days,))
    ends = days.days if isinstance(days, LooseDays) else dict.fromkeys((days.first, days.last))
    return tuple((*_news(days), *_official(end)) for end in ends)


def _news(days: Span | LooseDays) -> list[str]:
    if isinstance(days, LooseDays):
        return [news_days(days, form) for form in _FORMS]
    both = two_days(days)
    run = [dates.news_span(days.first, days.last, form) for form in _FORMS]
    return run + (_news(both) if both is not days else [])


def _official(day: dt.date | LooseDay | None) -> list[str]:
    """A day as papers write it, without the blanks of what is not known."""
    if isinstance(day, dt.date):
        return [dates.official_date(day)]
    return [max(filter(None, official_day(day)), key=len)] if day else []


def _by_catalog(part: Any) -> bool:
    return isinstance(part, View) and part._model is Finding and bool(part.indicator)  # noqa: SLF001 - likewise


def _of_catalog(figure: View) -> Needles:
    """The catalogue says a verdict and a zero in words of its own; the unit may stand in its phrase."""
    kind = figure.kind.raw
    worded = kind in {FigureKind.YES_NO, FigureKind.NONE} or (kind is FigureKind.COUNT and figure.number.raw == 0)
    return () if worded else _figure(figure)[: -1 if figure.unit else None]


def _asides(figure: View) -> list[str]:
    """What stands behind a figure, without its marks: it is in brackets, or in brackets no more."""
    return [said for said in (str(figure.bracket).strip(" ()"), str(figure.beside).strip(" ,")) if said]


def _bracketed_or_not(said: str) -> tuple[str, ...]:
    """Words as given, and as they stand inside brackets, where their own brackets are commas."""
    return tuple(dict.fromkeys((said, str(unbracketed(said)))))


def _figure(figure: View) -> Needles:
    """Number, total, percent, qualifier and unit, each as it was given."""
    if figure.kind.raw is FigureKind.YES_NO:
        return ((str(figure.words), *_ANSWERS),)
    if not figure.number:
        said = str(figure.words)
        return (tuple(dict.fromkeys((said, str(unbracketed(said))))),)
    number = str(figure.number)
    zero = ("không",) if figure.number.raw == 0 and figure.kind.raw is FigureKind.COUNT else ()
    rest = [figure.qualifier, figure.percent, figure.lead, *_asides(figure), figure.unit]
    total = [(str(figure.total), str(figure.total).zfill(2))] if figure.total else []
    sign = "%" if figure.kind.raw is FigureKind.PERCENT else ""
    if number + sign != str(figure.core) and not total:  # a range, in the words it was typed with
        return ((str(figure.core),), *((str(v),) for v in rest if v))
    return ((number + sign, number.zfill(2) + sign, *zero), *total, *(_bracketed_or_not(str(v)) for v in rest if v))
