"""Numbers in words: places in an order, and reading back what was spelt."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Final

from reportgen.words.numbers import in_words
from reportgen.words.reading import NotReadableError
from reportgen.words.text import nfc

# What people also say, and what it is compared as.
_PLAIN: Final = {"ngàn": "nghìn", "lẻ": "linh", "tỉ": "tỷ", "tư": "bốn", "mốt": "một", "lăm": "năm"}
_AFTER: Final = {"mốt": ("mươi",), "lăm": ("mươi", "mười")}  # nobody says these after another word
_UNITS: Final = {in_words(unit): unit for unit in range(10)}
_SIZES: Final = {"nghìn": 10**3, "triệu": 10**6}
_TENS: Final = {"mươi": 10, "trăm": 100}
_LARGEST: Final = 10**15  # that in_words spells


def ordinal_words(place: int) -> str:
    """Spell a place in an order, to stand after ``thứ``: ``nhất``, ``hai``, ``ba``, ``tư``, ``năm``.

    Raises:
        ValueError: the place is below 1 or beyond 10**15.
    """
    if place < 1:
        raise ValueError(place)
    return {1: "nhất", 4: "tư"}.get(place) or in_words(place)


def read_words(text: str) -> Decimal:
    """Read a spelt number back: ``hai nghìn không trăm hai mươi hai``, ``âm ba mươi lăm phẩy năm``.

    Takes ngàn for nghìn, lẻ for linh, tỉ for tỷ, bốn for tư and the like, and decimals told digit by digit.
    It is heard loosely, then spelt: what is not spelt as it was said is no number, so nothing is guessed
    (``hai nghìn hai`` is refused, some mean 2.200 by it).

    Raises:
        NotReadableError: ``number-words``.
    """
    said = [_listened(word) for word in text.split()]
    heard = None if _misplaced(said) else _heard([_PLAIN.get(word, word) for word in said])
    if heard is None:
        raise NotReadableError("number-words", value=text)
    return heard


@lru_cache(maxsize=256)
def _listened(word: str) -> str:
    return nfc(word).casefold()


def _misplaced(said: list[str]) -> bool:
    return any(word in _AFTER and before not in _AFTER[word] for before, word in pairwise(["", *said]))


def _heard(words: list[str]) -> Decimal | None:
    """The number that is spelt with these words, None if none is."""
    sign = "-" if words[:1] == ["âm"] else ""
    point = words.index("phẩy") if "phẩy" in words else len(words)
    count, digits = _counted(words[len(sign) : point]), _digits(words[point + 1 :])
    if count is None or digits is None or (digits == "") != (point == len(words)):
        return None
    heard = Decimal(f"{sign}{count}.{digits}" if digits else f"{sign}{count}")
    one_by_one = digits and _UNITS.keys() >= set(words[point + 1 :])  # as people may tell any decimals
    told = point + 1 if one_by_one else None
    return heard if _spelt(heard)[:told] == words[:told] else None


def _spelt(number: Decimal) -> list[str]:
    words = in_words(number).split() if number.copy_abs() <= _LARGEST else []
    return [_PLAIN.get(word, word) for word in words]


def _counted(words: list[str]) -> int | None:
    at = words.index("tỷ") if "tỷ" in words else -1
    billions, rest = _summed(words[: max(at, 0)]), _summed(words[at + 1 :])
    return None if billions is None or rest is None else billions * 10**9 + rest


def _summed(words: list[str]) -> int | None:
    """Understand as a listener does: a size multiplies what stands before it."""
    total = group = digit = 0
    for word in words:
        if word in _UNITS:
            digit = _UNITS[word]
        elif word == "mười":
            group += 10
        elif word in _TENS:
            group, digit = group + digit * _TENS[word], 0
        elif word in _SIZES:
            total, group, digit = total + (group + digit) * _SIZES[word], 0, 0
        elif word != "linh":
            return None
    return total + group + digit


def _digits(words: list[str]) -> str | None:
    """The digits behind the comma; 081 is told as three digits, 05 and 0015 digit by digit."""
    if all(word in _UNITS for word in words):
        return "".join(str(_UNITS[word]) for word in words)
    count = _counted(words)
    width = 3 if words[:2] == ["không", "trăm"] else 0
    return None if count is None else f"{count:0{width}d}"
