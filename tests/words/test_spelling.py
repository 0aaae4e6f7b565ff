import unicodedata
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from vietnormalizer.processor import VietnameseTextProcessor

from reportgen.words.numbers import in_words, money_words
from reportgen.words.reading import NotReadableError
from reportgen.words.spelling import ordinal_words, read_words

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


@pytest.mark.no_cover  # a million times the same lines
def test_every_count_to_a_million_agrees_with_an_independent_speller_and_is_read_back():
    spell = VietnameseTextProcessor().number_to_words
    said = ((n, in_words(n)) for n in range(1_000_001))
    assert [n for n, words in said if not same_spelling(words, spell(str(n))) or read_words(words) != n] == []


def test_counts_of_every_length_are_read_back():
    assert [size for size in range(7, 16) if read_words(in_words(10**size)) != 10**size] == []


def test_the_comparison_sees_known_misspellings():
    assert not same_spelling("hai nghìn lẻ hai mươi hai", "hai nghìn không trăm hai mươi hai")
    assert not same_spelling("sáu mươi năm", "sáu mươi lăm")
    assert not same_spelling("hai mươi bốn", "hai mươi tư")


@given(st.integers(0, 10**15))
def test_large_numbers_are_read_back(count):
    assert read_words(in_words(count)) == count
    assert in_words(-count) == ("âm " if count else "") + in_words(count)


@given(st.integers(-(10**15), 10**15), st.text("0123456789", min_size=1, max_size=18))
@example(0, "100000000000000")
def test_decimals_are_read_back_digit_for_digit(whole, digits):
    value = Decimal(f"{whole}.{digits}")
    if value.copy_abs() <= 10**15 and (value or not value.is_signed()):
        assert read_words(in_words(value)).as_tuple() == value.as_tuple()


@pytest.mark.parametrize(
    ("spelt", "value"),
    [
        *(("hai ngàn không trăm lẻ hai", "2002"), ("một tỉ", "1000000000"), ("hai mươi bốn", "24")),
        *(("hai mươi một", "21"), ("hai mươi năm", "25"), ("mười tư", "14"), ("một trăm linh tư", "104")),
        *(("Âm Ba mươi lăm phẩy năm", "-35.5"), (" không  phẩy không năm ", "0.05")),
        *(("bảy phẩy một hai ba", "7.123"), ("bảy phẩy một trăm hai mươi ba", "7.123")),
        *(("bảy phẩy không trăm lẻ năm", "7.005"), ("năm mươi năm", "55"), ("âm không phẩy năm", "-0.5")),
        (unicodedata.normalize("NFD", "một nghìn tỷ"), "1000000000000"),
    ],
)
def test_read_words(spelt, value):
    assert read_words(spelt).as_tuple() == Decimal(value).as_tuple()


@pytest.mark.parametrize(
    "spelt",
    [
        *("", " ", "12", "hai nghìn hai", "hai nghìn lẻ hai mươi hai", "một trăm lăm", "một trăm linh", "linh năm"),
        *("mười mốt", "mốt", "lăm", "hai trăm mốt", "mười mươi", "hai hai", "trăm", "tỷ", "triệu tỷ", "một tỷ tỷ"),
        *("hai triệu tỷ", "một nghìn một triệu", "âm", "âm không", "âm âm năm", "âm không phẩy không", "năm âm"),
        *(
            "phẩy năm",
            "năm phẩy",
            "năm phẩy năm phẩy năm",
            "năm phẩy mười phẩy",
            "năm phẩy tám mươi lẻ",
            "năm đồng",
        ),
        *("năm phẩy không trăm", "năm phẩy không trăm một nghìn", "năm phẩy không trăm xã", "năm phẩy xã"),
    ],
)
def test_read_words_refuses(spelt):
    with pytest.raises(NotReadableError) as caught:
        read_words(spelt)
    assert (caught.value.kind, caught.value.slots) == ("number-words", {"value": spelt})


WORDS = st.sampled_from(
    [
        "không",
        "một",
        "mốt",
        "bốn",
        "tư",
        "năm",
        "lăm",
        "mười",
        "mươi",
        "linh",
        "lẻ",
        "trăm",
        "nghìn",
        "ngàn",
        "triệu",
        "tỷ",
        "tỉ",
        "phẩy",
        "âm",
    ]
)


@given(st.lists(WORDS, max_size=8).map(" ".join))
def test_what_is_read_is_spelt_the_same_but_for_the_variants(spelt):
    try:
        value = read_words(spelt)
    except NotReadableError:
        return
    decimals = spelt.partition(" phẩy ")[2].split()
    if len(decimals) > 1 and not {"mười", "mươi", "trăm", "nghìn", "ngàn"} & set(decimals):
        return  # told digit by digit, which we do only after a nought
    assert plain(in_words(value)) == plain(spelt)


def plain(words):
    for said, compared in [
        ("ngàn", "nghìn"),
        ("lẻ", "linh"),
        ("tỉ", "tỷ"),
        ("tư", "bốn"),
        ("mốt", "một"),
        ("lăm", "năm"),
    ]:
        words = words.replace(said, compared)
    return words


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


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_no_number_is_not_spelt(value):
    with pytest.raises(ValueError, match=value):
        in_words(Decimal(value))


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (1, "nhất"),
        (2, "hai"),
        (3, "ba"),
        (4, "tư"),
        (5, "năm"),
        (10, "mười"),
        (14, "mười bốn"),
        (21, "hai mươi mốt"),
    ],
)
def test_ordinal_words(place, words):
    assert ordinal_words(place) == words


@pytest.mark.parametrize("place", [0, -1])
def test_ordinal_words_refuses(place):
    with pytest.raises(ValueError, match=str(place)):
        ordinal_words(place)
