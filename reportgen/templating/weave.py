"""Clauses into sentences: what belongs together is told together, and no two neighbours open alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from markupsafe import Markup

from reportgen.records.figure import FigureKind
from reportgen.records.papers import Length

from .filters import lower_first_markup, plain_text
from .frames import frame
from .state import state
from .statement import indicator, of_total
from .view import Missing, Value, View, shared
from .word_lists import plain

BRIEF = 28  # syllables of what a brief text says of each kind
MOST_FIGURES = 3  # in a sentence; Stalph, Thurman, Thäsler-Kordonouri: figures are where such texts are hard
MOST_SYLLABLES = 55
_JOINED_KINDS = {FigureKind.PERCENT, FigureKind.RATIO}
_ADDED = ("target", "comparison", "exception", "denominator", "parts")
_ADDED_IN_FULL = (*_ADDED, "assessment", "note")  # what only a full text says


@dataclass(slots=True)
class Clause:
    """Findings told in one clause. ``how``: alone, or by what they share: ``chu-the``, ``vi-ngu``, ``ty-le``."""

    how: str
    findings: list[View]
    period: Any
    as_of: Any

    @property
    def first(self) -> View:
        """The finding that the others join."""
        return self.findings[0]

    @property
    def figures(self) -> int:
        """How many figures the clause holds; 0 for words only."""
        return sum(_figures(f) for f in self.findings[: 1 if self.how != "rieng" else None])

    @property
    def when(self) -> tuple[str, str]:
        """Period and cut-off as recorded, said here or before."""
        return str(self.first.period or ""), str(self.first.as_of or "")

    def all(self, *fields: str) -> Any:
        """The value that all findings share in a field, with the place of each."""
        values: list[Any] = list(self.findings)
        for field in fields:
            values = [getattr(v, field) for v in values]
        return shared(values)


def own_period(clause: Clause) -> bool:
    """Whether period and cut-off are this clause's alone, so that they may stand inside it."""
    return not any(isinstance(v, Value) and " " in v.path for v in (clause.period, clause.as_of))


def clauses(findings: Sequence[View]) -> list[Clause]:
    """Findings in their order; equal neighbours and verdicts in one clause, a period that runs on said once."""
    made: list[Clause] = []
    verdicts: dict[tuple[str, ...], Clause] = {}
    for finding in findings:
        verdict = _verdict(finding)
        how = _shares(made[-1], finding) if made else None
        if how:
            joined = made[-1]
        elif verdict in verdicts:
            joined, how = verdicts[verdict], "nhan-xet"
        else:
            joined, how = Clause("rieng", [], finding.period, finding.as_of), "rieng"
            made.append(joined)
        joined.how = how
        joined.findings.append(finding)
        if verdict:
            verdicts[verdict] = joined
    for clause in made:
        clause.period, clause.as_of = clause.all("period"), clause.all("as_of")
    return _said_once(_said_once(made, "period"), "as_of")


def _said_once(made: list[Clause], field: str) -> list[Clause]:
    for i, clause in enumerate(made):
        value = getattr(clause, field)
        if not value:
            continue
        run = [clause]
        for later in made[i + 1 :]:
            if not getattr(later, field) or str(getattr(later, field)) != str(value):
                break
            run.append(later)
        setattr(clause, field, shared([getattr(c, field) for c in run]))
        for later in run[1:]:
            setattr(later, field, Missing((field,)))
    return made


def _verdict(finding: View) -> tuple[str, ...]:
    """What verdicts told in one clause, wherever they stand, have in common; empty for what is no verdict."""
    if not _joins(finding) or frame(finding) != "nhan-xet":
        return ()
    return _said(finding), str(finding.period or ""), str(finding.as_of or "")


def _shares(clause: Clause, finding: View) -> str | None:
    last = clause.findings[-1]
    if clause.how not in {"rieng", (how := _likeness(last, finding))}:
        return None
    return how if how == "nhan-xet" or len(clause.findings) < 4 else None


