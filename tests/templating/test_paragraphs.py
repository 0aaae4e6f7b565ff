"""Sentences and paragraphs: short ones share, long ones are parted, and no word is lost on the way."""

import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

import reportgen.templating.paragraphs as module
from reportgen.templating.paragraphs import LONGEST, SENTENCE, chunks, merged, paragraph, stacked, unstacked
from reportgen.templating.view import Missing
from reportgen.templating.weave import MOST_FIGURES, MOST_SYLLABLES, by_place, sentences, syllables


@dataclass
class Said:
    """A clause for ``sentences``: its words and figures."""

    words: str
    figures: int = 1
    period: str = ""
    as_of: str = ""
    when: tuple[str, str] = ("", "")


@pytest.fixture(autouse=True)
def rendering(shown):
    shown()


def joined(*cac):
    return [str(s) for s in sentences(cac, lambda clause: Markup(f" {clause.words} "))]


@pytest.fixture(autouse=True, scope="module")
def _rendering(shown):
    """The lists of words that the functions ask for belong to a rendering."""
    shown()


LONG = " ".join(["dài"] * (MOST_SYLLABLES - 1))


@pytest.mark.parametrize(
    ("cac", "written"),
    [
        ([], []),
        ([Said("a"), Said("b"), Said("c")], ["a; b; c"]),
        ([Said("a"), Said("b"), Said("c"), Said("d")], ["a; b; c", "d"]),
        ([Said("a", 2), Said("b", 2)], ["a", "b"]),
        ([Said("a", 1), Said("b", 2), Said("c", 1)], ["a; b", "c"]),
        ([Said("a", 5), Said("b")], ["a", "b"]),
        ([Said("a", 0), Said("b", 1), Said("c", 0), Said("d", 1)], ["a", "b", "c", "d"]),
        ([Said("a"), Said("Bên kia"), Said("UBND")], ["a; bên kia; UBND"]),
        ([Said("a: x; y"), Said("b"), Said("c")], ["a: x; y", "b; c"]),
        ([Said("a"), Said("b: x; y"), Said("c")], ["a", "b: x; y", "c"]),
        ([Said(LONG), Said("b"), Said("c")], [f"{LONG}; b", "c"]),
        ([Said(LONG), Said("b c")], [LONG, "b c"]),
        ([Said("a"), Said("b", period="năm 2025", when=("năm 2025", ""))], ["a", "b"]),
        ([Said("a"), Said("b", as_of="30/6", when=("", "30/6"))], ["a", "b"]),
        ([Said("a", period="năm 2025", when=("năm 2025", "")), Said("b", when=("năm 2025", ""))], ["a; b"]),
        ([Said("a", period="năm 2025", when=("năm 2025", "")), Said("b")], ["a", "b"]),
        ([Said("a", as_of="30/6", when=("", "30/6")), Said("b")], ["a", "b"]),
        ([Said("a"), Said(""), Said("b", 0)], ["a; ", "b"]),
        ([Said("", 0), Said("b", 0)], ["b"]),
    ],
)
def test_short_clauses_share_a_sentence_with_at_most_three_figures(cac, written):
    assert MOST_FIGURES == 3
    assert joined(*cac) == written


@pytest.mark.parametrize(
    ("parts", "lead", "linked", "written"),
    [
        ([], "", True, ""),
        (["xã có máy"], "", True, "Xã có máy."),
        (["xã có máy", "thôn có loa"], "", True, "Xã có máy.\nThôn có loa."),
        (["xã có máy", "xã có loa"], "", True, "Xã có máy.\nCùng với đó, xã có loa."),
        (["Xã có máy", "xã có loa"], "", False, "Xã có máy.\nXã có loa."),
        (["xã có máy", "thôn có loa", "xã có loa"], "", True, "Xã có máy.\nThôn có loa.\nXã có loa."),
        (
            ["xã có máy", "xã có loa", "xã có đài"],
            "",
            True,
            "Xã có máy.\nCùng với đó, xã có loa.\nNgoài ra, xã có đài.",
        ),
        (["14 xã có máy", "100% thôn có loa"], "", True, "Có 14 xã có máy.\n100% thôn có loa."),
        (["14 xã có máy"], "tại huyện,", True, "Tại huyện, 14 xã có máy."),
        (["Xã có máy"], "qua kiểm tra cho thấy", True, "Qua kiểm tra cho thấy xã có máy."),
        (["UBND xã có máy"], "qua kiểm tra cho thấy", True, "Qua kiểm tra cho thấy UBND xã có máy."),
        (["xã có máy"], Markup("<b> </b>"), True, "Xã có máy."),
        (["xã có máy", " ", ""], "", True, "Xã có máy."),
    ],
)
def test_sentences_of_a_paragraph(shown, parts, lead, linked, written):
    shown("Chủ đề: x\n")
    assert str(paragraph([Markup(p) for p in parts], lead, linked=linked)) == written


