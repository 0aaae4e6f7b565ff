"""A task that hangs, dies or swells takes only itself with it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportgen.batch import limits, pool, spent, work
from reportgen.batch.pool import Pool
from reportgen.batch.work import Made, Task
from reportgen.build import Built, Order
from reportgen.problems import ProblemsError, problem
from tests.waiting import AGES, until


@pytest.fixture
def acting(monkeypatch):
    """A pool whose processes do as the record's name says."""
    deeds = {}

    def make(task):
        return deeds[task.record.stem.split("-")[0]](task)

    monkeypatch.setattr(pool, "make", make)
    deeds["good"] = lambda task: Made(Built({"a.txt": task.record.name.encode()}, ()))
    return deeds


@pytest.fixture
def all_of():
    """Every task through a pool of so many processes: what came of each record."""

    def go(names, jobs=2):
        with_pool, found = Pool(jobs), {}
        try:
            waiting = [Task(Path(f"{name}.yaml"), Order()) for name in names]
            while waiting or with_pool.busy():
                while waiting and with_pool.free():
                    with_pool.submit(waiting.pop(0))
                for task, made in with_pool.done(5):
                    found[task.record.stem] = made
            return found
        finally:
            with_pool.close()

    return go


def kinds(found):
    return {name: [p.kind for p in made.built.problems] for name, made in found.items()}


@pytest.mark.usefixtures("acting")
def test_every_task_is_done_once(all_of):
    names = [f"good-{i}" for i in range(20)]
    found = all_of(names)
    assert {name: made.built.files["a.txt"] for name, made in found.items()} == {
        name: f"{name}.yaml".encode() for name in names
    }


@pytest.fixture
def hasty(monkeypatch):
    """Each task may have so little time that tests need not wait; on a busy machine good ones do take longer."""
    monkeypatch.setattr(limits, "_SECONDS", 0.9)
    monkeypatch.setattr(pool, "_GRACE", 0.1)
    monkeypatch.setattr(limits, "tidy", lambda: None)  # going over all that the tests have loaded takes longer


@pytest.mark.usefixtures("hasty")
def test_a_task_that_hangs_in_c_or_sleeps_is_stopped_and_the_others_go_on(acting, all_of, monkeypatch):
    monkeypatch.setattr(limits, "allow", lambda _more: None)  # so that the parent has to
    acting["hang"] = lambda _task: 9 ** (9**9)
    acting["sleep"] = lambda _task: time.sleep(AGES)
    found = kinds(all_of(["good-1", "hang", "sleep", "good-2", "good-3"]))
    assert found["hang"] == found["sleep"] == ["record-too-slow"]
    assert [found[f"good-{i}"] for i in (1, 2, 3)] == [[], [], []]


def _stopped_by_somebody(_task):
    os.kill(os.getpid(), signal.SIGSTOP)
    return Made(Built({"a.txt": b"went on"}, ()))


@pytest.mark.usefixtures("hasty")
def test_a_task_that_a_busy_machine_lets_wait_is_not_too_slow(acting, monkeypatch):
    """More than what it may have passes while it cannot go on; what it has had itself is next to nothing."""
    monkeypatch.setattr(spent, "PATIENCE", AGES)
    acting["wait"] = _stopped_by_somebody
    working, task = Pool(1), Task(Path("wait.yaml"), Order())
    try:
        working.submit(task)
        end = time.monotonic() + 2
        while time.monotonic() < end:
            assert working.done(0.5) == []
        os.kill(working.hands[0].process.pid, signal.SIGCONT)
        assert until(lambda: (found := working.done(0.5)) and found[0][1].built.files == {"a.txt": b"went on"})
    finally:
        working.close()


@pytest.mark.usefixtures("hasty")
def test_a_task_that_can_never_go_on_is_stopped_some_day(acting, all_of, monkeypatch):
    monkeypatch.setattr(spent, "PATIENCE", 2)
    acting["wait"] = _stopped_by_somebody
    assert kinds(all_of(["wait"])) == {"wait": ["record-too-slow"]}


def test_the_system_ends_a_task_that_hangs_even_if_nobody_watches(acting, all_of, monkeypatch):
    monkeypatch.setattr(spent.Spent, "left", lambda _self: 1.0)
    monkeypatch.setattr(
        limits, "allow", lambda _more: limits._lower(limits.resource.RLIMIT_CPU, int(time.process_time()) + 1)
    )
    acting["hang"] = lambda _task: 9 ** (9**9)
    assert kinds(all_of(["hang", "good"])) == {"hang": ["record-too-slow"], "good": []}


