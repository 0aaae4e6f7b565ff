import re

import pytest
import tinycss2
from hypothesis import given
from hypothesis import strategies as st

from reportgen import layout as layouts
from reportgen.layout import Layout, Marker
from reportgen.writers import css

PAGE = {
    "size_mm": [100, 150],
    "margins_mm": {"top": 11, "bottom": 12, "left": 13, "right": 14},
    "header_mm": 5,
    "font": "Times New Roman",
    "stand_ins": ["Tinos"],
    "single_line_em": 1.2,
    "color": "010203",
    "page_number": "so",
}
FONTS = '"Times New Roman", "Tinos", serif'


def made(page=None, **roles):
    rows = {"so": {"name": "Số trang", "size": 13, "align": "center"}} | roles
    return Layout.model_validate({"id": "t", "name": "t", "page": PAGE | (page or {}), "roles": rows})


def rules(text, selector):
    """The rules of ``text`` whose selector or at-rule begins the line so."""
    return [line for line in text.splitlines() if line.startswith(selector)]


def number_look(size="13pt", where="center"):
    return (
        f"  @top-{where} {{ content: counter(page); font-size: {size}; font-weight: normal; font-style: normal; "
        "line-height: 1.2; text-transform: none; color: #010203; "
        f"font-family: {FONTS}; padding: 5mm 0 0; vertical-align: top }}"
    )


def test_the_page_and_its_number_which_the_first_page_does_not_show():
    assert css.stylesheet(made()).splitlines()[:4] == [
        "@page { size: 100mm 150mm; margin: 11mm 14mm 12mm 13mm;",
        number_look(),
        "}",
        "@page :first { @top-center { content: none } }",
    ]


def test_a_number_at_the_right_on_every_page():
    page = made({"page_number_on_first": True}, so={"name": "Số", "size": 12, "align": "right"})
    lines = css.stylesheet(page).splitlines()
    assert lines[1:3] == [number_look("12pt", "right"), "}"]
    assert "@page :first" not in css.stylesheet(page)


def test_one_rule_says_everything_of_a_role():
    row = {
        "name": "r",
        "size": 12.5,
        "bold": True,
        "italic": True,
        "case": "upper",
        "align": "justify",
        "color": "FF0000",
        "space_before_pt": 6,
        "space_after_pt": 3,
        "line_spacing": 1.5,
        "first_line_mm": 12.7,
        "left_mm": 2,
        "right_mm": 4,
        "keep_with_next": True,
        "keep_together": True,
        "page_break_before": True,
    }
    assert rules(css.stylesheet(made(r=row)), ".r ") == [
        ".r { margin: 6pt 4mm 3pt 2mm; text-align: justify; text-indent: 12.7mm; "
        "font-size: 12.5pt; font-weight: bold; font-style: italic; line-height: 1.8; "
        "text-transform: uppercase; color: #FF0000; break-after: avoid; break-inside: avoid; break-before: page }"
    ]


def test_a_role_that_stays_with_what_is_above_it_begins_no_page():
    assert (
        "; break-before: avoid }"
        in rules(css.stylesheet(made(r={"name": "r", "keep_with_previous": True})), ".r ")[0]
    )


def test_a_bare_role_takes_nothing_from_what_it_stands_in():
    assert rules(css.stylesheet(made(r={"name": "r"})), ".r ") == [
        ".r { margin: 0 0 0 0; text-align: left; text-indent: 0; font-size: 14pt; "
        "font-weight: normal; font-style: normal; line-height: 1.2; text-transform: none; color: #010203; "
        "break-after: auto }"
    ]


