"""Figures that contradict each other, and entries that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.problems import Problem
from reportgen.words.text import fold

from .. import measures
from ..figure import Figure, FigureKind, Qualifier, number_of
from ..findings import Comparison, Direction, Finding, Outcome, Shortcoming
from ..keys import Path
from .look import Look


def in_words(look: Look) -> Iterator[Problem]:
    """A value with a number in it, or with no word at all, that is read as words: no sum of it is checked."""
    for path, figure in look.parts(Figure):
        unread = any(c.isdigit() for c in figure.words) or not any(map(str.isalpha, figure.words))
        if figure.kind is FigureKind.WORDS and unread:
            yield look.problem("figure-words", path, value=figure.words)


def ratios(look: Look) -> Iterator[Problem]:
    """More counted than there are, unless the total is what was planned or assigned."""
    for i, finding in enumerate(look.record.findings):
        figure = finding.value
        if figure is None or figure.kind is not FigureKind.RATIO or not (figure.number and figure.total):
            continue
        unit = measures.unit_of(figure.unit)
        planned = _PLANNED.search(fold(f"{finding.denominator} {finding.content} {figure.unit} {figure.aside}"))
        if figure.number.value > figure.total.value and not planned and not (unit and unit.measured):
            yield look.problem("ratio-above-one", ("findings", i, "value"), value=figure.words)


_PLANNED = re.compile("giao|chi tieu|ke hoach|du toan|muc tieu|dang ky|vuot")


def parts(look: Look) -> Iterator[Problem]:
    """A part larger than its whole, where both are counted in one unit."""
    for i, finding in enumerate(look.record.findings):
        for j, part in enumerate(finding.parts):
            pair = _alike(part.value, finding.value) if part.value and finding.value else None
            if pair and pair[0] > pair[1]:
                path: Path = ("findings", i, "parts", j, "value")
                yield look.problem(
                    "part-beyond-whole",
                    path,
                    ("findings", i, "value"),
                    part=part.value.words if part.value else "",
                    whole=finding.value.words if finding.value else "",
                )


def _alike(one: Figure, other: Figure) -> tuple[Decimal, Decimal] | None:
    """Two plain counts or sums in one unit; None for what cannot be held against each other."""
    a, b = number_of(one, percent=False), number_of(other, percent=False)
    summed = {FigureKind.COUNT, FigureKind.RATIO, FigureKind.MONEY, FigureKind.SCORE}
    if not (a and b) or not {one.kind, other.kind} <= summed or one.qualifier or other.qualifier:
        return None
    units = measures.in_one_unit(one.unit or other.unit, other.unit)
    return (a.value * units[0], b.value * units[1]) if units else None


def targets(look: Look) -> Iterator[Problem]:
    """A verdict on a target that the figures deny: sure where the record says which way is better, else asked."""
    for i, finding in enumerate(look.record.findings):
        target = finding.target
        if not (target and target.value and finding.value and target.outcome):
            continue
        bounded = target.value.qualifier is not None
        sure = finding.direction is not None or bounded or finding.value.kind is FigureKind.RANK
        said = outcomes(finding.value, target.value, finding.direction or Direction.MORE)
        told = Outcome.MISSED if target.outcome is Outcome.FAILED else target.outcome
        if said and isinstance(told, Outcome) and told not in said:
            yield look.problem(
                "target-outcome" if sure else "target-outcome-unsure",
                ("findings", i, "target", "outcome"),
                ("findings", i, "value"),
                value=finding.value.words,
                target=target.value.words,
                outcome=target.outcome,
            )


_BELOW = {
    Qualifier.UNDER,
    Qualifier.AT_MOST,
    Qualifier.MAXIMUM,
    Qualifier.SIGN_AT_MOST,
    Qualifier.SIGN_UNDER,
}


def outcomes(value: Figure, wanted: Figure, direction: Direction) -> set[Outcome]:
    """What may be said of ``value`` against a target of the same kind and unit; empty where that cannot be said.

    What is better than the target has reached it too. A target with a qualifier (``≥ 80%``, ``không quá 3%``)
    can be missed; whether it is exceeded is not said. Of ranks the smaller is better.
    """
    share = wanted.kind is FigureKind.PERCENT or wanted.percent is not None
    have, want = number_of(value, percent=share), number_of(wanted)
    if value.qualifier is not None or not (have and want):
        return set()
    if not (value.kind is wanted.kind or (share and value.percent)):
        return set()
    units = (Decimal(1), Decimal(1)) if share else measures.in_one_unit(value.unit or wanted.unit, wanted.unit)
    if units is None:
        return set()
    if wanted.qualifier in _BELOW or value.kind is FigureKind.RANK:
        direction = Direction.LESS
    gain = have.value * units[0] - want.value * units[1]
    better = gain > 0 if direction is Direction.MORE else gain < 0
    if gain and not better:
        return {Outcome.MISSED}
    if wanted.qualifier is not None:
        return {Outcome.MET, Outcome.EXCEEDED}
    return {Outcome.MET, Outcome.EXCEEDED} if better else {Outcome.MET}


def comparisons(look: Look) -> Iterator[Problem]:
    """A rise or fall that the figures deny; a comparison that says neither with what nor how much."""
    for i, finding in enumerate(look.record.findings):
        earlier = finding.comparison
        if earlier and not (earlier.against or earlier.change):
            yield look.problem("comparison-empty", ("findings", i, "comparison"))
        if not (earlier and earlier.value and earlier.change and finding.value):
            continue
        path: Path = ("findings", i, "comparison", "change")
        if _contradicts(finding.value, earlier):
            yield look.problem(
                "change-against-values",
                path,
                ("findings", i, "value"),
                ("findings", i, "comparison", "value"),
                change=earlier.change,
                now=finding.value.words,
                before=earlier.value.words,
            )


def _contradicts(now: Figure, earlier: Comparison) -> bool:
    then, change = earlier.value, fold(earlier.change or "")
    if then is None or now.kind is not then.kind:
        return False
    share = bool(now.percent and then.percent)
    a, b = number_of(now, percent=share), number_of(then, percent=share)
    units = measures.in_one_unit(now.unit, then.unit)
    if not (a and b and units):
        return False
    gain: Decimal = a.value * units[0] - b.value * units[1]
    if now.kind is FigureKind.RANK:
        gain = -gain
    return (change.startswith("tang") and gain < 0) or (change.startswith("giam") and gain > 0)


def slots(look: Look) -> Iterator[Problem]:
    """Own words that keep a place for a figure which is not there."""
    parts: dict[str, Sequence[Finding | Shortcoming]] = {
        "findings": look.record.findings,
        "shortcomings": look.record.shortcomings,
    }
    for field, entries in parts.items():
        for i, entry in enumerate(entries):
            figure = entry.value
            if re.search(r"\{\s*giá trị\s*\}", entry.content or "", re.IGNORECASE) and not (
                figure and figure.number
            ):
                yield look.problem("slot-without-figure", (field, i, "content"))


def empty_entries(look: Look) -> Iterator[Problem]:
    """Entries that say nothing, or half of it."""
    for i, finding in enumerate(look.record.findings):
        if not (finding.indicator or finding.content or finding.value):
            if look.told(("findings", i)):  # its only key was unknown
                continue
            yield look.problem("finding-empty", ("findings", i))
        elif finding.value is None and finding.indicator:
            yield look.problem("finding-value-missing", ("findings", i), indicator=finding.indicator)
        elif finding.value and not (finding.indicator or finding.content or finding.value.unit):
            path: Path = ("findings", i, "value")
            yield look.problem("finding-words-missing", path, value=finding.value.words)
    for i, wish in enumerate(look.record.recommendations):
        empty = not (wish.advice or wish.content or wish.document)
        if empty and not look.told(("recommendations", i)):
            yield look.problem("recommendation-empty", ("recommendations", i))
