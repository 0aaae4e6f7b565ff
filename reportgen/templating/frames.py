"""How a figure and the words beside it are put together: which frame a clause takes. The words are in templates."""

from __future__ import annotations

import re
from typing import Any

from reportgen.records.figure import FigureKind, Qualifier
from reportgen.words.text import fold

from .statement import has_slot, indicator, of_total, repeats
from .view import Value, View
from .word_lists import begins, plain
from .wording import (
    PERFECT,
    awaits_figure,
    counts_things,
    gap,
    has_subject,
    is_command,
    is_deed,
    is_quantity,
    is_unwanted,
    says_of_things,
    without_head,
)

_OPEN = re.compile(r"\b(đạt|là|chiếm|còn|bằng|được|có|gồm|trên|tới|đến|cho|với|về|khoảng|của|từ)$")
_ACTIVE = re.compile(r"^đã (?!được\b|bị\b)")
_WHO = re.compile(r"^\w+ (?:.*? )?(?=(?:đã|đang|mới) )")
_BELOW = {
    Qualifier.UNDER,
    Qualifier.AT_MOST,
    Qualifier.MAXIMUM,
    Qualifier.SIGN_AT_MOST,
    Qualifier.SIGN_UNDER,
}
_SAID = {
    FigureKind.CHANGE: "doi",
    FigureKind.UNCOUNTED: "chua-dem",
    FigureKind.WORDS: "nguyen-van",
}  # told in the words that were typed
_PARTS = {FigureKind.PERCENT, FigureKind.RATIO}


def frame(finding: View) -> str:  # noqa: PLR0911, PLR0912, C901 - the table of frames, one line each
    """The name of the frame that the clause of ``finding`` takes; ``parts/ket-qua.html`` has them all."""
    value, content = finding.value, finding.content
    if not value:
        return "loi"
    slot = content and has_slot(content)
    if value.kind.raw in _SAID and not (slot and value.kind.raw is FigureKind.WORDS):
        return _SAID[value.kind.raw]
    if indicator(finding):
        return "danh-muc"
    if not content:
        return "tron"
    if slot:
        return "cho"
    if value.lead and (is_deed(content) or _OPEN.search(plain(content))) and gap(finding) < 0:
        return "nguyen-van"
    if value.lead and (is_deed(content) or _OPEN.search(plain(content))) and gap(finding) < 0:
        return "nguyen-van"
    kind = value.kind.raw
    if kind is FigureKind.YES_NO:
        return _verdict(value, content)
    if kind is FigureKind.NONE or (value.number.raw == 0 and kind is FigureKind.COUNT):
        return "khong-lam" if _left_undone(finding) else "khong"
    if kind is FigureKind.RANK:
        return "xep"
    if _OPEN.search(plain(content)) and not (kind in _PARTS and value.unit and is_deed(content)):
        return "sau"
    if kind is FigureKind.SCORE and not is_command(content):
        return "dat"
    if kind in {FigureKind.MONEY, FigureKind.SCORE}:
        return "sau" if is_deed(content) else "la"
    return _counted(finding, kind)


def _verdict(value: View, content: Value) -> str:
    said = fold(str(value.words))
    if said not in {"co", "khong", "chua", "chua co", "da co", "yes", "no"}:
        return "nhan-xet"
    if value.yes:
        return "da" if is_deed(content) else "co"
    return "chua" if is_deed(content) else "chua-co"


def _counted(finding: View, kind: FigureKind) -> str:  # noqa: C901, PLR0911 - likewise
    value, content = finding.value, finding.content
    if of_total(value):
        return _of_total(finding)
    if is_quantity(content):
        # Nobody says “tỷ lệ phòng học đạt 18/18 phòng”.
        if kind in _PARTS and value.unit and not value.percent and repeats(without_head(content), value.unit):
            return "truoc"
        share = value.percent and not begins(content, "tên số đếm")
        return "la" if kind is FigureKind.COUNT and not share else _reached(finding)
    if value.unit and repeats(content, value.unit):
        return "truoc"
    if deed := _of_deed(finding, kind):
        return deed
    told = has_subject(content) and not is_deed(content)
    if value.unit and told:
        if kind in _PARTS:
            return "co-cau" if _agent(value.unit) else _reached(finding)
        return "truoc" if begins(value.unit, "đơn vị đo") else "la"
    if kind is FigureKind.RATIO and value.unit and begins(value.unit, "đơn vị đo"):
        return _reached(finding)
    if value.unit and counts_things(content):
        return "sau" if re.search(r" (có|với|gồm|đạt) ", plain(content)) else "so-huu"
    counts = says_of_things(content)
    if kind is FigureKind.PERCENT and not value.unit and not counts:
        return _reached(finding)
    if value.unit or counts_things(content) or (kind in _PARTS and counts):
        return "truoc"
    if kind is FigureKind.COUNT:
        return "sau" if is_deed(content) else "la"
    return _reached(finding)


