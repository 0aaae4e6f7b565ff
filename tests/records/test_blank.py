"""A record that tells nothing makes no document: it is told what to fill in first, in one complaint."""

import pytest

from reportgen.build import Order, build, review
from reportgen.problems import Severity
from reportgen.records import Record
from reportgen.records.blank import _FIRST, _ONLY_ROUND_IT
from reportgen.templating.folders import builtin

ORDER = Order(formats=("txt",))
NEW = (builtin() / "ho-so-moi.yaml").read_text(encoding="utf-8")
BLANK = {
    "nothing": "",
    "remarks": "# một\n# hai\n",
    "no-keys": "{}\n",
    "empty-keys": "Loại:\nNgày:\nKết quả:\n  - Nội dung:\n    Giá trị:\nĐoàn kiểm tra:\n  Tên:\n",
    "kind-alone": "Loại: kiểm tra\n",
    "kind-and-day": "Loại: họp\nNgày: 10/6/2026\nBắt đầu: 8h00\nĐịa điểm: Phòng họp số 1\n",
    "papers-alone": "Biên bản:\n  Nơi nhận:\n    - Lưu VT\nTin bài:\n  Bút danh: An\n",
    "new": NEW,
}
TELLING = [
    "Chủ đề: công tác A",
    "Nơi kiểm tra: xã B",
    "Đoàn kiểm tra: Đoàn A",
    "Đơn vị được kiểm tra: UBND xã B",
    "Kết quả: xã làm tốt",
    "Tồn tại, hạn chế: còn chậm",
    "Khó khăn, vướng mắc: thiếu người",
    "Kiến nghị: rà soát hồ sơ",
    "Diễn biến:\n  - Người phát biểu: An\n    Nội dung: a",
    "Biểu dương: xã B",
    "Bước tiếp theo: họp tổng kết",
]


@pytest.mark.parametrize("name", BLANK)
def test_a_record_that_tells_nothing_is_told_once_what_is_missing(write, name):
    file = write("a.yaml", BLANK[name])
    made = build(file, ORDER)
    assert made.files == {}
    (told,) = made.problems
    assert (told.kind, told.severity, told.place.file) == ("record-blank", Severity.ERROR, file.as_posix())
    assert told.hint.startswith("trước hết hãy ghi: “")
    assert ("“Loại”" in told.hint) is ("Loại: " not in BLANK[name])
    assert ("“Ngày”" in told.hint) is (name != "kind-and-day")
    assert "“Kết quả”" in told.hint
    assert review(file, ORDER) == [told]


@pytest.mark.parametrize("line", TELLING)
def test_a_record_that_tells_one_thing_is_built(write, line):
    assert build(write("a.yaml", f"Loại: kiểm tra\n{line}\n"), ORDER).files
    filled = NEW.replace(f"{line.split(':')[0]}:\n", f"{line}\n# ", 1)
    assert "record-blank" not in {found.kind for found in build(write("b.yaml", filled), ORDER).problems}


def test_what_the_office_says_is_nothing_of_the_record(write):
    write("_office.yaml", "Loại: kiểm tra\nĐoàn kiểm tra: Đoàn A\n")
    (told,) = build(write("a.yaml", "Ngày: 10/6/2026\n"), ORDER).problems
    assert told.kind == "record-blank"
    assert "Loại" not in told.hint
    assert "Đoàn" not in told.hint


@pytest.mark.parametrize(
    "fault", ["Kêt quar: xã làm tốt\n", "Kết quả: [a\n", "Ngày: 31/02/2026\n", "Loại: giám sátt\n"]
)
def test_of_a_record_with_faults_only_these_are_told(write, fault):
    kinds = {found.kind for found in build(write("a.yaml", fault), ORDER).problems}
    assert kinds
    assert "record-blank" not in kinds


def test_the_fields_that_tell_nothing_are_fields():
    assert set(Record.model_fields) >= _ONLY_ROUND_IT | set(_FIRST)
