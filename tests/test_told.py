"""What the article makes of one turn, one request, one difficulty: nothing promised, done or blamed beyond the record."""

import pytest

from reportgen.build import Order, build
from reportgen.problems import errors

TWO = "Nơi kiểm tra: xã A; xã B\n"
HOST = "Đơn vị được kiểm tra:\n  Tên: UBND xã A\n  Thành viên:\n    - Họ tên: Lê An\n      Xưng hô: ông\n"


def turn(form, words):
    return f"Diễn biến:\n  - Người phát biểu: Lê An\n    Hình thức: {form}\n    Nội dung: {words}\n"


def request(words, *more):
    return "Kiến nghị:\n  - " + "\n    ".join([f"Nội dung: {words}", *more]) + "\n"


@pytest.fixture
def article(tmp_path):
    def told(record, days="29/9/2026"):
        file = tmp_path / "a.yaml"
        file.write_text(f"Loại: kiểm tra\nNgày: {days}\n{record}", encoding="utf-8")
        made = build(file, Order(("tin-bai",), ("txt",)))
        assert errors(made.problems) == []
        return made.files["tin-bai.txt"].decode("utf-8")

    return told


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (HOST + turn("cam kết", "chỉ đạo các phòng nộp hồ sơ"), "cam kết chỉ đạo các phòng"),
        (HOST + turn("cam kết", "cam kết nộp đủ hồ sơ"), "An cam kết nộp đủ"),
        (HOST + turn("tiếp thu", "chỉ đạo các phòng nộp hồ sơ"), "cho biết sẽ chỉ đạo các phòng"),
        (HOST + turn("kết luận", "không để tái diễn sai sót"), "yêu cầu không để tái diễn"),
        (HOST + turn("kết luận", "xã làm tốt"), "nêu rõ xã làm tốt"),
        (HOST + turn("giải trình", "hồ sơ nhiều"), "Giải trình tại buổi kiểm tra, ông Lê An cho biết hồ sơ nhiều"),
        (HOST + turn("hỏi", "việc nộp hồ sơ; việc lưu trữ"), "đề nghị làm rõ việc nộp hồ sơ và việc lưu trữ"),
        (
            TWO + "Khó khăn, vướng mắc:\n  - Nội dung: sóng yếu\n    Tại: xã A\n",
            "Xã A nêu khó khăn, vướng mắc: sóng yếu",
        ),
        (
            HOST + "Khó khăn, vướng mắc: sóng yếu\nĐề nghị của đơn vị: hỗ trợ máy\n",
            "UBND xã cũng đề nghị hỗ trợ máy",
        ),
        (HOST + request("gửi báo cáo", "Hạn: 15/10/2026"), "gửi báo cáo, chậm nhất ngày 15/10/2026"),
        (HOST + request("rà soát", "Phối hợp: Sở Y tế"), "phối hợp với Sở Y tế rà soát"),
        (HOST + request("rà soát"), "Tại buổi kiểm tra, đoàn đề nghị"),
    ],
)
def test_what_a_part_is_told_as(article, record, told):
    assert told in article(record)


def test_requests_of_an_inspection_of_several_days_are_of_no_single_meeting(article):
    assert "Qua kiểm tra, đoàn đề nghị" in article(HOST + request("rà soát"), "28/9/2026 - 30/9/2026")


def test_the_unit_named_where_the_inspection_was_is_not_named_as_the_unit_again(article):
    told = article("Đơn vị được kiểm tra: UBND xã A\n")
    assert told.count("UBND xã A") == 2  # the title and the opening
