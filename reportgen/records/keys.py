"""Keys as people type them, turned into field names.

A field answers to its English name and its Vietnamese title, with or without marks, in any case.
The model's own titles are the only table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from reportgen.problems import MAX_PROBLEMS, Place, Problem, problem
from reportgen.words.text import fold

from .base import Model, model_of
from .nearby import called_otherwise, elsewhere, slip

Path = tuple[str | int, ...]
# Findings are compared with each other, names with those present: a list without end would take time without end.
MAX_ENTRIES = 900


@cache
def names(model: type[Model]) -> Mapping[str, str]:
    """Folded name and folded title of each field → its name; ValueError if two fields share one."""
    table: dict[str, str] = {}
    for name, info in model.model_fields.items():
        for key in {fold(name), fold(info.title or name)}:
            if table.setdefault(key, name) != name:
                raise ValueError(f"{model.__name__}: {key!r} names both {table[key]} and {name}")
    return table


@cache
def _parts(model: type[Model]) -> Mapping[str, type[Model] | None]:
    """The model inside each field, None for a field that is no part."""
    return {name: model_of(info.annotation) for name, info in model.model_fields.items()}


def title(model: type[Model], name: str) -> str:
    """What people call a field (computed fields have titles too)."""
    info = model.model_fields.get(name) or model.model_computed_fields.get(name)
    return (info.title if info else None) or name


def titles(model: type[Model], path: Path) -> str:
    """A path in people's words: ``Kết quả › 2 › Giá trị``."""
    said: list[str] = []
    here: type[Model] | None = model
    for step in path:
        if isinstance(step, int):
            said.append(str(step + 1))
        elif here is None:
            said.append(step)
        else:
            said.append(title(here, step))
            here = _parts(here).get(step)
    return " › ".join(said)


@dataclass(slots=True)
class Named:
    """A tree whose keys are field names, and where each value and key stands."""

    data: Any
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    root: type[Model] | None = None

    def place(self, path: Path) -> Place | None:
        """Where ``path`` stands, or its nearest parent that is in the file."""
        while path not in self.values and path:
            path = path[:-1]
        return self.values.get(path)

    def near(self, path: Path) -> Place | None:
        """Likewise, but what would only lead to the file as a whole has no line."""
        found = self.place(path)
        inside = any(path[:i] in self.values for i in range(1, len(path) + 1))
        return found if inside or found is None else Place(found.file)


def rename(data: Any, spots: Mapping[Path, Any], model: type[Model]) -> Named:
    """Give every key of ``data`` its field's name; unknown and doubled keys become problems and are left out.

    ``spots`` maps a path of typed keys to an object with ``value`` and ``key`` places.
    """
    named = Named(None, root=model)
    named.data = _walk(data, (), (), model, spots, named)
    return named


def _walk(
    data: Any, typed: Path, path: Path, model: type[Model] | None, spots: Mapping[Path, Any], out: Named
) -> Any:
    spot = spots.get(typed)
    if spot is not None:
        out.values[path] = spot.value
        if spot.key is not None:
            out.keys[path] = spot.key
    if isinstance(data, list):
        said = [(i, v) for i, v in enumerate(data) if not _blank(v)]
        if len(said) > MAX_ENTRIES:
            place = spots[*typed, said[MAX_ENTRIES][0]].value
            out.problems.append(problem("list-too-long", place, limit=f"{MAX_ENTRIES:,}".replace(",", ".")))
            del said[MAX_ENTRIES:]
        return [_walk(v, (*typed, i), (*path, j), model, spots, out) for j, (i, v) in enumerate(said)]
    if not isinstance(data, dict) or model is None:
        return data
    return _walk_mapping(data, typed, path, model, spots, out)


def _blank(value: Any) -> bool:
    """An entry of a form that nobody filled in: nothing at all, or keys without values."""
    if isinstance(value, dict):
        return all(_blank(inner) for inner in value.values())
    return value is None or (isinstance(value, list) and all(_blank(inner) for inner in value))


def _walk_mapping(
    data: dict[str, Any], typed: Path, path: Path, model: type[Model], spots: Mapping[Path, Any], out: Named
) -> dict[str, Any]:
    result: dict[str, Any] = {}
    known = names(model)
    for key, value in data.items():
        name = known.get(fold(key))
        spot = spots.get((*typed, key))
        place = spot.key if spot else None
        if name is None:
            out.problems.append(_unknown(key, place, model, out))
        elif name in result:
            first = out.keys.get((*path, name))
            out.problems.append(
                problem("key-twice", place, related=[first] if first else [], key=key, field=title(model, name))
            )
        else:
            inner = _parts(model)[name]
            result[name] = _walk(value, (*typed, key), (*path, name), inner, spots, out)
    return {name: value for name, value in result.items() if not _blank(value)}


def _unknown(key: str, place: Place | None, model: type[Model], out: Named) -> Problem:
    """A key that no field answers to; nobody reads a guess for the two hundredth, and guessing takes time."""
    root = out.root or model
    told = _guessed(fold(key), model, root) if len(out.problems) < MAX_PROBLEMS else None
    if told:
        return problem(told[0], place, key=key, **told[1])
    return problem("unknown-key", place, key=key, known=_known(model))


def _guessed(key: str, model: type[Model], root: type[Model]) -> tuple[str, dict[str, Any]] | None:
    """What may be meant by a key: a kind of problem, and its slots."""
    known = names(model)
    near = slip(key, known)
    if near:
        return "unknown-key-near", {"near": title(model, known[near])}
    others = called_otherwise(key, (title(model, name) for name in model.model_fields))
    if others:
        return "key-otherwise", {"fields": _listed(others)}
    if key in names(root):
        return "key-of-whole", {"field": title(root, names(root)[key])}
    parts = elsewhere(key, root)
    return ("key-of-part", {"parts": _listed(parts)}) if parts else None


def _listed(titles: Iterable[str]) -> str:
    return ", ".join(f"“{each}”" for each in titles)


@cache
def _known(model: type[Model]) -> str:
    """The titles of all fields, as a message lists them."""
    return _listed(title(model, name) for name in model.model_fields)


def merge(beneath: Named, over: Named) -> Named:
    """``over`` with what it does not say taken from ``beneath``: mappings entry by entry, all else whole."""
    out = Named(None, dict(over.values), dict(over.keys), list(over.problems))

    def join(low: Any, high: Any, path: Path) -> Any:
        if isinstance(low, dict) and isinstance(high, dict):
            keys = [*high, *(k for k in low if k not in high)]
            return {k: join(low.get(k), high.get(k), (*path, k)) for k in keys}
        if high is not None:
            return high
        for mine, theirs in ((out.values, beneath.values), (out.keys, beneath.keys)):
            mine |= {p: place for p, place in theirs.items() if p[: len(path)] == path and path}
        return low

    out.data = join(beneath.data, over.data, ())
    return out
