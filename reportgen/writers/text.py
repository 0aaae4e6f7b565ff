"""Document → plain text: UTF-8, one paragraph a line, an empty line between two blocks.

The entries of a list and the rows of a table follow each other without an empty line. What the other
formats number or mark by themselves is written out here with the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.document import (
    Block,
    Break,
    Columns,
    Document,
    Figure,
    List,
    Paragraph,
    Picture,
    Row,
    Table,
)
from reportgen.layout import Layout, Marker

from .css import bullet_words
from .shapes import parts

_BETWEEN_CELLS = " | "


def write(document: Document, layout: Layout, pictures: Mapping[str, Picture]) -> bytes:  # noqa: ARG001 - as every writer
    """The words of the document in reading order; of a picture only its caption can be told."""
    blocks = (_lines(block, layout) for part in parts(document.blocks, layout).read for block in part)
    return "\n\n".join(text for lines in blocks if (text := _joined(lines))).encode() + b"\n"


def marker_words(marker: Marker | None, number: int) -> str:
    """What stands before entry ``number`` (from 1) of a list, with the space after it."""
    match marker:
        case Marker(kind="arabic"):
            return f"{marker.before}{number}{marker.after} "
        case Marker(kind="letter"):
            return f"{marker.before}{_letters(number, marker.letters)}{marker.after} "
        case Marker():
            return bullet_words(marker)
    return ""


def _letters(number: int, letters: str) -> str:
    """a, b, c, d, đ … y, aa, ab …: as CSS counts with ``system: alphabetic``."""
    words = ""
    while number:
        number, rest = divmod(number - 1, len(letters))
        words = letters[rest] + words
    return words


def _joined(lines: Iterator[str]) -> str:
    return "\n".join(text for line in lines if (text := line.strip()))


def _lines(block: Block, layout: Layout) -> Iterator[str]:
    match block:
        case Paragraph():
            yield _words(block, layout)
        case List():
            yield from _entries(block, layout)
        case Table(head=(), caption=None) if not layout.roles[block.role].borders:
            # No lines around it: it only sets blocks side by side.
            side_by_side = (cell for row in block.body for cell in row.cells)
            cells = (_joined(line for b in cell.blocks for line in _lines(b, layout)) for cell in side_by_side)
            yield "\n\n".join(text for text in cells if text)
        case Table():
            if block.caption:
                yield _words(block.caption, layout)
            for row in (*block.head, *block.body):
                yield _row(row, layout)
        case Columns():
            columns = (_joined(line for b in column for line in _lines(b, layout)) for column in block.columns)
            yield "\n\n".join(text for text in columns if text)
        case Figure():
            for caption in block.caption:
                yield _words(caption, layout)


def _entries(block: List, layout: Layout) -> Iterator[str]:
    marker = layout.roles[block.role].marker
    for number, item in enumerate(block.items, 1):
        text = _joined(line for b in item.blocks for line in _lines(b, layout))
        yield marker_words(marker, number) + text


def _row(row: Row, layout: Layout) -> str:
    cells = (" ".join(line for block in cell.blocks for line in _lines(block, layout)) for cell in row.cells)
    return _BETWEEN_CELLS.join(" ".join(cell.split("\n")) for cell in cells)


def _words(paragraph: Paragraph, layout: Layout) -> str:
    words = "".join("\n" if isinstance(i, Break) else i.text for i in paragraph.inlines)
    upper = layout.roles[paragraph.role].case == "upper"
    return "\n".join(line.strip() for line in (words.upper() if upper else words).split("\n"))
