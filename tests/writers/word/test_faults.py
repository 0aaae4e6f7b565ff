"""What Word refuses, or repairs in silence, looked for in whole files by checks of our own."""

import io
import posixpath
import zipfile

import pytest
from lxml import etree

from reportgen import layout
from reportgen.document import Cell, Columns, Document, Figure, Item, List, Paragraph, Picture, Row, Table, Text
from reportgen.writers import word

DECREE, NEWS = layout.load("nd30-2020"), layout.load("tin-bai")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PICTURES = {"0": Picture(b"jpeg", 400, 200)}


def p(text, role="noi-dung", level=0):
    return Paragraph(role, (Text(text), Text("đậm", bold=True, italic=True)), level)


def cell(text, role="o-chu", **more):
    return Cell((p(text, role),), **more)


TABLE = Table(
    "bang-chi-tieu",
    (Row((cell("1", rowspan=2), cell("a", colspan=2), Cell(()))), Row((cell("b"), cell("c"), cell("d")))),
    (Row(tuple(cell(text, "o-tieu-de", heading=True) for text in "ABCD")),),
    p("Bảng 1", "ten-bang"),
)
LISTS = tuple(List(role, (Item((p("a", role),)), Item((p("b"), TABLE)))) for role in ("khoan", "diem", "noi-nhan"))
MINUTES = Document(
    "bien-ban",
    "Biên bản",
    (
        Columns("dau-trang", ((p("a", "co-quan-ban-hanh"),), (p("b", "tieu-ngu"),))),
        p("Tên", "ten-loai", 1),
        p("Việc", "trich-yeu", 2),
        *LISTS,
        TABLE,
        Columns("chu-ky", ((p("c", "ho-ten"),), ())),
    ),
)
FIGURE = Figure("anh", "0", "Ảnh", (p("Toàn cảnh", "chu-thich-anh"),))
ARTICLE = Document("tin-bai", "Tin", (FIGURE, p("Một.", "doan"), FIGURE))


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


MADE = parts_of(word.write(MINUTES, DECREE, {}))

# The order of ECMA-376, part 1, of what we write and what a paragraph, run, table, row and cell may yet hold.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps color spacing kern sz szCs u lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "sectPr": "headerReference footerReference pgSz pgMar pgNumType titlePg",
    "lvl": "start numFmt lvlRestart pStyle suff lvlText lvlJc pPr rPr",
    "style": "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
}


def trees(parts):
    return {name: etree.fromstring(data) for name, data in parts.items() if name.endswith((".xml", ".rels"))}


def order_faults(parts):
    for name, tree in trees(parts).items():
        for parent, children in ORDER.items():
            known = children.split()
            for node in tree.iter(f"{W}{parent}"):
                found = [child.tag.removeprefix(W) for child in node]
                places = [known.index(child) if child in known else -1 for child in found]
                if -1 in places or places != sorted(places):
                    yield f"{name}: {parent} {found}"


def relationship_faults(parts):
    for name in (n for n in parts if n.endswith(".rels")):
        folder = posixpath.dirname(posixpath.dirname(name))
        listed = {node.get("Id"): node.get("Target") for node in etree.fromstring(parts[name])}
        yield from (f"{name}: {t} lacks" for t in listed.values() if posixpath.join(folder, t) not in parts)
        if folder == "word":
            used = set(
                etree.fromstring(parts["word/document.xml"]).xpath(
                    "//@r:id | //@r:embed", namespaces={"r": R[1:-1]}
                )
            )
            yield from (f"{name}: {one} is not listed" for one in sorted(used - set(listed)))


def type_faults(parts):
    root = etree.fromstring(parts["[Content_Types].xml"])
    named = {node.get("PartName") for node in root if node.get("PartName")}
    endings = {node.get("Extension") for node in root if node.get("Extension")}
    yield from (f"{name} is typed and lacks" for name in sorted(named) if name.removeprefix("/") not in parts)
    for name in parts.keys() - {"[Content_Types].xml"}:
        if f"/{name}" not in named and (name.endswith(".xml") or name.rpartition(".")[2] not in endings):
            yield f"{name} has no type"


def body_faults(parts):
    body = etree.fromstring(parts["word/document.xml"])[0]
    styles = {style.get(f"{W}styleId") for style in etree.fromstring(parts["word/styles.xml"]).iter(f"{W}style")}
    used = [node.get(f"{W}val") for node in body.iter(f"{W}pStyle", f"{W}tblStyle")]
    yield from (f"style {name} lacks" for name in used if name not in styles)
    pictures = [node.get("id") for node in body.iter("{*}docPr")]
    if len(set(pictures)) != len(pictures):
        yield "two pictures share an id"
    if body[-1].tag != f"{W}sectPr" or body[-2].tag != f"{W}p":
        yield "the body does not end as it must"


