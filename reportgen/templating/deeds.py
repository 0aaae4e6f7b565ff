"""What was done that day, as told: what governs the topic stands before it, what was done beside it after it."""

from __future__ import annotations

from typing import Any

from reportgen.records.occasion import MILD, WHOLE, Kind, Piece, pieces

from .openings import opens_with
from .view import Value, View
from .word_lists import begins

_AND = " và "


def main_deed(record: View) -> Value:
    """What governs the topic: ``kiểm tra`` of ``kiểm tra, tặng quà``; what the topic begins with is left to it."""
    head = _parted(record)[0]
    said = _said(head)
    if record.nature.raw is Kind.ANNOUNCEMENT:
        return _kind(record).saying(said.removesuffix("quyết định").rstrip())
    if opens_with(_topic(record), said):
        return _kind(record).saying("")
    if opens_with(_topic(record), head[-1].words):
        return _kind(record).saying(said.removesuffix(head[-1].words).rstrip())
    return _kind(record).saying(said)


def said_by_topic(record: View) -> bool:
    """Whether the topic itself begins with what is done, or with the last thing of several."""
    head = _parted(record)[0]
    return opens_with(_topic(record), _said(head)) or opens_with(_topic(record), head[-1].words)


def deed_beside(record: View) -> Value:
    """What was done besides, with the word that joins it: `` và tặng quà``; empty if there is nothing."""
    head, tail = _parted(record)
    if not tail:
        return _kind(record).saying("")
    said = _said(tail)
    told = f"{_said(head)} {' '.join(map(str, record.topics))}"
    gap = tail[0].gap
    if gap == ", " and len(tail) == 1:
        gap = _AND
    if gap == _AND and (_AND in told or len(record.topics) > 1):
        gap = ", "
    return _kind(record).saying(f"{gap}{said}")


def several_deeds(record: View) -> bool:
    """Whether own words or a meeting stand beside what the occasion is: ``thăm và làm việc``."""
    kinds = [piece.kind for piece in pieces(_kind(record))]
    return len(kinds) > 1 and any(kind is None or kind in WHOLE for kind in kinds)


def _kind(record: View) -> Value:
    kind: Value = record.kind
    return kind


def _topic(record: View) -> Any:
    return record.topics[0] if record.topics else ""


def _said(some: list[Piece]) -> str:
    return some[0].words + "".join(piece.gap + piece.words for piece in some[1:])


def _parted(record: View) -> tuple[list[Piece], list[Piece]]:
    """The pieces of a kind that govern the topic, and those that follow it."""
    every = pieces(_kind(record))
    nature = record.nature.raw
    if nature in {Kind.MEETING, Kind.OTHER} or not (record.topics or nature in {*MILD, Kind.ANNOUNCEMENT}):
        return every, []
    at = len(every)
    while at > 1 and _beside(every[at - 1], nature):
        at -= 1
    return every[:at], every[at:]


def _beside(piece: Piece, nature: Kind) -> bool:
    if nature is Kind.WORKING_SESSION:
        return piece.kind is not nature and not begins(piece.words, "làm với ai")
    if nature is Kind.ANNOUNCEMENT:
        return piece.kind is not nature
    return piece.kind in WHOLE or begins(piece.words, "việc đi kèm")
