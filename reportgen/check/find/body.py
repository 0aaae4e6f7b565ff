"""The text of a document: what each of its paragraphs is, from its first words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.check.seen import Paragraph, Part
from reportgen.words.text import fold

from .pieces import cut
from .words import begins, blank, capitals, has

_ROMAN = r"[IVXLC]+"
_SHAPES = (
    ("phan-chuong", re.compile(rf"(?i)^(phần|chương)\s+({_ROMAN}|\d+|thứ\s+\S+)[.:]?$")),
    ("tieu-muc", re.compile(rf"(?i)^tiểu\s+mục\s+(\d+|{_ROMAN})[.:]?$")),
    ("muc", re.compile(rf"(?i)^mục\s+(\d+|{_ROMAN})[.:]?$")),
    ("dieu", re.compile(r"(?i)^điều\s+(\d+\s*([.:)]|$)|[.…]{1,4}(\s|[.…]|$))")),
    ("lenh", re.compile(r"(?i)^(quyết\s+định|quyết\s+nghị|chỉ\s+thị)\s*:$")),
    ("muc-la-ma", re.compile(rf"^{_ROMAN}\s*[.)/:-]\s*\S")),
    ("khoan", re.compile(r"^\d+\s*[.)]\s*\S")),
    ("diem", re.compile(r"^[a-zđ]\s*[.)]\s*\S")),
    ("gach-dau-dong", re.compile(r"^[-–—+•*·]\s*\S")),
)
_ARTICLE = re.compile(r"(?i)^điều\s+\d+\s*[.:]")
_TITLES = {"phan-chuong": "phan-chuong-tieu-de", "muc": "muc-tieu-de", "tieu-muc": "tieu-muc-tieu-de"}
_ENDS = (".", ";", ":", ",", "/")
_SHORT = 150  # characters: a longer line that has no stop is no title
_BEFORE_TEXT = ("can-cu", "tham-quyen", "kinh-gui", "kinh-gui-danh-sach")
_ADDRESSES = ("kinh-gui", "kinh-gui-danh-sach")
_ITEMS = (".", ";", ",")


def roles(paragraphs: Sequence[Paragraph], *, titled: bool) -> Iterator[tuple[str, Paragraph]]:
    """Each paragraph of the text with its role; those on which the decree says nothing are left out."""
    before, bases_open = "", True  # bases stand before the rest of the text
    paragraphs = list(_parted(paragraphs))
    articles = any(_ARTICLE.match(p.words) for p in paragraphs)
    for at, paragraph in enumerate(paragraphs):
        if _aside(paragraph, paragraphs[at + 1 : at + 2], before):
            continue
        if blank(paragraph.text.strip(" ;")):
            listed = before in _ADDRESSES and paragraph.words[:1] in "-–—"
            yield ("kinh-gui-danh-sach?" if listed else "noi-dung?"), paragraph
            continue
        role = _role(paragraph, before, titled=titled, bases_open=bases_open)
        if role == "khoan-tieu-de" and articles and not _bold(paragraph):
            role = "khoan"  # under an article a short clause leads to its points as often as it is a title
        bases_open = bases_open and role in _BEFORE_TEXT
        before = role
        yield role, paragraph


def _parted(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """``Chương I`` and its title may be two lines of one paragraph."""
    for paragraph in paragraphs:
        first = paragraph.text.split("\n")[0].strip()
        if "\n" in paragraph.text and any(shape.match(first) for role, shape in _SHAPES if role in _TITLES):
            yield from cut([paragraph])
        else:
            yield paragraph


def _aside(paragraph: Paragraph, following: Sequence[Paragraph], before: str) -> bool:
    """Tables with or without lines, pictures' and tables' captions, notes."""
    if paragraph.cell and paragraph.cell.bordered:
        return True
    if paragraph.cell and paragraph.columns > 1 and not _addresses(paragraph.words, before):
        return True
    if paragraph.part is Part.NOTE or paragraph.locked:
        return True
    beside = any(p.cell and p.cell.bordered for p in following) or paragraph.align != "justify"
    return beside and begins("captions", paragraph.text) and not paragraph.label


def _role(paragraph: Paragraph, before: str, *, titled: bool, bases_open: bool) -> str:
    """What the paragraph is, from its words and the role of the one ``before``."""
    words = paragraph.words
    opening = _opening(paragraph, before, titled=titled) if bases_open else ""
    if opening:
        return opening
    if before in _TITLES and len(words) <= _SHORT and not words.endswith(_ENDS):
        return _TITLES[before]
    for role, shape in _SHAPES:
        if shape.match(words):
            return _titled(paragraph, words) if role == "khoan" else _heading(role, paragraph, words)
    # A part that has a title and no number: ĐẶT VẤN ĐỀ.
    return "phan-chuong-tieu-de" if capitals(words) and paragraph.align == "center" else "noi-dung"


def _opening(paragraph: Paragraph, before: str, *, titled: bool) -> str:
    """What stands before the text proper: addressees, authority, bases."""
    words = paragraph.words
    if fold(words).startswith("kinh gui"):
        return "kinh-gui"
    if _is_basis(words, before, titled=titled):
        return "can-cu"
    if before in _ADDRESSES and (words[:1] in "-–—" or _short_entry(words)):
        return "kinh-gui-danh-sach"
    names = begins("posts", words) or begins("organs", words)
    alone = capitals(words) or (paragraph.align == "center" and not words.endswith(_ENDS))
    return "tham-quyen" if titled and not before and alone and names else ""


def _addresses(words: str, before: str) -> bool:
    """Addressees often stand in columns: the word in the first one, the list in the second."""
    return fold(words).startswith("kinh gui") or before in _ADDRESSES


def _short_entry(words: str) -> bool:
    return len(words) <= _SHORT and words.endswith(";")


def is_part(words: str) -> bool:
    """Whether a line opens a part of the text: a chapter, a numbered title, an entry."""
    return any(shape.match(words) for _, shape in _SHAPES)


def _heading(role: str, paragraph: Paragraph, words: str) -> str:
    """A Roman numeral before a sentence is an entry like any other."""
    if role != "muc-la-ma":
        return role
    return "noi-dung" if words.endswith(_ITEMS) and not (capitals(words) or _bold(paragraph)) else role


def _titled(paragraph: Paragraph, words: str) -> str:
    """``1. Kết quả đạt được`` is a title; with a stop, or longer than a line or two, it is the text itself."""
    short = len(words) <= _SHORT and not words.endswith(_ENDS)
    return "khoan-tieu-de" if short or (_bold(paragraph) and words.endswith(":")) else "khoan"


def _bold(paragraph: Paragraph) -> bool:
    return all(run.bold for run in paragraph.runs if run.text.strip())


def _is_basis(words: str, before: str, *, titled: bool) -> bool:
    """One of the bases: ends in ``;``, or follows one that did, or is a line that says nothing but its source."""
    if not begins("basis", words):
        return False
    if words.endswith(";") or before == "can-cu":
        return True
    return titled and fold(words).startswith("can cu") and not has("clause", words.partition(",")[2])
