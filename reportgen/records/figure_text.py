"""How people write a figure in one text, and what each part of it is."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Any

from reportgen.words import numbers
from reportgen.words.reading import NotReadableError
from reportgen.words.text import fold

from .values import Number, refuse


class FigureKind(StrEnum):
    """What a figure is; each kind is worded and checked differently."""

    PERCENT = "phần trăm"
    COUNT = "số đếm"
    RATIO = "tỷ số"
    RANK = "thứ hạng"
    SCORE = "điểm"
    MONEY = "số tiền"
    YES_NO = "đạt hay không"
    NONE = "không phát sinh"
    CHANGE = "thay đổi"
    UNCOUNTED = "chưa có số liệu"


class Qualifier(StrEnum):
    """A word or sign that belongs to the figure and is never dropped."""

    ABOUT = "khoảng"
    ROUGHLY = "xấp xỉ"
    ESTIMATED = "ước"
    OVER = "trên"
    MORE = "hơn"
    NEARLY = "gần"
    UNDER = "dưới"
    AT_LEAST = "ít nhất"
    AT_MOST = "không quá"
    NOT_UNDER = "không dưới"
    MINIMUM = "tối thiểu"
    MAXIMUM = "tối đa"
    ESTIMATED_ABOUT = "ước khoảng"
    ESTIMATED_OVER = "ước trên"
    ESTIMATED_NEARLY = "ước gần"
    SIGN_AT_LEAST = "≥"
    SIGN_AT_MOST = "≤"
    SIGN_OVER = ">"
    SIGN_UNDER = "<"
    SIGN_ABOUT = "~"
    SIGN_ROUGHLY = "≈"
    SIGN_EITHER = "±"


_SIGNS = "".join(each for each in Qualifier if len(each) == 1)
_TYPED_SIGNS = {">=": "≥", "=>": "≥", "<=": "≤", "=<": "≤"}
_WORDS = "|".join(sorted((each for each in Qualifier if len(each) > 1), key=len, reverse=True))
_NUMBER = r"-?\d[\d.,]*"
_QUALIFIER = re.compile(
    rf"^(?:(?:đạt|chiếm)\s+)?(?:(?P<word>{_WORDS})\s+|(?P<sign>[{_SIGNS}])\s*)?(?:đạt\s+)?(?P<rest>.*)$",
    re.IGNORECASE,
)
_SHARE = (
    rf"(?:(?:chiếm tỷ lệ|tỷ lệ|đạt|chiếm|bằng)\s+)?"
    rf"(?P<percent>(?:(?:{_WORDS})\s+|[{_SIGNS}]\s*)?{_NUMBER})\s*%\s*[)]?"
)
_UNIT = r"(?P<unit>\s+[^\d\s(%/=][^(%;=]*?)?"
_RANK = re.compile(
    rf"^(?:xếp\s+)?(?:hạng|thứ)\s+(?P<number>{_NUMBER})(?:\s*/\s*(?P<total>{_NUMBER}))?(?P<unit>\s.+)?$",
    re.IGNORECASE,
)
_RATIO = re.compile(
    rf"^(?P<number>{_NUMBER})\s*/\s*(?P<total>{_NUMBER}){_UNIT}(?:[\s,(=]{{0,4}}{_SHARE})?$", re.IGNORECASE
)
_RATIO_LAST = re.compile(
    rf"^(?P<percent>{_NUMBER})\s*%\s*[(]?\s*(?P<number>{_NUMBER})\s*/\s*(?P<total>{_NUMBER})"
    rf"(?P<unit>\s+[^\d\s(%/)][^(%;)]*)?[)]?$"
)
_PERCENT_OF = re.compile(
    rf"^(?P<number>{_NUMBER})\s*%(?:\s+|\s*[(]\s*)(?P<total>{_NUMBER})(?P<unit>\s+[^\d\s(%/)][^(%;)]*)?[)]?$"
)
_PERCENT = re.compile(rf"^(?P<number>{_NUMBER})\s*%(?P<unit>\s.+)?$")
_MONEY = re.compile(
    rf"^(?P<number>{_NUMBER})\s*(?P<unit>(?:nghìn|triệu|tỷ|nghìn tỷ)?\s*đồng|đ|VNĐ)$", re.IGNORECASE
)
_SCORE = re.compile(rf"^(?P<number>{_NUMBER})(?:\s*/\s*(?P<total>{_NUMBER}))?\s*(?P<unit>điểm)$", re.IGNORECASE)
_SHARED_COUNT = re.compile(rf"^(?P<number>{_NUMBER}){_UNIT}[\s,(=]{{1,4}}{_SHARE}$", re.IGNORECASE)
_COUNT = re.compile(rf"^(?P<number>{_NUMBER})(?P<unit>\s+[^\d%=/].*)?$")
_FORMS = (
    (FigureKind.RANK, _RANK),
    (FigureKind.SCORE, _SCORE),
    (FigureKind.MONEY, _MONEY),
    (FigureKind.RATIO, _RATIO),
    (FigureKind.RATIO, _RATIO_LAST),
    (FigureKind.PERCENT, _PERCENT_OF),
    (FigureKind.PERCENT, _PERCENT),
    (FigureKind.COUNT, _SHARED_COUNT),
    (FigureKind.COUNT, _COUNT),
)
_BETWEEN = re.compile(
    rf"(?<![\d.,])(?P<words>(?:từ\s+)?(?P<low>{_NUMBER})\s*%?\s*(?P<joint>[-–—±]|đến|tới)\s*(?P<high>{_NUMBER})(?:\s*%)?)",
    re.IGNORECASE,
)
_RANGED = {FigureKind.PERCENT, FigureKind.COUNT, FigureKind.MONEY, FigureKind.SCORE}
_ABSENT = re.compile(r"(khong|chua) (phat sinh|co|phat hien|xay ra|de xay ra|ghi nhan)\b")
_UNCOUNTED = re.compile(
    r"(khong|chua) (?:co (?:so lieu|thong ke|bao cao)|thong ke|tong hop|xac dinh|nam|nam bat|ro|do dem|bao cao)"
    r"(?: cu the| day du| duoc)*"
)
_CHANGE = re.compile(
    r"(?:có )?(?:tăng|giảm|gấp|vượt|hụt|cao hơn|thấp hơn|nhiều hơn|ít hơn)\b[^\d]{0,60}\d.{0,200}"
    r"|(?:không (?:tăng|giảm|thay đổi|đổi)|giữ nguyên|ổn định)(?:\b.{0,200})?",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\d[\d.,]*")
_YES = {"co", "dat", "da co", "hoan thanh", "da hoan thanh", "da thuc hien", "yes"}
_NO = {"khong", "khong dat", "chua dat", "chua co", "chua", "chua hoan thanh", "chua thuc hien", "no"}
_GROUPED_BY_COMMA = re.compile(r"[1-9]\d{0,2},\d{3}")
# What is measured and not counted has decimals; of it 1,234 is a little more than one.
_MEASURES = {
    "km", "km2", "km²", "m", "m2", "m²", "m3", "m³", "mm", "cm", "dm", "mét", "ha", "héc-ta", "hecta", "sào",
    "kg", "g", "yến", "tạ", "tấn", "lít", "ml", "giờ", "phút", "giây", "kwh", "kw", "mw", "mbps", "gb", "tb", "mb",
    "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "đồng", "vnđ", "usd", "lần",
}  # fmt: skip
_YEAR = re.compile(r"(?:19|20)\d\d")


def taken_apart(text: str) -> dict[str, Any]:
    """Read the way people write figures; refuses what is none (kinds figure-…, number-…)."""
    typed = " ".join(text.split())
    for sign, meant in _TYPED_SIGNS.items():
        typed = typed.replace(sign, meant)
    said = _said_in_words(typed)
    if said:
        return {"text": typed} | said
    match = _QUALIFIER.match(typed)
    qualifier, rest = (match["word"] or match["sign"], match["rest"]) if match else (None, typed)
    parts = _ranged(rest, typed) or _single(rest)
    if parts is None:
        raise refuse("figure-form", value=typed)
    if parts["kind"] in {FigureKind.COUNT, FigureKind.RATIO} and _counted(parts.get("unit")):
        _refuse_commas(parts)
    if parts.get("percent"):
        if parts["kind"] is FigureKind.RATIO and qualifier and _RATIO_LAST.match(rest):
            parts["percent"], qualifier = f"{qualifier} {parts['percent']}", None
        parts["percent"] = share(parts["percent"])
    if parts["kind"] is FigureKind.PERCENT and parts.get("total"):
        total = parts["total"]
        parts["total"] = Number(_number(total), f"{total} {parts.pop('unit', '')}".strip())
    return {"text": typed, "qualifier": qualifier} | parts


def _single(text: str) -> dict[str, Any] | None:
    """The parts of one figure without its qualifier."""
    for kind, form in _FORMS:
        found = form.match(text)
        if found:
            return {"kind": kind} | {k: v.strip() for k, v in found.groupdict().items() if v and v.strip()}
    return None


def _ranged(text: str, typed: str) -> dict[str, Any] | None:
    """The parts of a range, ``80–85%``, or of a figure with its margin, ``35% ± 2%``."""
    found = _BETWEEN.match(text)
    if found is None:
        return None
    percent = "%" if "%" in found["words"] else ""
    parts = _single(f"{found['high']}{percent}{text[found.end() :]}")
    if parts is None or parts["kind"] not in _RANGED or {"total", "percent"} & parts.keys():
        return None
    if "unit" not in parts and _YEAR.fullmatch(found["low"]) and _YEAR.fullmatch(found["high"]):
        return None  # 2025-2026 is a time
    parts["number"] = found["low"]
    if found["joint"] != "±":
        parts["upto"] = found["high"]
        if _number(found["low"]) >= _number(found["high"]):
            raise refuse("range-backwards", value=typed, low=found["low"], high=found["high"])
    return parts


def _number(typed: str) -> Decimal:
    """A number; one in another notation is refused."""
    try:
        return numbers.parse_number(typed)
    except NotReadableError as error:
        raise refuse(error.kind, **error.slots) from error


def range_words(text: str | None) -> str | None:
    """How a range or a margin was typed, its words and percent signs with it; None if there is none."""
    found = _BETWEEN.search(text or "")
    return found["words"] if found else None


def share(typed: str) -> Number:
    """A percentage beside another figure; its qualifier stays in its text."""
    found = _TOKEN.search(typed)
    number = typed[found.start() :] if found else typed
    return Number(_number(number), typed)


def _said_in_words(text: str) -> dict[str, Any] | None:
    said = fold(text)
    if said in _YES | _NO:
        return {"kind": FigureKind.YES_NO, "yes": said in _YES}
    if _UNCOUNTED.fullmatch(said):
        return {"kind": FigureKind.UNCOUNTED}
    if _ABSENT.match(said):
        return {"kind": FigureKind.NONE}
    if _CHANGE.fullmatch(text):
        for token in _TOKEN.findall(text):
            if not token.rstrip(".,").isdecimal():
                _number(token.rstrip(".,"))
        return {"kind": FigureKind.CHANGE}
    return None


def _counted(unit: str | None) -> bool:
    """Whether a unit is a thing that is counted, so that there are no parts of it."""
    return bool(unit) and not _MEASURES.intersection(str(unit).casefold().split()[:1])


def _refuse_commas(parts: dict[str, Any]) -> None:
    """``1,234 hồ sơ`` is the foreign way to write a thousand."""
    for name in ("number", "total", "upto"):
        typed = parts.get(name)
        if typed and _GROUPED_BY_COMMA.fullmatch(typed):
            raise refuse("number-dot", value=typed, suggestion=typed.replace(",", "."))
