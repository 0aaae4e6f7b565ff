"""Numbers: reading them as people type them, printing them, spelling them out."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import Final

from reportgen.words.reading import NotReadableError
from reportgen.words.text import first_upper

# A first group with a leading zero (0.500) is a foreign decimal, never five hundred.
_NUMBER: Final = re.compile(r"[-−]?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_FOREIGN: Final = re.compile(r"[-−]?(?:[0-9]+\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?)")
# No budget and no census has so many; what reckons with figures is exact up to here.
_MOST_DIGITS: Final = 60
_LONGEST: Final = _MOST_DIGITS + 22  # with a sign, a comma and a dot for every three of them
_SWAP: Final = str.maketrans(",.", ".,")

_DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
# How the last digit sounds after no ten, after one ten (mười) and after several (mươi).
_ENDINGS: Final[tuple[dict[int, str], ...]] = ({}, {5: "lăm"}, {1: "mốt", 4: "tư", 5: "lăm"})
_BILLION: Final = 10**9
_LARGEST: Final = 10**15
_LARGEST_DIGITS: Final = 15

_ROMAN: Final = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"],
        strict=True,
    ),
)
_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"


def parse_number(text: str) -> Decimal:
    """Read a number as Vietnamese write it: ``1.234.567,5``, ``35,5``, ``05``, ``1000``, ``-3``.

    The dot only groups thousands, so ``1.000`` is one thousand and digits after the comma are kept as given.

    Raises:
        NotReadableError: ``number-dot`` (foreign form; slot ``suggestion`` has ours), ``number-long`` (more
            than 60 digits) or ``number-form``.
    """
    typed = text.strip()
    if _NUMBER.fullmatch(typed):
        if len(typed) > _LONGEST:
            raise NotReadableError("number-long", value=text, limit=_MOST_DIGITS)
        return Decimal(typed.replace(".", "").replace(",", ".").replace("−", "-"))
    if _FOREIGN.fullmatch(typed):
        raise NotReadableError("number-dot", value=text, suggestion=typed.translate(_SWAP))
    raise NotReadableError("number-form", value=text)


def number(value: Decimal | int) -> str:
    """Print a number with the digits it has: ``1.234,50``. Dots from four digits on; nothing is rounded.

    Raises:
        ValueError: the value is infinite or not a number.
    """
    exact = _finite(value)
    return ("-" if exact < 0 else "") + f"{exact.copy_abs():,f}".translate(_SWAP)


def two_digits(count: int) -> str:
    """Print a count with at least two digits, as offices do: ``05``, ``14``, ``1.234``.

    Raises:
        ValueError: the count is negative.
    """
    if count < 0:
        raise ValueError(count)
    return f"{count:02d}" if count < 100 else number(count)


def percent(value: Decimal | int, digits: int | None = None) -> str:
    """Print a percentage, its sign tied to the digits: ``75,6%``, ``1.250%``.

    Without ``digits`` it has the digits it was given; with them it is rounded, half away from zero, as people
    round.

    Raises:
        ValueError: the value is infinite or not a number, or ``digits`` is negative.
    """
    exact = _finite(value)
    if digits is not None:
        exact = _rounded(exact, digits)
    return f"{number(exact)}%"


def rank(place: int, total: int) -> str:
    """Print a rank among others, with the word that keeps it from being read as a ratio: ``thứ 4/34``.

    Raises:
        ValueError: the place is outside 1 to ``total``.
    """
    if not 1 <= place <= total:
        raise ValueError(place, total)
    return f"thứ {number(place)}/{number(total)}"


def in_words(value: Decimal | int) -> str:
    """Spell a number, 10**15 at most either side of zero: ``hai nghìn không trăm hai mươi hai``.

    Decimals are read as schoolbooks do, every digit told, so that 35,5, 35,05 and 35,50 differ.

    Raises:
        ValueError: the value is beyond 10**15, infinite or not a number.
    """
    exact = _finite(value)
    if exact.copy_abs() > _LARGEST:
        raise ValueError(value)
    whole, _, decimals = f"{exact.copy_abs():f}".partition(".")
    words = ["âm"] if exact < 0 else []
    words += _spell(int(whole))
    if decimals:
        words += ["phẩy", *_spell_decimals(decimals)]
    return " ".join(words)


def money_words(value: Decimal | int) -> str:
    """Spell an amount of đồng as papers do after ``bằng chữ``: ``Một triệu hai trăm nghìn đồng``.

    Raises:
        ValueError: as ``in_words``.
    """
    return first_upper(in_words(value)) + " đồng"


def _finite(value: Decimal | int) -> Decimal:
    """Bring to one type, exactly; the format "f" of it never rounds."""
    exact = Decimal(value)
    if not exact.is_finite():
        raise ValueError(value)
    return exact


def _rounded(exact: Decimal, digits: int) -> Decimal:
    """Round in a context as wide as the number needs: that of the machine may be too narrow."""
    if digits < 0:
        raise ValueError(digits)
    wide = Context(prec=max(1, exact.adjusted() + digits + 2), rounding=ROUND_HALF_UP)
    rounded = exact.quantize(Decimal(1).scaleb(-digits), context=wide)
    return rounded or rounded.copy_abs()  # nothing is not below zero


def _spell(count: int) -> list[str]:
    if count == 0:
        return [_DIGITS[0]]
    billions, rest = divmod(count, _BILLION)
    words = [*_spell(billions), "tỷ"] if billions else []
    for size, name in ((10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        group = rest // size % 1000
        if group:
            # Below a spoken group all three digits are told: 2022 is not "hai nghìn hai mươi hai".
            words += _spell_three(group, full=bool(words))
            words += [name] if name else []
    return words


@lru_cache(maxsize=2000)
def _spell_three(group: int, *, full: bool) -> tuple[str, ...]:
    hundreds, rest = divmod(group, 100)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    tens, unit = divmod(rest, 10)
    if tens:
        words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    elif words and unit:
        words.append("linh")
    if unit:
        words.append(_ENDINGS[min(tens, 2)].get(unit, _DIGITS[unit]))
    return tuple(words)


def _spell_decimals(digits: str) -> list[str]:
    """Tell every digit: 081 "không trăm tám mươi mốt", 05 "không năm", 0015 "không không một năm"."""
    if len(digits) == 3 and int(digits):
        return [*_spell_three(int(digits), full=True)]
    if digits[0] == "0" or len(digits) > _LARGEST_DIGITS:
        return [_DIGITS[int(digit)] for digit in digits]
    return _spell(int(digits))


def roman(count: int) -> str:
    """Print 1 to 3999 in Roman numerals, as parts of a paper and quarters are numbered.

    Raises:
        ValueError: the count is outside 1 to 3999.
    """
    if not 1 <= count <= 3999:
        raise ValueError(count)
    printed = ""
    for size, sign in _ROMAN:
        times, count = divmod(count, size)
        printed += sign * times
    return printed


def letter(place: int) -> str:
    """Print the letter of a place in a list, from 1: a b c d đ e g …, no f, j, w or z, nor ă, â, ê, ô, ơ, ư.

    Raises:
        ValueError: the place is outside 1 to 23; the alphabet of lists has no more.
    """
    if not 1 <= place <= len(_LETTERS):
        raise ValueError(place)
    return _LETTERS[place - 1]
