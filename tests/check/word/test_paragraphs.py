"""The effective look of paragraphs: alignment, indents, tabs, spacing, lines, and where they stand."""

import pytest

from tests.check.word.packages import DEFAULT, PAGE, ROOM, TWIP, one, p, paragraphs, r, style

CM = 567


def near(value):
    return pytest.approx(value, abs=0.005)


@pytest.mark.parametrize(
    ("properties", "align"),
    [
        ("", "left"),
        ('<w:jc w:val="both"/>', "justify"),
        ('<w:jc w:val="distribute"/>', "justify"),
        ('<w:jc w:val="start"/>', "left"),
        ('<w:jc w:val="end"/>', "right"),
        ('<w:jc w:val="center"/>', "center"),
        ('<w:bidi/><w:jc w:val="start"/>', "right"),
        ('<w:bidi/><w:jc w:val="right"/>', "left"),
        ('<w:bidi/><w:jc w:val="both"/>', "justify"),
        ('<w:jc w:val="rubbish"/>', "left"),
    ],
)
def test_alignment(properties, align):
    assert one(p("Chữ", properties)).align == align


@pytest.mark.parametrize(
    ("properties", "left", "right", "first"),
    [
        ("", 0, 0, 0),
        ('<w:ind w:left="567" w:right="284" w:firstLine="720"/>', 567, 284, 720),
        ('<w:ind w:start="567" w:end="284"/>', 567, 284, 0),
        ('<w:ind w:left="567" w:hanging="283"/>', 567, 0, -283),
        ('<w:ind w:firstLine="720" w:firstLineChars="200"/>', 0, 0, 720),
        ('<w:ind w:firstLineChars="200"/>', 0, 0, 400),
        ('<w:ind w:left="1cm"/>', 567, 0, 0),
        ('<w:ind w:left="99999999"/>', 0, 0, 0),
    ],
)
def test_indents(properties, left, right, first):
    found = one(p("Chữ", properties))
    assert (found.left_mm, found.right_mm, found.first_mm) == (
        near(left * TWIP),
        near(right * TWIP),
        near(first * TWIP),
    )


@pytest.mark.parametrize(
    ("properties", "text", "first", "shown"),
    [
        ("", "\tChữ", 720, "Chữ"),
        ("", "\t\tChữ", 1440, "Chữ"),
        ('<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>', "\tChữ", 567, "Chữ"),
        ('<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>', "\t\tChữ", 720, "Chữ"),
        ('<w:ind w:firstLine="567"/>', "\tChữ", 720, "Chữ"),
        ('<w:ind w:left="567" w:hanging="567"/>', "\tChữ", 0, "Chữ"),
        ("", "Chữ\tchữ", 0, "Chữ\tchữ"),
        ('<w:pStyle w:val="T"/>', "\tChữ", 300, "Chữ"),
        ('<w:pStyle w:val="T"/><w:tabs><w:tab w:val="clear" w:pos="300"/></w:tabs>', "\tChữ", 720, "Chữ"),
    ],
)
def test_tabs_at_the_beginning_are_an_indent(properties, text, first, shown):
    styles = style("T", '<w:pPr><w:tabs><w:tab w:val="left" w:pos="300"/></w:tabs></w:pPr>')
    body = p(text, properties).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    found = one(body, styles=styles)
    assert (found.text, found.first_mm) == (shown, near(first * TWIP))


def test_the_file_says_how_far_its_tabs_are_apart():
    found = one("<w:p><w:r><w:tab/><w:t>a</w:t></w:r></w:p>", settings='<w:defaultTabStop w:val="567"/>')
    assert found.first_mm == near(567 * TWIP)


@pytest.mark.parametrize(
    ("spacing", "size", "pitch"),
    [
        ("", 14, 1),
        ('w:line="360" w:lineRule="auto"', 14, 1.5),
        ('w:line="276"', 14, 1.15),
        ('w:line="322" w:lineRule="exact"', 14, 1),
        ('w:line="360" w:lineRule="exact"', 14, 18 / 16.1),
        ('w:line="200" w:lineRule="atLeast"', 14, 1),
        ('w:line="483" w:lineRule="atLeast"', 14, 1.5),
        ('w:line="18pt" w:lineRule="exact"', 14, 18 / 16.1),
        ('w:line="0"', 14, 1),
    ],
)
def test_the_distance_of_lines(spacing, size, pitch):
    found = one(p("Chữ", f"<w:spacing {spacing}/>", f'<w:sz w:val="{2 * size}"/>'))
    assert found.pitch == near(pitch)


def test_the_distance_of_lines_counts_by_the_largest_letters():
    small, large = '<w:sz w:val="20"/>', '<w:sz w:val="40"/>'
    exact = '<w:spacing w:line="460" w:lineRule="exact"/>'
    assert one(f"<w:p><w:pPr>{exact}</w:pPr>{r('a', small)}{r('b', large)}</w:p>").pitch == near(1)


@pytest.mark.parametrize(
    ("above", "below", "gap"),
    [
        ("", "", 0),
        ('<w:spacing w:after="120"/>', '<w:spacing w:before="60"/>', 6),
        ('<w:spacing w:after="60"/>', '<w:spacing w:before="120"/>', 6),
        ('<w:spacing w:afterAutospacing="1" w:after="40"/>', "", 14),
        ('<w:spacing w:afterAutospacing="0" w:after="40"/>', "", 2),
        ("", '<w:spacing w:beforeLines="50"/>', 6),
        ("", '<w:spacing w:beforeLines="50" w:before="156"/>', 7.8),
        ('<w:spacing w:after="120"/><w:contextualSpacing/>', '<w:spacing w:before="60"/>', 3),
        ('<w:spacing w:after="120"/>', '<w:spacing w:before="60"/><w:contextualSpacing/>', 6),
        ('<w:pStyle w:val="S"/><w:spacing w:after="120"/><w:contextualSpacing/>', "", 6),
    ],
)
def test_the_room_between_two_paragraphs(above, below, gap):
    first, second = paragraphs(p("a", above) + p("b", below), styles=style("S"))
    assert second.gap_pt == near(gap)
    assert first.gap_pt is not None


