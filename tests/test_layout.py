import pytest
from pydantic import ValidationError

from reportgen import layout
from reportgen.layout import Align, Box, Layout, Marker, Measure, Role
from reportgen.writers import css


@pytest.mark.parametrize("name", layout.names())
def test_each_layout_loads_and_its_sizes_are_inside_their_ranges(name):
    table = layout.load(name)
    assert table.roles[table.page.page_number]
    assert all(row.name for row in table.roles.values())


@pytest.mark.parametrize(
    "row", [{"used": 11, "allowed": [12, 13]}, {"used": 11, "choices": [10, 12.7]}, {"used": 5, "least": 6}]
)
def test_a_value_outside_its_own_range_is_refused(row):
    with pytest.raises(ValidationError):
        Measure.model_validate(row)


def test_a_measure_permits_what_the_rule_permits():
    assert Measure(used=13, allowed=(12, 13)).permits(12)
    assert not Measure(used=13, allowed=(12, 13)).permits(11.9)
    assert Measure(used=13, allowed=(12, 13)).permits(11.9, tolerance=0.2)
    assert Measure(used=10, choices=(10, 12.7)).permits(12.7)
    assert not Measure(used=10, choices=(10, 12.7)).permits(11)


def test_a_row_takes_what_it_does_not_say_from_another_but_never_its_clause():
    rows = layout.load("nd30-2020").roles
    assert rows["can-cu"].italic
    assert rows["can-cu"].size == rows["noi-dung"].size
    assert rows["gach-dau-dong"].clause == ""


def test_a_layout_must_say_how_the_page_number_looks():
    data = layout.load("tin-bai").model_dump(mode="json")
    data["page"]["page_number"] = "khong-co"
    with pytest.raises(ValidationError, match="khong-co"):
        Layout.model_validate(data)


def test_a_row_takes_its_own_words_and_grade_only():
    rows = layout.load("nd30-2020").roles
    assert (rows["gach-dau-dong"].grade, rows["can-cu"].grade) == ("", "C")
    assert rows["tham-quyen"].words == ()
    assert rows["lenh"].words == ("QUYẾT ĐỊNH:", "QUYẾT NGHỊ:")


COMPONENTS = [
    "quoc-hieu",
    "tieu-ngu",
    "co-quan-chu-quan",
    "co-quan-ban-hanh",
    "so-ky-hieu",
    "dia-danh-thoi-gian",
    "ten-loai",
    "trich-yeu",
    "trich-yeu-cong-van",
    "can-cu",
    "noi-dung",
    "phan-chuong",
    "phan-chuong-tieu-de",
    "muc",
    "muc-tieu-de",
    "tieu-muc",
    "tieu-muc-tieu-de",
    "dieu",
    "khoan",
    "khoan-tieu-de",
    "diem",
    "muc-la-ma",
    "kinh-gui",
    "quyen-han-chuc-vu",
    "chuc-vu-khac",
    "ho-ten",
    "noi-nhan-nhan",
    "noi-nhan",
    "phu-luc",
    "phu-luc-ten",
    "phu-luc-kem-theo",
    "do-khan",
    "pham-vi-luu-hanh",
    "nguoi-soan",
    "dia-chi",
    "so-trang",
    "ky-so",
]


def test_the_decree_names_thirty_seven_components_and_each_has_its_row():
    table = layout.load("nd30-2020")
    rows = {name: table.roles[name] for name in COMPONENTS}
    assert len(rows) == 37
    assert set(table.components) == set(rows) | {"tham-quyen", "lenh"}  # these two are of the template only
    assert {name for name, row in rows.items() if not (row.clause and row.grade and row.size.allowed)} == set()


def test_a_row_with_a_clause_says_how_sure_it_is_and_a_house_row_does_not():
    rows = layout.load("nd30-2020").roles.values()
    assert [row.name for row in rows if bool(row.clause) != bool(row.grade)] == []


def test_a_row_may_be_in_force_from_another_day_than_its_table():
    rows = {"so-trang": {"name": "Số trang", "in_force": "2026-01-09"}}
    data = layout.load("tin-bai").model_dump(mode="json") | {"in_force": "2020-03-05", "roles": rows}
    table = Layout.model_validate(data)
    assert (table.in_force, table.roles["so-trang"].in_force) == ("2020-03-05", "2026-01-09")


@pytest.mark.parametrize(
    ("row", "permitted"),
    [
        ({"align": "center"}, "center"),
        ({"align": "left", "align_allowed": ["left", "justify"]}, "left justify"),
        ({"align": "left", "align_allowed": []}, "left center right justify"),
    ],
)
def test_a_row_permits_the_alignments_its_rule_leaves(row, permitted):
    role = Role.model_validate({"name": "r"} | row)
    assert [str(align) for align in Align if role.permits(align)] == permitted.split()


def test_an_alignment_outside_those_allowed_is_refused():
    with pytest.raises(ValidationError, match="right is not among"):
        Role(name="r", align=Align.RIGHT, align_allowed=(Align.LEFT,))


