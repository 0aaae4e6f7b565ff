"""Where what a document issues begins in the same file (Mẫu 1.3): a regulation after the decision, and its like."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportgen.check.seen import Paragraph
from reportgen.layout import Layout

from . import head
from .words import alike

_NEAR = 7  # the abstract has no more lines than that


def begins_at(main: Sequence[Paragraph], start: int, layout: Layout, says_so: Callable[[Paragraph], bool]) -> int:
    """The first paragraph of what is issued, its head included; the length of ``main`` if nothing is.

    ``start`` is where the document's own title stands; ``says_so`` whether a line says by what something is issued.
    """
    for at in range(start + 1, len(main)):
        below = main[at + 1 : at + 1 + _NEAR]
        if head.kind_of(main[at], layout) and any(map(says_so, below)):
            return _with_head(main, at, start)
    return len(main)


def _with_head(main: Sequence[Paragraph], at: int, start: int) -> int:
    """``at``, or where the table with the national title above it begins."""
    tables = {p.cell.table for p in main[start:at] if p.cell and alike(p.text.strip(), head.NATION)}
    above = [i for i in range(start, at) if (cell := main[i].cell) and cell.table in tables]
    return above[0] if above else at