def test_an_old_setting_of_word_adds_the_two_spaces():
    both = p("a", '<w:spacing w:after="120"/>') + p("b", '<w:spacing w:before="60"/>')
    settings = "<w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>"
    assert paragraphs(both, settings=settings)[1].gap_pt == near(9)


def test_empty_paragraphs_are_room():
    mark = '<w:rPr><w:sz w:val="28"/></w:rPr>'
    empty = f'<w:p><w:pPr><w:spacing w:before="40" w:after="60" w:line="360"/>{mark}</w:pPr></w:p>'
    _, below = paragraphs(p("a", '<w:spacing w:after="20"/>') + empty + p("b", '<w:spacing w:before="80"/>'))
    assert below.gap_pt == near(2 + 14 * 1.15 * 1.5 + 4)


def test_an_exact_empty_line_is_as_high_as_it_says():
    empty = '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
    assert paragraphs(p("a") + empty + p("b"))[1].gap_pt == near(1)


def test_the_first_of_a_column_has_its_own_room_above():
    assert one(p("a", '<w:spacing w:before="120"/>')).gap_pt == near(6)


def test_spacing_through_style_and_defaults():
    styles = (
        '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        + style("Normal", '<w:pPr><w:spacing w:before="20"/></w:pPr>', more=DEFAULT)
        + style("Body", '<w:pPr><w:spacing w:after="0"/><w:jc w:val="both"/></w:pPr>', based="Normal")
    )
    a, b = paragraphs(p("a") + p("b", '<w:pStyle w:val="Body"/>'), styles=styles)
    assert (a.pitch, a.gap_pt, b.gap_pt, b.align) == (near(259 / 240), near(1), near(8), "justify")


def test_kept_with_the_next_and_levels():
    styles = style("H", '<w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr>')
    heading, off, plain = paragraphs(
        p("a", '<w:pStyle w:val="H"/>')
        + p("b", '<w:pStyle w:val="H"/><w:keepNext w:val="0"/><w:outlineLvl w:val="9"/>')
        + p("c"),
        styles=styles,
    )
    assert [(x.held, x.level) for x in (heading, off, plain)] == [(True, 2), (False, 0), (False, 0)]


def test_room_is_the_width_between_the_margins_or_of_one_column():
    assert one(p("a")).room_mm == near(ROOM)
    assert one(p("a"), PAGE + '<w:cols w:num="2" w:space="567"/>').room_mm == near((ROOM - 567 * TWIP) / 2)
    uneven = '<w:cols w:num="2" w:equalWidth="0"><w:col w:w="3000"/><w:col w:w="5000"/></w:cols>'
    assert one(p("a"), PAGE + uneven).room_mm == near(3000 * TWIP)
    assert one(p("a"), "").room_mm is None


# ---- Pages

BREAK = '<w:r><w:br w:type="page"/></w:r>'
RENDERED = "<w:r><w:lastRenderedPageBreak/></w:r>"


def placed(body, **others):
    return [(x.text, x.page, x.starts_page) for x in paragraphs(body, **others)]


def test_pages_are_known_where_the_file_was_shown():
    body = p("a") + f"<w:p>{RENDERED}{r('b')}</w:p>" + f"<w:p>{r('c')}{RENDERED}{r('d')}</w:p>" + p("e")
    assert placed(body) == [("a", 1, False), ("b", 2, False), ("cd", 2, False), ("e", 3, False)]


def test_a_page_break_and_what_was_shown_after_it_count_once():
    body = (
        p("a")
        + f"<w:p>{BREAK}</w:p><w:p>{RENDERED}{r('b')}</w:p>"
        + f"<w:p>{r('c')}{BREAK}{RENDERED}{r('d')}</w:p>"
    )
    assert placed(body) == [("a", 1, False), ("b", 2, True), ("c", 2, False), ("d", 3, True)]


def test_pages_are_not_known_where_nobody_counted_them():
    assert placed(p("a") + p("b", "<w:pageBreakBefore/>")) == [("a", None, False), ("b", None, True)]


def test_a_section_begins_a_page_unless_it_goes_on():
    def ended(text, kind):
        return p(text, f"<w:sectPr>{PAGE}<w:type w:val='{kind}'/></w:sectPr>")

    body = ended("a", "nextPage") + ended("b", "continuous") + p("c") + f"<w:p>{RENDERED}{r('d')}</w:p>"
    found = paragraphs(body)
    assert [(x.text, x.section, x.page, x.starts_page) for x in found] == [
        ("a", 0, 1, False),
        ("b", 1, 1, False),
        ("c", 2, 2, True),
        ("d", 2, 3, False),
    ]


@pytest.mark.parametrize(("kind", "align"), [("left", "left"), ("center", None), ("right", None)])
def test_words_that_a_tab_centres_are_not_told_to_stand_left(kind, align):
    stops = f'<w:tabs><w:tab w:val="{kind}" w:pos="5000"/></w:tabs>'
    (found,) = paragraphs(f'<w:p><w:pPr>{stops}<w:jc w:val="left"/></w:pPr><w:r><w:tab/><w:t>a</w:t></w:r></w:p>')
    assert (found.text, found.align, found.first_mm) == ("a", align, pytest.approx(5000 * TWIP))
