"""A fact that is dropped, changed, doubled or made up is found; one that is told, in whatever pieces, is not."""

import pytest

from reportgen.check.facts import Fault, check
from reportgen.document import Break, Cell, Columns, Document, Figure, Item, List, Paragraph, Row, Table, Text


def t(words, source=None, *, blank=False):
    return Text(words, source=source, blank=blank)


def p(*runs, level=0):
    return Paragraph("p", tuple(t(r) if isinstance(r, str) else r for r in runs), level)


def found(blocks, owed=None, constants=(), title=""):
    blocks = blocks if isinstance(blocks, tuple) else (blocks,)
    return check(Document("d", title, blocks), owed or {}, constants)


def table(*cells, head=(), caption=None):
    return Table("p", (Row(tuple(Cell((c,)) for c in cells)),), head, caption)


# ---- Dropped

XA_A = p(t("xã A", "a.0.b"))


@pytest.mark.parametrize(
    "block",
    [
        XA_A,
        p("tại ", t("xã A", "a.0.b"), ", x"),
        p(t("xã A", "a.0.b.c")),
        p(t("xã A", "a.1.b a.0.b")),
        p(t("xã A", "a.0.b a.1.b")),
        p(t("xã A", "a.0.b"), level=1),
        List("p", (Item((XA_A,)),)),
        Columns("p", ((), (XA_A,))),
        table(XA_A),
        table(p("x"), head=(Row((Cell((XA_A,)),)),)),
        table(p("x"), caption=XA_A),
        Figure("p", "0", "mô tả", (XA_A,)),
    ],
)
def test_a_fact_counts_wherever_it_is_printed(block):
    assert found(block, {"a.0.b": (("xã A",),)}) == []


@pytest.mark.parametrize(
    "block",
    [
        p("xã A"),
        p(t("xã A", "a.0")),
        p(t("xã A", "a.0.bc")),
        p(t("xã A", "a.1.b")),
        p(t("xã A", "a.10.b")),
        p(t("", "a.0.b")),
        Figure("p", "0", "xã A", ()),
    ],
)
def test_words_that_no_run_of_the_field_prints_are_dropped(block):
    assert Fault("dropped", "a.0.b") in found(block, {"a.0.b": (("xã A",),)})


@pytest.mark.parametrize(
    ("needles", "said"),
    [
        ((("81",),), "81%"),
        ((("81%",), ("trên",)), "trên 81%"),
        ((("31",), ("41",), ("75,6",)), "75,6% (31/41)"),
        ((("5", "05"),), "05 hợp tác xã"),
        ((("5",),), "tổng số 5."),
        ((("1.246",),), "1.246 hồ sơ"),
        ((("5/9/2026", "5/9"),), "ngày 5/9/2026"),
        ((("5/9",),), "ngày 5/9."),
        ((("hoà giải",),), "Hòa giải"),
        ((("UỶ BAN",),), "ủy ban"),
        ((("đã giao xong.",),), "đã giao xong"),
        ((("nhiều việc",), ("không", "0")), "Nhiều việc không xong"),
        ((("đồng",),), "5 đồng"),
        ((("đ",),), "5.000đ"),
        ((("…",),), "x"),
        ((), "lời khác hẳn"),
    ],
)
def test_what_must_be_kept_is_kept_whatever_the_case_and_the_style_of_marks(needles, said):
    assert found(p(t(said, "a")), {"a": needles}) == []


@pytest.mark.parametrize(
    ("needles", "said"),
    [
        ((("81,5",),), "82"),  # rounded
        ((("81",),), "81,5"),  # made finer
        ((("81",),), "181"),
        ((("1",),), "1.246"),
        ((("246",),), "1.246"),
        ((("3",),), "13/41"),
        ((("5/9/2026",),), "5/9/2027"),
        ((("5/9",),), "15/9"),
        ((("5/9",),), "5/9/2027"),
        ((("81%",),), "81"),  # percent lost
        ((("81%",), ("trên",)), "81%"),  # qualifier lost
        ((("31",), ("41",), ("75,6",)), "31/41"),
        ((("5",), ("hợp tác xã",)), "5 hợp tác"),  # unit lost
        ((("5",), ("hộ",)), "5 hội"),
        ((("5",), ("hộ",)), "5 hồ"),
        ((("số hoá hồ sơ",),), "hồ sơ số hoá"),  # other order
        ((("số hoá hồ sơ",),), "số hoá nhanh hồ sơ"),
        ((("chưa đạt",),), "đạt"),
        ((("không", "0"), ("hồ sơ",)), "có hồ sơ"),
    ],
)
def test_a_figure_or_a_word_that_is_changed_is_dropped(needles, said):
    assert found(p(t(said, "a")), {"a": needles}) == [Fault("dropped", "a")]


