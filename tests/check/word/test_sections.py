"""Paper and margins of each section, its page number, and what else stands in headers and footers."""

import pytest

from reportgen.check.seen import Number, Part, Run
from tests.check.word.drawing import across, anchored, pict, run, shape
from tests.check.word.packages import PAGE, TWIP, p, r, seen, style

HEADER = '<w:headerReference w:type="default" r:id="header1"/>'
FIRST = '<w:headerReference w:type="first" r:id="header2"/>'
FOOTER = '<w:footerReference w:type="default" r:id="footer1"/>'
CENTER = '<w:jc w:val="center"/>'


def field(result="2", instruction=" PAGE ", look=""):
    shown = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result, look)}' if result else ""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>{shown}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def para(inside, properties=CENTER):
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def number(header, section="", **others):
    return seen(p("a"), HEADER + PAGE + section, header1=header, **others).sheets[0].number


@pytest.mark.parametrize(
    ("section", "measures"),
    [
        (PAGE, (11906, 16838, 1134, 1134, 1701, 1134)),
        (
            '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
            '<w:pgMar w:top="-1134" w:bottom="1134" w:left="1134" w:right="850" w:gutter="567"/>',
            (16838, 11906, 1134, 1134, 1701, 850),
        ),
        ("", (None,) * 6),
        ('<w:pgSz w:w="210mm" w:h="297mm"/>', (11906, 16838, None, None, None, None)),
    ],
)
def test_paper_and_margins(section, measures):
    (sheet,) = seen(p("a"), section).sheets
    found = (sheet.width_mm, sheet.height_mm, sheet.top_mm, sheet.bottom_mm, sheet.left_mm, sheet.right_mm)
    assert found == tuple(None if m is None else pytest.approx(m * TWIP, abs=0.02) for m in measures)


def test_where_the_gutter_goes():
    gutter = PAGE.replace("<w:pgMar ", '<w:pgMar w:gutter="567" ')
    (top,) = seen(p("a"), gutter, settings="<w:gutterAtTop/>").sheets
    assert (top.top_mm, top.left_mm) == (pytest.approx(1701 * TWIP), pytest.approx(1701 * TWIP))
    (right,) = seen(p("a"), gutter + "<w:rtlGutter/>").sheets
    assert right.right_mm == pytest.approx(1701 * TWIP)


def test_a_page_number():
    found = number(para(field(look='<w:sz w:val="28"/><w:b/>')))
    assert found == Number(
        part=Part.HEADER,
        align="center",
        run=Run("2", "Times New Roman", 14, bold=True, italic=False, color="000000"),
        shown_on_first=True,
        starts_at=None,
        arabic=True,
        alone=True,
    )


SDT = "<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
STOPS = '<w:tabs><w:tab w:val="center" w:pos="4535"/><w:tab w:val="right" w:pos="9071"/></w:tabs>'
TAB = "<w:r><w:tab/></w:r>"


@pytest.mark.parametrize(
    ("header", "align", "alone"),
    [
        (para(field()), "center", True),
        (para(f'<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT ">{r("2")}</w:fldSimple>'), "center", True),
        (para('<w:fldSimple w:instr="page"/>'), "center", True),
        (para("<w:r><w:pgNum/></w:r>"), "center", True),
        (para(field("")), "center", True),
        (SDT.format(para(field())), "center", True),
        (para(SDT.format(field())), "center", True),
        (para(field(), ""), "left", True),
        (para(field(), '<w:jc w:val="right"/>'), "right", True),
        (para(TAB + field(), STOPS), "center", True),
        (para(TAB + TAB + field(), STOPS), "right", True),
        (para(f'<w:r><w:ptab w:alignment="center"/></w:r>{field()}', ""), "center", True),
        (para(field(), '<w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="center"/>'), "center", True),
        (para(r("- ") + field() + r(" -")), "center", False),
        (para(r("Trang ") + field() + r("/") + field("9", "NUMPAGES")), "center", False),
        (p("") + para(field()), "center", True),
        (
            para(
                run(
                    anchored(
                        shape("<a:ln><a:noFill/></a:ln>", "rect", para(field(), "")),
                        20,
                        8,
                        across("margin", align="center"),
                    )
                ),
                "",
            ),
            "center",
            True,
        ),
        (
            para(
                run(
                    anchored(
                        shape("<a:ln><a:noFill/></a:ln>", "rect", para(field(), "")), 20, 8, across("column", 70)
                    )
                ),
                "",
            ),
            "center",
            True,
        ),
        (
            para(
                run(
                    pict(
                        f'<v:shape style="width:500mm;height:8mm"><v:textbox><w:txbxContent>{para(field())}</w:txbxContent></v:textbox></v:shape>'
                    )
                )
            ),
            "center",
            True,
        ),
    ],
)
def test_ways_to_write_a_page_number(header, align, alone):
    found = number(header)
    assert (found.part, found.align, found.alone, found.arabic) == ("header", align, alone, True)
    assert found.run.text in {"1", "2"}


