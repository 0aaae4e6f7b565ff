"""Deadlines as offices write them: kept in their words, each with a preposition of its own, in both documents."""

import pytest

from reportgen import source
from reportgen.records import Record, read, rename
from tests.saying import article, minutes

RECORD = """Loại: kiểm tra
Ngày: 14/10/2026
Nơi kiểm tra: xã Hoà Sơn
Kiến nghị:
  - Nội dung: lắp camera tại bếp ăn
    Hạn: "{0}"
  - Nội dung: gửi báo cáo
    Hạn: "{0}"
Bước tiếp theo:
  - Nội dung: phúc tra
    Ai làm: đoàn
    Hạn: "{0}"
"""


@pytest.mark.parametrize(
    ("typed", "task", "papers"),
    [
        ("15/12/2026", ", hoàn thành chậm nhất ngày 15/12/2026", ", chậm nhất ngày 15/12/2026"),
        ("15/12", ", hoàn thành chậm nhất ngày 15/12", ", chậm nhất ngày 15/12"),
        ("trước 15/12/2026", ", hoàn thành trước ngày 15/12/2026", " trước ngày 15/12/2026"),
        ("Trước ngày 15/12", ", hoàn thành trước ngày 15/12", " trước ngày 15/12"),
                ("chậm nhất 20/11", ", hoàn thành chậm nhất ngày 20/11", ", chậm nhất ngày 20/11"),
        ("tháng 12/2026", ", hoàn thành trong tháng 12/2026", " trong tháng 12/2026"),
        ("quý I/2027", ", hoàn thành trong quý I/2027", " trong quý I/2027"),
        ("trong quý IV", ", hoàn thành trong quý IV", " trong quý IV"),
        ("2027", ", hoàn thành trong năm 2027", " trong năm 2027"),
        ("hết năm 2026", ", hoàn thành chậm nhất hết năm 2026", ", chậm nhất hết năm 2026"),
        ("cuối năm 2026", ", hoàn thành chậm nhất cuối năm 2026", ", chậm nhất cuối năm 2026"),
        ("07 ngày làm việc", ", hoàn thành trong 07 ngày làm việc", " trong 07 ngày làm việc"),
        ("sau 15 ngày làm việc", ", hoàn thành sau 15 ngày làm việc", " sau 15 ngày làm việc"),
        ("trong vòng 30 ngày kể từ ngày kết luận", ", hoàn thành trong vòng 30 ngày kể từ ngày kết luận", " trong vòng 30 ngày kể từ"),
        ("ngay", ", thực hiện ngay", " ngay"),
        ("ngay sau buổi làm việc", ", thực hiện ngay sau buổi làm việc", " ngay sau buổi làm việc"),
        ("hằng quý", ", thực hiện hằng quý", " hằng quý"),
        ("1/12/2026 - 15/12/2026", ", thực hiện từ ngày 1 đến ngày 15/12/2026", " từ ngày 1 đến ngày 15/12/2026"),
        ("20 và 21/12/2026", ", thực hiện vào các ngày 20 và 21/12/2026", " vào các ngày 20 và 21/12/2026"),
    ],
)  # fmt: skip
def test_each_deadline_has_its_preposition(typed, task, papers):
    record = RECORD.format(typed)
    news, paper = article(record), minutes(record)
    assert f"lắp camera tại bếp ăn{task}; gửi báo cáo{papers}" in news
    assert f"đoàn phúc tra{papers}" in news
    assert f"Lắp camera tại bếp ăn{task}" in paper
    assert f"Gửi báo cáo{papers}" in paper
    assert f"đoàn phúc tra{papers}" in paper


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("31/2/2026", "date-not-in-calendar"),
        ("trước ngày 31/2/2026", "date-not-in-calendar"),
        ("30/11/26", "date-form"),
        ("1/1/99999", "date-form"),
    ],
)
def test_a_day_that_cannot_be_is_told(typed, kind):
    loaded = source.load(RECORD.format(typed), "a.yaml")
    problems = read(rename(loaded.data, loaded.spots, Record), Record).problems
    assert {(p.kind, p.place.line) for p in problems} == {(kind, 6), (kind, 8), (kind, 12)}


def test_what_is_no_day_is_not_held_to_the_calendar():
    assert "trong 24/7" not in article(RECORD.format("theo ca trực 24/7"))
