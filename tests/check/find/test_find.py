"""Components are known by words, place and neighbours: papers written as lines, each with the role it must get."""

import pytest

from reportgen import layout
from reportgen.check.find import body, find, foot
from reportgen.check.find.pieces import cut
from reportgen.check.find.words import alike, begins, blank, capitals, dotted, told_runs
from reportgen.check.seen import Cell, Paragraph, Part, Run, Seen, Sheet, Stroke

TABLE = layout.load("nd30-2020")


def line(text, *, bold=False, align="justify", column=0, columns=1, row=None, cell=None, part=Part.BODY, **more):
    return Paragraph(
        index=0,
        runs=(Run(text, "Times New Roman", 14, bold, italic=False),),
        part=part,
        align=align,
        left_mm=0,
        first_mm=0,
        room_mm=165,
        column=column,
        columns=columns,
        row=row,
        cell=cell,
        **more,
    )


def left(text, row=1, table=1, **more):
    return line(text, align="center", column=0, columns=2, row=(table, row), cell=Cell(table, row, 0, 2), **more)


def right(text, row=1, table=1, **more):
    return line(text, align="center", column=1, columns=2, row=(table, row), cell=Cell(table, row, 1, 2), **more)


def paper(*lines):
    from dataclasses import replace  # noqa: PLC0415

    told = tuple(replace(each, index=at) for at, each in enumerate(lines, 1))
    return Seen("docx", told, (Sheet(210, 297),))


def told(*lines):
    """The words of each component found."""
    found = find(paper(*lines), TABLE)
    return {role: [p.words for p in pieces] for role, pieces in found.parts.items()}


