"""Both styles of tone marks in one record: hoà beside hòa."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.problems import Place, Problem
from reportgen.words.text import ToneStyle, tone_marks

from ..consistency.look import Look
from ..keys import Path
from ..papers import ToneMarks
from .capitals import bound, capital, words
from .terms import load, present
from .walk import Said, texts

_NAMES = {"place", "within", "bylines", "credit"}


def mixed(look: Look) -> Iterator[Problem]:
    """The first word of each style, where an office has not settled on one."""
    if look.record.style.tone_marks not in {None, ToneMarks.KEEP}:
        return
    first: dict[ToneStyle, tuple[Path, str]] = {}
    for style, at, word in sorted(_marked(look), key=lambda found: _place(look, found[1])):
        first.setdefault(style, (at, word))
    if len(first) == 2:
        early, late = (at for at, _ in first.values())
        yield look.problem("tone-styles-mixed", late, early, new=first["new"][1], old=first["old"][1])


def _marked(look: Look) -> Iterator[tuple[ToneStyle, Path, str]]:
    """Each word whose tone mark stands as only one style has it."""
    said = texts(look)
    names = {word for text in said if text.person or text.place for word in text.words.split()}
    styles: tuple[tuple[ToneStyle, ToneStyle], ...] = (("new", "old"), ("old", "new"))
    for text in said:
        for style, other in styles:
            if tone_marks(text.words, other) != text.words:  # most texts have no such word
                yield from ((style, text.at, word) for word in _own(text, names) if tone_marks(word, other) != word)


def _place(look: Look, path: Path) -> Place:
    return look.named.place(path) or Place("")


def _own(text: Said, names: set[str]) -> Iterator[str]:
    """The record's own words: no names of people and places, no titles of documents."""
    if text.person or text.place or text.mention or text.cited or _NAMES & set(text.path[-2:]):
        return
    found = words(present(load(), text.words))
    bounds = [False, *(bound(text.words, one, after) for one, after in pairwise(found)), False]
    for word, before, after in zip(found, bounds, bounds[1:], strict=False):
        if not (before or after or (capital(word) and word[0] in names)):
            yield word[0]
