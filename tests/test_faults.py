"""A record with many faults of different kinds: all told in one run, each at its line and column, in Vietnamese."""

import json

FAULTY = """\
Loại: kiểm trra
Ngày: 31/02/2026
Bắt đầu: 25:00
Buổi: chìu
Kien nghj: gõ nhầm tên mục
Nơi kiểm tra:
  - Tên: xã A
    Bắt đầu: 10:00
    Kết thúc: 9:00
Đoàn kiểm tra:
  Thành viên:
    - Chức vụ: Giám đốc
    - Họ tên: B
      Vai trò: trưởng đoàn
    - Họ tên: C
      Vai trò: trưởng đoàn
\tGhi chú: thụt bằng tab
Danh mục: chuyen-doi-so
Kết quả:
  - Nội dung: tỷ lệ một
    Giá trị: 31/41 (80%)
  - Nội dung: tỷ lệ hai
    Giá trị: 35.5%
  - Nội dung: tỷ lệ ba
    Giá trị: rất nhiều
  - Chỉ tiêu: mang-truyen-so-lieu-chuyen-dug
    Giá trị: 14/14
  - Chỉ tiêu: mang-truyen-so-lieu-chuyen-dung
    Giá trị: hạng 4/34
  - Nội dung: hộ nghèo
    Giá trị: 5/4
    Tại: xã B
  - Nội dung: tổng số
    Giá trị: 10 hồ sơ
    Trong đó:
      - Nội dung: trực tuyến
        Giá trị: "12"
Chủ đề: một
Chủ đề: hai
Tồn tại, hạn chế: Kết luận: còn chậm
Ảnh:
  - Tệp: khong-co.jpg
Biên bản:
  Số bản: hai
  Địa danh: A # mất chữ
"""

# kind, line, column
TOLD = [
    ("choice-near", 1, 7),
    ("date-not-in-calendar", 2, 7),
    ("time-not-on-clock", 3, 10),
    ("choice-near", 4, 7),
    ("unknown-key-near", 5, 1),
    ("end-before-start", 9, 15),
    ("field-missing", 12, 7),
    ("role-twice", 16, 16),
    ("ratio-percent", 21, 14),
    ("number-dot", 23, 14),
    ("figure-words", 25, 14),
    ("indicator-unknown-near", 26, 15),
    ("figure-kind", 29, 14),
    ("ratio-above-one", 31, 14),
    ("place-unknown", 32, 10),
    ("part-beyond-whole", 37, 18),
    ("picture-missing", 42, 10),
    ("whole-number-form", 44, 11),
]


def test_every_planted_fault_is_told_at_its_place(run, write):
    file = write("a.yaml", FAULTY)
    result = run("check", file, "--json")
    told = json.loads(result.out)
    assert result.code == 1
    places = {(p["kind"], p["line"], p["column"]) for p in told}
    assert [fault for fault in TOLD if fault not in places] == []
    assert len({kind for kind, *_ in TOLD}) >= 15
    # the faults of the text itself: tab, doubled key, colon in a value, # that would cut a value
    assert {17, 39, 40, 45} <= {p["line"] for p in told}
    assert all(p["file"] == str(file) for p in told)


def test_nothing_is_told_that_was_not_planted(run, write):
    told = json.loads(run("check", write("a.yaml", FAULTY), "--json").out)
    lines = {line for _, line, _ in TOLD} | {17, 39, 40, 45}
    assert [p for p in told if p["line"] not in lines] == []


def test_people_and_machines_are_told_the_same(run, write):
    file = write("a.yaml", FAULTY)
    machine = json.loads(run("check", file, "--json").out)
    people = run("check", file)
    assert people.code == 1
    for problem in machine:
        assert f"[{problem['code']}]: {problem['message']}" in people.err
        assert f"--> {problem['file']}:{problem['line']}:{problem['column']}" in people.err
        assert problem["hint"] in people.err


def test_nothing_is_written_for_a_faulty_record(run, write, tmp_path):
    result = run("build", write("in/a.yaml", FAULTY), "--to", "html", "-o", tmp_path / "out")
    assert result.code == 1
    assert not (tmp_path / "out").exists()


def test_a_problem_is_shown_like_a_compiler_shows_it(run, write):
    result = run("check", write("a.yaml", "Loại: kiểm tra\nNgày: 31/02/2026\n"))
    assert result.err.splitlines()[:6] == [
        "lỗi[RG043]: “31/02/2026” không có trong lịch",
        f"  --> {write('a.yaml', 'Loại: kiểm tra' + chr(10) + 'Ngày: 31/02/2026' + chr(10))}:2:7",
        "1 | Loại: kiểm tra",
        "2 | Ngày: 31/02/2026",
        "  |       ^^^^^^^^^^",
        "  = gợi ý: ghi ngày/tháng/năm, ví dụ 28/02/2026",
    ]
