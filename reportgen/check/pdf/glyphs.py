"""One page as pdfium sees it: words with their places and looks, drawn lines, pictures.

Places are in pt from the upper left corner of the page as it is shown; ``y`` of a word is its baseline.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from . import faces
from .asking import Asking

MOST_LETTERS = 60_000
"""So many letters of one page are read."""

# No-break spaces at the end of a line take room like letters: a blank to be filled in.
_PARTS = re.compile(r"[^\s\ufffe\x00]+(?:[ \xa0]*\xa0(?=\s*\n|$))?")
_ODD = str.maketrans({"\x02": "-", "\ufffe": "-", "\u00ad": "-", "\u2011": "-", "\u200b": "", "\ufeff": ""})
_ODD_LETTERS = re.compile(r"[\x02\ufffe\u00ad\u2011\u200b\ufeff\xa0]")
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
    """Letters without a space. ``order``: when it is drawn.

    ``before`` is what parts it from the word before: nothing, a space, or a blank of several. ``filled``: whether
    letters of space fill the room between the two, however wide, so that it is part of the line; False where
    nothing is drawn there, None where one space is.
    """

    text: str
    x0: float
    x1: float
    y: float
    look: Look
    order: int
    before: str = " "
    filled: bool | None = None
    decomposed: bool = False
    underlined: bool = False

    @property
    def size(self) -> float:
        """Of the letters, in pt."""
        return self.look.size

    @property
    def glued(self) -> bool:
        """Whether nothing parts it from the word before."""
        return not self.before


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
        if not self.turn:
            return x - self.left, self.top - y
        match self.turn:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case _:
                return self.top - y, self.right - x

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
        self.ask = Asking(raw, handle)
        self.looks: dict[int, Look | None] = {0: None}
        self.same: dict[Look, Look] = {}  # looks are compared often: equal ones are one
        self.faces: dict[int, faces.Face] = {}
        self.plain = False  # whether all letters of the page are what they are to be called

    def read(self) -> None:
        count = min(self.raw.FPDFText_CountChars(self.handle), MOST_LETTERS)
        text, thing = self._text(count), self.ask.thing
        self.plain = not _ODD_LETTERS.search(text) and unicodedata.is_normalized("NFC", text)
        before, ended = 0, 0  # the object that the last word is of, and where the word ends
        for found in _PARTS.finditer(text):
            start, end = found.span()
            first = thing(start)
            after = thing(end) if end < count else 0
            blank = text[ended:start]
            filled = True if first == before else self._filled(blank, ended)
            # An object draws its letters in one go: what it begins and goes on after, it draws.
            if first == after or end - start == 1 or first == thing(end - 1):
                self._word(text[start:end], start, first, blank, filled=filled, goes_on=first == after)
                before = first
            else:
                for a, b, each in self._pieces(start, end):
                    goes_on = b == end and each == after
                    said = text[a:b]
                    self._word(said, a, each, "" if a > start else blank, filled=filled, goes_on=goes_on)
                    before = each
            ended = end

    def _filled(self, blank: str, start: int) -> bool | None:
        """Of the room between the words of two objects. pdfium makes spaces of its own up, which no object has."""
        if not any(self.ask.thing(i) for i in range(start, start + len(blank))):
            return False
        return True if len(blank) > 1 and "\n" not in blank else None

    def _text(self, count: int) -> str:
        """One letter for each of pdfium's, so that positions in it are pdfium's."""
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        got = self.raw.FPDFText_GetText(self.handle, 0, count, buffer)
        if got == count + 1:
            text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
            if len(text) == count and "\ufffd" not in text:
                return text
        units = [self.raw.FPDFText_GetUnicode(self.handle, i) for i in range(count)]
        return "".join(chr(unit) if unit < 0x110000 else "\ufffd" for unit in units)

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        at, thing = start, self.ask.thing(start)
        for i in range(start + 1, end):
            other = self.ask.thing(i)
            if other != thing:
                yield at, i, thing
                at, thing = i, other
        yield at, end, thing

    def _word(self, said: str, a: int, thing: int, blank: str, *, filled: bool | None, goes_on: bool) -> None:
        """Add one word; ``goes_on``: its object draws the letter behind it too."""
        look = self.looks[thing] if thing in self.looks else self._look(thing, a)
        if not look:
            return
        b, ask, where = a + len(said), self.ask.origin, self.where
        x0, y = where(*ask(a))
        x1 = where(*ask(b))[0] if goes_on else self._right(b - 1)
        decomposed = False
        if not self.plain:
            said, decomposed = _mended(said)
        if said:
            before = " " if len(blank) == 1 or "\n" in blank else blank
            self.made.words.append(Word(said, x0, max(x0, x1), y, look, a, before, filled, decomposed))
        elif self.made.words:
            self.made.words[-1].x1 = max(self.made.words[-1].x1, x1)

    def _right(self, i: int) -> float:
        box = self.raw.FS_RECTF()
        if not self.raw.FPDFText_GetLooseCharBox(self.handle, i, box):
            return self.where(*self.ask.origin(i))[0]
        return max(self.where(box.left, box.bottom)[0], self.where(box.right, box.top)[0])

    def _look(self, thing: int, i: int) -> Look | None:
        """None for text that nobody sees, or that leans."""
        look = self._looked(thing, i)
        if look:
            look = self.same.setdefault(look, look)
        self.looks[thing] = look
        return look

    def _looked(self, thing: int, i: int) -> Look | None:
        a, b, c, d, *_ = self.ask.matrix(i)
        size = self.ask.size(i) * math.hypot(c, d)
        ahead = self.where.along(a, b)
        red, green, blue, alpha = self.ask.color(i)
        if self.ask.mode(thing) in _UNSEEN or not alpha:
            self.made.unseen = True
            return None
        if ahead[0] <= 0 or abs(ahead[1]) > _TILT * ahead[0] or not 0.5 < size < 2000:
            self.made.leaning = True
            return None
        face = self._face(self.ask.font(thing), i)
        leans = face.italic or abs(c) > 0.1 * abs(d)
        return Look(face.family, round(size, 1), face.bold, leans, f"{red:02X}{green:02X}{blue:02X}")

    def _face(self, font: int, i: int) -> faces.Face:
        """The face of a letter; that of a font is asked for once."""
        if font not in self.faces:
            buffer, flags = ctypes.create_string_buffer(256), ctypes.c_int()
            got = self.raw.FPDFText_GetFontInfo(self.handle, i, buffer, 256, flags)
            name = buffer.value.decode("utf-8", "replace") if got else ""
            self.faces[font] = faces.judged(name, flags.value, self.raw.FPDFText_GetFontWeight(self.handle, i))
        return self.faces[font]


def _mended(said: str) -> tuple[str, bool]:
    """The letters as they are to be called, in NFC, and whether the file has them otherwise."""
    said = said.rstrip(" \xa0").translate(_ODD)
    composed = unicodedata.normalize("NFC", said)
    return composed, composed != said
