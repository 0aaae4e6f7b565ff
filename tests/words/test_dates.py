import unicodedata
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.words.dates import (
    clock,
    clock_range,
    clock_short,
    news_date,
    news_span,
    official_date,
    parse_date,
    parse_span,
    parse_time,
    quarter,
    session_of,
    weekday,
)
from reportgen.words.reading import NotReadableError

DATES = st.dates(date(1900, 1, 1), date(2199, 12, 31))
LONG = "ngày d tháng m năm yyyy"
FORMS = ["d/m/yyyy", "d/m", "dd/mm/yyyy", "d-m-yyyy", LONG]


def refusal(read, typed):
    with pytest.raises(NotReadableError) as caught:
        read(typed)
    assert caught.value.slots["value"] == typed
    return caught.value.kind


@pytest.mark.parametrize(
    "typed",
    [
        *("5/9/2022", "05/09/2022", "5-9-2022", "5.9.2022", "05.09.2022", "2022-09-05", "2022-9-5"),
        *("ngày 5 tháng 9 năm 2022", "NGÀY 05 THÁNG 9 NĂM 2022", "5 tháng 9 năm 2022", " ngày  5/9/2022 "),
        unicodedata.normalize("NFD", "Ngày 5 tháng 9 năm 2022"),
        "ngày\u00a05 tháng 9 năm 2022",
    ],
)
def test_parse_date(typed):
    assert parse_date(typed) == date(2022, 9, 5)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("", "date-form"),
        *((typed, "date-form") for typed in ("29", "29/9", "29/9/22")),
        ("29/9-2022", "date-form"),
        ("2022/09/29", "date-form"),
        ("29-Sep-2022", "date-form"),
        ("ngày 29 tháng 9", "date-form"),
        ("12-16/9/2026", "date-form"),
        ("٢٩/٩/٢٠٢٢", "date-form"),
        ("31/02/2026", "date-not-in-calendar"),
        ("2022-02-30", "date-not-in-calendar"),
        ("9/29/2022", "date-not-in-calendar"),
        ("0/9/2022", "date-not-in-calendar"),
        ("29/2/2023", "date-not-in-calendar"),
        *((typed, "date-year") for typed in ("1/1/1899", "1/1/2200", "1/1/0000")),
    ],
)
def test_parse_date_refuses(typed, kind):
    assert refusal(parse_date, typed) == kind


@pytest.mark.parametrize(
    "typed",
    [
        *("12/9/2026 - 16/9/2026", "12/9/2026-16/9/2026", "12/9/2026 – 16/9/2026", "12/9 – 16/9/2026"),
        *("12-16/9/2026", "12 – 16/9/2026", "12-9-2026 - 16-9-2026", "12-9-16-9-2026", "12-16-9-2026"),
        *("12.9 - 16.9.2026", "2026-09-12 - 2026-09-16", "2026-09-12–2026-09-16"),
        *(
            "từ 12/9/2026 đến 16/9/2026",
            "Từ ngày 12/9/2026 đến hết ngày 16/9/2026",
            "12/9/2026 đến 16/9/2026",
        ),
        *("từ ngày 12 đến ngày 16/9/2026", "từ 12/9 tới 16/9/2026"),
        "từ ngày 12 đến ngày 16 tháng 9 năm 2026",
        "từ ngày 12 tháng 9 đến ngày 16 tháng 9 năm 2026",
        unicodedata.normalize("NFD", "TỪ NGÀY 12 THÁNG 9 NĂM 2026 ĐẾN NGÀY 16 THÁNG 9 NĂM 2026"),
    ],
)
def test_parse_span(typed):
    assert parse_span(typed) == (date(2026, 9, 12), date(2026, 9, 16))


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("28/9 - 2/10/2026", (date(2026, 9, 28), date(2026, 10, 2))),
        ("28/12/2026 - 2/1/2027", (date(2026, 12, 28), date(2027, 1, 2))),
        ("29-9-2022", (date(2022, 9, 29), date(2022, 9, 29))),
        ("29/9/2022 - 29/9/2022", (date(2022, 9, 29), date(2022, 9, 29))),
    ],
)
def test_parse_span_across(typed, span):
    assert parse_span(typed) == span


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("", "span-form"),
        ("29/9", "span-form"),
        ("12/9/2026 -", "span-form"),
        ("12/9/2026 16/9/2026", "span-form"),
        ("12/9/2026 - 16/9", "span-form"),
        ("12-14-16/9/2026", "span-form"),
        ("5-6-7/9/2026", "span-form"),
        ("5-6 - 7/9/2026", "span-form"),
        ("từ 12/9/2026", "span-form"),
        ("16-12/9/2026", "span-backwards"),
        ("28/12 - 2/1/2027", "span-backwards"),
        ("31-32/9/2026", "date-not-in-calendar"),
        ("31/9 - 2/10/2026", "date-not-in-calendar"),
        ("12/0 - 16/9/2026", "date-not-in-calendar"),
        ("0 - 16/9/2026", "date-not-in-calendar"),
        ("12/9/0000 - 16/9/2026", "date-year"),
        ("12/9/2026 - 16/9/2926", "date-year"),
    ],
)
def test_parse_span_refuses(typed, kind):
    assert refusal(parse_span, typed) == kind


