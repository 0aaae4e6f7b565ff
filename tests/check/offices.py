"""Papers as offices type them in Word: pieces of raw XML, and the many ways to lay out a head, a line, a foot."""

from __future__ import annotations

from html import escape

from reportgen.layout import longest_line_mm
from tests.check.word.packages import parts, zipped

FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>'
SHEET = (
    '<w:headerReference w:type="default" r:id="header1"/><w:pgSz w:w="11907" w:h="16840"/>'
    '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851" w:header="567" w:footer="567"/><w:titlePg/>'
)
NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
LEFT, RIGHT = 67, 98  # mm
CELL_SIDES = 3.8


PAPERS = {}
"""Papers that keep the decree, by the name of the function that makes each."""


def paper(make):
    """Keep ``make`` as one of the papers."""
    PAPERS[make.__name__] = make
    return make


def twips(mm):
    return round(mm * 1440 / 25.4)


def t(text, size=14, look="", more="", font=FONT):
    """A run; ``look`` has b, i, u, c (capitals by formatting). New lines and tabs are those of Word."""
    flags = {"b": "<w:b/>", "i": "<w:i/>", "u": '<w:u w:val="single"/>', "c": "<w:caps/>"}
    props = f'{font}{"".join(flags[f] for f in look)}<w:sz w:val="{round(size * 2)}"/>{more}'
    inside = ""
    for at, line in enumerate(text.split("\n")):
        inside += "<w:br/>" if at else ""
        for tab, words in enumerate(line.split("\t")):
            inside += "<w:tab/>" if tab else ""
            inside += f'<w:t xml:space="preserve">{escape(words)}</w:t>' if words else ""
    return f"<w:r><w:rPr>{props}</w:rPr>{inside}</w:r>"


def p(
    runs="",
    at="both",
    *,
    before=0,
    after=0,
    first=0,
    left=0,
    right=0,
    line='w:line="240" w:lineRule="auto"',
    more="",
):
    """A paragraph; indents in mm, spacing in pt."""
    indent = f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}" w:firstLine="{twips(first)}"/>'
    space = f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}" {line}/>'
    return f'<w:p><w:pPr>{more}{space}{indent}<w:jc w:val="{at}"/></w:pPr>{runs}</w:p>'


def text(words, size=14, before=6, first=10, look="", **more):
    return p(t(words, size, look), before=before, first=first, **more)


def cell(inside, width, more=""):
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{more}</w:tcPr>{inside or "<w:p/>"}</w:tc>'


def table(*rows, widths=(LEFT, RIGHT), borders=False):
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    drawn = f"<w:tblBorders>{sides}</w:tblBorders>" if borders else ""
    made = "".join(
        "<w:tr>" + "".join(cell(inside, width) for inside, width in zip(row, widths, strict=True)) + "</w:tr>"
        for row in rows
    )
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    layout = '<w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{layout}{drawn}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"


def file(*body, sheet=SHEET, styles="", **others):
    """The bytes of a Word file. The page number stands in ``header1`` unless another one is given."""
    others.setdefault("header1", NUMBERS["complex"])
    return zipped(parts("".join(body), sheet, styles=styles or STYLES, **others))


STYLES = (
    f'<w:docDefaults><w:rPrDefault><w:rPr>{FONT}<w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
)


# ---- Lines: each gives what to add to the paragraph of the words, and what to put below it


def by_border(length, room):
    drawn = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    side = (room - length) / 2
    return "", p("", left=side, right=side, line='w:line="80" w:lineRule="exact"', more=drawn)


def by_underscores(length, room):
    del room
    count = round(length / (6 * 0.5 * 25.4 / 72))
    return "", p(t("_" * count, 6), at="center")


def by_vml(length, room):
    start = (room - length) / 2 * 72 / 25.4
    end = start + length * 72 / 25.4
    line = f'<v:line id="l" style="position:absolute;z-index:1" from="{start:.1f}pt,17pt" to="{end:.1f}pt,17pt"/>'
    return f"<w:r><w:pict>{line}</w:pict></w:r>", ""


