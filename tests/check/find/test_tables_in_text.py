"""Tables inside the text: the decree says nothing of them, drawn or not; addressees in columns are found."""

from tests.check.find.test_find import HEAD, TITLE, left, line, right, told


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
