"""The forms of the decree filled in: resolution, decision with what it issues, proposal, plan, telegram, invitation."""

from __future__ import annotations

import offices as o
from office_papers import BODY, ORGANS
from offices import p, t, table, text


@o.paper
def resolution():
    body = text("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", look="i") + text(
        "Xét đề nghị của Ban Pháp chế.", look="i"
    )
    body += p(t("QUYẾT NGHỊ:", 14, "b"), at="center", before=6)
    body += p(
        t("Điều 1.", 14, "b") + t(" Thông qua Chương trình giám sát năm 2026 của Hội đồng nhân dân xã."),
        before=6,
        first=10,
    )
    body += p(
        t("Điều 2.", 14, "b") + t(" Thường trực Hội đồng nhân dân xã chịu trách nhiệm thi hành Nghị quyết này./."),
        before=6,
        first=10,
    )
    head = o.head("", "HỘI ĐỒNG NHÂN DÂN\nXÃ PHÚ KHÊ", "Số: 05/NQ-HĐND", "Phú Khê, ngày 05 tháng 02 năm 2026")
    head += o.title("NGHỊ QUYẾT", "Về Chương trình giám sát năm 2026")
    head += p(t("HỘI ĐỒNG NHÂN DÂN XÃ PHÚ KHÊ", 14, "b"), at="center", before=6)
    return o.file(head, body, o.foot(("- Như Điều 2;", "- Lưu: VT."), ("CHỦ TỊCH",), name="Triệu Đức Nam"))


def _decision(attached=""):
    told = text(
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;", look="i"
    )
    told += text("Theo đề nghị của Chánh Văn phòng Sở.", look="i") + p(
        t("QUYẾT ĐỊNH:", 14, "b"), at="center", before=6
    )
    told += p(
        t("Điều 1.", 14, "b") + t(" Ban hành kèm theo Quyết định này Quy chế làm việc của Sở Nội vụ."),
        before=6,
        first=10,
    ) + p(
        t("Điều 2.", 14, "b")
        + t(" Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Sở chịu trách nhiệm thi hành./."),
        before=6,
        first=10,
    )
    head = o.head(*ORGANS, "Số: 12/QĐ-SNV") + o.title("QUYẾT ĐỊNH", "Ban hành Quy chế làm việc của Sở Nội vụ")
    head += p(t("GIÁM ĐỐC SỞ NỘI VỤ", 14, "b"), at="center", before=6)
    return o.file(head, told, o.foot(("- Như Điều 2;", "- Lưu: VT, VP.")), attached)


@o.paper
def decision():
    return _decision()


@o.paper
def decision_with_what_it_issues():
    ends = f"<w:p><w:pPr><w:sectPr>{o.SHEET}</w:sectPr></w:pPr></w:p>"
    head = table((o.organ(*ORGANS), o.nation())) + o.title("QUY CHẾ", "Làm việc của Sở Nội vụ")
    head += p(
        t("(Ban hành kèm theo Quyết định số 12/QĐ-SNV ngày 05 tháng 02 năm 2026 của Giám đốc Sở Nội vụ)", 14, "i"),
        at="center",
    )
    body = p(t("Chương I", 14, "b"), at="center", before=6) + p(
        t("NHỮNG QUY ĐỊNH CHUNG", 14, "b"), at="center", before=6
    )
    body += text("Điều 1. Phạm vi điều chỉnh", look="b") + text(
        "Quy chế này quy định nguyên tắc, chế độ làm việc của Sở Nội vụ."
    )
    body += (
        text("Điều 2. Đối tượng áp dụng", look="b")
        + text("1. Công chức, người lao động thuộc Sở.")
        + text("2. Tổ chức, cá nhân đến làm việc tại Sở./.")
    )
    return _decision(attached=ends + head + body)


