"""One record, top to bottom, on one screen. Each step is a function of its inputs; only here are they in order.

YAML text ─source→ values + places ─records→ Record ─templating→ HTML ─parse→ Document ─writers→ bytes
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from reportgen import house, layout, pictures, source
from reportgen.check import facts
from reportgen.document import Document, Picture
from reportgen.parse import Dialect, parse
from reportgen.problems import Place, Problem, ProblemsError, Severity, errors, problem
from reportgen.records import (
    Catalog,
    Named,
    Reading,
    Record,
    consistency,
    lookup,
    merge,
    read,
    rename,
    titles,
    together,
)
from reportgen.records.papers import Abbreviations, ToneMarks
from reportgen.templating import abbreviations, owed, render
from reportgen.templating import folders as paths
from reportgen.words.text import tone_marks
from reportgen.writers import WRITERS

OFFICE = "_office.yaml"


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: which documents, in which formats, with whose templates."""

    documents: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()
    strict: bool = False

    @property
    def path(self) -> tuple[Path, ...]:
        """Where templates and catalogues are looked for."""
        return paths.search_path(self.folders)

    @property
    def kinds(self) -> list[paths.Kind]:
        """The kinds of documents wanted, each with the formats wanted."""
        known = paths.kinds(self.path)
        names = self.documents or tuple(known)
        return [known[name] for name in names if name in known]


@dataclass(slots=True)
class Checked:
    """A record read and checked, with all that was found; ``record`` is None if nothing could be made of it."""

    record: Record | None = None
    catalog: Catalog | None = None
    named: Named = field(default_factory=lambda: Named(None))
    pictures: dict[str, Picture] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Built:
    """The files of one record by name, all or none, and the problems, in the order of the record's lines."""

    files: dict[str, bytes]
    problems: tuple[Problem, ...]


def check(file: Path, order: Order) -> Checked:
    """Read a record and everything it refers to; every fault of it in one go."""
    read_record = _record(file)
    found = Checked(read_record.record, named=read_record.named, problems=read_record.problems)
    if found.record is None:
        return found
    found.problems += consistency.check(found.record, found.named)
    found.catalog = _catalog_of(found, order)
    if found.catalog:
        found.problems += lookup.check(found.record, found.named, found.catalog)
    for i, picture in enumerate(found.record.pictures):
        try:
            place = found.named.place(("pictures", i, "file"))
            found.pictures[str(i)] = pictures.clean(picture.file, file.parent, place)
        except ProblemsError as error:
            found.problems += error.problems
    return found


def build(file: Path, order: Order) -> Built:
    """Every document wanted of one record. Nothing is made if anything is wrong with the record."""
    found = check(file, order)
    if errors(found.problems) or found.record is None:
        return _ended({}, found.problems)
    files: dict[str, bytes] = {}
    for kind in order.kinds:
        try:
            files |= _document(kind, found, order)
        except ProblemsError as error:
            found.problems += error.problems
    if order.strict and any(p.severity is Severity.WARNING for p in found.problems):
        found.problems.append(problem("strict", Place(str(file))))
    return _ended(files, found.problems)


def _document(kind: paths.Kind, found: Checked, order: Order) -> dict[str, bytes]:
    assert found.record is not None  # noqa: S101 - build() went on only with a record
    table = layout.load(kind.layout)
    rendered = render(kind, found.record, found.catalog, found.named.near, order.path)
    found.problems += rendered.problems
    document = parse(rendered.html, kind.name, Dialect(table.id, table.roles, found.pictures))
    document, words = _spelled(document, kind, found.record, order)
    owes = owed(found.record, kind.owed_at(found.record.style.length))
    faults = facts.check(document, owes, (*kind.constants, *words))
    if faults:
        raise ProblemsError(_untrue(fault, kind, found) for fault in faults)
    made: dict[str, bytes] = {}
    for ending in order.formats or kind.formats:
        try:
            made[f"{kind.name}.{ending}"] = WRITERS[ending](document, table, found.pictures)
        except ProblemsError as error:
            found.problems += error.problems
    return made


