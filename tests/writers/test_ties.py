"""What stands on one line stays there: the words are the same, only where a line may end is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen import layout
from reportgen.document import Break, Paragraph, Text
from reportgen.layout import text_width_mm
from reportgen.writers.ties import tied

DECREE = layout.load("nd30-2020")
BODY = DECREE.roles["noi-dung"]


def shown(*inlines, room=165.0, role=BODY):
    paragraph = Paragraph("noi-dung", tuple(Text(i) if isinstance(i, str) else i for i in inlines))
    made = tied(paragraph, role, room, short=True).inlines
    return "".join("|" if isinstance(i, Break) else i.text for i in made).replace("\xa0", "_")


@pytest.mark.parametrize(
    "words",
    [
        "vào hồi_08_giờ_30_phút, ngày_14 tháng_10 năm_2026",
        "Nghị định số_30/2020/NĐ-CP ngày_05 tháng_3 năm_2020 của Chính phủ",
        "Quyết định_405/QĐ-UBND; đ/c_Trần Thị Mây",
        "từ tháng_6/2026 đến quý_III/2026; 6_tháng đầu năm_2026",
        "bà_H'_Hen Niê, bà_H’_Hen Niê, ông_K'Brêm, Y_Khánh Toàn, Vừ A_Páo",
        "1.234/1.240_hồ_sơ (99,5%), (15_hồ_sơ), “15_hồ_sơ”, hơn_200_lượt_người",
        "1.250.000.000_đồng; 6,85_tỷ_đồng; 5_hợp_tác_xã; 2.500_m2; 01_tổ",
        "80_-_85%; ≥_90_%; ~_35%; 3_–_5_ngày làm việc; 0912_345_678 liên hệ",
        "năm_2024 của huyện; 2024 và 2025; ngày_31/12 hằng năm; 15 của xã",
        "điểm_a khoản_2 Điều_103; mục_b) của Phụ_lục_II; hạng_5/9; mức độ_3",
        "Ông_Nguyễn Văn A_– Trưởng phòng Tài chính_- Kế hoạch",
        "xã_Hoà_Sơn, Thành_phố_Hồ_Chí_Minh, thôn_1, UBND XÃ_PHÚ_KHÊ TỈNH_BÌNH_SƠN",
        "ThS._Lê Văn Bảy; TP._Cao Lãnh",
        "và/hoặc; km/h; ông ấy; bà con; đồng chí đã nêu; xã ta; anh em; điểm mới",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM; KINH TẾ_- XÃ HỘI; xã hội số",
        "Bộ Y tế, Phòng Y tế, vitamin A cho trẻ em",
    ],
)
def test_what_belongs_together_stays_on_one_line(words):
    assert shown(words.replace("_", " ")) == words


def test_a_tie_reaches_across_runs_and_not_across_a_new_line():
    assert shown("ngày ", "14", "/3 và ngày", Break(), "15 hồ", " ", "sơ") == "ngày_14/3 và ngày|15_hồ_sơ"


def test_a_piece_that_a_column_has_no_room_for_may_break():
    assert shown("hết 1.250.000.000 đồng", room=30) == "hết 1.250.000.000 đồng"
    assert shown("hết 1.250.000.000 đồng", room=45) == "hết 1.250.000.000_đồng"


def test_words_that_one_line_has_room_for_have_no_ties():
    """Whoever looks for them in Word finds them as they are typed."""
    paragraph = Paragraph("so-ky-hieu", (Text("Số: 09/BB-SNV"),))
    assert tied(paragraph, DECREE.roles["so-ky-hieu"], 67) is paragraph
    longer = Paragraph("so-ky-hieu", (Text("Số: 09/BB-SNV ngày 15"),))
    assert tied(longer, DECREE.roles["so-ky-hieu"], 35) is not longer


def test_no_piece_tears_the_line_before_it():
    number = "số 123456789/2026/QĐ-UBND-VPCP-KGVX-TH"
    assert text_width_mm(number, 14, bold=True) > 62
    assert shown(number) == number


def test_capitals_are_measured_as_capitals():
    role = DECREE.roles["quyen-han-chuc-vu"]
    room = text_width_mm("xã hoà sơn", role.size.used, bold=True) + 1
    assert shown("xã Hoà Sơn", room=room, role=role) == "xã_Hoà Sơn"


@given(
    st.lists(
        st.sampled_from(
            [*["ngày", "14", "hồ", "sơ", "ông", "A", "–", "xã", "Hà", "5", "%", "số", "30/NĐ"], " ", "  ", "\n"]
        ),
        max_size=12,
    )
)
def test_no_word_is_changed(pieces):
    words = " ".join(pieces)
    assert shown(words).replace("_", " ") == words
