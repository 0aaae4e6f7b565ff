"""The first letter of a sentence: Phụ lục II, mục I. After ; : and … either is right."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from .letters import LOWER, UPPER, Found, bare

_STOP: Final = re.compile(rf"(?<=[^\s.…/])[.!?][ \xa0]+(?:([{LOWER}]+)(?![\w.)/@-])|(?=[{UPPER}]))")
_VOWEL: Final = re.compile("[aeiouyăâêôơư]")
_FIRST: Final = re.compile(rf"[ \xa0]*([{UPPER}{LOWER}][{LOWER}]*)(?=[ \xa0,])")
_ENDS: Final = (".", "!", "?", ":")
_LEAST_WORDS: Final = 4  # fewer are a cell or a caption rather than a sentence
_LONGEST_WORD: Final = 20
_LONGEST_ENUMERATOR: Final = 3


def inside(plain: str, text: str, rule: str, abbreviations: Collection[str]) -> Iterator[Found]:
    """Sentences that begin inside the paragraph."""
    for stop in _STOP.finditer(plain):
        if stop[1] is None:
            yield Found(rule, stop.start(), stop.start() + 1, "")
        elif not _goes_on(plain, stop.start(), abbreviations):
            yield _raised(text, rule, stop.span(1))


def beginning(plain: str, text: str, rule: str) -> Iterator[Found]:
    """The first letter of the paragraph, if it reads like a sentence."""
    first = _FIRST.match(plain)
    ended = plain.rstrip(' \xa0”"/').endswith(_ENDS)
    if first and ended and len(plain.split(None, _LEAST_WORDS)) >= _LEAST_WORDS and _VOWEL.search(bare(first[1])):
        start, end = first.span(1)
        yield Found(rule, start, end, "") if plain[start].isupper() else _raised(text, rule, (start, end))


def _raised(text: str, rule: str, place: tuple[int, int]) -> Found:
    start, end = place
    return Found(rule, start, end, text[start].upper() + text[start + 1 : end])


def _goes_on(plain: str, stop: int, abbreviations: Collection[str]) -> bool:
    """Whether the stop at ``stop`` ends no sentence: it cuts a word short, or follows a number in a list."""
    if plain[stop] != ".":
        return False
    word = plain[max(0, stop - _LONGEST_WORD) : stop].rsplit(maxsplit=1)[-1].lstrip("(“[\"'")
    if len(word) < 2 or word.lower() in abbreviations or "." in word:
        return True
    if word.isdecimal():
        return len(word) <= _LONGEST_ENUMERATOR
    return word.isalpha() and not _VOWEL.search(bare(word))
