"""What one rendering knows: the record, its catalogue, what was found owing."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from reportgen.problems import Place, ProblemsError, problem
from reportgen.records import Catalog, Record, titles
from reportgen.records.keys import Path
from reportgen.words import numbers


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

    def refuse(self, kind: str, **slots: Any) -> ProblemsError:
        """A complaint about the template; its line is found where the error is caught."""
        return ProblemsError([problem(kind, None, **slots)])


_STATE: ContextVar[State] = ContextVar("state")


def state() -> State:
    """The rendering under way."""
    return _STATE.get()


def use(new: State) -> None:
    """Begin a rendering."""
    _STATE.set(new)
