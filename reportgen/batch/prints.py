"""Finger prints: of files, and of all that a record's documents depend on beside its own files."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

import click

from reportgen.build import Order
from reportgen.templating.folders import builtin

_PACKAGE = Path(__file__).resolve().parents[1]
_AT_ONCE = 1_000_000  # bytes; larger files are read piece by piece
_DATA = (".py", ".yaml", ".html")
_LIBRARIES = ("babel", "jinja2", "lxml", "pillow", "pydantic", "pydyf", "python_docx", "weasyprint")


def of(data: bytes) -> str:
    """The print of bytes."""
    return hashlib.sha256(data).hexdigest()


def of_file(file: Path, *, linked: bool = True) -> str:
    """The print of a plain file, empty if there is none; ``linked``: a link counts as the file it leads to."""
    try:
        found = file.stat(follow_symlinks=linked)
        return _of_file(str(file), found.st_mtime_ns, found.st_size) if stat.S_ISREG(found.st_mode) else ""
    except OSError:
        return ""


@lru_cache(maxsize=2048)
def _of_file(file: str, _changed: int, size: int) -> str:
    """Read once as long as it stays the same: an office file stands beside ten thousand records."""
    if size <= _AT_ONCE:
        return of(Path(file).read_bytes())
    with Path(file).open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def of_reads(files: Iterable[Path], folder: Path, before: int) -> Mapping[str, str]:
    """The print of each file by its name in ``folder``; nothing at all if one may have changed since ``before``.

    ``before``: nanoseconds, when the documents were begun; what is younger may not be what they were made of.
    """
    files = list(dict.fromkeys(files))
    found = {_name(file, folder): of_file(file) for file in files}
    return {} if any(_changed(file) >= before for file in files) else found


def _name(file: Path, folder: Path) -> str:
    return Path(os.path.relpath(file, folder)).as_posix()


def _changed(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def of_order(order: Order) -> str:
    """The print of what is wanted and of everything it is made with."""
    return of("\n".join(map(str, (order.documents, order.formats, order.strict, of_means(order)))).encode())


def of_means(order: Order) -> str:
    """The print of everything documents are made with: program, libraries, layouts, templates."""
    own = [folder for folder in order.path if folder.resolve() != builtin()]
    parts = [program(), order.pdf_profile]
    parts += [f"{folder.name}/{name}={each}" for folder in own for name, each in _inside(folder)]
    return of("\n".join(parts).encode())


def of_version(reads: Mapping[str, str], means: str) -> str:
    """The print of one version of a record: all it is made of and with; empty if nobody is sure."""
    return of(repr((sorted(reads.items()), means)).encode()) if reads else ""


def _inside(folder: Path) -> Iterator[tuple[str, str]]:
    """Each file of a template folder and its print."""
    for file in sorted(folder.rglob("*")):
        if file.suffix in _DATA:
            yield file.relative_to(folder).as_posix(), of_file(file)


@cache
def program() -> str:
    """The print of this program as it is installed, and of the libraries that shape documents."""
    files = [*_signs(_PACKAGE), *(() if builtin().is_relative_to(_PACKAGE) else _signs(builtin()))]
    return of("\n".join([sys.version, *sorted(_libraries()), *sorted(files)]).encode())


@cache
def content() -> str:
    """The print of what this program and its libraries are, the same on every machine that has the same."""
    own = [f"{name}={each}" for folder in (_PACKAGE, builtin()) for name, each in _inside(folder)]
    return of("\n".join([*sorted(_libraries()), *own]).encode())


def _signs(folder: Path) -> Iterator[str]:
    """Name, size and time of each file of ours: a new version has others, whatever it says its number is."""
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _signs(Path(entry.path))
        elif entry.name.endswith(_DATA):
            found = entry.stat()
            yield f"{folder.name}/{entry.name} {found.st_size} {found.st_mtime_ns}"


def _libraries() -> Iterator[str]:
    """``weasyprint-70.0.dist-info`` and its like: the folder names say the versions, at no cost."""
    beside = Path(click.__file__).resolve().parents[1]
    for entry in os.scandir(beside):
        name, _, ending = entry.name.rpartition(".")
        if ending == "dist-info" and name.partition("-")[0].lower() in _LIBRARIES:
            yield name
