"""A figure as people write it: ``khoảng 35%``, ``31/41 (75,6%)``, ``hạng 4/34``, ``05 hợp tác xã``."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import computed_field, model_validator

from reportgen.words.text import fold

from .base import Model, field
from .values import Amount, Line, Number, YesNo, enum_schema, optional, refuse


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


class Qualifier(StrEnum):
    """A word that belongs to the figure and is never dropped."""

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


# Wide enough for every number that can be typed: quantising one that does not fit is an exception.
_EXACTLY = Context(prec=200, rounding=ROUND_HALF_UP)
_NUMBER = r"-?\d[\d.,]*"
_QUALIFIER = re.compile(
    r"^(?:đạt\s+)?(?:(" + "|".join(sorted(Qualifier, key=len, reverse=True)) + r")\s+)?(?:đạt\s+)?(.*)$",
    re.IGNORECASE,
)
_RANK = re.compile(
    rf"^(?:xếp\s+)?(?:hạng|thứ)\s+(?P<number>{_NUMBER})(?:\s*/\s*(?P<total>{_NUMBER}))?(?P<unit>\s.+)?$",
    re.IGNORECASE,
)
_RATIO = re.compile(
    rf"^(?P<number>{_NUMBER})\s*/\s*(?P<total>{_NUMBER})(?P<unit>\s+[^\d\s(%/][^(%;]*?)?"
    rf"(?:[\s,]*[(]?\s*(?:(?:tỷ lệ|đạt)\s+)?(?P<percent>{_NUMBER})\s*%\s*[)]?)?$",
    re.IGNORECASE,
)
_PERCENT = re.compile(rf"^(?P<number>{_NUMBER})\s*%(?P<unit>\s.+)?$")
_MONEY = re.compile(
    rf"^(?P<number>{_NUMBER})\s*(?P<unit>(?:nghìn|triệu|tỷ|nghìn tỷ)?\s*đồng|đ|VNĐ)$", re.IGNORECASE
)
_SCORE = re.compile(rf"^(?P<number>{_NUMBER})(?:\s*/\s*(?P<total>{_NUMBER}))?\s*(?P<unit>điểm)$", re.IGNORECASE)
_COUNT = re.compile(rf"^(?P<number>{_NUMBER})(?P<unit>\s+[^\d%].*)?$")
_FORMS = (
    (FigureKind.RANK, _RANK),
    (FigureKind.SCORE, _SCORE),
    (FigureKind.MONEY, _MONEY),
    (FigureKind.RATIO, _RATIO),
    (FigureKind.PERCENT, _PERCENT),
    (FigureKind.COUNT, _COUNT),
)
_ABSENT = re.compile(r"(khong|chua) (phat sinh|co|phat hien|xay ra|de xay ra|ghi nhan)\b")
_YES = {"co", "dat", "da co", "hoan thanh", "da hoan thanh", "da thuc hien", "yes"}
_NO = {"khong", "khong dat", "chua dat", "chua co", "chua", "chua hoan thanh", "chua thuc hien", "no"}


class Figure(Model):
    """Exactly what was written, taken apart; nothing is computed into it."""

    short: ClassVar[str | None] = "text"

    text: Line | None = field("Nguyên văn", "Giá trị viết liền như thường viết.", "khoảng 35%", "14/14")
    kind: Annotated[
        FigureKind | None,
        optional(FigureKind),
        enum_schema(FigureKind),
    ] = field("Kiểu", "Con số này là gì; bỏ trống thì đọc theo cách viết.", "phần trăm")
    qualifier: Annotated[
        Qualifier | None,
        optional(Qualifier),
        enum_schema(Qualifier),
    ] = field("Ước lượng", "Từ đi liền con số, luôn được giữ trong văn bản.", "khoảng", "trên")
    number: Amount | None = field("Số", "Con số; với tỷ số thì là tử số, với thứ hạng thì là hạng.", "31", "35,5")
    total: Amount | None = field("Trên tổng", "Mẫu số, tổng số đơn vị được xếp hạng hoặc thang điểm.", "41")
    percent: Amount | None = field("Tỷ lệ", "Tỷ lệ phần trăm đi kèm tỷ số (không ghi dấu %).", "75,6")
    unit: Line | None = field("Đơn vị", "Đơn vị hoặc thứ được đếm, viết ngay sau số.", "xã, thị trấn", "hồ sơ")
    yes: YesNo | None = field("Có hay không", "Với chỉ tiêu chỉ xét có hoặc không, đạt hoặc không đạt.", "có")

    @classmethod
    def take_apart(cls, text: str) -> dict[str, Any]:
        """Read the way people write figures; refuses what is none (kinds figure-…, number-…)."""
        typed = " ".join(text.split())
        said = _said_in_words(typed)
        if said:
            return {"text": typed} | said
        match = _QUALIFIER.match(typed)
        qualifier, rest = (match.group(1), match.group(2)) if match else (None, typed)
        for kind, form in _FORMS:
            found = form.match(rest)
            if found:
                parts = {k: v.strip() for k, v in found.groupdict().items() if v and v.strip()}
                return {"text": typed, "kind": kind, "qualifier": qualifier} | parts
        raise refuse("figure-form", value=typed)

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if self.kind is None:
            if self.number is None and self.yes is None:
                raise refuse("figure-empty")
            object.__setattr__(self, "kind", self._kind_by_parts())
        needs_total = self.kind is FigureKind.RATIO
        needs_number = self.kind not in {FigureKind.YES_NO, FigureKind.NONE}
        if (needs_total and self.total is None) or (needs_number and self.number is None):
            raise refuse("figure-part-missing", figure=str(self.kind), part="Trên tổng" if self.number else "Số")
        self._check_sums()
        return self

    def _kind_by_parts(self) -> FigureKind:
        if self.yes is not None:
            return FigureKind.YES_NO
        if self.total is not None:
            return FigureKind.RATIO
        return FigureKind.COUNT

    def _check_sums(self) -> None:
        number, total, percent = self.number, self.total, self.percent
        if number is None or total is None:
            return
        if total.value <= 0:
            raise refuse("figure-total-zero", value=self.words)
        if self.kind is FigureKind.RANK and number.value < 1:
            raise refuse("figure-form", value=self.words)
        if self.kind is FigureKind.RANK and number.value > total.value:
            raise refuse("rank-beyond-total", value=self.words)
        if self.kind is FigureKind.RATIO and percent is not None:
            exact = _EXACTLY.divide(number.value * 100, total.value)
            if not agrees(exact, percent.value):
                shown = exact.quantize(Decimal("0.01"), context=_EXACTLY).normalize(_EXACTLY)
                raise refuse(
                    "ratio-percent",
                    ratio=f"{number.text}/{total.text}",
                    percent=f"{percent.text}%",
                    computed=f"{shown:f}%".replace(".", ","),
                )

    @computed_field  # type: ignore[prop-decorator]
    @property
    def core(self) -> str:
        """The figure without qualifier and unit: ``35%``, ``31/41``, ``4/34``, ``05``."""
        if self.number is None:
            return ""
        whole = f"/{self.total.text}" if self.total else ""
        return self.number.text + whole + ("%" if self.kind is FigureKind.PERCENT else "")

    @computed_field  # type: ignore[prop-decorator]
    @property
    def quantity(self) -> str:
        """The figure with its qualifier: ``khoảng 35%``, ``14/14``."""
        return f"{self.qualifier.value} {self.core}" if self.qualifier else self.core

    @computed_field  # type: ignore[prop-decorator]
    @property
    def words(self) -> str:
        """The figure as written, or put together from the parts of the long form."""
        if self.text:
            return self.text
        if self.number is None:
            return str(self.kind) if self.yes is None else "có" if self.yes else "không"
        rank = "hạng " if self.kind is FigureKind.RANK else ""
        tail = f" {self.unit}" if self.unit else ""
        percent = f" ({self.percent.text}%)" if self.percent else ""
        return f"{rank}{self.quantity}{tail}{percent}".strip()


def _said_in_words(text: str) -> dict[str, Any] | None:
    said = fold(text)
    if said in _YES | _NO:
        return {"kind": FigureKind.YES_NO, "yes": said in _YES}
    if _ABSENT.match(said):
        return {"kind": FigureKind.NONE}
    return None


def agrees(exact: Decimal, printed: Decimal) -> bool:
    """Whether ``printed`` is ``exact`` rounded to the digits printed (half up, or cut off)."""
    step = Decimal(1).scaleb(int(printed.as_tuple().exponent))
    off = _EXACTLY.subtract(exact, printed)
    return abs(off) < step and (exact.quantize(step, context=_EXACTLY) == printed or 0 <= off < step)


def number_of(figure: Figure) -> Number | None:
    """The one number to compare with a target: the percent if there is one, else the number itself."""
    return figure.percent or figure.number
