"""What a spreadsheet leaves behind where it could not reckon: ``#REF!``, ``#N/A``, ``=SUM(A1:A3)``, ``###``."""

from __future__ import annotations

import re

_FAULT = (
    r"#(?:REF!|DIV/0!|VALUE!|NULL!|NUM!|SPILL!|CALC!|NAME\?|N/A)"
    r"|(?<![^\s(])(?:#{4,}(?![^\s).,;])|#{3}(?=\s*(?:[).,;]|$)))"  # too wide for its cell
)
_LEFT = re.compile(_FAULT, re.IGNORECASE)
_CELL = r"(?:'[^']{1,60}'!|\w{1,60}!)?\$?[A-Z]{1,3}\$?\d{1,7}"
_FORMULA = re.compile(rf"[=+@]\s*[A-Z][A-Z.]{{1,30}}\(.*|=[^=]{{0,60}}?(?<!\w){_CELL}(?![^\W\d_]).*", re.DOTALL)
_NOTHING_ELSE = re.compile(rf"(?:{_FAULT}|[\s.,;:%()/–—-])+", re.IGNORECASE)


def left_by_sheet(text: str) -> str | None:
    """What in ``text`` a spreadsheet left behind; None if nothing."""
    typed = text.strip()
    if _FORMULA.fullmatch(typed):
        return typed
    found = _LEFT.search(typed)
    return found[0] if found else None


def only_left_by_sheet(text: str) -> bool:
    """Whether ``text`` has nothing else to say."""
    typed = text.strip()
    return bool(_FORMULA.fullmatch(typed) or _NOTHING_ELSE.fullmatch(typed)) and left_by_sheet(typed) is not None
