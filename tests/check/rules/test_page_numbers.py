"""A section on one page needs no page number; a longer one does; in between nobody can tell."""

import pytest

from reportgen import layout
from reportgen.check.rules.page_numbers import verdicts
from reportgen.check.seen import Number, Paragraph, Part, Run, Seen, Sheet

TABLE = layout.load("nd30-2020")
NUMBER = Number(
    Part.HEADER,
    "center",
    Run("2", "Times New Roman", 14, bold=False, italic=False),
    shown_on_first=False,
    arabic=True,
)


def sheet(*, numbered):
    return Sheet(210, 297, 20, 20, 30, 15, number=NUMBER if numbered else None)


def text(lines, section=0, **more):
    run = Run("Nội dung một dòng.", "Times New Roman", 14, bold=False, italic=False)
    return [Paragraph(at, (run,), gap_pt=6, pitch=1.2, section=section, room_mm=165, **more) for at in range(lines)]


def outcome(paragraphs, *sheets):
    return {v.rule.id: str(v.outcome) for v in verdicts(Seen("docx", tuple(paragraphs), sheets), TABLE)}[
        "trang/so-trang"
    ]


@pytest.mark.parametrize(("lines", "said"), [(20, "chưa đánh giá"), (29, "chưa đánh giá"), (60, "không đạt")])
def test_a_file_without_page_numbers(lines, said):
    assert outcome(text(lines), sheet(numbered=False)) == said


def test_a_first_section_on_one_page_needs_none_where_the_appendix_has_them():
    papers = sheet(numbered=False), sheet(numbered=True)
    assert outcome([*text(20), *text(60, section=1)], *papers) == "đạt"
    assert outcome([*text(60), *text(60, section=1)], *papers) == "không đạt"


def test_a_long_section_without_numbers_is_found_after_one_that_has_them():
    papers = sheet(numbered=True), sheet(numbered=False)
    assert outcome([*text(60), *text(20, section=1)], *papers) == "đạt"
    assert outcome([*text(60), *text(60, section=1)], *papers) == "không đạt"


def test_a_page_that_is_known_to_end_is_no_guess():
    turned = [*text(1), *text(1, starts_page=True)]
    assert outcome(turned, sheet(numbered=False)) == "không đạt"
