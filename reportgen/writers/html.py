"""Document → HTML: a page like the printed one, or a clean article for a portal's editor.

``write`` makes the file people open; ``printable`` the page the PDF is printed from. Both come from
one walk over the tree, so they say the same words in the same order. Without ``plain_html`` in the layout
every part carries its role as a class; with it the article holds bare elements only.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape

from reportgen.document import (
    Block,
    Break,
    Cell,
    Columns,
    Document,
    Figure,
    List,
    Paragraph,
    Picture,
    Row,
    Table,
    Text,
)
from reportgen.layout import Layout, Role, longest_line_mm, text_width_mm
from reportgen.problems import ProblemsError, problem

from . import css, shapes
from .columns import fitted
from .ties import NUMBER, tied

Source = Callable[[Figure], dict[str, str | int]]
"""The attributes that say where the pixels of a figure come from."""

# A number of a document (22/KH-UBND) stays on one line, as Word keeps it; browsers would break it at the slash.
# It takes its tie to the word before along, and is let go where it has none: WeasyPrint breaks a line after its
# first word where a run ends in a space that reaches past the margin.
_NUMBER = re.compile(rf"(?:\xa0|(?<![ \xa0])){NUMBER}")
_TAGS = {False: ("b", "i"), True: ("strong", "em")}


def write(document: Document, layout: Layout, pictures: Mapping[str, Picture]) -> bytes:
    """The whole page as UTF-8, pictures inside. ProblemsError if a picture is not among ``pictures``."""
    if layout.plain_html:
        return _page(document, _Walk(layout, _inside(pictures), plain=True), css.reading(layout)).encode()
    return _page(document, _Walk(fitted(document, layout), _inside(pictures)), css.stylesheet(layout)).encode()


def printable(document: Document, layout: Layout) -> str:
    """The page with roles as classes, without CSS or sources; pictures are asked for as ``photo:<key>``."""
    walk = _Walk(fitted(document, layout), lambda figure: {"src": f"photo:{figure.picture}"}, paper=True)
    return _page(document, walk)


def _inside(pictures: Mapping[str, Picture]) -> Source:
    def source(figure: Figure) -> dict[str, str | int]:
        picture = pictures.get(figure.picture)
        if picture is None:
            raise ProblemsError([problem("picture-not-given", picture=figure.picture)])
        data = base64.b64encode(picture.data).decode("ascii")
        return {"src": f"data:image/jpeg;base64,{data}", "width": picture.width, "height": picture.height}

    return source


def _page(document: Document, walk: _Walk, style: str = "") -> str:
    language = document.language.partition("-")[0]
    head = f"<title>{escape(document.title)}</title>\n"
    head += '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
    head += f"<style>\n{style}</style>\n" if style else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8"/>\n{head}</head>\n'
        f"<body>\n<main>\n{walk.articles(document.blocks)}</main>\n</body>\n</html>\n"
    )


@dataclass(frozen=True, slots=True)
class _Walk:
    """One way through the tree. ``room_mm`` is the width of the column it is in, if not the whole text's."""

    layout: Layout
    source: Source
    plain: bool = False
    paper: bool = False
    room_mm: float = 0

    def articles(self, blocks: tuple[Block, ...]) -> str:
        """One article for each part of the document."""
        found = shapes.parts(blocks, self.layout)
        each = found.printed if self.paper else found.read
        return "".join(f"<article>\n{self.blocks(part)}</article>\n" for part in each)

    def blocks(self, blocks: tuple[Block, ...]) -> str:
        return "".join(self.block(block) for block in blocks)

    def block(self, block: Block) -> str:
        match block:
            case Paragraph():
                return self.paragraph(block)
            case List():
                return self.list(block)
            case Table():
                return self.table(block)
            case Columns():
                return self.columns(block)
            case Figure():
                return self.figure(block)

    # ---- words

    def paragraph(self, paragraph: Paragraph, tag: str = "") -> str:
        level = paragraph.level + self.plain if paragraph.level else 0
        name = tag or (f"h{min(level, 6)}" if level else "p")
        words = self.words(paragraph)
        if self.plain and name == "p":
            words = self._weight(words, self.layout.roles[paragraph.role])
        style = self._line(paragraph) or self._beginning(paragraph)
        return f"<{name}{self._role(paragraph.role)}{style}>{words}</{name}>\n"

    def words(self, paragraph: Paragraph) -> str:
        role = self.layout.roles[paragraph.role]
        inlines = (paragraph if self.plain else tied(paragraph, role, self._room())).inlines
        inlines = tuple(_settled(inlines)) if self.paper else inlines
        return "".join("<br/>" if isinstance(i, Break) else self._run(i, role) for i in inlines)

    def _run(self, text: Text, role: Role) -> str:
        words = escape(text.text, quote=False) if self.plain else _whole(text.text, role, self._room())
        bold, italic = _TAGS[self.plain]
        if text.blank and not self.plain:
            words = f'<span class="trong">{words}</span>'
        if text.source:
            words = f'<span data-from="{escape(text.source)}">{words}</span>'
        words = f"<{italic}>{words}</{italic}>" if text.italic else words
        return f"<{bold}>{words}</{bold}>" if text.bold else words

    def _weight(self, words: str, role: Role) -> str:
        """Without a class the weight of a paragraph would be lost: it is said with elements."""
        bold, italic = _TAGS[True]
        words = f"<{italic}>{words}</{italic}>" if role.italic else words
        return f"<{bold}>{words}</{bold}>" if role.bold else words

    def _line(self, paragraph: Paragraph) -> str:
        """How long the line below is: a share of the longest line of the words, measured."""
        role = self.layout.roles[paragraph.role]
        if role.box and not self.plain:
            left, width = shapes.framed(paragraph, role, self._room())
            return f' style="--trai: {left:.1f}mm; --rong: {width:.1f}mm"'
        if self.plain or not role.line_below or role.line_below.of != "text":
            return ""
        words = "".join("\n" if isinstance(i, Break) else i.text for i in paragraph.inlines)
        if role.case == "upper":
            words = words.upper()
        room = self._room() - role.left_mm - role.right_mm
        lines = (longest_line_mm(w, role.size.used, room, bold=role.bold) for w in words.split("\n"))
        return f' style="--dong: {min(room, max(lines) * role.line_below.share.used):.1f}mm"'

    def _beginning(self, paragraph: Paragraph) -> str:
        """A role that is held to what stands before it says so, unless these words may begin a page."""
        role = self.layout.roles[paragraph.role]
        free = role.keep_with_previous and not shapes.stands_with(paragraph, self.layout, self._room())
        return ' style="break-before: auto"' if free and not self.plain else ""

    def _room(self) -> float:
        return self.room_mm or self.layout.page.text_width_mm

    def _role(self, role: str) -> str:
        return "" if self.plain else f' class="{escape(role)}"'

    # ---- lists, tables, columns, figures

    def list(self, block: List) -> str:
        name = "ol" if block.ordered else "ul"
        entries = "".join(self._item(item.blocks) for item in block.items)
        return f"<{name}{self._role(block.role)}>\n{entries}</{name}>\n"

    def _item(self, blocks: tuple[Block, ...]) -> str:
        """The first paragraph stands in the item itself, on the line of its marker."""
        match blocks:
            case (Paragraph(level=0) as first, *rest):
                words = self.words(first)
                if self.plain:
                    words = self._weight(words, self.layout.roles[first.role])
                more = self.blocks(tuple(rest))
                return f"<li{self._role(first.role)}>{words}{more}</li>\n"
        return f"<li>\n{self.blocks(blocks)}</li>\n"

    def table(self, table: Table) -> str:
        caption = self.paragraph(table.caption, "caption") if table.caption else ""
        head = f"<thead>\n{self._rows(table.head, table, 'col')}</thead>\n" if table.head else ""
        body = f"<tbody>\n{self._rows(table.body, table, 'row')}</tbody>\n"
        data = self.layout.roles[table.role].borders or table.head or table.caption
        shown = "" if data or self.plain else ' role="presentation"'  # it only sets blocks side by side
        return f"<table{self._role(table.role)}{shown}>\n{caption}{self._columns(table)}{head}{body}</table>\n"

    def _columns(self, table: Table) -> str:
        """The columns the layout has widths for, if the table has as many; those of its words are its own."""
        count, role = _count(table), self.layout.roles[table.role]
        if self.plain or len(role.widths_mm) != count or not count:
            return ""
        said = (f' style="width: {width:g}mm"' if role.by_content else "" for width in role.widths_mm)
        return f"<colgroup>{''.join(f'<col{style}/>' for style in said)}</colgroup>\n"

    def _rows(self, rows: tuple[Row, ...], table: Table, scope: str) -> str:
        return "".join(f"<tr>\n{''.join(self._cells(row, table, scope))}</tr>\n" for row in rows)

    def _cells(self, row: Row, table: Table, scope: str) -> Iterator[str]:
        role = self.layout.roles[table.role]
        exact = len(role.widths_mm) == _count(table)
        widths = _shared(role.widths_mm if exact else (), _count(table), self._room())
        sides = 2 * css.CELL_SIDE_MM if role.borders else 0
        at = 0
        for cell in row.cells:
            width = sum(widths[at : at + cell.colspan]) - sides
            at += cell.colspan
            yield replace(self, room_mm=width).cell(cell, scope)

    def cell(self, cell: Cell, scope: str) -> str:
        name, said = ("th", f' scope="{scope}"') if cell.heading else ("td", "")
        spans = f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
        spans += f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
        match cell.blocks:
            case (Paragraph(level=0) as only,) if self.plain:
                return f"<{name}{said}{spans}>{self.words(only)}</{name}>\n"
        return f"<{name}{said}{spans}>{self.blocks(cell.blocks)}</{name}>\n"

    def columns(self, block: Columns) -> str:
        if self.plain:
            return "".join(self.blocks(column) for column in block.columns)
        widths = _shared(self.layout.roles[block.role].widths_mm, len(block.columns), self._room())
        walks = (replace(self, room_mm=width) for width in widths)
        inner = (f"<div>\n{w.blocks(c)}</div>\n" for w, c in zip(walks, block.columns, strict=True))
        return f"<div{self._role(block.role)}>\n{''.join(inner)}</div>\n"

    def figure(self, figure: Figure) -> str:
        attributes = self.source(figure) | {"alt": figure.alt}
        said = "".join(f' {name}="{escape(str(value))}"' for name, value in attributes.items())
        captions = figure.caption
        caption = self.paragraph(captions[0], "figcaption") if len(captions) == 1 else ""
        if len(captions) > 1:
            caption = f"<figcaption>\n{self.blocks(captions)}</figcaption>\n"
        return f"<figure{self._role(figure.role)}>\n<img{said}/>\n{caption}</figure>\n"


