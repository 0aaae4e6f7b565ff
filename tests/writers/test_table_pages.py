"""Wherever the page ends, no row of a table is left alone, and the last rows of names stand with the signatures."""

import io
import zipfile

import pypdfium2
import pytest
from lxml import etree

from reportgen import layout
from reportgen.document import Cell, Document, Paragraph, Row, Table, Text
from reportgen.writers import html, pdf, shapes, word

DECREE = layout.load("nd30-2020")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LINES_OF_A_PAGE = 31
SHORT = "Biên bản kết thúc vào hồi 11 giờ, ngày 15 tháng 5 năm 2024./."
LONG = f"Biên bản kết thúc vào hồi 11 giờ; {'biên bản được đọc lại cho mọi người cùng nghe; ' * 2}nhất trí./."


def p(words, role="noi-dung"):
    return Paragraph(role, (Text(words),))


def row(role, *texts, heading=False):
    return Row(tuple(Cell((p(text, role),), heading=heading) for text in texts))


def rows(count, role="bang"):
    head = (row("o-tieu-de", "STT", "Nội dung", heading=True),)
    return Table(role, tuple(row("o-chu", f"h{n}", "chữ") for n in range(1, count + 1)), head)


SIGNED = Table(
    "chu-ky", (row("quyen-han-chuc-vu", "THƯ KÝ", "GIÁM ĐỐC"), row("ho-ten", "Lê Bình", "Đặng Thu Hiền"))
)


def document(lines, *end):
    return Document("k", "t", (*(p(f"Dòng {number}.") for number in range(lines)), *end))


def pages(made):
    """The words of each page of a document as a PDF."""
    file = pypdfium2.PdfDocument(pdf.write(made, DECREE, {}))
    return [page.get_textpage().get_text_bounded() for page in file]


@pytest.mark.parametrize("count", [2, 3, 7])
def test_in_a_pdf_two_rows_stand_together_at_each_end_of_a_table(count):
    names = [f"h{n}" for n in range(1, count + 1)]
    ended = set()
    for lines in range(15, LINES_OF_A_PAGE + 1):
        here = [sum(name in page.split() for name in names) for page in pages(document(lines, rows(count)))]
        ended.add(here[0])
        assert 1 not in here, (lines, here)
    assert len(ended) >= (2 if count < 4 else 3)  # the page did end inside a long table


def test_in_a_pdf_the_last_rows_of_names_stand_with_the_signatures():
    ended = set()
    for lines in range(10, LINES_OF_A_PAGE + 1):
        every = pages(document(lines, rows(6, "bang-ky"), SIGNED))
        signed = next(page for page in every if "Đặng Thu Hiền" in page)
        assert {"h5", "h6", "GIÁM"} <= set(signed.split()), lines
        ended.add("h1" in signed.split())
    assert ended == {True, False}


def held_rows(table, *after):
    """For each row below the head of a table in a Word file: whether all its words are held to what follows."""
    data = word.write(document(0, table, *after), DECREE, {})
    tree = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    found = next(tree.iter(f"{W}tbl")).findall(f"{W}tr")[1:]
    return [all(q.find(f"{W}pPr/{W}keepNext") is not None for q in each.iter(f"{W}p")) for each in found]


def test_in_word_the_first_row_is_held_to_the_second_and_the_last_two_to_each_other():
    assert held_rows(rows(6), p("sau")) == [True, False, False, False, True, False]
    assert held_rows(rows(1), p("sau")) == [False]
    assert held_rows(rows(2), p("sau")) == [True, False]
    assert held_rows(rows(3), p("sau")) == [True, True, False]


def test_in_word_the_last_row_is_held_to_the_signatures():
    assert held_rows(rows(6, "bang-ky"), SIGNED) == [True, False, False, False, True, True]


@pytest.mark.parametrize(("words", "held"), [(SHORT, True), (LONG, False)])
def test_two_lines_of_the_text_stand_above_the_signatures_and_no_more_is_asked(words, held):
    end = p(words, "ket-thuc")
    assert shapes.stands_with(end, DECREE, DECREE.page.text_width_mm) is held
    data = word.write(document(1, end, SIGNED), DECREE, {})
    tree = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    before = next(q for q in tree.iter(f"{W}p") if "".join(q.itertext()) == "Dòng 0.")
    assert (before.find(f"{W}pPr/{W}keepNext") is not None) is held
    assert ('class="ket-thuc" style="break-before: auto"' in html.printable(document(1, end), DECREE)) is not held


@pytest.mark.parametrize("words", [SHORT, LONG])
def test_in_a_pdf_two_lines_of_the_text_stand_above_the_signatures(words):
    for lines in range(15, LINES_OF_A_PAGE + 1):
        signed = next(page for page in pages(document(lines, p(words, "ket-thuc"), SIGNED)) if "GIÁM" in page)
        above = signed[: signed.index("THƯ KÝ")].split("\n")
        assert len([line for line in above if line.strip() and not line.strip().isdecimal()]) >= 2, (lines, above)


def test_a_name_below_an_article_is_never_free_of_it():
    article = layout.load("tin-bai")
    assert shapes.stands_with(p("Bài và ảnh: " + "Hoàng Lan – " * 12, "tac-gia"), article, 160)
