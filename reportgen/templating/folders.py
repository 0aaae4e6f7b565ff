"""Where templates, catalogues and the list of documents are looked for: the person's folders, then ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml


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
    """A kind of document: its template, layout and the formats it is made in."""

    name: str
    title: str
    layout: str
    formats: tuple[str, ...]
    official: bool = False


def kinds(folders: Sequence[Path]) -> dict[str, Kind]:
    """Every kind of document, from ``documents.yaml`` of each folder; the person's entries win."""
    found: dict[str, Kind] = {}
    for folder in reversed(folders):
        for name, row in _documents(folder).items():
            formats = tuple(str(row["formats"]).split())
            official = bool(row.get("official"))
            found[name] = Kind(name, str(row["title"]), str(row["layout"]), formats, official)
    return found


def _documents(folder: Path) -> dict[str, Any]:
    file = folder / "documents.yaml"
    if not file.is_file():
        return {}
    data: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8")) or {}
    return data


def find(folders: Sequence[Path], name: str) -> Path | None:
    """The first file ``name`` along the path."""
    return next((f / name for f in folders if (f / name).is_file()), None)


def listing(folders: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """Every template and catalogue that would be used, with where it is found."""
    names = {
        str(file.relative_to(folder))
        for folder in folders
        for pattern in ("**/*.html", "catalogs/*.yaml", "documents.yaml")
        for file in folder.glob(pattern)
    }
    for name in sorted(names):
        file = find(folders, name)
        if file:
            yield name, file
