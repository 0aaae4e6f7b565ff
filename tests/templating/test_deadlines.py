"""A deadline behind a deed: its own preposition, never a second one."""

import pytest

WISH = '<p class="doan">{{ r.content }}{{ r.deadline|han(r.content, done=%s) }}</p>'


def _text(deadline, deed="mua máy"):
    return f'Kiến nghị:\n  - Nội dung: {deed}\n    Hạn: "{deadline}"\n'


@pytest.mark.parametrize(
    ("deadline", "words", "bare"),
    [
        ("31/12/2026", ", hoàn thành chậm nhất ngày 31/12/2026", ", chậm nhất ngày 31/12/2026"),
        ("31/12", ", hoàn thành chậm nhất ngày 31/12", ", chậm nhất ngày 31/12"),
        ("trước 15/12/2026", ", hoàn thành trước ngày 15/12/2026", " trước ngày 15/12/2026"),
        ("Trước ngày 15/12", ", hoàn thành trước ngày 15/12", " trước ngày 15/12"),
        ("chậm nhất 20/11", ", hoàn thành chậm nhất ngày 20/11", ", chậm nhất ngày 20/11"),
        ("quý I/2027", ", hoàn thành trong quý I/2027", " trong quý I/2027"),
        ("trong quý IV", ", hoàn thành trong quý IV", " trong quý IV"),
        ("tháng 12/2026", ", hoàn thành trong tháng 12/2026", " trong tháng 12/2026"),
        ("2026", ", hoàn thành trong năm 2026", " trong năm 2026"),
        ("hết năm 2026", ", hoàn thành chậm nhất hết năm 2026", ", chậm nhất hết năm 2026"),
        ("đến hết 31/12", ", hoàn thành chậm nhất đến hết ngày 31/12", ", chậm nhất đến hết ngày 31/12"),
        ("cuối năm 2026", ", hoàn thành chậm nhất cuối năm 2026", ", chậm nhất cuối năm 2026"),
        ("7 ngày", ", hoàn thành trong 7 ngày", " trong 7 ngày"),
        ("ba mươi ngày", ", hoàn thành trong ba mươi ngày", " trong ba mươi ngày"),
        ("30 (ba mươi) ngày", ", hoàn thành trong 30 (ba mươi) ngày", " trong 30 (ba mươi) ngày"),
        ("trong vòng 30 ngày", ", hoàn thành trong vòng 30 ngày", " trong vòng 30 ngày"),
        ("sau 15 ngày làm việc", ", hoàn thành sau 15 ngày làm việc", " sau 15 ngày làm việc"),
        ("ngay", ", thực hiện ngay", " ngay"),
        ("Hằng quý", ", thực hiện hằng quý", " hằng quý"),
        ("khi có kinh phí", ", thực hiện khi có kinh phí", " khi có kinh phí"),
        ("từ ngày 1/12 đến ngày 15/12", ", thực hiện từ ngày 1 đến ngày 15/12", " từ ngày 1 đến ngày 15/12"),
        ("14 và 15/12", ", thực hiện vào các ngày 14 và 15/12", " vào các ngày 14 và 15/12"),
        ("17h ngày 15/12", ", hoàn thành chậm nhất 17h ngày 15/12", ", chậm nhất 17h ngày 15/12"),
        ("31/12 hằng năm", ", hoàn thành chậm nhất ngày 31/12 hằng năm", ", chậm nhất ngày 31/12 hằng năm"),
        ("do xã tự định", ", thời hạn do xã tự định", ", thời hạn do xã tự định"),
        ("hoàn thành trong tuần", ", hoàn thành trong tuần", ", hoàn thành trong tuần"),
    ],
)
def test_a_deadline_in_its_own_words(said, deadline, words, bare):
    assert said(f"{{% set r = record.recommendations[0] %}}{WISH % 'false'}", _text(deadline)) == f"mua máy{words}"
    assert said(f"{{% set r = record.recommendations[0] %}}{WISH % 'true'}", _text(deadline)) == f"mua máy{bare}"


def test_a_deed_with_commas_is_parted_from_its_deadline(said):
    text = _text("quý I/2027", "gửi báo cáo, lập sổ")
    made = said(f"{{% set r = record.recommendations[0] %}}{WISH % 'true'}", text)
    assert made == "gửi báo cáo, lập sổ, trong quý I/2027"


def test_a_deed_that_is_carried_out_is_not_carried_out_twice(said):
    text = _text("ngay", "thực hiện niêm yết")
    made = said(f"{{% set r = record.recommendations[0] %}}{WISH % 'false'}", text)
    assert made == "thực hiện niêm yết, ngay"
