import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen import layout
from reportgen.document import Break, Cell, Paragraph, Row, Table, Text
from reportgen.writers.word.grid import Place
from reportgen.writers.word.table import cell, columns_frame, head_row, row, scaled, table_frame

DECREE = layout.load("nd30-2020")
ONE = Row((Cell(()), Cell(())))


@pytest.mark.parametrize(
    ("widths", "count", "cut", "wanted"),
    [
        ((1, 3), 2, False, (25, 75)),
        ((1, 3, 6), 2, True, (25, 75)),
        ((1, 3, 6), 2, False, (50, 50)),
        ((1,), 2, True, (50, 50)),
        ((), 4, False, (25, 25, 25, 25)),
        ((1, 2), 0, True, ()),
    ],
)
def test_widths(widths, count, cut, wanted):
    assert scaled(widths, count, 100, cut=cut) == pytest.approx(wanted)


@given(st.lists(st.floats(1, 500), min_size=1), st.floats(1, 500))
def test_widths_fill_the_room(widths, room):
    assert sum(scaled(tuple(widths), len(widths), room, cut=False)) == pytest.approx(room)


def test_a_bordered_table():
    caption = Paragraph("ten-bang", (Text('Bảng "1"'), Break(), Text("a")))
    table = Table("bang", (ONE,), (ONE,), caption)
    assert table_frame(table, DECREE.roles["bang"], (25.4, 50.8), "<w:tr/>") == (
        '<w:tbl><w:tblPr><w:tblStyle w:val="bang"/><w:tblW w:w="4320" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        'w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Bảng &quot;1&quot; a"/></w:tblPr>'
        '<w:tblGrid><w:gridCol w:w="1440"/><w:gridCol w:w="2880"/></w:tblGrid><w:tr/></w:tbl>'
    )


def test_a_first_column_of_headings_is_told():
    body = (Row((Cell((), heading=True), Cell(()))),)
    assert 'w:val="0680"' in table_frame(Table("bang", body), DECREE.roles["bang"], (1, 1), "")
    assert 'w:val="0600"' in table_frame(Table("bang", (*body, ONE)), DECREE.roles["bang"], (1, 1), "")
    assert 'w:val="0600"' in table_frame(Table("bang", ()), DECREE.roles["bang"], (1, 1), "")


def test_a_table_of_a_role_without_borders_has_no_style():
    assert "tblStyle" not in table_frame(Table("noi-dung", (ONE,)), DECREE.roles["noi-dung"], (1,), "")


def test_columns_have_no_borders_margins_or_header():
    assert columns_frame((25.4,), "<w:tr/>") == (
        '<w:tbl><w:tblPr><w:tblW w:w="1440" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        'w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid><w:gridCol w:w="1440"/></w:tblGrid><w:tr/></w:tbl>'
    )


def test_rows():
    assert head_row("x") == "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>x</w:tr>"
    assert row("x") == "<w:tr><w:trPr><w:cantSplit/></w:trPr>x</w:tr>"
    assert row("x", whole=False) == "<w:tr>x</w:tr>"


@pytest.mark.parametrize(
    ("place", "middle", "said"),
    [
        (Place(None, 0), False, ""),
        (Place(None, 0), True, '<w:vAlign w:val="center"/>'),
        (Place(None, 0, 3), False, '<w:gridSpan w:val="3"/>'),
        (Place(None, 0, 2, first_of_many=True), False, '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'),
        (Place(None, 0, goes_on=True), True, '<w:vMerge/><w:vAlign w:val="center"/>'),
    ],
)
def test_cells(place, middle, said):
    wanted = f'<w:tc><w:tcPr><w:tcW w:w="1440" w:type="dxa"/>{said}</w:tcPr>x</w:tc>'
    assert cell(place, 25.4, "x", middle=middle) == wanted
