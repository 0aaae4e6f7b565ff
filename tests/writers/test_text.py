import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.document import (
    Break,
    Cell,
    Columns,
    Document,
    Figure,
    Item,
    List,
    Paragraph,
    Row,
    Table,
    Text,
)
from reportgen.layout import Layout, Marker
from reportgen.writers import text

LETTERS = "abcdđeghiklmnopqrstuvxy"
LAYOUT = Layout.model_validate(
    {
        "id": "t",
        "name": "t",
        "page": {
            "size_mm": [210, 297],
            "margins_mm": {"top": 20, "bottom": 20, "left": 30, "right": 15},
            "header_mm": 10,
            "font": "Times New Roman",
            "stand_ins": [],
            "single_line_em": 1.15,
            "color": "000000",
            "page_number": "p",
        },
        "roles": {
            "p": {"name": "n"},
            "hoa": {"name": "n", "case": "upper"},
            "so": {"name": "n", "marker": {"kind": "arabic", "after": "."}},
            "chu": {"name": "n", "marker": {"kind": "letter", "after": ")", "letters": LETTERS}},
            "bang": {"name": "n", "borders": True},
            "gach": {"name": "n", "marker": {"kind": "dash"}},
        },
    }
)


def p(*words, role="p"):
    return Paragraph(role, tuple(Text(w) if isinstance(w, str) else w for w in words))


def entries(role, *items):
    return List(role, tuple(Item(item if isinstance(item, tuple) else (p(item, role=role),)) for item in items))


def written(*blocks):
    return text.write(Document("k", "t", blocks), LAYOUT, {}).decode()


def test_paragraphs_with_an_empty_line_between():
    blocks = (p("Biên bản", role="hoa"), p("một ", Text("hai", bold=True), Break(), " ba "), p())
    assert written(*blocks) == "BIÊN BẢN\n\nmột hai\nba\n"


def test_lists_with_the_words_of_their_markers():
    inner = entries("chu", "x", "y")
    assert written(entries("so", "một", (p("hai"), inner)), entries("gach", "ba")) == (
        "1. một\n2. hai\na) x\nb) y\n\n- ba\n"
    )


def test_an_unmarked_list_has_no_marker():
    assert written(entries("p", "một", "hai")) == "một\nhai\n"
    assert written(entries("gach", (p(), p("một")), (p(),))) == "- một\n-\n"


def cell(*words):
    return Cell(tuple(p(w) if isinstance(w, str) else w for w in words))


def test_tables_a_line_for_each_row():
    table = Table(
        "p", (Row((cell("1"), cell(p("a", Break(), "b"), "c"))),), (Row((cell("TT"), cell("Tên"))),), p("Bảng 1")
    )
    assert written(table) == "Bảng 1\nTT | Tên\n1 | a b c\n"
    assert written(Table("bang", (Row((cell("1"), cell(), cell("2"))),))) == "1 |  | 2\n"
    assert written(Table("bang", (Row((cell("1"), cell())), Row((cell(p()),))))) == "1 |\n"


def test_a_table_that_only_sets_blocks_side_by_side_is_told_cell_by_cell():
    table = Table("p", (Row((cell("a", "b"), cell())), Row((cell("c"), cell("d")))))
    assert written(table, p("e")) == "a\nb\n\nc\n\nd\n\ne\n"


def test_columns_one_after_another():
    assert written(Columns("p", ((p("a"), p("b")), (), (p("c"),))), p("d")) == "a\nb\n\nc\n\nd\n"


def test_of_a_picture_its_caption():
    assert written(
        p("a"), Figure("p", "0", "mô tả", (p("chú thích"), p("Ảnh: A"))), Figure("p", "1", "mô tả"), p("b")
    ) == ("a\n\nchú thích\nẢnh: A\n\nb\n")


def test_nothing_is_an_empty_line():
    assert written() == "\n"


@pytest.mark.parametrize(
    ("marker", "number", "words"),
    [
        (None, 3, ""),
        (Marker(kind="none"), 3, ""),
        (Marker(kind="dash"), 3, "- "),
        (Marker(kind="arabic", after="."), 12, "12. "),
        (Marker(kind="arabic", before="(", after=")"), 1, "(1) "),
        (Marker(kind="letter", after=")", letters=LETTERS), 5, "đ) "),
        (Marker(kind="letter", after=")", letters=LETTERS), 23, "y) "),
        (Marker(kind="letter", after=")", letters=LETTERS), 24, "aa) "),
        (Marker(kind="letter", after=")", letters=LETTERS), 23 + 23 * 23, "yy) "),
    ],
)
def test_markers(marker, number, words):
    assert text.marker_words(marker, number) == words


@given(st.integers(1, 100_000))
def test_letters_count_without_gap_or_repeat(number):
    value = 0
    for letter in text.marker_words(Marker(kind="letter", letters=LETTERS), number).strip():
        value = value * len(LETTERS) + LETTERS.index(letter) + 1
    assert value == number


words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=12)


@given(st.lists(st.builds(lambda role, texts: p(*texts, role=role), st.sampled_from(["p", "so"]), st.lists(words))))
def test_no_line_ends_in_a_space_and_the_file_ends_once(paragraphs):
    made = written(*paragraphs, entries("gach", "z"))
    assert made.endswith("- z\n")
    assert [line for line in made.split("\n") if line != line.rstrip()] == []
    assert "\n\n\n" not in made
    expected = "".join("".join(t.text for t in q.inlines if isinstance(t, Text)) for q in paragraphs)
    assert "".join(made.split()) == "".join(expected.split()) + "-z"
