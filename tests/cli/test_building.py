"""``build`` of many records: a line a problem, a bar on a terminal, a summary."""

import sys

import pytest

from reportgen.cli import building, progress, report
from reportgen.cli.progress import Progress
from reportgen.problems import Place, problem

GOOD = "Loại: kiểm tra\nChủ đề: công tác A\nNgày: 10/6/2026\nNơi kiểm tra: xã B\n"


@pytest.fixture
def many(write):
    """Twenty-five records, two of them bad, one of these twice."""
    for i in range(25):
        write(f"in/r{i:02}.yaml", GOOD)
    write("in/r07.yaml", GOOD.replace("10/6", "31/6"))
    write("in/r11.yaml", GOOD.replace("10/6", "31/6") + "Buổi: đêm khuya\n")
    return ["build", "in", "--doc", "tin-bai", "--to", "txt"]


@pytest.mark.parametrize("jobs", ["1", "2", "0"])
def test_of_many_records_each_problem_is_one_line_and_the_good_ones_are_silent(run, many, jobs):
    result = run(*many, "-j", jobs)
    assert result.code == 1
    assert result.out == ""
    *lines, last = result.err.splitlines()
    assert last == "Đã tạo văn bản cho 23/25 hồ sơ. 2 hồ sơ chưa tạo được. 3 lỗi."
    assert sorted(line.split(" ")[0] for line in lines) == [
        "in/r07.yaml:3:7:",
        "in/r11.yaml:3:7:",
        "in/r11.yaml:5:7:",
    ]
    assert all(" lỗi[RG" in line for line in lines)


def test_the_next_time_only_the_bad_ones_are_tried(run, many):
    run(*many)
    again = run(*many)
    assert again.code == 1
    assert "Đã tạo văn bản cho 0/25 hồ sơ. 23 hồ sơ không thay đổi nên giữ nguyên." in again.err
    assert again.err.count("in/r07.yaml") == 1


def test_of_few_records_each_is_told_of(run, write):
    write("in/a.yaml", GOOD)
    assert run("build", "in", "--to", "txt").out.startswith("✓ outputs/a: tin-bai.txt")
    assert run("build", "in", "--to", "txt").out == "– outputs/a: không có gì thay đổi\n"


def test_a_fault_of_a_file_that_all_share_is_told_once(run, write):
    for i in range(25):
        write(f"in/r{i:02}.yaml", GOOD)
    write("in/_office.yaml", "Không có: mục này\n")
    result = run("build", "in", "--to", "txt")
    assert result.err.count("in/_office.yaml:1:1: lỗi") == 1
    named = ", ".join(f"r{i:02}.yaml" for i in range(10))
    assert f"Hồ sơ chưa đủ văn bản vì lỗi chung nêu trên: {named} và 15 hồ sơ nữa." in result.err
    few = run("build", "in/r03.yaml", "in/r05.yaml", "--to", "txt")
    assert "lỗi chung nêu trên: r03.yaml, r05.yaml.\n" in few.err
    assert "lỗi chung nêu trên" not in run("build", "in/r03.yaml", "--to", "txt").err


def test_a_problem_in_one_line_has_place_words_hint_and_what_it_refers_to():
    told = problem("duplicate-key", Place("a.yaml", 3, 1), related=[Place("a.yaml", 1, 1)], key="Ngày", line=1)
    line = report.in_a_line(told)
    assert line.startswith("a.yaml:3:1: lỗi[RG034]: mục “Ngày” đã có ở dòng “1” (")
    assert line.endswith("xem thêm: a.yaml:1:1")
    assert "\n" not in line


def test_a_line_cannot_steer_the_terminal():
    told = problem("path-missing", Place("a\x1b[2J\nb.yaml"))
    assert "\x1b" not in report.in_a_line(told) + report.told(told)
    assert "\n" not in report.in_a_line(told)


def test_whoever_watches_misses_nothing_that_is_saved_during_the_first_build(run, write, monkeypatch):
    steps = []

    def changes(*_):
        steps.append("watch")
        yield building.Saved(frozenset(), moved=False)

    monkeypatch.setattr(building, "changes", changes)
    monkeypatch.setattr(building, "_once", lambda *_, **__: steps.append("build") or 0)
    assert run("build", write("a.yaml", GOOD), "--watch").code == 0
    assert steps == ["watch", "build"]
    assert run("build", write("a.yaml", GOOD)).code == 0
    assert steps == ["watch", "build", "build"]


class Terminal:
    """A terminal that remembers what it was told."""

    def __init__(self):
        self.said = ""

    def isatty(self):
        return True

    def write(self, text):
        self.said += text

    def flush(self):
        pass


def test_a_terminal_shows_a_count_a_bar_and_the_time_left(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(progress.sys, "stderr", terminal)
    clock = iter(range(0, 1000, 2))
    monkeypatch.setattr("time.time", lambda: float(next(clock)))
    with Progress(3) as bar:
        for _ in range(3):
            bar.make_room()
            bar.step()
    assert "Đang tạo văn bản" in terminal.said
    assert "2/3, còn 00:00:0" in terminal.said
    assert "3/3" in terminal.said
    assert progress._CLEAR in terminal.said


def test_without_a_terminal_or_for_one_record_there_is_no_bar(capsys, monkeypatch):
    for length in (3, 1):
        with Progress(length) as bar:
            bar.make_room()
            bar.step()
        assert capsys.readouterr().err == ""
        monkeypatch.setattr(sys, "stderr", Terminal())
    assert sys.stderr.said == ""
