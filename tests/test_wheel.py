"""The wheel, installed elsewhere with the sources out of reach, builds every record."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    """A fresh environment that has the wheel; the libraries it needs are lent to it."""
    folder = tmp_path_factory.mktemp("elsewhere")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    wheel = [*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", str(folder), str(ROOT)]
    subprocess.run(wheel, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "venv")], check=True)
    python = folder / "venv" / "bin" / "python"
    install = [*pip, f"--python={python}", "install", "--no-deps", "--no-index", str(built)]
    subprocess.run(install, check=True, capture_output=True)
    ask = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = Path(subprocess.run(ask, check=True, capture_output=True, text=True).stdout.strip())
    (site / "lent.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return folder


def run(folder, *arguments):
    command = [str(folder / "venv" / "bin" / "reportgen"), *arguments]
    env = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, check=False, encoding="utf-8")


def test_the_installed_program_is_not_the_sources(elsewhere):
    python = str(elsewhere / "venv" / "bin" / "python")
    where = [python, "-c", "import reportgen, sys; print(reportgen.__file__)"]
    said = subprocess.run(where, cwd=elsewhere, check=True, capture_output=True, text=True).stdout
    assert str(ROOT / "reportgen") not in said


def test_it_builds_every_record(elsewhere):
    done = run(elsewhere, "build", str(ROOT / "inputs"), "-o", "out")
    assert done.returncode == 0, done.stderr
    records = [f.stem for f in (ROOT / "inputs").glob("[a-z]*.yaml")]
    assert sorted(p.name for p in (elsewhere / "out").iterdir() if p.is_dir()) == sorted(records)


@pytest.mark.parametrize("command", [["schema"], ["templates"], ["doctor"], ["--version"], ["new", "moi.yaml"]])
def test_the_other_commands_work_the_same(elsewhere, command):
    done = run(elsewhere, *command)
    assert done.returncode == 0, done.stderr
