"""A good PDF with one thing changed: the change is found at its rule, and no other rule of weight is broken.

The minutes are printed by our own writer: other words, a table of layout with another value, another sheet of style,
or the finished file with another font.
"""

import io

import pikepdf
import pytest
from test_mutations import MINUTES, TABLE

from reportgen import check, layout
from reportgen.check.verdicts import Outcome
from reportgen.parse import Dialect, parse
from reportgen.problems import Severity
from reportgen.writers import WRITERS, pdf

ARTICLE = """<document><title>Kiểm tra văn thư</title><h1 class="tieu-de">Kiểm tra công tác văn thư tại xã Phú Khê</h1>
<p class="doan">Chiều 05/02/2026, đoàn kiểm tra của Sở Nội vụ làm việc tại xã Phú Khê về công tác văn thư.</p></document>"""


def written(words=MINUTES, table=TABLE, css=""):
    """The bytes of the PDF; ``css`` comes after our own sheet."""
    tree = parse(words, "bien-ban", Dialect(table.id, table.roles))
    with pytest.MonkeyPatch.context() as patch:
        ours = pdf.stylesheet
        patch.setattr(pdf, "stylesheet", lambda *given: ours(*given) + css)
        return WRITERS["pdf"](tree, table, {})


# ---- Changes


def words(old, new):
    assert old in MINUTES
    return lambda: written(MINUTES.replace(old, new, 1))


def row(role, **values):
    """Another value in a row of the layout: the writer draws what the rules do not allow."""
    changed = TABLE.roles[role].model_copy(update=values)
    return lambda: written(table=TABLE.model_copy(update={"roles": {**TABLE.roles, role: changed}}))


def size(role, points):
    return row(role, size=TABLE.roles[role].size.model_copy(update={"used": points}))


def share(role, part):
    line = TABLE.roles[role].line_below
    return row(role, line_below=line.model_copy(update={"share": line.share.model_copy(update={"used": part})}))


def page(**values):
    return lambda: written(table=TABLE.model_copy(update={"page": TABLE.page.model_copy(update=values)}))


def margin(side, millimetres):
    margins = TABLE.page.margins_mm
    other = getattr(margins, side).model_copy(update={"used": millimetres})
    return page(margins_mm=margins.model_copy(update={side: other}))


def style(css):
    return lambda: written(css=css)


def in_file(change):
    def made():
        with pikepdf.open(io.BytesIO(written())) as file:
            change(file)
            file.save(out := io.BytesIO())
        return out.getvalue()

    return made


def _fonts(file, style_of):
    for each in file.pages:
        for font in each.Resources.Font.values():
            if str(font.BaseFont).endswith(style_of):
                yield font, font.DescendantFonts[0]


def not_embedded(file):
    for _, inner in _fonts(file, "Serif"):
        if "/FontFile2" in inner.FontDescriptor:
            del inner.FontDescriptor["/FontFile2"]


def other_family(file):
    for font, inner in _fonts(file, "Serif-Italic"):
        name = pikepdf.Name("/Arial-ItalicMT")
        font.BaseFont = inner.BaseFont = inner.FontDescriptor.FontName = name


def box(file):
    """The last space of the first page draws the shape of a letter that the font has not."""
    contents = file.pages[0].Contents
    drawn = contents.read_bytes()
    at = drawn.rindex(b"<0003>")
    contents.write(drawn[:at] + b"<0000>" + drawn[at + 6 :])


NUMBER = "font: 14pt 'Liberation Serif', 'Times New Roman', Tinos"
HEAD, FOOT = "@top-center { content: none }", "@bottom-center { content: counter(page); " + NUMBER + " }"

