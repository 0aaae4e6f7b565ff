"""The layout files that travel with the program."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reportgen import ours

_FOLDER = Path(__file__).resolve().parents[1] / "layouts"
_NOT_LAYOUTS = {"times-widths"}


def names() -> list[str]:
    """The layouts there are."""
    return sorted(file.stem for file in _FOLDER.glob("*.yaml") if file.stem not in _NOT_LAYOUTS)


def read(name: str) -> dict[str, Any]:
    """The values of the file ``name``, without its ending."""
    made: dict[str, Any] = ours.data("layouts", f"{name}.yaml")
    return made
