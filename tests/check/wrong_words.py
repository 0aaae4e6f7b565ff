"""Words, places and parts that are wrong, each in a specimen that is otherwise without fault."""

from __future__ import annotations

# specimen, rule, and pairs of what stands in it and what is written instead
WORDS = [
    ("bien-ban", "quoc-hieu/loi", ("CHỦ NGHĨA", "CHÙ NGHĨA")),
    ("bien-ban", "quoc-hieu/loi", ("CỘNG HÒA XÃ HỘI", "CỘNG HÒA - XÃ HỘI")),
    ("bien-ban", "quoc-hieu/loi", ("VIỆT NAM", "VIỆT NAM.")),
    ("bien-ban", "tieu-ngu/loi", ("Độc lập - Tự do", "Độc lập-Tự do")),
    ("bien-ban", "tieu-ngu/loi", ("Độc lập - Tự do", "Độc lập – Tự do")),
    ("bien-ban", "tieu-ngu/loi", ("- Tự do", "- tự do")),
    ("bien-ban", "tieu-ngu/loi", ("Hạnh phúc", "Hạnh Phúc")),
    ("bien-ban", "so-ky-hieu/dang", ("Số: 09/", "Số: 9/")),
    ("bien-ban", "so-ky-hieu/dang", ("Số: 09/", "Số: 009/")),
    ("bien-ban", "so-ky-hieu/dang", ("Số: 09/", "Số 09/")),
    ("bien-ban", "so-ky-hieu/dang", ("Số: 09/", "số: 09/")),
    ("bien-ban", "so-ky-hieu/dang", ("Số: 09/", "SỐ: 09/")),
    ("bien-ban", "so-ky-hieu/dang", ("Số: 09/", "Số: 09 / ")),
    ("bien-ban", "so-ky-hieu/dang", ("09/BB-SNV", "09/BB - SNV")),
    ("bien-ban", "so-ky-hieu/dang", ("09/BB-SNV", "09/BB–SNV")),
    ("bien-ban", "so-ky-hieu/dang", ("09/BB-SNV", "09-BB/SNV")),
    ("bien-ban", "so-ky-hieu/dang", ("09/BB-SNV", "09/BB/SNV")),
    ("bien-ban", "so-ky-hieu/dang", ("09/BB-SNV", "09/BB-snv")),
    ("bien-ban", "so-ky-hieu/loai", ("09/BB-SNV", "09/BC-SNV")),
    ("bao-cao", "so-ky-hieu/loai", ("06/BC-BCĐ", "06/BCĐ-BC")),
    ("quyet-dinh", "so-ky-hieu/loai", ("1285/QĐ-UBND</td>", "1285/QD-UBND</td>")),
    ("cong-van", "so-ky-hieu/loai", ("412/SKHCN-CĐS", "412/CV-SKHCN")),
    ("cong-van", "so-ky-hieu/loai", ("412/SKHCN-CĐS", "412/TB-SKHCN")),
    ("bien-ban", "so-ky-hieu/nam", ("09/BB-SNV", "09/2026/BB-SNV")),
    ("cong-van", "so-ky-hieu/nam", ("412/SKHCN-CĐS", "412/2026/SKHCN-CĐS")),
    ("cong-van", "dia-danh-thoi-gian/dang", ("Yên Lương, ngày 07", "Yên Lương, ngày 7")),
    ("cong-van", "dia-danh-thoi-gian/dang", ("Yên Lương, ngày 07", "Yên Lương ngày 07")),
    ("cong-van", "dia-danh-thoi-gian/dang", ("Yên Lương, ngày 07", "yên Lương, ngày 07")),
    ("cong-van", "dia-danh-thoi-gian/dang", ("Yên Lương, ngày 07", "Yên Lương, Ngày 07")),
    ("cong-van", "dia-danh-thoi-gian/dang", ("07 tháng 8 năm", "07 tháng 1 năm")),
    ("cong-van", "dia-danh-thoi-gian/dang", ("07 tháng 8 năm", "07 tháng tám năm")),
    ("cong-van", "dia-danh-thoi-gian/dang", ("8 năm 2026</td>", "8 năm 26</td>")),
    ("cong-van", "dia-danh-thoi-gian/dang", ("8 năm 2026</td>", "8 năm 2026.</td>")),
    ("cong-van", "dia-danh-thoi-gian/thang", ("07 tháng 8 năm", "07 tháng 08 năm")),
    ("cong-van", "dia-danh-thoi-gian/thang", ("07 tháng 8 năm", "07 tháng 03 năm")),
    ("cong-van", "dia-danh-thoi-gian/lich", ("07 tháng 8 năm", "31 tháng 9 năm")),
    ("cong-van", "dia-danh-thoi-gian/lich", ("07 tháng 8 năm", "29 tháng 02 năm")),
    ("bien-ban", "trich-yeu/dang", ("2026</p>", "2026.</p>")),
    ("bien-ban", "trich-yeu/dang", ("2026</p>", "2026,</p>")),
    ("cong-van", "trich-yeu-cong-van/dang", ("V/v tăng", "V/V tăng")),
    ("cong-van", "trich-yeu-cong-van/dang", ("V/v tăng", "Về việc tăng")),
    ("cong-van", "trich-yeu-cong-van/dang", ("lễ Quốc khánh</p>", "lễ Quốc khánh.</p>")),
    ("quyet-dinh", "can-cu/dau", ("năm 2024;", "năm 2024,")),
    ("quyet-dinh", "can-cu/dau", ("năm 2024;", "năm 2024.")),
    ("quyet-dinh", "can-cu/dau", ("năm 2024;", "năm 2024")),
    ("quyet-dinh", "can-cu/dau", ("tháng 7 năm 2026.</p>", "tháng 7 năm 2026;</p>")),
    ("quyet-dinh", "can-cu/dau", ("tháng 7 năm 2026.</p>", "tháng 7 năm 2026,</p>")),
    ("quyet-dinh", "can-cu/luat", ("Luật Lưu trữ ngày", "Luật Lưu trữ số 33/2024/QH15 ngày")),
    ("quyet-dinh", "can-cu/luat", ("Luật Lưu trữ ngày", "Pháp lệnh Lưu trữ số 34/2001/PL-UBTVQH10 ngày")),
    ("quy-che", "phan-chuong/dang", ("Chương II<", "Chương 2<")),
    ("quy-che", "phan-chuong/dang", ("Chương II<", "Chương III<")),
    ("quy-che", "phan-chuong/dang", ("Chương I<", "Phần thứ nhất<")),
    ("quy-che", "muc/dang", ("Mục 2<", "Mục II<")),
    ("quy-che", "muc/dang", ("Mục 2<", "Mục 3<")),
    ("quy-che", "tieu-muc/dang", ("Tiểu mục 2<", "Tiểu mục II<")),
    ("quy-che", "tieu-muc/dang", ("Tiểu mục 2<", "Tiểu mục 3<")),
    ("quy-che", "dieu/dang", ("Điều 2. ", "Điều 3. ")),
    ("quy-che", "dieu/dang", ("Điều 2. ", "Điều 2: ")),
    ("quy-che", "dieu/dang", ("Điều 2. ", "ĐIỀU 2. ")),
    ("bao-cao", "muc-la-ma/dang", (">II. ", ">III. ")),
    ("bao-cao", "muc-la-ma/dang", (">II. ", ">II/ ")),
    ("bao-cao", "muc-la-ma/dang", (">II. ", ">II - ")),
    ("bao-cao", "khoan/dang", (">2. Nguyên nhân", ">3. Nguyên nhân")),
    ("bao-cao", "khoan/dang", (">2. Nguyên nhân", ">2) Nguyên nhân")),
    ("cong-van", "kinh-gui/dang", ("Kính gửi:", "Kính gửi")),
    ("cong-van", "kinh-gui/dang", ("Kính gửi:", "KÍNH GỬI:")),
    ("cong-van", "kinh-gui/dang", ("ngành tỉnh;", "ngành tỉnh,")),
    ("cong-van", "kinh-gui/dang", ("các xã, phường.</li>", "các xã, phường</li>")),
    ("cong-van", "kinh-gui/dang", ("<li>Các sở, ban, ngành tỉnh;</li>\n", "")),
    ("bao-cao", "kinh-gui/dang", ("Kính gửi: Ủy", "Kính gửi: Sở Nội vụ; Ủy")),
    ("bao-cao", "kinh-gui/dang", ("Kính gửi: Ủy", "Kính gửi Ủy")),
    ("cong-van", "quyen-han-chuc-vu/dang", ("KT. GIÁM", "KT GIÁM")),
    ("cong-van", "quyen-han-chuc-vu/dang", ("KT. GIÁM", "KT.GIÁM")),
    ("cong-van", "quyen-han-chuc-vu/dang", ("KT. GIÁM", "K/T GIÁM")),
    ("cong-van", "quyen-han-chuc-vu/dang", ("KT. GIÁM", "TUQ: GIÁM")),
    ("cong-van", "quyen-han-chuc-vu/dang", ("KT. GIÁM", "T/L GIÁM")),
    ("quyet-dinh", "quyen-han-chuc-vu/dang", ("TM. ỦY", "TM ỦY")),
    ("quyet-dinh", "quyen-han-chuc-vu/dang", ("TM. ỦY", "T/M ỦY")),
    ("cong-van", "quyen-han-chuc-vu/du", ('<p class="quyen-han-chuc-vu">PHÓ GIÁM ĐỐC</p>\n', "")),
    ("bien-ban", "quyen-han-chuc-vu/du", (">THƯ KÝ<", ">TL. CHỦ TỊCH<")),
    ("bien-ban", "quyen-han-chuc-vu/du", (">CHỦ TỌA<", ">TUQ. CHỦ TỊCH<")),
    ("cong-van", "ho-ten/hoc-vi", ("Đặng Thu", "TS. Đặng Thu")),
    ("cong-van", "ho-ten/hoc-vi", ("Đặng Thu", "PGS.TS. Đặng Thu")),
    ("cong-van", "ho-ten/hoc-vi", ("Đặng Thu", "Tiến sĩ Đặng Thu")),
    ("cong-van", "noi-nhan-nhan/dang", ("Nơi nhận:", "Nơi nhận")),
    ("cong-van", "noi-nhan-nhan/dang", ("Nơi nhận:", "Nơi Nhận:")),
    ("cong-van", "noi-nhan-nhan/dang", ("Nơi nhận:", "NƠI NHẬN:")),
    ("cong-van", "noi-nhan/dang", ("Như trên;", "Như trên.")),
    ("cong-van", "noi-nhan/dang", ("Như trên;", "Như trên")),
    ("cong-van", "noi-nhan/dang", ("VT, CĐS.", "VT, CĐS;")),
    ("cong-van", "noi-nhan/luu", ("Lưu: VT, CĐS.", "Lưu VT, CĐS.")),
    ("cong-van", "noi-nhan/luu", ("Lưu: VT, CĐS.", "Lưu: CĐS.")),
    ("cong-van", "noi-nhan/luu", ("báo cáo);</li>\n<li>Lưu: VT, CĐS.", "báo cáo).")),
    ("cong-van", "noi-nhan/nhu-tren", ("<li>Như trên;</li>\n", "")),
    ("cong-van", "noi-nhan/nhu-tren", ("<li>Như trên;</li>", "<li>Các sở, ban, ngành tỉnh;</li>")),
    ("cong-van", "noi-dung/ket-thuc", ("thực hiện./.", "thực hiện.")),
    ("quy-che", "noi-dung/ket-thuc", ("bổ sung./.", "bổ sung.")),
    ("quyet-dinh", "phu-luc/dang", ("Phụ lục II<", "Phụ lục 2<")),
    ("quyet-dinh", "phu-luc/dang", ("Phụ lục II<", "Phụ lục III<")),
    ("quyet-dinh", "phu-luc/dang", ("Phụ lục II<", "Phụ lục<")),
    ("phu-luc", "phu-luc-kem-theo/dang", ("Lương)</p>", "Lương</p>")),
    ("phu-luc", "phu-luc-kem-theo/dang", ("(Kèm theo", "Kèm theo")),
    ("quy-che", "phu-luc-kem-theo/dang", ("(Kèm theo", "Kèm theo")),
    ("bien-ban", "ten-loai/co", ('<h1 class="ten-loai">BIÊN BẢN</h1>\n', "")),
    ("bao-cao", "ten-loai/co", (">BÁO CÁO<", ">BẢN TƯỜNG TRÌNH<")),
]

