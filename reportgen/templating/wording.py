"""How a figure and the words beside it are put together: which frame a clause takes. The words are in templates."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from reportgen.records.figure import FigureKind, Qualifier
from reportgen.records.findings import Direction
from reportgen.words.text import fold, tone_marks

from .state import state
from .statement import has_slot, indicator, of_total, repeats
from .view import Missing, Value, View

_LONG_NAME = 7  # syllables; longer names are not said a second time
_OPEN = re.compile(r"\b(đạt|là|chiếm|còn|bằng|được|có|gồm|trên|tới|đến|cho|với|về|khoảng|của|từ)$")
_ACTIVE = re.compile(r"^đã (?!được\b|bị\b)")
_PERFECT = re.compile(r"^(đã|có|đang) ")
_ZERO_HEAD = re.compile(r"^(tổng số|số lượng|số lượt|số|tỷ lệ|tỉ lệ|đã có|có) ", re.IGNORECASE)
_ASSIGNED = re.compile("giao|chi tieu|ke hoach|du toan")
_SUBJECT = re.compile(r"^\w+ \w+.* (đã|được|đang|chưa) ")  # a clause with a subject of its own
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


def plain(text: Any) -> str:
    """Words as the lists of words have them: no capitals, tone marks in the new style, marks kept."""
    return _plain(str(text))


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    return " ".join(tone_marks(text, "new").casefold().split())


@lru_cache(maxsize=64)
def _listed(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(plain(word) for word in words)


def begins(text: Any, key: str) -> bool:
    """Whether ``text`` begins with a word of the list ``key``."""
    words, said = _listed(state().phrases.variants.get(key, ())), plain(text)
    return said.startswith(words) and any(said.startswith(word) and _parts(said, len(word)) for word in words)


def holds(text: Any, key: str) -> bool:
    """Whether a word of the list ``key`` stands anywhere in ``text``."""
    said = plain(text)
    return any(_stands(word, said) for word in _listed(state().phrases.variants.get(key, ())) if word in said)


def _stands(word: str, said: str) -> bool:
    at = said.find(word)
    while at >= 0:
        if _parts(said, at) and _parts(said, at + len(word)):
            return True
        at = said.find(word, at + 1)
    return False


def _parts(said: str, at: int) -> bool:
    """Whether a word begins or ends between two signs; a pattern of so many words is long in making."""
    before, after = said[at - 1 : at], said[at : at + 1]
    return (before.isalnum() or before == "_") != (after.isalnum() or after == "_")


def is_quantity(content: Any) -> bool:
    """Whether own words name a quantity (``tỷ lệ …``, ``số …``), so that the figure follows them."""
    return begins(content, "tên con số") and not begins(content, "không phải tên con số")


def is_deed(content: Any) -> bool:
    """Whether own words begin with what is done (``đã ban hành …``)."""
    return begins(content, "việc làm") and not is_quantity(content)


def is_command(content: Any) -> bool:
    """Whether the words say what is to be done, not what was (``tiếp tục rà soát …``)."""
    return is_deed(content) and not begins(content, "mở bằng thể")


def names_a_matter(topic: Any) -> bool:
    """Whether a topic is a noun phrase (``công tác …``), which takes ``về`` or a verb before it as it is."""
    return begins(topic, "tên việc")


def frame(finding: View) -> str:  # noqa: PLR0911, PLR0912, C901 - the table of frames, one line each
    """The name of the frame that the clause of ``finding`` takes; ``parts/ket-qua.html`` has them all."""
    value, content = finding.value, finding.content
    if not value:
        return "loi"
    if value.kind.raw is FigureKind.WORDS and content and has_slot(content):
        return "cho"
    if value.kind.raw in _SAID:
        return _SAID[value.kind.raw]
    if indicator(finding):
        return "danh-muc"
    if not content:
        return "tron"
    if has_slot(content):
        return "cho"
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
    if kind is FigureKind.SCORE:
        return "dat"
    if kind is FigureKind.MONEY:
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
    if awaits_figure(content) and (kind is FigureKind.COUNT or (value.unit and not _agent(value.unit))):
        return "sau"
    if is_deed(content) and value.unit and not _agent(value.unit) and gap(finding) > 0:
        return "chen"
    if kind is FigureKind.COUNT and value.unit and (_done(content, value.unit) or _suffered(content)):
        return "sau"
    told = bool(_SUBJECT.match(plain(content))) and not is_deed(content)
    if value.unit and told:
        if kind in _PARTS:
            return "co-cau" if _agent(value.unit) else _reached(finding)
        return "truoc" if begins(value.unit, "đơn vị đo") else "la"
    if value.unit and begins(content, "vật đếm"):
        return "sau" if re.search(r" (có|với|gồm|đạt) ", plain(content)) else "so-huu"
    if value.unit or begins(content, "vật đếm") or (told and kind in _PARTS):
        return "nguyen-van" if plain(content).startswith("việc ") else "truoc"
    if kind is FigureKind.COUNT:
        return "sau" if is_deed(content) else "la"
    return _reached(finding)


def _of_total(finding: View) -> str:
    """``hồ sơ đúng hạn đạt 98,7% (3.468 hồ sơ)``, ``98,7% (3.468 hồ sơ) được trả đúng hạn``."""
    content = finding.content
    if is_deed(content):
        return "sau" if _ACTIVE.search(plain(content)) else "truoc"
    names_it = is_quantity(content) or begins(content, "vật đếm") or _SUBJECT.match(plain(content))
    return _reached(finding) if names_it else "truoc"


def has_subject(content: Any) -> bool:
    """Whether the words are a clause with a subject of its own: ``xã Tân An đã số hoá hồ sơ``."""
    return bool(_SUBJECT.match(plain(content)))


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
    bare = _PERFECT.sub("", plain(content))
    return (
        is_deed(content)
        and not begins(bare, "mở bằng thể")
        and not begins(bare, "mở bằng bị động")
        and gap(finding) < 0
    )


def _suffered(content: Value) -> bool:
    return begins(_PERFECT.sub("", plain(content)), "việc tác động")


def _reached(finding: View) -> str:
    """``đạt`` of what is wanted and is not itself said to be reached; ``ở mức`` of what is below something."""
    if finding.value.qualifier and finding.value.qualifier.raw in _BELOW:
        return "o-muc"
    signed = str(finding.value.number or "").startswith(("+", "-", "−"))
    either = signed or (finding.value.qualifier and finding.value.qualifier.raw is Qualifier.SIGN_EITHER)
    return "la" if either or is_unwanted(finding) or re.search(r"\bđạt\b", plain(finding.content)) else "dat"


def gap(entry: View) -> int:
    """Where in the words the figure belongs, which is right before its unit; -1 if the words have no such place.

    The unit opens the words or stands behind ``còn``, or behind what is done: ``tiếp nhận hồ sơ …``.
    """
    unit = entry.value.unit if entry.value else None
    if not unit:
        return -1
    words, wanted = plain(entry.content), re.escape(plain(unit))
    found = re.match(rf"(?:(?:vẫn )?(?:còn|có) )?(?={wanted}\b)", words)
    if found:
        return found.end()
    inside = [m.start() for m in re.finditer(rf"(?<!các )(?<!những )(?<!mỗi )(?<!từng )\b{wanted}\b", words)]
    return inside[0] if len(inside) == 1 and is_deed(entry.content) else -1


def awaits_figure(content: Any) -> bool:
    """Whether the words are a deed that still wants what was done: ``đã tổ chức``."""
    verbs = state().phrases.variants.get("việc đứng trước con số", ())
    said = re.sub(r" (?:mới|thêm)$", "", _PERFECT.sub("", plain(content)))
    return set(re.split(", | và ", said)) <= {plain(v) for v in verbs}


def is_unwanted(finding: View) -> bool:
    """Whether the figure counts something bad, so that nobody says ``đạt`` of it."""
    own = finding.direction.raw if finding.direction else None
    entry = indicator(finding)
    way = own or (entry.direction if entry else None)
    if way is not None:
        return way is Direction.LESS
    told, mended, _ = str(finding.content or "").partition(" đã được ")
    return holds(told, "điều không mong") and not mended


def is_assigned(denominator: Any) -> bool:
    """Whether the total is a number that was assigned (``chỉ tiêu được giao``)."""
    return bool(_ASSIGNED.search(fold(str(denominator))))


def without_head(content: Any) -> Any:
    """``số hồ sơ trễ hạn`` as ``hồ sơ trễ hạn``, for absence: ``không có hồ sơ trễ hạn``."""
    return content.saying(_ZERO_HEAD.sub("", str(content))) if isinstance(content, Value) else content


def without_tense(content: Any) -> Any:
    """Without ``đã`` at the start."""
    return content.saying(re.sub(r"^[Đđ]ã ", "", str(content))) if isinstance(content, Value) else content


def short_unit(name: Any) -> Any:
    """``UBND xã Tân An`` as ``UBND xã``, ``huyện Bạch Thông`` as ``huyện``; others as they are."""
    if not isinstance(name, Value):
        return name
    level, bodies = _one_of("đơn vị hành chính"), _one_of("cơ quan gọi tắt")
    said = tone_marks(str(name), "new")  # as long as the name itself: marks only move
    found = re.match(rf"((?:{bodies}(?: nhân dân)? )?{level}) [^\W\d_]", said, re.IGNORECASE)
    if found:
        return name.saying(str(name)[: found.end(1)])
    if str(name).startswith("Sở "):
        return name.saying("Sở")
    return name.saying(str(state().say("đơn vị"))) if len(str(name).split()) > _LONG_NAME else name


def _one_of(key: str) -> str:
    words = sorted(state().phrases.variants.get(key, ()), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(tone_marks(w, "new")) for w in words) + ")"


def short_delegation(name: Any) -> Any:
    """``Đoàn kiểm tra công vụ tỉnh`` as ``đoàn``; Missing for a name that is none of a delegation."""
    if isinstance(name, Value):
        found = re.match(r"đoàn\b|tổ (?:công tác|kiểm tra|giám sát|đại biểu|thẩm định)\b", plain(name))
        if found:
            return name.saying(found[0])
    return Missing(("delegation", "name"))
