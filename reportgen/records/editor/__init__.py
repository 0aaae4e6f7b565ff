"""What an editor would ask about a record: advice, dated terms, two spellings, words unfinished or not printed.

Nothing here stops a document, and nothing is changed.
"""

from __future__ import annotations

from reportgen.problems import Problem

from ..catalog import Catalog
from ..consistency.look import Look
from ..keys import Named
from ..record import Record
from . import advice, dated, names, tones, unfinished, unprinted


def check(record: Record, named: Named, catalog: Catalog | None) -> list[Problem]:
    """Every question about ``record``; without a catalogue there is no advice to offer."""
    look = Look(record, named)
    found = [*dated.undated(look), *dated.terms(look), *names.two_ways(look), *tones.mixed(look)]
    found += unfinished.figures(look)
    found += unprinted.fields(look)
    return found + (list(advice.shortfalls(look, catalog)) if catalog else [])
