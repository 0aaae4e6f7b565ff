"""Lines that are drawn under and above words: borders, shapes, rows of underscores; and frames around words."""

import pytest

from reportgen.check.seen import Stroke
from reportgen.layout import text_width_mm
from tests.check.word.drawing import across, anchored, down, inline, pict, run, shape
from tests.check.word.packages import ROOM, TWIP, one, p, paragraphs, r

PT = 25.4 / 72
MIDDLE = ROOM / 2


def border(*sides, kind="single"):
    return f"<w:pBdr>{''.join(f'<w:{side} w:val={chr(34)}{kind}{chr(34)}/>' for side in sides)}</w:pBdr>"


def rounded(strokes):
    def two(x):
        return None if x is None else round(x, 1)

    return [(two(s.length_mm), s.made_as, s.solid, two(s.center_mm)) for s in strokes]


def under(body, **others):
    """For each paragraph its words and the lines below and above it."""
    return [(x.text, rounded(x.strokes), rounded(x.strokes_above)) for x in paragraphs(body, **others)]


def line(length, made_as="viền", *, solid=True, middle=MIDDLE):
    return (round(length, 1), made_as, solid, None if middle is None else round(middle, 1))


def empty(properties="", inside=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


INDENTS = '<w:ind w:left="2835" w:right="2835"/>'
SHORT = ROOM - 2 * 2835 * TWIP


@pytest.mark.parametrize(
    ("first", "between", "stroke"),
    [
        (border("bottom"), "", line(ROOM)),
        (border("bottom") + INDENTS, "", line(SHORT)),
        ("", empty(border("top") + INDENTS), line(SHORT)),
        ("", empty(border("bottom") + INDENTS), line(SHORT)),
        (border("bottom", kind="dashed"), "", line(ROOM, solid=False)),
        (border("bottom", kind="double"), "", line(ROOM, solid=False)),
        (border("bottom", kind="thick"), "", line(ROOM)),
        (border("bottom") + '<w:ind w:left="567" w:hanging="567"/>', "", line(ROOM)),
    ],
)
def test_a_border_is_a_line_between_the_words(first, between, stroke):
    assert under(p("a", first) + between + p("b")) == [("a", [stroke], []), ("b", [], [stroke])]


def test_no_border_no_line():
    assert under(p("a", border("bottom", kind="nil")) + p("b", border("left"))) == [("a", [], []), ("b", [], [])]


def test_a_border_at_the_top_is_a_line_above():
    assert under(p("a", border("top"))) == [("a", [], [line(ROOM)])]
    assert under(p("a") + p("b", border("top"))) == [("a", [line(ROOM)], []), ("b", [], [line(ROOM)])]


def test_paragraphs_of_one_frame_have_no_line_in_between():
    both = border("top", "bottom")
    assert under(p("a", both) + p("b", both)) == [("a", [], [line(ROOM)]), ("b", [line(ROOM)], [])]
    apart = border("top", "bottom", "between")
    assert len(under(p("a", apart) + p("b", apart))[0][1]) == 2


SIDES = ("top", "left", "bottom", "right")


def test_a_border_on_all_sides_is_a_frame():
    found = one(p("KHẨN", border(*SIDES) + INDENTS))
    assert (found.boxed, found.strokes, found.strokes_above) == (True, (), ())
    assert found.box_mm == (pytest.approx(SHORT), None)


DRAWN = [
    (anchored(shape(), 20, 0, across("column", 10)), line(20, "hình", middle=20)),
    (anchored(shape(), 20, 0, across("column", align="center")), line(20, "hình")),
    (anchored(shape(), 20, 0, across("column", align="right")), line(20, "hình", middle=ROOM - 10)),
    (anchored(shape(), 20, 0, across("margin", align="center")), line(20, "hình")),
    (anchored(shape(), 20, 0, across("page", 40)), line(20, "hình", middle=20)),
    (anchored(shape(), 20, 0, across("page", align="center")), line(20, "hình", middle=105 - 30)),
    (anchored(shape(), 20, 0, across("rightMargin", 1)), line(20, "hình", middle=None)),
    (anchored(shape(), 20, 0), line(20, "hình", middle=10)),
    (inline(shape(), 20, 0), line(20, "hình", middle=10)),
    (anchored(shape(geometry="straightConnector1"), 20, 0, across("column", 0)), line(20, "hình", middle=10)),
    (anchored(shape(geometry="rect"), 20, 0.5, across("column", 0)), line(20, "hình", middle=10)),
    (
        anchored(shape('<a:ln><a:prstDash val="dash"/></a:ln>'), 20, 0, across("column", 0)),
        line(20, "hình", solid=False, middle=10),
    ),
    (
        anchored(shape('<a:ln cmpd="dbl"><a:solidFill/></a:ln>'), 20, 0, across("column", 0)),
        line(20, "hình", solid=False, middle=10),
    ),
    (
        anchored(shape("", more='<wps:style><a:lnRef idx="1"/></wps:style>'), 20, 0, across("column", 0)),
        line(20, "hình", middle=10),
    ),
    (
        anchored(
            '<wpg:wgp><wpg:grpSpPr><a:xfrm><a:ext cx="720000" cy="0"/><a:chExt cx="1440000" cy="0"/></a:xfrm>'
            "</wpg:grpSpPr>"
            + shape(own='<a:xfrm><a:ext cx="1440000" cy="0"/></a:xfrm>')
            + shape(own='<a:xfrm><a:ext cx="0" cy="1440000"/></a:xfrm>')
            + "</wpg:wgp>",
            20,
            20,
            across("column", align="center"),
        ),
        line(20, "hình"),
    ),
    (pict('<v:line from="10mm,5mm" to="30mm,5mm" style="position:absolute"/>'), line(20, "hình", middle=20)),
    (
        pict('<v:line from="0,0" to="20mm,0" style="position:absolute;mso-position-horizontal:center"/>'),
        line(20, "hình"),
    ),
    (
        pict('<v:shape type="#_x0000_t32" style="position:absolute;margin-left:10mm;width:20mm;height:0"/>'),
        line(20, "hình", middle=20),
    ),
    (
        pict('<v:rect style="position:absolute;margin-left:10mm;width:20mm;height:0.5mm"/>'),
        line(20, "hình", middle=20),
    ),
    (
        pict('<v:line from="0,0" to="20mm,0" style="position:absolute"><v:stroke dashstyle="dash"/></v:line>'),
        line(20, "hình", solid=False, middle=10),
    ),
    (
        pict('<v:rect style="width:0;height:1.5pt" o:hr="t" o:hrpct="500"/>'),
        line(ROOM / 2, "hình", middle=ROOM / 4),
    ),
    (pict('<v:rect style="width:0;height:1.5pt" o:hr="t"/>'), line(ROOM, "hình")),
    (
        pict(
            '<v:group style="position:absolute;width:40mm;height:10mm" coordsize="4000,1000">'
            '<v:line from="0,0" to="2000,0" style="position:absolute"/></v:group>'
        ),
        line(20, "hình", middle=10),
    ),
]


@pytest.mark.parametrize(("drawing", "stroke"), DRAWN)
def test_a_drawn_line_is_under_the_words_it_is_anchored_in_or_after(drawing, stroke):
    at_words = f"<w:p>{r('a')}{run(drawing)}</w:p>" + p("b")
    assert under(at_words) == [("a", [stroke], []), ("b", [], [stroke])]
    assert under(p("a") + empty(inside=run(drawing)) + p("b")) == [("a", [stroke], []), ("b", [], [stroke])]


@pytest.mark.parametrize(
    "drawing",
    [
        anchored(shape("<a:ln><a:noFill/></a:ln>"), 20, 0),
        anchored(shape(), 0, 20),
        anchored(shape(geometry="rect"), 20, 15),
        anchored(shape("", more='<wps:style><a:lnRef idx="0"/></wps:style>'), 20, 0),
        pict('<v:line from="0,0" to="20mm,0" stroked="f"/>'),
        pict('<v:line from="0,0" to="0,20mm"/>'),
        pict('<v:line from="x" to="y"/>'),
        anchored("<pic:pic><pic:spPr/></pic:pic>", 40, 30),
    ],
)
def test_what_is_no_line(drawing):
    assert under(f"<w:p>{r('a')}{run(drawing)}</w:p>") == [("a", [], [])]


def test_of_two_ways_to_write_a_shape_one_is_read():
    old = pict('<v:line from="0,0" to="20mm,0"/>')
    both = (
        f"<mc:AlternateContent><mc:Choice>{anchored(shape(), 20, 0)}</mc:Choice>"
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )
    assert len(under(f"<w:p>{r('a')}{run(both)}</w:p>")[0][1]) == 1


TALL = '<w:sz w:val="28"/>'
HIGH = 14 * 1.15 * PT


@pytest.mark.parametrize(
    ("anchor", "offset", "owner"),
    [
        (0, 0, "a"),
        (0, HIGH, "a"),
        (0, 1.4 * HIGH, "a"),
        (0, 1.9 * HIGH, "b"),
        (0, 2.1 * HIGH, "b"),
        (0, 3 * HIGH, "c"),
        (0, 30 * HIGH, "c"),
        (1, -0.1 * HIGH, "b"),
        (1, -0.5 * HIGH, "a"),
        (2, -0.5 * HIGH, "b"),
    ],
)
def test_how_far_down_a_line_is_says_which_words_it_is_under(anchor, offset, owner):
    drawing = run(anchored(shape(), 20, 0, across("column", 0), down(offset)))
    body = "".join(
        f"<w:p>{r(letter, TALL)}{drawing if at == anchor else ''}</w:p>" for at, letter in enumerate("abc")
    )
    assert [x.text for x in paragraphs(body) if x.strokes] == [owner]


def test_an_old_line_says_how_far_down_it_is_too():
    drawing = run(pict('<v:line from="0,32pt" to="20mm,32pt" style="position:absolute"/>'))
    assert [x.text for x in paragraphs(f"<w:p>{r('a', TALL)}{drawing}</w:p>" + p("b", "", TALL)) if x.strokes] == [
        "b"
    ]


def test_a_line_above_the_first_words():
    drawing = run(anchored(shape(), 20, 0, across("column", 0), down(-5)))
    assert under(f"<w:p>{r('a', TALL)}{drawing}</w:p>") == [("a", [], [line(20, "hình", middle=10)])]


def underscores(count, *, bold=False):
    return text_width_mm("_" * count, 14, bold=bold)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            p("a") + p("_" * 12, '<w:jc w:val="center"/>', TALL),
            [("a", [line(underscores(12), "dấu gạch dưới")], [])],
        ),
        (
            p("a") + p("____", '<w:jc w:val="right"/>', TALL + "<w:b/>"),
            [("a", [line(underscores(4, bold=True), "dấu gạch dưới", middle=ROOM - underscores(4) / 2)], [])],
        ),
        (
            f"<w:p><w:r><w:rPr>{TALL}</w:rPr><w:t>a</w:t><w:br/><w:t>_____</w:t></w:r></w:p>",
            [("a", [line(underscores(5), "dấu gạch dưới", middle=underscores(5) / 2)], [])],
        ),
        (
            f"<w:p><w:r><w:rPr>{TALL}</w:rPr><w:t>_____</w:t><w:br/><w:t>a</w:t></w:r></w:p>",
            [("a", [], [line(underscores(5), "dấu gạch dưới", middle=underscores(5) / 2)])],
        ),
        (
            p("a") + p("———", "", TALL),
            [
                (
                    "a",
                    [
                        line(
                            text_width_mm("———", 14, bold=False),
                            "dấu gạch dưới",
                            middle=text_width_mm("———", 14, bold=False) / 2,
                        )
                    ],
                    [],
                )
            ],
        ),
        (p("-----"), [("-----", [], [])]),
        (p("__"), [("__", [], [])]),
        (p("Họ tên: ______"), [("Họ tên: ______", [], [])]),
        (
            p("a") + p("      ", '<w:jc w:val="center"/>', TALL + '<w:u w:val="single"/>'),
            [("a", [line(text_width_mm("      ", 14, bold=False), "dấu gạch dưới")], [])],
        ),
        (p("a") + p("      "), [("a", [], [])]),
    ],
)
def test_rows_of_underscores(body, expected):
    assert under(body) == expected


