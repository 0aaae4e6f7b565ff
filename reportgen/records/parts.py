"""The parts of a figure, in whatever way they are typed."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from .base import Model, OneOrMany, field
from .figure import Figure
from .values import Line

_COUNT = r"(?:(?:khoảng|gần|hơn|trên|dưới|ước) )?\d[\d.,/]*(?: ?%)?(?: \(\d[\d.,]* ?%\))?"
_COUNT_FIRST = re.compile(rf"({_COUNT}) (?!tháng\b|năm\b|ngày\b)(?=[^\W\d_])(.+)", re.IGNORECASE)
_COUNT_LAST = re.compile(rf"([^\d:=]+?) ?(?:[:=]|\blà\b) ?({_COUNT}(?: [^\W\d][^:;]*)?)", re.IGNORECASE)
_COUNTS = re.compile(r"(?:[;,] | và )(?=\d)")


def _part(text: str) -> dict[str, Any]:
    """``80 hộ Mông``, ``hộ Mông: 80 hộ``: what a part is, and its figure; words alone stay words."""
    said = text.strip().rstrip(".;")
    if found := _COUNT_LAST.fullmatch(said):
        return {"content": found[1], "value": found[2]}
    if found := _COUNT_FIRST.fullmatch(said):
        return {"content": found[2], "value": found[1]}
    return {"content": text}


class Parts(OneOrMany):
    """Parts in one text, ``12 nam, 8 nữ``, or as pairs of what and how many, ``hộ Mông: 80``."""

    def listed(self, value: Any) -> Any:
        """Each part an entry of its own."""
        said = super().listed(value)
        if not isinstance(said, list):
            return said
        return [one for each in said for one in (_counts(each) if isinstance(each, str) else [each])]


def _counts(text: str) -> list[str]:
    pieces = _COUNTS.split(text)
    return pieces if len(pieces) > 1 and all(_COUNT_FIRST.fullmatch(piece.strip()) for piece in pieces) else [text]


class Share(Model):
    """Part of a part."""

    short: ClassVar[str | None] = "content"
    pairs: ClassVar[bool] = True
    also: ClassVar[Mapping[str, str]] = {"ten": "content", "so": "value", "so luong": "value", "con so": "value"}

    content: Line = field("Nội dung", "Phần này là gì.", "hợp tác xã", required=True)
    value: Figure | None = field("Giá trị", "Con số của phần này.", "3")

    @classmethod
    def take_apart(cls, text: str) -> dict[str, Any]:
        """``80 hộ Mông``."""
        return _part(text)


class Part(Share):
    """Part of a figure: ``trong đó 03 hợp tác xã``."""

    parts: Annotated[tuple[Share, ...], Parts(split=True)] = field(
        "Trong đó", "Các phần của phần này.", "10 hộ Dao", default=()
    )


PartsField = Annotated[tuple[Part, ...], Parts(split=True)]
