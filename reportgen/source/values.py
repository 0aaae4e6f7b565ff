"""What stands behind a key or a dash: checked, mended where it can be, and left to the parser."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from reportgen.source.indent import depth, lead, move, straighten
from reportgen.source.keys import FLOW, HASH, QUOTES, bad_start
from reportgen.source.quotes import escapes, find_close

if TYPE_CHECKING:
    from reportgen.source.sheet import Sheet


class State(Enum):
    """What may follow on deeper lines."""

    OPEN = auto()  # there is no value yet: they are the value
    PLAIN = auto()  # a value without quotes: they continue it
    DONE = auto()  # a complete value: nothing
    LOOSE = auto()  # a faulty value: lines without a key belong to it


BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])(?: +#.*| *)")
EMPTY = re.compile(r"(?:\[ *\]|\{ *\})(?: +#.*| *)")
COLON = re.compile(":(?= |$)")
_PASTED = re.compile(r"[-*](?: |$)|&#?[0-9A-Za-z]{1,31};|>=? ?\d")
_REST = re.compile(r" *(?: #.*)?")
_TAG = re.compile(r"[&!]\S* *")


def read_value(sheet: Sheet, row: int, start: int, parent: int) -> tuple[State, int]:
    """Check the value at ``start``, whose entry stands in column ``parent``; answer the row to go on with."""
    text = sheet.lines[row].text
    rest = text[start:]
    if not rest.strip(" ") or rest[0] == "#":
        return State.OPEN, row + 1
    if rest[0] in QUOTES:
        return _quoted(sheet, row, start, parent)
    if rest[0] in "|>" and BLOCK.fullmatch(rest):
        return State.DONE, _block(sheet, row, rest, parent)
    if rest[0] in FLOW and EMPTY.fullmatch(rest):
        return State.DONE, row + 1
    fault = bad_start(text, start)
    if fault:
        return _special(sheet, row, start, fault), row + 1
    return _plain(sheet, row, start, parent), row + 1


def _pasted(sheet: Sheet, row: int, start: int) -> State:
    """Words that begin with the dash of a pasted list, with ``>`` before a figure or a sign as HTML has it."""
    line = sheet.lines[row]
    end = len(line.text.rstrip(" "))
    remark = HASH.search(line.text, start)
    if remark:
        sheet.complain("hash-after-value", sheet.place(row, remark.start() + 1, remark.end()))
    line.quote(start, end)
    return State.DONE


def _special(sheet: Sheet, row: int, start: int, fault: str) -> State:
    """A value that begins with a sign of YAML's own."""
    line = sheet.lines[row]
    if _PASTED.match(line.text, start):
        return _pasted(sheet, row, start)
    sheet.complain(fault, sheet.place(row, start, len(line.text.rstrip(" "))), sign=line.text[start])
    if _TAG.fullmatch(line.text, start):
        line.replace(start, len(line.text), "")
        return State.OPEN
    return _literal(sheet, row, start)


def _plain(sheet: Sheet, row: int, start: int, parent: int) -> State:
    """A value without quotes: it may hold neither a colon with a space nor a remark."""
    text = sheet.lines[row].text.rstrip(" ")
    colon, remark = COLON.search(text, start), HASH.search(text, start)
    if remark:
        sheet.complain("hash-after-value", sheet.place(row, remark.start() + 1, remark.end()))
    if colon and (remark is None or colon.start() < remark.start()):
        sheet.complain("colon-in-value", sheet.place(row, start, len(text)), value=text[start:])
    if colon and colon.end() == len(text) and _has_entries(sheet, row + 1, parent):
        sheet.lines[row].replace(start, len(sheet.lines[row].text), "")
        return State.OPEN
    return _literal(sheet, row, start) if colon or remark else State.PLAIN


def _has_entries(sheet: Sheet, row: int, parent: int) -> bool:
    """Whether the line at ``row`` was meant to stand under an entry in column ``parent``."""
    text = sheet.lines[row].text if row < len(sheet.lines) else ""
    words = text.lstrip(" \t")
    deeper = depth(sheet, lead(text)) > parent
    return deeper and (words.startswith("- ") or COLON.search(words) is not None)


def _literal(sheet: Sheet, row: int, start: int) -> State:
    """Save a faulty value as the words that were typed."""
    line = sheet.lines[row]
    line.quote(start, len(line.text.rstrip(" ")))
    return State.LOOSE


def _quoted(sheet: Sheet, row: int, start: int, parent: int) -> tuple[State, int]:
    """A value in quotes: they must close, and nothing may follow."""
    text = sheet.lines[row].text
    close = find_close(sheet, row, start, parent)
    if close is None:
        sheet.complain("quote-unclosed", sheet.place(row, start, len(text.rstrip(" "))), sign=text[start])
        return _literal(sheet, row, start), row + 1
    last, column = close
    rest = sheet.lines[last].text
    if not _REST.fullmatch(rest, column + 1):
        sheet.complain("text-after-quote", sheet.place(last, column + 1, len(rest.rstrip(" "))))
        for extra in sheet.lines[row + 1 : last + 1]:
            extra.blank()
        return _literal(sheet, row, start), last + 1
    if text[start] == '"':
        for each in range(row, last + 1):
            first = start + 1 if each == row else 0
            escapes(sheet, each, first, column if each == last else len(sheet.lines[each].text))
    return State.DONE, last + 1


def _block(sheet: Sheet, row: int, header: str, parent: int) -> int:
    """The lines of a ``|`` or ``>`` block, set right; the row after them."""
    digit = re.search("[1-9]", header[:3])
    needed = max(parent, 0) + int(digit[0]) if digit else None
    for each in range(row + 1, len(sheet.lines)):
        line = sheet.lines[each]
        if not line.text.strip(" \t"):
            line.blank()  # spaces alone would count as indentation
            continue
        indent = _deep(sheet, each, parent, needed)
        if indent <= parent or not sheet.spend(each):
            return each
        needed = needed or indent
        if indent < needed:
            sheet.complain("bad-indent", sheet.place(each, indent, len(line.text)))
            line.replace(0, indent, " " * needed)
        line.text = line.text.replace("\t", " ")
    return len(sheet.lines)


def _deep(sheet: Sheet, row: int, parent: int, needed: int | None) -> int:
    """The column of a line in a block; tabs and strange spaces it begins with are put right."""
    text = sheet.lines[row].text
    plain = len(text) - len(text.lstrip(" "))
    column = depth(sheet, lead(text))
    # Deep enough without them, they are words; not deep enough with them, the line is the next entry's.
    if plain >= (needed or parent + 1) or len(lead(text)) == plain or column <= parent:
        return plain
    straighten(sheet, row)
    move(sheet, row, needed or column)
    return needed or column
