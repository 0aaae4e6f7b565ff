"""Word and PDF of one document, compared as finished files: the same words in the same order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .seen import Paragraph, Part, Seen

_BREAKS = ("/", "-", "–")
_AROUND = 6  # words shown before and after the place where two files part


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two files part: what one says and the other does not, and the words they last agreed on."""

    word: str
    pdf: str
    before: str


def compare(word: Seen, pdf: Seen) -> Difference | None:
    """The first difference in words between ``word`` and ``pdf``; None if both say the same.

    Labels of lists are words. Page numbers are not, and the head of a table that goes on over the page is said
    again by a PDF only; such rows are passed over.
    """
    ours, theirs = _words(word), _words(pdf)
    heads = _heads(word)
    at = other = 0
    while at < len(ours) or other < len(theirs):
        if ours[at : at + 1] == theirs[other : other + 1]:
            at, other = at + 1, other + 1
            continue
        pieces = _broken_word(ours[at : at + 1], theirs[other:])
        if pieces:
            at, other = at + 1, other + pieces
            continue
        again = next((len(h) for h in heads if theirs[other : other + len(h)] == list(h)), 0)
        if not again:
            return _difference(ours, theirs, at, other)
        other += again
    return None


def _broken_word(whole: Sequence[str], pieces: Sequence[str]) -> int:
    """How many of ``pieces`` make up one word: 116/2016/NĐ-CP may be broken after a slash or a hyphen."""
    said = ""
    for count, piece in enumerate(pieces[:4], 1):
        said += piece
        if whole and said == whole[0]:
            return count
        if not said.endswith(_BREAKS):
            return 0
    return 0


def _difference(ours: Sequence[str], theirs: Sequence[str], at: int, other: int) -> Difference:
    return Difference(
        " ".join(ours[at : at + _AROUND]),
        " ".join(theirs[other : other + _AROUND]),
        " ".join(ours[max(0, at - _AROUND) : at]),
    )


def _words(seen: Seen) -> list[str]:
    return [w for p in seen.paragraphs if p.part in {Part.BODY, Part.BOX} for w in p.words.split()]


def _heads(word: Seen) -> list[tuple[str, ...]]:
    """The words of the first row of each table that draws its grid."""
    rows: dict[int, list[Paragraph]] = {}
    for paragraph in word.paragraphs:
        if paragraph.cell and paragraph.cell.bordered and paragraph.cell.row == 0:
            rows.setdefault(paragraph.cell.table, []).append(paragraph)
    return [tuple(w for p in row for w in p.words.split()) for row in rows.values()]
