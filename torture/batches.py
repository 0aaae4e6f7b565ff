"""Batches under every misfortune, as people meet them: through the command, from outside. 0 if all is well.

Usage: batches.py [NAME ...] [--rounds N] [--records N]; without names, all. Each prints one line.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "benchmarks"))

from many import make  # noqa: E402 - lies in another folder

BUILD = [sys.executable, "-m", "reportgen", "build", "in", "-o", "out", "--to", "docx,html,txt", "-j", "2"]
FEW = 16
AGES = 600
"""Seconds, so many that only what hangs takes them, however busy the machine is."""


class Scene:
    """A folder with records, what a run that nothing disturbs makes of them, and a new output folder each time."""

    def __init__(self, folder: Path, count: int) -> None:
        """Make ``count`` records and build them once."""
        self.folder = folder
        make(folder / "in", count)
        self.run()
        self.good = self.files()
        assert len(self.good) == 6 * count

    def clear(self) -> None:
        """Forget every document."""
        shutil.rmtree(self.folder / "out", ignore_errors=True)

    def run(
        self, *more: str, code: int = 0, by: Sequence[str] = (), **how: Any
    ) -> subprocess.CompletedProcess[str]:
        """Build; AssertionError for another exit code or a traceback."""
        done = subprocess.run(
            [*by, *BUILD, *more], cwd=self.folder, capture_output=True, text=True, check=False, **how
        )
        assert done.returncode == code, (done.returncode, done.stderr[-2000:])
        assert "Traceback" not in done.stderr, done.stderr
        return done

    def start(self, *more: str) -> subprocess.Popen[bytes]:
        """Begin to build, in a group of processes of its own."""
        quiet: dict[str, Any] = dict.fromkeys(("stdout", "stderr"), subprocess.DEVNULL)
        return subprocess.Popen([*BUILD, *more], cwd=self.folder, start_new_session=True, **quiet)

    def files(self, out: str = "out") -> dict[str, str]:
        """Every file under a final name, with its print."""
        found = (file for file in (self.folder / out).rglob("*") if file.is_file() and file.name[0] != ".")
        return {str(f.relative_to(self.folder / out)): hashlib.sha256(f.read_bytes()).hexdigest() for f in found}

    def whole(self, out: str = "out") -> None:
        """Every file that is there is as it should be."""
        there = self.files(out)
        assert there.items() <= self.good.items(), sorted(there.items() - self.good.items())

    def left_over(self) -> list[Path]:
        """Unfinished files."""
        return list((self.folder / "out").rglob("*.tmp"))


def _let_run(running: subprocess.Popen[bytes], seconds: float) -> None:
    """Wait so long, or until it has ended by itself."""
    with suppress(subprocess.TimeoutExpired):
        running.wait(timeout=seconds)


def killed(scene: Scene, rounds: int) -> str:
    """Kill -9 at any moment, the workers too or the parent alone; then the run again."""
    cut = 0
    for i in range(rounds):
        scene.clear()
        running = scene.start()
        _let_run(running, random.Random(i).uniform(0.3, 4.0))
        with suppress(ProcessLookupError):  # it was done before
            (os.killpg if i % 2 else os.kill)(running.pid, signal.SIGKILL)
        cut += running.wait() == -signal.SIGKILL
        scene.whole()
        scene.run()
        assert scene.files() == scene.good
        assert not scene.left_over()
    return f"{rounds} rounds, {cut} cut off: every file whole, the next run completes it to the same bytes"


def interrupted(scene: Scene, rounds: int) -> str:
    """Ctrl-C and the system's request, at any moment."""
    for i in range(rounds // 5):
        scene.clear()
        running = scene.start()
        _let_run(running, random.Random(i).uniform(0.5, 4.0))
        running.send_signal(signal.SIGINT if i % 2 else signal.SIGTERM)
        assert running.wait(timeout=AGES) in {
            130,
            0,
            -signal.SIGTERM,
            -signal.SIGINT,
        }  # not begun: as for any program
        scene.whole()
        assert not scene.left_over()
    scene.run()
    assert scene.files() == scene.good
    return f"{rounds // 5} rounds: it ends, nothing unfinished is left"


def file_size(scene: Scene, rounds: int) -> str:
    """A limit on the size of files, as ``ulimit -f`` sets it."""
    for i in range(rounds // 5):
        scene.clear()
        limit = 1000 * (i + 1)
        done = scene.run(code=3, preexec_fn=partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit)))
        assert "RG313" in done.stderr
        scene.whole()
        assert not scene.left_over()
    scene.clear()
    scene.run()
    return f"{rounds // 5} rounds: exit 3, the folder is named, nothing truncated"


