"""The blanks a line begins with: how deep they make it, and tabs and strange spaces among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.source.characters import SPACES
from reportgen.source.keys import mend_spaces

if TYPE_CHECKING:
    from reportgen.source.sheet import Sheet

_LEAD = re.compile(rf"[ \t{SPACES}]*")
ODD_BLANK = re.compile(rf"[\t{SPACES}]")
"""What people take for the space bar's space at the beginning of a line."""
_USUAL = 2


def lead(text: str) -> str:
    """The blanks before the first word of a line."""
    found = _LEAD.match(text)
    return found[0] if found else ""


def guess_unit(sheet: Sheet) -> int:
    """How many spaces a tab stands for: the first step made with spaces in this file, else two."""
    for line in sheet.lines:
        body = line.text.lstrip(" ")
        if body != line.text and body[:1] not in {"", "\t", "#"}:
            return len(line.text) - len(body)
    return _USUAL


def depth(sheet: Sheet, blanks: str) -> int:
    """The column that ``blanks`` lead to, from 0."""
    return len(blanks) + (sheet.unit - 1) * blanks.count("\t")


def straighten(sheet: Sheet, row: int) -> int:
    """Tell of tabs and strange spaces before a line and make them spaces; the column of its first word."""
    line = sheet.lines[row]
    blanks = lead(line.text)
    tab = blanks.find("\t")
    if tab >= 0:
        sheet.complain("tab-indent", sheet.place(row, tab, tab + 1))
    mend_spaces(sheet, row, 0, len(blanks))
    column = depth(sheet, blanks)
    move(sheet, row, column)
    return column


def move(sheet: Sheet, row: int, column: int) -> None:
    """Let the first word of a line stand in ``column``."""
    line = sheet.lines[row]
    line.replace(0, len(lead(line.text)), " " * column)
