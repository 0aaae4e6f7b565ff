"""Whether a finished file says what its tree says, letter for letter; where its lines break does not matter."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import count, zip_longest

from reportgen.check.pdf.tagged import Block, Piece, Structure
from reportgen.check.seen import Paragraph, Part, Seen

from .lines import Flat, Line

_AROUND = 6  # words shown before and after the place where a file parts from its tree
_ROW = re.compile(r"[ \t]*[_\u2012-\u2015\u2500\u2501\u02cd\uff3f]{3,}[ \t]*")
"""A line of nothing but underscores or dashes: Word's readers take it for a line that is drawn."""
_UNSEEN = re.compile("[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
"""Signs that steer and are not drawn."""
_ALIKE = str.maketrans({"\xa0": " ", "\u2007": " ", "\u202f": " ", "\u2011": "-", "\u2010": "-", "\u00d0": "Đ"})
"""Signs for which a font has one shape: a PDF cannot tell them apart."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a file parts from its tree: what should stand there, what does, the words before, the line."""

    wanted: str
    said: str
    before: str
    line: Line | None


@dataclass(frozen=True, slots=True)
class _Said:
    """One paragraph of a file: how it reads, and whether it is a given line."""

    words: str
    same: Callable[[Line], bool]


def of_word(seen: Seen, lines: Sequence[Line]) -> Difference | None:
    """The first difference between a Word file and its tree; None if there is none."""
    body = [_word(p) for p in seen.paragraphs if p.part is not Part.FOOTER]
    foot = [_word(p) for p in seen.paragraphs if p.part is Part.FOOTER]
    return _first([line for line in lines if not line.foot], body) or _first(
        [line for line in lines if line.foot], foot
    )


def _word(paragraph: Paragraph) -> _Said:
    said = (paragraph.label, _spaced(paragraph.text))
    return _Said(paragraph.words, lambda line: said == (line.label, _spaced(reading(line))))


def _spaced(text: str) -> str:
    """``text`` with one kind of space: at which of them no line ends is a matter of looks."""
    return text.replace("\xa0", " ")


def reading(line: Line) -> str:
    """The words of a line as they are read out of a Word file."""
    rows = line.text.split("\n")
    first = next((at for at, row in enumerate(rows) if not _ROW.fullmatch(row)), len(rows))
    last = next((at for at, row in enumerate(reversed(rows)) if not _ROW.fullmatch(row)), 0)
    return "\n".join(rows[first : len(rows) - last])


def of_pdf(read: Structure, wanted: Flat) -> Difference | None:
    """The first difference between a PDF and its tree; None if there is none."""
    foot = [line for line in wanted.lines if line.foot]
    body = [line for line in wanted.lines if not line.foot]
    blocks: list[_Said] = []
    for block in read.blocks:
        said = _block(block)
        # What stands at the foot of the first page is read where that page ends.
        if foot and said.same(foot[0]) and not (len(blocks) < len(body) and said.same(body[len(blocks)])):
            foot.pop(0)
        else:
            blocks.append(said)
    found = _first(body, blocks) or _first(foot, [])
    if not found and read.lost:
        return Difference("", _short("".join(piece.text for piece in read.lost)), "", None)
    return found or _pictures([picture.words for picture in read.pictures], wanted.pictures)


def pictures_of_word(data: bytes, wanted: Sequence[str]) -> Difference | None:
    """The first picture of a Word file that is not as its tree has it."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        text = package.read("word/document.xml").decode()
    drawn_ones = (part.partition('descr="')[2].partition('"')[0] for part in text.split("<wp:docPr ")[1:])
    return _pictures(list(map(unescape, drawn_ones)), wanted)


def _pictures(shown: Sequence[str], wanted: Sequence[str]) -> Difference | None:
    """The first picture that is missing, one too many, or called otherwise."""
    pairs = zip_longest(wanted, shown, fillvalue="")
    return next((Difference(ours, theirs, "", None) for ours, theirs in pairs if ours != theirs), None)


def _block(block: Block) -> _Said:
    rows = rows_of(block.pieces)

    def same(line: Line) -> bool:
        return block.label == glyphs(line.label) and _set(rows, glyphs(line.text).strip())

    return _Said(" ".join([block.label, *rows]).strip(), same)


def rows_of(pieces: Sequence[Piece]) -> list[str]:
    """The words of a block by the lines they are set in."""
    rows: list[str] = []
    last: Piece | None = None
    for piece in pieces:
        if last is not None and piece.level(last):
            rows[-1] += glyphs(piece.text)
        else:
            rows.append(glyphs(piece.text))
        last = piece
    return rows


def glyphs(text: str) -> str:
    """``text`` as a page can show it: without what is not drawn, signs of one shape as one."""
    return _UNSEEN.sub("", text.translate(_ALIKE))


def solid(text: str) -> str:
    """``text`` as a page can show it, without white space."""
    return "".join(glyphs(text).split())


def _set(rows: Sequence[str], wanted: str) -> bool:
    """Whether ``rows`` are ``wanted``: where a row ends white space may be lost, and nowhere else."""
    at = 0
    for row in rows:
        words = row.strip(" ")
        while at < len(wanted) and wanted[at].isspace() and not wanted.startswith(words, at):
            at += 1
        if not wanted.startswith(words, at):
            return False
        at += len(words)
    return not wanted[at:].strip()


def _first(lines: Sequence[Line], said: Sequence[_Said]) -> Difference | None:
    for at in count():
        if at >= len(lines) and at >= len(said):
            return None
        if at >= len(lines) or at >= len(said) or not said[at].same(lines[at]):
            return _difference(lines, said, at)
    return None


def _difference(lines: Sequence[Line], said: Sequence[_Said], at: int) -> Difference:
    """The words about the place where the two part; a line more or less is shown as such."""
    line = lines[at] if at < len(lines) else None
    ours = glyphs(line.words).split() if line else []
    theirs = " ".join(said[at].words.split()).split() if at < len(said) else []
    if line and at + 1 < len(said) and said[at + 1].same(line):
        ours = []  # one more
    elif at < len(said) and at + 1 < len(lines) and said[at].same(lines[at + 1]):
        theirs = []  # one less
    agreed = next(
        (n for n, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs))
    )
    before = [word for each in lines[max(0, at - 2) : at] for word in glyphs(each.words).split()] + ours[:agreed]
    return Difference(
        " ".join(ours[agreed : agreed + _AROUND]),
        " ".join(theirs[agreed : agreed + _AROUND]),
        " ".join(before[-_AROUND:]),
        line or (lines[-1] if lines else None),
    )


def _short(text: str) -> str:
    return " ".join(text.split()[:_AROUND])
