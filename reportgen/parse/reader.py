"""Element by element: what the dialect knows becomes a noun of the tree, the rest a problem."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree

from reportgen.document import (
    Block,
    Break,
    Cell,
    Columns,
    Figure,
    Item,
    List,
    Paragraph,
    Row,
    Table,
    Text,
)
from reportgen.problems import MAX_PROBLEMS, Place, Problem, problem

from .runs import Inline, saying, tidied

ORIGIN = "data-origin"
Element = etree._Element  # noqa: SLF001 - lxml has no public name for its element type

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINES = ("b", "i", "span", "br")
_BLOCKS = ("p", *_HEADINGS, "ul", "ol", "table", "div", "figure", "section")
_ATTRIBUTES = {"span": {"class", "data-from"}, "td": {"class", "colspan", "rowspan"}, "img": {"src"}}
_ATTRIBUTES["th"] = _ATTRIBUTES["td"]
_WITHOUT_CLASS = ("b", "i", "br", "section", "document", "title", "li", "thead", "tbody", "tr", "img")


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a document may name: the roles of its layout and the pictures of its record."""

    layout: str
    roles: Collection[str]
    pictures: Collection[str] = ()


def origin_of(element: Element) -> Place | None:
    """The line of the template that wrote ``element``, if it says so as we do."""
    name, _, line = element.get(ORIGIN, "").rpartition(":")
    return Place(name, int(line), 1) if name and line.isdecimal() and len(line) < 10 else None


