"""Which files are records, and what their output folders are called."""

import os
import subprocess
import sys

import pytest

from reportgen.batch import clashes, folder_of, names, records
from reportgen.problems import Place


def told(paths):
    found, problems = records(paths)
    return [file.name for file in found], [problem.kind for problem in problems]


def test_a_folder_gives_its_records_in_order_and_not_what_begins_with_a_dash_below_or_a_dot(write, tmp_path):
    for name in ("b.yaml", "a.yml", "d.YAML", "_office.yaml", ".x.yaml", "~$b.yaml", "c.txt"):
        write(f"in/{name}", "")
    assert told([tmp_path / "in"]) == (["a.yml", "b.yaml", "d.YAML"], [])


def test_a_file_named_twice_is_one_record(write, tmp_path):
    file = write("in/a.yaml", "")
    assert told([file, file, tmp_path / "in" / ".." / "in" / "a.yaml", tmp_path / "in"]) == (["a.yaml"], [])


def test_what_is_not_there_is_told(tmp_path):
    (tmp_path / "empty").mkdir()
    assert told([tmp_path / "khong-co.yaml", tmp_path / ("x" * 300), tmp_path / "empty"]) == (
        [],
        ["path-missing", "path-missing", "folder-without-records"],
    )


def test_a_folder_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    def refuse(_):
        raise PermissionError(13, "no")

    monkeypatch.setattr(names.Path, "iterdir", refuse)
    assert told([tmp_path]) == ([], ["folder-unreadable"])


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Huyện Bạch Thông.yaml", "huyen-bach-thong"),
        ("CON.yaml", "ho-so-con"),
        ("aux.tên.yaml", "aux-ten"),
        ("COM¹.yaml", "com"),
        ("LPT9.yml", "ho-so-lpt9"),
        ("NUL .yaml", "ho-so-nul"),
        ("..yaml", "ho-so"),
        ("😀😀.yaml", "ho-so"),
        ("a. .yaml", "a"),
        ("../../etc/passwd.yaml", "passwd"),
        ("%2e%2e%2f.yaml", "2e-2e-2f"),
        ("x" * 200 + ".yaml", "x" * 80),
        ("đĐ ð.yaml", "dd-d"),
    ],
)
def test_an_output_folder_has_a_plain_name(tmp_path, name, folder):
    assert folder_of(tmp_path / name) == folder


def test_names_that_differ_only_beyond_what_is_kept_clash_and_both_are_named(tmp_path):
    files = [tmp_path / "xã B.yaml", tmp_path / "xa-b.yml", tmp_path / "c.yaml", tmp_path / "XÃ_B.yaml"]
    found = clashes(files)
    assert [(p.place, str(tmp_path / "xã B.yaml") in p.message) for p in found] == [
        (Place(str(files[1])), True),
        (Place(str(files[3])), True),
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_text_is_built_and_skipped_like_any_other(tmp_path, good):
    folder = tmp_path / "in"
    folder.mkdir()
    with open(os.fsencode(folder) + b"/x\xe3 \xff.yaml", "wb") as file:  # noqa: PTH123 - a name of bytes
        file.write(good.encode())
    for said in ("Đã tạo văn bản cho 1/1", "1 hồ sơ không thay đổi"):
        command = [sys.executable, "-m", "reportgen", "build", "in", "--doc", "tin-bai", "--to", "txt"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
        assert said in done.stderr
    assert (tmp_path / "outputs/x/tin-bai.txt").is_file()
