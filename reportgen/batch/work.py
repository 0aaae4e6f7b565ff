"""The one function that executors run, and what an executor is."""

from __future__ import annotations

import os
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from reportgen.build import Built, Order, build
from reportgen.problems import Place, Problem, ProblemsError, errors, origin_of, problem

from . import prints


@dataclass(frozen=True, slots=True)
class Task:
    """One record to build."""

    record: Path
    order: Order


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a task: documents or problems, and the prints of the files that they were made of.

    ``reads`` is empty where nobody can be sure of them.
    """

    built: Built
    reads: Mapping[str, str] = field(default_factory=dict)

    @property
    def settled(self) -> bool:
        """Whether it need not be tried again: what failed today (a PDF without Pango) may be made tomorrow."""
        return bool(self.built.files) and not errors(self.built.problems)


class Executor(Protocol):
    """Runs ``make`` on tasks somewhere: in processes here, or on other machines."""

    def free(self) -> bool:
        """Whether it takes one more task now."""

    def submit(self, task: Task) -> None:
        """Begin ``task``, some time."""

    def busy(self) -> bool:
        """Whether any task is not done yet."""

    def done(self, seconds: float) -> list[tuple[Task, Made]]:
        """The tasks that end within ``seconds``; it returns as soon as there is one."""

    def close(self) -> None:
        """Drop what is not done, and leave nothing running."""


def make(task: Task) -> Made:
    """Build one record; whatever goes wrong becomes a problem of that record."""
    begun = time.time_ns()

    def made() -> Made:
        built = build(task.record, task.order)
        return Made(built, prints.of_reads(built.reads, task.record.parent, begun) if built.written else {})

    return guarded(task, made)


def guarded(task: Task, do: Callable[[], Made]) -> Made:
    """What ``do`` makes of a task, or a problem of its file: of the file, of its size, or of this program."""
    try:
        return do()
    except ProblemsError as error:
        return Made(Built({}, error.problems))
    except (MemoryError, RecursionError):
        return failed(task, "record-too-big")
    except Exception as error:  # noqa: BLE001 - a fault of ours stops one record, not ten thousand
        if "REPORTGEN_DEBUG" in os.environ:
            traceback.print_exc()
        return failed(task, "program-fault", error=type(error).__name__, where=origin_of(error))


def failed(task: Task, kind: str, **slots: Any) -> Made:
    """A task that came to nothing."""
    return Made(Built({}, (told(task, kind, **slots),)))


def told(task: Task, kind: str, **slots: Any) -> Problem:
    """A problem of the whole record of a task."""
    return problem(kind, Place(task.record.as_posix()), **slots)
