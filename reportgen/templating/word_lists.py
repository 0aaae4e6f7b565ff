"""The lists of words that own words are read by: what they begin with, what stands in them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from reportgen.words.text import tone_marks

from .state import state


def plain(text: Any) -> str:
    """Words as the lists of words have them: no capitals, tone marks in the new style, marks kept."""
    return _plain(str(text))


@lru_cache(maxsize=8192)
def _plain(text: str) -> str:
    return " ".join(tone_marks(text, "new").casefold().split())


@lru_cache(maxsize=64)
def _listed(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(plain(word) for word in words)


def begins(text: Any, key: str) -> bool:
    """Whether ``text`` begins with a word of the list ``key``."""
    words, said = _listed(state().phrases.variants.get(key, ())), plain(text)
    return said.startswith(words) and any(said.startswith(word) and _parts(said, len(word)) for word in words)


def longest(text: Any, *keys: str) -> int:
    """How many letters of ``text`` the longest word of the lists takes that it begins with; 0 for none."""
    said, words = plain(text), state().phrases.variants
    fits = (w for key in keys for w in _listed(words.get(key, ())) if said.startswith(w) and _parts(said, len(w)))
    return max(map(len, fits), default=0)


def holds(text: Any, key: str) -> bool:
    """Whether a word of the list ``key`` stands anywhere in ``text``."""
    said = plain(text)
    return any(_stands(word, said) for word in _listed(state().phrases.variants.get(key, ())) if word in said)


def _stands(word: str, said: str) -> bool:
    at = said.find(word)
    while at >= 0:
        if _parts(said, at) and _parts(said, at + len(word)):
            return True
        at = said.find(word, at + 1)
    return False


def _parts(said: str, at: int) -> bool:
    """Whether a word begins or ends between two signs; a pattern of so many words is long in making."""
    before, after = said[at - 1 : at], said[at : at + 1]
    return (before.isalnum() or before == "_") != (after.isalnum() or after == "_")
