"""The layout table, typed: one row per role, lengths in mm and pt, ranges beside the values used.

A layout file is shaped like the decree's own table. ``css`` and ``styles`` read the value *used*,
the checker reads the *range*; the numbers stand nowhere else.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, Self

from pydantic import Field, field_validator, model_validator

from .files import names, read
from .law import Authority, Kind
from .rows import Align, Box, Grade, Line, Marker, Measure, Role, TableRow
from .widths import longest_line_mm, text_width_mm

__all__ = [
    "Align",
    "Authority",
    "Box",
    "Grade",
    "Kind",
    "Layout",
    "Line",
    "Margins",
    "Marker",
    "Measure",
    "Page",
    "Role",
    "load",
    "longest_line_mm",
    "names",
    "text_width_mm",
]

_ITS_OWN = {"name", "clause", "grade", "in_force", "words", "own_pages", "stands_for"}
"""What a row never takes from the row it is like."""


class Margins(TableRow):
    """Page margins in mm."""

    top: Measure
    bottom: Measure
    left: Measure
    right: Measure


class Page(TableRow):
    """The sheet: sizes in mm, colour as RRGGBB. ``clauses``: that of each thing (``paper``, ``margins``, …)."""

    clause: str = ""
    clauses: dict[str, str] = Field(default_factory=dict)
    grade: Grade = ""
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


class Layout(TableRow):
    """A whole layout table with the day it came into force (a row may have its own).

    ``required``: the roles a document must have, by the form its kind has; ``circulation``: whom it may reach.
    """

    id: str
    name: str
    in_force: str | None = None
    page: Page
    plain_html: bool = False
    roles: dict[str, Role]
    kinds: dict[str, Kind] = Field(default_factory=dict)
    copies: dict[str, Kind] = Field(default_factory=dict)
    authority: tuple[Authority, ...] = ()
    required: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    def __hash__(self) -> int:
        """What a table comes to is worked out once and kept by it; two tables of one name are seldom met."""
        return hash((self.id, self.name, self.in_force))

    @field_validator("roles", mode="before")
    @classmethod
    def _inherit(cls, rows: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
        """A row with ``like: other`` takes what it does not say from that row (never its clause)."""
        done: dict[str, dict[str, Any]] = {}
        for role, row in rows.items():
            base = done[row["like"]] if row.get("like") else {}
            done[role] = {k: v for k, v in base.items() if k not in _ITS_OWN} | row
        return done

    @model_validator(mode="after")
    def _page_number_has_a_row(self) -> Self:
        if self.page.page_number not in self.roles:
            raise ValueError(f"no row for the page number role {self.page.page_number}")
        return self

    @model_validator(mode="after")
    def _named_is_known(self) -> Self:
        lacking = {role for roles in self.required.values() for role in roles} - self.roles.keys()
        lacking |= {role.stands_for for role in self.roles.values() if role.stands_for} - self.roles.keys()
        lacking |= {kind.form for kind in self.kinds.values()} - self.required.keys()
        if lacking:
            raise ValueError(f"no row for {', '.join(sorted(lacking))}")
        return self

    @property
    def components(self) -> Mapping[str, Role]:
        """The rows of the rules themselves: neither those of the house nor house variants of a component."""
        return _components(self)

    @property
    def letters(self) -> str:
        """The letters that count points, in their order; empty if the table counts with none."""
        return next((r.marker.letters for r in self.roles.values() if r.marker and r.marker.letters), "")

    @property
    def urgency(self) -> dict[str, tuple[float, float]]:
        """The words of urgency with width and height of their frame in mm."""
        box = self.roles["do-khan"].box if "do-khan" in self.roles else None
        return {words: (width, box.height_mm) for words, width in box.widths_mm.items()} if box else {}

    @property
    def circulation(self) -> tuple[str, ...]:
        """The words that say whom a document may reach."""
        role = self.roles.get("pham-vi-luu-hanh")
        return role.words if role else ()


@lru_cache(maxsize=8)
def _components(layout: Layout) -> Mapping[str, Role]:
    return {name: role for name, role in layout.roles.items() if role.clause and not role.stands_for}


@cache
def load(name: str) -> Layout:
    """The layout table ``name`` (``nd30-2020``, ``tin-bai``); KeyError if there is none."""
    if name not in names():
        raise KeyError(name)
    return Layout.model_validate({"id": name} | read(name))
