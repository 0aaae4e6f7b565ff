"""Many records: which they are, what has changed, building each somewhere, putting the files in place whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from reportgen.build import Order, prepare
from reportgen.problems import Place, Problem, ProblemsError, problem

from . import prints
from .ledger import Ledger
from .lock import HeldError, Lock
from .names import clashes, folder_of, records
from .placing import HOPELESS, astray, place, remove, sweep, unwritable
from .pool import Pool
from .work import Executor, Made, Task

__all__ = ["Done", "Run", "State", "clashes", "folder_of", "place", "records", "run"]

_LOOK_UP = 0.5
"""Seconds after which somebody who wants to stop is heard."""


class State(Enum):
    """What has become of a record."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Done:
    """One record after its turn: where its files are, or why there are none."""

    record: Path
    state: State
    files: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def hopeless(self) -> bool:
        """Whether the others would meet the same: a full disk, say."""
        return any(each.kind in HOPELESS for each in self.problems)


@dataclass(frozen=True, slots=True)
class Run:
    """How a batch is run: with what, to where; ``force`` builds everything and overwrites what people changed."""

    order: Order
    out: Path
    jobs: int = 1
    force: bool = False
    executor: Executor | None = None
    """Where records are built, if not in ``jobs`` processes of this run alone; whoever gives it closes it."""
    stopped: Callable[[], bool] = lambda: False
    """Asked now and then; what is not built when it says yes is dropped."""


def run(files: Sequence[Path], how: Run) -> Iterator[Done]:
    """Build what has changed of ``files``, each told when it is ready; one record's problems never stop the others.

    Nothing is begun, and ProblemsError raised, if two records would share a folder, another run is writing to
    the same output folder, or it cannot be written.
    """
    found = clashes(files)
    if found:
        raise ProblemsError(found)
    new = not how.out.exists()
    try:
        how.out.mkdir(parents=True, exist_ok=True)
        sweep(how.out)
        with Lock(how.out), Ledger(how.out) as ledger:
            yield from _Batch(how, ledger).run(files)
    except HeldError as error:
        raise ProblemsError([problem("output-held", Place(str(how.out)), holder=error.holder)]) from error
    except OSError as error:
        raise ProblemsError([unwritable(how.out, error)]) from error
    finally:
        with suppress(OSError):
            if new:
                how.out.rmdir()  # if nothing came of it


class _Batch:
    """One run over an output folder that is ours alone."""

    def __init__(self, how: Run, ledger: Ledger) -> None:
        self.how, self.ledger = how, ledger
        self.mark = prints.of_order(how.order)
        self.means = prints.of_means(how.order)
        self.own = None if how.executor else Pool(how.jobs)
        if self.own:
            prepare(how.order)  # loaded once, then shared by all processes that are forked
        self.executor: Executor = how.executor or self.own  # type: ignore[assignment] # one of them is there

    def run(self, files: Sequence[Path]) -> Iterator[Done]:
        """Every record in turn; whatever ends, no process is left."""
        try:
            for done in self._all(files):
                yield done
                if done.hopeless or self.how.stopped():
                    return
        finally:
            if self.own:
                self.own.close()

    def _all(self, files: Sequence[Path]) -> Iterator[Done]:
        for file in files:
            same = () if self.how.force else self.ledger.unchanged(file, folder_of(file), self.mark)
            if same:
                yield Done(file, State.UNCHANGED, same)
                continue
            while not self.executor.free():
                yield from self._ready()
            if self.how.stopped():
                return
            self.executor.submit(Task(file, self.how.order))
        while self.executor.busy() and not self.how.stopped():
            yield from self._ready()

    def _ready(self) -> Iterator[Done]:
        for task, made in self.executor.done(_LOOK_UP):
            yield self._put(task.record, made)

    def _put(self, record: Path, made: Made) -> Done:
        """The files of a record in place, or why they are not."""
        built, name = made.built, folder_of(record)
        kept = list(self._in_the_way(record, made)) if built.written else []
        if kept or not built.written:
            return Done(record, State.FAILED, (), (*built.problems, *kept))
        folder = self.how.out / name
        try:
            version = prints.of_version(made.reads, self.means)
            self.ledger.note(record, name, self.mark, built.written, made.reads if made.settled else {}, version)
            written = place(folder, built.written)
            self.ledger.settled(name)
        except OSError as error:
            need = sum(map(len, built.written.values()))
            return Done(record, State.FAILED, (), (*built.problems, unwritable(folder, error, need)))
        return Done(record, State.WRITTEN, written, (*built.problems, *self._cleared(name)))

    def _cleared(self, name: str) -> Iterator[Problem]:
        """Take away our files of an earlier version of the record; one that somebody changed stays, and is told."""
        stale = self.ledger.stale(name)
        yield from (problem("output-stale-held", Place(str(each))) for each in remove(stale.ours))
        yield from (problem("output-stale", Place(str(each))) for each in stale.edited)

    def _in_the_way(self, record: Path, made: Made) -> Iterator[Problem]:
        """What must not be overwritten, though it stands where the files of a record belong."""
        name, files = folder_of(record), made.built.written
        strange = astray(self.how.out / name, self.how.out)
        if strange:
            yield strange
            return
        if self.how.force:
            return
        changed = self.ledger.changed(name, files)
        other = self.ledger.other(record, name) if self._differ(name, files) else None
        if other:
            yield problem("output-of-other", Place(str(record)), other=other.as_posix(), folder=name)
            return
        yield from (problem("output-changed", Place(str(each))) for each in changed)

    def _differ(self, name: str, files: dict[str, bytes]) -> bool:
        there = {each: self.how.out / name / each for each in files}
        return any(file.exists() and prints.of_file(file) != prints.of(files[each]) for each, file in there.items())
