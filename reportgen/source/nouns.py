"""What reading a file gives: values as typed, and where each of them stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportgen.problems import Place, Problem

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of a value, and of its key when it stands in a mapping."""

    value: Place
    key: Place | None


@dataclass(frozen=True, slots=True)
class Source:
    """One file, read.

    ``data`` holds dict, list, str and None only; it is None when nothing could be read. ``spots`` knows the
    place of every value in it, the root ``()`` included. ``problems`` are in the order of the file.
    """

    file: str
    data: Any
    spots: Mapping[Path, Spot]
    problems: tuple[Problem, ...]
