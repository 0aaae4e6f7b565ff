"""Which paragraph of a finished file is which component of the decree: by words, place and neighbours.

Never by the names of styles: a file that somebody else made is read like ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.check.seen import Paragraph, Part, Seen
from reportgen.layout import Kind, Layout
from reportgen.words.text import fold

from . import body, foot, head, issued
from .pieces import cut, without_marks
from .words import begins, capitals, has

__all__ = ["Found", "find"]

_APPENDIX = re.compile(r"(?i)^phụ\s+lục(\s+(số\s+)?([IVXLC]+|\d+|[.…\s]+))?[.:]?$")
_ATTACHED = re.compile(r"(?i)^\(?\s*(ban hành\s+)?kèm theo\b")
_FACE = ("quoc-hieu", "tieu-ngu", "so-ky-hieu", "ten-loai", "trich-yeu-cong-van", "kinh-gui", "noi-nhan-nhan")
_TOP = 25  # paragraphs: farther down nothing is a title
_LONGEST_ABSTRACT = 400  # characters


@dataclass(frozen=True, slots=True)
class Found:
    """The components of a file by role, each in reading order.

    ``kind`` is None for a công văn. ``form`` names a list of the table's ``required``; it is empty for what is no
    document of the decree. ``blank`` are roles that have room left to be filled in. ``unread`` counts paragraphs
    with words on which the rules have no opinion. ``issued`` is the index of the paragraph with which another
    document begins that this one issues; 0 if there is none.
    """

    parts: Mapping[str, tuple[Paragraph, ...]]
    kind: Kind | None = None
    form: str = ""
    blank: frozenset[str] = frozenset()
    unread: int = 0
    issued: int = 0

    def first(self, role: str) -> Paragraph | None:
        """The first piece of a component."""
        return next(iter(self.parts.get(role, ())), None)


def find(seen: Seen, layout: Layout) -> Found:
    """The components of ``seen``, known by ``layout``'s kinds and marks."""
    told = without_marks(p for p in seen.paragraphs if p.part in {Part.BODY, Part.BOX})
    ends = next((at for at, p in enumerate(told) if _is_appendix(p)), len(told))
    main = _title_below(told[:ends], layout)
    start = head.length(main, layout)
    turn = issued.begins_at(main, start, layout, _is_attached)
    main, second = main[:turn], main[turn:]
    top = head.find(cut(main[:start]), layout)
    rest = main[start:]
    kind, titled, text = _title(rest, layout)
    if not kind and not _is_letter(top.parts, rest):
        kind, titled, text = _untitled(rest, top.parts, layout)
    attached = text[:1] if text and kind and _is_attached(text[0]) else []
    text = text[len(attached) :]
    below = foot.begins_at(text)
    found: dict[str, list[Paragraph]] = dict(top.parts)
    parts = [
        *titled,
        *(("phu-luc-kem-theo", piece) for piece in attached),
        *body.roles(text[:below], titled=bool(kind)),
        *foot.roles(cut(text[below:])),
        *_issued(second, layout),
        *_appendices(told[ends:]),
        *_addresses(seen.paragraphs),
    ]
    blank = top.blank | {role.removesuffix("?") for role, _ in parts if role.endswith("?")}
    for role, piece in parts:
        if not role.endswith("?"):
            found.setdefault(role, []).append(piece)
    known = {piece.index for pieces in found.values() for piece in pieces}
    unread = sum(p.index not in known for p in seen.paragraphs)
    form = "" if _is_other(main, titled) else _form(found, kind, attached=bool(attached))
    own = {r: tuple(ps) for r, ps in found.items()}
    return Found(own, kind, form, frozenset(blank), unread, second[0].index if second else 0)


def _issued(paragraphs: Sequence[Paragraph], layout: Layout) -> Iterator[tuple[str, Paragraph]]:
    """The parts of a document that another one issues: they follow the same rules, none of them must be there."""
    if not paragraphs:
        return
    start = head.length(paragraphs, layout)
    for role, pieces in head.find(cut(paragraphs[:start]), layout).parts.items():
        yield from ((role, piece) for piece in pieces)
    kind, titled, text = _title(paragraphs[start:], layout)
    yield from titled
    if text and _is_attached(text[0]):
        yield "phu-luc-kem-theo", text[0]
        text = text[1:]
    below = foot.begins_at(text)
    yield from body.roles(text[:below], titled=bool(kind))
    yield from foot.roles(cut(text[below:]))


def _form(found: Mapping[str, Sequence[Paragraph]], kind: Kind | None, *, attached: bool) -> str:
    if not any(role in found for role in _FACE):
        return "phu-luc" if "phu-luc" in found else ""
    if attached:
        return "kem-theo"
    return kind.form if kind else "cong-van"


def _is_other(main: Sequence[Paragraph], titled: Sequence[tuple[str, Paragraph]]) -> bool:
    """An application of a citizen, a law: the national title stands there too, and other rules hold."""
    before = titled[0][1].index if titled else main[_TOP - 1].index if len(main) >= _TOP else 10**9
    lines = (p for p in main[:_TOP] if p.index < before and p.columns == 1 and p.align in {"center", None})
    return any(capitals(p.text.split("\n")[0]) and begins("others", p.text) for p in lines)


