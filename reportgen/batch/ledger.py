"""Which files of the output folder we wrote, and as what: a file that was changed since is a person's work."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

NAME = ".reportgen.json"


class Ledger:
    """The hash of each file as written, kept in the output folder as JSON; lost, it protects every file."""

    def __init__(self, out: Path) -> None:
        """Read what is known of ``out``; a ledger that cannot be read knows nothing."""
        self.file = out / NAME
        self.out = out
        self.known: dict[str, str] = {}
        with suppress(OSError, ValueError):
            read = json.loads(self.file.read_text(encoding="utf-8"))
            self.known = {str(k): str(v) for k, v in read.items()} if isinstance(read, dict) else {}

    def changed(self, folder: Path, files: Mapping[str, bytes]) -> list[Path]:
        """Those of ``files`` that would overwrite what somebody else wrote or changed; same bytes are no loss."""
        return [folder / name for name, data in sorted(files.items()) if self._changed(folder / name, data)]

    def _changed(self, file: Path, data: bytes) -> bool:
        try:
            there = _hash(file.read_bytes())
        except FileNotFoundError:
            return False
        return there not in {_hash(data), self.known.get(self._name(file))}

    def note(self, folder: Path, files: Mapping[str, bytes]) -> None:
        """Remember ``files`` as ours."""
        self.known |= {self._name(folder / name): _hash(data) for name, data in files.items()}

    def text(self) -> bytes:
        """The ledger as it is kept."""
        return json.dumps(self.known, indent=0, sort_keys=True, ensure_ascii=False).encode() + b"\n"

    def _name(self, file: Path) -> str:
        return file.relative_to(self.out).as_posix()


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
