"""Files as people make them by hand, from the template of another maker."""

import io

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from reportgen.check.word import read


@pytest.fixture
def seen():
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    heading = made.add_heading("Kết quả", level=1)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    body = made.add_paragraph("Ngày 05 tháng 01")
    body.paragraph_format.first_line_indent = Cm(1.27)
    body.paragraph_format.line_spacing = Pt(18)
    run = body.add_run(" năm 2026")
    run.font.name, run.font.size, run.italic = "Times New Roman", Pt(14), True
    made.add_paragraph("mục một", style="List Number")
    made.add_paragraph("mục hai", style="List Number")
    table = made.add_table(rows=1, cols=2, style="Table Grid")
    table.cell(0, 0).text, table.cell(0, 1).text = "một", "hai"
    made.add_page_break()
    made.add_paragraph("Trang sau")
    stream = io.BytesIO()
    made.save(stream)
    return read(stream.getvalue(), "a.docx")


def test_a_file_of_another_maker(seen):
    heading, body, one, two, left, right, after = seen.paragraphs
    assert (heading.align, heading.level, heading.runs[0].font, heading.runs[0].bold) == (
        "center",
        1,
        "Calibri",
        True,
    )
    assert [(run.text, run.font, run.size_pt, run.italic) for run in body.runs] == [
        ("Ngày 05 tháng 01", "Cambria", 11, False),
        (" năm 2026", "Times New Roman", 14, True),
    ]
    assert (round(body.first_mm, 1), round(body.pitch, 3)) == (12.7, round(18 / (1.15 * 14), 3))
    assert [(p.label, round(p.left_mm, 2), round(p.first_mm, 2)) for p in (one, two)] == [
        ("1.", 6.35, -6.35),
        ("2.", 6.35, -6.35),
    ]
    assert [(p.column, p.columns, p.cell.bordered) for p in (left, right)] == [(0, 2, True), (1, 2, True)]
    assert (after.starts_page, after.page) == (True, None)
    assert (seen.pages, seen.sheets[0].number) == (None, None)
