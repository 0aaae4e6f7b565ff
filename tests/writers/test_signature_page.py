"""Wherever the page ends, signatures stay whole, with their names, room to sign, and words above them."""

import io
import zipfile

import pypdfium2
import pytest
from lxml import etree

from reportgen import layout
from reportgen.document import Cell, Columns, Document, Item, List, Paragraph, Row, Table, Text
from reportgen.writers import pdf, word

DECREE = layout.load("nd30-2020")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LINES_OF_A_PAGE = 31


def p(words, role="noi-dung"):
    return Paragraph(role, (Text(words),))


def row(role, *texts):
    return Row(tuple(Cell((p(text, role),)) for text in texts))


RECIPIENTS = (
    p("Nơi nhận:", "noi-nhan-nhan"),
    List("noi-nhan", tuple(Item((p(text, "noi-nhan"),)) for text in ("Như trên;", "Lưu: VT."))),
)
SIGNED = (p("GIÁM ĐỐC", "quyen-han-chuc-vu"), p("Đặng Thu Hiền", "ho-ten"))
ENDS = {
    "recipients beside the signature": (Columns("chu-ky-noi-nhan", (RECIPIENTS, SIGNED)),),
    "two signatures above the recipients": (
        Table(
            "chu-ky",
            (row("quyen-han-chuc-vu", "THƯ KÝ", "GIÁM ĐỐC"), row("ho-ten", "Lê Bình", "Đặng Thu Hiền")),
        ),
        *RECIPIENTS,
    ),
}
LAST = "Câu cuối dài hơn một dòng để thấy đoạn văn cuối cùng có bị tách giữa hai trang hay không. " * 2


def document(lines, end):
    body = tuple(p(f"Dòng {number}.") for number in range(lines))
    return Document("k", "t", (*body, p(LAST), *ENDS[end]))


def where(file):
    """For each piece of text of a PDF: its page, and its lower and upper edge in pt from the page's foot."""
    for number, page in enumerate(pypdfium2.PdfDocument(file)):
        text = page.get_textpage()
        for rect in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(rect)
            yield text.get_text_bounded(left, bottom, right, top).strip("- \r\n"), number, bottom, top


def seen(lines, end, table=DECREE):
    """The page of the name, those of what belongs to it, and whether words of the text stand above it there."""
    found = list(where(pdf.write(document(lines, end), table, {})))
    at = {words: page for words, page, *_ in found}
    signed = at["Đặng Thu Hiền"]
    text = [words for words, page, *_ in found if page == signed and words.startswith(("Câu", "Dòng", "hai"))]
    return signed, {at[words] for words in ("GIÁM ĐỐC", "Nơi nhận:", "Như trên;", "Lưu: VT.")}, bool(text)


@pytest.mark.parametrize("end", ENDS)
def test_in_a_pdf_no_page_end_parts_or_strands_the_signature(end):
    every = [seen(lines, end) for lines in range(1, LINES_OF_A_PAGE + 1)]
    assert [(signed, others, text) for signed, others, text in every if others != {signed} or not text] == []
    assert {signed for signed, *_ in every} == {0, 1}  # the page did end on the way


def test_a_signature_that_nothing_holds_is_seen_to_stand_alone():
    end = "recipients beside the signature"
    loose = DECREE.roles["chu-ky-noi-nhan"].model_copy(update={"keep_with_previous": False})
    table = DECREE.model_copy(update={"roles": DECREE.roles | {"chu-ky-noi-nhan": loose}})
    assert not all(seen(lines, end, table)[2] for lines in range(20, LINES_OF_A_PAGE + 1))


@pytest.mark.parametrize("end", ENDS)
def test_there_is_room_for_signature_and_seal(end):
    found = {words: (bottom, top) for words, _, bottom, top in where(pdf.write(document(1, end), DECREE, {}))}
    room_mm = (found["GIÁM ĐỐC"][0] - found["Đặng Thu Hiền"][1]) * 25.4 / 72
    assert 30 <= room_mm <= 35


def body(data):
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))[0]


HELD = {name for name, role in DECREE.roles.items() if role.keep_with_next}


def held(paragraph):
    style = paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
    return paragraph.find(f"{W}pPr/{W}keepNext") is not None or style in HELD


def broken_chain(tree):
    """What is not held to the next, from the last paragraph above the signature to the one before the end."""
    paragraphs = list(tree.iter(f"{W}p"))
    first = next(i for i, q in enumerate(paragraphs) if "".join(q.itertext()).startswith("Câu cuối"))
    return ["".join(q.itertext()) for q in paragraphs[first:-1] if not held(q)]


@pytest.mark.parametrize("end", ENDS)
def test_in_word_everything_from_the_last_words_on_is_held_together(end):
    tree = body(word.write(document(5, end), DECREE, {}))
    assert broken_chain(tree) == []
    assert all(r.find(f"{W}trPr/{W}cantSplit") is not None for r in tree.iter(f"{W}tr"))


def test_a_broken_chain_is_seen():
    tree = body(word.write(document(5, "two signatures above the recipients"), DECREE, {}))
    name = next(q for q in tree.iter(f"{W}p") if "".join(q.itertext()) == "Đặng Thu Hiền")
    name.remove(name.find(f"{W}pPr"))
    name.insert(0, etree.fromstring(f'<w:pPr xmlns:w="{W[1:-1]}"><w:pStyle w:val="noi-dung"/></w:pPr>'))
    assert broken_chain(tree) == ["Đặng Thu Hiền"]
