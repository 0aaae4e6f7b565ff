"""A good file with one thing changed: the change is found at its rule, and no other rule changes its outcome.

The same changes to two files: the minutes as we write them, and as somebody makes them by hand without styles.
"""

import changes as c
import makers
import pytest

from reportgen import check, layout
from reportgen.check.verdicts import Outcome
from reportgen.parse import Dialect, parse
from reportgen.writers import WRITERS

TABLE = layout.load("nd30-2020")

MINUTES = """<document><title>Biên bản</title>
<table class="dau-trang"><tbody>
<tr><td class="co-quan-ban-hanh"><p class="co-quan-chu-quan">UBND TỈNH YÊN LƯƠNG</p>
<p class="co-quan-ban-hanh">SỞ NỘI VỤ</p></td><td class="quoc-hieu">
<p class="quoc-hieu">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
<p class="tieu-ngu">Độc lập - Tự do - Hạnh phúc</p></td></tr>
<tr><td class="so-ky-hieu">Số: 07/BB-SNV</td>
<td class="dia-danh-thoi-gian">Yên Lương, ngày 05 tháng 02 năm 2026</td></tr></tbody></table>
<h1 class="ten-loai">BIÊN BẢN</h1>
<p class="trich-yeu">Kiểm tra công tác văn thư tại xã Phú Khê</p>
<p class="can-cu">Căn cứ Kế hoạch số 22/KH-UBND ngày 18 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Yên Lương;</p>
<p class="can-cu">Căn cứ Quyết định số 45/QĐ-SNV ngày 02 tháng 02 năm 2026 của Giám đốc Sở Nội vụ.</p>
<p class="noi-dung">Hôm nay, vào hồi 08 giờ 00 phút, tại trụ sở Ủy ban nhân dân xã Phú Khê, chúng tôi gồm:</p>
<h2 class="muc-la-ma">I. THÀNH PHẦN</h2>
<h3 class="khoan-tieu-de">1. Đoàn kiểm tra</h3>
<ul class="gach-dau-dong"><li>Bà Hoàng Lan Phương, Phó Giám đốc Sở Nội vụ, trưởng đoàn;</li>
<li>Ông Triệu Đức Nam, chuyên viên Sở Nội vụ.</li></ul>
<h2 class="muc-la-ma">II. NỘI DUNG</h2>
<p class="noi-dung">Đoàn kiểm tra việc tiếp nhận, đăng ký và chuyển giao văn bản đến trong quý I năm 2026, việc lập hồ sơ
công việc và nộp lưu hồ sơ vào lưu trữ cơ quan.</p>
<ol class="khoan"><li>Văn bản đến được đăng ký đủ, chuyển giao trong ngày theo quy chế của cơ quan.</li>
<li>Hồ sơ công việc lập chậm ở các phần việc sau:
<ol class="diem"><li>Hồ sơ giải quyết kiến nghị của cử tri còn thiếu mục lục văn bản;</li>
<li>Hồ sơ cuộc họp của Ủy ban nhân dân xã chưa nộp lưu đúng thời hạn;</li>
<li>Hồ sơ thi đua, khen thưởng chưa lập.</li></ol></li></ol>
<p class="ket-thuc">Biên bản kết thúc vào hồi 11 giờ 30 phút cùng ngày, đã đọc lại cho mọi người cùng nghe./.</p>
<table class="chu-ky"><tbody>
<tr><td class="quyen-han-chuc-vu">ĐẠI DIỆN ĐƠN VỊ</td><td class="quyen-han-chuc-vu">TRƯỞNG ĐOÀN</td></tr>
<tr><td class="ho-ten">Lò Văn Thảo</td><td class="ho-ten">Hoàng Lan Phương</td></tr></tbody></table>
<p class="noi-nhan-nhan">Nơi nhận:</p>
<ul class="noi-nhan"><li>UBND xã Phú Khê;</li><li>Lưu: VT, Hồ sơ.</li></ul></document>"""

ORGAN, ISSUER = "UBND TỈNH", "SỞ NỘI VỤ"
NATION, MOTTO = "CỘNG HÒA", "Độc lập"
NUMBER, DATE = "Số: 07", "Yên Lương, ngày"
KIND, ABSTRACT = "BIÊN BẢN", "Kiểm tra công tác"
BASIS, LAST_BASIS = "Căn cứ Kế hoạch", "Căn cứ Quyết định"
TEXT, LONG = "Hôm nay", "Đoàn kiểm tra việc"
PART, TITLE = "II. NỘI DUNG", "1. Đoàn kiểm tra"
DASH, CLAUSE, POINT = "Bà Hoàng Lan Phương, Phó", "Văn bản đến được", "Hồ sơ cuộc họp"
POST, NAME = "TRƯỞNG ĐOÀN", "Lò Văn Thảo"
RECIPIENTS, RECIPIENT = "Nơi nhận", "UBND xã Phú Khê"

