"""The record as templates see it: values that know which field they came from, and nothing callable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Any, Self

from reportgen.records.base import Model
from reportgen.records.keys import Path
from reportgen.records.values import Number


class Value(str):
    """A printed value: the text, what it means (``raw``) and the path of its field."""

    __slots__ = ("path", "raw")

    raw: Any
    path: str

    def __new__(cls, text: str, raw: Any, path: str) -> Self:
        """Text with its meaning and its origin."""
        made = super().__new__(cls, text)
        made.raw, made.path = raw, path
        return made

    def saying(self, text: str) -> Value:
        """The same fact in other words."""
        return Value(text, self.raw, self.path)


class Missing:
    """A field the record does not have. False, empty, and not to be printed except as the form's blank."""

    __slots__ = ("path",)

    def __init__(self, path: Path) -> None:
        """Remember which field it is."""
        self.path = path

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __getattr__(self, name: str) -> Missing:
        if name.startswith("__"):
            raise AttributeError(name)
        return Missing((*self.path, name))


class Entries(list[Any]):
    """A list field; it knows its path even when it is empty."""

    __slots__ = ("path",)

    path: Path


class View:
    """One part of the record; its fields are attributes. A field that does not exist is an error."""

    __slots__ = ("_fields", "_model", "_path")

    def __init__(self, model: type[Model], path: Path, fields: dict[str, Any]) -> None:
        """Hold the fields already made ready."""
        self._model, self._path, self._fields = model, path, fields

    def __getattr__(self, name: str) -> Any:
        try:
            return self._fields[name]
        except KeyError:
            raise AttributeError(name) from None

    def _mentioned(self, by: Value) -> View:
        """The same part, its name coming from the field that mentions it."""
        return View(self._model, self._path, self._fields | {"name": by.saying(str(self._fields["name"]))})

    def _without(self, field: str) -> View:
        """The same part, silent about one field."""
        return View(self._model, self._path, self._fields | {field: Missing((*self._path, field))})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, View) and self._path == other._path

    def __hash__(self) -> int:
        return hash(self._path)


@dataclass(frozen=True, slots=True, eq=False)
class Itself:
    """A record as a key: that very one, not one that says the same, which would take long to find out."""

    record: Model

    def __hash__(self) -> int:
        return id(self.record)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and self.record is other.record


def view(record: Model) -> View:
    """Show ``record`` to templates; all documents of one record see the same, which none can change."""
    return _viewed(Itself(record))


@lru_cache(maxsize=4)
def _viewed(whole: Itself) -> View:
    return _show_model(whole.record, (), "", {})


def shared(values: Sequence[Any]) -> Any:
    """The words that all ``values`` say, coming from every one of their fields; missing if they differ.

    The path of the result names each field, parted by spaces, as ``data-from`` does.
    """
    said = {str(v) for v in values if isinstance(v, Value)}
    if len(said) != 1 or not all(isinstance(v, Value) for v in values):
        path = next((v.path for v in values if isinstance(v, Missing)), ())
        return Missing(path if isinstance(path, tuple) else ())
    first = values[0]
    return Value(str(first), first.raw, " ".join(dict.fromkeys(v.path for v in values)))


def dotted(path: Path) -> str:
    """``findings.2.value``: how a path stands in ``data-from``."""
    return ".".join(map(str, path))


def _show(value: Any, path: Path, said: str, seen: dict[int, View]) -> Any:
    """What stands at ``path``, which is ``said`` with dots."""
    if value is None:
        return Missing(path)
    if isinstance(value, Model):
        return _show_model(value, path, said, seen)
    if isinstance(value, tuple):
        before = f"{said}." if said else ""
        entries = Entries(_show(entry, (*path, i), f"{before}{i}", seen) for i, entry in enumerate(value))
        entries.path = path
        return entries
    if isinstance(value, bool):
        return value
    if isinstance(value, Number):
        return Value(value.text, value.value, said)
    return Value(str(value.value if isinstance(value, Enum) else value), value, said)


def _show_model(model: Model, path: Path, said: str, seen: dict[int, View]) -> View:
    if id(model) in seen:  # a derived fact that is a part seen before keeps that part's path
        return seen[id(model)]
    fields: dict[str, Any] = {}
    made = View(type(model), path, fields)
    seen[id(model)] = made
    before = f"{said}." if said else ""
    typed = model.__dict__
    for name in type(model).model_fields:
        fields[name] = _show(typed[name], (*path, name), before + name, seen)
    for name in type(model).model_computed_fields:
        value = getattr(model, name)
        # What is put into words by the model comes from the part as a whole.
        whole = isinstance(value, str) and path
        fields[name] = _show(value, path if whole else (*path, name), said if whole else before + name, seen)
    return made
