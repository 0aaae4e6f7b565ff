"""The time of a process: what it computes and sleeps, never what it waits for a busy machine."""

import os

import pytest

from reportgen.batch import spent
from reportgen.batch.spent import PATIENCE, Spent

TICK = os.sysconf("SC_CLK_TCK")


@pytest.fixture
def life(tmp_path, monkeypatch):
    """A process as the books of the system show it, and a clock: ``live`` lets time pass and says what is left."""
    clock = [1000.0]
    monkeypatch.setattr(spent, "_BOOKS", tmp_path)
    monkeypatch.setattr(spent.time, "monotonic", lambda: clock[0])
    (tmp_path / "7").mkdir()

    def write(state, computed):
        before, after = " ".join("1" * 10), " ".join("1" * 30)
        said = f"7 (a) R (b c) {state} {before} {round(computed * TICK) - 50} 50 {after}\n"
        (tmp_path / "7" / "stat").write_text(said, encoding="utf-8")

    write("S", 20)
    watched = Spent(7, 30)

    def live(seconds, state, computed):
        clock[0] += seconds
        write(state, 20 + computed)
        return watched.left()

    return live


def test_what_it_computes_counts(life):
    assert life(1, "R", 1) == 29
    assert life(12, "R", 13) == 17
    assert life(20, "R", 30.5) == 0


def test_what_it_sleeps_counts(life):
    assert life(10, "S", 0) == 20
    assert life(10, "S", 0.5) == 19.5  # it has not only slept
    assert life(15, "S", 0.5) == 4.5
    assert life(5, "S", 0.5) == 0


@pytest.mark.parametrize("state", ["R", "D", "T"])
def test_what_it_waits_for_its_turn_for_a_disk_or_for_whoever_stopped_it_does_not(life, state):
    assert life(100, state, 0.1) == 29.9
    assert life(100, state, 0.2) == 29.8
    assert life(PATIENCE * 30 - 200.5, state, 0.2) == 0.5
    assert life(1, state, 0.2) == 0


def test_a_long_night_between_two_looks_is_no_time_of_its_own(life):
    assert life(1, "R", 0.5) == 29.5
    assert life(200, "R", 0.6) == 29.4


def test_where_the_system_keeps_no_such_books_the_clock_alone_bounds(monkeypatch, tmp_path):
    monkeypatch.setattr(spent, "_BOOKS", tmp_path)
    watched = Spent(7, 30)
    assert watched.left() == 30
    watched.begun -= PATIENCE * 30
    assert watched.left() == 0


def test_the_books_of_this_system_are_read():
    for _ in range(10**5):
        pass
    state, seconds = spent._books(os.getpid())
    assert state == "R"
    assert 0 < seconds < 10**5
    assert spent._books(2**22 + 1) == ("", 0.0)
