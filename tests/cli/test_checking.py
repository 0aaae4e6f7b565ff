"""``check`` of what strangers made: in processes bounded in time and memory."""

import faulthandler
import os
import signal
import time

import pytest

from reportgen.batch import limits, pool
from reportgen.cli import checking

GOOD = "Loại: kiểm tra\nChủ đề: công tác A\nNgày: 10/6/2026\nNơi kiểm tra: xã B\n"


@pytest.fixture
def hasty(monkeypatch):
    monkeypatch.setattr(limits, "_SECONDS", 1)
    monkeypatch.setattr(pool, "_GRACE", 0.2)


def _fall():
    faulthandler.disable()  # it would tell of this as if a test had done it
    os.kill(os.getpid(), signal.SIGSEGV)


@pytest.mark.usefixtures("hasty")
def test_an_own_template_that_hangs_is_stopped_and_the_other_files_are_told(run, write, monkeypatch):
    write("a.yaml", GOOD)
    write("b.docx", "không phải tệp Word")
    write("mau/tin-bai.html", '{% extends "builtin/tin-bai.html" %}')
    monkeypatch.setattr(checking, "review", lambda *_: 9 ** (9**9))
    result = run("check", "a.yaml", "b.docx", "--templates", "mau")
    assert result.code == 1
    assert "lỗi[RG320]" in result.err
    assert "--> a.yaml" in result.err
    assert "--> b.docx" in result.err


@pytest.mark.usefixtures("hasty")
def test_a_finished_file_that_hangs_is_told(run, write, monkeypatch):
    assert told_of(lambda *_: time.sleep(600), run, write, monkeypatch) == "RG320"


def test_a_finished_file_that_ends_the_reader_is_told(run, write, monkeypatch):
    assert told_of(lambda *_: _fall(), run, write, monkeypatch) == "RG322"


def told_of(deed, run, write, monkeypatch):
    """The code of what is told of a file whose reading does this."""
    write("a.pdf", "x")
    monkeypatch.setattr(checking, "check_file", deed)
    result = run("check", "a.pdf")
    assert result.code == 1
    assert "--> a.pdf" in result.err
    return result.err.partition("lỗi[")[2].partition("]")[0]


def test_a_fault_of_ours_is_told_at_the_file(run, write, monkeypatch):
    write("a.pdf", "x")
    monkeypatch.setattr(checking, "check_file", lambda *_: 1 / 0)
    result = run("check", "a.pdf")
    assert "lỗi[RG323]" in result.err
    assert "ZeroDivisionError" in result.err


def test_problems_keep_the_order_of_the_files(run, write):
    for name in ("a.docx", "b.pdf", "c.docx"):
        write(name, "x")
    write("b.yaml", GOOD.replace("10/6", "31/6"))
    result = run("check", "a.docx", "b.pdf", "b.yaml", "c.docx")
    places = [line.split("--> ")[1].split(":")[0] for line in result.err.splitlines() if "-->" in line]
    assert places == ["a.docx", "b.pdf", "b.yaml", "c.docx"]
