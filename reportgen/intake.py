"""A record as it comes in: with its office, catalogues and pictures, read and checked, every fault in one go."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from reportgen import pictures, source
from reportgen.document import Picture
from reportgen.kept import recall, remember
from reportgen.problems import Place, Problem, ProblemsError, errors, problem
from reportgen.records import Catalog, Named, Reading, Record, consistency, lookup, merge, read, rename, together
from reportgen.records.blank import blank
from reportgen.templating.folders import Change, changed, find

OFFICE = "_office.yaml"
GUESSES = 20  # pictures whose nearest name is looked for when they are missing: the whole folder is gone over
ENDINGS = (".yaml", ".yml")
"""How the names of records end."""


@dataclass(slots=True)
class Checked:
    """A record read and checked, with all that was found; ``record`` is None if nothing could be made of it."""

    record: Record | None = None
    catalog: Catalog | None = None
    named: Named = field(default_factory=lambda: Named(None))
    pictures: dict[str, Picture] = field(default_factory=dict)
    unseen: dict[str, Problem] = field(default_factory=dict)
    """Pictures that cannot be had, and why: only documents that show them wait for them."""
    problems: list[Problem] = field(default_factory=list)
    reads: list[Path] = field(default_factory=list)
    """Every file of its folder that it was made of, there or not; templates and catalogues are not among them."""

    @property
    def hopeless(self) -> bool:
        """Whether no document can be made of it."""
        return self.record is None or any(each not in self.unseen.values() for each in errors(self.problems))


def check(file: Path, folders: tuple[Path, ...]) -> Checked:
    """Read a record and everything it refers to; catalogues are looked for along ``folders``."""
    read_record = _record(file)
    found = Checked(read_record.record, named=read_record.named, problems=read_record.problems)
    found.reads += [file, file.parent / OFFICE]
    if found.record is None:
        return found
    found.problems += consistency.check(found.record, found.named)
    found.catalog = _catalog_of(found, folders)
    if found.catalog:
        found.problems += lookup.check(found.record, found.named, found.catalog)
    for i, picture in enumerate(found.record.pictures):
        if picture.file is None:
            found.problems.append(problem("picture-room", found.named.place(("pictures", i))))
            continue
        try:
            place = found.named.place(("pictures", i, "file"))
            found.reads += filter(None, [pictures.find(picture.file, file.parent)])
            found.pictures[str(i)] = pictures.clean(picture.file, file.parent, place, guess=i < GUESSES)
        except ProblemsError as error:
            found.problems += error.problems
            found.unseen[str(i)] = error.problems[0]
    return found


def reads(file: Path) -> list[Path]:
    """The files that a record is made of: its own, its office's, and its pictures that are there."""
    record = _record(file).record
    named = [pictures.find(each.file, file.parent) for each in record.pictures if each.file] if record else []
    return [file, file.parent / OFFICE, *filter(None, named)]


def _record(file: Path) -> Reading[Record]:
    """The record, the office file's fields beneath its own."""
    own = source.read(file, within=file.parent)
    named = mine = rename(own.data or {}, own.spots, Record)
    office_file = file.parent / OFFICE
    office_problems: tuple[Problem, ...] = ()
    if os.path.lexists(office_file):
        office = source.read(office_file, within=file.parent)
        beneath = rename(office.data or {}, office.spots, Record)
        office_problems = (*office.problems, *beneath.problems)
        named = merge(beneath, named)
    reading = read(named, Record, {"kind": "kiểm tra"}) if own.data else Reading(Record, named)
    reading.problems += [*own.problems, *office_problems]
    nothing = blank(mine.data, named.data, Place(file.as_posix()), reading.problems)
    return Reading(Record, named, problems=nothing) if nothing else reading


def _catalog_of(found: Checked, folders: tuple[Path, ...]) -> Catalog | None:
    """The catalogues of the record as one."""
    record = found.record
    if record is None or not record.catalog:
        asked = record and (
            any(f.indicator for f in record.findings) or any(r.advice for r in record.recommendations)
        )
        if asked:
            found.problems.append(problem("catalog-unnamed", found.named.place(("findings",))))
        return None
    catalogs = [_one_catalog(name, found, folders) for name in record.catalog]
    return together([catalog for catalog in catalogs if catalog])


def _one_catalog(wanted: str, found: Checked, folders: tuple[Path, ...]) -> Catalog | None:
    file = find(folders, f"catalogs/{wanted}.yaml") if "/" not in wanted else None
    if file is None:
        known = sorted({n.stem for f in folders for n in (f / "catalogs").glob("*.yaml")})
        place = found.named.place(("catalog",))
        found.problems.append(problem("catalog-unknown", place, value=wanted, known=", ".join(known)))
        return None
    catalog, problems = catalog_from(file, changed(file))
    found.problems += problems
    return catalog


@lru_cache(maxsize=16)
def catalog_from(file: Path, _changed: Change) -> tuple[Catalog | None, tuple[Problem, ...]]:
    """A catalogue and what is wrong with it; read once for all records that use it."""
    name = f"templates/catalogs/{file.name}"
    text = source.read_text(file, name, file.parents[1])
    known = recall("catalog", text) if isinstance(text, str) else None
    if known is not None:  # it had no fault
        return Catalog.model_validate(known), ()
    typed = source.nothing(name, text) if isinstance(text, Problem) else source.load(text, name)
    reading = read(rename(typed.data or {}, typed.spots, Catalog), Catalog)
    problems = (*typed.problems, *reading.problems)
    if isinstance(text, str) and not problems:
        remember("catalog", text, reading.named.data)
    return reading.record, problems
