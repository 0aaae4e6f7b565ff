"""Each question an editor would ask, by a record that raises it and by one that does not."""

import pytest

from reportgen import source
from reportgen.records import Catalog, Record, read, rename
from reportgen.records.consistency.look import Look
from reportgen.records.editor import advice, check, names, tones, unfinished, walk

CATALOG = """\
Tên: Thử
Chỉ tiêu:
  - Mã: ho-so
    Tên: hồ sơ nộp trực tuyến
    Kiểu giá trị: percent
    Chiều: càng cao càng tốt
    Mục tiêu:
      - Giá trị: 90%
        Văn bản: Quyết định số 1
    Lời khuyên:
      - Mã: ra-soat
        Nội dung: rà soát hồ sơ chậm
      - Mã: tap-huan
        Nội dung: tập huấn công chức
  - Mã: tre-han
    Tên: hồ sơ trễ hạn
    Kiểu giá trị: count
    Chiều: càng thấp càng tốt
    Lời khuyên:
      - Mã: xin-loi
        Nội dung: xin lỗi người dân
  - Mã: chi-so
    Tên: chỉ số phục vụ
    Kiểu giá trị: rank; score
    Chiều: càng cao càng tốt
    Lời khuyên:
      - Mã: nang-hang
        Nội dung: nâng hạng chỉ số
  - Mã: may-tinh
    Tên: máy tính
    Kiểu giá trị: count
"""


def reading_of(text, model, file):
    got = source.load(text, file)
    reading = read(rename(got.data, got.spots, model), model)
    assert not got.problems
    assert not reading.problems, reading.problems
    return reading


def look_at(text):
    reading = reading_of("Loại: kiểm tra\n" + text, Record, "a.yaml")
    return Look(reading.record, reading.named)


def catalog():
    return reading_of(CATALOG, Catalog, "catalogs/thu.yaml").record


def told(problems):
    """What each problem is, where it stands and what it is held against; the first line is ``Loại``."""
    return [(p.kind, p.place.line, *(r.line for r in p.related)) for p in problems]


def praise(words):
    return f"Biểu dương:\n  - Nội dung: {words}\n"


# ---- Advice for what falls short.

FINDING = "Kết quả:\n  - Chỉ tiêu: {}\n    Giá trị: {}\n"
TARGET = FINDING + "    Mục tiêu:\n      Giá trị: {}\n"
VERDICT = FINDING + "    Mục tiêu:\n      Mức độ: {}\n"
ASSESSED = FINDING + "    Đánh giá: {}\n"
SHORT = [("shortfall-advice", 4)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TARGET.format("ho-so", "79%", "80%"), SHORT),
        (TARGET.format("ho-so", "80%", "80%"), []),
        (TARGET.format("ho-so", "khoảng 79%", "80%"), []),  # a rough figure proves nothing
        (TARGET.format("tre-han", "7", "5"), SHORT),  # the catalogue says that less is better
        (TARGET.format("tre-han", "4", "5"), []),
        (TARGET.format("tre-han", "7", "5") + "    Chiều: càng cao càng tốt\n", []),
        (TARGET.format("chi-so", "hạng 5/9", "hạng 3/9"), SHORT),
        (TARGET.format("chi-so", "hạng 2/9", "hạng 3/9"), []),
        (VERDICT.format("ho-so", "79%", "chưa đạt"), SHORT),
        (VERDICT.format("ho-so", "79%", "đạt"), []),
        (TARGET.format("ho-so", "79%", "80%") + "      Mức độ: đạt\n", []),  # what the record says goes first
        (ASSESSED.format("ho-so", "79%", "chưa đạt"), SHORT),
        (ASSESSED.format("ho-so", "79%", "đạt"), []),
        (FINDING.format("ho-so", "12%"), []),  # the catalogue's own target is not the record's
        (TARGET.format("may-tinh", "7", "9"), []),  # no advice is known
        (TARGET.format("khong-co", "7", "9"), []),
        ("Kết quả:\n  - Nội dung: hồ sơ nộp trực tuyến\n    Giá trị: 7%\n    Mục tiêu: 80%\n", []),
        (TARGET.format("tre-han", "7", "5") + "Kiến nghị:\n  - Lời khuyên: xin-loi\n", []),
        (TARGET.format("tre-han", "7", "5") + "Kiến nghị:\n  - Nội dung: cần xin lỗi người dân ngay\n", []),
    ],
)
def test_advice_is_offered_where_the_record_says_that_a_figure_falls_short(text, expected):
    assert told(advice.shortfalls(look_at(text), catalog())) == expected


