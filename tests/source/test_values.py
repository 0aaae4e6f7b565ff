import pytest

from reportgen.source.sheet import Line, Sheet
from reportgen.source.values import State, read_value


def run(text, start=3, parent=0):
    sheet = Sheet("x", [Line(line) for line in text.split("\n")])
    state, row = read_value(sheet, 0, start, parent)
    told = [(p.kind, p.place.line, p.place.column, p.place.width) for p in sheet.problems()]
    return state, row, "\n".join(line.text for line in sheet.lines), told


@pytest.mark.parametrize(("text", "state", "row"), [
    ("a: ", State.OPEN, 1),
    ("a: # b", State.OPEN, 1),
    ("a: b", State.PLAIN, 1),
    ("a: []", State.DONE, 1),
    ("a: { } # b", State.DONE, 1),
    ("a: 'b'", State.DONE, 1),
    ("a: 'b' # c", State.DONE, 1),
    ('a: "b\n  c"\nd', State.DONE, 2),
    ("a: |\n  b\n\n c: d\ne", State.DONE, 3),
    ("a: >-2 # x\n   b\ne", State.DONE, 2),
    ("a: |+\n", State.DONE, 2),
])  # fmt: skip
def test_good(text, state, row):
    if "c: d" in text:
        text = text.replace(" c: d", "  c: d")
        row += 1
    assert run(text) == (state, row, text, [])


@pytest.mark.parametrize(("text", "state", "row", "after", "told"), [
    ("a: b: c", State.LOOSE, 1, "a: 'b: c'", [("colon-in-value", 1, 4, 4)]),
    ("a: b # c ", State.LOOSE, 1, "a: 'b # c' ", [("hash-after-value", 1, 6, 1)]),
    ("a: b: # c", State.LOOSE, 1, "a: 'b: # c'", [("colon-in-value", 1, 4, 6), ("hash-after-value", 1, 7, 1)]),
    ("a: b # c: d", State.LOOSE, 1, "a: 'b # c: d'", [("hash-after-value", 1, 6, 1)]),
    ("a: @b", State.LOOSE, 1, "a: '@b'", [("special-start", 1, 4, 2)]),
    ("a: !b", State.OPEN, 1, "a: ", [("special-start", 1, 4, 2)]),
    ("a: |x", State.LOOSE, 1, "a: '|x'", [("special-start", 1, 4, 2)]),
    ("a: [b", State.LOOSE, 1, "a: '[b'", [("flow-collection", 1, 4, 2)]),
    ("a: 'b", State.LOOSE, 1, "a: '''b'", [("quote-unclosed", 1, 4, 2)]),
    ("a: 'b' c", State.LOOSE, 1, "a: '''b'' c'", [("text-after-quote", 1, 7, 2)]),
    ("a: 'b\n  c' d", State.LOOSE, 2, "a: '''b'\n", [("text-after-quote", 2, 5, 2)]),
    ('a: "\\q\n  \\q"', State.DONE, 2, 'a: "\\\\q\n  \\\\q"', [("bad-escape", 1, 5, 2), ("bad-escape", 2, 3, 2)]),
    ("a: |\n   \n    b\n  c", State.DONE, 4, "a: |\n\n    b\n    c", [("bad-indent", 4, 3, 1)]),
    ("a: |\n\tb\n  \tc\nd", State.DONE, 3, "a: |\n  b\n   c\nd", [("tab-indent", 2, 1, 1)]),
    ("a: |\n\u00a0b", State.DONE, 2, "a: |\n b", [("hidden-character", 2, 1, 1)]),
])  # fmt: skip
def test_mended(text, state, row, after, told):
    assert run(text) == (state, row, after, told)


def test_a_tab_too_shallow_for_the_block_is_left_to_the_next_entry():
    assert run("  a: |\n\tb: c", start=5, parent=2) == (State.DONE, 1, "  a: |\n\tb: c", [])


def test_lines_of_a_block_are_counted():
    sheet = Sheet("x", [Line("a: |"), Line("  b")], entries=50_000)
    assert read_value(sheet, 0, 3, 0) == (State.DONE, 1)
    assert [p.kind for p in sheet.problems()] == ["too-many-entries"]
