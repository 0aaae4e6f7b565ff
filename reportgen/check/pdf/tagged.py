"""A PDF of ours, read by its own structure: every part in its logical order, with the pieces that draw it.

Nothing is guessed from where letters stand: which of them belong together, and what they are, the file says.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from . import drawing
from .drawing import Font, Piece, UnknownDrawingError

__all__ = ["Block", "Font", "Leaf", "Piece", "Sheet", "Structure", "UnknownDrawingError", "read"]

_PART = "Lbl"
_ENTRY = "LBody"
_GROUPS = frozenset(("L", "Table"))
Mark = tuple[Piece, ...]
_DEEPEST = 60


@dataclass(frozen=True, slots=True)
class Block:
    """What the structure says is one part: its tag (``P``, ``H1``, ``TD`` …), the pieces of its label and words."""

    tag: str
    mark: tuple[Piece, ...]
    pieces: tuple[Piece, ...]

    @property
    def label(self) -> str:
        """The number, letter or dash before the words."""
        return "".join(piece.text for piece in self.mark).strip()


@dataclass(frozen=True, slots=True)
class Leaf:
    """A picture: the words that stand for it, and the page it is on."""

    words: str
    page: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its size in pt, and its pieces that mean nothing: page numbers, heads of tables said again."""

    width: float
    height: float
    aside: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Structure:
    """A whole file. ``lost``: pieces that mean something and that the structure does not name."""

    blocks: tuple[Block, ...]
    pictures: tuple[Leaf, ...]
    sheets: tuple[Sheet, ...]
    lost: tuple[Piece, ...]
    fonts: tuple[Font, ...]


def read(data: bytes) -> Structure:
    """The structure of the PDF ``data``; UnknownDrawingError if it is no file as we make them."""
    import pikepdf  # noqa: PLC0415 - only where a PDF is read

    try:
        with pikepdf.open(io.BytesIO(data)) as file:
            return _Reading(pikepdf, file).read()
    except (pikepdf.PdfError, KeyError, TypeError, AttributeError, ValueError) as error:
        raise UnknownDrawingError(type(error).__name__) from error


@dataclass(slots=True)
class _Reading:
    pikepdf: Any
    file: Any
    drawn: dict[tuple[int, int], list[Piece]] = field(default_factory=dict)
    pages: dict[tuple[int, int], int] = field(default_factory=dict)
    fonts: dict[tuple[int, int], Font] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    pictures: list[Leaf] = field(default_factory=list)

    def read(self) -> Structure:
        sheets = [self._sheet(page.obj, number) for number, page in enumerate(self.file.pages, 1)]
        root = self.file.Root.StructTreeRoot
        for kid in _each(root.get("/K"), self.pikepdf):
            self._element(kid, None, (), 0)
        lost = tuple(piece for pieces in self.drawn.values() for piece in pieces)
        fonts = tuple(self.fonts.values())
        return Structure(tuple(self.blocks), tuple(self.pictures), tuple(sheets), lost, fonts)

    def _sheet(self, page: Any, number: int) -> Sheet:
        self.pages[page.objgen] = number
        left, bottom, right, top = (float(side) for side in page.MediaBox)
        contents = page.Contents
        streams = contents if isinstance(contents, self.pikepdf.Array) else [contents]
        drawn = b"\n".join(stream.read_bytes() for stream in streams)
        aside = []
        for piece in drawing.pieces(drawn, number, top - bottom, self._named(page)):
            if piece.number is None:
                aside.append(piece)
            else:
                self.drawn.setdefault((number, piece.number), []).append(piece)
        return Sheet(right - left, top - bottom, tuple(aside))

    def _named(self, page: Any) -> Mapping[str, Font]:
        entries = page.Resources.get("/Font")
        return {} if entries is None else {name: self._font(entries[name]) for name in entries.keys()}  # noqa: SIM118

    def _font(self, entry: Any) -> Font:
        key = entry.objgen
        if key == (0, 0) or key not in self.fonts:
            self.fonts[key] = drawing.font(entry)
        return self.fonts[key]

    def _element(self, element: Any, page: int | None, label: Mark, depth: int) -> Mark:
        """One element and what is inside; gives back the label if nothing took it."""
        if depth > _DEEPEST:
            raise UnknownDrawingError("/K")
        tag = str(element.get("/S"))[1:]
        page = self.pages[element.Pg.objgen] if "/Pg" in element else page
        own: list[Piece] = []
        for kid in _each(element.get("/K"), self.pikepdf):
            if isinstance(kid, self.pikepdf.Dictionary) and "/S" in kid:
                if str(kid.S) == f"/{_PART}":
                    label = self._label(kid, page)
                    continue
                if own or (label and tag == _ENTRY and str(kid.S)[1:] in _GROUPS):
                    label = self._close(tag, label, own)
                label = self._element(kid, page, label, depth + 1)
                own = []
            else:
                own += self._content(kid, page)
        if tag == "Figure":
            self.pictures.append(Leaf(str(element.get("/Alt", "")), page or 0))
        return self._close(tag, label, own) if own or (label and tag == "LI") else label

    def _close(self, tag: str, label: Mark, own: list[Piece]) -> Mark:
        """Note the words so far as one block, which takes the label."""
        self.blocks.append(Block(tag, label, tuple(own)))
        return ()

    def _label(self, element: Any, page: int | None) -> Mark:
        page = self.pages[element.Pg.objgen] if "/Pg" in element else page
        kids = _each(element.get("/K"), self.pikepdf)
        return tuple(piece for kid in kids for piece in self._content(kid, page))

    def _content(self, kid: Any, page: int | None) -> list[Piece]:
        """The pieces of one number, each drawn once for one meaning."""
        if isinstance(kid, self.pikepdf.Dictionary):
            page, kid = self.pages[kid.Pg.objgen], kid.MCID
        return self.drawn.pop((page or 0, int(kid)), [])


def _each(kids: Any, pikepdf: Any) -> Iterator[Any]:
    if isinstance(kids, pikepdf.Array):
        yield from kids
    elif kids is not None:
        yield kids
