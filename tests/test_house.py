import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
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
from reportgen.house import expand, tones

TABLE = {
    "UBND": "Ủy ban nhân dân",
    "CCHC": "cải cách hành chính",
    "TT&TT": "Thông tin và Truyền thông",
    "KT-XH": "kinh tế - xã hội",
    "TTHC": "thủ tục hành chính",
    "DVC": "dịch vụ công",
    "DVCTT": "dịch vụ công trực tuyến",
}
PHRASES = Path(__file__).parents[1] / "templates" / "phrases" / "viet-tat.yaml"


def p(*inlines, role="doan", level=0):
    return Paragraph(role, tuple(Text(i) if isinstance(i, str) else i for i in inlines), level)


def doc(*blocks, title="Thử"):
    return Document("tin-bai", title, blocks)


def said(document):
    return ["".join(i.text for i in block.inlines if isinstance(i, Text)) for block in document.blocks]


# ---- abbreviations


@pytest.mark.parametrize(
    ("texts", "written"),
    [
        (["theo UBND xã; UBND xã"], ["theo Ủy ban nhân dân (UBND) xã; UBND xã"]),
        (["theo UBND xã", "UBND xã"], ["theo Ủy ban nhân dân (UBND) xã", "UBND xã"]),
        (["về CCHC."], ["về cải cách hành chính (CCHC)."]),
        (["CCHC là"], ["Cải cách hành chính (CCHC) là"]),
        (["Đã xong. CCHC là"], ["Đã xong. Cải cách hành chính (CCHC) là"]),
        (["“CCHC” là", "Đoàn hỏi: CCHC"], ["“Cải cách hành chính (CCHC)” là", "Đoàn hỏi: CCHC"]),
        (["Đoàn hỏi: CCHC"], ["Đoàn hỏi: cải cách hành chính (CCHC)"]),
        (["- CCHC;"], ["- Cải cách hành chính (CCHC);"]),
        (["a) CCHC;"], ["a) Cải cách hành chính (CCHC);"]),
        (["Sở TT&TT"], ["Sở Thông tin và Truyền thông (TT&TT)"]),
        (["về KT-XH"], ["về kinh tế - xã hội (KT-XH)"]),
        (["về DVCTT, DVC"], ["về dịch vụ công trực tuyến (DVCTT), dịch vụ công (DVC)"]),
        (
            ["số 12/KH-UBND, 12/QĐ-UBND, 3/UBND-VX, 5/UBND; TTHCC; UBNDT; 2UBND; UBND&A"],
            ["số 12/KH-UBND, 12/QĐ-UBND, 3/UBND-VX, 5/UBND; TTHCC; UBNDT; 2UBND; UBND&A"],
        ),
        (["tại Ủy ban nhân dân (UBND) xã, UBND xã"], ["tại Ủy ban nhân dân (UBND) xã, UBND xã"]),
        (["Uỷ\u00a0ban Nhân dân (UBND) xã"], ["Uỷ\u00a0ban Nhân dân (UBND) xã"]),
        (["tạiỦy ban nhân dân (UBND)"], ["tạiỦy ban nhân dân (Ủy ban nhân dân (UBND))"]),
        (["Ủy ban nhân dân xã và UBND huyện"], ["Ủy ban nhân dân xã và Ủy ban nhân dân (UBND) huyện"]),
        (["xã (UBND xã)"], ["xã (Ủy ban nhân dân (UBND) xã)"]),
        (["ubnd, Cchc"], ["ubnd, Cchc"]),
        ([""], [""]),
    ],
)
def test_expand(texts, written):
    assert said(expand(doc(*map(p, texts)), TABLE)) == written


def test_the_words_of_a_field_stay_its_own():
    assert expand(doc(p("theo ", Text("UBND huyện", source="x"))), TABLE) == doc(
        p(
            "theo Ủy ban nhân dân (",
            Text("UBND", source="x"),
            ")",
            Text(" huyện", source="x"),
        )
    )


def test_what_is_added_looks_like_the_run_it_stands_in():
    bold = Text("Sở TT&TT", bold=True, source="a")
    assert expand(doc(p(bold, Text(" tỉnh", italic=True))), TABLE) == doc(
        p(
            replace(bold, text="Sở "),
            replace(bold, text="Thông tin và Truyền thông (", source=None),
            replace(bold, text="TT&TT"),
            replace(bold, text=")", source=None),
            Text(" tỉnh", italic=True),
        )
    )


