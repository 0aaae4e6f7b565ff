"""From the bytes of a Word file to what it shows."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportgen.check.seen import Paragraph, Part, Seen, Sheet
from reportgen.problems import Place as FilePlace
from reportgen.problems import ProblemsError, problem

from . import aside, flow
from .body import Walk
from .ground import PARTS, Ground, given_back, taken
from .items import Item, Place
from .names import MM_PER_TWIP, Element, W, child, on
from .numbering import Numbering
from .package import Link, Package, body_of
from .pagenumbers import IN, number
from .sections import Section, sections, shown

_PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_NUMBERS = 5
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


@dataclass
class Reading:
    """One file on its way: its parts, and its paragraphs as far as they are read."""

    package: Package
    em: float
    body: Element
    links: dict[str, Link]
    ground: Ground
    sections: list[Section]
    walk: Walk
    locked: bool
    _parts: dict[str, list[Item] | None] = field(default_factory=dict)
    _unsure: set[int] = field(default_factory=set)
    _numbers: dict[str, list[Item]] = field(default_factory=dict)

    @classmethod
    def open(cls, data: bytes, name: str, em: float) -> Reading:
        """Open the file ``data``; ProblemsError if it is no readable Word file."""
        package = Package(data, FilePlace(name))
        body = body_of(package)
        links = package.links(package.main)
        ground = taken(package, [_named(links, kind) or "" for kind in PARTS])
        found = sections(body, ground.settings, links)
        cascade = ground.cascade
        numbering = Numbering(cascade.lists, cascade.styles)
        walk = Walk(cascade, numbering, ground.tables, found, package.place)
        locked = aside.signed(package) or aside.shut(ground.settings)
        return cls(package, em, body, links, ground, found, walk, locked)

    def seen(self) -> Seen:
        """Everything the file shows."""
        self.walk.blocks(self.body, Place(Part.BODY, ("body",), self.sections[0].room, locked=self.locked))
        words = self._settled(self.walk)
        pages = self._pages()
        paged = pages == 1 or b"lastRenderedPageBreak" in (self.package.read(self.package.main) or b"")
        sheets = tuple(self._sheet(s, first=at == 0) for at, s in enumerate(self.sections))
        shown_items = [*words, *self._notes(), *self._headers()]
        return Seen(
            kind="docx",
            paragraphs=tuple(
                _paragraph(item, at, self.em, paged=paged, known=not self._in_unsure(item))
                for at, item in enumerate(shown_items, start=1)
            ),
            sheets=sheets,
            pages=pages,
            aside=aside.aside(self.package, self.body),
        )

    def _settled(self, walk: Walk) -> list[Item]:
        for column in walk.flows.values():
            self._unsure |= flow.settle(column, self.em, adds=self._adds)
        return [item for item in walk.items if item.shows]

    @property
    def _adds(self) -> bool:
        """Whether spaces of two paragraphs are added up, as an old setting of Word wants."""
        switch = child(self.ground.settings, "compat", "doNotUseHTMLParagraphAutoSpacing")
        return switch is not None and on(switch)

    def _in_unsure(self, item: Item) -> bool:
        """Whether some line, anchored beside its table, may be drawn at this paragraph."""
        cell = item.place.cell
        return cell is not None and not cell.bordered and cell.table in self._unsure

    def _pages(self) -> int | None:
        """The pages its maker counted; a maker who counted no words did not count pages either."""
        try:
            root = self.package.xml(_named(self.package.links(""), "extended-properties") or "")
        except ProblemsError:
            return None
        told = {tag: "" if root is None else root.findtext(_PROPERTIES + tag) or "" for tag in ("Pages", "Words")}
        counted = told["Words"].strip().isdigit() and int(told["Words"]) > 0
        pages = int(told["Pages"]) if told["Pages"].strip().isdigit() and counted else 0
        return pages or None

    def _part(self, name: str) -> list[Item]:
        """The paragraphs of a header or footer, with words or without; read once."""
        if name not in self._parts:
            self._parts[name] = None
            root = self.package.story(name)
            if root is not None:
                self._parts[name] = self._read_part(root, name)
        return self._parts[name] or []

    def _numbered(self, name: str) -> list[Item]:
        """The first paragraphs with a page number in a header or footer; one is enough."""
        if name not in self._numbers:
            self._numbers[name] = [item for item in self._part(name) if item.numbers][:_NUMBERS]
        return self._numbers[name]

    def _read_part(self, root: Element, name: str) -> list[Item]:
        part = Part.FOOTER if root.tag == f"{W}ftr" else Part.HEADER
        walk = self._second_walk()
        walk.blocks(root, Place(part, (name,), walk.sections[0].text_width, locked=self.locked))
        self._settled(walk)
        return walk.items

    def _second_walk(self) -> Walk:
        """A walk of its own through a part that stands beside the body, its lists counted on."""
        return Walk(self.walk.cascade, self.walk.numbering, self.walk.tables, self.sections[:1], self.package.place)

    def _headers(self) -> list[Item]:
        """The paragraphs of headers and footers that say more than the page number, each part once."""
        found: list[Item] = []
        told: set[str] = set()
        for at, section in enumerate(self.sections):
            for _, kind, part in shown(section):
                if part is None or part in told:
                    continue
                told.add(part)
                first = at == 0 and kind == ("first" if section.first_differs else "default")
                for item in self._part(part):
                    item.section, item.page = at, 1 if first else None
                    if item.shows and _says_more(item):
                        found.append(item)
        return found

    def _notes(self) -> list[Item]:
        """The footnotes and endnotes that the body refers to, in its order."""
        found: list[Item] = []
        for kind in ("footnotes", "endnotes"):
            wanted = [name for of, name in self.walk.notes if of == kind]
            root = self.package.story(_named(self.links, kind) or "") if wanted else None
            notes = (
                {} if root is None else {n.get(f"{W}id"): n for n in root if n.get(f"{W}type") not in _SEPARATORS}
            )
            walk = self._second_walk()
            for name in dict.fromkeys(wanted):
                if name in notes:
                    walk.blocks(notes[name], Place(Part.NOTE, (kind, name), walk.sections[0].text_width))
            found += self._settled(walk)
        for item in found:
            item.page = None
        return found

    def _sheet(self, section: Section, *, first: bool) -> Sheet:
        paper = {side: section.mm(side) for side in ("width", "height", "top", "bottom", "left", "right")}
        found = number(section, self._numbered, first=first)
        lost = [part for *_, part in shown(section) if part is None or self._parts.get(part, []) is None]
        return Sheet(
            width_mm=paper["width"],
            height_mm=paper["height"],
            top_mm=paper["top"],
            bottom_mm=paper["bottom"],
            left_mm=paper["left"],
            right_mm=paper["right"],
            number=found,
            numbers_known=not lost,
            has_tables=section.has_tables,
        )


def _named(links: dict[str, Link], kind: str) -> str | None:
    return next((link.part for link in links.values() if link.kind == kind), None)


def _says_more(item: Item) -> bool:
    numbers = sum(sum(c.isalnum() for c in piece.text) for piece in item.numbers)
    return sum(c.isalnum() for c in item.label + item.text) > numbers or not item.numbers


def _paragraph(item: Item, index: int, em: float, *, paged: bool, known: bool) -> Paragraph:
    look, place = item.look, item.place
    framed = flow.boxed(item)
    return Paragraph(
        index=index,
        runs=item.runs,
        part=place.part,
        label=item.label,
        align=None if item.tabbed else look.align,
        left_mm=look.left * MM_PER_TWIP,
        right_mm=look.right * MM_PER_TWIP,
        first_mm=item.first * MM_PER_TWIP,
        pitch=look.pitch(item.size, em),
        gap_pt=item.gap,
        room_mm=None if place.room is None else place.room * MM_PER_TWIP,
        strokes=tuple(item.strokes),
        strokes_above=tuple(item.strokes_above),
        strokes_known=known,
        boxed=place.boxed or framed,
        box_mm=place.box_mm or ((flow.border("single", item).length_mm, None) if framed else None),
        page=item.page if paged or place.part in IN.values() else None,
        section=item.section,
        column=place.column,
        columns=place.columns,
        row=place.row,
        cell=place.cell,
        level=look.level,
        held=look.held,
        decomposed=item.decomposed,
        locked=place.locked,
        starts_page=item.starts_page,
        style=look.style or "",
    )


def read(data: bytes, name: str, em: float) -> Seen:
    """What the file ``data`` shows; ProblemsError, with one complaint, if it is no readable Word file."""
    try:
        reading = Reading.open(data, name, em)
        seen = reading.seen()
    except RecursionError as error:
        raise ProblemsError([problem("word-too-deep", FilePlace(name))]) from error
    given_back(reading.ground, reading.package)
    return seen
