"""What the outline lets through by mistake must still be refused, so these texts do not pass through it."""

import pytest

from reportgen.problems import Place
from reportgen.source import events
from reportgen.source.events import LOADERS, MAX_DEPTH, build
from reportgen.source.nouns import Spot
from reportgen.source.sheet import Line, Sheet


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def loader(request):
    return request.param


def run(text, loader):
    sheet = Sheet("x", [Line(line) for line in text.split("\n")])
    data, spots = build(sheet, loader)
    return data, spots, [(p.kind, p.place.line, p.place.column) for p in sheet.problems()]


@pytest.mark.parametrize(("text", "data", "told"), [
    ("", None, []),
    ("a", "a", []),
    ("- a\n-", ["a", None], []),
    ("a: b\nc:\n- ~\n- null\n- '~'\n- |-\n  ~", {"a": "b", "c": [None, None, "~", "~"]}, []),
    ("' a ': 1", {"a": "1"}, []),
    ("a: []\nb: {}", {"a": [], "b": {}}, []),
    ("a: &x 1\nb: *x", {"a": "1", "b": None}, [("yaml-feature", 1, 4), ("yaml-feature", 2, 4)]),
    ("a: !x 1\nb: !!map {}\n? !y c\n: 1", {"a": "1", "b": {}, "c": "1"},
     [("yaml-feature", 1, 4), ("yaml-feature", 2, 4), ("yaml-feature", 3, 3)]),
    ("<<: {}\n'<<': 1", {"<<": "1"}, [("yaml-feature", 1, 1)]),
    ("a: [b]\nc: {d: e}", {"a": ["b"], "c": {"d": "e"}}, [("flow-collection", 1, 4), ("flow-collection", 2, 4)]),
    ('a: 1\n"a": {b: 1}\nc: 2', {"a": "1", "c": "2"}, [("duplicate-key", 2, 1), ("flow-collection", 2, 6)]),
    ("? a", {"a": None}, []),
    ("'': 1\na: 2", {"a": "2"}, [("bad-key", 1, 1)]),
    ("? - a\n: b\n? {}\n: c\nd: e", {"d": "e"}, [("bad-key", 1, 3), ("bad-key", 3, 3)]),
    ("? a: 1\n  a: 2\n: b", {}, [("bad-key", 1, 3), ("duplicate-key", 2, 3)]),
    ("a: 1\nb: @\nc: 2\n\nd: 'x' y\ne: 3", {"a": "1", "c": "2", "e": "3"}, [("syntax", 2, 1), ("syntax", 5, 1)]),
    ('a: "e' + "\\u0301" * 31 + '"', {"a": "é" + "\u0301" * 29}, [("odd-character", 1, 4)]),
])  # fmt: skip
def test_data(loader, text, data, told):
    got, _, problems = run(text, loader)
    assert (got, problems) == (data, told)


def test_spots(loader):
    text = "a: b c\n'd':\n- 'e\n  f'\n-\na: {g: h}"

    def at(*numbers):
        return Place("x", *numbers)

    assert run(text, loader)[1] == {
        (): Spot(at(1, 1), None),
        ("a",): Spot(at(1, 4, 3), at(1, 1)),
        ("d",): Spot(at(3, 1), at(2, 1, 3)),
        ("d", 0): Spot(at(3, 3, 2), None),
        ("d", 1): Spot(at(5, 2), None),
    }


def test_depth(loader):
    deepest = ["x"]
    for _ in range(MAX_DEPTH - 1):
        deepest = [deepest]
    assert run("- " * MAX_DEPTH + "x", loader)[::2] == (deepest, [])
    data, spots, told = run("- " * 3000 + "x", loader)
    assert told == [("too-deep", 1, 2 * MAX_DEPTH + 1)]
    assert len(spots) == MAX_DEPTH + 1
    assert str(data) == "[" * MAX_DEPTH + "None" + "]" * MAX_DEPTH


def test_nested_brackets(loader):
    _, spots, told = run("- " + "[" * 3000 + "]" * 3000, loader)
    assert len(spots) == MAX_DEPTH + 1
    assert {kind for kind, *_ in told} == {"flow-collection", "too-deep", "too-many-problems"}


def test_tries_are_bounded(loader, monkeypatch):
    text = "a: 1\n" + "b: @\n" * 30
    assert len(run(text, loader)[2]) == 20
    monkeypatch.setattr(events, "_MAX_PARSED", 2 * len(text) + 4)
    assert len(run(text, loader)[2]) == 2
    monkeypatch.setattr(events, "_MAX_PARSED", 1)
    assert run(text, loader)[::2] == ({"a": "1"}, [("syntax", 2, 1)])
