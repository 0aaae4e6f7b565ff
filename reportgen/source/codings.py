"""What other programs leave in pasted words: old codings, signs of web pages and spreadsheets."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from reportgen.problems import Place
from reportgen.source.characters import ODD
from reportgen.words.legacy import legacy

if TYPE_CHECKING:
    from reportgen.source.sheet import Sheet

MOST = 20
"""Lines of a file that are told of; in a file of the old time it is every one."""
_SHOWN = 80
_KEY = re.compile(r"\s*(?:- +)*(?:[^:]{1,60}:(?: |$))?")
_SIGN = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][0-9A-Za-z]{1,30});")
_SHEET = re.compile("_x000[9ADad]_")
_TWICE = 2  # what went through two programs has &amp;nbsp;


def tell_coding(sheet: Sheet, text: str) -> None:
    """Warn of a line in an old coding, with its reading; nothing is changed."""
    if text.isascii():
        return
    key = _KEY.match(text)
    start = key.end() if key else 0
    found = legacy(text[start:])
    if found:
        kind = "text-garbled" if found.coding == "UTF-8" else "text-legacy"
        place = Place(sheet.file, len(sheet.lines) + 1, start + 1, max(1, len(text.rstrip()) - start))
        sheet.remark(kind, place, MOST, coding=found.coding, reading=_short(found.text))


def mended(sheet: Sheet, text: str, place: Place) -> str:
    """Words without signs of web pages and spreadsheets, which are told of."""
    if "&" not in text and "_x" not in text:
        return text
    said = text
    for _ in range(_TWICE):
        said = _SIGN.sub(_plain, said)
    said = _SHEET.sub(" ", said)
    if said != text:
        first = _SIGN.search(text) or _SHEET.search(text)
        sheet.remark("text-markup", place, MOST, sign=first[0] if first else "", reading=_short(said))
    return said


def _plain(found: re.Match[str]) -> str:
    """The sign that is meant; what no document can hold is nothing, an unknown name stays."""
    said = html.unescape(found[0])
    return said if said == found[0] else ODD.sub("", said.replace("\xa0", " "))


def _short(text: str) -> str:
    plain = " ".join(ODD.sub("", text).split())
    return plain if len(plain) <= _SHOWN else f"{plain[:_SHOWN].rstrip()}…"
