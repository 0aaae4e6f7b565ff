"""More papers that keep the decree: feet, page numbers, tables, what Word adds, and the decree's own forms."""

from __future__ import annotations

import re

import offices as o
from office_papers import ASKED, BODY, ORDER, ORGANS, THANKS, TO, letter, report
from offices import p, t, table, text

# ---- Feet


@o.paper
def recipients_in_one_paragraph():
    listed = p(
        t("Nơi nhận:", 12, "bi") + t("\n- Như trên;\n- Giám đốc Sở (để báo cáo);\n- Lưu: VT, VTLT.", 11), at="left"
    )
    return letter(foot=table((listed, o.signature("GIÁM ĐỐC")), widths=(75, 90)))


@o.paper
def recipients_and_signature_of_soft_lines():
    listed = p(t("Nơi nhận:\n", 12, "bi") + t("- Như trên;\n- Lưu: VT, VTLT.", 11), at="left")
    signed = p(t("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\n\n\n", 13, "b") + t("Đinh Quang Hải", 14, "b"), at="center")
    return letter(foot=table((listed, signed), widths=(75, 90)))


@o.paper
def signature_by_an_indent():
    signed = "".join(p(t(each, 14, "b"), at="center", left=80) for each in ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"))
    signed += p("", left=80) * 4 + p(t("Đinh Quang Hải", 14, "b"), at="center", left=80)
    return letter(foot=signed + o.recipients("- Như trên;", "- Lưu: VT, VTLT."))


@o.paper
def signature_by_a_tab():
    stops = '<w:tabs><w:tab w:val="center" w:pos="6800"/></w:tabs>'
    rows = [
        t("Nơi nhận:", 12, "bi") + t("\tGIÁM ĐỐC", 14, "b"),
        t("- Như trên;", 11),
        t("- Sở Tư pháp;", 11),
        t("- Lưu: VT, VTLT.", 11),
        t("\tĐinh Quang Hải", 14, "b"),
    ]
    return letter(foot="".join(p(row, at="left", more=stops) for row in rows))


@o.paper
def signed_for_a_collective():
    return letter(foot=o.foot(posts=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), seal=5))


@o.paper
def signed_by_authorisation():
    return letter(foot=o.foot(posts=("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG VĂN THƯ, LƯU TRỮ"), name="Hoàng Thị Lan Anh"))


