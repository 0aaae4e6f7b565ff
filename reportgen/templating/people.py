"""How people are named: whole the first time, shorter later, and never so that two could be meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import Markup

from reportgen.records.findings import Source
from reportgen.records.occasion import Speech
from reportgen.records.papers import LaterMention
from reportgen.records.people import Address, Role
from reportgen.words.text import fold

from .filters import plain_text
from .lists import noi
from .state import state
from .view import Missing, Value, View, shared
from .word_lists import begins


def first_time(*key: str) -> bool:
    """Whether ``key`` is spoken of for the first time; from now on it has been."""
    return state().memory.first(" ".join(key))


def spoken_of(*key: str) -> bool:
    """Whether ``key`` has been spoken of."""
    return " ".join(key) in state().memory.named


def mark(*key: str) -> str:
    """Note that ``key`` has been spoken of; prints nothing."""
    state().memory.first(" ".join(key))
    return ""


def not_named(person: Any) -> bool:
    """Whether there is such a person, whom the text has not named yet."""
    return bool(person) and f"person {person._path}" not in state().memory.named  # noqa: SLF001


def of_hosts(person: Any) -> bool:
    """Whether somebody is of a unit that is visited."""
    hosts = {fold(one.name) for side in state().record.hosts for one in side.members}
    return bool(person) and fold(str(person.name)) in hosts


def unnamed(people: Iterable[View]) -> list[View]:
    """Those whom the text has not named yet."""
    return [person for person in people if not_named(person)]


def named_before(person: View) -> bool:
    """Whether the text has named this person; from now on it has."""
    return not state().memory.first(f"person {person._path}")  # noqa: SLF001 - hidden from templates


def namesake(person: View) -> bool:
    """Whether somebody else here has the same name."""
    return _shared(person, "names", lambda p: fold(str(p.name)))


def by_given_name(person: View) -> bool:
    """Whether the house names people by their given name later on, and it means this person only."""
    style = state().record.style
    if style.later_mention is not LaterMention.GIVEN_NAME or person.rank or not (person.address or style.address):
        return False
    return not _shared(person, "given names", lambda p: fold(_given(str(p.name))))


def by_post(person: View) -> bool:
    """Whether the house names comrades by their post later on, and it means this person only."""
    wanted = state().record.style.later_mention is LaterMention.POST
    if not wanted or not person.posts or str(person.address or "") != Address.COMRADE.value:
        return False
    own = fold(str(main_post(person)))
    return not any(own == fold(str(post)) for p in state().people if p != person for post in p.posts)


def main_post(person: View) -> Any:
    """The post a person is called by: the first that is none of the Party's, else the last."""
    return next((post for post in person.posts if not begins(post, "chức vụ Đảng")), person.posts[-1])


def given_name(person: View) -> Any:
    """The last word of the name."""
    name: Value = person.name
    return name.saying(_given(str(name)))


def one_address(people: Iterable[View]) -> Any:
    """The form of address that all have, of their own or the house's; missing if they differ."""
    house = state().record.style.address
    own = [p.address or (Value(house.value, house, "style.address") if house else p.address) for p in people]
    said = shared(own) if own else Missing(("address",))
    return said if usual_address(said) else Missing(("address",))


def usual_address(said: Any) -> bool:
    """Whether a form of address is one that all have in common, no rank or degree."""
    return str(said) in set(Address)


def listed(people: Iterable[Markup]) -> Markup:
    """People one after another: ``A và B``; with posts set apart by ``;``."""
    said = list(people)
    if len(said) > 1 and any(" – " in plain_text(s) or "," in plain_text(s) for s in said):
        return Markup("; ").join(said)
    return noi(said)


def length(person: View) -> int:
    """How many syllables the posts have."""
    return sum(len(str(post).split()) for post in person.posts)


_TASKS = {
    Role.DEPUTY: "phó đoàn",
    Role.TEAM_HEAD: "trưởng tổ",
    Role.TEAM_DEPUTY: "phó tổ",
    Role.ANNOUNCER: "người công bố",
    Role.REPORTER: "người báo cáo",
}


def tasks(person: View) -> list[Value]:
    """The roles that are added after the posts: ``Phó Trưởng đoàn``; none that the article tells elsewhere."""
    head = state().record.head
    added = (role for role in person.roles if _added(role.raw))
    return [
        role if role.raw not in _TASKS else role.saying(str(state().say(_TASKS[role.raw])))
        for role in added
        if role.raw is not Role.TEAM_HEAD or head is None or head.name != str(person.name)
    ]


def _added(role: Role | str) -> bool:
    record = state().record
    if not isinstance(role, Role):  # own words
        return True
    if role is Role.REPORTER:
        sources = {record.findings_source, *(finding.source for finding in record.findings)}
        return Source.UNIT not in sources and all(turn.speech is not Speech.REPORT for turn in record.course)
    if role is Role.ANNOUNCER:
        return all(turn.speech is not Speech.ANNOUNCEMENT for turn in record.course)
    return role in _TASKS


def absent(record: View) -> list[View]:
    """Everyone named who did not come."""
    sides = [record.delegation] if record.delegation else []
    return [p for side in [*sides, *record.hosts, *record.others] for p in side.missing]


def signing(signers: Iterable[View]) -> list[tuple[str, None, View]]:
    """Signers of the record in the form of the usual ones: label, person, signer."""
    return [("", None, signer) for signer in signers]


def _given(name: str) -> str:
    return name.rsplit(" ", 1)[-1]


def _shared(person: View, what: str, key: Callable[[View], str]) -> bool:
    """Whether somebody else has the same ``key``."""
    tally = state().once(what, lambda: Counter(map(key, state().people)))
    return tally[key(person)] > 1
