import base64
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reportgen import layout as layouts
from reportgen.document import (
    Break,
    Cell,
    Columns,
    Document,
    Figure,
    Item,
    List,
    Paragraph,
    Picture,
    Row,
    Table,
    Text,
)
from reportgen.layout import Layout, longest_line_mm
from reportgen.problems import ProblemsError, problem
from reportgen.writers import css, html

LAYOUT = Layout.model_validate(
    {
        "id": "t",
        "name": "t",
        "page": {
            "size_mm": [210, 297],
            "margins_mm": {"top": 20, "bottom": 20, "left": 30, "right": 15},
            "header_mm": 10,
            "font": "Times New Roman",
            "stand_ins": [],
            "single_line_em": 1.15,
            "color": "000000",
            "page_number": "so",
        },
        "roles": {
            "so": {"name": "n"},
            "p": {"name": "n"},
            "dam": {"name": "n", "bold": True},
            "nghieng": {"name": "n", "italic": True},
            "ke": {"name": "n", "size": 14, "bold": True, "line_below": {"share": 0.5}},
            "hoa": {"name": "n", "size": 14, "case": "upper", "left_mm": 5, "line_below": {"share": 1}},
            "cot": {"name": "n", "line_below": {"share": 0.5, "of": "column"}},
            "hai": {"name": "n", "widths_mm": [40, 125]},
            "ba": {"name": "n", "widths_mm": [40, 35, 90]},
            "khung": {"name": "n", "widths_mm": [40, 125], "borders": True},
            "ds": {"name": "n", "marker": {"kind": "dash"}},
            "hop": {"name": "n", "align": "center", "box": {"height_mm": 8, "widths_mm": {"KHẨN": 20}}},
            "chan": {"name": "n", "foot": True},
            "phan": {"name": "n", "own_pages": True},
        },
    }
)
PLAIN = LAYOUT.model_copy(update={"plain_html": True})
PICTURES = {"0": Picture(b"\xff\xd8jpeg", 3, 2)}
DATA = "data:image/jpeg;base64," + base64.b64encode(b"\xff\xd8jpeg").decode()


def p(*words, role="p", level=0):
    return Paragraph(role, tuple(Text(w) if isinstance(w, str) else w for w in words), level)


def article(*blocks, layout=LAYOUT):
    """What stands inside the article of the page."""
    page = html.write(Document("k", "t", blocks), layout, PICTURES).decode()
    return page.split("<article>\n")[1].split("</article>")[0]


PAGE = """\
<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8"/>
<title>Tên &lt;bài&gt;</title>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
{style}</head>
<body>
<main>
<article>
<{tag}{role}>Chữ</{tag}>
</article>
</main>
</body>
</html>
"""


def test_whole_page():
    document = Document("k", "Tên <bài>", (p("Chữ", level=1),))
    style = f"<style>\n{css.stylesheet(LAYOUT)}</style>\n"
    made = html.write(document, LAYOUT, {}).decode()
    assert made == PAGE.format(style=style, tag="h1", role=' class="p"')


def test_whole_page_of_a_clean_article():
    document = Document("k", "Tên <bài>", (p("Chữ", level=1),))
    style = f"<style>\n{css.reading(PLAIN)}</style>\n"
    assert html.write(document, PLAIN, {}).decode() == PAGE.format(style=style, tag="h2", role="")


def test_the_printable_page_has_classes_and_no_css_even_of_a_clean_article():
    document = Document("k", "Tên <bài>", (p("Chữ", level=1),))
    assert html.printable(document, PLAIN) == PAGE.format(style="", tag="h1", role=' class="p"')


WORDS = p(
    "a < b & c",
    Break(),
    Text("d", bold=True),
    Text("i", italic=True),
    Text("c", bold=True, italic=True),
    Text("……", blank=True),
    Text("35%", source='findings/0/"x"'),
    Text("14", bold=True, source="v"),
)


def test_words():
    assert article(WORDS) == (
        '<p class="p">a &lt; b &amp; c<br/><b>d</b><i>i</i><b><i>c</i></b><span class="trong">……</span>'
        '<span data-from="findings/0/&quot;x&quot;">35%</span><b><span data-from="v">14</span></b></p>\n'
    )


def test_words_of_a_clean_article():
    assert article(WORDS, layout=PLAIN) == (
        "<p>a &lt; b &amp; c<br/><strong>d</strong><em>i</em><strong><em>c</em></strong>……"
        '<span data-from="findings/0/&quot;x&quot;">35%</span><strong><span data-from="v">14</span></strong></p>\n'
    )


