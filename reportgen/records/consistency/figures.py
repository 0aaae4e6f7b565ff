"""Figures that contradict each other, and entries that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.problems import Problem
from reportgen.words.text import fold

from ..figure import Figure, FigureKind, Qualifier, number_of
from ..findings import Comparison, Direction, Finding, Outcome, Shortcoming, Target
from ..keys import Path
from ..parts import Part
from .look import Look


def ratios(look: Look) -> Iterator[Problem]:
    """More counted than there are, unless the total is an assigned number."""
    for i, finding in enumerate(look.record.findings):
        figure = finding.value
        if figure is None or figure.kind is not FigureKind.RATIO or not (figure.number and figure.total):
            continue
        assigned = re.search("giao|chi tieu|ke hoach|du toan", fold(finding.denominator or ""))
        if figure.number.value > figure.total.value and not assigned:
            yield look.problem("ratio-above-one", ("findings", i, "value"), value=figure.words)


def parts(look: Look) -> Iterator[Problem]:
    """A part larger than its whole."""
    for i, finding in enumerate(look.record.findings):
        whole = finding.value.number if finding.value and not finding.value.upto else None
        for j, part in enumerate(finding.parts):
            number = part.value.number if part.value and not part.value.upto else None
            if whole and number and _alike(finding, part) and number.value > whole.value:
                path: Path = ("findings", i, "parts", j, "value")
                yield look.problem(
                    "part-beyond-whole", path, ("findings", i, "value"), part=number.text, whole=whole.text
                )


def _alike(finding: Finding, part: Part) -> bool:
    counted = {FigureKind.COUNT, FigureKind.RATIO}
    a, b = finding.value, part.value
    return bool(a and b and (a.kind is b.kind or {a.kind, b.kind} <= counted))


def targets(look: Look) -> Iterator[Problem]:
    """A verdict on a target that the figures deny."""
    for i, finding in enumerate(look.record.findings):
        target = finding.target
        if target and target.value and finding.value and target.outcome:
            said = outcome(finding.value, target, finding.direction or Direction.MORE)
            told = Outcome.MISSED if target.outcome is Outcome.FAILED else target.outcome
            if said is not None and isinstance(told, Outcome) and said is not told:
                yield look.problem(
                    "target-outcome",
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


def outcome(value: Figure, target: Target, direction: Direction) -> Outcome | None:
    """How ``value`` stands to a target of the same kind; None where that cannot be said.

    A target with a qualifier (``≥ 80%``, ``không quá 3%``) can be missed; whether it is exceeded is not said.
    """
    wanted = target.value
    if wanted is None or value.qualifier is not None:
        return None
    share = wanted.kind is FigureKind.PERCENT or wanted.percent is not None
    have, want = number_of(value, percent=share), number_of(wanted)
    if not (have and want and (value.kind is wanted.kind or (share and value.percent))):
        return None
    if wanted.qualifier in _BELOW:
        direction = Direction.LESS
    better = have.value > want.value if direction is Direction.MORE else have.value < want.value
    if wanted.qualifier is not None:
        return None if better or have.value == want.value else Outcome.MISSED
    if have.value == want.value:
        return Outcome.MET
    return Outcome.EXCEEDED if better else Outcome.MISSED


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
    share = bool(now.percent and earlier.value and earlier.value.percent)
    a, b = number_of(now, percent=share), number_of(earlier.value, percent=share) if earlier.value else None
    change = fold(earlier.change or "")
    if not (a and b) or now.kind is not (earlier.value and earlier.value.kind):
        return False
    gain: Decimal = a.value - b.value
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
