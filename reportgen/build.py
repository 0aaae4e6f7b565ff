"""One record, top to bottom, on one screen. Each step is a function of its inputs; only here are they in order.

YAML text ─source→ values + places ─records→ Record ─templating→ HTML ─parse→ Document ─writers→ bytes ─proof
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from reportgen import house, intake, layout
from reportgen.check import facts, prose
from reportgen.document import Document
from reportgen.parse import Dialect, parse
from reportgen.problems import Place, Problem, ProblemsError, Severity, in_order, origin_of, problem
from reportgen.proof import Paper, aside, wording
from reportgen.records import Record, editor, titles
from reportgen.records.papers import Abbreviations, ToneMarks
from reportgen.templating import Rendered, abbreviations, compile_ours, owed, render, styled
from reportgen.templating import folders as paths
from reportgen.words.text import ToneStyle
from reportgen.writers import WRITERS, refusals


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
    """What came of one record: its documents whole, and ``aside`` those that must not be taken for them.

    ``files`` by name; a file that could not be made, or does not say what it should, is not among them. The
    problems are in the order of the record's lines.
    """

    files: dict[str, bytes]
    problems: tuple[Problem, ...]
    reads: tuple[Path, ...] = ()
    """The files of the record's folder that these were made of; one that is named may also not be there."""
    aside: dict[str, bytes] = field(default_factory=dict)
    """Files whose words are not sure, under names that say so."""

    @property
    def written(self) -> dict[str, bytes]:
        """Everything that is to be put in place."""
        return self.files | self.aside


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
    """Every document wanted of one record, each for itself; none if anything is wrong with the record's words."""
    found = check(file, order)
    if found.hopeless:
        return Built({}, tuple(in_order(found.problems)), tuple(found.reads))
    files: dict[str, bytes] = {}
    apart: dict[str, bytes] = {}
    for told in _tellings(file, found, order):
        _make(told, found, order, files, apart)
    if order.strict and _wanting(found.problems):
        found.problems.append(problem("strict", Place(str(file))))
        files, apart = {}, {}
    return Built(files, tuple(in_order(found.problems)), tuple(found.reads), apart)


def review(file: Path, order: Order) -> list[Problem]:
    """What is wrong with a record, what building it would tell, and what an editor would ask about it."""
    found = check(file, order)
    if found.hopeless or found.record is None:
        return in_order(found.problems)
    found.problems += editor.check(found.record, found.named, found.catalog)
    for told in _tellings(file, found, order):
        if not told.kind.official:
            document = told.paper.document
            found.problems += [_asked(question, told.paper) for question in prose.look(document)]
    return in_order(found.problems)


# ---- A document as a tree


@dataclass(frozen=True, slots=True)
class Telling:
    """One document before it is written: as a tree, with all that is wrong with it.

    ``formats`` are those it can be written in; ``true``: no fact in it is wrong.
    """

    kind: paths.Kind
    paper: Paper
    formats: tuple[str, ...]
    problems: tuple[Problem, ...]
    true: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """The tree of one document in its house style, the text it was read from, and what is wrong with its facts."""

    document: Document
    rendered: Rendered
    faults: tuple[facts.Fault, ...]


def draft(kind: paths.Kind, found: intake.Checked, folders: tuple[Path, ...]) -> Draft:
    """What one document says of a record, before anybody asks how it looks; ProblemsError if there is none."""
    assert found.record is not None  # noqa: S101 - nothing is told without a record
    record = styled(found.record, folders)
    table = layout.load(kind.layout)
    rendered = render(kind, record, found.catalog, found.named.near, folders)
    document = parse(rendered.html, kind.name, Dialect(table.id, table.roles, found.pictures | found.unseen))
    words: Mapping[str, str] = {}
    if record.style.abbreviations is Abbreviations.EXPAND and not kind.official:
        words = house.resolved(abbreviations(record, folders))
        document = house.expand(document, words)
    if record.style.tone_marks in _TONES:
        document = house.tones(document, _TONES[record.style.tone_marks])
    faults = facts.check(document, owed(record, kind, record.style.length), (*kind.constants, *words.values()))
    return Draft(document, rendered, tuple(faults))


