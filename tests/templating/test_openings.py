"""What people's own words begin with is not said a second time."""

import pytest
from markupsafe import Markup

from reportgen.templating.openings import without
from reportgen.templating.view import Missing, Value


def topic(text):
    return f'Chủ đề: "{text}"\n'


@pytest.mark.parametrize(
    ("test", "yes", "no"),
    [
        ("ten_to", ["Tổ công tác 24"], ["đoàn", "tổng"]),
        ("chung_nhau", ["đều đạt"], ["đầu tư", "đềuđạt"]),
        ("co_ve", ["về việc x", "về x"], ["vẽ", "việc"]),
        ("co_nguon", ["Qua kiểm tra, x", "theo báo cáo của x"], ["kiểm tra x", "báo cáo đầy đủ"]),
        ("co_vi", ["do thiếu người", "Nguyên nhân là x", "chủ yếu do x"], ["doanh thu thấp", "thiếu do x"]),
        ("co_de_nghi", ["đề nghị xã", "Yêu cầu xã"], ["đẩy mạnh", "đã đề nghị"]),
        ("loi_khen", ["ghi nhận x", "Biểu dương x"], ["x được ghi nhận"]),
        ("loi_noi", ["nhấn mạnh x", "cho biết x"], ["x nhấn mạnh", "cho"]),
        ("quyet_dinh", ["Quyết định thanh tra", "kế hoạch x"], ["thực hiện quyết định"]),
        ("dia_ban", ["xã A", "Thị trấn B"], ["UBND xã A", "xã hội hoá"[3:], "bảng"]),
        ("noi_xong", ["sửa xong mái", "hoàn thành x", "x trước ngày 5/9"], ["xong xuôi"[4:], "thực hiện x"]),
        ("ten_viec", ["công tác x", "tình hình x"], ["công x", "kiểm tra công tác"]),
        ("dan_het", ["qua kiểm tra cho thấy", "xã cho biết"], ["cho thấy x", "theo báo cáo"]),
        ("nhom_chung", ["lãnh đạo xã", "trưởng các phòng", "Đại diện thôn"], ["công chức xã", "cácx"]),
        ("cau_hoi", ["vì sao chậm", "đã làm chưa?", "khi nào xong"], ["nói rõ tiến độ", "vì thiếu"]),
        ("chi_dat", ["đạt", "Chưa đạt", "không đạt"], ["đạt yêu cầu", "có"]),
    ],
)
def test_words_are_known_by_their_beginning(said, test, yes, no):
    template = f"{{{{ 1 if record.topics[0] is {test} else 0 }}}}"
    assert {text: said(template, topic(text)) for text in yes} == dict.fromkeys(yes, "1")
    assert {text: said(template, topic(text)) for text in no} == dict.fromkeys(no, "0")


@pytest.mark.parametrize("test", ["co_vi", "noi_xong", "mo_bang_ten('x')"])
def test_a_missing_field_begins_with_nothing(said, test):
    assert said(f"{{{{ 1 if record.end is {test} else 0 }}}}") == "0"


@pytest.mark.parametrize(
    ("text", "name", "opens", "names"),
    [
        ("UBND xã Tân An đã ban hành", "UBND xã Tân An", "1", "1"),
        ("ubnd xã tân an đã ban hành", "UBND xã Tân An", "1", "1"),
        ("UBND xã đã ban hành", "UBND xã Tân An", "1", "0"),
        ("đã báo cáo UBND xã Tân An", "UBND xã Tân An", "0", "1"),
        ("UBND xã Tân Anh", "xã Tân An", "0", "0"),
        ("x", "UBND xã Tân An", "0", "0"),
    ],
)
def test_words_that_say_the_name_already(said, text, name, opens, names):
    template = f"{{{{ 1 if record.topics[0] is mo_bang_ten('{name}') else 0 }}}}{{{{ 1 if record.topics[0] is nhac_ten('{name}') else 0 }}}}"
    assert said(template, topic(text)) == opens + names


@pytest.mark.parametrize(
    ("basis", "opens"),
    [
        ("Căn cứ:\n  - Nguyên văn: Thực hiện Kế hoạch số 5\n", "1"),
        ("Căn cứ:\n  - Nguyên văn: căn cứ Kế hoạch số 5\n", "1"),
        ("Căn cứ:\n  - Nguyên văn: Kế hoạch số 5\n", "0"),
        ("Căn cứ:\n  - Loại văn bản: Kế hoạch\n    Số ký hiệu: 5\n", "0"),
    ],
)
def test_a_basis_that_opens_the_sentence_itself(said, basis, opens):
    assert said("{{ 1 if record.basis[0] is co_thuc_hien else 0 }}", basis) == opens


