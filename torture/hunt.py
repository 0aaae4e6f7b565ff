"""Thousands of random records, worded at random, built in every format, on all cores. Ends with one line.

``python torture/hunt.py --records 5000``; the records and what is asked of them are those of the suite
(``tests/hunt.py``). The exit code is 0 if nothing was refused and every planted fault was seen.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests import hunt
from tests.drawn_odd import Odd
from tests.drawn_wide import Wide, pairs

_AT_ONCE = 50
_FIRST = 100_000
"""The suite tries the numbers below."""


def some(first: int, plant: float) -> hunt.Bag:
    """The next few records, one in two with what seldom stands together."""
    bag = hunt.Bag()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(first, first + _AT_ONCE):
            drawn = Wide(number) if number % 2 else Odd(number)
            bag += hunt.tree(number, drawn.record(), Path(folder), plant=plant)
    return bag


def _of_pairs(first: int) -> hunt.Bag:
    """The next few small records, each with one pair of fields."""
    bag = hunt.Bag()
    with tempfile.TemporaryDirectory() as folder:
        for _, record in islice(pairs(), first, first + _AT_ONCE):
            bag += hunt.tree(first, record, Path(folder), ("html", "txt"))
    return bag


def _together(jobs: int, do: Callable[[int], hunt.Bag], starts: range) -> Iterator[hunt.Bag]:
    """What comes of each start, in processes that are new each time: what they have loaded does not grow."""
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(do, starts)


def _told(bag: hunt.Bag) -> None:
    """All that was found, and of each kind of refusal the smallest record."""
    for told in (*bag.refused, *bag.looks, *(f"not seen: {fault}" for fault in bag.unseen)):
        print(f"    {told}")
    with tempfile.TemporaryDirectory() as folder:
        for name, record in bag.of.items():
            print(f"\n{name}\n{hunt.smallest(name, record, Path(folder))}", flush=True)
    print(f"hunt: {bag}")


def main() -> int:
    """Hunt until so many records were built; the exit code."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--records", type=int, default=5000)
    asked.add_argument("--jobs", type=int, default=os.cpu_count())
    asked.add_argument("--plant", type=float, default=0.1, help="the share of records whose files are spoiled")
    options = asked.parse_args()
    bag, first = hunt.Bag(), _FIRST
    for more in _together(options.jobs, _of_pairs, range(0, sum(1 for _ in pairs()), _AT_ONCE)):
        bag += more
    wanted = bag.tried + options.records
    while bag.tried < wanted:
        starts = range(first, first + _AT_ONCE * options.jobs * 4, _AT_ONCE)
        for more in _together(options.jobs, partial(some, plant=options.plant), starts):
            bag += more
        first = starts.stop
        print(f"\r{bag.tried}", end="", file=sys.stderr, flush=True)
    _told(bag)
    return 1 if bag.refused or bag.looks or bag.unseen else 0


if __name__ == "__main__":
    raise SystemExit(main())