# Labels as a hand types them: specimen written without styles, rule, paragraph, its label, another label
LABELS = [
    ("bien-ban", "khoan/dang", "Đại diện Văn phòng Ủy ban nhân dân tỉnh đề", "2. ", "3. "),
    ("bien-ban", "khoan/dang", "Đại diện Văn phòng Ủy ban nhân dân tỉnh đề", "2. ", "2) "),
    ("quy-che", "khoan/dang", "Văn bản phải được soạn thảo", "1. ", "3. "),
    ("quy-che", "diem/dang", "Thu thập, xử lý", "b) ", "c) "),
    ("quy-che", "diem/dang", "Thu thập, xử lý", "b) ", "b. "),
    ("quy-che", "diem/dang", "Trình duyệt bản thảo", "đ) ", "e) "),
    ("bien-ban", "noi-nhan/dang", "Các sở, ban, ngành", "- ", ""),
    ("cong-van", "kinh-gui/dang", "Các sở, ban, ngành", "- ", ""),
]

# Components that are left out: specimen, roles that go, rule; and what goes with them
MISSING = [
    ("bien-ban", ("quoc-hieu",), "quoc-hieu/co", ("tieu-ngu/vi-tri", "co-quan-ban-hanh/vi-tri")),
    ("bien-ban", ("tieu-ngu",), "tieu-ngu/co", ("quoc-hieu/khong-ke",)),
    ("quy-che", ("co-quan-ban-hanh",), "co-quan-ban-hanh/co", ("quoc-hieu/vi-tri",)),
    ("cong-van", ("kinh-gui", "kinh-gui-danh-sach"), "kinh-gui/co", ()),
    ("bien-ban", ("trich-yeu",), "trich-yeu/co", ("ten-loai/khong-ke",)),
    ("cong-van", ("trich-yeu-cong-van",), "trich-yeu-cong-van/co", ()),
    ("quyet-dinh", ("can-cu",), "can-cu/co", ()),
    ("quyet-dinh", ("lenh",), "lenh/co", ()),
    ("cong-van", ("quyen-han-chuc-vu",), "quyen-han-chuc-vu/co", ()),
    ("cong-van", ("ho-ten",), "ho-ten/co", ()),
    ("cong-van", ("noi-nhan-nhan",), "noi-nhan-nhan/co", ()),
    ("cong-van", ("noi-nhan",), "noi-nhan/co", ()),
]
EMPTIED = [
    ("bien-ban", "Số: 09/BB-SNV", "", "so-ky-hieu/co", ("quoc-hieu/vi-tri", "so-ky-hieu/")),
    (
        "cong-van",
        "Yên Lương, ngày 07 tháng 8 năm 2026",
        "",
        "dia-danh-thoi-gian/co",
        ("dia-danh-thoi-gian/",),
    ),
]
"""Words of a cell that go, the rule, and what goes with them."""