def test_span_backwards_tells_both_ends():
    with pytest.raises(NotReadableError) as caught:
        parse_span("16/9 - 12/9/2026")
    assert caught.value.slots == {"value": "16/9 - 12/9/2026", "start": "16/9/2026", "end": "12/9/2026"}


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        *((typed, time(14, 30)) for typed in ("14:30", "14h30", "14g30", "14 h 30", "14H30", "14h30'")),
        *((typed, time(14, 30)) for typed in ("14h30 phút", "14 giờ 30", "14 giờ 30 phút", "14giờ30phút")),
        *((typed, time(14)) for typed in ("14:00", "14h", "14g", "14 giờ", "14h00", "14 GIỜ 00 PHÚT")),
        *((typed, time(8, 5)) for typed in ("8:05", "08:05", "8h05", "8 giờ 5 phút", " 8 giờ 05 ")),
        ("0:00", time(0)),
        ("23:59", time(23, 59)),
    ],
)
def test_parse_time(typed, moment):
    assert parse_time(typed) == moment


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        *((typed, "time-form") for typed in ("", "14", "840", "8:5", "8h5", "14:30:00", "14.30", "2 giờ chiều")),
        *((typed, "time-form") for typed in ("2pm", "14:30h", "-1:00", "14 phút", "١٤:٠٠")),
        *((typed, "time-not-on-clock") for typed in ("25:61", "24:00", "14:60", "25h", "14 giờ 60 phút")),
    ],
)
def test_parse_time_refuses(typed, kind):
    assert refusal(parse_time, typed) == kind


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("d/m/yyyy", "5/1/2020"),
        ("d/m", "5/1"),
        ("dd/mm/yyyy", "05/01/2020"),
        ("d-m-yyyy", "5-1-2020"),
        (LONG, "ngày 5 tháng 1 năm 2020"),
    ],
)
def test_news_date(form, printed):
    assert news_date(date(2020, 1, 5), form) == printed


SAME_MONTH = (date(2026, 9, 2), date(2026, 9, 16))
SAME_YEAR = (date(2026, 9, 28), date(2026, 10, 2))
TWO_YEARS = (date(2026, 12, 28), date(2027, 1, 2))


@pytest.mark.parametrize(
    ("span", "form", "printed"),
    [
        (SAME_MONTH, "d/m/yyyy", "từ ngày 2 đến ngày 16/9/2026"),
        (SAME_MONTH, "d/m", "từ ngày 2 đến ngày 16/9"),
        (SAME_MONTH, "dd/mm/yyyy", "từ ngày 02 đến ngày 16/09/2026"),
        (SAME_MONTH, "d-m-yyyy", "từ ngày 2 đến ngày 16-9-2026"),
        (SAME_MONTH, LONG, "từ ngày 2 đến ngày 16 tháng 9 năm 2026"),
        (SAME_YEAR, "d/m/yyyy", "từ ngày 28/9 đến ngày 2/10/2026"),
        (SAME_YEAR, "d/m", "từ ngày 28/9 đến ngày 2/10"),
        (SAME_YEAR, "dd/mm/yyyy", "từ ngày 28/09 đến ngày 02/10/2026"),
        (SAME_YEAR, "d-m-yyyy", "từ ngày 28-9 đến ngày 2-10-2026"),
        (SAME_YEAR, LONG, "từ ngày 28 tháng 9 đến ngày 2 tháng 10 năm 2026"),
        (TWO_YEARS, "d/m/yyyy", "từ ngày 28/12/2026 đến ngày 2/1/2027"),
        (TWO_YEARS, "d/m", "từ ngày 28/12/2026 đến ngày 2/1/2027"),
        (TWO_YEARS, "dd/mm/yyyy", "từ ngày 28/12/2026 đến ngày 02/01/2027"),
        (TWO_YEARS, "d-m-yyyy", "từ ngày 28-12-2026 đến ngày 2-1-2027"),
        (TWO_YEARS, LONG, "từ ngày 28 tháng 12 năm 2026 đến ngày 2 tháng 1 năm 2027"),
        ((date(2025, 9, 2), date(2026, 9, 2)), "d/m", "từ ngày 2/9/2025 đến ngày 2/9/2026"),
    ],
)
def test_news_span(span, form, printed):
    assert news_span(*span, form) == printed


