"""What pages look like, made by hand as HTML: looks, columns, lines, tables, edges, numbers, letters of all kinds."""

import io
import unicodedata
from dataclasses import dataclass

import pikepdf
import pytest

from reportgen.check.pdf import read
from reportgen.check.seen import Cell, Font, Part
from reportgen.writers import fonts

FAMILY = "Liberation Serif"
PAGE = "@page { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm } "
LOOK = f"html {{ font: 14pt/1.15 '{FAMILY}'; font-kerning: none }} body {{ margin: 0 }} p {{ margin: 6pt 0 0; text-align: justify; text-indent: 10mm }} "
LONG = "Đoàn đề nghị đơn vị rà soát, cập nhật đầy đủ các thủ tục hành chính, bảo đảm đúng thời hạn đã cam kết với dân. "


@pytest.fixture(scope="module", autouse=True)
def _there_is_the_font():
    assert fonts.whole(FAMILY)


def seen(body, css=""):
    page = f'<html lang="vi"><head><style>{PAGE}{LOOK}{css}</style></head><body>{body}</body></html>'
    return read(fonts.engine().HTML(string=page).write_pdf())


def only(body, css=""):
    (paragraph,) = seen(body, css).paragraphs
    return paragraph


def texts(body, css=""):
    return [p.text for p in seen(body, css).paragraphs]


# ---- Letters


def test_runs_have_family_size_weight_slant_and_color():
    told = only(
        '<p>Một <b>hai ba</b> <i>bốn</i> <b><i style="color: #c00000">năm</i></b> <span style="font-size: 11pt">sáu</span></p>'
    )
    assert [(r.text, r.size_pt, r.bold, r.italic, r.color) for r in told.runs] == [
        ("Một ", 14.0, False, False, "000000"),
        ("hai ba ", 14.0, True, False, "000000"),
        ("bốn ", 14.0, False, True, "000000"),
        ("năm ", 14.0, True, True, "C00000"),
        ("sáu", 11.0, False, False, "000000"),
    ]
    assert {r.font for r in told.runs} == {FAMILY}


def test_a_word_in_two_looks_stays_one_word():
    assert only("<p>chuyển<b>đổi</b>số</p>").text == "chuyểnđổisố"


def test_raised_letters_are_raised_and_stay_on_their_line():
    told = only('<p>m<sup style="font-size: 8pt">2</sup> đất</p>')
    assert [(r.text, r.raised) for r in told.runs] == [("m", False), ("2 ", True), ("đất", False)]


def test_words_are_composed_and_the_file_is_told_to_be_decomposed():
    told = only(f"<p>{unicodedata.normalize('NFD', 'Ủy ban nhân dân')}</p>")
    assert (told.text, told.decomposed) == ("Ủy ban nhân dân", True)
    assert only("<p>Ủy ban</p>").decomposed is False


def test_underlined_words_are_so_and_no_line_is_drawn_below():
    told = only("<p>Kính <u>gửi các</u> ông</p>")
    assert [(r.text, r.underlined) for r in told.runs] == [("Kính ", False), ("gửi các ", True), ("ông", False)]
    assert told.strokes == ()


def test_fonts_are_told_once_each_and_as_carried():
    assert seen("<p>a <b>b</b> <i>c</i></p>").fonts == (Font(FAMILY, embedded=True),)


def test_letters_without_a_shape_are_told():
    assert seen("<p>chữ \u0e01 lạ</p>").boxes in {
        (),
        ("\u0e01",),
    }


def test_text_that_leans_is_left_aside():
    told = seen('<p>thẳng</p><p style="transform: rotate(45deg); width: 60mm">BẢN SAO</p>')
    assert ([p.text for p in told.paragraphs], told.aside) == (["thẳng"], ("chữ xoay nghiêng",))


# ---- Paragraphs


def test_a_justified_paragraph_with_its_indent_leading_and_gap():
    told = seen(f"<p>{LONG * 3}</p><p>{LONG * 2}</p><p>Ngắn.</p>", "p { line-height: 1.38 }").paragraphs
    assert [p.text for p in told] == [(LONG * 3).strip(), (LONG * 2).strip(), "Ngắn."]
    assert [(p.align, p.left_mm, p.first_mm, p.pitch, p.gap_pt, p.room_mm) for p in told] == [
        ("justify", 0.0, 10.0, 1.2, None, 165.0),
        ("justify", 0.0, 10.0, 1.2, 6.0, 165.0),
        (None, 10.0, None, None, 6.0, 165.0),
    ]


