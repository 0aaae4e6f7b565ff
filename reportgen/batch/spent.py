"""How much time a process has had for its task: what it computed and slept, not what it waited for its turn.

A machine that is busy with other things, or that was shut for the night, lets every process wait. That is no fault
of the record in hand.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from pathlib import Path

PATIENCE = 10
"""So many times what it may have of its own may pass on the clock: even one that is never asleep ends some day."""

_BOOKS = Path("/proc")
_ASLEEP = "S"


@dataclass(slots=True)
class Spent:
    """The time of process ``pid`` since its task was given to it; ``allowed``: how many seconds it may have."""

    pid: int
    allowed: float
    begun: float = field(default=0.0, init=False)
    asleep: float = field(default=0.0, init=False)
    computed: float = field(default=0.0, init=False)
    _first: float = field(default=0.0, init=False)
    _looked: float = field(default=0.0, init=False)

    def __post_init__(self) -> None:
        """What it has computed until now was for others."""
        self.begun = self._looked = time.monotonic()
        self._first = _books(self.pid)[1]

    def left(self) -> float:
        """After how many seconds at the earliest it is too slow; 0 if it is."""
        self._look()
        passed = self._looked - self.begun
        return max(0.0, min(self.allowed - self.computed - self.asleep, PATIENCE * self.allowed - passed))

    def _look(self) -> None:
        """One that sleeps and has not computed since the last look has slept all the while."""
        now = time.monotonic()
        state, total = _books(self.pid)
        computed = max(total - self._first, self.computed)
        if state == _ASLEEP and computed == self.computed:
            self.asleep += now - self._looked
        self.computed, self._looked = computed, now


def _books(pid: int) -> tuple[str, float]:
    """What a process is doing, and its seconds of computing; nothing where the system does not say."""
    try:
        said = (_BOOKS / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return "", 0.0
    fields = said.rpartition(")")[2].split()  # the name before it may hold anything
    return fields[0], (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
