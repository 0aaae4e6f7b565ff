"""Phrase files: what is read, and every fault of one told at its line."""

from decimal import Decimal

import pytest

from reportgen.phrases import Band, Phrases, first_of, load, table
from reportgen.problems import ProblemsError

SLOTS = "các chỗ điền: [ai, gi]\n"


def faults(text, read=load):
    with pytest.raises(ProblemsError) as error:
        read(text, "templates/phrases/thu.yaml")
    assert {p.place.file for p in error.value.problems} == {"templates/phrases/thu.yaml"}
    return [(p.code, p.place.line) for p in error.value.problems]


def band(low, high, *variants):
    return Band(Decimal(low), None if high is None else Decimal(high), variants)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("chào: xin chào\n", Phrases({"chào": ("xin chào",)})),
        ("chào:\n  - xin chào\n  - kính chào\n", Phrases({"chào": ("xin chào", "kính chào")})),
        ("chào: no\nsố: [1.10, 014]\n", Phrases({"chào": ("no",), "số": ("1.10", "014")})),
        (
            SLOTS + 'nêu: ["{ai} nêu {gi}", "{gi} do {ai} nêu"]\n',
            Phrases({"nêu": ("{ai} nêu {gi}", "{gi} do {ai} nêu")}),
        ),
        ("các chỗ điền: ai\nnêu: tại đó, {ai}\n", Phrases({"nêu": ("tại đó, {ai}",)})),
        ("từ: []\n", Phrases({"từ": ()})),
        (
            "lỗi:\n  - {từ: 0, đến: 1, nói: một lỗi}\n  - {từ: 2, nói: [vài lỗi, nhiều lỗi]}\n",
            Phrases(bands={"lỗi": (band(0, 1, "một lỗi"), band(2, None, "vài lỗi", "nhiều lỗi"))}),
        ),
        ("lỗi:\n  - từ: 0\n    nói: lỗi\n", Phrases(bands={"lỗi": (band(0, None, "lỗi"),)})),
    ],
)
def test_a_file_is_read_as_text(text, phrases):
    assert load(text, "thu.yaml") == phrases


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", [("RG230", 0)]),
        ("xin chào\n", [("RG230", 0)]),
        ("- xin chào\n", [("RG230", 0)]),
        ("chào: a\n  b: [\n", [("RG230", 2)]),
        ("chào: 'a\n", [("RG230", 2)]),
        ("chào: a\n\x07", [("RG230", 0)]),
        ("chào: a\ntạm biệt:\n", [("RG231", 2)]),
        ("chào:\n  - a\n  - [b]\n  -\n", [("RG231", 3), ("RG231", 4)]),
        ("chào: {a: b}\n", [("RG231", 1)]),
        ("? [a, b]\n: c\n", [("RG231", 1)]),
        ("các chỗ điền:\n  - ai\n  - [gi]\n", [("RG231", 3)]),
        ("lỗi:\n  - từ: 0\n    nói: a\n  - b\n", [("RG231", 4)]),
        ("lỗi:\n  - từ: 0\n", [("RG231", 2)]),
        ("lỗi:\n  - nói: a\n", [("RG231", 2)]),
        ("lỗi:\n  - {từ: 0, nói: a, hết: b}\n", [("RG231", 2)]),
        ("lỗi:\n  - {? [từ] : 0, nói: a}\n", [("RG231", 2)]),
        ("lỗi:\n  - {từ: 0, nói: ''}\n", [("RG231", 2)]),
        ("lỗi:\n  - {từ: không, nói: a}\n", [("RG231", 2)]),
        ("lỗi:\n  - {từ: [0], nói: a}\n", [("RG231", 2)]),
        ("lỗi:\n  - {từ: 0.5, nói: a}\n", [("RG231", 2)]),
        ("lỗi:\n  - {từ: 0, đến: nhiều, nói: a}\n  - {từ: 5, nói: b}\n", [("RG231", 2)]),
        ("chào: a\nchào: b\n", [("RG232", 2)]),
        ("chào:\n  - a\n  - b\n  - a\n", [("RG232", 4)]),
        ("lỗi:\n  - {từ: 0, nói: a}\nlỗi: b\n", [("RG232", 3)]),
        (SLOTS + "các chỗ điền: ai\n", [("RG232", 2)]),
        ("lỗi:\n  - từ: 0\n    nói:\n      - a\n      - a\n", [("RG232", 5)]),
        ("chào:\n  - xin cha\u0300o\n", [("RG233", 2)]),
        ("chào: a.\n", [("RG234", 1)]),
        ('chào:\n  - a\n  - b,\n  - c;\n  - "d:"\n', [("RG234", 3), ("RG234", 4), ("RG234", 5)]),
        ("chào:\n  - a!\n  - b?\n  - c…\n  - d/\n", [("RG234", 2), ("RG234", 3), ("RG234", 4), ("RG234", 5)]),
        ("nêu: nêu {gi}\n", [("RG235", 1)]),
        (SLOTS + "nêu: nêu {y}\n", [("RG235", 2)]),
        (SLOTS + "nêu: nêu {}\n", [("RG235", 2)]),
        ("nêu: nêu {gi}\n" + SLOTS, [("RG235", 1)]),
        (SLOTS + 'nêu:\n  - "{ai} nêu {gi}"\n  - nêu {gi}\n', [("RG236", 4)]),
        (SLOTS + 'nêu:\n  - nêu\n  - "{ai} nêu"\n', [("RG236", 4)]),
        ("lỗi:\n  - {từ: 0, đến: 1, nói: a}\n  - {từ: 3, nói: b}\n", [("RG237", 3)]),
        ("lỗi:\n  - {từ: 0, đến: 2, nói: a}\n  - {từ: 2, nói: b}\n", [("RG237", 3)]),
        ("lỗi:\n  - {từ: 0, nói: a}\n  - {từ: 3, nói: b}\n", [("RG237", 3)]),
        ("lỗi:\n  - {từ: 0, đến: 5, nói: a}\n  - {từ: 6, đến: 3, nói: b}\n  - {từ: 4, nói: c}\n", [("RG237", 4)]),
        ("chào: a\nlỗi:\n  - {từ: 1, nói: a}\n", [("RG238", 3)]),
        ("lỗi:\n  - {từ: 0, đến: 9, nói: a}\n", [("RG238", 2)]),
    ],
)
def test_every_fault_is_refused_at_its_line(text, told):
    assert faults(text) == told


