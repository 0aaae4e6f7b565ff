"""Numbers, days and times that no paper holds, in every field that reads them."""

from __future__ import annotations

from tests.hostile.case import ANY, FIRST, HARMLESS, Case, plus

_DIGITS = "9" * 5000
_DATES = (
    "30/02/2026", "31/4/2026", "29/02/2025", "00/00/0000", "32/1/2026", "1/13/2026", "1/1/99999", "1/1/1",
    "2026-02-30", "2026-13-01", "0001-01-01", "9999-12-31", "29/2/1900", f"1/1/{_DIGITS}", f"{_DIGITS}/1/2026",
    "1//2026", "/", "1/1/2026/1", "١/١/٢٠٢٦", "１/１/２０２６", "hôm qua", "1e3", "0x7E9", "-1/-1/-2026", "NaN",
    "1/1/2026 - 1/1/2025", "đến", "từ đến", "1-" * 9000, "1/1/2026 đến " * 1500, "ngày " * 3000, "1, " * 6000 + "2/3", "1 và " * 3000, "31/9", "30/2", "29/2/2023", "23", "tháng 13", "0/2026",
)  # fmt: skip
_TIMES = (
    "24:00", "25:61", "23:60", "99h", "-1:00", "190:20:30", "1:2:3", "14:00:00", f"{_DIGITS}:00", "h", ":", "8h" * 9000,
    "８:００", "8:0", "noon", "1e1:00", "0x8:00", "∞",
)  # fmt: skip
_FIGURES = (
    "10/0", "0/0", "%", "//", "١٢", "1.2.3.4", "1,2,3", "1..2", ",", ".", "hạng 9/3", "1" + ".000" * 4000 + "x",
    "(" * 9000, "1/2 (" + "3" * 9000, "≥" * 9000, "≥", "85–80%", "±" * 9000, "1,234 hồ sơ", "tăng 1.5 lần",
    "98% (" + "1" * 9000, "#REF!", "=SUM(A1:A3)", "#" * 9000,
)  # fmt: skip
# What is no figure is printed as it was typed, with a warning.
_ODD = (
    "5/4", "1/0%", "1/2/3", "1e999", "1e-999", "0x1F", "NaN", "inf", "-inf", "1_000", "1.", "1,", "--1", "+5", "²", "½", "Ⅻ",
    "hạng 0/0", "hạng -1/5", "{{ 7*7 }}", "1 / " * 4000, "khoảng " * 2000, "80–" * 6000, "1 – " * 4000, "tăng",
    "tăng " * 3000, "17 = 85", "= 5%", "mới " * 3000, "12 hồ sơ (" * 900, "12 hồ sơ, tăng " * 900, "1 tỷ đến " * 900,
)  # fmt: skip
_TYPED = {
    "no": "no", "octal": "010", "sexagesimal": "190:20:30", "tilde": "~25%", "trailing-zero": "1.10",
    "yes": "yes", "on": "on", "null-word": "Null", "hex": "0x1F", "infinity": ".inf", "exponent": "1e3", "underline": "1_000",
    "phone": "0204567123", "version": "1.000.000.000", "true": "true", "date": "2026-01-01", "minus": "-0", "equals": "=",
}  # fmt: skip


def _refused(template: str, values: tuple[str, ...], line: int) -> dict[str, Case]:
    return {f"{n}": plus(template.format(v), ANY, line) for n, v in enumerate(values)}


def _named(prefix: str, cases: dict[str, Case]) -> dict[str, Case]:
    return {f"{prefix}-{name}": case for name, case in cases.items()}


