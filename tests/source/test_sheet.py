import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.problems import Place, problem
from reportgen.source import sheet as module
from reportgen.source.sheet import Line, Sheet


@pytest.mark.parametrize(("edit", "text", "columns"), [
    ((1, 2, "x"), "axc", [0, 1, 2, 3]),
    ((1, 1, "xy"), "axybc", [0, 1, 1, 1, 2, 3]),
    ((0, 2, ""), "c", [2, 3]),
    ((0, 3, "xxxx"), "xxxx", [0, 0, 0, 0, 3]),
])  # fmt: skip
def test_replace(edit, text, columns):
    line = Line("abc")
    line.replace(*edit)
    assert (line.text, line.columns) == (text, columns)


def test_rewrite_twice():
    line = Line("abcdef")
    line.rewrite([(0, 1, ""), (2, 3, "xy")])
    line.rewrite([(0, 1, "bb")])
    assert (line.text, line.columns) == ("bbxydef", [1, 1, 2, 2, 3, 4, 5, 6])


def test_quote():
    line = Line("a: it's")
    line.quote(3, 7)
    assert line.text == "a: 'it''s'"
    assert Sheet("x", [line]).place(0, 3, 10) == Place("x", 1, 4, 4)


def test_blank():
    line = Line("a", [3, 4])
    line.blank()
    assert line == Line("")


def test_untouched_columns():
    assert Line("ab").original(2) == 2


@settings(deadline=None)
@given(st.text(max_size=8), st.data())
def test_what_stays_keeps_its_column(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    line = Line(text)
    line.replace(start, end, data.draw(st.text(max_size=3)))
    tail = len(text) - end
    assert [line.original(at) for at in range(start)] == list(range(start))
    assert [line.original(len(line.text) - back) for back in range(tail + 1)] == [
        len(text) - back for back in range(tail + 1)
    ]


def test_a_complaint_is_kept_once_and_in_order():
    sheet = Sheet("x", [Line("ab"), Line("c")])
    for row in (1, 0, 1):
        sheet.complain("syntax", sheet.place(row, 0, 1))
    assert sheet.problems() == (problem("syntax", Place("x", 1, 1)), problem("syntax", Place("x", 2, 1)))


def test_too_many_problems(monkeypatch):
    monkeypatch.setattr(module, "MAX_PROBLEMS", 1)
    sheet = Sheet("x", [])
    for line in (1, 2, 3):
        sheet.complain("syntax", Place("x", line, 1))
    assert sheet.problems() == (
        problem("syntax", Place("x", 1, 1)),
        problem("too-many-problems", Place("x"), count=2),
    )


def test_too_many_entries(monkeypatch):
    monkeypatch.setattr(module, "MAX_ENTRIES", 1)
    sheet = Sheet("x", [Line("a"), Line("b"), Line("c")])
    assert [sheet.spend(0), sheet.spend(1), sheet.spend(1)] == [True, False, False]
    assert sheet.lines == [Line("a")]
    assert sheet.problems() == (problem("too-many-entries", Place("x", 2, 1), limit=1),)
