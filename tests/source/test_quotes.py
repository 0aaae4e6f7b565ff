import pytest

from reportgen.source.quotes import escapes, find_close
from reportgen.source.sheet import Line, Sheet


@pytest.mark.parametrize(("lines", "close"), [
    (["'a'"], (0, 2)),
    (["'a''b'"], (0, 5)),
    (["''"], (0, 1)),
    (['"a\\"b"'], (0, 5)),
    (['"a\\\\"b"'], (0, 4)),
    (["'a", "", " b'"], (2, 2)),
    (["'a", "b'"], None),
    (["'a"], None),
    (['"a\\"'], None),
])  # fmt: skip
def test_find_close(lines, close):
    assert find_close(Sheet("x", [Line(line) for line in lines]), 0, 0, 0) == close


def test_lines_are_counted():
    sheet = Sheet("x", [Line("'a"), Line(" b'")], entries=50_000)
    assert find_close(sheet, 0, 0, 0) is None
    assert [p.kind for p in sheet.problems()] == ["too-many-entries"]


@pytest.mark.parametrize(("text", "after", "told"), [
    ('\\t\\n\\"\\/\\\\\\_\\x41\\u1ea1\\U0001f600', None, []),
    ("\\0\\a\\b\\e\\f\\v\\N\\L\\P", "", [1, 3, 5, 7, 9, 11, 13, 15, 17]),
    ("\\x00\\u200b\\uD800\\U00110000\\ufffe", "", [1, 5, 11, 17, 27]),
    ("\\q\\x4\\u12\\'", "\\\\q\\\\x4\\\\u12\\\\'", [1, 3, 6, 10]),
])  # fmt: skip
def test_escapes(text, after, told):
    sheet = Sheet("x", [Line(text)])
    escapes(sheet, 0, 0, len(text))
    assert sheet.lines[0].text == (text if after is None else after)
    assert [p.place.column for p in sheet.problems()] == told


def test_escapes_between_columns():
    sheet = Sheet("x", [Line("\\q\\q\\q")])
    escapes(sheet, 0, 2, 4)
    assert sheet.lines[0].text == "\\q\\\\q\\q"