# words, role, size out of range, bold, italic, aligned, case that is wrong
LOOKS = [
    (ORGAN, "co-quan-chu-quan", (11, 14), False, False, "left", str.lower),
    (ISSUER, "co-quan-ban-hanh", (11, 14), True, False, "left", str.lower),
    (NATION, "quoc-hieu", (11, 14), True, False, "left", str.lower),
    (MOTTO, "tieu-ngu", (12, 15), True, False, "left", None),
    (NUMBER, "so-ky-hieu", (12, 14), False, False, "right", None),
    (DATE, "dia-danh-thoi-gian", (12, 15), False, True, "justify", None),
    (KIND, "ten-loai", (12, 16), True, False, "left", str.lower),
    (ABSTRACT, "trich-yeu", (12, 16), True, False, "justify", None),
    (BASIS, "can-cu", (12, 15), False, True, "left", None),
    (TEXT, "noi-dung", (12, 15), False, False, "left", None),
    (LONG, "noi-dung", (11, 16), False, False, "center", None),
    (PART, "muc-la-ma", (12, 15), True, False, None, lambda text: text[:3] + text[3:].capitalize()),
    (TITLE, "khoan-tieu-de", (12, 15), True, False, "right", None),
    (DASH, "noi-dung", (12, 15), False, False, "left", None),
    (CLAUSE, "khoan", (12, 15), False, False, "left", None),
    (POINT, "diem", (12, 15), False, False, "right", None),
    (POST, "quyen-han-chuc-vu", (12, 15), True, False, "left", str.lower),
    (NAME, "ho-ten", (12, 15), True, False, "right", str.upper),
    (RECIPIENTS, "noi-nhan-nhan", (11, 14), True, True, "center", None),
    (RECIPIENT, "noi-nhan", (12, 14), False, False, "right", None),
]


def looks():
    for words, role, sizes, bold, italic, align, case in LOOKS:
        for size in sizes:
            yield f"{words}: cỡ {size}", c.size(words, size), f"{role}/co-chu"
        yield f"{words}: đậm", c.bold(words, not bold), f"{role}/dam"
        yield f"{words}: nghiêng", c.italic(words, not italic), f"{role}/nghieng"
        yield f"{words}: màu", c.color(words, "C00000"), f"{role}/mau-chu"
        yield f"{words}: gạch chân", c.underline(words), f"{role}/gach-chan"
        yield f"{words}: phông", c.font(words, "Arial"), "trang/phong-chu"
        if align:
            yield f"{words}: {align}", c.align(words, align), f"{role}/can-le"
        if case:
            yield f"{words}: hoa, thường", c.case(words, case), f"{role}/chu-hoa"


PAGE = [
    *(
        (f"lề {side} {mm}", c.margin(side, mm), f"trang/le-{name}")
        for side, name, values in (
            ("top", "tren", (15, 26)),
            ("bottom", "duoi", (19, 30)),
            ("left", "trai", (20, 36)),
            ("right", "phai", (10, 25)),
        )
        for mm in values
    ),
    ("khổ Letter", c.paper(216, 279), "trang/kho-giay"),
    ("khổ A5", c.paper(148, 210), "trang/kho-giay"),
    ("giấy ngang", c.paper(297, 210), "trang/huong-giay"),
    ("mất số trang", c.no_number, "trang/so-trang"),
    ("số trang ở chân", c.number_to_footer, "trang/so-trang"),
    ("số trang bên trái", c.number_align("left"), "trang/so-trang"),
    ("số trang cỡ 10", c.number_look(size=c.Pt(10)), "trang/so-trang-co-chu"),
    ("số trang nghiêng", c.number_look(italic=True), "trang/so-trang-kieu"),
    ("số trang đậm", c.number_look(bold=True), "trang/so-trang-dam"),
    ("số trang trang đầu", c.number_on_first, "trang/trang-dau"),
    ("số trang từ 5", c.number_start(5), "trang/danh-so"),
    ("số trang La Mã", c.number_start(None, "lowerRoman"), "trang/danh-so"),
]

