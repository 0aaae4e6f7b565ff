"""The forms in which people write a figure: what each part of one text is, before anything is made of it."""

from __future__ import annotations

import re
from enum import StrEnum


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
    WORDS = "lời"


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
_WORDS = "|".join(sorted((each for each in Qualifier if len(each) > 1), key=len, reverse=True))
NUMBER = r"[-−+]?\d(?:[\d.,]*\d)?"
_TOTAL = r"\d(?:[\d.,]*\d)?"
QUALIFIER = re.compile(
    rf"^(?:(?:đạt|chiếm|có|là|bằng)\s+|=\s*)?(?:(?P<word>{_WORDS})\s+|(?P<sign>[{_SIGNS}])\s*)?(?:đạt\s+)?(?P<rest>.*)$",
    re.IGNORECASE,
)
# What says how far a figure has come stands right before it and is never dropped: “mới đạt 35%”, “còn 12 hồ sơ”.
LEAD = re.compile(
    r"(?P<lead>(?:(?:mới|chỉ|đã|hiện|vẫn|cũng|đều|bình quân|trung bình|tổng cộng|tổng số)\s+){1,3}"
    r"(?:(?:đạt|chiếm|có|được|bằng|là|còn)\s+)?|còn(?: lại)?\s+)(?=\S)",
    re.IGNORECASE,
)
_FAR = r"\s*[-–—]\s*|\s+(?:đến|tới)\s+"
_SHARE = (
    r"(?:(?:chiếm tỷ lệ|đạt tỷ lệ|tỷ lệ|đạt|chiếm|bằng|tương đương|tương ứng|ứng với)\s+)?"
    rf"(?P<percent>(?:(?:{_WORDS})\s+|[{_SIGNS}]\s*)?{_TOTAL}(?:\s*%?(?:{_FAR}){_TOTAL})?)\s*%\s*[)]?"
)
_BEFORE_SHARE = r"[\s,;:(=–—-]"
_UNIT = r"(?P<unit>\s+[^\W\d_“\"][^(%;=]*?)?"
_RANK = re.compile(
    r"^(?:(?:xếp|đứng|ở)\s+)?(?:(?:vị trí|vị)\s+)?(?:hạng|thứ)\s+"
    rf"(?P<number>{NUMBER})(?:\s*/\s*(?P<total>{_TOTAL}))?(?P<unit>\s[^\W\d_].*)?$",
    re.IGNORECASE,
)
RANK_WORDS = re.compile(r"(?:(?:xếp|đứng|ở)\s+)?(?:(?:vị trí|vị)\s+)?(?:hạng|thứ)\s+(?=\d)", re.IGNORECASE)
_RATIO = re.compile(
    rf"^(?P<number>{_TOTAL})\s*/\s*(?P<total>{_TOTAL}){_UNIT}(?:{_BEFORE_SHARE}{{0,4}}{_SHARE})?$", re.IGNORECASE
)
RATIO_LAST = re.compile(
    rf"^(?P<percent>{_TOTAL})\s*%\s*[(=:,–—-]?\s*(?:(?:tương đương|tương ứng|ứng với)\s+)?"
    rf"(?P<number>{_TOTAL})\s*/\s*(?P<total>{_TOTAL})(?P<unit>\s+[^\W\d_][^(%;)]*)?[)]?$"
)
_PERCENT_OF = re.compile(
    rf"^(?P<number>{_TOTAL})\s*%(?:\s+|\s*[(]\s*)(?P<total>{_TOTAL})(?P<unit>\s+[^\W\d_][^(%;)]*)?[)]?$"
)
_PERCENT = re.compile(rf"^(?P<number>{NUMBER})\s*%(?P<unit>\s+[^\s(].*(?<![)]))?$")
_PERCENT_EACH = re.compile(rf"^(?P<number>{NUMBER}\s*[%‰]/[^\W\d_]\S*)(?P<unit>\s.+)?$")
_PER_MILLE = re.compile(rf"^(?P<number>{NUMBER}\s*‰)(?P<unit>\s.+)?$")
_MONEY = re.compile(
    rf"^(?P<number>{NUMBER})(?P<unit>\s*(?:nghìn tỷ|nghìn tỉ|nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?:đồng|đ|VNĐ|VND))$",
    re.IGNORECASE,
)
_SCORE = re.compile(rf"^(?P<number>{NUMBER})(?:\s*/\s*(?P<total>{_TOTAL}))?(?P<unit>\s*điểm)$", re.IGNORECASE)
# Beside a count “(đạt 85%)” says how far it has come, not what part of a whole it is, and stays in its words.
_SHARED_COUNT = re.compile(
    rf"^(?P<number>{NUMBER}){_UNIT}{_BEFORE_SHARE}{{1,4}}(?!(?:(?<=[(,;])|(?<=[(,;] ))đạt ){_SHARE}$", re.IGNORECASE
)
_COUNT = re.compile(rf"^(?P<number>{NUMBER})(?P<unit>\s+[^\W\d_].*(?<![)]))?$")
# A measure may stand tight to its number, and stays so: 25°C, 5kg, 100Mbps.
_MEASURED = re.compile(rf"^(?P<number>{NUMBER}\s?[°º][CF]?|{NUMBER}[^\W\d_]{{1,10}}[²³23]?)(?P<unit>[\s/].+)?$")
FORMS = (
    (FigureKind.RANK, _RANK),
    (FigureKind.SCORE, _SCORE),
    (FigureKind.MONEY, _MONEY),
    (FigureKind.RATIO, _RATIO),
    (FigureKind.RATIO, RATIO_LAST),
    (FigureKind.PERCENT, _PERCENT_OF),
    (FigureKind.PERCENT, _PERCENT),
    (FigureKind.PERCENT, _PER_MILLE),
    (FigureKind.PERCENT, _PERCENT_EACH),
    (FigureKind.COUNT, _SHARED_COUNT),
    (FigureKind.COUNT, _COUNT),
    (FigureKind.COUNT, _MEASURED),
)
SIGNED = re.compile(r"[%‰](?:/\S+)?$")
# The two ends of a range, the first perhaps with its own unit: “từ 1 tỷ đến 1,5 tỷ đồng”.
BETWEEN = re.compile(
    rf"(?P<words>(?:từ\s+)?(?P<low>{NUMBER})(?P<low_unit>\s*[%‰]|\s+[^\W\d_][^\d%/(,;–—-]{{0,24}}?)?"
    rf"\s*(?P<joint>[-–—±]|đến|tới)\s*(?P<high>{_TOTAL}))",
    re.IGNORECASE,
)
_OPENS_ASIDE = (
    r"đạt|tăng|giảm|gấp|vượt|hụt|cao hơn|thấp hơn|nhiều hơn|ít hơn|tụt|lùi|so với|không (?:tăng|giảm|đổi|thay đổi)"
    r"|trong đó|gồm|bao gồm|còn lại|chủ yếu|kể cả|chưa kể|trừ|chưa"
)
# What stands behind a figure without being its unit: “17/20 xã (85%), tăng 2 xã”, “12 cán bộ (05 nữ)”.
ASIDE = re.compile(rf"\s*[,;]\s*(?P<said>(?:{_OPENS_ASIDE})\b.*)$", re.IGNORECASE)
BRACKET = re.compile(r"\s*(?P<said>\([^()]*\))$")
ABSENT = re.compile(r"(khong|chua) (phat sinh|co|phat hien|xay ra|de xay ra|ghi nhan)\b")
UNCOUNTED = re.compile(
    r"(khong|chua) (?:co (?:so lieu|thong ke|bao cao)|thong ke|tong hop|xac dinh|nam|nam bat|ro|do dem|bao cao)"
    r"(?: cu the| day du| duoc)*"
)
CHANGE = re.compile(
    r"(?:có )?(?:tăng|giảm|gấp|vượt|hụt|cao hơn|thấp hơn|nhiều hơn|ít hơn)\b.{0,260}"
    r"|(?:không (?:tăng|giảm|thay đổi|đổi)|giữ nguyên|ổn định)(?:\b.{0,200})?",
    re.IGNORECASE,
)
YES = {"co", "dat", "da co", "hoan thanh", "da hoan thanh", "da thuc hien", "yes"}
NO = {"khong", "khong dat", "chua dat", "chua co", "chua", "chua hoan thanh", "chua thuc hien", "no"}
# What is measured and not counted has decimals; of it 1,234 is a little more than one.
MEASURES = {
    "km", "km2", "km²", "m", "m2", "m²", "m3", "m³", "mm", "cm", "dm", "mét", "ha", "héc-ta", "hecta", "sào",
    "kg", "g", "yến", "tạ", "tấn", "lít", "ml", "giờ", "phút", "giây", "kwh", "kw", "mw", "mbps", "gb", "tb", "mb",
    "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "đồng", "vnđ", "usd", "lần",
}  # fmt: skip
