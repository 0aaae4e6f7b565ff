"""What one record may use: time and memory. A template or a record of a stranger can ask for any amount of both."""

from __future__ import annotations

import gc
import os
import time
from contextlib import suppress
from pathlib import Path

try:
    import resource
except ImportError:  # Windows: only the clock of the pool limits there
    resource = None  # type: ignore[assignment]

MEMORY = 2_000_000_000
"""Bytes of address space of one worker; a paper of 200 pages takes a third of it."""

_SECONDS = 30
_BYTES_A_SECOND = 10_000


def seconds(record: Path) -> float:
    """How long building ``record`` may take: half a minute, and more for the very long."""
    try:
        size = record.stat().st_size
    except OSError:
        size = 0
    return _SECONDS + min(size, 2_000_000) / _BYTES_A_SECOND


def enclose() -> None:
    """Bound the memory of this process for good, and leave no core files."""
    if resource:
        _lower(resource.RLIMIT_AS, MEMORY)
        _lower(resource.RLIMIT_CORE, 0)


def allow(more: float) -> None:
    """Let this process use ``more`` seconds of CPU time from now on; the system ends it after that.

    The clock outside does so too, unless whoever watches it was killed.
    """
    if resource:
        _lower(resource.RLIMIT_CPU, int(time.process_time() + more) + 2)


def lift() -> None:
    """Take back the limit of time: this process has other things to do as well."""
    if resource:
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (hard, hard))


def _lower(kind: int, value: int) -> None:
    """Set the soft limit; the hard one stays, for the next task may need more."""
    hard = resource.getrlimit(kind)[1]
    resource.setrlimit(kind, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))


def tidy() -> None:
    """Give back what loading and a first record have left over: ten megabytes of each process that goes on."""
    import ctypes  # noqa: PLC0415 - not for a single record

    gc.collect()
    with suppress(OSError, AttributeError, TypeError):  # only the C library of Linux has this
        ctypes.CDLL(None).malloc_trim(0)


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
