"""A key in English, in Vietnamese, without marks, in capitals and in NFD means the same field."""

import unicodedata

import pytest

from reportgen import source
from reportgen.records import Record, rename, titles
from reportgen.records.base import Model
from reportgen.records.keys import merge, names


def all_models(model=Model):
    for each in model.__subclasses__():
        if not each.__module__.startswith("reportgen."):  # a class of another test
            continue
        yield each
        yield from all_models(each)


def renamed(text, model=Record):
    read = source.load(text, "a.yaml")
    return rename(read.data, read.spots, model)


@pytest.mark.parametrize(
    "key",
    [
        "recommendations",
        "Kiến nghị",
        "Kien nghi",
        "kien_nghi",
        "KIẾN NGHỊ",
        unicodedata.normalize("NFD", "Kiến nghị"),
    ],
)
def test_one_field_answers_to_all_its_spellings(key):
    named = renamed(f"{key}:\n  - Nội dung: a\n")
    assert named.data == {"recommendations": [{"content": "a"}]}
    assert not named.problems


def test_every_field_of_every_model_answers_to_every_spelling():
    for model in all_models():
        for name, info in model.model_fields.items():
            for key in (
                name,
                name.upper(),
                info.title,
                info.title.upper(),
                unicodedata.normalize("NFD", info.title),
            ):
                read = source.load(f'"{key}": x\n', "a")
                assert rename(read.data, read.spots, model).data == {name: "x"}, (model, key)


def test_two_fields_with_one_title_are_refused():
    from reportgen.records.base import field  # noqa: PLC0415
    from reportgen.records.values import Line  # noqa: PLC0415

    class Twins(Model):
        one: Line | None = field("Tên", "…")
        ten: Line | None = field("Khác", "…")

    with pytest.raises(ValueError, match="ten"):
        names(Twins)


def test_an_unknown_key_is_told_at_its_place_with_the_nearest_known_one():
    (problem,) = renamed("Kien nghj:\n  - a\n").problems
    assert (problem.kind, problem.place.line, problem.place.column) == ("unknown-key-near", 1, 1)
    assert "“Kiến nghị”" in problem.hint


def test_a_key_like_no_other_is_answered_with_the_list():
    (problem,) = renamed("Ngày: 1/1/2026\nzzzz: a\n").problems
    assert (problem.kind, problem.place.line) == ("unknown-key", 2)
    assert "“Loại”" in problem.hint


def test_one_field_under_two_names_is_told_with_both_places():
    (problem,) = renamed("Ngày: 1/1/2026\ndate: 2/1/2026\n").problems
    assert (problem.kind, problem.place.line, problem.related[0].line) == ("key-twice", 2, 1)


def test_entries_left_blank_in_a_form_say_nothing():
    named = renamed("Kết quả:\n  - Nội dung:\n    Giá trị:\n  - Nội dung: a\n  -\nĐoàn kiểm tra:\n  Tên:\n")
    assert named.data == {"findings": [{"content": "a"}]}
    assert named.place(("findings", 0, "content")).line == 4


def test_a_record_wins_over_the_office_field_by_field():
    low = renamed("Biên bản:\n  Địa danh: A\n  Số: 1\nQuy ước:\n  Dấu kết: ./.\n")
    high = renamed("Biên bản:\n  Địa danh: B\n")
    both = merge(low, high)
    assert both.data == {"papers": {"place": "B", "number": "1"}, "style": {"closing": "./."}}
    assert both.place(("papers", "number")).line == 3


def test_a_path_is_said_in_titles():
    assert titles(Record, ("findings", 2, "target", "value")) == "Kết quả › 3 › Mục tiêu › Giá trị"
    assert titles(Record, ("head",)) == "Trưởng đoàn"
