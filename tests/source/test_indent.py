import pytest

from reportgen.source.indent import depth, guess_unit, lead, move, straighten
from reportgen.source.sheet import Line, Sheet


def sheet(*lines, unit=2):
    return Sheet("x", [Line(line) for line in lines], unit=unit)


@pytest.mark.parametrize(("text", "blanks"), [("a", ""), ("  a ", "  "), (" \t\u00a0a", " \t\u00a0"), ("\n", "")])
def test_lead(text, blanks):
    assert lead(text) == blanks


@pytest.mark.parametrize(("lines", "unit"), [
    (["a", "    b", "  c"], 4),
    (["a", "   # b", "  c"], 2),
    (["a", "   \tb", "   "], 2),
    (["\ta"], 2),
    ([], 2),
])  # fmt: skip
def test_guess_unit(lines, unit):
    assert guess_unit(sheet(*lines)) == unit


def test_depth():
    assert depth(sheet(unit=4), " \t\u00a0\t") == 10


def test_straighten():
    paper = sheet(" \t\u00a0a", "  b", unit=4)
    assert [straighten(paper, 0), straighten(paper, 1)] == [6, 2]
    assert [line.text for line in paper.lines] == ["      a", "  b"]
    assert [(p.kind, str(p.place)) for p in paper.problems()] == [
        ("tab-indent", "x:1:2"),
        ("hidden-character", "x:1:3"),
    ]


def test_move():
    paper = sheet("    a b")
    move(paper, 0, 1)
    assert paper.lines == [Line(" a b", [0, 4, 5, 6, 7])]
