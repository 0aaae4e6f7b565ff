"""Terms that were not in force on the record's day. A term is asked about, never changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from reportgen.problems import Problem

from ..consistency.look import Look
from ..keys import Path, title
from ..record import Record
from ..values import bounds
from . import walk
from .terms import Term, Terms, heard, key, load, present


def terms(look: Look) -> Iterator[Problem]:
    """Each term out of force, once for each field it was typed in."""
    ends = bounds(look.record.date) if look.record.date else None
    if ends is None:
        return
    table, said = load(), walk.texts(look)
    names = [text.words for text in said if text.person]
    where = [text.words for text in said if text.place or text.side]
    told: set[tuple[Path, Term]] = set()
    for text in said:
        if text.person or text.cited:
            continue
        for words, term in _used(text.words, names, table):
            about = " | ".join((text.words, *where))
            if (text.at, term) not in told and term.concerns(about):
                told.add((text.at, term))
                yield from _judged(look, text.at, words, term, ends)


def undated(look: Look) -> Iterator[Problem]:
    """A record that says nowhere when it was, told once."""
    record = look.record
    if not (record.date or record.papers.date or any(place.date for place in record.places)):
        field = title(Record, "date")
        yield look.problem("date-unsaid", (), field=field)


def _used(text: str, names: list[str], table: Terms) -> Iterator[tuple[str, Term]]:
    """The terms of ``text`` as written there, without names of people and what speaks of the past."""
    if not table.pattern.search(heard(text)):
        return
    for name in names:
        text = text.replace(name, ";" * len(name))
    for found in table.pattern.finditer(heard(present(table, text))):
        yield text[slice(*found.span())], table.by_words[key(found[0])]


def _judged(look: Look, at: Path, words: str, term: Term, ends: tuple[dt.date, dt.date]) -> Iterator[Problem]:
    basis = "; ".join(filter(None, (term.basis, term.note)))
    if term.last and ends[0] > term.last:
        since = _day(term.last + dt.timedelta(days=1))
        yield look.problem("term-out-of-force", at, term=words, day=since, now=term.after, basis=basis)
    if term.first and ends[1] < term.first:
        yield look.problem("term-too-early", at, term=words, day=_day(term.first), then=term.before, basis=basis)


def _day(value: dt.date) -> str:
    return f"{value.day:02d}/{value.month:02d}/{value.year}"
