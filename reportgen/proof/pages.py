"""The pages of a PDF of ours: every letter looks as its role says and stands inside the margins of the table.

What is held against the page is the table itself; nothing is concluded from where lines happen to end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportgen.check.pdf.tagged import Block, Piece, Structure
from reportgen.check.rules import pages
from reportgen.check.rules.wording import word
from reportgen.check.verdicts import Spot, Verdict, decimal, judged, shortened
from reportgen.layout import Align, Layout, Role

from .judging import failures
from .letters import Letters, of_letters, rule_of
from .lines import Line
from .words import Difference, glyphs, solid

_PT = 72 / 25.4
_NEAR_PT = 1.0  # letters that stick out by less are not seen to
_SIZE_PT = 0.06
_ABOVE = 0.7  # of the size: as high as capitals reach
_STARTS = {Align.LEFT: 0.0, Align.RIGHT: 1.0}

Set = Sequence[tuple[Line, Block]]
"""The lines of a document with the blocks that draw them."""


def alignment(read: Structure, lines: Sequence[Line]) -> Set:
    """The blocks by their lines, in a file whose words are those of its tree."""
    foot = [line for line in lines if line.foot]
    body = iter([line for line in lines if not line.foot])
    pairs: list[tuple[Line, Block]] = []
    for block in read.blocks:
        said = "".join(glyphs(piece.text) for piece in block.pieces).replace(" ", "")
        at_foot = foot and said == solid(foot[0].text)
        pairs.append((foot.pop(0) if at_foot else next(body), block))
    return pairs


def broken_rules(read: Structure, pairs: Set, layout: Layout) -> list[Verdict]:
    """The rules of look and place that the pages break."""
    return failures(
        [
            *_sheet(read, pairs, layout),
            *_numbers(read, pairs, layout),
            *of_letters(_letters(pairs), layout),
            *_again(read, pairs, layout),
        ]
    )


def strange(read: Structure, lines: Sequence[Line], layout: Layout) -> Difference | None:
    """Words on a page that the structure does not name and that are no head of a table said again."""
    heads = [solid(line.text) for line in lines if line.head]
    for sheet in read.sheets:
        said = "".join(solid(piece.text) for piece in sheet.aside if not _in_top_margin(piece, layout))
        while said:
            head = next((head for head in heads if head and said.startswith(head)), "")
            if not head:
                return Difference("", said, "", None)
            said = said[len(head) :]
    return None


def _letters(pairs: Set) -> Iterator[tuple[Line, list[Letters]]]:
    for line, block in pairs:
        mark = [_as_letters(piece, mark=True) for piece in block.mark if piece.text.strip()]
        yield line, [*mark, *(_as_letters(piece) for piece in block.pieces if piece.text.strip())]


def _as_letters(piece: Piece, *, mark: bool = False) -> Letters:
    face = piece.font.face
    look = (face.family, piece.size, face.bold, face.italic, piece.color)
    return Letters(glyphs(piece.text), *look, piece.page, mark)


def _in_top_margin(piece: Piece, layout: Layout) -> bool:
    return piece.y <= layout.page.margins_mm.top.used * _PT


# ---- The sheet


@dataclass(frozen=True, slots=True)
class _Area:
    """Where words may stand, in pt from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


def _area(layout: Layout) -> _Area:
    sides, (width, height) = layout.page.margins_mm, layout.page.size_mm
    edges = (sides.left.used, sides.top.used, width - sides.right.used, height - sides.bottom.used)
    return _Area(*(edge * _PT for edge in edges))


