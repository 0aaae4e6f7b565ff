"""Paragraphs cut where one holds several components: at new lines, and at tabs that part two columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportgen.check.seen import Paragraph, Run

_MARK = re.compile(r"[\s\d*()]+")
TABBED = -1
"""What ``row`` begins with where tabs part the columns."""


def cut(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """The pieces of ``paragraphs`` in order; lines of one paragraph, and on a line what tabs part."""
    return [piece for paragraph in paragraphs for piece in _pieces(paragraph)]


def without_marks(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """``paragraphs`` without the raised figures and stars that lead to notes: they are no words of a component."""
    return [_unmarked(paragraph) for paragraph in paragraphs]


def _unmarked(paragraph: Paragraph) -> Paragraph:
    kept = tuple(run for run in paragraph.runs if not (run.raised and _MARK.fullmatch(run.text)))
    return paragraph if len(kept) == len(paragraph.runs) else replace(paragraph, runs=kept)


def joined(first: Paragraph, second: Paragraph) -> Paragraph:
    """Two lines of one entry as one piece."""
    last = first.runs[-1]
    return replace(first, runs=(*first.runs[:-1], replace(last, text=f"{last.text} "), *second.runs))


def _pieces(paragraph: Paragraph) -> Iterator[Paragraph]:
    lines = [line for line in _split(paragraph.runs, "\n") if _said(line)]
    for number, line in enumerate(lines):
        last = number == len(lines) - 1
        sides = [side for side in _split(line, "\t") if _said(side)] if paragraph.columns == 1 else [line]
        # A drawn line stands below the last words of a paragraph; the room above belongs to the first.
        whole = replace(
            paragraph,
            label=paragraph.label if number == 0 else "",
            strokes=paragraph.strokes if last else (),
            gap_pt=paragraph.gap_pt if number == 0 else 0.0,
        )
        if len(sides) == 1:
            yield replace(whole, runs=_trimmed(sides[0]))
            continue
        for column, side in enumerate(sides):
            # Where a tab puts words is not worth guessing: how they are aligned is not known.
            yield replace(
                whole,
                runs=_trimmed(side),
                align=None,
                column=column,
                columns=len(sides),
                row=(TABBED, paragraph.index, number),
                strokes_known=False,
            )


def _split(runs: Iterable[Run], sign: str) -> list[tuple[Run, ...]]:
    parts: list[list[Run]] = [[]]
    for run in runs:
        first, *more = run.text.split(sign)
        parts[-1].append(replace(run, text=first))
        parts += [[replace(run, text=text)] for text in more]
    return [tuple(run for run in part if run.text) for part in parts]


def _said(runs: Iterable[Run]) -> bool:
    return any(run.text.strip() for run in runs)


def _trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    first, last = runs[0], runs[-1]
    if len(runs) == 1:
        return (replace(first, text=first.text.strip()),)
    ends = (replace(first, text=first.text.lstrip()), *runs[1:-1], replace(last, text=last.text.rstrip()))
    return tuple(run for run in ends if run.text)
