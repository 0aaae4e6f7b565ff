"""Papers as offices lay them out: one that keeps the decree has no fault, whatever way Word was used; others do."""

import io
import unicodedata
import zipfile

import office_decree
import office_forms
import office_papers
import office_text
import office_wholes
import offices as o
import pytest

from reportgen import check, layout
from reportgen.check.verdicts import Outcome
from reportgen.problems import Severity
from tests.check.word.packages import zipped

TABLE = layout.load("nd30-2020")

TABS = {
    *(f"{role}/can-le" for role in ("co-quan-chu-quan", "co-quan-ban-hanh", "so-ky-hieu", "quoc-hieu", "tieu-ngu")),
    *("dia-danh-thoi-gian/can-le", "trich-yeu-cong-van/can-le", "co-quan-ban-hanh/duong-ke", "tieu-ngu/duong-ke"),
}
DOTS = {"ho-ten/co", "trich-yeu/co-chu", "trich-yeu/dam", "trich-yeu/nghieng"}
# What cannot be told of a paper; of all others everything can.
OPEN = {
    "head_by_tabs": TABS,
    "head_in_text_boxes": {"quoc-hieu/vi-tri"},
    "articles_numbered_by_word": {"dieu/dam"},
    "signature_by_a_tab": {"quyen-han-chuc-vu/can-le", "ho-ten/can-le", "noi-nhan-nhan/can-le"},
    "one_page_without_number": {"trang/so-trang"},
    "blank_letter": {"noi-dung/co", "ho-ten/co"},
    "blank_resolution": DOTS,
    "blank_decision": DOTS,
    **dict.fromkeys(("blank_report", "blank_invitation", "blank_minutes"), DOTS | {"noi-dung/co"}),
}


MODULES = (office_decree, office_forms, office_papers, office_text, office_wholes)


def test_every_paper_is_tried():
    made = {name for module in MODULES for name in vars(module)}
    assert set(o.PAPERS) <= made
    assert len(o.PAPERS) > 60


def outcomes(data):
    return check.examine(data, "a.docx", TABLE)


@pytest.mark.parametrize("name", o.PAPERS)
def test_a_paper_that_keeps_the_decree_has_no_fault(name):
    report = outcomes(o.PAPERS[name]())
    assert report.official
    assert [(v.rule.id, v.spots) for v in report.of(Outcome.FAILED)] == []
    assert {v.rule.id for v in report.of(Outcome.NOT_EVALUATED)} == OPEN.get(name, set())
    assert len(report.of(Outcome.PASSED)) > 100


@pytest.mark.parametrize("stroke", o.STROKES)
def test_a_line_is_a_line_however_it_is_drawn(stroke):
    head = o.head(*office_papers.ORGANS, "Số: 12/BC-SNV", stroke=stroke)
    paper = o.file(head + o.title("BÁO CÁO", "Công tác văn thư quý I", stroke), office_papers.BODY, o.foot())
    told = {v.rule.id: v.outcome for v in outcomes(paper).verdicts}
    lines = ("tieu-ngu/duong-ke", "co-quan-ban-hanh/duong-ke", "trich-yeu/duong-ke")
    assert [told[line] for line in lines] == [Outcome.PASSED] * 3


