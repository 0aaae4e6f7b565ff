"""Waiting for what another process does. No test fails because a machine was busy: only one that hangs gets so far."""

import time

AGES = 600


def until(happens, every=0.02):
    """Wait until ``happens()``; whether it did, which it does not only if it never will."""
    end = time.monotonic() + AGES
    while time.monotonic() < end:
        if happens():
            return True
        time.sleep(every)
    return bool(happens())
