"""Where templates, catalogues and the list of documents are looked for: the person's folders, then ours."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from reportgen import layout
from reportgen.kept import kept
from reportgen.phrases import entries
from reportgen.problems import Place, Problem, ProblemsError, problem
from reportgen.records.papers import Length
from reportgen.source import read_text
from reportgen.words.text import slug

FORMATS = frozenset({"docx", "html", "pdf", "txt"})
_YES = {"true", "yes", "có"}
_ROW = frozenset({"title", "layout", "formats", "official", "silent", "paraphrased", "constants"})
_GROUP = frozenset({"why", "fields", "but", "length"})


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


Change = tuple[int, int, int]
_LENGTHS = (Length.BRIEF, Length.STANDARD, Length.FULL)


@dataclass(frozen=True, slots=True)
class Silence:
    """Fields that a kind of document does not say in texts up to ``length``, ``but`` for some, and why."""

    why: str
    fields: tuple[str, ...]
    but: tuple[str, ...] = ()
    length: Length = Length.FULL


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: its template, layout, formats, and what of a record it does not say."""

    name: str
    title: str
    layout: str
    formats: tuple[str, ...]
    official: bool = False
    silent: tuple[Silence, ...] = ()
    paraphrased: tuple[str, ...] = ()
    constants: tuple[str, ...] = ()

    def silent_at(self, length: Length | None) -> tuple[Silence, ...]:
        """The fields that a text of this length does not say."""
        at = _LENGTHS.index(length or Length.STANDARD)
        return tuple(each for each in self.silent if at <= _LENGTHS.index(each.length))


def kinds(folders: Sequence[Path]) -> dict[str, Kind]:
    """Every kind of document, from ``documents.yaml`` of each folder; the person's entries win.

    ProblemsError if one of the files is not of that form.
    """
    found: dict[str, Kind] = {}
    for folder in reversed(folders):
        file = folder / "documents.yaml"
        if os.path.lexists(file):
            found |= _documents(file, changed(file))
    return found


@lru_cache(maxsize=16)
def _documents(file: Path, _changed: Change) -> dict[str, Kind]:
    """Read once for all records, until the file changes."""
    shown = f"{file.parent.name}/{file.name}"
    text = own_text(file, shown, file.parent)
    known = ", ".join(layout.names())
    try:
        rows = kept("documents", text, lambda: entries(text, shown, "documents-form"))
        return {name: _kind(name, row) for name, row in rows.items()}
    except ProblemsError as error:
        told = [problem("documents-form", each.place, layouts=known) for each in error.problems]
        raise ProblemsError(told) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ProblemsError([problem("documents-form", Place(shown), layouts=known)]) from error


def _kind(name: str, row: Any) -> Kind:
    formats = row["formats"].split()
    silent = tuple(_silence(group) for group in row.get("silent") or ())
    paraphrased = tuple((row.get("paraphrased") or "").split())
    constants = tuple(map(str, row.get("constants") or ()))
    if not row.keys() <= _ROW or row["layout"] not in layout.names() or not formats or not set(formats) <= FORMATS:
        raise ValueError(name)
    if slug(name) != name:  # it becomes the name of a file
        raise ValueError(name)
    return Kind(
        name,
        row["title"].strip(),
        row["layout"],
        tuple(formats),
        row.get("official") in _YES,
        silent,
        paraphrased,
        constants,
    )


def _silence(group: Any) -> Silence:
    if not group.keys() <= _GROUP:
        raise ValueError(*group)
    fields = tuple(" ".join(words) for words in _conditions(group["fields"].split()))
    return Silence(group["why"], fields, tuple((group.get("but") or "").split()), Length(group.get("length", "đủ")))


def _conditions(words: list[str]) -> Iterator[list[str]]:
    """Each path with the condition behind it, ``if x`` or ``unless x``."""
    at = 0
    while at < len(words):
        size = 3 if words[at + 1 : at + 2] in (["if"], ["unless"]) else 1
        yield words[at : at + size]
        at += size


def changed(file: Path) -> Change:
    """What tells one state of a file from the next, whose clock may be coarse or put back: time, size and number.

    Nothing but zeros for what cannot be looked at, which reading it will tell.
    """
    try:
        state = file.stat()
    except OSError:
        return 0, 0, 0
    return state.st_mtime_ns, state.st_size, state.st_ino


def own_text(file: Path, shown: str, root: Path) -> str:
    """The text of a file of the folder ``root``, called ``shown``; ProblemsError for none or a link out of it."""
    text = read_text(file, shown, root)
    if isinstance(text, Problem):
        raise ProblemsError([text])
    return text


def find(folders: Sequence[Path], name: str) -> Path | None:
    """The first file ``name`` along the path."""
    return next((f / name for f in folders if os.path.lexists(f / name)), None)


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
