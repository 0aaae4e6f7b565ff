"""Many records: which files are records, building each, putting the finished files in place whole."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reportgen.build import Built, Order, build
from reportgen.problems import Place, Problem, problem
from reportgen.words.text import slug

from .ledger import Ledger

ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Done:
    """One record after building: where its files are, or why there are none."""

    record: Path
    written: tuple[Path, ...]
    problems: tuple[Problem, ...]


def records(paths: Sequence[Path]) -> tuple[list[Path], list[Problem]]:
    """The records that ``paths`` name: files as given, folders with all they hold but ``_`` files."""
    found: dict[Path, None] = {}
    problems: list[Problem] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(f for f in path.iterdir() if f.suffix in ENDINGS and f.name[0] not in "._")
            found |= dict.fromkeys(inside)
            if not inside:
                problems.append(problem("folder-without-records", Place(str(path))))
        elif path.exists():
            found[path] = None
        else:
            problems.append(problem("path-missing", Place(str(path))))
    return list(found), problems


def folder_of(record: Path) -> str:
    """The name of a record's output folder, made from the file's name."""
    return slug(record.stem)


def clashes(files: Sequence[Path]) -> list[Problem]:
    """Records whose output folders would be the same; known before anything is written."""
    seen: dict[str, Path] = {}
    found: list[Problem] = []
    for file in files:
        name = folder_of(file)
        if name in seen:
            found.append(problem("output-clash", Place(str(file)), other=str(seen[name]), folder=name))
        seen.setdefault(name, file)
    return found


def run(files: Sequence[Path], order: Order, out: Path, jobs: int = 1, *, force: bool = False) -> Iterator[Done]:
    """Build ``files`` into ``out``, in their order; one record's problems never stop the others.

    A file that somebody changed since we wrote it is left alone unless ``force``.
    """
    ledger = Ledger(out)
    for file, built in zip(files, _built(files, order, jobs), strict=True):
        yield _put(file, built, ledger, force=force)


def _built(files: Sequence[Path], order: Order, jobs: int) -> Iterator[Built]:
    if jobs == 1 or len(files) < 2:
        yield from (build(file, order) for file in files)
        return
    with ProcessPoolExecutor(max_workers=jobs or os.cpu_count()) as pool:
        yield from pool.map(build, files, [order] * len(files))


def _put(file: Path, built: Built, ledger: Ledger, *, force: bool) -> Done:
    folder = ledger.out / folder_of(file)
    if not built.files:
        return Done(file, (), built.problems)
    try:
        changed = [] if force else ledger.changed(folder, built.files)
        if changed:
            kept = tuple(problem("output-changed", Place(str(each))) for each in changed)
            return Done(file, (), (*built.problems, *kept))
        written = place(folder, built.files)
        ledger.note(folder, built.files)
        place(ledger.out, {ledger.file.name: ledger.text()})
    except OSError as error:
        return Done(file, (), (*built.problems, _unwritable(folder, error)))
    return Done(file, written, built.problems)


def place(folder: Path, files: dict[str, bytes]) -> tuple[Path, ...]:
    """Write all files beside their final names, then rename them: each is whole, or as it was before."""
    folder.mkdir(parents=True, exist_ok=True)
    ready: list[tuple[Path, Path]] = []
    try:
        for name, data in files.items():
            handle, temporary = tempfile.mkstemp(prefix=f".{name}.", suffix=".tmp", dir=folder)
            ready.append((Path(temporary), folder / name))
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            Path(temporary).chmod(0o666 & ~_UMASK)
        for temporary_path, final in ready:
            temporary_path.replace(final)
    finally:
        for temporary_path, _ in ready:
            with suppress(OSError):
                temporary_path.unlink()
    return tuple(final for _, final in ready)


def _umask() -> int:
    now = os.umask(0)
    os.umask(now)
    return now


_UMASK = _umask()  # asked once: the question itself changes it for a moment


_REASONS = {
    errno.ENOSPC: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "no-right",
    errno.EPERM: "no-right",
}


def _unwritable(folder: Path, error: OSError) -> Problem:
    """Why the folder cannot be written, in words people know."""
    kind = _REASONS.get(error.errno or 0, "unwritable")
    return problem(f"output-{kind}", Place(str(folder)))
