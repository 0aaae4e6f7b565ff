"""Entries of a list: joined in a phrase, grouped, written one by one by a macro."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from markupsafe import Markup

from reportgen.words import lists

from .filters import co, plain_text, printed
from .state import state
from .view import Missing, Value, View, shared

MOST_TURNS = 2  # of sources; more read like a machine, so each source is then said once


def noi(items: Iterable[Any], last: str = "và") -> Markup:
    """Join like an editor: ``A, B và C``; ``A, x; B, y`` when entries hold commas."""
    shown = [s for s in (printed(item).strip() for item in items) if plain_text(s)]
    plain = [plain_text(s) for s in shown]
    joined, at, out = lists.join(plain, last), 0, Markup("")
    for text, markup in zip(plain, shown, strict=True):
        start = joined.index(text, at)
        out += Markup.escape(joined[at:start]) + markup  # joined holds the gaps between the entries
        at = start + len(text)
    return out


def noi_bang(items: Iterable[Any], gap: str = ", ") -> Markup:
    """Join with the same mark throughout."""
    shown = [s for s in (printed(item).strip() for item in items) if plain_text(s)]
    return Markup.escape(gap).join(shown)


def worded(pieces: Iterable[Any]) -> list[Any]:
    """Those of the pieces that have words."""
    return [piece for piece in pieces if plain_text(printed(piece))]


def viet(entries: Iterable[Any], macro: Callable[..., Any], *more: Any) -> list[Markup]:
    """Each entry as ``macro`` writes it, without space around."""
    return [Markup(macro(entry, *more)).strip() for entry in entries]  # noqa: S704 - a macro's own output


def nhu(entry: Any, macro: Callable[..., Any]) -> Markup:
    """One entry as ``macro`` writes it."""
    return viet([entry], macro)[0]


def bo_muc(entry: View, field: str) -> View:
    """The same part without one of its fields."""
    return entry._without(field)  # noqa: SLF001 - hidden from templates


def chung(entries: Iterable[View], field: str) -> Any:
    """The value that all entries have in a field, if it is one and the same; else missing."""
    values = [getattr(entry, field) for entry in entries]
    return shared(values) if values else Missing((field,))


def theo_nguon(findings: Iterable[View], *, gom: bool = False) -> list[tuple[Any, list[View]]]:
    """Findings in runs of one source, in their order; one run for each source if ``gom`` or they take many turns.

    Those without a source of their own take the record's. Those without any come first: after a run that
    somebody vouches for they would read as if he vouched for them too.
    """
    said = state().record.findings_source
    fallback = Value(said, said, "findings_source") if said else ""
    sourced = [(f.source or fallback, f) for f in findings]
    sourced.sort(key=lambda pair: bool(pair[0]))
    if gom:
        return _gathered(sourced)
    runs = [_gathered(run)[0] for _, run in groupby(sourced, key=lambda pair: str(pair[0]))]
    return runs if len(runs) <= MOST_TURNS else _gathered(sourced)


def _gathered(sourced: Iterable[tuple[Any, View]]) -> list[tuple[Any, list[View]]]:
    """One run for each source, in the order each first appears."""
    runs: dict[str, list[tuple[Any, View]]] = {}
    for source, finding in sourced:
        runs.setdefault(str(source), []).append((source, finding))
    return [(_source(run), [finding for _, finding in run]) for run in runs.values()]


def _source(run: Sequence[tuple[Any, View]]) -> Any:
    """What the findings of a run have in common, coming from each of them."""
    return shared([source for source, _ in run]) or ""


def theo(entries: Iterable[View], field: str) -> list[tuple[Any, list[View]]]:
    """Entries grouped by a field, in the order each group first appears; those without it come first."""
    groups: dict[str, tuple[Any, list[View]]] = {}
    for entry in entries:
        value = getattr(entry, field)
        key = "" if isinstance(value, Missing) else str(value)
        groups.setdefault(key, (value, []))[1].append(entry)
    told = [(_of_all(value, own, field), own) for value, own in groups.values()]
    return sorted(told, key=lambda group: co(group[0]))


def _of_all(value: Any, entries: Sequence[View], field: str) -> Any:
    """What a group has in common, coming from each of its entries."""
    return value if isinstance(value, Missing) else shared([getattr(e, field) for e in entries])
