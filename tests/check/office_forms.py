"""Forms of the decree as they stand there: dots in place of words, and nothing to complain of."""

from __future__ import annotations

import offices as o
from office_papers import letter
from offices import p, t, table, text


def _blank(kind, symbol, order=""):
    """A form as the decree has it: dots where something is to be written."""
    dots = "……………"
    head = (
        table(
            (
                p(t("TÊN CQ, TC CHỦ QUẢN", 13), at="center")
                + o.under("TÊN CƠ QUAN, TỔ CHỨC", 13, 0.42, 63, o.by_border),
                o.nation(),
            ),
            (o.number(f"Số: ……/{symbol}-……"), o.date("……, ngày …… tháng …… năm ……")),
        )
        + p(t(kind, 14, "b"), at="center", before=12)
        + o.under("……………………………………", 14, 0.4, 165, o.by_border)
    )
    body = p(t("THẨM QUYỀN BAN HÀNH", 14, "b"), at="center", before=6) if order else ""
    if order:
        body += (
            text(f"Căn cứ {dots * 3};", look="i")
            + text(f"Theo đề nghị của {dots}.", look="i")
            + p(t(order, 14, "b"), at="center", before=6)
        )
        body += p(t("Điều 1.", 14, "b") + t(f" {dots * 3}"), before=6, first=10) + p(
            t("Điều 2.", 14, "b") + t(f" {dots * 3}./."), before=6, first=10
        )
    else:
        body += text(dots * 6) + text(dots * 4) + text(f"{dots * 3}./.")
    return o.file(
        head,
        body,
        o.foot(("- ……………;", "- ……………;", "- Lưu: VT, …….."), ("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ",), name="Họ và tên"),
    )


@o.paper
def blank_letter():
    left = o.organ("TÊN CQ, TC CHỦ QUẢN", "TÊN CƠ QUAN, TỔ CHỨC") + o.number(
        "Số: ……/……-……", o.subject("V/v …………………")
    )
    to = (
        p(t("Kính gửi:"), at="left", before=12, left=45)
        + p(t("- …………………………;"), at="left", left=60)
        + p(t("- …………………………."), at="left", left=60)
    )
    return letter(
        table((left, o.nation() + o.date("……, ngày …… tháng …… năm ……"))),
        to,
        text("…" * 60) + text("…" * 40 + "./."),
        o.foot(
            ("- Như trên;", "- ……………;", "- Lưu: VT, ….."), ("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ",), name="Họ và tên"
        ),
    )


@o.paper
def blank_resolution():
    return _blank("NGHỊ QUYẾT", "NQ", "QUYẾT NGHỊ:")


@o.paper
def blank_decision():
    return _blank("QUYẾT ĐỊNH", "QĐ", "QUYẾT ĐỊNH:")


@o.paper
def blank_report():
    return _blank("BÁO CÁO", "BC")


@o.paper
def blank_invitation():
    return _blank("GIẤY MỜI", "GM")


@o.paper
def blank_minutes():
    return _blank("BIÊN BẢN", "BB")
