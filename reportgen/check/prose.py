"""What an editor would ask about the words people gave an article: too many figures, like openings, great length.

Judged on the tree alone. Only the running text is judged; captions, headings, lists and bylines are not. What a
sentence owes to the program, an opening or the words of many fields in a row, nobody who reads the advice can mend.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

from reportgen.document import Document, Figure, Paragraph, Text

MOST_FIGURES: Final = 3
MOST_SYLLABLES: Final = 80
_RUNNING: Final = frozenset({"doan", "sa-po"})
_BEGINNING: Final = 12  # words of a sentence that are enough to find it by


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to ask: the kind of problem, what fills its sentence, the record field it leads back to."""

    kind: str
    slots: dict[str, str]
    source: str


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Its words, those of each field in it, how it opens in the ear (two words) and the field that says so."""

    text: str
    fields: Mapping[str, str]
    opening: str
    opened_by: str


def look(document: Document) -> list[Finding]:
    """All that an editor would ask, in reading order."""
    found: list[Finding] = []
    before: _Sentence | None = None
    for block in document.blocks:
        if isinstance(block, Figure):
            continue  # a picture floats: the text is read on beside it
        if not (isinstance(block, Paragraph) and block.role in _RUNNING):
            before = None
            continue
        for sentence in _read(block):
            found += _ask(sentence, before)
            before = sentence
    return found


def _ask(sentence: _Sentence, before: _Sentence | None) -> Iterator[Finding]:
    text = " ".join(sentence.text.split())
    crowded = _first(sentence, count_figures, MOST_FIGURES)
    if crowded:
        yield Finding("figures-crowded", _measured(text, count_figures(text), MOST_FIGURES), crowded)
    if before and before.opening.casefold() == sentence.opening.casefold() != "":
        yield Finding("openings-alike", {"words": sentence.opening}, sentence.opened_by)
    long = _first(sentence, _syllables, MOST_SYLLABLES)
    if long and ";" not in text and text.count(" – ") < 2:
        yield Finding("sentence-long", _measured(text, _syllables(text), MOST_SYLLABLES), long)


def _first(sentence: _Sentence, measure: Callable[[str], int], limit: int) -> str:
    """The first field whose own words in a sentence are more than the limit; empty if there is none."""
    return next((field for field, words in sentence.fields.items() if measure(words) > limit), "")


def _measured(text: str, count: int, limit: int) -> dict[str, str]:
    words = text.split()
    beginning = " ".join(words[:_BEGINNING]) + ("…" if len(words) > _BEGINNING else "")
    return {"beginning": beginning, "count": str(count), "limit": str(limit)}


def _syllables(text: str) -> int:
    return sum(word.isalnum() or any(sign.isalnum() for sign in word) for word in text.split())


# ---- Sentences

_END: Final = re.compile(r"(?<![.!?…])[.!?…]+[)\]”’\"']*\s+(?=[(\[“‘\"']*(\w))")
_ABBREVIATION: Final = re.compile(r"(?<!\w)(?:TP|TX|Th[Ss]|TS|GS|PGS|BS|Tr|v\.v|TM|KT|TL|TUQ|Q|P)\Z")
_ENUMERATOR: Final = re.compile(r"\s*(?:\d{1,2}|[IVX]+|[A-Za-zđĐ])")
# “Số.” cuts short only before a document's number: “chuyển đổi số.” is how sentences of this field end.
_NUMBER_WORD: Final = re.compile(r"(?<!\w)[Ss]ố\Z")
_DOCUMENT: Final = r"\d+(?:/\d{4})?[-/][A-ZĐ][\w-]*(?:/[A-ZĐ][\w-]*)*"
_DOCUMENT_NUMBER: Final = re.compile(_DOCUMENT)


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, each with the space behind it: joined they are the paragraph again."""
    found, begin = [], 0
    for end in _END.finditer(text):
        if _closes(text, begin, end):
            found.append(text[begin : end.end()])
            begin = end.end()
    return [*found, text[begin:]] if begin < len(text) else found


