"""Back from words of a finished file to where they came from: the template's line, the record's field."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from reportgen.problems import Place

from .reader import Element, origin_of

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Origin:
    """``template``: the line that wrote the words; ``source``: the path of the field they are printed from."""

    template: Place | None = None
    source: str = ""


def origin(html: str, words: str) -> Origin:
    """Where ``words`` of a document come from, by its rendered ``html``; nothing known if they are not in it."""
    wanted = _plain(words)
    best = None
    for element in etree.fromstring(html.encode("utf-8")).iter():
        said = _plain("".join(map(str, element.itertext())))
        # The innermost element that says all of it; they come in document order, outer ones first.
        if wanted and wanted in said and (best is None or len(said) <= best[0]):
            best = (len(said), element)
    if best is None:
        return Origin()
    return Origin(_template(best[1]), _source(best[1]))


def _plain(text: str) -> str:
    return _SPACE.sub("", text).casefold()


def _template(element: Element) -> Place | None:
    for node in (element, *element.iterancestors()):
        place = origin_of(node)
        if place:
            return place
    return None


def _source(element: Element) -> str:
    """The field that most of the element's words are printed from."""
    fields = [node for node in element.iter() if node.get("data-from")]
    longest = max(fields, key=lambda node: len("".join(map(str, node.itertext()))), default=None)
    return longest.get("data-from", "") if longest is not None else ""