@pytest.mark.parametrize("marker", [{"kind": "letter"}, {"kind": "dash", "letters": "ab"}])
def test_letters_are_needed_where_letters_count_and_nowhere_else(marker):
    with pytest.raises(ValidationError, match="letters"):
        Marker.model_validate(marker)


def test_a_line_above_reaches_across_its_column():
    data = {"name": "r", "line_above": {"share": 1, "of": "column"}}
    assert Role.model_validate(data).line_above
    with pytest.raises(ValidationError, match="line above"):
        Role.model_validate(data | {"line_above": {"share": 0.5, "of": "text"}})


def test_a_frame_is_as_wide_as_the_rule_says_or_as_its_words_need():
    role = Role(name="r", size=Measure(used=13), bold=True, box=Box(height_mm=8, widths_mm={"KHẨN": 20}, side_mm=3))
    words = layout.text_width_mm("MẬT", 13, bold=True)
    assert (role.box_width_mm("KHẨN"), role.box_width_mm("MẬT")) == (20, words + 6)
    assert Role(name="r").box_width_mm("KHẨN") == 0


def test_the_kinds_of_documents_and_their_symbols():
    table = layout.load("nd30-2020")
    assert len(table.kinds) == 29
    assert [kind.name for kind in table.kinds.values() if not kind.symbol] == ["Công văn", "Thư công"]
    symbols = [kind.symbol for kind in (*table.kinds.values(), *table.copies.values()) if kind.symbol]
    assert len(set(symbols)) == len(symbols) == 30
    wrong = {kind.name: kind.wrong for kind in table.kinds.values() if kind.wrong}
    assert wrong == {"Quy chế": ("QCh",), "Dự án": ("DAn",), "Công văn": ("CV",)}
    assert not {word for words in wrong.values() for word in words} & set(symbols)


def test_who_signs_for_whom():
    rows = layout.load("nd30-2020").authority
    assert [(row.prefix, row.post_follows) for row in rows] == [
        ("TM.", True),
        ("Q.", False),
        ("KT.", True),
        ("TL.", True),
        ("TUQ.", True),
    ]
    assert all(wrong != row.prefix for row in rows for wrong in row.wrong)


def test_what_marks_and_letters_there_are():
    table = layout.load("nd30-2020")
    assert table.letters == "abcdđeghiklmnopqrstuvxy"
    assert table.urgency == {
        "HỎA TỐC": (30, 8),
        "HOẢ TỐC": (30, 8),
        "THƯỢNG KHẨN": (40, 8),
        "KHẨN": (20, 8),
    }
    assert table.circulation == ("XEM XONG TRẢ LẠI", "LƯU HÀNH NỘI BỘ")
    news = layout.load("tin-bai")
    assert (news.letters, news.urgency, news.circulation) == ("", {}, ())


def test_what_a_document_must_have_by_its_form():
    required = layout.load("nd30-2020").required
    assert "dia-danh-thoi-gian" not in required["bien-ban"]
    assert {"ten-loai", "trich-yeu"}.isdisjoint(required["cong-van"])
    assert {"trich-yeu-cong-van", "kinh-gui"} <= set(required["cong-van"])
    assert {"can-cu", "lenh"} <= set(required["quyet-dinh"])


@pytest.mark.parametrize(
    "change",
    [
        {"roles": {"so-trang": {"name": "a", "stands_for": "khong-co"}}},
        {"required": {"a": ["khong-co"]}},
        {"kinds": {"k": {"name": "K", "form": "khong-co"}}},
    ],
)
def test_what_is_named_has_a_row(change):
    data = layout.load("tin-bai").model_dump(mode="json") | change
    with pytest.raises(ValidationError, match="no row for khong-co"):
        Layout.model_validate(data)


def test_there_is_no_layout_of_another_name():
    with pytest.raises(KeyError):
        layout.load("../nd30-2020")


def test_a_line_is_measured_without_any_font():
    motto = layout.text_width_mm("Độc lập - Tự do - Hạnh phúc", 14, bold=True)
    assert 59 < motto < 62
    assert layout.text_width_mm("ệ", 14, bold=False) == layout.text_width_mm("ê", 14, bold=False)
    assert layout.longest_line_mm("một hai ba", 14, 1000, bold=False) == pytest.approx(
        layout.text_width_mm("một hai ba", 14, bold=False)
    )
    assert layout.longest_line_mm("một hai ba", 14, 1, bold=False) == layout.text_width_mm("một", 14, bold=False)


def test_what_is_kept_by_a_table_is_kept_by_all_it_says():
    """Two tables of one name have one hash; a row that differs still makes another table."""
    table = layout.load("nd30-2020")
    same, other = (
        table.model_copy(),
        table.model_copy(update={"roles": {**table.roles, "them": table.roles["noi-dung"]}}),
    )
    assert hash(table) == hash(same) == hash(other)
    assert table == same != other
    assert "them" in other.components
    assert "them" not in table.components
    assert ".them " in css.stylesheet(other)
    assert ".them " not in css.stylesheet(table)
