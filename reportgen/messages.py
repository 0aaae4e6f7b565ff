"""All sentences for users, from ``messages.yaml``; light enough for ``--help``, which needs nothing else."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from reportgen.kept import kept

_FILE = os.path.join(os.path.dirname(__file__), "messages.yaml")  # noqa: PTH118, PTH120 - pathlib takes its time


@cache
def messages() -> Mapping[str, Any]:
    """The sentences by the groups and names they have in the file."""
    with open(_FILE, encoding="utf-8") as stream:  # noqa: PTH123 - likewise
        text = stream.read()
    made: Mapping[str, Any] = kept("messages", text, lambda: _loaded(text))
    return made


def _loaded(text: str) -> Mapping[str, Any]:
    import yaml  # noqa: PLC0415 - needed once for each version of the file

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: Mapping[str, Any] = yaml.load(text, Loader=loader)  # noqa: S506 - both are safe loaders
    return data
