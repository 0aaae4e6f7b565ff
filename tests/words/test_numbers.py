import re
from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.words.numbers import letter, number, parse_number, percent, rank, roman, two_digits
from reportgen.words.reading import NotReadableError

DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=4) | st.decimals(
    min_value=-(10**15), max_value=10**15, allow_nan=False
)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1.234.567,5", "1234567.5"),
        ("35,5", "35.5"),
        ("35,50", "35.50"),
        ("05", "5"),
        ("0", "0"),
        ("0,015", "0.015"),
        ("1000", "1000"),
        ("1.000", "1000"),
        ("2.800", "2800"),
        ("-3,5", "-3.5"),
        ("−3", "-3"),
        (" 14 ", "14"),
    ],
)
def test_parse_number(typed, value):
    read = parse_number(typed)
    assert read.as_tuple() == Decimal(value).as_tuple()


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("35.5", "35,5"),
        ("1.00", "1,00"),
        ("-0.5", "-0,5"),
        ("0.500", "0,500"),
        ("1000.500", "1000,500"),
        ("1,234.5", "1.234,5"),
        ("1,234,567", "1.234.567"),
    ],
)
def test_parse_number_offers_our_form(typed, suggestion):
    with pytest.raises(NotReadableError) as caught:
        parse_number(typed)
    assert caught.value.kind == "number-dot"
    assert caught.value.slots == {"value": typed, "suggestion": suggestion}
    parse_number(suggestion)


@pytest.mark.parametrize(
    "typed",
    [
        *("1e3", "1_000", "+5", "0x1F", ".inf", "NaN", "", " ", "-", ",5", "35,", "35.", "--5", "5-"),
        *("1 234", "1.234.56", "12.34.567", "1.2345,6", "1,2,3", "35%", "năm", "٣", "²", "12\n3"),
    ],
)
def test_parse_number_refuses(typed):
    with pytest.raises(NotReadableError) as caught:
        parse_number(typed)
    assert (caught.value.kind, caught.value.slots) == ("number-form", {"value": typed})


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (Decimal(999), "999"),
        (Decimal(1234), "1.234"),
        (Decimal("1234567.50"), "1.234.567,50"),
        (Decimal("-1234.5"), "-1.234,5"),
        (Decimal("0.125"), "0,125"),
        (Decimal("1E+3"), "1.000"),
        (Decimal("1E-7"), "0,0000001"),
        (Decimal("-0.0"), "0,0"),
        (Decimal("12345678901234567890123456789.012345678901"), None),
        (2800, "2.800"),
    ],
)
def test_number(value, printed):
    assert number(value) == (printed or "12.345.678.901.234.567.890.123.456.789,012345678901")


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_no_number_is_not_printed(value):
    with pytest.raises(ValueError, match=value):
        number(Decimal(value))


@given(DECIMALS)
def test_what_is_printed_is_read_back(value):
    assert parse_number(number(value)) == value
    assert parse_number(number(value).replace(".", "")) == value


@given(st.text("0123456789.,-", max_size=12))
def test_read_means_the_digits_typed(typed):
    try:
        value = parse_number(typed)
    except NotReadableError:
        return
    digits = typed.replace(".", "").replace(",", "").replace("-", "")
    assert f"{value.copy_abs():f}".replace(".", "").lstrip("0") == digits.lstrip("0")


@pytest.mark.parametrize(
    ("count", "printed"),
    [(0, "00"), (1, "01"), (9, "09"), (10, "10"), (99, "99"), (100, "100"), (1234, "1.234")],
)
def test_two_digits(count, printed):
    assert two_digits(count) == printed


def test_two_digits_refuses_less_than_none():
    with pytest.raises(ValueError, match="-1"):
        two_digits(-1)


@pytest.mark.parametrize(
    ("value", "digits", "printed"),
    [
        ("75.6", None, "75,6%"),
        ("75.60", None, "75,60%"),
        ("1250", None, "1.250%"),
        ("100", 0, "100%"),
        ("75.609756", 1, "75,6%"),
        ("75.65", 1, "75,7%"),
        ("75.55", 1, "75,6%"),
        ("-0.25", 1, "-0,3%"),
        ("-0.04", 1, "0,0%"),
        ("0.5", 0, "1%"),
        ("2.5", 0, "3%"),
        ("999.95", 1, "1.000,0%"),
        ("35", 2, "35,00%"),
        ("0.0000001", 1, "0,0%"),
    ],
)
def test_percent(value, digits, printed):
    assert percent(Decimal(value), digits) == printed


@pytest.mark.parametrize(("value", "digits"), [("NaN", None), ("Infinity", 1), ("5", -1)])
def test_percent_refuses(value, digits):
    with pytest.raises(ValueError, match=f"{value}|-1"):
        percent(Decimal(value), digits)


@given(DECIMALS, st.integers(0, 6))
def test_a_rounded_percent_is_as_near_as_its_digits_allow(value, digits):
    read = parse_number(percent(value, digits).removesuffix("%"))
    assert read.as_tuple().exponent == -digits
    with localcontext(prec=2000):
        assert abs(read - value) * 2 <= Decimal(1).scaleb(-digits)


def test_rank():
    assert (rank(4, 34), rank(1, 1), rank(12, 10_000)) == ("thứ 4/34", "thứ 1/1", "thứ 12/10.000")


@pytest.mark.parametrize("place", [0, 35])
def test_rank_refuses(place):
    with pytest.raises(ValueError, match=f"{place}, 34"):
        rank(place, 34)


@pytest.mark.parametrize(
    ("count", "printed"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (2026, "MMXXVI"), (3999, "MMMCMXCIX")],
)
def test_roman(count, printed):
    assert roman(count) == printed


def test_roman_by_places():
    places = [
        ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"],
        ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"],
        ["", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"],
        ["", "M", "MM", "MMM"],
    ]
    for count in range(1, 4000):
        digits = [int(digit) for digit in reversed(str(count))]
        parts = [signs[digit] for signs, digit in zip(places, digits, strict=False)]
        assert roman(count) == "".join(reversed(parts))


@pytest.mark.parametrize("count", [-1, 0, 4000])
def test_roman_refuses(count):
    with pytest.raises(ValueError, match=re.escape(str(count))):
        roman(count)


def test_letter():
    assert "".join(letter(place) for place in range(1, 24)) == "abcdđeghiklmnopqrstuvxy"


@pytest.mark.parametrize("place", [-1, 0, 24])
def test_letter_refuses(place):
    with pytest.raises(ValueError, match=re.escape(str(place))):
        letter(place)
