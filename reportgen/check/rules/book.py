"""Every rule of a table, whether a file calls for it or not: what the list of rules is made from."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.check import capitals
from reportgen.check.verdicts import Rule
from reportgen.layout import Layout

from . import capital, forms, lines, looks, pages, properties


def every(layout: Layout) -> Iterator[Rule]:
    """The rules of ``layout`` in the order of the table: page, wording, looks, capitals."""
    yield from pages.rules(layout).values()
    yield from map(forms.rule, forms.table())
    for name, row in layout.components.items():
        if name == layout.page.page_number:
            continue
        yield from (looks.rule(each, name, row) for each in properties.PROPERTIES if each.asked(row))
        yield from lines.rules(name, row)
    yield from map(capital.rule, capitals.rules())
