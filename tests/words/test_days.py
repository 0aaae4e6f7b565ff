"""Days of which a part is not known, and days told one by one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.words.days import LooseDay, LooseDays, news_day, news_days, official_day, parse_day, parse_days
from reportgen.words.reading import NotReadableError

LONG = "ngày d tháng m năm yyyy"
FORMS = ["d/m/yyyy", "d/m", "dd/mm/yyyy", "d-m-yyyy", LONG]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        *((typed, (None, 5, 23)) for typed in ("23/5", "23-5", "23.05", "ngày 23/5", "Ngày 23 tháng 5", "23 tháng 05")),
        *((typed, (2026, 4, None)) for typed in ("4/2026", "04/2026", "Tháng 4/2026", "tháng 4 năm 2026", "2026-04")),
        ("tháng 4-2026", (2026, 4, None)),
        ("tháng 4", (None, 4, None)),
        ("29/2", (None, 2, 29)),
        ("2026", (2026, None, None)),
        ("năm 2026", (2026, None, None)),
        *((typed, (2026, None, None, 1)) for typed in ("quý I/2026", "Quý 1 năm 2026", "quý I-2026", "I/2026")),
        ("quý IV", (None, None, None, 4)),
        ("ngày 29 tháng 9/2026", (2026, 9, 29)),
    ],
)  # fmt: skip
def test_what_is_known_of_a_day(typed, day):
    assert parse_day(typed) == LooseDay(*day)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        *((typed, "date-form") for typed in ("", "23", "23/5/26", "23/5 - 24/5", "quý", "quý V/2026", "٢/٥")),
        *((typed, "date-not-in-calendar") for typed in ("31/9", "30/2", "0/5", "23/13", "13/2026", "quý 5/2026")),
        ("4/1899", "date-year"),
        ("1/2" + "0" * 300, "date-form"),
    ],
)  # fmt: skip
def test_what_is_no_day_is_refused(typed, kind):
    with pytest.raises(NotReadableError) as caught:
        parse_day(typed)
    assert (caught.value.kind, caught.value.slots["value"]) == (kind, typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("23/5", "23/5"),
        ("14 và 15/10/2026", "các ngày 14 và 15/10/2026"),
        ("14, 15/10/2026", "các ngày 14 và 15/10/2026"),
        ("14,15/10/2026", "các ngày 14 và 15/10/2026"),
        ("14; 15/10", "các ngày 14 và 15/10"),
        ("các ngày 14, 15 và 20/10/2026", "các ngày 14, 15 và 20/10/2026"),
        ("ngày 14 và ngày 15 tháng 10 năm 2026", "các ngày 14 và 15/10/2026"),
        ("trong hai ngày 30/9 và 02/10/2026", "các ngày 30/9 và 2/10/2026"),
        ("30/12/2026 và 02/01/2027", "các ngày 30/12/2026 và 2/1/2027"),
        ("12/10 - 16/10", "từ ngày 12 đến ngày 16/10"),
        ("12 – 16/10", "từ ngày 12 đến ngày 16/10"),
        ("từ 12 đến hết 16/10", "từ ngày 12 đến ngày 16/10"),
        ("28/12 - 2/1", "từ ngày 28/12 đến ngày 2/1"),
        ("12/9/2026 - 16/9", "từ ngày 12/9/2026 đến ngày 16/9"),
        ("từ tháng 4 đến tháng 6/2026", "từ tháng 4 đến tháng 6/2026"),
        ("4 - 6/2026", "từ tháng 4 đến tháng 6/2026"),
        ("11/2025 - 3/2026", "từ tháng 11/2025 đến tháng 3/2026"),
        ("tháng 4 và 5/2026", "các tháng 4 và 5/2026"),
        ("23/5 - 23/5", "23/5"),
        ("2025 - 2026", "từ năm 2025 đến năm 2026"),
        ("các năm 2024, 2025", "các năm 2024 và 2025"),
        ("quý I và II/2026", "các quý I và II/2026"),
        ("quý I - quý III/2026", "từ quý I đến quý III/2026"),
        ("quý III/2025 - quý I/2026", "từ quý III/2025 đến quý I/2026"),
    ],
)
def test_days_as_they_are_typed(typed, said):
    assert news_days(parse_days(typed), "d/m/yyyy") == said


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        *((typed, "span-form") for typed in ("", "23", "quý", "12 và 13", "12/10 - 11/2026", "5-6-7/9")),
        *((typed, "date-not-in-calendar") for typed in ("31/9 - 2/10", "14 và 32/10/2026", "0, 15/10")),
        *((typed, "span-backwards") for typed in ("16-12/9", "15, 14/10/2026", "6/2026 - 4/2026", "6 - 4/2026")),
        ("12 - 16/9/1800", "date-year"),
    ],
)  # fmt: skip
def test_days_that_cannot_be_are_refused(typed, kind):
    with pytest.raises(NotReadableError) as caught:
        parse_days(typed)
    assert (caught.value.kind, caught.value.slots["value"]) == (kind, typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("23/5", ["23/5", "23/5", "23/05", "23-5", "ngày 23 tháng 5"]),
        ("4/2026", ["tháng 4/2026", "tháng 4", "tháng 4/2026", "tháng 4/2026", "tháng 4 năm 2026"]),
        (
            "30/12/2026 và 02/01/2027",
            [
                "các ngày 30/12/2026 và 2/1/2027",
                "các ngày 30/12/2026 và 2/1/2027",
                "các ngày 30/12/2026 và 02/01/2027",
                "các ngày 30-12-2026 và 2-1-2027",
                "các ngày 30 tháng 12 năm 2026 và 2 tháng 1 năm 2027",
            ],
        ),
    ],
)
def test_every_form_of_the_house(typed, said):
    assert [news_days(parse_days(typed), form) for form in FORMS] == said


@pytest.mark.parametrize(
    ("typed", "pieces"),
    [
        ("3/5", ("ngày 03 tháng 5 năm", None)),
        ("2/2026", ("ngày", None, "tháng 02 năm 2026")),
        ("tháng 12", ("ngày", None, "tháng 12 năm", None)),
        ("ngày 9 tháng 5/2026", ("ngày 09 tháng 5 năm 2026",)),
    ],
)
def test_papers_leave_room_for_what_is_not_known(typed, pieces):
    assert official_day(parse_day(typed)) == pieces


def test_what_a_day_can_be():
    assert parse_day("23/5").bounds is None
    assert parse_day("2/2024").bounds == (date(2024, 2, 1), date(2024, 2, 29))
    assert parse_days("14 và 16/10/2026").bounds == (date(2026, 10, 14), date(2026, 10, 16))
    assert parse_days("12/9/2026 - 16/9").bounds is None
    assert parse_day("23/5").of(2026).bounds == (date(2026, 5, 23), date(2026, 5, 23))


LOOSE = st.builds(
    lambda day, year, whole: LooseDay(year, day.month, day.day if whole else None),
    st.dates(date(2000, 1, 1), date(2000, 12, 31)),
    st.none() | st.sampled_from([1904, 2024, 2196]),
    st.booleans(),
)


@given(LOOSE, st.sampled_from(["d/m/yyyy", "dd/mm/yyyy", LONG]))
def test_what_is_printed_reads_back_as_it_was(day, form):
    assert parse_day(news_day(day, form)) == day


@given(st.lists(LOOSE, min_size=2, max_size=4), st.booleans())
def test_several_days_read_back_as_they_were(days, run):
    days = sorted({(d.month, d.day) for d in days if d.day})
    if len(days) > 1:
        days = days[:2] if run else days
        told = LooseDays(tuple(LooseDay(None, *day) for day in days), run)
        assert parse_days(news_days(told, "d/m/yyyy")) == told


def answer(read, text):
    """What ``read`` makes of ``text``, or what it refuses."""
    try:
        return read(text)
    except NotReadableError as refused:
        return refused.slots["value"]


@given(st.text("0123456789/-.,; vàngycáctừđếnhm", max_size=60))
def test_a_reader_answers_or_refuses(text):
    assert isinstance(answer(parse_day, text), LooseDay) or answer(parse_day, text) == text
    assert isinstance(answer(parse_days, text), LooseDays) or answer(parse_days, text) == text


def test_long_words_are_not_tried():
    with pytest.raises(NotReadableError):
        parse_days("1 - " * 20_000 + "2/3")