def tell(kind: paths.Kind, file: Path, found: intake.Checked, order: Order) -> Telling:
    """One document as a tree, and all that can be said of it unwritten; ProblemsError if there is none."""
    made = draft(kind, found, order.path)
    rendered, faults = made.rendered, made.faults
    place = Place(str(file))
    paper = Paper(
        kind.title, made.document, layout.load(kind.layout), kind.official, rendered.html, place, _fields(found)
    )
    problems = [*rendered.problems, *(_untrue(fault, kind, found, place) for fault in faults), *wording(paper)]
    formats = () if paper.flat.shown & found.unseen.keys() else order.formats or kind.formats
    refused = {ending: _refused(paper, ending) for ending in formats}
    problems += [each for told in refused.values() for each in told]
    ready = tuple(ending for ending in formats if not refused[ending])
    if faults and ready:
        names = ", ".join(aside(f"{kind.name}.{ending}") for ending in ready)
        problems.append(problem("own-facts-wrong", place, document=kind.title, files=names))
    return Telling(kind, paper, ready, tuple(problems), not faults)


_TONES: Mapping[Any, ToneStyle] = {ToneMarks.NEW: "new", ToneMarks.OLD: "old"}


def _tellings(file: Path, found: intake.Checked, order: Order) -> Iterator[Telling]:
    """Each document wanted; what cannot be told of one is told to people, and the others go on."""
    for kind in order.kinds:
        try:
            told = tell(kind, file, found, order)
        except ProblemsError as error:
            found.problems += error.problems
            continue
        found.problems += told.problems
        yield told


def _fields(found: intake.Checked) -> Callable[[str], Place | None]:
    return lambda path: found.named.near(_steps(path))


def _steps(path: str) -> tuple[int | str, ...]:
    return tuple(int(step) if step.isdecimal() else step for step in path.split("."))


def _asked(question: prose.Finding, paper: Paper) -> Problem:
    """A question at the line of the field that the sentence came from."""
    slots: dict[str, Any] = question.slots
    return problem(question.kind, paper.field(question.source.split(" ")[0]) or paper.record, **slots)


def _untrue(fault: facts.Fault, kind: paths.Kind, found: intake.Checked, record: Place) -> Problem:
    slots: dict[str, Any] = {"document": kind.title, "template": f"{kind.name}.html"}
    if fault.kind == "invented":
        return problem("fact-invented", record, words=fault.words, context=fault.context[:120], **slots)
    steps = _steps(fault.path)
    kind_of = {"dropped": "fact-dropped", "doubled": "fact-doubled"}
    place = found.named.place(steps) or record
    return problem(kind_of[fault.kind], place, field=titles(Record, steps), **slots)


# ---- The files


def _make(
    told: Telling, found: intake.Checked, order: Order, files: dict[str, bytes], apart: dict[str, bytes]
) -> None:
    """The files of one document: those read again and found right, and apart from them those that are not."""
    from reportgen import proof  # noqa: PLC0415 - who only asks about a record writes nothing

    made = dict(_written(told, found, order))
    proved = proof.prove(made, told.paper)
    found.problems += proved.problems
    wrong = set(proved.wrong if told.true else made)
    files |= {name: data for name, data in made.items() if name not in wrong}
    apart |= {aside(name): made[name] for name in made if name in wrong}


def _written(told: Telling, found: intake.Checked, order: Order) -> Iterator[tuple[str, bytes]]:
    """One document in each format it can be written in; what goes wrong costs only its own file."""
    paper = told.paper
    for ending in told.formats:
        name = f"{told.kind.name}.{ending}"
        options = {"profile": order.pdf_profile} if ending == "pdf" else {}
        try:
            yield name, WRITERS[ending](paper.document, paper.layout, found.pictures, **options)
        except ProblemsError as error:
            found.problems += [_of_file(each, name, paper) for each in error.problems]
        except (MemoryError, RecursionError):
            raise
        except Exception as error:  # noqa: BLE001 - a fault of ours costs one file, not the record
            slots: dict[str, Any] = {"file": name, "error": type(error).__name__, "where": origin_of(error)}
            found.problems.append(problem("own-file-failed", paper.record, **slots))


def _of_file(each: Problem, name: str, paper: Paper) -> Problem:
    """What a writer complains of, with record and file; what the machine lacks is the same for all records."""
    if each.place or each.environment:
        return each
    return replace(each, place=paper.record, spots=(name,))


def _refused(paper: Paper, ending: str) -> list[Problem]:
    """What a format cannot say of a document, at the lines of the record that say it."""
    return [
        problem(each.kind, (paper.field(each.source) if each.source else None) or paper.record, **each.slots)
        for each in refusals(ending, paper.document, paper.layout)
    ]


def _wanting(problems: Iterable[Problem]) -> bool:
    """Whether a strict order is not met; what the machine lacks is no fault of the record."""
    return any(p.severity is not Severity.NOTE and not p.environment for p in problems)
