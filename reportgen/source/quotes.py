"""Quoted words: where they close, and which escapes stand in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportgen.source.characters import ODD

if TYPE_CHECKING:
    from reportgen.source.sheet import Sheet

_DOUBLE = re.compile(r'"|\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)')
_SINGLE = re.compile("''|'")
# Escapes both YAML readers know, less those that make control characters, which no document can hold.
_GOOD = frozenset("\\" + sign for sign in 'tnr_"/\\ ')
_CONTROL = frozenset("\\" + sign for sign in "0abefvNLP")
_LAST = 0x10FFFF


def find_close(sheet: Sheet, row: int, start: int, parent: int) -> tuple[int, int] | None:
    """Row and column of the quote that closes the one at ``start``.

    Further lines of the words must stand deeper than column ``parent``, as YAML 1.1 asks (both readers let it
    pass): otherwise one forgotten quote would swallow the file up to the next.
    """
    mark = sheet.lines[row].text[start]
    pattern = _DOUBLE if mark == '"' else _SINGLE
    column = start + 1
    while row < len(sheet.lines):
        for found in pattern.finditer(sheet.lines[row].text, column):
            if found[0] == mark:
                return row, found.start()
        row, column = row + 1, 0
        if row < len(sheet.lines) and not (_deeper(sheet.lines[row].text, parent) and sheet.spend(row)):
            return None
    return None


def escapes(sheet: Sheet, row: int, start: int, end: int) -> None:
    """Tell of each escape of double-quoted words that cannot be; take out what no document can hold."""
    line = sheet.lines[row]
    bad = [found for found in _DOUBLE.finditer(line.text, start, end) if not _possible(found[0])]
    for found in bad:
        place = sheet.place(row, found.start(), found.end())
        sheet.complain("bad-escape", place, escape=ODD.sub("", found[0]))
    if bad:
        line.rewrite((found.start(), found.end(), _harmless(found[0])) for found in bad)


def _harmless(escape: str) -> str:
    """What can stand in the place of a bad escape: nothing, or the backslash that was meant."""
    return "" if len(escape) > 2 or escape in _CONTROL else "\\" + escape


def _deeper(text: str, parent: int) -> bool:
    """Whether a line can belong to words of an entry at column ``parent``."""
    body = text.lstrip(" \t")
    return not body or len(text) - len(body) > parent


def _possible(escape: str) -> bool:
    """Whether an escape (or the quote itself) stands for a character that can be printed."""
    if len(escape) <= 2:
        return escape in _GOOD or escape == '"'
    value = int(escape.lstrip("\\xuU"), 16)
    return value <= _LAST and ODD.match(chr(value)) is None
