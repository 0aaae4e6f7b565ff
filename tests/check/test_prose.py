"""What an editor would ask is asked, and what reads well is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.check.prose import Finding, count_figures, look, sentences
from reportgen.document import Break, Document, Figure, Item, List, Paragraph, Text
from reportgen.problems import Severity, problem

SYLLABLES_80 = " ".join(["chữ"] * 79) + " hết."


def p(*words, role="doan"):
    """A paragraph of one field's words; those of another field are given with its name, the program's with none."""
    runs = [
        w if isinstance(w, Text | Break) else Text(w, source="f") if isinstance(w, str) else Text(w[0], source=w[1])
        for w in words
    ]
    return Paragraph(role, tuple(runs))


def asked(*blocks):
    """What is asked about blocks; words alone are a paragraph of one field."""
    found = look(Document("tin-bai", "t", tuple(p(b) if isinstance(b, str) else b for b in blocks)))
    for f in found:
        problem(f.kind, **f.slots)  # every slot of the sentence is filled
    return found


def kinds(*blocks):
    return [f.kind for f in asked(*blocks)]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Có 14 xã, 5 phường, 2 đặc khu và 120 thôn.", "4"),
        ("Đã cấp 1.246 tài khoản, đạt 35,5%, tăng 2% và vượt 1,5 điểm.", "4"),
        ("Có 3/4 xã (75%), 7/9 thôn, 2 tổ và 6 đội.", "4"),
        ("Có 5 tổ (75,6%), 7 đội và 9 nhóm.", "4"),
        ("Tổng số 14 hồ sơ, trong đó chuyển đổi số 5, ký số 6, chỉ số 7.", "4"),
        ("Mức 30%, mức 40%, mức 3 triệu đồng, cấp 50 máy.", "4"),
        ("Mỗi xã có 5-7 tổ, 3–4 đội, 2 nhóm, 20 người.", "4"),
        ("Có 14 xã; 15 xã; 16 xã; 17 xã; 18 xã.", "5"),
    ],
)
def test_a_sentence_with_more_than_three_figures_is_asked_about(sentence, count):
    (found,) = asked(sentence)
    assert (found.kind, found.slots["count"]) == ("figures-crowded", count)


@pytest.mark.parametrize(
    "sentence",
    [
        "Có 14 xã, 5 phường và 2 đặc khu.",
        "Đạt 31/41 (75,6%), 642/918 hồ sơ được nộp trực tuyến (69,9%), xếp hạng 4/34.",
        "Từ ngày 12 đến ngày 16-10-2026, sáng 5/9, ngày 8, 9 và 10/9, 29/9/2022, ngày 5 tháng 9 năm 2026 có 3 xã.",
        "Thời kỳ 01/01/2023 - 30/4/2024, giai đoạn 2021-2025, năm 2024, 2025 và 2026, tháng 6/2024, từ 7/2023 có 3 xã.",
        "Trong quý III/2024, quý 4 năm 2024, 6 tháng đầu năm 2026 và 9 tháng năm 2025 có 3 xã.",
        "Theo Kế hoạch số 22/KH-UBND, Nghị định số 30/2020/NĐ-CP, 22-KH/TU, Chỉ thị số 03, Đoàn kiểm tra số 3, khoản 2 Điều 5.",
        "Lúc 8 giờ 05 phút, 14h00, 14:30, 9 giờ, trực 24/7, có 3 quầy.",
        "Tài khoản mức độ 2, dịch vụ công mức độ 3, 4, mức độ 3 và mức độ 4, an toàn cấp độ 3, công chức cấp 2 có 3 xã.",
        "Phủ sóng 4G, 5G, theo ISO 9001:2015, từ Covid-19, Đề án 06 tại thôn 5, Phường 12 có 3 trạm.",
        "Có 5\u00a0xã, ngày\u00a029/9/2022, mức\u00a0độ\u00a03, 6\u00a0tháng đầu năm, 8\u00a0giờ.",
        "Đã mở lớp. Có 5 xã, 6 phường. 7 xã, 8 phường. 9 xã.",
        "Nhắc nhở 4 quầy (số 2, 6, 8, 9) và 1 hộ.",
        "Các quầy số 6, 8, 9 và số 12 hết hạn.",
        "Yêu cầu các quầy 6, 8, 9 và 12, những sạp 1, 2, 3 dọn dẹp.",
        "",
    ],
)
def test_names_with_numbers_are_no_figures(sentence):
    assert asked(sentence) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("31/41 (75,6%)", 1),
        ("31/41 xã, đạt 75,6%", 1),
        ("8.412/11.960", 1),
        ("không có", 0),
        ("6 tháng, ngày 5, 17 xã", 2),
    ],
)
def test_figures_are_counted(text, count):
    assert count_figures(text) == count


@pytest.mark.parametrize(
    "blocks",
    [
        ["Tỷ lệ ký số đạt cao. Tỷ lệ nộp trực tuyến thấp."],
        ["Tỷ lệ ký số đạt cao. “TỶ LỆ, nộp trực tuyến” thấp."],
        ["Có mạng. Tỷ lệ ký số đạt cao.", "Tỷ lệ nộp trực tuyến thấp."],
        [p("Tỷ lệ ký số đạt cao.", role="sa-po"), "Tỷ lệ nộp trực tuyến thấp."],
        [p("Tỷ lệ ký số đạt cao."), Figure("anh", "0", "m", (p("Toàn cảnh buổi họp"),)), p("Tỷ lệ nộp thấp.")],
        [p("Tỷ lệ ký số đạt cao."), p(Text("Về hạ tầng:", bold=True), " Tỷ lệ nộp thấp.")],
    ],
)
def test_neighbours_that_open_alike_are_asked_about(blocks):
    (found,) = asked(*blocks)
    assert (found.kind, found.slots["words"].casefold()) == ("openings-alike", "tỷ lệ")


def test_the_same_person_opening_twice_is_asked_about():
    (found,) = asked("Đồng chí Hà hỏi. Đồng chí Hà lưu ý.")
    assert found.slots == {"words": "Đồng chí Hà"}


@pytest.mark.parametrize(
    "blocks",
    [
        ["Tỷ lệ ký số đạt cao. Số máy tính đủ. Tỷ lệ nộp trực tuyến thấp."],
        ["Đồng chí Hà hỏi. Đồng chí Lan trả lời."],
        ["Tại xã A có mạng. Tại phường B chưa có."],
        ["Có 5 xã, tỷ lệ cao; tỷ lệ thấp. Có 6 xã."],
        ["Tốt. Tốt."],
        [p("Tỷ lệ ký số cao."), Paragraph("muc", (Text("Tỷ lệ nộp"),), 2), p("Tỷ lệ nộp thấp.")],
        [p("Tỷ lệ ký số cao."), p("Tỷ lệ thấp", role="tac-gia")],
        [p("Tỷ lệ ký số cao."), Figure("anh", "0", "m", (p("Tỷ lệ ký số. Tỷ lệ nộp."),))],
        [
            p("Tỷ lệ ký số cao."),
            List("gach-dau-dong", (Item((p("Tỷ lệ nộp. Tỷ lệ trả.", role="gach-dau-dong"),)),)),
        ],
        [p(Text("Tại xã A:", bold=True), " có mạng."), p(Text("Tại xã B:", bold=True), " chưa có.")],
    ],
)
def test_openings_that_differ_or_stand_elsewhere_are_left_alone(blocks):
    assert asked(*blocks) == []


def test_a_sentence_of_more_than_eighty_syllables_is_asked_about():
    assert [f.slots for f in asked("Thêm " + SYLLABLES_80)] == [
        {"beginning": "Thêm" + " chữ" * 11 + "…", "count": "81", "limit": "80"}
    ]
    assert kinds("Một – " + SYLLABLES_80) == ["sentence-long"]  # one dash makes no list of people


@pytest.mark.parametrize(
    "blocks",
    [
        [SYLLABLES_80],
        ["Ông A – " + SYLLABLES_80.replace("hết", "bà B – hết")],
        ["Thêm " + SYLLABLES_80.replace("hết", "xong; hết")],
        ["– - " + SYLLABLES_80],
        ["Thêm một câu. Có " + SYLLABLES_80.removeprefix("chữ ")],
        [p("Thêm " + SYLLABLES_80, role="chu-thich-anh")],
    ],
)
def test_a_long_sentence_in_parts_or_elsewhere_is_left_alone(blocks):
    assert asked(*blocks) == []


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Một xã. Hai xã! Ba xã? Bốn xã… 5 xã.", 5),
        ("Công tác chuyển đổi số. 100% xã có mạng.", 2),
        ("Chưa có (trừ văn bản mật). Đã có “mạng.” “Rồi” đến.", 3),
        ("Có quy chế.\u00a0Đã ban hành.", 2),
        (
            "Đoàn về TP. Tân An, TX. Hà Lam, Q. Ba, có ThS. Hà, Ths. Lan, TS. An, PGS. Bình, GS. Chi, BS. Dũng, Tr. Em.",
            1,
        ),
        ("Máy in, máy quét, v.v. Ông ký TM. Đoàn, KT. Trưởng đoàn, TL. Ông, TUQ. Ông.", 1),
        ("Kế hoạch số. 22/KH-UBND được ban hành.", 1),
        ("Theo Nghị định 30/2020/NĐ-CP có 1.234 hồ sơ, website a.b.Vn", 1),
        ("1. Ông A hỏi. 2. Ông B trả lời.", 2),
        ("Hết năm 2024. Ông A phát biểu. và nói tiếp.", 2),
        ("", 0),
    ],
)
def test_where_sentences_end(text, pieces):
    found = sentences(text)
    assert (len(found), "".join(found)) == (pieces, text)


def test_a_finding_leads_back_to_the_field_that_says_it():
    crowded = "5 xã, 6 thôn, 7 tổ, 8 đội."
    block = p(("Đã có mạng", "findings.0"), (". Có ", None), (crowded, "findings.1.value"), (" Hết.", "findings.2"))
    assert asked(block) == [
        Finding("figures-crowded", {"beginning": "Có " + crowded, "count": "4", "limit": "3"}, "findings.1.value")
    ]
    assert [f.source for f in asked(p(("Tỷ lệ cao. ", "a"), (" ", "b"), ("Tỷ lệ thấp.", "c")))] == ["c"]
    assert [f.source for f in asked(p(("Tỷ lệ cao. Tỷ lệ nộp", "a"), Break(), ("thấp.", "b")))] == ["a"]
    assert [f.source for f in asked(p(("Xã có chợ. ", "a"), ("5 máy và 6 tổ. Xã có điện.", "b")))] == []


@pytest.mark.parametrize(
    "blocks",
    [
        [p(("Cùng ngày, ", None), "đoàn tặng quà. ", ("Cùng ngày, ", None), "đoàn trao máy tính.")],
        [p(("Đoàn công tác tỉnh", "side"), (" hỏi về mạng và máy tính. ", None), ("Đoàn công tác tỉnh", "side"), (" đi xem trụ sở mới.", None))],
        [p(("Giải trình về mạng, ", None), "ông A nói. ", ("Giải trình về máy, ", None), "ông B nói.")],
        [p(("Có 5 xã", "a"), (", ", None), ("6 thôn", "b"), (" và ", None), ("7 tổ", "c"), (", ", None), ("8 đội.", "d"))],
        [p(("Thêm ", None), SYLLABLES_80)],
        [p(("Có 5 xã, 6 thôn, 7 tổ, 8 đội.", None))],
    ],
)  # fmt: skip
def test_nobody_is_blamed_for_what_the_program_says(blocks):
    assert asked(*blocks) == []


def test_how_it_is_said():
    told = [problem(f.kind, **f.slots) for f in asked("Có 5 xã, 6 thôn, 7 tổ, 8 đội. Có 5 " + SYLLABLES_80)]
    assert [(t.code, t.severity, t.message, t.hint) for t in told] == [
        ("RG403", Severity.NOTE, "câu “Có 5 xã, 6 thôn, 7 tổ, 8 đội.” có 4 con số, khó đọc", "tách câu, mỗi câu không quá 3 con số"),
        ("RG404", Severity.NOTE, "hai câu liền nhau cùng mở đầu bằng “Có 5”", "đổi cách mở đầu một câu, hoặc ghép hai câu làm một"),
        ("RG405", Severity.NOTE, "câu “Có 5" + " chữ" * 10 + "…” dài 82 chữ", "tách câu, mỗi câu không quá 80 chữ"),
    ]  # fmt: skip


SIGNS = st.text(st.one_of(st.characters(), st.sampled_from(" .…!?;–/%()0123456789AĐđ\u00a0\nsố")), max_size=200)


@given(SIGNS)
def test_sentences_joined_are_the_paragraph(text):
    assert "".join(sentences(text)) == text


@given(st.lists(st.builds(Text, SIGNS, bold=st.booleans(), source=st.sampled_from([None, "a"])) | st.just(Break())))
def test_any_text_can_be_looked_at(inlines):
    for found in asked(Paragraph("doan", tuple(inlines))):
        assert found.source == "a"
