"""What the output folder holds of ours, and what that was made of: a line of JSON for each record as it is built.

A line is written before its files are put in place: whenever the power goes, every file of ours is known as ours.
"""

from __future__ import annotations

import errno
import json
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from reportgen.proof import aside

from . import prints
from .placing import place

NAME = ".reportgen.jsonl"
_NEAR = 1  # steps up from the output folder
_FAR = "?"
# A link would lead the ledger elsewhere; a pipe would wait for ever.
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """One record as it was last built: from which files, with what, into which files; prints all."""

    folder: str
    record: str
    order: str
    reads: Mapping[str, str]
    files: Mapping[str, str]
    known: Mapping[str, list[str]] = field(default_factory=dict)
    """Of each file in the folder that is ours, the last prints."""
    versions: Mapping[str, str] = field(default_factory=dict)
    """Of each of them, the print of the version of the record it was made from."""

    def belongs(self, name: str) -> bool:
        """Whether a file that was not made with the last ones is of their version, and stands for none of them."""
        made = {self.versions.get(each) for each in self.files}
        counterparts = {aside(each) for each in self.files} | {
            each for each in self.known if aside(each) in self.files
        }
        return self.versions.get(name, "") in made - {"", None} and name not in counterparts


@dataclass(frozen=True, slots=True)
class Stale:
    """Files from another version of a record than its last documents: as we left them, or changed by people."""

    ours: list[Path]
    edited: list[Path]


class Ledger:
    """The ledger of an output folder; lost, it protects every file that is there."""

    def __init__(self, out: Path) -> None:
        """Read what is known of ``out``; a line that cannot be read says nothing."""
        self.file = out / NAME
        self.out = out
        self.entries: dict[str, Entry] = {}
        self._handle, self._cut = -1, False
        with suppress(OSError):
            if stat.S_ISREG(self.file.lstat().st_mode):
                self._read(self.file.read_bytes())

    def _read(self, data: bytes) -> None:
        self._cut = not data.endswith(b"\n")
        for line in data.split(b"\n"):
            with suppress(ValueError, TypeError, AttributeError, RecursionError):
                entry = Entry(**json.loads(line))
                self._remember(entry)

    def _remember(self, entry: Entry) -> Entry:
        """The entry, with the last two prints of each file: one of them is what the disk has."""
        before = self.entries.get(entry.folder)
        known = {name: list(map(str, each)) for name, each in (before.known if before else {}).items()}
        for name, prints_of_it in entry.known.items():
            known[name] = [*known.get(name, []), *map(str, prints_of_it)]
        for name, each in entry.files.items():
            known[name] = [*(old for old in known.get(name, []) if old != each), str(each)][-2:]
        versions = {**(before.versions if before else {}), **entry.versions}
        whole = Entry(
            entry.folder, entry.record, entry.order, dict(entry.reads), dict(entry.files), known, versions
        )
        self.entries[entry.folder] = whole
        return whole

    def __enter__(self) -> Self:
        """Begin; nothing is written yet."""
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        """Make one line of the many for each record, in the order of their names; OSError if that cannot be."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1
            place(self.out, {NAME: b"".join(_line(self.entries[name]) for name in sorted(self.entries))})

    def _write(self, line: bytes) -> None:
        """Add a line, whatever a power failure left of the one before."""
        if self._handle < 0:
            self._handle = os.open(self.file, _FLAGS, 0o644)
            if not stat.S_ISREG(os.fstat(self._handle).st_mode):
                raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(self.file))
            line = b"\n" + line if self._cut else line
        os.write(self._handle, line)
        os.fsync(self._handle)

    def unchanged(self, record: Path, folder: str, order: str) -> tuple[Path, ...]:
        """The files of a record that need not be built again; none if anything differs from when they were made."""
        entry = self.entries.get(folder)
        if entry is None or (entry.order, entry.record) != (order, self.name_of(record)) or not entry.reads:
            return ()
        if any(prints.of_file(record.parent / name) != each for name, each in entry.reads.items()):
            return ()
        files = {self.out / folder / name: each for name, each in entry.files.items()}
        same = all(prints.of_file(file, linked=False) == each for file, each in files.items())
        return tuple(files) if same and not self.stale(folder).ours else ()

    def other(self, record: Path, folder: str) -> Path | None:
        """The other record, still there, that the documents in ``folder`` were made of."""
        entry = self.entries.get(folder)
        if entry is None or entry.record == self.name_of(record):
            return None
        if not entry.record.startswith(_FAR):
            there = self.out / entry.record
            return Path(os.path.relpath(there)) if there.is_file() else None
        moved = prints.of_file(record) in entry.reads.values()
        return None if moved else Path(entry.record.rpartition("/")[2])

    def changed(self, folder: str, files: Mapping[str, bytes]) -> list[Path]:
        """Those of ``files`` that would overwrite what somebody else wrote or changed; same bytes are no loss."""
        return [
            self.out / folder / name for name, data in sorted(files.items()) if self._changed(folder, name, data)
        ]

    def _changed(self, folder: str, name: str, data: bytes) -> bool:
        file = self.out / folder / name
        if not os.path.lexists(file):
            return False
        entry = self.entries.get(folder)
        ours = entry.known.get(name, []) if entry else []
        return prints.of_file(file, linked=False) not in {prints.of(data), *ours}

    def stale(self, folder: str) -> Stale:
        """The files in ``folder`` that are there from another version of the record than its last documents.

        A file that stands for another one (``aside``) is stale as soon as that one is made again, and the other way
        round.
        """
        entry = self.entries.get(folder)
        found = Stale([], [])
        for name in sorted(entry.known) if entry else ():
            assert entry  # noqa: S101 - it has names
            file = self.out / folder / name
            if name in entry.files or not os.path.lexists(file) or entry.belongs(name):
                continue
            ours = prints.of_file(file, linked=False) in entry.known[name]
            (found.ours if ours else found.edited).append(file)
        return found

    def note(
        self,
        record: Path,
        folder: str,
        order: str,
        files: Mapping[str, bytes],
        reads: Mapping[str, str],
        version: str = "",
    ) -> None:
        """Remember ``files`` as ours, on the disk too; OSError if that cannot be.

        ``reads`` is empty if they are to be made again next time; ``version`` is the print of what they say.
        """
        made = {name: prints.of(data) for name, data in files.items()}
        versions = dict.fromkeys(made, version)
        entry = Entry(folder, self.name_of(record), order, reads, made, versions=versions)
        self._remember(entry)
        self._write(_line(entry))

    def settled(self, folder: str) -> None:
        """The files of ``folder`` are in place: what was there before is no longer to be known as ours."""
        entry = self.entries[folder]
        latest = {name: [each] for name, each in entry.files.items()}
        self.entries[folder] = replace(entry, known={**entry.known, **latest})

    def name_of(self, record: Path) -> str:
        """How a record is called from the output folder, for the two may move together.

        Of one that lies far away nothing is told but its name: where people keep their files is theirs.
        """
        with suppress(ValueError):  # on another drive there is no way from one to the other
            path = Path(os.path.relpath(record, self.out))
            if path.parts.count("..") <= _NEAR:
                return path.as_posix()
        whole = os.fsencode(record.absolute())
        return f"{_FAR}{prints.of(whole)[:16]}/{record.name}"


def _line(entry: Entry) -> bytes:
    # In ASCII: names of files may hold bytes that are no letters in any encoding.
    return json.dumps(asdict(entry), sort_keys=True, separators=(",", ":")).encode("ascii") + b"\n"
