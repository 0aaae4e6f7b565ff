"""A key that no field answers to: a slip of the hand, another word for a field, or a field of another part.

A field is never offered for being spelled a little like what was typed: whoever wrote ``Ngày đăng`` did not mean
``Ngày``, and following such a hint would change what the record says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from reportgen import ours
from reportgen.words.text import fold

from .base import Model, model_of

Titles = tuple[str, ...]
_MOST_PLACES = 4  # a field that is in more parts than that is no hint
_LONGEST = 60  # letters; no field is called so

# A syllable without marks: what stands before the vowels, the vowels, what stands after them.
_SYLLABLE = re.compile(
    r"(?:ngh?|gh?|gi|kh?|nh?|ph|qu|th?|tr|ch?|[bdhlmrsvx])?"
    r"(?:(?:i?a|o?a|u?a|o?e|uo|u?ye|ie|ye|ue|[eiouy]|uy)(?:ch|ng|nh|[cimnoptuy])?|ieu|yeu|uya|uyu|uou|uoi|oai|oay)"
)
_EITHER = re.compile(r"(?:[^aeiouy]|\bqu)[iy]$")  # ký or kí, quy or qui; but never dày for dài
_DOUBLED = re.compile(r"([aeod])\1")
_SIGNS_OF_MARKS = re.compile(r"(?<=[aeiouy])[sfrxj]|(?<=[a-z])[sfrxj]$|(?<=.)w")


def slip(key: str, known: Iterable[str]) -> str | None:
    """That one of ``known`` of which ``key`` is likely a slip of the hand; both as ``fold`` makes them."""
    if len(key) > _LONGEST:
        return None
    return next((name for name in known if _same_but_for_a_slip(key.split(), name.split())), None)


def _same_but_for_a_slip(typed: list[str], meant: list[str]) -> bool:
    """The same words, one of them (two of a long name) typed wrong; or typed with the signs that make marks."""
    if "".join(typed) == "".join(meant):
        return True
    if len(typed) != len(meant):
        return False
    if [_without_signs(word) for word in typed] == meant:
        return True
    wrong = [(word, right) for word, right in zip(typed, meant, strict=True) if word != right]
    alone = len(wrong) == len(meant)
    return len(wrong) <= 1 + (len(meant) > 3) and all(_one_slip(word, right, alone=alone) for word, right in wrong)


def _without_signs(word: str) -> str:
    """``ddoanf`` is what comes of typing ``đoàn`` while the input method is off."""
    return _SIGNS_OF_MARKS.sub("", _DOUBLED.sub(r"\1", word))


def _one_slip(typed: str, meant: str, *, alone: bool) -> bool:
    """One letter too many, too few, wrong, or two changed about; a word of the language is more likely meant."""
    one, other = _differing(typed, meant)
    if {one, other} == {"i", "y"} and _EITHER.search(typed):
        return True
    changed = len(one) == 2 and one == other[::-1]
    replaced = len(one) == len(other) == 1
    counted = {len(one), len(other)} == {0, 1}
    if not (changed or replaced or counted):
        return False
    if _SYLLABLE.fullmatch(typed):
        return not alone and not replaced
    return changed or not alone or len(meant) > 2


def _differing(one: str, other: str) -> tuple[str, str]:
    """Two words without what they have in common at their beginnings and ends."""
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return one, other


@cache
def _other_words() -> Mapping[str, tuple[str, ...]]:
    """What people call things → the titles of the fields that hold them."""
    return {fold(word): tuple(titles) for word, titles in ours.data("records", "ten-khac.yaml").items()}


def called_otherwise(key: str, known: Iterable[str]) -> list[str]:
    """The titles among ``known`` of fields that hold what ``key`` is a word for."""
    mine = set(known)
    return [title for title in _other_words().get(key, ()) if title in mine]


def elsewhere(key: str, root: type[Model]) -> list[str]:
    """The parts below ``root`` that have a field of that name, the nearest to it; empty if there are many."""
    found = [titles for titles, model in _parts(root) if key in _named(model)]
    nearest = [titles for titles in found if len(titles) == min(map(len, found))]
    return [" › ".join(titles) for titles in nearest] if len(nearest) <= _MOST_PLACES else []


@cache
def _named(model: type[Model]) -> frozenset[str]:
    return frozenset(fold(info.title or name) for name, info in model.model_fields.items())


@cache
def _parts(root: type[Model]) -> tuple[tuple[Titles, type[Model]], ...]:
    """Every part below ``root`` with its path of titles."""
    return tuple(_walk(root, (), (root,)))


def _walk(model: type[Model], path: Titles, above: tuple[type[Model], ...]) -> Iterator[tuple[Titles, type[Model]]]:
    for name, info in model.model_fields.items():
        part = model_of(info.annotation)
        if part and part not in above:
            here = (*path, info.title or name)
            yield here, part
            yield from _walk(part, here, (*above, part))