def test_an_abbreviation_over_two_runs_is_one():
    assert expand(doc(p(Text("UB", source="a"), Text("ND", source="b"))), TABLE) == doc(
        p("Ủy ban nhân dân (", Text("UB", source="a"), Text("ND", source="b"), ")")
    )


def test_full_words_before_it_may_stand_in_another_run():
    tree = doc(p(Text("Ủy ban nhân dân", source="a"), " (", Text("UBND", source="b"), ") xã; UBND"))
    assert expand(tree, TABLE) == tree


def test_a_new_line_begins_a_sentence_and_parts_words():
    assert expand(doc(p("xã", Break(), "CCHC, UB", Break(), "ND")), TABLE) == doc(
        p("xã", Break(), "Cải cách hành chính (CCHC), UB", Break(), "ND")
    )


SHORT = p("của UBND")
LONG = p("của Ủy ban nhân dân (UBND)")


def every_block(heading, label, first, rest):
    return doc(
        replace(heading, level=1),
        *(replace(label, role=role) for role in ("tac-gia", "co-quan-ban-hanh", "noi-nhan", "quyen-han-chuc-vu")),
        Figure("anh", "0", "UBND", (label,)),
        Table("bang", (), (Row((Cell((label,), heading=True),)),), label),
        Columns("hai-cot", ((List("gach", (Item((first,)), Item((rest,)))),), (rest,))),
        Table("bang", (Row((Cell((rest,)),)),)),
        rest,
        title="UBND",
    )


def test_headings_captions_bylines_and_prescribed_parts_are_left_alone_and_are_no_first_use():
    assert expand(every_block(SHORT, SHORT, SHORT, SHORT), TABLE) == every_block(SHORT, SHORT, LONG, SHORT)


def test_a_cell_may_hold_the_first_use():
    assert expand(doc(Table("bang", (Row((Cell((SHORT,)),)),)), SHORT), TABLE) == doc(
        Table("bang", (Row((Cell((LONG,)),)),)), SHORT
    )


@pytest.mark.parametrize(
    ("table", "written"),
    [
        ({"CSDLQG": "CSDL quốc gia", "CSDL": "cơ sở dữ liệu"}, "về cơ sở dữ liệu quốc gia (CSDLQG), UBND"),
        ({"CSDLQG": "CSDLQG"}, "về CSDLQG, UBND"),
        ({"CSDLQG": "dữ liệu của UBND", "UBND": "cơ quan CSDLQG"}, "về CSDLQG, UBND"),
        ({"": "x", "CSDLQG": " "}, "về CSDLQG, UBND"),
        ({}, "về CSDLQG, UBND"),
    ],
)
def test_full_words_hold_no_abbreviation_and_what_is_explained_by_itself_is_not_explained(table, written):
    assert said(expand(doc(p("về CSDLQG, UBND")), table)) == [written]


PIECES = st.sampled_from(
    [
        *TABLE,
        *TABLE.values(),
        *(" ", "(", ")", ". ", "-", "/", "&", "xã", "U", "BND", "\u00a0", "Uỷ ban nhân dân ("),
    ]
)
RUNS = st.builds(
    Text,
    st.lists(PIECES, max_size=6).map("".join),
    bold=st.booleans(),
    source=st.none() | st.sampled_from(["a.name", "b", "places.0"]),
)
PARAGRAPHS = st.builds(
    Paragraph,
    st.sampled_from(["doan", "tac-gia"]),
    st.lists(RUNS | st.just(Break()), max_size=5).map(tuple),
    st.sampled_from([0, 0, 0, 2]),
)
DOCUMENTS = st.lists(PARAGRAPHS, max_size=5).map(lambda blocks: doc(*blocks))


def by_source(document):
    words = {}
    for block in document.blocks:
        for inline in block.inlines:
            if isinstance(inline, Text) and inline.source:
                words[inline.source] = words.get(inline.source, "") + inline.text
    return {source: text for source, text in words.items() if text}


@given(DOCUMENTS)
def test_the_words_of_each_field_are_the_same_before_and_after(document):
    assert by_source(expand(document, TABLE)) == by_source(document)


@given(DOCUMENTS)
def test_twice_is_once(document):
    once = expand(document, TABLE)
    assert expand(once, TABLE) == once


