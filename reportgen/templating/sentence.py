"""``{% cau %} … {% endcau %}``: one sentence, put in order without touching its words."""

from __future__ import annotations

import re
from collections.abc import Callable

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import Markup

from reportgen.words.text import keeps_small

from .state import state

_TAG = r"(?:<[^<>]*>)"
_BEFORE_MARK = re.compile(rf"(?<!\s)\s++({_TAG}*+)([,;:.!?)])")
_COMMAS = re.compile(rf",(\s*{_TAG}*\s*)(?=[,;.])")
_FIRST = re.compile(rf"^((?:{_TAG}|[“\"'(\[]|\s)*+)(\w)")
_ENTITIES = ("&amp", "&lt", "&gt", "&#34", "&#39")  # each ends in a mark that is no mark of the sentence
_LOOSE = " ,;"
_ENDED = re.compile(r"(?:[.!?…:;]|/\.)[”\"')\]]*$")
_TAGS = re.compile(_TAG)


class Sentence(Extension):
    """Collapses spaces, drops itself if empty, begins with a capital, ends with one mark."""

    tags = {"cau"}  # noqa: RUF012 - Jinja declares it so

    def parse(self, parser: Parser) -> nodes.Node:
        """Read the block up to ``endcau``."""
        line = next(parser.stream).lineno
        body = parser.parse_statements(("name:endcau",), drop_needle=True)
        call = self.call_method("_tidy")
        return nodes.CallBlock(call, [], [], body).set_lineno(line)

    def _tidy(self, caller: Callable[[], str]) -> Markup:
        before = state().memory.copy()
        said = tidy(str(caller()))
        if not said:  # a sentence that is dropped has named nobody
            state().memory.restore(before)
        return said


def tidy(text: str) -> Markup:
    """One sentence of HTML text, in order; empty if it holds no words."""
    text = " ".join(text.split())
    if not _TAGS.sub("", text).strip(" ,;:."):
        return Markup("")
    text = _COMMAS.sub(r"\1", _BEFORE_MARK.sub(r"\1\2", text))
    if not keeps_small(Markup(_TAGS.sub("", text)).unescape()):  # noqa: S704 - only to read its beginning
        text = _FIRST.sub(lambda m: m.group(1) + m.group(2).upper(), text, count=1)
    bare = text.rstrip(_LOOSE)
    text = f"{bare};" if bare.endswith(_ENTITIES) and text[len(bare) :].startswith(";") else bare
    if not _ENDED.search(Markup(_TAGS.sub("", text)).unescape()):  # noqa: S704 - only to read its end
        text += "."
    return Markup(text)  # noqa: S704 - the body was escaped when it was rendered
