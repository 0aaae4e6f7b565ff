"""Styles against the layout: effective values, read back through the styles they are based on."""

import io

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt
from lxml import etree

from reportgen import layout
from reportgen.document import Document
from reportgen.layout import Align, Measure
from reportgen.writers import word
from reportgen.writers.word.agreed import is_paragraph
from reportgen.writers.word.shared import base

LAYOUTS = [layout.load(name) for name in layout.names()]
ROLES = [(table, name) for table in LAYOUTS for name in table.roles]
ALIGN = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.JUSTIFY: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def opened(table):
    return docx.Document(io.BytesIO(word.write(Document("k", "t", ()), table, {})))


def by_id(table):
    return {style.style_id: style for style in opened(table).styles}


def effective(style, read):
    """The value ``read`` finds in the style or in the nearest style it is based on."""
    while style is not None:
        if (value := read(style)) is not None:
            return value
        style = style.base_style
    return None


def outline(style):
    found = style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
    return None if found is None else int(found.get(qn("w:val")))


def measured(style):
    """What the style sets, in the layout's own terms."""
    block = "paragraph_format"
    get = {
        "size": lambda s: s.font.size and s.font.size.pt,
        "bold": lambda s: s.font.bold,
        "italic": lambda s: s.font.italic,
        "upper": lambda s: s.font.all_caps,
        "color": lambda s: s.font.color.rgb and str(s.font.color.rgb),
        "align": lambda s: getattr(s, block).alignment,
        "before": lambda s: getattr(s, block).space_before and getattr(s, block).space_before.pt,
        "after": lambda s: getattr(s, block).space_after and getattr(s, block).space_after.pt,
        "line": lambda s: getattr(s, block).line_spacing,
        "left": lambda s: getattr(s, block).left_indent and getattr(s, block).left_indent.mm,
        "right": lambda s: getattr(s, block).right_indent and getattr(s, block).right_indent.mm,
        "first": lambda s: getattr(s, block).first_line_indent and getattr(s, block).first_line_indent.mm,
        "next": lambda s: getattr(s, block).keep_with_next,
        "together": lambda s: getattr(s, block).keep_together,
        "break": lambda s: getattr(s, block).page_break_before,
        "outline": outline,
    }
    return {name: effective(style, read) for name, read in get.items()}


def one_line(box):
    """The height of a frame in mm, less the room in it and the frame itself, in whole twentieths of a point.

    The room is 3 pt above and below the words; a high frame, in whose line they stand low, has 31 pt below them.
    """
    room = 3 + (31 if box.height_mm >= 25 else 3)
    return Pt(round((box.height_mm * 72 / 25.4 - room - 2 * box.weight_pt) * 20) / 20)


def wanted(role):
    """A length of 0 and a switch that is off may be said or left unsaid."""
    return {
        "size": role.size.used,
        "bold": role.bold,
        "italic": role.italic,
        "upper": role.case == "upper" or None,
        "color": role.color,
        "align": ALIGN[role.align],
        "before": pytest.approx(role.space_before_pt.used, abs=0.05),
        "after": pytest.approx(role.space_after_pt.used, abs=0.05),
        "line": pytest.approx(role.line_spacing.used, abs=0.005) if not role.box else one_line(role.box),
        "left": pytest.approx(role.left_mm, abs=0.02),
        "right": pytest.approx(role.right_mm, abs=0.02),
        "first": pytest.approx(role.first_line_mm.used, abs=0.02),
        "next": role.keep_with_next or None,
        "together": role.keep_together or None,
        "break": role.page_break_before or None,
        "outline": role.level - 1 if role.level else None,
    }


@pytest.mark.parametrize(("table", "name"), [(t, n) for t, n in ROLES if is_paragraph(t.roles[n])])
def test_every_role_looks_as_its_row_says(table, name):
    style, role = by_id(table)[name], table.roles[name]
    assert measured(style) == wanted(role)
    assert style.name == role.name.replace(",", " –")
    assert style.base_style.style_id == (f"Heading{role.level}" if role.level else "Normal")
    assert (style.quick_style, style.hidden, style.element.customStyle) == (True, False, True)


CHANGES = [
    {"size": Measure(used=13.5)},
    {"bold": True},
    {"italic": True},
    {"case": "upper"},
    {"color": "FF0000"},
    {"align": Align.RIGHT},
    {"space_before_pt": Measure(used=7)},
    {"space_after_pt": Measure(used=7)},
    {"line_spacing": Measure(used=1.5)},
    {"left_mm": 3},
    {"right_mm": 3},
    {"first_line_mm": Measure(used=-5)},
    {"keep_with_next": True},
    {"keep_together": True},
    {"page_break_before": True},
    {"level": 2},
]


def changed(change, name="noi-dung", table=LAYOUTS[0]):
    roles = table.roles | {name: table.roles[name].model_copy(update=change)}
    return table.model_copy(update={"roles": roles})


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: next(iter(change)))
def test_every_field_of_a_row_reaches_the_style(change):
    table = changed(change)
    made = measured(by_id(table)["noi-dung"])
    assert made == wanted(table.roles["noi-dung"])
    assert made != wanted(LAYOUTS[0].roles["noi-dung"])  # and the comparison sees it


