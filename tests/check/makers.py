"""The same document by other makers: by hand with python-docx, direct formatting only, no style of ours."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from reportgen.document import Break, Columns, List, Paragraph, Table
from reportgen.layout import longest_line_mm
from reportgen.writers.text import marker_words

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def by_hand(document, layout):
    """The bytes of a Word file as somebody makes it who knows the decree and no styles."""
    made = docx.Document()
    _page(made, layout)
    for block in document.blocks:
        _block(made, block, layout, layout.page.text_width_mm)
    made.save(out := BytesIO())
    return out.getvalue()


def _page(made, layout):
    section, page = made.sections[0], layout.page
    section.page_width, section.page_height = (Mm(side) for side in page.size_mm)
    sides = page.margins_mm
    section.top_margin, section.bottom_margin = Mm(sides.top.used), Mm(sides.bottom.used)
    section.left_margin, section.right_margin = Mm(sides.left.used), Mm(sides.right.used)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    run = OxmlElement("w:r")
    field.append(run)
    number._p.append(field)
    docx.text.run.Run(run, number).text = "2"
    _letters(docx.text.run.Run(run, number), layout.roles[page.page_number], layout)


def _block(holder, block, layout, room):
    match block:
        case Paragraph():
            _paragraph(holder, block, layout.roles[block.role], layout, room)
        case List():
            _list(holder, block, layout, room)
        case Table():
            _table(holder, block, layout, room)
        case Columns():
            _columns(holder, block, layout)


def _list(holder, block, layout, room):
    marker = layout.roles[block.role].marker
    for number, item in enumerate(block.items, 1):
        first, *rest = item.blocks
        label = marker_words(marker, number).strip()
        _paragraph(holder, first, layout.roles[first.role], layout, room, f"{label} " if label else "")
        for each in rest:
            _block(holder, each, layout, room)


def _table(holder, block, layout, room):
    rows = (*block.head, *block.body)
    role = layout.roles[block.role]
    columns = max(len(row.cells) for row in rows)
    table = holder.add_table(rows=0, cols=columns)
    if role.borders:
        table.style = "Table Grid"
    widths = role.widths_mm if len(role.widths_mm) == columns else [room / columns] * columns
    for row in rows:
        made = table.add_row()
        for cell, width, content in zip(made.cells, widths, row.cells, strict=False):
            cell.width = Mm(width)
            for each in content.blocks:
                _block(cell, each, layout, width)
            _drop_first(cell)


def _columns(holder, block, layout):
    role = layout.roles[block.role]
    table = holder.add_table(rows=1, cols=len(block.columns))
    for cell, width, blocks in zip(table.rows[0].cells, role.widths_mm, block.columns, strict=False):
        cell.width = Mm(width)
        for each in blocks:
            _block(cell, each, layout, width)
        _drop_first(cell)


def _drop_first(cell):
    if len(cell.paragraphs) > 1:
        first = cell.paragraphs[0]._p
        first.getparent().remove(first)


def _paragraph(holder, content, role, layout, room, label=""):
    if role.own_pages and hasattr(holder, "add_page_break"):
        holder.add_page_break()
    if not hasattr(holder, "add_section"):
        room -= 3.8  # what python-docx's own table leaves free in a cell
    made = holder.add_paragraph()
    shape = made.paragraph_format
    made.alignment = _ALIGN[role.align]
    shape.space_before, shape.space_after = Pt(role.space_before_pt.used), Pt(role.space_after_pt.used)
    shape.line_spacing = role.line_spacing.used
    shape.first_line_indent = Mm(role.first_line_mm.used)
    shape.left_indent, shape.right_indent = Mm(role.left_mm), Mm(role.right_mm)
    if label:
        _letters(made.add_run(label), role, layout)
    for inline in content.inlines:
        if isinstance(inline, Break):
            made.add_run().add_break(WD_BREAK.LINE)
            continue
        run = made.add_run(inline.text.upper() if role.case == "upper" else inline.text)
        _letters(run, role, layout)
        run.bold, run.italic = role.bold or inline.bold, role.italic or inline.italic
    if role.line_below and role.line_below.required:
        _line(holder, content, role, room)
    if role.line_above:
        _border(made, "w:top")
    if role.box:
        _frame(made, content, role, room)


def _frame(made, content, role, room):
    """A border on four sides, drawn in until it is as wide as the rule says."""
    text = "".join(i.text for i in content.inlines)
    spare = room - role.left_mm - role.right_mm - role.box_width_mm(text)
    made.paragraph_format.left_indent = Mm(role.left_mm + spare / 2)
    made.paragraph_format.right_indent = Mm(role.right_mm + spare / 2)
    _border(made, "w:top", "w:left", "w:bottom", "w:right")


def _letters(run, role, layout):
    font = run.font
    font.name, font.size = layout.page.font, Pt(role.size.used)
    font.bold, font.italic = role.bold, role.italic
    if role.color:
        font.color.rgb = RGBColor.from_string(role.color)


def _line(holder, content, role, room):
    """An empty paragraph with a border, drawn in from both sides."""
    text = "".join("\n" if isinstance(i, Break) else i.text for i in content.inlines)
    text = text.upper() if role.case == "upper" else text
    inner = room - role.left_mm - role.right_mm
    longest = max(longest_line_mm(each, role.size.used, inner, bold=role.bold) for each in text.split("\n"))
    length = longest * role.line_below.share.used
    made = holder.add_paragraph()
    shape = made.paragraph_format
    shape.space_before = shape.space_after = Pt(0)
    shape.line_spacing = Pt(4)
    shape.left_indent = Mm(role.left_mm + (inner - length) / 2)
    shape.right_indent = Mm(role.right_mm + (inner - length) / 2)
    _border(made, "w:top")


def _border(paragraph, *sides):
    borders = OxmlElement("w:pBdr")
    for side in sides:
        line = OxmlElement(side)
        for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    paragraph._p.get_or_add_pPr().append(borders)
