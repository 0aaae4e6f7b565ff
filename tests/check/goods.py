"""Files without fault that tests change: the specimens as Word files, each made and judged once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import changes as c

from reportgen import check, layout
from reportgen.check.find import Found, find
from reportgen.check.verdicts import Verdict
from reportgen.document import Document
from reportgen.parse import Dialect, parse
from reportgen.writers import WRITERS

FOLDER = Path(__file__).parents[1] / "specimen"
TABLE = layout.load("nd30-2020")
NAMES = ("phu-luc", "bien-ban", "bien-ban-cho-ky", "cong-van", "quy-che", "bao-cao", "quyet-dinh")
"""The smaller ones first: a component is changed where it takes least."""


@dataclass(frozen=True)
class Good:
    """A finished Word file, what was found in it, and the verdict of each rule."""

    data: bytes
    found: Found
    verdicts: dict[str, Verdict]


def tree(html: str) -> Document:
    """The document that HTML of our dialect says."""
    return parse(html, "mẫu", Dialect(TABLE.id, TABLE.roles))


def source(name: str) -> str:
    """The HTML of a specimen."""
    return (FOLDER / f"{name}.html").read_text(encoding="utf-8")


@cache
def written(html: str) -> Good:
    """HTML of our dialect as a finished Word file."""
    data = WRITERS["docx"](tree(html), TABLE, {})
    seen = check.read(data, "a.docx")
    return Good(data, find(seen, TABLE), {v.rule.id: v for v in check.judge(seen, "a.docx", TABLE).verdicts})


def good(name: str) -> Good:
    """A specimen as a finished Word file."""
    return written(source(name))


def edited(name: str, *pairs: tuple[str, str]) -> Good:
    """A specimen in which words were written otherwise before it became a file; each must be there."""
    html = source(name)
    for old, new in pairs:
        assert old in html, old
        html = html.replace(old, new, 1)
    return written(html)


def without(name: str, *roles: str) -> Good:
    """A specimen without the paragraphs and lists of some roles."""
    html = source(name)
    for role in roles:
        less = re.sub(rf'<(p|h\d|ul|ol) class="{role}">.*?</\1>\s*', "", html, flags=re.DOTALL)
        assert less != html, role
        html = less
    return written(html)


def verdicts(data: bytes) -> dict[str, Verdict]:
    """The verdict of each rule on a file."""
    return {v.rule.id: v for v in check.examine(data, "a.docx", TABLE).verdicts}


def changed(name: str, change) -> dict[str, Verdict]:
    """The verdict of each rule on a specimen after one change."""
    return verdicts(c.changed(good(name).data, change))


def different(before: dict[str, Verdict], after: dict[str, Verdict]) -> set[str]:
    """The rules whose outcome is another one."""
    return {
        name
        for name in before.keys() | after.keys()
        if getattr(before.get(name), "outcome", None) != getattr(after.get(name), "outcome", None)
    }
