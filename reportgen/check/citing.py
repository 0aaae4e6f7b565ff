"""A clause of the table as the decree is cited."""

from __future__ import annotations

import re

from .rules.wording import word

_CLAUSE = re.compile(r"^([IVX]+)(?:\.(\d+))?(?:\.([a-zđ](?:[–-][a-zđ])?))?((?:, .*)?)$")


def citation(clause: str) -> str:
    """``II.1.a`` as the decree is cited: ``điểm a khoản 1 Mục II Phần I Phụ lục I``."""
    return "; ".join(_cited(part.strip()) for part in clause.split(";"))


def _cited(part: str) -> str:
    form = re.fullmatch(r"M(\d\.\d+)", part)
    if form:
        return word("form", number=form[1])
    match = _CLAUSE.fullmatch(part)
    if not match:
        return part
    section, clause, point, rest = match.groups()
    steps = [f"điểm {point}" if point else "", f"khoản {clause}" if clause else "", f"Mục {section}"]
    return " ".join([*(step for step in steps if step), "Phần I Phụ lục I"]) + rest