@pytest.mark.parametrize(
    ("instruction", "section", "arabic", "starts_at"),
    [
        (" PAGE ", '<w:pgNumType w:start="3"/>', True, 3),
        (" PAGE ", '<w:pgNumType w:fmt="lowerRoman"/>', False, None),
        (" PAGE \\* ROMAN ", "", False, None),
        (" PAGE \\* Arabic \\* MERGEFORMAT", '<w:pgNumType w:fmt="lowerRoman"/>', True, None),
        (" PAGE \\* MERGEFORMAT", "", True, None),
    ],
)
def test_the_shape_of_the_number(instruction, section, arabic, starts_at):
    found = number(para(field(instruction=instruction)), section)
    assert (found.arabic, found.starts_at) == (arabic, starts_at)


def test_a_number_between_dashes_is_not_alone():
    found = number(para(field()), '<w:pgNumType w:fmt="numberInDash"/>')
    assert (found.arabic, found.alone) == (True, False)


@pytest.mark.parametrize(
    "header", [p("Sở Nội vụ"), para(field("2", "NUMPAGES")), para(field("2", "PAGEREF a")), "<w:p/>"]
)
def test_no_page_number(header):
    assert number(header) is None


@pytest.mark.parametrize(
    ("section", "first", "shown"),
    [
        (HEADER, "<w:p/>", True),
        (HEADER + FIRST, para(field()), True),
        (HEADER + "<w:titlePg/>", "<w:p/>", False),
        (HEADER + FIRST + "<w:titlePg/>", "<w:p/>", False),
        (HEADER + FIRST + "<w:titlePg/>", para(field("1")), True),
        (HEADER + FIRST + '<w:titlePg w:val="0"/>', para(field("1")), True),
        (FIRST + "<w:titlePg/>", para(field("1")), True),
    ],
)
def test_whether_the_first_page_shows_it(section, first, shown):
    found = seen(p("a"), section + PAGE, header1=para(field()), header2=first)
    assert found.sheets[0].number.shown_on_first is shown


def test_a_number_at_the_foot():
    found = seen(p("a"), HEADER + FOOTER + PAGE, header1=p("Sở"), footer1=para(field())).sheets[0].number
    assert (found.part, found.shown_on_first) == ("footer", True)


def test_even_pages_have_headers_of_their_own_only_where_the_file_says_so():
    even = '<w:headerReference w:type="even" r:id="header2"/>'
    others = {"header1": "<w:p/>", "header2": para(field())}
    assert seen(p("a"), HEADER + even + PAGE, **others).sheets[0].number is None
    found = seen(p("a"), HEADER + even + PAGE, settings="<w:evenAndOddHeaders/>", **others).sheets[0].number
    assert found.shown_on_first is False


def test_a_section_takes_over_headers_from_the_one_before():
    end = f"<w:sectPr>{HEADER}{FIRST}{PAGE}<w:titlePg/></w:sectPr>"
    later = f"<w:sectPr>{PAGE}</w:sectPr>"
    found = seen(
        p("a", end) + p("b", later) + p("c"),
        '<w:headerReference w:type="default" r:id="header3"/>' + PAGE + '<w:pgNumType w:start="1"/>',
        header1=para(field()),
        header2="<w:p/>",
        header3="<w:p/>",
    )
    numbers = [sheet.number for sheet in found.sheets]
    assert [n and (n.shown_on_first, n.align) for n in numbers] == [(False, "center"), (None, "center"), None]


def test_the_look_of_the_number_through_its_style():
    styles = style("Header", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr>')
    found = number(para(field(), '<w:pStyle w:val="Header"/>'), styles=styles)
    assert (found.align, found.run.size_pt) == ("center", 13)


def test_a_header_that_is_not_there():
    (sheet,) = seen(p("a"), HEADER + PAGE).sheets
    assert (sheet.number, sheet.numbers_known) == (None, False)
    (sheet,) = seen(p("a"), HEADER + PAGE, header1=para(field())).sheets
    assert sheet.numbers_known is True


def test_words_in_headers_and_footers_come_after_the_body():
    first = '<w:footerReference w:type="first" r:id="footer2"/>'
    found = seen(
        p("a"),
        HEADER + FOOTER + first + PAGE + "<w:titlePg/>",
        header1=para(r("Trang ") + field()) + para(field()),
        footer1=para(r("- ") + field() + r(" -")),
        footer2=p("Địa chỉ: số 1", '<w:pBdr><w:top w:val="single"/></w:pBdr>'),
    ).paragraphs
    assert [(x.index, x.text, x.part, x.page, len(x.strokes_above)) for x in found] == [
        (1, "a", "body", None, 0),
        (2, "Trang 2", "header", None, 0),
        (3, "Địa chỉ: số 1", "footer", 1, 1),
    ]