def test_entries_by_place_say_the_place_once():
    def macro(place, entries, write):
        return f" {place}({write(entries)}) "

    groups = [("", ["a", "b"]), ("xã A", ["c", "d"]), (Missing(("place",)), ["e"])]
    assert by_place(groups, macro, "".join)[:3] == ["(a)", "(b)", "xã A(cd)"]
    assert len(by_place(groups, macro, "".join)) == 4


@pytest.mark.parametrize(
    ("items", "most", "groups"),
    [
        ([], 4, []),
        (["a b", "c d"], 4, [["a b", "c d"]]),
        (["a b", "c d", "e"], 4, [["a b", "c d"], ["e"]]),
        (["a b c d e f", "g"], 4, [["a b c d e f"], ["g"]]),
        (["", "a"], 4, [["a"]]),
        (["a", "<b>b</b> c d", "e f"], 4, [["a", "<b>b</b> c d"], ["e f"]]),
    ],
)
def test_a_long_list_is_parted_into_sentences(items, most, groups):
    assert chunks([Markup(i) for i in items], most) == groups


def block(*sizes):
    """Sentences of so many syllables."""
    return SENTENCE.join(" ".join([f"c{i}"] * size) for i, size in enumerate(sizes))


def lengths(made):
    return [[len(s.split()) for s in p.split(SENTENCE)] for p in made]


@pytest.mark.parametrize(
    ("paragraphs", "sizes"),
    [
        ([], []),
        ([(40,), (40,)], [[80]]),
        ([(50,), (50,)], [[50], [50]]),
        ([(30,), (), (30,), (30,), (30,)], [[90], [30]]),
        ([(100, 100)], [[100, 100]]),
        ([(200,)], [[200]]),
        ([(200, 1)], [[200], [1]]),
        ([(100, 100, 100)], [[100, 100], [100]]),
        ([(100,) * 4], [[100, 100], [100, 100]]),
        ([(80,) * 9], [[80, 80], [80, 80, 80], [80, 80], [80, 80]]),
        ([(250,)], [[250]]),
        ([(10, 250, 10)], [[10, 250], [10]]),
    ],
)
def test_short_paragraphs_become_one_and_long_ones_several(monkeypatch, paragraphs, sizes):
    monkeypatch.setattr(module, "LONGEST", 200)
    assert lengths(merged([Markup(block(*p)) for p in paragraphs])) == sizes


@given(st.lists(st.integers(1, 120), min_size=1, max_size=14))
def test_a_paragraph_is_parted_only_between_sentences_and_loses_none(sizes):
    whole = Markup(block(*sizes))
    parts = merged([whole])
    assert SENTENCE.join(parts) == whole
    assert all(re.fullmatch(r"\S.*\S", p, re.DOTALL) for p in parts)
    assert all(len(p.split()) <= LONGEST + 120 or SENTENCE not in p for p in parts)


def test_paragraphs_are_stacked_and_taken_apart_again():
    parts = [Markup("<b>a</b>\nb"), Markup("c")]
    assert unstacked(stacked(parts)) == parts
    assert unstacked(stacked([])) == []
    assert unstacked(Markup("\n\n a \n\n\n\n b\n\n")) == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("a  b", 2), (Markup("<b>a b</b> c"), 3), (Missing(("x",)), 0)]
)
def test_syllables_are_counted_without_markup(text, count):
    assert syllables(text) == count