SHAPES = [
    (TEXT, {"first_line_indent": 15}, "noi-dung/lui-dau-dong"),
    (TEXT, {"first_line_indent": 0}, "noi-dung/lui-dau-dong"),
    (CLAUSE, {"first_line_indent": 20}, "khoan/lui-dau-dong"),
    (POINT, {"first_line_indent": 5}, "diem/lui-dau-dong"),
    (BASIS, {"first_line_indent": 0}, "can-cu/lui-dau-dong"),
    (LONG, {"space_before": 0}, "noi-dung/cach-doan"),
    (LONG, {"space_before": 3}, "noi-dung/cach-doan"),
    (CLAUSE, {"space_before": 0}, "khoan/cach-doan"),
    (LONG, {"line_spacing": 2.0}, "noi-dung/gian-dong"),
    (LONG, {"line_spacing": 0.8}, "noi-dung/gian-dong"),
    (CLAUSE, {"line_spacing": c.Pt(30)}, "khoan/gian-dong"),
    (BASIS, {"line_spacing": c.Pt(12)}, "can-cu/gian-dong"),
    (MOTTO, {"line_spacing": 1.5}, "tieu-ngu/cach-dong"),
    (ISSUER, {"line_spacing": 2.0}, "co-quan-ban-hanh/cach-dong"),
]

LINES = [
    ("tiêu ngữ mất kẻ", c.no_line(MOTTO), "tieu-ngu/duong-ke"),
    ("cơ quan mất kẻ", c.no_line(ISSUER), "co-quan-ban-hanh/duong-ke"),
    ("trích yếu mất kẻ", c.no_line(ABSTRACT), "trich-yeu/duong-ke"),
    ("tiêu ngữ kẻ ngắn", c.line_indents(MOTTO, 40), "tieu-ngu/duong-ke"),
    ("tiêu ngữ kẻ dài", c.line_indents(MOTTO, 2), "tieu-ngu/duong-ke"),
    ("cơ quan kẻ dài", c.line_indents(ISSUER, 10), "co-quan-ban-hanh/duong-ke"),
    ("trích yếu kẻ dài", c.line_indents(ABSTRACT, 30), "trich-yeu/duong-ke"),
    ("trích yếu kẻ ngắn", c.line_indents(ABSTRACT, 79), "trich-yeu/duong-ke"),
    ("tiêu ngữ kẻ chấm", c.dotted(MOTTO), "tieu-ngu/duong-ke"),
    ("kẻ dưới số", c.border_below(NUMBER), "so-ky-hieu/khong-ke"),
    ("kẻ dưới quốc hiệu", c.border_below(NATION), "quoc-hieu/khong-ke"),
    ("kẻ dưới tên loại", c.border_below(KIND), "ten-loai/khong-ke"),
    ("kẻ dưới chủ quản", c.border_below(ORGAN), "co-quan-chu-quan/khong-ke"),
]

WORDS = [
    (NATION, "CHỦ NGHĨA", "CHÙ NGHĨA", "quoc-hieu/loi"),
    (MOTTO, " - ", "-", "tieu-ngu/loi"),
    (MOTTO, "Tự do", "tự do", "tieu-ngu/loi"),
    (NUMBER, "07", "7", "so-ky-hieu/dang"),
    (NUMBER, "Số:", "Số", "so-ky-hieu/dang"),
    (NUMBER, "BB-SNV", "BB - SNV", "so-ky-hieu/dang"),
    (NUMBER, "BB-SNV", "BC-SNV", "so-ky-hieu/loai"),
    (NUMBER, "/BB", "/2026/BB", "so-ky-hieu/nam"),
    (DATE, "ngày 05", "ngày 5", "dia-danh-thoi-gian/dang"),
    (DATE, "tháng 02", "tháng 2", "dia-danh-thoi-gian/dang"),
    (DATE, "tháng 02", "tháng 06", "dia-danh-thoi-gian/thang"),
    (DATE, "ngày 05", "ngày 30", "dia-danh-thoi-gian/lich"),
    (DATE, "Lương,", "Lương", "dia-danh-thoi-gian/dang"),
    (ABSTRACT, "Khê", "Khê.", "trich-yeu/dang"),
    (BASIS, "Lương;", "Lương.", "can-cu/dau"),
    (LAST_BASIS, "vụ.", "vụ;", "can-cu/dau"),
    (LAST_BASIS, "vụ.", "vụ,", "can-cu/dau"),
    (PART, "II. ", "II/ ", "muc-la-ma/dang"),
    (PART, "II. ", "III. ", "muc-la-ma/dang"),
    ("Biên bản kết thúc", "./.", ".", "noi-dung/ket-thuc"),
    (POST, "TRƯỞNG", "KT TRƯỞNG", "quyen-han-chuc-vu/dang"),
    (POST, "TRƯỞNG", "T/M TRƯỞNG", "quyen-han-chuc-vu/dang"),
    (NAME, "Lò", "ThS. Lò", "ho-ten/hoc-vi"),
    (RECIPIENTS, "nhận:", "nhận", "noi-nhan-nhan/dang"),
    (RECIPIENT, "Khê;", "Khê", "noi-nhan/dang"),
    ("Lưu: VT", "Hồ sơ.", "Hồ sơ", "noi-nhan/dang"),
    (LONG, "việc tiếp nhận", "khoản 3 điều 5", "viet-hoa/CAP18"),
    (LONG, "lưu trữ cơ quan", "Ủy Ban Nhân Dân xã", "viet-hoa/CAP10"),
]

