"""Each rule of the page: a file that keeps it, and one that breaks it and nothing else."""

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from reportgen import layout
from reportgen.check import Outcome, check_file
from reportgen.check.rules import page_rules

TABLE = layout.load("nd30-2020")


def field(paragraph, instruction):
    element = OxmlElement("w:fldSimple")
    element.set(qn("w:instr"), instruction)
    paragraph._p.append(element)


def good():
    """A file another maker made by hand, with direct formatting only."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field(number, " PAGE ")
    document.add_paragraph().add_run("Biên bản").font.name = "Times New Roman"
    return document


def landscape_is_fine(document):
    section = document.sections[0]
    section.page_width, section.page_height = Mm(297), Mm(210)


def no_number(document):
    number = document.sections[0].header.paragraphs[0]
    number._p.remove(number._p.find(qn("w:fldSimple")))


def left_aligned_number(document):
    document.sections[0].header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.LEFT


def number_on_first(document):
    document.sections[0].different_first_page_header_footer = False


def set_side(side, millimetres):
    return lambda document: setattr(document.sections[0], f"{side}_margin", Mm(millimetres))


def set_font(document):
    document.add_paragraph().add_run("chữ khác").font.name = "Arial"


def letter_paper(document):
    section = document.sections[0]
    section.page_width, section.page_height = Mm(216), Mm(279)


WRONG = [
    (letter_paper, "Khổ giấy"),
    (set_side("top", 15), "Lề trên"),
    (set_side("bottom", 26), "Lề dưới"),
    (set_side("left", 25), "Lề trái"),
    (set_side("right", 25), "Lề phải"),
    (set_font, "Phông chữ"),
    (no_number, "Số trang ở giữa lề trên"),
    (left_aligned_number, "Số trang ở giữa lề trên"),
    (number_on_first, "Không hiện số trang thứ nhất"),
]


def told(document, folder):
    document.save(folder / "a.docx")
    return check_file(folder / "a.docx", TABLE)


@pytest.mark.parametrize(
    "change", [lambda _: None, landscape_is_fine, set_side("left", 29.6), set_side("left", 35.4)]
)
def test_a_file_that_keeps_the_rules_has_no_failure_but_is_not_called_good(tmp_path, change):
    document = good()
    change(document)
    (summary,) = told(document, tmp_path)
    assert summary.kind == "rules-counted"
    assert "8 quy tắc đạt, 0 không đạt" in summary.message
    assert ", 0 chưa đánh giá" not in summary.message


@pytest.mark.parametrize(("change", "rule"), WRONG)
def test_the_broken_rule_is_found_with_its_clause_and_nothing_else_is(tmp_path, change, rule):
    document = good()
    change(document)
    *broken, summary = told(document, tmp_path)
    assert [p.message.split(":")[0] for p in broken] == [rule]
    assert "(I." in broken[0].message
    assert "1 không đạt" in summary.message


def test_every_rule_of_the_page_has_been_seen_to_fail():
    assert {rule for _, rule in WRONG} == {rule.name for rule in page_rules(TABLE)}


def test_what_cannot_be_measured_is_not_evaluated():
    assert {rule.judge(None).outcome for rule in page_rules(TABLE)} == {Outcome.NOT_EVALUATED}


def test_our_own_files_break_nothing(built):
    for file in built.rglob("bien-ban.docx"):
        assert [p.message for p in check_file(file, TABLE) if p.kind == "rule-broken"] == []


def test_a_pdf_is_wholly_not_evaluated_yet_and_says_so(built):
    (summary,) = check_file(next(built.rglob("bien-ban.pdf")), TABLE)
    assert "0 quy tắc đạt, 0 không đạt" in summary.message


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"<html>", "chữ".encode()])
def test_what_is_no_word_file_is_told_and_never_a_traceback(tmp_path, data):
    file = tmp_path / "a.docx"
    file.write_bytes(data)
    assert [p.kind for p in check_file(file, TABLE)] == ["not-a-word-file"]
