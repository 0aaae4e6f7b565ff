"""Page numbers: the PAGE field of a header or footer, how it looks, and whether the first page shows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from reportgen.check.seen import Number, Part, Run

from .items import Item, runs
from .sections import Section, shown

IN = {"header": Part.HEADER, "footer": Part.FOOTER}

_SWITCH = re.compile(r"\\\*\s*\"?([A-Za-z]+)")
_NO_SHAPES = {"mergeformat", "charformat"}
_ARABIC = {"decimal", "arabic", "arabicdash", "numberindash"}
_DASHED = {"arabicdash", "numberindash"}

Read = Callable[[str], Sequence[Item]]


def number(section: Section, read: Read, *, first: bool) -> Number | None:
    """The page number of ``section``; ``read`` gives the paragraphs of a part that have one."""
    holders = [
        (what, kind, item)
        for what, kind, part in sorted(shown(section), key=lambda s: s[1] == "first")
        if part is not None
        for item in read(part)
    ]
    if not holders:
        return None
    what, _, item = holders[0]
    wanted = "first" if section.first_differs else "default"
    shapes = _shapes(item, section)
    return Number(
        part=IN[what],
        align=item.place.align or item.number_align,
        run=_look(item),
        shown_on_first=any(kind == wanted for _, kind, _ in holders) if first else None,
        starts_at=section.starts_at,
        arabic=shapes <= _ARABIC,
        alone=not item.beside_number and not shapes & _DASHED,
    )


def _look(item: Item) -> Run:
    field = item.numbers[0]
    field.text = field.text or "1"
    return runs([field])[0]


def _shapes(item: Item, section: Section) -> set[str]:
    switches = (s.lower() for s in _SWITCH.findall(item.numbers[0].field or ""))
    own = {s for s in switches if s not in _NO_SHAPES}
    return own or {(section.number_shape or "decimal").lower()}
