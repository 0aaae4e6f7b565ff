"""Document → Word: a body written as one string into the package its layout shares."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.document import Document, Picture
from reportgen.layout import Layout

from ..columns import fitted
from ..shapes import parts
from . import settings
from .body import Body
from .media import Media
from .numbers import Numbers
from .package import package
from .sections import ended, section
from .settings import application, core
from .shared import base
from .xml import DECLARATION, MAIN, OFFICE

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def write(document: Document, layout: Layout, pictures: Mapping[str, Picture]) -> bytes:
    """The bytes of a ``.docx``; ProblemsError if a picture is not among ``pictures``."""
    shared = base(layout)
    numbers, media = Numbers(layout), Media(layout, pictures)
    body = Body(fitted(document, layout), numbers, media, layout.page.text_width_mm)
    found = parts(document.blocks, layout)
    footers = _footers(body.blocks(found.foot), more=len(found.bodies) > 1)
    story = _story([body.part(blocks) for blocks in found.bodies], shared.section, list(footers))
    text = (
        f'{DECLARATION}<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}" xmlns:wp="{_DRAWING}">'
        f"<w:body>{story}</w:body></w:document>"
    )
    numbering = numbers.part()
    files = shared.parts | {f"{name}.xml": footer.encode() for name, footer in footers.items()}
    files |= {"numbering.xml": numbering.encode()} if numbering else {}
    return package(text, files, media.parts(), {"core": core(document), "app": application()})


def _footers(foot: str, *, more: bool) -> dict[str, str]:
    """The foot of the first page; ``more`` parts get an empty one, or Word would say the first again."""
    if not foot:
        return {}
    return {"footer1": settings.footer(foot)} | ({"footer2": settings.footer("<w:p/>")} if more else {})


def _story(stories: list[str], shared: str, footers: list[str]) -> str:
    """The parts, each in a section of its own; the last one's properties end the body."""
    text = ""
    for number, story in enumerate(stories):
        foot = footers[min(number, 1)] if footers else ""
        properties = section(shared, foot=foot, restart=number > 0)
        last = number == len(stories) - 1
        text += story + properties if last else ended(story, properties)
    return text
