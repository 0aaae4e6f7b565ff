"""The letters of one page as pdfium sees them, taken together to words; ``asking.py`` asks for them."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from itertools import groupby
from typing import Any

from . import faces
from .asking import Asking
from .glyphs import Look, Page, Where, Word

MOST_LETTERS = 60_000
"""So many letters of one page are read."""

# No-break spaces at the end of a line take room like letters: a blank to be filled in.
_PARTS = re.compile(r"[^\s\ufffe\x00]+(?:(?=[^\S\n]*+\n|[ \xa0]*\xa0$)[ \xa0]*\xa0)?")
_ODD = str.maketrans({"\x02": "-", "\ufffe": "-", "\u00ad": "-", "\u2011": "-", "\u200b": "", "\ufeff": ""})
_ODD_LETTERS = re.compile(r"[\x02\ufffe\u00ad\u2011\u200b\ufeff\xa0]")
_PARTED = re.compile(r"[^\S \xa0]|[\x00\ufffe]")
_SPREAD = 0.58  # of the size: what a letter takes on average, where a line has no gaps
_UNSEEN = {3, 7}  # render modes that draw nothing: the text layer of a scanned page
_TILT = 0.02  # of the size: words that lean more do not run along a line

Room = tuple[str, bool | None]
"""What is between two words, and whether letters fill it: ``before`` and ``filled`` of a word."""


def letters(raw: Any, source: Any, where: Where, made: Page) -> None:
    """Add the words of ``source``, a page of pdfium's, to ``made``, whose lines are known already.

    ``raw`` is pypdfium2's module of that name.
    """
    text = source.get_textpage()
    try:
        _Letters(raw, text.raw, where, made).read()
    finally:
        text.close()


class _Letters:
    """The words of a text page, one object of the file after the other."""

    def __init__(self, raw: Any, handle: Any, where: Where, made: Page) -> None:
        self.raw, self.handle, self.where, self.made = raw, handle, where, made
        self.ask = Asking(raw, handle)
        self.looks: dict[int, Look | None] = {0: None}
        self.alike: dict[tuple[Any, ...], Look | None] = {}
        self.same: dict[Look, Look] = {}  # looks are compared often: equal ones are one
        self.faces: dict[int, faces.Face] = {}
        self.text = ""
        self.plain = False  # whether all letters of the page are what they are to be called

    def read(self) -> None:
        count = min(self.raw.FPDFText_CountChars(self.handle), MOST_LETTERS)
        self.text = text = self._text(count)
        self.plain = not _ODD_LETTERS.search(text) and unicodedata.is_normalized("NFC", text)
        thing = self.ask.thing
        spans = [found.span() for found in _PARTS.finditer(text)]
        before, ended = 0, 0  # the object that the last word is of, and where the word ends
        for first, group in groupby(spans, key=lambda span: thing(span[0])):
            words = list(group)
            start, end = words[0][0], words[-1][1]
            room = self._room(ended, start, same=first == before)
            before = thing(end - 1) if end - words[-1][0] > 1 else first
            # An object draws its letters in one go: what it begins and ends, it draws.
            look = self.looks[first] if first in self.looks else self._look(first, start)
            if first == before and look and self._together(words, first, look, room):
                pass
            else:
                for a, b in words:
                    self._pieces(a, b, room if a == start else (text[ended:a], True))
                    ended = b
            ended = end

    def _room(self, ended: int, start: int, *, same: bool) -> Room:
        """What is between two words; ``same``: one object draws both. Spaces that pdfium made up have no object."""
        blank = self.text[ended:start]
        if same:
            return blank, True
        if not any(map(self.ask.thing, range(ended, start))):
            return blank, False
        return blank, True if len(blank) > 1 and "\n" not in blank else None

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

    def _together(self, words: list[tuple[int, int]], thing: int, look: Look, room: Room) -> bool:
        """Add the words of one object as one, unless the room between them, or a line there, may mean something."""
        (start, first_end), end = words[0], words[-1][1]
        if len(words) == 1:
            self._word(start, end, thing, room)
            return True
        if _PARTED.search(self.text, start, end):
            return False
        x0, y = self.where(*self.ask.origin(start))
        x1 = self._end(end, thing)
        if x1 - x0 > _SPREAD * look.size * (end - start):
            return False
        top, foot = y - look.size, y + look.size / 4
        if any(bar.y0 <= foot and bar.y1 >= top and bar.x0 < x1 and bar.x1 > x0 for bar in self.made.bars):
            return False
        self._add((start, end), (x0, x1, y, self._end(first_end, thing) - x0), look, room)
        return True

    def _pieces(self, start: int, end: int, room: Room) -> None:
        """Add a word by the objects that draw it."""
        at, thing = start, self.ask.thing(start)
        for i in range(start + 1, end):
            other = self.ask.thing(i)
            if other != thing:
                self._word(at, i, thing, room)
                at, thing, room = i, other, ("", True)
        self._word(at, end, thing, room)

    def _word(self, a: int, b: int, thing: int, room: Room) -> None:
        look = self.looks[thing] if thing in self.looks else self._look(thing, a)
        if look:
            x0, y = self.where(*self.ask.origin(a))
            x1 = self._end(b, thing)
            self._add((a, b), (x0, x1, y, x1 - x0), look, room)

    def _add(self, span: tuple[int, int], at: tuple[float, float, float, float], look: Look, room: Room) -> None:
        x0, x1, y, head = at
        if not math.isfinite(x0 + x1 + y + look.size):  # drawn at no place of the page: nobody sees it
            return
        said, decomposed = self.text[span[0] : span[1]], False
        if not self.plain:
            said, decomposed = _mended(said)
        if said:
            blank, filled = room
            before = " " if len(blank) == 1 or "\n" in blank else blank
            word = Word(said, x0, max(x0, x1), y, look, span[0], head, before, filled, decomposed)
            self.made.words.append(word)
        elif self.made.words:
            self.made.words[-1].x1 = max(self.made.words[-1].x1, x1)

    def _end(self, b: int, thing: int) -> float:
        """Where the letter before position ``b``, of the object ``thing``, ends."""
        if b < len(self.text) and self.ask.thing(b) == thing:
            return self.where(*self.ask.origin(b))[0]
        return self._right(b - 1)

    def _right(self, i: int) -> float:
        box = self.raw.FS_RECTF()
        if not self.raw.FPDFText_GetLooseCharBox(self.handle, i, box):
            return self.where(*self.ask.origin(i))[0]
        return max(self.where(box.left, box.bottom)[0], self.where(box.right, box.top)[0])

    def _look(self, thing: int, i: int) -> Look | None:
        """None for text that nobody sees, or that leans."""
        look = self.looks[thing] = self._looked(thing, i)
        return look

    def _looked(self, thing: int, i: int) -> Look | None:
        color, mode = self.ask.color(i), self.ask.mode(thing)
        if mode in _UNSEEN or not color[3]:
            self.made.unseen = True
            return None
        told = (self.ask.matrix(i)[:4], self.ask.size(i), color, self.ask.font(thing))
        if told not in self.alike:
            self.alike[told] = self._told(*told, i)
        look = self.alike[told]
        self.made.leaning = self.made.leaning or look is None
        return look

    def _told(
        self, matrix: tuple[float, ...], drawn: float, color: tuple[int, ...], font: int, i: int
    ) -> Look | None:
        """What answers of pdfium's come to, worked out once for the many objects that give the same."""
        a, b, c, d = matrix
        size = drawn * math.hypot(c, d)
        ahead = self.where.along(a, b)
        if ahead[0] <= 0 or abs(ahead[1]) > _TILT * ahead[0] or not 0.5 < size < 2000:
            return None
        face = self._face(font, i)
        leans = face.italic or abs(c) > 0.1 * abs(d)
        red, green, blue, _ = color
        look = Look(face.family, round(size, 1), face.bold, leans, f"{red:02X}{green:02X}{blue:02X}")
        return self.same.setdefault(look, look)

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
