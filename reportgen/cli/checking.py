"""``check``: records and finished documents, in folders or one by one."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from reportgen import layout
from reportgen.build import Built, Order, review
from reportgen.check import check_file
from reportgen.intake import ENDINGS, OFFICE
from reportgen.problems import Place, Problem, problem

if TYPE_CHECKING:
    from reportgen.batch.work import Made, Task

LAW = "nd30-2020"
FINISHED = (".docx", ".docm", ".pdf")
NEARLY = (".doc", ".dot", ".dotx", ".dotm", ".rtf", ".odt")
"""Kinds that people take for Word files: told what they are, and how to make one."""


def check(paths: Sequence[Path], order: Order) -> tuple[list[Problem], int]:
    """All problems of all files, in order, and how many files were looked at."""
    problems: list[Problem] = []
    files = list(_files(paths, problems))
    strange = len(order.path) > 1  # templates that are not ours may ask for anything
    apart = [file for file in files if strange or file.suffix.lower() in FINISHED]
    found = _apart(apart, order) if apart else {}
    for file in files:
        problems += found[file] if file in found else _one(file, order)
    return problems, len(files)


def _apart(files: Sequence[Path], order: Order) -> dict[Path, Sequence[Problem]]:
    """What is wrong with files that strangers made, each looked at in a process bounded in time and memory."""
    from reportgen.batch.limits import cores  # noqa: PLC0415 - records with our own templates need no processes
    from reportgen.batch.pool import Pool  # noqa: PLC0415
    from reportgen.batch.work import Task  # noqa: PLC0415

    waiting, found = deque(Task(file, order) for file in files), dict[Path, Sequence[Problem]]()
    with closing(Pool(min(len(files), cores()), look)) as pool:
        while waiting or pool.busy():
            while waiting and pool.free():
                pool.submit(waiting.popleft())
            found |= {task.record: made.built.problems for task, made in pool.done(1)}
    return found


def look(task: Task) -> Made:
    """One file; whatever goes wrong becomes a problem of it."""
    from reportgen.batch.work import Made, guarded  # noqa: PLC0415

    return guarded(task, lambda: Made(Built({}, tuple(_one(task.record, task.order)))))


def _files(paths: Sequence[Path], problems: list[Problem]) -> Iterator[Path]:
    for path in paths:
        try:
            there = sorted(path.rglob("*")) if path.is_dir() else None
            found, told = _alone(path) if there is None else _inside(path, there)
        except PermissionError:
            found, told = [], [problem("folder-unreadable", Place(str(path)))]
        except OSError:  # a name longer than the system knows
            found, told = [], [problem("path-missing", Place(str(path)))]
        problems += told
        yield from found


def _alone(path: Path) -> tuple[list[Path], list[Problem]]:
    return ([path], []) if path.exists() else ([], [_names().missing(path)])


def _inside(folder: Path, there: Sequence[Path]) -> tuple[list[Path], list[Problem]]:
    """What can be looked at among the files below a folder; if nothing can, what there is instead."""
    found = [f for f in there if f.suffix.lower() in (*ENDINGS, *FINISHED) and f.name[0] not in "._~"]
    if not found:
        return [], [problem("folder-without-records", Place(str(folder))), *_names().instead(there)]
    texts = [file for file in there if file.suffix.lower() == ".txt"]
    return found, _names().misnamed(texts) if texts else []


def _names() -> ModuleType:
    from reportgen.batch import strange  # noqa: PLC0415 - good records do without all that makes batches

    return strange


def _one(file: Path, order: Order) -> list[Problem]:
    ending = file.suffix.lower()
    if ending in ENDINGS and file.name.lower() != OFFICE:
        return review(file, order)
    if ending in (*FINISHED, *NEARLY) and file.name[0] != "~":
        return check_file(file, layout.load(LAW))
    return [_names().strange(file) or problem("check-unknown", Place(str(file)))]
