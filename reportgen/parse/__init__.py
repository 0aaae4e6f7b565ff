"""Rendered HTML → Document. What the dialect does not know is refused with template and line."""

from __future__ import annotations

import re

from lxml import etree

from reportgen.document import Document, Text
from reportgen.problems import Place, ProblemsError, problem

from .reader import ORIGIN, Dialect, Element, Reader

__all__ = ["Dialect", "parse"]

_ORIGIN = re.compile(rf'{ORIGIN}="([^":]*):([0-9]{{1,9}})"')


def parse(html: str, kind: str, dialect: Dialect) -> Document:
    """The tree of ``html``; ProblemsError with everything in it that is not of the dialect."""
    root = _root(html, Place(f"{kind}.html"))
    reader = Reader(dialect)
    if root.tag != "document":
        reader.refuse(root, "dialect-place", parent="document", known="<document> … </document>")
        raise ProblemsError(reader.problems)
    title = root.find("title")
    words = "" if title is None else "".join(t.text for t in reader.inlines(title) if isinstance(t, Text))
    reader.title = words
    blocks = reader.blocks(root, skip="title")
    if reader.problems:
        raise ProblemsError(reader.problems)
    return Document(kind, words, blocks)


def _root(html: str, document: Place) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(html.encode("utf-8", "surrogatepass"), parser)
    except etree.XMLSyntaxError as error:
        before = html.split("\n")[: error.lineno or 1]
        raise ProblemsError([problem("dialect-broken", _last_origin("\n".join(before)) or document)]) from None
    if "<!DOCTYPE" in html:
        raise ProblemsError([problem("dialect-broken", _last_origin(html[:200]) or document)])
    return root


def _last_origin(html: str) -> Place | None:
    marks = _ORIGIN.findall(html)
    return Place(marks[-1][0], int(marks[-1][1]), 1) if marks else None
