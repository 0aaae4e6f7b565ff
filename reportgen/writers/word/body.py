"""Document → the body of ``document.xml``, one noun of the tree after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportgen.document import Block, Cell, Columns, Figure, Item, List, Paragraph, Row, Table
from reportgen.layout import Layout, Role

from ..css import CELL_SIDE_MM
from ..shapes import stands_with
from .grid import Place, grid, width
from .media import Media
from .numbers import Numbers
from .paragraph import PLAIN, Direct, gap, named, paragraph
from .table import cell, columns_frame, head_row, row, scaled, table_frame


@dataclass(frozen=True, slots=True)
class Body:
    """One way through the tree. ``room_mm``: the width of the column it is in; ``depth``: lists around it.

    ``keep_all`` holds every paragraph to what follows it.
    """

    layout: Layout
    numbers: Numbers
    media: Media
    room_mm: float
    depth: int = 0
    keep_all: bool = False

    def story(self, blocks: tuple[Block, ...]) -> str:
        """``blocks``, ending in a paragraph as a page and a cell must."""
        text = self.blocks(blocks)
        if text.endswith("</w:p>"):
            return text
        return text + gap() if text else "<w:p/>"

    def part(self, blocks: tuple[Block, ...]) -> str:
        """A whole part of the document; a table at its end holds the paragraph that must follow it."""
        text = self.blocks(blocks, keep=isinstance(blocks[-1], Table | Columns) if blocks else False)
        return text if text.endswith("</w:p>") else text + (gap() if text else "<w:p/>")

    def blocks(self, blocks: tuple[Block, ...], *, keep: bool = False) -> str:
        """``blocks`` in order; ``keep`` holds the last of them to what follows."""
        last = len(blocks) - 1
        text = ""
        for i, block in enumerate(blocks):
            held = keep if i == last else stands_with(blocks[i + 1], self.layout, self.room_mm)
            text += self._parting(block, text) + self._block(block, keep=held)
        return text

    def _parting(self, block: Block, above: str) -> str:
        """The room above a table or columns, which Word gives to paragraphs only; two tables never touch."""
        if not isinstance(block, Table | Columns):
            return ""
        space = self._role(block).space_before_pt.used
        return gap(space, keep_next=True) if space or above.endswith("</w:tbl>") else ""

    def _block(self, block: Block, *, keep: bool) -> str:
        match block:
            case Paragraph():
                return self.paragraph(block, Direct(keep_next=keep))
            case List():
                return self.list(block, keep=keep)
            case Table():
                return self.table(block, keep=keep)
            case Columns():
                return self.columns(block, keep=keep)
            case Figure():
                return self.figure(block, keep=keep)

    def _role(self, block: Block) -> Role:
        return self.layout.roles[block.role]

    def paragraph(self, content: Paragraph, direct: Direct = PLAIN) -> str:
        """A paragraph with its drawn line, if its role has one."""
        if self.keep_all:
            direct = replace(direct, keep_next=True)
        return paragraph(content, self._role(content), self.room_mm, direct)

    # ---- lists

    def list(self, block: List, *, keep: bool) -> str:
        """Every list counts from 1; a list inside an entry stands one level deeper."""
        inner = replace(self, depth=self.depth + 1)
        last = len(block.items) - 1
        whole = self._role(block).keep_together
        entries = zip(block.items, self.numbers.entries(block.role, self.depth), strict=False)
        return "".join(
            inner.item(item, Direct(keep if i == last else whole, numbering, block.role))
            for i, (item, numbering) in enumerate(entries)
        )

    def item(self, item: Item, direct: Direct) -> str:
        """The first paragraph carries the number; an entry that has none there gets an empty one."""
        match item.blocks:
            case (Paragraph() as first, *rest):
                pass
            case rest:
                first = Paragraph(direct.list_role, ())
        if not rest:
            return self.paragraph(first, direct)
        return self.paragraph(first, replace(direct, keep_next=False)) + self.blocks(
            tuple(rest), keep=direct.keep_next
        )

    # ---- tables, columns, pictures

    def table(self, table: Table, *, keep: bool) -> str:
        """A table with its caption above; rows of the head repeat on each page.

        A table that is kept together holds each row to the next, any other its first two and its last two; one
        that is kept with what follows, the last row too (the only way both Word and LibreOffice understand).
        """
        role = self._role(table)
        held, end = (
            replace(self, keep_all=True),
            replace(self, keep_all=self.keep_all or keep or role.keep_with_next),
        )
        free = held if role.keep_together else self
        last = len(table.body) - 1
        walks = [end if i == last else held if i in {0, last - 1} else free for i in range(last + 1)]
        caption = self.paragraph(table.caption, Direct(keep_next=True)) if table.caption else ""
        count = max(width(table.head), width(table.body), 1)
        widths = scaled(self._role(table).widths_mm, count, self.room_mm, cut=False)
        head = "".join(map(head_row, _rows(table, table.head, widths, [held] * len(table.head))))
        body = "".join(map(row, _rows(table, table.body, widths, walks)))
        return caption + table_frame(table, self._role(table), widths, head + body)

    def cell(self, table: Table, place: Place, widths: tuple[float, ...]) -> str:
        """One cell of ``table`` at its place in the grid."""
        span = sum(widths[place.column : place.column + place.colspan])
        side = CELL_SIDE_MM if self._role(table).borders else 0
        inner = replace(self, room_mm=span - 2 * side, depth=0)
        return cell(place, span, inner.story(_inside(place.cell)), middle=self._role(table).borders)

    def columns(self, block: Columns, *, keep: bool) -> str:
        """Blocks side by side, as one row of a table without borders."""
        role = self._role(block)
        all_kept = self.keep_all or keep or role.keep_with_next
        widths = scaled(role.widths_mm, len(block.columns), self.room_mm, cut=True)
        inner = (
            cell(
                Place(None, i),
                room,
                replace(self, room_mm=room, depth=0, keep_all=all_kept).story(column),
                middle=False,
            )
            for i, (room, column) in enumerate(zip(widths, block.columns, strict=True))
        )
        return columns_frame(widths, row("".join(inner), whole=role.keep_together)) if widths else ""

    def figure(self, figure: Figure, *, keep: bool) -> str:
        """The picture in a paragraph of its role, then its captions, held together."""
        last = len(figure.caption) - 1
        held = "<w:keepNext/>" if (figure.caption or keep or self.keep_all) else ""
        drawing = self.media.drawing(figure, self.room_mm)
        style = named(figure.role, self._role(figure))
        shown = f"<w:p><w:pPr>{style}{held}</w:pPr><w:r>{drawing}</w:r></w:p>"
        captions = (self.paragraph(c, Direct(keep if i == last else True)) for i, c in enumerate(figure.caption))
        return shown + "".join(captions)


def _rows(table: Table, rows: tuple[Row, ...], widths: tuple[float, ...], walks: list[Body]) -> Iterator[str]:
    """The cells of each of ``rows``, each row written by its own of ``walks``."""
    for body, places in zip(walks, grid(rows, len(widths)), strict=True):
        yield "".join(body.cell(table, place, widths) for place in places)


def _inside(content: Cell | None) -> tuple[Block, ...]:
    return content.blocks if content else ()
