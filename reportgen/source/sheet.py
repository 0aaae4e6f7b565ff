"""The lines of one file while they are read: mended for the parser, with the places of the original kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reportgen.problems import MAX_PROBLEMS, Place, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_ENTRIES = 50_000


@dataclass(slots=True)
class Line:
    """One line; ``columns`` says where each character (and the end) stood, None when nothing has moved."""

    text: str
    columns: list[int] | None = None

    def original(self, index: int) -> int:
        """Column, from 0, that the character at ``index`` had in the person's file."""
        if self.columns is None:
            return index
        return self.columns[min(index, len(self.columns) - 1)]

    def replace(self, start: int, end: int, new: str) -> None:
        """Put ``new`` in the place of the characters from ``start`` to ``end``."""
        self.rewrite([(start, end, new)])

    def rewrite(self, edits: Iterable[tuple[int, int, str]]) -> None:
        """Make many replacements (start, end, new words), given from left to right, in one go."""
        old = self.columns or range(len(self.text) + 1)
        words: list[str] = []
        columns: list[int] = []
        done = 0
        for start, end, new in edits:
            words += [self.text[done:start], new]
            kept = old[start:end] if len(new) == end - start else [old[start]] * len(new)
            columns += [*old[done:start], *kept]
            done = end
        self.text = "".join([*words, self.text[done:]])
        self.columns = [*columns, *old[done:]]

    def quote(self, start: int, end: int) -> None:
        """Make the words from ``start`` to ``end`` literal text."""
        self.replace(start, end, "'" + self.text[start:end].replace("'", "''") + "'")

    def blank(self) -> None:
        """Leave nothing of the line."""
        self.text, self.columns = "", None


@dataclass(slots=True)
class Sheet:
    """The lines of a file and what is wrong with them.

    ``row`` counts from 0, places from 1; ``unit`` is how many spaces a tab in indentation stands for.
    """

    file: str
    lines: list[Line]
    unit: int = 2
    entries: int = 0
    found: dict[tuple[str, Place], Problem] = field(default_factory=dict)
    untold: int = 0
    remarks: Counter[str] = field(default_factory=Counter)

    def place(self, row: int, start: int, end: int) -> Place:
        """Where the characters from ``start`` to ``end`` of a line stand in the person's file."""
        line = self.lines[row]
        first = line.original(start)
        return Place(self.file, row + 1, first + 1, max(1, line.original(end) - first))

    def complain(self, kind: str, place: Place, related: Iterable[Place] = (), **slots: object) -> None:
        """Keep a complaint, once for each kind and place."""
        if (kind, place) in self.found:
            return
        if len(self.found) >= MAX_PROBLEMS:
            self.untold += 1
            return
        self.found[kind, place] = problem(kind, place, related=related, **slots)

    def remark(self, kind: str, place: Place, most: int, **slots: object) -> None:
        """Keep a complaint of a kind that one file may have without end, the first ``most`` times."""
        self.remarks[kind] += 1
        if self.remarks[kind] <= most:
            self.complain(kind, place, (), **slots)

    def problems(self) -> tuple[Problem, ...]:
        """All complaints in the order of the file, and how many more there were."""
        told = sorted(self.found.values(), key=lambda found: found.sort_key)
        if self.untold:
            told.append(problem("too-many-problems", Place(self.file), count=self.untold))
        return tuple(told)

    def spend(self, row: int) -> bool:
        """Count one more entry; past the cap complain, cut the file there and answer False."""
        self.entries += 1
        if self.entries <= MAX_ENTRIES:
            return True
        if row < len(self.lines):
            self.complain("too-many-entries", Place(self.file, row + 1, 1), limit=MAX_ENTRIES)
            self.cut(row)
        return False

    def cut(self, row: int) -> None:
        """Forget this line and all that follow."""
        del self.lines[row:]
