"""What secretaries type around the words of a field: marks of pasted lists, several lines, a bare “Không”.

Only what cannot be part of the words is taken off; all else stays as it was typed.
"""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportgen.words.text import fold

from .base import Model, OneOrMany, model_of
from .called import begins_person
from .marks import lines, opens_with_sign, unmarked
from .nearby import slip

_NONE_SIGN = re.compile(r"[-–—]{1,3}|n/a\.?", re.IGNORECASE)
_NONE_WORDS = {"khong", "khong co", "khong co gi", "khong phat sinh", "chua co"}
_ADDRESSES = {"ong", "ba", "dong chi", "d c"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a field takes: a part, one or several entries (``split`` at semicolons); whether words may say none."""

    part: type[Model] | None
    many: bool = False
    split: bool = False
    required: bool = True
    words: bool = False
    item: bool = False

    @property
    def entry(self) -> Wanted:
        """What one entry of it takes."""
        return Wanted(self.part, item=True)


@cache
def wanted(model: type[Model]) -> Mapping[str, Wanted]:
    """What each field of ``model`` takes."""
    return {name: _wanted(info) for name, info in model.model_fields.items()}


def _wanted(info: Any) -> Wanted:
    part = model_of(info.annotation)
    lists = [mark for mark in info.metadata if isinstance(mark, OneOrMany)]
    leaves = set(_leaves(info.annotation))
    chosen = any(issubclass(leaf, bool) or leaf.__name__ == "Figure" for leaf in leaves)
    split = any(mark.split for mark in lists)
    words = bool(lists) or not chosen
    return Wanted(part, many=bool(lists), split=split, required=info.is_required(), words=words)


def _leaves(annotation: Any) -> Iterator[type[Any]]:
    if isinstance(annotation, type) and not typing.get_args(annotation):
        yield annotation
    for inside in typing.get_args(annotation):
        yield from _leaves(inside)


def says_none(value: Any, field: Wanted, model: type[Model]) -> bool:
    """Whether all that was typed for a field is that there is nothing: ``Không``, ``-``, a list of only that."""
    if field.required or not model.reads_none:
        return False
    if field.many and isinstance(value, list) and len(value) == 1:
        value = value[0]
    return says_nothing(value, field)


def says_nothing(value: Any, field: Wanted) -> bool:
    """Whether one entry says that there is nothing, whoever is named beside it."""
    if isinstance(value, dict) and field.part:
        value = value.get(_content(field.part) or "")
    if not isinstance(value, str):
        return False
    typed = value.strip()
    return bool(_NONE_SIGN.fullmatch(typed)) or (field.words and fold(typed) in _NONE_WORDS)


def _content(part: type[Model]) -> str | None:
    """The field that holds the words of a part; a name is no such words."""
    return None if part.short == "name" else part.short


def as_text(pair: Any, field: Wanted, known: Mapping[str, str]) -> str | None:
    """The text that YAML took for a key and a value: ``Lưu: VT, Hồ sơ``; None if it may have been meant as one.

    In a list of parts with a short form it is text unless its key is a field's, perhaps with a slip.
    """
    if not isinstance(pair, dict) or len(pair) != 1:
        return None
    ((key, value),) = pair.items()
    if not isinstance(value, str):
        return None
    text = f"{key}: {value}"
    if field.part is None:
        return text
    short = field.part.short
    if not field.item or short is None or _near(fold(key), known):
        return None
    if field.part.mark and begins_person(key):
        return f"{key}{field.part.mark}{value}"
    return text if short != "name" or fold(key) in _ADDRESSES else None


def in_pairs(data: Any, part: type[Model] | None, known: Mapping[str, str]) -> list[str] | None:
    """Pairs of what and how many as texts, ``hộ Mông: 80``; None where keys are those of fields."""
    if part is None or not part.pairs or not isinstance(data, dict) or len(data) == 0:
        return None
    if known.keys() & set(map(fold, data)) or not all(isinstance(value, str) for value in data.values()):
        return None
    return [f"{key}: {value}" for key, value in data.items()]


def _near(key: str, known: Mapping[str, str]) -> bool:
    return key in known or slip(key, known) is not None


def pieces(text: str, field: Wanted) -> list[str] | None:
    """The entries of a list typed as one text, without their marks; None if it can stay as it is."""
    several = lines(text)
    if len(several) > 1:
        return unmarked(several)
    parts = [part.strip() for part in text.split(";") if part.strip()] if field.split else several
    bare = unmarked(parts)
    if bare != parts:
        return bare
    return [*unmarked(parts[:1]), *parts[1:]] if parts and opens_with_sign(text) else None