@pytest.mark.parametrize(
    "runs",
    [
        ("a", ("tỷ lệ", " hộ")),
        ("a", ("tỷ lệ hộ",)),
        ("a b", ("tỷ lệ hộ",)),
        ("b a", ("tỷ lệ ", "hộ")),
    ],
)
def test_a_field_may_be_printed_in_pieces_and_a_run_may_come_from_several_fields(runs):
    source, pieces = runs
    line = [t(piece, source if i else "a") for i, piece in enumerate(pieces)]
    assert found(p(*[x for piece in line for x in (piece, t(" (x) "))]), {"a": (("tỷ lệ hộ",),)}) == []


def test_a_bracket_that_the_house_writes_out_breaks_no_words():
    line = p(t("của ", "a"), t("ủy ban ("), t("UBND", "a"), t(")"), t(" (CĐS", "a"), t(") xã", "a"))
    assert found(line, {"a": (("của UBND (CĐS) xã",),)}) == []


def test_two_numbers_beside_each_other_stay_two():
    assert found(p(t("31", "a"), "/", t("41", "a")), {"a": (("3141",),)}) == [Fault("dropped", "a")]


@pytest.mark.parametrize("end", [";.”", ";.)", "…", ";", ".”", "!", ""])
def test_the_marks_at_the_end_of_a_field_are_the_sentences_business(end):
    assert found(p(t("thiếu máy AT&T.”", "a")), {"a": ((f"thiếu máy AT&T{end}",),)}) == [] or end == "!"
    assert found(p(t("thiếu máy AT.”", "a")), {"a": ((f"thiếu máy AT&T{end}",),)}) == [Fault("dropped", "a")]


def test_a_figure_at_the_end_and_at_the_beginning_of_what_is_printed_twice_stays_itself():
    twice = p(t("100% ở thôn 06,", "a")), p(t("100% ở thôn 06,", "a"))
    assert found(twice, {"a": (("100% ở thôn 06",),)}) == []
    assert found(twice, {"a": (("100% ở thôn 0",),)}) == [Fault("dropped", "a")]


def test_every_fact_dropped_is_told():
    owed = {"a": (("x",),), "b": (), "c": (("y",),)}
    assert found(p(t("y", "c")), owed) == [Fault("dropped", "a"), Fault("dropped", "b")]


# ---- Doubled

CHAM = t("việc số hoá còn chậm", "a.0.content")
OWED = {"a.0.content": (("việc số hoá còn chậm",),)}


@pytest.mark.parametrize(
    "blocks",
    [
        (p(CHAM),),
        (p(CHAM, level=1), p(CHAM)),
        (p(CHAM), Figure("p", "0", "x", (p(CHAM),))),
        (p(CHAM), table(p("x"), caption=p(CHAM))),
        (p(CHAM, "; ", t("việc số hoá còn chậm", "a.1.content")),),
        (p(t("việc số hoá", "a.0.content"), " ", t("còn chậm", "a.0.content")),),
    ],
)
def test_what_is_said_once_in_the_running_text_is_not_doubled(blocks):
    assert found(blocks, OWED) == []


@pytest.mark.parametrize(
    "blocks",
    [
        (p(CHAM, "; ", CHAM),),
        (p(CHAM), p(CHAM)),
        (p(CHAM), List("p", (Item((p(CHAM),)),))),
        (p(CHAM), p(t("Việc số hóa còn chậm", "a.0.content a.1.content"))),
    ],
)
def test_what_is_said_twice_in_the_running_text_is_doubled(blocks):
    assert found(blocks, OWED) == [Fault("doubled", "a.0.content")]


def test_of_words_with_a_place_for_the_figure_the_longest_piece_counts():
    owed = {"a.content": (("còn",), ("hồ sơ chưa xong",))}
    once = p(t("còn", "a.content"), " 3 hộ còn ", t("hồ sơ chưa xong", "a.content"), t("còn", "a.content"))
    assert found(once, owed, ("3",)) == []
    assert found((once, p(t("hồ sơ chưa xong", "a.content"))), owed, ("3",)) == [Fault("doubled", "a.content")]


