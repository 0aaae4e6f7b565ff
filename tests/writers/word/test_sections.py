import io
import zipfile

import pytest
from lxml import etree

from reportgen import layout
from reportgen.document import Columns, Document, Paragraph, Text
from reportgen.writers import word
from reportgen.writers.word.sections import ended, section

DECREE = layout.load("nd30-2020")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHARED = "<w:sectPr><w:headerReference/><w:pgSz/><w:pgMar/><w:titlePg/></w:sectPr>"


@pytest.mark.parametrize(
    ("more", "made"),
    [
        ({}, SHARED),
        (
            {"foot": "footer1"},
            '<w:sectPr><w:headerReference/><w:footerReference w:type="first" r:id="footer1"/>'
            "<w:pgSz/><w:pgMar/><w:titlePg/></w:sectPr>",
        ),
        (
            {"restart": True},
            '<w:sectPr><w:headerReference/><w:pgSz/><w:pgMar/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>',
        ),
    ],
)
def test_a_section_says_what_is_its_own_at_its_place(more, made):
    assert section(SHARED, **more) == made


def test_a_section_whose_first_page_is_like_the_others_counts_anew_too():
    assert section("<w:sectPr><w:pgSz/></w:sectPr>", restart=True) == (
        '<w:sectPr><w:pgSz/><w:pgNumType w:start="1"/></w:sectPr>'
    )


@pytest.mark.parametrize(
    ("story", "made"),
    [
        ("<w:p/>", "<w:p><w:pPr><S/></w:pPr></w:p>"),
        ("<w:p><w:r/></w:p>", "<w:p><w:pPr><S/></w:pPr><w:r/></w:p>"),
        (
            "<w:p><w:pPr><a/></w:pPr></w:p><w:p><w:pPr><b/></w:pPr><w:r/></w:p>",
            "<w:p><w:pPr><a/></w:pPr></w:p><w:p><w:pPr><b/><S/></w:pPr><w:r/></w:p>",
        ),
        ("<w:tbl/><w:p/>", "<w:tbl/><w:p><w:pPr><S/></w:pPr></w:p>"),
    ],
)
def test_the_last_paragraph_of_a_section_carries_its_properties(story, made):
    assert ended(story, "<S/>") == made


# ---- Whole files


def p(role, words="a"):
    return Paragraph(role, (Text(words),))


def read(*blocks):
    archive = zipfile.ZipFile(io.BytesIO(word.write(Document("k", "t", blocks), DECREE, {})))
    parts = {name: archive.read(name).decode() for name in archive.namelist() if "footer" in name}
    return etree.fromstring(archive.read("word/document.xml")), parts


def test_the_foot_is_the_footer_of_the_first_page_of_the_first_part_only():
    tree, footers = read(p("noi-dung"), p("dia-chi", "Địa chỉ: số 12"), p("phu-luc"))
    references = [
        [(r.get(f"{W}type"), r.values()[1]) for r in s.iter(f"{W}footerReference")] for s in tree.iter(f"{W}sectPr")
    ]
    assert references == [[("first", "footer1")], [("first", "footer2")]]
    assert "Địa chỉ: số 12" in footers["word/footer1.xml"]
    assert "<w:t" not in footers["word/footer2.xml"]
    assert "Địa chỉ" not in "".join(tree.itertext())


def test_without_a_foot_there_is_no_footer():
    tree, footers = read(p("noi-dung"), p("phu-luc"))
    assert footers == {}
    assert list(tree.iter(f"{W}footerReference")) == []


def test_a_part_that_ends_in_columns_holds_the_paragraph_after_them():
    tree, _ = read(Columns("chu-ky-noi-nhan", ((p("noi-nhan-nhan"),), (p("cach-ky"), p("o-chu")))), p("phu-luc"))
    table = tree[0].find(f"{W}tbl")
    after = table.getnext()
    assert after.find(f"{W}pPr/{W}sectPr") is not None
    assert all(q.find(f"{W}pPr/{W}keepNext") is not None for q in table.iter(f"{W}p"))
