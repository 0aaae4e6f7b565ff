"""Pictures inside a Word file: one part for each picture, however often it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reportgen.document import Figure, Picture
from reportgen.layout import Layout
from reportgen.problems import ProblemsError, problem

from .xml import attribute, emu

_TALLEST_MM = 120  # leaves room on the page for the words the picture belongs to
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


@dataclass(slots=True)
class Media:
    """Draws the pictures of one document and remembers what it drew."""

    layout: Layout
    pictures: Mapping[str, Picture]
    _names: dict[bytes, str] = field(default_factory=dict)
    _drawn: int = 0

    def parts(self) -> dict[str, bytes]:
        """The files under ``word/media`` by name, in the order they were first shown."""
        return {f"{name}.jpeg": data for data, name in self._names.items()}

    def drawing(self, figure: Figure, room_mm: float) -> str:
        """``w:drawing`` of a figure within ``room_mm``; ProblemsError if its picture was not given."""
        picture = self.pictures.get(figure.picture)
        if picture is None:
            raise ProblemsError([problem("picture-not-given", picture=figure.picture)])
        name = self._names.setdefault(picture.data, f"image{len(self._names) + 1}")
        self._drawn += 1
        widths = self.layout.roles[figure.role].widths_mm
        size = fitted(picture, min([room_mm, *widths[:1]]))
        label = f"{self.layout.roles[figure.role].name} {self._drawn}"
        called = f'id="{self._drawn}" name="{attribute(label)}" descr="{attribute(figure.alt)}"'
        return _inline(name, called, size)


def fitted(picture: Picture, widest_mm: float) -> tuple[float, float]:
    """Width and height in mm that fill the box of ``widest_mm`` by 120 mm and keep the picture's shape."""
    scale = min(widest_mm / picture.width, _TALLEST_MM / picture.height)
    return picture.width * scale, picture.height * scale


def _inline(name: str, called: str, size: tuple[float, float]) -> str:
    extent = f'cx="{emu(size[0])}" cy="{emu(size[1])}"'
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {extent}/><wp:docPr {called}/>"
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DRAWING}/main" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_DRAWING}/main">'
        f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic xmlns:pic="{_DRAWING}/picture">'
        f"<pic:nvPicPr><pic:cNvPr {called}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{name}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
