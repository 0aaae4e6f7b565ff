"""The table of terms that changed with time, from ``terms.yaml``."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Any, Self

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from reportgen.kept import kept
from reportgen.words.dates import parse_date
from reportgen.words.text import tone_marks

_Day = Annotated[dt.date, BeforeValidator(parse_date)]
_Word = Annotated[str, Field(min_length=1)]
_FILE = Path(__file__).resolve().parents[2] / "terms.yaml"
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_BETWEEN = re.compile(r"[\s\-–]")


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


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
    def _dated(self) -> Self:
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
    def _once(self) -> Self:
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
        """Any spelling of any term as whole words of what is ``heard``, the longest first."""
        return re.compile(_any_of((words for term in self.terms for words in term.words), " +"))

    @cached_property
    def marks(self) -> re.Pattern[str]:
        """What ``history`` cannot do without; soon found to be missing in what is ``heard``."""
        return re.compile(_any_of((*self.documents, *self.past), " +"))

    @cached_property
    def history(self) -> re.Pattern[str]:
        """A document cited with its number, up to the next stop; a clause that says it speaks of the past."""
        clause, stop = "[^,;:.]*", r"(?=[,;:()]|\.(?:\s|$)|$)"
        cited = rf"{_any_of(self.documents)}\s+số\s.*?{stop}"
        past = f"{clause}{_any_of(self.past)}{clause}"
        return re.compile(f"{cited}|{past}", re.IGNORECASE)


def present(table: Terms, text: str) -> str:
    """``text`` as long as it was, with stops in place of what it says about documents and the past."""
    told = table.history.finditer(plain(text)) if table.marks.search(heard(text)) else ()
    spans = [found.span() for found in told]
    for start, end in spans:
        text = text[:start] + ";" * (end - start) + text[end:]
    return text


def plain(text: str) -> str:
    """``text`` with one style of tone marks; as long as it was."""
    return tone_marks(text, "new")


def heard(text: str) -> str:
    """``text`` without regard to style of tone marks, case and dashes; as long as it was.

    In words prepared like this a hundred spellings are found by a pattern that takes a quarter of the time to make.
    """
    spaced = _BETWEEN.sub(" ", plain(text))
    small = spaced.lower()
    return small if len(small) == len(spaced) else "".join(s if len(s.lower()) > 1 else s.lower() for s in spaced)


def key(words: str) -> str:
    """What all spellings of one term share: style of tone marks, case and dashes do not matter."""
    return re.sub(r"[\s\-–]+", " ", plain(words)).lower()


def _any_of(spellings: Iterable[str], between: str = r"[\s\-–]+") -> str:
    """The pattern of any of them, ``between`` standing between two words of one."""
    ordered = sorted(spellings, key=lambda words: (-len(words), words))
    each = (between.join(map(re.escape, key(words).split())) for words in ordered)
    return rf"(?<!\w)(?:{'|'.join(each)})(?!\w)"


def read(text: str) -> Terms:
    """The table in ``text``; ValueError for one that is not sound."""
    if not unicodedata.is_normalized("NFC", text):
        raise ValueError("not NFC")
    data: Any = kept("terms", text, lambda: yaml.load(text, Loader=_LOADER))  # noqa: S506 - makes nothing but text
    return Terms.model_validate(data)


@cache
def load() -> Terms:
    """The table of this program."""
    return read(_FILE.read_text(encoding="utf-8"))
