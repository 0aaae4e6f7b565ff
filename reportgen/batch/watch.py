"""What people change on the disk, as it happens: records, and what all records are made with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_MOMENT = 50  # milliseconds in which the many writes of one save come together
_LOOK_UP = 200


@dataclass(frozen=True, slots=True)
class Saved:
    """The files that were saved together; ``moved``: some of them came or went."""

    files: frozenset[Path]
    moved: bool


def changes(
    records: Sequence[Path], folders: Sequence[Path], out: Path, stopped: Callable[[], bool]
) -> Iterator[Saved]:
    """Each time something is saved in a folder of ``records`` or below ``folders``, until ``stopped``.

    The first comes soon, though nothing was saved: whatever is saved after it will be told.
    What lies in ``out`` does not count: those files are ours. Links are followed to what they name.
    """
    from watchfiles import Change, watch  # noqa: PLC0415 - only those who watch wait for it

    there = {folder.resolve() for folder in (*folders, *(_folder(path) for path in records)) if folder.is_dir()}
    settings = {"debounce": _MOMENT, "step": 10, "rust_timeout": _LOOK_UP, "yield_on_timeout": True}
    first = True
    for found in watch(*there, raise_interrupt=False, **settings):  # type: ignore[arg-type]
        if stopped():
            return
        told = {Path(name): how for how, name in found}
        files = {file for file in told if not file.is_relative_to(out.resolve()) and not _scratch(file)}
        if files or first:
            first = False
            yield Saved(frozenset(files), any(told[file] != Change.modified for file in files))


def _folder(path: Path) -> Path:
    return path if path.is_dir() else path.parent


def _scratch(file: Path) -> bool:
    """What editors and Word write beside a file while they save it."""
    return file.name.startswith((".", "~")) or file.name.endswith(("~", ".tmp", ".swp"))
