"""The list of rules for people, as Markdown: every rule, its range, and what the checker does about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from reportgen.check import capitals
from reportgen.check.citing import citation
from reportgen.check.verdicts import Rule
from reportgen.layout import Layout

from . import looks
from .book import every
from .wording import data

_CAPITALS = "viet-hoa"


def page(layout: Layout) -> str:
    """The whole page; the parts in the order of the table, page first, capitals last."""
    said, rules = data()["handbook"], list(every(layout))
    parts = [said["head"].format(name=layout.name, in_force=_day(layout.in_force or ""), count=len(rules))]
    order = ["trang", *layout.components, _CAPITALS]
    by_part = sorted(rules, key=lambda rule: order.index(_part(rule)))
    for part, its in groupby(by_part, key=_part):
        parts.append(_section(_title(part, layout), its))
    parts.append(said["foot"])
    return "\n".join(parts)


def _part(rule: Rule) -> str:
    return rule.id.partition("/")[0]


def _title(part: str, layout: Layout) -> str:
    titles: dict[str, str] = data()["handbook"]["titles"]
    return titles.get(part) or layout.roles[part].name


def _section(title: str, rules: Iterable[Rule]) -> str:
    head = data()["handbook"]["columns"]
    lines = [f"## {title}", "", f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    lines += [f"| {' | '.join(map(_cell, _row(rule)))} |" for rule in rules]
    return "\n".join([*lines, ""])


def _row(rule: Rule) -> Iterator[str]:
    yield f"`{rule.id}`"
    yield rule.name
    yield citation(rule.clause)
    yield rule.allowed
    yield rule.grade
    yield _done(rule)


def _done(rule: Rule) -> str:
    """What comes of breaking it, and which kind of file does not tell."""
    said = data()["handbook"]
    steps = [said["severities"][rule.severity]]
    part, _, what = rule.id.partition("/")
    if what in looks.OF_PARAGRAPHS:
        steps.append(said["not-in-pdf"])
    if rule.id in said["limits"]:
        steps.append(said["limits"][rule.id])
    if part == _CAPITALS:
        steps += [each.limits or each.unjudged for each in capitals.rules() if each.id == what]
    return "; ".join(step.rstrip(".") for step in steps if step)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def _day(iso: str) -> str:
    """``05/3/2020``: days have two digits, months only the first two (II.4.b)."""
    year, month, day = iso.split("-")
    return f"{day}/{month if month in {'01', '02'} else month.lstrip('0')}/{year}"
