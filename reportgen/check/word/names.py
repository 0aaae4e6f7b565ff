"""Names of WordprocessingML, and how its attributes are read."""

from __future__ import annotations

import re

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml has no public name for its element type

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix everybody writes
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

VAL = W + "val"
MM_PER_PT = 25.4 / 72
MM_PER_TWIP = 25.4 / 1440
MM_PER_EMU = 1 / 36000

_OFF = frozenset({"0", "false", "off", "none"})
_UNITS = {"pt": 1.0, "pc": 12.0, "pi": 12.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75}
_MEASURE = re.compile(r"\s*+([-+]?(?:\d++(?:\.\d*+)?|\.\d++))\s*+(?:([a-z]{2})\s*+)?")
_LONGEST_SAID = 40
_LONGEST_MM = 5000.0  # Word's own sheets end at 559 mm; what is far beyond is no length


def on(element: Element) -> bool:
    """Whether a switch such as ``w:b`` is on: it is, unless it says otherwise."""
    return (element.get(VAL) or "1").lower() not in _OFF


def said(element: Element | None, attribute: str) -> bool:
    """Whether an attribute such as ``w:enforcement`` is there and on."""
    value = None if element is None else element.get(attribute)
    return value is not None and value.lower() not in _OFF


def whole(value: str | None) -> int | None:
    """A count, or None if it is missing or no count."""
    try:
        number = int(value) if value is not None else None
    except ValueError:
        return None
    return number if number is None or abs(number) < 2**31 else None


def points(value: str | None, parts: float) -> float | None:
    """A length in pt: a bare number counts ``parts`` of a point; a unit may stand after it (ISO/IEC 29500)."""
    found = _MEASURE.fullmatch(value) if value and len(value) <= _LONGEST_SAID else None
    if found is None or (found[2] and found[2] not in _UNITS):
        return None
    length = float(found[1]) * (_UNITS[found[2]] if found[2] else 1 / parts)
    return length if abs(length) * MM_PER_PT <= _LONGEST_MM else None


def twips(value: str | None) -> float | None:
    """A length in twips (twentieths of a point)."""
    length = points(value, 20)
    return None if length is None else length * 20


def child(element: Element | None, *path: str) -> Element | None:
    """The element at ``path`` of WordprocessingML names below ``element``."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren(W + name), None)  # five times as quick as find()
    return element


def value(element: Element | None, *path: str) -> str | None:
    """The ``w:val`` of the element at ``path``."""
    found = child(element, *path)
    return None if found is None else found.get(VAL)
