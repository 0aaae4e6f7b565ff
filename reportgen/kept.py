"""What was made of a text once is kept for the next start, as Python keeps the code of a module in ``.pyc``.

It is kept in the person's own cache folder, never beside their files, and counts only for the very same text,
program and Python. Where there is no folder that is this person's alone, all is simply made anew.
"""

from __future__ import annotations

import marshal
import os
import stat
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from typing import Any, TypeVar

SWITCH = "REPORTGEN_CACHE"
"""Names a folder to keep things in; anything that is no whole path, such as ``off``, keeps nothing."""
ROOM = 32_000_000  # bytes in all; the oldest go first
_ENDING = ".kept"
_HEAD = 8  # bytes: a checksum of the rest, the length of what it was made from
_OPEN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
T = TypeVar("T")


def kept(name: str, text: str | bytes, make: Callable[[], T]) -> T:
    """What ``make`` makes of ``text``, made or remembered: plain data, or code, and never None."""
    known: T | None = recall(name, text)
    if known is None:
        known = make()
        remember(name, text, known)
    return known


def recall(name: str, text: str | bytes) -> Any:
    """What is kept under ``name`` for ``text``; None for nothing, for a damaged file, for one of somebody else."""
    folder = _folder()
    try:
        key = _key(name, text)
        raw = _read(os.path.join(folder, _file(name, key))) if folder and _ours(folder) else b""  # noqa: PTH118
    except OSError:
        return None
    start = _HEAD + len(key)
    if raw[_HEAD:start] != key or raw[:_HEAD] != _head(raw, len(key)):
        return None
    with suppress(EOFError, ValueError, TypeError):
        return marshal.loads(raw[start:])  # noqa: S302 - out of a folder that nobody else can write in
    return None


def remember(name: str, text: str | bytes, made: Any) -> None:
    """Keep ``made`` for the next start, if it can be kept."""
    folder = _folder()
    with suppress(OSError, ValueError):  # ValueError: not plain data
        key = _key(name, text)
        if folder and _prepared(folder):
            raw = bytes(_HEAD) + key + marshal.dumps(made)
            _write(os.path.join(folder, _file(name, key)), _head(raw, len(key)) + raw[_HEAD:])  # noqa: PTH118
            _sweep(folder)


def _folder() -> str | None:
    """The folder things are kept in, if this person can have one."""
    wanted = os.environ.get(SWITCH)
    if wanted is None:
        bases = (os.environ.get("XDG_CACHE_HOME"), os.environ.get("LOCALAPPDATA"), os.path.expanduser("~/.cache"))  # noqa: PTH111
        wanted = os.path.join(next((base for base in bases if base and os.path.isabs(base)), ""), "reportgen")  # noqa: PTH117, PTH118
    return wanted if os.path.isabs(wanted) else None  # noqa: PTH117


def _key(name: str, text: str | bytes) -> bytes:
    """All that the thing kept depends on."""
    body = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return b"\0".join((name.encode("utf-8", "surrogatepass"), _program(), body))


@cache
def _program() -> bytes:
    """This Python and this program: a changed line of it makes all anew, with a new version or without."""
    files = sorted(_sources(os.path.dirname(__file__)))  # noqa: PTH120
    return "\n".join((sys.version, *files)).encode("utf-8", "surrogatepass")


def _sources(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _sources(entry.path)
            elif entry.name.endswith(".py"):
                state = entry.stat()
                yield f"{entry.path} {state.st_size} {state.st_mtime_ns}"


def _file(name: str, key: bytes) -> str:
    """Its name; two things of one name are told apart by what they were made from, which stands in them."""
    return f"{zlib.crc32(key):08x}-{zlib.crc32(name.encode('utf-8', 'surrogatepass')):08x}{_ENDING}"


def _head(raw: bytes, length: int) -> bytes:
    return zlib.crc32(raw[_HEAD:]).to_bytes(4, "big") + length.to_bytes(4, "big")


def _read(file: str) -> bytes:
    handle = os.open(file, _OPEN)
    try:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode) or not _is_mine(state):
            return b""
        with os.fdopen(handle, "rb", closefd=False) as stream:
            return stream.read()
    finally:
        os.close(handle)


def _is_mine(state: os.stat_result) -> bool:
    return not hasattr(os, "geteuid") or state.st_uid == os.geteuid()


def _ours(folder: str) -> bool:
    """Whether it is a folder of this person's that nobody else can write in."""
    state = os.lstat(folder)
    closed = not hasattr(os, "geteuid") or not state.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISDIR(state.st_mode) and _is_mine(state) and closed


def _prepared(folder: str) -> bool:
    """Make the folder; in another person's home, where root may write as well, nothing is made."""
    for each in (os.path.dirname(folder), folder):  # noqa: PTH120
        if not os.path.isdir(each):  # noqa: PTH112
            if not _is_mine(os.stat(os.path.dirname(each))):  # noqa: PTH116, PTH120
                return False
            os.mkdir(each, 0o700)  # noqa: PTH102
    return _ours(folder)


def _write(file: str, raw: bytes) -> None:
    """The whole file at once: who reads meanwhile has the old one or the new."""
    part = f"{file[: -len(_ENDING)]}.{os.getpid()}{_ENDING}"
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(raw)
        os.replace(part, file)  # noqa: PTH105
    except OSError:
        os.unlink(part)  # noqa: PTH108
        raise


def _sweep(folder: str) -> None:
    """Leave the newest that there is room for."""
    with os.scandir(folder) as entries:
        found = [(entry.stat(), entry.path) for entry in entries if entry.name.endswith(_ENDING)]
    room = ROOM
    for state, path in sorted(found, key=lambda each: each[0].st_mtime_ns, reverse=True):
        room -= state.st_size
        if room < 0:
            os.unlink(path)  # noqa: PTH108
