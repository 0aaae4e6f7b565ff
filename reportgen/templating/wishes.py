"""What is asked of whom: recommendations in groups that share who asks, of whom, and with which verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from reportgen.words.text import fold

from .filters import bo_cham, printed, thuong
from .lists import theo
from .openings import opens_with
from .state import state
from .view import Value, View, shared
from .word_lists import begins, plain
from .wording import is_command

_VERB = re.compile(r"(đề nghị|kiến nghị|yêu cầu|đề xuất) ")


def own_verb(content: Any) -> Any:
    """The verb of asking that own words begin with (``đề nghị …``); nothing if they begin with none."""
    match = _VERB.match(plain(content)) if content else None
    return content.saying(match.group(1)) if match else ""


def _after_verb(content: Any) -> str:
    """The words after the verb of asking; all of them where there is none."""
    text = str(content)
    match = _VERB.match(plain(content))
    return text[match.end() :].lstrip(" :") if match else text


def verb_of(wish: View) -> Any:
    """The verb a recommendation is told with: its own, that of its words, the record's; else nothing."""
    if wish.verb:
        return wish.verb
    said = state().record.wish_verb
    own = own_verb(wish.content)
    return own if _asks(own, wish) else Value(said.value, said, "wish_verb") if said else ""


def _asks(own: Any, wish: View) -> bool:
    """Whether a verb that words begin with is the speaker's, not a task: ``yêu cầu các chủ trại hoàn thiện …``."""
    if not own or own == "đề nghị":
        return bool(own)
    if is_command(wish.content.saying(_after_verb(wish.content))):
        return True
    everyone = all(_VERB.match(plain(other.content or "")) for other in state().once("wishes", _wishes))
    return (everyone and not wish.to) or _names_doer(wish.content)


def _wishes() -> tuple[Any, ...]:
    return state().record.recommendations


def by_verb(wishes: Iterable[View]) -> list[tuple[Any, Any, list[View]]]:
    """Recommendations of one sender by whom they are for and the verb they are told with, in their order."""
    groups: list[tuple[Any, Any, list[View]]] = []
    for to, entries in theo(wishes, "to"):
        runs: dict[str, list[tuple[Any, View]]] = {}
        for wish in entries:
            verb = verb_of(wish)
            runs.setdefault(f"{verb} {_says_whom(wish, verb)}", []).append((verb, wish))
        groups += [
            (to, shared([verb for verb, _ in run]) or "", [wish for _, wish in run]) for run in runs.values()
        ]
    return groups


def asked(content: Value, to: Any, bare: bool = False) -> Markup:  # noqa: FBT001, FBT002 - as templates call it
    """What is asked, after ``đề nghị``: its own verb left out, of whom said once; not at all if ``bare``."""
    rest = _after_verb(bo_cham(content))
    # Where other signs stand between the words, the addressee has not been said.
    if to and fold(rest).startswith(fold(to) + " ") and fold(rest[: len(to)]) == fold(to):
        if bare:
            return printed(content.saying(rest[len(to) :].lstrip()))
        both = Value(rest[: len(to)], to.raw, f"{content.path} {to.path}")
        return printed(both) + printed(content.saying(rest[len(to) :]))
    last = str(to).rsplit(" ", 1)[-1] if to else ""
    if to and not bare and begins(last, "đơn vị hành chính") and fold(rest).startswith(fold(last) + " "):
        both = Value(str(to), to.raw, f"{content.path} {to.path}")  # “UBND tỉnh” asked to “tỉnh hỗ trợ …”
        return printed(both) + printed(content.saying(rest[len(last) :]))
    lead = printed(to) + Markup(" ") if to and not bare else Markup("")
    return lead + printed(thuong(content.saying(rest)))


def opens_with_verb(content: Any, verb: Any) -> bool:
    """Whether own words begin with the very verb they are told with, which is then not said again."""
    own = own_verb(content)
    return bool(own) and str(own) == str(verb)


def names_doer(wishes: Sequence[View]) -> bool:
    """Whether what is asked says itself who is to do it: ``đề nghị xã mua máy in``."""
    return any(_says_whom(wish, verb_of(wish)) for wish in wishes)


def _says_whom(wish: View, verb: Any) -> bool:
    own = own_verb(wish.content)
    if not wish.content or (own and str(own) != str(verb)):
        return False
    rest = wish.content.saying(_after_verb(wish.content))
    if is_command(rest):
        return begins(rest, "cơ quan gọi tắt")
    return bool(own) or begins(rest, "chủ thể") or any(opens_with(rest, name) for name in _bodies())


def _names_doer(content: Any) -> bool:
    rest = content.saying(_after_verb(content)) if own_verb(content) else ""
    return bool(rest) and (begins(rest, "chủ thể") or begins(rest, "cơ quan gọi tắt"))


def _bodies() -> list[str]:
    record = state().record
    places = [place.name for place in record.places]
    return [*places, *(side.name for side in record.hosts if side.name)]
