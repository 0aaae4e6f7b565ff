"""One record, top to bottom, on one screen. Each step is a function of its inputs; only here are they in order.

YAML text ─source→ values + places ─records→ Record ─templating→ HTML ─parse→ Document ─writers→ bytes ─proof
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportgen import house, intake, layout
from reportgen.check import facts, prose
from reportgen.document import Document
from reportgen.parse import Dialect, parse
from reportgen.problems import Place, Problem, ProblemsError, Severity, errors, in_order, problem
from reportgen.records import Record, editor, titles
from reportgen.records.papers import Abbreviations, ToneMarks
from reportgen.templating import abbreviations, compile_ours, owed, render
from reportgen.templating import folders as paths
from reportgen.words.text import ToneStyle
from reportgen.writers import WRITERS


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: which documents, in which formats, with whose templates."""

    documents: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()
    strict: bool = False
    pdf_profile: str = "a-2a"

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


@dataclass(frozen=True, slots=True)
class Built:
    """The files of one record by name, all or none, and the problems, in the order of the record's lines."""

    files: dict[str, bytes]
    problems: tuple[Problem, ...]
    reads: tuple[Path, ...] = ()
    """The files of the record's folder that these were made of; one that is named may also not be there."""


def prepare(order: Order) -> None:
    """Load what of our own the work will take, so that processes forked after this share it; nothing else."""
    if any("pdf" in (order.formats or kind.formats) for kind in order.kinds):
        from reportgen.writers import pdf  # noqa: PLC0415 - a check of a record writes nothing

        pdf.available()
    for kind in order.kinds:
        layout.load(kind.layout)
    compile_ours(order.path)


def check(file: Path, order: Order) -> intake.Checked:
    """Read a record and everything it refers to; every fault of it in one go."""
    return intake.check(file, order.path)


def build(file: Path, order: Order) -> Built:
    """Every document wanted of one record. Nothing is made if anything is wrong with the record."""
    found = check(file, order)
    if errors(found.problems) or found.record is None:
        return _ended({}, found)
    files: dict[str, bytes] = {}
    for kind in order.kinds:
        try:
            files |= _written(kind, found, order)
        except ProblemsError as error:
            found.problems += error.problems
    if order.strict and any(p.severity is Severity.WARNING for p in found.problems):
        found.problems.append(problem("strict", Place(str(file))))
    return _ended(files, found)


def review(file: Path, order: Order) -> list[Problem]:
    """What is wrong with a record and, if nothing is, what an editor would ask about it and its articles."""
    found = check(file, order)
    if errors(found.problems) or found.record is None:
        return in_order(found.problems)
    found.problems += editor.check(found.record, found.named, found.catalog)
    for kind in (kind for kind in order.kinds if not kind.official):
        try:
            told = _told(kind, found, order)
        except ProblemsError as error:
            found.problems += error.problems
            continue
        found.problems += [_asked(question, file, found) for question in prose.look(told.document)]
    return in_order(found.problems)


def _written(kind: paths.Kind, found: intake.Checked, order: Order) -> dict[str, bytes]:
    """One document in every format wanted, read again and found right."""
    from reportgen import proof  # noqa: PLC0415 - who only asks about a record needs none of the rules

    told, table = _told(kind, found, order), layout.load(kind.layout)
    made: dict[str, bytes] = {}
    for ending in order.formats or kind.formats:
        options = {"profile": order.pdf_profile} if ending == "pdf" else {}
        try:
            made[f"{kind.name}.{ending}"] = WRITERS[ending](told.document, table, found.pictures, **options)
        except ProblemsError as error:
            found.problems += error.problems
    paper = proof.Paper(kind.title, told.html, lambda path: found.named.near(_steps(path)))
    found.problems += proof.prove(made, paper, table if kind.official else None)
    return made


@dataclass(frozen=True, slots=True)
class _Told:
    """One document as a tree, and the HTML it was read from, which knows the lines of templates."""

    document: Document
    html: str


def _told(kind: paths.Kind, found: intake.Checked, order: Order) -> _Told:
    """One document as a tree, every fact of the record in it and nothing else; ProblemsError otherwise."""
    record = found.record
    assert record is not None  # noqa: S101 - nothing is told without a record
    table = layout.load(kind.layout)
    rendered = render(kind, record, found.catalog, found.named.near, order.path)
    found.problems += rendered.problems
    document = parse(rendered.html, kind.name, Dialect(table.id, table.roles, found.pictures))
    words: Mapping[str, str] = {}
    if record.style.abbreviations is Abbreviations.EXPAND and not kind.official:
        words = house.resolved(abbreviations(record, order.path))
        document = house.expand(document, words)
    if record.style.tone_marks in _TONES:
        document = house.tones(document, _TONES[record.style.tone_marks])
    faults = facts.check(
        document, owed(record, kind.owed_at(record.style.length)), (*kind.constants, *words.values())
    )
    if faults:
        raise ProblemsError(_untrue(fault, kind, found) for fault in faults)
    return _Told(document, rendered.html)


_TONES: Mapping[Any, ToneStyle] = {ToneMarks.NEW: "new", ToneMarks.OLD: "old"}


def _asked(question: prose.Finding, file: Path, found: intake.Checked) -> Problem:
    """A question at the line of the field that the sentence came from."""
    steps = _steps(question.source.split(" ")[0]) if question.source else ()
    slots: dict[str, Any] = question.slots
    return problem(question.kind, found.named.near(steps) or Place(str(file)), **slots)


def _steps(path: str) -> tuple[int | str, ...]:
    return tuple(int(step) if step.isdecimal() else step for step in path.split("."))


def _untrue(fault: facts.Fault, kind: paths.Kind, found: intake.Checked) -> Problem:
    slots: dict[str, Any] = {"document": kind.title, "template": f"{kind.name}.html"}
    if fault.kind == "invented":
        return problem("fact-invented", None, words=fault.words, context=fault.context[:120], **slots)
    steps = _steps(fault.path)
    kind_of = {"dropped": "fact-dropped", "doubled": "fact-doubled"}
    return problem(kind_of[fault.kind], found.named.place(steps), field=titles(Record, steps), **slots)


def _ended(files: dict[str, bytes], found: intake.Checked) -> Built:
    told = tuple(in_order(found.problems))
    wrong = [p for p in errors(told) if not p.environment]
    return Built({} if wrong else files, told, tuple(found.reads))
