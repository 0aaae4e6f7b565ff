"""A report in words: a problem for each broken rule, worst first, then what was passed and what was left open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from reportgen.layout import Layout
from reportgen.problems import Place, Problem, Severity, problem

from .citing import citation
from .rules.book import every
from .rules.wording import word
from .verdicts import Outcome, Report, Spot, Verdict

_WORST = tuple(Severity)
_SHOWN = 3  # spots told one by one; of the others the number is enough


def told(report: Report, layout: Layout) -> list[Problem]:
    """The problems of a report; the last one counts all three outcomes."""
    broken = sorted(report.of(Outcome.FAILED), key=lambda v: _WORST.index(v.rule.severity))
    return [*(_broken(verdict, report) for verdict in broken), _count(report, layout)]


def _broken(verdict: Verdict, report: Report) -> Problem:
    rule = verdict.rule
    found = problem(
        "rule-broken",
        Place(report.file),
        rule=rule.name,
        clause=citation(rule.clause),
        measured=_measured(verdict.spots),
        allowed=rule.allowed,
        hint=rule.hint,
    )
    return replace(found, severity=rule.severity, spots=tuple(_spots(verdict.spots)), detail=plain(verdict))


def _measured(spots: Iterable[Spot]) -> str:
    values = list(dict.fromkeys(spot.measured for spot in spots))
    return "; ".join(values[:_SHOWN]) + ("…" if len(values) > _SHOWN else "")


def _spots(spots: tuple[Spot, ...]) -> Iterable[str]:
    told_ones = [spot for spot in spots if spot.paragraph]
    for spot in told_ones[:_SHOWN]:
        yield f"{_where(spot)}: “{spot.words}”"
    if len(told_ones) > _SHOWN:
        yield word("more-spots", count=str(len(told_ones) - _SHOWN))


def _where(spot: Spot) -> str:
    paragraph = word("paragraph", number=str(spot.paragraph))
    return f"{word('page', number=str(spot.page))}, {paragraph}" if spot.page else paragraph


def _count(report: Report, layout: Layout) -> Problem:
    open_ = report.of(Outcome.NOT_EVALUATED)
    if not report.official:
        rules = sum(1 for _ in every(layout))
        return problem("no-official-document", Place(report.file), open=rules, layout=layout.name)
    found = problem(
        "rules-counted",
        Place(report.file),
        passed=len(report.of(Outcome.PASSED)),
        failed=len(report.of(Outcome.FAILED)),
        open=len(open_),
        layout=layout.name,
    )
    spots = list(_open(open_))
    if report.aside:
        spots.append(word("aside", what="; ".join(report.aside)))
    if report.absent:
        spots.append(word("not-there", what="; ".join(report.absent)))
    detail = {
        "passed": [v.rule.id for v in report.of(Outcome.PASSED)],
        "failed": [v.rule.id for v in report.of(Outcome.FAILED)],
        "not_evaluated": [{"rule": v.rule.id, "why": v.why} for v in open_],
        "aside": list(report.aside),
        "absent": list(report.absent),
    }
    return replace(found, spots=tuple(spots), detail=detail)


def _open(verdicts: Iterable[Verdict]) -> Iterable[str]:
    """What was not evaluated, by the reason."""
    by_reason: dict[str, list[str]] = {}
    for verdict in verdicts:
        by_reason.setdefault(verdict.why, []).append(verdict.rule.name)
    return (word("open", why=why, rules="; ".join(names)) for why, names in by_reason.items())


def plain(verdict: Verdict) -> dict[str, Any]:
    """A verdict for machines."""
    rule = verdict.rule
    return {
        "rule": rule.id,
        "name": rule.name,
        "clause": rule.clause,
        "outcome": str(verdict.outcome),
        "allowed": rule.allowed,
        "spots": [
            {"page": s.page, "paragraph": s.paragraph or None, "words": s.words, "measured": s.measured}
            for s in verdict.spots
        ],
    }
