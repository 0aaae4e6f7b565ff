"""The foot of a document (ô 7a to 9b, 12): signatures, Nơi nhận, the drafter's code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from reportgen.check.seen import Paragraph, Part
from reportgen.words.text import fold

from .pieces import cut, joined
from .words import begins, blank, capitals, exactly

AUTHORITY = re.compile(r"(?i)^(TM|Q|KT|TL|TUQ|T/M|K/T|T/L)(\s*[.:/]\s*|\s+)\S|^(T/M|K/T|T/L)")
_RECIPIENTS = "noi nhan"
_DASHES = ("-", "–", "—")
_DRAFTER = re.compile(r"^[A-ZĐa-zđ.\-]{1,12}\s*+(?:[.,]\s*+)?\(?\d{1,4}\)?\.?$")
_MANNER = re.compile(r"(?i)^đã ký$")
_APART_PT = 24  # room for a signature: at least two lines
_WORDS_OF_NAME = 8
_FAR = 0.4  # of the width of the page
_IN_NAMES = ".,-’'‘`´ "  # of the ways to write the mark in H’ Hen
_NAME_TO_COME = {"ho va ten", "ho ten", "ho, ten"}


def begins_at(paragraphs: Sequence[Paragraph]) -> int:
    """Where the foot begins; the length of ``paragraphs`` if there is none."""
    ended = [at for at, p in enumerate(paragraphs) if p.text.rstrip().endswith("./.") and not _bordered(p)]
    if ended:
        return ended[-1] + 1
    starts = [at for at, p in enumerate(paragraphs) if any(_starts(piece) for piece in cut([p]))]
    return next((at for at in starts if not any(map(_sentence, paragraphs[at:]))), len(paragraphs))


def _bordered(paragraph: Paragraph) -> bool:
    return paragraph.cell is not None and paragraph.cell.bordered


def _starts(piece: Paragraph) -> bool:
    return not _bordered(piece) and (fold(piece.text).startswith(_RECIPIENTS) or is_post(piece))


def _sentence(paragraph: Paragraph) -> bool:
    """A paragraph of the text: across the page, long, and no entry of a list of recipients."""
    words = paragraph.words
    if paragraph.columns > 1 or paragraph.part is not Part.BODY or words[:1] in "-–—":
        return False
    return len(words.split()) >= 12 and not capitals(words)


def is_post(piece: Paragraph) -> bool:
    """Whether a line says in what capacity somebody signs."""
    text = piece.text.strip()
    if not text or text.endswith((".", ";", ":", ",")) or len(text.split()) > 16:
        return False
    if piece.label or text[:1] in _DASHES:
        return False
    if AUTHORITY.match(text):
        return True
    if not begins("posts", text):
        return False
    return capitals(text) or (piece.columns > 1 and (exactly("posts", text) or not _written_as_name(text)))


def _written_as_name(text: str) -> bool:
    """``Đoàn Viết Hiếu``: each word with a capital."""
    words = text.split()
    return 2 <= len(words) <= _WORDS_OF_NAME and all(word[0].isupper() for word in words)


def roles(pieces: Sequence[Paragraph]) -> Iterator[tuple[str, Paragraph]]:
    """Each piece of the foot with its role."""
    for _, column in groupby(_by_column(pieces), key=_column):
        yield from _sequence(list(column))


def _by_column(pieces: Iterable[Paragraph]) -> list[Paragraph]:
    """Pieces of one table, or of what no table holds, column after column; tables in their order."""
    told = [_placed(p) for p in pieces if not _bordered(p) and not p.locked]
    blocks = (list(block) for _, block in groupby(told, key=lambda p: p.cell.table if p.cell else -1))
    return [p for block in blocks for p in sorted(block, key=_column)]


def _placed(piece: Paragraph) -> Paragraph:
    """A line that tabs or an indent push far to the right stands in a right column, table or none."""
    start = (piece.left_mm or 0) + (piece.first_mm or 0)
    if piece.cell or piece.columns > 1 or start < _FAR * (piece.room_mm or 1000):
        return piece
    return replace(piece, column=1, columns=2)


def _column(piece: Paragraph) -> tuple[int, int]:
    return (piece.cell.table if piece.cell else -1, piece.column)


def _sequence(column: list[Paragraph]) -> Iterator[tuple[str, Paragraph]]:
    labels = (i for i, p in enumerate(column) if fold(p.text).startswith(_RECIPIENTS))
    dashes = (i for i, p in enumerate(column) if p.words[:1] in _DASHES)
    at = next(labels, next(dashes, len(column)))
    yield from _signatures(column[:at])
    after = at
    entries: list[tuple[str, Paragraph]] = []
    for piece in column[at:]:
        role = _recipient(piece, first=after == at)
        if not role:
            break
        if role == "noi-nhan" and entries and _goes_on(entries[-1], piece):
            entries[-1] = (role, joined(entries[-1][1], piece))
        else:
            entries.append((role, piece))
        after += 1
    yield from entries
    yield from _signatures(column[after:])


def _goes_on(entry: tuple[str, Paragraph], piece: Paragraph) -> bool:
    """Whether a line without a dash is the rest of the entry above it, which has not ended yet."""
    role, above = entry
    said = above.text.rstrip()
    return role == "noi-nhan" and piece.words[:1] not in "-–—" and not said.endswith((";", "."))


def _recipient(piece: Paragraph, *, first: bool) -> str:
    if begins("notes", piece.text):
        return ""
    if first and fold(piece.text).startswith(_RECIPIENTS):
        return "noi-nhan-nhan"
    if _DRAFTER.match(piece.text.strip()) and any(c.isdigit() for c in piece.text):
        return "nguoi-soan"
    if blank(piece.text.strip(" ;")):
        return "noi-nhan?"
    return "" if is_post(piece) else "noi-nhan"


# ---- Signatures


def _signatures(column: list[Paragraph]) -> Iterator[tuple[str, Paragraph]]:
    """Posts, then a name, as often as they come."""
    group: list[Paragraph] = []
    for piece in _without_asides(column):
        if group and is_post(piece) and _signed(group):
            yield from _signature(group)
            group = []
        group.append(piece)
    yield from _signature(group)


def _without_asides(column: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """What is signed, without the words in brackets that say how: they may go over several lines."""
    inside = False
    for piece in column:
        text = piece.text.strip()
        inside = inside or text.startswith(("(", "["))
        if not inside and not _MANNER.match(text):
            yield piece
        inside = inside and not text.endswith((")", "]"))


def _signed(group: Sequence[Paragraph]) -> bool:
    return is_name(group[-1])


def is_name(piece: Paragraph) -> bool:
    """Whether a line can be the name of a person: a few words of letters, no post, or one word with a capital."""
    words = piece.text.split()
    letters = all(c.isalpha() or c in _IN_NAMES for c in piece.text)
    least = 1 if _one_name(words) else 2
    rest = capitals(piece.text) and begins("places", piece.text)  # of the body that the lines above name
    return not is_post(piece) and not rest and letters and least <= len(words) <= _WORDS_OF_NAME


def _one_name(words: Sequence[str]) -> bool:
    """``K'Brêm``, ``Siu``: a whole name of one word, neither in capitals nor small."""
    return len(words) == 1 and words[0][0].isupper() and not capitals(words[0])


