"""The layout table, typed: one row per role, lengths in mm and pt, ranges beside the values used.

A layout file is shaped like the decree's own table. ``css`` and ``styles`` read the value *used*,
the checker reads the *range*; the numbers stand nowhere else.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Measure(_Row):
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
    def _inside_its_range(self) -> Measure:
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


class Line(_Row):
    """A drawn line below a paragraph: as a share of the text's own length, or of the full width."""

    share: Measure
    of: str = Field("text", pattern="^(text|column)$")
    weight_pt: float = 0.75


class Marker(_Row):
    """How the entries of a list are marked."""

    kind: str = Field(pattern="^(dash|bullet|arabic|letter|none)$")
    before: str = ""
    after: str = ""


class Role(_Row):
    """One row of the table. ``clause`` is empty for a house rule. Sizes in pt, lengths in mm."""

    name: str
    clause: str = ""
    like: str | None = None
    size: Measure = Measure(used=14)
    bold: bool = False
    italic: bool = False
    case: str = Field("any", pattern="^(any|upper|lower|title)$")
    align: Align = Align.LEFT
    color: str | None = None
    space_before_pt: Measure = Measure(used=0)
    space_after_pt: Measure = Measure(used=0)
    line_spacing: Measure = Measure(used=1)
    first_line_mm: Measure = Measure(used=0)
    left_mm: float = 0
    right_mm: float = 0
    line_below: Line | None = None
    keep_with_next: bool = False
    keep_with_previous: bool = False
    keep_together: bool = False
    level: int = 0
    marker: Marker | None = None
    widths_mm: tuple[float, ...] = ()
    borders: bool = False
    page_break_before: bool = False


class Margins(_Row):
    """Page margins in mm."""

    top: Measure
    bottom: Measure
    left: Measure
    right: Measure


class Page(_Row):
    """The sheet: sizes in mm, colour as RRGGBB."""

    clause: str = ""
    size_mm: tuple[float, float]
    margins_mm: Margins
    header_mm: float
    font: str
    stand_ins: tuple[str, ...]
    single_line_em: float
    color: str
    page_number: str
    page_number_on_first: bool = False

    @property
    def text_width_mm(self) -> float:
        """Width of the text between the side margins."""
        return self.size_mm[0] - self.margins_mm.left.used - self.margins_mm.right.used


class Layout(_Row):
    """A whole layout table with the day it came into force."""

    id: str
    name: str
    in_force: str | None = None
    page: Page
    plain_html: bool = False
    roles: dict[str, Role]

    @field_validator("roles", mode="before")
    @classmethod
    def _inherit(cls, rows: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
        """A row with ``like: other`` takes what it does not say from that row (never its clause)."""
        done: dict[str, dict[str, Any]] = {}
        for role, row in rows.items():
            base = done[row["like"]] if row.get("like") else {}
            done[role] = {k: v for k, v in base.items() if k not in {"clause", "name"}} | row
        return done

    @model_validator(mode="after")
    def _page_number_has_a_row(self) -> Layout:
        if self.page.page_number not in self.roles:
            raise ValueError(f"no row for the page number role {self.page.page_number}")
        return self


def names() -> list[str]:
    """The layouts there are."""
    folder = resources.files("reportgen").joinpath("layouts")
    found = [f.name.removesuffix(".yaml") for f in folder.iterdir() if f.name.endswith(".yaml")]
    return sorted(name for name in found if name != "times-widths")


@cache
def load(name: str) -> Layout:
    """The layout table ``name`` (``nd30-2020``, ``tin-bai``); KeyError if there is none."""
    if name not in names():
        raise KeyError(name)
    return Layout.model_validate({"id": name} | _read(name))


def _read(name: str) -> dict[str, Any]:
    text = resources.files("reportgen").joinpath(f"layouts/{name}.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    return data


@cache
def _widths() -> dict[bool, dict[str, int]]:
    tables = _read("times-widths")
    return {
        bold: {letter: width for width, letters in tables[key].items() for letter in letters}
        for bold, key in ((False, "regular"), (True, "bold"))
    }


def text_width_mm(text: str, size_pt: float, *, bold: bool) -> float:
    """Length of a line of words set in Times New Roman, in mm."""
    table = _widths()[bold]
    base = ((c, unicodedata.normalize("NFD", c)) for c in unicodedata.normalize("NFC", text))
    units = sum(table.get(c) or table.get(_without_tone(d)) or table.get(d[0], 500) for c, d in base)
    return units / 1000 * size_pt * 25.4 / 72


def _without_tone(decomposed: str) -> str:
    return unicodedata.normalize("NFC", decomposed[:2])


def longest_line_mm(text: str, size_pt: float, room_mm: float, *, bold: bool) -> float:
    """Length of the longest line when ``text`` is set, word by word, into ``room_mm``."""
    longest = line = 0.0
    space = text_width_mm(" ", size_pt, bold=bold)
    for word in text.split():
        width = text_width_mm(word, size_pt, bold=bold)
        line = line + space + width if line and line + space + width <= room_mm else width
        longest = max(longest, line)
    return longest
