"""Single values of a record: text as typed, turned into what it means. All refuse with a kind of problem."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from enum import Enum, StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from reportgen.words import dates, days, numbers
from reportgen.words.days import LooseDay, LooseDays
from reportgen.words.reading import NotReadableError
from reportgen.words.terms import Term, parse_deadline
from reportgen.words.text import fold

from .base import Many


def refuse(kind: str, **slots: Any) -> PydanticCustomError:
    """An error whose type is a kind of problem in ``messages.yaml``."""
    return PydanticCustomError(kind, kind, slots)


def tidy(value: Any) -> str:
    """Text without needless white space; refused if it is none, or empty."""
    if not isinstance(value, str):
        raise refuse("text-expected")
    said = " ".join(value.split())
    if not said:
        raise refuse("text-empty")
    return said


def _reading(read: Callable[[str], Any], wanted: type | tuple[type, ...]) -> Callable[[Any], Any]:
    """A validator that reads text with ``read`` and lets values already read pass."""

    def validate(value: Any) -> Any:
        if isinstance(value, wanted):
            return value
        try:
            return read(tidy(value))
        except NotReadableError as error:
            raise refuse(error.kind, **error.slots) from error

    return validate


@dataclass(frozen=True, slots=True)
class Number:
    """An exact decimal, with the text as it was typed (``05``, ``2.800``, ``35,5``)."""

    value: Decimal
    text: str

    @classmethod
    def read(cls, text: str) -> Number:
        """Read Vietnamese notation; NotReadableError for anything else."""
        return cls(numbers.parse_number(text), text)


@dataclass(frozen=True, slots=True)
class Span:
    """One day or a run of days, both ends included."""

    first: dt.date
    last: dt.date

    @classmethod
    def read(cls, text: str) -> Span:
        """Read ``29/9/2022`` or ``12/9/2026 - 16/9/2026``; NotReadableError for anything else."""
        return cls(*dates.parse_span(text))

    @property
    def one_day(self) -> bool:
        """Whether both ends are the same day."""
        return self.first == self.last

    @property
    def bounds(self) -> tuple[dt.date, dt.date]:
        """The first and the last day."""
        return self.first, self.last


def read_day(text: str) -> dt.date | LooseDay:
    """Read one day, whole or with what is known of it; NotReadableError for anything else."""
    try:
        return dates.parse_date(text)
    except NotReadableError as error:
        if error.kind != "date-form":
            raise
    return days.parse_day(text)


def read_days(text: str) -> Span | LooseDays:
    """Read days, whole or with what is known of them; NotReadableError for anything else."""
    try:
        return Span.read(text)
    except NotReadableError as error:
        if error.kind != "span-form":
            raise
    return days.parse_days(text)


def bounds(day: dt.date | LooseDay | Span | LooseDays) -> tuple[dt.date, dt.date] | None:
    """The first and the last day that ``day`` can be; None if its year is not known."""
    return (day, day) if isinstance(day, dt.date) else day.bounds


def _yes_no(text: str) -> bool:
    answers = {"co": True, "dung": True, "yes": True, "true": True, "x": True}
    answers |= {"khong": False, "sai": False, "no": False, "false": False}
    if fold(text) not in answers:
        raise refuse("yes-no-form", value=text)
    return answers[fold(text)]


def _date_schema(*examples: str) -> WithJsonSchema:
    # Not "format: date": editors would then refuse 31/12/2026.
    return WithJsonSchema({"type": ["string", "number"], "pattern": r"\d|[Qq]uý", "examples": list(examples)})


# Editors read a bare 05 as a number; for us it is the text typed.
WORDS = WithJsonSchema({"type": ["string", "number"], "minLength": 1})
Line = Annotated[str, BeforeValidator(tidy), WORDS]
Texts = Many[Line]


Day = Annotated[
    dt.date | LooseDay,
    BeforeValidator(_reading(read_day, (dt.date, LooseDay))),
    _date_schema("29/9/2022", "29/9", "9/2022", "quý I/2026", "2026"),
]
Days = Annotated[
    Span | LooseDays,
    BeforeValidator(_reading(read_days, (Span, LooseDays))),
    _date_schema("29/9/2022", "12/9/2026 - 16/9/2026", "14 và 15/10/2026", "29/9", "9/2022", "2026"),
]
Deadline = Annotated[
    dt.date | LooseDay | Term,
    BeforeValidator(_reading(parse_deadline, (dt.date, LooseDay, Term))),
    WithJsonSchema(
        {"type": ["string", "number"], "minLength": 1, "examples": ["31/12/2026", "quý I/2027", "trong 30 ngày"]}
    ),
]
Clock = Annotated[
    dt.time,
    BeforeValidator(_reading(dates.parse_time, dt.time)),
    WithJsonSchema({"type": "string", "pattern": r"^\d{1,2}\s*(:|h|g|giờ)", "examples": ["14:00", "8h30"]}),
]
Amount = Annotated[
    Number,
    BeforeValidator(_reading(Number.read, Number)),
    WithJsonSchema({"type": ["string", "number"], "examples": ["35,5", "2.800"]}),
]
YesNo = Annotated[
    bool,
    BeforeValidator(lambda v: v if isinstance(v, bool) else _yes_no(tidy(v))),
    WithJsonSchema({"enum": ["có", "không"]}),
]


_COUNTED = 9  # digits of people, copies, pages and years: more are a slip of the hand
_MANY = 10**_COUNTED


def _whole(value: Any) -> int:
    if isinstance(value, int):
        return value
    text = tidy(value)
    try:
        number = numbers.parse_number(text)
    except NotReadableError as error:
        if error.kind == "number-long":
            raise refuse(error.kind, **error.slots) from error
        number = Decimal("0.5")
    if number != number.to_integral_value() or number < 0:
        raise refuse("whole-number-form", value=text)
    if number >= _MANY:
        raise refuse("number-long", value=text, limit=_COUNTED)
    return int(number)


Whole = Annotated[
    int, BeforeValidator(_whole), WithJsonSchema({"type": ["string", "integer"], "examples": ["2", "24"]})
]


_SLIP = 0.8  # of 1, by which words may be a choice with a slip; what is less alike may mean something else
_NONE = {"khong", "khong co", "n a", ""}


def choose(options: type[StrEnum]) -> Callable[[Any], StrEnum]:
    """A validator for one of a few words, with or without marks, in any case."""
    exact = {o.value: o for o in options}
    table = {fold(o.value): o for o in options} | {fold(o.name): o for o in options}

    def validate(value: Any) -> StrEnum:
        if isinstance(value, Enum) and isinstance(value, options):
            return value
        text = tidy(value)
        if text in exact:  # words that differ only in their signs: 29/9/2022 and 29-9-2022
            return exact[text]
        if fold(text) in table:
            return table[fold(text)]
        near = get_close_matches(fold(text), table, n=1, cutoff=_SLIP)
        known = ", ".join(f"“{o.value}”" for o in options)
        if fold(text) in _NONE:
            raise refuse("choice-none", value=text, known=known)
        if near:
            raise refuse("choice-near", value=text, near=table[near[0]].value, known=known)
        raise refuse("choice", value=text, known=known)

    return validate


def optional(options: type[StrEnum]) -> BeforeValidator:
    """Likewise for a choice that may be left out."""
    read = choose(options)
    return BeforeValidator(lambda value: None if value is None else read(value))


def enum_schema(options: type[StrEnum]) -> WithJsonSchema:
    """The words an editor offers."""
    return WithJsonSchema({"enum": [o.value for o in options]})
