import re

import pytest
from lxml import etree

from reportgen import layout
from reportgen.document import Cell, Columns, Figure, Item, List, Paragraph, Picture, Row, Table, Text
from reportgen.writers.word.body import Body
from reportgen.writers.word.media import Media
from reportgen.writers.word.numbers import Numbers

DECREE, NEWS = layout.load("nd30-2020"), layout.load("tin-bai")
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{MAIN}}}"
NAMES = (
    f'xmlns:w="{MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)


def p(text, role="noi-dung", level=0):
    return Paragraph(role, (Text(text),), level)


def cell(text, **more):
    return Cell((p(text, "o-chu"),), **more)


def table(*rows, **more):
    return Table("bang", tuple(Row(r) for r in rows), **more)


def story(*blocks, of=DECREE):
    media = Media(of, {"0": Picture(b"jpeg", 400, 200)})
    text = Body(of, Numbers(of), media, of.page.text_width_mm).story(blocks)
    return etree.fromstring(f"<body {NAMES}>{text}</body>")


def outline(node):
    """The shape of a story in short: role, held (+), number (level/instance), words; tables as nested lists."""
    return [
        _paragraph(child) if child.tag == f"{W}p" else _table(child) for child in node if child.tag != f"{W}tcPr"
    ]


def _paragraph(node):
    style = node.find(f"{W}pPr/{W}pStyle")
    text = "" if style is None else style.get(f"{W}val")
    text += "+" if node.find(f"{W}pPr/{W}keepNext") is not None else ""
    number = node.find(f"{W}pPr/{W}numPr")
    if number is not None:
        text += f" {number[0].get(f'{W}val')}/{number[1].get(f'{W}val')}"
    words = "".join(node.itertext())
    return f"{text}: {words}" if words else text


def _table(node):
    return [[outline(c) for c in row.iter(f"{W}tc")] for row in node.iter(f"{W}tr")]


def test_paragraphs_in_their_roles():
    assert outline(story(p("a"), p("B", "muc-la-ma", 2))) == ["noi-dung: a", "muc-la-ma: B"]


def test_an_empty_story_has_a_paragraph():
    assert outline(story()) == [""]
    assert outline(story(List("khoan", ()))) == [""]
    assert outline(story(Columns("chu-ky", ())))[-1] == "ke-ngang+"


# ---- Lists


def items(role, *entries):
    return List(role, tuple(Item(e if isinstance(e, tuple) else (p(e, role),)) for e in entries), ordered=True)


def test_each_list_counts_for_itself():
    assert outline(story(items("khoan", "a", "b"), p("x"), items("khoan", "c"))) == [
        "khoan 0/1: a",
        "khoan 0/1: b",
        "noi-dung: x",
        "khoan 0/2: c",
    ]


def test_only_the_first_paragraph_of_an_entry_is_counted():
    entry = (p("a", "khoan"), p("tiếp"), items("gach-dau-dong", "b"), p("hết"))
    assert outline(story(items("khoan", entry, "c"))) == [
        "khoan 0/1: a",
        "noi-dung: tiếp",
        "gach-dau-dong 1/2: b",
        "noi-dung: hết",
        "khoan 0/1: c",
    ]


def test_an_entry_may_have_another_role_and_keeps_its_number():
    assert outline(story(items("khoan", (p("a"),)))) == ["noi-dung 0/1: a"]


@pytest.mark.parametrize("entry", [(), (items("diem", "a"),)])
def test_an_entry_without_words_of_its_own_still_has_its_number(entry):
    assert outline(story(items("khoan", entry)))[0] == "khoan 0/1"


# ---- Tables


def test_a_table_with_head_caption_and_spans():
    made = story(
        table(
            (cell("a", rowspan=2), cell("b")),
            (cell("c"),),
            head=(Row((cell("A", heading=True, colspan=2),)),),
            caption=p("Bảng 1", "ten-bang"),
        ),
        p("sau"),
    )
    assert outline(made) == [
        "ke-ngang+",
        "ten-bang+: Bảng 1",
        [[["o-chu+: A"]], [["o-chu+: a"], ["o-chu+: b"]], [[""], ["o-chu: c"]]],
        "noi-dung: sau",
    ]
    assert len(made.findall(f".//{W}tblHeader")) == 1


def test_a_caption_is_held_to_its_table_whatever_its_role():
    assert "noi-dung+: Bảng 1" in outline(story(table((cell("a"),), caption=p("Bảng 1"))))


def widths(made):
    return [int(column.get(f"{W}w")) for column in made.iter(f"{W}gridCol")]


def test_columns_of_a_table_are_as_wide_as_the_layout_says():
    four = Table("bang-chi-tieu", (Row((cell("a"), cell("b"), cell("c"), cell("d"))),))
    wanted = DECREE.roles["bang-chi-tieu"].widths_mm
    assert widths(story(four)) == pytest.approx([w * 1440 / 25.4 for w in wanted], abs=1)
    assert len(set(widths(story(table((cell("a"), cell("b"), cell("c"))))))) == 1


def test_a_cell_across_columns_is_as_wide_as_they_are():
    made = story(Table("bang-chi-tieu", (Row((cell("a", colspan=2), cell("b"), cell("c"))),)))
    first = made.find(f".//{W}tcW").get(f"{W}w")
    assert int(first) == pytest.approx(sum(widths(made)[:2]), abs=1)


def test_two_tables_never_touch_and_every_story_ends_in_a_paragraph():
    one = Table("dau-trang", (Row((cell("a"),)),))
    inside = [[["o-chu: a"]]]
    assert outline(story(one, one)) == [inside, "ke-ngang+", inside, "ke-ngang"]
    nested = story(Table("dau-trang", (Row((Cell((one,)),)),)))
    assert outline(nested.find(f".//{W}tc")) == [inside, "ke-ngang"]
    ended = story(items("khoan", (p("x"), one)), one)
    assert outline(ended) == ["noi-dung 0/1: x", inside, "ke-ngang+", inside, "ke-ngang"]


# ---- Columns


def test_blocks_side_by_side_with_room_above():
    made = story(p("trước"), Columns("chu-ky", ((p("a", "ho-ten"),), ())))
    assert outline(made) == ["noi-dung+: trước", "ke-ngang+", [[["ho-ten+: a"], [""]]], "ke-ngang"]
    gap = DECREE.roles["chu-ky"].space_before_pt.used
    assert made.find(f".//{W}spacing").get(f"{W}before") == str(round((gap - 1) * 20))
    assert len(made.findall(f".//{W}cantSplit")) == 1


def signatures(**changes):
    row = DECREE.roles["chu-ky"].model_copy(update=changes)
    return DECREE.model_copy(update={"roles": DECREE.roles | {"chu-ky": row}})


@pytest.mark.parametrize(("with_next", "second"), [(False, "noi-dung: b"), (True, "noi-dung+: b")])
def test_two_rows_of_columns_stand_together_and_with_what_follows_if_the_role_says_so(with_next, second):
    posts, names = (Columns("chu-ky", ((p(text),), (p(text),))) for text in ("a", "b"))
    assert outline(story(posts, names, p("c"), of=signatures(keep_with_next=with_next))) == [
        "ke-ngang+",
        [[["noi-dung+: a"], ["noi-dung+: a"]]],
        "ke-ngang+",
        [[[second], [second]]],
        "noi-dung: c",
    ]


def test_columns_that_may_part_hold_nothing():
    made = story(p("trước"), Columns("dau-trang", ((p("a"),), (p("b"),))))
    assert outline(made) == ["noi-dung: trước", [[["noi-dung: a"], ["noi-dung: b"]]], "ke-ngang"]
    assert made.find(f".//{W}cantSplit") is None
    assert made.find(f".//{W}vAlign") is None


def test_the_last_entry_of_a_list_stands_with_the_signatures():
    entry = (p("a", "khoan"), p("b"))
    made = outline(story(items("khoan", entry, entry), Columns("chu-ky", ((p("x"),),))))
    assert made[:4] == ["khoan 0/1: a", "noi-dung: b", "khoan 0/1: a", "noi-dung+: b"]


SIDES = DECREE.roles["dau-trang"].widths_mm
THREE = DECREE.roles["chu-ky-ba-ben"].widths_mm
COLUMNS = [("dau-trang", SIDES[:1]), ("dau-trang", SIDES), ("chu-ky-ba-ben", THREE[:2]), ("chu-ky", (1, 1, 1))]


@pytest.mark.parametrize(("role", "shares"), COLUMNS)
def test_as_many_widths_as_columns(role, shares):
    made = widths(story(Columns(role, ((p("a"),),) * len(shares))))
    total = DECREE.page.text_width_mm * 1440 / 25.4
    assert made == pytest.approx([total * share / sum(shares) for share in shares], abs=1)


def test_a_line_below_is_measured_in_its_own_column():
    motto = p("Độc lập - Tự do - Hạnh phúc", "tieu-ngu")
    made = story(Columns("dau-trang", ((), (motto,))))
    ind = made.find(f".//{W}pBdr/../{W}ind")
    length = widths(made)[1] - int(ind.get(f"{W}left")) - int(ind.get(f"{W}right"))
    wanted = layout.text_width_mm("Độc lập - Tự do - Hạnh phúc", DECREE.roles["tieu-ngu"].size.used, bold=True)
    assert length * 25.4 / 1440 == pytest.approx(wanted, abs=0.05)


def test_a_cell_leaves_room_for_its_margins():
    long = p("nhiều chữ " * 9, "trich-yeu")
    bordered, plain = (
        story(Table(role, (Row((Cell((long,)), Cell(()))),))).find(f".//{W}pBdr/../{W}ind").get(f"{W}left")
        for role in ("bang", "noi-dung")
    )
    assert bordered != plain


# ---- Pictures


FIGURE = Figure("anh", "0", "Toàn cảnh", (p("một", "chu-thich-anh"), p("hai", "chu-thich-anh")))


def test_a_picture_is_held_to_its_captions():
    made = story(FIGURE, p("sau", "doan"), of=NEWS)
    assert outline(made) == ["anh+", "chu-thich-anh+: một", "chu-thich-anh: hai", "doan: sau"]
    assert made.find(".//{*}docPr").get("descr") == "Toàn cảnh"


def test_a_picture_without_a_caption_is_free():
    assert outline(story(Figure("anh", "0", "a"), of=NEWS)) == ["anh"]


def test_every_picture_has_its_own_number():
    numbers = re.findall(r'docPr id="(\d+)"', etree.tostring(story(FIGURE, FIGURE, of=NEWS), encoding="unicode"))
    assert numbers == ["1", "2"]


def test_a_list_that_is_kept_together_holds_each_entry_to_the_next():
    assert DECREE.roles["noi-nhan"].keep_together
    made = outline(story(items("noi-nhan", "a", "b", "c"), p("sau")))
    assert [words.split(" ")[0] for words in made] == ["noi-nhan+", "noi-nhan+", "noi-nhan", "noi-dung:"]


def test_a_byline_never_stands_alone_on_a_page():
    held = outline(story(p("a", "doan"), p("b", "doan"), p("c", "tac-gia"), of=NEWS))
    assert held == ["doan: a", "doan+: b", "tac-gia: c"]