def test_a_clean_article_says_the_weight_of_a_role_with_elements():
    blocks = (p("a", role="dam"), p("b", role="nghieng"), p("c", role="dam", level=2))
    assert article(*blocks) == '<p class="dam">a</p>\n<p class="nghieng">b</p>\n<h2 class="dam">c</h2>\n'
    assert article(*blocks, layout=PLAIN) == "<p><strong>a</strong></p>\n<p><em>b</em></p>\n<h3>c</h3>\n"


def test_headings_end_at_the_sixth_level():
    assert article(p("a", level=6), layout=PLAIN) == "<h6>a</h6>\n"


LIST = List(
    "ds",
    (
        Item((p("một", role="ds"),)),
        Item((p("hai", role="dam"), List("ds", (Item((p("ba", role="ds"),)),), ordered=True))),
        Item((p("đề mục", level=2),)),
    ),
)


def test_lists():
    assert article(LIST) == (
        '<ul class="ds">\n<li class="ds">một</li>\n<li class="dam">hai<ol class="ds">\n<li class="ds">ba</li>\n'
        '</ol>\n</li>\n<li>\n<h2 class="p">đề mục</h2>\n</li>\n</ul>\n'
    )


def test_lists_of_a_clean_article():
    assert article(LIST, layout=PLAIN) == (
        "<ul>\n<li>một</li>\n<li><strong>hai</strong><ol>\n<li>ba</li>\n</ol>\n</li>\n"
        "<li>\n<h3>đề mục</h3>\n</li>\n</ul>\n"
    )


def cell(words, **more):
    return Cell((p(words),), **more)


TABLE = Table(
    "hai",
    (Row((cell("a", heading=True), cell("b", rowspan=2))),),
    (Row((cell("c", heading=True, colspan=2),)),),
    p("tên", role="dam"),
)


def test_tables():
    assert article(TABLE) == (
        '<table class="hai">\n<caption class="dam">tên</caption>\n<colgroup><col/><col/></colgroup>\n'
        '<thead>\n<tr>\n<th scope="col" colspan="2"><p class="p">c</p>\n</th>\n</tr>\n</thead>\n'
        '<tbody>\n<tr>\n<th scope="row"><p class="p">a</p>\n</th>\n<td rowspan="2"><p class="p">b</p>\n</td>\n</tr>\n'
        "</tbody>\n</table>\n"
    )


def test_tables_of_a_clean_article():
    assert article(TABLE, layout=PLAIN) == (
        "<table>\n<caption>tên</caption>\n"
        '<thead>\n<tr>\n<th scope="col" colspan="2">c</th>\n</tr>\n</thead>\n'
        '<tbody>\n<tr>\n<th scope="row">a</th>\n<td rowspan="2">b</td>\n</tr>\n</tbody>\n</table>\n'
    )


def test_a_table_with_other_columns_than_the_layout_shares_the_width_evenly():
    assert article(Table("hai", (Row((cell("a"),)),))) == (
        '<table class="hai" role="presentation">\n<tbody>\n<tr>\n'
        '<td><p class="p">a</p>\n</td>\n</tr>\n</tbody>\n</table>\n'
    )


def test_columns_stand_side_by_side_or_in_a_clean_article_below_each_other():
    block = Columns("hai", ((p("a"), p("b")), (p("c"),)))
    assert article(block) == (
        '<div class="hai">\n<div>\n<p class="p">a</p>\n<p class="p">b</p>\n</div>\n'
        '<div>\n<p class="p">c</p>\n</div>\n</div>\n'
    )
    assert article(block, layout=PLAIN) == "<p>a</p>\n<p>b</p>\n<p>c</p>\n"


FIGURE = Figure("hai", "0", 'Ảnh "a"', (p("chú thích", role="nghieng"),))


def test_figures():
    image = f'<img src="{DATA}" width="3" height="2" alt="Ảnh &quot;a&quot;"/>'
    assert article(FIGURE) == (
        f'<figure class="hai">\n{image}\n<figcaption class="nghieng">chú thích</figcaption>\n</figure>\n'
    )
    assert article(FIGURE, layout=PLAIN) == (f"<figure>\n{image}\n<figcaption>chú thích</figcaption>\n</figure>\n")
    assert article(replace(FIGURE, caption=())) == f'<figure class="hai">\n{image}\n</figure>\n'
    two = replace(FIGURE, caption=(p("một"), p("hai")))
    assert "<figcaption>\n<p>một</p>\n<p>hai</p>\n</figcaption>\n" in article(two, layout=PLAIN)