HEAD = (
    left("UBND TỈNH YÊN LƯƠNG"),
    left("SỞ KHOA HỌC VÀ CÔNG NGHỆ", bold=True),
    right("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True),
    right("Độc lập - Tự do - Hạnh phúc", bold=True),
    left("Số: 05/BC-SKHCN", row=2),
    right("Yên Lương, ngày 05 tháng 01 năm 2026", row=2),
)
TITLE = (
    line("BÁO CÁO", bold=True, align="center"),
    line("Kết quả chuyển đổi số năm 2025", bold=True, align="center"),
)
FOOT = (
    left("Nơi nhận:", table=2),
    left("- UBND tỉnh (để báo cáo);", table=2),
    left("- Lưu: VT, CĐS.", table=2),
    right("KT. GIÁM ĐỐC", table=2, bold=True),
    right("PHÓ GIÁM ĐỐC", table=2, bold=True),
    right("Lò Văn Thảo", table=2, bold=True),
)


def test_a_report_with_all_its_parts():
    found = told(
        *HEAD,
        *TITLE,
        line("Căn cứ Kế hoạch số 12/KH-UBND, Sở báo cáo kết quả như sau:"),
        line("I. KẾT QUẢ ĐẠT ĐƯỢC", bold=True),
        line("1. Hạ tầng số", bold=True),
        line("a) Toàn tỉnh có 120 trạm;"),
        line("- Mạng truyền số liệu đã đến xã."),
        line("2. Đề nghị các đơn vị báo cáo trước ngày 20 tháng 6./."),
        *FOOT,
    )
    assert found == {
        "co-quan-chu-quan": ["UBND TỈNH YÊN LƯƠNG"],
        "co-quan-ban-hanh": ["SỞ KHOA HỌC VÀ CÔNG NGHỆ"],
        "quoc-hieu": ["CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        "tieu-ngu": ["Độc lập - Tự do - Hạnh phúc"],
        "so-ky-hieu": ["Số: 05/BC-SKHCN"],
        "dia-danh-thoi-gian": ["Yên Lương, ngày 05 tháng 01 năm 2026"],
        "ten-loai": ["BÁO CÁO"],
        "trich-yeu": ["Kết quả chuyển đổi số năm 2025"],
        "noi-dung": ["Căn cứ Kế hoạch số 12/KH-UBND, Sở báo cáo kết quả như sau:"],
        "muc-la-ma": ["I. KẾT QUẢ ĐẠT ĐƯỢC"],
        "khoan-tieu-de": ["1. Hạ tầng số"],
        "diem": ["a) Toàn tỉnh có 120 trạm;"],
        "gach-dau-dong": ["- Mạng truyền số liệu đã đến xã."],
        "khoan": ["2. Đề nghị các đơn vị báo cáo trước ngày 20 tháng 6./."],
        "noi-nhan-nhan": ["Nơi nhận:"],
        "noi-nhan": ["- UBND tỉnh (để báo cáo);", "- Lưu: VT, CĐS."],
        "quyen-han-chuc-vu": ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
        "ho-ten": ["Lò Văn Thảo"],
    }


def test_an_official_letter_has_addressees_and_a_subject_below_its_number():
    head = [
        *HEAD[:4],
        left("Số: 12/SKHCN-CĐS", row=2),
        HEAD[5],
        left("V/v báo cáo kết quả", row=3),
        left("năm 2025", row=3),
    ]
    found = told(
        *head,
        line("Kính gửi:", align="left"),
        line("- Ủy ban nhân dân tỉnh;", align="left"),
        line("- Sở Tài chính.", align="left"),
        line("Thực hiện Kế hoạch số 12/KH-UBND, Sở đề nghị các cơ quan phối hợp./."),
        *FOOT,
    )
    assert found["trich-yeu-cong-van"] == ["V/v báo cáo kết quả", "năm 2025"]
    assert found["kinh-gui"] == ["Kính gửi:"]
    assert found["kinh-gui-danh-sach"] == ["- Ủy ban nhân dân tỉnh;", "- Sở Tài chính."]
    assert found["noi-dung"] == ["Thực hiện Kế hoạch số 12/KH-UBND, Sở đề nghị các cơ quan phối hợp./."]
    assert "ten-loai" not in found


def test_a_decision_has_authority_bases_and_a_command():
    found = told(
        *HEAD,
        line("QUYẾT ĐỊNH", bold=True, align="center"),
        line("Về việc thành lập đoàn kiểm tra", bold=True, align="center"),
        line("GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ", bold=True, align="center"),
        line("Căn cứ Luật Chuyển đổi số;"),
        line("Theo đề nghị của Chánh Văn phòng Sở."),
        line("QUYẾT ĐỊNH:", bold=True, align="center"),
        line("Điều 1. Thành lập Đoàn kiểm tra."),
        line("Điều 2. Quyết định này có hiệu lực kể từ ngày ký./."),
        *FOOT,
    )
    assert found["tham-quyen"] == ["GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ"]
    assert found["can-cu"] == ["Căn cứ Luật Chuyển đổi số;", "Theo đề nghị của Chánh Văn phòng Sở."]
    assert found["lenh"] == ["QUYẾT ĐỊNH:"]
    assert len(found["dieu"]) == 2


def test_chapters_sections_and_their_titles():
    found = told(
        *HEAD,
        *TITLE,
        line("Chương I", bold=True, align="center"),
        line("QUY ĐỊNH CHUNG", bold=True, align="center"),
        line("Mục 1", bold=True, align="center"),
        line("PHẠM VI", bold=True, align="center"),
        line("Tiểu mục 1", bold=True, align="center"),
        line("ĐỐI TƯỢNG", bold=True, align="center"),
        line("Điều 1. Phạm vi điều chỉnh", bold=True),
        line("1. Quy chế này quy định việc tiếp công dân./."),
        *FOOT,
    )
    assert [found[r] for r in ("phan-chuong", "muc", "tieu-muc")] == [["Chương I"], ["Mục 1"], ["Tiểu mục 1"]]
    titles = ("phan-chuong-tieu-de", "muc-tieu-de", "tieu-muc-tieu-de")
    assert [found[r] for r in titles] == [["QUY ĐỊNH CHUNG"], ["PHẠM VI"], ["ĐỐI TƯỢNG"]]
    assert found["khoan"] == ["1. Quy chế này quy định việc tiếp công dân./."]


def test_minutes_are_signed_by_several_in_columns_and_the_recipients_come_last():
    found = told(
        *HEAD[:5],
        line("BIÊN BẢN", bold=True, align="center"),
        line("Kiểm tra công tác chuyển đổi số", bold=True, align="center"),
        line("Hôm nay, vào hồi 08 giờ 00 phút, chúng tôi gồm:"),
        line("Biên bản kết thúc vào hồi 11 giờ 00 phút cùng ngày./."),
        left("ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA", table=2),
        right("TRƯỞNG ĐOÀN", table=2),
        left("(Ký, ghi rõ họ tên)", table=2),
        right("(Ký, ghi rõ họ tên)", table=2),
        left("Nông Thị Hạnh", table=2, row=2),
        right("………………", table=2, row=2),
        line("Nơi nhận:", align="left"),
        line("- Lưu: VT, Hồ sơ.", align="left"),
    )
    assert found["quyen-han-chuc-vu"] == ["ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA", "TRƯỞNG ĐOÀN"]
    assert found["ho-ten"] == ["Nông Thị Hạnh"]
    assert found["noi-nhan"] == ["- Lưu: VT, Hồ sơ."]


def test_an_appendix_has_titles_and_the_rest_of_it_is_left_alone():
    found = told(
        *HEAD,
        *TITLE,
        line("Kết quả ở phụ lục kèm theo./."),
        *FOOT,
        line("Phụ lục I", bold=True, align="center"),
        line("DANH MỤC CHỈ TIÊU", bold=True, align="center"),
        line("(Kèm theo Báo cáo số 05/BC-SKHCN)", align="center"),
        line("1. Một chỉ tiêu bất kỳ.", align="left"),
    )
    assert found["phu-luc"] == ["Phụ lục I"]
    assert found["phu-luc-ten"] == ["DANH MỤC CHỈ TIÊU"]
    assert found["phu-luc-kem-theo"] == ["(Kèm theo Báo cáo số 05/BC-SKHCN)"]
    assert "khoan" not in found


def test_words_in_a_table_that_draws_its_grid_are_left_alone():
    grid = Cell(3, 0, 0, 2, bordered=True)
    found = told(*HEAD, *TITLE, line("Số liệu như sau:./."), line("1. Trong bảng", cell=grid), *FOOT)
    assert "khoan" not in found
    assert "khoan-tieu-de" not in found


def test_head_and_foot_parted_by_tabs_and_new_lines_are_read_like_columns():
    found = told(
        line("UBND TỈNH YÊN LƯƠNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ TÀI CHÍNH\tĐộc lập - Tự do - Hạnh phúc"),
        line("Số: 05/BC-STC\tYên Lương, ngày 05 tháng 01 năm 2026"),
        *TITLE,
        line("Nội dung./."),
        line("Nơi nhận:\tGIÁM ĐỐC"),
        line("- Lưu: VT.\tLò Văn Thảo"),
    )
    assert found["co-quan-chu-quan"] == ["UBND TỈNH YÊN LƯƠNG"]
    assert found["co-quan-ban-hanh"] == ["SỞ TÀI CHÍNH"]
    assert found["quoc-hieu"] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert found["dia-danh-thoi-gian"] == ["Yên Lương, ngày 05 tháng 01 năm 2026"]
    assert found["noi-nhan"] == ["- Lưu: VT."]
    assert found["ho-ten"] == ["Lò Văn Thảo"]


@pytest.mark.parametrize(
    ("names", "superior", "issuer"),
    [
        ([("SỞ TÀI CHÍNH", True)], [], ["SỞ TÀI CHÍNH"]),
        ([("ỦY BAN NHÂN DÂN", True), ("XÃ TÂN LẬP", True)], [], ["ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP"]),
        ([("UBND TỈNH", False), ("SỞ Y TẾ", True)], ["UBND TỈNH"], ["SỞ Y TẾ"]),
        # The look of one is wrong: the words still tell them apart.
        ([("UBND TỈNH", True), ("SỞ Y TẾ", True)], ["UBND TỈNH"], ["SỞ Y TẾ"]),
        ([("UBND TỈNH", False), ("SỞ Y TẾ", False)], ["UBND TỈNH"], ["SỞ Y TẾ"]),
    ],
)
def test_the_superior_and_the_issuer_are_told_apart(names, superior, issuer):
    lines = [left(text, bold=bold) for text, bold in names]
    found = told(*lines, *HEAD[2:], *TITLE, line("Nội dung./."))
    assert found.get("co-quan-chu-quan", []) == superior
    assert found["co-quan-ban-hanh"] == issuer


def test_what_has_no_part_of_an_official_document_is_none():
    assert find(paper(line("Tin tức"), line("Sáng nay, đoàn đã đến làm việc.")), TABLE).form == ""


@pytest.mark.parametrize("title", ["ĐƠN ĐỀ NGHỊ XÁC NHẬN", "TỜ KHAI ĐĂNG KÝ KHAI SINH", "NGHỊ ĐỊNH", "THÔNG TƯ"])
def test_papers_of_citizens_and_laws_follow_other_rules(title):
    nation = line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True, align="center")
    lines = [nation, line(title, bold=True, align="center"), line("Kính gửi: Ủy ban nhân dân xã Tân Lập")]
    assert find(paper(*lines, line("Tôi xin trình bày như sau.")), TABLE).form == ""


def test_marks_of_notes_are_no_words_of_a_component():
    from dataclasses import replace  # noqa: PLC0415

    mark = Run("2", "Times New Roman", 13, bold=False, italic=False, raised=True)
    issuer = left("TÊN CƠ QUAN, TỔ CHỨC", bold=True)
    found = told(
        left("TÊN CQ, TC CHỦ QUẢN"), replace(issuer, runs=(*issuer.runs, mark)), *HEAD[2:], *TITLE, line("a./.")
    )
    assert found["co-quan-chu-quan"] == ["TÊN CQ, TC CHỦ QUẢN"]
    assert found["co-quan-ban-hanh"] == ["TÊN CƠ QUAN, TỔ CHỨC"]


def test_the_place_of_a_title_is_one():
    titled = find(paper(*HEAD, line("TÊN LOẠI VĂN BẢN", align="center"), line("……", align="center")), TABLE)
    assert titled.form == "co-ten-loai"


def test_words_in_brackets_between_post_and_name_may_take_several_lines():
    lines = ["GIÁM ĐỐC", "(Chữ ký của người có thẩm quyền,", "dấu của cơ quan)", "Lò Văn Thảo"]
    found = [role for role, _ in foot.roles(paper(*(right(text) for text in lines)).paragraphs)]
    assert found == ["quyen-han-chuc-vu", "ho-ten"]


def test_what_an_appendix_belongs_to_may_be_said_on_two_lines():
    found = told(
        *HEAD,
        *TITLE,
        line("Nội dung./."),
        line("Phụ lục", bold=True, align="center"),
        line("DANH MỤC", bold=True, align="center"),
        line("(Kèm theo Báo cáo số 05/BC-STC", align="center"),
        line("ngày 05 tháng 01 năm 2026 của Sở Tài chính)", align="center"),
        line("Nội dung của phụ lục.", align="center"),
    )
    assert len(found["phu-luc-kem-theo"]) == 2


def test_a_chapter_and_its_title_may_be_lines_of_one_paragraph():
    found = told(
        *HEAD,
        *TITLE,
        line("Chương I\nQUY ĐỊNH CHUNG", bold=True, align="center"),
        line("Điều 1. Phạm vi", bold=True),
    )
    assert (found["phan-chuong"], found["phan-chuong-tieu-de"]) == (["Chương I"], ["QUY ĐỊNH CHUNG"])


def test_under_an_article_a_short_clause_in_regular_letters_is_no_title():
    clause = line("1. Nguyên tắc")
    found = told(
        *HEAD, *TITLE, line("Điều 1. Thể thức", bold=True), clause, line("a) Đúng thẩm quyền;"), line("Hết./.")
    )
    assert found["khoan"] == ["1. Nguyên tắc"]


def test_a_misspelt_national_title_is_still_one():
    found = told(right("CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM"), right("Độc lập-Tự do-Hạnh phúc"), *TITLE)
    assert found["quoc-hieu"] == ["CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM"]
    assert found["tieu-ngu"] == ["Độc lập-Tự do-Hạnh phúc"]


def test_the_second_line_of_a_recipient_belongs_to_the_first():
    pieces = [line("Nơi nhận:"), line("- Thường trực Tỉnh ủy, Thường trực"), line("HĐND tỉnh;"), line("- Lưu: VT.")]
    found = [p.words for role, p in foot.roles(paper(*pieces).paragraphs) if role == "noi-nhan"]
    assert found == ["- Thường trực Tỉnh ủy, Thường trực HĐND tỉnh;", "- Lưu: VT."]


def test_a_deputy_of_a_committee_has_a_second_post_above_the_name():
    pieces = [
        right("TM. BAN CHỈ ĐẠO", bold=True),
        right("PHÓ TRƯỞNG BAN", bold=True),
        right("PHÓ GIÁM ĐỐC SỞ TÀI CHÍNH", bold=True, row=2),
        right("Lò Văn Thảo", bold=True, row=2),
    ]
    assert [role for role, _ in foot.roles(paper(*pieces).paragraphs)] == [
        "quyen-han-chuc-vu",
        "quyen-han-chuc-vu",
        "chuc-vu-khac",
        "ho-ten",
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Phần II", "phan-chuong"),
        ("CHƯƠNG I", "phan-chuong"),
        ("Điều 12. Trách nhiệm", "dieu"),
        ("Điều 5 của Luật này quy định rõ.", "noi-dung"),
        ("IV. TỔ CHỨC THỰC HIỆN", "muc-la-ma"),
        ("I. nhận hồ sơ của công dân;", "noi-dung"),
        ("1. Kết quả", "khoan-tieu-de"),
        ("1. Kết quả đạt khá.", "khoan"),
        ("đ) Bảo đảm an toàn;", "diem"),
        ("+ Xã Tân Lập;", "gach-dau-dong"),
        ("Bảng 1. Kết quả", None),
        ("..........", "noi-dung?"),
    ],
)
def test_the_first_words_tell_what_a_paragraph_of_the_text_is(text, role):
    roles = [r for r, _ in body.roles([line("Đầu."), line(text, align="center")], titled=True)]
    assert roles[1:] == ([role] if role else [])


