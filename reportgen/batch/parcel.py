"""A record with all its files, to be built on a machine that has none of them; the documents come back as bytes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from threading import Lock

from reportgen import intake
from reportgen.problems import Place, Problem
from reportgen.templating.folders import builtin

from . import limits, prints
from .work import Made, Task, failed, make

Files = tuple[tuple[str, bytes], ...]
_MOST = 40_000_000
_ALONE = Lock()  # one record at a time in a process, however many threads its owner gave it


@dataclass(frozen=True, slots=True)
class Parcel:
    """A task with the files it needs: those of the record's folder, and each folder of templates with its name."""

    task: Task
    program: str
    files: Files
    templates: tuple[tuple[str, Files], ...]

    @property
    def complete(self) -> bool:
        """Whether the record itself is in it."""
        return any(name == self.task.record.name for name, _ in self.files)


def pack(task: Task) -> Parcel:
    """Take along whatever ``task`` will read; what cannot be read is left out, and missed where it is built."""
    folder = task.record.parent
    files = ((_name(file, folder), data) for file in intake.reads(task.record) for data in _bytes(file))
    own = [each for each in task.order.path if each.resolve() != builtin()]
    templates = tuple((each.name, _all(each)) for each in own)
    return Parcel(task, prints.content(), tuple(files), templates)


def _name(file: Path, folder: Path) -> str:
    return file.relative_to(folder).as_posix()


def _bytes(file: Path) -> Iterator[bytes]:
    """The content of a plain file of bounded size."""
    with suppress(OSError):
        if file.is_file() and file.stat().st_size <= _MOST:
            yield file.read_bytes()


@lru_cache(maxsize=4)
def _all(folder: Path) -> Files:
    """Every file of templates, read once for all records of a run."""
    return tuple((_name(file, folder), data) for file in sorted(folder.rglob("*")) for data in _bytes(file))


def build(parcel: Parcel) -> Made:
    """Build what is in ``parcel``: the same function as at home, in a folder of its own, within the same limits.

    A process that needs more is ended by its system; Dask then tries elsewhere.
    """
    task = parcel.task
    if parcel.program != prints.content():
        return Made(failed(task, "cluster-version").built)
    with _ALONE, tempfile.TemporaryDirectory(prefix="reportgen-") as folder:
        record = Path(folder, task.record.name)
        _unpack(parcel.files, record.parent)
        order = replace(task.order, folders=tuple(_templates(name, files) for name, files in parcel.templates))
        limits.allow(limits.seconds(record))
        try:
            made = make(Task(record, order))
        finally:
            limits.lift()
    return _at_home(made, record, parcel)


def _unpack(files: Files, folder: Path) -> None:
    for name, data in files:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


@lru_cache(maxsize=4)
def _templates(name: str, files: Files) -> Path:
    """The folder of templates, unpacked once: compiled templates are remembered by where they are."""
    root = tempfile.TemporaryDirectory(prefix="reportgen-")
    _kept.append(root)
    folder = Path(root.name, name)
    folder.mkdir()
    _unpack(files, folder)
    return folder


_kept: list[tempfile.TemporaryDirectory[str]] = []  # removed when the process ends


def _at_home(made: Made, there: Path, parcel: Parcel) -> Made:
    """The same with places as they are called at home, and the prints of what was sent."""
    told = tuple(_told_at_home(each, there.parent, parcel.task.record.parent) for each in made.built.problems)
    sent = {name: prints.of(data) for name, data in parcel.files}
    reads: Mapping[str, str] = {name: sent.get(name, "") for name in made.reads}
    return Made(replace(made.built, problems=told, reads=()), reads)


def _told_at_home(each: Problem, there: Path, home: Path) -> Problem:
    def place(at: Place) -> Place:
        file = Path(at.file)
        return replace(at, file=(home / file.relative_to(there)).as_posix()) if file.is_relative_to(there) else at

    return replace(each, place=each.place and place(each.place), related=tuple(map(place, each.related)))
