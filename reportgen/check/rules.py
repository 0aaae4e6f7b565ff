"""Rules of the page, made from the layout table: what is measured, what is allowed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reportgen.layout import Layout, Measure

TOLERANCE_MM = 0.5  # half a millimetre: Word stores margins in twentieths of a point, people type centimetres


class Outcome(StrEnum):
    """What can be said of a rule."""

    PASSED = "đạt"
    FAILED = "không đạt"
    NOT_EVALUATED = "chưa đánh giá"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One rule and what came of it, with the clause and the measured value."""

    rule: str
    clause: str
    outcome: Outcome
    measured: str = ""
    allowed: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing to measure: ``key`` says what, ``permits`` whether a value is allowed."""

    key: str
    name: str
    clause: str
    allowed: str
    permits: Callable[[Any], bool]
    shown: Callable[[Any], str] = str

    def judge(self, value: Any) -> Verdict:
        """The verdict on a measured value; None means that it could not be measured."""
        if value is None:
            return Verdict(self.name, self.clause, Outcome.NOT_EVALUATED, "", self.allowed)
        outcome = Outcome.PASSED if self.permits(value) else Outcome.FAILED
        return Verdict(self.name, self.clause, outcome, self.shown(value), self.allowed)


_SIDES = {"top": "Lề trên", "bottom": "Lề dưới", "left": "Lề trái", "right": "Lề phải"}


def page_rules(layout: Layout) -> list[Rule]:
    """Paper, margins, font and page number of ``layout``."""
    page = layout.page
    width, height = page.size_mm
    rules = [
        Rule(
            "paper",
            "Khổ giấy",
            page.clause,
            f"{width:g} × {height:g} mm",
            lambda size: all(
                abs(a - b) <= TOLERANCE_MM for a, b in zip(sorted(size), (width, height), strict=True)
            ),
            lambda size: f"{_mm(size[0])} × {_mm(size[1])} mm",
        )
    ]
    for side, name in _SIDES.items():
        measure: Measure = getattr(page.margins_mm, side)
        low, high = measure.allowed or (measure.used, measure.used)
        rules.append(
            Rule(
                side,
                name,
                page.clause,
                f"{low:g}–{high:g} mm",
                lambda value, m=measure: m.permits(value, TOLERANCE_MM),  # type: ignore[misc]
                lambda value: f"{_mm(value)} mm",
            )
        )
    rules.append(
        Rule("font", "Phông chữ", page.clause, page.font, lambda fonts: set(fonts) <= {page.font}, ", ".join)
    )
    number = layout.roles[page.page_number]
    for key, name, wanted in (
        ("page-number", "Số trang ở giữa lề trên", "có"),
        ("first-page", "Không hiện số trang thứ nhất", "không hiện"),
    ):
        rules.append(Rule(key, name, number.clause, wanted, bool, lambda good: "đúng" if good else "không đúng"))
    return rules


def _mm(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")
