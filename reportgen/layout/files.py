"""The layout files that travel with the program."""

from __future__ import annotations

from importlib import resources
from typing import Any

import yaml

from reportgen.kept import kept

_FOLDER = resources.files("reportgen").joinpath("layouts")
_NOT_LAYOUTS = {"times-widths"}


def names() -> list[str]:
    """The layouts there are."""
    found = [f.name.removesuffix(".yaml") for f in _FOLDER.iterdir() if f.name.endswith(".yaml")]
    return sorted(name for name in found if name not in _NOT_LAYOUTS)


def read(name: str) -> dict[str, Any]:
    """The values of the file ``name``, without its ending."""
    text = _FOLDER.joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data: dict[str, Any] = kept("layout", text, lambda: yaml.load(text, Loader=loader))  # noqa: S506 - both are safe
    return data
