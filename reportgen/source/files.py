"""From a path to text: plain files only, of bounded size, in a Unicode encoding."""

from __future__ import annotations

import codecs
import os
import pathlib
import stat

from reportgen.problems import Place, Problem, problem

MAX_BYTES = 2_000_000
# Without O_NONBLOCK, opening a pipe waits for ever; without O_BINARY, Windows changes line ends.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def read_text(path: pathlib.Path, file: str, within: pathlib.Path | None = None) -> str | Problem:
    """The text of a file, or why it cannot be had; a link that leads out of the folder ``within`` is refused."""
    if within is not None and strays(path, within):
        return problem("file-outside", Place(file), file=file)
    data = read_bytes(path, file)
    return data if isinstance(data, Problem) else decode(data, file)


def strays(path: pathlib.Path, folder: pathlib.Path) -> bool:
    """Whether ``path``, all links followed, lies outside ``folder``: the sender of a folder could read anything."""
    try:
        return not pathlib.Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
    except ValueError:  # a NUL in the name: there is no such file anywhere
        return False


def decode(data: bytes, file: str) -> str | Problem:
    """Bytes as UTF-8 (with mark or without) or UTF-16 (with mark), or the line of the first bad byte."""
    body, encoding = _encoding(data)
    # A NUL means UTF-16 without its mark, UTF-32, or a file that is no text at all.
    zero = body.find(b"\0") if encoding == "utf-8" else 2 * body.decode(encoding, "ignore").find("\0")
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        return _undecodable(body[: error.start if zero < 0 else min(zero, error.start)], encoding, file)
    return text if zero < 0 else _undecodable(body[:zero], encoding, file)


def _encoding(data: bytes) -> tuple[bytes, str]:
    """The bytes behind the byte order mark, and what the mark says."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return data[len(mark) :], encoding
    return data, "utf-8"


def _undecodable(before: bytes, encoding: str, file: str) -> Problem:
    """The complaint about the byte that follows ``before``."""
    text = before.decode(encoding, "ignore").replace("\r\n", "\n").replace("\r", "\n")
    line = text.count("\n") + 1
    return problem("file-encoding", Place(file, line, len(text) - text.rfind("\n")), line=line)


def read_bytes(path: pathlib.Path, file: str) -> bytes | Problem:
    """All bytes of a plain file below the cap, or why they cannot be had."""
    try:
        handle = os.open(path, _FLAGS)
    except FileNotFoundError:
        return problem("file-missing", Place(file), file=file)
    except (OSError, ValueError):  # ValueError: a NUL in the name
        if os.path.isdir(path):  # noqa: PTH112 - never raises, unlike Path.is_dir; Windows cannot even open one
            return problem("file-not-plain", Place(file), file=file)
        return problem("file-unreadable", Place(file), file=file)
    try:
        return _content(handle, file)
    except OSError:
        return problem("file-unreadable", Place(file), file=file)
    finally:
        os.close(handle)


def _content(handle: int, file: str) -> bytes | Problem:
    """What an open file holds, if it is a plain file below the cap."""
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        return problem("file-not-plain", Place(file), file=file)
    with os.fdopen(handle, "rb", closefd=False) as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return problem("file-too-big", Place(file), limit=MAX_BYTES // 1_000_000)
    return data
