"""Which files are records, and what their folders of documents are called: settled before the first write."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from reportgen.intake import ENDINGS
from reportgen.problems import Place, Problem, problem
from reportgen.words.text import slug

from .strange import instead, misnamed, missing, scratch, strange


def records(paths: Sequence[Path]) -> tuple[list[Path], list[Problem]]:
    """The records that ``paths`` name, each once: files as given, of folders all but ``_``, ``.``, ``~$`` files."""
    found: dict[str, Path] = {}
    problems: list[Problem] = []
    for path in paths:
        named, told = _named(path)
        problems += told
        for file in named:
            found.setdefault(os.path.normpath(file.absolute()), file)
    return list(found.values()), problems


def _named(path: Path) -> tuple[list[Path], list[Problem]]:
    """The records of a folder, or a file alone, and what is wrong with those that are none."""
    try:
        return _inside(path, sorted(path.iterdir())) if path.is_dir() else _alone(path)
    except PermissionError:
        return [], [problem("folder-unreadable", Place(str(path)))]
    except OSError:  # a name longer than the system knows
        return [], [problem("path-missing", Place(str(path)))]


def _alone(path: Path) -> tuple[list[Path], list[Problem]]:
    other = strange(path) if path.exists() else missing(path)
    return ([], [other]) if other else ([path], [])


def _inside(folder: Path, files: Sequence[Path]) -> tuple[list[Path], list[Problem]]:
    """The records among the files of a folder; if there are none, what there is instead."""
    named = [file for file in files if file.suffix.lower() in ENDINGS]
    found = [file for file in named if file.name[0] not in "._" and not scratch(file)]
    if found:
        return found, misnamed(files)
    return [], [problem("folder-without-records", Place(str(folder))), *instead(files)]


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