@dataclass(slots=True)
class Reader:
    """Walks the elements; keeps on after a fault so that all are told."""

    dialect: Dialect
    title: str = ""
    found: dict[Problem, None] = field(default_factory=dict)

    def refuse(self, element: Element, kind: str, **slots: Any) -> None:
        """Note a complaint at the template line of ``element``."""
        if len(self.found) < MAX_PROBLEMS:
            found = problem(kind, origin_of(element), **({"element": str(element.tag)} | slots))
            self.found.setdefault(found)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was refused, each once, in the order of the document."""
        return tuple(self.found)

    # ---- blocks

    def blocks(self, parent: Element, skip: str = "") -> tuple[Block, ...]:
        """The blocks inside ``parent``, in order."""
        self._no_bare_text(parent)
        found: list[Block] = []
        for child in parent:
            if child.tag != skip:
                found += self._block(child, str(parent.tag))
        return tuple(found)

    def _block(self, element: Element, parent: str) -> Iterator[Block]:
        read = _READERS.get(str(element.tag))
        if read is None:
            known = ", ".join(f"<{tag}>" for tag in _BLOCKS)
            inside = element.tag in _INLINES or element.tag in {
                "li",
                "tr",
                "td",
                "th",
                "thead",
                "tbody",
                "img",
            }
            kind = "dialect-place" if inside else "dialect-element"
            self.refuse(element, kind, parent=parent, known=known)
            return
        yield from read(self, element)

    def paragraph(self, element: Element) -> Iterator[Block]:
        """``p``, ``h1`` to ``h6``, captions: a paragraph, if it has words."""
        role = self._role(element)
        inlines = self.inlines(element)
        if inlines:
            yield Paragraph(role, inlines, _HEADINGS.get(str(element.tag), 0))

    def section(self, element: Element) -> Iterator[Block]:
        """A section is transparent: it only groups what a template writes."""
        self._attributes(element)
        yield from self.blocks(element)

    def list(self, element: Element) -> Iterator[Block]:
        """``ul`` and ``ol``."""
        role = self._role(element)
        self._no_bare_text(element)
        items = []
        for child in self._only(element, "li"):
            blocks = self._flow(child, role)
            if blocks:
                items.append(Item(blocks))
        if items:
            yield List(role, tuple(items), ordered=element.tag == "ol")

    def columns(self, element: Element) -> Iterator[Block]:
        """``div`` of ``div``: blocks side by side."""
        role = self._role(element)
        self._no_bare_text(element)
        columns = []
        for child in self._only(element, "div"):
            self._attributes(child, known=set())
            columns.append(self.blocks(child))
        yield Columns(role, tuple(columns))

    def figure(self, element: Element) -> Iterator[Block]:
        """A picture with its words and caption; where nobody says what it shows, what it belongs to is said."""
        role = self._role(element)
        self._no_bare_text(element)
        key, alt, captions = "", "", []
        for child in self._only(element, "img", "figcaption"):
            if child.tag == "figcaption":
                captions += [b for b in self.paragraph(child) if isinstance(b, Paragraph)]
            else:
                self._attributes(child)
                key = child.get("src", "")
                alt = "".join(t.text for t in self.inlines(child) if isinstance(t, Text))
        if key not in self.dialect.pictures:
            self.refuse(element, "dialect-picture", picture=key)
        said = " ".join("".join(_plain(caption) for caption in captions[:1]).split())
        yield Figure(role, key, alt or said or self.title, tuple(captions))

    def table(self, element: Element) -> Iterator[Block]:
        """A table; rows of ``thead`` repeat on each page."""
        role = self._role(element)
        self._no_bare_text(element)
        caption: Paragraph | None = None
        parts: dict[str, list[Row]] = {"thead": [], "tbody": []}
        for child in self._only(element, "caption", "thead", "tbody"):
            if child.tag == "caption":
                caption = next((b for b in self.paragraph(child) if isinstance(b, Paragraph)), None)
            else:
                self._attributes(child)
                self._no_bare_text(child)
                parts[str(child.tag)] += [self._row(row) for row in self._only(child, "tr")]
        yield Table(role, tuple(parts["tbody"]), tuple(parts["thead"]), caption)

    def _row(self, element: Element) -> Row:
        self._attributes(element)
        self._no_bare_text(element)
        return Row(tuple(self._cell(cell) for cell in self._only(element, "td", "th")))

    def _cell(self, element: Element) -> Cell:
        role = self._role(element)
        spans = [self._count(element, name) for name in ("colspan", "rowspan")]
        return Cell(self._flow(element, role), element.tag == "th", *spans)

    def _count(self, element: Element, attribute: str) -> int:
        text = element.get(attribute, "1")
        if not (text.isdecimal() and len(text) <= 4 and 0 < int(text) <= 1000):
            self.refuse(element, "dialect-number", attribute=attribute)
            return 1
        return int(text)

    def _flow(self, element: Element, role: str) -> tuple[Block, ...]:
        """Words first, as a paragraph of ``role``, then blocks; or blocks alone."""
        self._attributes(element)
        words = etree.Element("p")
        rest: list[Element] = []
        words.text = element.text
        for child in element:
            if child.tag in _INLINES and not rest:
                words.append(child)
            else:
                rest.append(child)
        inlines = self.inlines(words)
        found: list[Block] = [Paragraph(role, inlines)] if inlines else []
        for child in rest:
            if (child.tail or "").strip():
                self.refuse(child, "dialect-text", text=_short(child.tail))
            found += self._block(child, str(element.tag))
        return tuple(found)

    # ---- inlines

    def inlines(self, element: Element) -> tuple[Inline, ...]:
        """The words of a paragraph: white space collapsed, none at the ends nor beside a new line."""
        return tidied(list(self._runs(element, Text(""))))

    def _runs(self, element: Element, style: Text) -> Iterator[Inline]:
        if element.text:
            yield saying(style, element.text)
        for child in element:
            yield from self._inline(child, style)
            if child.tail:
                yield saying(style, child.tail)

    def _inline(self, element: Element, style: Text) -> Iterator[Inline]:
        if element.tag not in _INLINES:
            known = ", ".join(f"<{tag}>" for tag in _INLINES)
            kind = "dialect-place" if element.tag in _READERS else "dialect-element"
            self.refuse(element, kind, parent="p", known=known)
            return
        self._attributes(element)
        if element.tag == "br":
            yield Break()
            return
        if element.tag == "b":
            style = replace(style, bold=True)
        elif element.tag == "i":
            style = replace(style, italic=True)
        elif element.get("class") == "trong":
            style = replace(style, blank=True)
        elif source := element.get("data-from"):
            style = Text("", style.bold, style.italic, style.blank, source)
        yield from self._runs(element, style)

    # ---- what is allowed

    def _role(self, element: Element) -> str:
        self._attributes(element)
        role = element.get("class")
        if role is None:
            self.refuse(element, "dialect-role-missing", layout=self.dialect.layout)
        elif role not in self.dialect.roles:
            known = ", ".join(sorted(self.dialect.roles))
            self.refuse(element, "dialect-role", role=role, layout=self.dialect.layout, known=known)
        return role or ""

    def _attributes(self, element: Element, known: Collection[str] | None = None) -> None:
        if known is None:
            fallback: set[str] = set() if element.tag in _WITHOUT_CLASS else {"class"}
            known = _ATTRIBUTES.get(str(element.tag), fallback)
        for name in element.attrib:
            if name != ORIGIN and name not in known:
                self.refuse(element, "dialect-attribute", attribute=str(name))

    def _only(self, parent: Element, *tags: str) -> Iterator[Element]:
        for child in parent:
            if child.tag in tags:
                yield child
            else:
                known = ", ".join(f"<{tag}>" for tag in tags)
                self.refuse(child, "dialect-place", parent=str(parent.tag), known=known)

    def _no_bare_text(self, parent: Element) -> None:
        for text in (parent.text, *(child.tail for child in parent)):
            if text and text.strip():
                self.refuse(parent, "dialect-text", text=_short(text))


def _plain(paragraph: Paragraph) -> str:
    """The words of a paragraph in one line."""
    return "".join(run.text if isinstance(run, Text) else " " for run in paragraph.inlines)


def _short(text: str | None) -> str:
    words = " ".join((text or "").split())
    return words if len(words) <= 40 else words[:39] + "…"


_READERS: dict[str, Callable[[Reader, Element], Iterator[Block]]] = {
    "p": Reader.paragraph,
    **dict.fromkeys(_HEADINGS, Reader.paragraph),
    "section": Reader.section,
    "ul": Reader.list,
    "ol": Reader.list,
    "table": Reader.table,
    "div": Reader.columns,
    "figure": Reader.figure,
}