CHANGES = [
    ("khổ Letter", page(size_mm=(216, 279)), "trang/kho-giay"),
    ("giấy ngang", page(size_mm=(297, 210)), "trang/huong-giay"),
    ("lề trái hẹp", margin("left", 20), "trang/le-trai"),
    ("lề phải hẹp", margin("right", 10), "trang/le-phai"),
    ("phông không nhúng", in_file(not_embedded), "trang/nhung-phong"),
    ("phông khác", in_file(other_family), "trang/phong-chu"),
    ("ô trống thay chữ", in_file(box), "trang/o-trong"),
    ("số trang ở trang đầu", page(page_number_on_first=True), "trang/trang-dau"),
    (
        "số trang ở chân",
        style(f"@page {{ {HEAD} {FOOT} }} @page :first {{ @bottom-center {{ content: none }} }}"),
        "trang/so-trang",
    ),
    ("mất số trang", style(f"@page {{ {HEAD} }}"), "trang/so-trang"),
    ("số trang bên phải", row("so-trang", align="right"), "trang/so-trang"),
    ("số trang cỡ 11", size("so-trang", 11), "trang/so-trang-co-chu"),
    ("số trang nghiêng", row("so-trang", italic=True), "trang/so-trang-kieu"),
    ("số trang đậm", row("so-trang", bold=True), "trang/so-trang-dam"),
    ("số trang từ 5", style("@page :first { counter-reset: page 5 }"), "trang/danh-so"),
    ("quốc hiệu cỡ 11", size("quoc-hieu", 11), "quoc-hieu/co-chu"),
    ("quốc hiệu mất đậm", row("quoc-hieu", bold=False), "quoc-hieu/dam"),
    ("quốc hiệu sai chữ", words("NGHĨA VIỆT", "NGHỈA VIỆT"), "quoc-hieu/loi"),
    ("tiêu ngữ mất kẻ", row("tieu-ngu", line_below=None), "tieu-ngu/duong-ke"),
    ("tiêu ngữ kẻ ngắn", share("tieu-ngu", 0.5), "tieu-ngu/duong-ke"),
    ("cơ quan kẻ dài", share("co-quan-ban-hanh", 1), "co-quan-ban-hanh/duong-ke"),
    ("trích yếu kẻ dài", share("trich-yeu", 0.9), "trich-yeu/duong-ke"),
    ("trích yếu mất kẻ", row("trich-yeu", line_below=None), "trich-yeu/duong-ke"),
    ("chủ quản nghiêng", row("co-quan-chu-quan", italic=True), "co-quan-chu-quan/nghieng"),
    ("ngày mất nghiêng", row("dia-danh-thoi-gian", italic=False), "dia-danh-thoi-gian/nghieng"),
    ("ngày thiếu số 0", words("ngày 05 tháng 02", "ngày 5 tháng 02"), "dia-danh-thoi-gian/dang"),
    ("tháng thừa số 0", words("ngày 05 tháng 02", "ngày 05 tháng 06"), "dia-danh-thoi-gian/thang"),
    ("ngày không có", words("ngày 05 tháng 02", "ngày 30 tháng 02"), "dia-danh-thoi-gian/lich"),
    ("số thiếu số 0", words("Số: 07", "Số: 7"), "so-ky-hieu/dang"),
    ("ký hiệu sai loại", words("07/BB", "07/BC"), "so-ky-hieu/loai"),
    ("tên loại cỡ 16", size("ten-loai", 16), "ten-loai/co-chu"),
    ("căn cứ mất nghiêng", row("can-cu", italic=False), "can-cu/nghieng"),
    ("căn cứ cuối chấm phẩy", words("Sở Nội vụ.</p>", "Sở Nội vụ;</p>"), "can-cu/dau"),
    ("nội dung cỡ 12", size("noi-dung", 12), "noi-dung/co-chu"),
    ("nội dung xanh", style("p.noi-dung { color: #0000c0 }"), "noi-dung/mau-chu"),
    ("nội dung gạch chân", style("p.noi-dung { text-decoration: underline }"), "noi-dung/gach-chan"),
    ("khoản đậm", row("khoan", bold=True), "khoan/dam"),
    ("chức vụ mất đậm", row("quyen-han-chuc-vu", bold=False), "quyen-han-chuc-vu/dam"),
    ("họ tên mất đậm", row("ho-ten", bold=False), "ho-ten/dam"),
    ("nơi nhận cỡ 14", size("noi-nhan", 14), "noi-nhan/co-chu"),
    ("chữ Nơi nhận mất nghiêng", row("noi-nhan-nhan", italic=False), "noi-nhan-nhan/nghieng"),
    ("thiếu Lưu", words("<li>Lưu: VT, Hồ sơ.</li>", ""), "noi-nhan/luu"),
    ("thiếu quốc hiệu", words('<p class="quoc-hieu">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>', ""), "quoc-hieu/co"),
    ("thiếu số", words("Số: 07/BB-SNV", ""), "so-ky-hieu/co"),
    ("mất ./.", words("./.", "."), "noi-dung/ket-thuc"),
]

# What a change breaks besides: the same fault seen from another side.
ALSO = {
    "noi-nhan/luu": {"noi-nhan/dang"},
}


def failed(data):
    verdicts = check.examine(data, "a.pdf", TABLE).verdicts
    return {v.rule.id: v.rule.severity for v in verdicts if v.outcome is Outcome.FAILED}


def test_the_file_that_is_changed_is_without_fault():
    assert failed(written()) == {}


@pytest.mark.parametrize(("change", "rule"), [case[1:] for case in CHANGES], ids=[case[0] for case in CHANGES])
def test_a_change_is_found_at_its_rule_and_nowhere_else(change, rule):
    found = failed(change())
    assert rule in found
    grave = {name for name, severity in found.items() if severity is Severity.ERROR}
    assert grave - {rule} <= ALSO.get(rule, set())


def test_an_end_mark_that_is_missing_is_only_warned_of():
    assert failed(words("./.", ".")()) == {"noi-dung/ket-thuc": Severity.WARNING}


def test_an_article_is_no_document_of_the_decree():
    table = layout.load("tin-bai")
    report = check.examine(written(ARTICLE, table), "tin-bai.pdf", TABLE)
    assert (report.official, report.verdicts) == (False, ())
