"""What a call costs in computing. A busy machine makes one call or another dear: the cheapest of several tells."""

import time

TRIES = 4


def cost(do):
    """The seconds of computing that one call takes."""
    begun = time.process_time()
    do()
    return time.process_time() - begun


def within(seconds, do):
    """Whether a call costs less than so many seconds, if not the first time then another."""
    return any(cost(do) < seconds for _ in range(TRIES))
