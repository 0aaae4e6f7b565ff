"""Every way people write a figure, and what cannot be one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from reportgen.records.figure import Figure, FigureKind, agrees

K = FigureKind


@pytest.mark.parametrize(
    ("typed", "kind", "quantity", "unit"),
    [
        ("khoảng 35%", K.PERCENT, "khoảng 35%", None),
        ("100%", K.PERCENT, "100%", None),
        ("98,7% hồ sơ", K.PERCENT, "98,7%", "hồ sơ"),
        (
            "100% cơ quan cấp huyện, UBND các xã, thị trấn",
            K.PERCENT,
            "100%",
            "cơ quan cấp huyện, UBND các xã, thị trấn",
        ),
        ("đạt 98%", K.PERCENT, "98%", None),
        ("14/14", K.RATIO, "14/14", None),
        ("14/14 xã, thị trấn", K.RATIO, "14/14", "xã, thị trấn"),
        ("31/41 (75,6%)", K.RATIO, "31/41", None),
        ("31/41 xã, đạt 75,6%", K.RATIO, "31/41", "xã"),
        ("8.412/11.960 hồ sơ (70,3%)", K.RATIO, "8.412/11.960", "hồ sơ"),
        ("hạng 4/34", K.RANK, "4/34", None),
        ("xếp thứ 5", K.RANK, "5", None),
        ("trên 2.800 hồ sơ", K.COUNT, "trên 2.800", "hồ sơ"),
        ("05 hợp tác xã", K.COUNT, "05", "hợp tác xã"),
        ("0", K.COUNT, "0", None),
        ("gần 40 máy", K.COUNT, "gần 40", "máy"),
        ("12,5 tỷ đồng", K.MONEY, "12,5", "tỷ đồng"),
        ("1.250.000 đồng", K.MONEY, "1.250.000", "đồng"),
        ("87,5 điểm", K.SCORE, "87,5", "điểm"),
        ("87,5/100 điểm", K.SCORE, "87,5/100", "điểm"),
        ("đạt", K.YES_NO, "", None),
        ("chưa có", K.YES_NO, "", None),
        ("không phát sinh hồ sơ trễ hạn", K.NONE, "", None),
        ("9.240 đối tượng (26,1%)", K.COUNT, "9.240", "đối tượng"),
        ("9.240 đối tượng, chiếm khoảng 26,1%", K.COUNT, "9.240", "đối tượng"),
        ("332.742 (73,53%)", K.COUNT, "332.742", None),
        ("17/20 xã = 85%", K.RATIO, "17/20", "xã"),
        ("17/20 (=85%)", K.RATIO, "17/20", None),
        ("75,6% (31/41 xã)", K.RATIO, "31/41", "xã"),
        ("80–85%", K.PERCENT, "80–85%", None),
        ("80-85% hộ", K.PERCENT, "80-85%", "hộ"),
        ("80% đến 85%", K.PERCENT, "80% đến 85%", None),
        ("khoảng từ 80 đến 85%", K.PERCENT, "khoảng từ 80 đến 85%", None),
        ("10–12 hồ sơ", K.COUNT, "10–12", "hồ sơ"),
        ("từ 3 đến 5 tỷ đồng", K.MONEY, "từ 3 đến 5", "tỷ đồng"),
        ("85-90 điểm", K.SCORE, "85-90", "điểm"),
        ("35% ± 2%", K.PERCENT, "35% ± 2%", None),
        ("≥ 80%", K.PERCENT, "≥ 80%", None),
        ("≥80%", K.PERCENT, "≥80%", None),
        ("đạt ≥ 80% hộ", K.PERCENT, "≥ 80%", "hộ"),
        ("≤ 3%", K.PERCENT, "≤ 3%", None),
        ("> 95%", K.PERCENT, "> 95%", None),
        ("<2 hồ sơ", K.COUNT, "<2", "hồ sơ"),
        ("~35%", K.PERCENT, "~35%", None),
        ("±5%", K.PERCENT, "±5%", None),
        ("trên 98,7% 3.468 hồ sơ", K.PERCENT, "trên 98,7% (3.468 hồ sơ)", None),
        ("trên 98,7% (3.468 hồ sơ)", K.PERCENT, "trên 98,7% (3.468 hồ sơ)", None),
        ("chưa thống kê", K.UNCOUNTED, "", None),
        ("Không có số liệu", K.UNCOUNTED, "", None),
        ("chưa thống kê được đầy đủ", K.UNCOUNTED, "", None),
        ("tăng 24 bậc", K.CHANGE, "", None),
        ("Giảm khoảng 5% so với năm 2025", K.CHANGE, "", None),
        ("gấp 1,5 lần", K.CHANGE, "", None),
        ("không thay đổi", K.CHANGE, "", None),
        ("1,234 tấn", K.COUNT, "1,234", "tấn"),
        ("1,234%", K.PERCENT, "1,234%", None),
        ("0,125 hồ sơ", K.COUNT, "0,125", "hồ sơ"),
        ("1,5 tỷ", K.COUNT, "1,5", "tỷ"),
        ("từ 1 tỷ đến 1,5 tỷ đồng", K.MONEY, "từ 1 tỷ đến 1,5", "tỷ đồng"),
        ("từ 800 triệu đến 1 tỷ đồng", K.MONEY, "từ 800 triệu đến 1", "tỷ đồng"),
        ("25°C", K.COUNT, "25°C", None),
        ("2–8°C", K.COUNT, "2–8°C", None),
        ("100Mbps", K.COUNT, "100Mbps", None),
        ("5kg rau", K.COUNT, "5kg", "rau"),
        ("17/20 xã (83–85%)", K.RATIO, "17/20", "xã"),
        ("17/20 xã (85%), tăng 2 xã", K.RATIO, "17/20", "xã"),
        ("17/20 xã: 85%", K.RATIO, "17/20", "xã"),
        ("2-3/5 hộ", K.RATIO, "2-3/5", "hộ"),
        ("5 – 7/10 máy", K.RATIO, "5 – 7/10", "máy"),
        ("mới đạt 35%", K.PERCENT, "mới đạt 35%", None),
        ("còn 12 hồ sơ", K.COUNT, "còn 12", "hồ sơ"),
        ("bình quân 18,5 tiêu chí/xã", K.COUNT, "bình quân 18,5", "tiêu chí/xã"),
        ("đứng thứ 4/34", K.RANK, "4/34", None),
        ("thứ 4/34, tăng 24 bậc", K.RANK, "4/34", None),
        ("hạng 4 - 5/34", K.RANK, "4 - 5/34", None),
        ("hạng 4 đến 5", K.RANK, "4 đến 5", None),
        ("+12%", K.PERCENT, "+12%", None),
        ("−3%", K.PERCENT, "−3%", None),
        ("5‰", K.PERCENT, "5‰", None),
        ("12 cán bộ (05 nữ)", K.COUNT, "12", "cán bộ"),
        ("tăng mạnh", K.CHANGE, "", None),
        # what is no figure is kept as it was typed
        ("rất nhiều", K.WORDS, "", None),
        ("5/7/2022", K.WORDS, "", None),
        ("2025-2026", K.WORDS, "", None),
        ("10-12-14 hồ sơ", K.WORDS, "", None),
        ("từ 1 tấn đến 3 máy", K.WORDS, "", None),
    ],
)
def test_it_takes_a_figure_apart_and_keeps_its_words(typed, kind, quantity, unit):
    figure = Figure.model_validate(typed)
    assert (figure.kind, figure.quantity, figure.unit, figure.words) == (kind, quantity, unit, typed)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("35.5%", "number-dot"),
        ("31/41 (80%)", "ratio-percent"),
        ("13/14 (100%)", "ratio-percent"),
        ("17/20 xã = 80%", "ratio-percent"),
        ("80% (31/41 xã)", "ratio-percent"),
        ("1,234 hồ sơ", "number-dot"),
        ("12,345/20,000 hộ", "number-dot"),
        ("tăng 1.5 lần", "number-dot"),
        ("12.5 hồ sơ (3.5%)", "number-dot"),
        ("85–80%", "range-backwards"),
        ("80-80%", "range-backwards"),
        ("từ 2 tỷ đến 1,5 tỷ đồng", "range-backwards"),
        ("từ 2 tỷ đến 800 triệu đồng", "range-backwards"),
        ("17/20 xã (80%), tăng 2 xã", "ratio-percent"),
        ("mới đạt 35.5%", "number-dot"),
        ("nhiều nơi, có 1,234 hồ sơ chậm", "number-dot"),
        ("≥", "figure-empty"),
        ("(…)", "figure-empty"),
        ({"kind": "thay đổi", "number": "3"}, "figure-part-missing"),
        ("hạng 40/34", "rank-beyond-total"),
        ("3/0", "figure-total-zero"),
        ({"kind": "tỷ số", "number": "3"}, "figure-part-missing"),
        ({"unit": "xã"}, "figure-empty"),
        ({"kind": "mười"}, "choice"),
        ({"number": "12a"}, "number-form"),
    ],
)
def test_it_refuses_what_is_no_figure_or_contradicts_itself(typed, kind):
    with pytest.raises(ValidationError) as refused:
        Figure.model_validate(typed)
    assert [e["type"] for e in refused.value.errors()] == [kind]


def test_the_long_form_says_the_same_as_the_short_one():
    long = Figure.model_validate(
        {"Ước lượng": "khoảng", "Số": "31", "Trên tổng": "41", "Tỷ lệ": "75,6", "Đơn vị": "xã"}
    )
    assert long.words == "khoảng 31/41 xã (75,6%)"
    assert (long.kind, long.percent.value) == (K.RATIO, Decimal("75.6"))


def test_what_is_beside_a_figure_keeps_its_own_qualifier():
    figure = Figure.model_validate("khoảng 75,6% (31/41 xã)")
    assert (figure.qualifier, figure.percent.text, figure.percent.value) == (None, "khoảng 75,6", Decimal("75.6"))
    assert Figure.model_validate("31/41 xã (trên 70%)").percent.text == "trên 70"  # no rounding, so no sum to check


def test_parts_of_the_new_kinds_by_the_long_form():
    said = [
        ({"Kiểu": "phần trăm", "Số": "80", "Đến": "85"}, "80–85%"),
        ({"Kiểu": "phần trăm", "Số": "98,7", "Trên tổng": "3.468", "Đơn vị": "hồ sơ"}, "98,7% (3.468 hồ sơ)"),
        ({"Số": "12", "Tỷ lệ": "26,1", "Đơn vị": "hộ"}, "12 hộ (26,1%)"),
        ({"Ước lượng": "≥", "Số": "7", "Đơn vị": "tổ"}, "≥ 7 tổ"),
        ({"Kiểu": "chưa có số liệu"}, "chưa có số liệu"),
    ]
    assert [Figure.model_validate(parts).words for parts, _ in said] == [words for _, words in said]


_SIGN = st.sampled_from(["", "khoảng ", "trên ", "≥ ", "≥", "~", "< ", "±", "đạt ", "không quá "])


@given(_SIGN, st.integers(1, 999), st.integers(1, 999), st.sampled_from(["–", "-", " - ", " đến ", "± "]))
def test_a_range_keeps_every_sign_it_was_typed_with(sign, low, high, joint):
    low, high = sorted((low, low + high))
    for unit in ("%", " hồ sơ", "% hộ"):
        figure = Figure.model_validate(f"{sign}{low}{joint}{high}{unit}")
        tail = f" {figure.unit}" if figure.unit else ""
        assert figure.quantity + tail == f"{sign}{low}{joint}{high}{unit}".removeprefix("đạt ")


@given(st.text("0123456789.,%/()=–-≥<~± hồsơxãtăngtừđếnđạt", max_size=40))
def test_whatever_is_typed_is_read_or_refused(typed):
    try:
        figure = Figure.model_validate(typed)
    except ValidationError:
        return
    assert figure.words


@given(st.integers(1, 10**6), st.integers(0, 3), st.data())
def test_a_percent_rounded_or_cut_to_its_digits_agrees_and_the_next_one_does_not(total, digits, data):
    number = data.draw(st.integers(0, total))
    exact = Decimal(number) * 100 / total
    step = Decimal(1).scaleb(-digits)
    rounded = (exact / step).quantize(Decimal(1), rounding="ROUND_HALF_UP") * step
    assert agrees(exact, rounded.quantize(step))
    assert not agrees(exact, (rounded + 2 * step).quantize(step))
    assert not agrees(exact, (rounded - 2 * step).quantize(step))
