"""What only minutes ask of a record: who signs, who reported, what the conclusion is, what makes a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from markupsafe import Markup

from reportgen.records.people import Role
from reportgen.words.text import fold

from .lists import theo
from .openings import concludes
from .state import state
from .statement import has_slot
from .view import Missing, Value, View
from .word_lists import plain

Signature = tuple[Markup, Any, None]


def _concluded(turns: Sequence[View]) -> int:
    """How many turns stand before the first conclusion."""
    return next((i for i, turn in enumerate(turns) if concludes(turn.speech)), len(turns))


def before_conclusion(turns: Sequence[View]) -> list[View]:
    """The turns before anybody concludes."""
    return list(turns[: _concluded(turns)])


def from_conclusion(turns: Sequence[View]) -> list[View]:
    """The first conclusion and the turns after it."""
    return list(turns[_concluded(turns) :])


def tabled(findings: Sequence[View]) -> list[View]:
    """Findings that make a row of a table: those with a figure that has no place of its own in the words."""
    return [f for f in findings if f.value and not (f.content and has_slot(f.content))]


def told(findings: Sequence[View]) -> list[View]:
    """Findings that are read as a sentence."""
    rows = tabled(findings)
    return [f for f in findings if f not in rows]


def by_other_place(findings: Sequence[View]) -> list[tuple[Any, list[View]]]:
    """Findings by place; one group without a place where all are of the only place there was."""
    return theo(findings, "place") if elsewhere(findings) else [("", list(findings))]


def headed(groups: Sequence[tuple[Any, list[View]]]) -> int:
    """How many groups have a heading of their own: one alone is not lettered."""
    return sum(bool(name) for name, _ in groups)


def elsewhere(findings: Sequence[View]) -> bool:
    """Whether a place has to be said: there were several, or a finding is of another body than the only place."""
    names = {fold(place.name) for place in state().record.places}
    return len(names) > 1 or any(f.place and fold(str(f.place)) not in names for f in findings)


def reporter(record: View, place: Any = "") -> Any:
    """Who reported on behalf of the unit, of the one at ``place`` if that is said; missing if that is not one."""
    sides = [side for side in record.hosts if not place or fold(str(side.place)) == fold(str(place))]
    people = [p for side in sides or record.hosts for p in side.present if _does(p, Role.REPORTER)]
    return people[0] if len(people) == 1 else Missing(("hosts", "reporter"))


def reporting_unit(record: View, place: Any = "") -> Any:
    """The name of the unit that reported: that of the side at ``place``, the only one there is, or the place."""
    here = [side for side in record.hosts if side.name and place and fold(str(side.place)) == fold(str(place))]
    named = [side for side in record.hosts if side.name]
    if here or len(named) == 1:
        return (here or named)[0].name
    return place


def _does(person: View, role: Role) -> bool:
    return any(each.raw is role for each in person.roles)


def wider(name: Any, coverage: Any) -> bool:
    """Whether a place is the one that ``coverage`` counts parts of: ``huyện Yên Lương`` for ``15/15 xã``."""
    kind = plain(name).split(" ")[0]
    return kind not in plain(coverage).split(" ")


def signing_sides(record: View, of_side: Callable[..., Any], of_place: Callable[..., Any]) -> list[Signature]:
    """Who signs for those that were inspected: one signature a unit, or one for all that nobody tells apart."""
    units = [side for side in record.hosts if side.name]
    if len(units) > 1:
        return [(_label(of_side(side)), _first(side), None) for side in units]
    if not record.hosts and len(record.places) > 1:
        return [(_label(of_place(place)), Missing(("hosts",)), None) for place in record.places]
    side = record.hosts[0] if record.hosts else Missing(("hosts",))
    return [(_label(of_side(Missing(("hosts",)))), _first(side), None)]


def _label(said: Any) -> Markup:
    return Markup(said).strip()  # noqa: S704 - a macro's own output


def _first(side: Any) -> Any:
    return side.present[0] if side and side.present else Missing(("hosts", "members"))


def bare_verb(content: Value) -> bool:
    """Whether own words say no more than that there is something: ``có``, ``hiện có``."""
    return plain(content).strip(" :") in state().phrases.variants.get("lời trống", ())
