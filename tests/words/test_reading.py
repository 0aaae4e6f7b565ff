"""Every complaint of the readers fits its sentence in messages.yaml."""

import pytest

from reportgen.problems import problem
from reportgen.words.dates import parse_date, parse_span, parse_time
from reportgen.words.numbers import parse_number
from reportgen.words.reading import NotReadableError
from reportgen.words.spelling import read_words

WRONG = [
    (
        parse_number,
        "35.5",
        "RG040",
        "“35.5” dùng dấu chấm, dấu phẩy theo kiểu nước ngoài",
        "viết 35,5; dấu phẩy đứng trước phần thập phân, dấu chấm chỉ để tách từng nhóm ba chữ số",
    ),
    (
        parse_number,
        "1e3",
        "RG041",
        "“1e3” không phải là một số viết đúng cách",
        "chỉ dùng chữ số, dấu phẩy thập phân và dấu chấm tách nhóm ba chữ số, ví dụ 35,5 hoặc 1.234.567",
    ),
    (
        parse_date,
        "29/9/22",
        "RG042",
        "không đọc được ngày “29/9/22”",
        "ghi ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 29/9/2022; chưa rõ năm thì ghi 29/9, chưa rõ ngày thì ghi 9/2022",
    ),
    (
        parse_date,
        "31/02/2026",
        "RG043",
        "“31/02/2026” không có trong lịch",
        "ghi ngày/tháng/năm, ví dụ 28/02/2026",
    ),
    (
        parse_date,
        "29/9/2922",
        "RG044",
        "năm ghi trong “29/9/2922” nằm ngoài khoảng từ 1900 đến 2199",
        "kiểm tra lại bốn chữ số của năm, ví dụ 29/9/2022",
    ),
    (
        parse_span,
        "tuần sau",
        "RG045",
        "không đọc được “tuần sau” là một ngày hay một khoảng ngày",
        "ghi một ngày, ví dụ 29/9/2022, hoặc hai ngày nối bằng gạch ngang, ví dụ 12/9/2026 - 16/9/2026; những ngày rời nhau thì ghi 14 và 15/10/2026",
    ),
    (
        parse_span,
        "28/12 - 2/1/2027",
        "RG046",
        "“28/12 - 2/1/2027” có ngày cuối (2/1/2027) đứng trước ngày đầu (28/12/2027)",
        (
            "ghi ngày đầu trước, ngày cuối sau; hai ngày khác năm thì ghi đủ năm ở cả hai, "
            "ví dụ 28/12/2026 - 02/01/2027"
        ),
    ),
    (
        parse_time,
        "2 giờ chiều",
        "RG047",
        "không đọc được giờ “2 giờ chiều”",
        "ghi giờ và phút theo đồng hồ 24 giờ, ví dụ 14:00, 8h30 hoặc 14 giờ 30 phút",
    ),
    (
        parse_time,
        "25:61",
        "RG048",
        "“25:61” không phải giờ có thật",
        "ghi giờ từ 00:00 đến 23:59, ví dụ 14:30",
    ),
    (
        read_words,
        "hai nghìn hai",
        "RG049",
        "không đọc được “hai nghìn hai” là một số viết bằng chữ",
        "viết đủ các hàng, ví dụ hai nghìn không trăm hai mươi sáu hoặc ba mươi lăm phẩy năm",
    ),
]


@pytest.mark.parametrize(("read", "typed", "code", "message", "hint"), WRONG)
def test_told_in_words(read, typed, code, message, hint):
    with pytest.raises(NotReadableError) as caught:
        read(typed)
    told = problem(caught.value.kind, **caught.value.slots)
    assert (told.code, told.message, told.hint) == (code, message, hint)


def test_keeps_kind_and_slots():
    error = NotReadableError("date-form", value=" 32 ")
    assert (error.kind, error.slots) == ("date-form", {"value": " 32 "})
    assert isinstance(error, ValueError)