@pytest.mark.parametrize(
    ("align", "of", "margin", "width"),
    [
        ("center", "text", "auto 0 auto", "var(--dong, 42%)"),
        ("right", "text", "0 0 auto", "var(--dong, 42%)"),
        ("left", "column", "auto 0 0", "42%"),
    ],
)
def test_a_line_below_is_as_long_as_the_words_or_the_column_allow(align, of, margin, width):
    row = {"name": "r", "align": align, "line_below": {"share": 0.42, "of": of, "weight_pt": 0.5}}
    assert rules(css.stylesheet(made(r=row)), ".r::after") == [
        f'.r::after {{ content: ""; display: block; margin: 2pt {margin}; width: {width}; border-top: 0.5pt solid }}'
    ]


def test_a_line_above_stands_over_the_first_of_its_paragraphs_only():
    text = css.stylesheet(made(r={"name": "r", "line_above": {"share": 1, "of": "column", "weight_pt": 0.5}}))
    assert "padding-top: 2pt; border-top: 0.5pt solid;" in rules(text, ".r ")[0]
    assert rules(text, ".r + .r") == [".r + .r { border-top: 0; padding-top: 0 }"]


def test_a_frame_is_as_high_as_the_rule_says_and_as_wide_as_the_page_measured():
    row = {"name": "r", "space_before_pt": 6, "space_after_pt": 3, "box": {"height_mm": 8, "weight_pt": 1}}
    assert rules(css.stylesheet(made(r=row)), ".r ")[1:] == [
        ".r { box-sizing: border-box; width: var(--rong, max-content); height: 8mm; "
        "margin: 6pt 0 3pt var(--trai, 0); border: 1pt solid; line-height: 20.677pt }"
    ]


def test_what_goes_to_the_foot_of_the_page_goes_there_on_paper_only():
    text = css.stylesheet(made(r={"name": "r", "foot": True}))
    assert rules(text, "@media print") == [
        "@media print { .r { float: footnote } .r::footnote-call, .r::footnote-marker { content: none } }"
    ]
    assert rules(text, "@page { @footnote") == ["@page { @footnote { margin: 0; border: 0 } }"]
    assert "footnote" not in css.stylesheet(made())


@pytest.mark.parametrize(("everywhere", "hidden"), [(False, " @top-center { content: none }"), (True, "")])
def test_each_part_after_the_first_begins_a_page_and_counts_from_one(everywhere, hidden):
    page = {"page_number_on_first": everywhere}
    text = css.stylesheet(made(page, r={"name": "r", "own_pages": True}))
    assert rules(text, "article +") == ["article + article { page: phan-sau; break-before: page }"]
    assert rules(text, "@page :nth") == [f"@page :nth(1 of phan-sau) {{ counter-reset: page 1;{hidden} }}"]
    assert "article +" not in css.stylesheet(made(page))


@pytest.mark.parametrize(
    ("marker", "counter", "style"),
    [
        ({"kind": "arabic", "after": "."}, 'system: extends decimal; prefix: ""; suffix: ". "', "dem-r"),
        (
            {"kind": "arabic", "before": "(", "after": ")"},
            'system: extends decimal; prefix: "("; suffix: ") "',
            "dem-r",
        ),
        ({"kind": "dash"}, None, '"- "'),
        ({"kind": "bullet"}, None, '"• "'),
        ({"kind": "none"}, None, "none"),
    ],
)
def test_markers(marker, counter, style):
    text = css.stylesheet(made(r={"name": "r", "marker": marker}))
    assert rules(text, "@counter-style") == ([f"@counter-style dem-r {{ {counter} }}"] if counter else [])
    assert rules(text, ":is(ul, ol).r") == [f":is(ul, ol).r {{ list-style-type: {style} }}"]


def test_points_are_counted_in_vietnamese_letters():
    letters = "abcdđeghiklmnopqrstuvxy"
    text = css.stylesheet(made(r={"name": "r", "marker": {"kind": "letter", "after": ")", "letters": letters}}))
    symbols = " ".join(f'"{c}"' for c in letters)
    assert rules(text, "@counter-style") == [
        f'@counter-style dem-r {{ system: alphabetic; symbols: {symbols}; prefix: ""; suffix: ") " }}'
    ]


