"""What a record owes its documents: which fields, and of each the words that must be kept."""

from dataclasses import replace

import pytest

from reportgen import source
from reportgen.problems import ProblemsError
from reportgen.records import Record, read, rename
from reportgen.templating import facts, kinds, search_path
from reportgen.templating.folders import Kind, Silence

RECORD = """\
Loại: kiểm tra
Ngày: 05/9/2026
Bắt đầu: 8:05
Chủ đề: a; b
Căn cứ:
  - Số, ký hiệu: 12/KH-UBND
    Ngày: 05/01/2026
Đoàn kiểm tra:
  Thành viên:
    - Họ tên: A
      Vắng mặt: có
    - Họ tên: B
      Vai trò: trưởng đoàn
  Thành phần khác:
    - Tên nhóm: lãnh đạo phòng
      Số người: 4
Kết quả:
  - Nội dung: x
    Giá trị: khoảng 35%
    Nổi bật: có
    Mục tiêu:
      Giá trị: 80%
      Năm: 2025
      Văn bản: Quyết định số 749/QĐ-TTg
    Trong đó:
      - Nội dung: p
        Giá trị: 3
  - Nội dung: y
    Kỳ: 01/01/2026 - 30/6/2026
"""


def record_of(text):
    got = source.load(text, "a.yaml")
    reading = read(rename(got.data, got.spots, Record), Record)
    assert reading.problems == []
    return reading.record


def owed(record, patterns):
    """What of a record a kind of document owes that says what the patterns name and nothing else."""
    plain = tuple(pattern.removeprefix("~") for pattern in patterns)
    loose = tuple(pattern.removeprefix("~") for pattern in patterns if pattern.startswith("~"))
    kind = Kind("x", "X", "tin-bai", ("txt",), silent=(Silence("", ("*",), but=plain),), paraphrased=loose)
    return facts.owed(record, kind)


def with_finding(*lines):
    return record_of("Loại: kiểm tra\nKết quả:\n  - " + "\n    ".join(lines) + "\n")


@pytest.mark.parametrize(
    ("pattern", "paths"),
    [
        ("topics.*", ["topics.0", "topics.1"]),
        ("delegation.members.*.name", ["delegation.members.0.name", "delegation.members.1.name"]),
        ("delegation.present.*.name", ["delegation.members.1.name"]),
        ("delegation.missing.*.name", ["delegation.members.0.name"]),
        ("head.name", ["delegation.members.1.name"]),
        ("findings.*.value", ["findings.0.value"]),
        ("findings.*.content", ["findings.0.content", "findings.1.content"]),
        ("findings.-.content", ["findings.1.content"]),
        ("findings.*.parts.*.value", ["findings.0.parts.0.value"]),
        ("~findings.*.content", ["findings.0.content", "findings.1.content"]),
        ("findings.*.parts", ["findings.0.parts.0.content", "findings.0.parts.0.value"]),
        ("findings.*.content if value", ["findings.0.content"]),
        ("findings.*.content unless value", ["findings.1.content"]),
        ("basis", ["basis.0.number", "basis.0.date"]),
        ("end", []),
        ("head.posts.*", []),
        ("papers.issuer", []),
        ("shortcomings.*.content", []),
        ("surprise", []),
    ],
)
def test_what_the_record_has_of_a_pattern_is_owed(pattern, paths):
    assert list(owed(record_of(RECORD), [pattern])) == paths


def test_of_a_field_of_nothing_but_marks_nothing_is_owed():
    record = record_of("Loại: kiểm tra\nBiên bản:\n  Nơi nhận: Như trên; …\n")
    assert list(owed(record, ["papers.recipients.*"])) == ["papers.recipients.0"]


def test_of_a_record_that_marks_nothing_as_leading_every_entry_is_silenced_as_such():
    record = record_of(RECORD.replace("    Nổi bật: có\n", ""))
    assert list(owed(record, ["findings.-.content"])) == ["findings.0.content", "findings.1.content"]


