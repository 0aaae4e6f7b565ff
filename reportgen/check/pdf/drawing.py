"""What one page of a PDF of ours draws: its letters piece by piece, each with the number of its meaning.

Only what WeasyPrint writes is understood. Another way of drawing letters is no piece that is passed over:
it is UnknownDrawing, for what is not understood is not proved.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from . import faces
from .faces import Face

Matrix = tuple[float, float, float, float, float, float]

_PLAIN: Matrix = (1, 0, 0, 1, 0, 0)
_NUMBER = re.compile(rb"/MCID\s+(\d+)")
_SHOWN = re.compile(rb"<([0-9a-fA-F]*)>|(-?[\d.]+)")
_MEANT = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<((?:[0-9A-Fa-f]{4})+)>")
_CODE = 4  # hexadecimal digits
_BOX = b"0000"  # what a font draws for a letter it has not
_OTHER_LETTERS = frozenset((b"Tj", b"'", b'"', b"Td", b"TD", b"T*", b"Tz", b"Ts", b"Tc", b"Tw"))
_OTHER_COLORS = frozenset((b"g", b"k", b"sc", b"scn"))


class UnknownDrawingError(Exception):
    """A page draws letters in a way that is not ours."""


@dataclass(frozen=True, slots=True)
class Font:
    """A font as the file has it: its face, whether the file carries it, each letter with its width by its code."""

    face: Face
    embedded: bool
    shapes: Mapping[bytes, tuple[str, float]]
    usual: float


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters drawn in one go, in pt from the upper left corner; ``y`` is the baseline.

    ``x0`` and ``x1`` are where the first and the last letter that shows begins and ends. ``boxes``: how many
    letters have no shape in the font. ``number`` is that of its meaning on the page; None for what means nothing.
    """

    text: str
    page: int
    number: int | None
    x0: float
    x1: float
    y: float
    size: float
    font: Font
    color: str | None
    boxes: int = 0

    def level(self, other: Piece) -> bool:
        """Whether both stand on one line of one page."""
        return self.page == other.page and abs(self.y - other.y) < self.size / 4


@dataclass(slots=True)
class _State:
    """What holds for what is drawn next."""

    matrix: Matrix = _PLAIN
    font: str = ""
    size: float = 0
    color: str | None = "000000"

    def copy(self) -> _State:
        return _State(self.matrix, self.font, self.size, self.color)


@dataclass(slots=True)
class _Page:
    number: int
    height: float
    fonts: Mapping[str, Font]
    state: _State = field(default_factory=_State)
    below: list[_State] = field(default_factory=list)
    text: Matrix = _PLAIN
    meanings: list[int | None] = field(default_factory=list)

    def read(self, drawing: bytes) -> Iterator[Piece]:
        pending = b""  # what BDC is told of what it opens stands on lines of its own
        for line in drawing.split(b"\n"):
            given, _, operator = line.rpartition(b" ")
            if operator == b"TJ":
                yield from self._shown(given)
            elif operator in {b"BDC", b"BMC"}:
                number = _NUMBER.search(pending + given)
                self.meanings.append(int(number[1]) if number else None)
            else:
                self._set(operator, given)
            pending = line if line.startswith((b"<<", b"/")) else b""

    def _set(self, operator: bytes, given: bytes) -> None:
        match operator:
            case b"q":
                self.below.append(self.state.copy())
            case b"Q":
                self.state = self.below.pop()
            case b"cm":
                self.state.matrix = _times(_matrix(given), self.state.matrix)
            case b"Tm":
                self.text = _matrix(given)
            case b"Tf":
                name, size = given.split()
                self.state.font, self.state.size = name.decode("ascii"), float(size)
            case b"rg":
                self.state.color = "".join(f"{round(float(part) * 255):02X}" for part in given.split())
            case b"EMC":
                self.meanings.pop()
            case _ if operator in _OTHER_LETTERS:
                raise UnknownDrawingError(operator.decode("ascii"))
            case _ if operator in _OTHER_COLORS:
                self.state.color = None

    def _shown(self, given: bytes) -> Iterator[Piece]:
        font = self.fonts.get(self.state.font)
        if font is None:
            raise UnknownDrawingError(self.state.font)
        placed = _times(self.text, self.state.matrix)
        size = self.state.size * abs(placed[3])
        across = size / 1000
        shapes, unknown = font.shapes, ("\ufffd", font.usual)
        texts: list[str] = []
        at, begins, ends, boxes = 0.0, None, 0.0, 0
        for letters, shift in _SHOWN.findall(given):
            if shift:
                at -= float(shift) * across
                continue
            for i in range(0, len(letters), _CODE):
                letter, width = shapes.get(letters[i : i + _CODE], unknown)
                start, at = at, at + width * across
                texts.append(letter)
                if letter != " ":
                    begins, ends = start if begins is None else begins, at
            if _BOX in letters:
                boxes += sum(letters[i : i + _CODE] == _BOX for i in range(0, len(letters), _CODE))
        left, y = placed[4], self.height - placed[5]
        said = unicodedata.normalize("NFC", "".join(texts))
        x0 = left + (begins or 0)
        meaning = self.meanings[-1] if self.meanings else None
        color = self.state.color
        yield Piece(said, self.number, meaning, x0, max(x0, left + ends), y, round(size, 2), font, color, boxes)


def pieces(drawing: bytes, number: int, height: float, fonts: Mapping[str, Font]) -> list[Piece]:
    """The pieces of page ``number`` in the order they are drawn; UnknownDrawingError if it is not drawn our way."""
    try:
        return list(_Page(number, height, fonts).read(drawing))
    except (ValueError, IndexError) as error:
        raise UnknownDrawingError(str(error)) from error


def font(entry: Any) -> Font:
    """A font of the file, by its dictionary; UnknownDrawingError if its letters are not coded as ours are."""
    inner = entry.get("/DescendantFonts")
    meant = entry.get("/ToUnicode")
    if inner is None or meant is None or str(entry.get("/Encoding")) != "/Identity-H":
        raise UnknownDrawingError(str(entry.get("/BaseFont")))
    inner = inner[0]
    descriptor = inner.get("/FontDescriptor")
    embedded = any(descriptor.get(key) is not None for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    name = str(entry.get("/BaseFont"))
    letters = {
        code.lower(): bytes.fromhex(units.decode()).decode("utf-16-be", "replace")
        for code, units in _MEANT.findall(meant.read_bytes().partition(b"beginbfchar")[2])
    }
    usual, widths = float(inner.get("/DW", 1000)), dict(_widths(inner.get("/W")))
    shapes = {code: (letter, widths.get(code, usual)) for code, letter in letters.items()}
    return Font(faces.face(name), embedded, shapes, usual)


def _widths(table: Any) -> Iterator[tuple[bytes, float]]:
    """``W``: a code, then the widths from that code on."""
    parts = list(table or ())
    for first, row in zip(parts[::2], parts[1::2], strict=True):
        for code, width in enumerate(row, int(first)):
            yield b"%04x" % code, float(width)


def _matrix(given: bytes) -> Matrix:
    a, b, c, d, e, f = map(float, given.split())
    return a, b, c, d, e, f


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m