@pytest.mark.parametrize(
    ("heads", "text", "rest"),
    [
        (("trừ",), "trừ văn bản mật", "văn bản mật"),
        (("trừ",), "Trừ văn bản mật", "văn bản mật"),
        (("trừ",), "văn bản mật, trừ x", "văn bản mật, trừ x"),
        (("trừ",), "trừng phạt", "trừng phạt"),
        (("so với",), "so với so với", "so với"),
        (("là do", "là", "do", "vì"), "là do ốm", "ốm"),
        (("là do", "là", "do", "vì"), "vì ốm", "ốm"),
    ],
)
def test_a_head_that_the_template_says_is_taken_off_and_the_field_stays(heads, text, rest):
    made = without(*heads)(Value(text, 1, "a.b"))
    assert (made, made.path, made.raw) == (rest, "a.b", 1)
    assert without(*heads)(text) == rest


def test_nothing_is_taken_off_what_is_missing_or_put_together():
    missing = Missing(("end",))
    assert without("trừ")(missing) is missing
    assert without("trừ")(Markup("trừ x")) == "trừ x"


def shortcoming(content, value):
    return f"Tồn tại, hạn chế:\n  - Nội dung: {content}\n    Giá trị: {value}\n"


@pytest.mark.parametrize(
    ("content", "value", "words"),
    [
        ("hồ sơ trễ hạn", "21 hồ sơ", "21 hồ sơ trễ hạn"),
        ("còn hồ sơ trễ hạn", "21 hồ sơ", "còn 21 hồ sơ trễ hạn"),
        ("Vẫn còn hồ sơ trễ hạn.", "khoảng 21 hồ sơ", "vẫn còn khoảng 21 hồ sơ trễ hạn"),
        ("có hồ sơ trễ hạn", "3/14 hồ sơ", "có 3/14 hồ sơ trễ hạn"),
        ("còn Hồ sơ trễ hạn", "21 hồ sơ", "còn 21 Hồ sơ trễ hạn"),
        ("việc trả hồ sơ còn chậm", "21 hồ sơ", None),
        ("hồ sơn", "21 hồ sơ", None),
        ("hồ sơ trễ hạn", "21", None),
        ("hồ sơ trễ hạn", "3/14 hồ sơ (21,4%)", "3/14 hồ sơ trễ hạn"),
    ],
)
def test_a_figure_stands_before_its_unit_inside_the_words(said, content, value, words):
    template = "{% set s = record.shortcomings[0] %}{% if s is chen_duoc %}{{ s|chen }}{% else %}–{% endif %}"
    assert said(template, shortcoming(content, value)) == (words or "–")


def test_without_a_figure_there_is_nothing_to_insert(said):
    assert (
        said("{{ 1 if record.shortcomings[0] is chen_duoc else 0 }}", "Tồn tại, hạn chế:\n  - còn hồ sơ trễ hạn\n")
        == "0"
    )


def test_the_unit_inside_the_words_comes_from_both_fields(html):
    at = "shortcomings.0"
    assert html("{{ record.shortcomings[0]|chen }}", shortcoming("còn hồ sơ trễ hạn", "21 hồ sơ")) == (
        f'<span data-from="{at}.content">còn </span><span data-from="{at}.value">21</span> '
        f'<span data-from="{at}.content {at}.value.unit">hồ sơ</span><span data-from="{at}.content"> trễ hạn</span>'
    )
    template = "{% set s = record.shortcomings[0] %}{{ s.content|nhu_don_vi(s.value.unit) }}"
    assert html(template, shortcoming("hồ sơ trễ hạn", "21 hồ sơ")) == (
        f'<span data-from="{at}.content {at}.value.unit">hồ sơ</span><span data-from="{at}.content"> trễ hạn</span>'
    )


def test_an_addressee_with_signs_between_its_words_is_said_as_it_is(html):
    record = "Đề nghị của đơn vị:\n  - Nội dung: đề nghị UBND ~ tỉnh bố trí kinh phí?\n    Gửi: UBND tỉnh\n"
    made = html("{% set r = record.requests[0] %}{{ r.content|dieu_xin(r.to) }}", record)
    assert 'data-from="requests.0.to">UBND tỉnh</span>' in made
    assert "UBND ~ tỉnh bố trí kinh phí" in made