def test_other_fields_and_what_need_only_be_spoken_of_may_be_said_twice():
    line = p(t("xã A", "a.name"), ", ", t("x", "b.content"), ", ", t("xã A", "a.name"), ", ", t("x", "b.content"))
    assert found(line, {"a.name": (("xã A",),), "b.content": ()}) == []


# ---- Made up


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (p("đạt 81% hộ"), ["81"]),
        (p("có 1.246 hồ sơ, 31/41 xã"), ["1.246", "31/41"]),
        (p("lúc 14:30"), ["14:30"]),
        (p("ông Lò Văn Lịch"), ["Lò", "Văn", "Lịch"]),
        (p(t("ông ", "a"), "Lịch nói"), ["Lịch"]),
        (p("dự có UBND xã"), ["UBND"]),
        (p(t("“vì dân” ", "a"), "Bên cạnh"), ["Bên"]),
        (p("UBND xã dự"), ["UBND"]),
        (p(t("xã A", "a"), " và Bình"), ["Bình"]),
        (p("Nghị quyết. Theo Hoà"), ["Hoà"]),
        (p(t("x ", "a"), "2"), ["2"]),
        (p("x", Break(), "5"), ["5"]),
        (p("1234. Kết quả"), ["1234"]),
        (p("12 hộ"), ["12"]),
        (p("x II. Kết quả"), ["II"]),
        (p("tại xã Tân An", level=1), ["Tân", "An"]),
        (Figure("p", "0", "x", (p("cạnh Lan"),)), ["Lan"]),
        (table(p("2")), ["2"]),
        (table(p("x"), p("1")), ["1"]),
    ],
)
def test_a_figure_or_a_name_that_comes_from_no_field_is_invented(line, words):
    faults = found(line)
    assert [(f.kind, f.words) for f in faults] == [("invented", w) for w in words]


def test_an_invention_is_told_with_its_line():
    assert found(p("đạt ", t("7", "a"), " trên 9")) == [Fault("invented", words="9", context="đạt 7 trên 9")]


@pytest.mark.parametrize(
    "line",
    [
        p(t("đạt 81% hộ ở Tân An", "a")),
        p("đạt kết quả. Đoàn đề nghị: Rà soát; “Tốt” – Xong (Rồi) / Hết [Xem] - Và… Còn! Gì? Nữa"),
        p(t("x. ", "a"), "Đoàn"),
        *(
            p(t(f"“vì dân{mark}{close} ", "a"), "Bên cạnh đó")
            for mark in ".!?…:;"
            for close in ("”", "’", '"', "'", ")", "]", "»", "”)")
        ),
        p("1. Kết quả đạt được", level=3),
        p("12. Tồn tại"),
        p("II. ", t("kết quả", "a")),
        p("XIV. Kiến nghị"),
        p(t("…… 5", blank=True), " bản"),
        table(p("1"), p("nội dung")),
    ],
)
def test_capitals_of_sentences_numbers_of_entries_and_blanks_are_no_inventions(line):
    assert found(line) == []


def test_a_row_has_its_own_number_only():
    rows = tuple(Row((Cell((p(n),)), Cell((p("x"),)))) for n in ("1", "2", "4"))
    assert [f.words for f in found(Table("p", rows))] == ["4"]


@pytest.mark.parametrize(
    ("constants", "words"),
    [
        (("Lưu: VT", "giữ 01 bản"), []),
        (("lưu: vt", "GIỮ 01 BẢN"), []),
        (("Lưu: VT",), ["01"]),
        (("giữ 01 bản",), ["VT"]),
        (("giữ 0", "VT"), ["01"]),
    ],
)
def test_the_fixed_words_of_a_template_are_excused(constants, words):
    assert [f.words for f in found(p("Lưu: VT; mỗi bên giữ 01 bản"), constants=constants)] == words


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Kiểm tra tại Sở Y tế", []),
        ("Kiểm tra Tại Sở Y tế", ["TẠI"]),
        ("Kiểm tra", ["TẠI"]),
    ],
)
def test_in_a_heading_of_capitals_the_title_says_which_words_are_names(title, words):
    line = p("KIỂM TRA TẠI ", t("SỞ Y TẾ", "a"), level=1)
    assert [f.words for f in found(line, title=title) if f.words != "TRA"] == words
