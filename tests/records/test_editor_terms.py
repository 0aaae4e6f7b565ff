"""Terms by date: each is asked about outside its time, and left alone inside it; the table that says so."""

import datetime as dt
import unicodedata

import pytest

from reportgen import source
from reportgen.records import Record, read, rename
from reportgen.records.consistency.look import Look
from reportgen.records.editor import dated, terms


def look_at(text):
    got = source.load("Loại: kiểm tra\n" + text, "a.yaml")
    reading = read(rename(got.data, got.spots, Record), Record)
    assert not got.problems
    assert not reading.problems, reading.problems
    return Look(reading.record, reading.named)


def told(problems):
    """What each problem is, where it stands and what it is held against; the first line is ``Loại``."""
    return [(p.kind, p.place.line, *(r.line for r in p.related)) for p in problems]


def praise(words):
    return f"Biểu dương:\n  - Nội dung: {words}\n"


OUT = "term-out-of-force"
EARLY = "term-too-early"
XA = "Nơi kiểm tra: xã Tân An\n"


@pytest.mark.parametrize(
    ("words", "last", "after"),
    [
        ("dịch vụ công trực tuyến mức độ 3, mức độ 4", "14/8/2022", "15/8/2022"),
        ("DVC mức 3, 4", "14/8/2022", "15/8/2022"),
        ("Cổng dịch vụ công của tỉnh", "30/6/2025", "01/7/2025"),
        ("Bộ phận tiếp nhận và trả kết quả của xã", "30/6/2025", "01/7/2025"),
        ("Ủy ban Quốc gia về chuyển đổi số", "7/8/2025", "08/8/2025"),
        ("Bộ Thông tin và Truyền thông", "28/02/2025", "01/3/2025"),
        ("Sở Thông tin và Truyền thông", "28/02/2025", "01/3/2025"),
        ("Sở Kế hoạch và Đầu tư", "31/3/2025", "01/4/2025"),
        ("Sở GTVT", "31/3/2025", "01/4/2025"),
        ("Sở Tài nguyên và Môi trường", "31/3/2025", "01/4/2025"),
        ("Sở Nông nghiệp và Phát triển nông thôn", "31/3/2025", "01/4/2025"),
        ("Sở Lao động – Thương binh và Xã hội", "31/3/2025", "01/4/2025"),
        ("Phòng Văn hoá và Thông tin", "31/3/2025", "01/4/2025"),
        ("UBND huyện Tân Lập", "30/6/2025", "01/7/2025"),
        ("Hội đồng nhân dân huyện", "30/6/2025", "01/7/2025"),
        ("Huyện ủy", "30/6/2025", "01/7/2025"),
        ("huyện uỷ", "30/6/2025", "01/7/2025"),
        ("các cơ quan cấp huyện", "30/6/2025", "01/7/2025"),
        ("các thành phố thuộc tỉnh", "30/6/2025", "01/7/2025"),
        ("địa bàn huyện", "30/6/2025", "01/7/2025"),
        ("chợ thị trấn", "30/6/2025", "01/7/2025"),
        ("nhân dân tỉnh Bắc Kạn", "30/6/2025", "01/7/2025"),
        ("nhân dân tỉnh Hòa Bình", "30/6/2025", "01/7/2025"),
        ("nhân dân tỉnh Đồng Nai", "29/4/2026", "30/4/2026"),
    ],
)
def test_a_term_is_asked_about_from_the_day_after_its_last(words, last, after):
    assert told(dated.terms(look_at(f"Ngày: {last}\n" + praise(words)))) == []
    assert told(dated.terms(look_at(f"Ngày: {after}\n" + praise(words)))) == [(OUT, 4)]


