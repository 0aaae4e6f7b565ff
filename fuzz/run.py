"""Spoil good files by chance and see that the program complains of them and no more. The same seed, the same cases.

Each target runs in a process of its own, within limits: one that hangs, dies or grows is a finding like any
exception of ours not being one. What was found is kept in ``fuzz/found/``: ``run.py --again FILE`` plays it.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import resource
import signal
import sys
import time
import traceback
import warnings
from multiprocessing.connection import Connection
from pathlib import Path
from types import FrameType

from targets import SHARES, TARGETS, Target

from reportgen.problems import ProblemsError

FOUND = Path(__file__).parent / "found"
MEMORY = 3_000_000_000


class TooLongError(Exception):
    """A case took longer than its target allows."""


def _ring(_signal: int, _frame: FrameType | None) -> None:
    raise TooLongError


def case(name: str, number: int, seed: int) -> bytes:
    """The bytes of one case."""
    target = TARGETS[name]
    dice = random.Random(f"{seed} {name} {number}")
    return target.change(dice.choice(target.seeds()), dice)


def play(target: Target, data: bytes) -> str:
    """Run one case: nothing if all is well, else what came out."""
    signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, target.seconds)
    try:
        target.run(data)
    except ProblemsError:
        return ""
    except BaseException:  # whatever it is, it should not have come out
        return traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return ""


def _worker(name: str, seed: int, first: int, seconds: float, out: Connection) -> None:
    """Play cases from ``first`` on; the number of each is told before it begins, so that a death has a name."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    warnings.simplefilter("ignore")
    target = TARGETS[name]
    target.seeds()
    begun, number = time.monotonic(), first
    while time.monotonic() - begun < seconds:
        out.send((number, None))
        said = play(target, case(name, number, seed))
        if said:
            out.send((number, said))
        number += 1
    out.send((number, ""))


def _one(name: str, seed: int, seconds: float) -> tuple[int, dict[int, str]]:
    """All cases of one target for so many seconds: how many, and what each bad one said."""
    found: dict[int, str] = {}
    number, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        number = _until_death(name, seed, number, end - time.monotonic(), found)
    return number, found


def _until_death(name: str, seed: int, number: int, seconds: float, found: dict[int, str]) -> int:
    """Cases of one process, until its time is over or one of them ends it; the number to go on with."""
    here, there = multiprocessing.Pipe(duplex=False)
    worker = multiprocessing.Process(target=_worker, args=(name, seed, number, seconds, there))
    worker.start()
    there.close()
    said: str | None = None
    try:
        while said != "" and here.poll(3 * TARGETS[name].seconds + 60):
            number, said = here.recv()
            if said:
                found[number] = said
        if said != "":
            found[number] = "hangs: no signal reaches it"
    except EOFError:
        worker.join()
        found[number] = f"the process died: {worker.exitcode}"
    worker.kill()
    worker.join()
    return number if said == "" else number + 1


def _keep(name: str, number: int, seed: int, said: str) -> None:
    FOUND.mkdir(exist_ok=True)
    file = FOUND / f"{name}-{seed}-{number}"
    file.write_bytes(case(name, number, seed))
    file.with_suffix(".txt").write_text(said, encoding="utf-8")


def main() -> int:
    """Fuzz, or play a kept case again."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--seconds", type=float, default=60, help="in all")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--only", help="one target")
    ask.add_argument("--again", type=Path, help="a file of fuzz/found")
    asked = ask.parse_args()
    if asked.again:
        name = next(n for n in sorted(TARGETS, key=len, reverse=True) if asked.again.name.startswith(f"{n}-"))
        said = play(TARGETS[name], asked.again.read_bytes())
        print(said or "nothing comes out")
        return int(bool(said))
    names = [asked.only] if asked.only else list(TARGETS)
    whole = sum(SHARES.get(name, 1) for name in names)
    findings = 0
    print(f"{'target':<16}{'cases':>8}{'seconds':>9}{'found':>7}")
    for name in names:
        seconds = asked.seconds * SHARES.get(name, 1) / whole
        cases, found = _one(name, asked.seed, seconds)
        for number, said in found.items():
            _keep(name, number, asked.seed, said)
        findings += len(found)
        print(f"{name:<16}{cases:>8}{seconds:>9.0f}{len(found):>7}", flush=True)
    return int(bool(findings))


if __name__ == "__main__":
    sys.exit(main())
