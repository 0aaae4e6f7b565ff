"""Putting finished files in place: all of a record or none, each whole under its final name or as it was before."""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from reportgen.problems import Place, Problem, problem

_LEFT_OVER = re.compile(r"\..+\.[a-z0-9_]{8}\.tmp")
_REASONS = {
    errno.ENOSPC: "output-disk-full",
    errno.EDQUOT: "output-disk-full",
    errno.EFBIG: "output-too-big",
    errno.EROFS: "output-read-only",
    errno.EACCES: "output-no-right",
    errno.EPERM: "output-no-right",
}
HOPELESS = frozenset(("output-disk-full", "output-too-big", "output-read-only"))
"""Kinds of problems that every other record of the folder would meet too."""


def place(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write all ``files`` beside their final names, then rename them; OSError leaves everything as it was.

    What an earlier run that was cut off has left in ``folder`` is swept away: only one run writes at a time.
    """
    folder.mkdir(parents=True, exist_ok=True)
    sweep(folder)
    ready: dict[Path, Path] = {}
    try:
        for name, data in files.items():
            handle, temporary = tempfile.mkstemp(prefix=f".{name}.", suffix=".tmp", dir=folder)
            ready[folder / name] = Path(temporary)
            _fill(handle, data)
            Path(temporary).chmod(0o666 & ~_UMASK)
        with _restored(list(ready)):
            for final, temporary_path in ready.items():
                temporary_path.replace(final)
    finally:
        for temporary_path in ready.values():
            with suppress(OSError):
                temporary_path.unlink()
    _settle(folder)
    return tuple(ready)


def remove(files: Iterable[Path]) -> list[Path]:
    """Remove ``files``; gives back those that stay, for somebody holds them open."""
    held = []
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError:
            held.append(file)
    return held


def sweep(folder: Path) -> None:
    """Remove unfinished files of a run that was cut off."""
    for file in folder.iterdir():
        if _LEFT_OVER.fullmatch(file.name):
            with suppress(OSError):
                file.unlink()


def _fill(handle: int, data: bytes) -> None:
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


@contextmanager
def _restored(finals: list[Path]) -> Iterator[None]:
    """If the work inside fails half-way, the files are as before: one may be open in Word, another not."""
    kept = {final: _second_name(final) for final in finals if final.is_file()}
    new = [final for final in finals if final not in kept and not os.path.lexists(final)]
    try:
        yield
    except OSError:
        for final, spare in kept.items():
            with suppress(OSError):
                spare.replace(final)
        for final in new:
            with suppress(OSError):
                final.unlink()
        raise
    finally:
        for spare in kept.values():
            with suppress(OSError):
                spare.unlink()


def _second_name(file: Path) -> Path:
    """The same bytes under another name: a link, or a copy where the disk has no links."""
    spare = file.with_name(f".{file.name}.{os.urandom(4).hex()}.tmp")
    try:
        os.link(file, spare, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(file, spare, follow_symlinks=False)
    return spare


def _settle(folder: Path) -> None:
    """Make the new names last through a power cut; some systems have no such thing."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def astray(folder: Path, out: Path) -> Problem | None:
    """A folder of documents that a link leads out of ``out``, or that is no folder."""
    if Path(os.path.realpath(folder)).parent != Path(os.path.realpath(out)):  # which ends, even in a ring of links
        return problem("output-outside", Place(str(folder)))
    return None


def unwritable(folder: Path, error: OSError, need: int = 0) -> Problem:
    """Why ``folder`` cannot be written, in words people know; ``need``: bytes that were to be written."""
    kind = _REASONS.get(error.errno or 0, "output-unwritable")
    return problem(kind, Place(str(folder)), need=_kilobytes(need), free=_kilobytes(_free(folder)))


def _free(folder: Path) -> int:
    """Bytes free for ``folder``, or for the nearest folder above it that is there."""
    with suppress(OSError, StopIteration):
        there = next(each for each in (folder, *folder.absolute().parents) if each.is_dir())
        return shutil.disk_usage(there).free
    return 0


def _kilobytes(count: int) -> str:
    return f"{-(-count // 1000)} KB"


def _umask() -> int:
    now = os.umask(0)
    os.umask(now)
    return now


_UMASK = _umask()  # asked once: the question itself changes it for a moment
