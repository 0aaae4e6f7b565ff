"""All rules on one file: the page, the looks of its components, how they are written, capitals."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.check.find import Found
from reportgen.check.seen import Seen
from reportgen.check.verdicts import Verdict
from reportgen.layout import Layout

from . import capital, forms, looks, page_numbers, pages

__all__ = ["of_page", "verdicts"]


def verdicts(seen: Seen, found: Found, layout: Layout) -> Iterator[Verdict]:
    """The verdict of every rule that the file calls for; none at all for what is no document of the decree."""
    if not found.form:
        return
    yield from of_page(seen, layout)
    yield from forms.verdicts(seen, found, layout)
    yield from looks.verdicts(seen.kind, found, layout)
    yield from capital.verdicts(seen.kind, found)


def of_page(seen: Seen, layout: Layout) -> Iterator[Verdict]:
    """The rules of the sheet alone: paper, margins, fonts, letters, page numbers."""
    yield from pages.verdicts(seen, layout)
    yield from page_numbers.verdicts(seen, layout)
