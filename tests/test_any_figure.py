"""Figures in office wording, drawn at random: both documents say each number and each word of them once."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.saying import article, minutes

RECORD = 'Loại: kiểm tra\nNơi kiểm tra: xã Hoà Sơn\nKết quả:\n  - Nội dung: "{}"\n    Giá trị: "{}"\n'
CONTENTS = st.sampled_from(
    [
        "tỷ lệ hồ sơ đúng hạn", "số máy hỏng", "đã tổ chức", "đã tiếp nhận hồ sơ", "trồng rừng", "hộ nghèo", "đón khách du lịch",
        "học viên đạt yêu cầu", "tổng kinh phí", "chỉ số cải cách hành chính", "UBND xã đã giải quyết", "tập huấn K'Brêm",
        "mạng đến {giá trị} thôn", "hạ tầng “số”", "hồ sơ trễ hạn", "phun thuốc - khử khuẩn", "xử phạt", "cấp trên giao chỉ tiêu",
    ]
)  # fmt: skip
UNITS = st.sampled_from(
    ["hồ sơ", "hộ", "xã, thị trấn", "máy", "khách hàng", "ha", "lượt", "vụ việc", "trạm Y tế", "bếp ăn - quầy"]
)
BEFORE = st.sampled_from(
    ["", "", "", "khoảng ", "trên ", "gần ", "ước ", "không quá ", "≥ ", "~", "mới đạt ", "chỉ có ", "còn "]
)
BEHIND = st.sampled_from(
    ["", "", "", ", tăng 7 lần", "; chưa kể 8 tổ", " (9 điểm nữ)", ", trong đó có 6 nữ", " (quầy 5, quầy 3)"]
)
COUNTS = st.integers(11, 999).map(str) | st.sampled_from(["1.246", "61.000", "12,5", "0,75"])


@st.composite
def figures(draw):
    """A figure as somebody may type it; ratios and shares are left to forms whose sum is not checked."""
    n, unit = draw(COUNTS), draw(UNITS)
    whole = draw(st.integers(1000, 2000))
    form = draw(
        st.sampled_from(
            [
                f"{n} {unit}", f"{n}%", f"{n}% {unit}", f"12/{whole} {unit}", f"{n} {unit} (83–85%)", f"{n} triệu đồng", "5‰", "25°C",
                f"từ {n} đến 99.000 {unit}", f"từ {n} triệu đến 900 tỷ đồng", f"hạng 4/{whole}", "đứng thứ 4/34", "hạng 4 - 5/34",
                f"5 – 7/{whole} {unit}", "tăng 24 bậc", "+12%", "−3%", f"giảm từ {n} xuống 10 {unit}", f"{n}/2.000 triệu đồng",
                "chưa thống kê", "10-12-14 lần", f"{n} đồng/{unit}/năm", f"{n}ha", f"bình quân {n} {unit}",
            ]
        )
    )  # fmt: skip
    figure = any(c.isdigit() for c in form) and form[0].isdigit()
    return (draw(BEFORE) if figure else "") + form + (draw(BEHIND) if figure else "")


def tokens(text):
    """The numbers of a text, as often as each stands there."""
    return Counter(re.findall(r"\d(?:[\d.,]*\d)?", text))


def words(text):
    """Its words but for those that only join a figure to its sentence."""
    return set(re.findall(r"[^\W\d_]+", text.casefold())) - {"đạt", "có", "là", "từ"}


@given(CONTENTS, figures())
def test_a_figure_reaches_both_documents_whole(content, figure):
    record = RECORD.format(content, figure)
    told = article(record).partition("\n")[2].partition("\n")[2]
    assert tokens(told) == tokens(figure), told
    assert words(figure) <= words(told), told
    assert re.search(r"  |,,|\(\)| [,.;)]|đạt đạt|có có|là là|đạt mới đạt|có còn|%%", told) is None, told
    paper = minutes(record)
    assert tokens(figure) <= tokens(paper)
    assert words(figure) <= words(paper), paper


@pytest.mark.parametrize("lost", ["12/34", "1.246 hồ sơ", "tăng 7 lần"])
def test_a_lost_number_would_be_seen(lost):
    assert tokens(lost) - tokens(re.sub(r"^\D*\d+", "", lost))