@pytest.mark.parametrize(("table", "name"), ROLES)
def test_each_role_has_the_style_of_its_kind(table, name):
    role = table.roles[name]
    style = by_id(table).get(name)
    kind = "TABLE" if role.borders else "PARAGRAPH" if is_paragraph(role) else None
    assert (style.type.name if style else None) == kind


@pytest.mark.parametrize("table", LAYOUTS)
def test_there_are_no_styles_but_those_needed(table):
    expected = {
        "Normal",
        "DefaultParagraphFont",
        "TableNormal",
        "NoList",
        "Heading1",
        "Heading2",
        "Heading3",
        "ke-ngang",
        *(f"Heading{role.level}" for role in table.roles.values() if role.level > 3),
    }
    assert set(by_id(table)) - set(table.roles) == expected


def test_a_deeper_heading_has_its_base():
    assert by_id(changed({"level": 5}))["noi-dung"].base_style.name == "Heading 5"


def test_the_line_is_almost_without_height():
    rule = by_id(LAYOUTS[0])["ke-ngang"]
    assert (rule.paragraph_format.line_spacing.pt, rule.font.size.pt, rule.hidden) == (1, 1, True)
    assert (rule.paragraph_format.space_before, rule.paragraph_format.space_after) == (0, 0)


def test_a_bordered_table_has_lines_on_every_side():
    borders = by_id(LAYOUTS[0])["bang"].element.find(f".//{qn('w:tblBorders')}")
    assert [(side.tag.split("}")[1], side.get(qn("w:val")), side.get(qn("w:sz"))) for side in borders] == [
        (side, "single", "4") for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    ]


# ---- The page


@pytest.mark.parametrize("table", LAYOUTS)
def test_the_page_is_that_of_the_layout(table):
    section = opened(table).sections[0]
    sides = table.page.margins_mm
    assert [
        section.page_width.mm,
        section.page_height.mm,
        section.top_margin.mm,
        section.bottom_margin.mm,
        section.left_margin.mm,
        section.right_margin.mm,
        section.header_distance.mm,
    ] == pytest.approx(
        [
            *table.page.size_mm,
            sides.top.used,
            sides.bottom.used,
            sides.left.used,
            sides.right.used,
            table.page.header_mm,
        ],
        abs=0.02,
    )


def numbers(header):
    return [(p.style.style_id, "PAGE" in etree.tostring(p._p, encoding="unicode")) for p in header.paragraphs]


def test_a_first_page_with_a_foot_of_its_own_may_be_numbered_too():
    table = LAYOUTS[0]
    page = table.page.model_copy(update={"page_number_on_first": True})
    section = opened(table.model_copy(update={"page": page})).sections[0]
    assert section.different_first_page_header_footer
    assert numbers(section.first_page_header) == [(table.page.page_number, True)]


def test_what_stands_at_the_foot_stands_inside_the_margins():
    section = opened(LAYOUTS[0]).sections[0]
    assert section.footer_distance == section.bottom_margin


def sides(name):
    style = by_id(LAYOUTS[0])[name]
    return [
        (side.tag.split("}")[1], *(side.get(qn(f"w:{key}")) for key in ("val", "sz", "space", "color")))
        for side in style.element.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")
    ]


def test_a_frame_has_four_sides_in_the_colour_of_its_words():
    assert sides("do-khan") == [
        (side, "single", "6", space, "FF0000")
        for side, space in (("top", "3"), ("left", "0"), ("bottom", "3"), ("right", "0"))
    ]
    assert {color for *_, color in sides("pham-vi-luu-hanh")} == {"auto"}


def test_a_line_above_is_the_upper_border():
    assert sides("dia-chi") == [("top", "single", "6", "2", "auto")]


@pytest.mark.parametrize("table", LAYOUTS)
def test_pages_are_numbered_from_the_second(table):
    document = opened(table)
    section = document.sections[0]
    assert section.different_first_page_header_footer
    assert numbers(section.first_page_header) == [(table.page.page_number, False)]
    assert numbers(section.header) == [(table.page.page_number, True)]
    assert not document.settings.odd_and_even_pages_header_footer


def test_a_layout_may_want_the_first_page_numbered():
    table = layout.load("tin-bai")
    page = table.page.model_copy(update={"page_number_on_first": True})
    section = opened(table.model_copy(update={"page": page})).sections[0]
    assert not section.different_first_page_header_footer
    assert numbers(section.header) == [(table.page.page_number, True)]
    assert section.first_page_header.is_linked_to_previous


def test_the_base_is_built_once_for_each_table():
    table = LAYOUTS[0]
    assert base(table) is base(table.model_copy(deep=True))
    assert base(table) is not base(changed({"bold": True}))


def test_the_words_of_a_high_frame_stand_in_its_middle():
    """Of a line of an exact height four fifths are above the foot of its letters."""
    box = layout.load("tin-bai").roles["cho-anh"].box
    height, room = box.height_mm * 72 / 25.4, one_line(box).pt
    letters_middle = 3 + 0.8 * room - 0.3 * 13
    assert abs(letters_middle - height / 2) < 3