def _of_deed(finding: View, kind: FigureKind) -> str | None:
    """The frame of what was done to so many; None for words that are no such deed."""
    value, content = finding.value, finding.content
    actors = value.unit and _agent(value.unit)
    if awaits_figure(content) and (kind is FigureKind.COUNT or (value.unit and not actors)):
        return "sau"
    if gap(finding) > 0 and (not value.unit or _unit_is_done(content, value.unit)):
        return "chen"
    if not value.unit:
        return None
    if _somebody_did(content):
        return "sau"
    if is_command(content):
        for_whom = begins(content, "việc làm cho") and " cho " not in plain(content)
        return ("cho-ai" if for_whom else "truoc") if actors else "sau" if kind is FigureKind.COUNT else "truoc"
    return "sau" if kind is FigureKind.COUNT and (_done(content, value.unit) or _suffered(content)) else None


def _somebody_did(content: Any) -> bool:
    """Whether the words name who did it and stop at the verb: ``UBND phường đã tiếp nhận``."""
    words = plain(content)
    who = _WHO.match(words)
    if who is None or is_deed(content) or not awaits_figure(words[who.end() :]):
        return False
    return begins(content, "chủ thể") or not counts_things(content)


def _of_total(finding: View) -> str:
    """``hồ sơ đúng hạn đạt 98,7% (3.468 hồ sơ)``, ``98,7% (3.468 hồ sơ) được trả đúng hạn``."""
    content = finding.content
    if is_deed(content):
        return "sau" if _ACTIVE.search(plain(content)) else "truoc"
    names_it = is_quantity(content) or begins(content, "vật đếm") or has_subject(content)
    return _reached(finding) if names_it else "truoc"


def _agent(unit: Value) -> bool:
    """Whether those counted are who does things: ``14/14 xã``; not ``trường hợp``, though a ``trường`` does."""
    return begins(unit, "chủ thể") and not begins(unit, "từng vụ")


def _done(content: Value, unit: Value) -> bool:
    """Whether the things counted are what was worked on: ``đã cấp cho học sinh 11.580 kg gạo``."""
    return is_deed(content) and bool(_ACTIVE.search(plain(content))) and not _agent(unit)


def _left_undone(finding: View) -> bool:
    """Whether a count of none says that a deed was not done: ``không xử phạt trường hợp nào``."""
    value, content = finding.value, finding.content
    if not value.unit or _agent(value.unit) or value.percent or value.bracket:
        return False
    bare = PERFECT.sub("", plain(content))
    return (
        is_deed(content)
        and not begins(bare, "mở bằng thể")
        and not begins(bare, "mở bằng bị động")
        and gap(finding) < 0
    )


def _suffered(content: Value) -> bool:
    return begins(PERFECT.sub("", plain(content)), "việc tác động")


def _reached(finding: View) -> str:
    """``đạt`` of what is wanted and is not itself said to be reached; ``ở mức`` of what is below something."""
    if finding.value.qualifier and finding.value.qualifier.raw in _BELOW:
        return "o-muc"
    signed = str(finding.value.number or "").startswith(("+", "-", "−"))
    either = signed or (finding.value.qualifier and finding.value.qualifier.raw is Qualifier.SIGN_EITHER)
    return "la" if either or is_unwanted(finding) or re.search(r"\bđạt\b", plain(finding.content)) else "dat"


def _unit_is_done(content: Value, unit: Value) -> bool:
    """Whether the things of a unit are what was worked on, not those that did it: ``hỗ trợ hộ nghèo``."""
    return not _agent(unit) or awaits_figure(plain(content).partition(f" {plain(unit)}")[0])