def table_faults(parts):
    body = etree.fromstring(parts["word/document.xml"])[0]
    if any(cell[-1].tag != f"{W}p" for cell in body.iter(f"{W}tc")):
        yield "a cell ends without a paragraph"
    for table in body.iter(f"{W}tbl"):
        if table.getnext() is not None and table.getnext().tag == f"{W}tbl":
            yield "two tables touch"
        columns = len(table.find(f"{W}tblGrid"))
        if any(_width(row) != columns for row in table.findall(f"{W}tr")):
            yield "a row does not fill its table"


def _width(row):
    spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
    return sum(1 if span is None else int(span.get(f"{W}val")) for span in spans)


def numbering_faults(parts):
    used = [n.get(f"{W}val") for n in etree.fromstring(parts["word/document.xml"]).iter(f"{W}numId")]
    listed = []
    if "word/numbering.xml" in parts:
        listed = [n.get(f"{W}numId") for n in etree.fromstring(parts["word/numbering.xml"]).iter(f"{W}num")]
    yield from (f"number {n} lacks" for n in used if n not in listed)


def faults(parts):
    checks = (order_faults, relationship_faults, type_faults, body_faults, table_faults, numbering_faults)
    return [fault for check in checks for fault in check(parts)]


IN_PARTS = Document(
    "cong-van",
    "Công văn",
    (
        p("LƯU HÀNH NỘI BỘ", "pham-vi-luu-hanh"),
        Columns("dau-trang", ((p("V/v a", "trich-yeu-cong-van"), p("KHẨN", "do-khan")), (p("b", "quoc-hieu"),))),
        p("Địa chỉ", "dia-chi"),
        Columns("chu-ky-noi-nhan", ((p("Nơi nhận:", "noi-nhan-nhan"),), (p("c", "ho-ten"),))),
        p("Số: 1", "ky-so"),
        p("Phụ lục", "phu-luc", 1),
        TABLE,
        p("Phụ lục", "phu-luc", 1),
    ),
)
WRITTEN = {
    "parts": (IN_PARTS, DECREE, {}),
    "minutes": (MINUTES, DECREE, {}),
    "article": (ARTICLE, NEWS, PICTURES),
    "empty": (Document("k", "t", ()), DECREE, {}),
    "only a table": (Document("k", "t", (TABLE,)), DECREE, {}),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_nothing_is_wrong_with_a_file(name):
    assert faults(parts_of(word.write(*WRITTEN[name]))) == []


BODY_PART, NUMBER = "word/document.xml", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
EMPTY_TABLE = "<w:tbl><w:tblGrid/></w:tbl>"
BREAKS = [
    (BODY_PART, NUMBER, f"<w:jc/>{NUMBER}", "pPr ['pStyle', 'jc', 'numPr']"),
    ("word/styles.xml", "<w:qFormat/>", '<w:qFormat/><w:next w:val="Normal"/>', "style ['name', 'qFormat', 'next'"),
    ("word/_rels/document.xml.rels", "header1.xml", "header9.xml", "header9.xml lacks"),
    (BODY_PART, 'r:id="header1"', 'r:id="header9"', "header9 is not listed"),
    ("[Content_Types].xml", "/word/styles.xml", "/word/x.xml", "word/styles.xml has no type"),
    ("[Content_Types].xml", "/word/styles.xml", "/word/x.xml", "/word/x.xml is typed and lacks"),
    (BODY_PART, 'w:pStyle w:val="trich-yeu"', 'w:pStyle w:val="x"', "style x lacks"),
    (BODY_PART, "<w:gridCol", "<w:gridCol/><w:gridCol", "a row does not fill its table"),
    (BODY_PART, "</w:p></w:tc>", "</w:p><w:tbl/></w:tc>", "a cell ends without a paragraph"),
    (BODY_PART, "</w:tbl>", "</w:tbl><w:tbl/>", "two tables touch"),
    ("word/numbering.xml", 'w:numId="1"', 'w:numId="99"', "number 1 lacks"),
    (BODY_PART, "<w:sectPr", "<w:tbl/><w:sectPr", "the body does not end as it must"),
]


@pytest.mark.parametrize(("part", "old", "new", "told"), BREAKS)
def test_each_check_sees_a_broken_file(part, old, new, told):
    text = MADE[part].decode()
    assert old in text
    parts = MADE | {part: text.replace(old, new, 1).replace("<w:tbl/>", EMPTY_TABLE).encode()}
    assert any(told in fault for fault in faults(parts))


def test_two_pictures_with_one_id_are_seen():
    parts = parts_of(word.write(ARTICLE, NEWS, PICTURES))
    parts[BODY_PART] = parts[BODY_PART].replace(b'docPr id="2"', b'docPr id="1"')
    assert faults(parts) == ["two pictures share an id"]
