"""What we wrote, read again: each finished file says what its tree says and looks as the table has it.

What is known is not guessed: a file of ours is judged by the roles that wrote it. A fault found here is the
program's, never the record's; what the record's own words break of the rules is asked before anything is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reportgen.document import Document
from reportgen.layout import Layout
from reportgen.parse.places import origin
from reportgen.problems import Place, Problem, ProblemsError, origin_of, problem

from .lines import Flat, Line, flat

if TYPE_CHECKING:
    from reportgen.check.verdicts import Spot, Verdict

    from .words import Difference

_SHOWN = 3  # faults of one document told one by one


def aside(name: str) -> str:
    """What a file is called that must not be taken for the document: ``bien-ban.can-xem-lai.pdf``."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}.can-xem-lai.{ending}"


@dataclass(frozen=True)
class Paper:
    """A document as it was told: its name for people, its tree and table, its page in HTML, its record.

    ``official``: rules bind it. ``field``: where a field of the record stands.
    """

    title: str
    document: Document
    layout: Layout
    official: bool
    html: str
    record: Place
    field: Callable[[str], Place | None]

    @cached_property
    def flat(self) -> Flat:
        """What every file of it must say."""
        return flat(self.document, self.layout)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its lines in reading order."""
        return self.flat.lines

    def place(self, words: str, line: Line | None = None) -> Place:
        """Where words came from: the record's line if a field said them, else the template's, else the record."""
        source = line.source(words) if line else ""
        if not source:
            traced = origin(self.html, words.rstrip("…"))
            source = traced.source
            if not source and traced.template:
                return traced.template
        return (self.field(source) if source else None) or self.record


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of reading files again: ``wrong`` are those that do not say what they should."""

    wrong: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Fault:
    """A rule that a file does not keep."""

    file: str
    verdict: Verdict


def wording(paper: Paper) -> Iterator[Problem]:
    """What the words of a document break of the rules that bind it, at the lines they come from."""
    if not paper.official:
        return
    from reportgen.check.citing import citation  # noqa: PLC0415 - only where a document has rules

    from . import judging  # noqa: PLC0415

    try:
        verdicts = judging.of_words(paper.document, paper.lines, paper.layout)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - a fault of the rules withholds nothing
        yield _unproved(paper.title, error, paper)
        return
    for verdict in verdicts:
        rule, spot = verdict.rule, verdict.spots[0]
        slots: dict[str, Any] = {"document": paper.title, "clause": citation(rule.clause), "rule": rule.name}
        slots |= {"measured": spot.measured, "allowed": rule.allowed, "words": spot.words or "–"}
        yield problem("own-rule-broken", paper.place(spot.words, _line(spot, paper)), **slots)


def prove(files: Mapping[str, bytes], paper: Paper) -> Proof:
    """Read the finished ``files`` of one document again; kinds of files that carry no looks are not read."""
    wrong: list[str] = []
    problems: list[Problem] = []
    faults: list[_Fault] = []
    for name, data in files.items():
        try:
            differing, broken = _judged(name, data, paper)
        except ProblemsError as error:
            wrong.append(name)
            slots: dict[str, Any] = {"file": name, "aside": aside(name), "error": str(error)}
            problems.append(problem("own-file-unreadable", paper.record, **slots))
            continue
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - a fault of the proof withholds nothing
            problems.append(_unproved(name, error, paper))
            continue
        if differing:
            wrong.append(name)
            problems.append(_told(name, differing, paper))
        faults += [_Fault(name, verdict) for verdict in broken]
    if faults:
        problems.append(_looks(faults, paper))
    return Proof(tuple(wrong), tuple(problems))


# ---- One file


Judged = tuple["Difference | None", Sequence["Verdict"]]


def _judged(name: str, data: bytes, paper: Paper) -> Judged:
    prover = _PROVERS.get(name.rpartition(".")[2])
    return prover(data, paper) if prover else (None, ())


def _word(data: bytes, paper: Paper) -> Judged:
    from reportgen.check.word import read  # noqa: PLC0415 - only where a Word file is written

    from . import judging, words  # noqa: PLC0415

    seen = read(data, "", paper.layout.page.single_line_em)
    differing = words.of_word(seen, paper.lines) or words.pictures_of_word(data, paper.flat.pictures)
    if differing:
        return differing, ()
    broken = judging.of_table(paper.lines, seen, paper.layout)
    if paper.official:
        broken += judging.of_word(paper.document, paper.lines, seen, paper.layout)
    return None, broken


def _pdf(data: bytes, paper: Paper) -> Judged:
    from reportgen.check.pdf import tagged  # noqa: PLC0415 - only where a PDF is written

    from . import pages, words  # noqa: PLC0415

    try:
        read = tagged.read(data)
    except tagged.UnknownDrawingError as error:
        raise ProblemsError([problem("pdf-file-broken")]) from error
    differing = words.of_pdf(read, paper.flat) or pages.strange(read, paper.lines, paper.layout)
    if differing:
        return differing, ()
    return None, pages.broken_rules(read, pages.alignment(read, paper.lines), paper.layout)


_PROVERS: Mapping[str, Callable[[bytes, Paper], Judged]] = {"docx": _word, "pdf": _pdf}


# ---- Telling


def _unproved(name: str, error: Exception, paper: Paper) -> Problem:
    slots: dict[str, Any] = {"file": name, "error": type(error).__name__, "where": origin_of(error)}
    return problem("own-unproved", paper.record, **slots)


def _told(name: str, differing: Difference, paper: Paper) -> Problem:
    said = {"before": differing.before, "wanted": differing.wanted, "said": differing.said}
    slots: dict[str, Any] = {key: value or "–" for key, value in said.items()}
    place = paper.place(differing.wanted or differing.before, differing.line)
    return problem("own-words-differ", place, file=name, aside=aside(name), **slots)


def _looks(faults: Sequence[_Fault], paper: Paper) -> Problem:
    """One warning for a whole document, however much is not as it should be."""
    verdicts = {fault.verdict.rule.id: fault.verdict for fault in reversed(faults)}
    said = [_short(verdict) for verdict in list(verdicts.values())[::-1]]
    more = f" (+{len(said) - _SHOWN})" if len(said) > _SHOWN else ""
    spot = faults[0].verdict.spots[0]
    line = _line(spot, paper)
    files = ", ".join(dict.fromkeys(fault.file for fault in faults))
    place = paper.place(spot.words, line) if line else paper.record
    slots: dict[str, Any] = {"document": paper.title, "files": files, "rules": "; ".join(said[:_SHOWN]) + more}
    return problem("own-looks", place, **slots)


def _short(verdict: Verdict) -> str:
    rule, spot = verdict.rule, verdict.spots[0]
    words = f" (“{spot.words}”)" if spot.words else ""
    return f"{rule.name}: {spot.measured}{words} ≠ {rule.allowed}"


def _line(spot: Spot, paper: Paper) -> Line | None:
    return paper.lines[spot.paragraph - 1] if 0 < spot.paragraph <= len(paper.lines) else None
