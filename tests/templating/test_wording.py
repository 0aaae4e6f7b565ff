"""Which frame a figure and the words beside it take, and the short names of units and delegations."""

import pytest

from reportgen.templating.filters import plain_text
from reportgen.templating.frames import frame
from reportgen.templating.statement import indicator_clause
from reportgen.templating.view import Missing, Value
from reportgen.templating.word_lists import begins, holds, plain
from reportgen.templating.wording import (
    gap,
    is_assigned,
    is_command,
    is_deed,
    is_quantity,
    is_unwanted,
    names_a_matter,
    short_delegation,
    short_unit,
    without_head,
    without_tense,
)

CATALOG = """\
Tên: thử
Chỉ tiêu:
  - Mã: tre-han
    Tên: tỷ lệ hồ sơ trễ hạn
    Kiểu giá trị: percent
    Chiều: càng thấp càng tốt
    Độ tin cậy: XN
    Câu:
      percent: "tỷ lệ hồ sơ trễ hạn là {x}"
"""


def finding(content=None, value=None, **more):
    rows = {"Nội dung": content and f'"{content}"', "Giá trị": value, **more}
    return "Kết quả:\n  - " + "\n    ".join(f"{key}: {said}" for key, said in rows.items() if said) + "\n"


@pytest.mark.parametrize(
    ("content", "frames"),
    [
        ("đã phân công người trực", {None: "loi"}),
        (None, {"35%": "tron", "14 hồ sơ": "tron", "đạt": "tron"}),
        ("mạng đã đến {giá trị} xã", {"14/14": "cho", "đạt": "cho"}),
        (
            "tỷ lệ hộ dùng nước sạch",
            {"35%": "dat", "85% hộ": "truoc", "14/14": "dat", "14": "la", "dưới 5%": "o-muc", "không quá 5%": "o-muc", "trên 5%": "dat"},
        ),
        ("tỷ lệ hồ sơ trễ hạn", {"35%": "la", "14/14": "la", "31/41 (75,6%)": "la", "dưới 5%": "o-muc", "đạt": "nhan-xet"}),
        ("tỷ lệ thôn đạt chuẩn", {"35%": "la", "dưới 5%": "o-muc"}),
        ("số hồ sơ tiếp nhận", {"14": "la", "14 hồ sơ": "la", "0": "khong", "0 hồ sơ": "khong"}),
        ("số hoá hồ sơ", {"14": "chen", "14 hồ sơ": "chen", "14/14 xã": "truoc", "35%": "dat"}),
        ("hồ sơ tiếp nhận", {"14 hồ sơ": "truoc", "14": "truoc", "35%": "dat", "14/14 xã": "so-huu"}),
        ("hồ sơ được trả đúng hạn", {"35%": "truoc"}),
        ("học viên đạt yêu cầu", {"158/165": "truoc", "95%": "truoc"}),
        ("mức độ hài lòng", {"95%": "dat"}),
        ("đón khách du lịch", {"1.200 lượt": "sau"}),
        ("rải nhựa", {"3 km": "sau", "14/14 thôn": "truoc"}),
        ("tập huấn kỹ năng số", {"230 người": "cho-ai", "12 lớp": "sau"}),
        ("làm dịch vụ lưu trú", {"23 hộ": "truoc"}),
        ("UBND phường đã giải quyết", {"12 hồ sơ": "sau", "3.660/3.695 hồ sơ": "sau"}),
        ("huyện đã kiểm tra", {"6 xã": "sau"}),
        ("cấp trên giao chỉ tiêu", {"12 chỉ tiêu": "chen"}),
        ("chi bộ", {"12 chi bộ": "truoc"}),
        ("tổ công nghệ số", {"14 tổ": "truoc", "85% thôn": "so-huu", "14": "truoc"}),
        ("đã tổ chức", {"14": "sau", "14 hội nghị": "sau", "85% xã": "truoc", "có": "da", "chưa": "chua"}),
        ("đã ban hành kế hoạch", {"14": "chen", "14 kế hoạch": "chen", "14/14 xã": "truoc", "có": "da", "chưa có": "chua"}),
        ("đã giải ngân", {"6,85 tỷ đồng": "sau", "35%": "dat"}),
        ("đã cấp cho học sinh", {"11.580 kg gạo": "sau", "14/14 xã": "truoc", "5 xã": "truoc"}),
        ("đã được cấp cho học sinh", {"11.580 kg gạo": "truoc"}),
        ("tỷ lệ phòng học kiên cố", {"18/18 phòng": "truoc", "18/18 phòng (100%)": "dat", "18/18 lớp": "dat"}),
        ("tổng kinh phí", {"6,85 tỷ đồng": "la", "khoảng 6 tỷ đồng": "la"}),
        ("giải quyết đạt", {"35%": "sau", "85% xã": "truoc"}),
        ("tỷ lệ ấy còn", {"35%": "sau", "85% xã": "sau"}),
        ("chỉ số cải cách hành chính", {"hạng 4/34": "xep", "87,5/100 điểm": "dat", "87 điểm": "dat"}),
        ("hộp thư công vụ", {"có": "co", "không": "chua-co", "chưa có": "chua-co", "chưa đạt": "nhan-xet", "đạt": "nhan-xet"}),
        ("hồ sơ trễ hạn", {"không phát sinh": "khong", "không có": "khong", "0 hồ sơ": "khong", "0%": "truoc"}),
        ("người dân đã có tài khoản", {"85% hộ": "co-cau", "14/14 xã": "co-cau", "14 hộ": "la", "35%": "truoc"}),
        ("mạng truyền số liệu", {"14": "la", "14 tuyến": "truoc", "14/14 xã": "truoc", "35%": "dat"}),
    ],
)  # fmt: skip
def test_words_and_figure_decide_the_frame(shown, content, frames):
    made = {value: frame(shown(finding(content, value)).findings[0]) for value in frames}
    assert made == frames


