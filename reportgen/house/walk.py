"""Every paragraph of a document, in reading order, changed by one function."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from reportgen.document import Block, Break, Cell, Columns, Document, Figure, List, Paragraph, Row, Table, Text

Change = Callable[[Paragraph], Paragraph]


def words_of(paragraph: Paragraph) -> str:
    """The words of all runs, one sign of the text at one place; a new line is one sign."""
    return "".join(inline.text if isinstance(inline, Text) else "\n" for inline in paragraph.inlines)


def length(inline: Text | Break) -> int:
    """How many signs of ``words_of`` this is."""
    return len(inline.text) if isinstance(inline, Text) else 1


def changed(document: Document, change: Change, *, labels: bool) -> Document:
    """The document with each paragraph changed; ``labels``: captions and header cells too."""
    return replace(document, blocks=_Walk(change, labels).blocks(document.blocks))


@dataclass(frozen=True, slots=True)
class _Walk:
    change: Change
    labels: bool

    def blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph():
                return self.change(block)
            case List():
                items = tuple(replace(item, blocks=self.blocks(item.blocks)) for item in block.items)
                return replace(block, items=items)
            case Columns():
                return replace(block, columns=tuple(self.blocks(column) for column in block.columns))
            case Figure():
                return replace(block, caption=tuple(self._label(line) for line in block.caption))
            case Table():
                caption = self._label(block.caption) if block.caption else None
                return replace(block, caption=caption, head=self._rows(block.head), body=self._rows(block.body))

    def _label(self, paragraph: Paragraph) -> Paragraph:
        return self.change(paragraph) if self.labels else paragraph

    def _rows(self, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(Row(tuple(self._cell(cell) for cell in row.cells)) for row in rows)

    def _cell(self, cell: Cell) -> Cell:
        passed = cell.heading and not self.labels
        return cell if passed else replace(cell, blocks=self.blocks(cell.blocks))
