"""``build``: tells of a batch as it goes, once or each time something is saved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import click

from reportgen import batch
from reportgen.batch.pool import Pool
from reportgen.batch.stopping import stoppable
from reportgen.batch.watch import Saved, changes
from reportgen.batch.work import Executor
from reportgen.build import prepare
from reportgen.problems import Problem, ProblemsError, Severity, errors

from . import report
from .progress import Progress
from .vietnamese import words

GOOD, FILES, USAGE, MACHINE, INTERRUPTED = 0, 1, 2, 3, 130
_FEW = 20
"""Of so many records each is told of at length; of more, a line for each problem."""
_NAMED = 10


@dataclass(frozen=True, slots=True)
class Shown:
    """How things are said: in color or not, at length or not."""

    color: bool = False
    verbose: bool = False


@dataclass(slots=True)
class Told:
    """What has been said of a batch so far."""

    brief: bool
    how: Shown
    states: Counter[batch.State] = field(default_factory=Counter)
    counts: Counter[Severity] = field(default_factory=Counter)
    wrong: bool = False
    machine: bool = False
    shared: dict[Problem, list[str]] = field(default_factory=dict)
    """What stands in no record of its own, and the records it came with."""
    aside: int = 0
    lacking: int = 0

    def say(self, problems: Sequence[Problem], record: Path | None = None) -> None:
        """Each problem; a fault of a file that many records share is told once."""
        for each in problems:
            own = record is not None and each.place is not None and each.place.file == str(record)
            if own or each not in self.shared:
                self._one(each)
            if not own:
                self.shared.setdefault(each, []).extend([record.name] if record else [])

    def _one(self, each: Problem) -> None:
        self.counts[each.severity] += 1
        if each.severity is Severity.ERROR:
            self.machine |= each.environment
            self.wrong |= not each.environment
        said = report.told(each, color=self.how.color, verbose=self.how.verbose) + "\n"
        click.echo(report.in_a_line(each) if self.brief else said, err=True)

    def done(self, done: batch.Done) -> None:
        """One record."""
        self.states[done.state] += 1
        self.aside += done.aside
        self.lacking += done.lacking and not done.aside
        self.say(done.problems, done.record)
        if self.brief or not done.files:
            return
        names = " ".join(file.name for file in done.files)
        key = "built" if done.state is batch.State.WRITTEN else "unchanged"
        click.echo(words(key, folder=done.files[0].parent, files=names))

    def summary(self, total: int) -> str:
        """How many records, and what was found."""
        said = words("built-all", written=self.states[batch.State.WRITTEN], all=total)
        if self.states[batch.State.UNCHANGED]:
            said += " " + words("unchanged-all", count=self.states[batch.State.UNCHANGED])
        if self.states[batch.State.FAILED]:
            said += " " + words("failed-all", count=self.states[batch.State.FAILED])
        if self.aside:
            said += " " + words("built-aside", count=self.aside)
        if self.lacking:
            said += " " + words("built-lacking", count=self.lacking)
        found = report.counted(self.counts)
        return said + (f" {found}." if found else "")

    def names(self) -> Iterator[str]:
        """The first of the records that have come to nothing for a fault of a file they share."""
        wrong = (each for each in errors(self.shared) if not each.environment)
        named = list(
            dict.fromkeys(name for each in wrong for name in self.shared[each] if len(self.shared[each]) > 1)
        )
        more = len(named) - _NAMED
        if named:
            yield words("named-more" if more > 0 else "named", names=", ".join(named[:_NAMED]), more=more)

    @property
    def code(self) -> int:
        """The exit code: what is wrong with files comes before what is wrong with the machine."""
        if self.wrong:
            return FILES
        return MACHINE if self.machine else GOOD


def build(paths: Sequence[Path], how: batch.Run, shown: Shown, *, watch: bool = False) -> int:
    """Build the records that ``paths`` name, and again as they change if wanted; the exit code."""
    if watch or how.jobs != 1:
        prepare(how.order)  # loaded once, then shared by all processes that are forked
    with stoppable() as stop, closing(how.executor or Pool(how.jobs)) as executor:
        how = replace(how, executor=executor, stopped=stop)
        saved = changes(paths, how.order.folders, how.out, how.stopped) if watch else iter(())
        next(saved, None)  # from now on nothing that is saved is missed
        code = _once(batch.records(paths), how, shown)
        if watch and not stop():
            click.echo(words("watching"), err=True)
            _watched(saved, paths, how, shown)
            code = GOOD
        return code


def _watched(told: Iterator[Saved], paths: Sequence[Path], how: batch.Run, shown: Shown) -> None:
    """Build what is saved until somebody stops it; one record if it is a record, else whatever depends on it."""
    assert how.executor  # noqa: S101 - build() gives one
    for saved in told:
        records, problems = batch.records(paths)
        wanted = [record for record in records if record.resolve() in saved.files]
        if len(wanted) < len(saved.files):  # something that others depend on; whoever edits sees theirs first
            wanted = sorted(records, key=_saved_at, reverse=True)
            if saved.moved:
                how.executor.close()  # a template that came may stand before one that is loaded
        if wanted:
            _once((wanted, problems), how, shown)


def _saved_at(record: Path) -> int:
    try:
        return record.stat().st_mtime_ns
    except OSError:
        return 0


def _once(named: tuple[list[Path], list[Problem]], how: batch.Run, shown: Shown) -> int:
    files, problems = named
    told = Told(len(files) > _FEW, shown)
    told.say(problems)
    try:
        hopeless = _all(files, how, told)
    except ProblemsError as error:
        told.say(error.problems)
        return USAGE if any(each.kind == "output-held" for each in error.problems) else told.code
    for line in (*told.names(), told.summary(len(files))):
        click.echo(line, err=True)
    if how.stopped():
        click.echo(words("stopped"), err=True)
        return INTERRUPTED
    return MACHINE if hopeless else told.code


def _all(files: Sequence[Path], how: batch.Run, told: Told) -> bool:
    """Build all; whether the machine made it pointless to go on."""
    hopeless = False
    with Progress(len(files)) as progress:
        for done in batch.run(files, how):
            if done.problems or not told.brief:
                progress.make_room()
            told.done(done)
            progress.step()
            hopeless |= done.hopeless
    return hopeless


def cluster(address: str) -> Executor | None:
    """The machines behind a Dask scheduler; None for no address. ProblemsError if they cannot be had."""
    if not address:
        return None
    from reportgen.batch.cluster import Cluster  # noqa: PLC0415 - Dask is for those who use it

    return Cluster(address)
