"""Fields that the record accepts and no document prints, told so that nothing vanishes in silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reportgen.ours import data
from reportgen.problems import Problem

from ..consistency.look import Look
from ..keys import Path, titles
from ..record import Record


class Row(NamedTuple):
    """A field that stays in the record, and why: always, or where the same part has or lacks another field."""

    field: str
    why: str
    beside: str = ""
    lacking: str = ""


@cache
def rows() -> tuple[Row, ...]:
    """The table ``khong-in.yaml``."""
    table = data("records", "editor", "khong-in.yaml")
    return tuple(Row(r["field"], r["why"], r.get("with", ""), r.get("unless", "")) for r in table)


def fields(look: Look) -> Iterator[Problem]:
    """Each field of the table that the record says, once, at the first place where it stands."""
    for row in rows():
        path = next(_said(look.record, row.field.split("."), row, ()), None)
        if path is not None:
            yield look.problem("field-unprinted", path, field=titles(Record, path), why=row.why)


def _said(part: object, steps: Sequence[str], row: Row, path: Path) -> Iterator[Path]:
    """Where the field of a row is said and not printed."""
    if isinstance(part, tuple) and steps[0] == "*":
        for i, entry in enumerate(part):
            yield from _said(entry, steps[1:], row, (*path, i))
        return
    value = getattr(part, steps[0], None)
    if not value:
        return
    if steps[1:]:
        yield from _said(value, steps[1:], row, (*path, steps[0]))
    elif (not row.beside or getattr(part, row.beside)) and (not row.lacking or not getattr(part, row.lacking)):
        yield (*path, steps[0])
