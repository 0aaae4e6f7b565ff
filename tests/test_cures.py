"""What a message advises is done exactly so, and the complaint is gone; no proposal changes what was meant."""

import pytest
from PIL import Image

from reportgen import source
from reportgen.build import Order, review
from reportgen.cli.report import told
from reportgen.records import Record, consistency, read, rename

BASE = "Loại: kiểm tra\nChủ đề: công tác năm\nNgày: 29/9/2026\nNơi kiểm tra: xã Tân An\n"


def problems(text):
    loaded = source.load(text, "a.yaml")
    reading = read(rename(loaded.data, loaded.spots, Record), Record)
    more = consistency.check(reading.record, reading.named) if reading.record else []
    return [*loaded.problems, *reading.problems, *more]


def kinds(text):
    return [found.kind for found in problems(text)]


MEMBER = BASE + "Đoàn kiểm tra:\n  Tên: Đoàn A\n  Thành viên:\n    - Họ tên: Vi Đức Long\n      {}\n"


@pytest.mark.parametrize(
    "text",
    [
        MEMBER.format("Xưng hô: Không"),
        MEMBER.format("Vai trò: Không"),
        MEMBER.format("Vai trò: thư ký, báo cáo"),
        BASE.replace("xã Tân An", "\n  - Tên: xã Tân An\n    Cấp: Không"),
        BASE + "Buổi: Không\n",
        BASE + "Biên bản:\n  Mẫu: Không\n",
        BASE + "Hình thức kiến nghị: không có\n",
        BASE + "Kết quả:\n  - Nội dung: tỷ lệ\n    Giá trị: 5%\n    Đánh giá: Không\n    Chiều: '-'\n",
    ],
)
def test_no_is_taken_for_an_answer_where_one_of_a_few_words_is_asked(text):
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kiến nghị:\n  - Nội dung: mua máy\n    Hình thức: Xử lý\n", "choice"),
        ("Kiến nghị:\n  - Nội dung: mua máy\n    Hình thức: Thống nhất\n", "choice"),
        ("Quy ước:\n  Xưng hô chung: Không\n", "choice-none"),
        ("Quy ước:\n  Xưng hô chung: ôngg\n", "choice-near"),
        ("Buổi: chìu\n", "choice-near"),
    ],
)
def test_a_choice_is_proposed_only_for_a_slip_of_the_hand(text, kind):
    assert kinds(BASE + text) == [kind]


def test_a_choice_that_was_none_is_left_out_and_all_is_well():
    (found,) = problems(BASE + "Quy ước:\n  Xưng hô chung: Không\n  Độ dài: vừa\n")
    assert (found.code, found.place.line, found.place.column) == ("RG076", 6, 18)
    assert "không có thì bỏ hẳn mục này" in found.hint
    assert kinds(BASE + "Quy ước:\n  Độ dài: vừa\n") == []


def test_a_record_without_its_kind_is_given_the_line_it_lacks():
    bare = BASE.split("\n", 1)[1]
    (found,) = problems(bare)
    assert (found.code, found.message) == ("RG077", "hồ sơ chưa ghi mục “Loại”")
    line = found.hint.rpartition("ví dụ ")[2]
    assert kinds(f"{line}\n{bare}") == []


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("Kiến nghị", "Nguồn: theo báo cáo"),
        ("Kiến nghị", "Kết quả: đạt"),
        ("Kiến nghị", "Đánh giá: tốt"),
        ("Tồn tại, hạn chế", "Kiến nghị: mua máy"),
        ("Biểu dương", "Giá trị: lớn"),
    ],
)
def test_words_that_look_like_a_field_may_be_put_in_quotes(part, line):
    (found,) = problems(f"{BASE}{part}:\n  - {line}\n")
    assert found.code == "RG079"
    cure = found.hint.partition("nháy kép: ")[2].partition("; không thì")[0]
    assert cure == f'"{line}"'
    assert kinds(f"{BASE}{part}:\n  - {cure}\n") == []


@pytest.mark.parametrize(
    "line", ["Tổng số: 12 hồ sơ", "Thống nhất: mua máy", "Xử lý: thu hồi sổ", "Về tổ chức: đã kiện toàn"]
)
def test_words_with_a_colon_are_text(line):
    assert kinds(f"{BASE}Kết quả:\n  - {line}\n") == []


@pytest.mark.parametrize(
    ("key", "fields"), [("Nguồn", "“Nguồn kết quả”"), ("Thống nhất", "“Diễn biến”, “Kiến nghị”")]
)
def test_a_key_of_the_whole_record_is_led_to_the_field_that_holds_it(key, fields):
    (found,) = problems(f"{BASE}{key}: theo báo cáo\n")
    assert found.hint.endswith(fields)


def test_a_picture_on_the_net_is_to_be_fetched_and_named_as_a_file(write, tmp_path):
    found = [
        p
        for p in review(write("a.yaml", f"{BASE}Ảnh:\n  - Tệp: https://example.vn/anh.jpg\n"), Order())
        if p.code == "RG078"
    ]
    assert len(found) == 1
    assert "ghi tên tệp, ví dụ anh/buoi-lam-viec.jpg" in found[0].hint
    (tmp_path / "anh").mkdir()
    Image.new("RGB", (400, 300), "green").save(tmp_path / "anh/buoi-lam-viec.jpg")
    after = review(write("b.yaml", f"{BASE}Ảnh:\n  - Tệp: anh/buoi-lam-viec.jpg\n"), Order())
    assert [p.code for p in after if p.code.startswith("RG06") or p.code == "RG078"] == []


def test_the_room_left_in_the_minutes_is_told_alike_at_length_and_in_short(write):
    text = BASE + "Đơn vị được kiểm tra:\n  - Tại: xã Tân An\n"
    (found,) = [p for p in review(write("a.yaml", text), Order()) if p.code == "RG150"]
    assert found.message.count("Đơn vị được kiểm tra › Thành viên") == 1
    assert len([each for each in found.each if each.startswith("Đơn vị được kiểm tra")]) == 1
    assert "thêm -v để xem từng mục" in told(found)
    assert "thêm -v" not in told(found, verbose=True)


def test_places_are_named_as_the_message_says():
    base = "Loại: kiểm tra\nNgày: 29/9/2026\nNơi kiểm tra: xã A; xã B\nKhó khăn, vướng mắc:\n  - Nội dung: đường xa\n    Tại: {}\n"
    (found,) = problems(base.format("xã A, xã C"))
    assert found.code == "RG126"
    assert "“xã A”, “xã B”; nhiều nơi thì cách nhau bằng dấu chấm phẩy" in found.hint
    assert kinds(base.format("xã A; xã B")) == kinds(base.format("xã B")) == []


@pytest.mark.parametrize("name", ["ông Châu Phát", "TS. Châu Phát", "Châu Phát"])
def test_a_speaker_may_be_called_with_his_address(name):
    record = (
        BASE
        + f"Đoàn kiểm tra:\n  Tên: Đoàn A\n  Thành viên: ông Châu Phát – Giám đốc\nDiễn biến:\n  - Người phát biểu: {name}\n"
    )
    assert kinds(record) == []
