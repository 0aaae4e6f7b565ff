"""What is given for a record and is none, in words: which kind of file it is, and what to do with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from reportgen.intake import ENDINGS, OFFICE
from reportgen.messages import messages
from reportgen.problems import Place, Problem, problem

_SCRATCH = "~$"  # what Word and Excel put beside a file that is open
_HIDDEN = tuple(f"{ending}.txt" for ending in ENDINGS)  # Windows does not show the last ending
_ADDED = (".txt", *ENDINGS, *_HIDDEN)


def strange(file: Path) -> Problem | None:
    """What a file is that cannot be a record; None for one that may be."""
    kind = _kind(file)
    return problem("not-a-record", Place(str(file)), **_rows()[kind]) if kind else None


def scratch(file: Path) -> bool:
    """Whether a file is what Word or Excel puts beside one that is open, whatever its ending."""
    return file.name.startswith(_SCRATCH)


def misnamed(files: Sequence[Path]) -> list[Problem]:
    """A warning for each record that is passed over because an ending was added to its name."""
    return [problem("record-misnamed", Place(str(file))) for file in files if _lower(file).endswith(_HIDDEN)]


def instead(files: Sequence[Path]) -> Iterator[Problem]:
    """What stands in a folder instead of records: of each kind the first."""
    told: set[str] = set()
    for file in files:
        kind = _kind(file) or _passed_over(file)
        if kind and kind not in told:
            told.add(kind)
            yield problem("not-a-record", Place(str(file)), **_rows()[kind])


def missing(path: Path) -> Problem:
    """A path at which there is nothing: perhaps only its ending was typed wrong, or is hidden."""
    near = [other for ending in _ADDED if (other := path.with_name(path.name + ending)).is_file()]
    told = [strange(other) for other in near]
    if near and told[0]:
        return told[0]
    return problem("path-missing", Place(str(path)), related=[Place(str(other)) for other in near])


def _kind(file: Path) -> str:
    """The row of ``files`` in messages.yaml that tells of a file by its name; empty if none does."""
    name = _lower(file)
    if name == OFFICE:
        return OFFICE
    if scratch(file):
        return _SCRATCH
    return next((ending for ending in _rows() if ending[0] == "." and name.endswith(ending)), "")


def _passed_over(file: Path) -> str:
    """Likewise for what is only passed over in a folder."""
    if file.is_dir():
        return "/" if any(inside.suffix.lower() in ENDINGS for inside in file.iterdir()) else ""
    return "_" if file.name.startswith("_") and file.suffix.lower() in ENDINGS else ""


def _lower(file: Path) -> str:
    return file.name.lower()


@cache
def _rows() -> Mapping[str, Mapping[str, Any]]:
    """What is said of each kind of file; a row may be for several endings."""
    return {kind: row for kinds, row in messages()["files"].items() for kind in kinds.split()}