def test_an_underline_is_told_of_the_run_and_is_no_line():
    found = one(p("a", "", '<w:u w:val="single"/>'))
    assert (found.runs[0].underlined, found.strokes) == (True, ())


# ---- In columns


def cell(inside, sides=""):
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/><w:tcBorders>{sides}</w:tcBorders></w:tcPr>{inside}</w:tc>'
    )


def rows(*rows_of_cells):
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{x}</w:tr>' for x in rows_of_cells)}</w:tbl>"


BOTTOM, TOP = '<w:bottom w:val="single"/>', '<w:top w:val="single"/>'
WIDE = 4000 * TWIP


@pytest.mark.parametrize(
    "body",
    [
        rows(cell(p("a"), BOTTOM) + cell(p("b")), cell(p("c")) + cell(p("d"))),
        rows(cell(p("a")) + cell(p("b")), cell(p("c"), TOP) + cell(p("d"))),
        rows(cell(p("a"), BOTTOM) + cell(p("b")), cell(p("c"), TOP) + cell(p("d"))),
    ],
)
def test_a_side_of_a_cell_is_a_line_in_its_column(body):
    stroke = line(WIDE, middle=WIDE / 2)
    assert under(body) == [("a", [stroke], []), ("b", [], []), ("c", [], [stroke]), ("d", [], [])]


