"""The table of terms that changed with time, from ``terms.yaml``."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from functools import cache, cached_property
from importlib import resources
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from reportgen.words.dates import parse_date
from reportgen.words.text import tone_marks

_Day = Annotated[dt.date, BeforeValidator(parse_date)]
_Word = Annotated[str, Field(min_length=1)]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Term(_Row):
    """One term in its spellings: the days it was in force, and what is said before and after.

    ``near`` is a pattern: the term counts only where the text, or a place or host, matches it.
    """

    words: Annotated[tuple[_Word, ...], Field(min_length=1)]
    first: _Day | None = None
    last: _Day | None = None
    before: _Word | None = None
    after: _Word | None = None
    near: _Word | None = None
    basis: _Word
    note: _Word | None = None

    @model_validator(mode="after")
    def _dated(self) -> Term:
        if self.first is None and self.last is None:
            raise ValueError(f"{self.words[0]}: neither a first nor a last day")
        if (self.first is None) != (self.before is None) or (self.last is None) != (self.after is None):
            raise ValueError(f"{self.words[0]}: a first day goes with before, a last day with after")
        return self

    def concerns(self, text: str) -> bool:
        """Whether ``text`` is about what the term is about."""
        return self.near is None or bool(re.search(plain(self.near), plain(text), re.IGNORECASE))


class Terms(_Row):
    """The table, and the words by which a text speaks of the past: names of documents, and others."""

    documents: tuple[_Word, ...]
    past: tuple[_Word, ...]
    terms: tuple[Term, ...]

    @model_validator(mode="after")
    def _once(self) -> Terms:
        seen = [key(words) for term in self.terms for words in term.words]
        twice = sorted({words for words in seen if seen.count(words) > 1})
        if twice:
            raise ValueError(f"said twice: {', '.join(twice)}")
        return self

    @cached_property
    def by_words(self) -> dict[str, Term]:
        """The terms by the key of each of their spellings."""
        return {key(words): term for term in self.terms for words in term.words}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any spelling of any term as whole words, the longest first."""
        return _any_of(words for term in self.terms for words in term.words)

    @cached_property
    def marks(self) -> re.Pattern[str]:
        """What ``history`` cannot do without; soon found to be missing."""
        return _any_of((*self.documents, *self.past))

    @cached_property
    def history(self) -> re.Pattern[str]:
        """A document cited with its number, up to the next stop; a clause that says it speaks of the past."""
        clause, stop = "[^,;:.]*", r"(?=[,;:()]|\.(?:\s|$)|$)"
        cited = rf"{_any_of(self.documents).pattern}\s+số\s.*?{stop}"
        past = f"{clause}{_any_of(self.past).pattern}{clause}"
        return re.compile(f"{cited}|{past}", re.IGNORECASE)


def present(table: Terms, text: str) -> str:
    """``text`` as long as it was, with stops in place of what it says about documents and the past."""
    told = plain(text)
    spans = [found.span() for found in table.history.finditer(told)] if table.marks.search(told) else []
    for start, end in spans:
        text = text[:start] + ";" * (end - start) + text[end:]
    return text


def plain(text: str) -> str:
    """``text`` with one style of tone marks; as long as it was."""
    return tone_marks(text, "new")


def key(words: str) -> str:
    """What all spellings of one term share: style of tone marks, case and dashes do not matter."""
    return re.sub(r"[\s\-–]+", " ", plain(words)).lower()


def _any_of(spellings: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(spellings, key=lambda words: (-len(words), words))
    each = (r"[\s\-–]+".join(map(re.escape, key(words).split())) for words in ordered)
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)", re.IGNORECASE)


def read(text: str) -> Terms:
    """The table in ``text``; ValueError for one that is not sound."""
    if not unicodedata.is_normalized("NFC", text):
        raise ValueError("not NFC")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    data: Any = yaml.load(text, Loader=loader)  # noqa: S506 - both make nothing but text
    return Terms.model_validate(data)


@cache
def load() -> Terms:
    """The table of this program."""
    return read(resources.files("reportgen").joinpath("terms.yaml").read_text(encoding="utf-8"))