# ---- tone marks


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("hòa giải, khỏe, thủy lợi, quý", "hoà giải, khoẻ, thuỷ lợi, quý"),
        ("Thủy lợi nội đồng", "Thuỷ lợi nội đồng"),
        ("ông Trần Thị Thủy và tỉnh Hòa Bình", "ông Trần Thị Thủy và tỉnh Hòa Bình"),
        ("Hòa\u00a0Bình, Hòa-Bình", "Hòa\u00a0Bình, Hòa-Bình"),
        ("Thủy. Hòa, Khỏe", "Thuỷ. Hoà, Khoẻ"),
        ("bà Thủy, xã Hòa, thị trấn Khỏe", "bà Thủy, xã Hòa, thị trấn Khỏe"),
        ("Ủy ban, Đảng ủy, Huyện ủy, Tỉnh ủy, Ủy viên", "Uỷ ban, Đảng uỷ, Huyện uỷ, Tỉnh uỷ, Uỷ viên"),
        ("Đảng Ủy, HUYỆN ỦY, Ủy Ban Nhân dân, Ủy Viên", "Đảng Uỷ, HUYỆN UỶ, Uỷ Ban Nhân dân, Uỷ Viên"),
        ("Nguyễn Văn Ủy", "Nguyễn Văn Ủy"),
        ("Khóa XV", "Khoá XV"),
        ("UBND xã Hòa An hòa giải", "UBND xã Hòa An hoà giải"),
        ("", ""),
    ],
)
def test_tones(text, new):
    old = text
    assert said(tones(doc(p(old)), "new")) == [new]
    assert said(tones(doc(p(old)), "keep")) == [old]
    assert said(tones(doc(p(new)), "old")) == [old]


@pytest.mark.parametrize(
    "source",
    [
        *("delegation.members.0.name", "places.0", "places.10", "places.0.within", "course.0.speaker"),
        *(
            "pictures.0.who.1",
            "article.bylines.0",
            "recommender",
            "requests.0.sender",
            "requests.0.to",
            "praise.0.by",
        ),
        *(
            "findings.0.place",
            "papers.place",
            "papers.issuer",
            "basis.0.issuer",
            "papers.superior",
            "pictures.0.credit",
        ),
    ],
)
def test_names_keep_their_spelling(source):
    tree = doc(p(Text("hòa", source=source)))
    assert tones(tree, "new") == tree


@pytest.mark.parametrize(
    "source", ["topics.0", "findings.0.content", "hosts.0.members.0.posts.1", "places.0.venue"]
)
def test_other_fields_do_not(source):
    assert tones(doc(p(Text("hòa", source=source))), "new") == doc(p(Text("hoà", source=source)))


def test_a_word_is_seen_whole_and_in_its_sentence_whatever_the_runs():
    tree = doc(p("Trần ", Text("Thủy", bold=True), " th", Text("ủy", source="a"), Break(), "Hòa"), title="thủy")
    assert tones(tree, "new") == doc(
        p("Trần ", Text("Thủy", bold=True), " th", Text("uỷ", source="a"), Break(), "Hoà"), title="thuỷ"
    )


def test_a_word_that_is_partly_a_name_is_kept():
    tree = doc(p("th", Text("ủy", source="places.0")))
    assert tones(tree, "new") == tree


def test_headings_captions_bylines_and_title_are_told_in_the_same_style():
    old, new = p("hòa giải"), p("hoà giải")
    tree = every_block(old, old, old, old)
    assert tones(replace(tree, title="hòa giải"), "new") == replace(
        every_block(new, new, new, new), title="hoà giải"
    )


@given(DOCUMENTS, st.sampled_from(["new", "old"]))
def test_only_marks_move(document, style):
    done = tones(document, style)
    assert tones(done, style) == done
    assert [len(line) for line in said(done)] == [len(line) for line in said(document)]


# ---- the table of usual abbreviations


def test_the_usual_abbreviations_are_letters_and_words():
    table = yaml.safe_load(PHRASES.read_text(encoding="utf-8"))
    assert table["UBND"] == "Ủy ban nhân dân"
    for letters, words in table.items():
        assert all(text == unicodedata.normalize("NFC", text).strip() for text in (letters, words))
        assert letters.upper() == letters
        assert said(expand(doc(p(f"về {letters}")), table)) == [f"về {words} ({letters})"]


def test_no_abbreviation_is_told_twice():
    lines = [line for line in PHRASES.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    assert len({line.split(":")[0] for line in lines}) == len(lines)
