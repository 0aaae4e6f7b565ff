"""The head of a document (ô 1 to 5b): from the first line to the kind of document, or to Kính gửi."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from reportgen.check.seen import Paragraph, Part
from reportgen.layout import Kind, Layout
from reportgen.words.text import fold

from .pieces import joined
from .words import alike, begins, blank, capitals, exactly

NATION = "Cộng hòa xã hội chủ nghĩa Việt Nam"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
_FARTHEST = 60  # a head is never longer than so many paragraphs
_LONG = 160  # characters: a longer line is a sentence of the text
_NUMBER = re.compile(r"(?i)^số\s*[:.]?\s*[\d\s.…_-]*[a-zđ]?[/-]")
_DATE = re.compile(r"(?i)ngày\b.{0,40}\btháng\b.{0,40}\bnăm\b")
_SUBJECT = re.compile(r"(?i)^(v/v|v\.v|về việc)\b")


@dataclass(slots=True)
class Head:
    """What was found: pieces by role, and roles that have room left to be filled in."""

    parts: dict[str, list[Paragraph]] = field(default_factory=dict)
    blank: set[str] = field(default_factory=set)

    def add(self, role: str, piece: Paragraph) -> None:
        """Note that ``piece`` is the component ``role``."""
        self.parts.setdefault(role, []).append(piece)


def length(paragraphs: Sequence[Paragraph], layout: Layout) -> int:
    """How many of ``paragraphs`` belong to the head without the kind and the abstract below it."""
    known = 0  # as far as the last of number, date and motto reaches
    for at, paragraph in enumerate(paragraphs[:_FARTHEST]):
        if kind_of(paragraph, layout):
            return at
        if fold(paragraph.text).startswith("kinh gui"):
            return known if _like_title(paragraphs[known], layout) else at
        # A line of the text may hold a date too.
        text = bool(paragraph.label) or (paragraph.columns == 1 and paragraph.align == "justify")
        if any(_sure(line, text=text) for line in paragraph.text.split("\n")):
            known = at + 1
    return known


def _like_title(paragraph: Paragraph, layout: Layout) -> bool:
    """Whether a line stands like the kind of document, whatever it says."""
    alone = paragraph.columns == 1 and paragraph.align == "center" and capitals(paragraph.text)
    return alone and not _named(paragraph.text, (*layout.urgency, *layout.circulation))


def _sure(line: str, *, text: bool) -> bool:
    if len(line) > _LONG:
        return False
    parts = line.split("\t")
    if any(alike(t, NATION) or alike(t, MOTTO) or _NUMBER.match(t.strip()) for t in parts):
        return True
    return not text and any(map(_dated, parts))


def _dated(text: str) -> bool:
    """``Yên Lương, ngày 05 tháng 01 năm 2026``, with or without the figures; no sentence that holds a date."""
    return len(text) <= 90 and bool(_DATE.search(text)) and not begins("opening", text)


def kind_of(paragraph: Paragraph, layout: Layout) -> Kind | None:
    """The kind of document that this line names; None if it names none."""
    if paragraph.columns > 1 or paragraph.part not in {Part.BODY, Part.BOX} or paragraph.label:
        return None
    known = _kinds(layout)
    text = paragraph.text.split("\n")[0].strip()
    words = fold(text)
    if exactly("title-to-come", text):
        return Kind(name=text, form="co-ten-loai")
    if words in known and not text.endswith((":", ".", ";")):
        return known[words]
    # “BIÊN BẢN KIỂM TRA” in one line: the kind, then what it is about.
    if capitals(text) and len(text) <= 60 and paragraph.align in {"center", None}:
        return next((kind for key, kind in known.items() if words.startswith(f"{key} ")), None)
    return None


@lru_cache(maxsize=8)
def _kinds(layout: Layout) -> dict[str, Kind]:
    """The kinds that stand in a document as its title, by their folded names, longest first."""
    told = [kind for kind in layout.kinds.values() if kind.symbol]
    return {fold(kind.name): kind for kind in sorted(told, key=lambda kind: len(kind.name), reverse=True)}


def find(pieces: Sequence[Paragraph], layout: Layout) -> Head:
    """The components among the ``pieces`` of the head."""
    head = Head()
    open_: list[Paragraph] = []
    for piece in _whole(pieces):
        role = _role(piece, layout)
        if role:
            head.add(role, piece)
        elif not blank(piece.text):
            open_.append(piece)
        elif piece.column == 0 and piece.text.strip() and "so-ky-hieu" not in head.parts:
            head.blank.add("co-quan-ban-hanh")
    for role, piece in _organs(open_, head):
        head.add(role, piece)
    return head


def _whole(pieces: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The pieces, the national title as one: a narrow column breaks it into two lines."""
    held: Paragraph | None = None
    for piece in pieces:
        both = joined(held, piece) if held and held.index == piece.index else None
        if both and alike(both.text, NATION, 0.95):
            held = both
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


