"""Ctrl-C and the system's request to end: the record in hand is finished or dropped, never left half."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any


@dataclass(slots=True)
class Stop:
    """Whether somebody has asked to stop; it can be called, as a question."""

    asked: bool = False

    def __call__(self) -> bool:
        """Whether to stop."""
        return self.asked


@contextmanager
def stoppable() -> Iterator[Stop]:
    """Meanwhile the first request to stop is only noted; a second one ends the program as ever."""
    stop, before = Stop(), dict[signal.Signals, Any]()

    def note(_number: int, _frame: FrameType | None) -> None:
        stop.asked = True
        for each, handler in before.items():
            signal.signal(each, handler)

    for each in (signal.SIGINT, signal.SIGTERM):
        before[each] = signal.signal(each, note)
    try:
        yield stop
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