def test_a_ragged_paragraph_is_left():
    told = seen(f"<p>{LONG * 3}</p><p>{LONG * 3}</p>", "p { text-align: left }").paragraphs
    assert [(p.align, p.first_mm) for p in told] == [("left", 10.0)] * 2


def test_centred_and_right_lines():
    css = "p { text-indent: 0 }"
    told = seen(
        f'<p>{LONG * 3}</p><p style="text-align: center">BIÊN BẢN</p><p style="text-align: right">Quang Huy</p>',
        css,
    ).paragraphs
    assert [(p.align, p.left_mm) for p in told] == [("justify", 0.0), ("center", None), ("right", None)]


def test_a_centred_title_over_two_lines_is_one_and_what_follows_is_another():
    title = (
        "Kiểm tra công tác cải cách hành chính và công tác chuyển đổi số tại các xã thuộc huyện Yên Lương năm 2024"
    )
    css = "p { text-align: center; text-indent: 0; margin: 0; font-weight: bold }"
    body = f'<p>BIÊN BẢN</p><p>{title}</p><p style="text-align: justify; font-weight: normal">{LONG * 3}</p>'
    assert texts(body, css) == ["BIÊN BẢN", title, (LONG * 3).strip()]


def test_entries_are_paragraphs_of_their_own():
    body = "<p>- một;</p><p>- hai;</p><p>1. ba</p><p>a) bốn</p><p>đ) năm</p>"
    assert texts(body, "p { margin: 0; text-indent: 0 }") == ["- một;", "- hai;", "1. ba", "a) bốn", "đ) năm"]


def test_a_paragraph_over_two_pages_is_one_on_the_first():
    told = seen("".join(f"<p>{LONG * 6}</p>" for _ in range(7))).paragraphs
    assert [p.text for p in told] == [(LONG * 6).strip()] * 7
    assert [p.page for p in told] == sorted(p.page for p in told)
    assert {(p.first_mm, p.pitch) for p in told} == {(10.0, 1.0)}


def test_order_is_that_of_the_page_where_the_file_draws_otherwise():
    body = (
        '<div style="position: absolute; top: 100mm">dưới</div><div style="position: absolute; top: 0">trên</div>'
    )
    assert texts(body) == ["trên", "dưới"]


# ---- Columns and drawn lines

HEAD = """<table class="h"><tr>
<td><p>UBND TỈNH BÌNH SƠN</p><p class="v"><b>SỞ NỘI VỤ</b></p></td>
<td><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p><p class="v"><b>Độc lập - Tự do - Hạnh phúc</b></p></td></tr>
<tr><td><p>Số: 07/BC-SNV</p></td><td><p><i>Yên Lương, ngày 15 tháng 5 năm 2024</i></p></td></tr></table>"""
COLUMNS = """table { width: 100%; border-collapse: collapse } .h td { padding: 0; vertical-align: top }
td:first-child { width: 67mm } td p { text-align: center; text-indent: 0; font-size: 13pt; margin: 0 }
.v::after { content: ""; display: block; width: 30mm; margin: 2pt auto; border-top: 0.75pt solid }"""


def test_the_head_in_two_columns():
    told = seen(HEAD + f"<p>{LONG * 4}</p>", COLUMNS).paragraphs
    assert [(p.text, p.column, p.columns, p.row and p.row[-1], p.align) for p in told] == [
        ("UBND TỈNH BÌNH SƠN", 0, 2, 0, "center"),
        ("SỞ NỘI VỤ", 0, 2, 1, "center"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1, 2, 0, "center"),
        ("Độc lập - Tự do - Hạnh phúc", 1, 2, 1, "center"),
        ("Số: 07/BC-SNV", 0, 2, 2, "center"),
        ("Yên Lương, ngày 15 tháng 5 năm 2024", 1, 2, 2, "center"),
        ((LONG * 4).strip(), 0, 1, None, "justify"),
    ]
    assert {p.cell.table for p in told[:6]} == {told[0].cell.table}
    assert not told[0].cell.bordered


