"""A batch as a whole: it stops when asked, when nothing more can be written, and before it begins."""

import os
import signal
import subprocess
import sys

import pytest

from reportgen import batch
from reportgen.batch import placing, stopping
from reportgen.problems import ProblemsError
from tests.waiting import AGES


def test_names_are_settled_before_the_first_write(going, good, tmp_path):
    with pytest.raises(ProblemsError) as stopped:
        going({"a.yaml": good, "xã B.yaml": good, "xa-b.yaml": good})
    (told,) = stopped.value.problems
    assert told.kind == "output-clash"
    assert {told.place.file, told.message.rpartition(" ")[2]} >= {str(tmp_path / "in/xã B.yaml")}
    assert "xa-b.yaml" in told.message
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("number", "kind"), [(28, "output-disk-full"), (30, "output-read-only"), (27, "output-too-big")]
)
def test_a_full_disk_stops_the_batch(going, good, monkeypatch, number, kind):
    def refuse(*_, **__):
        raise OSError(number, "no")

    monkeypatch.setattr(batch, "place", refuse)
    done = going({f"{name}.yaml": good for name in "abcdef"})
    assert len(done) < 6
    assert [p.kind for p in done["a.yaml"].problems] == [kind]


def test_one_folder_that_is_somebody_elses_does_not(going, good, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/a").write_bytes(b"")
    (tmp_path / "out/b").symlink_to(tmp_path)
    done = going({f"{name}.yaml": good for name in "abc"}, force=True)
    assert [done[f"{name}.yaml"].state.value for name in "abc"] == ["failed", "failed", "written"]
    assert [p.kind for p in done["b.yaml"].problems] == ["output-outside"]
    assert not (tmp_path / "tin-bai.txt").exists()


def test_a_folder_that_cannot_be_written_is_known_before_anything_is_built(going, good, monkeypatch):
    def refuse(*_, **__):
        raise OSError(13, "no")

    monkeypatch.setattr(batch, "sweep", refuse)
    with pytest.raises(ProblemsError) as stopped:
        going({"a.yaml": good})
    assert [p.kind for p in stopped.value.problems] == ["output-no-right"]


def test_who_asks_to_stop_keeps_what_is_done(going, good):
    asked = iter([False, True, True, True, True])
    done = going({f"{name}.yaml": good for name in "abcdef"}, stopped=lambda: next(asked, True))
    assert len(done) < 6
    assert len(going()) == 6


def test_the_first_signal_asks_and_the_second_ends():
    ended = []
    before = signal.signal(signal.SIGINT, lambda *_: ended.append(1))
    try:
        with stopping.stoppable() as stop:
            assert not stop()
            os.kill(os.getpid(), signal.SIGINT)
            assert stop()
            assert ended == []
            os.kill(os.getpid(), signal.SIGINT)
            assert ended == [1]
        os.kill(os.getpid(), signal.SIGINT)
        assert ended == [1, 1]
    finally:
        signal.signal(signal.SIGINT, before)


# The program, to which a signal comes when it has written its third document, however long that takes.
_SIGNALLED = """
import os, sys
from reportgen import batch, cli
place, written = batch.place, []
def placed(*what):
    written.append(what)
    if len(written) == 3:
        os.kill(os.getpid(), {how})
    return place(*what)
batch.place = placed
cli.main(sys.argv[1:])
"""


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_interrupted_ends_cleanly_and_goes_on_later(good, write, tmp_path, how):
    for i in range(40):
        write(f"in/r{i:02}.yaml", good)
    arguments = ["build", "in", "-o", "out", "--doc", "tin-bai", "--to", "txt,docx", "-j", "2"]
    signalled = [sys.executable, "-c", _SIGNALLED.format(how=int(how)), *arguments]
    stopped = subprocess.run(signalled, cwd=tmp_path, capture_output=True, text=True, timeout=AGES, check=False)
    assert stopped.returncode == 130
    assert "Đã dừng theo yêu cầu. Chạy lại lệnh này để làm tiếp." in stopped.stderr
    assert "Traceback" not in stopped.stderr
    made = len(list((tmp_path / "out").glob("*/*.txt")))
    assert 0 < made < 40
    assert not list((tmp_path / "out").rglob("*.tmp"))
    command = [sys.executable, "-m", "reportgen", *arguments]
    again = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert f"{made} hồ sơ không thay đổi" in again.stderr
    assert len(list((tmp_path / "out").glob("*/*.txt"))) == 40


def test_what_is_left_of_a_killed_run_is_swept_from_the_output_folder(going, good, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/.reportgen.jsonl.0123abcd.tmp").touch()
    going({"a.yaml": good})
    assert placing._LEFT_OVER.fullmatch(".reportgen.jsonl.0123abcd.tmp")
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [".reportgen.jsonl", "a"]