def _closes(text: str, begin: int, end: re.Match[str]) -> bool:
    if not (end[1].isupper() or end[1].isdecimal()):
        return False
    if end[0].rstrip() != ".":
        return True
    tail = text[max(begin, end.start() - 8) : end.start()]
    if _NUMBER_WORD.search(tail) and _DOCUMENT_NUMBER.match(text, end.end()):
        return False
    return not (_ABBREVIATION.search(tail) or _ENUMERATOR.fullmatch(text, begin, end.start()))


def _read(paragraph: Paragraph) -> Iterator[_Sentence]:
    """The sentences of a paragraph, each with what the fields of the record say in it."""
    text, spans = "", []
    for inline in paragraph.inlines:
        words = inline.text if isinstance(inline, Text) else "\n"
        if isinstance(inline, Text) and inline.source and words.strip():
            spans.append((len(text), len(text) + len(words), inline.source))
        text += words
    begin, heading = 0, _run_in_heading(paragraph)
    for sentence in sentences(text):
        end = begin + len(sentence)
        fields: dict[str, str] = {}
        for first, last, field in spans:
            if first < end and last > begin:
                fields[field] = fields.get(field, "") + text[max(first, begin) : min(last, end)]
        yield _Sentence(sentence, fields, *_opened(sentence[max(0, heading - begin) :], fields))
        begin = end


def _opened(sentence: str, fields: Mapping[str, str]) -> tuple[str, str]:
    """How a sentence opens, and the field that says so; nothing where no field says that and most of the rest."""
    opening = _opening(sentence)
    for field, words in fields.items():
        if _opening(words).casefold() == opening.casefold() and 2 * len(words) > len(sentence):
            return opening, field
    return "", ""


def _run_in_heading(paragraph: Paragraph) -> int:
    """How long the heading is that stands in bold, with a colon, at the head of a paragraph."""
    bold = ""
    for inline in paragraph.inlines:
        if not (isinstance(inline, Text) and inline.bold):
            break
        bold += inline.text
    return len(bold) if bold.rstrip().endswith(":") else 0


_AROUND: Final = re.compile(r"^\W+|[^\w%]+$")
_LONGEST_OPENING: Final = 4  # words


def _opening(text: str) -> str:
    """The first two words; ``đồng chí`` is one word of two syllables, ``tại`` takes its place along."""
    bare = (_AROUND.sub("", word) for word in text.split())
    words = list(islice(filter(None, bare), _LONGEST_OPENING))
    # Places differ behind “Tại xã”; what the ear hears again is the place.
    wanted = (
        4 if words and words[0].casefold() == "tại" else 3 if " ".join(words[:2]).casefold() == "đồng chí" else 2
    )
    return " ".join(words[:wanted]) if len(words) >= wanted else ""


# ---- Figures

_DIGIT: Final = re.compile(r"\d")
_NUMBER: Final = r"\d+(?:[.,]\d+)*"
_WHOLE: Final = r"(?!\d|[.,/]\d|\s?%)"  # what stands before it is not the beginning of a longer number
_YEAR: Final = r"(?:19|20)\d\d"
_DAY: Final = r"\d{1,2}(?:[/-]\d{1,4}){0,2}"
_FULL_DATE: Final = r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}"
_TO: Final = r"\s*(?:-|–|,|và|đến)\s*"
_LEVEL: Final = r"(?:\s?(?:,|và|-)\s?(?:mức độ )?[1-5])*"
_PLACE: Final = "thôn|xóm|ấp|tổ dân phố|khu phố|phường|quận|quốc lộ"
_CLAUSE: Final = "điều|khoản|phụ lục|đề án|thứ|iso|tcvn"
# What is numbered one by one: “quầy số 6”, “các quầy 6, 8 và 9”.
_NUMBERED: Final = (
    "quầy|sạp|gian hàng|gian|lô|ki-?ốt|phòng|cửa|cổng|bàn|tầng|dãy|tuyến|thửa|tờ|kho|chốt|trạm|đội|tổ|nhóm|lớp"
)
_ONE: Final = r"\d{1,4}"
_NEXT: Final = rf"(?:{_TO}(?:số )?{_ONE})"
_PAPER: Final = "thị|quyết|định|hoạch|văn|bản|trình|cáo|lệnh|luật|án|tra|sát|đoàn|tổ|phố|mẫu|biểu"