def _signature(group: list[Paragraph]) -> Iterator[tuple[str, Paragraph]]:
    if not any(is_post(p) for p in group):
        if group and group[-1].columns > 1 and is_name(group[-1]) and _written_as_name(group[-1].text):
            yield "ho-ten", group[-1]
        return
    if _to_come(group[-1]):
        yield "ho-ten?", group[-1]
    group = [piece for piece in group if not _to_come(piece)]
    named = is_name(group[-1])
    posts = group[:-1] if named else group
    last = next(at for at, piece in enumerate(posts) if piece.index == posts[-1].index)
    other = named and last > 0 and _apart(posts[last - 1], posts[last])
    for at, piece in enumerate(posts):
        yield ("chuc-vu-khac" if other and at >= last else "quyen-han-chuc-vu"), piece
    if named:
        yield "ho-ten", group[-1]


def _to_come(piece: Paragraph) -> bool:
    """Room for a name that is not there yet."""
    return blank(piece.text) or fold(piece.text.strip(" ().…")) in _NAME_TO_COME


def _apart(above: Paragraph, piece: Paragraph) -> bool:
    """Whether a signature fits between two lines."""
    other_row = bool(above.cell and piece.cell and above.cell.row != piece.cell.row)
    return other_row or (piece.gap_pt or 0) >= _APART_PT
