"""The sections of a Word file: paper, margins, columns, the headers and footers each shows. Lengths in twips."""

from __future__ import annotations

from dataclasses import dataclass, field

from .names import MM_PER_TWIP, Element, R, W, child, on, said, twips, value, whole
from .package import Link

_COLUMN_GAP = 720.0  # twips
_KINDS = ("default", "first", "even")


@dataclass(slots=True)
class Section:
    """One section. ``parts`` are the header and footer parts it shows, its own or taken over from before."""

    width: float | None = None
    height: float | None = None
    top: float | None = None
    bottom: float | None = None
    left: float | None = None
    right: float | None = None
    columns: int = 1
    column_gap: float = _COLUMN_GAP
    first_column: float | None = None
    continuous: bool = False
    first_differs: bool = False
    even_differs: bool = False
    starts_at: int | None = None
    number_shape: str | None = None
    parts: dict[tuple[str, str], str | None] = field(default_factory=dict)
    has_tables: bool = False

    @property
    def text_width(self) -> float | None:
        """The width between the side margins."""
        if self.width is None or self.left is None or self.right is None:
            return None
        return max(self.width - self.left - self.right, 0.0)

    @property
    def room(self) -> float | None:
        """The width of one column."""
        whole_width = self.text_width
        if whole_width is None or self.columns < 2:
            return whole_width
        if self.first_column is not None:
            return self.first_column
        return max((whole_width - (self.columns - 1) * self.column_gap) / self.columns, 0.0)

    def mm(self, name: str) -> float | None:
        """The length ``name`` in mm; Word writes an exact top margin as a negative one."""
        length: float | None = getattr(self, name)
        return None if length is None else abs(length) * MM_PER_TWIP


def sections(body: Element, settings: Element | None, links: dict[str, Link]) -> list[Section]:
    """The sections in order; a file without any has one of which nothing is known."""
    last = child(body, "sectPr")
    ends = [s for s in body.iter(W + "sectPr") if (up := s.getparent()) is not None and up.tag == f"{W}pPr"]
    found: list[Section] = []
    for element in [*ends, last]:
        parts = dict(found[-1].parts) if found else {}
        found.append(_section(element, settings, links, parts))
    return found


def _section(
    element: Element | None,
    settings: Element | None,
    links: dict[str, Link],
    parts: dict[tuple[str, str], str | None],
) -> Section:
    section = Section(parts=parts)
    if element is not None:
        _paper(section, element, settings)
        _columns(section, element)
        section.continuous = value(element, "type") == "continuous"
        title = child(element, "titlePg")
        section.first_differs = title is not None and on(title)
        numbers = child(element, "pgNumType")
        if numbers is not None:
            section.starts_at = whole(numbers.get(f"{W}start"))
            section.number_shape = numbers.get(f"{W}fmt")
        _parts(section, element, links)
    even = child(settings, "evenAndOddHeaders")
    section.even_differs = even is not None and on(even)
    return section


def _paper(section: Section, element: Element, settings: Element | None) -> None:
    size, margins = child(element, "pgSz"), child(element, "pgMar")
    if size is not None:
        section.width, section.height = twips(size.get(f"{W}w")), twips(size.get(f"{W}h"))
    if margins is None:
        return
    for side in ("top", "bottom", "left", "right"):
        length = twips(margins.get(W + side))
        setattr(section, side, None if length is None else abs(length))
    side = _gutter_side(element, settings)
    gutter = twips(margins.get(f"{W}gutter")) or 0.0
    before = getattr(section, side)
    setattr(section, side, None if before is None else before + gutter)


def _gutter_side(element: Element, settings: Element | None) -> str:
    at_top, right = child(settings, "gutterAtTop"), child(element, "rtlGutter")
    if at_top is not None and on(at_top):
        return "top"
    return "right" if right is not None and on(right) else "left"


def _columns(section: Section, element: Element) -> None:
    columns = child(element, "cols")
    if columns is None:
        return
    own = [twips(c.get(f"{W}w")) for c in columns.iterfind(f"{W}col")]
    equal = columns.get(f"{W}equalWidth")
    if own and (equal is None or not said(columns, f"{W}equalWidth")):
        section.columns, section.first_column = len(own), own[0]
        return
    section.columns = max(1, min(whole(columns.get(f"{W}num")) or 1, 45))
    space = twips(columns.get(f"{W}space"))
    section.column_gap = _COLUMN_GAP if space is None else space


def _parts(section: Section, element: Element, links: dict[str, Link]) -> None:
    for kind in ("header", "footer"):
        for reference in element.iterfind(f"{W}{kind}Reference"):
            link = links.get(reference.get(f"{R}id") or "")
            section.parts[kind, reference.get(f"{W}type") or "default"] = None if link is None else link.part


def shown(section: Section) -> list[tuple[str, str, str | None]]:
    """The headers, then the footers, that pages of this section show: what it is, for which pages, its part."""
    kinds = [k for k in _KINDS if k == "default" or getattr(section, f"{k}_differs")]
    return [
        (what, kind, section.parts[what, kind])
        for what in ("header", "footer")
        for kind in kinds
        if (what, kind) in section.parts
    ]
