"""Every text of a record that people read, with its path and the field it was typed in."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from ..base import Model
from ..consistency.look import Look
from ..figure import Figure
from ..keys import Named, Path

# Codes, files and the table of abbreviations are looked up, not read.
_CODES = {"catalog", "indicator", "advice", "id", "follows", "file", "symbol", "abbreviation_list"}
_SIDES = {"delegation", "hosts", "others"}
# Documents are called what their issuers called them, at whatever time and in whatever style.
_CITED = {"basis", "document", "level"}


class Said(NamedTuple):
    """One text: the path of its field, its words, and the path under which it was typed."""

    path: Path
    words: str
    at: Path

    @property
    def person(self) -> bool:
        """Whether this is the name of someone listed."""
        return self.path[-1] == "name" and "members" in self.path

    @property
    def place(self) -> bool:
        """Whether this is the name of a place that was visited."""
        return self.path[0] == "places" and self.path[-1] == "name"

    @property
    def side(self) -> bool:
        """Whether this is the name of a body that took part."""
        return self.path[0] in _SIDES and self.path[-1] == "name" and "members" not in self.path

    @property
    def mention(self) -> bool:
        """Whether this names someone again, where only a name belongs."""
        signer = self.path[:2] == ("papers", "signers") and self.path[-1] == "name"
        return signer or bool({"speaker", "who", "recommender"} & set(self.path[-2:]))

    @property
    def cited(self) -> bool:
        """Whether this says which document is meant."""
        return bool(_CITED & set(self.path))


def texts(look: Look) -> tuple[Said, ...]:
    """Every text, in the order of the record's fields."""
    if "texts" not in look.found:
        walked = _walk(look.record, ())
        look.found["texts"] = tuple(Said(path, words, _typed(look.named, path)) for path, words in walked)
    found: tuple[Said, ...] = look.found["texts"]
    return found


def _walk(part: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(part, Figure):  # its parts say the same again
        yield path, part.words
    elif isinstance(part, Model):
        for name, value in vars(part).items():  # the fields as they were read, and nothing else
            if value is not None and name not in _CODES:
                yield from _walk(value, (*path, name))
    elif isinstance(part, tuple):
        for i, entry in enumerate(part):
            yield from _walk(entry, (*path, i))
    elif isinstance(part, str) and not isinstance(part, Enum):
        yield path, part


def _typed(named: Named, path: Path) -> Path:
    """Where ``path`` was typed: an only entry may stand without its list, a list as one text with ``;``."""
    here: Path = ()
    for step in path:
        if (*here, step) in named.values:
            here = (*here, step)
        elif step != 0:
            break
    return here
