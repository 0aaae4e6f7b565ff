"""The rules as they stand in ``viet-hoa.yaml``, and the index their phrases are found by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel, ConfigDict, model_validator

from reportgen import ours
from reportgen.problems import Severity
from reportgen.words.text import tone_marks

from .phrases import SYLLABLE, Index, Pattern, Phrase, filled, made


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Bad(_Row):
    """A text with one slip, and what it should read."""

    text: str
    better: str


class CapitalRule(_Row):
    """A rule with its clause. ``limits`` says how far it can be judged, ``unjudged`` why it cannot be at all.

    ``grade`` is how sure the rule is: C confirmed in two copies of the decree, A read in one.
    """

    id: str
    clause: str
    name: str
    severity: Severity
    grade: str
    sentences: bool = False
    patterns: tuple[Pattern, ...] = ()
    good: tuple[str, ...] = ()
    bad: tuple[Bad, ...] = ()
    limits: str = ""
    unjudged: str = ""

    @property
    def evaluated(self) -> bool:
        """Whether the rule is judged at all."""
        return not self.unjudged

    @model_validator(mode="after")
    def _judged_or_excused(self) -> CapitalRule:
        if bool(self.unjudged) == bool(self.patterns or self.sentences):
            raise ValueError(f"{self.id} needs patterns, or a reason why it has none")
        return self


class _File(_Row):
    source: str
    abbreviations: frozenset[str]
    slots: dict[str, str]
    rules: tuple[CapitalRule, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """The rules; those that look at sentences; words a full stop may cut short; the phrases."""

    rules: tuple[CapitalRule, ...]
    sentence_rules: tuple[str, ...]
    abbreviations: frozenset[str]
    index: Index


@cache
def book() -> Book:
    """The whole file, read once."""
    file = _File.model_validate(ours.data("check", "viet-hoa.yaml"))
    sentence_rules = tuple(rule.id for rule in file.rules if rule.sentences)
    return Book(file.rules, sentence_rules, file.abbreviations, _index(file))


def _index(file: _File) -> Index:
    slots = {"Hoa": SYLLABLE}
    for name, slot in file.slots.items():
        slots[name] = filled(tone_marks(slot, "new"), slots)
    index: dict[str, dict[str, tuple[Phrase, ...]]] = {}
    for rule in file.rules:
        for pattern in rule.patterns:
            for phrase in made(rule.id, pattern, slots):
                first, second = phrase.words
                rest = index.setdefault(first, {})
                rest[second] = (*rest.get(second, ()), phrase)
    return index
