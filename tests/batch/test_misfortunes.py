"""Batches under every misfortune, a few rounds of each; ``make torture`` does a hundred."""

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def batches():
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("batches_of_torture", ROOT / "torture" / "batches.py")
    module = importlib.util.module_from_spec(spec)
    path = list(sys.path)
    spec.loader.exec_module(module)
    sys.path[:] = path
    return module


@pytest.fixture(scope="module")
def scene(batches, tmp_path_factory):
    """Four records and what they come to."""
    return batches.Scene(tmp_path_factory.mktemp("few"), 4)


@pytest.mark.parametrize(
    ("trial", "rounds"),
    [
        ("killed", 2),
        ("interrupted", 5),
        ("file-size", 5),
        ("read-only", 1),
        ("gone", 1),
        ("changing", 5),
        ("two-at-once", 2),
    ],
)
def test_a_batch_bears_it(batches, scene, trial, rounds):
    scene.run()
    if trial == "read-only" and not shutil.which("setpriv"):
        pytest.skip("setpriv takes away what root may do")
    assert batches.TRIALS[trial](scene, rounds)


def test_one_in_a_hundred_is_bad(batches, tmp_path):
    assert "99 written, 1 bad ones each named once" in batches.ten_thousand(tmp_path / "many", 100)


def test_a_trial_that_finds_a_broken_file_fails(scene):
    scene.run()
    broken = next((scene.folder / "out").glob("*/*.docx"))
    whole = broken.read_bytes()
    broken.write_bytes(whole[:100])
    with pytest.raises(AssertionError):
        scene.whole()
    broken.write_bytes(whole)
    scene.whole()