@o.paper
def signed_already():
    signed = "".join(p(t(each, 13, "b"), at="center") for each in ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
    signed += (
        p("", at="center")
        + p(t("(Đã ký)", 13, "i"), at="center")
        + p("", at="center")
        + p(t("Lò Văn Phúc", 14, "b"), at="center")
    )
    return letter(foot=table((o.recipients("- Như trên;", "- Lưu: VT."), signed), widths=(75, 90)))


@o.paper
def two_who_sign():
    foot = table(
        (o.signature("THƯ KÝ", name="Hà Thị Ngân"), o.signature("CHỦ TỌA", name="Lò Văn Phúc")), widths=(82, 83)
    )
    body = text("Thời gian bắt đầu: 08 giờ 00 phút ngày 05 tháng 02 năm 2026.") + text(
        "Địa điểm: Phòng họp số 1, trụ sở Sở Nội vụ."
    )
    body += text("Thành phần tham dự: Lãnh đạo Sở, trưởng các phòng.") + text(
        "Chủ trì (chủ tọa): Ông Lò Văn Phúc, Phó Giám đốc Sở."
    )
    body += text("Thư ký (người ghi biên bản): Bà Hà Thị Ngân, chuyên viên Văn phòng Sở.") + text(
        "Nội dung (theo diễn biến cuộc họp): Thảo luận kế hoạch số hóa tài liệu năm 2026."
    )
    body += text("Cuộc họp kết thúc vào 10 giờ 30 phút, ngày 05 tháng 02 năm 2026./.")
    head = o.head(*ORGANS, "Số: 02/BB-SNV", "") + o.title("BIÊN BẢN", "Họp giao ban tháng 02 năm 2026")
    return o.file(head, body, foot, o.recipients("- Lãnh đạo Sở;", "- Lưu: VT, VP."))


# ---- Page numbers


def _numbered(kind):
    return report(BODY.replace("./.", ".") * 8 + BODY, header1=o.NUMBERS[kind])


@o.paper
def number_in_a_simple_field():
    return _numbered("simple")


@o.paper
def number_in_a_frame():
    return _numbered("frame")


@o.paper
def number_out_of_the_gallery():
    return _numbered("gallery")


@o.paper
def one_page_without_number():
    return letter(header1=o.NUMBERS["none"])


# ---- Tables, pictures, notes, changes


def _small(words, look="", at="center"):
    return p(t(words, 11, look), at=at)


@o.paper
def table_in_the_text():
    rows = [(_small("TT", "b"), _small("NỘI DUNG", "b"), _small("Số lượng", "b"))]
    rows += [
        (_small("1"), _small("Văn bản đến", at="left"), _small("120")),
        (_small("2"), _small("Văn bản đi", at="left"), _small("85")),
    ]
    name = p(t("Bảng 1. Văn bản quý I", 13, "i"), at="center", before=6)
    return report(text("Kết quả như sau:") + name + table(*rows, widths=(15, 100, 50), borders=True) + BODY)


@o.paper
def table_on_its_own_sheet():
    lying = '<w:pgSz w:w="16840" w:h="11907" w:orient="landscape"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851" w:header="567"/>'
    rows = [tuple(_small(f"Cột {c}", "b") for c in range(5))] + [
        tuple(_small(f"{r}{c}") for c in range(5)) for r in range(9)
    ]
    ends = f"<w:p><w:pPr><w:sectPr>{o.SHEET}</w:sectPr></w:pPr></w:p>"
    names = p(t("Phụ lục", 14, "b"), at="center") + p(t("TỔNG HỢP VĂN BẢN ĐẾN", 14, "b"), at="center")
    names += p(t("(Kèm theo Báo cáo số 12/BC-SNV ngày 05 tháng 02 năm 2026 của Sở Nội vụ)", 14, "i"), at="center")
    return report(BODY, o.foot() + ends + names + table(*rows, widths=(40,) * 5, borders=True), sheet=lying)


@o.paper
def picture_and_caption():
    blip = '<a:blip r:embed="x"/>'
    picture = f'<w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="2400000"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>{blip}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    return report(p(picture, at="center") + p(t("Hình 1. Kho lưu trữ của Sở", 13, "i"), at="center") + BODY)


@o.paper
def footnotes():
    mark = f'<w:r><w:rPr>{o.FONT}<w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{p(t(" Theo số liệu của Văn phòng Sở.", 10))}</w:footnote>'
    body = p(t(ORDER + ASKED) + mark, before=6, first=10) + text(THANKS)
    return report(body, footnotes=note)


@o.paper
def words_inserted_and_deleted():
    added = f'<w:ins w:id="1" w:author="a">{t(" trước ngày 20 tháng 3 năm 2026.")}</w:ins>'
    gone = '<w:del w:id="2" w:author="a"><w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:delText>bỏ đi</w:delText></w:r></w:del>'
    note = '<w:commentRangeStart w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'
    body = p(t("Đề nghị các cơ quan gửi báo cáo về Sở Nội vụ") + gone + added + note, before=6, first=10) + text(
        THANKS
    )
    return letter(body=body)


@o.paper
def a_run_for_each_word():
    noise = '<w:rFonts w:hint="default" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>'

    def split(match):
        words = re.split(r"(?<= )", match[2])
        proofs = '<w:proofErr w:type="spellStart"/>'
        return proofs.join(
            f'<w:r w:rsidR="00A1">{match[1]}<w:t xml:space="preserve">{w}</w:t></w:r>' for w in words if w
        )

    def typed(xml):
        return re.sub(
            r'<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)<w:t xml:space="preserve">([^<]*)</w:t></w:r>', split, xml
        ).replace(o.FONT, noise)

    from office_papers import LETTER_HEAD  # noqa: PLC0415

    return o.file(*map(typed, (LETTER_HEAD, TO, BODY, o.foot())))
