"""One wrong record for each check, and the same record put right."""

import pytest

from reportgen import source
from reportgen.records import Record, consistency, read, rename

HEAD = "Loại: kiểm tra\nNgày: 10/6/2026\n"
PERSON = "Đoàn kiểm tra:\n  Thành viên:\n    - Họ tên: Nguyễn Văn An\n      Vai trò: trưởng đoàn\n"
FINDING = "Kết quả:\n  - Nội dung: tỷ lệ x\n    Giá trị: {value}\n"

CASES = [
    ("end-before-start", "Bắt đầu: 14:00\nKết thúc: {}\n", "13:30", "16:00"),
    ("end-before-start", "Nơi kiểm tra:\n  - Tên: A\n    Bắt đầu: 9:00\n    Kết thúc: {}\n", "8:00", "10:00"),
    ("session-against-start", "Buổi: chiều\nBắt đầu: {}\n", "8:00", "14:00"),
    ("place-day-outside", "Nơi kiểm tra:\n  - Tên: A\n    Ngày: {}\n", "11/6/2026", "10/6/2026"),
    ("deadline-before", "Kiến nghị:\n  - Nội dung: a\n    Hạn: {}\n", "9/6/2026", "30/6/2026"),
    ("as-of-after", FINDING.format(value="5%") + "    Tính đến: {}\n", "11/6/2026", "31/5/2026"),
    ("basis-after", "Căn cứ:\n  - Loại văn bản: Kế hoạch\n    Ngày: {}\n", "11/6/2026", "10/6/2026"),
    ("span-backwards", "Thời kỳ kiểm tra: {}\n", "30/9/2026 - 01/01/2026", "01/01/2026 - 31/5/2026"),
    ("date-not-in-calendar", "Thời kỳ kiểm tra: {}\n", "31/02/2026 - 31/5/2026", "6 tháng đầu năm 2026"),
    ("place-unknown", "Nơi kiểm tra: xã A\nTồn tại, hạn chế:\n  - Nội dung: b\n    Tại: {}\n", "xã B", "xã A"),
    ("slot-without-figure", "Kết quả:\n  - Nội dung: đến {{giá trị}} xã\n    Giá trị: {}\n", "có", "14/14"),
    ("slot-without-figure", "Tồn tại, hạn chế:\n  - Nội dung: còn {} chưa xong\n", "{giá trị}", "hồ sơ"),
    ("role-twice", PERSON + "    - Họ tên: B\n      Vai trò: {}\n", "trưởng đoàn", "thư ký"),
    ("person-twice", PERSON + "    - Họ tên: {}\n", "Nguyễn Văn An", "Nguyễn Văn Bình"),
    ("name-near", PERSON + "Diễn biến:\n  - Người phát biểu: {}\n", "Nguyễn Văn Ân", "Nguyễn Văn An"),
    ("name-near", PERSON + "Người kiến nghị: {}\n", "Nguyển Văn An", "đại diện Sở Y tế"),
    ("ratio-above-one", FINDING.format(value="{}"), "15/14", "14/14"),
    ("ratio-above-one", FINDING.format(value="{}"), "52/50 học sinh", "52/50 học sinh (104%)"),
    ("ratio-above-one", FINDING.format(value="{}"), "52/50 học sinh", "52/50 chỉ tiêu"),
    ("ratio-above-one", FINDING.format(value="{}"), "52/50 học sinh", "52/50 học sinh, vượt 2 học sinh"),
    (
        "part-beyond-whole",
        FINDING.format(value="10 xã") + '    Trong đó:\n      - Nội dung: b\n        Giá trị: "{}"\n',
        "11",
        "4",
    ),
    (
        "target-outcome",
        FINDING.format(value="{}") + "    Mục tiêu:\n      Giá trị: 80%\n      Mức độ: vượt\n",
        "79%",
        "81%",
    ),
    (
        "target-outcome",
        FINDING.format(value="{}")
        + "    Chiều: càng thấp càng tốt\n    Mục tiêu:\n      Giá trị: 5%\n      Mức độ: đạt\n",
        "6%",
        "5%",
    ),
    (
        "change-against-values",
        FINDING.format(value="{}")
        + "    So sánh:\n      Với: năm 2025\n      Giá trị: 60%\n      Thay đổi: tăng 5%\n",
        "55%",
        "65%",
    ),
    (
        "change-against-values",
        FINDING.format(value="{}")
        + "    So sánh:\n      Với: năm 2025\n      Giá trị: hạng 7/9\n      Thay đổi: tăng 2 bậc\n",
        "hạng 9/9",
        "hạng 5/9",
    ),
    (
        "target-outcome",
        FINDING.format(value="{}") + "    Mục tiêu:\n      Giá trị: ≤ 3%\n      Mức độ: đạt\n",
        "4%",
        "2%",
    ),
    (
        "target-outcome",
        FINDING.format(value="{}") + "    Mục tiêu:\n      Giá trị: 20%\n      Mức độ: đạt\n",
        "900 hộ (12%)",
        "15–25%",
    ),
    (
        "target-outcome",
        FINDING.format(value="{}") + "    Mục tiêu:\n      Giá trị: 1.200 triệu đồng\n      Mức độ: vượt\n",
        "1,1 tỷ đồng",
        "1,25 tỷ đồng",
    ),
    (
        "target-outcome",
        FINDING.format(value="{}") + "    Mục tiêu:\n      Giá trị: hạng 10/34\n      Mức độ: chưa đạt\n",
        "hạng 9/34",
        "hạng 14/34",
    ),
    (
        "part-beyond-whole",
        FINDING.format(value="1,5 tỷ đồng") + "    Trong đó:\n      - Nội dung: xã\n        Giá trị: {}\n",
        "1.600 triệu đồng",
        "800 triệu đồng",
    ),
    (
        "part-beyond-whole",
        FINDING.format(value="12 ha") + "    Trong đó:\n      - Nội dung: ngô\n        Giá trị: {}\n",
        "13",
        "800 m2",
    ),
    (
        "ratio-above-one",
        FINDING.format(value="{}"),
        "15/14 xã",
        "15/14 tỷ đồng",
    ),
    ("figure-words", FINDING.format(value="{}"), "2-3-4 lần", "rất tốt"),
    (
        "comparison-empty",
        FINDING.format(value="5%") + "    So sánh:\n      Giá trị: {}\n",
        "4%\n",
        "4%\n      Với: a",
    ),
    (
        "part-beyond-whole",
        FINDING.format(value="10 xã") + "    Trong đó:\n      - Nội dung: b\n        Giá trị: {}\n",
        "11",
        "9–11",
    ),
    ("finding-empty", "Kết quả:\n  - Tại: {}\n", "a", None),
    ("finding-value-missing", "Kết quả:\n  - Chỉ tiêu: a\n{}", "", "    Giá trị: 5%\n"),
    ("finding-words-missing", "Kết quả:\n  - Giá trị: {}\n", "5%", "5% hộ dân"),
    ("recommendation-empty", "Kiến nghị:\n  - Hạn: 30/6/2026\n{}", "", "    Nội dung: a\n"),
]


