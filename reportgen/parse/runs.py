"""Runs of words: white space collapsed, neighbours of one style joined."""

from __future__ import annotations

import re
import unicodedata

from reportgen.document import Break, Text

Inline = Text | Break

_SPACE = re.compile(r"[ \t\r\n]+")  # a no-break space is a letter like any other
_ROUGH = re.compile(r"[\t\r\n]|  ")


def tidied(runs: list[Inline]) -> tuple[Inline, ...]:
    """Collapse white space across runs; join neighbours of one style; drop runs without words."""
    out: list[Inline] = []
    open_end = True  # a space here would stand at the start of a line
    for run in runs:
        if isinstance(run, Break):
            _strip_end(out)
            out.append(run)
            open_end = True
            continue
        text = unicodedata.normalize("NFC", run.text)
        if _ROUGH.search(text):
            text = _SPACE.sub(" ", text)
        text = text[1:] if open_end and text.startswith(" ") else text
        if not text:
            continue
        open_end = text.endswith(" ")
        last = out[-1] if out else None
        if isinstance(last, Text) and _one_style(last, run):
            out[-1] = saying(last, last.text + text)
        else:
            out.append(run if run.text == text else saying(run, text))
    while out and isinstance(out[-1], Break):
        out.pop()
    _strip_end(out)
    return tuple(out)


def saying(run: Text, text: str) -> Text:
    """Other words in the style and from the field of ``run``."""
    return Text(text, run.bold, run.italic, run.blank, run.source)


def _one_style(a: Text, b: Text) -> bool:
    return (a.source, a.bold, a.italic, a.blank) == (b.source, b.bold, b.italic, b.blank)


def _strip_end(out: list[Inline]) -> None:
    while out and isinstance(last := out[-1], Text):
        text = last.text.rstrip(" ")
        out.pop()
        if text:
            out.append(last if text == last.text else saying(last, text))
            return
