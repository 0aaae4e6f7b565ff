"""The room between two paragraphs is the larger of the two spaces, on paper as in Word."""

import pypdfium2
import pytest

from reportgen import layout
from reportgen.document import Document, Item, List, Paragraph, Text
from reportgen.layout import Measure
from reportgen.writers import pdf

DECREE = layout.load("nd30-2020")
LINE_PT = 14 * 1.15 * 1.1


def p(words, role="noi-dung"):
    return Paragraph(role, (Text(words),))


def spaced(before, after):
    room = {"space_before_pt": Measure(used=before), "space_after_pt": Measure(used=after)}
    rows = {name: DECREE.roles[name].model_copy(update=room) for name in ("noi-dung", "diem")}
    return DECREE.model_copy(update={"roles": DECREE.roles | rows})


def baselines(blocks, table):
    text = pypdfium2.PdfDocument(pdf.write(Document("k", "t", blocks), table, {}))[0].get_textpage()
    return sorted({round(text.get_rect(i)[1], 1) for i in range(text.count_rects())}, reverse=True)


@pytest.mark.parametrize(("before", "after", "room"), [(30, 20, 30), (20, 30, 30), (0, 12, 12), (12, 0, 12)])
@pytest.mark.parametrize(
    "blocks",
    [
        (p("nnn"), p("nnn")),
        (List("diem", (Item((p("nnn", "diem"),)), Item((p("nnn", "diem"),)))),),
        (List("diem", (Item((p("nnn", "diem"),)),)), p("nnn")),
    ],
    ids=["paragraphs", "entries", "after a list"],
)
def test_of_two_spaces_the_larger_counts(blocks, before, after, room):
    found = baselines(blocks, spaced(before, after))
    assert found[0] - found[-1] == pytest.approx(LINE_PT + room, abs=3)  # a marker reaches lower than its words
