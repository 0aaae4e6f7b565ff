"""Names of records of every bad kind, and traps laid in the output folder; by the program as people run it."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tests.hostile.case import GOOD, SECRET
from tests.hostile.stage import listing
from tests.waiting import AGES

NAMES = (
    "CON.yaml", "aux.yml", "nul.yaml", "COM1.yaml", "lpt9.yml", "con.txt.yaml", "-rf.yaml", "--force.yaml", "a b.yaml", " dau.yaml", "cuoi .yaml",
    "cham..yaml", "ba...cham.yaml", "dong\nmoi.yaml", "tab\t.yaml", "nhay'.yaml", 'nhay".yaml', "`id`.yaml", "$(id).yaml", "$HOME.yaml", "a;b.yaml",
    "a|c.yaml", "a&d.yaml", "sao*.yaml", "hoi?.yaml", "a\\e.yaml", "%2e%2e%2fx.yaml", "%s%n.yaml", "{0}.yaml", "{{ 7*7 }}.yaml", "<script>.yaml",
    "😀.yaml", "مرحبا.yaml", "\u202egpj.yaml", "a\u200bz.yaml", "\x1b[2J.yaml", "\x7f.yaml", "xã Hoà Bình.yaml".replace("à", "a\u0300"),
    "檢查.yaml", "a" * 250 + ".yaml", "đ" * 120 + ".yaml", "ＡＢ.yaml", "ß.yaml", "½.yaml", "a.b.c.d.yaml", "x.yaml.yaml", "~.yaml", "#.yaml", "=1+1.yaml",
    "\udcff.yaml", "file:.yaml", "https:..a.yaml", "\u0301.yaml", "nu\u0301t.yaml",
)  # fmt: skip
_FOLDER = re.compile(r"[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?")
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def program(root, *arguments, **more):
    """Run ``python -m reportgen`` in ``root``."""
    here = os.environ | {"PYTHONPATH": os.getcwd(), "NO_COLOR": "1"}  # noqa: PTH109
    command = [sys.executable, "-X", "utf8", "-m", "reportgen", *map(os.fsencode, map(str, arguments))]
    ended = subprocess.run(command, cwd=root, env=here, capture_output=True, timeout=AGES, check=False, **more)
    said = (ended.stdout + ended.stderr).decode("utf-8", "replace")
    assert "Traceback" not in said
    assert SECRET not in said
    return ended.returncode, said


@pytest.fixture
def root(tmp_path):
    """A folder with a good record, and a secret that nobody may touch."""
    (tmp_path / "inputs").mkdir()
    (tmp_path / "inputs" / "an.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "ngoai").mkdir()
    (tmp_path / "ngoai" / "tin-bai.txt").write_text(SECRET, encoding="utf-8")
    (tmp_path / "ngoai" / ".tin-bai.txt.abcdefgh.tmp").write_text(SECRET, encoding="utf-8")
    return tmp_path


def test_records_of_every_name_get_a_plain_folder_or_a_complaint(root):
    held = []
    for name in NAMES:
        try:
            (root / "inputs" / name).write_text(
                GOOD.replace("công tác A", f"công tác {len(held)}"), encoding="utf-8"
            )
        except OSError:  # longer than this disk's names
            continue
        held.append(name)
    code, said = program(root, "build", "--to", "txt")
    clashing = set(re.findall(r"kết quả sẽ trùng thư mục “([^”]+)”", said))
    assert code == 1
    assert clashing  # of names that leave nothing to tell them apart by
    assert not (root / "outputs").exists()
    seen = {}
    for name in held:
        folder = _slug(name)
        assert _FOLDER.fullmatch(folder), name
        assert not re.fullmatch("con|prn|aux|nul|com[0-9]|lpt[0-9]", folder)
        if folder in seen:
            (root / "inputs" / name).unlink()
        seen.setdefault(folder, name)
    code, said = program(root, "build", "--to", "txt")
    assert code == 0
    made = sorted(path.name for path in (root / "outputs").iterdir() if path.is_dir())
    assert made == sorted({*seen, "an"})
    assert not _STEERING.search(said.replace("\n", ""))


def _slug(name):
    from pathlib import Path  # noqa: PLC0415

    from reportgen.batch import folder_of  # noqa: PLC0415

    return folder_of(Path(name))


def test_bad_records_of_bad_names_are_told_without_steering_the_terminal(root):
    for name in ("\x1b[2J.yaml", "\u202egpj.yaml", "dong\nmoi.yaml", "\udcff.yaml", "{0}.yaml"):
        (root / "inputs" / name).write_text("Loại: x\nChủ đề: \x1b[31m\n", encoding="utf-8")
    code, said = program(root, "build", "--to", "txt")
    assert code == 1
    assert not _STEERING.search(said.replace("\n", ""))
    assert said.count("inputs/") >= 5
    assert (root / "outputs" / "an" / "tin-bai.txt").is_file()


# What lies in the way, made in the folder of the case.
TRAPS = {
    "outputs-a-file": lambda root: (root / "outputs").write_text("x"),
    "outputs-a-pipe": lambda root: os.mkfifo(root / "outputs"),
    "outputs-a-broken-link": lambda root: (root / "outputs").symlink_to("khong-co/x"),
    "folder-a-link": lambda root: _made(root / "outputs" / "an").symlink_to("../ngoai"),
    "folder-a-broken-link": lambda root: _made(root / "outputs" / "an").symlink_to("../khong-co"),
    "folder-a-loop": lambda root: _made(root / "outputs" / "an").symlink_to("an"),
    "folder-a-file": lambda root: _made(root / "outputs" / "an").write_text("x"),
    "folder-a-pipe": lambda root: os.mkfifo(_made(root / "outputs" / "an")),
    "file-a-folder": lambda root: _made(root / "outputs" / "an" / "tin-bai.txt").mkdir(),
    "file-a-link": lambda root: _made(root / "outputs" / "an" / "tin-bai.txt").symlink_to("../../ngoai/tin-bai.txt"),
    "file-a-broken-link": lambda root: _made(root / "outputs" / "an" / "tin-bai.txt").symlink_to("../../ngoai/moi.txt"),
    "file-a-pipe": lambda root: os.mkfifo(_made(root / "outputs" / "an" / "tin-bai.txt")),
    "file-dev-zero": lambda root: _made(root / "outputs" / "an" / "tin-bai.txt").symlink_to("/dev/zero"),
    "file-dev-full": lambda root: _made(root / "outputs" / "an" / "tin-bai.txt").symlink_to("/dev/full"),
    "ledger-a-folder": lambda root: _made(root / "outputs" / ".reportgen.jsonl").mkdir(),
    "ledger-a-link": lambda root: _made(root / "outputs" / ".reportgen.jsonl").symlink_to("../ngoai/tin-bai.txt"),
    "ledger-a-pipe": lambda root: os.mkfifo(_made(root / "outputs" / ".reportgen.jsonl")),
    "ledger-dev-zero": lambda root: _made(root / "outputs" / ".reportgen.jsonl").symlink_to("/dev/zero"),
    "ledger-a-bomb": lambda root: _made(root / "outputs" / ".reportgen.jsonl").write_text("[" * 100_000),
    "ledger-a-list": lambda root: _made(root / "outputs" / ".reportgen.jsonl").write_text("[1]"),
    "ledger-of-numbers": lambda root: _made(root / "outputs" / ".reportgen.jsonl").write_text('{"an/tin-bai.txt": 1}'),
    "ledger-of-long-numbers": lambda root: _made(root / "outputs" / ".reportgen.jsonl").write_text('{"a": ' + "9" * 5000 + "}"),
    "ledger-of-roads-out": lambda root: _made(root / "outputs" / ".reportgen.jsonl").write_text('{"../ngoai/tin-bai.txt": "x"}'),
    "log-a-link": lambda root: _made(root / "outputs" / ".reportgen.log").symlink_to("../ngoai/tin-bai.txt"),
    "lock-a-link": lambda root: _made(root / "outputs" / ".reportgen.lock").symlink_to("../ngoai/tin-bai.txt"),
    "lock-a-pipe": lambda root: os.mkfifo(_made(root / "outputs" / ".reportgen.lock")),
    "lock-a-folder": lambda root: _made(root / "outputs" / ".reportgen.lock").mkdir(),
}  # fmt: skip


def _made(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


@pytest.mark.parametrize("force", [(), ("--force",)], ids=["", "force"])
@pytest.mark.parametrize("name", TRAPS)
def test_nothing_is_written_outside_and_nothing_hangs(run, root, monkeypatch, name, force):
    monkeypatch.chdir(root)
    TRAPS[name](root)
    before = listing(root / "ngoai")
    result = run("build", "--to", "txt", "--doc", "tin-bai", *force)
    assert result.code in {0, 1, 3}
    assert listing(root / "ngoai") == before
    assert result.code == 0 or "outputs" in result.err
    assert sorted(path.name for path in root.iterdir()) in (["inputs", "ngoai", "outputs"], ["inputs", "ngoai"])
