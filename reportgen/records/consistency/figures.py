"""Figures that contradict each other, and entries that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.problems import Problem
from reportgen.words.text import fold

from ..figure import Figure, FigureKind, number_of
from ..findings import Comparison, Finding, Shortcoming
from ..keys import Path
from ..measures import measured, unit_of
from .look import Look


def ratios(look: Look) -> Iterator[Problem]:
    """More counted than there are, unless the total is an assigned number or the percentage says so too."""
    for i, finding in enumerate(look.record.findings):
        figure = finding.value
        if figure is None or figure.kind is not FigureKind.RATIO or not (figure.number and figure.total):
            continue
        unit = unit_of(figure.unit)
        planned = _PLANNED.search(fold(f"{finding.denominator} {finding.content} {figure.unit} {figure.aside}"))
        sized = unit is not None and unit.kind != fold(figure.unit or "")
        if figure.number.value > figure.total.value and not planned and not sized and not figure.percent:
            yield look.problem("ratio-above-one", ("findings", i, "value"), value=figure.words)


_PLANNED = re.compile("giao|chi tieu|ke hoach|du toan|muc tieu|dang ky|vuot")


def words(look: Look) -> Iterator[Problem]:
    """A value with a number in it, or with no word at all, that is read as words: no sum of it is checked."""
    for path, figure in _figures(look):
        unread = any(map(str.isdecimal, figure.words)) or not any(map(str.isalpha, figure.words))
        if figure.kind is FigureKind.WORDS and unread:
            yield look.problem("figure-words", path, value=figure.words)


def _figures(look: Look) -> Iterator[tuple[Path, Figure]]:
    """Every figure of the record, with its path."""
    fields: dict[str, Sequence[Finding | Shortcoming]] = {
        "findings": look.record.findings,
        "shortcomings": look.record.shortcomings,
    }
    for field, entries in fields.items():
        for i, entry in enumerate(entries):
            earlier = entry.comparison if isinstance(entry, Finding) else None
            beside = ((entry, ()), (entry.target, ("target",)), (earlier, ("comparison",)))
            parts = tuple((part, ("parts", j)) for j, part in enumerate(entry.parts))
            for holder, steps in (*beside, *parts):
                if holder and holder.value:
                    yield (field, i, *steps, "value"), holder.value


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
    if earlier.value is None or a is None or b is None or now.kind is not earlier.value.kind:
        return False
    own, other = measured(a, now.unit), measured(b, earlier.value.unit)
    amount = a.value if share else own.beside(other)
    if amount is None:
        return False
    gain: Decimal = amount - b.value
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
                figure and (figure.number or figure.kind is FigureKind.WORDS)
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
