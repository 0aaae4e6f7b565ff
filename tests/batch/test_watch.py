"""What is saved is built at once."""

import signal
import subprocess
import sys

import pytest
from watchfiles import Change

from reportgen.batch import watch
from tests.waiting import AGES, until


@pytest.fixture
def watching(write, good, tmp_path):
    """``build --watch`` on two records and a template folder; a function that waits for words in a text file."""
    for name in "ab":
        write(f"in/{name}.yaml", good)
    write("mau/tin-bai.html", '{% extends "builtin/tin-bai.html" %}')
    command = [sys.executable, "-m", "reportgen", "build", "in", "-o", "out", "--doc", "tin-bai", "--to", "txt"]
    command += ["--templates", "mau", "--watch"]
    with (tmp_path / "log").open("wb") as log:
        running = subprocess.Popen(command, cwd=tmp_path, stdout=log, stderr=log)

    def says(words, file="out/a/tin-bai.txt"):
        there = tmp_path / file
        return there.exists() and words in there.read_text(encoding="utf-8")

    def waiting(*what):
        assert until(lambda: says(*what) or running.poll() is not None)
        assert says(*what), (tmp_path / "log").read_text(encoding="utf-8")

    waiting("Đang theo dõi", "log")
    yield waiting
    running.send_signal(signal.SIGINT)
    assert running.wait(timeout=AGES) == 0
    assert "Traceback" not in (tmp_path / "log").read_text(encoding="utf-8")


def test_a_record_an_office_a_template_and_a_new_record_are_followed(watching, write, good, tmp_path):
    untouched = (tmp_path / "out/b/tin-bai.txt").stat().st_mtime_ns
    write("in/a.yaml", good.replace("công tác A", "công tác mới"))
    watching("công tác mới")
    assert (tmp_path / "out/b/tin-bai.txt").stat().st_mtime_ns == untouched
    write("in/a.yaml", good.replace("10/6", "31/6"))
    watching("lỗi[RG043]", "log")
    write("in/a.yaml", good)
    watching("công tác A")
    write("in/_office.yaml", "Quy ước:\n  Dấu kết: ./.\n")
    watching("./.", "out/b/tin-bai.txt")
    write("in/c.yaml", good)
    watching("công tác A", "out/c/tin-bai.txt")
    write("mau/tin-bai.html", "{% hong %}")
    watching("lỗi[RG200]", "log")
    write("in/_office.yaml", "{}\n")
    write("mau/tin-bai.html", '{% extends "builtin/tin-bai.html" %}')
    assert until(lambda: "./." not in (tmp_path / "out/c/tin-bai.txt").read_text(encoding="utf-8"))


NOTHING = watch.Saved(frozenset(), moved=False)


def test_our_own_files_and_what_editors_leave_are_no_changes(tmp_path, monkeypatch):
    out = tmp_path / "in/out"
    out.mkdir(parents=True)
    came, changed, gone = Change
    told = [
        {(came, str(out / "a/tin-bai.txt"))},
        {(came, str(tmp_path / "in" / name)) for name in ("~$a.docx", ".a.yaml.swp", "a.yaml~")},
        set(),
        {(changed, str(tmp_path / "in/a.yaml")), (came, str(out / "x"))},
        {(changed, str(tmp_path / "in/a.yaml")), (gone, str(tmp_path / "in/b.yaml"))},
    ]
    monkeypatch.setattr("watchfiles.watch", lambda *_, **__: iter(told))
    found = list(watch.changes([tmp_path / "in"], [tmp_path / "khong-co"], out, lambda: False))
    one, two = tmp_path / "in/a.yaml", tmp_path / "in/b.yaml"
    assert found == [
        NOTHING,
        watch.Saved(frozenset({one}), moved=False),
        watch.Saved(frozenset({one, two}), moved=True),
    ]


def test_who_asks_to_stop_is_heard_though_nothing_changes(tmp_path):
    asked = iter([False, True])
    assert list(watch.changes([tmp_path], [], tmp_path / "out", lambda: next(asked))) == [NOTHING]


def test_what_is_saved_while_the_first_build_goes_on_is_not_missed(tmp_path, write):
    told = watch.changes([tmp_path], [], tmp_path / "out", lambda: False)
    assert next(told) == NOTHING
    file = write("a.yaml", "Loại: họp\n")
    assert next(told).files == {file}
