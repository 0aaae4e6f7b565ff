"""``check``: records and finished documents, in folders or one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportgen import layout
from reportgen.build import Order, review
from reportgen.check import check_file
from reportgen.intake import ENDINGS
from reportgen.problems import Place, Problem, problem

LAW = "nd30-2020"
FINISHED = (".docx", ".docm", ".pdf")
NEARLY = (".doc", ".dot", ".dotx", ".dotm", ".rtf", ".odt")
"""Kinds that people take for Word files: told what they are, and how to make one."""


def check(paths: Sequence[Path], order: Order) -> tuple[list[Problem], int]:
    """All problems of all files, in order, and how many files were looked at."""
    problems: list[Problem] = []
    files = list(_files(paths, problems))
    for file in files:
        problems += _one(file, order)
    return problems, len(files)


def _files(paths: Sequence[Path], problems: list[Problem]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            inside = [f for f in sorted(path.rglob("*")) if f.suffix.lower() in (*ENDINGS, *FINISHED)]
            yield from (f for f in inside if f.name[0] not in "._~")
        elif path.exists():
            yield path
        else:
            problems.append(problem("path-missing", Place(str(path))))


def _one(file: Path, order: Order) -> list[Problem]:
    ending = file.suffix.lower()
    if ending in ENDINGS:
        return review(file, order)
    if ending in (*FINISHED, *NEARLY):
        return check_file(file, layout.load(LAW))
    return [problem("check-unknown", Place(str(file)))]
