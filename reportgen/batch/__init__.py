"""Many records: which they are, what has changed, building each somewhere, putting the files in place whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from reportgen.build import Order, prepare
from reportgen.problems import Place, Problem, ProblemsError, errors, problem

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
    aside: bool = False
    """Whether some of the files must be looked at before anybody takes them for the documents."""

    @property
    def lacking(self) -> bool:
        """Whether a document is not there as it should be, though others are."""
        return self.state is State.WRITTEN and bool(errors(self.problems))

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
        """The files of a record in place, or why they are not; one that somebody changed stays, the others come."""
        built, name = made.built, folder_of(record)
        barred = self._barred(record, built.written) if built.written else None
        if barred or not built.written:
            return Done(record, State.FAILED, (), (*built.problems, *filter(None, [barred])))
        edited = [] if self.how.force else self.ledger.changed(name, built.written)
        problems = [*built.problems, *(problem("output-changed", Place(str(each))) for each in edited)]
        files = {each: data for each, data in built.written.items() if self.how.out / name / each not in edited}
        if not files:
            return Done(record, State.FAILED, (), tuple(problems))
        folder = self.how.out / name
        try:
            version = prints.of_version(made.reads, self.means)
            reads = made.reads if made.settled and not edited else {}
            self.ledger.note(record, name, self.mark, files, reads, version)
            written = place(folder, files)
            self.ledger.settled(name)
        except OSError as error:
            problems.append(unwritable(folder, error, sum(map(len, files.values()))))
            return Done(record, State.FAILED, (), tuple(problems))
        problems += self._cleared(name, edited)
        return Done(record, State.WRITTEN, written, tuple(problems), aside=bool(built.aside))

    def _cleared(self, name: str, told: Sequence[Path]) -> Iterator[Problem]:
        """Take away our files of an earlier version of the record; one that somebody changed stays, and is told."""
        stale = self.ledger.stale(name)
        yield from (problem("output-stale-held", Place(str(each))) for each in remove(stale.ours))
        yield from (problem("output-stale", Place(str(each))) for each in stale.edited if each not in told)

    def _barred(self, record: Path, files: Mapping[str, bytes]) -> Problem | None:
        """Why nothing may be written where the files of a record belong."""
        name = folder_of(record)
        strange = astray(self.how.out / name, self.how.out)
        if strange or self.how.force:
            return strange
        other = self.ledger.other(record, name) if self._differ(name, files) else None
        return (
            problem("output-of-other", Place(str(record)), other=other.as_posix(), folder=name) if other else None
        )

    def _differ(self, name: str, files: Mapping[str, bytes]) -> bool:
        there = {each: self.how.out / name / each for each in files}
        return any(file.exists() and prints.of_file(file) != prints.of(files[each]) for each, file in there.items())
