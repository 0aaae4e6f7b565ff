"""The words by which components are known (``dau-hieu.yaml``), whatever their case and style of tone marks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Any

from reportgen import ours
from reportgen.check.seen import Paragraph, Run
from reportgen.words.text import fold, nfc, tone_marks

NUMBERED = re.compile(r"^(?:\d+|[IVXLC]+)[.)]\s|^[a-zđ]\)\s")
_NOTED = re.compile(r"[\s.…_\-–—/\[\]()\d]*")
_DOTS = re.compile(r"\.{3,}|…|\.\.\s*\.\.")
_BLANK = re.compile(r"[\s.…_\-–—/\[\]()]*")


@cache
def _lists() -> Mapping[str, Any]:
    lists: Mapping[str, Any] = ours.data("check", "find", "dau-hieu.yaml")
    return lists


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = sorted((_key(word) for word in _lists()[name]), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")


@lru_cache(maxsize=1024)
def _key(text: str) -> str:
    """Marks count: ``Trương`` is a name, ``Trưởng`` a post; the style of tone marks and the case do not."""
    return " ".join(tone_marks(nfc(text), "new").casefold().split())


def begins(name: str, text: str) -> bool:
    """Whether ``text`` begins with one of the words of the list ``name``."""
    return bool(_pattern(name).match(_key(text).lstrip("-–—•+*.( ")))


def after(name: str, text: str) -> str:
    """What follows in ``text``, which may begin with one of the words of the list ``name``."""
    plain = " ".join(nfc(text).split())
    found = _pattern(name).match(_key(plain))
    return plain[found.end() :].lstrip() if found else plain


def exactly(name: str, text: str) -> bool:
    """Whether ``text`` is one of the words of the list ``name``, and nothing besides."""
    return bool(_pattern(name).fullmatch(_key(text)))


def has(name: str, text: str) -> bool:
    """Whether one of the words of the list ``name`` stands anywhere in ``text``."""
    return bool(_pattern(name).search(_key(text)))


def alike(text: str, wanted: str, share: float = 0.8) -> bool:
    """Whether ``text`` is ``wanted``, perhaps misspelt: at least ``share`` of the letters agree."""
    a, b = fold(text), fold(wanted)
    if a == b:
        return True
    if not a or not 0.5 <= len(a) / len(b) <= 1.6:
        return False
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    # No share is above that of the letters they have in common in any order, which is soon counted.
    return matcher.quick_ratio() >= share and matcher.ratio() >= share


def blank(text: str) -> bool:
    """Whether nothing is said: dots, dashes, room to write in, perhaps with the number of a note among the dots."""
    return bool(_BLANK.fullmatch(text) or (_NOTED.fullmatch(text) and _DOTS.search(text)))


def dotted(text: str) -> bool:
    """Whether a part of ``text`` is room to write in: a run of dots, or what tabs leave free."""
    return bool(_DOTS.search(text)) or "\t" in text.strip()


def told_runs(paragraph: Paragraph) -> Sequence[Run]:
    """The runs that have letters or figures; in a form to be filled in by hand only those in its main look.

    The decree's own minutes (Mẫu 1.9) have a word in another font between two rows of dots.
    """
    told = paragraph.told
    if len(told) < 2 or not dotted(paragraph.text):
        return told
    longest = max(told, key=lambda run: len(run.text))
    return [run for run in told if (run.font, run.size_pt) == (longest.font, longest.size_pt)]


def capitals(text: str) -> bool:
    """Whether all letters are capitals, and there are two at least."""
    small = any(c.islower() and c.isalpha() for c in text)  # most texts tell with their second letter
    return not small and sum(map(str.isalpha, text)) > 1
