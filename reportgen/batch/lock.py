"""One run at a time writes to an output folder; a run that died holds nothing."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

NAME = ".reportgen.lock"
_held: set[int] = set()


class HeldError(Exception):
    """Somebody else holds the lock: ``holder`` is the number of that process, as text."""

    def __init__(self, holder: str) -> None:
        """Remember who it is."""
        self.holder = holder
        super().__init__(holder)


class Lock:
    """The lock of a folder, taken on entering and given back on leaving; the system frees it if we die."""

    def __init__(self, out: Path) -> None:
        """Nothing is taken yet; ``out`` is there."""
        self.file = out / NAME
        self.handle = -1

    def __enter__(self) -> Self:
        """Take it; HeldError if another run has it, OSError if the folder cannot be written."""
        while self.handle < 0:
            handle = os.open(self.file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
            try:
                _take(handle)
                if _same(handle, self.file):  # else its last holder has just removed it
                    os.truncate(handle, 0)
                    os.write(handle, str(os.getpid()).encode())
                    self.handle = handle
                    _held.add(handle)
            except BlockingIOError as error:
                raise HeldError(_holder(self.file)) from error
            finally:
                if self.handle < 0:
                    os.close(handle)
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        """Give it back; the file goes first, while nobody else can hold it."""
        with suppress(OSError):
            self.file.unlink()
        _held.discard(self.handle)
        os.close(self.handle)
        with suppress(OSError):  # Windows removes no open file
            self.file.unlink()
        self.handle = -1


def _let_go() -> None:
    """In a process forked meanwhile: a lock stays with the parent alone, or it would outlive it."""
    while _held:
        os.close(_held.pop())


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


def _same(handle: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), file.stat())
    except FileNotFoundError:
        return False


def _holder(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace")[:20].strip() or "?"
    except OSError:
        return "?"


try:
    import fcntl
except ImportError:  # Windows
    import msvcrt

    def _take(handle: int) -> None:
        """Lock a byte far behind the number, which others may read; BlockingIOError if it is locked."""
        os.lseek(handle, 1 << 20, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError as error:
            raise BlockingIOError from error
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
else:

    def _take(handle: int) -> None:
        """Lock the file; BlockingIOError if it is locked."""
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