def _is_letter(found: Mapping[str, Sequence[Paragraph]], rest: Sequence[Paragraph]) -> bool:
    """A công văn has a subject of its own, or addressees, and nothing above them that could be a title."""
    subject = "trich-yeu-cong-van" in found or not rest or fold(rest[0].text).startswith("kinh gui")
    return subject or not any(role in found for role in _FACE)


def _is_attached(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    return bool(_ATTACHED.match(text)) and (text.startswith("(") or paragraph.align == "center")


Titled = tuple[Kind | None, list[tuple[str, Paragraph]], list[Paragraph]]


def _title(rest: Sequence[Paragraph], layout: Layout) -> Titled:
    """The kind, its line and the abstract below it, and the paragraphs that are left."""
    kind = head.kind_of(rest[0], layout) if rest else None
    if not kind:
        return None, [], list(rest)
    first, *more = cut(rest[:1])
    abstract = [*more, *_abstract(rest[1:], more)]
    left = rest[1 + len(abstract) - len(more) :]
    return kind, [("ten-loai", first), *(("trich-yeu", p) for p in abstract)], list(left)


def _title_below(main: list[Paragraph], layout: Layout) -> list[Paragraph]:
    """A title that stands above the whole head is still a title: it is read after the head."""
    if not main or not head.kind_of(main[0], layout):
        return main
    start = 1 + head.length(main[1:], layout)
    return [*main[1:start], main[0], *main[start:]]


def _untitled(rest: Sequence[Paragraph], found: Mapping[str, Sequence[Paragraph]], layout: Layout) -> Titled:
    """The kind that the symbol names, where no title does; a line in a title's place is passed over."""
    symbol = next((piece.text for piece in found.get("so-ky-hieu", ())), "").partition("/")[2]
    first = re.split(r"[-/]", symbol)[0].strip()
    kind = next((kind for kind in layout.kinds.values() if kind.symbol == first), None)
    if not kind:
        return None, [], list(rest)
    left = list(rest[1:] if capitals(rest[0].text) and rest[0].align == "center" else rest)
    abstract = _abstract(left, []) if left and left[0].align == "center" else []
    return kind, [("trich-yeu", p) for p in abstract], left[len(abstract) :]


def _abstract(paragraphs: Sequence[Paragraph], taken: Sequence[Paragraph]) -> list[Paragraph]:
    """The lines of the abstract: the one below the kind, and those that go on in its look."""
    lines, last = [], taken[-1] if taken else None
    for paragraph in paragraphs:
        if _ends_abstract(paragraph, last):
            break
        lines.append(paragraph)
        last = paragraph
    return lines


def _ends_abstract(paragraph: Paragraph, last: Paragraph | None) -> bool:
    text = paragraph.words
    first = paragraph.text.split("\n")[0].strip()
    if paragraph.columns > 1 or begins("opening", text) or text.startswith("("):
        return True
    if body.is_part(text) or body.is_part(first):
        return True
    if len(text) > _LONGEST_ABSTRACT or text.endswith((";", ":")) or foot.is_post(paragraph):
        return True
    if last is None:
        return paragraph.align == "justify" and text.endswith(".")
    same = paragraph.align == last.align and _look(paragraph) == _look(last)
    return bool(last.strokes) or not same or capitals(text)


def _look(paragraph: Paragraph) -> tuple[bool | None, ...]:
    return tuple(
        all(getattr(run, side) for run in paragraph.runs if run.text.strip()) for side in ("bold", "italic")
    )


# ---- Appendices and the address


def _is_appendix(paragraph: Paragraph) -> bool:
    lines = paragraph.text.strip().split("\n")
    return paragraph.columns == 1 and not paragraph.cell and bool(_APPENDIX.match(lines[0].strip()))


def _appendices(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, Paragraph]]:
    """The titles of each appendix; what follows is laid out by its own rules."""
    titles, attached, said = False, 0, ""
    for piece in cut(paragraphs):
        goes_on = attached and not said.endswith(")") and piece.align == "center"
        if piece.index == attached or goes_on:
            said, attached = piece.text.strip(), piece.index
            yield "phu-luc-kem-theo", piece
        elif _is_appendix(piece):
            titles = True
            yield "phu-luc", piece
        elif titles and _is_attached(piece):
            titles, attached, said = False, piece.index, piece.text.strip()
            yield "phu-luc-kem-theo", piece
        elif titles and _is_appendix_title(piece):
            yield "phu-luc-ten", piece
        elif not head.signed(piece.text):
            titles = False
        else:
            yield "ky-so", piece


def _is_appendix_title(piece: Paragraph) -> bool:
    """In capitals, or where a title stands; an entry or a sentence of the appendix is none."""
    if len(piece.text) > _LONGEST_ABSTRACT or body.is_part(piece.words) or piece.cell:
        return False
    return capitals(piece.text) or piece.align in {"center", None}


def _addresses(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, Paragraph]]:
    """The lines of address and contact at the foot of the first page."""
    for piece in cut(p for p in paragraphs if p.part is Part.FOOTER):
        if has("contact", piece.text) or "@" in piece.text:
            yield "dia-chi", piece
