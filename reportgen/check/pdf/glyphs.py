"""One page as pdfium sees it: words with their places and looks, drawn lines, pictures.

Places are in pt from the upper left corner of the page as it is shown; ``y`` of a word is its baseline.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from . import faces

MOST_LETTERS = 60_000
"""So many letters of one page are read."""

_PARTS = re.compile(r"[^\s\ufffe\x00]+")
_ODD = str.maketrans({"\x02": "-", "\ufffe": "-", "\u00ad": "-", "\u2011": "-", "\u200b": "", "\ufeff": ""})
_UNSEEN = {3, 7}  # render modes that draw nothing: the text layer of a scanned page
_TILT = 0.02  # of the size: words that lean more do not run along a line


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look; the size is the one shown."""

    font: str
    size: float
    bold: bool
    italic: bool
    color: str


@dataclass(slots=True)
class Word:
    """Letters without a space. ``glued``: nothing parts it from the word before. ``order``: when it is drawn."""

    text: str
    x0: float
    x1: float
    y: float
    look: Look
    order: int
    glued: bool = False
    decomposed: bool = False
    underlined: bool = False

    @property
    def size(self) -> float:
        """Of the letters, in pt."""
        return self.look.size


@dataclass(frozen=True, slots=True)
class Bar:
    """A straight drawn line, or a thin filled rectangle; ``y0`` is above ``y1``."""

    x0: float
    y0: float
    x1: float
    y1: float
    solid: bool = True

    @property
    def level(self) -> bool:
        """Whether it runs across the page."""
        return self.x1 - self.x0 >= self.y1 - self.y0


@dataclass(slots=True)
class Page:
    """What one page shows."""

    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    pictures: int = 0
    covered: float = 0.0  # the share of the page under its largest picture
    sorted_out: bool = True  # whether the bars are all there
    unseen: bool = False  # text that is not drawn
    leaning: bool = False  # text that does not run across


def page(raw: Any, source: Any) -> tuple[Page, Where]:
    """The words of one page, and where its places are; ``raw`` is pypdfium2's module of that name."""
    width, height = float(source.get_width()), float(source.get_height())
    made = Page(width, height)
    where = Where(source)
    text = source.get_textpage()
    try:
        _Letters(raw, text.raw, where, made).read()
    finally:
        text.close()
    return made, where


class Where:
    """From the file's coordinates to those of the page as shown: cropped and turned."""

    def __init__(self, source: Any) -> None:
        """Ask a page of pdfium's for its boxes."""
        left, bottom, right, top = source.get_cropbox()
        media = source.get_mediabox()
        self.left, self.bottom = max(left, media[0]), max(bottom, media[1])
        self.right, self.top = min(right, media[2]), min(top, media[3])
        self.turn = source.get_rotation() % 360

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        """A point."""
        match self.turn:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case 270:
                return self.top - y, self.right - x
        return x - self.left, self.top - y

    def along(self, x: float, y: float) -> tuple[float, float]:
        """A direction."""
        match self.turn:
            case 90:
                return y, x
            case 180:
                return -x, y
            case 270:
                return -y, -x
        return x, -y


# ---- Letters


class _Letters:
    """The words of a text page, one object of the file after the other."""

    def __init__(self, raw: Any, handle: Any, where: Where, made: Page) -> None:
        self.raw, self.handle, self.where, self.made = raw, handle, where, made
        address = ctypes.cast(raw.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
        kind = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
        # pdfium's own wrapper makes a pointer object for each letter; a number will do.
        self.thing: Callable[[int], int | None] = partial(kind(address), ctypes.cast(handle, ctypes.c_void_p))
        self.looks: dict[int, Look | None] = {}
        self.x, self.y = ctypes.c_double(), ctypes.c_double()

    def read(self) -> None:
        count = min(self.raw.FPDFText_CountChars(self.handle), MOST_LETTERS)
        text = self._text(count)
        for found in _PARTS.finditer(text):
            start, end = found.span()
            for glued, (a, b, thing) in enumerate(self._pieces(start, end)):
                look = self._look(thing, a) if thing else None
                if look:
                    self._word(text, a, b, thing, look, glued=bool(glued))

    def _text(self, count: int) -> str:
        """One letter for each of pdfium's, so that positions in it are pdfium's."""
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        got = self.raw.FPDFText_GetText(self.handle, 0, count, buffer)
        units = list(buffer[:count])
        if got != count + 1 or any(0xD800 <= unit <= 0xDFFF for unit in units):
            units = [self.raw.FPDFText_GetUnicode(self.handle, i) for i in range(count)]
        return "".join(chr(unit) if unit < 0x110000 else "\ufffd" for unit in units)

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        first = self.thing(start)
        if end - start == 1 or first == self.thing(end - 1):
            yield start, end, first or 0
            return
        at, thing = start, first
        for i in range(start + 1, end):
            other = self.thing(i)
            if other != thing:
                yield at, i, thing or 0
                at, thing = i, other
        yield at, end, thing or 0

    def _word(self, text: str, a: int, b: int, thing: int, look: Look, *, glued: bool) -> None:
        x0, y = self._origin(a)
        x1 = self._origin(b)[0] if b < len(text) and self.thing(b) == thing else self._right(b - 1)
        said = text[a:b].translate(_ODD)
        composed = unicodedata.normalize("NFC", said)
        if composed:
            word = Word(composed, x0, max(x0, x1), y, look, a, glued, composed != said)
            self.made.words.append(word)

    def _origin(self, i: int) -> tuple[float, float]:
        self.raw.FPDFText_GetCharOrigin(self.handle, i, self.x, self.y)
        return self.where(self.x.value, self.y.value)

    def _right(self, i: int) -> float:
        box = self.raw.FS_RECTF()
        if not self.raw.FPDFText_GetLooseCharBox(self.handle, i, box):
            return self._origin(i)[0]
        return max(self.where(box.left, box.bottom)[0], self.where(box.right, box.top)[0])

    def _look(self, thing: int, i: int) -> Look | None:
        """None for text that nobody sees, or that leans."""
        if thing not in self.looks:
            self.looks[thing] = self._looked(thing, i)
        return self.looks[thing]

    def _looked(self, thing: int, i: int) -> Look | None:
        raw = self.raw
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self.handle, i, matrix)
        size = raw.FPDFText_GetFontSize(self.handle, i) * math.hypot(matrix.c, matrix.d)
        ahead = self.where.along(matrix.a, matrix.b)
        colors = [ctypes.c_uint() for _ in range(4)]
        raw.FPDFText_GetFillColor(self.handle, i, *colors)
        red, green, blue, alpha = (color.value for color in colors)
        if raw.FPDFTextObj_GetTextRenderMode(ctypes.cast(thing, raw.FPDF_PAGEOBJECT)) in _UNSEEN or not alpha:
            self.made.unseen = True
            return None
        if ahead[0] <= 0 or abs(ahead[1]) > _TILT * ahead[0] or not 0.5 < size < 2000:
            self.made.leaning = True
            return None
        name, flags = self._named(i)
        face = faces.judged(name, flags, raw.FPDFText_GetFontWeight(self.handle, i))
        leans = face.italic or abs(matrix.c) > 0.1 * abs(matrix.d)
        return Look(face.family, round(size, 1), face.bold, leans, f"{red:02X}{green:02X}{blue:02X}")

    def _named(self, i: int) -> tuple[str, int]:
        buffer, flags = ctypes.create_string_buffer(256), ctypes.c_int()
        got = self.raw.FPDFText_GetFontInfo(self.handle, i, buffer, 256, flags)
        return (buffer.value.decode("utf-8", "replace") if got else ""), flags.value