def test_only_advice_that_is_not_given_yet_is_offered_by_id_and_words():
    text = TARGET.format("ho-so", "79%", "80%") + "Kiến nghị:\n  - Lời khuyên: ra-soat\n"
    (found,) = advice.shortfalls(look_at(text), catalog())
    assert (found.code, found.severity, found.message, found.hint) == (
        "RG160",
        "gợi ý",
        "“hồ sơ nộp trực tuyến” chưa đạt, danh mục có lời khuyên thường dùng",
        "nếu đoàn có kiến nghị như vậy, có thể ghi ở mục “Kiến nghị”: “Lời khuyên: tap-huan” (tập huấn công chức)",
    )


# ---- One name, two spellings.

TWO = "name-two-ways"
AN = "Đoàn kiểm tra:\n  Thành viên:\n    - Họ tên: Nguyễn Văn An\n"
THUY = "Đoàn kiểm tra:\n  Thành viên:\n    - Họ tên: Trần Thị Thuỷ\n"
PLACE = "Nơi kiểm tra: xã Đồng Tiến\nĐơn vị được kiểm tra: UBND xã Đồng Tiến\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (AN + praise("ông Nguyễn Văn Ân"), [(TWO, 6, 4)]),
        (AN + praise("ông Nguyễn Văn An, ông NGUYỄN VĂN AN"), []),
        (AN + praise("Ông Nguyễn Vân An và bà Nguyễn Văn Ẩn"), [(TWO, 6, 4), (TWO, 6, 4)]),
        (AN + praise("Nguyễn Văn Ân Hậu"), []),  # a longer name is another
        (AN + praise("Ông Nguyễn Văn Ân; anh Lê Nguyễn Văn Ân"), [(TWO, 6, 4)]),
        (AN + praise("Nguyễn Văn, Ân"), []),
        (AN + praise("ông Nguyễn văn ẩn"), []),  # no name without capitals
        (AN + praise("Nguyễn Văn Anh"), []),
        (THUY + praise("bà Trần Thị Thủy"), [(TWO, 6, 4)]),
        (THUY + praise("bà Trần Thị Thuỷ"), []),
        (AN + "    - Họ tên: Nguyễn Văn Ân\n" + praise("ông Nguyễn Văn Ân"), [(TWO, 5, 4)]),
        (AN + "    - Họ tên: Nguyễn Văn Bình\n", []),
        (AN + "Đại biểu khác:\n  Thành viên: ông Nguyễn Vân An – Giám đốc\n", [(TWO, 6, 4)]),
        (AN + "Người kiến nghị: Nguyễn Văn Ân\n", []),  # told as a name that is near
        (PLACE + praise("nhân dân xã Đồng Tiên"), [(TWO, 5, 2)]),
        (PLACE + praise("nhân dân Đông Tiến"), [(TWO, 5, 2)]),
        (PLACE + praise("UBND Đồng Tiên"), [(TWO, 5, 2)]),
        (PLACE + praise("Nguyễn Đồng Tiên"), []),  # someone's name
        (PLACE + praise("Xã Đồng Tiên"), [(TWO, 5, 2)]),
        (PLACE + praise("Xã Đồng Tiến, UBND xã Đồng Tiến; đồng tiền"), []),
        (PLACE + "Tồn tại, hạn chế:\n  - Nội dung: a\n    Tại: xã Động Tiến\n", [(TWO, 6, 2)]),
        (PLACE.replace("UBND xã Đồng Tiến", "UBND xã Đồng Tiên"), [(TWO, 3, 2)]),
        ("Đơn vị được kiểm tra: Trạm Y tế xã\n" + praise("Tram Y tế xã"), [(TWO, 4, 2)]),
        ("Đơn vị được kiểm tra: Ban Văn hoá - Xã hội\n" + praise("ban văn hoá – xã hội"), []),
    ],
)
def test_a_name_spelt_two_ways_is_told_with_the_place_where_it_is_listed(text, expected):
    assert told(names.two_ways(look_at(text))) == expected


def test_both_spellings_are_said():
    (found,) = names.two_ways(look_at(AN + praise("ông Nguyễn Văn Ân")))
    assert (found.code, found.severity, found.message) == (
        "RG163",
        "gợi ý",
        "“Nguyễn Văn Ân” và “Nguyễn Văn An” chỉ khác nhau ở dấu",
    )


# ---- Styles of tone marks.

