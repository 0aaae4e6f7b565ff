"""Choices that people call by other words, or say in words of their own; titles that stand before a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from reportgen import ours
from reportgen.words.text import fold

from .values import refuse, tidy

ADDRESSED = r"(?P<address>ông|bà|đồng chí|đ/c|đ\.c|đc)(?:\.? |:)\s*"
"""A form of address as it is typed before a name: ``ông``, ``Đ/c:``, ``đc.``."""

C = TypeVar("C", bound=StrEnum)
_SLIP = 0.84  # of 1, by which own words may be a choice with a slip of the hand
_LONGEST = 200  # letters of a role; more is no role with words beside it
_PARTED = re.compile(r"[,;/+&]|\bkiêm\b|\bvà\b")
_ABBREVIATED = r"(?:(?:{})(?:\.\s?|\s?[,-]\s?|\s))+"


@cache
def _other_words() -> Mapping[str, Any]:
    said: Mapping[str, Any] = ours.data("records", "cach-goi.yaml")
    return said


@cache
def table(options: type[C], title: str) -> Mapping[str, C]:
    """Every way to call one of ``options`` in the field ``title``, folded."""
    known = {fold(option.value): option for option in options} | {fold(option.name): option for option in options}
    others = _other_words().get(title, {})
    return known | {fold(word): options(meant) for meant, words in others.items() for word in words}


def chosen_or_said(options: type[C], title: str) -> Callable[[Any], C | str]:
    """A validator for one of a few words, or words of one's own; refused is what is all but one of the few."""

    def validate(value: Any) -> C | str:
        if isinstance(value, options):
            return value
        text = tidy(value)
        known: Mapping[str, C] = table(options, title)
        if fold(text) in known:
            return known[fold(text)]
        near = get_close_matches(fold(text), known, n=1, cutoff=_SLIP)
        if near and len(near[0].split()) == len(text.split()):
            raise choice_near(options, text, known[near[0]])
        return text

    return validate


def choice_near(options: Iterable[StrEnum], text: str, near: StrEnum) -> Exception:
    """The complaint that ``text`` is likely ``near`` with a slip."""
    listed = ", ".join(f"“{option.value}”" for option in options)
    return refuse("choice-near", value=text, near=near.value, known=listed)


def several(text: str, known: Callable[[str], bool]) -> list[str]:
    """What one text names: ``Trưởng đoàn, chủ trì`` are two if one of them is known, else own words stay whole."""
    pieces = [piece for part in _PARTED.split(text) if (piece := part.strip())]
    return pieces if len(pieces) > 1 and any(map(known, pieces)) else [text]


def beside(role: str, known: Mapping[str, Any]) -> str:
    """A role without the words that only say of what: ``trưởng đoàn`` for ``Trưởng Đoàn kiểm tra số 2``; folded."""
    said = fold(role)
    if len(said) > _LONGEST:
        return said
    heads = (said[: at.start()] for at in _places().finditer(said))
    return said if said in known else next((head for head in heads if head in known), said)


@cache
def _places() -> re.Pattern[str]:
    words = "|".join(sorted((fold(word) for word in _other_words()["Sau vai trò"]), key=len, reverse=True))
    return re.compile(rf"(?<=\w) (?:{words})\b")


def without_title(name: str) -> tuple[str, str, str]:
    """The rank, the degree and the name: ``Thượng tá``, “”, ``Vi Đức Long``."""
    if (found := _titles("Cấp bậc").match(name)) and name[found.end() :]:
        return found[0].strip(), "", name[found.end() :]
    patterns = [_titles("Học hàm, học vị"), _abbreviations()]
    if name[:1].islower():  # “Anh Đức” is a name, “anh Đức” is not
        patterns.append(_titles("Xưng hô khác"))
    for pattern in patterns:
        if (found := pattern.match(name)) and name[found.end() :][:1].isupper():
            return "", small(found[0].strip(" ,-")), name[found.end() :]
    return "", "", name


def unaddressed(name: str) -> str:
    """A name without the form of address before it."""
    return re.sub(f"^{ADDRESSED}", "", name, flags=re.IGNORECASE)


def begins_person(piece: str) -> bool:
    """Whether words begin with a name, perhaps with what its owner is called before it."""
    rank, degree, name = without_title(piece)
    called = re.match(ADDRESSED, piece, re.IGNORECASE)
    if rank or degree or called:
        return True
    words = re.split(r" [–-] |[,(]", name)[0].split()
    posts = _other_words()["Chữ đầu của chức vụ"]
    return len(words) in range(2, 7) and all(word[0].isupper() for word in words) and words[0] not in posts


def small(address: str) -> str:
    """A form of address as it stands inside a sentence: ``bác sĩ``, ``anh``; a degree cut short stays as it is."""
    words = {plain for key in ("Học hàm, học vị", "Xưng hô khác") for plain in _other_words()[key]}
    return address.lower() if address.lower() in words else address


def is_rank(said: str) -> bool:
    """Whether words are a rank of the armed forces and no more."""
    return without_title(f"{said} A")[0] == said


@cache
def _titles(key: str) -> re.Pattern[str]:
    words = "|".join(re.escape(spelled) for word in _other_words()[key] for spelled in _spellings(word))
    return re.compile(rf"(?:(?:{words})[, ]\s*)+(?=[^\W\d_])", re.IGNORECASE)


def _spellings(word: str) -> set[str]:
    """A word with its tone mark in the new and in the old style: ``uý``, ``úy``."""
    return {word, word.replace("uý", "úy")}


@cache
def _abbreviations() -> re.Pattern[str]:
    words = sorted(_other_words()["Viết tắt của học hàm, học vị"], key=len, reverse=True)
    return re.compile(_ABBREVIATED.format("|".join(words)), re.IGNORECASE)
