"""From text to clean lines: one line end, NFC, nothing that cannot be seen."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby
from unicodedata import combining, is_normalized, normalize

from reportgen.problems import Place
from reportgen.source.sheet import Line, Sheet

# Spaces that look like the space bar's but are not it: harmless in a sentence, not in indentation or keys.
SPACES = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"

# Control, zero-width, directional, separator and tag characters, fillers, variation selectors, surrogates and
# noncharacters. Ranges are written out because unicodedata's categories change with Python's version.
ODD = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    r"\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0"
    r"\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff"
    + "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(1, 17))
    + "]"
)
# Of these the ones that text processors and web pages leave behind: U+000B is Word's new line inside a paragraph.
# They say nothing and steer nothing.
HIDDEN = re.compile("[\x0b\xad\u034f\u180b-\u180f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]")
# Bullets of Word's symbol fonts: no other font has them, so they are made the bullet that every font has.
_SYMBOLS = re.compile("[\uf020-\uf0ff]")
# Line ends of other worlds keep words apart when they are taken out.
_SEPARATORS = "\u0085\u2028\u2029\x0b\x0c"
_MANY_SIGNS = re.compile(r"[^\w\x00-\x7f]{31,}")
_MAX_MARKS = 30


def code(character: str) -> str:
    """The name of a character as people can look it up: U+200B."""
    return f"U+{ord(character):04X}"


def nfc(text: str) -> str:
    """Text in NFC; of endless runs of combining marks only the first 30 stay.

    Sorting such a run takes time that grows with its square, and no language writes one
    (Unicode Standard Annex 15, section 13).
    """
    return text if composed(text) else normalize("NFC", _MANY_SIGNS.sub(_shorten, text))


def composed(text: str) -> bool:
    """Whether ``text`` is as ``nfc`` would leave it, seen without doing its work; most is."""
    return text.isascii() or (not _MANY_SIGNS.search(text) and is_normalized("NFC", text))


def crowded(text: str) -> bool:
    """Whether ``nfc`` would have to shorten a run of combining marks."""
    return not text.isascii() and _MANY_SIGNS.sub(_shorten, text) != text


def hidden(sheet: Sheet, place: Place, sign: str) -> None:
    """Tell once in a file that a sign which cannot be seen was taken out, or made a plain space."""
    sheet.remark("hidden-character", place, 1, code=code(sign))


def tidy(text: str, file: str, look: Callable[[Sheet, str], None] = lambda _sheet, _line: None) -> Sheet:
    """The lines of ``text``, cleaned, with complaints for what had to go; ``look`` sees each as it was typed."""
    sheet = Sheet(file, [])
    warned = False
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        line = raw
        look(sheet, raw)
        if not composed(raw):
            warned = _compose(sheet, raw, warned=warned)
            line = nfc(raw)
        plain = line.isascii() and line.isprintable()
        sheet.lines.append(Line(line) if plain else _clean(sheet, line))
    return sheet


def _shorten(found: re.Match[str]) -> str:
    """A run of signs with no more than 30 combining marks on end."""
    runs = groupby(found[0], key=lambda sign: combining(sign) != 0)
    return "".join("".join(run)[: _MAX_MARKS if marks else None] for marks, run in runs)


def _compose(sheet: Sheet, raw: str, *, warned: bool) -> bool:
    """Complain of too many marks, and once in a file that it was not NFC; say whether it has been said."""
    row = len(sheet.lines) + 1
    short = _MANY_SIGNS.sub(_shorten, raw)
    if short != raw:
        at = _differ_at(raw, short)
        sheet.complain("odd-character", Place(sheet.file, row, at + 1), code=code(raw[at]))
    if warned or is_normalized("NFC", short):
        return warned
    at = _differ_at(short, normalize("NFC", short))
    sheet.complain("text-not-nfc", Place(sheet.file, row, at + 1))
    return True


def _differ_at(one: str, other: str) -> int:
    """The first column, from 0, in which two lines are not the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _clean(sheet: Sheet, text: str) -> Line:
    """The line without odd characters; tabs after the indentation become spaces."""
    row = len(sheet.lines) + 1
    symbol = _SYMBOLS.search(text)
    if symbol:
        hidden(sheet, Place(sheet.file, row, symbol.start() + 1), symbol[0])
        text = _SYMBOLS.sub("•", text)
    if ODD.search(text) is None:
        return Line(_spaced(text))
    kept: list[str] = []
    columns: list[int] = []
    for at, sign in enumerate(text):
        if ODD.match(sign) is None or sign in _SEPARATORS:
            kept.append(" " if sign in _SEPARATORS else sign)
            columns.append(at)
    told: set[str] = set()
    for found in ODD.finditer(text):
        place = Place(sheet.file, row, found.start() + 1)
        if HIDDEN.match(found[0]):
            hidden(sheet, place, found[0])
        elif found[0] not in told:
            told.add(found[0])
            sheet.complain("odd-character", place, code=code(found[0]))
    return Line(_spaced("".join(kept)), [*columns, len(text)])


def _spaced(text: str) -> str:
    """The same line with every tab behind its indentation made a space."""
    if "\t" not in text:
        return text
    body = text.lstrip(" \t")
    return text[: len(text) - len(body)] + body.replace("\t", " ")