@o.paper
def decision_with_what_it_issues_without_a_second_head():
    turn = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    head = o.title("QUY CHẾ", "Làm việc của Sở Nội vụ")
    head += p(
        t("(Ban hành kèm theo Quyết định số 12/QĐ-SNV ngày 05 tháng 02 năm 2026 của Giám đốc Sở Nội vụ)", 14, "i"),
        at="center",
    )
    body = text("Điều 1. Phạm vi điều chỉnh", look="b") + text(
        "Quy chế này quy định nguyên tắc, chế độ làm việc của Sở Nội vụ."
    )
    body += text("Điều 2. Hiệu lực", look="b") + text("Quy chế này có hiệu lực từ ngày ký./.")
    return _decision(attached=turn + head + body)


@o.paper
def proposal():
    to = p(t("Kính gửi: Ủy ban nhân dân tỉnh Yên Lương."), at="center", before=12)
    return o.file(
        o.head(*ORGANS, "Số: 12/TTr-SNV"),
        o.title("TỜ TRÌNH", "Về việc ban hành Kế hoạch số hóa tài liệu"),
        to,
        BODY,
        o.foot(),
    )


@o.paper
def plan():
    body = text(
        "Thực hiện Chương trình công tác năm 2026, Sở Nội vụ ban hành Kế hoạch kiểm tra công tác văn thư như sau:"
    )
    body += (
        text("I. MỤC ĐÍCH, YÊU CẦU", look="b")
        + text("1. Mục đích", look="b")
        + text("Đánh giá việc lập hồ sơ công việc tại các cơ quan.")
    )
    body += (
        text("2. Yêu cầu", look="b")
        + text("a) Đúng kế hoạch;")
        + text("b) Không gây trở ngại cho cơ quan được kiểm tra.")
    )
    body += text("II. TỔ CHỨC THỰC HIỆN", look="b") + text(
        "Văn phòng Sở chủ trì, phối hợp với các phòng thực hiện./."
    )
    return o.file(
        o.head(*ORGANS, "Số: 05/KH-SNV") + o.title("KẾ HOẠCH", "Kiểm tra công tác văn thư năm 2026"),
        body,
        o.foot(("- UBND tỉnh;", "- Các phòng thuộc Sở;", "- Lưu: VT, VP.")),
    )


@o.paper
def notice():
    return o.file(
        o.head(*ORGANS, "Số: 21/TB-SNV") + o.title("THÔNG BÁO", "Về việc nghỉ lễ Quốc khánh 2-9"),
        BODY,
        o.foot(("- Các phòng thuộc Sở;", "- Lưu: VT.")),
    )


@o.paper
def telegram():
    head = o.head("", "ỦY BAN NHÂN DÂN\nTỈNH YÊN LƯƠNG", "Số: 03/CĐ-UBND") + o.title(
        "CÔNG ĐIỆN", "Về việc ứng phó với mưa lũ"
    )
    who = p(t("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH YÊN LƯƠNG ĐIỆN:", 14, "b"), at="center", before=6)
    body = text("- Chủ tịch Ủy ban nhân dân các xã, phường;") + text("- Giám đốc các sở, ban, ngành.")
    body += (
        text("Để chủ động ứng phó với mưa lũ, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:")
        + text("1. Tổ chức trực ban 24/24 giờ.")
        + text("2. Báo cáo kết quả trước 17 giờ hằng ngày./.")
    )
    return o.file(head, who, body, o.foot(("- Như trên;", "- Lưu: VT, NN."), ("CHỦ TỊCH",), name="Triệu Đức Nam"))


@o.paper
def invitation():
    body = text("Sở Nội vụ trân trọng kính mời: Ông Triệu Đức Nam, Phó Giám đốc Sở Tư pháp.")
    body += text("Tới dự Hội nghị tổng kết công tác văn thư, lưu trữ năm 2025.") + text(
        "Chủ trì: Ông Lò Văn Phúc, Phó Giám đốc Sở."
    )
    body += text("Thời gian: 08 giờ 00 phút ngày 10 tháng 02 năm 2026.") + text(
        "Địa điểm: Hội trường tầng 2, trụ sở Sở Nội vụ./."
    )
    return o.file(
        o.head(*ORGANS, "Số: 04/GM-SNV") + o.title("GIẤY MỜI", "Dự Hội nghị tổng kết công tác văn thư"),
        body,
        o.foot(("- Như thành phần mời;", "- Lưu: VT.")),
    )