@pytest.mark.parametrize(
    ("words", "before", "first"),
    [
        ("hồ sơ trực tuyến toàn trình", "14/8/2022", "15/8/2022"),
        ("Trung tâm Phục vụ hành chính công xã", "30/6/2025", "01/7/2025"),
        ("Chương trình Chuyển đổi số quốc gia", "02/6/2020", "03/6/2020"),
        ("Tổ công nghệ số cộng đồng", "04/3/2022", "05/3/2022"),
        ("Ngày Chuyển đổi số quốc gia", "21/4/2022", "22/4/2022"),
        ("UBND đặc khu", "30/6/2025", "01/7/2025"),
        ("nhân dân thành phố Đồng Nai", "29/4/2026", "30/4/2026"),
    ],
)
def test_a_term_is_asked_about_until_its_first_day(words, before, first):
    assert told(dated.terms(look_at(f"Ngày: {before}\n" + praise(words)))) == [(EARLY, 4)]
    assert told(dated.terms(look_at(f"Ngày: {first}\n" + praise(words)))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (praise("HUYỆN UỶ và Huyện ủy"), [(OUT, 4)]),  # once for a field
        (praise("Huyện uỷ và UBND huyện"), [(OUT, 4), (OUT, 4)]),
        (praise("đường liên huyện") + "Tồn tại, hạn chế: cấp huyện\n", [(OUT, 4), (OUT, 5)]),
        (praise("chuyện phổ cập giáo dục mức độ 3"), []),  # whole words, and only of online services
        (praise("việc làm theo Kế hoạch số 5/KH-UBND ngày 02/01/2025 của UBND huyện"), []),
        (praise("Kế hoạch số 5/KH-UBND của UBND huyện, nay giao huyện"), [(OUT, 4)]),
        (praise("việc bàn giao của UBND huyện Tân Lập (cũ)"), []),
        (praise("ông A, nguyên Chủ tịch UBND huyện"), []),
        ("Căn cứ: Quyết định của UBND huyện\n", []),
        ("Kiến nghị:\n  - Nội dung: a\n    Theo văn bản: Chỉ thị của UBND huyện\n", []),
        ("Kết quả:\n  - Nội dung: a\n    Giá trị: 5%\n    Mục tiêu:\n      Giá trị: 6%\n      Cấp: huyện\n", []),
        ("Danh mục: thi-tran\nKết quả:\n  - Nội dung: a\n    Giá trị: 5 thị trấn\n", [(OUT, 6)]),
        ("Nơi kiểm tra:\n  - Tên: huyện Tân Lập\n    Cấp: huyện\n", [(OUT, 4)]),
        ("Đoàn kiểm tra:\n  Thành viên: ông Lê Văn Quận – Giám đốc Sở Nội vụ\n" + praise("ông Lê Văn Quận"), []),
        ("Đơn vị được kiểm tra:\n  Thành viên:\n    - Họ tên: A\n      Chức vụ: B; Bí thư Huyện uỷ\n", [(OUT, 6)]),
        ("Diễn biến:\n  - Người phát biểu: đại diện UBND huyện\n", [(OUT, 4)]),
        ("Biên bản:\n  Nơi nhận: Sở Nội vụ; UBND huyện\n", [(OUT, 4)]),
        ("Cách làm: xem hồ sơ tại Bộ phận Tiếp nhận và Trả kết quả\n", []),
        ("Nơi kiểm tra: Ban Văn hoá - Xã hội\nCách làm: Bộ phận Tiếp nhận và Trả kết quả\n", []),
        (XA + "Cách làm: xem hồ sơ tại Bộ phận Tiếp nhận và Trả kết quả\n", [(OUT, 4)]),
        ("Quy ước:\n  Bảng chữ viết tắt: HU = Huyện ủy\n", []),
    ],
)
def test_terms_are_looked_for_in_what_the_record_says_of_its_own_day(text, expected):
    assert told(dated.terms(look_at("Ngày: 10/6/2026\n" + text))) == expected


