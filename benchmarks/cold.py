"""What whole commands cost from a cold start, children included, beside their peers: user and system CPU time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from itertools import count
from pathlib import Path
from statistics import median

import speed

TURNS = 11
_DOCXTPL = """import json, sys
from docxtpl import DocxTemplate
made = DocxTemplate(sys.argv[1])
made.render(json.load(open(sys.argv[2], encoding="utf-8")), autoescape=True)
made.save(sys.argv[3])
"""


def spent(command: list[str]) -> float:
    """CPU seconds of a command and of all it waited for; RuntimeError if it fails."""
    # As on anybody's machine: byte code is kept, even where whoever measures has switched that off.
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=settings)
    _, status, usage = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise RuntimeError(command)
    return usage.ru_utime + usage.ru_stime


def commands(folder: Path) -> dict[str, list[str]]:
    """What is compared; each build goes to a folder of its own."""
    template, values = speed.template()
    (folder / "t.docx").write_bytes(template)
    (folder / "v.json").write_text(json.dumps(values), encoding="utf-8")
    (folder / "d.py").write_text(_DOCXTPL, encoding="utf-8")
    (folder / "p.html").write_text(speed.page("bien-ban"), encoding="utf-8")
    ours = [sys.executable, "-m", "reportgen"]
    build = [*ours, "build", str(speed.RECORD), "--doc", "bien-ban", "--force", "-o"]
    return {
        "pass": [sys.executable, "-c", "pass"],
        "help": [*ours, "--help"],
        "check": [*ours, "check", str(speed.RECORD)],
        "docxtpl": [sys.executable, *(str(folder / name) for name in ("d.py", "t.docx", "v.json", "d.docx"))],
        "word": [*build, str(folder / "out"), "--to", "docx"],
        "weasyprint": [
            str(Path(sys.executable).with_name("weasyprint")),
            str(folder / "p.html"),
            str(folder / "w.pdf"),
        ],
        "pdf": [*build, str(folder / "out"), "--to", "pdf"],
    }


PEERS = {"help": "pass", "check": "pass", "word": "docxtpl", "pdf": "weasyprint"}


def ratios() -> dict[str, float]:
    """Each of ours against its peer: the median of the ratios within a turn."""
    with tempfile.TemporaryDirectory() as folder:
        wanted, turns = commands(Path(folder)), []
        for number in count():
            turn = {name: spent(command) for name, command in wanted.items()}
            turns += [turn] if number else []  # the first one warms the disk
            if len(turns) == TURNS:
                break
    for name in wanted:
        print(f"{name}: {1000 * median(turn[name] for turn in turns):.0f} ms", file=sys.stderr)
    return {ours: median(turn[ours] / turn[peer] for turn in turns) for ours, peer in PEERS.items()}


if __name__ == "__main__":
    print(ratios())
