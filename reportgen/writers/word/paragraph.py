"""One paragraph in WordprocessingML: the style of its role, and only what the style does not say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportgen.document import Break, Paragraph, Text
from reportgen.layout import Align, Line, Role, longest_line_mm

from ..shapes import framed
from ..ties import tied
from .agreed import DROP_PT, RULE, RULE_PT, is_paragraph
from .numbers import indent
from .xml import points, twips, words

_BODY_TEXT = 9  # the outline level Word gives what is no heading


@dataclass(frozen=True, slots=True)
class Direct:
    """What one paragraph says for itself. ``numbering``: its ``w:numPr``, from the list role ``list_role``.

    ``indent``: its ``w:ind``, if it has one of its own.
    """

    keep_next: bool = False
    numbering: str = ""
    list_role: str = ""
    close_below: bool = False
    indent: str = ""


PLAIN = Direct()


def paragraph(content: Paragraph, role: Role, room_mm: float, direct: Direct = PLAIN) -> str:
    """``w:p``, and below it the drawn line of its role; ``room_mm`` is the width of the column it is in."""
    line = role.line_below
    content = tied(content, role, room_mm)
    if line is None:
        return _paragraph(content, role, _in_frame(content, role, room_mm, direct))
    keep = direct.keep_next or role.keep_with_next
    held = replace(direct, keep_next=True, close_below=True)
    return _paragraph(content, role, held) + _drawn(line, content, role, room_mm, keep_next=keep)


def _paragraph(content: Paragraph, role: Role, direct: Direct) -> str:
    style = named(content.role, role)
    # Said even where the style says it too: LibreOffice keeps a table with what follows only if its words say so.
    keep = "<w:keepNext/>" if direct.keep_next else ""
    # The drawn line stands between the words and the space after them.
    close = direct.close_below and role.space_after_pt.used
    spacing = '<w:spacing w:after="0"/>' if close else ""
    # Numbering brings the indents of the list's role; an entry in another role keeps its own.
    own = indent(role) if direct.numbering and direct.list_role != content.role else direct.indent
    inner = f"{style}{keep}{direct.numbering}{spacing}{own}{_outline(content, role)}"
    return f"<w:p>{f'<w:pPr>{inner}</w:pPr>' if inner else ''}{''.join(_runs(content, role))}</w:p>"


def _in_frame(content: Paragraph, role: Role, room_mm: float, direct: Direct) -> Direct:
    """The indents that make the borders of a paragraph a frame of the width its words want."""
    if not role.box:
        return direct
    left, width = framed(content, role, room_mm)
    return replace(direct, indent=f'<w:ind w:left="{twips(left)}" w:right="{twips(room_mm - left - width)}"/>')


def named(name: str, role: Role) -> str:
    """The style of a paragraph; none if the role called ``name`` is not one of paragraphs."""
    return f'<w:pStyle w:val="{name}"/>' if is_paragraph(role) else ""


def _outline(content: Paragraph, role: Role) -> str:
    if content.level == role.level:
        return ""
    return f'<w:outlineLvl w:val="{content.level - 1 if content.level else _BODY_TEXT}"/>'


def _runs(content: Paragraph, role: Role) -> Iterator[str]:
    for inline in content.inlines:
        if isinstance(inline, Break):
            yield "<w:r><w:br/></w:r>"
        elif inline.text:
            yield f'<w:r>{_look(inline, role)}<w:t xml:space="preserve">{words(_cased(inline, role))}</w:t></w:r>'


def _look(text: Text, role: Role) -> str:
    """Bold and italic only add to the role; nothing takes them away."""
    bold = "<w:b/>" if text.bold and not role.bold else ""
    italic = "<w:i/>" if text.italic and not role.italic else ""
    return f"<w:rPr>{bold}{italic}</w:rPr>" if bold or italic else ""


def _cased(text: Text, role: Role) -> str:
    # The letters themselves are capitals: whoever copies or searches the text finds what the page shows.
    return text.text.upper() if role.case == "upper" else text.text


# ---- The drawn line


def _drawn(line: Line, content: Paragraph, role: Role, room_mm: float, *, keep_next: bool) -> str:
    """An empty paragraph whose indents make its border a line under words aligned as the role is."""
    room = room_mm - role.left_mm - role.right_mm
    spare = room - _length_mm(line, content, role, room)
    before = {Align.CENTER: spare / 2, Align.RIGHT: spare}.get(role.align, 0.0)
    left, right = twips(role.left_mm + before), twips(role.right_mm + spare - before)
    border = f'<w:top w:val="single" w:sz="{points(line.weight_pt, 8)}" w:space="0" w:color="auto"/>'
    spacing = _spacing(before=DROP_PT, after=role.space_after_pt.used)
    look = f'<w:pBdr>{border}</w:pBdr>{spacing}<w:ind w:left="{left}" w:right="{right}"/>'
    return _rule(look, keep_next=keep_next)


def _length_mm(line: Line, content: Paragraph, role: Role, room_mm: float) -> float:
    if line.of == "column":
        return room_mm * line.share.used
    text = "".join("\n" if isinstance(i, Break) else _cased(i, role) for i in content.inlines)
    lines = (longest_line_mm(words, role.size.used, room_mm, bold=role.bold) for words in text.split("\n"))
    return min(room_mm, max(lines) * line.share.used)


def gap(height_pt: float = 0, *, keep_next: bool = False) -> str:
    """An empty paragraph that leaves room of ``height_pt``, or just parts two tables."""
    return _rule(_spacing(before=height_pt - RULE_PT), keep_next=keep_next)


def _spacing(**sides: float) -> str:
    said = "".join(f' w:{side}="{points(pt, 20)}"' for side, pt in sides.items() if pt > 0)
    return f"<w:spacing{said}/>" if said else ""


def _rule(look: str, *, keep_next: bool) -> str:
    keep = "<w:keepNext/>" if keep_next else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{RULE}"/>{keep}{look}</w:pPr></w:p>'
