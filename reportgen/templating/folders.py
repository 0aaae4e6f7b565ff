"""Where templates, catalogues and the list of documents are looked for: the person's folders, then ours."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from reportgen import layout
from reportgen.kept import kept
from reportgen.problems import Place, ProblemsError, problem
from reportgen.records.papers import Length


@cache
def builtin() -> Path:
    """Our templates: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def search_path(own: Sequence[Path] = ()) -> tuple[Path, ...]:
    """The person's folders that exist, then ours; ours only once."""
    mine = builtin()
    theirs = [p for p in own if p.is_dir() and p.resolve() != mine]
    return (*theirs, mine)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: its template, layout, formats, and the fields it must not leave out."""

    name: str
    title: str
    layout: str
    formats: tuple[str, ...]
    official: bool = False
    owes: tuple[str, ...] = ()
    brief_owes: tuple[str, ...] = ()
    full_owes: tuple[str, ...] = ()
    constants: tuple[str, ...] = ()

    def owed_at(self, length: Length | None) -> tuple[str, ...]:
        """The fields that a text of this length must not leave out."""
        if length is Length.BRIEF and self.brief_owes:
            return self.brief_owes
        return (*self.owes, *self.full_owes) if length is Length.FULL else self.owes


def kinds(folders: Sequence[Path]) -> dict[str, Kind]:
    """Every kind of document, from ``documents.yaml`` of each folder; the person's entries win.

    ProblemsError if one of the files is not of that form.
    """
    found: dict[str, Kind] = {}
    for folder in reversed(folders):
        file = folder / "documents.yaml"
        if file.is_file():
            found |= _documents(file, file.stat().st_mtime_ns)
    return found


@lru_cache(maxsize=16)
def _documents(file: Path, _changed: int) -> dict[str, Kind]:
    """Read once for all records, until the file changes."""
    try:
        text = file.read_text(encoding="utf-8")
        rows = kept("documents", text, lambda: yaml.safe_load(text) or {})
        return {str(name): _kind(str(name), row) for name, row in rows.items()}
    except (yaml.YAMLError, OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", -1) + 1
        known = ", ".join(layout.names())
        place = Place(f"{file.parent.name}/{file.name}", line, 1 if line else 0)
        raise ProblemsError([problem("documents-form", place, layouts=known)]) from error


def _kind(name: str, row: Any) -> Kind:
    formats = str(row["formats"]).split()
    lists = [tuple(map(str, row.get(key, []))) for key in ("owes", "brief_owes", "full_owes", "constants")]
    if row["layout"] not in layout.names() or not formats:
        raise ValueError(name)
    return Kind(name, str(row["title"]), row["layout"], tuple(formats), bool(row.get("official")), *lists)


def find(folders: Sequence[Path], name: str) -> Path | None:
    """The first file ``name`` along the path."""
    return next((f / name for f in folders if os.path.isfile(f / name)), None)  # noqa: PTH113 - never raises


def listing(folders: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """Every template and catalogue that would be used, with where it is found."""
    names = {
        str(file.relative_to(folder))
        for folder in folders
        for pattern in ("**/*.html", "*.yaml", "catalogs/*.yaml", "phrases/*.yaml")
        for file in folder.glob(pattern)
    }
    for name in sorted(names):
        file = find(folders, name)
        if file:
            yield name, file
