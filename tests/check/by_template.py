"""The same document by docxtpl: a template made by hand, with a field for each run of words, and the words."""

from __future__ import annotations

import re
from io import BytesIO

import docx
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from makers import by_hand

_LABEL = re.compile(r"^(?:\d+\.|[a-zđ]\)|-) ")


def by_template(document, layout):
    """The bytes of the Word file that docxtpl renders."""
    template, words = _template(by_hand(document, layout))
    filled = DocxTemplate(BytesIO(template))
    filled.render({"chu": words}, autoescape=True)
    filled.save(out := BytesIO())
    return out.getvalue()


def _template(data):
    """The file with a field in place of its words (labels stay), and the words in order."""
    made, words = docx.Document(BytesIO(data)), []
    for text in made.element.body.iter(qn("w:t")):
        label = _LABEL.match(text.text or "")
        start = label.end() if label else 0
        rest = text.text[start:]
        if rest.strip():
            text.text = f"{text.text[:start]}{{{{ chu[{len(words)}] }}}}"
            words.append(rest)
    made.save(out := BytesIO())
    return out.getvalue(), words
