"""What comes of a rule: passed, failed, or not evaluated; the last is never counted as a pass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from reportgen.check.seen import Paragraph
from reportgen.problems import Severity


class Outcome(StrEnum):
    """What can be said of a rule; the values are what people read."""

    PASSED = "đạt"
    FAILED = "không đạt"
    NOT_EVALUATED = "chưa đánh giá"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the table: ``id`` is ``<component>/<property>``; ``clause`` as the decree counts."""

    id: str
    name: str
    clause: str
    allowed: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    grade: str = "C"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something was measured: paragraph (from 1; 0 is the page itself), page if known, words, the value."""

    measured: str
    words: str = ""
    paragraph: int = 0
    page: int | None = None

    @classmethod
    def at(cls, piece: Paragraph, measured: str, words: str = "") -> Spot:
        """A spot in a paragraph; ``words`` if they are not its first ones."""
        return cls(measured, words or shortened(piece.words), piece.index, piece.page)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule and what came of it. ``spots``: where it is broken. ``why`` it was not evaluated."""

    rule: Rule
    outcome: Outcome
    spots: tuple[Spot, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What can be said of one file. ``aside``: what in it nobody looked at; ``absent``: components it has not."""

    file: str
    official: bool
    verdicts: tuple[Verdict, ...]
    aside: tuple[str, ...] = ()
    absent: tuple[str, ...] = field(default=())

    def of(self, outcome: Outcome) -> list[Verdict]:
        """The verdicts with this outcome, in the order of the table."""
        return [verdict for verdict in self.verdicts if verdict.outcome is outcome]


def judged(rule: Rule, broken: Iterable[Spot], *, unknown: str = "") -> Verdict:
    """The verdict on ``rule``: failed where ``broken``; not evaluated, with the reason, if a part is unknown."""
    spots = tuple(broken)
    if spots:
        return Verdict(rule, Outcome.FAILED, spots)
    return Verdict(rule, Outcome.NOT_EVALUATED, why=unknown) if unknown else Verdict(rule, Outcome.PASSED)


def shortened(text: str, length: int = 60) -> str:
    """The first words of ``text``."""
    plain = " ".join(text.split())
    return plain if len(plain) <= length else f"{plain[: length - 1].rstrip()}…"


def decimal(value: float) -> str:
    """A measure with a decimal comma, one digit at most."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")
