"""WeasyPrint asked for what our pages need: what it brings for any page of the web costs a fifth of its time.

Our page is of few elements and is XML as well; ``GROUND`` is what a browser would know of just those. Every object
of the finished file is written out once.
"""

from __future__ import annotations

from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

from . import fonts

GROUND = """\
html, body, main, article, div, h1, h2, h3, h4, h5, h6, p, ul, ol, figure, figcaption { display: block }
head, title, meta { display: none }
h1, h2, h3, h4, h5, h6 { break-inside: avoid; bookmark-label: content(text) }
h1 { bookmark-level: 1 }
h2 { bookmark-level: 2 }
h3 { bookmark-level: 3 }
h4 { bookmark-level: 4 }
h5 { bookmark-level: 5 }
h6 { bookmark-level: 6 }
b { font-weight: bold }
i { font-style: italic }
br::before { content: "\\A"; white-space: pre-line }
ul, ol { break-before: avoid; counter-reset: list-item }
ol { list-style-type: decimal }
:is(ul, ol) ul { list-style-type: circle }
:is(ul, ol) :is(ul, ol) ul { list-style-type: square }
li { display: list-item }
li::marker { white-space: pre; text-transform: none }
table { display: table; box-sizing: border-box; text-indent: 0 }
caption { display: table-caption }
colgroup { display: table-column-group }
col { display: table-column }
thead { display: table-header-group }
tbody { display: table-row-group }
tr { display: table-row }
th, td { display: table-cell }
img { overflow: hidden }
"""
"""What the elements of ``html.printable`` are, before any sheet of a layout says how they look."""


_KEYS = ("kern", "liga", "clig", "hlig", "dlig", "calt")
_PLAIN = f"""\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><match target="font"><edit name="fontfeatures" mode="assign_replace">
{"".join(f"<string>{key} 0</string>" for key in _KEYS)}
</edit></match></fontconfig>"""


def plain_letters(configuration: Any) -> bool:
    """Switch kerning and ligatures off for all fonts of a configuration; whether that could be done.

    As CSS asks for it, WeasyPrint 70 keeps a list of wishes for every piece of text and never gives it back.
    """
    from weasyprint.text.ffi import ffi, fontconfig, pangoft2  # noqa: PLC0415 - loads Pango

    kept = getattr(configuration, "_config", None)
    if kept is None or not fontconfig.FcConfigParseAndLoadFromMemory(kept, _PLAIN.encode(), True):  # noqa: FBT003 - C
        return False
    pangoft2.pango_fc_font_map_config_changed(ffi.cast("PangoFcFontMap *", configuration.font_map))
    return True


def page(text: str, fetcher: Any) -> Any:
    """The page WeasyPrint prints; ``ParseError`` if ``text`` is not well-formed."""
    return _page()(text, fetcher)


@cache
def _page() -> Any:
    """WeasyPrint's page without its parser, which mends whatever comes, and without its sheet for all of HTML."""
    from cssselect2 import ElementWrapper  # type: ignore[import-untyped] # noqa: PLC0415 - comes with WeasyPrint
    from weasyprint.urls import URLFetcher  # noqa: PLC0415 - likewise

    ground = [fonts.engine().CSS(string=GROUND, url_fetcher=URLFetcher(allowed_protocols=()))]

    class Page(fonts.engine().HTML):  # type: ignore[misc] # WeasyPrint says nothing of its types
        def __init__(self, text: str, fetcher: Any) -> None:
            self.base_url, self.url_fetcher, self.media_type = None, fetcher, "print"
            self.etree_element = ET.XML(text)  # written by us: what people typed stands escaped in it
            self.wrapper_element = ElementWrapper.from_html_root(self.etree_element)

        def _ua_stylesheets(self, forms: bool = False) -> list[Any]:  # noqa: ARG002, FBT001, FBT002 - as in the base class
            return ground

    return Page


def settle(pdf: Any) -> None:
    """Write out each object of ``pdf``: pydyf asks for its bytes twice, for the file and for its identifier."""
    for number, each in enumerate(pdf.objects):
        if each.free != "f":
            pdf.objects[number] = _settled()(each)


@cache
def _settled() -> Any:
    import pydyf  # noqa: PLC0415 - comes with WeasyPrint

    class Settled(pydyf.Object):  # type: ignore[misc] # likewise
        data = b""
        compressible = False

        def __init__(self, other: Any) -> None:
            super().__init__()
            self.number, self.generation, self.free = other.number, other.generation, other.free
            self.data, self.compressible = other.data, other.compressible

    return Settled
