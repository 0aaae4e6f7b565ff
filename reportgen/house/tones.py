"""Tone marks in one style throughout, but for names, which are never changed."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Final

from reportgen.document import Document, Paragraph, Text
from reportgen.words.text import ToneStyle, tone_marks

from .walk import changed, length, words_of

# The fields of a record that hold names of persons, places and bodies.
_NAMES: Final = re.compile(
    r"(?:^|\.)(?:name|within|place|speaker|recommender|sender|to|by|issuer|superior|credit"
    r"|(?:places|who|bylines)\.[0-9]+)$",
)
_WORD: Final = re.compile(r"[^\W_]+")
_ROMAN: Final = re.compile(r"[IVXLC]+")
# "Huyện Uỷ", "Uỷ Ban" are words of every office, not names, however they are typed.
_OFFICE_BEFORE: Final = frozenset({"đảng", "tỉnh", "thành", "huyện", "thị", "quận", "khu", "quân", "chi", "cấp"})
_OFFICE_AFTER: Final = frozenset({"ban", "viên", "quyền", "nhiệm", "thác"})
# One capitalised word is a name after these: ông Thuỷ, xã Hoà.
_CALLED: Final = frozenset(
    {
        *("ông", "bà", "anh", "chị", "em", "chí", "c"),  # the last is that of đ/c
        *("thôn", "bản", "xóm", "ấp", "buôn", "xã", "phường", "trấn", "huyện", "quận", "tỉnh"),
    },
)
_TIES: Final = frozenset({" ", "\u00a0", "-"})
Span = tuple[int, int]


def tones(document: Document, style: ToneStyle) -> Document:
    """Place tone marks in ``style`` in all words that are no names; ``keep`` changes nothing."""
    if style == "keep":
        return document
    toned = changed(document, lambda paragraph: _paragraph(paragraph, style), labels=True)
    return replace(toned, title=_toned(toned.title, style, []))


def _paragraph(paragraph: Paragraph, style: ToneStyle) -> Paragraph:
    ends = list(accumulate(map(length, paragraph.inlines), initial=0))
    runs = list(zip(paragraph.inlines, pairwise(ends), strict=True))
    held = [span for run, span in runs if isinstance(run, Text) and _NAMES.search(run.source or "")]
    text = words_of(paragraph)
    toned = _toned(text, style, held)
    if toned == text:
        return paragraph
    inlines = (replace(run, text=toned[a:b]) if isinstance(run, Text) else run for run, (a, b) in runs)
    return replace(paragraph, inlines=tuple(inlines))


def _toned(text: str, style: ToneStyle, held: list[Span]) -> str:
    """The text with its marks moved, sign for sign, but in names and in the spans ``held``."""
    moved = tone_marks(text, style)
    if moved == text or len(moved) != len(text):  # of text that is not NFC no sign can be told from another
        return text
    words = list(_WORD.finditer(text))
    signs = list(text)
    for at, word in enumerate(words):
        start, end = word.span()
        if not _is_name(text, words, at) and not any(a < end and start < b for a, b in held):
            signs[start:end] = moved[start:end]
    return "".join(signs)


def _is_name(text: str, words: list[re.Match[str]], at: int) -> bool:
    """Whether the word stands beside another capitalised one, or is called like a person or a place."""
    if not _capital(words[at][0]):
        return False
    tied = [_TIES.__contains__(text[a.end() : b.start()]) for a, b in pairwise(words[max(at - 1, 0) : at + 2])]
    before = words[at - 1][0] if at and tied[0] else ""
    after = words[at + 1][0] if at + 1 < len(words) and tied[-1] else ""
    if _is_office(before.casefold(), words[at][0].casefold(), after.casefold()):
        return False
    return _capital(before) or _capital(after) or before in _CALLED


def _capital(word: str) -> bool:
    return word[:1].isupper() and not _ROMAN.fullmatch(word)


def _is_office(before: str, word: str, after: str) -> bool:
    return word in {"uỷ", "ủy"} and (before in _OFFICE_BEFORE or after in _OFFICE_AFTER)
