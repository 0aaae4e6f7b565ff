"""What every Word file of a layout shares, kept for the next start."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version

from reportgen.kept import kept
from reportgen.layout import Layout

_MAKERS = ("python-docx", "lxml")


@dataclass(frozen=True, slots=True)
class Base:
    """``parts``: the files under ``word/`` by name; ``section``: the ``w:sectPr`` that ends each body."""

    parts: dict[str, bytes]
    section: str


@lru_cache(maxsize=8)
def base(layout: Layout) -> Base:
    """What every Word file of ``layout`` shares: made at the first call ever, and remembered."""
    made_from = "\n".join((*map(version, _MAKERS), layout.model_dump_json()))
    return Base(*kept("word", made_from, lambda: _made(layout)))


def _made(layout: Layout) -> tuple[dict[str, bytes], str]:
    from .styles import made  # noqa: PLC0415 - python-docx is loaded only where something is made anew

    return made(layout)
