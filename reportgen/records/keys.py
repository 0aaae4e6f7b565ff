"""Keys as people type them, turned into field names.

A field answers to its English name and its Vietnamese title, with or without marks, in any case.
The model's own titles are the only table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from reportgen.problems import MAX_PROBLEMS, Place, Problem, Severity, problem
from reportgen.words.text import fold

from .base import Model, model_of
from .figure import Figure
from .marks import lines, unmarked
from .nearby import called_otherwise, elsewhere, slip
from .sheets import left_by_sheet, only_left_by_sheet
from .typed import Wanted, as_text, in_pairs, pieces, says_none, says_nothing, wanted

Path = tuple[str | int, ...]
# Findings are compared with each other, names with those present: a list without end would take time without end.
MAX_ENTRIES = 900


_UNKNOWN = {"unknown-key", "key-otherwise", "key-of-whole", "key-of-part"}


@cache
def names(model: type[Model]) -> Mapping[str, str]:
    """Folded name and folded title of each field → its name; ValueError if two fields share one."""
    table: dict[str, str] = {}
    for name, info in model.model_fields.items():
        for key in {fold(name), fold(info.title or name)}:
            if table.setdefault(key, name) != name:
                raise ValueError(f"{model.__name__}: {key!r} names both {table[key]} and {name}")
    return {**model.also, **table}


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
            here = model_of(here.model_fields[step].annotation) if step in here.model_fields else None
    return " › ".join(said)


@dataclass(slots=True)
class Named:
    """A tree whose keys are field names, and where each value and key stands."""

    data: Any
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    root: type[Model] | None = None
    none: set[Path] = field(default_factory=set)
    """The fields that were said to have nothing."""

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
    named.data = _walk(data, (), (), Wanted(model), spots, named)
    return named


def _walk(data: Any, typed: Path, path: Path, field: Wanted, spots: Mapping[Path, Any], out: Named) -> Any:
    spot = spots.get(typed)
    if spot is not None:
        out.values[path] = spot.value
        if spot.key is not None:
            out.keys[path] = spot.key
    if isinstance(data, str) and (left := left_by_sheet(data)):
        out.problems.append(_left(left, spot.value if spot else None, field))
        if only_left_by_sheet(data):
            return None
    if isinstance(data, str) and field.many:
        data = pieces(data, field) or data
        if isinstance(data, list):  # where each line stands is not known, only where they begin
            return data
    if field.many and (pairs := _pairs(data, field)):
        return pairs
    if isinstance(data, list):
        return _walk_list(data, typed, path, field, spots, out)
    return _walk_dict(data, typed, path, field, spots, out) if isinstance(data, dict) else data


def _walk_dict(
    data: dict[str, Any], typed: Path, path: Path, field: Wanted, spots: Mapping[Path, Any], out: Named
) -> Any:
    text = as_text(data, field, names(field.part) if field.part else {})
    if text is not None and not (field.part and _meant_as_key(next(iter(data)), field.part, out)):
        return text
    if field.part is None:
        return data
    before = len(out.problems)
    walked = _walk_mapping(data, typed, path, field.part, spots, out)
    if not walked and len(data) == 1 and field.item and _in_words(field.part):
        out.problems[before:] = [_or_text(found, data, spots.get(typed)) for found in out.problems[before:]]
    return walked


def _left(said: str, place: Place | None, field: Wanted) -> Problem:
    """What a spreadsheet left where it could not reckon: a figure is wanting, other fields may be."""
    told = problem("left-by-sheet", place, value=said)
    return replace(told, severity=Severity.ERROR) if field.part is Figure else told


def _walk_list(
    data: list[Any], typed: Path, path: Path, field: Wanted, spots: Mapping[Path, Any], out: Named
) -> list[Any]:
    said = [(at, entry) for at, entry in _entries(data, typed, field) if not _blank(entry)]
    told = [(at, entry) for at, entry in said if not (field.many and _says_nothing(entry, field))]
    said = told or said[: 1 if field.many else None]  # “N/A” among others says nothing of them
    if len(said) > MAX_ENTRIES:
        place = spots[said[MAX_ENTRIES][0]].value
        out.problems.append(problem("list-too-long", place, limit=f"{MAX_ENTRIES:,}".replace(",", ".")))
        del said[MAX_ENTRIES:]
    walked = [_walk(entry, at, (*path, i), field.entry, spots, out) for i, (at, entry) in enumerate(said)]
    if not field.many:
        return walked
    bare = iter(unmarked([entry for entry in walked if isinstance(entry, str)]))
    return [next(bare) if isinstance(entry, str) else entry for entry in walked]


def _says_nothing(entry: Any, field: Wanted) -> bool:
    if isinstance(entry, dict) and field.part:
        known = names(field.part)
        entry = {known.get(fold(key), key): value for key, value in entry.items()}
    return says_nothing(entry, field)


def _entries(data: list[Any], typed: Path, field: Wanted) -> Iterator[tuple[Path, Any]]:
    """Entries with their typed paths; the lines of a block and a list inside the list are entries too."""
    for i, entry in enumerate(data):
        at = (*typed, i)
        if field.many and isinstance(entry, list):
            yield from (((*at, k), inner) for k, inner in enumerate(entry))
        elif field.many and (pairs := _pairs(entry, field)):
            yield from ((at, pair) for pair in pairs)
        elif field.many and isinstance(entry, str) and "\n" in entry:
            yield from ((at, line) for line in lines(entry))
        else:
            yield at, entry


def _pairs(data: Any, field: Wanted) -> list[str] | None:
    return in_pairs(data, field.part, names(field.part) if field.part else {})


def _blank(value: Any) -> bool:
    """An entry of a form that nobody filled in: nothing at all, empty quotes, or keys without values."""
    if isinstance(value, dict):
        return all(_blank(inner) for inner in value.values())
    if isinstance(value, str):
        return not value.strip()
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
            field = wanted(model)[name]
            result[name] = _walk(value, (*typed, key), (*path, name), field, spots, out)
            if name == "content" and isinstance(result[name], str):
                (result[name],) = unmarked([result[name]])
            if says_none(result[name], field, model):
                out.none.add((*path, name))
                result[name] = None
    return {name: value for name, value in result.items() if not _blank(value)}


def _unknown(key: str, place: Place | None, model: type[Model], out: Named) -> Problem:
    """A key that no field answers to; nobody reads a guess for the two hundredth, and guessing takes time."""
    root = out.root or model
    told = _guessed(fold(key), model, root) if len(out.problems) < MAX_PROBLEMS else None
    if told:
        return problem(told[0], place, key=key, **told[1])
    return problem("unknown-key", place, key=key, known=_known(model))


def _in_words(part: type[Model]) -> bool:
    return part.short is not None and part.short != "name"


def _or_text(found: Problem, data: dict[str, Any], spot: Any) -> Problem:
    """The complaint about the only key of an entry, which may be no key but words: ``- Kết quả: đạt``."""
    ((key, value),) = data.items()
    if not isinstance(value, str) or found.kind not in _UNKNOWN or '"' in f"{key}{value}":
        return found
    place = found.place or (spot.value if spot else None)
    return problem("key-or-text", place, key=key, text=f"{key}: {value}", otherwise=found.hint)


def _meant_as_key(key: str, model: type[Model], out: Named) -> bool:
    """Whether words before a colon are the name of a field, if of another part or with a slip."""
    return _guessed(fold(key), model, out.root or model) is not None


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
    """``over`` with what it does not say taken from ``beneath``: mappings entry by entry, all else whole.

    What ``over`` says to have nothing has nothing, whatever ``beneath`` says.
    """
    out = Named(None, dict(over.values), dict(over.keys), list(over.problems), over.root, set(over.none))

    def join(low: Any, high: Any, path: Path) -> Any:
        if isinstance(low, dict) and isinstance(high, dict):
            keys = [*high, *(k for k in low if k not in high)]
            joined = {k: join(low.get(k), high.get(k), (*path, k)) for k in keys}
            out.none.update(each for each in beneath.none if each[:-1] == path and each[-1] not in joined)
            return {k: value for k, value in joined.items() if value is not None}
        if high is not None or path in over.none:
            return high
        for mine, theirs in ((out.values, beneath.values), (out.keys, beneath.keys)):
            mine |= {p: place for p, place in theirs.items() if p[: len(path)] == path and path}
        out.none.update(each for each in beneath.none if path and each[: len(path)] == path)
        return low

    out.data = join(beneath.data, over.data, ())
    return out
