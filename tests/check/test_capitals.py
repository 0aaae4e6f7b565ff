"""Capitals are judged by Phụ lục II: what the rules call bad is told and mended, what is right is left alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from reportgen.check.capitals import CapitalRule, Reading, Slip, look, read, rules
from reportgen.problems import Severity
from tests.spending import cost, within

GOOD = [pytest.param(text, id=f"{rule.id}-{i}") for rule in rules() for i, text in enumerate(rule.good)]
BAD = [
    pytest.param(rule.id, bad.text, bad.better, id=f"{rule.id}-{i}")
    for rule in rules()
    for i, bad in enumerate(rule.bad)
]
WORDS = sorted({word for rule in rules() for bad in rule.bad for word in bad.text.split()})


@pytest.mark.parametrize("text", GOOD)
def test_what_is_right_breaks_no_rule(text):
    assert look(text) == []


@pytest.mark.parametrize(("rule", "text", "better"), BAD)
def test_what_is_wrong_breaks_its_own_rule_alone_and_is_mended(rule, text, better):
    (slip,) = look(text)
    assert (slip.rule, slip.better, text[slip.at : slip.at + len(slip.words)]) == (rule, better, slip.words)
    assert look(text[: slip.at] + slip.better + text[slip.at + len(slip.words) :]) == []


def test_every_rule_of_the_decree_is_there_with_examples_of_both_kinds():
    assert [rule.id for rule in rules()] == [f"CAP{i:02}" for i in range(1, 24)]
    assert [rule.id for rule in rules() if len(rule.good) < 3 or len(rule.bad) < 3] == []
    assert {rule.severity for rule in rules()} == {Severity.ERROR, Severity.WARNING, Severity.NOTE}
    assert all(rule.evaluated for rule in rules())


def test_slips_come_in_reading_order_and_keep_the_style_of_tone_marks():
    assert look("Uỷ Ban nhân dân gửi Bộ tài chính theo Khoản 2 điều 5.") == [
        Slip("CAP10", 0, "Uỷ Ban nhân dân", "Uỷ ban nhân dân"),
        Slip("CAP10", 20, "Bộ tài chính", "Bộ Tài chính"),
        Slip("CAP18", 38, "Khoản 2", "khoản 2"),
        Slip("CAP18", 46, "điều 5", "Điều 5"),
    ]
    assert [s.better for s in look("Sở văn hóa, thể thao và du lịch và Sở văn hoá, thể thao và du lịch")] == [
        "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Văn hoá, Thể thao và Du lịch",
    ]


def test_of_two_phrases_that_overlap_the_longer_one_speaks():
    assert look("Kỷ niệm Cách mạng tháng tám.") == [Slip("CAP22", 8, "Cách mạng tháng tám", "Cách mạng tháng Tám")]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ([], "các bên có trách nhiệm phối hợp;"),
        ([], "báo cáo kết quả"),
        ([], "- các bên có trách nhiệm phối hợp."),
        ([], "a) các bên có trách nhiệm phối hợp."),
        ([], "TM. ủy viên, KT. trưởng ban, ThS. và TS. được mời dự họp."),
        ([], "Vào ngày… tháng …. năm; mục 2.1. nội dung; xem tr. ba; dấu kết ./. hoặc …/. nào."),
        ([], "Tải tại https://vi-du.vn/khoản-2?a=b. Gửi khoản.2@vi-du.vn hoặc vi-du.vn. Hết."),
        ([], "Nội dung gồm: kiểm tra; rà soát… tổng hợp. a) Lập biểu; b) báo cáo."),
        (["Các"], "các bên có trách nhiệm phối hợp."),
        (["Trong"], "Kế hoạch năm 2025. trong đó có vốn đầu tư."),
        (["Kế"], "Tăng vốn đầu tư. kế hoạch được giao sớm."),
    ],
)
def test_the_first_letter_of_a_sentence(told, text):
    assert [slip.better for slip in look(text)] == told


def test_a_small_first_letter_is_right_where_a_sentence_goes_on():
    text = "các bên có trách nhiệm phối hợp."
    assert look(text) == [Slip("CAP01", 0, "các", "Các")]
    assert look(text, continues=True) == []
    assert look(text, starts_line=False) == []


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Nêu rõ: ",
        "Đã đọc. ",
        "Đã đọc; ",
        "Còn lại… ",
        "Gồm (",
        "Gọi là “",
        "1) ",
        "Có hai ý: a) ",
        "- ",
        "Cột một\t",
        "Ghi `",
    ],
)
def test_a_beginning_excuses_a_capital(before):
    assert look(before + "Khoản 2 Điều 5") == []
    assert look(before + "theo Khoản 2 Điều 5", continues=True)[-1].better == "khoản 2"


def test_words_all_in_capitals_are_not_judged():
    assert read("ỦY BAN NHÂN DÂN TỈNH NAM ĐỊNH") == Reading((), frozenset())
    assert look("Gửi ỦY BAN NHÂN DÂN xã và SỞ TÀI CHÍNH, theo KHOẢN 2.") == []


def test_spaces_and_dashes_may_be_of_any_kind():
    assert [slip.better for slip in look("Gửi Bộ\xa0tài  chính, Sở Lao động – thương binh và Xã hội.")] == [
        "Bộ\xa0Tài  chính",
        "Sở Lao động – Thương binh và Xã hội",
    ]


def test_a_reading_tells_which_rules_had_something_to_judge():
    assert read("Gửi Sở Tài chính theo Khoản 2 Điều 5").judged == {"CAP10", "CAP18"}
    assert read("Đoàn làm việc với xã.").judged == {"CAP01"}
    assert read("biểu mẫu").judged == frozenset()


def test_letters_that_shrink_or_grow_move_nothing():
    assert look("İ İ gửi Bộ tài chính") == [Slip("CAP10", 8, "Bộ tài chính", "Bộ Tài chính")]


def test_a_rule_has_patterns_or_a_reason_why_it_has_none():
    row = {"id": "X", "clause": "c", "name": "n", "severity": "lỗi", "grade": "A"}
    assert not CapitalRule(**row, unjudged="Chưa có cách xét").evaluated
    with pytest.raises(ValidationError, match="needs patterns"):
        CapitalRule(**row)
    with pytest.raises(ValidationError, match="needs patterns"):
        CapitalRule(**row, sentences=True, unjudged="Chưa có cách xét")


@given(st.lists(st.sampled_from([*WORDS, "\n", "“", "(", "–"]), max_size=40).map(" ".join), st.booleans())
def test_only_letters_change_and_no_two_slips_touch(text, continues):
    end = 0
    for slip in look(text, continues=continues):
        assert text[slip.at : slip.at + len(slip.words)] == slip.words != slip.better
        assert slip.words.lower() == slip.better.lower()
        assert slip.at >= end
        end = slip.at + len(slip.words)


HOSTILE = [
    "a",
    "A",
    " ",
    ".",
    ". a",
    "(",
    "x@",
    "1/",
    "Điều ",
    "tết ",
    "Nguyễn ",
    "Nghị định số 1/",
    "thứ hai đến ",
]
EXAMPLES = [bad.text + " " for rule in rules() for bad in rule.bad]


@pytest.mark.parametrize("piece", [*HOSTILE, *EXAMPLES[::4]], ids=lambda piece: piece[:20])
def test_time_grows_with_the_length_alone(piece):
    """Sixteen times the text may take some sixteen times as long; with its square it would be 256 times."""
    short, long = (piece * (length // len(piece)) for length in (3_750, 60_000))
    usual = cost(lambda: read(short))
    assert within(60 * usual + 0.1, lambda: read(long))


def test_what_grows_with_the_square_is_seen():
    """Or the test above would show nothing."""
    usual = cost(lambda: _square(1_000))
    assert not within(60 * usual + 0.1, lambda: _square(16_000))


def _square(length):
    return re.search(r"\s+x", " " * length)
