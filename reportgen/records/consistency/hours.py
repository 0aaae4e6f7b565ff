"""Days and hours that cannot both be so."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from reportgen.problems import Problem
from reportgen.words import dates
from reportgen.words.days import LooseDay, LooseDays
from reportgen.words.reading import NotReadableError
from reportgen.words.terms import Term

from ..keys import Path
from ..occasion import Location, Session
from ..record import Record
from ..values import Span, bounds, read_days
from .look import Look


def hours(look: Look) -> Iterator[Problem]:
    """An end that is not after its start."""
    spans: list[tuple[Path, dt.time | None, dt.time | None, bool]] = []
    record = look.record
    spans.append(((), record.start, record.end, record.date is None or record.date.one_day))
    for i, place in enumerate(record.places):
        one_day = place.date is None or place.date.one_day
        spans.append((("places", i), place.start, place.end, one_day))
    for path, start, end, one_day in spans:
        if start and end and one_day and end <= start:
            yield look.problem(
                "end-before-start", (*path, "end"), (*path, "start"), start=_clock(start), end=_clock(end)
            )


_SESSIONS = {
    Session.MORNING: (dt.time(5), dt.time(12)),
    Session.NOON: (dt.time(11), dt.time(14)),
    Session.AFTERNOON: (dt.time(12), dt.time(18, 30)),
    Session.EVENING: (dt.time(17), dt.time(23, 59)),
}


def sessions(look: Look) -> Iterator[Problem]:
    """A start outside the part of the day that is named."""
    parts: list[tuple[Path, Record | Location]] = [((), look.record)]
    parts += [(("places", i), p) for i, p in enumerate(look.record.places)]
    for path, part in parts:
        hours = _SESSIONS.get(part.session) if part.session else None
        if hours and part.start and not hours[0] <= part.start <= hours[1]:
            yield look.problem(
                "session-against-start",
                (*path, "start"),
                (*path, "session"),
                session=part.session,
                start=_clock(part.start),
            )


def days(look: Look) -> Iterator[Problem]:
    """Days outside the occasion, deadlines already past, documents not yet issued; nothing without a year."""
    record = look.record
    ends = bounds(record.date) if record.date else None
    if ends is None:
        return
    first, last = ends
    for i, place in enumerate(record.places):
        if place.date and _outside(place.date, first, last):
            yield look.problem("place-day-outside", ("places", i, "date"), ("date",), place=place.name)
    for i, wish in enumerate(record.recommendations):
        latest = _latest(wish.deadline) if wish.deadline else None
        if latest and latest < first:
            yield look.problem("deadline-before", ("recommendations", i, "deadline"), ("date",), day=_day(latest))
    for i, finding in enumerate(record.findings):
        day = bounds(finding.as_of) if finding.as_of else None
        if day and day[0] > last:
            yield look.problem("as-of-after", ("findings", i, "as_of"), ("date",), day=_day(day[0]))
    for i, basis in enumerate(record.basis):
        day = bounds(basis.date) if basis.date else None
        if day and day[0] > last:
            yield look.problem("basis-after", ("basis", i, "date"), ("date",), day=_day(day[0]))


def _latest(deadline: dt.date | LooseDay | Term) -> dt.date | None:
    if isinstance(deadline, Term):
        return deadline.latest
    ends = bounds(deadline)
    return ends[1] if ends else None


def _outside(visit: Span | LooseDays, first: dt.date, last: dt.date) -> bool:
    """Whether a visit cannot have been between ``first`` and ``last``; one without a year is held to theirs."""
    if isinstance(visit, Span):
        return not first <= visit.first <= visit.last <= last
    if first.year == last.year:
        visit = LooseDays(tuple(day.of(day.year or first.year) for day in visit.days), visit.run)
    ends = visit.bounds
    return ends is not None and (ends[1] < first or ends[0] > last)


def periods(look: Look) -> Iterator[Problem]:
    """A period that is written as days but is none."""
    said: list[tuple[Path, str | None]] = [(("period",), look.record.period)]
    said += [(("findings", i, "period"), f.period) for i, f in enumerate(look.record.findings)]
    for path, text in said:
        if text and len(re.findall(r"\d", text)) > 4:
            try:
                read_days(text)
            except NotReadableError as error:
                # Words such as "6 tháng đầu năm 2026" are fine; only real days can be wrong.
                if error.kind not in {"date-form", "span-form"}:
                    yield look.problem(error.kind, path, **error.slots)


def _clock(value: dt.time) -> str:
    return dates.clock_short(value)


def _day(value: dt.date) -> str:
    return f"{value.day:02d}/{value.month:02d}/{value.year}"
