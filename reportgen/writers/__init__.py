"""Document + layout + pictures → the bytes of a file, one writer for each format.

A writer is imported when it is first used: Word and HTML need no Pango, and help needs neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Protocol

from reportgen.document import Document, Picture
from reportgen.layout import Layout


class Writer(Protocol):
    """Makes the file; ``options`` are those of its format."""

    def __call__(
        self, document: Document, layout: Layout, pictures: Mapping[str, Picture], /, **options: str
    ) -> bytes:
        """The bytes; ProblemsError if the format cannot say something of the document."""


def _later(module: str) -> Writer:
    def write(document: Document, layout: Layout, pictures: Mapping[str, Picture], /, **options: str) -> bytes:
        made: bytes = import_module(f".{module}", __name__).write(document, layout, pictures, **options)
        return made

    return write


WRITERS: dict[str, Writer] = {
    "docx": _later("word"),
    "pdf": _later("pdf"),
    "html": _later("html"),
    "txt": _later("text"),
}
"""The writer of each format, by the ending of its files."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a writer cannot say: the kind of problem it comes to, and the field of the record it lies in, if any."""

    kind: str
    source: str = ""
    slots: Mapping[str, Any] = field(default_factory=dict)


def refusals(ending: str, document: Document, layout: Layout) -> Iterable[Refusal]:
    """What keeps the writer of ``ending`` from making a file of ``document``, known without making it."""
    if ending != "pdf":
        return ()
    made: Iterable[Refusal] = import_module(".pdf", __name__).refusals(document, layout)
    return made
