"""Finished files against the layout table. Three outcomes; what was not evaluated is never counted as good."""

from __future__ import annotations

from pathlib import Path

from reportgen.layout import Layout
from reportgen.problems import Place, Problem, ProblemsError, problem

from .rules import Outcome, Verdict, page_rules

__all__ = ["Outcome", "Verdict", "check_file"]


def check_file(file: Path, layout: Layout) -> list[Problem]:
    """What ``file`` (.docx or .pdf) keeps and breaks of ``layout``: an error for each broken rule, then a count."""
    place = Place(str(file))
    try:
        verdicts = _judge(file, layout)
    except ProblemsError as error:
        return list(error.problems)
    broken = [
        problem("rule-broken", place, rule=v.rule, clause=v.clause, measured=v.measured, allowed=v.allowed)
        for v in verdicts
        if v.outcome is Outcome.FAILED
    ]
    count = {outcome: sum(v.outcome is outcome for v in verdicts) for outcome in Outcome}
    open_rules = ", ".join(v.rule for v in verdicts if v.outcome is Outcome.NOT_EVALUATED)
    summary = problem(
        "rules-counted",
        place,
        passed=count[Outcome.PASSED],
        failed=count[Outcome.FAILED],
        open=count[Outcome.NOT_EVALUATED],
        layout=layout.name,
        rules=open_rules or "–",
    )
    return [*broken, summary]


def _judge(file: Path, layout: Layout) -> list[Verdict]:
    rules = page_rules(layout)
    if file.suffix.lower() == ".docx":
        from .word import measure  # noqa: PLC0415 - python-docx only where a Word file is read

        return [rule.judge(value) for rule, value in zip(rules, measure(file, rules), strict=True)] + _later(layout)
    return [rule.judge(None) for rule in rules] + _later(layout)


def _later(layout: Layout) -> list[Verdict]:
    """The rules of the components: they are in the table, and nothing reads them from a file yet."""
    return [
        Verdict(row.name, row.clause, Outcome.NOT_EVALUATED)
        for role, row in layout.roles.items()
        if row.clause and role != layout.page.page_number
    ]
