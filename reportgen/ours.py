"""The YAML files that travel with the program, as plain data: read once for each version of them."""

from __future__ import annotations

import os
from typing import Any

from reportgen.kept import kept

_FOLDER = os.path.dirname(__file__)  # noqa: PTH120 - --help needs no pathlib


def data(*path: str) -> Any:
    """What the file at ``path`` in the package says; as what YAML itself takes each value for."""
    with open(os.path.join(_FOLDER, *path), encoding="utf-8") as stream:  # noqa: PTH118, PTH123 - likewise
        text = stream.read()
    return kept("/".join(path), text, lambda: _loaded(text))


def _loaded(text: str) -> Any:
    import yaml  # noqa: PLC0415 - needed once for each version of a file

    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe
