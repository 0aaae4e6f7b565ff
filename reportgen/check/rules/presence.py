"""Which components a document must have, and where on the page they stand (Điều 8; the diagram of boxes, IV)."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.check.find import Found
from reportgen.check.find.pieces import TABBED
from reportgen.check.seen import Paragraph, Part, Seen
from reportgen.check.verdicts import Spot
from reportgen.layout import Layout

from .text import found_text
from .wording import word

_HEAD_LINES = 3  # of the left column: what stands so near is level with the right one


def due(found: Found, layout: Layout) -> Iterator[str]:
    """The components this form of document must have."""
    yield from layout.required.get(found.form, ())


def there(role: str, found: Found) -> bool:
    """Whether the file has the component; articles and clauses are text as well."""
    return bool(found_text(found) if role == "noi-dung" else found.parts.get(role))


def places(seen: Seen, found: Found) -> Iterator[tuple[str, list[Spot] | None]]:
    """Rules of place with the spots that break them; None where the file does not tell places."""
    del seen
    nation, motto = found.first("quoc-hieu"), found.first("tieu-ngu")
    issuer, number, date = (found.first(r) for r in ("co-quan-ban-hanh", "so-ky-hieu", "dia-danh-thoi-gian"))
    if nation and (issuer or number):
        floats = nation.part is Part.BOX and nation.columns == 1
        yield "quoc-hieu/vi-tri", None if floats else _unless(_right(nation), nation, word("not-right"))
    if motto and nation:
        yield (
            "tieu-ngu/vi-tri",
            _unless(motto.column == nation.column and _below(motto, nation), motto, word("not-below")),
        )
    if issuer and nation:
        yield (
            "co-quan-ban-hanh/vi-tri",
            _unless(issuer.column == 0 and _level(issuer, nation), issuer, word("not-left")),
        )
    if number and issuer:
        yield (
            "so-ky-hieu/vi-tri",
            _unless(number.column == issuer.column and _below(number, issuer), number, word("not-below")),
        )
    if date and number:
        yield "dia-danh-thoi-gian/vi-tri", _date(date, number, motto)
    kind = found.first("ten-loai")
    if kind and (number or nation):
        above = max(p.index for p in (number, nation, date) if p)
        yield "ten-loai/vi-tri", _unless(kind.index > above, kind, word("not-below"))
    yield from _foot(found)


def _foot(found: Found) -> Iterator[tuple[str, list[Spot] | None]]:
    text = [p for p in found_text(found) if not found.issued or p.index < found.issued]
    post, recipients = found.first("quyen-han-chuc-vu"), found.first("noi-nhan-nhan")
    end = text[-1].index if text else 0
    if post:
        pieces = found.parts["quyen-han-chuc-vu"]
        names = found.parts.get("ho-ten", ())  # one of several signers may have a name alone
        right = any(map(_right, (*pieces, *names))) or all(p.columns == 1 and p.align is None for p in pieces)
        yield "quyen-han-chuc-vu/vi-tri", _unless(right and post.index > end, post, word("not-right"))
    if recipients:
        left = recipients.column == 0 and recipients.index > end
        yield "noi-nhan-nhan/vi-tri", _unless(left, recipients, word("not-left"))


def _unless(good: bool, piece: Paragraph, measured: str) -> list[Spot]:  # noqa: FBT001 - reads as a sentence
    return [] if good else [Spot.at(piece, measured)]


def _right(piece: Paragraph) -> bool:
    """In the last of several columns, or, without columns, pushed to the right half of the page."""
    if piece.columns > 1:
        return piece.column == piece.columns - 1
    indent = (piece.left_mm or 0) + max(piece.first_mm or 0, 0)
    return piece.align == "right" or indent >= (piece.room_mm or 165) / 4


def by_tabs(piece: Paragraph) -> bool:
    """Whether a tab puts the words in their column: then each line of the column is a row of its own."""
    return piece.row is not None and piece.row[0] == TABBED


def _below(piece: Paragraph, above: Paragraph) -> bool:
    return piece.index > above.index


def _level(piece: Paragraph, other: Paragraph) -> bool:
    """Side by side; without columns there is no telling, and the order of the file is not the page's."""
    if piece.columns == 1 and other.columns == 1:
        return True
    if by_tabs(piece) and by_tabs(other):
        return abs(piece.index - other.index) <= _HEAD_LINES
    if 1 in {piece.columns, other.columns} and Part.BOX not in {piece.part, other.part}:
        return False
    return (
        piece.row is None
        or piece.row == other.row
        or bool(piece.cell and other.cell and piece.cell.table == other.cell.table)
    )


def _date(date: Paragraph, number: Paragraph, motto: Paragraph | None) -> list[Spot] | None:
    if motto and date.column != motto.column:
        return [Spot.at(date, word("not-right"))]
    if date.columns == 1 or number.columns == 1:
        return [] if date.columns == number.columns else [Spot.at(date, word("not-level"))]
    if date.row == number.row and date.row is not None:
        return []
    # Two cells with all of the head in each: whether the lines meet depends on how many there are above.
    return None if _same_row(date, number) else [Spot.at(date, word("not-level"))]


def _same_row(date: Paragraph, number: Paragraph) -> bool:
    return bool(
        date.cell and number.cell and date.cell.table == number.cell.table and date.cell.row == number.cell.row
    )
