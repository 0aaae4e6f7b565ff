"""Letters with and without marks, the text made ready to be compared, and where a capital may begin something."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from reportgen.words.text import tone_marks

_LATIN: Final = [chr(code) for code in range(0x41, 0x1EFA) if chr(code).isalpha()]
UPPER: Final = "".join(sign for sign in _LATIN if sign.isupper() and len(sign.lower()) == 1)
LOWER: Final = "".join(sign for sign in _LATIN if sign.islower())
WORD: Final = re.compile(r"[^\W\d_]+")

_TOKEN: Final = re.compile(r"\S+")
_ADDRESS_SIGNS: Final = ("@", "://", "www.")
_DOMAIN: Final = re.compile(r"[A-Za-z0-9]\.[a-z]{2}")

_OPENING: Final = "`“\"'‘«(["
_BEFORE_WORDS: Final = _OPENING + " \xa0”’*+•–-"
_ENDS: Final = ".!?:;…\n\t/|"
_LABEL: Final = re.compile(r"(?:\A|[\s(])(?:\d{1,3}|\w|[ivxIVX]{1,4})\Z")
_LABEL_WIDTH: Final = 6


@dataclass(frozen=True, slots=True)
class Found:
    """A place that a rule speaks of; ``better`` is empty where it is right."""

    rule: str
    start: int
    end: int
    better: str


def plain_of(text: str) -> str:
    """The text in one style of tone marks and without addresses, letter for letter as long as before."""
    plain = tone_marks(text, "new")
    if len(plain) != len(text):
        plain = text
    addressed = any(sign in plain for sign in _ADDRESS_SIGNS) or _DOMAIN.search(plain)
    return _TOKEN.sub(_masked, plain) if addressed else plain


def _masked(token: re.Match[str]) -> str:
    address = token[0].rstrip(".,;:)!?")
    if any(sign in address for sign in _ADDRESS_SIGNS) or (address.isascii() and _DOMAIN.search(address)):
        return "\0" * len(address) + token[0][len(address) :]
    return token[0]


def small_of(plain: str) -> str:
    """The text in small letters, letter for letter as long as before: what would grow (İ) stays."""
    small = plain.lower()
    return small if len(small) == len(plain) else "".join(s.lower() if len(s.lower()) == 1 else s for s in plain)


def bare(word: str) -> str:
    """A word in small letters without marks; ``đ`` stays."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(sign))


def opens(plain: str, at: int) -> bool:
    """Whether a capital at ``at`` may be that of a beginning: of the line, a sentence, a quotation, an item."""
    end = at
    while end and plain[end - 1] in _BEFORE_WORDS:
        end -= 1
    if not end or plain[end - 1] in _ENDS or plain[end:at].strip(" \xa0”’"):
        return True
    return plain[end - 1] == ")" and _LABEL.search(plain, max(0, end - _LABEL_WIDTH), end - 1) is not None
