"""Automatic numbers, letters and dashes, counted as Word counts, and the indents they bring."""

import pytest

from tests.check.word.packages import TWIP, one, p, paragraphs, style


def level(depth, text, shape="decimal", inside="", start=1):
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{shape}"/>'
        f'<w:lvlText w:val="{text}"/>{inside}</w:lvl>'
    )


def lists(*levels, nums='<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>', more=""):
    return f'<w:abstractNum w:abstractNumId="0">{more}{"".join(levels)}</w:abstractNum>{nums}'


def num(number=1, depth=0):
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def labels(entries, numbering, **others):
    body = "".join(p("x", entry if isinstance(entry, str) else num(*entry)) for entry in entries)
    return [x.label for x in paragraphs(body, numbering=numbering, **others)]


@pytest.mark.parametrize(
    ("shape", "text", "shown"),
    [
        ("decimal", "Điều %1.", ["Điều 1.", "Điều 2.", "Điều 3."]),
        ("decimalZero", "%1", ["01", "02", "03"]),
        ("upperRoman", "%1.", ["I.", "II.", "III."]),
        ("lowerRoman", "%1)", ["i)", "ii)", "iii)"]),
        ("upperLetter", "%1.", ["A.", "B.", "C."]),
        ("lowerLetter", "%1)", ["a)", "b)", "c)"]),
        ("none", "%1", ["", "", ""]),
        ("bullet", "-", ["-", "-", "-"]),
        ("bullet", "\uf0b7", ["•", "•", "•"]),
        ("bullet", "\uf02d", ["-", "-", "-"]),
        ("bullet", "+", ["+", "+", "+"]),
        ("cardinalText", "%1", ["1", "2", "3"]),
    ],
)
def test_shapes(shape, text, shown):
    assert labels([(1,), (1,), (1,)], lists(level(0, text, shape))) == shown


@pytest.mark.parametrize(
    ("shape", "start", "shown"),
    [
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerLetter", 27, "aa"),
        ("upperLetter", 53, "AAA"),
        ("upperRoman", 0, "0"),
        ("lowerLetter", 2000000, "2000000"),
        ("decimal", 0, "0"),
    ],
)
def test_far_along(shape, start, shown):
    assert labels([(1,)], lists(level(0, "%1", shape, start=start))) == [shown]


THREE = [level(0, "%1."), level(1, "%1.%2."), level(2, "%3)", "lowerLetter")]


def test_levels_begin_anew_below_the_next_number_above():
    order = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2), (1, 2)]
    assert labels(order, lists(*THREE)) == ["1.", "1.1.", "1.2.", "a)", "2.", "2.1.", "a)", "b)"]


@pytest.mark.parametrize(("restart", "shown"), [(0, ["b)", "c)"]), (1, ["b)", "a)"]), (None, ["a)", "a)"])])
def test_where_a_level_begins_anew_can_be_said(restart, shown):
    rule = "" if restart is None else f'<w:lvlRestart w:val="{restart}"/>'
    three = [level(0, "%1."), level(1, "%2."), level(2, "%3)", "lowerLetter", rule)]
    found = labels([(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)], lists(*three))
    assert [found[4], found[6]] == shown


def test_all_arabic():
    legal = level(1, "%1.%2", inside="<w:isLgl/>")
    assert labels([(1, 0), (1, 1)], lists(level(0, "%1.", "upperRoman"), legal)) == ["I.", "1.1"]


def test_a_list_may_start_elsewhere():
    other = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    )
    found = labels([(1,), (1,), (2,), (2,), (3,)], lists(level(0, "%1."), nums=other))
    assert found == ["1.", "2.", "5.", "6.", "7."]


def test_a_list_may_write_a_level_otherwise():
    other = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        f"{level(0, '%1)', 'lowerLetter')}</w:lvlOverride></w:num>"
    )
    assert labels([(1,)], lists(level(0, "%1."), nums=other)) == ["a)"]


def test_a_list_through_a_list_style():
    numbering = (
        f'<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="L"/>{level(0, "%1.")}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    styles = style("L", f"<w:pPr>{num(1)}</w:pPr>", kind="numbering")
    assert labels([(2,), (2,)], numbering, styles=styles) == ["1.", "2."]


def test_a_list_style_that_leads_to_itself_is_no_list():
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    assert labels([(1,)], numbering, styles=style("L", f"<w:pPr>{num(1)}</w:pPr>", kind="numbering")) == [""]


@pytest.mark.parametrize("entry", [(0,), (9,), (1, 7), (1, 99)])
def test_no_list_no_label(entry):
    assert labels([entry], lists(level(0, "%1."))) == [""]


TIED = (
    style("H1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    + style("H2", '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', based="H1")
    + style("H3", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
)


def test_numbers_through_paragraph_styles():
    levels = [level(0, "%1."), level(1, "%1.%2."), level(2, "%3)", "lowerLetter", '<w:pStyle w:val="H3"/>')]
    entries = [f'<w:pStyle w:val="{name}"/>' for name in ("H1", "H2", "H2", "H3")]
    off = '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    assert labels([*entries, off], lists(*levels), styles=TIED) == ["1.", "1.1.", "1.2.", "a)", ""]


INDENT = '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'
OWN = '<w:ind w:left="100" w:firstLine="0"/>'


@pytest.mark.parametrize(
    ("paragraph", "left", "first"),
    [
        (num(1), 720, -360),
        (num(1) + '<w:ind w:left="0" w:firstLine="567"/>', 0, 567),
        (num(1) + '<w:ind w:left="567"/>', 567, -360),
        ('<w:pStyle w:val="Own"/>', 100, 0),
        ('<w:pStyle w:val="Below"/>', 720, -360),
        ('<w:pStyle w:val="Own"/>' + num(1), 720, -360),
        ('<w:pStyle w:val="Below"/><w:numPr><w:numId w:val="0"/></w:numPr>', 100, 0),
    ],
)
def test_indents_of_a_list(paragraph, left, first):
    styles = (
        style("Own", f"<w:pPr>{num(1)}{OWN}</w:pPr>")
        + style("Plain", f"<w:pPr>{OWN}</w:pPr>")
        + style("Below", f"<w:pPr>{num(1)}</w:pPr>", based="Plain")
    )
    found = one(p("x", paragraph), styles=styles, numbering=lists(level(0, "%1.", inside=INDENT)))
    assert (found.left_mm, found.first_mm) == (
        pytest.approx(left * TWIP, abs=0.005),
        pytest.approx(first * TWIP, abs=0.005),
    )


def test_an_empty_entry_shows_its_label_and_counts():
    body = p("a", num(1)) + f"<w:p><w:pPr>{num(1)}</w:pPr></w:p>" + p("b", num(1))
    found = paragraphs(body, numbering=lists(level(0, "%1.")))
    assert [(x.label, x.text) for x in found] == [("1.", "a"), ("2.", ""), ("3.", "b")]
    assert found[0].words == "1. a"


def test_a_shape_newer_than_word_2007_is_read_by_its_fallback():
    shape = (
        '<mc:AlternateContent><mc:Choice><w:numFmt w:val="custom"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="upperRoman"/></mc:Fallback></mc:AlternateContent>'
    )
    one_level = f'<w:lvl w:ilvl="0"><w:start w:val="4"/>{shape}<w:lvlText w:val="%1."/></w:lvl>'
    assert labels([(1,)], lists(one_level)) == ["IV."]
