"""Capitals of Phụ lục II over the running text; the rules and their words stand in ``viet-hoa.yaml``."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.check import capitals
from reportgen.check.find import Found
from reportgen.check.verdicts import Rule, Spot, Verdict, judged, shortened

from .wording import word

_WHOLE = ("noi-dung", "khoan", "khoan-tieu-de", "dieu", "can-cu", "trich-yeu", "trich-yeu-cong-van")
_ENTRIES = ("diem", "gach-dau-dong", "noi-nhan", "kinh-gui-danh-sach")
"""Entries may go on with the sentence that leads to them, so a small first letter is right."""
_AROUND = 20  # characters shown before and after what is wrong


def verdicts(kind: str, found: Found) -> Iterator[Verdict]:
    """A verdict for each rule of capitals whose words occur, and for those that nobody can judge by words.

    In a PDF (``kind``) a paragraph may be the rest of one that began on the page before.
    """
    spots: dict[str, list[Spot]] = {}
    occurred: set[str] = set()
    for role in (*_WHOLE, *_ENTRIES):
        last = 0
        for piece in found.parts.get(role, ()):
            # A run of capitals is shown so by the component's look; the label is no word.
            goes_on = role in _ENTRIES or piece.index == last
            reading = capitals.read(piece.text, starts_line=kind != "pdf", continues=goes_on)
            last = piece.index
            occurred |= reading.judged
            for slip in reading.slips:
                around = piece.text[max(0, slip.at - _AROUND) : slip.at + len(slip.words) + _AROUND]
                said = word("capital", words=slip.words, better=slip.better)
                spots.setdefault(slip.rule, []).append(Spot.at(piece, said, shortened(around)))
    for each in capitals.rules():
        if each.unjudged or each.id in occurred or each.id in spots:
            yield judged(rule(each), spots.get(each.id, ()), unknown=each.unjudged)


def rule(each: capitals.CapitalRule) -> Rule:
    """A rule of capitals as a rule of the table."""
    allowed, hint = word("capital-allowed"), word("capital-hint")
    return Rule(f"viet-hoa/{each.id}", each.name, each.clause, allowed, hint, each.severity, each.grade)
