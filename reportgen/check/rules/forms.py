"""Rules of wording: how each component is written (``the-thuc.yaml`` has their clauses and severities)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
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
    for role in presence.due(found, layout):
        there, open_ = presence.there(role, found), role in found.blank
        missing = [] if there or open_ else [Spot(word("absent"))]
        yield judged(rule(f"{role}/co"), missing, unknown=word("left-blank") if open_ and not there else "")
    for name, places in presence.places(seen, found):
        yield judged(rule(name), places or (), unknown=word("unmeasured") if places is None else "")
    for source in (text.CHECKS, number_date.CHECKS, numbering.CHECKS):
        for name, check in source.items():
            pieces = _pieces(name.partition("/")[0], found)
            if pieces:
                yield from _verdict(name, check, pieces, found, layout)


def _pieces(role: str, found: Found) -> Pieces:
    """The pieces of a component with those it is judged with, in reading order."""
    roles = (role, *numbering.WITH.get(role, ()))
    return tuple(sorted((p for each in roles for p in found.parts.get(each, ())), key=lambda piece: piece.index))


Check = Callable[[Pieces, Found, Layout], Iterator[Spot] | None]


def _verdict(name: str, check: Check, pieces: Pieces, found: Found, layout: Layout) -> Iterator[Verdict]:
    spots = check(pieces, found, layout)
    if spots is not None:
        yield judged(rule(name), spots)
