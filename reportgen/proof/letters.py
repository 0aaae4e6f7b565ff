"""Letters of a finished file against the rows of the table: each looks as its role and its run say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportgen.check.rules import looks, pages, properties
from reportgen.check.rules.wording import word
from reportgen.check.verdicts import Rule, Spot, Verdict, decimal, judged, shortened
from reportgen.document import Text
from reportgen.layout import Layout, Role

from .lines import Line
from .words import solid

_SIZE_PT = 0.06
_MEASURES = {each.id: each for each in properties.PROPERTIES}


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters of one look; None is what a file does not say. ``mark``: they are the label of the line."""

    text: str
    family: str | None
    size: float | None
    bold: bool | None
    italic: bool | None
    color: str | None
    page: int | None = None
    mark: bool = False


Set = Sequence[tuple[Line, Sequence[Letters]]]
"""The lines of a document with the letters that a file has for them."""


def of_letters(pairs: Iterable[tuple[Line, Sequence[Letters]]], layout: Layout) -> Iterator[Verdict]:
    """Each role as its row has it: family, size, weight, slant and color of its letters."""
    every = list(pairs)
    good = {layout.page.font, *layout.page.stand_ins}
    others = [
        _spot(line, each, each.family or "?") for line, its in every for each in its if each.family not in good
    ]
    yield judged(pages.rules(layout)["phong-chu"], others)
    for role, group in groupby(sorted(every, key=lambda pair: pair[0].role), key=lambda pair: pair[0].role):
        row, mine = layout.roles[role], list(group)
        yield judged(rule_of("co-chu", role, layout), _sizes(mine, row))
        for side, name in (("bold", "dam"), ("italic", "nghieng")):
            yield judged(rule_of(name, role, layout), _weights(mine, row, side))
        yield judged(rule_of("mau-chu", role, layout), _colors(mine, row.color or layout.page.color))


def rule_of(measure: str, role: str, layout: Layout) -> Rule:
    """The rule that a measure makes of the row of a role."""
    return looks.rule(_MEASURES[measure], role, layout.roles[role])


def _sizes(pairs: Set, row: Role) -> Iterator[Spot]:
    for line, its in pairs:
        for each in its:
            if each.size is None or abs(each.size - row.size.used) > _SIZE_PT:
                yield _spot(line, each, f"{decimal(each.size or 0)} pt")


def _weights(pairs: Set, row: Role, side: str) -> Iterator[Spot]:
    """Letter for letter: what the role is, and what a run of the line is besides."""
    own = getattr(row, side)
    for line, its in pairs:
        wanted = [(run.text, own or getattr(run, side)) for run in line.runs if isinstance(run, Text)]
        shown = [(each.text, getattr(each, side)) for each in its if not each.mark]
        yield from (
            _spot(line, each, word("otherwise")) for each in its if each.mark and getattr(each, side) != own
        )
        sides = {yes for _, yes in wanted}
        if sides == {yes for _, yes in shown} and len(sides) < 2:
            continue  # the words are the same, and all of one look
        wanted, shown = _merged(wanted), _merged(shown)
        if wanted != shown:
            odd = next((text for text, yes in shown if (text, yes) not in wanted), "")
            yield Spot(word("otherwise"), shortened(odd or line.words), line.index, its[0].page if its else None)


def _merged(runs: Iterable[tuple[str, bool | None]]) -> list[tuple[str, bool | None]]:
    """Neighbours of one look as one, without white space; what shows nothing is left out."""
    told = [(said, yes) for text, yes in runs if (said := solid(text))]
    return [("".join(text for text, _ in its), yes) for yes, its in groupby(told, key=lambda run: run[1])]


def _colors(pairs: Set, wanted: str) -> Iterator[Spot]:
    for line, its in pairs:
        for each in its:
            if each.color != wanted:
                yield _spot(line, each, each.color or "?")


def _spot(line: Line, letters: Letters, measured: str) -> Spot:
    return Spot(measured, shortened(letters.text), line.index, letters.page)
