import pytest

from reportgen.source.keys import Key, bad_start, find_key, mend_colon, mend_key
from reportgen.source.sheet import Line, Sheet


@pytest.mark.parametrize(("text", "key"), [
    ("a: b", Key(0, 1, 1, 3, quoted=False)),
    ("a:", Key(0, 1, 1, 2, quoted=False)),
    ("a b :  c", Key(0, 3, 4, 7, quoted=False)),
    ("a:b: c", Key(0, 3, 3, 5, quoted=False)),
    ("a:\u00a0b", Key(0, 1, 1, 3, quoted=False)),
    (": a", Key(0, 0, 0, 2, quoted=False)),
    ('"a: b" : c', Key(0, 6, 7, 9, quoted=True)),
    ("'it''s': c", Key(0, 7, 7, 9, quoted=True)),
    ("a:b", None),
    ("a", None),
    ("'a' b: c", None),
    ("'a", None),
    ("", None),
    ("a" * 1000 + ": b", Key(0, 1000, 1000, 1002, quoted=False)),
    ("a" * 1001 + ": b", None),
])  # fmt: skip
def test_find_key(text, key):
    assert find_key(text, 0) == key


def test_find_key_further_on():
    assert find_key("a: - b: c", 5) == Key(5, 6, 6, 8, quoted=False)


@pytest.mark.parametrize(("text", "fault"), [
    ("a", None), ("-a", None), ("?a", None), (":a", None), ("~", None), ("“", None),
    *[(sign + "a", "special-start") for sign in "%@`*&!|>,]}"],
    *[(sign, "special-start") for sign in ("-", "? ", ": a")],
    ("[a", "flow-collection"), ("{", "flow-collection"),
])  # fmt: skip
def test_bad_start(text, fault):
    assert bad_start(text, 0) == fault


def mended(text, mend):
    sheet = Sheet("x", [Line(text)])
    kept = mend(sheet)
    return kept, sheet.lines[0].text, [(p.kind, p.place.column, p.place.width) for p in sheet.problems()]


@pytest.mark.parametrize(("text", "kept", "after", "told"), [
    ("a: b", True, "a: b", []),
    (": b", False, ": b", [("bad-key", 1, 2)]),
    ("@a: b", False, "@a: b", [("special-start", 1, 2)]),
    ("[a]: b", False, "[a]: b", [("flow-collection", 1, 3)]),
    ("a\u00a0b:\u00a0c\u00a0d", True, "a b: c\u00a0d", [("hidden-character", 2, 1)]),
    ("?\u00a0a: b", False, "? a: b", [("special-start", 1, 3), ("hidden-character", 2, 1)]),
    ("a:\u00a0c", True, "a: c", [("hidden-character", 3, 1)]),
    ("a #1: b", True, "'a #1': b", [("hash-after-value", 3, 1)]),
    ("a：b: c", True, "a: b: c", [("colon-fullwidth", 2, 1)]),
    ("：b: c", True, "：b: c", []),
    ("'a #1：': b", True, "'a #1：': b", []),
    ('"a\\v": b', True, '"a": b', [("bad-escape", 3, 2)]),
    ("'a\\v': b", True, "'a\\v': b", []),
])  # fmt: skip
def test_mend_key(text, kept, after, told):
    assert mended(text, lambda sheet: mend_key(sheet, 0, find_key(text, 0))) == (kept, after, told)


@pytest.mark.parametrize(("text", "kept", "after", "told"), [
    ("a:b", True, "a: b", [("colon-without-space", 2, 1)]),
    ("a：b", True, "a: b", [("colon-fullwidth", 2, 1)]),
    ("'a:b':c", True, "'a:b': c", [("colon-without-space", 6, 1)]),
    ("a", False, "a", []),
    ("：b", False, "：b", []),
    ("'a:b", False, "'a:b", []),
    ("'a' :b", True, "'a' : b", [("colon-without-space", 5, 1)]),
])  # fmt: skip
def test_mend_colon(text, kept, after, told):
    assert mended(text, lambda sheet: mend_colon(sheet, 0, 0)) == (kept, after, told)


def test_hint_shows_the_value():
    sheet = Sheet("x", [Line("a:b c ")])
    mend_colon(sheet, 0, 0)
    assert "“: b c”" in sheet.problems()[0].hint