def problems(text):
    got = source.load(HEAD + text, "a.yaml")
    reading = read(rename(got.data, got.spots, Record), Record)
    assert not got.problems
    assert not reading.problems, reading.problems
    return consistency.check(reading.record, reading.named)


def severities(text):
    return [p.severity.value for p in problems(text)]


@pytest.mark.parametrize(
    ("content", "value", "target", "said"),
    [
        ("tỷ lệ đúng hạn", "85%", "80%", {"đạt": [], "vượt": [], "chưa đạt": ["cảnh báo"]}),
        ("tỷ lệ đúng hạn", "80%", "80%", {"đạt": [], "vượt": ["lỗi"], "chưa đạt": ["lỗi"]}),
        ("tỷ lệ đúng hạn", "80%", "trên 80%", {"đạt": [], "vượt": [], "chưa đạt": []}),
        ("tỷ lệ đúng hạn", "78%", "≥ 80%", {"đạt": ["lỗi"], "chưa đạt": []}),
        ("tỷ lệ trễ hạn", "2%", "không quá 3%", {"đạt": [], "vượt": [], "chưa đạt": ["lỗi"]}),
        ("số hộ nghèo", "12 hộ", "15 hộ", {"đạt": [], "vượt": [], "chưa đạt": ["cảnh báo"]}),
        ("tai nạn giao thông", "7 vụ", "5 vụ", {"đạt": ["cảnh báo"], "chưa đạt": []}),
        ("chỉ số PAR", "hạng 14/34", "hạng 10/34", {"đạt": ["lỗi"], "chưa đạt": []}),
        ("chỉ số PAR", "hạng 8/34", "hạng 10", {"vượt": [], "chưa đạt": ["lỗi"]}),
        ("thu ngân sách", "1,25 tỷ đồng", "1.200 triệu đồng", {"vượt": [], "chưa đạt": ["cảnh báo"]}),
        ("sản lượng", "12 tấn", "120 tạ", {"đạt": [], "vượt": ["lỗi"]}),
        ("diện tích", "1,5 ha", "12.000 m2", {"vượt": []}),
        ("số xã có mạng", "17/20 xã", "18/25 xã", {"đạt": [], "vượt": [], "chưa đạt": []}),
        ("hồ sơ", "12 hồ sơ", "15 lượt", {"đạt": [], "vượt": [], "chưa đạt": []}),
        ("tỷ lệ đúng hạn", "trên 85%", "80%", {"đạt": [], "vượt": [], "chưa đạt": []}),
    ],
)
def test_a_verdict_on_a_target_is_refused_only_where_the_figures_deny_it(content, value, target, said):
    for outcome, told in said.items():
        entry = f"Kết quả:\n  - Nội dung: {content}\n    Giá trị: '{value}'\n"
        assert severities(f"{entry}    Mục tiêu:\n      Giá trị: '{target}'\n      Mức độ: {outcome}\n") == told