@pytest.mark.parametrize(
    ("value", "clause"),
    [
        ("19/19 cơ sở", "19/19 cơ sở y tế dùng mã QR"),
        ("19/19", "19/19 cơ sở y tế dùng mã QR"),
        ("19/19 trạm", "19/19 trạm dùng mã QR"),
    ],
)
def test_a_short_unit_gives_way_to_the_noun_of_the_catalogue(shown, value, clause):
    catalog = CATALOG.replace("tre-han", "qr").replace("percent", "ratio") + "    Đối tượng đếm: cơ sở y tế\n"
    catalog = catalog.replace("tỷ lệ hồ sơ trễ hạn là {x}", "{x} {dt} dùng mã QR")
    found = shown(f"Danh mục: thu\nKết quả:\n  - Chỉ tiêu: qr\n    Giá trị: {value}\n", catalog).findings[0]
    assert plain_text(indicator_clause(found)) == clause


def test_an_indicator_of_the_catalogue_has_its_own_phrase(shown):
    record = "Danh mục: thu\n" + finding(None, "5%", **{"Chỉ tiêu": "tre-han"})
    assert frame(shown(record, CATALOG).findings[0]) == "danh-muc"
    assert frame(shown(record).findings[0]) == "tron"


@pytest.mark.parametrize(
    ("content", "value", "where"),
    [
        ("hồ sơ trễ hạn", "21 hồ sơ", 0),
        ("vẫn còn hồ sơ trễ hạn", "21 hồ sơ", 8),
        ("có hồ sơ trễ hạn", "21 hồ sơ", 3),
        ("tiếp nhận hồ sơ qua mạng", "21 hồ sơ", 10),
        ("đã cấp hồ sơ cho thôn", "21 hồ sơ", 7),
        ("tiếp nhận các hồ sơ qua mạng", "21 hồ sơ", -1),
        ("tiếp nhận hồ sơ và trả hồ sơ", "21 hồ sơ", -1),
        ("việc tiếp nhận hồ sơ", "21 hồ sơ", -1),
        ("tiếp nhận hồ sơ", "21", 10),
        ("tiếp nhận hồ sơ", "3/4 hồ sơ (75%)", 10),
        ("tiếp nhận hồ sơ", None, -1),
    ],
)
def test_where_a_figure_stands_inside_the_words(shown, content, value, where):
    assert gap(shown(finding(content, value)).findings[0]) == where


@pytest.mark.parametrize(
    ("content", "more", "unwanted"),
    [
        ("tỷ lệ hộ nghèo", {}, True),
        ("tỷ lệ hộ thoát nước", {}, False),
        ("nhà ở xuống cấp đã được sửa chữa", {}, False),
        ("nhà ở xuống cấp chưa được sửa chữa", {}, True),
        ("tỷ lệ hộ nghèo", {"Chiều": "càng cao càng tốt"}, False),
        ("tỷ lệ sinh", {"Chiều": "càng thấp càng tốt"}, True),
        (None, {"Chỉ tiêu": "tre-han"}, True),
        (None, {"Chỉ tiêu": "tre-han", "Chiều": "càng cao càng tốt"}, False),
        (None, {}, False),
    ],
)
def test_what_is_not_wanted_by_the_record_the_catalogue_or_its_words(shown, content, more, unwanted):
    record = "Danh mục: thu\n" + finding(content, "5%", **more)
    assert is_unwanted(shown(record, CATALOG).findings[0]) is unwanted


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("tỷ lệ hộ nghèo", (True, False, False, False)),
        ("Tỉ lệ hộ nghèo", (True, False, False, False)),
        ("số hóa hồ sơ", (False, True, True, False)),
        ("tổng hợp số liệu", (False, True, True, False)),
        ("đã tổng hợp", (False, True, False, False)),
        ("tiếp tục rà soát", (False, True, True, False)),
        ("chưa có kế hoạch", (False, True, False, False)),
        ("công tác chuyển đổi số", (False, False, False, True)),
        ("kết quả chuyển đổi số", (True, False, False, True)),
        ("bản đồ số", (False, False, False, False)),
        ("", (False, False, False, False)),
    ],
)
def test_what_words_are(shown, text, answers):
    shown()
    assert (is_quantity(text), is_deed(text), is_command(text), names_a_matter(text)) == answers


