"""Same record, same bytes, whatever the machine's locale, time zone and hash seed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MACHINES = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {
        "PYTHONHASHSEED": "1",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    },
    {"PYTHONHASHSEED": "2", "TZ": "Etc/GMT+12", "LC_ALL": "tr_TR.UTF-8", "PYTHONIOENCODING": "cp1258"},
]


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    made = []
    for i, machine in enumerate(MACHINES):
        out = tmp_path_factory.mktemp(f"machine{i}")
        command = [sys.executable, "-m", "reportgen", "build", "inputs", "-o", str(out)]
        done = subprocess.run(command, cwd=ROOT, env=os.environ | machine, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
        made.append({p.relative_to(out).as_posix(): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()})
    return made


@pytest.mark.parametrize("other", [1, 2])
def test_every_file_is_the_same_on_every_machine(outputs, other):
    assert len(outputs[0]) >= 28
    assert outputs[0].keys() == outputs[other].keys()
    assert [name for name in outputs[0] if outputs[0][name] != outputs[other][name]] == []


def test_no_file_tells_where_it_was_made(outputs):
    here = [str(ROOT).encode(), str(Path.home()).encode() + b"/"]
    told = [(name, word) for name, data in outputs[0].items() for word in here if word in data and len(word) > 2]
    assert told == []