@pytest.mark.parametrize(
    ("whole", "part", "told"),
    [
        ("1,5 tỷ đồng", "800 triệu đồng", []),
        ("1,5 tỷ đồng", "1.800 triệu đồng", ["lỗi"]),
        ("10 tấn", "12.000 kg", ["lỗi"]),
        ("10 tấn", "11", ["lỗi"]),
        ("5kg", "6kg", ["lỗi"]),
        ("10 xã", "11 thôn", []),
        ("17/20 xã", "18 xã", ["lỗi"]),
        ("10 hộ (5%)", "12%", []),
        ("1.500", "800 triệu đồng", []),
        ("100", "120 hồ sơ", ["cảnh báo"]),
        ("85%", "95%", ["cảnh báo"]),
        ("khoảng 10 xã", "11 xã", ["cảnh báo"]),
        ("gần 10 xã", "trên 11 xã", ["cảnh báo"]),
        ("dưới 10 xã", "trên 11 xã", ["lỗi"]),
    ],
)
def test_a_part_is_held_against_its_whole_in_like_units(whole, part, told):
    parts = f"    Trong đó:\n      - Nội dung: b\n        Giá trị: '{part}'\n"
    assert severities(FINDING.format(value=whole) + parts) == told


def test_a_rise_is_held_against_amounts_of_money_whatever_their_unit():
    said = "    So sánh:\n      Với: năm 2025\n      Giá trị: 900 triệu đồng\n      Thay đổi: {}\n"
    assert severities(FINDING.format(value="1,2 tỷ đồng") + said.format("tăng 300 triệu đồng")) == []
    assert severities(FINDING.format(value="1,2 tỷ đồng") + said.format("giảm 300 triệu đồng")) == ["lỗi"]


def test_words_where_a_figure_is_asked_for_are_told_once_each_if_they_hold_a_number():
    text = (
        FINDING.format(value="2-3-4 lần")
        + "    Mục tiêu: khá nhiều, tới 5/7/9\n    So sánh:\n      Với: a\n      Giá trị: như 2/3/4\n"
        + "    Trong đó:\n      - Nội dung: b\n        Giá trị: 5-7-9\n      - Nội dung: c\n        Giá trị: vừa vừa\n"
        + "Tồn tại, hạn chế:\n  - Nội dung: a\n    Giá trị: xem bảng 5-6-7\n"
    )
    assert [p.code for p in problems(text)] == ["RG113"] * 5
    assert set(severities(text)) == {"cảnh báo"}


@pytest.mark.parametrize(("kind", "text", "wrong", "right"), CASES)
def test_the_wrong_record_is_found_and_the_right_one_is_not(kind, text, wrong, right):
    found = problems(text.format(wrong))
    assert [p.kind for p in found] == [kind]
    assert found[0].place.line > 2
    if right is not None:
        assert problems(text.format(right)) == []


@pytest.mark.parametrize(
    ("date", "visit", "kind"),
    [
        ("12/10 - 16/10/2026", "17/10", "place-day-outside"),
        ("12/10 - 16/10/2026", "13/10", None),
        ("12/10 - 16/10/2026", "9/2026", "place-day-outside"),
        ("12/10 - 16/10/2026", "10/2026", None),
        ("12/10 - 16/10", "17/10/2026", None),
        ("30/12/2026 - 03/01/2027", "15/6", None),
        ("14 và 20/10/2026", "17/10/2026", None),
        ("14 và 20/10/2026", "21/10/2026", "place-day-outside"),
        ("tháng 10/2026", "17/10/2026", None),
        ("tháng 10/2026", "17/11/2026", "place-day-outside"),
    ],
)
def test_days_are_compared_as_far_as_they_are_known(date, visit, kind):
    text = f"Loại: kiểm tra\nNgày: {date}\nNơi kiểm tra:\n  - Tên: A\n    Ngày: {visit}\n"
    reading = read(rename((got := source.load(text, "a.yaml")).data, got.spots, Record), Record)
    assert [p.kind for p in consistency.check(reading.record, reading.named)] == ([kind] if kind else [])


def test_a_month_is_late_only_when_all_of_it_is():
    text = "Kiến nghị:\n  - Nội dung: a\n    Hạn: {}\n" + FINDING.format(value="5%") + "    Tính đến: {}\n"
    assert problems(text.format("6/2026", "6/2026")) == []
    assert [p.kind for p in problems(text.format("5/2026", "7/2026"))] == ["deadline-before", "as-of-after"]


def test_what_contradicts_is_told_with_both_places():
    (found,) = problems("Bắt đầu: 14:00\nKết thúc: 13:30\n")
    assert (found.place.line, [p.line for p in found.related]) == (4, [3])


def test_more_than_the_whole_is_right_against_an_assigned_number():
    text = FINDING.format(value="1.250/1.000") + "    Mẫu số: chỉ tiêu được giao\n"
    assert problems(text) == []
