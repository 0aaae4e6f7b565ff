"""Rules of look: each measure of each component's row, against what the file shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from reportgen.check.find import Found
from reportgen.check.seen import Paragraph
from reportgen.check.verdicts import Rule, Spot, Verdict, judged
from reportgen.layout import Layout, Role

from . import lines
from .properties import PROPERTIES, SKIP, Property
from .wording import rule_of, word

_JUDGED_AS = {"gach-dau-dong": "noi-dung"}
"""Dashes are entries of the text; the table says of its own variants what they stand for."""
OF_PARAGRAPHS = ("can-le", "cach-doan", "gian-dong", "lui-dau-dong")
"""What Word says of a paragraph and a PDF only lets guess, from where its lines happen to end."""


OF_WORDS = "chu-hoa"
"""What the letters themselves say, in whatever file they stand."""


def verdicts(kind: str, found: Found, layout: Layout) -> Iterator[Verdict]:
    """Each row of the table that has a clause and stands in the file: a verdict for each of its measures.

    ``kind`` is that of the file, ``docx`` or ``pdf``.
    """
    for name, row, pieces, dashes in _rows(found, layout):
        for each, made in _rules(layout)[name]:
            if kind == "pdf" and each.id in OF_PARAGRAPHS:
                yield judged(made, (), unknown=word("no-paragraphs"))
            else:
                yield from _verdict(each, made, name, row, pieces, dashes)
        yield from lines.verdicts(name, row, pieces, abstract="trich-yeu" in found.parts)


def of_words(found: Found, layout: Layout) -> Iterator[Verdict]:
    """The same of small and capital letters alone."""
    for name, row, pieces, dashes in _rows(found, layout):
        for each, made in _rules(layout)[name]:
            if each.id == OF_WORDS:
                yield from _verdict(each, made, name, row, pieces, dashes)


def _rows(found: Found, layout: Layout) -> Iterator[tuple[str, Role, list[Paragraph], set[int]]]:
    """The rows of the table that stand in the file, each with its pieces; and which pieces are dashes."""
    parts: dict[str, list[Paragraph]] = {}
    for role, its in found.parts.items():
        parts.setdefault(_component(role, layout), []).extend(its)
    as_dash = {id(p) for p in found.parts.get("gach-dau-dong", ())}
    for name, row in layout.components.items():
        pieces = sorted(parts.get(name, ()), key=lambda piece: piece.index)
        if pieces:
            yield name, row, pieces, as_dash


@lru_cache(maxsize=8)
def _rules(layout: Layout) -> Mapping[str, Sequence[tuple[Property, Rule]]]:
    """What is asked of each row, with the rule it makes."""
    return {
        name: [(each, rule(each, name, row)) for each in PROPERTIES if each.asked(row)]
        for name, row in layout.components.items()
    }


def _component(role: str, layout: Layout) -> str:
    return _JUDGED_AS.get(role, layout.roles[role].stands_for or role)


def rule(each: Property, name: str, row: Role) -> Rule:
    """The rule that a measure of a row makes."""
    return rule_of(name, row, each.id, each.allowed(row))


def _verdict(
    each: Property, made: Rule, name: str, row: Role, pieces: Sequence[Paragraph], dashes: set[int]
) -> Iterator[Verdict]:
    """The verdict on one measure; none where it is asked of no piece: a dash has an indent of its own."""
    broken: list[Spot] = []
    unknown = asked = 0
    for piece in pieces:
        value = SKIP if each.id == "lui-dau-dong" and id(piece) in dashes else each.measure(piece, row, name)
        if value is SKIP:
            continue
        asked += 1
        if value is None:
            unknown += 1
        elif not each.permits(value, row):
            broken.append(Spot.at(piece, each.shown(value)))
    if asked:
        yield judged(made, broken, unknown=word("unmeasured") if unknown else "")
