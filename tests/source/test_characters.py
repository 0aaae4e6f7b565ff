from unicodedata import is_normalized

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.source.characters import ODD, code, crowded, nfc, tidy

CROWD = "e" + "\u0301" * 31


def cleaned(text):
    sheet = tidy(text, "x")
    told = [(p.kind, p.place.line, p.place.column, p.message[-7:-1]) for p in sheet.problems()]
    return [(line.text, line.columns) for line in sheet.lines], told


def test_line_ends():
    assert cleaned("a\r\nb\rc\n") == ([("a", None), ("b", None), ("c", None), ("", None)], [])


def test_nfc_is_told_once_at_the_first_line():
    lines, told = cleaned("a\nbe\u0301\no\u0309")
    assert lines == [("a", None), ("bé", None), ("ỏ", None)]
    assert [found[:3] for found in told] == [("text-not-nfc", 2, 2)]


@pytest.mark.parametrize("odd", "\x00\x7f\u202e\u2066\u3164\uffff\ud800\U000e0041\U0001fffe")
def test_odd_characters_go(odd):
    lines, told = cleaned(f"a{odd}b")
    assert lines == [("ab", [0, 2, 3])]
    assert [found[:3] for found in told] == [("odd-character", 1, 2)]


@pytest.mark.parametrize("odd", "\x0b\x0c\x85\u2028\u2029")
def test_separators_become_spaces(odd):
    assert cleaned(f"a{odd}b")[0] == [("a b", [0, 1, 2, 3])]


def test_each_odd_character_is_told_once_a_line():
    told = cleaned("\u202a\u202a\u202c\n\u202a")[1]
    assert [found[1:] for found in told] == [(1, 1, "U+202A"), (1, 3, "U+202C"), (2, 1, "U+202A")]


def test_what_programs_leave_behind_goes_and_is_told_once():
    lines, told = cleaned("a\u200bb\xadc\n\ufeffd\u200fe\ufe0f")
    assert [text for text, _ in lines] == ["abc", "de"]
    assert [found[:3] for found in told] == [("hidden-character", 1, 2)]


def test_a_new_line_of_word_inside_a_paragraph_is_a_space_and_told_once():
    lines, told = cleaned("a\x0bb\x0bc\nd\x0be")
    assert [text for text, _ in lines] == ["a b c", "d e"]
    assert [found[:3] for found in told] == [("hidden-character", 1, 2)]


def test_bullets_of_word_become_bullets():
    lines, told = cleaned("- \uf0b7 a\n\uf0fcb")
    assert [text for text, _ in lines] == ["- • a", "•b"]
    assert [found[:3] for found in told] == [("hidden-character", 1, 3)]


@pytest.mark.parametrize("good", "ạ–“…\u00a0\u3000😀\ue000")
def test_what_can_be_seen_stays(good):
    assert cleaned(good) == ([(good, None)], [])


def test_tabs_behind_the_indentation():
    assert cleaned(" \ta\tb\t")[0] == [(" \ta b ", None)]


def test_crowd_of_marks():
    assert crowded(CROWD)
    assert not crowded(CROWD[:-1])
    assert not crowded("…" * 99)
    assert [found[:3] for found in cleaned(CROWD)[1]] == [("text-not-nfc", 1, 1), ("odd-character", 1, 32)]
    assert nfc(CROWD) == "é" + "\u0301" * 29


def test_code():
    assert code("\u200b") == "U+200B"


@settings(deadline=None)
@given(st.text())
def test_all_lines_are_clean(text):
    for line in tidy(text, "x").lines:
        assert not ODD.search(line.text)
        assert line.columns is None or len(line.columns) == len(line.text) + 1


@settings(deadline=None)
@given(st.text())
def test_nfc(text):
    assert is_normalized("NFC", nfc(text))
    assert nfc(nfc(text)) == nfc(text)
