import pytest

from reportgen.source.outline import outline
from reportgen.source.sheet import Line, Sheet


def run(text, **options):
    sheet = Sheet("x", [Line(line) for line in text.split("\n")], **options)
    outline(sheet)
    told = [(p.kind, p.place.line, p.place.column) for p in sheet.problems()]
    return "\n".join(line.text for line in sheet.lines), told


@pytest.mark.parametrize("text", [
    "a: 1\nb:\n  c: 2\n  d:\n    - e\n    - f: 3\n      g: 4\n    -\n      h: 5\ni: 6",
    "a:\n- b: 1\n  c:\n  - d\n- e\nf: g",
    "- - a\n  - b\n- c: d\n  e: f",
    "a: b\n  c\n\n  d\ne: f",
    "a:\n  b c\n  d",
    "a:\n  'b'\nc:\n  |\n  d: e\nf: {}",
    "  a: 1\n  b: 2",
    "a:\n  14:30",
])  # fmt: skip
def test_good_files_are_left_alone(text):
    assert run(text) == (text, [])


@pytest.mark.parametrize(("text", "after", "told"), [
    ("# x\n---\na: 1\n  # y\n...\n", "\n\na: 1\n\n\n", []),
    ("a: 1\n---\nb: 2", "a: 1", [("second-document", 2, 1)]),
    ("---\n---\na: 1", "", [("second-document", 2, 1)]),
    ("a: 1\n...\n# x\nb: 2", "a: 1\n\n", [("second-document", 4, 1)]),
    ("--- a: 1\nb: 2", "\nb: 2", [("not-a-pair", 1, 1)]),
    ("---\u00a0a: 1\nb: 2", "\nb: 2", [("not-a-pair", 1, 1)]),
    ("%A\n---\nb: 2", "\n\nb: 2", [("special-start", 1, 1)]),
    ("a: 1\n  b: 2", "a: 1\nb: 2", [("deeper-line", 2, 3)]),
    ("- a\n   b: 2\n- c", "- a\n\n- c", [("deeper-line", 2, 4)]),
    ("- a\n  b: 2\n- c", "- \n  b: 2\n- c", [("not-a-pair", 1, 3)]),
    ("a: 1\n  - b: 2\n    c: 3\nd: 4", "a: 1\n\n\nd: 4", [("deeper-line", 2, 3)]),
    ("a: '1'\n  b\n  c\nd: 4", "a: '1'\n\n\nd: 4", [("deeper-line", 2, 3)]),
    ("a: @b\n  c\n  d: e", "a: '@b'\n\nd: e", [("special-start", 1, 4), ("deeper-line", 3, 3)]),
    ("a: b\n  c # d", "a: b\n  c", [("hash-after-value", 2, 5)]),
    ("a: b\n# c\n  d", "a: b\n\n", [("deeper-line", 3, 3)]),
    ("a:\n   b: 1\n  c: 2\n d: 3", "a:\n   b: 1\n   c: 2\nd: 3", [("bad-indent", 3, 3), ("bad-indent", 4, 2)]),
    ("  a: 1\nb: 2\nc: 3", "a: 1\nb: 2\nc: 3", [("bad-indent", 1, 3)]),
    ("  a: 1\n# b: 2\n  c: 3", "  a: 1\n\n  c: 3", []),
    ("\ta: 1\n\n b: 2", " a: 1\n\n b: 2", [("tab-indent", 1, 1)]),
    ("  a: 1\n- b", "  a: 1\n", [("not-a-pair", 2, 1)]),
    # a run of lines in the same wrong column is one fault
    ("a: 1\n  b: 2\n  c: 3\nd: 4\n  e: 5", "a: 1\nb: 2\nc: 3\nd: 4\ne: 5", [
        ("deeper-line", 2, 3), ("deeper-line", 5, 3)]),
    ("  a: 1\n  b: 2\nc: 3\nd: 4", "  a: 1\n  b: 2\n  c: 3\n  d: 4", [("bad-indent", 3, 1)]),
    ("a: b c:\n  d: 1\n  e: 2", "a: \n  d: 1\n  e: 2", [("colon-in-value", 1, 4)]),
    ("a: b c:\n  - d", "a: \n  - d", [("colon-in-value", 1, 4)]),
    ("a: b c:\n  d", "a: 'b c:'\n", [("colon-in-value", 1, 4)]),
    ("a:\n  - b\n- c", "a:\n  - b\n  - c", [("bad-indent", 3, 1)]),
    ("a:\n  - b: 1\n  c: 2", "a:\n  - b: 1\n    c: 2", [("bad-indent", 3, 3)]),
    ("  a: 1\nb\nc: 2", "  a: 1\n\n  c: 2", [("not-a-pair", 2, 1), ("bad-indent", 3, 1)]),
    ("- a\nb: 1", "- a\n", [("not-a-pair", 2, 1)]),
    ("a: 1\n- b\n  c: 2\nd: 3", "a: 1\n\n\nd: 3", [("not-a-pair", 2, 1)]),
    ("a: 1\nb\n  c: 2\nd: 3", "a: 1\n\n\nd: 3", [("not-a-pair", 2, 1)]),
    ("a: 1\nb:c", "a: 1\nb: c", [("colon-without-space", 2, 2)]),
    ("a:\n  b：c\n  d: 1", "a:\n  b: c\n  d: 1", [("colon-fullwidth", 2, 4)]),
    ("a:\n  b\n  d: 1", "a:\n  \n  d: 1", [("not-a-pair", 2, 3)]),
    ("a:\n  [b\n  d: 1", "a:\n  '[b'\nd: 1", [("flow-collection", 2, 3), ("deeper-line", 3, 3)]),
    ("{\n a: 1\n}", "\n\n", [("flow-collection", 1, 1)]),
    ("[]", "[]", []),
    ("a: [\n b\n], \nc: 1", "a: '['\n\n\nc: 1", [("flow-collection", 1, 4)]),
    ("@a: 1\n  b: 2\nc: 3", "\n\nc: 3", [("special-start", 1, 1)]),
    ("- @a: 1\n  b: 2\n- c", "- \n  b: 2\n- c", [("special-start", 1, 3)]),
    ("-\u00a0a: 1", "- a: 1", [("hidden-character", 1, 2)]),
    ("a #1: b: c", "'a #1': 'b: c'", [("hash-after-value", 1, 3), ("colon-in-value", 1, 7)]),
    # tabs: where the line belongs is our guess, so only the tab is told of
    ("a:\n\tb: 1\n\tc:\n\t\t- d\ne: f\n\tg", "a:\n  b: 1\n  c:\n    - d\ne: f\n  g",
     [("tab-indent", 2, 1), ("tab-indent", 3, 1), ("tab-indent", 4, 1), ("tab-indent", 6, 1)]),
    ("a:\n    b: 1\n\tc: 2", "a:\n    b: 1\n    c: 2", [("tab-indent", 3, 1)]),
    ("a: 'b'\n\tc: d\n\te", "a: 'b'\nc: d\n  e", [("tab-indent", 2, 1), ("tab-indent", 3, 1)]),
    ("a:\n   b: 1\nc:\n  d: 1\n\te: 1", "a:\n   b: 1\nc:\n  d: 1\n  e: 1", [("tab-indent", 5, 1)]),
    ("a: 'b'\n\tc", "a: 'b'\n", [("tab-indent", 2, 1)]),
    ("a:\n\t# b\n\t\n", "a:\n\n\n", []),
])  # fmt: skip
def test_mended(text, after, told):
    assert run(text) == (after, told)


@pytest.mark.parametrize(("text", "room"), [("a:\nb:", 2), ("a:\n- - b", 3), ("a:\n- b\n# c", 2)])
def test_entries_are_counted(text, room):
    assert run(text, entries=50_000 - room)[1] == []
    assert run(text, entries=50_001 - room) == ("a:", [("too-many-entries", 2, 1)])


def test_the_parser_is_told_nothing_of_columns_that_moved():
    sheet = Sheet("x", [Line("a: 1"), Line("   b: c: d")])
    outline(sheet)
    assert [(p.kind, p.place.column, p.place.width) for p in sheet.problems()] == [
        ("deeper-line", 4, 7),
        ("colon-in-value", 7, 4),
    ]
