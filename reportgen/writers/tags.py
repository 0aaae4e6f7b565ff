"""The structure of a PDF for screen readers, made anew from the page as it was laid out.

WeasyPrint tags each page by itself and each line by its own. Here every part of the document is one
element, whatever pages it reaches over; tables that only set blocks side by side are no tables; a list
entry has a label and a body; what is repeated on each page (page number, heading of a table) is drawn
but not read again. Clauses meant are those of ISO 32000-1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

_ROLES = {
    "p": "P",
    "ul": "L",
    "ol": "L",
    "li": "LI",
    "li::marker": "Lbl",
    "img": "Figure",
    "table": "Table",
    "thead": "THead",
    "tbody": "TBody",
    "caption": "Caption",
    "figcaption": "Caption",
} | {name: name.upper() for name in ("h1", "h2", "h3", "h4", "h5", "h6", "tr", "th", "td")}
_GRID = frozenset({"table", "thead", "tbody", "tr", "th", "td"})
_HOLDS_WORDS = frozenset({"TH", "TD", "Caption", "LBody"})  # a single paragraph inside says nothing more
_PARTS = {"THead": ("tr",), "TBody": ("tr",), "TR": ("th", "td")}
_SCOPES = {"col": "/Column", "row": "/Row"}
_PT = 0.75  # of a CSS pixel


_Path = tuple[tuple[Any, str], ...]  # HTML elements from the root, each with its tag


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A piece of text or a picture: its box, the page it is on, and its number on that page."""

    box: Any
    page: int
    mcid: int
    path: _Path
    margin: bool