MISSING = [
    (NATION, "quoc-hieu/co"),
    (MOTTO, "tieu-ngu/co"),
    (NUMBER, "so-ky-hieu/co"),
    (ABSTRACT, "trich-yeu/co"),
    (RECIPIENTS, "noi-nhan-nhan/co"),
    ("Lưu: VT", "noi-nhan/luu"),
]

CHANGES = [
    *looks(),
    *PAGE,
    *((f"{words}: {sides}", c.shape(words, **sides), rule) for words, sides, rule in SHAPES),
    *LINES,
    *((f"{words}: “{new}”", c.text(words, old, new), rule) for words, old, new, rule in WORDS),
    *((f"thiếu {words}", c.drop(words), rule) for words, rule in MISSING),
]

# What a change takes with it: a component that is gone has no rules of its own, and its neighbours lose theirs.
GONE = {
    "quoc-hieu/co": ("quoc-hieu/", "tieu-ngu/vi-tri", "co-quan-ban-hanh/vi-tri"),
    "tieu-ngu/co": ("tieu-ngu/", "dia-danh-thoi-gian/vi-tri", "quoc-hieu/"),
    "so-ky-hieu/co": ("so-ky-hieu/", "dia-danh-thoi-gian/vi-tri"),
    "trich-yeu/co": ("trich-yeu/", "ten-loai/khong-ke"),
    "noi-nhan-nhan/co": ("noi-nhan",),
    "trang/so-trang": ("trang/",),
    "noi-nhan/luu": ("noi-nhan/",),
    "muc-la-ma/dang": ("muc-la-ma/",),
    "viet-hoa/CAP18": ("viet-hoa/",),
    "viet-hoa/CAP10": ("viet-hoa/",),
    "quyen-han-chuc-vu/dang": ("quyen-han-chuc-vu/du",),
    # Words of another size, or broken at another place, make the same line longer or shorter beside them.
    "trang/kho-giay": ("trang/huong-giay", "trich-yeu/duong-ke"),
    "trang/huong-giay": ("trich-yeu/duong-ke",),
    "co-quan-ban-hanh/co-chu": ("co-quan-ban-hanh/duong-ke",),
    "tieu-ngu/duong-ke": ("tieu-ngu/", "quoc-hieu/khong-ke"),
}


def tree():
    return parse(MINUTES, "bien-ban", Dialect(TABLE.id, TABLE.roles))


@pytest.fixture(scope="module", params=["của chúng tôi", "làm tay"])
def good(request):
    if request.param == "làm tay":
        return makers.by_hand(tree(), TABLE)
    return WRITERS["docx"](tree(), TABLE, {})


def outcomes(data):
    return {v.rule.id: v.outcome for v in check.examine(data, "a.docx", TABLE).verdicts}


def test_the_file_that_is_changed_is_without_fault_and_wholly_judged(good):
    assert set(outcomes(good).values()) == {Outcome.PASSED}


def test_there_are_enough_changes():
    assert len(CHANGES) >= 150


def hit(good, change, rule):
    """Whether the change is found at its rule, and the rules that changed their outcome besides."""
    before, after = outcomes(good), outcomes(c.changed(good, change))
    others = {
        name
        for name in before.keys() | after.keys()
        if before.get(name) != after.get(name) and name != rule and not name.startswith(GONE.get(rule, ("–",)))
    }
    return after.get(rule) is Outcome.FAILED, others


@pytest.mark.parametrize(("change", "rule"), [case[1:] for case in CHANGES], ids=[case[0] for case in CHANGES])
def test_a_change_is_found_at_its_rule_and_nothing_else_changes(good, change, rule):
    assert hit(good, change, rule) == (True, set())