def test_widths_serve_columns_tables_and_pictures():
    text = css.stylesheet(made(r={"name": "r", "widths_mm": [30, 40.5]}, anh={"name": "a", "widths_mm": [60]}))
    assert rules(text, "div.r") == [
        "div.r > div:nth-child(1):nth-last-child(-n+2), table.r col:nth-child(1) { width: 30mm }",
        "div.r > div:nth-child(2):nth-last-child(-n+1), table.r col:nth-child(2) { width: 40.5mm }",
    ]
    assert rules(text, "figure.r") == []
    assert rules(text, "figure.anh") == ["figure.anh img { width: 60mm }"]


def test_only_a_table_with_borders_has_borders():
    text = css.stylesheet(made(r={"name": "r", "borders": True}, s={"name": "s"}))
    assert rules(text, "table.") == [
        "table.r :is(th, td) { border: 0.5pt solid; vertical-align: middle; padding: 0 1.9mm }"
    ]


def test_a_picture_leaves_room_on_its_page():
    assert rules(css.stylesheet(made()), "img { max") == ["img { max-height: 120mm }"]


def test_the_family_that_was_chosen_comes_first_and_once():
    page = made().page
    assert css.families(page) == FONTS
    assert css.families(page, "Tinos") == '"Tinos", "Times New Roman", serif'
    assert 'font-family: "Tinos", "Times New Roman", serif' in css.stylesheet(made(), "Tinos")


@pytest.mark.parametrize(
    ("marker", "words"),
    [
        (Marker(kind="dash"), "- "),
        (Marker(kind="bullet"), "• "),
        (Marker(kind="dash", before="+", after="."), "+-. "),
        (Marker(kind="none", after="."), ""),
        (Marker(kind="arabic", after="."), ""),
    ],
)
def test_words_of_what_is_not_counted(marker, words):
    assert css.bullet_words(marker) == words


def test_reading_css_names_elements_only():
    text = css.reading(made(r={"name": "r", "marker": {"kind": "bullet"}}))
    assert rules(text, "ul {") == ['ul { list-style: "• " }']
    assert rules(css.reading(made()), "ul {") == ['ul { list-style: "- " }']
    assert not re.search(r"(^|\s)[.#][a-z]", re.sub(r"\{.*?\}", "", text))
    assert f"color: #010203; font-family: {FONTS}" in text


def faults(text):
    nodes = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return [node.message for node in nodes if node.type == "error"]


@pytest.mark.parametrize("name", layouts.names())
def test_the_sheets_of_every_layout_can_stand_in_a_page(name):
    table = layouts.load(name)
    for text in (css.stylesheet(table), css.stylesheet(table, "Liberation Serif"), css.reading(table)):
        assert faults(text) == []
        assert text.count("{") == text.count("}")
        assert not set("<&") & set(text)
    assert {f".{role}" for role in table.roles} <= set(
        re.findall(r"^(\.[a-z-]+) \{", css.stylesheet(table), re.MULTILINE)
    )


def test_a_broken_sheet_is_seen_as_such():
    assert faults(".a { color: red } }") != []


@given(st.text())
def test_any_words_can_be_quoted(words):
    quoted = css._string(words)
    (token,) = tinycss2.parse_component_value_list(quoted)
    # CSS has no NUL, no lone surrogate; everything else comes back.
    assert token.type == "string"
    assert token.value == words.replace("\0", "�")
    assert not set("<&\n\r\f") & set(quoted)


@given(st.floats(0, 500).map(lambda x: round(x, 2)))
def test_every_margin_is_the_tables(margin):
    page = {"margins_mm": {"top": margin, "bottom": 12, "left": 13, "right": 14}}
    found = re.search(r"margin: (\S+?)(?:mm)? 14mm 12mm 13mm", css.stylesheet(made(page)))
    assert found is not None
    assert float(found[1]) == margin
