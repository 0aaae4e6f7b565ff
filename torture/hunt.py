"""Thousands of random records, worded at random, built in every format, on all cores. Ends with one line.

``python torture/hunt.py --records 5000``; the records and what is asked of them are those of the suite
(``tests/hunt.py``). The exit code is 0 if nothing was refused and every planted fault was seen.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests import hunt

_AT_ONCE = 50
_FIRST = 100_000
"""The suite tries the numbers below."""


def some(first: int, plant: float) -> hunt.Bag:
    """The next few records."""
    bag = hunt.Bag()
    with tempfile.TemporaryDirectory() as folder:
        for more in hunt.many(range(first, first + _AT_ONCE), Path(folder), plant=plant):
            bag += more
    return bag


def main() -> int:
    """Hunt until so many records were built; the exit code."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--records", type=int, default=5000)
    asked.add_argument("--jobs", type=int, default=os.cpu_count())
    asked.add_argument("--plant", type=float, default=0.1, help="the share of records whose files are spoiled")
    options = asked.parse_args()
    bag, first = hunt.Bag(), _FIRST
    with ProcessPoolExecutor(options.jobs, max_tasks_per_child=4) as pool:
        while bag.tried < options.records:
            starts = range(first, first + _AT_ONCE * options.jobs * 4, _AT_ONCE)
            for more in pool.map(partial(some, plant=options.plant), starts):
                bag += more
            first = starts.stop
            print(f"\r{bag.tried}", end="", file=sys.stderr, flush=True)
    for told in (*bag.refused, *bag.looks, *(f"not seen: {fault}" for fault in bag.unseen)):
        print(f"    {told}")
    print(f"hunt: {bag}")
    return 1 if bag.refused or bag.looks or bag.unseen else 0


if __name__ == "__main__":
    raise SystemExit(main())
