"""What own words are: a quantity, a deed, a thing that is counted; and what is made of them in a sentence."""

from __future__ import annotations

import re
from typing import Any

from reportgen.records.figure import FigureKind
from reportgen.records.findings import Direction
from reportgen.words.text import fold, tone_marks

from .state import state
from .statement import indicator
from .view import Missing, Value, View
from .word_lists import begins, holds, longest, plain

_LONG_NAME = 7  # syllables; longer names are not said a second time
PERFECT = re.compile(r"^(đã|có|đang|mới) ")
_ZERO_HEAD = re.compile(r"^(tổng số|số lượng|số lượt|số|tỷ lệ|tỉ lệ|đã có|có) ", re.IGNORECASE)
_ASSIGNED = re.compile("giao|chi tieu|ke hoach|du toan")
_SUBJECT = re.compile(r"^\w+ \w+.* (đã|được|đang|chưa) ")  # a clause with a subject of its own
# What is said of the things that are counted: “học viên đạt yêu cầu”, “hộ dân được dùng nước sạch”.
_PREDICATE = re.compile(
    r"^\w+ .*?\b(đã|được|đang|chưa|đạt|có|bị|tham gia|sử dụng|hài lòng|đồng thuận|(?:đúng|trước|trễ|quá) hạn)\b"
)
_DEEDS = ("việc làm", "việc đứng trước con số")
_THINGS = ("vật đếm", "không phải việc làm")


def is_quantity(content: Any) -> bool:
    """Whether own words name a quantity (``tỷ lệ …``, ``số …``), so that the figure follows them."""
    return begins(content, "tên con số") and not begins(content, "không phải tên con số")


def is_deed(content: Any) -> bool:
    """Whether own words begin with what is done (``đã ban hành …``), not with a longer word that names a thing."""
    done = longest(content, *_DEEDS)
    return done > longest(content, *_THINGS) and not is_quantity(content)


def counts_things(content: Any) -> bool:
    """Whether own words begin with a thing that is counted (``hồ sơ …``), not with a longer word for a deed."""
    return longest(content, "vật đếm") > longest(content, *_DEEDS)


def is_command(content: Any) -> bool:
    """Whether the words say what is to be done, not what was (``tiếp tục rà soát …``)."""
    return is_deed(content) and not begins(content, "mở bằng thể")


def names_a_matter(topic: Any) -> bool:
    """Whether a topic is a noun phrase (``công tác …``), which takes ``về`` or a verb before it as it is."""
    return begins(topic, "tên việc")


def has_subject(content: Any) -> bool:
    """Whether the words are a clause with a subject of its own: ``xã Tân An đã số hoá hồ sơ``."""
    return bool(_SUBJECT.match(plain(content)))


def says_of_things(content: Any) -> bool:
    """Whether the words tell what some things are or do, of which there are so many: ``học viên đạt yêu cầu``."""
    if is_deed(content) or names_a_matter(content) or begins(content, "tên mức"):
        return False
    return bool(_PREDICATE.search(plain(content)))


def gap(entry: View) -> int:
    """Where in the words the figure belongs, which is right before its unit; -1 if the words have no such place.

    The unit opens the words or stands behind ``còn``, or behind what is done: ``tiếp nhận hồ sơ …``.
    """
    unit = entry.value.unit if entry.value else None
    if not unit:
        return _behind_verb(entry.content) if entry.value and entry.value.kind.raw is FigureKind.COUNT else -1
    words, wanted = plain(entry.content), re.escape(plain(unit))
    found = re.match(rf"(?:(?:vẫn )?(?:còn|có) )?(?={wanted}\b)", words)
    if found:
        return found.end()
    inside = [m.start() for m in re.finditer(rf"(?<!các )(?<!những )(?<!mỗi )(?<!từng )\b{wanted}\b", words)]
    return inside[0] if len(inside) == 1 and _worked_on(entry.content, words[: inside[0]]) else -1


def _worked_on(content: Any, words: str) -> bool:
    """Whether a deed comes next to what was worked on: ``tiếp nhận …``, ``cấp trên giao …``."""
    verbs = state().phrases.variants.get("việc đứng trước con số", ())
    behind = any(words.endswith(f" {plain(verb)} ") for verb in verbs)
    return is_deed(content) or (behind and not names_a_matter(content))


def _behind_verb(content: Any) -> int:
    """Where the things that were worked on begin: ``ban hành văn bản``; -1 if the words are no such deed."""
    words = plain(content)
    tense = PERFECT.match(words)
    at = tense.end() if tense else 0
    verb = longest(words[at:], "việc đứng trước con số")
    things = at + verb + 1
    return things if verb and counts_things(words[things:]) and is_deed(content) else -1


def awaits_figure(content: Any) -> bool:
    """Whether the words are a deed that still wants what was done: ``đã tổ chức``."""
    verbs = state().phrases.variants.get("việc đứng trước con số", ())
    said = re.sub(r" (?:mới|thêm)$", "", PERFECT.sub("", plain(content)))
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
