"""What stands on one line: a number with its unit, a day with its month, a title with the name.

The words stay as they are; a space between two of them becomes one at which no line ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import accumulate, pairwise

from reportgen import ours
from reportgen.document import Break, Paragraph, Text
from reportgen.layout import Role, text_width_mm

_TIE = "\N{NO-BREAK SPACE}"
_LONGEST_MM = 62
"""How long words may be that stay on one line: a longer piece would tear the line before it."""
_MARK_MM = 10
"""The room that the mark of an entry may take."""

_UPPER = "".join(sign for sign in map(chr, range(0x41, 0x1EFA)) if sign.isupper() and len(sign.lower()) == 1)
_LOWER = _UPPER.lower()

NUMBER = r"(?<![\w/.@:-])\w+/[^\W\d]\w*(?:[/-]\w+)*(?![\w/-])"
"""The number of a document: 22/KH-UBND."""


def tied(paragraph: Paragraph, role: Role, room_mm: float, *, short: bool = False) -> Paragraph:
    """The paragraph in a column of ``room_mm``, with ties wherever a tied piece has room on a line.

    Words that one line has room for need none; with ``short`` they get them all the same.
    """
    text = "".join(i.text if isinstance(i, Text) else "\n" for i in paragraph.inlines)
    room = room_mm - role.left_mm - role.right_mm
    held = set(_held(text, role, min(room, _LONGEST_MM)))
    if not held or (not short and _fits(text, role, room)):
        return paragraph
    words = "".join(_TIE if at in held else sign for at, sign in enumerate(text))
    ends = accumulate((1 if isinstance(i, Break) else len(i.text) for i in paragraph.inlines), initial=0)
    inlines = (
        inline if isinstance(inline, Break) else replace(inline, text=words[start:end])
        for inline, (start, end) in zip(paragraph.inlines, pairwise(ends), strict=True)
    )
    return replace(paragraph, inlines=tuple(inlines))


def _fits(text: str, role: Role, room_mm: float) -> bool:
    """Whether each line of the words is surely shorter than ``room_mm``, with a mark before it."""
    beside = max(role.first_line_mm.used, 0) + (_MARK_MM if role.marker else 0)
    said = text.upper() if role.case == "upper" else text
    return all(text_width_mm(line, role.size.used, bold=True) + beside <= room_mm for line in said.split("\n"))


def _held(text: str, role: Role, room_mm: float) -> Iterator[int]:
    """The places of the spaces at which no line ends; none that would make a piece longer than ``room_mm``."""
    wanted = {space for tie in _ties() for found in tie.finditer(text) for space in _spaces(found)}
    start, gaps = 0, [found.start() for found in re.finditer(r"[ \n]", text)] if wanted else []
    for at, until in pairwise([*gaps, len(text)]):
        piece = text[start:until].upper() if role.case == "upper" else text[start:until]
        if at in wanted and text_width_mm(piece, role.size.used, bold=True) <= room_mm:
            yield at
        else:
            start = at + 1


def _spaces(found: re.Match[str]) -> Iterator[int]:
    return (at for at in range(*found.span()) if found.string[at] == " ")


@cache
def _ties() -> tuple[re.Pattern[str], ...]:
    """Each finds words that stay together, with the spaces between them."""
    lists = ours.data("writers", "giu-lien.yaml")
    either = {key: "|".join(sorted(map(re.escape, words), key=len, reverse=True)) for key, words in lists.items()}
    no_name = "".join(f"(?<!{word} )" for word in map(re.escape, lists["before_number"]))
    unit = f"(?:{either['units']})(?!\\w)|(?!(?:{either['never_after_number']})(?!\\w))(?=[^\\W\\d_])"
    return (
        # ngày 14, tháng 6/2026, số 30/2020/NĐ-CP, quý III, mục a), điểm a; hồi 08
        re.compile(rf"(?<!\w)(?i:{either['before_number']}) (?=\d|[IVX]+(?!\w)|[a-zđ]\))"),
        re.compile(rf"(?<=\w) (?={NUMBER})"),
        re.compile(r"(?<!\w)(?i:điểm) (?=[a-zđ](?!\w))"),
        re.compile(rf"(?<!\w)(?i:{either['before_amount']}) (?=\d)"),
        # 15 hồ sơ, 6,85 tỷ đồng, but not "ngày 14 của"
        re.compile(rf"(?<![\w.,/:–-])(?<!\d )(?i:{no_name})\d[\d.,/–-]* (?i:{unit})"),
        # ≥ 80%, 80 - 85%, 80 %, 0912 345 678
        re.compile(r"[<>≥≤~≈±] (?=\d)"),
        re.compile(r"(?<![\w.,/:–-])\d[\w.,:/–-]*%? [-–] (?=\d)"),
        re.compile(r"\d (?=[%‰]|\d{3}(?!\d))"),
        # A dash between two spaces does not begin a line.
        re.compile(r"(?<=\S) (?=[-–—] )"),
        # ông Nguyễn, TP. Hồ Chí Minh
        re.compile(rf"(?<![\w.])(?i:{either['before_name']}) (?=[{_UPPER}])"),
        # xã Hoà Sơn, XÃ HOÀ SƠN
        re.compile(
            rf"(?<!\w)(?i:{either['before_place']}) (?!(?i:hội)(?!\w))"
            rf"(?:(?:[{_UPPER}][{_LOWER}]+ ){{1,2}}(?=[{_UPPER}][{_LOWER}])"
            rf"|[{_UPPER}]+ (?=[{_UPPER}])|(?=[{_UPPER}]))"
        ),
        # H' Hen Niê, Y Khánh, Vừ A Páo
        re.compile(rf"(?<![\w.])(?:[{_UPPER}][’'ʼ]|[AHKY]) (?=[{_UPPER}][^\W\d_])"),
    )
