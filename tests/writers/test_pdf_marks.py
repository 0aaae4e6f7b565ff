"""Every document of every example as both kinds of PDF: it carries the marks of an archive file and of a file for listening."""

import io
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from reportgen import layout as layouts
from reportgen.build import Order, build
from reportgen.document import Cell, Columns, Document, Figure, Item, List, Paragraph, Row, Table, Text
from reportgen.writers import WRITERS, fonts, pdf

INPUTS = sorted((Path(__file__).resolve().parents[2] / "inputs").glob("[!_]*.yaml"))
KINDS = ("bien-ban", "tin-bai")
CASES = [(f.stem, kind, profile) for f in INPUTS for kind in KINDS for profile in pdf.PROFILES]
PLAIN, HEADING = "P", "H"


@pytest.fixture(scope="module")
def trees():
    """The tree, the layout and the pictures of each document, by record and kind."""
    told = {}

    def write(tree, layout, pictures, **options):
        told[file.stem, tree.kind] = (tree, layout, pictures)
        return pdf.write(tree, layout, pictures, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(WRITERS, "pdf", write)
        for file in INPUTS:
            build(file, Order(KINDS, ("pdf",)))
    return told


@pytest.fixture(scope="module")
def made(trees):
    return {(*key, p): pdf.write(*tree, profile=p) for key, tree in trees.items() for p in pdf.PROFILES}


@pytest.fixture(params=CASES, ids="-".join)
def case(request, trees, made):
    """A tree with its layout, the profile, and the file made of it, read."""
    record, kind, profile = request.param
    tree, layout, _ = trees[record, kind]
    with pikepdf.open(io.BytesIO(made[request.param])) as file:
        yield tree, layout, profile, file


def elements(node, page=None):
    """Every element of a structure with the pieces of text right inside it, as (page, number)."""
    page = node.get("/Pg", page)
    kids = node.get("/K", [])
    kids = kids if isinstance(kids, pikepdf.Array) else [kids]
    pieces = [(page, kid) for kid in kids if isinstance(kid, int)]
    inner = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary)]
    pieces += [(kid.Pg, kid.MCID) for kid in inner if kid.get("/Type") == "/MCR"]
    yield node, pieces
    for kid in inner:
        if kid.get("/Type") != "/MCR":
            yield from elements(kid, page)


def structure(file):
    return list(elements(file.Root.StructTreeRoot.K[0]))


# ---- What the tree owes


def owed(blocks, layout):
    """The names of all elements the blocks must become."""
    for block in blocks:
        match block:
            case Paragraph() if said(block):
                yield f"{HEADING}{block.level}" if block.level else PLAIN
            case Columns():
                for column in block.columns:
                    yield from owed(column, layout)
            case List():
                yield "L"
                for item in block.items:
                    yield from ("LI", "LBody", *(("Lbl",) if layout.roles[block.role].marker else ()))
                    yield from owed(
                        item.blocks[1:] if isinstance(item.blocks[0], Paragraph) else item.blocks, layout
                    )
            case Figure():
                yield from ("Figure", *(("Caption",) if block.caption else ()))
                yield from (() if len(block.caption) < 2 else owed(block.caption, layout))
            case Table():
                yield from owed_by_table(block, layout)


def owed_by_table(table, layout):
    rows = (*table.head, *table.body)
    if not (layout.roles[table.role].borders or table.head or table.caption):
        for row in rows:
            for cell in row.cells:
                yield from owed(cell.blocks, layout)
        return
    yield from ("Table", "TBody", *(("THead",) if table.head else ()), *(("Caption",) if table.caption else ()))
    for row in rows:
        yield "TR"
        for cell in row.cells:
            yield "TH" if cell.heading else "TD"
            yield from () if len(cell.blocks) < 2 else owed(cell.blocks, layout)


def said(paragraph):
    return "".join(i.text for i in paragraph.inlines if isinstance(i, Text)).strip()


def headings(blocks):
    return [said(b) for b in flat(blocks) if isinstance(b, Paragraph) and b.level]


def flat(blocks):
    for block in blocks:
        yield block
        yield from flat(pdf._inner(block))


