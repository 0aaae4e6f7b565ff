"""All sentences for users, from ``messages.yaml``; light enough for ``--help``, which needs nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from reportgen import ours


@cache
def messages() -> Mapping[str, Any]:
    """The sentences by the groups and names they have in the file."""
    made: Mapping[str, Any] = ours.data("messages.yaml")
    return made