def test_pieces_keep_the_line_below_the_last_words_and_the_room_above_the_first():
    stroke = Stroke(20, "viền")
    first, second = cut([line("UBND TỈNH\nSỞ Y TẾ", strokes=(stroke,), gap_pt=6)])
    assert (first.text, first.strokes, first.gap_pt) == ("UBND TỈNH", (), 6)
    assert (second.text, second.strokes, second.gap_pt) == ("SỞ Y TẾ", (stroke,), 0)


@pytest.mark.parametrize(
    ("text", "told"), [("kết thúc vào …. giờ ", ["kết thúc vào …. giờ "]), ("kết thúc vào 9 giờ ", None)]
)
def test_in_a_form_with_room_to_write_in_only_the_main_look_counts(text, told):
    runs = (Run(text, "Times New Roman", 14), Run(" năm", "Calibri", 11))
    found = [run.text for run in told_runs(Paragraph(1, runs))]
    assert found == (told or [text, " năm"])


def test_words_are_compared_without_marks_and_case():
    assert alike("cong hoa xa hoi", "CỘNG HOÀ XÃ HỘI")
    assert not alike("Yên Lương", "Độc lập")
    assert not alike("", "Độc lập")
    assert begins("posts", "Phó Chủ tịch UBND")
    assert not begins("posts", "Lò Văn Thảo")
    assert blank("…… / ……")
    assert blank("…… 7 ……")
    assert not blank("05")
    assert dotted("Căn cứ ......")
    assert not dotted("v.v.")
    assert capitals("BÁO CÁO 2025")
    assert not capitals("Báo cáo")
    assert not capitals("12")


