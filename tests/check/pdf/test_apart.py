"""What parts words, columns, lines and numbers of a PDF, on pages made by hand as HTML."""

import pytest

from reportgen.check.pdf import read
from reportgen.check.seen import Part
from reportgen.writers import fonts

PAGE = "@page { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm } "
LOOK = "html { font: 14pt/1.15 'Liberation Serif'; font-kerning: none } body { margin: 0 } p { margin: 6pt 0 0; text-align: justify; text-indent: 10mm } "
TITLE = "style='text-align: center; text-indent: 0'"
LONG = "Đoàn đề nghị đơn vị rà soát, cập nhật đầy đủ các thủ tục hành chính, bảo đảm đúng thời hạn đã cam kết với dân. "
WRAPPED = "Kiểm tra công tác văn thư, lưu trữ và ứng dụng chữ ký số trong giải quyết công việc tại xã Phú Khê"


def seen(body, css=""):
    page = f'<html lang="vi"><head><style>{PAGE}{LOOK}{css}</style></head><body>{body}</body></html>'
    return read(fonts.engine().HTML(string=page).write_pdf())


def only(body):
    (paragraph,) = seen(body).paragraphs
    return paragraph


# ---- Blanks to fill in, and lines broken by hand


def test_a_blank_of_no_break_spaces_is_part_of_its_line():
    (told,) = seen(f"<p>Số: {'&#160;' * 16}/BB-SNV</p>").paragraphs
    assert (told.text, told.columns) == (f"Số: {chr(160) * 16}/BB-SNV", 1)


def test_a_blank_at_the_end_of_a_line_keeps_it_in_the_middle():
    body = f"<p>{LONG}</p><p {TITLE}>(Kèm theo Kế hoạch năm {'&#160;' * 9}<br>của Sở)</p>"
    told = seen(body).paragraphs[1]
    assert (told.align, told.text) == ("center", "(Kèm theo Kế hoạch năm\ncủa Sở)")


def test_a_gap_without_spaces_parts_columns_however_narrow():
    head = "float: left; width: 52mm; margin: 0; text-indent: 0; white-space: nowrap"
    told = seen(
        f"<p style='{head}'>THANH TRA TỈNH VG<br>ĐOÀN SỐ 1</p><p style='{head}'>CỘNG HÒA<br>Độc lập</p>"
    ).paragraphs
    assert {(p.column, p.columns) for p in told} == {(0, 2), (1, 2)}
    assert " ".join(" ".join(p.text.split()) for p in told) == "THANH TRA TỈNH VG ĐOÀN SỐ 1 CỘNG HÒA Độc lập"


def test_a_name_below_the_room_for_a_signature_is_in_its_column():
    half = "float: left; width: 80mm; margin: 0; text-indent: 0"
    told = seen(
        f"<p style='{half}; text-align: left'>Nơi nhận:<br>- Như trên;<br>- Lưu: VT.</p>"
        f"<p style='{half}; text-align: center'>KT. GIÁM ĐỐC<br>PHÓ GIÁM ĐỐC<br><br><br><br><br><br>Đặng Thu Hiền</p>"
    ).paragraphs
    assert (told[-1].text, told[-1].column, told[-1].columns) == ("Đặng Thu Hiền", 1, 2)


def test_lines_of_a_title_broken_by_hand_stay_lines():
    told = seen(
        f"<p>{LONG}</p><p {TITLE}>Kiểm tra công tác văn thư<br>tại xã Phú Khê</p><p {TITLE}>{WRAPPED}</p>"
    ).paragraphs
    assert [p.text for p in told[1:]] == ["Kiểm tra công tác văn thư\ntại xã Phú Khê", WRAPPED]


def test_lines_drawn_on_one_height_but_apart_are_two():
    line = "float: {}; width: 30mm; border-top: 1px solid; margin-top: {}"
    told = only(
        f"<p>Hai đường kẻ</p><div style='{line.format('left', '1px')}'></div><div style='{line.format('right', 0)}'></div>"
    )
    assert [stroke.length_mm for stroke in told.strokes] == [30.0, 30.0]


# ---- Page numbers


def numbered(*names):
    """Pages named 1, 2, …: what each shows in the middle of its head."""
    pages = "".join(f"<div style='page: p{i}; break-before: page'><p>{LONG}</p></div>" for i, _ in enumerate(names))
    css = "".join(f"@page p{i} {{ @top-center {{ content: '{name}' }} }}" for i, name in enumerate(names))
    return seen(pages, css).sheets[0].number


@pytest.mark.parametrize(
    ("names", "first", "begins"),
    [
        (("", "2", "3"), False, 1),
        (("", "2", "3", "", "2", "3"), False, 1),
        (("", "", "2"), False, 1),
        (("", "1", "2"), False, 0),
        (("", "6"), False, 5),
        (("1", "2"), True, 1),
    ],
)
def test_numbers_begin_at_one_again_at_a_page_that_shows_none(names, first, begins):
    number = numbered(*names)
    assert (number.part, number.shown_on_first, number.starts_at) == (Part.HEADER, first, begins)
