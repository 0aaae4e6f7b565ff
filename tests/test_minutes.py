"""The minutes say what the record says, in the form's words: nothing lost, nothing made up, no mark left alone."""

import pytest

from tests.saying import lines, minutes

BASE = "Loại: kiểm tra\nNgày: 14/10/2026\nNơi kiểm tra: xã Hoà Sơn\n"
TEAM = "Đoàn kiểm tra:\n  Tên: Đoàn kiểm tra công vụ tỉnh\n  Thành viên:\n    - bà Hà Vy – Phó Giám đốc Sở (trưởng đoàn)\n"


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("Nơi kiểm tra:\n  Tên: xã Hoà Sơn\n  Thuộc: tỉnh Bình Sơn\n", "Kiểm tra ………… ………… ………… ………… tại xã Hoà Sơn, tỉnh Bình Sơn."),
        ("Buổi: chiều\n", "Hôm nay, vào hồi …………, chiều ngày 14 tháng 10 năm 2026,"),
        ("Buổi: cả ngày\nBắt đầu: 8h00\n", "vào hồi 08 giờ 00 phút, ngày 14 tháng 10 năm 2026 (làm việc cả ngày),"),
        ("Thời kỳ kiểm tra: 9 tháng đầu năm 2026\nLoại: công bố quyết định\n", "Thời kỳ kiểm tra: 9 tháng đầu năm 2026."),
        ("Nội dung kiểm tra:\n  - tiếp công dân\n  - xử lý đơn\n", "Nội dung kiểm tra gồm:\nTiếp công dân;\nXử lý đơn."),
        ("Số nơi kiểm tra: 8 cơ quan và 1 công ty\nNơi kiểm tra:\n", "2. Đơn vị được kiểm tra: 8 cơ quan và 1 công ty"),
        ("Thông tin chung: xã có 12 thôn\n", "1. Thông tin chung\nXã có 12 thôn."),
        ("Biểu dương: tinh thần vượt khó\n", "1. Ghi nhận, biểu dương\nGhi nhận, biểu dương tinh thần vượt khó."),
        ("Kết quả còn nữa: có\nKết quả:\n  - đã họp\n", "1. Kết quả đạt được (nêu một số kết quả)\nĐã họp."),
        ("Có tồn tại, không liệt kê: có\n", "Buổi làm việc chỉ ra một số mặt còn tồn tại, hạn chế, không liệt kê từng việc."),
        ("Có kết quả, không liệt kê: có\n" + TEAM, "Đoàn đánh giá chung về kết quả đạt được, không liệt kê từng việc."),
        ("Kiến nghị:\n  - dán mã QR\n", "Đề nghị xã Hoà Sơn dán mã QR."),
        ("Kiến nghị:\n  - đề nghị xã mua máy in\n", "Đề nghị xã mua máy in."),
        ("Kiến nghị:\n  - dán mã QR\n  - mua máy in\nHình thức kiến nghị: yêu cầu\n", "Yêu cầu xã Hoà Sơn:\nDán mã QR.\nMua máy in."),
        ("Kiến nghị:\n  - Nội dung: cập nhật sổ\n    Hình thức: giao\nNgười kiến nghị: Hà Vy\n", "Hà Vy giao xã Hoà Sơn cập nhật sổ."),
        ("Hoạt động cùng ngày:\n  - Nơi: thôn Nà Pục\n    Buổi: chiều\n", "II. NỘI DUNG\nKiểm tra ………… ………… ………… ………… tại xã Hoà Sơn.\nChiều cùng ngày, đến thôn Nà Pục."),
        ("Diễn biến:\n  - Người phát biểu: Hà Vy\n    Hình thức: kết luận\n    Nội dung: làm tốt\n", "IV. KẾT LUẬN, KIẾN NGHỊ\nHà Vy kết luận: làm tốt."),
        ("Nguồn kết quả: theo số liệu của tỉnh\nKết quả:\n  - đã họp\n", "Theo số liệu của tỉnh:\nĐã họp."),
        ("Nguồn kết quả: báo cáo và kiểm tra\nKết quả:\n  - đã họp\n", "Qua báo cáo và kiểm tra:\nĐã họp."),
        (TEAM, "1. Đoàn kiểm tra công vụ tỉnh\nBà Hà Vy – Phó Giám đốc Sở, trưởng đoàn."),
        ("Tồn tại, hạn chế:\n  - Nội dung: sổ thiếu cột\n    Hậu quả: khó tra cứu\n    Người nêu: Hà Vy\n", "Sổ thiếu cột, dẫn đến khó tra cứu (Hà Vy nêu)."),
        ("Tồn tại, hạn chế:\n  - Nội dung: sổ thiếu cột\n    Nhóm: sổ sách\n", "1. Tồn tại, hạn chế\nSổ sách\nSổ thiếu cột."),
        ("Chủ đề: kiểm tra công vụ\n", "BIÊN BẢN\nKiểm tra công vụ tại xã Hoà Sơn"),
        ("Chủ đề: kiểm tra công vụ\nĐột xuất: có\n", "II. NỘI DUNG\nKiểm tra công vụ đột xuất tại xã Hoà Sơn."),
        ("Loại: công bố quyết định\nChủ đề: kiểm tra công vụ\n", "BIÊN BẢN\nCông bố quyết định kiểm tra công vụ tại xã Hoà Sơn"),
        ("Loại: kiểm tra định kỳ\nChủ đề: công tác y tế\n", "BIÊN BẢN\nKiểm tra định kỳ công tác y tế tại xã Hoà Sơn"),
        ("Loại: kiểm tra định kỳ\n", "2. Đơn vị được kiểm tra: xã Hoà Sơn"),
        ("Loại: khảo sát, kiểm tra\n", "III. KẾT QUẢ KHẢO SÁT, KIỂM TRA"),
        ("Ngày: 30/10/2026 - 19/11/2026\n", "Từ ngày 30 tháng 10 năm 2026 đến ngày 19 tháng 11 năm 2026, tại"),
        ("Ngày: 30/10/2026 - 19/11/2026\n", "Biên bản kết thúc vào hồi …………, ngày 19 tháng 11 năm 2026./."),
    ],
)  # fmt: skip
def test_what_the_record_says_stands_in_the_minutes(record, said):
    own = {line.split(":")[0] for line in record.splitlines() if line[:1] not in {" ", "-"}}
    base = "".join(line for line in BASE.splitlines(keepends=True) if line.split(":")[0] not in own)
    assert said in minutes(
        base + record.replace("Nơi kiểm tra:\n", "") if record.endswith("tra:\n") else base + record
    )


