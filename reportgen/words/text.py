"""Letters and marks: clean text, comparing, file names, tone marks, sorting by name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, Literal

ToneStyle = Literal["keep", "new", "old"]
NameKey = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]

# Look-alikes that other alphabets call eth and African D; keyboards and fonts mix them up with Đ.
_LOOKALIKES: Final = str.maketrans("ÐƉðɖ", "ĐĐđđ")
# Grave, hook, tilde or acute before circumflex or breve. The dot below needs no repair: NFC sorts it.
_SWAPPED: Final = re.compile("(?<=[aAeEoO])([\u0300\u0309\u0303\u0301])([\u0302\u0306])")

# In NFC only what has one of these can need the one repair or the other.
_REPAIRED: Final = re.compile("[ÐƉðɖ\u0302\u0306]")
_MARKS: Final = re.compile("[\u0300-\u036f]+")
_GAPS: Final = re.compile(r"[\W_]+")

_TONES: Final = "\u0300\u0309\u0303\u0301\u0323"  # huyền hỏi ngã sắc nặng: the order of dictionaries
# f, j, w and z are not Vietnamese; they stand where the Latin alphabet has them.
_LETTERS: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

_OPEN: Final = "(?![^\\W\\d_]|[\u0300-\u036f])"  # no letter or stray mark follows: only open syllables differ
_TONED_FIRST: Final = re.compile(f"(?:[òỏõóọÒỎÕÓỌ][aeAE]|(?<![qQ])[ùủũúụÙỦŨÚỤ][yY]){_OPEN}")
_TONED_LAST: Final = re.compile(
    f"(?:[oO][àảãáạÀẢÃÁẠèẻẽéẹÈẺẼÉẸ]|(?<![qQ])[uU][ỳỷỹýỵỲỶỸÝỴ]){_OPEN}",
)
_MISPLACED: Final = {"new": _TONED_FIRST, "old": _TONED_LAST}

_SLUG_WIDTH: Final = 80
_SLUG_EMPTY: Final = "ho-so"
_DEVICE: Final = re.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]")


def nfc(text: str) -> str:
    """Bring text to NFC and repair what NFC leaves apart.

    Marks typed in the wrong order are put right (a, hook, circumflex becomes ẩ), and the look-alikes Ð and
    Ɖ become Đ.
    """
    if text.isascii() or (not _REPAIRED.search(text) and unicodedata.is_normalized("NFC", text)):
        return text
    apart = unicodedata.normalize("NFD", text.translate(_LOOKALIKES))
    return unicodedata.normalize("NFC", _SWAPPED.sub(r"\2\1", apart))


@lru_cache(maxsize=8192)  # the same keys and names are compared over and over
def fold(text: str) -> str:
    """Make the key by which keys and names are compared: ``KIEN_NGHI`` and ``Kiến nghị`` give ``kien nghi``.

    No marks, đ as d, no case; every run of other signs is one space, none at the ends.
    """
    apart = unicodedata.normalize("NFD", nfc(text).casefold().replace("đ", "d"))
    plain = _MARKS.sub("", apart)
    if not plain.isascii():
        plain = "".join(sign for sign in plain if unicodedata.category(sign) != "Mn")
    return _GAPS.sub(" ", plain).strip()


def slug(text: str) -> str:
    """Make a file name: a–z, 0–9 and hyphens, 1 to 80 characters, on every system a plain name.

    Nothing left gives ``ho-so``; a name that Windows keeps for a device gets it in front.
    """
    name = re.sub("[^a-z0-9]+", "-", fold(_whole(text))).strip("-")
    if len(name) > _SLUG_WIDTH:
        name = name[: _SLUG_WIDTH + 1].rpartition("-")[0] or name[:_SLUG_WIDTH]
    if not name:
        return _SLUG_EMPTY
    return f"{_SLUG_EMPTY}-{name}" if _DEVICE.fullmatch(name) else name


def _whole(name: str) -> str:
    """A name that the machine's encoding could not read, read as UTF-8: a folder's name is the same everywhere."""
    try:
        return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:  # halves of pairs that no file system made
        return name


_SMALL_FOR_GOOD = re.compile(r"[a-zđ]\w*[A-ZĐ]|[a-z]-[a-z]|\S*(?:@|://)|www\.")


def keeps_small(text: str) -> bool:
    """Whether the first word has a small letter wherever it stands: ``iGate``, ``pH``, ``e-mail``, an address."""
    return bool(_SMALL_FOR_GOOD.match(text.lstrip(" “\"'([")))


def first_upper(text: str) -> str:
    """Upper-case the first letter and nothing else, looking past spaces, opening quotes and brackets.

    A word that keeps its small letter keeps it here too.
    """
    for place, sign in enumerate(text):
        if not _opens(sign):
            if keeps_small(text[place:]):
                return text
            upper = sign.upper()
            # A few letters grow when raised (ß becomes SS); those stay.
            return text[:place] + upper + text[place + 1 :] if len(upper) == 1 else text
    return text


def _opens(sign: str) -> bool:
    return sign in "\"'" or sign.isspace() or unicodedata.category(sign) in {"Ps", "Pi"}


@lru_cache(maxsize=8192)
def tone_marks(text: str, style: ToneStyle) -> str:
    """Place the tone mark of open syllables in oa, oe and uy.

    ``new`` gives hoà, khoẻ, thuỷ; ``old`` gives hòa, khỏe, thủy; ``keep`` changes nothing. After q nothing
    moves (quý in both styles). Names of persons, places and bodies keep their spelling: the caller leaves
    them out. Source: QĐ 1989/QĐ-BGDĐT, Điều 8 (the new style).
    """
    if style == "keep":
        return text
    return _MISPLACED[style].sub(_move_tone, nfc(text))


def _move_tone(found: re.Match[str]) -> str:
    first, last = (unicodedata.normalize("NFD", letter) for letter in found[0])
    return unicodedata.normalize("NFC", first[0] + last[1:] + last[0] + first[1:])


def given_name_key(name: str) -> NameKey:
    """Make the key that sorts names as Vietnamese lists do: by the last word, then by the others in order.

    Words compare by letters (a ă â b c d đ …) first, then by tones: ngang, huyền, hỏi, ngã, sắc, nặng.
    """
    words = tone_marks(name, "new").casefold().split()  # Hòa and Hoà are one name
    return tuple(_word_key(word) for word in words[-1:] + words[:-1])


def _word_key(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    pairs = [_letter_key(sign) for sign in word]
    return tuple(letter for letter, _ in pairs), tuple(tone for _, tone in pairs)


def _letter_key(sign: str) -> tuple[int, int]:
    apart = unicodedata.normalize("NFD", sign)
    tone = next((mark for mark in apart if mark in _TONES), "")
    letter = unicodedata.normalize("NFC", apart.replace(tone, "")) if tone else sign
    rank = _LETTERS.find(letter)
    # Whatever is no letter of these comes after z, in the order of Unicode.
    known = rank if rank >= 0 else len(_LETTERS) + ord(letter[0])
    return known, _TONES.index(tone) + 1 if tone else 0
