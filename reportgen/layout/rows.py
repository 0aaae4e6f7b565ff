"""The rows of a layout table: how one component looks, and the room the rule leaves."""

from enum import StrEnum
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from .widths import text_width_mm

Grade = Literal["", "C", "A", "T", "S", "U"]
"""How sure: confirmed, official annexes, official templates, another source, uncertain; empty: a house rule."""


class TableRow(BaseModel):
    """Frozen; a key it does not know is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Measure(TableRow):
    """A value with the room the rule leaves it; a house value has no room stated."""

    used: float
    allowed: tuple[float, float] | None = None
    choices: tuple[float, ...] = ()
    least: float | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain_number(cls, value: Any) -> Any:
        return {"used": value} if isinstance(value, int | float) else value

    @model_validator(mode="after")
    def _inside_its_range(self) -> Self:
        if not self.permits(self.used):
            raise ValueError(f"{self.used} is outside its own range")
        return self

    def permits(self, value: float, tolerance: float = 0.0) -> bool:
        """Whether the rule allows ``value`` (same unit as the row), give or take ``tolerance``."""
        if self.allowed and not self.allowed[0] - tolerance <= value <= self.allowed[1] + tolerance:
            return False
        if self.choices and not any(abs(value - c) <= tolerance + 1e-9 for c in self.choices):
            return False
        return self.least is None or value >= self.least - tolerance


class Align(StrEnum):
    """Horizontal alignment within the block a component stands in."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class Line(TableRow):
    """A drawn line: as a share of the text's own length, or of the full width; ``required`` by the rule, or not."""

    share: Measure
    of: Literal["text", "column"] = "text"
    weight_pt: float = 0.75
    solid: bool = True
    required: bool = True


class Box(TableRow):
    """A frame around the words: outer sizes in mm, the width as the words have it, or ``side_mm`` beside them."""

    height_mm: float
    widths_mm: dict[str, float] = Field(default_factory=dict)
    side_mm: float = 2
    weight_pt: float = 0.75


class Marker(TableRow):
    """How the entries of a list are marked; ``letters`` are those that count, in their order."""

    kind: Literal["dash", "bullet", "arabic", "letter", "none"]
    before: str = ""
    after: str = ""
    letters: str = ""

    @model_validator(mode="after")
    def _letters_to_count_with(self) -> Self:
        if (self.kind == "letter") != bool(self.letters):
            raise ValueError("letters are needed where letters count, and nowhere else")
        return self


class Role(TableRow):
    """One row of the table. ``clause`` is empty for a house rule. Sizes in pt, lengths in mm.

    ``like``: the row it takes from what it does not say. ``stands_for``: the component it is a house variant of.
    ``words``: what it reads, one of these. ``align_allowed``: empty if none is prescribed; left out, only the one
    used. ``by_content``: its widths give way to the words of its columns. ``foot``: stands at the foot of the first
    page. ``own_pages``: begins a part with page numbers of its own.
    """

    name: str
    clause: str = ""
    grade: Grade = ""
    in_force: str | None = None
    like: str | None = None
    stands_for: str = ""
    words: tuple[str, ...] = ()
    numeral: Literal["", "roman", "arabic"] = ""
    size: Measure = Measure(used=14)
    bold: bool = False
    italic: bool = False
    case: Literal["any", "upper", "lower", "title"] = "any"
    align: Align = Align.LEFT
    align_allowed: tuple[Align, ...] | None = None
    color: str | None = None
    space_before_pt: Measure = Measure(used=0)
    space_after_pt: Measure = Measure(used=0)
    line_spacing: Measure = Measure(used=1)
    first_line_mm: Measure = Measure(used=0)
    left_mm: float = 0
    right_mm: float = 0
    line_above: Line | None = None
    line_below: Line | None = None
    box: Box | None = None
    keep_with_next: bool = False
    keep_with_previous: bool = False
    keep_together: bool = False
    level: int = 0
    marker: Marker | None = None
    widths_mm: tuple[float, ...] = ()
    by_content: bool = False
    borders: bool = False
    page_break_before: bool = False
    foot: bool = False
    own_pages: bool = False

    @model_validator(mode="after")
    def _used_as_allowed(self) -> Self:
        if not self.permits(self.align):
            raise ValueError(f"{self.align} is not among the alignments allowed")
        return self

    @model_validator(mode="after")
    def _line_above_is_whole(self) -> Self:
        if self.line_above and (self.line_above.of, self.line_above.share.used) != ("column", 1):
            raise ValueError("a line above reaches across its column")
        return self

    def permits(self, align: Align | str) -> bool:
        """Whether the rule allows ``align``."""
        return align in ((self.align,) if self.align_allowed is None else self.align_allowed or tuple(Align))

    def box_width_mm(self, words: str) -> float:
        """Outer width of the frame around ``words``, as the rule says or as they need; 0 without a frame."""
        if not self.box:
            return 0
        own = text_width_mm(words, self.size.used, bold=self.bold) + 2 * self.box.side_mm
        return self.box.widths_mm.get(words, own)