@pytest.mark.parametrize("form", FORMS)
def test_news_span_of_one_day_is_a_date(form):
    assert news_span(date(2022, 9, 29), date(2022, 9, 29), form) == news_date(date(2022, 9, 29), form)


def test_news_span_refuses_to_go_backwards():
    with pytest.raises(ValueError, match="2026, 9, 16"):
        news_span(date(2026, 9, 16), date(2026, 9, 12), "d/m")


@given(DATES, st.sampled_from([form for form in FORMS if form != "d/m"]))
def test_news_date_is_read_back(day, form):
    assert parse_date(news_date(day, form)) == day
    assert parse_date(day.isoformat()) == day
    assert parse_date(official_date(day)) == day


@given(DATES, DATES, st.sampled_from([form for form in FORMS if form != "d/m"]))
def test_news_span_is_read_back(one, other, form):
    first, last = min(one, other), max(one, other)
    assert parse_span(news_span(first, last, form)) == (first, last)
    assert parse_span(f"{news_date(first, form)} - {news_date(last, form)}") == (first, last)


@given(st.text("0123456789/-. ngàytháănmừđế", max_size=20))
def test_a_date_is_a_span_of_one_day_and_nothing_else_is_raised(typed):
    try:
        day = parse_date(typed)
    except NotReadableError:
        day = None
    try:
        span = parse_span(typed)
    except NotReadableError:
        span = None
    assert day is None or span == (day, day)


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (date(2022, 2, 10), "ngày 10 tháng 02 năm 2022"),
        (date(2022, 3, 9), "ngày 09 tháng 3 năm 2022"),
        (date(2022, 9, 29), "ngày 29 tháng 9 năm 2022"),
        (date(2022, 12, 31), "ngày 31 tháng 12 năm 2022"),
    ],
)
def test_official_date(day, printed):
    assert official_date(day) == printed


@given(st.times())
def test_clock_is_read_back(moment):
    minute = time(moment.hour, moment.minute)
    assert parse_time(clock(moment)) == parse_time(clock_short(moment)) == minute


def test_clock():
    assert (clock(time(14)), clock(time(8, 5))) == ("14 giờ 00 phút", "08 giờ 05 phút")
    assert (clock_short(time(14)), clock_short(time(8, 5))) == ("14h00", "8h05")


def test_clock_range():
    assert clock_range(time(8), time(11, 15)) == "từ 8h00 đến 11h15"
    assert clock_range(time(14), time(14)) == "14h00"


def test_clock_range_refuses_to_go_backwards():
    with pytest.raises(ValueError, match="11, 15"):
        clock_range(time(11, 15), time(8))


@pytest.mark.parametrize(
    ("moment", "session"),
    [
        *((time(0), "đêm"), (time(3, 59), "đêm"), (time(4), "sáng"), (time(11, 59), "sáng")),
        *((time(12), "trưa"), (time(12, 59), "trưa"), (time(13), "chiều"), (time(17, 59), "chiều")),
        *((time(18), "tối"), (time(21, 59), "tối"), (time(22), "đêm"), (time(23, 59), "đêm")),
    ],
)
def test_session_of(moment, session):
    assert session_of(moment) == session


def test_weekday():
    week = [weekday(date(2026, 9, day)) for day in range(7, 14)]
    assert week == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
    assert weekday(date(2022, 9, 29)) == "thứ Năm"


def test_quarter():
    assert [quarter(count) for count in range(1, 5)] == ["quý I", "quý II", "quý III", "quý IV"]


@pytest.mark.parametrize("count", [0, 5])
def test_quarter_refuses(count):
    with pytest.raises(ValueError, match=str(count)):
        quarter(count)