def test_each_part_of_the_tree_is_one_element(case):
    tree, layout, _, file = case
    found = Counter(str(node.S)[1:] for node, _ in structure(file))
    assert found == Counter({"Document": 1}) + Counter(owed(tree.blocks, layout))


def test_what_is_drawn_is_read_once_or_an_artifact(case):
    """Every marked piece of a page hangs at the element the map of the page names; all else is an artifact."""
    file = case[3]
    hung = {(page.objgen, number): node.objgen for node, pieces in structure(file) for page, number in pieces}
    nums = file.Root.StructTreeRoot.ParentTree.Nums
    for i, page in enumerate(file.pages):
        operations = [(str(op.operator), op.operands) for op in pikepdf.parse_content_stream(page)]
        opened = [args for name, args in operations if name in {"BMC", "BDC"}]
        numbers = {int(args[1].MCID) for args in opened if len(args) == 2}
        assert {args[0] for args in opened if len(args) == 1} <= {"/Artifact"}
        assert numbers == {number for where, number in hung if where == page.objgen}
        assert {n: nums[2 * i + 1][n].objgen for n in numbers} == {n: hung[page.objgen, n] for n in numbers}
        depth = 0
        for name, _ in operations:
            depth += (name in {"BMC", "BDC"}) - (name == "EMC")
            assert depth or name not in {"Tj", "TJ", "Do", "S", "f"}


def test_tables_have_headings_of_columns_and_whole_rows(case):
    nodes = [node for node, _ in structure(case[3])]
    assert {str(node.A.Scope) for node in nodes if node.S == "/TH"} <= {"/Column"}
    for table in (node for node in nodes if node.S == "/Table"):
        rows = [node for node, _ in elements(table) if node.S == "/TR"]
        assert len({len(row.K) for row in rows}) == 1


def test_pictures_say_in_words_what_they_show(case):
    tree, _, _, file = case
    pictures = [block for block in flat(tree.blocks) if isinstance(block, Figure)]
    shown = [node for node, _ in structure(file) if node.S == "/Figure"]
    assert [str(node.Alt) for node in shown] == [picture.alt for picture in pictures]
    for node in shown:
        left, bottom, right, top = map(float, node.A.BBox)
        assert 0 < left < right < 595
        assert 0 < bottom < top < 842


def test_bookmarks_are_the_headings(case):
    tree, _, _, file = case

    def under(items):
        for item in items:
            yield item.title
            yield from under(item.children)

    with file.open_outline() as outline:
        found = list(under(outline.root))
    assert [t.casefold().split() for t in found] == [t.casefold().split() for t in headings(tree.blocks)]


