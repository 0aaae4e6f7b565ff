"""Document + layout + pictures → the bytes of a file, one writer for each format.

A writer is imported when it is first used: Word and HTML need no Pango, and help needs neither.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from reportgen.document import Document, Picture
from reportgen.layout import Layout

Writer = Callable[[Document, Layout, Mapping[str, Picture]], bytes]


def _later(module: str) -> Writer:
    def write(document: Document, layout: Layout, pictures: Mapping[str, Picture]) -> bytes:
        made: bytes = import_module(f".{module}", __name__).write(document, layout, pictures)
        return made

    return write


WRITERS: dict[str, Writer] = {
    "docx": _later("word"),
    "pdf": _later("pdf"),
    "html": _later("html"),
    "txt": _later("text"),
}
"""The writer of each format, by the ending of its files."""
