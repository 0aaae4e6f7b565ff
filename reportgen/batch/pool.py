"""Tasks in processes of this machine, each bounded in time and memory; one that dies takes only its task with it.

The pools of the standard library lose every task when one process dies, and cannot stop a task that hangs.
Processes are forked while there is one thread only, so that they share what is loaded already.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from . import limits
from .spent import Spent
from .work import Made, Task, failed, make

_MANNER = "fork" if sys.platform == "linux" else "spawn"
_GRACE = 2.0
_SOON = 0.05  # seconds: nobody is looked at more often
_TASKS_A_PROCESS = 300
_TASKS_A_TIDYING = 50
_TRIES = 2


@dataclass(slots=True, eq=False)
class _Hand:
    """One process, the pipe to it, and the task it has in hand."""

    process: BaseProcess
    pipe: Connection
    done: int = 0
    task: Task | None = None
    tries: int = 0
    spent: Spent | None = None

    def left(self) -> float:
        """After how many seconds at the earliest its task has taken too long."""
        return self.spent.left() if self.spent else 0.0


class Pool:
    """An ``Executor`` on this machine: ``jobs`` processes, begun as they are needed."""

    def __init__(self, jobs: int, do: Callable[[Task], Made] | None = None) -> None:
        """``jobs``: how many, 0 for all cores; ``do``: what is done with each task, if not that it is built."""
        self._do = do or make
        self.jobs = jobs or limits.cores()
        self.hands: list[_Hand] = []
        self._context: Any = multiprocessing.get_context(_MANNER)

    def free(self) -> bool:
        """Whether a process has nothing to do, or one more may be begun."""
        return len(self.hands) < self.jobs or any(hand.task is None for hand in self.hands)

    def busy(self) -> bool:
        """Whether any process has a task in hand."""
        return any(hand.task for hand in self.hands)

    def submit(self, task: Task) -> None:
        """Hand ``task`` to a process that is free."""
        idle = next((hand for hand in self.hands if hand.task is None), None)
        self._give(idle or self._begin(), task)

    def done(self, seconds: float) -> list[tuple[Task, Made]]:
        """What is done within ``seconds``, with what died or took too long."""
        busy = [hand for hand in self.hands if hand.task]
        if not busy:
            return []
        left = min(hand.left() for hand in busy)
        ready = wait([hand.pipe for hand in busy], min(seconds, max(_SOON, left)))
        results = [self._result(hand) for hand in busy if hand.pipe in ready or not hand.left()]
        return [result for result in results if result]

    def close(self) -> None:
        """End every process; those begun after this know nothing of what was loaded in them."""
        for hand in self.hands:
            if hand.task:
                hand.process.kill()
            else:
                hand.pipe.close()  # it sees that and ends
        for hand in self.hands:
            hand.process.join(_GRACE)
            hand.process.kill()
            self._bury(hand)
        self.hands.clear()

    def _begin(self) -> _Hand:
        mine, theirs = self._context.Pipe()
        foreign = [hand.pipe for hand in self.hands] if _MANNER == "fork" else []
        if _MANNER == "fork":
            foreign.append(mine)
        process = self._context.Process(target=_serve, args=(theirs, foreign, self._do), daemon=True)
        process.start()
        theirs.close()
        self.hands.append(_Hand(process, mine))
        return self.hands[-1]

    def _give(self, hand: _Hand, task: Task, tries: int = 1) -> None:
        allowed = limits.seconds(task.record)
        hand.task, hand.tries = task, tries
        hand.spent = Spent(hand.process.pid or 0, allowed + _GRACE)
        with suppress(OSError):  # a process that has just died is found so when its answer is read
            hand.pipe.send((task, allowed))

    def _result(self, hand: _Hand) -> tuple[Task, Made] | None:
        """What a process has to say of its task; None if it begins again."""
        task = hand.task
        assert task is not None  # noqa: S101 - only those who have one are asked
        try:
            if not hand.pipe.poll():
                return self._stopped(hand, task)
            made: Made = hand.pipe.recv()
        except (EOFError, OSError):
            return self._died(hand, task)
        hand.task, hand.done = None, hand.done + 1
        if hand.done >= _TASKS_A_PROCESS or _swollen(made):
            self._end(hand)  # whatever a library forgets to give back is given back now
        return task, made

    def _stopped(self, hand: _Hand, task: Task) -> tuple[Task, Made]:
        self._end(hand)
        return task, failed(task, "record-too-slow", seconds=round(limits.seconds(task.record)))

    def _died(self, hand: _Hand, task: Task) -> tuple[Task, Made] | None:
        """A task whose process died is tried once more: the system may have ended it for the sake of others."""
        self._end(hand)
        ended = -(hand.process.exitcode or 0)
        if ended == getattr(signal, "SIGXCPU", None):
            return task, failed(task, "record-too-slow", seconds=round(limits.seconds(task.record)))
        if hand.tries < _TRIES:
            self._give(self._begin(), task, hand.tries + 1)
            return None
        return task, failed(task, "record-killed", signal=ended)

    def _end(self, hand: _Hand) -> None:
        hand.process.kill()
        self._bury(hand)
        self.hands.remove(hand)

    def _bury(self, hand: _Hand) -> None:
        hand.process.join()
        hand.pipe.close()


def _swollen(made: Made) -> bool:
    """Whether a process has met its limit of memory: it may be near it for good."""
    return any(each.kind in {"record-too-big", "template-too-big"} for each in made.built.problems)


def _serve(pipe: Connection, foreign: Sequence[Connection], do: Callable[[Task], Made]) -> None:
    """Do tasks until the other end is gone; ``foreign``: ends of the parent's, which would hide that."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for each in foreign:
        each.close()
    limits.enclose()
    with suppress(EOFError, OSError):
        for number in count():
            task, allowed = pipe.recv()
            if number % _TASKS_A_TIDYING == 1:  # who builds a single record does not wait for it
                limits.tidy()
            limits.allow(allowed)
            pipe.send(do(task))