_FIGURE = "Kết quả:\n  - Nội dung: tỷ lệ A\n    Giá trị: '{}'\n"
CASES: dict[str, Case] = {
    **_named("date", _refused("Biên bản:\n  Ngày ban hành: '{}'\n", _DATES, FIRST + 1)),
    **_named("time", _refused("Bắt đầu: '{}'\n", _TIMES, FIRST)),
    **_named("figure", _refused(_FIGURE, _FIGURES, FIRST + 2)),
    **{f"odd-{n}": plus(_FIGURE.format(said), HARMLESS, 0) for n, said in enumerate(_ODD)},
    **{f"none-{n}": plus(_FIGURE.format(said)) for n, said in enumerate(("-", "–", "N/A", "không"))},
    "figure-brackets-9000": plus(_FIGURE.format("9.240 đối tượng " + "(" * 9000 + "26%"), HARMLESS, 0),
    "none-date": plus("Biên bản:\n  Ngày ban hành: '-'\n"),
    **{f"typed-{name}": plus(f"Địa điểm: {text}\n") for name, text in _TYPED.items()},
    "figure-5000-digits": plus(_FIGURE.format(_DIGITS), "number-long", FIRST + 2),
    "figure-5000-decimals": plus(_FIGURE.format(f"0,{_DIGITS}%"), "number-long", FIRST + 2),
    "figure-5000-digits-of-5000": plus(_FIGURE.format(f"{_DIGITS}/{_DIGITS}"), "number-long", FIRST + 2),
    "figure-5000-digits-money": plus(_FIGURE.format(f"{_DIGITS} đồng"), "number-long", FIRST + 2),
    "figure-5000-digits-rank": plus(_FIGURE.format(f"hạng 1/{_DIGITS}"), "number-long", FIRST + 2),
    "figure-19000-digits": plus(_FIGURE.format("8" * 19_000), "number-long", FIRST + 2),
    "figure-by-parts": plus(
        "Kết quả:\n  - Nội dung: A\n    Giá trị:\n      Số: " + _DIGITS + "\n      Trên tổng: 1\n",
        "number-long",
        FIRST + 3,
    ),
    "figure-grouped-5000": plus(_FIGURE.format("1" + ".000" * 4000), "number-long", FIRST + 2),
    "percent-of-nearly-nothing": plus(_FIGURE.format(f"1/{_DIGITS} (0,1%)"), "number-long", FIRST + 2),
    "copies-5000-digits": plus(f"Biên bản:\n  Số bản: {_DIGITS}\n", ANY, FIRST + 1),
    "pages-5000-digits": plus(f"Biên bản:\n  Số trang: {_DIGITS}\n", ANY, FIRST + 1),
    "copies-minus": plus("Biên bản:\n  Số bản: -2\n", "whole-number-form", FIRST + 1),
    "copies-half": plus("Biên bản:\n  Số bản: 2,5\n", "whole-number-form", FIRST + 1),
    "copies-zero": plus("Biên bản:\n  Số bản: 0\n"),
    "number-5000-digits": plus(f"Biên bản:\n  Số: {_DIGITS}\n"),
    "people-5000-digits": plus(
        f"Đoàn kiểm tra:\n  Thành phần khác:\n    - Tên nhóm: a\n      Số người: {_DIGITS}\n", ANY, FIRST + 3
    ),
    "people-10-to-the-15": plus(
        f"Đoàn kiểm tra:\n  Thành phần khác:\n    - Tên nhóm: a\n      Số người: 1{'0' * 15}\n", ANY, FIRST + 3
    ),
    "money-5000-digits-in-words": plus(
        f"Kết quả:\n  - Nội dung: chi\n    Giá trị: {_DIGITS} đồng\n", "number-long", FIRST + 2
    ),
    "year-of-span-5000-digits": plus(f"Thời kỳ kiểm tra: {_DIGITS}\n"),
    "deadline-5000-digits": plus(f"Kiến nghị:\n  - Nội dung: rà soát\n    Hạn: 1/1/{_DIGITS}\n", ANY, FIRST + 2),
    "target-5000-digits": plus(
        f"Kết quả:\n  - Nội dung: A\n    Giá trị: 5%\n    Mục tiêu:\n      Giá trị: {_DIGITS}%\n",
        "number-long",
        FIRST + 4,
    ),
    "figure-30-digits": plus(_FIGURE.format("9" * 30 + " đồng")),
    "ratio-of-30-digits": plus(_FIGURE.format("1/" + "9" * 30 + " (0," + "0" * 27 + "1%)")),
    "ratio-of-30-digits-wrong": plus(_FIGURE.format("9" * 30 + "/1 (5%)"), "ratio-percent", FIRST + 2),
}