@dataclass(slots=True)
class _Node:
    """One element of the structure."""

    role: str
    element: Any = None
    page: int = 0
    kids: list[_Node | _Leaf] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A page that was drawn: its box, and the number of each marked piece inside."""

    box: Any
    numbers: Mapping[Any, int]


def set_aside(document: Any) -> list[_Drawn]:
    """The pages of ``document`` for ``retag``, filled while they are drawn.

    WeasyPrint is left with empty pages then: the structure it would make of them is not wanted.
    """
    drawn: list[_Drawn] = []
    for page in document.pages:
        page.paint = partial(_paint, page, drawn)
    return drawn


def _paint(page: Any, drawn: list[_Drawn], stream: Any, scale: float = 1) -> None:
    del page.paint  # once; and what refers to itself would stay in memory longer
    page.paint(stream, scale)
    marked, box = stream._tags, page._page_box  # noqa: SLF001 - they have no other names
    drawn.append(_Drawn(box, {piece: said["mcid"] for piece, said in marked.items()}))
    marked.clear()
    page._page_box = box.copy_with_children([])  # noqa: SLF001 - likewise


def retag(document: Any, pdf: Any, drawn: Sequence[_Drawn]) -> None:
    """Replace the structure of ``pdf`` by that of the pages set aside, before it is written."""
    import pydyf  # noqa: PLC0415 - comes with WeasyPrint

    later = _cleared(pdf)
    leaves = list(_leaves(drawn))
    top, repeated = _grown(leaves)
    references = pdf.page_references
    pages = [pdf.objects[int(reference.split()[0])] for reference in references]
    for leaf in repeated:
        _silence(pdf.objects[int(pages[leaf.page]["Contents"].split()[0])].stream, leaf.mcid)
    heights = [page.height * _PT for page in document.pages]
    _Writer(pydyf, pdf, heights, references).write(_tidy(top), leaves)
    _renumber(pdf, later)


def _cleared(pdf: Any) -> list[Any]:
    """The objects that stood behind the root of the structure; it and what is below are taken out of ``pdf``."""
    root = int(pdf.catalog["StructTreeRoot"].split()[0])
    start = root - 1  # the map of contents was made just before the root
    tail = pdf.objects[start:]
    del pdf.objects[start:]
    return [o for o in tail[2:] if not (isinstance(o, dict) and o.get("Type") == "/StructElem")]


def _renumber(pdf: Any, later: list[Any]) -> None:
    """Give ``later`` new places; only the catalog names them."""
    for each in later:
        before = each.reference
        pdf.add_object(each)
        for key, value in pdf.catalog.items():
            if value == before:
                pdf.catalog[key] = each.reference


# ---- What was drawn


def _leaves(drawn: Sequence[_Drawn]) -> Iterator[_Leaf]:
    """The drawn pieces in the order of the boxes they are in."""
    from weasyprint.formatting_structure.boxes import MarginBox, ReplacedBox, TextBox  # noqa: PLC0415 - loads Pango

    def walk(box: Any, number: int, path: _Path, *, margin: bool) -> Iterator[_Leaf]:
        if box.element is not None and (not path or path[-1] != (box.element, box.element_tag)):
            path = (*path, (box.element, box.element_tag))
        if isinstance(box, (TextBox, ReplacedBox)):
            yield _Leaf(box, number, drawn[number].numbers[box], path, margin)
            return
        for child in box.children:
            yield from walk(child, number, path, margin=margin or isinstance(child, MarginBox))

    for number, page in enumerate(drawn):
        yield from walk(page.box, number, (), margin=False)


# ---- What it means


def _grown(leaves: list[_Leaf]) -> tuple[_Node, list[_Leaf]]:
    """The tree of meaning, and the pieces that are only drawn again."""
    top, nodes, repeated = _Node("Document"), dict[Any, _Node](), list[_Leaf]()
    for leaf in leaves:
        place = top
        for element, role in _meaning(leaf.path):
            key = (element, role)
            if key not in nodes:
                nodes[key] = _Node(role, element, leaf.page)
                place.kids.append(nodes[key])
            place = nodes[key]
            if role == "THead" and place.page != leaf.page:
                break
        else:
            if not leaf.margin:
                place.kids.append(leaf)
                continue
        repeated.append(leaf)
    return top, repeated


def _meaning(path: _Path) -> Iterator[tuple[Any, str]]:
    """The elements that mean something, from the outside in."""
    only_looks = False
    for i, (element, tag) in enumerate(path):
        if tag == "table":
            only_looks = element.get("role") == "presentation"
        role = _ROLES.get(tag)
        if role and not (only_looks and tag in _GRID):
            yield element, role
            if role == "LI" and not any(inner == "li::marker" for _, inner in path[i + 1 : i + 2]):
                yield element, "LBody"


def _tidy(node: _Node) -> _Node:
    """With empty cells, and without a paragraph around all the words of a cell, an entry or a caption."""
    kids = [_tidy(kid) if isinstance(kid, _Node) else kid for kid in _whole(node)]
    if node.role in _HOLDS_WORDS and len(kids) == 1 and isinstance(kids[0], _Node) and kids[0].role == "P":
        kids = kids[0].kids
    return _Node(node.role, node.element, node.page, kids)


def _whole(node: _Node) -> Iterator[_Node | _Leaf]:
    """The kids, in a table also those without words: every row has all its cells."""
    if node.role not in _PARTS:
        yield from node.kids
        return
    known = {id(kid.element): kid for kid in node.kids if isinstance(kid, _Node)}
    for part in node.element:
        if part.tag in _PARTS[node.role]:
            yield known.get(id(part)) or _Node(_ROLES[part.tag], part, node.page)


def _silence(stream: list[Any], mcid: int) -> None:
    """Mark the piece as an artifact (clause 14.8.2.2): drawn, never read out."""
    at = next(i for i, part in enumerate(stream) if isinstance(part, dict) and part.get("MCID") == mcid)
    stream[at - 1 : at + 2] = ["/Artifact", b"BMC"]


# ---- How PDF says it


@dataclass(slots=True)
class _Writer:
    pydyf: Any
    pdf: Any
    heights: list[float]  # of the pages, in pt
    references: Sequence[bytes]  # to the pages
    parents: dict[tuple[int, int], bytes] = field(default_factory=dict)

    def write(self, top: _Node, leaves: list[_Leaf]) -> None:
        root = self._object(Type="/StructTreeRoot")
        root["K"] = self.pydyf.Array([self._element(top, root)])
        numbers = self.pydyf.Array()
        marked: list[list[int]] = [[] for _ in self.heights]
        for leaf in leaves:
            marked[leaf.page].append(leaf.mcid)
        for page, mine in enumerate(marked):
            numbers += [page, self.pydyf.Array(self.parents.get((page, mcid), "null") for mcid in sorted(mine))]
        root["ParentTree"] = self._object(Nums=numbers).reference
        self.pdf.catalog["StructTreeRoot"] = root.reference

    def _object(self, **entries: Any) -> Any:
        made = self.pydyf.Dictionary(entries)
        self.pdf.add_object(made)
        return made

    def _element(self, node: _Node, parent: Any) -> bytes:
        page = self.references[node.page]
        made = self._object(S=f"/{node.role}", P=parent.reference)
        reference: bytes = made.reference
        if any(isinstance(kid, _Leaf) for kid in node.kids):
            made["Pg"] = page
        made |= self._more(node)
        kids = [self._kid(kid, node, made) for kid in node.kids]
        if kids:
            made["K"] = kids[0] if len(kids) == 1 else self.pydyf.Array(kids)
        return reference

    def _kid(self, kid: _Node | _Leaf, node: _Node, made: Any) -> Any:
        if isinstance(kid, _Node):
            return self._element(kid, made)
        self.parents[kid.page, kid.mcid] = made.reference
        if kid.page == node.page:
            return kid.mcid
        there = self.references[kid.page]
        return self.pydyf.Dictionary({"Type": "/MCR", "Pg": there, "MCID": kid.mcid})

    def _more(self, node: _Node) -> dict[str, Any]:
        """Attributes (clause 14.8.5) and, of a picture, the words in its place."""
        match node.role:
            case "Figure":
                said = {"O": "/Layout", "Placement": "/Block", "BBox": self.pydyf.Array(self._edges(node))}
                return {"Alt": self.pydyf.String(node.element.get("alt")), "A": self.pydyf.Dictionary(said)}
            case "TH" | "TD":
                return self._attributes("/Table", **_spans(node.element), **_scope(node))
            case "L":
                return self._attributes("/List", ListNumbering=_numbering(node))
        return {}

    def _attributes(self, owner: str, **entries: Any) -> dict[str, Any]:
        return {"A": self.pydyf.Dictionary({"O": owner, **entries})} if entries else {}

    def _edges(self, node: _Node) -> tuple[float, ...]:
        """Left, bottom, right and top of a picture on its page, in pt from the lower left corner."""
        (leaf,) = (kid for kid in node.kids if isinstance(kid, _Leaf))
        box, height = leaf.box, self.heights[leaf.page]
        left, top = box.content_box_x() * _PT, height - box.content_box_y() * _PT
        return left, top - box.height * _PT, left + box.width * _PT, top


def _spans(cell: Any) -> dict[str, int]:
    names = {"colspan": "ColSpan", "rowspan": "RowSpan"}
    return {said: int(cell.get(name)) for name, said in names.items() if cell.get(name)}


def _scope(node: _Node) -> dict[str, str]:
    return {"Scope": _SCOPES[node.element.get("scope", "col")]} if node.role == "TH" else {}


def _numbering(node: _Node) -> str:
    """How the entries are counted, as the label of the first one shows."""
    label = next(_labels(node), "").strip()
    if node.element.tag == "ol":
        return "/Decimal" if label[:1].isdecimal() else "/LowerAlpha"
    return "/Disc" if label else "/None"


def _labels(node: _Node) -> Iterator[str]:
    for entry in node.kids:
        for part in entry.kids if isinstance(entry, _Node) else ():
            if isinstance(part, _Node) and part.role == "Lbl":
                yield "".join(kid.box.text for kid in part.kids if isinstance(kid, _Leaf))
