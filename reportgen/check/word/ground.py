"""What a Word file says beside its words, in parts that most files of one maker share to the byte.

What those parts come to is kept for the next file that has the same ones. Only one reading has it at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .cascade import Cascade
from .names import Element
from .numbering import Lists
from .package import Package
from .properties import Theme
from .styles import Styles
from .tables import Tables

PARTS = ("settings", "theme", "styles", "numbering")
"""The kinds of parts this is made of, in the order that ``taken`` wants their names in."""
_MOST = 8
_LARGEST = 2_000_000  # bytes read of a file: what a larger one leaves behind is not kept
_LOOKS = 1_000

Key = tuple[bytes | None, ...]
_kept: dict[Key, Ground] = {}


@dataclass(frozen=True, slots=True)
class Ground:
    """The settings of a file, and what its styles and lists come to; ``key`` is what it was made from."""

    key: Key
    settings: Element | None
    cascade: Cascade
    tables: Tables


def taken(package: Package, names: Sequence[str]) -> Ground:
    """The ground of ``package``, out of what is kept or made; ProblemsError if a part is broken."""
    parts = tuple(package.read(name) for name in names)
    return _kept.pop(parts, None) or _made(package, names, parts)


def given_back(ground: Ground, package: Package) -> None:
    """Keep ``ground`` for the next file, unless it or the file it was of is large."""
    if package.taken <= _LARGEST and ground.cascade.size <= _LOOKS:
        _kept[ground.key] = ground
        while len(_kept) > _MOST:
            _kept.pop(next(iter(_kept)), None)


def _made(package: Package, names: Sequence[str], parts: Key) -> Ground:
    trees = [None if data is None else package.tree(data, name) for data, name in zip(parts, names, strict=True)]
    settings = trees[0]
    theme = Theme(trees[1])
    styles = Styles.read(trees[2], theme)
    return Ground(parts, settings, Cascade(styles, Lists(trees[3], theme), settings), Tables(styles))
