"""Papers that keep the decree, laid out in the ways that offices use; every one is invented."""

from __future__ import annotations

import offices as o
from offices import p, t, table, text

ORDER = "Thực hiện Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Yên Lương, "
ASKED = "Sở Nội vụ đề nghị các cơ quan rà soát, lập hồ sơ công việc và giao nộp vào lưu trữ cơ quan đúng thời hạn."
THANKS = "Sở Nội vụ trân trọng cảm ơn./."
ORGANS = ("UBND TỈNH YÊN LƯƠNG", "SỞ NỘI VỤ")
TO = p(t("Kính gửi: Các sở, ban, ngành tỉnh."), at="center", before=12)
BODY = text(ORDER + ASKED) + text(THANKS)
SUBJECT = "V/v lập hồ sơ công việc\nnăm 2026"
LETTER_HEAD = o.head(*ORGANS, "Số: 12/SNV-VTLT", below=o.subject(SUBJECT))
REPORT_HEAD = o.head(*ORGANS, "Số: 12/BC-SNV") + o.title("BÁO CÁO", "Công tác văn thư, lưu trữ quý I năm 2026")
DATE = "Yên Lương, ngày 05 tháng 02 năm 2026"


def letter(head=LETTER_HEAD, to=TO, body=BODY, foot=None, **others):
    return o.file(head, to, body, foot or o.foot(), **others)


def report(body=BODY, foot=None, head=REPORT_HEAD, **others):
    return o.file(head, body, foot or o.foot(), **others)


# ---- Heads


@o.paper
def head_by_tabs():
    stops = '<w:tabs><w:tab w:val="center" w:pos="1800"/><w:tab w:val="center" w:pos="6600"/></w:tabs>'
    rows = (
        t("\tUBND TỈNH YÊN LƯƠNG", 13) + t("\t") + t(o.NATION, 13, "b"),
        t("\tSỞ NỘI VỤ", 13, "b") + t("\t") + t(o.MOTTO, 14, "b"),
        t("\tSố: 12/SNV-VTLT", 13) + t("\t") + t(DATE, 14, "i"),
    )
    lined = "".join(p(row, at="left", more=stops) for row in rows[:2]) + p(
        t("\t________\t", 8, more="") + t("________________________________________", 8), at="left", more=stops
    )
    return letter(
        lined
        + p(rows[2], at="left", before=6, more=stops)
        + p(t("\tV/v lập hồ sơ công việc", 12), at="left", before=6, more=stops)
    )


def _box(inside, left, top, width):
    style = f"position:absolute;margin-left:{left}mm;margin-top:{top}mm;width:{width}mm;height:30mm"
    box = f'<v:shape style="{style}" stroked="f"><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape>'
    return f"<w:r><w:pict>{box}</w:pict></w:r>"


@o.paper
def head_in_text_boxes():
    left = o.organ(*ORGANS, room=62) + o.number("Số: 12/SNV-VTLT", o.subject(SUBJECT))
    return letter(p(_box(left, 0, 0, 67) + _box(o.nation(room=90) + o.date(), 70, 0, 95)) + p("") * 5)


@o.paper
def head_with_all_of_a_side_in_one_cell():
    left = o.organ(*ORGANS) + o.number("Số: 12/SNV-VTLT", o.subject(SUBJECT))
    return letter(table((left, o.nation() + o.date())))


@o.paper
def head_with_a_line_in_a_cell_of_its_own():
    side = '<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders>'
    small = p("", at="center", line='w:line="60" w:lineRule="exact"')
    words = o.longest_line_mm(o.MOTTO, 13, 94, bold=True)
    rest, issuer = (98 - words) / 2, 12
    widths = ((67 - issuer) / 2, issuer, (67 - issuer) / 2, rest, words, rest)
    top = (
        p(t(ORGANS[0], 13), at="center") + p(t(ORGANS[1], 13, "b"), at="center"),
        p(t(o.NATION, 12, "b"), at="center") + p(t(o.MOTTO, 13, "b"), at="center"),
    )
    span = '<w:gridSpan w:val="3"/>'
    wide = lambda pair: "<w:tr>" + o.cell(pair[0], 67, span) + o.cell(pair[1], 98, span) + "</w:tr>"  # noqa: E731
    drawn = (
        "<w:tr>"
        + "".join(o.cell(small, w, side if at in {1, 4} else "") for at, w in enumerate(widths))
        + "</w:tr>"
    )
    grid = "".join(f'<w:gridCol w:w="{o.twips(w)}"/>' for w in widths)
    below = wide((o.number("Số: 12/SNV-VTLT", o.subject(SUBJECT)), o.date()))
    made = f'<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{wide(top)}{drawn}{below}</w:tbl>'
    return letter(made)


