"""The specimens show every component of the decree; each becomes the same words in every format."""

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from reportgen import layout
from reportgen.document import Columns, Figure, List, Paragraph, Table, Text
from reportgen.parse import Dialect, parse
from reportgen.writers import WRITERS

FOLDER = Path(__file__).parent / "specimen"
TABLE = layout.load("nd30-2020")
NAMES = sorted(file.stem for file in FOLDER.glob("*.html"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def document(name):
    html = (FOLDER / f"{name}.html").read_text(encoding="utf-8")
    return parse(html, name, Dialect(TABLE.id, TABLE.roles))


@pytest.fixture(scope="session")
def specimens(tmp_path_factory):
    """The folder with every specimen in every format."""
    out = tmp_path_factory.mktemp("specimens")
    for name in NAMES:
        tree = document(name)
        for ending, write in WRITERS.items():
            (out / f"{name}.{ending}").write_bytes(write(tree, TABLE, {}))
    return out


def part(folder, name, file):
    return etree.fromstring(zipfile.ZipFile(folder / f"{name}.docx").read(f"word/{file}.xml"))


def said(tree):
    """The words of a part of a Word file, as they are typed."""
    lines = (
        "".join(" " if n.tag == f"{W}br" else n.text for n in p.iter(f"{W}t", f"{W}br")) for p in tree.iter(f"{W}p")
    )
    return " ".join(lines).split()


def foot(folder, name):
    names = zipfile.ZipFile(folder / f"{name}.docx").namelist()
    return said(part(folder, name, "footer1")) if "word/footer1.xml" in names else []


# ---- Every role


def roles(blocks):
    for block in blocks:
        yield block.role
        match block:
            case List():
                for item in block.items:
                    yield from roles(item.blocks)
            case Columns():
                for column in block.columns:
                    yield from roles(column)
            case Table():
                yield from roles((block.caption,) if block.caption else ())
                for row in (*block.head, *block.body):
                    for cell in row.cells:
                        yield from roles(cell.blocks)


def test_every_row_of_the_table_is_shown_in_a_specimen():
    shown = {role for name in NAMES for role in roles(document(name).blocks)}
    assert set(TABLE.roles) - shown == {TABLE.page.page_number}  # the pages show that one by themselves


@pytest.mark.parametrize("name", NAMES)
def test_a_specimen_has_what_its_kind_must_have(name):
    title = next(b for b in (*document(name).blocks, Paragraph("", ())) if b.role in {"ten-loai", ""})
    kinds = {kind.name.upper(): kind.form for kind in TABLE.kinds.values()}
    words = "".join(i.text for i in title.inlines if isinstance(i, Text))
    form = "cong-van" if name == "cong-van" else kinds.get(words)
    shown = set(roles(document(name).blocks))
    shown |= {TABLE.roles[role].stands_for for role in shown}  # the name below another post is a name
    lacking = set(TABLE.required[form]) - shown if form else set()
    # The rules that a decision puts in force are signed, numbered and dated with the decision.
    attached = set(TABLE.required["co-ten-loai"]) - shown if name == "quy-che" else set()
    assert lacking == attached


# ---- The same words


@pytest.mark.parametrize("name", NAMES)
def test_word_and_pdf_have_the_same_words_in_the_same_order(specimens, text_of, pdf_pages, header_rows, name):
    word = text_of(specimens / f"{name}.docx").split()
    repeated = header_rows(specimens / f"{name}.docx")
    last = foot(specimens, name)
    pdf = []
    for number, page in enumerate(pdf_pages(specimens / f"{name}.pdf")):
        words = page[: len(page) - len(last)] if number == 0 else page
        assert number or page[len(words) :] == last
        expected = word[len(pdf) :]
        again = next((row for row in repeated if words[: len(row)] == row != expected[: len(row)]), [])
        pdf += words[len(again) :]
    assert word == pdf


@pytest.mark.parametrize("name", NAMES)
def test_plain_text_has_the_words_of_the_word_file(specimens, text_of, name):
    text = [word for word in text_of(specimens / f"{name}.txt").split() if word != "|"]
    assert text == text_of(specimens / f"{name}.docx").split() + foot(specimens, name)


@pytest.mark.parametrize("name", NAMES)
def test_the_page_for_the_screen_has_the_words_that_were_typed(specimens, text_of, name):
    typed = said(part(specimens, name, "document")) + foot(specimens, name)
    assert text_of(specimens / f"{name}.html").split() == typed


# ---- What it must mean in each format


def outline(folder, name):
    levels = {
        style.get(f"{W}styleId"): style.find(f"{W}pPr/{W}outlineLvl") for style in part(folder, name, "styles")
    }
    for paragraph in part(folder, name, "document").iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        own = paragraph.find(f"{W}pPr/{W}outlineLvl")
        level = own if own is not None else levels.get(style.get(f"{W}val") if style is not None else "")
        if level is not None and int(level.get(f"{W}val")) < 9:
            yield int(level.get(f"{W}val")) + 1, " ".join(said(paragraph))


def test_chapters_sections_and_articles_are_headings_of_their_level(specimens):
    found = list(outline(specimens, "quy-che"))
    assert found[:6] == [
        (1, "QUY CHẾ"),
        (2, "Chương I"),
        (2, "QUY ĐỊNH CHUNG"),
        (3, "Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng"),
        (3, "Điều 2. Nguyên tắc thực hiện công tác văn thư"),
        (2, "Chương II"),
    ]
    assert [level for level, _ in found[6:20]] == [2, 3, 3, 4, 4, 3, 3, 4, 4, 5, 5, 4, 4, 5]
    html = etree.HTML((specimens / "quy-che.html").read_text(encoding="utf-8"))
    read = [
        (int(h.tag[1]), " ".join("".join(h.itertext()).split())) for h in html.iter(*(f"h{n}" for n in range(1, 7)))
    ]
    assert read == found


def printed_numbers(file):
    """What each page of a PDF shows in its top margin."""
    import pypdfium2  # noqa: PLC0415

    for page in pypdfium2.PdfDocument(file):
        yield page.get_textpage().get_text_bounded(bottom=page.get_height() - 51).strip()


def test_each_appendix_counts_its_pages_for_itself_and_shows_none_on_its_first(specimens):
    assert list(printed_numbers(specimens / "quyet-dinh.pdf")) == ["", "", "2", ""]
    sections = list(part(specimens, "quyet-dinh", "document").iter(f"{W}sectPr"))
    starts = [s.find(f"{W}pgNumType") for s in sections]
    assert [None if s is None else s.get(f"{W}start") for s in starts] == [None, "1", "1"]
    assert all(s.find(f"{W}titlePg") is not None for s in sections)


def test_a_document_in_one_part_has_one_section(specimens):
    assert [len(list(part(specimens, name, "document").iter(f"{W}sectPr"))) for name in NAMES] == [
        3 if name == "quyet-dinh" else 1 for name in NAMES
    ]


def test_the_paper_of_a_copy_waiting_to_be_signed_has_room_for_number_and_date(specimens):
    text = (specimens / "bien-ban-cho-ky.txt").read_text(encoding="utf-8").replace("\u00a0", "_")
    assert "Số: ________/BB-ĐKT" in text
    assert "Tân An, ngày ______ tháng ______ năm 2026" in text


def test_a_picture_is_no_part_of_a_specimen():
    assert not [b for name in NAMES for b in document(name).blocks if isinstance(b, Figure)]


def test_two_writings_of_a_specimen_are_the_same_bytes(specimens):
    for name in NAMES:
        assert WRITERS["docx"](document(name), TABLE, {}) == (specimens / f"{name}.docx").read_bytes()
    assert zipfile.ZipFile(io.BytesIO((specimens / "cong-van.docx").read_bytes())).testzip() is None
