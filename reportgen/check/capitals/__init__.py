"""Capital letters in one paragraph, by Phụ lục II of the decree. The rules are data: ``viet-hoa.yaml``.

A rule holds phrases as they must be written. A phrase is looked for where its first word stands, whatever its
capitals are, and its letters are compared. Where two phrases overlap the longer one speaks. Nothing is searched
twice, so the time grows with the length of the text alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from .book import CapitalRule, book
from .letters import Found, plain_of
from .phrases import in_text
from .sentences import beginning, inside

__all__ = ["CapitalRule", "Reading", "Slip", "look", "read", "rules"]


@dataclass(frozen=True, slots=True)
class Slip:
    """A breach of one rule: ``words`` stand at ``at`` (counted from 0), and should read ``better``."""

    rule: str
    at: int
    words: str
    better: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The slips in their order, and the rules that found something to judge, right or wrong."""

    slips: tuple[Slip, ...]
    judged: frozenset[str]


def rules() -> tuple[CapitalRule, ...]:
    """All rules, in the order of the decree."""
    return book().rules


def look(text: str, *, starts_line: bool = True, continues: bool = False) -> list[Slip]:
    """The slips of one paragraph; see ``read``."""
    return list(read(text, starts_line=starts_line, continues=continues).slips)


def read(text: str, *, starts_line: bool = True, continues: bool = False) -> Reading:
    """What the capitals of one paragraph keep and break, and which rules could be judged on it.

    ``text`` is in NFC, without its automatic label. ``starts_line`` is false for the rest of a paragraph that
    began on the page before; ``continues`` is true for an item of a list that goes on with a sentence. Text all
    in capitals is a heading, and not judged.
    """
    if text.isupper():
        return Reading((), frozenset())
    plain = plain_of(text)
    found = list(in_text(plain, text, book().index))
    for rule in book().sentence_rules:
        found += inside(plain, text, rule, book().abbreviations)
        found += beginning(plain, text, rule) if starts_line and not continues else ()
    return _settled(found, text)


def _settled(found: list[Found], text: str) -> Reading:
    """Of phrases that overlap the longest stays."""
    taken, kept = bytearray(len(text)), []
    for one in sorted(found, key=lambda f: (f.start - f.end, f.start, f.rule)):
        if taken.find(1, one.start, one.end) < 0:
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            kept.append(one)
    slips = [Slip(f.rule, f.start, text[f.start : f.end], f.better) for f in kept if f.better]
    judged = {slip.rule for slip in slips} | {f.rule for f in found if not f.better}
    return Reading(tuple(sorted(slips, key=lambda slip: slip.at)), frozenset(judged))
