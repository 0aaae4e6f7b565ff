"""The same document by pandoc: HTML with custom styles, and a reference document whose styles carry the looks.

Lines are rows of underscores, labels are typed, the head is a table: as people do who write for pandoc.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from html import escape
from io import BytesIO
from pathlib import Path

import docx
import pypandoc
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from reportgen.document import Block, Break, Columns, Document, List, Paragraph, Table
from reportgen.layout import Layout, Role, longest_line_mm
from reportgen.writers.text import marker_words

_LINE = "duong-ke-duoi"
_UNDERSCORE_EM = 0.5
_MM_PER_PT = 25.4 / 72
_CELL_SIDES_MM = 3.8
_ALIGN = {"left": "LEFT", "center": "CENTER", "right": "RIGHT", "justify": "JUSTIFY"}


def by_pandoc(document: Document, layout: Layout) -> bytes:
    """The bytes of the Word file that pandoc makes of ``document``."""
    page = "\n".join(_block(block, layout, layout.page.text_width_mm) for block in document.blocks)
    boxes = _boxes(document.blocks, layout.page.text_width_mm, layout)
    with tempfile.TemporaryDirectory() as folder:
        reference, made = Path(folder) / "reference.docx", Path(folder) / "made.docx"
        reference.write_bytes(_reference(layout, boxes))
        pypandoc.convert_text(
            f"<html><body>{page}</body></html>",
            "docx",
            format="html",
            outputfile=str(made),
            extra_args=[f"--reference-doc={reference}"],
        )
        return made.read_bytes()


# ---- The text


def _block(block: Block, layout: Layout, room: float) -> str:
    match block:
        case Paragraph():
            return "".join(_paragraph(block, layout, room))
        case List():
            return "".join(_entries(block, layout, room))
        case Table(caption=caption):
            rows = (*block.head, *block.body)
            count = max(len(row.cells) for row in rows)
            role = layout.roles[block.role]
            widths = role.widths_mm if len(role.widths_mm) == count else [room / count] * count
            cells = [[cell.blocks for cell in row.cells] for row in rows]
            name = "".join(_paragraph(caption, layout, room)) if caption else ""
            return name + _grid(cells, widths, layout, style="Table Grid" if role.borders else "")
        case Columns():
            return _grid([block.columns], layout.roles[block.role].widths_mm, layout)
    raise TypeError(block)


def _entries(block: List, layout: Layout, room: float) -> Iterator[str]:
    marker = layout.roles[block.role].marker
    for number, item in enumerate(block.items, 1):
        first, *rest = item.blocks
        label = marker_words(marker, number).strip()
        assert isinstance(first, Paragraph)
        yield from _paragraph(first, layout, room, f"{label} " if label else "")
        yield from (_block(each, layout, room) for each in rest)


def _grid(rows: list, widths: list[float], layout: Layout, style: str = "") -> str:
    columns = "".join(f'<col style="width:{100 * width / sum(widths):.2f}%">' for width in widths)
    made = []
    for row in rows:
        cells = (
            "".join(_block(each, layout, width - _CELL_SIDES_MM) for each in blocks)
            for blocks, width in zip(row, widths, strict=True)
        )
        made.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    named = f' custom-style="{style}"' if style else ""
    return f"<table{named}><colgroup>{columns}</colgroup><tbody>{''.join(made)}</tbody></table>"


def _paragraph(content: Paragraph, layout: Layout, room: float, label: str = "") -> Iterator[str]:
    role = layout.roles[content.role]
    words = escape(label)
    for inline in content.inlines:
        if isinstance(inline, Break):
            words += "<br>"
            continue
        text = escape(inline.text.upper() if role.case == "upper" else inline.text)
        text = f"<b>{text}</b>" if inline.bold and not role.bold else text
        words += f"<i>{text}</i>" if inline.italic and not role.italic else text
    yield _styled(f"{content.role}-{label}{_words(content)}" if role.box else content.role, words)
    if role.line_below and role.line_below.required:
        yield _styled(_LINE, "_" * _underscores(content, role, room))


def _styled(name: str, words: str) -> str:
    return f'<div custom-style="{name}"><p>{words}</p></div>'


def _words(content: Paragraph) -> str:
    return "".join("\n" if isinstance(i, Break) else i.text for i in content.inlines)


def _boxes(blocks: Iterable[Block], room: float, layout: Layout) -> dict[str, tuple[str, float]]:
    """What stands in a frame: the style's name, with the role and the room of the column."""
    found: dict[str, tuple[str, float]] = {}
    for block in blocks:
        match block:
            case Paragraph(role=role) if layout.roles[role].box:
                found[f"{role}-{_words(block)}"] = (role, room)
            case Table():
                for row in (*block.head, *block.body):
                    widths = layout.roles[block.role].widths_mm or [room / len(row.cells)] * len(row.cells)
                    for cell, width in zip(row.cells, widths, strict=False):
                        found |= _boxes(cell.blocks, width - _CELL_SIDES_MM, layout)
    return found


