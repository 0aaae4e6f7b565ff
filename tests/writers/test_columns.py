"""The columns of a table of figures are as wide as their words want, alike in all tables of a document."""

import io
import zipfile

import pytest
from lxml import etree

from reportgen import layout
from reportgen.document import Cell, Document, Paragraph, Row, Table, Text
from reportgen.layout import text_width_mm
from reportgen.writers import columns, html, word
from reportgen.writers.css import CELL_SIDE_MM

DECREE = layout.load("nd30-2020")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GIVEN = DECREE.roles["bang-chi-tieu"].widths_mm
LONG = "Vượt mục tiêu 60% của cấp huyện năm 2024 theo Kế hoạch số 22/KH-UBND ngày 18/01/2024 của UBND tỉnh"


def cell(words, role, *, heading=False):
    return Cell((Paragraph(role, (Text(words),)),), heading=heading)


def table(*rows, role="bang-chi-tieu"):
    names = ("STT", "Nội dung", "Kết quả", "Ghi chú")[: len(rows[0])]
    head = Row(tuple(cell(name, "o-tieu-de", heading=True) for name in names))
    kinds = ("o-so", "o-chu", "o-so", "o-chu")
    body = tuple(Row(tuple(cell(w, k) for w, k in zip(row, kinds, strict=False))) for row in rows)
    return Table(role, body, (head,))


def widths(*tables, role="bang-chi-tieu"):
    return columns.fitted(Document("k", "t", tables), DECREE).roles[role].widths_mm


def test_short_words_leave_the_columns_as_the_layout_has_them():
    plain = table(("1", "Hộp thư góp ý", "12 thư", ""))
    assert columns.fitted(Document("k", "t", (plain,)), DECREE) is DECREE


def test_a_column_of_long_notes_takes_room_from_short_ones():
    found = widths(table(("1", "Hồ sơ trực tuyến", "70,3%", LONG), ("2", "Ký số", "100%", LONG)))
    assert found[3] > GIVEN[3] + 10
    assert sum(found) == pytest.approx(sum(GIVEN))


@pytest.mark.parametrize(
    "figure", ["123.456.789.012 nghìn đồng", "1.234.567/1.234.890 hồ sơ", "lienhe@hoason.binhson.gov.vn"]
)
def test_no_figure_is_broken(figure):
    found = widths(table(("1", "Kinh phí đã bố trí cho chuyển đổi số", figure, "Nguồn ngân sách xã")))
    assert text_width_mm(figure, 13, bold=False) <= found[2] - 2 * CELL_SIDE_MM
    assert found[0] - 2 * CELL_SIDE_MM >= text_width_mm("STT", 13, bold=True)


def test_tables_of_one_kind_stand_below_each_other_and_others_keep_their_columns():
    first = table(("1", "Hồ sơ", "70,3%", LONG))
    second = table(("1", "Hộp thư góp ý", "12 thư", ""))
    signed = table(("1", "UBND xã", "Lê Thị Mây", ""), role="bang-ky")
    assert widths(first, second) != GIVEN
    assert widths(first, signed, role="bang-ky") == DECREE.roles["bang-ky"].widths_mm


def test_a_table_whose_rows_are_not_as_the_layout_has_them_keeps_equal_columns():
    odd = table(("1", "Hồ sơ", LONG))
    assert columns.fitted(Document("k", "t", (odd,)), DECREE) is DECREE


def test_word_and_paper_have_the_same_columns():
    made = Document("k", "t", (table(("1", "Hồ sơ", "70,3%", LONG)),))
    found = columns.fitted(made, DECREE).roles["bang-chi-tieu"].widths_mm
    tree = etree.fromstring(zipfile.ZipFile(io.BytesIO(word.write(made, DECREE, {}))).read("word/document.xml"))
    twips = [int(c.get(f"{W}w")) for c in tree.iter(f"{W}gridCol")]
    assert [t * 25.4 / 1440 for t in twips] == pytest.approx(found, abs=0.02)
    assert "".join(f'<col style="width: {w:g}mm"/>' for w in found) in html.printable(made, DECREE)


def test_a_name_of_four_words_has_a_line_in_the_table_of_signatures():
    room = DECREE.roles["bang-ky"].widths_mm[2] - 2 * CELL_SIDE_MM
    assert text_width_mm("Nguyễn Thị Minh Nguyệt", 13, bold=False) < room
