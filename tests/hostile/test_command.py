"""The program as people run it: strange consoles, and a hundred hostile records in one folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tests.hostile.case import BUILDS, GOOD, HARMLESS, SECRET, put
from tests.hostile.sets import SETS
from tests.hostile.stage import listing
from tests.waiting import AGES


def program(root, *arguments, python=(), **setting):
    here = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))}
    here |= {"PYTHONPATH": os.getcwd(), "NO_COLOR": "1", **setting}  # noqa: PTH109
    command = [sys.executable, *python, "-m", "reportgen", *arguments]
    ended = subprocess.run(command, cwd=root, env=here, capture_output=True, timeout=AGES, check=False)
    said = (ended.stdout + ended.stderr).decode("utf-8", "replace")
    assert "Traceback" not in said
    return ended.returncode, said


@pytest.mark.parametrize("kind", ["shapes", "letters", "disk", "values"])
def test_a_folder_of_hostile_records_is_told_of_one_by_one_and_the_good_ones_are_built(tmp_path, kind):
    cases = {
        f"{n:03}": case
        for n, case in enumerate(SETS[kind].values())
        if not case.beside and "_link" not in str(case.record) and case.file == "ho-so.yaml"
    }
    put(tmp_path / "ngoai" / "mat.yaml", f"Chủ đề: {SECRET}\n")
    put(tmp_path / "inputs" / "an.yaml", GOOD)
    for name, case in cases.items():
        put(tmp_path / "inputs" / f"{name}.yaml", case.record)
    before = listing(tmp_path / "inputs"), listing(tmp_path / "ngoai")
    code, said = program(tmp_path, "build", "--to", "txt", "--doc", "tin-bai")
    assert code == 1
    assert (listing(tmp_path / "inputs"), listing(tmp_path / "ngoai")) == before
    assert SECRET not in said
    whole = (file for file in (tmp_path / "outputs").rglob("*.txt") if ".can-xem-lai." not in file.name)
    built = {file.parent.name for file in whole}
    assert "an" in built
    for name, case in cases.items():
        if case.said == BUILDS:
            assert name in built, name
        elif case.said != HARMLESS:
            assert name not in built, name
            assert re.search(rf"inputs/{name}\.yaml", said), name


FAULTY = "Loại: kiểm tra\nChủ đề: \x1b[31mđỏ\nNgày: 31/02/2026\nĐịa điểm: ẩn\u202eý\n"


@pytest.mark.parametrize(
    "setting",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp1258"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "ascii:strict", "LC_ALL": "C", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "utf-16"},
        {"LC_ALL": "POSIX", "PYTHONHASHSEED": "1"},
    ],
    ids=str,
)
def test_no_console_makes_a_message_fail(tmp_path, setting):
    put(tmp_path / "inputs" / "sai ả.yaml", FAULTY)
    put(tmp_path / "inputs" / "tốt.yaml", GOOD)
    code, said = program(tmp_path, "build", "--to", "txt", **setting)
    assert code == 1
    assert "RG043" in said
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert (tmp_path / "outputs" / "tot" / "tin-bai.txt").is_file()


def test_every_file_is_opened_in_an_encoding_that_is_named(tmp_path):
    put(tmp_path / "inputs" / "tốt.yaml", GOOD)
    python = ("-X", "warn_default_encoding", "-W", "error::EncodingWarning")
    code, said = program(tmp_path, "build", "--to", "txt,html,docx", python=python)
    assert code == 0, said
    assert program(tmp_path, "new", "moi.yaml", python=python)[0] == 0
    assert program(tmp_path, "check", "inputs", "outputs", python=python)[0] in {0, 1}