def test_the_printable_page_asks_for_its_pictures():
    made = html.printable(Document("k", "t", (replace(FIGURE, caption=()),)), LAYOUT)
    assert '<img src="photo:0" alt="Ảnh &quot;a&quot;"/>' in made


def printed(*words):
    made = html.printable(Document("k", "t", (p(*words),)), LAYOUT)
    return made.split('<p class="p">')[1].split("</p>")[0]


def test_on_paper_a_run_never_ends_in_a_space_before_another():
    assert printed("a ", Text("b", source="s"), Text(" ", bold=True), Text("c ", italic=True), "d ") == (
        "a b<i> c</i> d "
    )
    assert printed(Text(" ", bold=True), "a ", Break(), Text("b", blank=True), "c", Break()) == " a <br/>bc<br/>"
    assert printed(Text("a ", bold=True), Text(" b", bold=True), Text("c", bold=True, italic=True)) == (
        "<b>a  b</b><b><i>c</i></b>"
    )


def test_a_picture_that_is_not_given_is_told():
    with pytest.raises(ProblemsError) as caught:
        article(replace(FIGURE, picture="7"))
    assert caught.value.problems == (problem("picture-not-given", picture="7"),)


def test_a_frame_says_where_it_begins_and_how_wide_it_is():
    frame = p("KHẨN", role="hop")
    assert 'class="hop" style="--trai: 72.5mm; --rong: 20.0mm"' in article(frame)
    assert 'style="--trai: 10.0mm; --rong: 20.0mm"' in article(Columns("hai", ((frame,), ())))
    assert "style=" not in article(frame, layout=PLAIN)


def test_each_part_is_an_article_and_the_foot_stands_where_screen_and_paper_want_it():
    document = Document("k", "t", (p("a"), p("c", role="chan"), p("b"), p("d", role="phan")))
    found = {
        name: [[q.text for q in one.iter("p")] for one in etree.HTML(page).iter("article")]
        for name, page in (
            ("screen", html.write(document, LAYOUT, {}).decode()),
            ("paper", html.printable(document, LAYOUT)),
        )
    }
    assert found == {"screen": [["a", "b", "c"], ["d"]], "paper": [["c", "a", "b"], ["d"]]}


def dong(block):
    return etree.fromstring(article(block).encode()).xpath("string(//*[@style]/@style)")


def length(words, room, *, bold=False, share=1.0):
    return f"--dong: {longest_line_mm(words, 14, room, bold=bold) * share:.1f}mm"


def test_a_line_below_is_measured_on_the_words_in_the_room_they_have():
    words = "Độc lập - Tự do - Hạnh phúc"
    assert dong(p(words, role="ke")) == length(words, 165, bold=True, share=0.5)
    assert dong(p("một", Break(), words, role="ke")) == length(words, 165, bold=True, share=0.5)
    assert dong(p(words, role="hoa")) == length(words.upper(), 160)
    assert dong(p("W" * 30, role="hoa")) == "--dong: 139.9mm"
    assert dong(p("W" * 40, role="hoa")) == "--dong: 160.0mm"  # never longer than the room


def test_the_room_of_a_column_is_its_share_of_the_text():
    words = "Độc lập - Tự do - Hạnh phúc"
    for columns, room in ((2, 40), (1, 165), (3, 55)):
        block = Columns("hai", ((p(words, role="hoa"),), *[(p("a"),)] * (columns - 1)))
        assert dong(block) == length(words.upper(), room - 5)
    block = Columns("ba", ((p("a"),), (p(words, role="hoa"),)))
    assert dong(block) == length(words.upper(), 165 * 35 / 75 - 5)  # 35 of the first two
    assert length(words.upper(), 72) != length(words.upper(), 77.5)  # rather than half the text
    assert length(words.upper(), 35) != length(words.upper(), 50) != length(words.upper(), 160)


def test_the_room_of_a_cell_is_its_columns_without_its_sides():
    words = "Độc lập - Tự do - ở"

    def line(role, *others):
        return dong(Table(role, (Row((Cell((p(words, role="ke"),)), *others)),)))

    sides = 2 * css.CELL_SIDE_MM
    narrow, wide = (length(words, room, bold=True, share=0.5) for room in (40 - sides, 40))
    assert narrow != wide
    assert line("khung", cell("a")) == narrow
    assert line("hai", cell("a")) == wide
    assert line("khung", cell("a"), cell("b")) == wide  # three columns of 55 mm
    assert line("hai", cell("a", colspan=3)) == wide  # four of 41.25 mm
    long = "Độc lập - Tự do - Hạnh phúc - Độc lập - Tự do"

    def last(*others):
        return dong(Table("ba", (Row((*others, Cell((p(long, role="ke"),)))),)))

    full, half = (length(long, room, bold=True, share=0.5) for room in (90, 82.5))
    assert full != half
    assert last(cell("a", colspan=2)) == full
    assert last(cell("a")) == half