@pytest.mark.parametrize(
    ("pattern", "needles"),
    [
        ("~findings.*.value", ()),
        ("~topics.*", ()),
        ("topics.*", (("a", "a"),)),
        ("basis.*.number", (("12/KH-UBND", "12/KH-UBND"),)),
        ("start", (("08 giờ 05 phút", "8h05"),)),
        ("delegation.groups.*.count", (("4", "04"),)),
        ("findings.*.target.year", (("2025", "2025"),)),
        ("findings.*.target.document", (("Quyết định số 749/QĐ-TTg", "Quyết định số 749/QĐ-TTg"),)),
        ("findings.*.target.value", (("80%", "80%"),)),
        ("findings.*.value", (("35%", "35%"), ("khoảng",))),
        ("findings.*.parts.*.value", (("3", "03"),)),
    ],
)
def test_of_each_fact_the_words_it_must_keep(pattern, needles):
    first = next(iter(owed(record_of(RECORD), [pattern]).values()))
    assert first == needles


@pytest.mark.parametrize(
    ("value", "needles"),
    [
        ("81%", (("81%", "81%"),)),
        ("trên 81%", (("81%", "81%"), ("trên",))),
        ("ước đạt 78%", (("78%", "78%"), ("ước",))),
        ("35,5%", (("35,5%", "35,5%"),)),
        ("98,75% hộ", (("98,75%", "98,75%"), ("hộ",))),
        ("31/41", (("31", "31"), ("41", "41"))),
        ("3/9 xã", (("3", "03"), ("9", "09"), ("xã",))),
        ("31/41 xã (75,6%)", (("31", "31"), ("41", "41"), ("75,6",), ("xã",))),
        ("05 hợp tác xã", (("05", "05"), ("hợp tác xã",))),
        ("trên 2.800 hồ sơ", (("2.800", "2.800"), ("trên",), ("hồ sơ",))),
        ("0 hồ sơ", (("0", "00", "không"), ("hồ sơ",))),
        ("0%", (("0%", "00%"),)),
        ("hạng 4/34", (("4", "04"), ("34", "34"))),
        ("hạng 12 huyện", (("12", "12"), ("huyện",))),
        ("85/100 điểm", (("85", "85"), ("100", "100"), ("điểm",))),
        ("12,5 tỷ đồng", (("12,5", "12,5"), ("tỷ đồng",))),
        ("không phát sinh", (("không phát sinh",),)),
        ("chưa đạt", (("chưa đạt", "có", "đã", "chưa", "không"),)),
        ("có", (("có", "có", "đã", "chưa", "không"),)),
    ],
)
def test_a_figure_is_taken_apart(value, needles):
    record = with_finding("Nội dung: x", f"Giá trị: {value}")
    assert owed(record, ["findings.*.value"]) == {"findings.0.value": needles}


@pytest.mark.parametrize("value", ["chưa đạt", "không phát sinh", "0 hồ sơ"])
def test_a_verdict_and_a_zero_of_an_indicator_are_said_in_the_words_of_the_catalogue(value):
    record = with_finding("Chỉ tiêu: mang-lan", f"Giá trị: {value}")
    assert owed(record, ["findings.*.value"]) == {"findings.0.value": ()}


def test_the_unit_of_an_indicator_may_stand_in_the_words_of_the_catalogue():
    record = with_finding("Chỉ tiêu: mang-lan", "Giá trị: 3/9 xã (33,3%)")
    assert owed(record, ["findings.*.value"]) == {
        "findings.0.value": (("3", "03"), ("9", "09"), ("33,3",)),
        "findings.0": (("xã",),),
    }


def test_other_fields_of_an_indicator_are_owed_as_ever():
    record = with_finding("Chỉ tiêu: mang-lan", "Giá trị: 3", "Trừ: văn bản mật")
    assert owed(record, ["findings.*.exception"]) == {"findings.0.exception": (("văn bản mật", "văn bản mật"),)}


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        ("05/9/2026", ["5/9/2026", "5/9", "05/09/2026", "5-9-2026", "ngày 5 tháng 9 năm 2026"], None),
        (
            "12/10/2026 - 16/10/2026",
            [
                "từ ngày 12 đến ngày 16/10/2026",
                "từ ngày 12 đến ngày 16/10",
                "từ ngày 12 đến ngày 16/10/2026",
                "từ ngày 12 đến ngày 16-10-2026",
                "từ ngày 12 đến ngày 16 tháng 10 năm 2026",
            ],
            "ngày 16 tháng 10 năm 2026",
        ),
    ],
)
def test_a_day_may_be_told_in_any_form_and_of_a_run_of_days_both_ends(days, first, last):
    needles = owed(record_of(f"Loại: kiểm tra\nNgày: {days}\n"), ["date"])["date"]
    official = "ngày 05 tháng 9 năm 2026" if last is None else "ngày 12 tháng 10 năm 2026"
    assert needles == tuple((*first, end) for end in (official, last) if end)