ROWS = [
    ("được chi không dùng tiền mặt", "9.240 đối tượng", "Được chi không dùng tiền mặt", "9.240 đối tượng"),
    ("hộp thư góp ý của dân", "12 thư", "Hộp thư góp ý của dân", "12 thư"),
    ("có", "15 quầy", "Số quầy hiện có", "15"),
    ("xã được nhập từ", "4 xã", "Xã được nhập từ", "4 xã"),
    ("chỉ số cải cách hành chính", "hạng 4/34", "Chỉ số cải cách hành chính", "Hạng 4/34"),
]


@pytest.mark.parametrize(("content", "value", "name", "figure"), ROWS)
def test_a_row_of_the_table_says_words_and_figure_as_typed(content, value, name, figure):
    said = lines(f"{BASE}Kết quả:\n  - Nội dung: {content}\n    Giá trị: {value}\n", "bien-ban")
    at = said.index("Kết quả") + 1
    assert said[at : at + 3] == ("1", name, figure)


def test_a_figure_with_a_place_of_its_own_in_the_words_is_a_sentence_and_no_row():
    text = minutes(BASE + "Kết quả:\n  - Nội dung: mạng đã đến {giá trị} thôn\n    Giá trị: 14/14\n")
    assert "Mạng đã đến 14/14 thôn." in text
    assert "STT" not in text


def test_the_column_of_notes_is_there_only_if_there_is_a_note():
    row = "Kết quả:\n  - Nội dung: số thôn\n    Giá trị: 12\n"
    assert "Ghi chú" not in minutes(BASE + row)
    assert "Ghi chú" in minutes(BASE + row + "    Ghi chú: đã đếm\n")


# ---- Who signs


def labels(record):
    said = lines(record, "bien-ban")
    ways = [i for i, line in enumerate(said) if line == "(Ký, ghi rõ họ tên)"]
    return [said[i - 1] for i in ways]


