"""Our own PDFs of every example: what is seen is what the tree says, word for word, part for part."""

from pathlib import Path

import pytest

from reportgen.build import Order, build
from reportgen.check.pdf import read
from reportgen.check.seen import Part
from reportgen.document import Break, Cell, Columns, Figure, Item, List, Paragraph, Row, Table, Text
from reportgen.writers import WRITERS, pdf

INPUTS = sorted((Path(__file__).resolve().parents[3] / "inputs").glob("[!_]*.yaml"))
KINDS = ("bien-ban", "tin-bai")
CASES = [(file.stem, kind) for file in INPUTS for kind in KINDS]


@pytest.fixture(scope="module")
def made():
    found = {}

    def write(tree, layout, pictures, **options):
        data = pdf.write(tree, layout, pictures, **options)
        found[file.stem, tree.kind] = (tree, layout, read(data))
        return data

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(WRITERS, "pdf", write)
        for file in INPUTS:
            build(file, Order(KINDS, ("pdf",)))
    return found


@pytest.fixture(params=CASES, ids="-".join)
def case(request, made):
    return made[request.param]


def paragraphs(block, around=""):
    """Every paragraph of a block in order, with the role of the list it is an entry of."""
    match block:
        case Paragraph():
            yield block, around
        case List() | Columns() | Table() | Row() | Cell() | Figure() | Item() | tuple():
            for inner in inside(block):
                yield from paragraphs(inner, block.role if isinstance(block, List) else around)


def inside(block):
    match block:
        case List():
            return block.items
        case Item() | Cell():
            return block.blocks
        case Columns():
            return block.columns
        case Table():
            return (*([block.caption] if block.caption else []), *block.head, *block.body)
        case Row():
            return block.cells
        case Figure():
            return block.caption
    return block


def said(paragraph, layout):
    words = "".join(
        " " if isinstance(i, Break) else i.text for i in paragraph.inlines if isinstance(i, (Text, Break))
    )
    return words.upper() if layout.roles[paragraph.role].case == "upper" else words


def test_the_words_are_those_of_the_tree_in_its_order(case):
    tree, layout, seen = case
    owed = [word for p, _ in paragraphs(tree.blocks) for word in said(p, layout).split()]
    found = [word for p in seen.paragraphs if p.part is Part.BODY for word in p.text.split()]
    labels = {word for word in found if word == "-" or (len(word) <= 3 and word[-1] in ".)")}
    found = [word for word in found if word not in labels]
    # The heading of a table stands again on its next page.
    again = {
        word
        for block in tree.blocks
        if isinstance(block, Table)
        for p, _ in paragraphs(block.head)
        for word in said(p, layout).split()
    }
    at = 0
    for word in (word for word in owed if word not in labels):
        while found[at] != word:
            assert found[at] in again
            at += 1
        at += 1
    assert found[at:] == []


def test_paragraphs_are_those_of_the_tree(case):
    """In flowing text each paragraph of the tree is one paragraph seen, labels of entries before it."""
    tree, layout, seen = case
    flowing = {
        "noi-dung",
        "doan",
        "can-cu",
        "khoan",
        "diem",
        "gach-dau-dong",
        "ket-thuc",
        "muc-la-ma",
        "khoan-tieu-de",
        "trich-yeu",
    }
    owed = [
        " ".join(said(p, layout).split())
        for p, _ in paragraphs(tree.blocks)
        if p.role in flowing and said(p, layout).strip()
    ]
    found = iter(p.words for p in seen.paragraphs)
    assert [text for text in owed if not any(each == text or each.endswith(f" {text}") for each in found)] == []


def test_measures_are_those_of_the_layout(case):
    _, layout, seen = case
    margins = layout.page.margins_mm
    (sheet,) = seen.sheets
    assert (sheet.width_mm, sheet.height_mm) == tuple(map(float, layout.page.size_mm))
    assert (sheet.left_mm, sheet.right_mm) == (margins.left.used, margins.right.used)
    body = layout.roles["noi-dung" if "noi-dung" in layout.roles else "doan"]
    flowing = [p for p in seen.paragraphs if p.align == "justify" and p.columns == 1 and not p.cell]
    assert len(flowing) >= 3
    assert {(p.first_mm, p.pitch) for p in flowing} == {(body.first_line_mm.used, body.line_spacing.used)}
    assert {p.gap_pt for p in flowing if p.gap_pt is not None} >= {
        body.space_before_pt.used + body.space_after_pt.used
    }
    assert {run.font for p in seen.paragraphs for run in p.runs} == {font.family for font in seen.fonts}


def test_page_numbers_are_seen_and_not_on_the_first(case):
    _, layout, seen = case
    number = seen.sheets[0].number
    if seen.pages == 1:
        assert number is None
        return
    size = layout.roles[layout.page.page_number].size.used
    assert (number.part, number.align, number.shown_on_first, number.run.size_pt) == (
        Part.HEADER,
        "center",
        False,
        size,
    )
    assert [p.text for p in seen.paragraphs if p.part is Part.HEADER] == [str(n) for n in range(2, seen.pages + 1)]


def test_pictures_are_left_aside(case):
    tree, _, seen = case
    count = sum(isinstance(block, Figure) for block in tree.blocks)
    assert seen.aside == ((f"{count} hình ảnh",) if count else ())
    assert seen.boxes == ()