t, DATE = o.t, office_papers.DATE
CLASSIC = {
    "tháng có số 0": (t(DATE, 13, "i"), t(DATE.replace("02 năm", "06 năm"), 13, "i"), "dia-danh-thoi-gian/thang"),
    "ngày không có số 0": (t(DATE, 13, "i"), t(DATE.replace("05", "5"), 13, "i"), "dia-danh-thoi-gian/dang"),
    "ngày tháng không nghiêng": (t(DATE, 13, "i"), t(DATE, 13), "dia-danh-thoi-gian/nghieng"),
    "V/v in nghiêng": (
        t(office_papers.SUBJECT, 12),
        t(office_papers.SUBJECT, 12, "i"),
        "trich-yeu-cong-van/nghieng",
    ),
    "Kính gửi in đậm": (
        t("Kính gửi: Các sở, ban, ngành tỉnh."),
        t("Kính gửi: Các sở, ban, ngành tỉnh.", look="b"),
        "kinh-gui/dam",
    ),
    "cơ quan chủ quản in đậm": (
        t("UBND TỈNH YÊN LƯƠNG", 12),
        t("UBND TỈNH YÊN LƯƠNG", 12, "b"),
        "co-quan-chu-quan/dam",
    ),
    "Tiêu ngữ gạch chân": (t(o.MOTTO, 13, "b"), t(o.MOTTO, 13, "bu"), "tieu-ngu/gach-chan"),
    "nơi nhận cỡ nội dung": (t("- Như trên;", 11), t("- Như trên;", 14), "noi-nhan/co-chu"),
    "Lưu thiếu dấu chấm": (t("- Lưu: VT, VP.", 11), t("- Lưu: VT, VP", 11), "noi-nhan/dang"),
    "CV trong ký hiệu": ("Số: 12/SNV-VTLT", "Số: 12/CV-SNV", "so-ky-hieu/loai"),
    "lùi đầu dòng 1,5 cm": ('w:firstLine="567"', 'w:firstLine="850"', "noi-dung/lui-dau-dong"),
    "khoản 3 điều 5": ("Thực hiện Kế hoạch", "Thực hiện Khoản 3 điều 5 Luật Lưu trữ, Kế hoạch", "viet-hoa"),
    "Ủy Ban Nhân Dân": ("của Ủy ban nhân dân", "của Ủy Ban Nhân Dân", "viet-hoa"),
    "chữ ký của văn bản Đảng": (t("GIÁM ĐỐC", 13, "b"), t("T/M BAN GIÁM ĐỐC", 13, "b"), "quyen-han-chuc-vu/dang"),
    "họ tên có học vị": (t("Đinh Quang Hải", 14, "b"), t("TS. Đinh Quang Hải", 14, "b"), "ho-ten/hoc-vi"),
    "nội dung canh trái": ('<w:jc w:val="both"/>', '<w:jc w:val="left"/>', "noi-dung/can-le"),
}


def swapped(data, old, new):
    """The file with each ``old`` in its text made ``new``."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    assert old in files["word/document.xml"]
    return zipped(files | {"word/document.xml": files["word/document.xml"].replace(old, new)})


@pytest.mark.parametrize(("old", "new", "rule"), CLASSIC.values(), ids=CLASSIC)
def test_a_classic_mistake_is_found_and_nothing_else(old, new, rule):
    failed = {v.rule.id for v in outcomes(swapped(office_papers.letter(), old, new)).of(Outcome.FAILED)}
    assert {id_.partition("/")[0] if rule == "viet-hoa" else id_ for id_ in failed} == {rule}


def whole(**others):
    return {v.rule.id for v in outcomes(office_papers.report(**others)).of(Outcome.FAILED)}


def test_classic_mistakes_of_the_whole_paper():
    long = office_papers.BODY.replace("./.", ".") * 8 + office_papers.BODY
    assert whole(body=long, header1=o.NUMBERS["none"], footer1=o.NUMBERS["complex"], sheet=FOOTER) == {
        "trang/so-trang"
    }
    assert whole(body=long, sheet=o.SHEET.replace("<w:titlePg/>", "")) == {"trang/trang-dau"}
    head = o.head(*office_papers.ORGANS, "Số: 12/BC-SNV") + o.title("BÁO CÁO", "Công tác văn thư quý I", size=16)
    assert whole(head=head) == {"ten-loai/co-chu", "trich-yeu/co-chu"}
    assert whole(foot=o.signature("GIÁM ĐỐC")) >= {"noi-nhan-nhan/co", "noi-nhan/co", "quyen-han-chuc-vu/vi-tri"}


FOOTER = o.SHEET.replace("<w:pgSz", '<w:footerReference w:type="default" r:id="footer1"/><w:pgSz')


def test_lines_of_a_wrong_length_are_found():
    def full(length, room):
        return o.by_border(min(length * 2.2, room), room)

    head = o.table((o.organ(*office_papers.ORGANS, stroke=full), o.nation()), (o.number("Số: 12/BC-SNV"), o.date()))
    head += o.title("BÁO CÁO", "Công tác văn thư quý I", full)
    assert whole(head=head) == {"co-quan-ban-hanh/duong-ke", "trich-yeu/duong-ke"}


def test_letters_in_pieces_are_a_warning_and_read_like_whole_ones():
    apart = [unicodedata.normalize("NFD", part) for part in (office_papers.LETTER_HEAD, office_papers.BODY)]
    report = outcomes(o.file(apart[0], office_papers.TO, apart[1], o.foot()))
    assert [(v.rule.id, v.rule.severity) for v in report.of(Outcome.FAILED)] == [
        ("trang/dung-san", Severity.WARNING)
    ]
