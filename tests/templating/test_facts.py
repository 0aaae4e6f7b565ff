import pytest

from reportgen import source
from reportgen.problems import ProblemsError
from reportgen.records import Record, read, rename
from reportgen.templating import kinds, owed, search_path

RECORD = """\
Loại: kiểm tra
Ngày: 05/9/2026
Chủ đề: a; b
Đoàn kiểm tra:
  Thành viên:
    - Họ tên: A
      Vắng mặt: có
    - Họ tên: B
Kết quả:
  - Nội dung: x
    Giá trị: khoảng 35%
  - Nội dung: y
"""


@pytest.fixture
def record():
    got = source.load(RECORD, "a.yaml")
    return read(rename(got.data, got.spots, Record), Record).record


@pytest.mark.parametrize(
    ("pattern", "facts"),
    [
        ("topics.*", {"topics.0": "a", "topics.1": "b"}),
        ("delegation.members.*.name", {"delegation.members.0.name": "A", "delegation.members.1.name": "B"}),
        ("delegation.present.*.name", {"delegation.members.1.name": "B"}),
        ("findings.*.value", {"findings.0.value": ""}),
        ("findings.*.target.value", {}),
        ("end", {}),
        ("surprise", {}),
    ],
)
def test_what_the_record_has_of_a_pattern_is_owed(record, pattern, facts):
    assert owed(record, [pattern]) == facts


def test_a_pattern_that_names_no_field_is_a_fault(record):
    with pytest.raises(ProblemsError) as error:
        owed(record, ["findings.*.nothing"])
    assert [p.kind for p in error.value.problems] == ["owes-unknown"]


@pytest.mark.parametrize("kind", ["tin-bai", "bien-ban"])
def test_each_pattern_of_each_document_names_a_field(record, kind):
    owed(record, kinds(search_path())[kind].owes)
