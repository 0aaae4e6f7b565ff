"""Rules of page numbers (I.7): where they stand, how they look, from which page on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reportgen.check.seen import Number, Part, Seen
from reportgen.check.verdicts import Spot, Verdict, decimal, judged
from reportgen.layout import Layout

from .extent import one_page
from .pages import once, rules
from .wording import word

_SIZE_PT = 0.26


def verdicts(seen: Seen, layout: Layout) -> Iterator[Verdict]:
    """All rules of page numbers; where there is no number, only that there is none."""
    book = rules(layout)
    if not seen.sheets or not all(sheet.numbers_known for sheet in seen.sheets):
        yield judged(book["so-trang"], (), unknown=word("unmeasured"))
        return
    numbers = [sheet.number for sheet in seen.sheets if sheet.number]
    # In a PDF the page that opens an appendix is a sheet of its own, and rightly shows no number.
    asked = seen.sheets[:1] if seen.kind == "pdf" else seen.sheets
    bare = [one_page(seen, at) for at, sheet in enumerate(asked) if not sheet.number]
    if not numbers or False in bare or not all(bare):
        missing = [Spot(word("no-number"))] if False in bare else []
        yield judged(book["so-trang"], missing, unknown=word("one-page" if all(bare) else "unmeasured"))
        return
    misplaced = once(Spot(_place(number)) for number in numbers if not _well_placed(number))
    yield judged(book["so-trang"], misplaced, unknown=_unless_known(number.align for number in numbers))
    first = bool(seen.sheets[0].number) and numbers[0].shown_on_first
    yield judged(book["trang-dau"], [Spot(word("shown-on-first"))] if first else [], unknown=_unless_known([first]))
    yield from _looks(numbers, layout)
    counted = [Spot(word("not-arabic")) for number in numbers if number.arabic is False]
    starts = numbers[0].starts_at
    counted += [Spot(word("starts-at", number=str(starts)))] if starts not in {None, 1} else []
    yield judged(book["danh-so"], once(counted))


def _looks(numbers: list[Number], layout: Layout) -> Iterator[Verdict]:
    book, row = rules(layout), layout.roles[layout.page.page_number]
    sizes = [number.run.size_pt for number in numbers]
    wrong = [Spot(f"{decimal(s)} pt") for s in sizes if s is not None and not row.size.permits(s, _SIZE_PT)]
    yield judged(book["so-trang-co-chu"], once(wrong), unknown=_unless_known(sizes))
    for side, name in (("italic", "so-trang-kieu"), ("bold", "so-trang-dam")):
        looks = [getattr(number.run, side) for number in numbers]
        yield judged(book[name], [Spot(word(side))] if any(looks) else [], unknown=_unless_known(looks))


def _unless_known(values: Iterable[Any]) -> str:
    return word("unmeasured") if any(value is None for value in values) else ""


def _well_placed(number: Number) -> bool:
    return number.part is Part.HEADER and number.align in {"center", None}


def _place(number: Number) -> str:
    where = word("in-header" if number.part is Part.HEADER else "in-footer")
    return f"{where}, {word(f'align-{number.align}')}" if number.align else where
