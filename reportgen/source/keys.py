"""The part of a line before its colon: where it is, and what people do to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportgen.source.characters import SPACES, hidden
from reportgen.source.quotes import escapes

if TYPE_CHECKING:
    from reportgen.source.sheet import Sheet

# What a plain scalar cannot begin with (YAML 1.1, indicators).
SPECIAL = "%@`*&!|>,]}"
FLOW = "[{"
QUOTES = "'\""
_QUOTE = tuple(QUOTES)
HASH = re.compile(" #")
_COLON = re.compile(f":(?=[ {SPACES}]|$)")
_QUOTED = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*') *""")
_ODD_SPACE = re.compile(f"[{SPACES}]")
_LEADING = re.compile(f"[ {SPACES}]*")
_LOST = re.compile(":(?=[^ ])|：")
# PyYAML and libyaml give up on a key of more than 1024 characters.
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Key:
    """Columns, from 0: the key without spaces around it, its colon, and where the value begins."""

    start: int
    end: int
    colon: int
    after: int
    quoted: bool


def find_key(text: str, start: int) -> Key | None:
    """The key that begins at ``start``, if the words there are followed by a colon and a space."""
    quoted = None
    if text.startswith(_QUOTE, start):
        quoted = _QUOTED.match(text, start)
        if quoted is None:
            return None
    found = _COLON.match(text, quoted.end()) if quoted else _COLON.search(text, start)
    if found is None or found.start() - start > _LONGEST:
        return None
    end = start + len(text[start : found.start()].rstrip(" "))
    leading = _LEADING.match(text, found.end())
    after = leading.end() if leading else found.end()
    return Key(start, end, found.start(), after, quoted is not None)


def mend_key(sheet: Sheet, row: int, key: Key) -> bool:
    """Tell what is wrong with a key and mend it; False when the line cannot be kept."""
    mend_spaces(sheet, row, key.start, key.after)
    text = sheet.lines[row].text
    if key.start == key.end:
        sheet.complain("bad-key", sheet.place(row, key.start, key.after))
        return False
    fault = bad_start(text, key.start)
    if fault:
        sheet.complain(fault, sheet.place(row, key.start, key.end), sign=text[key.start])
        return False
    if text[key.start] == '"':
        escapes(sheet, row, key.start, key.end)
    if not key.quoted:
        _mend_plain(sheet, row, key)
    return True


def bad_start(text: str, at: int) -> str | None:
    """The kind of problem when words at ``at`` begin with a sign that YAML keeps for itself."""
    if text[at] in FLOW:
        return "flow-collection"
    lone = text[at] in "-?:" and text[at + 1 : at + 2] in {"", " "}
    return "special-start" if lone or text[at] in SPECIAL else None


def mend_spaces(sheet: Sheet, row: int, start: int, end: int) -> None:
    """Where only the space bar's space will do, tell of the first other one and replace them all."""
    line = sheet.lines[row]
    found = _ODD_SPACE.search(line.text, start, end)
    if found:
        place = sheet.place(row, found.start(), found.end())
        hidden(sheet, place, found[0])
        line.text = line.text[:start] + _ODD_SPACE.sub(" ", line.text[start:end]) + line.text[end:]


def mend_colon(sheet: Sheet, row: int, start: int) -> bool:
    """Make the key of a line that has none because its colon is full-width or has no space behind it."""
    line = sheet.lines[row]
    quoted = _QUOTED.match(line.text, start)
    found = _LOST.match(line.text, quoted.end()) if quoted else _LOST.search(line.text, start)
    if found is None or found.start() == start or (line.text[start] in QUOTES and not quoted):
        return False
    place = sheet.place(row, found.start(), found.end())
    if found[0] == ":":
        sheet.complain("colon-without-space", place, value=line.text[found.end() :].rstrip(" "))
    else:
        sheet.complain("colon-fullwidth", place)
    line.replace(found.start(), found.end(), ": ")
    return True


def _mend_plain(sheet: Sheet, row: int, key: Key) -> None:
    """A key without quotes: `` #`` and a full-width colon in it."""
    line = sheet.lines[row]
    name = line.text[key.start : key.end]
    wide = name.find("：")
    remark = HASH.search(name)
    if remark:
        at = key.start + remark.start() + 1
        sheet.complain("hash-after-value", sheet.place(row, at, at + 1))
        line.quote(key.start, key.end)
    elif wide > 0:
        at = key.start + wide
        sheet.complain("colon-fullwidth", sheet.place(row, at, at + 1))
        line.replace(at, at + 1, ": ")