@o.paper
def issuer_on_two_lines():
    head = o.head(
        "UBND TỈNH YÊN LƯƠNG",
        "SỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG",
        "Số: 08/SNNMT-VP",
        below=o.subject("V/v phòng, chống hạn"),
    )
    return letter(head)


@o.paper
def issuer_in_two_paragraphs():
    names = p(t("UBND TỈNH YÊN LƯƠNG", 13), at="center") + p(t("SỞ NÔNG NGHIỆP", 13, "b"), at="center")
    names += o.under("VÀ MÔI TRƯỜNG", 13, 0.42, 63, o.by_border)
    return letter(
        table((names, o.nation()), (o.number("Số: 08/SNNMT-VP", o.subject("V/v phòng, chống hạn")), o.date()))
    )


@o.paper
def superior_on_two_lines():
    return letter(
        o.head("ỦY BAN NHÂN DÂN\nTỈNH YÊN LƯƠNG", "SỞ NỘI VỤ", "Số: 12/SNV-VTLT", below=o.subject(SUBJECT))
    )


@o.paper
def government_office_without_superior():
    return letter(o.head("", "ỦY BAN NHÂN DÂN\nTỈNH YÊN LƯƠNG", "Số: 512/UBND-TH", below=o.subject(SUBJECT)))


@o.paper
def sizes_13_and_14():
    return letter(o.head(*ORGANS, "Số: 12/SNV-VTLT", sizes=(13, 14, 14), below=o.subject(SUBJECT)))


@o.paper
def capitals_by_formatting():
    names = p(t("Ubnd tỉnh Yên Lương", 13, "c"), at="center") + o.under("SỞ NỘI VỤ", 13, 0.42, 63, o.by_border)
    side = p(t("Cộng hòa xã hội chủ nghĩa Việt Nam", 12, "bc"), at="center") + o.under(
        o.MOTTO, 13, 1, 94, o.by_border
    )
    head = table((names, side), (o.number("Số: 12/BC-SNV"), o.date()))
    kind = p(t("Báo cáo", 14, "bc"), at="center", before=12) + o.under(
        "Công tác văn thư", 14, 0.4, 165, o.by_border
    )
    return report(head=head + kind)


@o.paper
def province_with_a_hyphen():
    head = o.head(
        "UBND TỈNH BÀ RỊA - VŨNG TÀU",
        "SỞ NỘI VỤ",
        "Số: 12/SNV-VTLT",
        "Bà Rịa - Vũng Tàu, ngày 05 tháng 02 năm 2020",
        below=o.subject(SUBJECT),
    )
    return letter(
        head,
        body=text("Căn cứ tình hình thực tế tại tỉnh Bà Rịa - Vũng Tàu, Sở Nội vụ đề nghị các cơ quan phối hợp./."),
    )


@o.paper
def new_style_of_tones():
    head = o.head(
        "UỶ BAN NHÂN DÂN TỈNH YÊN LƯƠNG", "SỞ NỘI VỤ", "Số: 12/SNV-VTLT", below=o.subject("V/v thoả thuận hợp tác")
    )
    side = head.replace("HÒA XÃ", "HOÀ XÃ")
    return letter(side, body=text("Uỷ ban nhân dân tỉnh thống nhất với bản thoả thuận của các bên./."))


@o.paper
def draft_with_blanks():
    head = o.head(
        *ORGANS, "Số:        /SNV-VTLT", "Yên Lương, ngày      tháng      năm 2026", below=o.subject(SUBJECT)
    )
    return letter(head)
