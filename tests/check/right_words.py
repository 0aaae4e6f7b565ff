"""Other ways that are as right: none of them may be told of."""

from __future__ import annotations

_POSTS = '<p class="quyen-han-chuc-vu">KT. GIÁM ĐỐC</p>\n<p class="quyen-han-chuc-vu">PHÓ GIÁM ĐỐC</p>'
_TWO = '<p class="kinh-gui">Kính gửi:</p>\n<ul class="kinh-gui-danh-sach">\n<li>Các sở, ban, ngành tỉnh;</li>\n<li>Ủy ban nhân dân các xã, phường.</li>\n</ul>'
_HOA = "Quyết định này có hiệu lực"


def _posts(*lines):
    return "\n".join(f'<p class="quyen-han-chuc-vu">{line}</p>' for line in lines)


# what, specimen, the rule that is kept, and pairs of what stands in it and what is written instead
RIGHT = [
    ("dấu thanh kiểu mới", "bien-ban", "quoc-hieu/loi", ("CỘNG HÒA", "CỘNG HOÀ")),
    ("một số nhỏ", "cong-van", "so-ky-hieu/dang", ("412/", "01/")),
    ("số có chữ", "cong-van", "so-ky-hieu/dang", ("412/", "05a/")),
    ("công văn một nhóm", "cong-van", "so-ky-hieu/loai", ("412/SKHCN-CĐS", "12/UBND-VX")),
    ("ký hiệu có dấu và", "bao-cao", "so-ky-hieu/dang", ("06/BC-BCĐ", "06/BC-BCĐPCTT&amp;TKCN")),
    ("ký hiệu ba nhóm", "bao-cao", "so-ky-hieu/dang", ("06/BC-BCĐ", "15/BC-BCĐ-TGV")),
    ("chương trình có chữ thường", "bao-cao", "so-ky-hieu/dang", ("06/BC-BCĐ", "15/BC-VPĐP-TTr")),
    ("số chờ điền", "cong-van", "so-ky-hieu/dang", ("412/", "\u00a0\u00a0\u00a0\u00a0\u00a0/")),
    ("số chờ điền bằng chấm", "cong-van", "so-ky-hieu/dang", ("412/", "……/")),
    (
        "ngày chờ điền",
        "cong-van",
        "dia-danh-thoi-gian/dang",
        ("ngày 07 tháng 8", "ngày\u00a0\u00a0\u00a0 tháng\u00a0\u00a0\u00a0"),
    ),
    ("ngày chờ điền bằng chấm", "cong-van", "dia-danh-thoi-gian/lich", ("ngày 07 tháng 8", "ngày … tháng …")),
    ("tháng hai số 0", "cong-van", "dia-danh-thoi-gian/thang", ("07 tháng 8", "28 tháng 02")),
    ("năm nhuận", "cong-van", "dia-danh-thoi-gian/lich", ("07 tháng 8 năm 2026</td>", "29 tháng 02 năm 2028</td>")),
    ("tháng mười hai", "cong-van", "dia-danh-thoi-gian/dang", ("07 tháng 8", "31 tháng 12")),
    ("địa danh có dấu chấm", "cong-van", "dia-danh-thoi-gian/dang", ("Yên Lương, ngày", "TP. Yên Lương, ngày")),
    (
        "một nơi nhận",
        "cong-van",
        "kinh-gui/dang",
        (_TWO, '<p class="kinh-gui">Kính gửi: Các sở, ban, ngành tỉnh.</p>'),
    ),
    (
        "một nơi, không có chấm",
        "bao-cao",
        "kinh-gui/dang",
        ("nhân dân tỉnh Yên Lương.</p>", "nhân dân tỉnh Yên Lương</p>"),
    ),
    ("ba nơi", "cong-van", "kinh-gui/dang", ("<li>Các sở, ban", "<li>Văn phòng UBND tỉnh;</li>\n<li>Các sở, ban")),
    ("cấp trưởng ký", "cong-van", "quyen-han-chuc-vu/du", (_POSTS, _posts("GIÁM ĐỐC"))),
    ("quyền cấp trưởng", "cong-van", "quyen-han-chuc-vu/du", (_POSTS, _posts("Q. GIÁM ĐỐC"))),
    ("quyền chủ tịch", "cong-van", "quyen-han-chuc-vu/dang", (_POSTS, _posts("Q. CHỦ TỊCH"))),
    ("thừa lệnh", "cong-van", "quyen-han-chuc-vu/du", (_POSTS, _posts("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"))),
    (
        "thừa ủy quyền",
        "cong-van",
        "quyen-han-chuc-vu/du",
        (_POSTS, _posts("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG CHUYỂN ĐỔI SỐ")),
    ),
    (
        "thay mặt, ký thay",
        "quyet-dinh",
        "quyen-han-chuc-vu/dang",
        (_posts("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), _posts("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    ),
    ("tập thể", "quyet-dinh", "quyen-han-chuc-vu/du", ("TM. ỦY BAN NHÂN DÂN</p>", "TM. BAN CHỈ ĐẠO</p>")),
    ("như điều", "quyet-dinh", "noi-nhan/dang", ("Như Điều 4;", "Như Điều 3;")),
    ("như trên, có việc", "cong-van", "noi-nhan/nhu-tren", ("Như trên;", "Như trên (để thực hiện);")),
    ("lưu, có số bản", "cong-van", "noi-nhan/luu", ("Lưu: VT, CĐS.", "Lưu: VT, CĐS (05b).")),
    ("chỉ lưu văn thư", "cong-van", "noi-nhan/luu", ("Lưu: VT, CĐS.", "Lưu: VT.")),
    (
        "luật chỉ có tên",
        "quyet-dinh",
        "can-cu/luat",
        ("ngày 21 tháng 6 năm 2024;", "số lượng và chất lượng tài liệu năm 2024;"),
    ),
    (
        "một căn cứ",
        "bien-ban-cho-ky",
        "can-cu/dau",
        ('năm 2026.</p>\n<p class="noi', 'của tỉnh.</p>\n<p class="noi'),
    ),
    ("không có chấm cuối trích yếu", "bien-ban", "trich-yeu/dang", ("quý II năm 2026</p>", "quý II</p>")),
    ("quân hàm", "cong-van", "ho-ten/hoc-vi", ("Đặng Thu Hiền", "Đại tá Đặng Thu Hiền")),
    ("phụ lục một", "phu-luc", "phu-luc-kem-theo/dang", ("(Kèm theo", "(Ban hành kèm theo")),
    ("tờ trình", "bao-cao", "so-ky-hieu/loai", ("06/BC-BCĐ", "06/TTr-BCĐ"), (">BÁO CÁO<", ">TỜ TRÌNH<")),
    ("quy định", "bao-cao", "so-ky-hieu/loai", ("06/BC-BCĐ", "06/CTr-BCĐ"), (">BÁO CÁO<", ">CHƯƠNG TRÌNH<")),
    (
        "nghị quyết",
        "quyet-dinh",
        "so-ky-hieu/loai",
        ("Số: 1285/QĐ-UBND", "Số: 1285/NQ-UBND"),
        (">QUYẾT ĐỊNH<", ">NGHỊ QUYẾT<"),
        ("QUYẾT ĐỊNH:", "QUYẾT NGHỊ:"),
    ),
    (
        "mục bắt đầu lại ở phần sau",
        "bao-cao",
        "muc-la-ma/dang",
        (
            '<h2 class="muc-la-ma">I. ',
            '<h2 class="phan-chuong">Phần I</h2><h2 class="phan-chuong-tieu-de">KẾT QUẢ</h2><h2 class="muc-la-ma">I. ',
        ),
        (
            '<h2 class="muc-la-ma">II. ',
            '<h2 class="phan-chuong">Phần II</h2><h2 class="phan-chuong-tieu-de">TỒN TẠI</h2><h2 class="muc-la-ma">I. ',
        ),
        (">III. ", ">II. "),
    ),
    (
        "chương đếm tiếp ở phần sau",
        "quy-che",
        "phan-chuong/dang",
        (
            '<h2 class="phan-chuong">Chương I<',
            '<h2 class="phan-chuong">Phần I</h2><h2 class="phan-chuong-tieu-de">PHẦN CHUNG</h2><h2 class="phan-chuong">Chương I<',
        ),
        (
            '<h2 class="phan-chuong">Chương II<',
            '<h2 class="phan-chuong">Phần II</h2><h2 class="phan-chuong-tieu-de">PHẦN RIÊNG</h2><h2 class="phan-chuong">Chương II<',
        ),
    ),
    (
        "mục đếm lại ở chương sau",
        "quy-che",
        "muc/dang",
        (
            '<h2 class="phan-chuong-tieu-de">TỔ CHỨC THỰC HIỆN</h2>',
            '<h2 class="phan-chuong-tieu-de">TỔ CHỨC THỰC HIỆN</h2><h3 class="muc">Mục 1</h3><h3 class="muc-tieu-de">TRÁCH NHIỆM</h3>',
        ),
    ),
    (
        "điểm qua đ, e, g, h",
        "quy-che",
        "diem/dang",
        (
            "<li>Thu thập, xử lý thông tin có liên quan;</li>",
            "<li>Thu thập, xử lý thông tin có liên quan;</li>\n" * 5,
        ),
    ),
    (
        "tiểu khoản 1.1",
        "bao-cao",
        "khoan/dang",
        ('<p class="noi-dung">Ban Chỉ đạo đã', '<p class="noi-dung">1.1. Ban Chỉ đạo đã'),
    ),
    (
        "có hiệu lực",
        "quyet-dinh",
        "viet-hoa/CAP17",
        (_HOA, "Quyết định số 02/QĐ-UBND đã ký và Quyết định này có hiệu lực"),
    ),
]
