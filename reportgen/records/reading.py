"""From a tree of text to a Record: every fault of the tree in one go, each at its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from reportgen.messages import messages
from reportgen.problems import Problem, problem

from .base import Model, Whole
from .keys import Named, Path, titles

_ROUNDS = 20  # each round drops at least one part; deeper nests of faults than this do not occur
M = TypeVar("M", bound=Model)

# pydantic's own complaints, by type; our validators refuse with a kind of problem directly.
_KINDS = {
    "missing": "field-missing",
    "extra_forbidden": "unknown-key",
    "string_type": "text-expected",
    "tuple_type": "list-expected",
    "model_type": "mapping-expected",
    "model_attributes_type": "mapping-expected",
    "dict_type": "mapping-expected",
}


@dataclass(slots=True)
class Reading(Generic[M]):
    """What could be made of a tree: the record (without its faulty parts) and the problems."""

    model: type[M]
    named: Named
    record: M | None = None
    problems: list[Problem] = field(default_factory=list)

    def titles(self, path: Path) -> str:
        """A path in people's words."""
        return titles(self.model, path)


def read(named: Named, model: type[M], fallback: Mapping[str, str] | None = None) -> Reading[M]:
    """Validate; then leave the faulty parts out and validate again, so that later checks see the rest.

    ``fallback`` stands in for required fields that were missing or faulty, in that second look only.
    """
    reading = Reading(model, named, problems=list(named.problems))
    faults = _validate(reading)
    reading.problems += [_problem(fault, reading) for fault in faults]
    for _ in range(_ROUNDS):
        if not faults:
            break
        marks = {_to_drop(fault, reading.named) for fault in faults}
        reading.named = _sweep(reading.named, marks, fallback or {})
        faults = _validate(reading)
    return reading


def _validate(reading: Reading[Any]) -> list[ErrorDetails]:
    try:
        record = reading.model.model_validate(reading.named.data)
        reading.record = record.saying_none(reading.named.none) if isinstance(record, Whole) else record
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


def _to_drop(fault: ErrorDetails, named: Named) -> Path:
    """The part to leave out: the faulty value, or the whole entry that lacks a required field."""
    path = tuple(fault["loc"])
    if fault["type"] == "missing":
        path = path[:-1]
    while path and path not in named.values:
        path = path[:-1]
    return path


def _sweep(named: Named, marks: set[Path], fallback: Mapping[str, str]) -> Named:
    """A copy without the marked parts; list entries close up, and their places with them."""
    kept = Named(None, problems=named.problems)

    def copy(data: Any, old: Path, new: Path) -> Any:
        for places, wanted in ((named.values, kept.values), (named.keys, kept.keys)):
            if old in places:
                wanted[new] = places[old]
        kept.none.update((*new, each[-1]) for each in named.none if each[:-1] == old)
        if isinstance(data, dict):
            return {k: copy(v, (*old, k), (*new, k)) for k, v in data.items() if (*old, k) not in marks}
        if isinstance(data, list):
            left = [(i, v) for i, v in enumerate(data) if (*old, i) not in marks]
            return [copy(v, (*old, i), (*new, j)) for j, (i, v) in enumerate(left)]
        return data

    kept.data = copy(named.data, (), ())
    if () in marks and isinstance(kept.data, dict):
        kept.data = dict(fallback) | kept.data
    return kept


def _problem(detail: ErrorDetails, reading: Reading[Any]) -> Problem:
    path = _known(tuple(detail["loc"]), reading.named)
    kind = _KINDS.get(detail["type"], detail["type"])
    if kind not in messages()["problems"]:
        kind = "value-unreadable"
    slots = dict(detail.get("ctx", {}))
    if kind == "field-missing" and not path[:-1]:
        kind = "record-field-missing"
        info = reading.model.model_fields.get(str(path[-1])) if path else None
        slots["example"] = (info.examples or [""])[0] if info else ""
    elif kind == "field-missing":
        slots["parent"] = reading.titles(path[:-1])
    return problem(kind, reading.named.place(path), **({"field": reading.titles(path)} | slots))


def _known(path: Path, named: Named) -> Path:
    """Drop what pydantic adds to a path (names of validators) below the last step that is in the file."""
    deepest = max((i for i in range(len(path) + 1) if path[:i] in named.values), default=0)
    rest = tuple(s for s in path[deepest:] if not (isinstance(s, str) and ("[" in s or "-" in s)))
    return path[:deepest] + rest