@pytest.mark.parametrize("term", terms.load().terms, ids=lambda term: term.words[0])
def test_every_spelling_in_the_table_is_found(term):
    for words in term.words:
        text = praise(f"{words}; dịch vụ công ở xã")
        if term.last:
            after = term.last + dt.timedelta(days=1)
            assert told(dated.terms(look_at(f"Ngày: {after}\n" + text))) == [(OUT, 4)], words
            assert told(dated.terms(look_at(f"Ngày: {term.last}\n" + text))) == [], words
        if term.first:
            before = term.first - dt.timedelta(days=1)
            assert told(dated.terms(look_at(f"Ngày: {before}\n" + text))) == [(EARLY, 4)], words
            assert told(dated.terms(look_at(f"Ngày: {term.first}\n" + text))) == [], words


def test_without_a_day_there_is_no_term_to_ask_about():
    assert told(dated.terms(look_at(praise("UBND huyện")))) == []


def test_a_run_of_days_is_judged_by_the_day_that_fits():
    text = "Ngày: 28/6/2025 - 03/7/2025\n" + praise("UBND huyện và Trung tâm Phục vụ hành chính công xã")
    assert told(dated.terms(look_at(text))) == []


def test_the_message_says_what_is_in_force():
    (out,) = dated.terms(look_at("Ngày: 10/6/2026\n" + praise("Sở TT&TT")))
    (early,) = dated.terms(look_at("Ngày: 10/6/2021\n" + praise("tổ công nghệ số cộng đồng")))
    assert [(p.code, p.severity, p.message, p.hint) for p in (out, early)] == [
        (
            "RG161",
            "cảnh báo",
            "“Sở TT&TT” không còn dùng từ ngày 01/03/2025; nay dùng: Sở Khoa học và Công nghệ",
            "chương trình không tự đổi; xem lại theo việc sắp xếp bộ máy từ ngày 01/3/2025; ngày theo nghị quyết"
            " của từng tỉnh; nếu đang nói về trước đó thì ghi rõ, ví dụ thêm chữ “cũ”",
        ),
        (
            "RG162",
            "cảnh báo",
            "“tổ công nghệ số cộng đồng” chỉ dùng từ ngày 05/03/2022; khi ấy: chưa có tổ này",
            "chương trình không tự đổi; xem lại ngày của hồ sơ, theo Công văn số 793/BTTTT-THH; có nơi làm thí điểm"
            " sớm hơn",
        ),
    ]


# ---- The table of terms.

TABLE = "documents: [Luật]\npast: [cũ]\nterms:\n"
ROW = "  - words: [huyện]\n    last: 30/6/2025\n    after: xã\n    basis: Luật\n"


def test_a_sound_table_is_read():
    (term,) = terms.read(TABLE + ROW).terms
    assert (term.words, term.last.isoformat(), term.after) == (("huyện",), "2025-06-30", "xã")
    assert terms.load() is terms.load()


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        (ROW.replace("[huyện]", "[]"), "words"),
        (ROW.replace("[huyện]", '[""]'), "words"),
        (ROW.replace("words: [huyện]", "note: a"), "words"),
        (ROW.replace("    last: 30/6/2025\n    after: xã\n", ""), "neither a first nor a last day"),
        (ROW.replace("    after: xã\n", ""), "a last day with after"),
        (ROW + "    first: 30/6/2020\n", "a first day goes with before"),
        (ROW.replace("30/6", "31/6"), "date-not-in-calendar"),
        (ROW + "    until: 30/6/2025\n", "until"),
        (ROW + ROW, "said twice: huyện"),
        (ROW + ROW.replace("[huyện]", "[Huyện]"), "said twice: huyện"),
        (ROW.replace("[huyện]", "[Đảng ủy, đảng uỷ]"), "said twice: đảng uỷ"),
        (unicodedata.normalize("NFD", ROW), "not NFC"),
    ],
)
def test_an_unsound_table_is_refused(table, reason):
    with pytest.raises(ValueError, match=reason):
        terms.read(TABLE + table)