NAMES = [
    "K'Brêm",
    "K’Brêm",
    "Siu Bleh",
    "Siu",
    "H' Hen Niê",
    "H’ Hen Niê",
    "H'Hen Niê",
    "Y Blơi Niê",
    "K'",
    "Lò Văn Thảo",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("post", ["KT. GIÁM ĐỐC", "ĐẠI DIỆN BAN QUẢN LÝ CHỢ"])
def test_a_name_may_be_one_word_or_have_a_mark_inside(name, post):
    found = list(foot.roles(paper(right(post), right(name)).paragraphs))
    assert [(role, piece.text) for role, piece in found] == [("quyen-han-chuc-vu", post), ("ho-ten", name)]


@pytest.mark.parametrize("post", ["ĐỐC", "đốc", "Phó Giám đốc"])
def test_what_is_in_capitals_or_small_is_no_name(post):
    assert "ho-ten" not in [role for role, _ in foot.roles(paper(right("GIÁM"), right(post)).paragraphs)]


@pytest.mark.parametrize("rest", ["XÃ PHÚ KHÊ", "PHƯỜNG LAM HÀ", "TỈNH BÌNH SƠN", "THỊ TRẤN YÊN LƯƠNG"])
def test_the_rest_of_the_name_of_a_body_is_no_name_of_a_person(rest):
    lines = ("ĐẠI DIỆN UBND", rest, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Cao Thị Hạnh")
    found = list(foot.roles(paper(*map(right, lines)).paragraphs))
    assert [piece.text for role, piece in found if role == "ho-ten"] == ["Cao Thị Hạnh"]
