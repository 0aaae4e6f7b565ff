"""What this machine can do: Python, Pango, fonts, a folder to write in."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from reportgen import layout
from reportgen.writers import fonts, pdf

from .vietnamese import words


def examine(folder: Path) -> Iterator[tuple[bool, str]]:
    """Each thing looked at: whether it is as it should be, and what was found."""
    yield True, words("doctor-python", version=".".join(map(str, sys.version_info[:3])))
    trouble = pdf.available()
    yield trouble is None, words("doctor-pdf") if trouble is None else f"{trouble.message}: {trouble.hint}"
    yield from _fonts()
    yield _writable(folder)


def _fonts() -> Iterator[tuple[bool, str]]:
    page = layout.load("nd30-2020").page
    for family in (page.font, *page.stand_ins):
        for file in fonts.installed(family):
            missing = fonts.missing_letters(file)
            if missing:
                yield (
                    False,
                    words("doctor-font-lacks", font=file.path, count=len(missing), letters=missing[:12]),
                )
    chosen = fonts.choose(layout.load("nd30-2020"))
    yield bool(chosen), words("doctor-font", font=chosen) if chosen else words("doctor-no-font")


def _writable(folder: Path) -> tuple[bool, str]:
    here = folder if folder.is_dir() else folder.parent
    try:
        with tempfile.TemporaryFile(dir=here):
            return True, words("doctor-write", folder=folder)
    except OSError:
        return False, words("doctor-no-write", folder=folder)