def test_a_line_below_the_column_needs_no_measuring():
    assert article(p("a", role="cot")) == '<p class="cot">a</p>\n'
    assert article(p("a", role="ke"), layout=PLAIN) == "<p><strong>a</strong></p>\n"


# ---- Any tree

words = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=8)
runs = st.builds(
    Text, words, bold=st.booleans(), italic=st.booleans(), blank=st.booleans(), source=st.none() | words
)
paragraphs = st.builds(
    Paragraph,
    st.sampled_from(["p", "dam", "ke"]),
    st.lists(runs, min_size=1, max_size=3).map(tuple),
    st.integers(0, 3),
)


def grown(inner):
    several = st.lists(inner, min_size=1, max_size=2).map(tuple)
    cells = st.lists(st.builds(Cell, several, heading=st.booleans()), min_size=1, max_size=2).map(tuple)
    rows = st.lists(st.builds(Row, cells), min_size=1, max_size=2).map(tuple)
    return st.one_of(
        st.builds(List, st.just("ds"), st.lists(st.builds(Item, several), min_size=1, max_size=2).map(tuple)),
        st.builds(Table, st.just("hai"), rows, caption=st.none() | paragraphs),
        st.builds(Columns, st.just("hai"), st.tuples(several, several)),
        st.builds(Figure, st.just("hai"), st.just("0"), words, st.lists(paragraphs, max_size=2).map(tuple)),
    )


trees = st.lists(st.recursive(paragraphs, grown, max_leaves=6), max_size=3).map(tuple)


def said(page):
    """The words of the article; fails if the page is not well-formed."""
    root = etree.fromstring(page.replace("<!DOCTYPE html>\n", "").encode())
    (found,) = root.iter("article")
    return "".join("".join(found.itertext()).split())


@given(trees)
def test_every_page_is_well_formed_and_all_three_say_the_same_words(blocks):
    document = Document("k", "t", blocks)
    classed = said(html.write(document, LAYOUT, PICTURES).decode())
    clean = said(html.write(document, PLAIN, PICTURES).decode())
    assert classed == clean == said(html.printable(document, LAYOUT))


@given(trees)
def test_a_clean_article_carries_no_class_and_no_style(blocks):
    root = etree.fromstring(html.write(Document("k", "t", blocks), PLAIN, PICTURES).split(b"\n", 1)[1])
    (found,) = root.iter("article")
    assert {name for e in found.iter() for name in e.attrib} <= {
        *("data-from", "src", "width", "height", "alt", "scope", "colspan", "rowspan")
    }
    assert {e.tag for e in found.iter()}.isdisjoint({"b", "i", "h1", "div", "colgroup"})


@given(st.lists(words, min_size=1).map(lambda texts: Paragraph("p", tuple(map(Text, texts)))))
def test_no_word_is_lost(paragraph):
    expected = "".join(run.text for run in paragraph.inlines if isinstance(run, Text))
    assert said(html.printable(Document("k", "t", (paragraph,)), LAYOUT)) == expected


@pytest.mark.parametrize("name", layouts.names())
def test_the_sheets_of_the_layouts_do_not_break_the_page(name):
    table = layouts.load(name)
    role = next(iter(table.roles))
    page = html.write(Document("k", "t", (Paragraph(role, (Text("Chữ"),)),)), table, {}).decode()
    assert said(page) == "Chữ"


def test_the_number_of_a_document_stays_on_one_line_with_the_word_before_it():
    made = article(p("theo Kế hoạch số 22/KH-UBND, đạt 8.412/11.960 hồ sơ - tốt" + " nữa" * 40))
    assert made == (
        '<p class="p">theo Kế hoạch số<span class="lien">\xa022/KH-UBND</span>, '
        "đạt 8.412/11.960\xa0hồ\xa0sơ\xa0- tốt" + " nữa" * 40 + "</p>\n"
    )


def test_a_number_that_no_line_has_room_for_may_break():
    cell = Table("p", (Row((Cell((p("số 123456/QĐ-UBND-VPCP-KGVX-TH"),)), *(Cell((p("x"),)) for _ in range(9)))),))
    assert '<span class="lien">' not in article(cell)
