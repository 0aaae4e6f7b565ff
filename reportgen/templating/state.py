"""What one rendering knows: the record, its catalogue, what was found owing."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeVar

from markupsafe import Markup, escape

from reportgen.phrases import SLOT, Phrases, first_of
from reportgen.problems import Place, ProblemsError, problem
from reportgen.records import Catalog, Record, titles
from reportgen.records.keys import Path
from reportgen.words import numbers

from .memory import Memory

T = TypeVar("T")


@dataclass(slots=True)
class State:
    """One document being rendered."""

    record: Record
    catalog: Catalog | None
    place: Callable[[Path], Place | None]
    official: bool = False
    owed: dict[Path, None] = field(default_factory=dict)
    parts: int = 0
    people: tuple[Any, ...] = ()
    steps: int = 0
    letters: int = 0
    phrases: Phrases = field(default_factory=Phrases)
    memory: Memory = field(default_factory=Memory)
    found: dict[str, Any] = field(default_factory=dict)

    def once(self, key: str, find: Callable[[], T]) -> T:
        """What ``find`` finds in the record, looked for once in a rendering."""
        if key not in self.found:
            self.found[key] = find()
        known: T = self.found[key]
        return known

    def titles(self, path: Path) -> str:
        """A path in people's words."""
        return titles(Record, path)

    def owe(self, path: Path) -> None:
        """Note that the document has a blank for this field."""
        self.owed.setdefault(path)

    def next_part(self) -> str:
        """The next Roman numeral, ``I`` first."""
        self.parts += 1
        return numbers.roman(self.parts)

    def say(self, key: str, number: int | None = None, **slots: Any) -> Markup:
        """A way of saying ``key``, its slots filled with what is ready to print; for a number that of its band."""
        variants = self.phrases.variants.get(key, ())
        if number is not None and key in self.phrases.bands:
            variants = first_of(self.phrases.bands[key], Decimal(number))
        if not variants or set(SLOT.findall(variants[0])) != set(slots):
            raise self.refuse("phrase-unknown", key=key, slots=", ".join(slots) or "–")
        pieces = SLOT.split(self.memory.choose(key, variants))
        return Markup("").join(escape(slots[p] if i % 2 else p) for i, p in enumerate(pieces))

    def refuse(self, kind: str, **slots: Any) -> ProblemsError:
        """A complaint about the template; its line is found where the error is caught."""
        return ProblemsError([problem(kind, None, **slots)])


# The longest record there can be takes some 20,000 steps and writes seven million letters, each several times over.
MOST_STEPS = 200_000
MOST_LETTERS = 50_000_000


def spend(steps: int = 0, letters: int = 0) -> None:
    """Count what a template does; ProblemsError when it does too much, for it may be a trap."""
    now = _STATE.get(None)
    if now is None:  # our own are compiled before there is a record
        return
    now.steps += steps
    now.letters += letters
    if now.steps > MOST_STEPS or now.letters > MOST_LETTERS:
        raise now.refuse("template-too-big")


_STATE: ContextVar[State] = ContextVar("state")


def state() -> State:
    """The rendering under way."""
    return _STATE.get()


def use(new: State) -> None:
    """Begin a rendering."""
    _STATE.set(new)