def test_lines_below_words_are_measured():
    told = seen(HEAD + f"<p>{LONG * 4}</p>", COLUMNS).paragraphs
    strokes = {p.text: p.strokes for p in told if p.strokes}
    assert list(strokes) == ["SỞ NỘI VỤ", "Độc lập - Tự do - Hạnh phúc"]
    for (stroke,) in strokes.values():
        assert stroke.length_mm == pytest.approx(30, abs=0.3)
        assert (stroke.made_as, stroke.solid) == ("hình", True)
    assert [p.strokes_above != () for p in told] == [False] * 4 + [True] * 2 + [False]


def test_a_row_of_underscores_is_a_line():
    (told, _) = seen(
        f'<p class="c">BIÊN BẢN</p><p class="c">______</p><p>{LONG * 3}</p>',
        ".c { text-align: center; text-indent: 0 }",
    ).paragraphs
    (stroke,) = told.strokes
    assert (told.text, stroke.made_as, stroke.length_mm) == (
        "BIÊN BẢN",
        "dấu gạch dưới",
        pytest.approx(14.8, abs=0.2),
    )


@pytest.mark.parametrize(
    ("drawn", "solid"),
    [
        ("[3] 0 d 1 w 50 690 m 150 690 l S", [False]),
        ("1 w 50 690 m 150 690 l S", [True]),
        ("50 690 100 0.7 re f", [True]),
        ("1 g 50 690 100 0.7 re f", []),
        ("50 690 100 60 re f", []),
        ("50 690 m 80 600 120 600 150 690 c S", []),
        ("50 690 m 150 690 l n", []),
        ("0.5 0 0 0.5 0 0 cm 100 1380 m 300 1380 l S", [True]),
        ("/X Do", [True]),
    ],
)
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_what_is_a_line_and_what_is_none(drawn, solid, turn):
    file = pikepdf.new()
    page = file.add_blank_page(page_size=(500, 800))
    place = {0: "1 0 0 1 0 0", 90: "0 1 -1 0 500 0", 180: "-1 0 0 -1 500 800", 270: "0 -1 1 0 0 800"}[turn]
    if turn in {90, 270}:
        page.obj.MediaBox = pikepdf.Array([0, 0, 800, 500])
        place = {90: "0 1 -1 0 800 0", 270: "0 -1 1 0 0 500"}[turn]
    words = "BT /F 12 Tf 50 700 Td (tren) Tj 0 -100 Td (duoi) Tj ET"
    page.obj.Contents = file.make_stream(f"q {place} cm {words} {drawn} Q".encode())
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    line = file.make_stream(b"50 690 m 150 690 l S")
    line.Type, line.Subtype, line.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, pikepdf.Array([0, 0, 500, 800])
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font), XObject=pikepdf.Dictionary(X=line))
    page.obj.Rotate = turn
    file.save(out := io.BytesIO())
    told = read(out.getvalue())
    assert [p.text for p in told.paragraphs] == ["tren", "duoi"]
    assert [(s.solid, round(s.length_mm), s.center_mm) for s in told.paragraphs[0].strokes] == [
        (each, 35, pytest.approx(17.6, abs=0.3)) for each in solid
    ]
    assert told.sheets[0].width_mm == pytest.approx(500 * 25.4 / 72, abs=0.1)
    assert told.fonts == (Font("Helvetica", embedded=False),)


def test_signatures_stand_in_their_columns_however_far_the_names():
    css = COLUMNS + ".n p { padding-top: 80pt } td:first-child { width: 82mm }"
    body = f'<p>{LONG * 3}</p><table class="h"><tr><td><p>THƯ KÝ</p></td><td><p>CHỦ TỌA</p></td></tr><tr class="n"><td><p>Lô An</p></td><td><p>Đinh Thị Bích</p></td></tr></table>'
    told = seen(body, css).paragraphs[1:]
    assert [(p.text, p.column, p.columns, p.align) for p in told] == [
        ("THƯ KÝ", 0, 2, "center"),
        ("CHỦ TỌA", 1, 2, "center"),
        ("Lô An", 0, 2, "center"),
        ("Đinh Thị Bích", 1, 2, "center"),
    ]
    assert told[2].gap_pt == pytest.approx(80, abs=1)


