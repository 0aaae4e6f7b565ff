"""A form that nobody filled in: there is nothing to tell, and no document is made of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportgen.problems import Place, Problem, errors, problem

from .keys import title
from .record import Record

# What says when, how and in which form, but not what happened; a field that is added tells something.
_ONLY_ROUND_IT = frozenset(
    [
        "kind",
        "surprise",
        "date",
        "session",
        "start",
        "end",
        "venue",
        "basis",
        "period",
        "method",
        "others",
        "catalog",
        "findings_source",
        "selected",
        "recommender",
        "wish_verb",
        "pictures",
        "article",
        "papers",
        "style",
    ]
)
# What a secretary fills in first.
_FIRST = ("kind", "topics", "date", "places", "delegation", "findings")
_OF_A_FORM = {"record-field-missing", "field-missing", "file-empty"}


def blank(own: Any, whole: Any, place: Place | None, told: Sequence[Problem]) -> list[Problem] | None:
    """What to say of a record that tells nothing: what is missing first, and not each thing that is.

    ``own``: what it says itself, ``whole``: with the office's, both by fields; ``told``: the problems until now.
    None for a record that tells something, or that may have lost a part by a fault.
    """
    if set(own or {}) - _ONLY_ROUND_IT or {found.kind for found in errors(told)} - _OF_A_FORM:
        return None
    missing = ", ".join(f"“{title(Record, name)}”" for name in _FIRST if name not in (whole or {}))
    rest = [found for found in told if found.kind not in _OF_A_FORM]
    return [problem("record-blank", place, fields=missing), *rest]
