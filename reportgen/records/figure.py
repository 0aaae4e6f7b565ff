"""A figure as people write it: ``khoảng 35%``, ``31/41 (75,6%)``, ``hạng 4/34``, ``05 hợp tác xã``."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Annotated, Any, ClassVar, Self

from pydantic import computed_field, model_validator

from .base import Model, field
from .figure_forms import RANK_WORDS, SIGNED, FigureKind, Qualifier
from .figure_text import is_plain, is_range, taken_apart
from .values import Amount, Line, Number, YesNo, enum_schema, optional, refuse

__all__ = ["Figure", "FigureKind", "Qualifier", "agrees", "number_of"]


# Wide enough for every number that can be typed: quantising one that does not fit is an exception.
_EXACTLY = Context(prec=200, rounding=ROUND_HALF_UP)

_WITHOUT_NUMBER = {
    FigureKind.YES_NO,
    FigureKind.NONE,
    FigureKind.CHANGE,
    FigureKind.UNCOUNTED,
    FigureKind.WORDS,
}
_IN_WORDS = {FigureKind.CHANGE, FigureKind.WORDS}
_BRACKET = re.compile(r"\([^()]*\)")


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
    upto: Amount | None = field("Đến", "Số cuối, khi con số là một khoảng.", "85")
    total: Amount | None = field("Trên tổng", "Mẫu số, tổng số đơn vị được xếp hạng hoặc thang điểm.", "41")
    percent: Amount | None = field("Tỷ lệ", "Tỷ lệ phần trăm đi kèm tỷ số hoặc số đếm (không ghi dấu %).", "75,6")
    unit: Line | None = field("Đơn vị", "Đơn vị hoặc thứ được đếm, viết ngay sau số.", "xã, thị trấn", "hồ sơ")
    yes: YesNo | None = field("Có hay không", "Với chỉ tiêu chỉ xét có hoặc không, đạt hoặc không đạt.", "có")
    lead: Line | None = field("Lời trước", "Lời nói con số đã đến đâu, đứng ngay trước nó.", "mới đạt", "chỉ có")
    aside: Line | None = field("Lời sau", "Lời đi sau con số: tăng giảm, hoặc trong ngoặc.", "tăng 2 xã", "(05 nữ)")

    @classmethod
    def take_apart(cls, text: str) -> dict[str, Any]:
        """Read the way people write figures; refuses what is wrong in itself (kinds figure-…, number-…)."""
        return taken_apart(text)

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if self.kind is None:
            if self.number is None and self.yes is None:
                raise refuse("figure-empty")
            object.__setattr__(self, "kind", self._kind_by_parts())
        needs_total = self.kind is FigureKind.RATIO
        needs_number = self.kind not in _WITHOUT_NUMBER
        if self.kind in _IN_WORDS and self.text is None:
            raise refuse("figure-part-missing", figure=str(self.kind), part="Nguyên văn")
        if (needs_total and self.total is None) or (needs_number and self.number is None):
            raise refuse("figure-part-missing", figure=str(self.kind), part="Trên tổng" if self.number else "Số")
        if self.kind is FigureKind.PERCENT and self.total and self.unit:  # the total is of these things
            object.__setattr__(self, "total", Number(self.total.value, f"{self.total.text} {self.unit}"))
            object.__setattr__(self, "unit", None)
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
        if self.kind is FigureKind.RANK and number.value > total.value:
            raise refuse("rank-beyond-total", value=self.words)
        if self.kind is FigureKind.RATIO and percent is not None and is_plain(percent) and not self.upto:
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
        """The figure without qualifier and unit: ``35%``, ``31/41``, ``4/34``, ``05``, ``80–85%``, ``25°C``."""
        if self.number is None:
            return ""
        percent = self.kind is FigureKind.PERCENT
        whole = f"/{self.total.text}" if self.total and not percent else ""
        typed = self.upto is None or (self.text is not None and self.number.text.endswith(self.upto.text))
        upto = "" if typed or self.upto is None else f"–{self.upto.text}"
        sign = "%" if percent and not SIGNED.search(self.number.text) else ""
        return self.number.text + upto + whole + sign

    @computed_field  # type: ignore[prop-decorator]
    @property
    def quantity(self) -> str:
        """The figure with what is never dropped: ``khoảng 35%``, ``mới đạt 35%``, ``≥80%`` as tight as typed.

        A percentage has its total with it: ``98,7% (3.468 hồ sơ)``.
        """
        said = self.core
        if self.qualifier:
            tight = f"{self.qualifier.value}{self.core}"
            said = tight if tight in (self.text or "") else f"{self.qualifier.value} {self.core}"
        said = f"{self.lead} {said}" if self.lead else said
        return f"{said} ({self.total.text})" if self.total and self.kind is FigureKind.PERCENT else said

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
        return f"{rank}{self.quantity}{tail}{percent}{self.bracket}{self.beside}".strip()

    @computed_field  # type: ignore[prop-decorator]
    @property
    def bracket(self) -> str:
        """What is said in brackets right behind the figure and its unit: `` (05 nữ)``."""
        found = _BRACKET.match(self.aside or "")
        return f" {found[0]}" if found else ""

    @computed_field  # type: ignore[prop-decorator]
    @property
    def beside(self) -> str:
        """What is said of the figure after all else, with the mark before it: ``, tăng 2 xã``."""
        rest = (self.aside or "").removeprefix(self.bracket.strip()).lstrip(" ,")
        return f", {rest}" if rest else ""

    @computed_field  # type: ignore[prop-decorator]
    @property
    def ranked(self) -> str:
        """How a rank was said: ``hạng``, ``xếp thứ``, ``đứng vị trí thứ``."""
        found = RANK_WORDS.search(self.text or "") if self.kind is FigureKind.RANK else None
        return found[0].strip().lower() if found else "hạng" if self.kind is FigureKind.RANK else ""


def agrees(exact: Decimal, printed: Decimal) -> bool:
    """Whether ``printed`` is ``exact`` rounded to the digits printed (half up, or cut off)."""
    step = Decimal(1).scaleb(int(printed.as_tuple().exponent))
    off = _EXACTLY.subtract(exact, printed)
    return abs(off) < step and (exact.quantize(step, context=_EXACTLY) == printed or 0 <= off < step)


def number_of(figure: Figure, *, percent: bool = True) -> Number | None:
    """The one number to compare: with ``percent`` the percentage if there is one, else the number itself.

    A range has none.
    """
    share = figure.percent if percent else None
    if figure.upto or (share and is_range(share)):
        return None
    return share or figure.number