def test_a_line_alone_in_the_row_below_is_under_the_words_of_its_column():
    drawing = run(anchored(shape(), 20, 0, across("column", align="center")))
    body = rows(cell(p("a")) + cell(p("b")), cell(empty(inside=drawing)) + cell("<w:p/>"))
    room = (4000 - 230) * TWIP
    assert under(body) == [("a", [line(20, "hình", middle=room / 2)], []), ("b", [], [])]


def test_where_a_line_in_a_cell_is_on_the_page_cannot_be_told():
    drawing = run(anchored(shape(), 20, 0, across("page", 40)))
    (found,) = paragraphs(rows(cell(f"<w:p>{r('a')}{drawing}</w:p>")))
    assert found.strokes == (Stroke(20.0, "hình", solid=True, center_mm=None),)


def test_the_sides_of_a_grid_are_no_lines():
    sides = "".join(f'<w:{side} w:val="single"/>' for side in SIDES)
    body = rows(cell(p("a"), sides) + cell(p("b"), sides), cell(p("c"), sides) + cell(p("d"), sides))
    assert all(not x.strokes and not x.strokes_above and not x.boxed for x in paragraphs(body))


@pytest.mark.parametrize(
    ("before", "offset", "after", "known"),
    [
        ("", None, "", True),
        ("", down(1), "", True),
        ("", down(-12), "", False),
        ("", down(5, "page"), "", False),
        ("", down(-12), p("d"), False),
        (down(1), None, "", True),
        (down(20), None, "", False),
        (down(20, "page"), None, "", False),
    ],
)
def test_a_line_beside_a_table_may_be_drawn_in_it(before, offset, after, known):
    def anchor(place):
        return empty(inside=run(anchored(shape(), 20, 0, across("column", 0), place))) if place else ""

    table = rows(cell(p("a")) + cell(p("b")))
    found = paragraphs(anchor(before) + table + anchor(offset) + (after or p("c")))
    assert [(x.text, x.strokes_known) for x in found][:2] == [("a", known), ("b", known)]
    assert found[2].strokes_known is True