def _spelled(
    document: Document, kind: paths.Kind, record: Record, order: Order
) -> tuple[Document, Collection[str]]:
    """The document in the spelling of the house, and the words that spelling brought in."""
    style = record.style
    words: dict[str, str] = {}
    if style.abbreviations is Abbreviations.EXPAND and not kind.official:
        words = abbreviations(record, order.path)
        document = house.expand(document, words)
    if style.tone_marks and style.tone_marks is not ToneMarks.KEEP:
        document = house.tones(document, "new" if style.tone_marks is ToneMarks.NEW else "old")
    return document, [*words.values(), *(tone_marks(word, "new") for word in words.values())]


def _untrue(fault: facts.Fault, kind: paths.Kind, found: Checked) -> Problem:
    slots: dict[str, Any] = {"document": kind.title, "template": f"{kind.name}.html"}
    if fault.kind == "invented":
        return problem("fact-invented", None, words=fault.words, context=fault.context[:120], **slots)
    steps = tuple(int(step) if step.isdecimal() else step for step in fault.path.split("."))
    kind_of = {"dropped": "fact-dropped", "doubled": "fact-doubled"}
    return problem(kind_of[fault.kind], found.named.place(steps), field=titles(Record, steps), **slots)


def _ended(files: dict[str, bytes], problems: Sequence[Problem]) -> Built:
    told = tuple(sorted(dict.fromkeys(problems), key=lambda p: p.sort_key))
    wrong = [p for p in errors(told) if not p.environment]
    return Built({} if wrong else files, told)


def _record(file: Path) -> Reading[Record]:
    """The record, the office file's fields beneath its own."""
    own = source.read(file)
    named = rename(own.data or {}, own.spots, Record)
    office_file = file.parent / OFFICE
    office_problems: tuple[Problem, ...] = ()
    if office_file.is_file():
        office = source.read(office_file)
        beneath = rename(office.data or {}, office.spots, Record)
        office_problems = (*office.problems, *beneath.problems)
        named = merge(beneath, named)
    if own.data is None:
        return Reading(Record, named, problems=[*own.problems, *office_problems])
    reading = read(named, Record, {"kind": "kiểm tra"})
    reading.problems += [*own.problems, *office_problems]
    return reading


def _catalog_of(found: Checked, order: Order) -> Catalog | None:
    """The catalogues of the record as one."""
    record = found.record
    if record is None or not record.catalog:
        asked = record and (
            any(f.indicator for f in record.findings) or any(r.advice for r in record.recommendations)
        )
        if asked:
            found.problems.append(problem("catalog-unnamed", found.named.place(("findings",))))
        return None
    catalogs = [_one_catalog(name, found, order) for name in record.catalog]
    return together([catalog for catalog in catalogs if catalog])


def _one_catalog(wanted: str, found: Checked, order: Order) -> Catalog | None:
    file = paths.find(order.path, f"catalogs/{wanted}.yaml") if "/" not in wanted else None
    if file is None:
        known = sorted({n.stem for f in order.path for n in (f / "catalogs").glob("*.yaml")})
        place = found.named.place(("catalog",))
        found.problems.append(problem("catalog-unknown", place, value=wanted, known=", ".join(known)))
        return None
    catalog, problems = catalog_from(file, file.stat().st_mtime_ns)
    found.problems += problems
    return catalog


@lru_cache(maxsize=16)
def catalog_from(file: Path, _changed: int) -> tuple[Catalog | None, tuple[Problem, ...]]:
    """A catalogue and what is wrong with it; read once for all records that use it."""
    text = source.read(file, f"templates/catalogs/{file.name}")
    reading = read(rename(text.data or {}, text.spots, Catalog), Catalog)
    return reading.record, (*text.problems, *reading.problems)