def test_all_faults_of_a_file_are_told_at_once():
    text = "chào: a.\nchào: b\nnêu: nêu {y}\nlỗi:\n  - {từ: 1, nói: a}\n"
    assert faults(text) == [("RG234", 1), ("RG232", 2), ("RG235", 3), ("RG238", 5)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("lỗi:\n  - {từ: 2, nói: a}\n  - {từ: 9, nói: b}\n", "bảng theo số hở hoặc chồng nhau giữa 2 và 9"),
        (SLOTS + "nêu: nêu {y}\n", "câu mẫu có chỗ điền “y” mà tệp không khai"),
        ("các chỗ điền: [[a]]\n", "câu mẫu “các chỗ điền” không đúng dạng"),
    ],
)
def test_a_fault_is_told_in_words(text, message):
    with pytest.raises(ProblemsError) as error:
        load(text, "thu.yaml")
    assert error.value.problems[0].message == message


@pytest.mark.parametrize(
    ("slots", "hint"),
    [(SLOTS, "các chỗ điền đã khai ở đầu tệp: ai, gi"), ("", "các chỗ điền đã khai ở đầu tệp: –")],
)
def test_the_known_slots_are_named(slots, hint):
    with pytest.raises(ProblemsError) as error:
        load(slots + "nêu: nêu {y}\n", "thu.yaml")
    assert [p.hint for p in error.value.problems] == [hint]


@pytest.mark.parametrize(
    ("number", "variants"),
    [(0, ("a",)), (1, ("a",)), (2, ("b", "c")), (9, ("b", "c")), (10, ("d",)), (10**9, ("d",))],
)
def test_the_band_that_holds_the_number_speaks(number, variants):
    bands = (band(0, 1, "a"), band(2, 9, "b", "c"), band(10, None, "d"))
    assert first_of(bands, Decimal(number)) == variants


def test_no_band_has_nothing_to_say():
    assert (
        first_of((), Decimal(1))
        == first_of((band(2, 9, "b"),), Decimal(1))
        == first_of((band(2, 9, "b"),), Decimal(10))
        == ()
    )


OURS = Phrases({"chào": ("a",), "nêu": ("b",)}, {"lỗi": (band(0, None, "c"),), "thiếu": (band(0, None, "d"),)})


@pytest.mark.parametrize(
    ("theirs", "both"),
    [
        (Phrases(), OURS),
        (
            Phrases({"chào": ("x",), "mới": ("y",)}),
            Phrases({"chào": ("x",), "nêu": ("b",), "mới": ("y",)}, OURS.bands),
        ),
        (
            Phrases(bands={"lỗi": (band(0, None, "x"),)}),
            Phrases(OURS.variants, {"lỗi": (band(0, None, "x"),), "thiếu": (band(0, None, "d"),)}),
        ),
        (
            Phrases({"lỗi": ("x",)}, {"chào": (band(0, None, "y"),)}),
            Phrases(
                {"nêu": ("b",), "lỗi": ("x",)}, {"thiếu": (band(0, None, "d"),), "chào": (band(0, None, "y"),)}
            ),
        ),
    ],
)
def test_of_two_files_the_keys_of_the_second_win(theirs, both):
    assert OURS | theirs == both


def test_a_table_of_pairs():
    text = "UBND: Ủy ban nhân dân\n04: bo\u0301n\nno: không\n"
    assert table(text, "thu.yaml") == {"UBND": "Ủy ban nhân dân", "04": "bón", "no": "không"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", [("RG230", 0)]),
        ("UBND\n", [("RG230", 0)]),
        ("UBND: [\n", [("RG230", 2)]),
        ("UBND:\nHĐND: a\n", [("RG231", 1)]),
        ("UBND: a\nHĐND: [b]\nUBND: c\n", [("RG231", 2), ("RG231", 3)]),
        ("UBND: a\n? [HĐND]\n: b\n", [("RG231", 2)]),
        ("'': a\n", [("RG231", 1)]),
    ],
)
def test_what_is_no_table_is_refused(text, told):
    assert faults(text, table) == told
