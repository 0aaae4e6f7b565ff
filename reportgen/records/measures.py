"""Units that can be turned into one another: money, weight, area, length; other units are only alike or not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from reportgen.words.text import fold

_MONEY = {
    "": 1,
    "nghin": 10**3,
    "ngan": 10**3,
    "trieu": 10**6,
    "tr": 10**6,
    "ty": 10**9,
    "ti": 10**9,
    "nghin ty": 10**12,
}
_CURRENCY = re.compile(r" ?(?:dong|d|vnd)$")
_OTHERS: dict[str, dict[str, str]] = {
    "weight": {"g": "0.001", "kg": "1", "yen": "10", "ta": "100", "tan": "1000"},
    "area": {"m2": "1", "m²": "1", "ha": "10000", "hec ta": "10000", "km2": "1000000", "km²": "1000000"},
    "length": {"mm": "0.001", "cm": "0.01", "m": "1", "met": "1", "km": "1000"},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """What is measured or counted, and how much of its smallest unit one of this is.

    ``kind`` of a thing that is counted is its name.
    """

    kind: str
    size: Decimal = Decimal(1)
    measured: bool = False


def unit_of(said: str | None) -> Unit | None:
    """The unit that words name; None for no words."""
    key = fold(said or "")
    if not key:
        return None
    size = scaled(said or "")
    if size is not None:
        return Unit("money", size, measured=True)
    for kind, sizes in _OTHERS.items():
        if key in sizes:
            return Unit(kind, Decimal(sizes[key]), measured=True)
    return Unit(key)


def scaled(unit: str) -> Decimal | None:
    """How many đồng one of a unit of money is; None for what is no money."""
    said = fold(unit)
    bare = _CURRENCY.sub("", said)
    return Decimal(_MONEY[bare]) if said and bare in _MONEY and (bare != said or bare) else None


def in_one_unit(one: str | None, other: str | None) -> tuple[Decimal, Decimal] | None:
    """What numbers in two units are to be multiplied by to be compared; None for units unlike each other."""
    a, b = unit_of(one), unit_of(other)
    if a is None or b is None:
        return (Decimal(1), Decimal(1)) if a is b else None
    return (a.size, b.size) if a.kind == b.kind else None
