"""What every finished file of a document must say: the tree as lines, each with its role, label and words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reportgen.document import Block, Break, Columns, Document, Figure, Item, List, Paragraph, Table, Text
from reportgen.layout import Layout
from reportgen.writers.shapes import parts
from reportgen.writers.text import marker_words


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: ``text`` as it is shown, a new line where one is asked for.

    ``part``: the part of the document, each with page numbers of its own. ``foot``: it stands at the foot of the
    first page. ``bordered``: inside a table that draws its grid. ``head``: in a row that each page says again.
    """

    index: int
    role: str
    runs: tuple[Text | Break, ...]
    text: str
    label: str = ""
    level: int = 0
    part: int = 0
    foot: bool = False
    bordered: bool = False
    head: bool = False

    @property
    def words(self) -> str:
        """Label and words as they are read."""
        return " ".join(f"{self.label} {self.text}".split())

    def source(self, words: str = "") -> str:
        """The field that ``words`` of this line, or most of it, come from; empty if no field says them."""
        sourced = [run for run in self.runs if isinstance(run, Text) and run.source]
        plain = words.rstrip("…").strip()
        said = [run for run in sourced if plain and (plain in run.text or run.text.strip() in plain)]
        longest = max(said or sourced, key=lambda run: len(run.text), default=None)
        return (longest.source or "").split(" ")[0] if longest else ""


@dataclass(frozen=True, slots=True)
class Flat:
    """A document without its tree: its lines, and what each of its pictures shows in words."""

    lines: tuple[Line, ...]
    pictures: tuple[str, ...]
    shown: frozenset[str] = frozenset()
    """The keys of its pictures."""


@dataclass(frozen=True, slots=True)
class _Where:
    """What holds for the lines inside a block."""

    part: int = 0
    foot: bool = False
    bordered: bool = False
    head: bool = False


@dataclass(slots=True)
class _Walk:
    layout: Layout
    lines: list[Line] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)

    def blocks(self, blocks: tuple[Block, ...], where: _Where) -> None:
        for block in blocks:
            self._block(block, where)

    def _block(self, block: Block, where: _Where) -> None:
        match block:
            case Paragraph():
                self.line(block, where)
            case List():
                marker = self.layout.roles[block.role].marker
                for number, item in enumerate(block.items, 1):
                    self._item(item, block.role, marker_words(marker, number).strip(), where)
            case Table():
                self._table(block, where)
            case Columns():
                for column in block.columns:
                    self.blocks(column, where)
            case Figure():
                self.pictures.append(block.alt)
                self.shown.add(block.picture)
                self.blocks(block.caption, where)

    def line(self, paragraph: Paragraph, where: _Where, label: str = "") -> None:
        """A paragraph that shows something."""
        upper = self.layout.roles[paragraph.role].case == "upper"
        runs = tuple(
            replace(run, text=run.text.upper()) if upper and isinstance(run, Text) else run
            for run in paragraph.inlines
        )
        text = "".join(run.text if isinstance(run, Text) else "\n" for run in runs)
        if label or text.strip():
            at = (where.part, where.foot, where.bordered, where.head)
            self.lines.append(Line(len(self.lines) + 1, paragraph.role, runs, text, label, paragraph.level, *at))

    def _item(self, item: Item, role: str, label: str, where: _Where) -> None:
        """The first paragraph carries the label; an entry that has none there shows it alone."""
        match item.blocks:
            case (Paragraph() as first, *rest):
                self.line(first, where, label)
                self.blocks(tuple(rest), where)
            case rest:
                self.line(Paragraph(role, ()), where, label)
                self.blocks(tuple(rest), where)

    def _table(self, table: Table, where: _Where) -> None:
        if table.caption:
            self.line(table.caption, where)
        inside = replace(where, bordered=where.bordered or self.layout.roles[table.role].borders)
        for rows, place in ((table.head, replace(inside, head=True)), (table.body, inside)):
            for row in rows:
                for cell in row.cells:
                    self.blocks(cell.blocks, place)


def flat(document: Document, layout: Layout) -> Flat:
    """The lines and pictures of ``document`` in reading order; the foot of the first page comes last."""
    parts_of_it, walk = parts(document.blocks, layout), _Walk(layout)
    for number, body in enumerate(parts_of_it.bodies):
        walk.blocks(body, _Where(part=number))
    walk.blocks(parts_of_it.foot, _Where(foot=True))
    return Flat(tuple(walk.lines), tuple(walk.pictures), frozenset(walk.shown))
