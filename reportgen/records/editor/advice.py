"""Advice usually given where a figure falls short. It is offered, never put into anyone's mouth."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.problems import Problem
from reportgen.words.text import fold

from ..catalog import Advice, Catalog, Indicator
from ..consistency.against import outcomes
from ..consistency.look import Look
from ..findings import Finding, Outcome, Recommendation
from ..keys import title
from ..record import Record

_SHORT = {Outcome.MISSED, Outcome.FAILED}


def shortfalls(look: Look, catalog: Catalog) -> Iterator[Problem]:
    """Findings that the record itself says fall short, with the advice its recommendations do not give yet."""
    for i, finding in enumerate(look.record.findings):
        indicator = catalog.by_id.get(finding.indicator) if finding.indicator else None
        if indicator is None or not _short(finding, indicator):
            continue
        unused = [a for a in indicator.advice if not _given(a, look.record)]
        if unused:
            key = title(Recommendation, "advice")
            offered = "; ".join(f"“{key}: {a.id}” ({a.content})" for a in unused)
            yield look.problem(
                "shortfall-advice",
                ("findings", i, "value"),
                indicator=indicator.name,
                field=title(Record, "recommendations"),
                advice=offered,
            )


def _short(finding: Finding, indicator: Indicator) -> bool:
    """Whether the record holds the figure against a target or a verdict; the catalogue's targets do not count."""
    if finding.assessment in _SHORT:
        return True
    target = finding.target
    if target is None:
        return False
    if target.outcome or finding.value is None:
        return target.outcome in _SHORT
    return outcomes(finding, target, indicator.direction)[0] == {Outcome.MISSED}


def _given(advice: Advice, record: Record) -> bool:
    return any(
        wish.advice == advice.id or fold(advice.content) in fold(wish.content or "")
        for wish in record.recommendations
    )
