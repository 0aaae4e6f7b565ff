"""How WordprocessingML writes words and lengths."""

from __future__ import annotations

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_WORDS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
# A reader of XML turns white space inside an attribute into plain spaces unless it is written by number.
_ATTRIBUTE = _WORDS | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})


def words(text: str) -> str:
    """``text`` between two tags; it must hold XML characters only."""
    return text.translate(_WORDS)


def attribute(text: str) -> str:
    """``text`` between double quotes; it must hold XML characters only."""
    return text.translate(_ATTRIBUTE)


def twips(mm: float) -> int:
    """A length of the page in twentieths of a point."""
    return round(mm * 1440 / 25.4)


def points(pt: float, parts: int) -> int:
    """A length in pt, counted in ``parts`` of a point: 20 for spacing, 8 for lines."""
    return round(pt * parts)


def emu(mm: float) -> int:
    """A length of a picture in English metric units."""
    return round(mm * 36000)