def _role(piece: Paragraph, layout: Layout) -> str:
    text = piece.text.strip()
    tests = (
        ("quoc-hieu", alike(text, NATION)),
        ("tieu-ngu", alike(text, MOTTO, 0.7)),
        ("so-ky-hieu", bool(_NUMBER.match(text)) and not signed(text)),
        ("ky-so", signed(text)),
        ("trich-yeu-cong-van", bool(_SUBJECT.match(text))),
        ("dia-danh-thoi-gian", _dated(text)),
        ("do-khan", _named(text, layout.urgency)),
        ("pham-vi-luu-hanh", _named(text, layout.circulation)),
    )
    return next((role for role, yes in tests if yes), "")


def _named(text: str, names: Iterable[str]) -> bool:
    return fold(text) in {fold(name) for name in names}


def signed(text: str) -> bool:
    """The line of an electronic signature: number, day and second of signing, or room for them."""
    if "giờ" in text and "phút" in text and "giây" in text:
        return True
    return bool(re.search(r"\d{1,2}[/-]\d{1,2}[/-]\d{4}", text) and re.search(r"\d{1,2}:\d{2}(:\d{2})?", text))


# ---- Superior and issuer


def _organs(open_: Sequence[Paragraph], head: Head) -> Iterator[tuple[str, Paragraph]]:
    """Names of bodies: what is left in the column of the number, or left of the national title."""
    left = [piece for piece in open_ if piece.column == 0]
    names = [piece for piece in left if not _below_number(piece, head) and len(piece.text) <= _LONG]
    names = names or [piece for piece in left if capitals(piece.text) and not _below_subject(piece, head)]
    if head.parts.get("trich-yeu-cong-van"):
        # Further lines of the subject of a công văn follow it in its column.
        yield from (("trich-yeu-cong-van", piece) for piece in left if piece not in names)
    for at, unit in enumerate(units := _units(names)):
        role = "co-quan-ban-hanh" if at == len(units) - 1 else "co-quan-chu-quan"
        yield from ((role, piece) for piece in unit)


def _below_number(piece: Paragraph, head: Head) -> bool:
    above = [*head.parts.get("so-ky-hieu", []), *head.parts.get("trich-yeu-cong-van", [])]
    return any(piece.index > one.index or (piece.index == one.index and piece.gap_pt == 0) for one in above)


def _below_subject(piece: Paragraph, head: Head) -> bool:
    return any(piece.index >= one.index for one in head.parts.get("trich-yeu-cong-van", ()))


def _units(names: Sequence[Paragraph]) -> list[list[Paragraph]]:
    """Lines that make one name together; where regular letters give way to bold, a new name begins."""
    looks = [_bold(p) for p in names]
    turns = [at for at in range(1, len(names)) if looks[at] != looks[at - 1]]
    if len(turns) == 1 and looks[-1]:
        return [list(names[: turns[0]]), list(names[turns[0] :])]
    units: list[list[Paragraph]] = []
    for piece in names:
        if units and not begins("organs", piece.text):
            units[-1].append(piece)
        else:
            units.append([piece])
    return units


def _bold(piece: Paragraph) -> bool:
    return all(run.bold for run in piece.runs if run.text.strip())
