"""Document → Word: a body written as one string into the package its layout shares."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.document import Document, Picture
from reportgen.layout import Layout

from . import styles
from .body import Body
from .media import Media
from .numbers import Numbers
from .package import package
from .settings import application, core
from .xml import DECLARATION, MAIN, OFFICE

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def write(document: Document, layout: Layout, pictures: Mapping[str, Picture]) -> bytes:
    """The bytes of a ``.docx``; ProblemsError if a picture is not among ``pictures``."""
    shared = styles.base(layout)
    numbers, media = Numbers(layout), Media(layout, pictures)
    story = Body(layout, numbers, media, layout.page.text_width_mm).story(document.blocks)
    body = (
        f'{DECLARATION}<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}" xmlns:wp="{_DRAWING}">'
        f"<w:body>{story}{shared.section}</w:body></w:document>"
    )
    numbering = numbers.part()
    parts = shared.parts | ({"numbering.xml": numbering.encode()} if numbering else {})
    return package(body, parts, media.parts(), {"core": core(document), "app": application()})