def _likeness(a: View, b: View) -> str | None:
    """What two findings have in common that lets one clause tell both; None if nothing or too much else."""
    if _said(a) != _said(b) or not (_joins(a) and _joins(b)):
        return None
    if str(a.period or "") != str(b.period or "") or str(a.as_of or "") != str(b.as_of or ""):
        return None
    same_unit = str(a.value.unit or "") == str(b.value.unit or "")
    kind = frame(a) if frame(a) == frame(b) else ""
    if kind == "truoc" and a.value.unit and b.value.unit:
        return "chu-the" if same_unit else "vi-ngu" if plain(a.content) == plain(b.content) else None
    if kind == "dat" and same_unit and a.value.kind.raw is FigureKind.PERCENT:
        return "ty-le"
    return kind if kind == "nhan-xet" else None


def _said(finding: View) -> str:
    value = finding.value
    return str(value.quantity or value.words)


def _joins(finding: View) -> bool:
    value = finding.value
    whole = bool(value) and value.kind.raw in _JOINED_KINDS and not value.percent
    whole = whole and not (of_total(value) or value.lead or value.aside)
    verdict = bool(value) and value.kind.raw is FigureKind.YES_NO
    added = _ADDED_IN_FULL if state().record.style.length is Length.FULL else _ADDED
    return (whole or verdict) and not indicator(finding) and not any(getattr(finding, name) for name in added)


def _figures(finding: View) -> int:
    value = finding.value
    own = int(bool(value and value.number))
    beside = [finding.target.value, finding.comparison.value] if finding.target or finding.comparison else []
    parts = sum(bool(part.value) for part in finding.parts)
    return own + sum(bool(v) for v in beside) + parts + int(bool(finding.comparison and finding.comparison.change))


def crowded(finding: View) -> bool:
    """Whether a finding has more figures than one sentence holds, and what is beside it can stand alone."""
    earlier, target = finding.comparison, finding.target
    alone = (not earlier or bool(earlier.change)) and (not target or bool(target.outcome))
    return alone and _figures(finding) > MOST_FIGURES


def sentences(cac: Sequence[Clause], write: Callable[..., Any]) -> list[Markup]:
    """Clauses as ``write`` tells them, short ones with figures joined by ``;`` up to three figures a sentence."""
    out: list[Markup] = []
    count = size = 0
    when: Any = None
    for clause in cac:
        said = Markup(write(clause)).strip()  # noqa: S704 - a macro's own output
        figures, length = clause.figures, len(plain_text(said).split())
        if ";" in plain_text(said):  # a list of its own inside: nothing may be joined to it by the same mark
            figures = 0
        joins = figures and count and count + figures <= MOST_FIGURES and size + length <= MOST_SYLLABLES
        if joins and not (clause.period or clause.as_of) and when == clause.when:
            out[-1] += Markup("; ") + lower_first_markup(said)
            count, size = count + figures, size + length
        else:
            out.append(said)
            count, size, when = figures, length, clause.when
    return [s for s in out if plain_text(s)]


def syllables(text: Any) -> int:
    """How long words are, in syllables; 0 for a missing field."""
    return 0 if isinstance(text, Missing) else len(plain_text(str(text)).split())


def by_place(groups: Iterable[tuple[Any, list[View]]], macro: Callable[..., Any], write: Any) -> list[Markup]:
    """Entries by place, each place said once: what ``macro`` writes of a place, its entries and ``write``."""
    out: list[Markup] = []
    for place, entries in groups:
        if place:
            out.append(Markup(macro(place, entries, write)).strip())  # noqa: S704 - a macro's own output
        else:
            out += [Markup(macro(place, [entry], write)).strip() for entry in entries]  # noqa: S704 - likewise
    return out


def weighty(entries: Sequence[View], most: int) -> list[View]:
    """What a brief text keeps: entries marked as leading.

    Where a record marks none at all, the first ``most``, as many as ``BRIEF`` syllables hold, at least one.
    """
    marked = [entry for entry in entries if entry.lead]
    record = state().record
    parts = (record.findings, record.shortcomings, record.praise, record.recommendations)
    anywhere = any(entry.lead for part in parts for entry in part)
    if marked or anywhere:
        return marked
    sizes = accumulate(syllables(entry.content) for entry in entries[:most])
    return [entry for i, (entry, size) in enumerate(zip(entries, sizes, strict=False)) if size <= BRIEF or not i]


def leading(entries: Sequence[View]) -> View:
    """The entry that a title tells: the first marked as leading, else the first."""
    return next((entry for entry in entries if entry.lead), entries[0])
