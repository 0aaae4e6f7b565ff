"""People and places that are named twice, or named otherwise elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from reportgen.problems import Problem
from reportgen.words.text import fold

from ..called import unaddressed, without_title
from ..keys import Path
from ..people import Person, Role, Side
from ..record import Record
from .look import Look

_SEVERAL = re.compile(", | và ")
_MOST = 100  # names that are not listed, looked for among all that are; each takes time
_ALIKE = 0.85  # of 1, by which a name may be another one with a slip


def named_places(look: Look) -> Iterator[Problem]:
    """A place that is neither one of those visited, nor above one, nor a body that the record names."""
    record = look.record
    if not record.places:
        return
    names = {fold(name): name for name in _bodies(record)}
    parts: dict[str, Iterable[object]] = {
        "findings": record.findings,
        "shortcomings": record.shortcomings,
        "difficulties": record.difficulties,
        "praise": record.praise,
        "course": record.course,
        "hosts": record.hosts,
    }
    for field, entries in parts.items():
        for i, entry in enumerate(entries):
            place = getattr(entry, "place", None)
            if place and not _known_places(place, names):
                known = ", ".join(f"“{place.name}”" for place in record.places)
                yield look.problem("place-unknown", (field, i, "place"), ("places",), place=place, known=known)


def _known_places(place: str, names: Mapping[str, str]) -> bool:
    """Whether words are one of ``names``, or several of them."""
    return fold(place) in names or all(fold(each) in names for each in _SEVERAL.split(place))


def _bodies(record: Record) -> Iterator[str]:
    for place in record.places:
        yield from filter(None, (place.name, place.within))
    sides = [record.delegation] if record.delegation else []
    yield from (side.name for side in [*sides, *record.hosts, *record.others] if side.name)
    yield from (visit.place for visit in record.visits)


def _sides(look: Look) -> list[tuple[Path, Side]]:
    record = look.record
    sides: list[tuple[Path, Side]] = [(("delegation",), record.delegation)] if record.delegation else []
    sides += [(("hosts", i), s) for i, s in enumerate(record.hosts)]
    return sides + [(("others", i), s) for i, s in enumerate(record.others)]


def people(look: Look) -> Iterator[Problem]:
    """One person listed twice, one role held twice."""
    for path, side in _sides(look):
        for role in (Role.HEAD, Role.CHAIR):
            found = [i for i, p in enumerate(side.members) if p.has(role)]
            if len(found) > 1:
                a, b = ((*path, "members", i, "roles") for i in found[:2])
                yield look.problem("role-twice", b, a, role=role)
        seen: dict[str, int] = {}
        for i, person in enumerate(side.members):
            key = fold(f"{person.name} {' '.join(person.posts)}")
            if key in seen:
                here, there = ((*path, "members", n) for n in (i, seen[key]))
                yield look.problem("person-twice", here, there, name=person.name)
            seen.setdefault(key, i)


def references(look: Look) -> Iterator[Problem]:
    """A name that is almost, but not quite, one of those listed."""
    people: dict[str, Person] = {fold(p.name): p for _, side in _sides(look) for p in side.members}
    known = {key: frozenset(key) for key in people}
    near: dict[str, str | None] = {}
    for path, typed in _mentions(look):
        name = without_title(unaddressed(typed))[2] if fold(typed) not in people else typed
        key = fold(name)
        if key not in people and key not in near:
            near[key] = _nearest(key, known) if len(near) < _MOST else None
        meant = people.get(near.get(key) or key)
        if meant and meant.name != name:
            yield look.problem("name-near", path, name=name, near=meant.name)


def _nearest(name: str, known: Mapping[str, frozenset[str]]) -> str | None:
    """The one most like ``name``; ``known`` has the letters of each."""
    own = frozenset(name)
    # The ratio of difflib cannot be higher than with all the letters that both have.
    likely = [
        key
        for key, its in known.items()
        if 2 * min(len(name) - len(own - its), len(key) - len(its - own)) > _ALIKE * (len(name) + len(key)) - 0.01
    ]
    return next(iter(get_close_matches(name, likely, n=1, cutoff=_ALIKE)), None)


def _mentions(look: Look) -> Iterator[tuple[Path, str]]:
    record = look.record
    for i, turn in enumerate(record.course):
        yield ("course", i, "speaker"), turn.speaker
    for i, picture in enumerate(record.pictures):
        yield from ((("pictures", i, "who"), name) for name in picture.who)
    if record.recommender:
        yield ("recommender",), record.recommender
    for i, signer in enumerate(record.papers.signers):
        if signer.name:
            yield ("papers", "signers", i, "name"), signer.name
