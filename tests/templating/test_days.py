"""Days of which a part is not known: as the news and as papers print them, with room for what is missing."""

import pytest

TEMPLATE = '<p class="doan">{{ record.date|%s }}</p>'
ROOM = "……"


@pytest.mark.parametrize(
    ("date", "news", "official", "last"),
    [
        ("23/5", "ngày 23/5", f"ngày 23 tháng 5 năm {ROOM}", f"ngày 23 tháng 5 năm {ROOM}"),
        ("tháng 4/2026", "tháng 4/2026", f"ngày {ROOM} tháng 4 năm 2026", f"ngày {ROOM} tháng 4 năm 2026"),
        ("quý I/2026", "quý I/2026", f"ngày {ROOM} tháng {ROOM} năm 2026", f"ngày {ROOM} tháng {ROOM} năm 2026"),
        ("2026", "năm 2026", f"ngày {ROOM} tháng {ROOM} năm 2026", f"ngày {ROOM} tháng {ROOM} năm 2026"),
        ("tháng 4", "tháng 4", f"ngày {ROOM} tháng 4 năm {ROOM}", f"ngày {ROOM} tháng 4 năm {ROOM}"),
        (
            "14 và 16/10/2026",
            "các ngày 14 và 16/10/2026",
            "ngày 14 tháng 10 năm 2026",
            "ngày 16 tháng 10 năm 2026",
        ),
        ("14-15/10/2026", "các ngày 14 và 15/10/2026", "ngày 14 tháng 10 năm 2026", "ngày 15 tháng 10 năm 2026"),
        (
            "14, 15 và 20/10/2026",
            "các ngày 14, 15 và 20/10/2026",
            "các ngày 14, 15 và 20 tháng 10 năm 2026",
            "ngày 20 tháng 10 năm 2026",
        ),
        (
            "14, 15, 20/10",
            "các ngày 14, 15 và 20/10",
            f"các ngày 14, 15 và 20 tháng 10 năm {ROOM}",
            f"ngày 20 tháng 10 năm {ROOM}",
        ),
        ("12/10 - 16/10", "từ ngày 12 đến ngày 16/10", f"ngày 12 tháng 10 năm {ROOM}", f"ngày 16 tháng 10 năm {ROOM}"),
        ("12 - 16/10/2026", "từ ngày 12 đến ngày 16/10/2026", "ngày 12 tháng 10 năm 2026", "ngày 16 tháng 10 năm 2026"),
    ],
)  # fmt: skip
def test_what_is_known_is_printed_and_the_rest_is_room(said, date, news, official, last):
    for name, words in (("ngay", news), ("ngay_ky", official), ("ngay_cuoi", last)):
        assert said(TEMPLATE % name, f"Ngày: {date}\n") == words


def test_the_room_is_a_blank_beside_what_comes_from_the_field(html):
    made = html(TEMPLATE % "ngay_ky", "Ngày: 23/5\n")
    assert '<span data-from="date">ngày 23 tháng 5 năm</span> <span class="trong">……</span>' in made


@pytest.mark.parametrize(
    ("date", "one"), [("23/5", True), ("4/2026", True), ("14 và 16/10", False), ("12 - 16/10", False)]
)
def test_one_day(said, date, one):
    assert said('<p class="doan">{{ "một" if record.date is mot_ngay else "nhiều" }}</p>', f"Ngày: {date}\n") == (
        "một" if one else "nhiều"
    )


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("1/2026 - 9/2026", "từ tháng 1 đến tháng 9/2026"),
        ("12/10 - 16/10", "từ ngày 12 đến ngày 16/10"),
        ("14 và 16/10", "14 và 16/10"),
        ("9/2026", "9/2026"),
        ("2025 - 2026", "từ năm 2025 đến năm 2026"),
    ],
)
def test_words_that_are_two_ends(said, period, words):
    text = f"Thời kỳ kiểm tra: {period}\n"
    assert said('<p class="doan">{{ record.period|khoang_ngay }}</p>', text) == words


@pytest.mark.parametrize(
    ("period", "words", "inside"),
    [
        ("2026", "năm 2026", "năm 2026"),
        ("Năm 2026", "năm 2026", "năm 2026"),
        ("quý I/2026", "quý I/2026", "quý I/2026"),
        ("9/2026", "tháng 9/2026", "tháng 9/2026"),
        ("6 tháng đầu năm 2026", "6 tháng đầu năm 2026", "trong 6 tháng đầu năm 2026"),
        ("Từ đầu năm đến nay", "từ đầu năm đến nay", "từ đầu năm đến nay"),
        ("2025 - 2026", "2025 - 2026", "từ năm 2025 đến năm 2026"),
    ],
)
def test_a_period_in_a_sentence(said, period, words, inside):
    for name, wanted in (("ky", words), ("trong_ky", inside)):
        text = f"Thời kỳ kiểm tra: {period}\n"
        assert said(f'<p class="doan">{{{{ record.period|{name} }}}}</p>', text) == wanted


@pytest.mark.parametrize(
    ("day", "cut_off", "words"),
    [
        ("29/9/2026", "30/6/2026", "ngày 30/6"),
        ("29/9/2026", "31/12/2025", "ngày 31/12/2025"),
        ("28/12/2026 - 02/01/2027", "01/01/2027", "ngày 1/1"),
        ("29/9", "31/12/2025", "ngày 31/12/2025"),
        ("29/9/2026", "12/2025", "tháng 12/2025"),
        ("29/9/2026", "12/2026", "tháng 12"),
        ("29/9/2026", "31/12", "ngày 31/12"),
    ],
)
def test_only_the_year_of_the_session_is_left_out(said, day, cut_off, words):
    text = f"Ngày: {day}\nKết quả:\n  - Nội dung: a\n    Tính đến: {cut_off}\nQuy ước:\n  Cách ghi ngày: 29/9\n"
    assert said('<p class="doan">{{ record.findings[0].as_of|ngay }}</p>', text) == words
