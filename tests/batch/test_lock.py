"""One run at a time writes to a folder."""

import multiprocessing
import subprocess
import sys

import pytest

from reportgen.batch.lock import NAME, HeldError, Lock

_HOLD = "import sys, time; from pathlib import Path; from reportgen.batch.lock import Lock\nwith Lock(Path(sys.argv[1])):\n print('held', flush=True); time.sleep(600)"


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the lock of the folder."""
    other = subprocess.Popen([sys.executable, "-c", _HOLD, str(tmp_path)], stdout=subprocess.PIPE)
    assert other.stdout.readline() == b"held\n"
    yield other
    other.kill()
    other.wait()
    other.stdout.close()


def test_the_second_run_is_told_who_holds_it(tmp_path, holder):
    with pytest.raises(HeldError) as held, Lock(tmp_path):
        pass
    assert held.value.holder == str(holder.pid)


def test_the_lock_of_a_dead_holder_is_taken_over(tmp_path, holder):
    holder.kill()
    holder.wait()
    assert (tmp_path / NAME).exists()
    with Lock(tmp_path):
        pass
    assert not (tmp_path / NAME).exists()


def test_a_lock_is_given_back(tmp_path):
    for _ in range(2):
        with Lock(tmp_path):
            assert (tmp_path / NAME).exists()
    assert list(tmp_path.iterdir()) == []


def test_a_forked_process_does_not_keep_the_lock(tmp_path):
    """Else a worker that is still busy would hold it after its parent was killed."""
    context = multiprocessing.get_context("fork")
    mine, theirs = context.Pipe()

    def child():
        theirs.send("begun")
        theirs.recv()

    with Lock(tmp_path):
        other = context.Process(target=child, daemon=True)
        other.start()
        assert mine.recv() == "begun"
        (tmp_path / NAME).rename(tmp_path / "kept")  # as if we had been killed: the file stays
    (tmp_path / "kept").rename(tmp_path / NAME)
    with Lock(tmp_path):
        pass
    mine.send(None)
    other.join()


def test_a_build_into_a_folder_that_is_held_says_so_and_writes_nothing(run, write, tmp_path, holder, good):
    file = write("a.yaml", good)
    result = run("build", file, "-o", tmp_path)
    assert result.code == 2
    assert "lỗi[RG314]" in result.err
    assert str(holder.pid) in result.err
    assert not (tmp_path / "a").exists()