MIXED = "tone-styles-mixed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (praise("số hoá và xóa đói"), [(MIXED, 3, 3)]),
        (praise("số hoá và xoá đói, Uỷ ban quý II"), []),
        (praise("số hóa") + "Tồn tại, hạn chế: xoá; thuỷ lợi\n", [(MIXED, 4, 3)]),
        ("Cách làm: thủy lợi\n" + praise("uỷ quyền"), [(MIXED, 4, 2)]),
        (praise("uỷ quyền") + "Cách làm: thủy lợi\n", [(MIXED, 4, 3)]),  # the file's order, not the fields'
        ("Quy ước:\n  Dấu kết: …/.\n", []),
        (praise("uỷ quyền") + "Quy ước:\n  Dấu thanh: giữ nguyên\nCách làm: thủy lợi\n", [(MIXED, 6, 3)]),
        (praise("uỷ quyền") + "Quy ước:\n  Dấu thanh: kiểu mới\nCách làm: thủy lợi\n", []),
        (praise("uỷ quyền") + "Quy ước:\n  Dấu thanh: kiểu cũ\nCách làm: thủy lợi\n", []),
        (praise("số hoá ở tỉnh Hòa Bình, Đặng Thị Thủy"), []),
        (praise("số hoá; Hòa giải ở cơ sở"), [(MIXED, 3, 3)]),
        (THUY + praise("số hóa; cô Thuỷ"), []),
        ("Nơi kiểm tra: xã Hoà\n" + praise("số hóa"), []),
        (praise("số hóa") + "Tin bài:\n  Bút danh: Thuỷ\n", []),
        (praise("số hóa") + "Diễn biến:\n  - Người phát biểu: bà Thuỷ\n", []),
        (praise("số hóa theo Kế hoạch số 5/KH-UBND về xoá đói"), []),
        (praise("số hóa") + "Căn cứ: Luật Hoà giải ở cơ sở\n", []),
    ],
)
def test_two_styles_of_tone_marks_are_told_once_with_the_first_of_each(text, expected):
    assert told(tones.mixed(look_at(text))) == expected


def test_the_words_of_both_styles_are_said():
    (found,) = tones.mixed(look_at(praise("số hoá và xóa đói")))
    assert (found.code, found.severity, found.message) == (
        "RG164",
        "gợi ý",
        "hồ sơ đặt dấu thanh theo hai kiểu: “hoá” kiểu mới, “xóa” kiểu cũ",
    )


# ---- Words that wait for a figure.


def finding(content, value=None):
    figure = f"    Giá trị: {value}\n" if value else ""
    return f"Kết quả:\n  - Nội dung: {content}\n{figure}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (finding("giải ngân đạt"), [("finding-unfinished", 3)]),
        (finding("tổng kinh phí là…"), [("finding-unfinished", 3)]),
        (finding("giải ngân đạt", "78%"), []),
        (finding("xét nghiệm không đạt"), []),
        (finding("các mẫu chưa đạt."), []),
        (finding("đạt chuẩn"), []),
        (praise("giải ngân đạt"), []),
    ],
)
def test_words_that_stop_before_their_figure_are_told(text, expected):
    assert told(unfinished.figures(look_at(text))) == expected


def test_the_word_and_the_field_are_said():
    (found,) = unfinished.figures(look_at(finding("giải ngân đạt")))
    assert (found.code, found.severity, found.message) == (
        "RG165",
        "cảnh báo",
        "nội dung dừng ở chữ “đạt” mà không có con số",
    )


# ---- Together.


def test_every_text_is_walked_with_its_path_and_the_field_it_was_typed_in():
    text = "Đơn vị được kiểm tra:\n  Tên: UBND xã\n  Thành viên:\n    - Họ tên: A\n      Chức vụ: B; C\n"
    text += "Danh mục: d\nKết quả:\n  - Nội dung: e\n    Giá trị: 5 xã\n"
    assert list(walk.texts(look_at(text))) == [
        (("kind",), "kiểm tra", ("kind",)),
        (("hosts", 0, "name"), "UBND xã", ("hosts", "name")),
        (("hosts", 0, "members", 0, "name"), "A", ("hosts", "members", 0, "name")),
        (("hosts", 0, "members", 0, "posts", 0), "B", ("hosts", "members", 0, "posts")),
        (("hosts", 0, "members", 0, "posts", 1), "C", ("hosts", "members", 0, "posts")),
        (("findings", 0, "content"), "e", ("findings", 0, "content")),
        (("findings", 0, "value"), "5 xã", ("findings", 0, "value")),
    ]


def test_all_questions_are_asked_and_advice_only_with_a_catalogue():
    look = look_at(
        "Ngày: 10/6/2026\n"
        + AN
        + praise("ông Nguyễn Văn Ân số hoá, xóa, huyện")
        + TARGET.format("ho-so", "7%", "8%")
    )
    questions = [("term-out-of-force", 7), (TWO, 7, 5), (MIXED, 7, 7)]
    assert told(check(look.record, look.named, None)) == questions
    assert told(check(look.record, look.named, catalog())) == [*questions, ("shortfall-advice", 10)]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("", True),
        ("Tin bài:\n  Tiêu đề: a\n", True),
        ("Ngày: 23/5\n", False),
        ("Nơi kiểm tra:\n  - Tên: xã A\n    Ngày: 4/2026\n", False),
        ("Biên bản:\n  Ngày ban hành: 23/5/2026\n", False),
    ],
)
def test_a_record_that_says_no_day_anywhere_is_asked_once(text, asked):
    look = look_at(text)
    assert [p.kind for p in check(look.record, look.named, None)] == (["date-unsaid"] if asked else [])
