"""Units that can be turned into one another: money, weight, area, length; other units are only alike or not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from reportgen.words.text import fold

from .values import Number

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
_AMOUNT = re.compile(r"[-−+\d.,\s%–—±]*")
_CURRENCY = re.compile(r" ?(?:dong|d|vnd)$")
# What one of a unit is in kilograms, square metres, metres.
_SIZES = {
    "weight": "g 0.001 gam 0.001 kg 1 yen 10 ta 100 tan 1000",
    "area": "m2 1 m² 1 ha 10000 hecta 10000 km2 1000000 km² 1000000",
    "length": "mm 0.001 cm 0.01 m 1 met 1 km 1000",
}
_OTHERS = {
    unit: (kind, Decimal(size))
    for kind, said in _SIZES.items()
    for unit, size in zip(said.split()[::2], said.split()[1::2], strict=True)
}


@dataclass(frozen=True, slots=True)
class Unit:
    """What is measured, and how much of its smallest unit one of this is; ``kind`` of other units is their name."""

    kind: str
    size: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount of a unit; ``kind`` is empty where no unit was typed."""

    typed: Decimal
    kind: str
    size: Decimal = Decimal(1)

    def beside(self, other: Measure) -> Decimal | None:
        """How much this is beside ``other``; what has no unit has that of the other; None if they are unlike."""
        if self.kind and self.kind != other.kind and (other.kind or self.size != 1):
            return None
        return None if "%" in {self.kind, other.kind} and self.kind != other.kind else self._as(other)

    def _as(self, other: Measure) -> Decimal:
        return self.typed * (self.size / other.size if self.kind else 1)


def measured(number: Number, said: str | None, *, percent: bool = False) -> Measure:
    """What a number of a unit comes to; the unit may stand tight to the number: ``5kg``."""
    if percent:
        return Measure(number.value, "%‰"["‰" in number.text])
    unit = unit_of(f"{_AMOUNT.sub('', number.text, count=1)} {said or ''}".strip())
    return Measure(number.value, unit.kind, unit.size) if unit else Measure(number.value, "")


def unit_of(said: str | None) -> Unit | None:
    """The unit that words name; None for no words."""
    key = fold(said or "")
    if not key:
        return None
    size = scaled(said or "")
    if size is not None:
        return Unit("money", size)
    return Unit(*_OTHERS.get(key.replace(" ", ""), (key, Decimal(1))))


def scaled(unit: str) -> Decimal | None:
    """How many đồng one of a unit of money is; None for what is no money."""
    said = fold(unit)
    bare = _CURRENCY.sub("", said)
    return Decimal(_MONEY[bare]) if said and bare in _MONEY and (bare != said or bare) else None
