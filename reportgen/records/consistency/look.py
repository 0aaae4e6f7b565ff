"""A record under inspection, with the places of its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from reportgen.problems import Problem, Severity
from reportgen.problems import problem as make_problem

from ..keys import Named, Path
from ..record import Record


@dataclass(frozen=True, slots=True)
class Look:
    """A record together with the places of its fields; ``found`` is for what several checks look for."""

    record: Record
    named: Named
    found: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def told(self, path: Path) -> bool:
        """Whether the first key of the part at ``path`` was complained of already."""
        here = self.named.place(path)
        said = {(p.place.file, p.place.line, p.place.column) for p in self.named.problems if p.place}
        return here is not None and (here.file, here.line, here.column) in said

    def problem(self, kind: str, path: Path, *others: Path, **slots: object) -> Problem:
        """A problem at ``path``, with the places of the other fields it contradicts."""
        related = [place for place in map(self.named.place, others) if place]
        return make_problem(kind, self.named.place(path), related=related, **slots)

    def doubt(self, kind: str, path: Path, *others: Path, **slots: object) -> Problem:
        """The same as a question: it hangs on what the words mean, of which the program is not sure."""
        return replace(self.problem(kind, path, *others, **slots), severity=Severity.WARNING)


Check = Callable[[Look], Iterator[Problem]]