# Numbers that name something instead of counting it.
_NAMES: Final = (
    rf"(?:ngày|tháng|mùng) {_DAY}(?:(?:\s?,\s?{_DAY})*\s?(?:-|–|và|đến)\s?(?:ngày |tháng )?{_DAY})?{_WHOLE}",
    rf"(?:sáng|trưa|chiều|tối) \d{{1,2}}[/-]\d{{1,2}}(?:[/-]\d{{4}})?{_WHOLE}",
    rf"(?:\d{{1,2}}(?:[/-]\d{{1,2}})?\s?(?:-|–|đến)\s?)?{_FULL_DATE}{_WHOLE}",
    rf"\d{{1,2}}/{_YEAR}{_WHOLE}",
    rf"(?:năm|kỳ|giai đoạn|so với) {_YEAR}(?:{_TO}(?:năm )?{_YEAR})*{_WHOLE}",
    rf"{_YEAR}\s?(?:-|–|đến)\s?{_YEAR}{_WHOLE}",
    rf"quý (?:[ivx]+|\d)(?:\s?[/-]\s?\d{{4}})?{_WHOLE}",
    rf"\d{{1,2}} tháng (?:đầu|cuối|của|năm)(?: năm)?(?: {_YEAR}{_WHOLE})?",
    rf"(?-i:{_DOCUMENT})",
    rf"(?:{_PAPER}) số:? \d{{1,5}}{_WHOLE}",
    rf"(?:{_CLAUSE}|{_PLACE}) \d+{_WHOLE}",
    rf"(?:(?:{_NUMBERED}) |(?<=\())số:? {_ONE}{_NEXT}*{_WHOLE}",
    rf"(?:các|những) (?:{_NUMBERED}) {_ONE}{_NEXT}+{_WHOLE}",
    r"24/(?:7|24)(?![\d.,]*\d)",
    r"\d{1,2}(?:\s?giờ|h)(?:\s?\d{1,2}(?: phút)?)?(?!\w)",
    r"\d{1,2}:\d\d(?!\w)",
    rf"(?:cấp|cấp độ|mức|mức độ) [1-5]{_LEVEL}{_WHOLE}(?! (?:nghìn|triệu|tỷ|đồng|điểm))",
)
_NAMED: Final = re.compile(rf"(?<!\w)(?:{'|'.join(_NAMES)})", re.IGNORECASE)
_FIGURE: Final = re.compile(
    rf"(?<!\w)(?<![^\W\d]-)(?>{_NUMBER}(?:(?P<of>\s?/\s?)\d[\d.]*|[-–]{_NUMBER})?)(?![A-ZĐ])"
)
# A ratio and its percent are one figure: “31/41 xã (75,6%)”, “31/41 xã …, đạt 75,6%”, “75,6% (31/41)”.
_PERCENT_OF: Final = re.compile(rf"\((?:đạt |chiếm )?{_NUMBER}\s?%\)|, (?:đạt|chiếm) {_NUMBER}%")
_RATIO_OF: Final = re.compile(rf"%[^();,]{{0,40}} \({_NUMBER}/{_NUMBER}[^()]*\)")


def count_figures(text: str) -> int:
    """How many figures a reader has to take in; the percent in brackets behind a ratio belongs to the ratio."""
    if not _DIGIT.search(text):
        return 0
    counting = _NAMED.sub(" ", " ".join(text.split()))
    figures = list(_FIGURE.finditer(counting))
    ratios = sum(figure["of"] is not None for figure in figures)
    behind = len(_RATIO_OF.findall(counting))
    return len(figures) - behind - min(ratios - behind, len(_PERCENT_OF.findall(counting)))
