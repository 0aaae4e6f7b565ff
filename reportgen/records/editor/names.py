"""One name spelt two ways. Names are asked about, never changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from reportgen.problems import Problem
from reportgen.words.text import fold

from ..consistency.look import Look
from ..keys import Path
from .capitals import Word, bound, capital, words
from .walk import Said, texts

_STOP = re.compile("[,;:.()“”]")


class _Name(NamedTuple):
    words: str
    at: Path
    person: bool


def two_ways(look: Look) -> Iterator[Problem]:
    """Names listed that differ in their marks only; and texts that spell a listed name otherwise."""
    said = texts(look)
    known: dict[str, _Name] = {}
    spelt: set[str] = set()
    for text in (t for t in said if t.person or t.place or t.side):
        for form in _forms(text):
            first = known.setdefault(fold(form), _Name(form, text.at, text.person))
            spelt.add(_letters(form))
            if _letters(first.words) != _letters(form):
                yield _problem(look, text.at, form, first)
                break
    begun: dict[str, list[str]] = {}
    for key in known:
        begun.setdefault(key.partition(" ")[0], []).append(key)
    for text in (t for t in said if not (t.person or t.place or t.side)):
        for form, name in _misspelt(text, _likely(text, begun), known, spelt):
            yield _problem(look, text.at, form, name)


def _problem(look: Look, at: Path, form: str, name: _Name) -> Problem:
    return look.problem("name-two-ways", at, name.at, name=form, other=name.words)


def _forms(text: Said) -> list[str]:
    """The whole name, and of a place or a body also the name proper: ``UBND xã Tân An``, ``Tân An``."""
    whole = text.words.split()
    proper = list(takewhile(lambda word: word[0].isupper() and not word.isupper(), reversed(whole)))[::-1]
    forms = [whole] if text.person else [whole, proper]
    return list(dict.fromkeys(" ".join(form) for form in forms if len(form) > 1))


def _likely(text: Said, begun: dict[str, list[str]]) -> list[int]:
    """How many words the names have that ``text`` may hold; ``begun`` has them by the first word of each."""
    whole = fold(text.words)
    found = {
        len(key.split())
        for first in set(whole.split()) & begun.keys()
        for key in begun[first]
        if f" {key} " in f" {whole} "
    }
    return sorted(found, reverse=True)


def _misspelt(
    text: Said, lengths: list[int], known: dict[str, _Name], spelt: set[str]
) -> Iterator[tuple[str, _Name]]:
    """Runs of words that are a listed name but for their marks, the longest first."""
    all_words = words(text.words) if lengths else []
    here = 0
    while here < len(all_words):
        step = 1
        for length in (n for n in lengths if here + n <= len(all_words)):
            run = all_words[here : here + length]
            said = text.words[run[0].start() : run[-1].end()]
            name = known.get(fold(said)) if not _STOP.search(said) else None
            if (
                name
                and _capital(run, name.words)
                and not _longer(text.words, all_words, (here, here + length), name)
            ):
                step = length
                if _letters(said) not in spelt and not (name.person and text.mention):  # that is told elsewhere
                    yield said, name
                break
        here += step


def _letters(name: str) -> str:
    """What must be the same in one name: its letters and marks, not its capitals and dashes."""
    return " ".join(word[0] for word in words(name)).lower()


def _capital(run: list[Word], name: str) -> bool:
    """Whether ``run`` has its capitals where ``name`` has them, so that it is a name too."""
    pairs = zip(run, words(name), strict=False)
    return all(capital(mine) or not capital(theirs) for mine, theirs in pairs)


def _longer(text: str, all_words: list[Word], span: tuple[int, int], name: _Name) -> bool:
    """Whether further capitals stand at once before or behind: then the name is a longer one."""
    start, end = span
    if end < len(all_words) and bound(text, all_words[end - 1], all_words[end]):
        return True
    if start == 0 or all_words[start - 1][0].isupper():  # UBND and the like are no part of a name
        return False
    opening = start == 1 or not text[all_words[start - 2].end() : all_words[start - 1].start()].isspace()
    # A sentence may open with "Ông" before a person.
    return bound(text, all_words[start - 1], all_words[start]) and not (name.person and opening)