def _connector(length, room, below):
    emu = 36000
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor behindDoc="0">'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{round((room - length) / 2 * emu)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{round(below * emu)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{round(length * emu)}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:cNvCnPr/><wps:spPr>'
        f'<a:prstGeom prst="line"/><a:ln w="9525"><a:solidFill/></a:ln></wps:spPr></wps:wsp></a:graphicData></a:graphic>'
        f"</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>"
    )


def by_connector(length, room):
    """A straight connector anchored in the paragraph of the words."""
    return _connector(length, room, 6), ""


def by_connector_below(length, room):
    """The same in an empty paragraph of its own."""
    return "", p(_connector(length, room, 0.5), at="center")


STROKES = (by_border, by_underscores, by_vml, by_connector, by_connector_below)


def under(words, size, share, room, stroke, *, look="b", at="center", **more):
    """Words with a line below: ``share`` of their length."""
    length = share * max(longest_line_mm(line, size, room, bold="b" in look) for line in words.split("\n"))
    inside, below = stroke(length, room)
    return p(t(words, size, look) + inside, at=at, **more) + below


# ---- Heads


def organ(superior, issuer, size=13, stroke=by_border, room=LEFT - CELL_SIDES):
    above = p(t(superior, size), at="center") if superior else ""
    return above + under(issuer, size, 0.42, room, stroke)


def nation(size=12, motto=13, stroke=by_border, room=RIGHT - CELL_SIDES):
    return p(t(NATION, size, "b"), at="center") + under(MOTTO, motto, 1, room, stroke)


def number(words, below=""):
    return p(t(words, 13), at="center", before=6) + below


def date(words="Yên Lương, ngày 05 tháng 02 năm 2026", size=13):
    return p(t(words, size, "i"), at="center", before=6)


def head(superior, issuer, symbol, when=None, *, stroke=by_border, sizes=(12, 13, 13), below=""):
    """The usual table of two columns and two rows."""
    small, motto, other = sizes
    return table(
        (organ(superior, issuer, small, stroke), nation(small, motto, stroke)),
        (number(symbol, below), date(when or "Yên Lương, ngày 05 tháng 02 năm 2026", other) if when != "" else ""),
    )


def subject(words):
    return p(t(words, 12), at="center", before=6)


def title(kind, abstract, stroke=by_border, size=14):
    return p(t(kind, size, "b"), at="center", before=12) + under(abstract, size, 0.4, 165, stroke)


# ---- Feet


def recipients(*entries, label="Nơi nhận:"):
    listed = "".join(p(t(entry, 11), at="left") for entry in entries)
    return p(t(label, 12, "bi"), at="left") + listed


def signature(*posts, name="Đinh Quang Hải", seal=4, post=13):
    above = "".join(p(t(each, post, "b"), at="center") for each in posts)
    return above + p("", at="center") * seal + p(t(name, 14, "b"), at="center")


def foot(listed=("- Như trên;", "- Lưu: VT, VP."), posts=("GIÁM ĐỐC",), **more):
    return table((recipients(*listed), signature(*posts, **more)), widths=(75, 90))


# ---- Page numbers

_FIELD = (
    '<w:r><w:rPr>{0}</w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr>{0}</w:rPr><w:instrText> PAGE   \\* MERGEFORMAT '
    '</w:instrText></w:r><w:r><w:rPr>{0}</w:rPr><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr>{0}</w:rPr><w:t>2</w:t></w:r>'
    '<w:r><w:rPr>{0}</w:rPr><w:fldChar w:fldCharType="end"/></w:r>'
).format(FONT + '<w:sz w:val="28"/>')
_FRAME = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>'
NUMBERS = {
    "complex": p(_FIELD, at="center"),
    "simple": p(f'<w:fldSimple w:instr=" PAGE ">{t("2")}</w:fldSimple>', at="center"),
    "frame": p(_FIELD, at="left", more=_FRAME) + p("", at="left"),
    "gallery": (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Page Numbers (Top of Page)"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{p(_FIELD, at='center')}</w:sdtContent></w:sdt>{p()}"
    ),
    "none": p(),
}