@pytest.mark.parametrize(
    ("record", "signing"),
    [
        ("", ["ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA", "ĐẠI DIỆN BÊN KIỂM TRA"]),
        (TEAM, ["ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA", "TRƯỞNG ĐOÀN"]),
        (TEAM.replace("trưởng đoàn", "dẫn đầu"), ["ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA", "ĐẠI DIỆN ĐOÀN"]),
        ("Đoàn kiểm tra:\n  Thành viên: ông Lý A Dơ\n", ["ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA", "NGƯỜI KIỂM TRA"]),
        (
            "Đơn vị được kiểm tra:\n  - Tên: Trạm Y tế A\n  - Tên: Trạm Y tế B\n  - Tên: Trạm Y tế C\n",
            ["ĐẠI DIỆN BÊN KIỂM TRA"],
        ),
        (
            "Đơn vị được kiểm tra:\n  - Tên: Trạm Y tế A\n  - Tên: Trạm Y tế B\n" + TEAM,
            ["ĐẠI DIỆN TRẠM Y TẾ A", "ĐẠI DIỆN TRẠM Y TẾ B", "TRƯỞNG ĐOÀN"],
        ),
    ],
)
def test_who_signs_is_who_the_record_says(record, signing):
    assert labels(BASE + record) == signing


def test_three_units_and_more_sign_in_a_table():
    hosts = "".join(f"  - Tên: Trạm Y tế {x}\n    Thành viên: bà Hà {x} – Trưởng trạm\n" for x in "ABC")
    said = lines(BASE + "Đơn vị được kiểm tra:\n" + hosts, "bien-ban")
    at = said.index("ĐẠI DIỆN CÁC ĐƠN VỊ ĐƯỢC KIỂM TRA")
    assert said[at + 5 : at + 8] == ("1", "Trạm Y tế A", "Hà A")
    assert said.index("Trạm Y tế C", at) < said.index("ĐẠI DIỆN BÊN KIỂM TRA")


def test_a_visiting_leader_is_no_chair():
    record = "Loại: làm việc\nNơi kiểm tra: tỉnh Bình Sơn\n" + TEAM
    said = lines(record, "bien-ban")
    assert labels(record) == ["THƯ KÝ", "CHỦ TỌA"]
    assert said[said.index("Nơi nhận:") - 1] == "……………………"
    assert any(line.startswith("Chủ trì (chủ tọa): …") for line in said)


def test_the_day_of_the_paper_is_left_to_the_clerk():
    assert "…………, ngày tháng năm" in minutes(BASE)
    assert "…………, ngày 15 tháng 10 năm 2026" in minutes(BASE + "Biên bản:\n  Ngày ban hành: 15/10/2026\n")


def test_a_reply_after_the_conclusion_stays_after_it():
    turns = [("trả lời", "xã đã sửa"), ("kết luận", "làm tốt"), ("tiếp thu", "sửa tiếp")]
    course = "".join(f"  - Người phát biểu: Hà Vy\n    Hình thức: {s}\n    Nội dung: {w}\n" for s, w in turns)
    text = minutes(f"{BASE}Diễn biến:\n{course}Kiến nghị: mua máy\n")
    order = [
        "Ý KIẾN PHÁT BIỂU",
        "Hà Vy trả lời",
        "KẾT LUẬN, KIẾN NGHỊ",
        "kết luận: làm tốt",
        "mua máy",
        "tiếp thu: sửa tiếp",
    ]
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)


@pytest.mark.parametrize("lone", ["a) ", "1. D", "1. Đ"])
def test_one_entry_alone_has_no_number(lone):
    parts = (
        "Tồn tại, hạn chế: dây điện hở",
        "Khó khăn, vướng mắc: đường xa",
        "Đề nghị của đơn vị: đổi máy",
        "Kiến nghị: dán mã",
    )
    text = minutes(BASE + "\n".join(parts) + "\n")
    assert f"\n{lone}" not in text.replace("\n1. Đơn vị", "")


def test_a_working_session_at_several_places_tells_what_one_of_them_belongs_to():
    places = "Nơi kiểm tra:\n  - Tên: xã Hoà Sơn\n    Thuộc: tỉnh Bình Sơn\n  - phường Cầu Đá\n"
    assert "(xã Hoà Sơn, tỉnh Bình Sơn; phường Cầu Đá)." in minutes(f"Loại: làm việc\n{places}")
