"""Each tag of a template remembers where it stands, so that a fault leads back to the template."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

ORIGIN = "data-origin"
_UNQUOTED = {ord('"'): "", ord("\\"): "/", ord("<"): "", ord("&"): ""}
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)")


def shown(name: str, file: str) -> str:
    """How a template is called in messages: the folder it lies in and its name there."""
    inner = name.removeprefix("builtin/")
    return f"{Path(file.removesuffix(inner)).name}/{inner}" if file.endswith(inner) else name


class Origins(Extension):
    """Writes ``data-origin="template:line"`` into every start tag; ``parse`` reads and removes it."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Mark the tags in the literal parts of a template."""
        return self._marked(stream)

    def _marked(self, stream: TokenStream) -> Iterator[Token]:
        name = shown(stream.name or "", stream.filename or "").translate(_UNQUOTED)
        for token in stream:
            if token.type != "data":
                yield token
                continue
            rows = (
                _TAG.sub(rf'\g<0> {ORIGIN}="{name}:{row}"', text)
                for row, text in enumerate(token.value.split("\n"), token.lineno)
            )
            yield Token(token.lineno, "data", "\n".join(rows))
