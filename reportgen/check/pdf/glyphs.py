"""What pages are made of: words with their places and looks, drawn lines, and where the page's corner is.

Places are in pt from the upper left corner of the page as it is shown; ``y`` of a word is its baseline.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


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
    """A word, or words of one object with nothing but spaces between. ``order``: when it is drawn.

    ``head`` is how long its first word is, in pt.
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
    head: float
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
