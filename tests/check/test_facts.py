"""A fact that is not printed is found; one that is printed, in part or by a neighbour, is not."""

import pytest

from reportgen.check.facts import dropped
from reportgen.document import Cell, Columns, Document, Figure, Item, List, Paragraph, Row, Table, Text


def p(source, words="x"):
    return Paragraph("p", (Text(words, source=source), Text("không nguồn")))


@pytest.mark.parametrize(
    "block",
    [
        p("a.0.b"),
        p("a.0.b.c"),
        List("p", (Item((p("a.0.b"),)),)),
        Columns("p", ((), (p("a.0.b"),))),
        Table("p", (Row((Cell((p("a.0.b"),)),)),)),
        Table("p", (), (Row((Cell((p("a.0.b"),)),)),)),
        Table("p", (), (), p("a.0.b")),
        Figure("p", "0", "mô tả", (p("a.0.b"),)),
        p("a.1.b", "Xã A"),
    ],
)
def test_a_fact_counts_wherever_it_is_printed(block):
    assert dropped(Document("d", "t", (block,)), {"a.0.b": "xã A"}) == []


@pytest.mark.parametrize("block", [p(None, "xã A"), p("a.0"), p("a.0.bc"), p("a.1.b", "xã B"), p("a.0.c", "xã A")])
def test_a_fact_that_no_words_come_from_is_dropped(block):
    assert dropped(Document("d", "t", (block,)), {"a.0.b": "xã A"}) == ["a.0.b"]
