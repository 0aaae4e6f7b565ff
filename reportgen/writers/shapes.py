"""What every writer asks of a document's shape: its parts, what stands at the foot, how wide a frame is."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.document import Block, Break, Paragraph
from reportgen.layout import Align, Layout, Role, text_width_mm


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a document, each with page numbers of its own, and the ``foot`` of the first page."""

    bodies: tuple[tuple[Block, ...], ...]
    foot: tuple[Paragraph, ...] = ()

    @property
    def read(self) -> tuple[tuple[Block, ...], ...]:
        """The parts as they are read on a screen: the foot ends the first."""
        return ((*self.bodies[0], *self.foot), *self.bodies[1:])

    @property
    def printed(self) -> tuple[tuple[Block, ...], ...]:
        """The parts as a printed page wants them: what goes to the foot of a page must be called on it."""
        return ((*self.foot, *self.bodies[0]), *self.bodies[1:])


def parts(blocks: tuple[Block, ...], layout: Layout) -> Parts:
    """``blocks`` in parts: a part begins with blocks whose role has pages of its own."""
    bodies: list[list[Block]] = [[]]
    foot: list[Paragraph] = []
    for block in blocks:
        role = layout.roles[block.role]
        if role.foot and isinstance(block, Paragraph):
            foot.append(block)
            continue
        body = bodies[-1]
        if role.own_pages and body and not layout.roles[body[-1].role].own_pages:
            bodies.append([])
        bodies[-1].append(block)
    return Parts(tuple(tuple(body) for body in bodies), tuple(foot))


def framed(paragraph: Paragraph, role: Role, room_mm: float) -> tuple[float, float]:
    """Where the frame around a paragraph begins, from the left of its column of ``room_mm``, and how wide it is."""
    words = "".join(" " if isinstance(i, Break) else i.text for i in paragraph.inlines)
    width = role.box_width_mm(words.upper() if role.case == "upper" else words)
    spare = room_mm - role.left_mm - role.right_mm - width
    share = {Align.CENTER: 0.5, Align.RIGHT: 1.0}.get(role.align, 0.0)
    return role.left_mm + spare * share, width


_SURELY_TWO = 1.15
"""How many lines' length of words takes two lines, however they break."""


def stands_with(block: Block, layout: Layout, room_mm: float) -> bool:
    """Whether ``block`` never begins a page: two lines of the text stand above the signatures.

    Words held to the signatures that take two lines by themselves need no other.
    """
    role = layout.roles[block.role]
    if not role.keep_with_previous or not role.keep_with_next or not isinstance(block, Paragraph):
        return role.keep_with_previous
    words = "".join(" " if isinstance(i, Break) else i.text for i in block.inlines)
    length = text_width_mm(words, role.size.used, bold=role.bold) + role.first_line_mm.used
    return length < (room_mm - role.left_mm - role.right_mm) * _SURELY_TWO
