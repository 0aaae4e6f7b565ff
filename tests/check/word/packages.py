"""Word files made of strings, as small as they can be: a body, and any other part that a test is about."""

import io
import zipfile

from reportgen.check.word import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": W,
        "r": R,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
# A4 with margins of 20, 20, 30, 20 mm in twips, rounded: 160 mm are left for words.
PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134"/>'
ROOM = (11906 - 1701 - 1134) * 25.4 / 1440
TWIP = 25.4 / 1440


def part(root, inside):
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {SPACES}>{inside}</w:{root}>'


def relations(*rows):
    links = "".join(
        f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{target}"/>' for name, kind, target in rows
    )
    return f'<Relationships xmlns="{RELATIONS}">{links}</Relationships>'


def parts(body, section=PAGE, **others):
    """The parts by name. ``others``: styles, numbering, settings, footnotes, header1, footer1, theme… as XML inside."""
    roots = {"header": "hdr", "footer": "ftr"}
    files, rows = {}, []
    for name, inside in others.items():
        kind = name.rstrip("0123456789")
        rows.append((name, kind, f"{name}.xml"))
        whole = inside.startswith("<?xml") or kind == "theme"
        files[f"word/{name}.xml"] = inside if whole else part(roots.get(kind, kind), inside)
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("main", "officeDocument", "word/document.xml")),
        "word/document.xml": part("document", f"<w:body>{body}<w:sectPr>{section}</w:sectPr></w:body>"),
        "word/_rels/document.xml.rels": relations(*rows),
        **files,
    }


def zipped(files):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return stream.getvalue()


def seen(body, section=PAGE, **others):
    return read(zipped(parts(body, section, **others)), "a.docx")


def paragraphs(body, section=PAGE, **others):
    return seen(body, section, **others).paragraphs


def one(body, section=PAGE, **others):
    (paragraph,) = paragraphs(body, section, **others)
    return paragraph


def p(text, paragraph="", run=""):
    """A paragraph of one run; ``paragraph`` and ``run`` are what its properties hold."""
    return f"<w:p><w:pPr>{paragraph}</w:pPr>{r(text, run)}</w:p>"


def r(text, run=""):
    return f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(name, inside="", kind="paragraph", based="", more=""):
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}" {more}>{on}{inside}</w:style>'


DEFAULT = 'w:default="1"'
