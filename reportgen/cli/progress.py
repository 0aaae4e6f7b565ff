"""How far a batch has come, on a terminal: a count, a bar and the time left, below whatever else is said."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Any, Self

import click

from .vietnamese import words

_CLEAR = "\r\x1b[K"


class Progress:
    """A bar on the terminal; silent where there is none, and for a single record."""

    def __init__(self, length: int) -> None:
        """``length``: how many records there are."""
        self._bar: Any = None
        if length > 1 and sys.stderr.isatty():
            label, left = words("progress"), f", {words('time-left')} "
            self._bar = click.progressbar(
                length=length,
                label=label,
                file=sys.stderr,
                show_pos=True,
                show_percent=False,
                info_sep=left,
                width=24,
            )

    def __enter__(self) -> Self:
        """Show it."""
        if self._bar:
            self._bar.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave it as it stands; what is said next comes below."""
        if self._bar:
            self._bar.__exit__(kind, error, trace)

    def step(self) -> None:
        """One record more."""
        if self._bar:
            self._bar.update(1)

    def make_room(self) -> None:
        """Take the bar away for a line of text; the next step shows it again."""
        if self._bar:
            click.echo(_CLEAR, nl=False, err=True)