def test_a_line_in_the_line_beside_a_table_is_where_it_is():
    drawing = empty(inside=run(inline(shape(), 20, 0)))
    assert all(x.strokes_known for x in paragraphs(rows(cell(p("a")) + cell(p("b"))) + drawing))


# ---- Frames


def test_a_table_of_one_cell_is_a_frame():
    sides = "".join(f'<w:{side} w:val="single"/>' for side in SIDES)
    body = (
        f'<w:tbl><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr><w:tr><w:trPr><w:trHeight w:val="454"/></w:trPr>'
        f"{cell(p('KHẨN'))}</w:tr></w:tbl>"
    )
    (found,) = paragraphs(body)
    assert (found.boxed, found.cell.bordered, found.strokes) == (True, False, ())
    assert found.box_mm == (pytest.approx(WIDE), pytest.approx(454 * TWIP))


def test_a_framed_cell_in_a_table_without_lines_is_a_frame():
    sides = "".join(f'<w:{side} w:val="single"/>' for side in SIDES)
    body = rows(cell(p("KHẨN"), sides) + cell(p("b")), cell(p("c")) + cell(p("d")))
    assert [(x.text, x.boxed, bool(x.strokes)) for x in paragraphs(body)] == [
        ("KHẨN", True, False),
        ("b", False, False),
        ("c", False, False),
        ("d", False, False),
    ]