def full_disk(scene: Scene, rounds: int) -> str:
    """A disk of a few hundred kilobytes, with earlier documents on it."""
    for i in range(rounds // 5):
        scene.clear()
        out = scene.folder / "out"
        out.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={200 + 40 * i}k", "tmpfs", out], check=True)
        try:
            scene.start("--doc", "tin-bai").wait()  # some disks are full after these already
            before = scene.files()
            done = scene.run(code=3)
            assert "RG303" in done.stderr
            assert "--> out" in done.stderr
            scene.whole()
            assert before.items() <= scene.files().items()
            assert not scene.left_over()
        finally:
            subprocess.run(["umount", out], check=True)
    scene.clear()
    scene.run()
    return f"{rounds // 5} rounds: exit 3, says what is missing, earlier files whole"


def read_only(scene: Scene, _rounds: int) -> str:
    """A folder that an ordinary user may not write to: said before anything is built."""
    scene.clear()
    out = scene.folder / "out"
    out.mkdir()
    out.chmod(0o555)
    start = time.process_time()
    # For root, rights do not count; without these two of its powers they do, as for anybody.
    ordinary = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.getuid() == 0 else ()
    done = scene.run(code=3, by=ordinary)
    assert "RG305" in done.stderr
    assert list(out.iterdir()) == []
    assert time.process_time() - start < 5
    out.chmod(0o755)
    scene.clear()
    scene.run()
    return "exit 3, the folder is named, nothing built"


def gone(scene: Scene, _rounds: int) -> str:
    """The output folder moved away in the middle."""
    scene.clear()
    running = scene.start()
    while not scene.files():
        time.sleep(0.05)
    (scene.folder / "out").rename(scene.folder / "out2")
    running.wait(timeout=AGES)
    scene.whole("out2")
    scene.whole()
    shutil.rmtree(scene.folder / "out2")
    scene.clear()
    scene.run()
    assert scene.files() == scene.good
    return "every file whole wherever it is"


def changing(scene: Scene, rounds: int) -> str:
    """A record saved again and again while it is built: documents are of one version, at last the last."""
    record = scene.folder / "in" / "ho-so-00000.yaml"
    text = record.read_text(encoding="utf-8")
    versions = [text, text.replace("Ngày: 15/5/2024", "Ngày: 16/5/2024")]
    made = []
    for version in versions:
        record.write_text(version, encoding="utf-8")
        scene.run()
        made.append({n: p for n, p in scene.files().items() if n.startswith("ho-so-00000/")})
    assert made[0] != made[1]
    for i in range(rounds // 5):
        running = scene.start()
        while running.poll() is None:
            record.write_text(versions[i % 2], encoding="utf-8")
            i += 1  # noqa: PLW2901 - the versions take turns
        record.write_text(versions[1], encoding="utf-8")
        scene.run()
        assert {n: p for n, p in scene.files().items() if n.startswith("ho-so-00000/")} == made[1]
    record.write_text(text, encoding="utf-8")
    scene.run()
    assert scene.files() == scene.good
    return f"{rounds // 5} rounds: the documents are those of the last version"


def two_at_once(scene: Scene, rounds: int) -> str:
    """Two runs into one folder: one refuses, or both come to the same."""
    refused = 0
    for i in range(rounds // 2):
        if i % 3 == 0:
            scene.clear()
        pair = [scene.start() for _ in range(2)]
        codes = sorted(each.wait(timeout=AGES) for each in pair)
        assert codes in ([0, 0], [0, 2]), codes
        refused += codes == [0, 2]
        assert scene.files() == scene.good
        assert not scene.left_over()
    return f"{rounds // 2} rounds, {refused} refused: never a broken file"


def everywhere(scene: Scene, _rounds: int) -> str:
    """Locales, time zones, hash seeds: the same bytes."""
    locales = (
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "C.UTF-8"},
        {"LC_ALL": "vi_VN.UTF-8"},
        {"LC_ALL": "tr_TR.UTF-8", "PYTHONIOENCODING": "cp1258"},
    )
    zones, seeds = ("Pacific/Kiritimati", "Etc/GMT+12", "Asia/Ho_Chi_Minh"), ("0", "7")
    count = 0
    for locale, zone, seed in itertools.product(locales, zones, seeds):
        scene.clear()
        scene.run(env={**os.environ, **locale, "TZ": zone, "PYTHONHASHSEED": seed})
        assert scene.files() == scene.good, (locale, zone, seed)
        count += 1
    return f"{count} combinations: identical bytes"


def no_network(scene: Scene, _rounds: int) -> str:
    """No call that would reach a network, in any process, PDF too."""
    scene.clear()
    log = scene.folder / "calls"
    traced = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", str(log)]
    scene.run("--to", "docx,pdf,html,txt", by=traced)
    calls = [line for line in log.read_text(encoding="utf-8", errors="replace").splitlines() if "AF_INET" in line]
    assert calls == [], calls[:5]
    scene.clear()
    scene.run()
    return "0 calls to a network"


_ALL = (
    killed,
    interrupted,
    file_size,
    full_disk,
    read_only,
    gone,
    changing,
    two_at_once,
    everywhere,
    no_network,
)
TRIALS: dict[str, Callable[[Scene, int], str]] = {trial.__name__.replace("_", "-"): trial for trial in _ALL}


def ten_thousand(folder: Path, count: int) -> str:
    """One in a hundred is bad: exactly the good ones are written, each bad one is named once."""
    files = make(folder / "in", count, bad=100)
    bad = {file.name for i, file in enumerate(files) if i % 100 == 99}
    start = time.monotonic()
    only = ["--doc", "tin-bai", "--to", "html,txt", "-j", "0"]  # the trial is of the batch, not of the writers
    done = subprocess.run([*BUILD, *only], cwd=folder, capture_output=True, text=True, check=False)
    spent = time.monotonic() - start
    assert done.returncode == 1, done.stderr[-2000:]
    told = [line.split(":")[0] for line in done.stderr.splitlines() if "lỗi[" in line]
    assert sorted(told) == sorted(f"in/{name}" for name in bad), told[:5]
    made = {each.name for each in (folder / "out").iterdir() if each.is_dir()}
    assert made == {file.stem for file in files} - {Path(name).stem for name in bad}
    whole = all(len(list((folder / "out" / name).iterdir())) == 2 for name in made)
    assert whole
    return f"{count} records in {spent:.0f} s: {len(made)} written, {len(bad)} bad ones each named once"


def main() -> int:
    """Every trial wanted; the number of those that failed."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("names", nargs="*")
    ask.add_argument("--rounds", type=int, default=100)
    ask.add_argument("--records", type=int, default=10_000)
    wanted = ask.parse_args()
    names = wanted.names or [*TRIALS, "ten-thousand"]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # an ordinary user reads it too
        scene = Scene(Path(folder, "few"), FEW) if set(names) & set(TRIALS) else None
        for name, said in _tried(names, scene, Path(folder), wanted):
            failed += said.startswith("FAILED")
            print(f"{name}: {said}", flush=True)
    return failed


def _tried(
    names: list[str], scene: Scene | None, folder: Path, wanted: argparse.Namespace
) -> Iterator[tuple[str, str]]:
    for name in names:
        try:
            if name == "ten-thousand":
                yield name, ten_thousand(folder / "many", wanted.records)
            elif scene:
                yield name, TRIALS[name](scene, wanted.rounds)
        except AssertionError as error:
            yield name, f"FAILED: {error}"


if __name__ == "__main__":
    sys.exit(main())
