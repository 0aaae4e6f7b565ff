"""What one rendering has said already: which people were named, which ways of saying a thing were used.

A sentence that is dropped takes its memory with it: ``Sentence`` keeps a copy and puts it back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Memory:
    """Facts about the text so far. ``seed`` is what tells this occasion from others."""

    seed: str = ""
    named: set[str] = field(default_factory=set)
    used: dict[tuple[str, str], int] = field(default_factory=dict)

    def copy(self) -> Memory:
        """The same memory, to come back to."""
        return Memory(self.seed, set(self.named), dict(self.used))

    def restore(self, earlier: Memory) -> None:
        """Forget what was said since ``earlier``."""
        self.named, self.used = set(earlier.named), dict(earlier.used)

    def first(self, key: str) -> bool:
        """Whether ``key`` is named for the first time; from now on it has been."""
        fresh = key not in self.named
        self.named.add(key)
        return fresh

    def choose(self, key: str, variants: Sequence[str]) -> str:
        """The variant used least so far; among equals the first after an offset that the seed decides.

        No generator and no ``hash()``: the same record says the same, in every process.
        """
        start = _offset(f"{self.seed}|{key}", len(variants))
        best = min((*variants[start:], *variants[:start]), key=lambda said: self.used.get((key, said), 0))
        self.used[key, best] = self.used.get((key, best), 0) + 1
        return best


def _offset(text: str, count: int) -> int:
    return int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:8], "big") % count