def test_a_period_typed_as_days_may_be_told_as_days():
    (needles,) = owed(record_of(RECORD), ["findings.*.period"]).values()
    assert needles == (
        (
            "01/01/2026 - 30/6/2026",
            "từ ngày 1/1 đến ngày 30/6/2026",
            "từ ngày 1/1 đến ngày 30/6",
            "từ ngày 01/01 đến ngày 30/06/2026",
            "từ ngày 1-1 đến ngày 30-6-2026",
            "từ ngày 1 tháng 1 đến ngày 30 tháng 6 năm 2026",
        ),
    )


@pytest.mark.parametrize(
    ("content", "needles"),
    [
        ("Việc số hoá còn chậm.", (("Việc số hoá còn chậm", "Việc số hoá còn chậm"),)),
        ("số hồ sơ trễ hạn", (("số hồ sơ trễ hạn", "hồ sơ trễ hạn"),)),
        ("Đã ban hành kế hoạch", (("Đã ban hành kế hoạch", "ban hành kế hoạch"),)),
        ("còn {giá trị} chưa xong", (("còn", "còn"), ("chưa xong", "chưa xong"))),
        ('"{ Giá trị } chưa xong"', (("chưa xong", "chưa xong"),)),
    ],
)
def test_of_own_words_each_piece_beside_the_figure_is_kept(content, needles):
    record = with_finding(f"Nội dung: {content}", "Giá trị: 5 hồ sơ")
    assert owed(record, ["findings.*.content"]) == {"findings.0.content": needles}


@pytest.mark.parametrize(
    "pattern",
    ["findings.*.nothing", "nothing", "~findings.*.nothing", "date.nothing", "findings.*.content if nothing"],
)
def test_a_pattern_that_names_no_field_is_a_fault(pattern):
    with pytest.raises(ProblemsError) as error:
        owed(record_of(RECORD), [pattern])
    assert [p.kind for p in error.value.problems] == ["silent-unknown"]
    assert pattern.removeprefix("~") in error.value.problems[0].message


def field_of(steps, model):
    """Whether ``steps`` lead to a field, without the marks for entries."""
    from reportgen.records.base import model_of  # noqa: PLC0415

    name, *rest = [s for s in steps if s not in {"*", "-"}]
    info = model.model_fields.get(name)
    if info is None:
        model.model_rebuild()  # derived fields have no types before the model is built
        inner = model.model_computed_fields[name].return_type
        return not rest or field_of(rest, model_of(inner))
    return not rest or field_of(rest, model_of(info.annotation))


@pytest.mark.parametrize("name", sorted(kinds(search_path())))
def test_each_pattern_of_each_document_names_a_field(name):
    kind = kinds(search_path())[name]
    patterns = [*kind.paraphrased]
    for silence in kind.silent:
        patterns += [*silence.fields, *silence.but]
    assert len(patterns) > 40
    names = [[path, *condition.split(" ")[1:]] for path, _, condition in (p.partition(" ") for p in patterns)]
    beside = [(path.rpartition(".")[0] + "." + field).strip(".") for path, *fields in names for field in fields]
    assert [p for p in [path for path, *_ in names] + beside if not field_of(p.split("."), Record)] == []
    assert all(silence.why for silence in kind.silent)


@pytest.mark.parametrize("pattern", ["findings.*.nothing", "nothing", "head.nothing"])
def test_a_pattern_that_names_none_is_seen(pattern):
    with pytest.raises((KeyError, AttributeError)):
        field_of(pattern.split("."), Record)


class Wider(Record):
    """A record with a field that nobody has decided about."""

    telephone: str | None = None


@pytest.mark.parametrize("name", sorted(kinds(search_path())))
def test_a_new_field_is_owed_by_every_kind_until_somebody_silences_it(name):
    kind = kinds(search_path())[name]
    record = Wider(kind="kiểm tra", telephone="0209 387 1234")
    assert facts.owed(record, kind)["telephone"] == (("0209 387 1234", "0209 387 1234"),)
    quiet = replace(kind, silent=(*kind.silent, Silence("số máy để liên hệ", ("telephone",))))
    assert "telephone" not in facts.owed(record, quiet)
