from itertools import islice

import pytest
from lxml import etree

from reportgen import layout
from reportgen.layout import Marker
from reportgen.writers.word.numbers import Numbers, indent

DECREE = layout.load("nd30-2020")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def with_marker(**marker):
    row = DECREE.roles["khoan"].model_copy(update={"marker": Marker(**marker)})
    return DECREE.model_copy(update={"roles": DECREE.roles | {"khoan": row}})


def labels(numbers):
    """The label text of each instance, its own one or that of its kind, with its form."""
    root = etree.fromstring(numbers.part().encode())
    found = []
    for num in root.iter(f"{W}num"):
        override = num.find(f"{W}lvlOverride")
        level = override.find(f"{W}lvl")
        if level is None:
            kind = num.find(f"{W}abstractNumId").get(f"{W}val")
            base = next(a for a in root.iter(f"{W}abstractNum") if a.get(f"{W}abstractNumId") == kind)
            level = base.findall(f"{W}lvl")[int(override.get(f"{W}ilvl"))]
        found.append((level.find(f"{W}numFmt").get(f"{W}val"), level.find(f"{W}lvlText").get(f"{W}val")))
    return found


def test_a_document_without_lists_has_no_numbering():
    assert Numbers(DECREE).part() == ""


def test_entries_of_one_list_share_a_number_and_the_next_list_starts_again():
    numbers = Numbers(DECREE)
    first = list(islice(numbers.entries("khoan", 0), 3))
    second = next(numbers.entries("khoan", 0))
    assert first == ['<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'] * 3
    assert second == '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    assert numbers.part().endswith(
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{start}</w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{start}</w:num></w:numbering>'
    )


def test_letters_are_those_of_the_vietnamese_alphabet():
    numbers = Numbers(DECREE)
    list(islice(numbers.entries("diem", 0), 24))
    wanted = [*"abcdđeghiklmnopqrstuvxy", "aa"]
    assert labels(numbers) == [("decimal", f"{letter})") for letter in wanted]


@pytest.mark.parametrize(
    ("marker", "label"),
    [
        ({"kind": "arabic", "after": "."}, ("decimal", "%1.")),
        ({"kind": "arabic", "before": "(", "after": ")"}, ("decimal", "(%1)")),
        ({"kind": "dash"}, ("bullet", "-")),
        ({"kind": "bullet"}, ("bullet", "•")),
        ({"kind": "letter", "before": "<", "after": '"', "letters": "ab"}, ("decimal", '<a"')),
    ],
)
def test_labels(marker, label):
    numbers = Numbers(with_marker(**marker))
    next(numbers.entries("khoan", 0))
    assert labels(numbers) == [label]


def test_a_list_inside_a_list_counts_on_its_own_level():
    numbers = Numbers(DECREE)
    outer = numbers.entries("khoan", 0)
    next(outer)
    assert next(numbers.entries("khoan", 1)) == '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>'
    assert next(outer) == '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    assert labels(numbers) == [("decimal", "%1."), ("decimal", "%2.")]


def test_no_list_is_deeper_than_word_can_count():
    assert '<w:ilvl w:val="8"/>' in next(Numbers(DECREE).entries("khoan", 20))


def test_a_list_without_a_marker_has_no_numbering():
    plain = with_marker(kind="none")
    assert list(islice(Numbers(plain).entries("khoan", 0), 2)) == ["", ""]
    assert next(Numbers(DECREE).entries("noi-dung", 0)) == ""


def test_a_level_keeps_the_indent_of_the_role_and_a_space_after_the_label():
    numbers = Numbers(DECREE)
    next(numbers.entries("khoan", 0))
    assert (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/>'
        '<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="0" w:right="0" w:firstLine="567"/></w:pPr></w:lvl>'
    ) in numbers.part()


def test_a_negative_first_line_hangs():
    row = DECREE.roles["khoan"].model_copy(update={"first_line_mm": layout.Measure(used=-10), "left_mm": 10})
    assert indent(row) == '<w:ind w:left="567" w:right="0" w:hanging="567"/>'
