"""Figures as offices write them: what the article says of each and what stands in its row of the minutes."""

import pytest

from tests.saying import article, minutes

HEAD = "Loại: kiểm tra\nNgày: 29/9/2026\nNơi kiểm tra: xã Tân An\n"


def record(content, value, part="Kết quả"):
    return f"{HEAD}{part}:\n  - Nội dung: {content}\n    Giá trị: '{value}'\n"


@pytest.mark.parametrize(
    ("content", "value", "said"),
    [
        ("kinh phí", "từ 1 tỷ đến 1,5 tỷ đồng", "Kinh phí là từ 1 tỷ đến 1,5 tỷ đồng."),
        ("nhiệt độ kho", "25°C", "Nhiệt độ kho là 25°C."),
        ("nhiệt độ kho", "2–8°C", "Nhiệt độ kho là 2–8°C."),
        ("chỉ số", "thứ 4/34, tăng 24 bậc", "Chỉ số xếp thứ 4/34, tăng 24 bậc."),
        ("lãi suất", "Từ 0,5%/năm đến 0,7%/năm", "Lãi suất: từ 0,5%/năm đến 0,7%/năm."),
        ("tỷ lệ giảm nghèo", "0,5%/năm", "Tỷ lệ giảm nghèo là 0,5%/năm."),
        ("tỷ lệ đúng hạn", "Mới đạt 35%; Tăng 2%", "Tỷ lệ đúng hạn mới đạt 35%, tăng 2%."),
        ("kinh phí", "Từ 1 tỷ đến 1,5 tỷ đồng", "Kinh phí là từ 1 tỷ đến 1,5 tỷ đồng."),
        ("tuyển sinh", "52/50 học sinh (104%)", "52/50 học sinh"),
        ("chỉ số", "Đứng thứ 4/34", "Chỉ số đứng thứ 4/34."),
        ("chỉ số", "đứng thứ 4/34", "Chỉ số đứng thứ 4/34."),
        ("chỉ số", "hiện đứng vị trí thứ 4", "Chỉ số hiện đứng vị trí thứ 4."),
        ("xếp hạng chuyển đổi số", "thứ 4/34", "Xếp hạng chuyển đổi số đứng thứ 4/34."),
        ("xếp hạng chuyển đổi số", "xếp hạng 4/34", "Xếp hạng chuyển đổi số đạt hạng 4/34."),
        ("chỉ số PAR", "hạng 4 - 5/34", "Chỉ số PAR xếp hạng 4 - 5/34."),
        ("chỉ số PCI", "hạng 4 đến 5", "Chỉ số PCI xếp hạng 4 đến 5."),
        ("máy chạy tốt", "5 – 7/10 máy", "Có 5 – 7/10 máy chạy tốt."),
        ("tỷ lệ xã đạt", "17/20 xã: 85%", "Tỷ lệ xã đạt 85% (17/20 xã)."),
        ("đạt chuẩn", "17/20 xã (83–85%)", "Có 17/20 xã đạt chuẩn, chiếm 83–85%."),
        ("có sân chơi", "17/20 xã (85%), tăng 2 xã", "17/20 xã có sân chơi, đạt 85%, tăng 2 xã."),
        ("tỷ lệ đúng hạn", "mới đạt 35%", "Tỷ lệ đúng hạn mới đạt 35%."),
        ("tỷ lệ đúng hạn", "bình quân 35%", "Tỷ lệ đúng hạn đạt bình quân 35%."),
        ("tỷ lệ đúng hạn", "chỉ đạt 17/20 hồ sơ (85%)", "Tỷ lệ đúng hạn chỉ đạt 17/20 hồ sơ, 85%."),
        ("tốc độ tăng", "+12%", "Tốc độ tăng là +12%."),
        ("tốc độ tăng", "−3%", "Tốc độ tăng là −3%."),
        ("tỷ suất tử vong", "5‰", "Tỷ suất tử vong là 5‰."),
        ("khách hàng", "12 khách hàng", "Có 12 khách hàng."),
        ("phục vụ", "12 khách hàng", "Phục vụ 12 khách hàng."),
        ("đã xử phạt", "0 trường hợp", "Không xử phạt trường hợp nào."),
        ("hồ sơ trễ hạn", "0 hồ sơ", "Không có hồ sơ trễ hạn."),
        ("được tập huấn", "12 cán bộ (05 nữ)", "Có 12 cán bộ (05 nữ) được tập huấn."),
        ("đã cấp", "12 sổ, tăng 3 sổ so với năm 2025", "Đã cấp 12 sổ, tăng 3 sổ so với năm 2025."),
        ("còn hồ sơ trễ hạn", "còn 12 hồ sơ (05 hồ sơ mới)", "Còn 12 hồ sơ trễ hạn (05 hồ sơ mới)."),
        ("đã tổ chức", "mới có 3 lớp", "Đã tổ chức: mới có 3 lớp."),
        ("đã tổ chức", "nhiều lớp", "Đã tổ chức nhiều lớp."),
        ("hạ tầng mạng", "rất tốt", "Hạ tầng mạng: rất tốt."),
    ],
)
def test_a_figure_is_told_as_it_was_written_and_stands_so_in_its_row(content, value, said):
    text = record(content, value)
    assert said in article(text)
    assert f"\n{value[0].upper()}{value[1:]}\n" in minutes(text)


@pytest.mark.parametrize(
    ("entry", "row"),
    [
        ("Giá trị: 12 khách hàng", "Khách hàng\n12\n"),
        ("Giá trị: 12 khách hàng (5%), tăng 3 người", "Khách hàng\n12 (5%), tăng 3 người\n"),
        ("Nội dung: có\n    Giá trị: 15 quầy", "Số quầy hiện có\n15\n"),
    ],
)
def test_a_row_says_its_unit_once(entry, row):
    assert row in minutes(f"{HEAD}Kết quả:\n  - {entry}\n")


@pytest.mark.parametrize(
    ("content", "value", "said"),
    [
        ("việc số hoá còn chậm", "12/100 hồ sơ (12%)", "việc số hoá còn chậm (12/100 hồ sơ, 12%)"),
        ("còn hồ sơ trễ hạn", "12/100 hồ sơ (12%)", "còn 12/100 hồ sơ trễ hạn (12%)"),
        ("việc số hoá còn chậm", "12 hồ sơ (05 hồ sơ mới)", "việc số hoá còn chậm (12 hồ sơ, 05 hồ sơ mới)"),
        ("việc số hoá còn chậm", "còn 12 hồ sơ, tăng 3 hồ sơ", "việc số hoá còn chậm (còn 12 hồ sơ, tăng 3 hồ sơ)"),
        ("việc số hoá còn chậm", "nhiều nơi", "việc số hoá còn chậm (nhiều nơi)"),
        ("còn hồ sơ trễ hạn", "12 hồ sơ, giảm 3 hồ sơ", "còn 12 hồ sơ trễ hạn, giảm 3 hồ sơ"),
    ],
)
def test_a_figure_in_brackets_has_no_brackets_of_its_own(content, value, said):
    text = record(content, value, "Tồn tại, hạn chế")
    assert said in article(text)
    assert said in minutes(text).replace(f"{said[0].upper()}{said[1:]}", said)


def test_empty_quotes_say_nothing():
    text = f'{HEAD}Địa điểm: ""\nKết quả:\n  - Nội dung: sổ ghi đủ cột\n    Giá trị: ""\n  - ""\n'
    assert "Sổ ghi đủ cột." in article(text)
    assert "Không có" not in minutes(text)
