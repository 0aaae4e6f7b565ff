"""Vietnamese in a coding of the time before Unicode, or read in a wrong one: told apart and read, never changed.

A word is taken for such only if it is no Vietnamese syllable as it stands and becomes one when it is read; texts
in other languages, names of the highlands and formulas do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, Literal, NamedTuple
from unicodedata import normalize

Coding = Literal["VNI", "TCVN3", "UTF-8"]

_TONES: Final = re.compile("[\u0300\u0309\u0303\u0301\u0323]")
_SYLLABLE: Final = re.compile(
    "(?:ngh|ng|gh|gi|kh|ph|th|tr|ch|nh|qu|[bcdđghklmnrstvx])?"
    "(?:(?:iêu|yêu|ươi|ươu|uôi|uây|uya|uyu|oai|oay|oao|oeo|uao|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|ia|ya|ua|ưa)"
    "|(?:uyê|iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uơ|uy|[aăâeêioôơuưy])(?:ch|ng|nh|[cmnpt])?)"
)
_STOPPED: Final = re.compile(".*(?:c|ch|p|t)")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
# What could be VNI or TCVN3: letters and signs of Latin-1 that Vietnamese has not, and VNI's pairs of those it has.
_ODD: Final = re.compile(
    "[\xa1-\xbf\xc4-\xc7\xcb\xce-\xd1\xd6-\xd8\xdb\xdc\xde\xdf\xe4-\xe7\xeb\xee-\xf1\xf6-\xf8\xfb\xfc\xfe\xff\xad]"
    "|[aeoAEO][âáàãêéèúÂÁÀÃÊÉÈÚ]|[aeouyôAEOUYÔ][ùõÙÕ]|[ÃÂ][\x80-\xbf\u2018-\u203a]"
)
_GENUINE: Final = re.compile("[\u1ea0-\u1ef9đĐơƠưƯăĂĩĨũŨ]")
_SEEN: Final = 4000  # letters of a line that are looked at: a coding shows in its first words
_VNI_MARKS: Final = {
    "ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323", "â": "\u0302", "ê": "\u0306",
    "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303", "ä": "\u0302\u0323",
    "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS: Final = {"ñ": "đ", "ö": "ư", "ô": "ơ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI: Final = re.compile(
    "([aA])([øùûõïâêáàåãäéèúüëØÙÛÕÏÂÊÁÀÅÃÄÉÈÚÜË])|([eEoO])([øùûõïâáàåãäØÙÛÕÏÂÁÀÅÃÄ])"
    "|([uUyYôÔöÖ])([øùûõïØÙÛÕÏ])|([ñöôæóòîÑÖÔÆÓÒÎ])"
)
_TCVN3: Final = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ®¡¢£¤¥¦§",
        "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđĂÂÊÔƠƯĐ",
        strict=True,
    )
)
_BYTES: Final = {
    bytes([code]).decode("cp1252"): code for code in range(256) if code not in {129, 141, 143, 144, 157}
}
_BYTES_OF: Final = _BYTES | {chr(code): code for code in range(256)}


class Reading(NamedTuple):
    """The coding a text is in, and what it says."""

    coding: Coding
    text: str


def legacy(text: str) -> Reading | None:
    """The coding of ``text`` and its reading; None for ordinary text in any language."""
    if text.isascii() or not _ODD.search(text):
        return None
    words = [word for word in text[:_SEEN].split(" ") if not word.isascii()]
    garbled = {word for word in words if _garbled(word)}
    if garbled:
        return Reading("UTF-8", _read(text, lambda word: _unmixed(word) or word))
    genuine = sum(1 for word in words if _GENUINE.search(word))
    decoders: tuple[tuple[Coding, Callable[[str], str]], ...] = (("VNI", _vni), ("TCVN3", _tcvn3))
    counted = [(len({word for word in words if _meant(word, decode)}), name, decode) for name, decode in decoders]
    count, coding, decode = max(counted, key=lambda each: each[0])
    return Reading(coding, _read(text, decode)) if count > 1 and count >= genuine else None


def _read(text: str, decode: Callable[[str], str]) -> str:
    return " ".join(word if word.isascii() else decode(word) for word in text.split(" "))


def _meant(word: str, decode: Callable[[str], str]) -> bool:
    """Whether a word is no syllable as it stands and is one when it is decoded."""
    bare = word.strip(".,;:!?()[]\"'“”…-/")
    if len(bare) < 2 or not re.search("[A-Za-z]", bare) or _syllable(bare):
        return False
    read = decode(bare)
    return read != bare and not read.isascii() and _syllable(read)


def _syllable(word: str) -> bool:
    """Whether a word has the shape of a syllable: what ends in c, ch, p or t has the tone sắc or nặng."""
    apart = normalize("NFD", word.lower())
    plain, tones = normalize("NFC", _TONES.sub("", apart)), _TONES.findall(apart)
    stopped = _STOPPED.fullmatch(plain) is not None
    return (
        len(plain) > 1
        and (tones in (["\u0301"], ["\u0323"]) if stopped else len(tones) < 2)
        and _SYLLABLE.fullmatch(plain) is not None
    )


@lru_cache(maxsize=4096)
def _vni(word: str) -> str:
    return _VNI.sub(_vni_letter, word)


def _vni_letter(found: re.Match[str]) -> str:
    if found[7]:
        return _vni_base(found[7])
    base, mark = found[1] or found[3] or found[5], found[2] or found[4] or found[6]
    return normalize("NFC", _vni_base(base) + _VNI_MARKS[mark.lower()])


def _vni_base(letter: str) -> str:
    read = _VNI_LETTERS.get(letter.lower(), letter.lower())
    return read if letter.islower() else read.upper()


@lru_cache(maxsize=4096)
def _tcvn3(word: str) -> str:
    return "".join(_TCVN3.get(sign, sign) for sign in word)


def _garbled(word: str) -> bool:
    """Whether a word is UTF-8 that was read as Latin-1: its letters are bytes that spell others."""
    read = _unmixed(word)
    return read is not None and bool(_LETTERS.search(read)) and len(read) < len(word)


@lru_cache(maxsize=4096)
def _unmixed(word: str) -> str | None:
    try:
        return bytes(_BYTES_OF[sign] for sign in word).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None
