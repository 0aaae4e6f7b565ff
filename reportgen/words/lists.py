"""Joining a list into one phrase."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

# A comma between two digits is a decimal comma (35,5) and separates nothing.
_INNER_STOP: Final = re.compile(r"(?<![0-9]),|,(?![0-9])|;")


def join(items: Sequence[str], last: str = "và") -> str:
    """Join as an editor prints it: ``A``, ``A và B``, ``A, B và C``; nothing for no items.

    Items that hold a comma are set apart by ``; `` throughout: ``A, x; B, y; C``. Items that hold a joining
    word themselves take commas throughout, because one more would blur where an item ends: ``Sở Thông tin
    và Truyền thông, Sở Y tế``. Every item is printed once and unchanged, in order; a blank one is no item.
    """
    told = [item for item in items if item.strip()]
    if any(_INNER_STOP.search(item) for item in told):
        return "; ".join(told)
    joining = (f" {word} " for word in {"và", "hoặc", last})
    if len(told) < 2 or any(word in item for word in joining for item in told):
        return ", ".join(told)
    return f"{', '.join(told[:-1])} {last} {told[-1]}"
