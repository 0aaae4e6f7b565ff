"""Deadlines as offices write them: a day is read, other words are kept, a day that cannot be is refused."""

from datetime import date

import pytest

from reportgen.words.days import LooseDay
from reportgen.words.reading import NotReadableError
from reportgen.words.terms import Term, parse_deadline


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31/12/2026", date(2026, 12, 31)),
        ("31/12/2026.", date(2026, 12, 31)),
        ("31/12", LooseDay(None, 12, 31)),
        ("Quý I/2027", LooseDay(2027, None, None, 1)),
        ("2026", LooseDay(2026, None, None)),
    ],
)
def test_a_bare_day(typed, day):
    assert parse_deadline(typed) == day


@pytest.mark.parametrize(
    ("typed", "lead", "latest"),
    [
        ("trước ngày 15/12/2026", "trước", date(2026, 12, 15)),
        ("Chậm nhất là ngày 15/12/2026", "Chậm nhất là", date(2026, 12, 15)),
        ("đến hết năm 2026", "đến hết", date(2026, 12, 31)),
        ("trong quý I/2027", "trong", date(2027, 3, 31)),
        ("trước 15/12", "trước", None),
        ("từ 15/12/2026", "từ", None),
        ("từ ngày 1/12 đến ngày 15/12/2026", "", date(2026, 12, 15)),
    ],
)
def test_a_day_after_its_preposition(typed, lead, latest):
    term = parse_deadline(typed)
    assert isinstance(term, Term)
    assert (str(term), term.lead, term.latest) == (typed, lead, latest)
    assert term.day


@pytest.mark.parametrize(
    "typed",
    [
        "ngay",
        "hằng quý",
        "7 ngày",
        "trong 30 ngày kể từ ngày kết luận",
        "trước mùa mưa",
        "khi có kinh phí",
        "trước",
    ],
)
def test_words_that_are_no_day(typed):
    assert parse_deadline(typed) == Term(typed)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("31/2", "date-not-in-calendar"),
        ("trước 31/2/2026", "date-not-in-calendar"),
        ("trong 30 ngày kể từ ngày 31/2/2026", "date-not-in-calendar"),
        ("kể từ khi nhận hồ sơ ngày 31/2", "date-not-in-calendar"),
        ("quý V/2026, trước 31/9/2026", "date-not-in-calendar"),
        ("trước 1/1/1800", "date-year"),
        ("16/12 - 9/12", "span-backwards"),
    ],
)
def test_a_day_that_cannot_be(typed, kind):
    with pytest.raises(NotReadableError) as caught:
        parse_deadline(typed)
    assert caught.value.kind == kind


def test_a_long_text_takes_no_long_time():
    assert parse_deadline("trước là " * 20_000)
