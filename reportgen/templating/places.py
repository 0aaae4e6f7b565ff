"""Several places in one phrase, and the sides that have a name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from reportgen.records.papers import SmallCounts

from .filters import plain_text, printed
from .lists import noi, noi_bang
from .openings import names
from .people import unnamed
from .state import state
from .view import Value, View, shared
from .word_lists import begins

_LONGEST_HELD = 30  # letters: a longer name may have to be broken


def with_name(sides: Iterable[View]) -> list[View]:
    """Sides whose name the record says."""
    return [side for side in sides if side.name]


def without_people(sides: Iterable[View]) -> list[View]:
    """Sides of which nobody is left to name: none at all, or all named before without their side's name."""
    return [side for side in sides if not side.groups and not unnamed(side.present) and not _in_posts(side)]


def _in_posts(side: View) -> bool:
    return any(names(post, side.name) for person in side.present for post in person.posts)


def names_joined(entries: Iterable[Any]) -> Markup:
    """``A, B và C`` whatever words the names hold: after a comma the next would read as where the first is."""
    said = list(entries)
    if len(said) < 2 or any("," in str(name) or ";" in str(name) for name in said):
        return noi(said)
    return noi_bang(said[:-1]) + Markup(" và ") + printed(said[-1])


def together(places: Sequence[View]) -> Markup:
    """``xã A và xã B``; from three of one kind on ``04 xã: A, B, C và D``."""
    said = [place.name for place in places]
    kind, rests = _split(said)
    if len(said) < 3 or kind is None:
        return names_joined(said)
    two = state().record.style.small_counts is not SmallCounts.KEEP
    count = str(len(said)).zfill(2) if two else str(len(said))
    number = Value(count, len(said), "places")
    return printed(number) + Markup(" ") + printed(kind) + Markup(": ") + noi(rests)


def _split(names: Sequence[Value]) -> tuple[Value | None, list[Value]]:
    """The word for the kind of place that all names begin with, and what each has after it."""
    if not names or not all(begins(name, "đơn vị hành chính") for name in names):
        return None, []
    for words in (2, 1):
        heads = [name.saying(" ".join(str(name).split(" ")[:words])) for name in names]
        kind = shared(heads)
        rests = [name.saying(" ".join(str(name).split(" ")[words:])) for name in names]
        if kind and kind.islower() and all(rest[:1].isupper() for rest in rests):
            return kind, rests
    return None, []


def topics(items: Sequence[Any]) -> Markup:
    """Topics in running text: two are joined by ``và`` even where they hold commas, unless one says it itself."""
    said = [printed(item) for item in items]
    if len(said) != 2:
        return noi(said)
    text = f" {plain_text(said[0])} {plain_text(said[1])} "
    gap = " và " if " và " not in text else "; " if "," in text else ", "
    return Markup(gap).join(said)  # noqa: S704 - one of three marks


def held_together(text: Any) -> Markup:
    """Words in which the name of each place visited stays on one line, however they are broken."""
    said = str(printed(text))
    for name in sorted({str(place.name) for place in state().record.places}, key=len, reverse=True):
        plain = str(Markup.escape(name))
        if len(name) <= _LONGEST_HELD:
            said = said.replace(plain, plain.replace(" ", "\N{NO-BREAK SPACE}"))
    return Markup(said)  # noqa: S704 - escaped before


def apart_in_time(record: View) -> bool:
    """Whether places were seen at times of their own, which the opening does not tell."""
    places = record.places
    if len(places) == 1:
        return bool(places[0].date and record.date) and str(places[0].date) != str(record.date)
    return any(place.date or place.session for place in places)


def day(record: View) -> Any:
    """When it was: the record's day, or that of its only place, or both if they are one."""
    places = record.places
    own = places[0].date if len(places) == 1 else None
    if own and record.date and str(own) == str(record.date):
        return shared([record.date, own])
    return record.date or own or record.date
