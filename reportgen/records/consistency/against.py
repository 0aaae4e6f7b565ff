"""Figures held against others: a part against its whole, a figure against its target.

Only what is measured alike is compared. What the figures deny outright is an error; where it hangs on what the
words mean, the program is not sure and asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from reportgen import ours
from reportgen.problems import Problem
from reportgen.words.text import fold

from ..figure import Figure, FigureKind, Qualifier, number_of
from ..findings import Direction, Finding, Outcome, Target
from ..keys import Path
from ..measures import Measure, measured
from .look import Look

_AT_MOST = {Qualifier.UNDER, Qualifier.AT_MOST, Qualifier.MAXIMUM, Qualifier.SIGN_AT_MOST, Qualifier.SIGN_UNDER}
_AT_LEAST = {
    Qualifier.OVER,
    Qualifier.MORE,
    Qualifier.AT_LEAST,
    Qualifier.NOT_UNDER,
    Qualifier.MINIMUM,
    Qualifier.SIGN_AT_LEAST,
    Qualifier.SIGN_OVER,
}
_STRICT = {Qualifier.OVER, Qualifier.MORE, Qualifier.UNDER, Qualifier.SIGN_OVER, Qualifier.SIGN_UNDER}


def parts(look: Look) -> Iterator[Problem]:
    """A part larger than its whole; of shares the program is not sure, for one of them may be above the average."""
    for i, finding in enumerate(look.record.findings):
        for j, part in enumerate(finding.parts):
            if not (finding.value and part.value):
                continue
            whole, own = _amount(finding.value), _amount(part.value)
            share = own.beside(whole) if whole and own else None
            if whole is None or own is None or share is None or share <= whole.typed:
                continue
            sure = own.kind != "%" and _sure(finding.value, _AT_MOST) and _sure(part.value, _AT_LEAST)
            path: Path = ("findings", i, "parts", j, "value")
            tell = look.problem if sure and (whole.kind or not own.kind) else look.doubt
            yield tell(
                "part-beyond-whole",
                path,
                ("findings", i, "value"),
                part=part.value.words,
                whole=finding.value.words,
            )


def _amount(figure: Figure) -> Measure | None:
    """How much a figure says of what; of a ratio what was counted."""
    ranked = figure.kind in {FigureKind.RANK, FigureKind.SCORE}
    if ranked or figure.upto or figure.number is None:
        return None
    return measured(figure.number, figure.unit, percent=figure.kind is FigureKind.PERCENT)


def _sure(figure: Figure, allowed: set[Qualifier]) -> bool:
    return figure.qualifier is None or figure.qualifier in allowed


def targets(look: Look) -> Iterator[Problem]:
    """A verdict on a target that the figures deny."""
    for i, finding in enumerate(look.record.findings):
        target = finding.target
        if not (target and target.value and finding.value and target.outcome):
            continue
        truths, sure = outcomes(finding, target)
        told = Outcome.MISSED if target.outcome is Outcome.FAILED else target.outcome
        if truths and isinstance(told, Outcome) and told not in truths:
            tell = look.problem if sure else look.doubt
            yield tell(
                "target-outcome",
                ("findings", i, "target", "outcome"),
                ("findings", i, "value"),
                value=finding.value.words,
                target=target.value.words,
                outcome=target.outcome,
            )


def outcomes(finding: Finding, target: Target, usual: Direction | None = None) -> tuple[set[Outcome], bool]:
    """What can be said of a figure and its target, nothing where they are not alike; and whether that is sure.

    ``usual`` is the way that is better where the record does not say.
    """
    value, wanted = finding.value, target.value
    pair = _compared(value, wanted) if value and wanted else None
    if value is None or wanted is None or pair is None:
        return set(), False
    have, want = pair
    direction, sure = _direction(finding, wanted, usual)
    if have == want:
        if wanted.qualifier in _STRICT:
            return set(), False
        return {Outcome.MET}, True
    better = have > want if direction is Direction.MORE else have < want
    return ({Outcome.MET, Outcome.EXCEEDED} if better else {Outcome.MISSED}), sure


def _compared(value: Figure, wanted: Figure) -> tuple[Decimal, Decimal] | None:
    """The two amounts, in the same unit; None where they cannot be compared or the figure itself is not exact."""
    inexact = wanted.qualifier is not None and wanted.qualifier not in _AT_MOST | _AT_LEAST
    if value.qualifier is not None or inexact:
        return None
    share = wanted.kind is FigureKind.PERCENT or wanted.percent is not None
    have, want = number_of(value, percent=share), number_of(wanted)
    if have is None or want is None:
        return None
    if share:
        both = value.kind is FigureKind.PERCENT or value.percent is not None
        return (have.value, want.value) if both else None
    if value.kind is not wanted.kind and {value.kind, wanted.kind} != {FigureKind.COUNT, FigureKind.MONEY}:
        return None
    one, other = (figure.total and figure.total.value for figure in (value, wanted))
    if one != other and (value.kind is not FigureKind.RANK or (one and other)):
        return None  # 17 of 20 and 18 of 25
    mine, theirs = measured(have, value.unit), measured(want, wanted.unit)
    amount = mine.beside(theirs)
    return None if amount is None else (amount, theirs.typed)


def _direction(finding: Finding, wanted: Figure, usual: Direction | None) -> tuple[Direction, bool]:
    """Which way is better, and whether the record says so itself."""
    if wanted.kind is FigureKind.RANK or wanted.qualifier in _AT_MOST:
        return Direction.LESS, True
    if finding.direction is not None:
        return finding.direction, True
    if wanted.qualifier in _AT_LEAST:
        return Direction.MORE, True
    return usual or (Direction.LESS if _unwanted(finding) else Direction.MORE), False


def _unwanted(finding: Finding) -> bool:
    """Whether the words name what there should be little of: ``hồ sơ trễ hạn``, ``hộ nghèo``."""
    said = f" {fold(finding.content or '')} "
    return any(f" {word} " in said for word in _few_wanted())


@cache
def _few_wanted() -> tuple[str, ...]:
    return tuple(fold(word) for word in ours.data("records", "consistency", "it-thi-tot.yaml"))
