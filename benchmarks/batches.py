"""What batches cost: one worker and two, ten thousand records, the second run of them; memory of each worker."""

from __future__ import annotations

import multiprocessing
import os
import resource
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression, median

import many as records

from reportgen import batch
from reportgen.batch.pool import Pool
from reportgen.build import Order, prepare


def _cpu() -> float:
    """CPU seconds of this process and of the children it has waited for."""
    return sum(
        r.ru_utime + r.ru_stime for r in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def _spin(_: int = 0) -> int:
    return sum(i * i for i in range(20_000_000))


def _spun(processes: int) -> float:
    """Wall seconds of two spins in so many processes."""
    with multiprocessing.get_context("fork").Pool(processes) as pool:
        pool.map(int, range(processes))
        start = time.perf_counter()
        pool.map(_spin, range(2), chunksize=1)
        return time.perf_counter() - start


def two_of_one(count: int = 40, turns: int = 5) -> tuple[float, float]:
    """Two workers of one: CPU per record, and the wall time gained, of what a spin gains; medians of the turns."""
    cpus, gains = [], []
    order = Order(formats=("docx", "pdf", "html", "txt"))
    prepare(order)
    with tempfile.TemporaryDirectory() as folder:
        files = records.make(Path(folder, "in"), count)
        for turn in range(turns):
            cpu, wall, spin = {}, {}, {}
            for jobs in (1, 2) if turn % 2 else (2, 1):
                spin[jobs] = _spun(jobs)
                before, start = _cpu(), time.perf_counter()
                done = list(batch.run(files, batch.Run(order, Path(folder, "out"), jobs, force=True)))
                cpu[jobs], wall[jobs] = _cpu() - before, time.perf_counter() - start
                assert len(done) == count
            cpus.append(cpu[2] / cpu[1])
            gains.append((wall[1] / wall[2]) / (spin[1] / spin[2]))
    return median(cpus), median(gains)


@dataclass(frozen=True, slots=True)
class Many:
    """A large batch: MiB of the largest worker, KiB more for each record, and ratios of CPU time."""

    peak: float
    growth: float
    last_of_first: float
    again: float


def many(count: int, formats: str) -> Many:
    """Build ``count`` records with two workers, then once more with nothing changed."""
    with tempfile.TemporaryDirectory() as folder:
        files = records.make(Path(folder, "in"), count)
        watch, start = _Watch(), _cpu()
        executor = Pool(2)
        how = batch.Run(Order(formats=tuple(formats.split(","))), Path(folder, "out"), executor=executor)
        for done in batch.run(files, how):
            assert done.state is batch.State.WRITTEN, done.problems
            watch.look([hand.process.pid for hand in executor.hands if hand.process.pid])
        executor.close()
        first = _cpu() - start
        start = _cpu()
        same = sum(done.state is batch.State.UNCHANGED for done in batch.run(files, how))
        again = (_cpu() - start) / first
        assert same == count
    edge = min(1000, count // 3)
    print(f"{count} × {formats}: {first:.0f} s CPU, again {again * first:.1f} s", file=sys.stderr)
    return Many(watch.peak, watch.growth(), watch.share(-edge) / watch.share(edge), again)


class _Watch:
    """Memory and CPU time of the workers, looked at after each record."""

    def __init__(self) -> None:
        self.peak = 0.0
        self.sizes: dict[int, list[float]] = defaultdict(list)
        self.cpu: list[float] = [0.0]
        self._last: dict[int, float] = {}

    def look(self, pids: list[int]) -> None:
        """After a record."""
        for pid in pids:
            try:
                status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
                stat = (
                    Path(f"/proc/{pid}/stat")
                    .read_text(encoding="ascii", errors="replace")
                    .rpartition(")")[2]
                    .split()
                )
            except OSError:
                continue
            lines = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
            if "VmHWM" not in lines:
                continue
            self.peak = max(self.peak, int(lines["VmHWM"].split()[0]) / 1024)
            self.sizes[pid].append(int(lines["VmRSS"].split()[0]))
            self._last[pid] = (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")
        self.cpu.append(sum(self._last.values()))

    def growth(self) -> float:
        """KiB for each record, in the worker that grew most, after its first hundred; looks are two for a record."""
        slopes = []
        for sizes in self.sizes.values():
            later = sizes[200:]
            if len(later) > 200:
                slopes.append(2 * linear_regression(range(len(later)), later).slope)
        return max(slopes, default=float("nan"))

    def share(self, edge: int) -> float:
        """CPU seconds of the first records, or of the last for a negative number."""
        return self.cpu[edge] - self.cpu[0] if edge > 0 else self.cpu[-1] - self.cpu[edge - 1]


if __name__ == "__main__":
    print(two_of_one())
    print(many(int(sys.argv[1]) if sys.argv[1:] else 300, "docx,html,txt"))