def test_a_process_that_dies_is_replaced_and_its_task_tried_once_more(acting, all_of, tmp_path):
    acting["kill"] = lambda _task: os.kill(os.getpid(), signal.SIGKILL)

    def once(task):
        try:
            (tmp_path / task.record.stem).touch(exist_ok=False)
        except FileExistsError:
            return Made(Built({"a.txt": b"second"}, ()))
        return os.kill(os.getpid(), signal.SIGKILL)

    acting["unlucky"] = once
    found = all_of(["kill", "unlucky", "good"], jobs=1)
    assert kinds(found) == {"kill": ["record-killed"], "unlucky": [], "good": []}
    assert "tín hiệu 9" in found["kill"].built.problems[0].message
    assert found["unlucky"].built.files == {"a.txt": b"second"}


def test_a_task_that_wants_all_memory_is_refused_and_its_process_not_used_again(monkeypatch, all_of):
    def build(record, _order):
        if record.stem == "big":
            return bytearray(limits.MEMORY)
        return Built({"pid": str(os.getpid()).encode()}, ())

    monkeypatch.setattr(work, "build", build)
    found = all_of(["good-1", "big", "good-2"], jobs=1)
    assert kinds(found)["big"] == ["record-too-big"]
    assert found["good-1"].built.files != found["good-2"].built.files


def test_a_process_is_renewed_now_and_then(acting, all_of, monkeypatch):
    monkeypatch.setattr(pool, "_TASKS_A_PROCESS", 3)
    acting["good"] = lambda _task: Made(Built({"pid": str(os.getpid()).encode()}, ()))
    found = all_of([f"good-{i}" for i in range(7)], jobs=1)
    assert len({made.built.files["pid"] for made in found.values()}) == 3


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (KeyError("x"), "program-fault"),
        (RecursionError(), "record-too-big"),
        (MemoryError(), "record-too-big"),
        (ProblemsError([problem("file-empty")]), "file-empty"),
    ],
)
def test_whatever_goes_wrong_is_a_problem_of_that_record(monkeypatch, error, kind):
    def build(*_):
        raise error

    monkeypatch.setattr(work, "build", build)
    (told,) = work.make(Task(Path("a.yaml"), Order())).built.problems
    assert told.kind == kind
    if kind == "program-fault":
        assert told.place.file == "a.yaml"
        assert "KeyError ở test_pool:" in told.message


def test_whoever_mends_the_program_can_see_where_it_failed(monkeypatch, capsys):
    monkeypatch.setattr(work, "build", lambda *_: 1 / 0)
    work.make(Task(Path("a.yaml"), Order()))
    assert capsys.readouterr().err == ""
    monkeypatch.setenv("REPORTGEN_DEBUG", "1")
    work.make(Task(Path("a.yaml"), Order()))
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_long_record_may_take_longer(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_bytes(b"x" * 10_000)
    assert limits.seconds(file) == 31
    assert limits.seconds(tmp_path / "khong-co.yaml") == 30
    file.write_bytes(b"x" * 3_000_000)
    assert limits.seconds(file) == 230


def test_no_process_outlives_a_parent_that_is_killed(tmp_path):
    """The parent's ends of all pipes are closed in each process, or one would keep another waiting for ever."""
    script = tmp_path / "parent.py"
    script.write_text(
        "import os, sys, time\n"
        "from pathlib import Path\n"
        "from reportgen.batch import pool\n"
        "from reportgen.batch.work import Made, Task\n"
        "from reportgen.build import Built, Order\n"
        "pool.make = lambda task: Made(Built({'pid': str(os.getpid()).encode()}, ()))\n"
        "p = pool.Pool(2)\n"
        "for name in 'ab': p.submit(Task(Path(name), Order()))\n"
        "pids = []\n"
        "while p.busy(): pids += [made.built.files['pid'].decode() for _, made in p.done(5)]\n"
        "print(*pids, flush=True)\n"
        "time.sleep(600)\n",
        encoding="utf-8",
    )
    parent = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    pids = [int(pid) for pid in parent.stdout.readline().split()]
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert len(pids) == 2
    assert until(lambda: not any(map(_runs, pids)))


def _runs(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").split()[2] != "Z"
    except FileNotFoundError:
        return False
