"""A record under inspection, with the places of its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from reportgen.problems import Problem
from reportgen.problems import problem as make_problem

from ..base import Model
from ..keys import Named, Path
from ..record import Record

M = TypeVar("M", bound=Model)


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

    def parts(self, model: type[M]) -> Iterator[tuple[Path, M]]:
        """Every part of the record of one model, with its path."""
        yield from _parts(self.record, model, ())

    def problem(self, kind: str, path: Path, *others: Path, **slots: object) -> Problem:
        """A problem at ``path``, with the places of the other fields it contradicts."""
        related = [place for place in map(self.named.place, others) if place]
        return make_problem(kind, self.named.place(path), related=related, **slots)


def _parts(of: Model, model: type[M], at: Path) -> Iterator[tuple[Path, M]]:
    for name in type(of).model_fields:
        value = getattr(of, name)
        for path, part in _each(value, (*at, name)):
            if isinstance(part, model):
                yield path, part
            yield from _parts(part, model, path)


def _each(value: Any, at: Path) -> Iterator[tuple[Path, Model]]:
    if isinstance(value, Model):
        yield at, value
    elif isinstance(value, tuple):
        yield from (((*at, i), each) for i, each in enumerate(value) if isinstance(each, Model))


Check = Callable[[Look], Iterator[Problem]]
