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
    ],
)
def test_it_takes_a_figure_apart_and_keeps_its_words(typed, kind, quantity, unit):
    figure = Figure.model_validate(typed)
    assert (figure.kind, figure.quantity, figure.unit, figure.words) == (kind, quantity, unit, typed)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("rất nhiều", "figure-form"),
        ("5/7/2022", "figure-form"),
        ("35.5%", "number-dot"),
        ("31/41 (80%)", "ratio-percent"),
        ("13/14 (100%)", "ratio-percent"),
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


@given(st.integers(1, 10**6), st.integers(0, 3), st.data())
def test_a_percent_rounded_or_cut_to_its_digits_agrees_and_the_next_one_does_not(total, digits, data):
    number = data.draw(st.integers(0, total))
    exact = Decimal(number) * 100 / total
    step = Decimal(1).scaleb(-digits)
    rounded = (exact / step).quantize(Decimal(1), rounding="ROUND_HALF_UP") * step
    assert agrees(exact, rounded.quantize(step))
    assert not agrees(exact, (rounded + 2 * step).quantize(step))
    assert not agrees(exact, (rounded - 2 * step).quantize(step))
