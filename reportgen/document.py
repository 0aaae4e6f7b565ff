"""The tree between templates and writers: nouns only, no behaviour.

``role`` names what a part is in the words of the decree without diacritics
(``quoc-hieu``, ``noi-nhan``); the layout table says how each role looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Text:
    """A run of words. ``source`` is the path of the record field it was printed from."""

    text: str
    bold: bool = False
    italic: bool = False
    blank: bool = False
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A new line inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words with a role; ``level`` above 0 makes it a heading of that outline level."""

    role: str
    inlines: tuple[Text | Break, ...]
    level: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class List:
    """Entries that belong together; the layout row of the role says the marker."""

    role: str
    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    blocks: tuple[Block, ...]
    heading: bool = False
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a body; rows of ``head`` repeat on each page. ``caption`` stands above."""

    role: str
    body: tuple[Row, ...]
    head: tuple[Row, ...] = ()
    caption: Paragraph | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side without borders; the layout row of the role says their widths."""

    role: str
    columns: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture by the key it has in ``Document.pictures``, with what it shows in words."""

    role: str
    picture: str
    alt: str
    caption: tuple[Paragraph, ...] = ()


Block = Paragraph | List | Table | Columns | Figure


@dataclass(frozen=True, slots=True)
class Picture:
    """A cleaned picture: JPEG bytes and size in pixels."""

    data: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document of one kind (``tin-bai``, ``bien-ban``)."""

    kind: str
    title: str
    blocks: tuple[Block, ...]
    language: str = "vi-VN"


@lru_cache(maxsize=8192)
def upwards(path: str) -> tuple[str, ...]:
    """A field and the parts it is in, the whole first."""
    steps = path.split(".")
    return tuple(".".join(steps[: i + 1]) for i in range(len(steps)))
