"""What we wrote, read again as anybody's files: each keeps the rules, and Word and PDF say the same.

A fault is told at the line of the record or the template that the words came from; no file is put in place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from reportgen.check import judge, pair, read
from reportgen.check.seen import Seen
from reportgen.check.verdicts import Outcome, Spot, Verdict
from reportgen.layout import Layout
from reportgen.parse.places import origin
from reportgen.problems import Place, Problem, Severity, problem

_READ = ("docx", "pdf")


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as it was told: its name for people, its page in HTML, where a field of the record stands."""

    title: str
    html: str
    field: Callable[[str], Place | None]

    def place(self, words: str) -> Place | None:
        """Where words came from: the record's line if a field said them, else the template's."""
        found = origin(self.html, words.rstrip("…"))
        return (self.field(found.source) if found.source else None) or found.template


def prove(files: Mapping[str, bytes], paper: Paper, law: Layout | None) -> list[Problem]:
    """What is wrong with the ``files`` of one document; ``law`` is None for what no rule binds.

    A file alone that no rule binds is not read: there is nothing to hold it against.
    """
    finished = {name: data for name, data in files.items() if name.rpartition(".")[2] in _READ}
    seen = {name: read(data, name) for name, data in finished.items()} if law or len(finished) > 1 else {}
    found: list[Problem] = []
    if law:
        for name, each in seen.items():
            found += _broken(name, each, paper, law)
    found += _differing(seen, paper)
    return found


def _broken(name: str, seen: Seen, paper: Paper, law: Layout) -> Iterator[Problem]:
    from reportgen.check.rules import of_page  # noqa: PLC0415 - only where a document has rules

    # The text of both files is one: what Word says of its components is not judged again by the PDF's lines.
    verdicts = of_page(seen, law) if seen.kind == "pdf" else judge(seen, name, law).verdicts
    yield from (_told(name, v, v.spots[0], paper) for v in verdicts if v.outcome is Outcome.FAILED)


def _told(name: str, verdict: Verdict, spot: Spot, paper: Paper) -> Problem:
    from reportgen.check.citing import citation  # noqa: PLC0415 - only where there is something to say

    rule = verdict.rule
    slots: dict[str, Any] = {"file": name, "document": paper.title, "clause": citation(rule.clause)}
    slots |= {"rule": rule.name, "measured": spot.measured, "allowed": rule.allowed, "words": spot.words or "–"}
    told = problem("own-rule-broken", paper.place(spot.words), **slots)
    # Capitals are the words of a record: its writer is told, and decides.
    mild = rule.severity is not Severity.ERROR or rule.id.startswith("viet-hoa/")
    return replace(told, severity=Severity.WARNING) if mild else told


def _differing(seen: Mapping[str, Seen], paper: Paper) -> Iterator[Problem]:
    by_ending = {name.rpartition(".")[2]: each for name, each in seen.items()}
    if len(by_ending) < len(_READ):
        return
    parted = pair.compare(by_ending["docx"], by_ending["pdf"])
    if parted:
        slots: dict[str, Any] = {"document": paper.title, "word": parted.word or "–", "pdf": parted.pdf or "–"}
        yield problem("word-pdf-differ", _first_place(parted, paper), before=parted.before or "–", **slots)


def _first_place(parted: pair.Difference, paper: Paper) -> Place | None:
    """The line of the words where the files part; of those before them if nobody knows these."""
    tries = (parted.word.split(" ")[:3], parted.pdf.split(" ")[:3], parted.before.split(" ")[-3:])
    return next((place for words in tries if words and (place := paper.place(" ".join(words)))), None)
