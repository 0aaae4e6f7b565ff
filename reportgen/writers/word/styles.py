"""Layout table → what every Word file of a layout shares: styles, page, headers, settings.

python-docx builds them once per layout, from nothing: its own template brings fonts, themes and a few
hundred styles that no document here uses. Every measure comes from the layout.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from docx.enum.section import WD_HEADER_FOOTER
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.styles.styles import Styles
from lxml import etree

from reportgen.layout import Align, Box, Layout, Line, Role

from ..css import CELL_SIDE_MM
from . import settings as word_settings
from .agreed import DROP_PT, RULE, RULE_PT, is_paragraph
from .theme import font_table, theme
from .xml import attribute, points, twips

_ALIGN = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.JUSTIFY: WD_ALIGN_PARAGRAPH.JUSTIFY,
}
FRAME_SPACE_PT = 3
"""Room between a frame and its line of words, above and below, in pt; Word counts it in whole points."""
_MOST_SPACE_PT = 31
"""The most that Word knows."""
_HIGH_MM = 25
"""From here on a frame is high: it leaves room, for a picture, and is no frame around words."""

_AFTER_BORDERS = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
_HEADINGS = (1, 2, 3)
_BORDER_PT = 0.5


def made(layout: Layout) -> tuple[dict[str, bytes], str]:
    """The files under ``word/`` by name, and the ``w:sectPr`` that ends each body."""
    headers = _headers(layout)
    parts = {
        "styles.xml": _file(_styles(layout)),
        "settings.xml": word_settings.settings().encode(),
        "fontTable.xml": font_table(layout.page.font).encode(),
        "theme/theme1.xml": theme(layout.page.font).encode(),
        **{f"{name}.xml": _file(parse_xml(text)) for name, text in headers.items()},
    }
    section = etree.tostring(_section(layout, headers), encoding="unicode")
    return parts, section.replace(f" {nsdecls('w')}", "").replace(f" {nsdecls('r')}", "")


def _file(element: Any) -> bytes:
    data: bytes = etree.tostring(element, encoding="UTF-8", xml_declaration=True, standalone=True)
    return data


# ---- The page


def _headers(layout: Layout) -> dict[str, str]:
    """The header of the pages, and that of the first where it is another."""
    name, everywhere = layout.page.page_number, layout.page.page_number_on_first
    number = word_settings.header(name)
    first = {"header2": word_settings.header(name, numbered=everywhere)}
    return {"header1": number} | (first if _first_differs(layout) else {})


def _first_differs(layout: Layout) -> bool:
    """Whether the first page has a header or a foot of its own."""
    return not layout.page.page_number_on_first or any(role.foot for role in layout.roles.values())


def _section(layout: Layout, headers: dict[str, str]) -> Any:
    page = layout.page
    element: Any = parse_xml(f"<w:sectPr {nsdecls('w', 'r')}/>")
    kinds = (WD_HEADER_FOOTER.PRIMARY, WD_HEADER_FOOTER.FIRST_PAGE)
    for kind, name in zip(kinds, headers, strict=False):
        element.add_headerReference(kind, name)
    section: Any = Section(element, None)  # type: ignore[arg-type]  # the part is needed for headers only
    section.page_width, section.page_height = (Mm(side) for side in page.size_mm)
    sides = page.margins_mm
    section.top_margin, section.bottom_margin = Mm(sides.top.used), Mm(sides.bottom.used)
    section.left_margin, section.right_margin = Mm(sides.left.used), Mm(sides.right.used)
    # What stands at the foot of a page stands inside its margins: the words above it make room.
    section.header_distance, section.footer_distance = Mm(page.header_mm), Mm(sides.bottom.used)
    section.gutter = Mm(0)
    section.different_first_page_header_footer = _first_differs(layout)
    return element


# ---- The styles


def _styles(layout: Layout) -> Any:
    """All styles: the few that Word expects, one per role, the drawn line, the bordered tables."""
    element: Any = parse_xml(_ground(layout))
    styles = Styles(element)
    for priority, (name, role) in enumerate(layout.roles.items(), 1):
        if is_paragraph(role):
            _paragraph_style(styles, name, role, priority)
        elif role.borders:
            element.append(parse_xml(_table_style(name, role, priority)))
    return element


def _ground(layout: Layout) -> str:
    headings = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>'
        f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
        for n in sorted({*_HEADINGS, *(role.level for role in layout.roles.values() if role.level)})
    )
    size = Counter(role.size.used for role in layout.roles.values()).most_common(1)[0][0]
    return word_settings.ground(layout.page, size, headings + _rule_style())


def _rule_style() -> str:
    height = points(RULE_PT, 20)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{RULE}"><w:name w:val="{RULE}"/>'
        '<w:basedOn w:val="Normal"/><w:semiHidden/>'
        f'<w:pPr><w:spacing w:before="0" w:after="0" w:line="{height}" w:lineRule="exact"/></w:pPr>'
        f'<w:rPr><w:sz w:val="{2 * RULE_PT}"/><w:szCs w:val="{2 * RULE_PT}"/></w:rPr></w:style>'
    )


def _table_style(name: str, role: Role, priority: int) -> str:
    size = points(_BORDER_PT, 8)
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    side = f'w:w="{twips(CELL_SIDE_MM)}" w:type="dxa"'
    return (
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{name}">'
        f'<w:name w:val="{attribute(_called(role))}"/><w:basedOn w:val="TableNormal"/>'
        f'<w:uiPriority w:val="{priority}"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders>'
        f"<w:tblCellMar><w:left {side}/><w:right {side}/></w:tblCellMar></w:tblPr></w:style>"
    )


def _called(role: Role) -> str:
    # In a style's name a comma begins another name of the same style.
    return role.name.replace(",", " –")


def _paragraph_style(styles: Any, name: str, role: Role, priority: int) -> None:
    style = styles.add_style(_called(role), WD_STYLE_TYPE.PARAGRAPH)
    style.element.styleId = name
    style.base_style = styles[f"Heading {role.level}" if role.level else "Normal"]
    style.quick_style, style.priority, style.hidden, style.unhide_when_used = True, priority, False, False
    _letters(style, role)
    _block(style, role)
    if role.level:
        outline = OxmlElement("w:outlineLvl", {qn("w:val"): str(role.level - 1)})
        style.element.get_or_add_pPr().append(outline)  # after all that _block writes, as the schema wants


def _letters(style: ParagraphStyle, role: Role) -> None:
    font = style.font
    font.size = Pt(role.size.used)
    font.bold, font.italic = role.bold, role.italic
    font.all_caps = True if role.case == "upper" else None
    if role.color:
        font.color.rgb = RGBColor.from_string(role.color)


def _block(style: ParagraphStyle, role: Role) -> None:
    block = style.paragraph_format
    block.alignment = _ALIGN[role.align]
    block.left_indent, block.right_indent = Mm(role.left_mm), Mm(role.right_mm)
    block.first_line_indent = Mm(role.first_line_mm.used)
    block.space_before, block.space_after = Pt(role.space_before_pt.used), Pt(role.space_after_pt.used)
    block.line_spacing = _framed_line(role.box) if role.box else role.line_spacing.used
    block.keep_with_next = role.keep_with_next or None
    block.keep_together = role.keep_together or None
    block.page_break_before = role.page_break_before or None
    if role.line_above or role.box:
        border = parse_xml(_borders(role))
        style.element.get_or_add_pPr().insert_element_before(border, *_AFTER_BORDERS)


def _borders(role: Role) -> str:
    """``w:pBdr``: the line above, or the four sides of a frame, in the colour of the words."""
    sides = (
        {"top": role.line_above} if role.line_above else dict.fromkeys(("top", "left", "bottom", "right"), role.box)
    )
    inner = "".join(_border(side, line, role.color or "auto") for side, line in sides.items() if line)
    return f"<w:pBdr {nsdecls('w')}>{inner}</w:pBdr>"


def _border(side: str, line: Line | Box, color: str) -> str:
    upright = side in {"left", "right"}
    space = 0 if upright else _frame_space(line, side) if isinstance(line, Box) else DROP_PT
    size = points(line.weight_pt, 8)
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'


def _framed_line(box: Box) -> Any:
    """The height of the one line inside a frame: Word counts the room to the frame and the frame beside it."""
    spaces = sum(_frame_space(box, side) + box.weight_pt for side in ("top", "bottom"))
    return Pt(box.height_mm * 72 / 25.4 - spaces)


def _frame_space(box: Box, side: str) -> float:
    """The room between the line and the frame: words stand low in a high line, so there it is below them."""
    high = side == "bottom" and box.height_mm >= _HIGH_MM
    return _MOST_SPACE_PT if high else FRAME_SPACE_PT
