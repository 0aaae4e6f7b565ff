"""Lengths of words set in Times New Roman, measured without any font at hand; in mm."""

from __future__ import annotations

import unicodedata
from functools import cache

from .files import read


@cache
def _widths() -> dict[bool, dict[str, int]]:
    tables = read("times-widths")
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
