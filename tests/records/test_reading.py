"""From text to a record: all faults in one go, each at its place; the rest of the record is still looked at."""

import pytest

from reportgen import source
from reportgen.records import Record, consistency, read, rename


def reading(text):
    got = source.load(text, "a.yaml")
    return read(rename(got.data, got.spots, Record), Record, {"kind": "kiểm tra"})


def kinds(text):
    return [(p.kind, p.place.line, p.place.column) for p in reading(text).problems]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ngày: 31/02/2026", "date-not-in-calendar"),
        ("Ngày: hôm qua", "span-form"),
        ("Bắt đầu: 25:00", "time-not-on-clock"),
        ("Buổi: chìu", "choice-near"),
        ("Buổi: xyz", "choice"),
        ("Đột xuất: chắc vậy", "yes-no-form"),
        ("Biên bản:\n  Số bản: hai", "whole-number-form"),
        ("Địa điểm:\n  a: b\n  c: d", "text-expected"),
        ("Tin bài: a", "mapping-expected"),
        ("Diễn biến: a", "list-expected"),
        ("Nơi kiểm tra:\n  - Cấp: xã", "field-missing"),
        ("Quy ước:\n  Bảng chữ viết tắt: CĐS", "abbreviation-form"),
        ("Quy ước:\n  Bảng chữ viết tắt: CĐS =", "abbreviation-form"),
    ],
)
def test_each_kind_of_fault_is_told_in_vietnamese_at_its_place(line, kind):
    found = reading(f"Loại: kiểm tra\n{line}\n").problems
    assert [p.kind for p in found] == [kind]
    assert found[0].place.line >= 2
    assert "{" not in found[0].message + found[0].hint


def test_a_record_without_its_kind_says_so():
    assert [k for k, _, _ in kinds("Ngày: 1/1/2026\n")] == ["record-field-missing"]


def test_all_faults_of_a_record_come_in_one_go():
    text = """\
Loại: kiem trra
Ngày: 31/02/2026
Bắt đầu: 14:00
Kết thúc: 13:00
Nơi kiểm tra:
  - Cấp: huyện
  - Tên: xã A
Kết quả:
  - Nội dung: x
    Giá trị: 31/41 (80%)
  - Nội dung: y
    Giá trị: 5/4
    Tại: xã B
"""
    got = reading(text)
    told = got.problems + consistency.check(got.record, got.named)
    assert [(p.kind, p.place.line, p.place.column) for p in sorted(told, key=lambda p: p.sort_key)] == [
        ("choice-near", 1, 7),
        ("date-not-in-calendar", 2, 7),
        ("end-before-start", 4, 11),
        ("field-missing", 6, 5),
        ("ratio-percent", 10, 14),
        ("ratio-above-one", 12, 14),
        ("place-unknown", 13, 10),
    ]


def test_an_entry_whose_only_key_is_unknown_is_told_once():
    got = reading("Loại: kiểm tra\nKết quả:\n  - Nội dug: a\nKiến nghị:\n  - Nội dug: a\n")
    told = got.problems + consistency.check(got.record, got.named)
    assert [(p.kind, p.place.line) for p in told] == [("unknown-key-near", 3), ("unknown-key-near", 5)]


def test_a_good_record_has_no_problems_and_nothing_that_was_not_said():
    got = reading("Loại: kiểm tra\nNgày: 29/9/2022\n")
    assert not got.problems
    said = got.record.model_dump(exclude_defaults=True, exclude=set(Record.model_computed_fields))
    assert set(said) == {"kind", "date"}


@pytest.mark.parametrize("form", ["29/9/2022", "29/9", "29/09/2022", "29-9-2022", "ngày 29 tháng 9 năm 2022"])
def test_choices_that_differ_only_in_their_signs_stay_apart(form):
    got = reading(f"Loại: kiểm tra\nQuy ước:\n  Cách ghi ngày: {form}\n")
    assert got.record.style.date_form.value == form
