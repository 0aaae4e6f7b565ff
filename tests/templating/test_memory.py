"""What was said is remembered, what was taken back is forgotten, and ways of saying things take turns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.templating.memory import Memory

THREE = ("một", "hai", "ba")
PHRASES = {"phrases/tin-bai.yaml": "nối tiếp: [a, b, c]\nchào: [d, e, f, g]\n"}


def choices(memory, key, count, variants=THREE):
    return [memory.choose(key, variants) for _ in range(count)]


def test_a_thing_is_named_first_once():
    memory = Memory()
    assert [memory.first("x"), memory.first("x"), memory.first("y"), memory.first("x")] == [
        True,
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("seed", "key", "chosen"),
    [
        ("a", "k", ["hai", "ba", "một", "hai", "ba", "một"]),
        ("b", "k", ["một", "hai", "ba", "một", "hai", "ba"]),
        ("c", "k", ["ba", "một", "hai", "ba", "một", "hai"]),
        ("a", "l", ["hai", "ba", "một", "hai", "ba", "một"]),
    ],
)
def test_the_seed_and_the_key_decide_who_begins_in_every_process(seed, key, chosen):
    assert choices(Memory(seed), key, 6) == chosen


@given(st.text(max_size=5), st.integers(1, 6), st.integers(1, 4))
def test_no_variant_is_used_again_before_all_others_were(seed, count, rounds):
    variants = [f"cách {i}" for i in range(count)]
    memory = Memory(seed)
    for _ in range(rounds):
        assert sorted(choices(memory, "k", count, variants)) == variants


def test_the_least_used_variant_is_next_even_after_others_joined():
    memory = Memory("a")
    assert choices(memory, "k", 3, ("một", "hai")) + choices(memory, "k", 3) == [
        "hai",
        "một",
        "hai",
        "ba",
        "ba",
        "một",
    ]


def test_lists_of_other_lengths_under_one_key_are_fine():
    memory = Memory("a")
    assert choices(memory, "k", 1, ("một",)) + choices(memory, "k", 2, ("hai", "ba")) == ["một", "ba", "hai"]


def test_what_was_said_since_a_copy_is_forgotten_and_the_copy_stays_what_it_was():
    memory = Memory("a")
    memory.first("x")
    before = memory.copy()
    assert (memory.first("y"), memory.choose("k", THREE)) == (True, "hai")
    memory.restore(before)
    assert (memory.first("x"), memory.first("y"), memory.choose("k", THREE)) == (False, True, "hai")
    assert before == Memory("a", {"x"}, {})


NAMED = '{{ "lần đầu" if lan_dau("đoàn") else "lần sau" }} {{ cach_noi("nối tiếp") }}'


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("", "lần đầu b"),
        ("{% cau %}{{ danh_dau('đoàn') }}{% endcau %}", "lần đầu b"),
        ("{% cau %}{% set x = lan_dau('đoàn') %}{% set y = cach_noi('nối tiếp') %} ,{% endcau %}", "lần đầu b"),
        ("{% cau %}{{ danh_dau('đoàn') }}{{ cach_noi('nối tiếp') }}{% endcau %} ", "B. lần sau c"),
        ("{{ danh_dau('đoàn') }}", "lần sau b"),
    ],
)
def test_a_sentence_that_is_dropped_has_named_nobody_and_used_no_variant(said, before, words):
    assert said(before + NAMED, files=PHRASES) == words


def test_the_same_occasion_says_the_same_whatever_its_figures(said):
    template = '{{ cach_noi("nối tiếp") }} {{ cach_noi("chào") }} {{ cach_noi("nối tiếp") }}'
    record = "Chủ đề: x\nNơi kiểm tra: xã A\nKết quả:\n  - Nội dung: tỷ lệ x\n    Giá trị: {}\n"
    told = [said(template, record.format(value), files=PHRASES) for value in ("35%", "40%", "14/14", "35%")]
    assert told == ["b e c"] * 4


@pytest.mark.parametrize(
    "others",
    [
        [f"Ngày: {day}/9/2026\n" for day in range(1, 13)],
        [f"Chủ đề: việc {letter}\n" for letter in "abcdefghikl"],
        [f"Nơi kiểm tra: xã {letter}\n" for letter in "ABCDEFGHIKL"],
    ],
)
def test_other_occasions_say_it_in_all_the_ways_there_are(said, others):
    assert {said('{{ cach_noi("nối tiếp") }}', record, files=PHRASES) for record in others} == {"a", "b", "c"}
