"""The text of papers that keep the decree: pitch, room, indents, fonts, numbers and parts, each in its own way."""

from __future__ import annotations

import offices as o
from office_papers import ASKED, BODY, LETTER_HEAD, ORDER, ORGANS, THANKS, TO, letter, report
from offices import p, t, text


def _lines(rule):
    body = p(t(ORDER + ASKED), before=6, first=10, line=rule) + p(t(THANKS), before=6, first=10, line=rule)
    return letter(body=body)


@o.paper
def pitch_exactly_17():
    return _lines('w:line="340" w:lineRule="exact"')


@o.paper
def pitch_exactly_20():
    return _lines('w:line="400" w:lineRule="exact"')


@o.paper
def pitch_at_least_18():
    return _lines('w:line="360" w:lineRule="atLeast"')


@o.paper
def pitch_of_one_and_a_fifth():
    return _lines('w:line="288" w:lineRule="auto"')


@o.paper
def space_after_instead_of_before():
    return letter(
        body=text(ORDER + ASKED, before=0, after=6) + text(THANKS, before=0, after=6),
        to=p(t("Kính gửi: Sở Tư pháp."), at="center", before=12, after=6),
    )


@o.paper
def indent_by_a_leading_tab():
    return letter(body=text("\t" + ORDER + ASKED, first=0) + text("\t" + THANKS, first=0))


@o.paper
def indent_and_alignment_by_style():
    styles = o.STYLES + (
        '<w:style w:type="paragraph" w:styleId="Vanban"><w:name w:val="Van ban"/><w:basedOn w:val="Normal"/><w:pPr>'
        '<w:spacing w:before="120" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr></w:style>'
    )
    made = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="Vanban"/></w:pPr>{t(words)}</w:p>' for words in (ORDER + ASKED, THANKS)
    )
    return letter(body=made, styles=styles)


@o.paper
def fonts_of_the_theme():
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x">'
        '<a:majorFont><a:latin typeface="Times New Roman"/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/>'
        "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
    )
    font = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
    return o.file(
        *(x.replace(o.FONT, font) for x in (LETTER_HEAD, TO, BODY, o.foot())),
        styles=o.STYLES.replace(o.FONT, font),
        theme=theme,
    )


@o.paper
def defaults_of_another_font_and_styles_of_the_right_one():
    calibri = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>'
    normal = f'<w:name w:val="Normal"/><w:rPr>{o.FONT}<w:sz w:val="28"/></w:rPr>'
    styles = o.STYLES.replace(o.FONT, calibri).replace('<w:name w:val="Normal"/>', normal)
    return o.file(*(x.replace(o.FONT, "") for x in (LETTER_HEAD, TO, BODY, o.foot())), styles=styles)


_LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"))


def numbered(left=0, hanging="", count=_LEVELS):
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{shape}"/>'
        f'<w:pPr><w:ind w:left="{left}" {hanging or "w:firstLine=" + chr(34) + "567" + chr(34)}/></w:pPr></w:lvl>'
        for at, (kind, shape) in enumerate(count)
    )
    return f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'


def entry(words, level, look="", at="both"):
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="120" w:line="264" w:lineRule="auto"/>'
    return f'<w:p><w:pPr>{place}<w:jc w:val="{at}"/></w:pPr>{t(words, 14, look)}</w:p>'


PLAN = (
    ("NHỮNG KẾT QUẢ ĐẠT ĐƯỢC", 0, "b"),
    ("Công tác văn thư", 1, "b"),
    ("Sở đã ban hành 120 văn bản, đều được ký số và gửi qua trục liên thông văn bản.", 2, ""),
    ("Văn bản đến được chuyển giao trong ngày làm việc cho các phòng.", 2, ""),
    ("Công tác lưu trữ", 1, "b"),
    ("Phòng Tổ chức lập 45 hồ sơ;", 3, ""),
    ("Phòng Tài chính lập 30 hồ sơ.", 3, ""),
    ("NHIỆM VỤ QUÝ II", 0, "b"),
)


@o.paper
def automatic_numbers():
    return report("".join(entry(*each) for each in PLAN) + BODY, numbering=numbered())


@o.paper
def automatic_numbers_that_hang():
    return report("".join(entry(*each) for each in PLAN) + BODY, numbering=numbered(927, 'w:hanging="360"'))


@o.paper
def articles_numbered_by_word():
    levels = (("decimal", "Điều %1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
    body = (
        text("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;", look="i")
        + text("Theo đề nghị của Chánh Văn phòng Sở.", look="i")
        + p(t("QUYẾT ĐỊNH:", 14, "b"), at="center", before=6)
        + entry("Thành lập Tổ công tác số hóa tài liệu gồm các ông, bà có tên sau:", 0)
        + entry("Ông Lò Văn Phúc, Phó Giám đốc Sở, Tổ trưởng;", 1)
        + entry("Bà Hà Thị Ngân, Trưởng phòng Văn thư, Tổ phó.", 1)
        + entry("Tổ công tác có nhiệm vụ lập kế hoạch và tổ chức số hóa tài liệu.", 0)
        + entry("Chánh Văn phòng và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.", 0)
    )
    bold = numbered(count=levels).replace(
        '<w:lvlText w:val="Điều %1."/>', '<w:lvlText w:val="Điều %1."/><w:rPr><w:b/></w:rPr>'
    )
    head = o.head(*ORGANS, "Số: 12/QĐ-SNV") + o.title("QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác số hóa tài liệu")
    head += p(t("GIÁM ĐỐC SỞ NỘI VỤ", 14, "b"), at="center", before=6)
    return o.file(head, body, o.foot(("- Như Điều 3;", "- Lưu: VT.")), numbering=bold)


@o.paper
def bullets_of_plus():
    body = (
        text("1. Công tác văn thư", look="b")
        + text("- Đã ban hành 120 văn bản, trong đó:")
        + text("+ 100 văn bản điện tử;")
        + text("+ 20 văn bản giấy.")
    )
    return report(body + BODY)


@o.paper
def parts_in_words():
    body = (
        p(t("Phần I", 14, "b"), at="center", before=6)
        + p(t("KẾT QUẢ THỰC HIỆN", 14, "b"), at="center", before=6)
        + BODY.replace("./.", ".")
    )
    body += (
        p(t("Phần II", 14, "b"), at="center", before=6)
        + p(t("NHIỆM VỤ, GIẢI PHÁP", 14, "b"), at="center", before=6)
        + BODY
    )
    return report(body)


@o.paper
def headings_without_numbers():
    body = (
        p(t("ĐẶT VẤN ĐỀ", 14, "b"), at="center", before=6)
        + BODY.replace("./.", ".")
        + p(t("KẾT LUẬN", 14, "b"), at="center", before=6)
        + BODY
    )
    return report(body)
