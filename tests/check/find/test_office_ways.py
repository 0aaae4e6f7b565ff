"""Tables inside the text, lines pushed right by tabs, blanks of forms, and what a decision issues in its own file."""

from dataclasses import replace

from reportgen.check.find import find
from tests.check.find.test_find import HEAD, TABLE, TITLE, left, line, paper, right, told


def test_a_table_without_lines_is_no_text():
    found = told(
        *HEAD, *TITLE, line("Kết quả như sau:"), left("Chỉ tiêu"), right("SỐ LIỆU"), line("Trên đây là kết quả./.")
    )
    assert found["noi-dung"] == ["Kết quả như sau:", "Trên đây là kết quả./."]
    assert "phan-chuong-tieu-de" not in found


def test_addressees_in_columns_are_addressees():
    found = told(
        *HEAD,
        left("Kính gửi:", row=3),
        right("- Sở Nội vụ;", row=3),
        right("- Sở Y tế.", row=3),
        line("Nội dung./."),
    )
    assert found["kinh-gui"] == ["Kính gửi:"]
    assert found["kinh-gui-danh-sach"] == ["- Sở Nội vụ;", "- Sở Y tế."]


def test_a_line_pushed_to_the_right_by_a_tab_stands_in_a_right_column():
    pushed = replace(line("Đinh Quang Hải", bold=True, align=None), first_mm=110)
    post = replace(line("GIÁM ĐỐC", bold=True, align=None), first_mm=110)
    found = told(*HEAD, *TITLE, line("Nội dung./."), post, line("Nơi nhận:"), line("- Lưu: VT."), pushed)
    assert found["ho-ten"] == ["Đinh Quang Hải"]
    assert found["noi-nhan"] == ["- Lưu: VT."]


def test_what_a_decision_issues_is_read_after_it_and_its_head_too():
    issued = (
        left("UBND XÃ PHÚ KHÊ", table=5, bold=True),
        right("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", table=5, bold=True),
        line("QUY CHẾ", bold=True, align="center"),
        line("Làm việc của Văn phòng", bold=True, align="center"),
        line("(Kèm theo Quyết định số 05/QĐ-UBND)", align="center"),
        line("Điều 1. Phạm vi"),
    )
    seen = paper(*HEAD, *TITLE, line("Nội dung./."), right("GIÁM ĐỐC", row=3), right("Lò Văn Phúc", row=3), *issued)
    found = find(seen, TABLE)
    words = {role: [p.words for p in pieces] for role, pieces in found.parts.items()}
    assert seen.paragraphs[found.issued - 1].text == "UBND XÃ PHÚ KHÊ"
    assert words["quyen-han-chuc-vu"] == ["GIÁM ĐỐC"]
    assert words["ten-loai"][1:] == ["QUY CHẾ"]
    assert words["phu-luc-kem-theo"] == ["(Kèm theo Quyết định số 05/QĐ-UBND)"]
    assert words["dieu"] == ["Điều 1. Phạm vi"]
    assert len(words["quoc-hieu"]) == 2


def test_dots_in_place_of_words_are_room_left_to_fill_in():
    found = find(
        paper(*HEAD, *TITLE, line("……………………"), right("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ"), right("Họ và tên")), TABLE
    )
    assert {"noi-dung", "ho-ten"} <= found.blank
    assert [p.words for p in found.parts["quyen-han-chuc-vu"]] == ["QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ"]
