"""Pages, fonts and numbers of pages that are wrong: single changes to a good Word file."""

from __future__ import annotations

import copy
import unicodedata

import changes as c
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

TEXT = "Thời gian bắt đầu"


def decomposed(words):
    """The words of a paragraph as some input methods write them: letters and marks apart."""

    def change(document):
        for run in c.runs(document, words):
            for node in run._r.iter(qn("w:t")):
                node.text = unicodedata.normalize("NFD", node.text)

    return change


def lying(section):
    """One section of the file on its side."""

    def change(document):
        sheet = document.sections[section]
        sheet.page_width, sheet.page_height = sheet.page_height, sheet.page_width

    return change


def first_page_numbered(document):
    """A number in the header of the first page too."""
    section = document.sections[0]
    first = section.first_page_header
    first.is_linked_to_previous = False
    made = copy.deepcopy(c._number(document)._p)
    first.paragraphs[0]._p.addnext(made)


def number_right_in_footer(document):
    c.number_to_footer(document)
    document.sections[0].footer.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.RIGHT


MARGINS = [
    (f"lề {side} {value}", c.margin(side, value), f"trang/le-{name}")
    for side, name, low, high in (
        ("top", "tren", 20, 25),
        ("bottom", "duoi", 20, 25),
        ("left", "trai", 30, 35),
        ("right", "phai", 15, 20),
    )
    for value in (low - 1, high + 1)
]

WRONG = [
    *MARGINS,
    ("khổ Letter", c.paper(215.9, 279.4), "trang/kho-giay"),
    ("khổ A3", c.paper(297, 420), "trang/kho-giay"),
    ("giấy ngang", lying(0), "trang/huong-giay"),
    ("phông Arial", c.font(TEXT, "Arial"), "trang/phong-chu"),
    ("phông Cambria", c.font(TEXT, "Cambria"), "trang/phong-chu"),
    ("phông TCVN3", c.font(TEXT, ".VnTime"), "trang/bang-ma"),
    ("phông TCVN3 hoa", c.font(TEXT, ".VnTimeH"), "trang/bang-ma"),
    ("phông VNI", c.font(TEXT, "VNI-Times"), "trang/bang-ma"),
    ("dấu rời", decomposed(TEXT), "trang/dung-san"),
    ("số ở chân", c.number_to_footer, "trang/so-trang"),
    ("số ở góc dưới", number_right_in_footer, "trang/so-trang"),
    ("số bên phải", c.number_align("right"), "trang/so-trang"),
    ("số bên trái", c.number_align("left"), "trang/so-trang"),
    ("số ở trang đầu", c.number_on_first, "trang/trang-dau"),
    ("đầu trang riêng có số", first_page_numbered, "trang/trang-dau"),
    ("số cỡ 12", c.number_look(size=c.Pt(12)), "trang/so-trang-co-chu"),
    ("số cỡ 15", c.number_look(size=c.Pt(15)), "trang/so-trang-co-chu"),
    ("số nghiêng", c.number_look(italic=True), "trang/so-trang-kieu"),
    ("số đậm", c.number_look(bold=True), "trang/so-trang-dam"),
    ("bắt đầu từ 3", c.number_start(3), "trang/danh-so"),
    ("số La Mã", c.number_start(None, "upperRoman"), "trang/danh-so"),
]

BESIDES = {
    # Words broken at another place make the same line longer or shorter beside them.
    "trang/huong-giay": ("trich-yeu/duong-ke",),
    "trang/kho-giay": ("trich-yeu/duong-ke",),
}

RIGHT = [
    *(
        (f"lề {side} {value}", c.margin(side, value), f"trang/le-{name}")
        for side, name, values in (
            ("top", "tren", (20, 25)),
            ("bottom", "duoi", (20, 25)),
            ("left", "trai", (30, 35)),
            ("right", "phai", (15, 20)),
        )
        for value in values
    ),
    ("số cỡ 13", c.number_look(size=c.Pt(13)), "trang/so-trang-co-chu"),
    ("bắt đầu từ 1", c.number_start(1), "trang/danh-so"),
]
