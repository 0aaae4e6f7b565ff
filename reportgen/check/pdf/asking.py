"""What pdfium is asked of each letter, by the address of its functions.

The wrapper of these functions makes objects for every pointer and number; a page asks them thousands of times.
"""

from __future__ import annotations

import ctypes
from functools import lru_cache
from typing import Any

_INT, _REAL, _POINTER = ctypes.c_int, ctypes.c_double, ctypes.c_void_p
_KINDS = {
    "FPDFText_GetTextObject": (_POINTER, _POINTER, _INT),
    "FPDFText_GetCharOrigin": (_INT, _POINTER, _INT, _POINTER, _POINTER),
    "FPDFText_GetMatrix": (_INT, _POINTER, _INT, _POINTER),
    "FPDFText_GetFontSize": (_REAL, _POINTER, _INT),
    "FPDFText_GetFillColor": (_INT, _POINTER, _INT, _POINTER, _POINTER, _POINTER, _POINTER),
    "FPDFTextObj_GetTextRenderMode": (_INT, _POINTER),
    "FPDFTextObj_GetFont": (_POINTER, _POINTER),
}
"""What each function gives, and what it takes."""


@lru_cache(maxsize=2)
def _functions(raw: Any) -> dict[str, Any]:
    """The functions, none of which comes back to Python while it runs."""
    return {
        name: ctypes.PYFUNCTYPE(*kinds)(ctypes.cast(getattr(raw, name), _POINTER).value or 0)
        for name, kinds in _KINDS.items()
    }


class Asking:
    """The letters of one text page, by their positions; ``raw`` is pypdfium2's module of that name."""

    def __init__(self, raw: Any, handle: Any) -> None:
        """Make room for the answers once."""
        self._call = _functions(raw)
        self._page = ctypes.cast(handle, _POINTER).value
        self._x, self._y = _REAL(), _REAL()
        self._matrix = (ctypes.c_float * 6)()
        self._color = (ctypes.c_uint * 4)()
        self._at_x, self._at_y = ctypes.addressof(self._x), ctypes.addressof(self._y)
        self._of_letter = self._call["FPDFText_GetTextObject"]
        self._where = self._call["FPDFText_GetCharOrigin"]

    def thing(self, i: int) -> int:
        """The object of the file that draws the letter; 0 for a space that pdfium made up."""
        return self._of_letter(self._page, i) or 0

    def origin(self, i: int) -> tuple[float, float]:
        """Where the letter begins on its baseline, in the file's coordinates."""
        self._where(self._page, i, self._at_x, self._at_y)
        return self._x.value, self._y.value

    def size(self, i: int) -> float:
        """Of its font, before the matrix."""
        size: float = self._call["FPDFText_GetFontSize"](self._page, i)
        return size

    def matrix(self, i: int) -> tuple[float, ...]:
        """What the letter is drawn with: a, b, c, d, e, f."""
        self._call["FPDFText_GetMatrix"](self._page, i, ctypes.addressof(self._matrix))
        return tuple(self._matrix)

    def color(self, i: int) -> tuple[int, ...]:
        """Red, green, blue and how dense it is, 0 to 255."""
        at = ctypes.addressof(self._color)
        self._call["FPDFText_GetFillColor"](self._page, i, at, at + 4, at + 8, at + 12)
        return tuple(self._color)

    def mode(self, thing: int) -> int:
        """How an object is drawn (clause 9.3.6)."""
        mode: int = self._call["FPDFTextObj_GetTextRenderMode"](thing)
        return mode

    def font(self, thing: int) -> int:
        """The font of an object, as a number that stands for it."""
        return self._call["FPDFTextObj_GetFont"](thing) or 0