BOXES = [
    (anchored(shape(geometry="rect", text=p("KHẨN")), 30, 8), (30, 8)),
    (anchored(shape("<a:ln><a:noFill/></a:ln>", "rect", p("KHẨN")), 30, 8), None),
    (
        pict(
            f'<v:rect style="width:30mm;height:8mm"><v:textbox><w:txbxContent>{p("KHẨN")}</w:txbxContent></v:textbox></v:rect>'
        ),
        (30, 8),
    ),
    (
        pict(
            f'<v:shape stroked="f" style="width:30mm;height:8mm"><v:textbox><w:txbxContent>{p("KHẨN")}</w:txbxContent></v:textbox></v:shape>'
        ),
        None,
    ),
]


@pytest.mark.parametrize(("drawing", "size"), BOXES)
def test_words_in_a_box(drawing, size):
    found = paragraphs(f"<w:p>{r('a')}{run(drawing)}</w:p>" + p("b"))
    assert [(x.text, x.part) for x in found] == [("a", "body"), ("KHẨN", "box"), ("b", "body")]
    box = found[1]
    assert (box.boxed, box.box_mm) == (size is not None, size and (pytest.approx(30), pytest.approx(8)))
    assert box.room_mm == pytest.approx(30 - 2 * 2.54)


def test_the_room_in_a_box_by_what_it_says():
    drawing = anchored(shape(text=p("x"), geometry="rect", more='<wps:bodyPr lIns="0" rIns="36000"/>'), 30, 8)
    assert paragraphs(f"<w:p>{run(drawing)}</w:p>")[0].room_mm == pytest.approx(29)


def test_a_framed_paragraph_is_a_box():
    frame = '<w:framePr w:w="2000" w:h="500"/>'
    found = paragraphs(p("a") + p("b", frame) + p("c", frame) + p("d", '<w:spacing w:before="40"/>'))
    assert [(x.text, x.part, x.gap_pt) for x in found] == [
        ("a", "body", 0),
        ("b", "box", 0),
        ("c", "box", 0),
        ("d", "body", 2),
    ]
    assert found[1].room_mm == pytest.approx(2000 * TWIP)


def test_a_picture_in_the_line_is_room():
    picture = run(inline("<pic:pic><pic:spPr/></pic:pic>", 40, 30))
    _, below = paragraphs(p("a") + f"<w:p>{picture}</w:p>" + p("b"))
    assert below.gap_pt == pytest.approx(30 / PT + 10 * 1.15)
