"""Single changes to a finished Word file, as a hand in Word makes them: by words, never by style names."""

from __future__ import annotations

import copy
import re
from io import BytesIO

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def changed(data, change):
    """The bytes of a Word file after ``change`` of its python-docx document."""
    document = docx.Document(BytesIO(data))
    change(document)
    document.save(out := BytesIO())
    return out.getvalue()


def paragraph(document, words):
    """The first paragraph, in tables and at the foot too, that begins with ``words`` (label left out)."""
    feet = [r.target_part.element for r in document.part.rels.values() if r.reltype.endswith("/footer")]
    for element in (p for holder in (document.element.body, *feet) for p in holder.iter(qn("w:p"))):
        found = Paragraph(element, document)
        if re.sub(r"^(\d+\.|[a-zđ]\)|-) ", "", found.text).startswith(words) or found.text.startswith(words):
            return found
    raise AssertionError(words)


def runs(document, words):
    return [Run(r, None) for r in paragraph(document, words)._p.iter(qn("w:r"))]


def each_run(words, act):
    def change(document):
        for run in runs(document, words):
            act(run)

    return change


def size(words, points):
    return each_run(words, lambda run: setattr(run.font, "size", Pt(points)))


def bold(words, yes):
    return each_run(words, lambda run: setattr(run.font, "bold", yes))


def italic(words, yes):
    return each_run(words, lambda run: setattr(run.font, "italic", yes))


def font(words, name):
    def act(run):
        run.font.name = name
        run._r.rPr.rFonts.set(qn("w:hAnsi"), name)

    return each_run(words, act)


def color(words, value):
    return each_run(words, lambda run: setattr(run.font.color, "rgb", RGBColor.from_string(value)))


def underline(words):
    return each_run(words, lambda run: setattr(run.font, "underline", True))


def case(words, way):
    """Write the letters as the function ``way`` has them, and take away capitals by formatting."""

    def change(document):
        style = paragraph(document, words).style
        while style is not None:
            style.font.all_caps = None
            style = style.base_style
        for run in runs(document, words):
            for text in run._r.iter(qn("w:t")):
                text.text = way(text.text)

    return change


def align(words, way):
    return lambda document: setattr(paragraph(document, words), "alignment", ALIGN[way])


def shape(words, **sides):
    """Indents in mm, spacing in pt: ``first_line_indent=15, space_before=0, line_spacing=2.0``."""

    def change(document):
        made = paragraph(document, words).paragraph_format
        for side, value in sides.items():
            measured = Mm(value) if "indent" in side else Pt(value) if "space" in side else value
            setattr(made, side, measured)

    return change


def text(words, old, new):
    """Replace ``old`` in the first run that has it."""

    def change(document):
        for run in runs(document, words):
            for node in run._r.iter(qn("w:t")):
                if old in (node.text or ""):
                    node.text = node.text.replace(old, new, 1)
                    node.set(qn("xml:space"), "preserve")
                    return
        raise AssertionError(old)

    return change


def drop(words):
    """Take the paragraph away; the only one of a cell is emptied."""

    def change(document):
        element = paragraph(document, words)._p
        holder = element.getparent()
        if holder.tag == qn("w:tc") and len(holder.findall(qn("w:p"))) == 1:
            for run in list(element.iter(qn("w:r"))):
                run.getparent().remove(run)
        else:
            holder.remove(element)

    return change


def move_before(words, other):
    def change(document):
        moved, target = paragraph(document, words)._p, paragraph(document, other)._p
        target.addprevious(moved)

    return change


def add_after(words, new):
    """A paragraph like that of ``words``, saying ``new``."""

    def change(document):
        first = paragraph(document, words)._p
        made = copy.deepcopy(first)
        first.addnext(made)
        nodes = list(made.iter(qn("w:t")))
        nodes[0].text = new
        for node in nodes[1:]:
            node.text = ""

    return change


# ---- Drawn lines


def _line_after(document, words):
    """The empty paragraph with a border below ``words``."""
    element = paragraph(document, words)._p.getnext()
    while element is not None and element.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is None:
        element = element.getnext()
    assert element is not None, words
    return element


def no_line(words):
    def change(document):
        element = _line_after(document, words)
        element.getparent().remove(element)

    return change


def line_indents(words, millimetres):
    """Draw the line below ``words`` from that far on the left to that far on the right."""

    def change(document):
        made = Paragraph(_line_after(document, words), document).paragraph_format
        made.left_indent = made.right_indent = Mm(millimetres)

    return change


def dotted(words):
    def change(document):
        for border in _line_after(document, words).find(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
            border.set(qn("w:val"), "dotted")

    return change


def border_below(words):
    """A line where none belongs."""
    return borders(words, bottom="single")


def borders(words, **sides):
    """Draw the sides of the paragraph's own frame: ``top="none", bottom="single"``."""

    def change(document):
        made = OxmlElement("w:pBdr")
        for side in ("top", "left", "bottom", "right"):
            if side in sides:
                line = OxmlElement(f"w:{side}")
                for name, value in (("val", sides[side]), ("sz", "6"), ("space", "1"), ("color", "auto")):
                    line.set(qn(f"w:{name}"), value)
                made.append(line)
        shape_of = paragraph(document, words)._p.get_or_add_pPr()
        style = shape_of.find(qn("w:pStyle"))
        shape_of.insert(0 if style is None else 1, made)

    return change


# ---- The page


def margin(side, millimetres):
    def change(document):
        for section in document.sections:
            setattr(section, f"{side}_margin", Mm(millimetres))

    return change


def paper(width, height):
    def change(document):
        for section in document.sections:
            section.page_width, section.page_height = Mm(width), Mm(height)

    return change


def _number(document):
    header = document.sections[0].header
    return next(p for p in header.paragraphs if list(p._p.iter(qn("w:instrText"), qn("w:fldSimple"))))


def no_number(document):
    number = _number(document)._p
    for child in list(number):
        if child.tag != qn("w:pPr"):
            number.remove(child)


def number_to_footer(document):
    section = document.sections[0]
    number = _number(document)._p
    footer = section.footer
    footer.is_linked_to_previous = False
    made = copy.deepcopy(number)
    style = made.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    footer.paragraphs[0]._p.addnext(made)
    if style is not None:
        Paragraph(made, footer).alignment = WD_ALIGN_PARAGRAPH.CENTER
    no_number(document)


def number_look(**looks):
    def change(document):
        for element in _number(document)._p.iter(qn("w:r")):
            for name, value in looks.items():
                setattr(Run(element, None).font, name, value)

    return change


def number_align(way):
    return lambda document: setattr(_number(document), "alignment", ALIGN[way])


def number_on_first(document):
    document.sections[0].different_first_page_header_footer = False


def number_start(value, form=None):
    def change(document):
        kind = OxmlElement("w:pgNumType")
        if form:
            kind.set(qn("w:fmt"), form)
        if value:
            kind.set(qn("w:start"), str(value))
        section = document.sections[0]._sectPr
        margins = section.find(qn("w:pgMar"))
        margins.addnext(kind)

    return change