GRID = "table { border-collapse: collapse; width: 100% } td { border: 0.5pt solid; width: 50%; padding: 1mm }"


def test_words_in_a_drawn_table_are_in_its_cells():
    body = f"<p>{LONG * 3}</p><table><tr><td>STT</td><td>Nội dung kiểm tra</td></tr><tr><td></td><td>{LONG}</td></tr></table><p>sau</p>"
    told = seen(body, GRID)
    cells = [(p.text, p.cell) for p in told.paragraphs if p.cell]
    table = cells[0][1].table
    assert cells == [
        ("STT", Cell(table, 0, 0, 2, bordered=True)),
        ("Nội dung kiểm tra", Cell(table, 0, 1, 2, bordered=True)),
        (LONG.strip(), Cell(table, 1, 1, 2, bordered=True)),
    ]
    assert told.sheets[0].has_tables
    assert told.paragraphs[-1].gap_pt is None
    assert not any(p.strokes for p in told.paragraphs)


def test_words_in_a_frame_are_boxed():
    told = seen(
        f'<p style="border: 1pt solid; width: 30mm; height: 8mm; text-align: center; text-indent: 0">KHẨN</p><p>{LONG * 3}</p>'
    ).paragraphs
    width, height = told[0].box_mm
    assert (told[0].text, told[0].boxed, told[1].boxed) == ("KHẨN", True, False)
    assert (width, height) == (pytest.approx(30.2, abs=0.3), pytest.approx(8.2, abs=0.3))


# ---- Sheets

NUMBERED = "@page { @top-center { content: counter(page); font: 13pt 'Liberation Serif' } } @page :first { @top-center { content: none } }"


@dataclass
class Case:
    css: str
    part: Part
    align: str
    first: bool


CASES = [
    Case(NUMBERED, Part.HEADER, "center", first=False),
    Case(
        "@page { @top-right { content: counter(page); font: 13pt 'Liberation Serif' } }",
        Part.HEADER,
        "right",
        first=True,
    ),
    Case(
        "@page { @bottom-center { content: counter(page); font: 13pt 'Liberation Serif' } }",
        Part.FOOTER,
        "center",
        first=True,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.part}-{c.align}")
def test_page_numbers_are_no_text(case):
    told = seen("".join(f"<p>{LONG * 6}</p>" for _ in range(12)), case.css)
    (sheet,) = told.sheets
    number = sheet.number
    assert (number.part, number.align, number.shown_on_first, number.starts_at) == (
        case.part,
        case.align,
        case.first,
        1,
    )
    assert (number.run.size_pt, number.run.bold, number.arabic, number.alone) == (13.0, False, True, True)
    assert [p.text for p in told.paragraphs if p.part is case.part] == [
        str(n) for n in range(1 if case.first else 2, told.pages + 1)
    ]
    assert [p.text for p in told.paragraphs if p.part is Part.BODY] == [(LONG * 6).strip()] * 12


def test_a_line_of_digits_in_the_text_is_text():
    assert [
        p.part for p in seen(f"<p class=n>2024</p><p>{LONG * 4}</p>", ".n { margin: -10mm 0 15mm }").paragraphs
    ] == [Part.BODY] * 2


def test_paper_and_the_edges_that_are_sure():
    (sheet,) = seen(f"<p>{LONG * 6}</p>").sheets
    assert (sheet.width_mm, sheet.height_mm, sheet.left_mm, sheet.right_mm) == (210.0, 297.0, 30.0, 15.0)
    assert (sheet.top_mm, sheet.bottom_mm, sheet.number, sheet.numbers_known) == (None, None, None, True)


def test_edges_of_a_short_text_are_not_known():
    (sheet,) = seen("<p>Ngắn.</p>").sheets
    assert (sheet.left_mm, sheet.right_mm) == (None, None)


def test_pages_of_another_size_are_a_sheet_of_their_own():
    told = seen(f"<p>{LONG * 4}</p><p class=w>ngang</p>", "@page w { size: 297mm 210mm } .w { page: w }")
    assert [(s.width_mm, s.height_mm) for s in told.sheets] == [(210.0, 297.0), (297.0, 210.0)]
    assert [p.section for p in told.paragraphs] == [0, 1]
