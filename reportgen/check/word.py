"""What a finished Word file measures, read through its own styles and settings."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.exceptions import PackageNotFoundError
from docx.section import Section
from docx.text.paragraph import Paragraph
from lxml.etree import XMLSyntaxError

from reportgen.problems import Place, ProblemsError, problem

from .rules import Rule

_EMU_PER_MM = 36000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def measure(file: Path, rules: Sequence[Rule]) -> list[Any]:
    """One value per rule, in their order; ProblemsError if the file is no Word file."""
    try:
        document = docx.Document(str(file))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, XMLSyntaxError) as error:
        raise ProblemsError([problem("not-a-word-file", Place(str(file)))]) from error
    section = document.sections[0]
    values = {
        "paper": _lengths(section.page_width, section.page_height),
        "top": _mm(section.top_margin),
        "bottom": _mm(section.bottom_margin),
        "left": _mm(section.left_margin),
        "right": _mm(section.right_margin),
        "font": sorted(set(_fonts(document))) or None,
        "page-number": any(_centred_number(p) for p in section.header.paragraphs),
        "first-page": _hidden_on_first(section),
    }
    return [values[rule.key] for rule in rules]


def _mm(length: int | None) -> float | None:
    return None if length is None else length / _EMU_PER_MM


def _lengths(width: int | None, height: int | None) -> tuple[float, float] | None:
    return None if width is None or height is None else (width / _EMU_PER_MM, height / _EMU_PER_MM)


def _fonts(document: Document) -> Iterator[str]:
    """The font each run of the body is set in, through its style, the style's bases and the defaults."""
    default = document.styles.element.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}rFonts")
    fallback = default.get(f"{_W}ascii") if default is not None else None
    for paragraph in document.element.body.iter(f"{_W}p"):
        shown = Paragraph(paragraph, document)
        styled = _style_font(shown.style)
        for run in shown.runs:
            name = run.font.name or _style_font(run.style) or styled or fallback
            if name and run.text.strip():
                yield name


def _style_font(style: Any) -> str | None:
    while style is not None:
        if style.font.name:
            return str(style.font.name)
        style = style.base_style
    return None


def _has_number(paragraph: Paragraph) -> bool:
    fields = [f.get(f"{_W}instr") or "" for f in paragraph._p.iter(f"{_W}fldSimple")]  # noqa: SLF001
    fields += [i.text or "" for i in paragraph._p.iter(f"{_W}instrText")]  # noqa: SLF001
    return any(re.match(r"\s*PAGE\b", field) for field in fields)


def _centred_number(paragraph: Paragraph) -> bool:
    style: Any = paragraph.style
    align = paragraph.alignment
    while align is None and style is not None:
        align, style = style.paragraph_format.alignment, style.base_style
    return _has_number(paragraph) and align == WD_ALIGN_PARAGRAPH.CENTER


def _hidden_on_first(section: Section) -> bool:
    if not section.different_first_page_header_footer:
        return False
    return not any(_has_number(p) for p in section.first_page_header.paragraphs)
