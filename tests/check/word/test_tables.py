"""Paragraphs in tables: columns side by side, what is level, grids, widths, and what the table's style says."""

import pytest

from reportgen.check.seen import Cell
from tests.check.word.packages import DEFAULT, ROOM, TWIP, p, paragraphs, seen, style

LINE = '<w:{} w:val="single" w:sz="4"/>'
ALL = "".join(LINE.format(side) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
NO_MARGINS = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'


def tc(inside, properties="", width=None):
    wide = f'<w:tcW w:w="{width}" w:type="dxa"/>' if width else ""
    return f"<w:tc><w:tcPr>{wide}{properties}</w:tcPr>{inside or '<w:p/>'}</w:tc>"


def tr(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows, properties="", grid=()):
    columns = "".join(f'<w:gridCol w:w="{w}"/>' for w in grid)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def placed(body, **others):
    return [(x.text, x.column, x.columns, x.row, x.cell) for x in paragraphs(body, **others)]


def test_columns_side_by_side():
    body = tbl(
        tr(tc(p("a") + p("b"), width=3000), tc(p("c"), width=6000)),
        tr(tc(p("d"), width=3000), tc(p("e"), width=6000)),
    ) + p("f")
    assert placed(body) == [
        ("a", 0, 2, (1, 0), Cell(1, 0, 0, 2)),
        ("b", 0, 2, (1, 0), Cell(1, 0, 0, 2)),
        ("c", 1, 2, (1, 0), Cell(1, 0, 1, 2)),
        ("d", 0, 2, (1, 1), Cell(1, 1, 0, 2)),
        ("e", 1, 2, (1, 1), Cell(1, 1, 1, 2)),
        ("f", 0, 1, None, None),
    ]


@pytest.mark.parametrize(("width", "columns"), [(426, 2), (1500, 3)])
def test_a_narrow_empty_cell_keeps_its_neighbours_apart(width, columns):
    body = tbl(tr(tc(p("a"), width=3402), tc("", width=width), tc(p("b"), width=5528)))
    assert [(x[0], x[1], x[2]) for x in placed(body)] == [("a", 0, columns), ("b", columns - 1, columns)]
    assert [x[4].column for x in placed(body)] == [0, 2]


def test_spans_and_merged_rows():
    body = tbl(
        tr(tc(p("a"), '<w:gridSpan w:val="2"/>'), tc(p("b"), '<w:vMerge w:val="restart"/>')),
        tr(tc(p("c")), tc(p("d")), tc(p("không hiện"), "<w:vMerge/>")),
        tr(tc(p("e")), tc(p("g")), properties='<w:gridBefore w:val="1"/>'),
        tr(tc(p("xóa")), properties="<w:del/>"),
        grid=(1000, 1000, 1000),
    )
    assert [(x[0], x[4].row, x[4].column, x[4].columns) for x in placed(body)] == [
        ("a", 0, 0, 3),
        ("b", 0, 2, 3),
        ("c", 1, 0, 3),
        ("d", 1, 1, 3),
        ("e", 2, 1, 3),
        ("g", 2, 2, 3),
    ]


def test_a_table_in_a_column_keeps_the_column():
    inner = tbl(tr(tc(p("b")), tc(p("c"))))
    body = tbl(tr(tc(p("a")), tc(inner + p("d"))))
    assert placed(body) == [
        ("a", 0, 2, (1, 0), Cell(1, 0, 0, 2)),
        ("b", 1, 2, (1, 0), Cell(2, 0, 0, 2)),
        ("c", 1, 2, (1, 0), Cell(2, 0, 1, 2)),
        ("d", 1, 2, (1, 0), Cell(1, 0, 1, 2)),
    ]


def test_a_table_around_a_table_is_no_column():
    body = tbl(tr(tc(tbl(tr(tc(p("a")), tc(p("b")))))))
    assert [x[:4] for x in placed(body)] == [("a", 0, 2, (2, 0)), ("b", 1, 2, (2, 0))]


def two(properties="", cells=("", "", "", "")):
    a, b, c, d = (
        tc(p(letter), f"<w:tcBorders>{sides}</w:tcBorders>") for letter, sides in zip("abcd", cells, strict=True)
    )
    return tbl(tr(a, b), tr(c, d), properties=properties)


BOX = "".join(LINE.format(side) for side in ("top", "left", "bottom", "right"))
NIL = "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))


@pytest.mark.parametrize(
    ("body", "bordered"),
    [
        (two(), False),
        (two(f"<w:tblBorders>{ALL}</w:tblBorders>"), True),
        (two(f"<w:tblBorders>{LINE.format('insideH')}{LINE.format('insideV')}</w:tblBorders>"), True),
        (two(f"<w:tblBorders>{ALL}</w:tblBorders>", (NIL,) * 4), False),
        (two(f"<w:tblBorders>{BOX}</w:tblBorders>"), False),
        (two("", (BOX,) * 4), True),
        (two("", (LINE.format("bottom"), "", "", "")), False),
        (two("", (LINE.format("bottom"), LINE.format("bottom"), "", "")), False),
        (two('<w:tblStyle w:val="Grid"/>'), True),
        (two('<w:tblStyle w:val="GridToo"/>'), True),
        (
            two('<w:tblStyle w:val="Grid"/><w:tblBorders>' + ALL.replace("single", "none") + "</w:tblBorders>"),
            False,
        ),
        (tbl(tr(tc(p("a"), f"<w:tcBorders>{BOX}</w:tcBorders>"))), False),
    ],
)
def test_which_tables_draw_a_grid(body, bordered):
    styles = style("Grid", f"<w:tblPr><w:tblBorders>{ALL}</w:tblBorders></w:tblPr>", kind="table") + style(
        "GridToo", kind="table", based="Grid"
    )
    found = seen(body, styles=styles)
    assert {x.cell.bordered for x in found.paragraphs} == {bordered}
    assert found.sheets[0].has_tables is bordered


@pytest.mark.parametrize(
    ("properties", "cell", "grid", "room"),
    [
        (NO_MARGINS, {"width": 3000}, (), 3000),
        ("", {"width": 3000}, (), 3000 - 230),
        (NO_MARGINS, {}, (2500, 4000), 2500),
        (NO_MARGINS, {"properties": '<w:tcW w:w="0" w:type="auto"/>'}, (2500, 4000), 2500),
        (NO_MARGINS, {"properties": '<w:tcW w:w="2500" w:type="pct"/>'}, (), 9071 / 2),
        (NO_MARGINS, {"properties": '<w:tcW w:w="40%" w:type="pct"/>'}, (), 9071 * 0.4),
        (NO_MARGINS, {}, (), 9071 / 2),
        (NO_MARGINS + '<w:tblW w:w="2500" w:type="pct"/>', {}, (), 9071 / 4),
        (
            NO_MARGINS,
            {"width": 3000, "properties": '<w:tcMar><w:start w:w="100" w:type="dxa"/></w:tcMar>'},
            (),
            2900,
        ),
    ],
)
def test_the_room_in_a_cell(properties, cell, grid, room):
    body = tbl(tr(tc(p("a"), **cell), tc(p("b"))), properties=properties, grid=grid)
    assert paragraphs(body)[0].room_mm == pytest.approx(room * TWIP, abs=0.01)


def test_margins_of_cells_through_the_default_table_style():
    styles = style("TableNormal", f"<w:tblPr>{NO_MARGINS}</w:tblPr>", kind="table", more=DEFAULT)
    assert paragraphs(tbl(tr(tc(p("a"), width=3000))), styles=styles)[0].room_mm == pytest.approx(3000 * TWIP)


LOOKS = style(
    "T",
    '<w:pPr><w:spacing w:before="40"/><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    '<w:tblStylePr w:type="lastRow"><w:rPr><w:i/></w:rPr></w:tblStylePr>'
    '<w:tblStylePr w:type="firstCol"><w:pPr><w:jc w:val="right"/></w:pPr></w:tblStylePr>'
    '<w:tblStylePr w:type="lastCol"><w:rPr><w:color w:val="FF0000"/></w:rPr></w:tblStylePr>',
    kind="table",
)


@pytest.mark.parametrize(
    ("look", "shown"),
    [
        ('<w:tblLook w:val="0000"/>', ["", "", "", ""]),
        ('<w:tblLook w:val="0020"/>', ["B", "B", "", ""]),
        ('<w:tblLook w:val="01E0"/>', ["Br", "Bx", "Ir", "Ix"]),
        ('<w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0"/>', ["Br", "B", "r", ""]),
        ('<w:tblLook w:firstRow="0" w:val="0020"/>', ["", "", "", ""]),
        ('<w:tblLook w:val="?"/>', ["", "", "", ""]),
        ("", ["", "", "", ""]),
    ],
)
def test_the_look_of_a_table_style(look, shown):
    def short(x):
        run = x.runs[0]
        return "B" * run.bold + "I" * run.italic + "x" * (run.color == "FF0000") + "r" * (x.align == "right")

    found = paragraphs(two(f'<w:tblStyle w:val="T"/>{look}'), styles=LOOKS)
    assert [short(x) for x in found] == shown
    assert {(x.runs[0].size_pt, x.gap_pt) for x in found} == {(12, 2)}


def test_the_style_of_the_paragraph_is_above_that_of_the_table():
    styles = LOOKS + style("P", '<w:rPr><w:sz w:val="26"/><w:b/></w:rPr><w:pPr><w:jc w:val="left"/></w:pPr>')
    body = tbl(
        tr(tc(p("a", '<w:pStyle w:val="P"/>'))), properties='<w:tblStyle w:val="T"/><w:tblLook w:firstRow="1"/>'
    )
    (found,) = paragraphs(body, styles=styles)
    run = found.runs[0]
    assert (run.size_pt, found.align, run.bold) == (13, "left", False)  # bold twice is not bold


def test_a_cell_that_ends_with_a_row_of_pages_counts_once():
    rendered = "<w:p><w:r><w:t>x</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>y</w:t></w:r></w:p>"
    found = paragraphs(tbl(tr(tc(rendered), tc(rendered))) + p("z"))
    assert [(x.text, x.page) for x in found] == [("xy", 1), ("xy", 1), ("z", 2)]


def test_rows_in_controls_are_rows():
    row = tr(tc(p("a")), tc(p("b")))
    control = f"<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt>"
    assert [x[0] for x in placed(tbl(control))] == ["a", "b"]


def test_a_table_ends_the_room_between_paragraphs():
    body = p("a", '<w:spacing w:after="200"/>') + tbl(tr(tc(p("b")))) + p("c", '<w:spacing w:before="60"/>')
    assert [x.gap_pt for x in paragraphs(body)] == [0, 0, 3]
    assert paragraphs(p("a"))[0].room_mm == pytest.approx(ROOM)


def test_a_table_that_says_its_width_stretches_its_grid_to_it():
    half = '<w:tblW w:type="pct" w:w="2500"/>' + NO_MARGINS
    body = tbl(tr(tc(p("a")), tc(p("b"))), properties=half, grid=(1000, 3000))
    assert [x.room_mm for x in paragraphs(body)] == [pytest.approx(ROOM / 8), pytest.approx(3 * ROOM / 8)]


def test_a_line_in_an_empty_cell_of_its_own_is_drawn_under_the_words_above_it():
    under = '<w:tcBorders><w:bottom w:val="single" w:sz="6"/></w:tcBorders>'
    wide = '<w:gridSpan w:val="3"/>'
    body = tbl(
        tr(tc(p("a"), wide, width=3000)),
        tr(tc("", width=1000), tc("", under, width=1000), tc("", width=1000)),
        tr(tc(p("b"), wide, width=3000)),
        properties=NO_MARGINS,
        grid=(1000, 1000, 1000),
    )
    assert [(x.text, [s.length_mm for s in x.strokes]) for x in paragraphs(body)] == [
        ("a", [pytest.approx(1000 * TWIP)]),
        ("b", []),
    ]
