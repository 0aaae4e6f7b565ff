"""What many tests share: the command line as a function, a record in a folder of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from reportgen import cli

ROOT = Path(__file__).resolve().parents[1]
INPUTS = sorted(f for f in (ROOT / "inputs").glob("*.yaml") if not f.name.startswith("_"))


@dataclass
class Result:
    code: int
    out: str
    err: str


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Run ``reportgen`` with arguments in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> Result:
        with pytest.raises(SystemExit) as stop:
            cli.main([str(a) for a in arguments])
        said = capsys.readouterr()
        return Result(int(stop.value.code or 0), said.out, said.err)

    return call


@pytest.fixture
def write(tmp_path):
    """Write text to a file of the test's folder."""

    def put(name: str, text: str) -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return put


def pytest_addoption(parser):
    parser.addoption("--update-goldens", action="store_true", help="write the golden files anew")
