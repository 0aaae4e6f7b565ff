"""A record against its catalogue: ids that exist, kinds of figures the indicator allows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from reportgen.problems import Problem, problem

from .catalog import Catalog
from .figure import FigureKind
from .keys import Named, Path
from .record import Record

_GUESSES = 20  # a record with more wrong ids has another catalogue in mind
_COUNTED = {FigureKind.COUNT, FigureKind.NONE}
_OF_ANY = {FigureKind.CHANGE, FigureKind.UNCOUNTED, FigureKind.WORDS}


def check(record: Record, named: Named, catalog: Catalog) -> list[Problem]:
    """Every id and kind of figure that does not fit ``catalog``."""
    return [*_indicators(record, named, catalog), *_advice(record, named, catalog)]


def _indicators(record: Record, named: Named, catalog: Catalog) -> Iterator[Problem]:
    guesses = iter(range(_GUESSES))
    for i, finding in enumerate(record.findings):
        if finding.indicator is None:
            continue
        path: Path = ("findings", i, "indicator")
        indicator = catalog.by_id.get(finding.indicator)
        if indicator is None:
            yield _unknown(
                "indicator-unknown", path, finding.indicator, _guessed(guesses, catalog.by_id), named, catalog
            )
        elif finding.value and indicator.kinds and not _allowed(finding.value.kind, indicator.kinds):
            wanted = ", ".join(kind.value for kind in indicator.kinds)
            yield problem(
                "figure-kind",
                named.place(("findings", i, "value")),
                value=finding.value.words,
                kind=str(finding.value.kind),
                indicator=indicator.name,
                wanted=wanted,
            )


def _allowed(kind: FigureKind | None, kinds: tuple[FigureKind, ...]) -> bool:
    return kind in kinds or kind in _OF_ANY or (kind is FigureKind.NONE and bool(_COUNTED & set(kinds)))


def _advice(record: Record, named: Named, catalog: Catalog) -> Iterator[Problem]:
    guesses = iter(range(_GUESSES))
    for i, wish in enumerate(record.recommendations):
        if wish.advice and wish.advice not in catalog.advice:
            path: Path = ("recommendations", i, "advice")
            yield _unknown("advice-unknown", path, wish.advice, _guessed(guesses, catalog.advice), named, catalog)


def _guessed(guesses: Iterator[int], known: Mapping[str, object]) -> Mapping[str, object]:
    """What is known, to guess from, as long as there are guesses left: each takes time."""
    return {} if next(guesses, None) is None else known


def _unknown(
    kind: str, path: Path, value: str, known: Mapping[str, object], named: Named, catalog: Catalog
) -> Problem:
    near = get_close_matches(value, known, n=1)
    if near:
        return problem(f"{kind}-near", named.place(path), value=value, near=near[0], catalog=catalog.name)
    return problem(kind, named.place(path), value=value, catalog=catalog.name)