def _settled(inlines: tuple[Text | Break, ...]) -> list[Text | Break]:
    """Neighbours of one look joined; a space between two looks stands in front of the second.

    WeasyPrint breaks a line after its first word where a run ends in a space that reaches past the margin.
    """
    settled: list[Text | Break] = []
    text, look = "", None  # the run that is still open
    for inline in inlines:
        own = None if isinstance(inline, Break) else (inline.bold, inline.italic)
        if isinstance(inline, Break):
            settled += [inline] if look is None else [Text(text, *look), inline]
        elif look is None:
            text = inline.text
        elif own == look:
            text += inline.text
        else:
            words = text.rstrip(" ")
            settled += [Text(words, *look)] if words else []
            text = text[len(words) :] + inline.text
        look = own
    return settled if look is None else [*settled, Text(text, *look)]


def _count(table: Table) -> int:
    rows = (*table.head, *table.body)
    return sum(cell.colspan for cell in rows[0].cells) if rows else 0


def _shared(widths: tuple[float, ...], count: int, room: float) -> list[float]:
    """The widths ``count`` columns get of ``room``: those of the layout if it has enough, or equal ones."""
    shares = widths[:count] if len(widths) >= count else (1.0,) * count
    return [room * share / sum(shares) for share in shares]


def _whole(text: str, role: Role, room_mm: float) -> str:
    """Escaped words, numbers of documents kept whole where a line has room for that."""
    if "/" not in text:
        return escape(text, quote=False)
    pieces = [escape(piece, quote=False) for piece in _NUMBER.split(text)]
    held = [_held(number, role, room_mm) for number in _NUMBER.findall(text)]
    return pieces[0] + "".join(f"{number}{after}" for number, after in zip(held, pieces[1:], strict=True))


def _held(number: str, role: Role, room_mm: float) -> str:
    words = escape(number, quote=False)
    shown = number.upper() if role.case == "upper" else number
    fits = text_width_mm(shown, role.size.used, bold=True) <= room_mm
    return f'<span class="lien">{words}</span>' if fits else words
