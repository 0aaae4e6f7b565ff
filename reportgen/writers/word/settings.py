"""The small fixed parts of a Word file: defaults of all text, headers, settings, what the file says of itself."""

from __future__ import annotations

from reportgen.document import Document
from reportgen.layout import Page

from .xml import DECLARATION, MAIN, OFFICE, attribute, points, words

LANGUAGE = "vi-VN"

_APPLICATION = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_MADE = "2020-01-01T00:00:00Z"  # no clock: the same document is the same file on any day


def ground(page: Page, size_pt: float, more: str) -> str:
    """``w:styles`` with the defaults of all text (``size_pt``), the styles Word expects, then ``more``."""
    font = attribute(page.font)
    fonts = " ".join(f'w:{script}="{font}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    size = points(size_pt, 2)
    margin = 'w:w="0" w:type="dxa"'
    return f"""<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>\
<w:color w:val="{page.color}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>\
<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>\
<w:pPr><w:widowControl/></w:pPr></w:style>\
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>\
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd {margin}/><w:tblCellMar><w:top {margin}/>\
<w:left {margin}/><w:bottom {margin}/><w:right {margin}/></w:tblCellMar></w:tblPr></w:style>\
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>\
<w:uiPriority w:val="99"/><w:semiHidden/></w:style>{more}</w:styles>"""


def header(role: str, *, numbered: bool = True) -> str:
    """A header in the style ``role``, with the number of the page or empty."""
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        "<w:r><w:t>2</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    style = f'<w:pPr><w:pStyle w:val="{role}"/></w:pPr>'
    return f'<w:hdr xmlns:w="{MAIN}"><w:p>{style}{field if numbered else ""}</w:p></w:hdr>'


def footer(story: str) -> str:
    """A footer that holds ``story``, at least one paragraph."""
    return f'{DECLARATION}<w:ftr xmlns:w="{MAIN}" xmlns:r="{OFFICE}">{story}</w:ftr>'


def settings() -> str:
    """``settings.xml``: Word of 2013 and later, Vietnamese; fields are not asked to be updated on opening."""
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    # A justified line that ends at a forced new line is not stretched, as in the other formats.
    return (
        f'{DECLARATION}<w:settings xmlns:w="{MAIN}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat><w:doNotExpandShiftReturn/>{compat}</w:compat>"
        f'<w:themeFontLang w:val="{LANGUAGE}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def core(document: Document) -> str:
    """``docProps/core.xml``: title and language; the dates are fixed."""
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{_MADE}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{words(document.title)}</dc:title><dc:creator>reportgen</dc:creator>"
        f"<dc:language>{words(document.language)}</dc:language>{dates}</cp:coreProperties>"
    )


def application() -> str:
    """``docProps/app.xml``."""
    return f'{DECLARATION}<Properties xmlns="{_APPLICATION}"><Application>reportgen</Application></Properties>'