@pytest.mark.parametrize(
    ("text", "key", "opens", "inside"),
    [
        ("hộ nghèo", "điều không mong", False, True),
        ("nghèo", "điều không mong", True, True),
        ("nghèonàn", "điều không mong", False, False),
        ("xnghèo", "điều không mong", False, False),
        ("số hóa", "không phải tên con số", True, True),
        ("x", "không có danh sách này", False, False),
    ],
)
def test_a_word_of_a_list_at_the_start_or_anywhere(shown, text, key, opens, inside):
    shown()
    assert (begins(text, key), holds(text, key)) == (opens, inside)


def test_words_are_compared_without_capitals_and_with_one_style_of_tone_marks():
    assert plain("  Số  HÓA, thủy lợi ") == "số hoá, thuỷ lợi"


@pytest.mark.parametrize(
    ("total", "assigned"),
    [("chỉ tiêu được giao", True), ("kế hoạch năm", True), ("dự toán", True), ("tổng số hộ", False), ("KẾ HOẠCH", True)],
)  # fmt: skip
def test_a_total_that_was_assigned(total, assigned):
    assert is_assigned(total) is assigned


@pytest.mark.parametrize(
    ("change", "text", "rest"),
    [
        (without_head, "số hồ sơ trễ hạn", "hồ sơ trễ hạn"),
        (without_head, "Tỷ lệ hộ nghèo", "hộ nghèo"),
        (without_head, "tổng số hồ sơ", "hồ sơ"),
        (without_head, "sốt xuất huyết", "sốt xuất huyết"),
        (without_tense, "đã ban hành", "ban hành"),
        (without_tense, "Đã ban hành", "ban hành"),
        (without_tense, "đãi ngộ", "đãi ngộ"),
    ],
)
def test_what_the_template_says_is_taken_off(change, text, rest):
    made = change(Value(text, 1, "a.b"))
    assert (made, made.path) == (rest, "a.b")
    assert change("số đã") == "số đã"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("UBND xã Tân An", "UBND xã"),
        ("Ủy ban nhân dân xã Tân An", "Ủy ban nhân dân xã"),
        ("Uỷ ban nhân dân huyện Phú Lộc", "Uỷ ban nhân dân huyện"),
        ("huyện Phú Lộc", "huyện"),
        ("thị trấn Phú Lộc", "thị trấn"),
        ("Sở Y tế", "Sở"),
        ("xã", "xã"),
        ("xã 5", "xã 5"),
        ("Trường Tiểu học Tân An", "Trường Tiểu học Tân An"),
        ("Ban Quản lý dự án đầu tư xây dựng huyện", "đơn vị"),
    ],
)
def test_the_short_name_of_a_unit(shown, name, short):
    shown()
    made = short_unit(Value(name, name, "hosts.0.name"))
    assert (made, made.path) == (short, "hosts.0.name")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Đoàn kiểm tra công vụ tỉnh", "đoàn"),
        ("đoàn công tác", "đoàn"),
        ("Tổ công tác 24", "tổ công tác"),
        ("Tổ kiểm tra liên ngành", "tổ kiểm tra"),
    ],
)
def test_the_short_name_of_a_delegation(name, short):
    made = short_delegation(Value(name, name, "delegation.name"))
    assert (made, made.path) == (short, "delegation.name")


@pytest.mark.parametrize("name", [Value("Sở Nội vụ", 1, "x"), Missing(("delegation", "name")), "đoàn"])
def test_what_is_no_delegation_has_no_short_name(name):
    made = short_delegation(name)
    assert isinstance(made, Missing)
    assert made.path == ("delegation", "name")


def test_what_is_missing_has_no_short_name():
    missing = Missing(("hosts",))
    assert short_unit(missing) is missing
