"""Rules of wording: how each component is written (``the-thuc.yaml`` has their clauses and severities)."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from functools import cache
from typing import Any

from reportgen import ours
from reportgen.check.find import Found
from reportgen.check.seen import Paragraph, Seen
from reportgen.check.verdicts import Rule, Spot, Verdict, judged
from reportgen.layout import Layout
from reportgen.problems import Severity

from . import number_date, numbering, presence, text
from .wording import word

Pieces = tuple[Paragraph, ...]
Check = Callable[[Pieces, Found, Layout], Iterator[Spot] | None]

_CHECKS: Mapping[str, Check] = {**text.CHECKS, **number_date.CHECKS, **numbering.CHECKS}
_MEASURED = {"tieu-ngu/cach-dong", "co-quan-ban-hanh/cach-dong", "trich-yeu-cong-van/cach"}
"""Those that measure the page."""


@cache
def table() -> Mapping[str, Mapping[str, Any]]:
    """The rules of wording by id."""
    rows: Mapping[str, Mapping[str, Any]] = ours.data("check", "rules", "the-thuc.yaml")
    return rows


def rule(name: str, expected: str = "") -> Rule:
    """One rule of wording; ``expected`` fills its hint."""
    row = table()[name]
    allowed = row["allowed"]
    return Rule(
        name,
        row["name"],
        row["clause"],
        allowed,
        row["hint"].format(allowed=allowed, expected=expected or allowed),
        Severity(row.get("severity", Severity.ERROR)),
        row.get("grade", "C"),
    )


def verdicts(seen: Seen, found: Found, layout: Layout) -> Iterator[Verdict]:
    """A verdict for each rule of wording, place and presence that the file calls for."""
    yield from _presence(found, layout)
    yield from _places(seen, found)
    yield from _checks(found, layout, set(_CHECKS))


def of_words(found: Found, layout: Layout) -> Iterator[Verdict]:
    """The rules that words alone can break, in whatever file they stand."""
    yield from _presence(found, layout)
    yield from _checks(found, layout, set(_CHECKS) - _MEASURED)


def of_places(seen: Seen, found: Found, layout: Layout) -> Iterator[Verdict]:
    """The rules that a file breaks by where its components stand and how far apart."""
    yield from _places(seen, found)
    yield from _checks(found, layout, _MEASURED)


def _presence(found: Found, layout: Layout) -> Iterator[Verdict]:
    for role in presence.due(found, layout):
        there, open_ = presence.there(role, found), role in found.blank
        missing = [] if there or open_ else [Spot(word("absent"))]
        yield judged(rule(f"{role}/co"), missing, unknown=word("left-blank") if open_ and not there else "")


def _places(seen: Seen, found: Found) -> Iterator[Verdict]:
    for name, places in presence.places(seen, found):
        yield judged(rule(name), places or (), unknown=word("unmeasured") if places is None else "")


def _checks(found: Found, layout: Layout, wanted: Container[str]) -> Iterator[Verdict]:
    for name, check in _CHECKS.items():
        pieces = _pieces(name.partition("/")[0], found) if name in wanted else ()
        if pieces:
            yield from _verdict(name, check, pieces, found, layout)


def _pieces(role: str, found: Found) -> Pieces:
    """The pieces of a component with those it is judged with, in reading order."""
    roles = (role, *numbering.WITH.get(role, ()))
    return tuple(sorted((p for each in roles for p in found.parts.get(each, ())), key=lambda piece: piece.index))


def _verdict(name: str, check: Check, pieces: Pieces, found: Found, layout: Layout) -> Iterator[Verdict]:
    spots = check(pieces, found, layout)
    if spots is not None:
        yield judged(rule(name), spots)
