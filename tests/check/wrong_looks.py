"""For every component a look that is wrong, in every way its row of the table can be broken."""

from __future__ import annotations

import re
from typing import NamedTuple

import changes as c
from goods import NAMES, TABLE, good

from reportgen.check.rules import lines, looks
from reportgen.layout import Align


class Case(NamedTuple):
    """A change of a specimen, the rule it breaks, and what it takes along with it."""

    name: str
    what: str
    change: object
    rule: str
    besides: tuple[str, ...] = ()


def cases():
    """One component of each kind, wherever the smallest file has one; each way of being wrong."""
    told = set()
    for name in NAMES:
        for role, pieces in good(name).found.parts.items():
            if role in TABLE.components and role not in told:
                told.add(role)
                yield from _of(name, role, TABLE.components[role], pieces[0].text.split("\n")[0][:40])


def _of(name, role, row, words):
    for each in looks.PROPERTIES:
        if each.asked(row):
            for what, change in WRONG[each.id](row, words):
                besides = MEASURED.get(f"{role}/{each.id}", ())
                yield Case(name, f"{words}: {what}", change, f"{role}/{each.id}", besides)
    for rule in lines.rules(role, row):
        for what, change in WRONG[rule.id.partition("/")[2]](row, words):
            yield Case(name, f"{words}: {what}", change, rule.id, MEASURED.get(rule.id, ()))


# A line is as long beside its words as they are wide: other letters make it longer or shorter.
_LINED = ("co-quan-ban-hanh", "trich-yeu", "tieu-ngu")
MEASURED = {f"{role}/{side}": (f"{role}/duong-ke",) for role in _LINED for side in ("co-chu", "dam", "chu-hoa")}


# ---- Wrong values, computed from the row


def _sizes(row, words):
    low, high = row.size.allowed
    for size in (low - 0.5, high + 1):
        yield f"cỡ {size:g}", c.size(words, size)


def _weights(row, words):
    yield "đậm ngược lại", c.bold(words, not row.bold)


def _slants(row, words):
    yield "nghiêng ngược lại", c.italic(words, not row.italic)


def _cases(row, words):
    if row.case == "title":
        yield "in hoa", c.case(words, str.upper)
        yield "in thường", c.case(words, str.lower)
        return
    yield "in thường", c.case(words, _lower)
    yield "lẫn lộn", c.case(words, lambda text: _lower(text).title() if len(text) > 3 else text)


def _lower(text):
    """Numerals and prefixes are no words."""
    kept = re.match(r"([IVX]+|TM|KT|TL|Q|TUQ)\. ", text)
    end = kept.end() if kept else 0
    return text[:end] + text[end:].lower()


def _aligns(row, words):
    for way in Align:
        if not row.permits(way):
            yield way.value, c.align(words, way.value)


def _gaps(_row, words):
    yield "sát đoạn trên", c.shape(words, space_before=0)


def _pitches(row, words):
    low, high = row.line_spacing.allowed
    yield "dòng thưa", c.shape(words, line_spacing=high + 0.1)
    yield "dòng khít", c.shape(words, line_spacing=low - 0.1)
    yield "dòng thưa, cố định", c.shape(words, line_spacing=c.Pt(30))


def _indents(row, words):
    for value in (0, sum(row.first_line_mm.choices) / 2):
        yield f"lùi {value} mm", c.shape(words, first_line_indent=value)


def _colors(row, words):
    wrong = "000000" if row.color else "C00000"
    yield f"màu {wrong}", c.color(words, wrong)


def _frames(row, words):
    yield "mất khung", c.borders(words, top="none", left="none", bottom="none", right="none")
    if row.box.widths_mm:
        yield "khung rộng", c.shape(words, left_indent=5, right_indent=5)


def _underlines(_row, words):
    yield "gạch chân", c.underline(words)


def _lines(_row, words):
    yield "mất đường kẻ", c.no_line(words)
    yield "kẻ chấm", c.dotted(words)
    yield "kẻ hết cột", c.line_indents(words, 0)


def _bare(_row, words):
    yield "có đường kẻ", c.border_below(words)


def _above(_row, words):
    yield "mất đường kẻ", c.borders(words, top="none")


WRONG = {
    "co-chu": _sizes,
    "dam": _weights,
    "nghieng": _slants,
    "chu-hoa": _cases,
    "can-le": _aligns,
    "cach-doan": _gaps,
    "gian-dong": _pitches,
    "lui-dau-dong": _indents,
    "mau-chu": _colors,
    "khung": _frames,
    "gach-chan": _underlines,
    "duong-ke": _lines,
    "khong-ke": _bare,
    "duong-ke-tren": _above,
}