_ORGANS = """<td class="co-quan-ban-hanh"><p class="co-quan-chu-quan">UBND TỈNH YÊN LƯƠNG</p><p class="co-quan-ban-hanh">SỞ NỘI VỤ</p></td>"""
_NATION = """<p class="quoc-hieu">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>"""
_MOTTO = """<p class="tieu-ngu">Độc lập - Tự do - Hạnh phúc</p>"""
_TITLE = """<h1 class="ten-loai">BIÊN BẢN</h1>\n"""
_TABLE = """<table class="dau-trang">"""
_DATE = "Yên Lương, ngày 07 tháng 8 năm 2026"
_BOSS = """</div>
<div>
<p class="quyen-han-chuc-vu">KT. GIÁM ĐỐC</p>
<p class="quyen-han-chuc-vu">PHÓ GIÁM ĐỐC</p>
<p class="ho-ten">Đặng Thu Hiền</p>
</div>
</div>"""

_ISSUER = """<p class="co-quan-ban-hanh">ỦY BAN NHÂN DÂN<br/>TỈNH YÊN LƯƠNG</p>"""
_SKHCN = """<p class="co-quan-chu-quan">UBND TỈNH YÊN LƯƠNG</p><p class="co-quan-ban-hanh">SỞ KHOA HỌC<br/>VÀ CÔNG NGHỆ</p>"""
_NUMBER = """<p class="so-ky-hieu">Số: 412/SKHCN-CĐS</p>"""
_POSTS = """<p class="quyen-han-chuc-vu">KT. GIÁM ĐỐC</p>
<p class="quyen-han-chuc-vu">PHÓ GIÁM ĐỐC</p>
<p class="ho-ten">Đặng Thu Hiền</p>
"""
_BLOCK = """<div class="chu-ky-noi-nhan">
<div>
<p class="noi-nhan-nhan">Nơi nhận:</p>"""

