"""Abbreviations are written out once, at their first use, and stay short afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from reportgen.document import Break, Document, Paragraph, Text
from reportgen.words.text import first_upper, tone_marks

from .walk import changed, length, words_of

# Not running text: who wrote it, and what the form of an official paper prescribes to the letter.
_LABELS: Final = frozenset(
    {
        "tac-gia",
        "co-quan-chu-quan",
        "co-quan-ban-hanh",
        "so-ky-hieu",
        "dia-danh-thoi-gian",
        "quyen-han-chuc-vu",
        "ho-ten",
        "noi-nhan-nhan",
        "noi-nhan",
    },
)
# A sentence begins here: at the start, after a mark that ends one, after the number of an entry.
_OPENING: Final = re.compile(r"(?:^|\n|[.!?…][”’\"')\]]*\s|^\s*\w{1,3}\)\s)[\s\-–•“‘\"'(\[]*\Z")
_NEAR: Final = 60  # letters before a word that tell whether it begins a sentence
_NOT_BEFORE: Final = r"(?<![\w/&-])"  # no letter, and no part of a symbol: 12/QĐ-UBND
_NOT_AFTER: Final = r"(?![\w/&-])"


def expand(document: Document, table: Mapping[str, str]) -> Document:
    """Write out each abbreviation of ``table`` where the running text first uses it: ``Ủy ban nhân dân (UBND)``.

    Headings, captions, header cells, bylines and the prescribed parts of papers are left alone and are no use.
    """
    words = resolved(table)
    if not words:
        return document
    return changed(document, _Introduced(words, _whole_words(words)), labels=False)


def _whole_words(table: Mapping[str, str]) -> re.Pattern[str]:
    """Any of the abbreviations, DVCTT before DVC."""
    longest_first = sorted(table, key=lambda letters: (-len(letters), letters))
    return re.compile(f"{_NOT_BEFORE}(?:{'|'.join(map(re.escape, longest_first))}){_NOT_AFTER}")


def resolved(table: Mapping[str, str]) -> dict[str, str]:
    """Without abbreviations inside full words; what is explained by itself is left out."""
    told = {letters: words for letters, words in table.items() if letters.strip() and words.strip()}
    if not told:
        return {}
    known = _whole_words(told)
    full = {letters: _full(letters, told) if known.search(words) else words for letters, words in told.items()}
    return {letters: words for letters, words in full.items() if not known.search(words)}


def _full(letters: str, table: Mapping[str, str]) -> str:
    rest = {other: words for other, words in table.items() if other != letters}
    if not rest:
        return table[letters]
    return _whole_words(rest).sub(lambda found: _full(found[0], rest), table[letters])


@dataclass(frozen=True, slots=True)
class _Introduced:
    """Changes paragraphs in reading order; knows what was met before."""

    words: Mapping[str, str]
    known: re.Pattern[str]
    met: set[str] = field(default_factory=set)

    def __call__(self, paragraph: Paragraph) -> Paragraph:
        if paragraph.level or paragraph.role in _LABELS:
            return paragraph
        written = list(self._written(words_of(paragraph)))
        return replace(paragraph, inlines=_spliced(paragraph, written)) if written else paragraph

    def _written(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start and end of each first use, and the full words for it."""
        for found in self.known.finditer(text):
            if found[0] in self.met:
                continue
            self.met.add(found[0])
            words, before = self.words[found[0]], text[: found.start()]
            if not _stands_before(before, words):
                yield found.start(), found.end(), first_upper(words) if _OPENING.search(before[-_NEAR:]) else words


def _stands_before(before: str, words: str) -> bool:
    """Whether the text already says ``words (``, in whichever case and style of tone marks."""
    if not before.endswith("("):
        return False
    text, sought = _alike(before[:-1]), _alike(words)
    return text.endswith(sought) and not text.removesuffix(sought)[-1:].isalnum()


def _alike(text: str) -> str:
    return " ".join(tone_marks(text, "new").casefold().split())


def _spliced(paragraph: Paragraph, written: list[tuple[int, int, str]]) -> tuple[Text | Break, ...]:
    """The runs with the full words between them; neighbours of one kind become one run."""
    out: list[Text | Break] = []
    at = 0
    for inline in paragraph.inlines:
        end = at + length(inline)
        marks = [(start - at, f"{words} (") for start, _, words in written if at <= start < end]
        marks += [(stop - at, ")") for _, stop, _ in written if at < stop <= end]
        for piece in _cut(inline, sorted(marks)):
            _add(out, piece)
        at = end
    return tuple(out)


def _cut(inline: Text | Break, marks: list[tuple[int, str]]) -> Iterator[Text | Break]:
    """A run in pieces, with words of our own, which come from no field, at the marks."""
    if isinstance(inline, Break):
        yield inline
        return
    begin = 0
    for place, words in marks:
        yield replace(inline, text=inline.text[begin:place])
        yield replace(inline, text=words, source=None)
        begin = place
    yield replace(inline, text=inline.text[begin:])


def _add(out: list[Text | Break], piece: Text | Break) -> None:
    last = out[-1] if out else None
    if isinstance(piece, Text) and not piece.text:
        return
    if isinstance(piece, Text) and isinstance(last, Text) and replace(last, text="") == replace(piece, text=""):
        out[-1] = replace(last, text=last.text + piece.text)
    else:
        out.append(piece)
