"""Every complaint anywhere is a Problem: code, severity, place, message, hint.

The sentences stand in ``messages.yaml``; Python names only the kind of problem.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from reportgen.messages import messages


class Severity(StrEnum):
    """How much a problem matters; the values are what people read."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"
    NOTE = "gợi ý"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a person's file; line and column count from 1, in characters of NFC text."""

    file: str
    line: int = 0
    column: int = 0
    width: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Problem:
    """One complaint, already in words. ``spots``: where in a finished file; ``detail``: the same for machines.

    ``each``: what a complaint about several things says of each of them, for those who want it at length.
    """

    code: str
    kind: str
    severity: Severity
    message: str
    hint: str
    place: Place | None = None
    related: tuple[Place, ...] = ()
    spots: tuple[str, ...] = ()
    each: tuple[str, ...] = ()
    detail: Mapping[str, Any] | None = field(default=None, compare=False)

    @property
    def environment(self) -> bool:
        """Whether the machine lacks something, rather than a file being wrong."""
        return bool(messages()["problems"].get(self.kind, {}).get("environment"))

    @property
    def sort_key(self) -> tuple[Any, ...]:
        """By file, line and column; what has no place comes first."""
        place = self.place or Place("")
        return (place.file, place.line, place.column, self.code, self.message)


class ProblemsError(Exception):
    """The one exception that carries complaints."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems; they are told together, never one by one."""
        self.problems = tuple(problems)
        super().__init__("; ".join(p.message for p in self.problems))


# One damaged file must not bury the others of a run under its complaints.
MAX_PROBLEMS = 200
_LONGEST = 300  # characters of a person's file that one message repeats; lists of what is known stay whole


def problem(kind: str, place: Place | None = None, /, *, related: Iterable[Place] = (), **slots: Any) -> Problem:
    """Make the Problem named ``kind``, its sentences filled with ``slots``."""
    entry = messages()["problems"][kind]
    slots = {name: value if name in {"known", "fields"} else _short(value) for name, value in slots.items()}
    return Problem(
        code=entry["code"],
        kind=kind,
        severity=Severity(entry.get("severity", Severity.ERROR)),
        message=entry["message"].format(**slots),
        hint=entry.get("hint", "").format(**slots),
        place=place,
        related=tuple(related),
    )


def _short(value: Any) -> Any:
    """What a message repeats of a value: a word of a megabyte must not bury the others."""
    return f"{value[: _LONGEST - 1]}…" if isinstance(value, str) and len(value) > _LONGEST else value


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each once, by line; of more than MAX_PROBLEMS the errors before the rest, and how many more there were."""
    each = sorted(dict.fromkeys(problems), key=lambda p: (p.severity is not Severity.ERROR, p.sort_key))
    told = sorted(each[:MAX_PROBLEMS], key=lambda p: p.sort_key)
    if len(each) > MAX_PROBLEMS:
        place = told[-1].place
        told.append(problem("too-many-problems", Place(place.file) if place else None, count=len(each) - len(told)))
    return told


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those that stop a document from being written."""
    return [p for p in problems if p.severity is Severity.ERROR]


def origin_of(error: BaseException) -> str:
    """The module and line that an error comes from: what whoever mends it wants to know."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).stem}:{trace.tb_lineno}" if trace else "?"