def _underscores(content: Paragraph, role: Role, room: float) -> int:
    text = _words(content)
    text = text.upper() if role.case == "upper" else text
    inner = room - role.left_mm - role.right_mm
    longest = max(longest_line_mm(each, role.size.used, inner, bold=role.bold) for each in text.split("\n"))
    assert role.line_below
    return round(longest * role.line_below.share.used / (8 * _UNDERSCORE_EM * _MM_PER_PT))


# ---- The looks


def _reference(layout: Layout, boxes: dict[str, tuple[str, float]]) -> bytes:
    made = docx.Document()
    _page(made, layout)
    for name, role in layout.roles.items():
        _style(made, name, role, layout)
    for name, (known, room) in boxes.items():
        role = layout.roles[known]
        shape = _style(made, name, role, layout).paragraph_format
        spare = (room - role.left_mm - role.right_mm - role.box_width_mm(name.removeprefix(f"{known}-"))) / 2
        shape.left_indent, shape.right_indent = Mm(role.left_mm + spare), Mm(role.right_mm + spare)
        _lines(made.styles[name], "top", "left", "bottom", "right")
    style = _style(made, _LINE, layout.roles["tieu-ngu"], layout)
    style.font.size = Pt(8)
    style.paragraph_format.line_spacing = Pt(8)
    # pandoc's own name for tables; a reference that has it without lines gets tables without lines.
    made.styles.add_style("Table", WD_STYLE_TYPE.TABLE)
    made.save(out := BytesIO())
    return out.getvalue()


def _style(made, name: str, role: Role, layout: Layout):
    style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    font, shape = style.font, style.paragraph_format
    font.name, font.size = layout.page.font, Pt(role.size.used)
    font.bold, font.italic = role.bold, role.italic
    if role.color:
        font.color.rgb = RGBColor.from_string(role.color)
    shape.alignment = getattr(WD_ALIGN_PARAGRAPH, _ALIGN[role.align])
    shape.space_before, shape.space_after = Pt(role.space_before_pt.used), Pt(role.space_after_pt.used)
    shape.line_spacing = role.line_spacing.used
    shape.first_line_indent = Mm(role.first_line_mm.used)
    shape.left_indent, shape.right_indent = Mm(role.left_mm), Mm(role.right_mm)
    shape.page_break_before = role.own_pages
    if role.line_above:
        _lines(style, "top")
    return style


def _lines(style, *sides: str) -> None:
    lines = "".join(f'<w:{side} w:val="single" w:sz="6" w:space="1" w:color="auto"/>' for side in sides)
    style.element.get_or_add_pPr().append(parse_xml(f"<w:pBdr {nsdecls('w')}>{lines}</w:pBdr>"))


def _page(made, layout: Layout) -> None:
    section, page = made.sections[0], layout.page
    section.page_width, section.page_height = (Mm(side) for side in page.size_mm)
    sides = page.margins_mm
    section.top_margin, section.bottom_margin = Mm(sides.top.used), Mm(sides.bottom.used)
    section.left_margin, section.right_margin = Mm(sides.left.used), Mm(sides.right.used)
    section.different_first_page_header_footer = True
    number, role = section.header.paragraphs[0], layout.roles[page.page_number]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = number.add_run()
    run.font.name, run.font.size = page.font, Pt(role.size.used)
    for kind in ("begin", None, "end"):
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = " PAGE "
        run._r.append(part)