def _sheet(read: Structure, pairs: Set, layout: Layout) -> Iterator[Verdict]:
    book, area = pages.rules(layout), _area(layout)
    width, height = (side * _PT for side in layout.page.size_mm)
    sizes = {
        f"{decimal(s.width / _PT)} × {decimal(s.height / _PT)} mm"
        for s in read.sheets
        if abs(s.width - width) > _NEAR_PT or abs(s.height - height) > _NEAR_PT
    }
    yield judged(book["kho-giay"], map(Spot, sorted(sizes)))
    beyond: Mapping[str, Callable[[Piece], bool]] = {
        "le-trai": lambda piece: piece.x0 < area.left - _NEAR_PT,
        "le-phai": lambda piece: piece.x1 > area.right + _NEAR_PT,
        "le-tren": lambda piece: piece.y - _ABOVE * piece.size < area.top - _NEAR_PT,
        "le-duoi": lambda piece: piece.y > area.bottom + _NEAR_PT,
    }
    words = ((line, piece) for line, block in pairs for piece in (*block.mark, *block.pieces))
    shown = [(line, piece) for line, piece in words if piece.text.strip()]
    for name, is_beyond in beyond.items():
        yield judged(book[name], [_spot(line, word("beyond"), p) for line, p in shown if is_beyond(p)])
    loose = sorted({font.face.family for font in read.fonts if not font.embedded})
    yield judged(book["nhung-phong"], map(Spot, loose))
    yield judged(book["o-trong"], [_spot(line, piece.text, piece) for line, piece in shown if piece.boxes])


def _spot(line: Line, measured: str, piece: Piece | None = None) -> Spot:
    words = piece.text if piece and piece.text.strip() else line.words
    return Spot(measured, shortened(words), line.index, piece.page if piece else None)


def _again(read: Structure, pairs: Set, layout: Layout) -> Iterator[Verdict]:
    """The head of a table that each page says again looks as it does the first time, and stands below it."""
    first = [(line, piece) for line, block in pairs if line.head for piece in block.pieces]
    if not first:
        return
    again = (piece for sheet in read.sheets for piece in sheet.aside if not _in_top_margin(piece, layout))
    odd = [piece for piece in again if not any(_same_look(piece, each) for _, each in first)]
    line = first[0][0]
    yield judged(rule_of("co-chu", line.role, layout), [_spot(line, word("otherwise"), piece) for piece in odd])


def _same_look(piece: Piece, other: Piece) -> bool:
    looks = [(solid(p.text), p.size, p.font.face, p.color) for p in (piece, other)]
    return looks[0] == looks[1] and abs(piece.x0 - other.x0) <= _NEAR_PT


# ---- Page numbers


def _numbers(read: Structure, pairs: Set, layout: Layout) -> Iterator[Verdict]:
    """On each page its own number, counted from the page on which its part begins, and none on that one."""
    book, page = pages.rules(layout), layout.page
    row, hidden = layout.roles[page.page_number], not page.page_number_on_first
    begins = _beginnings(pairs)
    misplaced, first, counted = [], [], []
    looks: list[Piece] = []
    for number, sheet in enumerate(read.sheets, 1):
        shown = [piece for piece in sheet.aside if _in_top_margin(piece, layout)]
        count = number - max(start for start in begins if start <= number) + 1
        looks += shown
        if count == 1 and hidden:
            first += [Spot(piece.text, page=number) for piece in shown]
            continue
        said = "".join(piece.text for piece in shown).strip()
        misplaced += [] if said else [Spot(word("no-number"), page=number)]
        misplaced += [Spot(word("misplaced"), page=number) for p in shown if not _well_placed(p, row, layout)]
        counted += [Spot(said, page=number)] if said not in {"", str(count)} else []
    yield judged(book["so-trang"], misplaced)
    yield judged(book["trang-dau"], first)
    yield judged(book["danh-so"], counted)
    sizes = [Spot(f"{decimal(p.size)} pt", page=p.page) for p in looks if abs(p.size - row.size.used) > _SIZE_PT]
    yield judged(book["so-trang-co-chu"], sizes)
    for side, name in (("bold", "so-trang-dam"), ("italic", "so-trang-kieu")):
        odd = [p for p in looks if getattr(p.font.face, side) != getattr(row, side)]
        yield judged(book[name], [Spot(word(side), page=p.page) for p in odd])


def _beginnings(pairs: Set) -> list[int]:
    """The page on which each part begins."""
    begins = {1: None}
    for _, its in groupby(pairs, key=lambda pair: pair[0].part if not pair[0].foot else 0):
        page = next((piece.page for _, block in its for piece in block.pieces), None)
        begins |= {page: None} if page else {}
    return sorted(begins)


def _well_placed(piece: Piece, row: Role, layout: Layout) -> bool:
    area = _area(layout)
    share = _STARTS.get(row.align, 0.5)
    wanted = area.left + (area.right - area.left) * share
    return abs(piece.x0 + (piece.x1 - piece.x0) * share - wanted) <= _NEAR_PT
