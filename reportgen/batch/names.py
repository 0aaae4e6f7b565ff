"""Which files are records, and what their folders of documents are called: settled before the first write."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportgen.intake import ENDINGS
from reportgen.problems import Place, Problem, problem
from reportgen.words.text import slug


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
    """The name of a record's output folder, made from the file's name: plain on every system, 80 letters."""
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
