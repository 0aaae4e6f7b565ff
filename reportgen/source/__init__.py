"""YAML text → plain text values, and where each one stands.

Every value stays the text that was typed; what is a number, a date or yes is for the record to decide
(plain YAML reading turns ``14:30`` into 870 and ``no`` into false). All faults of a file are told in one run.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from reportgen.problems import Place, Problem, errors, problem
from reportgen.source.characters import tidy
from reportgen.source.codings import tell_coding
from reportgen.source.events import LOADERS, build
from reportgen.source.files import MAX_BYTES, read_text
from reportgen.source.nouns import Path, Source, Spot
from reportgen.source.outline import outline

if TYPE_CHECKING:
    import pathlib

__all__ = ["Path", "Source", "Spot", "load", "nothing", "read", "read_text"]


def read(path: pathlib.Path, name: str | None = None, within: pathlib.Path | None = None) -> Source:
    """Read the file at ``path``, called ``name`` in messages; whatever is wrong becomes a problem.

    One that is a link out of the folder ``within`` is not read.
    """
    file = path.as_posix() if name is None else name
    text = read_text(path, file, within)
    return nothing(file, text) if isinstance(text, Problem) else load(text, file)


def load(text: str, file: str) -> Source:
    """Read YAML that is text already; ``file`` is how messages call it."""
    if len(text) > MAX_BYTES:
        return nothing(file, problem("file-too-big", Place(file), limit=MAX_BYTES // 1_000_000))
    return _load(text, file, LOADERS[0])


def _load(text: str, file: str, loader: type[Any]) -> Source:
    """The whole way from text to values, with either build of the parser."""
    sheet = tidy(text, file, tell_coding)
    outline(sheet)
    data, spots = build(sheet, loader)
    spots.setdefault((), Spot(Place(file, 1, 1), None))
    if data is not None and not isinstance(data, dict):
        sheet.complain("root-not-mapping", spots[()].value)
        data, spots = None, {(): spots[()]}
    elif data is None and not errors(sheet.problems()):
        sheet.complain("file-empty", Place(file))
    return Source(file, data, MappingProxyType(spots), sheet.problems())


def nothing(file: str, found: Problem) -> Source:
    """A file that could not be had at all, for the reason ``found``."""
    return Source(file, None, MappingProxyType({(): Spot(Place(file, 1, 1), None)}), (found,))
