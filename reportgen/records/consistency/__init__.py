"""What a record says against itself: each contradiction with both its places. Nothing is corrected."""

from __future__ import annotations

from reportgen.problems import Problem

from ..keys import Named
from ..record import Record
from . import against, figures, hours, people
from .look import Check, Look

CHECKS: tuple[Check, ...] = (
    hours.hours,
    hours.sessions,
    hours.days,
    hours.periods,
    people.named_places,
    people.people,
    people.references,
    figures.words,
    figures.ratios,
    against.parts,
    against.targets,
    figures.comparisons,
    figures.slots,
    figures.empty_entries,
)


def check(record: Record, named: Named) -> list[Problem]:
    """Every contradiction inside ``record``."""
    look = Look(record, named)
    return [found for each in CHECKS for found in each(look)]
