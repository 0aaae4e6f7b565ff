"""The two small parts that every word processor writes: the fonts a file names, and its theme.

No style of ours refers to the theme; whoever adds a heading or a table of Word's own gets the font of the document.
"""

from __future__ import annotations

from .xml import DECLARATION, MAIN, attribute

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_ACCENTS = ("404040", "595959", "737373", "8C8C8C", "A6A6A6", "BFBFBF")  # greys: an official paper has no colours


def font_table(font: str) -> str:
    """``fontTable.xml`` with the one font, a serif of variable pitch."""
    return (
        f'{DECLARATION}<w:fonts xmlns:w="{MAIN}"><w:font w:name="{attribute(font)}"><w:charset w:val="00"/>'
        '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def theme(font: str) -> str:
    """``theme1.xml``: the font for headings and text, black on white, plain fills and lines."""
    letters = f'<a:latin typeface="{attribute(font)}"/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f'{DECLARATION}<a:theme xmlns:a="{_DRAWING}" name="reportgen"><a:themeElements>'
        f'<a:clrScheme name="reportgen">{_colors()}</a:clrScheme>'
        f'<a:fontScheme name="reportgen"><a:majorFont>{letters}</a:majorFont><a:minorFont>{letters}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="reportgen">{_formats()}</a:fmtScheme></a:themeElements></a:theme>'
    )


def _colors() -> str:
    named = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "000000", "lt2": "FFFFFF"}
    named |= {f"accent{n}": grey for n, grey in enumerate(_ACCENTS, 1)}
    named |= {"hlink": "000000", "folHlink": "000000"}
    return "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in named.items())


def _formats() -> str:
    """Three of each kind, as the schema wants (ISO/IEC 29500-1, 20.1.4.1.14)."""
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
    )
