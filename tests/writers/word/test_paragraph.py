import pytest

from reportgen import layout
from reportgen.document import Break, Paragraph, Text
from reportgen.layout import Align, Line, Measure, longest_line_mm
from reportgen.writers.word.paragraph import Direct, gap, paragraph
from reportgen.writers.word.xml import twips

DECREE = layout.load("nd30-2020")
BODY = DECREE.roles["noi-dung"]
LINE = Line(share=Measure(used=0.5))
RULE = '<w:p><w:pPr><w:pStyle w:val="ke-ngang"/>'
BORDER = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>'


def role(**changes):
    return BODY.model_copy(update=changes)


def made(*inlines, row=BODY, room=165.0, direct=None, level=0):
    return paragraph(Paragraph("noi-dung", inlines, level), row, room, direct or Direct())


def inside(text):
    """What stands between the properties of the paragraph and its end."""
    return text.split("</w:pPr>")[1].removesuffix("</w:p>")


def t(words):
    return f'<w:t xml:space="preserve">{words}</w:t>'


def test_a_paragraph_has_the_style_of_its_role():
    assert made(Text("Một & hai ")) == (
        f'<w:p><w:pPr><w:pStyle w:val="noi-dung"/></w:pPr><w:r>{t("Một &amp; hai ")}</w:r></w:p>'
    )


def test_runs_and_new_lines():
    runs = made(Text("a"), Text("b", bold=True), Break(), Text("c", italic=True), Text("d", bold=True, italic=True))
    assert inside(runs) == (
        f"<w:r>{t('a')}</w:r><w:r><w:rPr><w:b/></w:rPr>{t('b')}</w:r><w:r><w:br/></w:r>"
        f"<w:r><w:rPr><w:i/></w:rPr>{t('c')}</w:r><w:r><w:rPr><w:b/><w:i/></w:rPr>{t('d')}</w:r>"
    )


def test_bold_in_a_bold_role_says_nothing_and_plain_words_stay_bold():
    heavy = role(bold=True, italic=True)
    assert inside(made(Text("a", bold=True, italic=True), row=heavy)) == f"<w:r>{t('a')}</w:r>"
    assert inside(made(Text("a"), row=heavy)) == f"<w:r>{t('a')}</w:r>"


def test_an_empty_run_is_left_out():
    assert inside(made(Text(""))) == ""


def test_a_role_in_capitals_is_written_in_capitals():
    assert inside(made(Text("thư ký đ"), row=role(case="upper"))) == f"<w:r>{t('THƯ KÝ Đ')}</w:r>"


@pytest.mark.parametrize(
    ("row", "direct", "said"),
    [
        ({}, Direct(keep_next=True), "<w:keepNext/>"),
        ({"keep_with_next": True}, Direct(keep_next=True), "<w:keepNext/>"),
        ({}, Direct(numbering="<w:numPr/>", list_role="noi-dung"), "<w:numPr/>"),
        (
            {},
            Direct(numbering="<w:numPr/>", list_role="khoan"),
            '<w:numPr/><w:ind w:left="0" w:right="0" w:firstLine="567"/>',
        ),
    ],
)
def test_what_one_paragraph_says_for_itself(row, direct, said):
    assert made(row=role(**row), direct=direct) == f'<w:p><w:pPr><w:pStyle w:val="noi-dung"/>{said}</w:pPr></w:p>'


@pytest.mark.parametrize(("level", "of_role", "said"), [(2, 2, None), (2, 0, 1), (0, 2, 9), (0, 0, None)])
def test_the_outline_is_said_where_it_is_not_that_of_the_role(level, of_role, said):
    wanted = "" if said is None else f'<w:outlineLvl w:val="{said}"/>'
    assert (wanted or "outlineLvl") in made(level=level, row=role(level=of_role)) or not wanted
    assert ("outlineLvl" in made(level=level, row=role(level=of_role))) is bool(wanted)


def test_a_role_of_tables_has_no_paragraph_style():
    assert paragraph(Paragraph("bang", (Text("a"),)), DECREE.roles["bang"], 10) == f"<w:p><w:r>{t('a')}</w:r></w:p>"


# ---- The drawn line


def drawn(**row):
    content = Paragraph("noi-dung", (Text("Độc lập"), Break(), Text("Tự do")))
    return paragraph(content, role(line_below=LINE, **row), 100)


def ends(left, right):
    return f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}"/></w:pPr></w:p>'


LENGTH = longest_line_mm("Độc lập", 14, 100, bold=False) / 2


@pytest.mark.parametrize(
    ("row", "left", "right"),
    [
        ({"align": Align.CENTER}, (100 - LENGTH) / 2, (100 - LENGTH) / 2),
        ({"align": Align.RIGHT}, 100 - LENGTH, 0),
        ({"align": Align.LEFT}, 0, 100 - LENGTH),
        ({"align": Align.JUSTIFY}, 0, 100 - LENGTH),
        ({"align": Align.CENTER, "left_mm": 10, "right_mm": 20}, 10 + (70 - LENGTH) / 2, 20 + (70 - LENGTH) / 2),
    ],
)
def test_the_line_is_a_share_of_the_longest_line_and_stands_under_it(row, left, right):
    words, line = drawn(**row).split("</w:p>", 1)
    assert "<w:keepNext/>" in words
    assert line == f'{RULE}{BORDER}<w:spacing w:before="40"/>{ends(left, right)}'


def test_a_line_can_be_a_share_of_the_column():
    content = Paragraph("noi-dung", (Text("a"),))
    row = role(line_below=Line(share=Measure(used=1), of="column"), align=Align.CENTER)
    assert paragraph(content, row, 100).endswith(ends(0, 0))


def test_no_line_is_longer_than_the_column():
    content = Paragraph("noi-dung", (Text("nghiêng" * 20),))
    assert paragraph(content, role(line_below=Line(share=Measure(used=1))), 20).endswith(ends(0, 0))


def test_a_line_under_capitals_is_measured_in_capitals():
    capitals, small = (drawn(case=case, align=Align.LEFT).split("w:right=")[1] for case in ("upper", "any"))
    assert capitals != small


def test_the_space_after_the_words_stands_below_the_line():
    words, line = drawn(space_after_pt=Measure(used=6)).split("</w:p>", 1)
    assert '<w:spacing w:after="0"/>' in words
    assert '<w:spacing w:before="40" w:after="120"/>' in line


@pytest.mark.parametrize(("direct", "row"), [(Direct(keep_next=True), {}), (Direct(), {"keep_with_next": True})])
def test_what_is_held_to_the_next_is_held_through_its_line(direct, row):
    text = paragraph(Paragraph("noi-dung", (Text("a"),)), role(line_below=LINE, **row), 100, direct)
    assert f"{RULE}<w:keepNext/><w:pBdr>" in text
    assert f"{RULE}<w:keepNext/>" not in drawn()


def test_a_frame_is_as_wide_as_its_words_want_and_stands_as_they_are_aligned():
    row = DECREE.roles["do-khan"]
    text = paragraph(Paragraph("do-khan", (Text("KHẨN"),)), row, 67)
    assert text.startswith(
        f'<w:p><w:pPr><w:pStyle w:val="do-khan"/><w:ind w:left="{twips(23.5)}" w:right="{twips(23.5)}"/>'
    )


def test_gaps():
    assert gap() == f"{RULE}</w:pPr></w:p>"
    assert gap(0.5) == f"{RULE}</w:pPr></w:p>"
    assert gap(6, keep_next=True) == f'{RULE}<w:keepNext/><w:spacing w:before="100"/></w:pPr></w:p>'
