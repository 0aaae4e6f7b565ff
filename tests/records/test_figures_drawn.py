"""Figures drawn from the words of offices: whatever is typed stands in the article and in its row, each word once."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.saying import lines

HEAD = "Loại: kiểm tra\nNgày: 29/9/2026\nNơi kiểm tra: xã Tân An\nKết quả:\n"
# None of their words is one of a figure's.
CONTENTS = [
    "tỷ lệ nhà ngói",
    "đã cấp sách",
    "nhà ngói",
    "việc sửa cầu",
    "Lê Na đã sửa cầu",
    "được cấp sách",
    "sửa cầu",
]
# What a clause puts before a figure or takes from it: “đạt 35%”, “(31/41 hộ)”, “xếp hạng”.
LINKS = {"đạt", "chiếm", "là", "có", "tỷ", "lệ", "xếp", "hạng", "đứng", "thứ", "bằng", "ở", "mức", "được"}

one_of = st.sampled_from


def maybe(strategy):
    return st.one_of(st.just(""), strategy)


WHOLE = st.integers(1, 999).map(str) | st.integers(1, 9).map("0{}".format) | st.just("1.246") | st.just("12.500")
DECIMAL = st.tuples(st.integers(0, 99), st.integers(1, 99)).map(lambda n: f"{n[0]},{n[1]}")
NUMBER = WHOLE | DECIMAL
QUALIFIER = one_of([
    "khoảng ", "trên ", "hơn ", "gần ", "dưới ", "ít nhất ", "không quá ", "ước ", "ước đạt ", "≥ ", "≥", "~", "<", "đạt ",
    "đạt trên ", "tối thiểu ", "xấp xỉ ", "chiếm ", "có ",
])  # fmt: skip
LEAD = one_of(
    ["mới đạt ", "chỉ ", "mới có ", "còn ", "bình quân ", "hiện có ", "đã đạt ", "vẫn còn ", "tổng cộng ", "Mới "]
)
UNIT = one_of([
    "hộ", "xã, thị trấn", "lượt người", "tấn", "kg", "ha", "trường hợp", "đơn vị", "tiêu chí/xã", "lớp", "cán bộ", "khách hàng",
    "học sinh bán trú", "km đường", "hồ sơ", "máy tính", "m2", "giờ/ngày",
])  # fmt: skip
MONEY = one_of(["tỷ đồng", "triệu đồng", "nghìn đồng", "đồng"])
CHANGE = st.builds(
    "{}{} {}{}".format,
    one_of(["tăng ", "giảm ", "vượt "]),
    NUMBER,
    UNIT,
    maybe(one_of([" so với cùng kỳ", " so với năm 2025"])),
)
ASIDE = maybe(st.builds("{}{}".format, one_of([", ", "; "]), CHANGE)) | st.builds(
    " ({} {})".format, WHOLE, one_of(["nữ", "nghèo", "mới"])
)
BEFORE = maybe(QUALIFIER | LEAD)
JOINT = one_of(["–", "-", " - ", " – ", " đến ", " tới "])


@st.composite
def ranges(draw):
    low = draw(st.integers(1, 400))
    return f"{draw(one_of(['', 'từ ', 'Từ ']))}{low}{draw(JOINT)}{low + draw(st.integers(1, 400))}"


@st.composite
def ratios(draw):
    total = draw(st.integers(1, 999))
    number = draw(st.integers(0, total))
    unit = draw(maybe(UNIT.map(" {}".format)))
    shares = [f"{number * 100 // total}%", f"{number * 1000 // total / 10}%".replace(".", ",")]
    share = draw(one_of(["", " ({})", ", đạt {}", ": {}", " = {}", " ({})", ", chiếm {}", " – {}"]))
    return f"{number}/{total}{unit}{share.format(draw(one_of(shares)))}"


@st.composite
def ranks(draw):
    total = draw(st.integers(2, 99))
    place = draw(st.integers(1, total - 1))
    words = draw(one_of(["hạng ", "thứ ", "xếp thứ ", "đứng thứ ", "xếp hạng ", "đứng vị trí thứ ", "Đứng thứ "]))
    return f"{words}{place}{draw(maybe(JOINT.map(lambda j: f'{j}{total}')))}{draw(maybe(st.just(f'/{total}')))}"


SHARES = st.builds("{}{}".format, NUMBER | ranges(), one_of(["%", "% hộ", "‰", "% kế hoạch", "% (1.246 hộ)"]))
TIGHT = st.builds("{}{}".format, NUMBER, one_of(["°C", "kg", "Mbps", "m2", "ha", " °C"]))
FIGURES = st.one_of(
    st.builds("{}{} {}{}".format, BEFORE, NUMBER | ranges(), UNIT, ASIDE),
    st.builds("{}{} {}{}".format, BEFORE, NUMBER | ranges(), MONEY, ASIDE),
    st.builds("{}{}{}".format, BEFORE, SHARES, ASIDE),
    st.builds("{}{}{}".format, BEFORE, ratios(), ASIDE),
    st.builds("{}{}".format, ranks(), ASIDE),
    st.builds("{}{}{}".format, BEFORE, TIGHT, ASIDE),
    st.builds("{}{} {}, chiếm {}%".format, BEFORE, NUMBER, UNIT, NUMBER),
    st.builds("{}{}{}".format, one_of(["+", "−", "-"]), NUMBER, one_of(["%", " bậc", " hộ", " điểm"])),
    st.builds("{}/100 điểm".format, st.integers(1, 100)),
    st.builds("từ {} triệu đến {} tỷ đồng".format, st.integers(1, 999), st.integers(1, 9)),
    one_of(
        [
            "rất nhiều",
            "loại A",
            "24/7",
            "7h30",
            "nhiều nơi; chưa đều",
            "mức độ 3 (từ tháng 5)",
            "tốt",
            "2 đợt, 120 lượt",
        ]
    ),
)


def counted(text):
    """How often each number and word stands in a text; a zero is said in words, a range may lose no end."""
    return Counter(re.findall(r"\d[\d.,]*\d|\d|[^\W\d_]+|[%‰≥~<+−]", text.casefold().replace("không có", "0")))


def once(value, said, content):
    """What of a figure is missing or doubled in words that tell it."""
    typed, told = counted(value), counted(said)
    told -= counted(content)
    return {word: (typed[word], told[word]) for word in typed if typed[word] != told[word] and word not in LINKS}


@settings(max_examples=150, deadline=None)
@given(one_of(CONTENTS), FIGURES)
def test_every_word_and_number_of_a_figure_is_told_once(content, value):
    text = f"{HEAD}  - Nội dung: {content}\n    Giá trị: '{value}'\n"
    told = lines(text, "tin-bai")[-1]
    rows = lines(text, "bien-ban")
    assert not once(value, told, content), told
    assert rows[rows.index("Kết quả") + 3].casefold() == value.casefold()


# Where else a figure may stand, and the words of the record around it.
ELSEWHERE = {
    "of a shortcoming": ("Tồn tại, hạn chế:\n  - Nội dung: sửa cầu chậm\n    Giá trị: '{}'\n", ""),
    "of what is wanting": ("Tồn tại, hạn chế:\n  - Nội dung: không sửa cầu\n    Giá trị: '{}'\n", ""),
    "of a part": (
        "Kết quả:\n  - Nội dung: sửa cầu\n    Trong đó:\n      - Nội dung: nhà ngói\n        Giá trị: '{}'\n",
        "trong đó",
    ),
    "of a target": ("Kết quả:\n  - Nội dung: sửa cầu\n    Mục tiêu: '{}'\n", "mục tiêu"),
    "of a target that was met": (
        "Kết quả:\n  - Nội dung: sửa cầu\n    Mục tiêu:\n      Giá trị: '{}'\n      Mức độ: đạt\n",
        "mục tiêu",
    ),
    "of an earlier time": (
        "Kết quả:\n  - Nội dung: sửa cầu\n    So sánh:\n      Với: vụ trước\n      Giá trị: '{}'\n",
        "",
    ),
    "in its place": ("Kết quả:\n  - Nội dung: 'sửa {{giá trị}} ở Na Lù'\n    Giá trị: '{}'\n", ""),
}


@pytest.mark.parametrize("holder", ELSEWHERE)
@settings(max_examples=25, deadline=None)
@given(value=FIGURES)
def test_every_word_and_number_of_a_figure_beside_others_is_told_once(holder, value):
    entry, around = ELSEWHERE[holder]
    told = lines(HEAD.removesuffix("Kết quả:\n") + entry.format(value), "tin-bai")[-1]
    assert not once(value, told.removeprefix("Tại buổi kiểm tra, đoàn chỉ ra tồn tại, hạn chế: "), around), told