PLACES = [
    # The nation across the whole page, above the issuer: neither stands level with the other.
    (
        "quy-che",
        "quoc-hieu/vi-tri",
        [(_NATION + _MOTTO, ""), (_TABLE, _NATION + _MOTTO + _TABLE)],
        ("co-quan-ban-hanh/vi-tri",),
    ),
    ("quy-che", "tieu-ngu/vi-tri", [(_NATION + _MOTTO, _MOTTO + _NATION)], ()),
    ("quy-che", "co-quan-ban-hanh/vi-tri", [(_ISSUER, ""), (_TABLE, _ISSUER + _TABLE)], ()),
    # The number above the issuer is no longer level with the date.
    (
        "cong-van",
        "so-ky-hieu/vi-tri",
        [("Số: 412/SKHCN-CĐS<p", "<p"), (_SKHCN, _NUMBER + _SKHCN)],
        ("dia-danh-thoi-gian/vi-tri", "trich-yeu-cong-van/cach"),
    ),
    (
        "cong-van",
        "dia-danh-thoi-gian/vi-tri",
        [(_DATE, ""), ("</tbody></table>", f'</tbody></table><p class="dia-danh-thoi-gian">{_DATE}</p>')],
        (),
    ),
    ("bien-ban", "ten-loai/vi-tri", [(_TITLE, ""), (_TABLE, _TITLE + _TABLE)], ()),
    ("cong-van", "quyen-han-chuc-vu/vi-tri", [(_BOSS, "</div></div>"), (_BLOCK, _POSTS + _BLOCK)], ()),
    (
        "cong-van",
        "quyen-han-chuc-vu/vi-tri",
        [(_BOSS, "</div></div>"), (_BLOCK, _BLOCK.replace('<p class="noi', _POSTS + '<p class="noi'))],
        (),
    ),
    (
        "bien-ban",
        "noi-nhan-nhan/vi-tri",
        [
            (
                '<p class="noi-nhan-nhan">Nơi nhận:</p>',
                '<div class="chu-ky-noi-nhan"><div></div><div><p class="noi-nhan-nhan">Nơi nhận:</p>',
            ),
            ("</ul>\n</document>", "</ul></div></div></document>"),
        ],
        (),
    ),
]
