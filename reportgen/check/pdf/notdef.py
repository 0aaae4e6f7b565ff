"""Letters for which a font has no shape: codes that lead to glyph 0, which draws a box (clause 9.7.6.3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

_ZERO_CHAR = re.compile(rb"<([0-9A-Fa-f]{4})>\s+0(?=\s)")
_TO_LETTERS = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<((?:[0-9A-Fa-f]{4})+)>")
_TO_ZERO = re.compile(rb"<(?:[0-9A-Fa-f]{4})*?0000")
_SHOWN = re.compile(rb"/(?P<font>[^\s/<>\[\]()]+)\s+[-\d.]+\s+Tf|<(?P<hex>[0-9A-Fa-f\s]*)>\s*(?:Tj|[-\d.\s<]|\])")
_BOX = "□"


def letters(font: Any, name: str, drawn: bytes, unpacked: Callable[[Any], bytes]) -> Iterator[str]:
    """What a composite font is asked to draw and cannot; ``□`` where the file does not say what it stands for.

    ``name`` is what ``drawn``, the drawing of a page, calls the font; ``unpacked`` gives the bytes of a stream.
    """
    import pikepdf  # noqa: PLC0415 - only where a PDF is read

    if font.get("/Subtype") != "/Type0":
        return
    encoding = font.get("/Encoding")
    if isinstance(encoding, pikepdf.Stream):
        codes = [found[1].lower() for found in _ZERO_CHAR.finditer(unpacked(encoding))]
    elif str(encoding).startswith("/Identity") and _draws_zero(name, drawn):
        codes = [b"0000"]
    else:
        return
    if codes:
        table = font.get("/ToUnicode")
        meant = _meant(unpacked(table)) if isinstance(table, pikepdf.Stream) else {}
        yield from (meant.get(code, _BOX) for code in codes)


def _draws_zero(name: str, drawn: bytes) -> bool:
    """Whether the page writes code 0 in that font."""
    if b"0000" not in drawn or not _TO_ZERO.search(drawn):
        return False
    mine = False
    for found in _SHOWN.finditer(drawn):
        if found["font"] is not None:
            mine = found["font"] == name.lstrip("/").encode()
        elif mine and _TO_ZERO.match(b"<" + b"".join(found["hex"].split())):
            return True
    return False


def _between(table: bytes, begin: bytes, end: bytes) -> Iterator[bytes]:
    """What stands between each pair of words; a pattern would look for every end through all that follows."""
    for part in table.split(begin)[1:]:
        inside, found, _ = part.partition(end)
        if found:
            yield inside


def _meant(table: bytes) -> dict[bytes, str]:
    """What each code stands for, of a table that gives single codes."""
    return {
        found[1].lower(): bytes.fromhex(found[2].decode()).decode("utf-16-be", "replace")
        for part in _between(table, b"beginbfchar", b"endbfchar")
        for found in _TO_LETTERS.finditer(part)
    }
