"""A PDF of ours read by its own structure: what belongs together, in its order, and where each piece stands."""

import io
from pathlib import Path

import pikepdf
import pytest

from reportgen import layout
from reportgen.check.pdf import tagged
from reportgen.document import (
    Break,
    Cell,
    Columns,
    Document,
    Figure,
    Item,
    List,
    Paragraph,
    Picture,
    Row,
    Table,
    Text,
)
from reportgen.writers import WRITERS

TABLE = layout.load("nd30-2020")
PICTURE = Picture((Path(__file__).resolve().parents[2] / "inputs" / "anh" / "mau.jpg").read_bytes(), 400, 300)


def p(text, role="noi-dung", level=0):
    return Paragraph(role, (Text(text),), level)


def made(*blocks, table=TABLE):
    return WRITERS["pdf"](Document("k", "t", blocks), table, {"0": PICTURE})


def said(data):
    return [(b.tag, b.label, "".join(piece.text for piece in b.pieces)) for b in tagged.read(data).blocks]


def test_every_noun_of_the_tree_has_its_tag_its_label_and_its_words():
    cells = Row((Cell((p("a", "o-chu"),), heading=True), Cell((p("b", "o-chu"), p("c", "o-chu")))))
    items = (Item((p("d", "khoan"), p("e"))), Item((p("f", "khoan"),)))
    blocks = (
        p("TIÊU ĐỀ", "ten-loai", 1),
        Table("bang", (cells,), caption=p("Bảng", "ten-bang")),
        Columns("chu-ky", ((p("g"),), (p("h"),))),
        List("khoan", items, ordered=True),
    )
    assert said(made(*blocks)) == [
        ("H1", "", "TIÊU ĐỀ"),
        ("Caption", "", "Bảng"),
        ("TH", "", "a"),
        ("P", "", "b"),
        ("P", "", "c"),
        ("P", "", "g"),
        ("P", "", "h"),
        ("LBody", "1.", "d"),
        ("P", "", "e"),
        ("LBody", "2.", "f"),
    ]


def test_an_entry_without_words_of_its_own_still_has_its_label():
    inner = List("diem", (Item((p("x", "diem"),)),), ordered=True)
    assert said(made(List("khoan", (Item((inner,)),), ordered=True))) == [("LBody", "1.", ""), ("LBody", "a)", "x")]


def test_pieces_tell_page_place_size_face_and_color():
    read = tagged.read(made(Paragraph("noi-dung", (Text("thường "), Text("đậm", bold=True), Break(), Text("x")))))
    (block,) = read.blocks
    plain, bold, below = block.pieces
    assert (plain.text, bold.text, below.text) == ("thường", " đậm", "x")
    assert plain.level(bold)
    assert not plain.level(below)
    assert (plain.page, plain.size, plain.color, plain.boxes) == (1, 14.0, "000000", 0)
    assert (plain.font.face.bold, bold.font.face.bold) == (False, True)
    assert plain.font.embedded
    assert 113 < plain.x0 + 28 < plain.x1 + 28 < bold.x1 + 28
    assert bold.x0 > plain.x1


def test_a_picture_has_its_words_and_page_numbers_and_heads_said_again_are_apart():
    table = layout.load("tin-bai")
    read = tagged.read(made(Figure("anh", "0", "toàn cảnh"), p("a", "doan"), table=table))
    assert read.pictures == (tagged.Leaf("toàn cảnh", 1),)
    rows = tuple(Row((Cell((p(f"dòng {n}", "o-chu"),)),)) for n in range(80))
    head = Row((Cell((p("ĐẦU BẢNG", "o-tieu-de"),), heading=True),))
    read = tagged.read(made(Table("bang", rows, (head,))))
    assert [sorted(piece.text for piece in sheet.aside) for sheet in read.sheets[:2]] == [[], ["2", "ĐẦU BẢNG"]]
    assert read.lost == ()


def redrawn(data, old, new):
    with pikepdf.open(io.BytesIO(data)) as file:
        drawn = file.pages[0].Contents.read_bytes()
        assert old in drawn
        file.pages[0].Contents = file.make_stream(drawn.replace(old, new, 1))
        file.save(out := io.BytesIO())
    return out.getvalue()


def test_what_is_drawn_under_a_number_that_nothing_names_is_lost():
    read = tagged.read(redrawn(made(p("a"), p("b")), b"/MCID 1>>", b"/MCID 7>>"))
    assert [piece.text for piece in read.lost] == ["b"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7\n",
        b"PK",
        redrawn(made(p("a")), b"] TJ", b"] TJ\n(x) Tj"),
        redrawn(made(p("a")), b"] TJ", b"] TJ\n0 -14 Td"),
        redrawn(made(p("a")), b"BT\n", b"BT\n/Other 12 Tf\n[<0003>] TJ\n"),
        redrawn(made(p("a")), b"Tm\n", b"x Tm\n"),
    ],
)
def test_what_is_not_drawn_as_we_draw_is_refused_and_not_passed_over(data):
    with pytest.raises(tagged.UnknownDrawingError):
        tagged.read(data)


def test_a_letter_without_a_shape_is_counted():
    (block,) = tagged.read(redrawn(made(p("a")), b"[<", b"[<0000")).blocks
    assert block.pieces[0].boxes == 1
