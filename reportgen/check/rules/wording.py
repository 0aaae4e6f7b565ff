"""The words of rules, from ``loi.yaml``: names and hints of what is measured, and how values are said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from reportgen import ours
from reportgen.check.verdicts import Rule
from reportgen.layout import Role


@dataclass(frozen=True, slots=True)
class Said:
    """What a measure is called and how it is mended."""

    name: str
    hint: str


@cache
def data() -> dict[str, Any]:
    """The whole file."""
    read: dict[str, Any] = ours.data("check", "rules", "loi.yaml")
    return read


@cache
def of_property(name: str) -> Said:
    """The words of a measure."""
    return Said(**data()["properties"][name])


def rule_of(name: str, row: Role, what: str, allowed: str) -> Rule:
    """The rule that the measure ``what`` of the row ``name`` makes."""
    said = of_property(what)
    hint = said.hint.format(allowed=allowed)
    return Rule(f"{name}/{what}", f"{row.name}: {said.name}", row.clause, allowed, hint, grade=row.grade)


def word(key: str, **slots: str) -> str:
    """One of the small words."""
    text: str = data()["words"][key]
    return text.format(**slots) if slots else text
