"""What a spreadsheet leaves behind: an error where a figure is wanted, else a warning, always at its line."""

import pytest

from reportgen import source
from reportgen.records import Record, read, rename
from reportgen.records.sheets import left_by_sheet, only_left_by_sheet
from tests.saying import article, minutes

HEAD = "Loại: kiểm tra\nNgày: 29/9/2026\nNơi kiểm tra: xã Tân An\n"
LEFT = ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#ref!", "###", "########", "=SUM(A1:A3)", "=A1+B2", "=C7",
        "='Sheet 1'!A3", "=$B$4*100", "+SUM(A1:A3)", "=VLOOKUP(A2;Sheet1!A:B;2;0)", "#DIV/0!%", "(#REF!)", "#REF!; #N/A"]  # fmt: skip


def problems(text):
    loaded = source.load(HEAD + text, "a.yaml")
    reading = read(rename(loaded.data, loaded.spots, Record), Record)
    return [(p.code, p.severity.value, p.place.line) for p in (*loaded.problems, *reading.problems)]


@pytest.mark.parametrize("left", LEFT)
def test_what_a_spreadsheet_left_is_told_and_never_printed(left):
    quoted = left.replace("'", "''")
    text = f"Chủ đề: '{quoted}'\nKết quả:\n  - đã họp\nKiến nghị:\n  - '{quoted}'\n  - mua máy quét\n"
    assert problems(text) == [("RG054", "cảnh báo", 4), ("RG054", "cảnh báo", 8)]
    for said in (article(HEAD + text), minutes(HEAD + text)):
        assert left not in said
        assert "mua máy quét" in said


@pytest.mark.parametrize("left", [*LEFT, "#REF! hồ sơ", "12/#REF! hồ sơ"])
def test_a_figure_that_a_spreadsheet_could_not_reckon_is_an_error(left):
    quoted = left.replace("'", "''")
    assert problems(f"Kết quả:\n  - Nội dung: số hồ sơ\n    Giá trị: '{quoted}'\n")[0] == ("RG054", "lỗi", 6)


def test_words_around_what_a_spreadsheet_left_are_printed_as_they_stand():
    text = "Kiến nghị:\n  - 'bổ sung #REF! máy quét'\n"
    assert problems(text) == [("RG054", "cảnh báo", 5)]
    assert "bổ sung #REF! máy quét" in article(HEAD + text)


@pytest.mark.parametrize(
    "text",
    ["= 85%", "=85%", "(=85%)", "=> 80%", "=17/20 xã", "C# và F#", "#chuyendoiso", "# 12", "### Kết quả", "n/a", "=Hà Nội",
     "+84 912 345 678", "SUM(A1)", "@xatanan", "tổ A1", "= lớp 5A"],
)  # fmt: skip
def test_what_people_write_is_not_taken_for_it(text):
    assert left_by_sheet(text) is None
    assert not only_left_by_sheet(text)
