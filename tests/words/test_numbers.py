import random
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vietnormalizer.processor import VietnameseTextProcessor

from reportgen.words.numbers import in_words, letter, money_words, number, parse_number, roman, two_digits
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
    with pytest.raises(ValueError, match=value):
        in_words(Decimal(value))


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


SPELT = [
    (0, "không"),
    (4, "bốn"),
    (10, "mười"),
    (11, "mười một"),
    (14, "mười bốn"),
    (15, "mười lăm"),
    (20, "hai mươi"),
    (21, "hai mươi mốt"),
    (24, "hai mươi tư"),
    (55, "năm mươi lăm"),
    (65, "sáu mươi lăm"),
    (100, "một trăm"),
    (104, "một trăm linh bốn"),
    (105, "một trăm linh năm"),
    (110, "một trăm mười"),
    (2022, "hai nghìn không trăm hai mươi hai"),
    (1_005_000, "một triệu không trăm linh năm nghìn"),
    (1_000_005, "một triệu không trăm linh năm"),
    (10**9, "một tỷ"),
    (10**9 + 1, "một tỷ không trăm linh một"),
    (2_050_000_000_000, "hai nghìn không trăm năm mươi tỷ"),
    (10**12, "một nghìn tỷ"),
    (10**15, "một triệu tỷ"),
    (-5, "âm năm"),
    ("-0", "không"),
    ("35.5", "ba mươi lăm phẩy năm"),
    ("35.05", "ba mươi lăm phẩy không năm"),
    ("35.50", "ba mươi lăm phẩy năm mươi"),
    ("63.42", "sáu mươi ba phẩy bốn mươi hai"),
    ("7.081", "bảy phẩy không trăm tám mươi mốt"),
    ("81.325", "tám mươi mốt phẩy ba trăm hai mươi lăm"),
    ("0.1985", "không phẩy một nghìn chín trăm tám mươi lăm"),
    ("0.0015", "không phẩy không không một năm"),
    ("1.0", "một phẩy không"),
    ("1.00", "một phẩy không không"),
    ("1.000", "một phẩy không không không"),
    ("-0.5", "âm không phẩy năm"),
    ("0.100000000000000", "không phẩy một trăm nghìn tỷ"),
    ("0.1234567890123456", "không phẩy một hai ba bốn năm sáu bảy tám chín không một hai ba bốn năm sáu"),
]


@pytest.mark.parametrize(("value", "words"), SPELT)
def test_in_words(value, words):
    assert in_words(Decimal(value)) == words


@pytest.mark.parametrize("value", [10**15 + 1, -(10**15) - 1, Decimal(10**15) + Decimal("0.1")])
def test_in_words_ends_somewhere(value):
    with pytest.raises(ValueError, match=r"100000000000000[01]"):
        in_words(value)


def same_spelling(ours: str, theirs: str) -> bool:
    """The other speller says lẻ for linh; nothing else may differ."""
    return ours == theirs.replace("lẻ", "linh")


def test_in_words_agrees_with_an_independent_speller():
    spell = VietnameseTextProcessor().number_to_words
    assert [n for n in range(1_000_001) if not same_spelling(in_words(n), spell(str(n)))] == []


def test_the_comparison_sees_known_misspellings():
    assert not same_spelling("hai nghìn lẻ hai mươi hai", "hai nghìn không trăm hai mươi hai")
    assert not same_spelling("sáu mươi năm", "sáu mươi lăm")
    assert not same_spelling("hai mươi bốn", "hai mươi tư")


DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
UNITS = {word: unit for unit, word in enumerate(DIGITS)}
UNITS |= {"mốt": 1, "tư": 4, "lăm": 5}
SIZES = {"mươi": 10, "trăm": 100, "nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}


def read_back(words: str) -> int:
    """Understand a spelt whole number, as a listener would: sizes multiply what stands before them."""
    if " tỷ" in words:
        before, _, after = words.rpartition(" tỷ")
        return read_back(before) * 10**9 + read_back(after)
    total = group = digit = 0
    for word in words.split():
        if word in UNITS:
            digit = UNITS[word]
        elif word == "mười":
            group += 10
        elif word in {"mươi", "trăm"}:
            group, digit = group + digit * SIZES[word], 0
        elif word != "linh":
            total, group, digit = total + (group + digit) * SIZES[word], 0, 0
    return total + group + digit


def test_read_back_hears_what_is_wrong():
    assert read_back("hai nghìn không trăm hai mươi hai") == 2022
    assert read_back("hai nghìn hai trăm") != 2022


def test_in_words_is_understood():
    chance = random.Random(30)  # noqa: S311 - examples, not secrets
    counts = [*range(0, 1_000_001, 37), *(10**size for size in range(16))]
    counts += [chance.randrange(10 ** chance.randint(7, 15)) for _ in range(20_000)]
    assert [n for n in counts if read_back(in_words(n)) != n] == []


@given(st.integers(0, 10**15))
def test_in_words_is_understood_everywhere(count):
    assert read_back(in_words(count)) == count
    assert in_words(-count) == ("âm " if count else "") + in_words(count)


@given(st.text("0123456789", min_size=1, max_size=7), st.text("0123456789", min_size=1, max_size=7))
def test_different_decimals_sound_different(one, other):
    spelt_alike = in_words(Decimal(f"0.{one}")) == in_words(Decimal(f"0.{other}"))
    assert spelt_alike == (one == other)


def test_all_short_decimals_sound_different():
    typed = [f"0.{n:0{size}d}" for size in range(1, 5) for n in range(10**size)]
    assert len({in_words(Decimal(text)) for text in typed}) == len(typed)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (1_200_000, "Một triệu hai trăm nghìn đồng"),
        (Decimal(0), "Không đồng"),
        (-5000, "Âm năm nghìn đồng"),
    ],
)
def test_money_words(value, words):
    assert money_words(value) == words


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
