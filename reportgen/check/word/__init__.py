"""What a finished Word file shows, read through its own styles, lists and settings."""

from __future__ import annotations

from reportgen import layout
from reportgen.check.seen import Seen

from . import reading


def read(data: bytes, name: str = "", single_line_em: float | None = None) -> Seen:
    """What the Word file ``data`` shows; ``name`` is what complaints call it.

    ``single_line_em`` is the height of a single line in em; without it that of the decree's own font holds.
    ProblemsError, with one complaint, if it is no Word file, broken, shut by a password, or too big.
    """
    em = layout.load("nd30-2020").page.single_line_em if single_line_em is None else single_line_em
    return reading.read(data, name, em)
