"""Tasks on other machines, by Dask: parcels go out, documents come back. Also an ``Executor``."""

from __future__ import annotations

import logging
from importlib import import_module
from typing import Any

from reportgen.problems import ProblemsError, problem

from .parcel import build, pack
from .work import Made, Task, failed, make

_PATIENCE = 20
"""Seconds to wait for the scheduler, and for a first worker."""

_IN_HAND = 3
"""Tasks given out for each thread of the workers: one is built while the next travels."""


class Cluster:
    """The workers of the Dask scheduler at an address."""

    def __init__(self, address: str) -> None:
        """Connect; ProblemsError if there is no Dask here, no scheduler there, or no worker."""
        try:
            distributed: Any = import_module("distributed")  # only those who use a cluster wait for it
        except ImportError as error:
            raise ProblemsError([problem("cluster-no-dask")]) from error
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is told as a problem
        self._dask: Any = distributed
        self._given: dict[Any, Task] = {}
        self._unsent: list[tuple[Task, Made]] = []
        try:
            self._client: Any = distributed.Client(address, timeout=_PATIENCE)
        except (OSError, ValueError) as error:
            raise ProblemsError([problem("cluster-unreachable", address=address)]) from error
        self._address = address
        try:
            self._client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError as error:
            self._client.close()
            raise ProblemsError([problem("cluster-empty", address=address)]) from error

    def free(self) -> bool:
        """Whether a worker may soon want another task."""
        threads: int = sum(self._client.nthreads().values())
        return len(self._given) < _IN_HAND * max(1, threads)

    def submit(self, task: Task) -> None:
        """Send ``task`` with its files; a record that cannot be read is told of here."""
        parcel = pack(task)
        if parcel.complete:
            self._given[self._client.submit(build, parcel, pure=False)] = task
        else:
            self._unsent.append((task, make(task)))

    def busy(self) -> bool:
        """Whether any task is out."""
        return bool(self._given or self._unsent)

    def done(self, seconds: float) -> list[tuple[Task, Made]]:
        """What came back within ``seconds``; ProblemsError if the scheduler is gone."""
        here, self._unsent = self._unsent, []
        if here or not self._given:
            return here
        try:
            back = self._dask.wait(list(self._given), timeout=seconds, return_when="FIRST_COMPLETED").done
        except TimeoutError:
            self._still_there()
            return []
        return [(task := self._given.pop(future), self._result(future, task)) for future in back]

    def _still_there(self) -> None:
        if self._client.status != "running":
            raise ProblemsError([problem("cluster-lost", address=self._address)])

    def _result(self, future: Any, task: Task) -> Made:
        """What a worker says; a record that has ended several workers is told so."""
        if future.status == "cancelled":
            raise ProblemsError([problem("cluster-lost", address=self._address)])
        error = future.exception()
        if error is None:
            made: Made = future.result()
            return made
        if isinstance(error, self._dask.scheduler.KilledWorker):
            return failed(task, "cluster-killed")
        return failed(task, "program-fault", error=type(error).__name__, where="Dask")

    def close(self) -> None:
        """Take back what is not done."""
        self._client.cancel(list(self._given), force=True)
        self._given.clear()
        self._client.close()
