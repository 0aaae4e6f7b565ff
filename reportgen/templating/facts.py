"""What a document owes: the facts of a record that must stand in it, as paths of fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reportgen.problems import ProblemsError, problem
from reportgen.records import Record

from .view import Entries, Missing, Value, View, dotted, view


def owed(record: Record, patterns: Sequence[str]) -> dict[str, str]:
    """The path and the words of each fact the record has that ``patterns`` name.

    A pattern is a path of fields, ``*`` for each entry of a list: ``findings.*.value``.
    ProblemsError if it names a field that does not exist.
    """
    shown = view(record)
    found: dict[str, str] = {}
    for pattern in patterns:
        try:
            found |= dict(_facts(shown, pattern.split(".")))
        except AttributeError as error:
            raise ProblemsError([problem("owes-unknown", None, pattern=pattern)]) from error
    return found


def _facts(here: Any, steps: Sequence[str]) -> Iterator[tuple[str, str]]:
    if isinstance(here, Missing) or here is False:
        return
    if isinstance(here, Entries):
        rest = steps[1:] if steps and steps[0] == "*" else steps
        for entry in here:
            yield from _facts(entry, rest)
    elif steps:
        yield from _facts(getattr(here, steps[0]), steps[1:])
    elif isinstance(here, Value):
        yield here.path, str(here)
    elif isinstance(here, View):
        yield dotted(here._path), ""  # noqa: SLF001 - a view gives templates nothing but fields
