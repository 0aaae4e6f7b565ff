"""What the styles of a Word file and its paragraphs agree on."""

from __future__ import annotations

from reportgen.layout import Role

RULE = "ke-ngang"
"""The style of the empty paragraph that carries a drawn line or leaves room."""
RULE_PT = 1
"""Its height, in pt: the least that every word processor keeps to."""
DROP_PT = 2
"""Room between a drawn line and the words, in pt: letters reach below theirs, dots stand under vowels."""


def is_paragraph(role: Role) -> bool:
    """Whether the role has a paragraph style: what has borders or columns side by side has none."""
    return not role.borders and len(role.widths_mm) < 2