def test_the_file_says_what_it_is(case):
    tree, _, profile, file = case
    root = file.Root
    assert (str(root.Lang), bool(root.MarkInfo.Marked), bool(root.ViewerPreferences.DisplayDocTitle)) == (
        "vi",
        True,
        True,
    )
    with file.open_metadata() as xmp:
        assert xmp["dc:title"] == tree.title
        marks = {key: xmp.get(key) for key in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")}
    assert [mark for mark in marks.values() if mark] == {"a-2a": ["2", "A"], "ua-1": ["1"]}[profile]
    intents = root.get("/OutputIntents", [])
    assert [str(i.S) for i in intents] == {"a-2a": ["/GTS_PDFA1"], "ua-1": []}[profile]
    assert [i.DestOutputProfile.read_bytes()[36:40] for i in intents] == [b"acsp"] * len(intents)


def test_nothing_acts_hides_or_hangs_on(case):
    file = case[3]
    assert not file.is_encrypted
    assert not file.attachments
    assert not {"/OpenAction", "/AA", "/AcroForm", "/Names", "/AF"} & set(file.Root.keys())
    for thing in file.objects:
        if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
            assert not {"/JS", "/JavaScript", "/EF", "/Launch", "/Annots"} & set(thing.keys())


def test_only_the_chosen_family_and_all_of_it_inside(case):
    _, layout, _, file = case
    family = fonts.choose(layout).replace(" ", "-")
    seen = [o for o in file.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"]
    for font in seen:
        assert re.fullmatch(rf"/[A-Z]{{6}}\+{family}(-Bold)?(-Italic)?", str(font.BaseFont))
        if font.Subtype == "/Type0":
            assert "/ToUnicode" in font
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_the_words_come_out_composed_and_in_order(case, made, request):
    tree = case[0]
    data = made[request.node.callspec.params["case"]]
    with pypdfium2.PdfDocument(data) as file:
        text = "\n".join(page.get_textpage().get_text_range() for page in file)
    assert unicodedata.is_normalized("NFC", text)
    owed_words = [
        word for block in flat(tree.blocks) if isinstance(block, Paragraph) for word in said(block).split()
    ]
    found = iter(text.casefold().split())
    assert [word for word in owed_words if word.casefold() not in found] == []


def test_the_minutes_stay_small(made):
    assert len(made["huyen-yen-luong", "bien-ban", "a-2a"]) <= 45_000


@pytest.mark.parametrize("profile", pdf.PROFILES)
def test_the_same_tree_gives_the_same_bytes(trees, made, profile):
    key = ("bach-thong", "tin-bai")
    assert pdf.write(*trees[key], profile=profile) == made[*key, profile]
    assert b"Date" not in made[*key, profile]


# ---- What the examples have not


def p(role, words):
    return Paragraph(role, (Text(words),))


def grid(*rows, heading=()):
    def row(cells, *, top=False):
        return Row(tuple(Cell((p("o-chu", c),) if c else (), top, *spans) for c, *spans in cells))

    return Table(
        "bang-chi-tieu", tuple(map(row, rows)), tuple(row(r, top=True) for r in heading), p("ten-bang", "Bảng 1")
    )


def test_a_table_over_three_pages_is_one_table_whose_heading_is_read_once():
    heading = [("STT",), ("Nội dung",), ("Kết quả",), ("Ghi chú",)]
    rows = [[(str(i),), ("một hai",), ("",), ("ba",)] for i in range(1, 80)]
    table = grid(*rows, [("a", 2, 1), ("b", 1, 2), ("c",)], [("d",), ("e",), ("f",)], heading=[heading])
    made = pdf.write(Document("bien-ban", "Tên", (table,)), layouts.load("nd30-2020"), {})
    with pikepdf.open(io.BytesIO(made)) as file:
        assert len(file.pages) == 3
        found = structure(file)
        read = [{page.objgen for page, _ in pieces} for node, pieces in found if node.S == "/TH"]
        assert read == [{file.pages[0].objgen}] * 4
        assert Counter(str(node.S) for node, _ in found) == {
            "/Document": 1, "/Table": 1, "/Caption": 1, "/THead": 1, "/TBody": 1, "/TR": 82, "/TH": 4, "/TD": 79 * 4 + 6,
        }  # fmt: skip
        spans = [
            (a.get("/ColSpan"), a.get("/RowSpan")) for node, _ in found if (a := node.get("/A")) and node.S == "/TD"
        ]
        assert spans == [(2, None), (None, 2)]


def test_a_paragraph_over_two_pages_is_one_paragraph_and_lists_say_how_they_count():
    entries = [Item((p("diem", word),)) for word in ("một", "hai")]
    words = "Đoàn đề nghị đơn vị rà soát, cập nhật đầy đủ các thủ tục hành chính. " * 60
    blocks = (p("noi-dung", words), List("diem", tuple(entries), ordered=True), List("noi-nhan", (entries[0],)))
    blocks += (List("khoan", (entries[1],), ordered=True),)
    with pikepdf.open(io.BytesIO(pdf.write(Document("a", "Tên", blocks), layouts.load("nd30-2020"), {}))) as file:
        found = structure(file)
        (pages,) = ({page.objgen for page, _ in pieces} for node, pieces in found if node.S == "/P")
        assert len(pages) == len(file.pages) == 2
        counted = [str(node.A.ListNumbering) for node, _ in found if node.S == "/L"]
    assert counted == ["/LowerAlpha", "/Disc", "/Decimal"]
