"""Tiny HTML in, whole tree out; what is not of the dialect is refused with template and line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.document import (
    Break,
    Cell,
    Columns,
    Document,
    Figure,
    Item,
    List,
    Paragraph,
    Row,
    Table,
    Text,
)
from reportgen.parse import Dialect, parse
from reportgen.problems import ProblemsError

DIALECT = Dialect("thu", {"a", "b"}, {"0"})


def blocks(body):
    return parse(f"<document><title>t</title>{body}</document>", "thu", DIALECT).blocks


def refused(body):
    with pytest.raises(ProblemsError) as error:
        parse(f"<document>{body}</document>", "thu", DIALECT)
    return [p.kind for p in error.value.problems]


def test_a_document_has_a_kind_a_title_and_blocks():
    made = parse('<document><title>Biên <b>bản</b></title><p class="a">x</p></document>', "thu", DIALECT)
    assert made == Document("thu", "Biên bản", (Paragraph("a", (Text("x"),)),))


@pytest.mark.parametrize(
    ("html", "tree"),
    [
        ('<p class="a"> x  y\n z </p>', Paragraph("a", (Text("x y z"),))),
        ('<p class="a">bếp<b> đạt</b></p>', Paragraph("a", (Text("bếp"), Text(" đạt", bold=True)))),
        ('<p class="a">x <br/> y</p>', Paragraph("a", (Text("x"), Break(), Text("y")))),
        ('<p class="a"><i><b>x</b></i></p>', Paragraph("a", (Text("x", bold=True, italic=True),))),
        ('<p class="a"><span data-from="p.0">x</span></p>', Paragraph("a", (Text("x", source="p.0"),))),
        ('<p class="a"><span class="trong">…</span></p>', Paragraph("a", (Text("…", blank=True),))),
        ('<h2 class="b">x</h2>', Paragraph("b", (Text("x"),), 2)),
        ('<h6 class="b">x</h6>', Paragraph("b", (Text("x"),), 6)),
        ('<section><p class="a">x</p></section>', Paragraph("a", (Text("x"),))),
        (
            '<ol class="a"><li>x</li><li>y<ul class="b"><li>z</li></ul></li></ol>',
            List(
                "a",
                (
                    Item((Paragraph("a", (Text("x"),)),)),
                    Item((Paragraph("a", (Text("y"),)), List("b", (Item((Paragraph("b", (Text("z"),)),)),)))),
                ),
                ordered=True,
            ),
        ),
        (
            '<div class="a"><div><p class="b">x</p></div><div></div></div>',
            Columns("a", ((Paragraph("b", (Text("x"),)),), ())),
        ),
        (
            '<figure class="a"><img src="0">mô tả</img><figcaption class="b">c</figcaption></figure>',
            Figure("a", "0", "mô tả", (Paragraph("b", (Text("c"),)),)),
        ),
        (
            '<table class="a"><caption class="b">c</caption><thead><tr><th class="a" colspan="2">h</th></tr></thead>'
            '<tbody><tr><td class="b">x</td><td class="b"></td></tr></tbody></table>',
            Table(
                "a",
                (Row((Cell((Paragraph("b", (Text("x"),)),)), Cell(()))),),
                (Row((Cell((Paragraph("a", (Text("h"),)),), heading=True, colspan=2),)),),
                Paragraph("b", (Text("c"),)),
            ),
        ),
    ],
)
def test_each_element_becomes_its_noun(html, tree):
    assert blocks(html) == (tree,)


def test_text_comes_out_in_nfc():
    assert blocks('<p class="a">biên bản</p>') == (Paragraph("a", (Text("biên bản"),)),)


def test_a_no_break_space_is_kept():
    assert blocks('<p class="a">Điều\u00a05 </p>') == (Paragraph("a", (Text("Điều\u00a05"),)),)


def test_a_paragraph_without_words_is_no_paragraph():
    assert blocks('<p class="a"> <b> </b></p>') == ()


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<blink>x</blink>", "dialect-element"),
        ('<p class="a"><video/></p>', "dialect-element"),
        ('<p class="a" style="x">y</p>', "dialect-attribute"),
        ('<p class="a"><b class="a">y</b></p>', "dialect-attribute"),
        ('<p class="zzz">y</p>', "dialect-role"),
        ("<p>y</p>", "dialect-role-missing"),
        ("y", "dialect-text"),
        ('<ul class="a">y</ul>', "dialect-text"),
        ('<ul class="a"><p class="a">y</p></ul>', "dialect-place"),
        ('<p class="a">x<p class="a">y</p></p>', "dialect-place"),
        ("<b>x</b>", "dialect-place"),
        ('<p class="a">y', "dialect-broken"),
        ('<p class="a">&nbsp;</p>', "dialect-broken"),
        ('<figure class="a"><img src="9"/></figure>', "dialect-picture"),
        ('<table class="a"><tbody><tr><td class="a" colspan="x">y</td></tr></tbody></table>', "dialect-number"),
        ('<ul class="a"><li>x<p class="a">y</p> z</li></ul>', "dialect-text"),
    ],
)
def test_what_the_dialect_does_not_know_is_refused(html, kind):
    assert kind in refused(html)


def test_every_fault_is_told_with_its_template_and_line():
    html = '<p data-origin="x.html:3">y</p><blink data-origin="x.html:7">z</blink>'
    with pytest.raises(ProblemsError) as error:
        parse(f"<document>{html}</document>", "thu", DIALECT)
    assert [(p.kind, p.place.file, p.place.line) for p in error.value.problems] == [
        ("dialect-role-missing", "x.html", 3),
        ("dialect-element", "x.html", 7),
    ]


def test_an_unclosed_tag_leads_to_the_last_tag_before_it():
    with pytest.raises(ProblemsError) as error:
        parse('<document>\n<p class="a" data-origin="x.html:2">y\n</document>', "thu", DIALECT)
    assert error.value.problems[0].place.line == 2


def test_entities_are_never_expanded():
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">]><document><p class="a">&a;</p></document>'
    with pytest.raises(ProblemsError) as error:
        parse(bomb, "thu", DIALECT)
    assert [p.kind for p in error.value.problems] == ["dialect-broken"]


letters = st.text(alphabet="aăệ <>&\"' \n\u00a0", max_size=12)


@given(st.lists(st.tuples(letters, st.sampled_from(["", "b", "i"])), max_size=6))
def test_white_space_is_collapsed_never_trimmed_between_runs(runs):
    """The words of a paragraph are those of its source, whatever the runs are cut into."""
    from xml.sax.saxutils import escape  # noqa: PLC0415

    html = "".join(f"<{t}>{escape(s)}</{t}>" if t else escape(s) for s, t in runs)
    made = blocks(f'<p class="a">{html}</p>')
    said = "".join(i.text for p in made for i in p.inlines)
    assert said == re.sub("[ \n]+", " ", "".join(s for s, _ in runs)).strip(" ")
