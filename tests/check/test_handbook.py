"""docs/quy-tac.md is what the table says; `make docs` writes it."""

import re
from pathlib import Path

import pytest

from reportgen import layout
from reportgen.check.rules.book import every
from reportgen.check.rules.handbook import page

TABLE = layout.load("nd30-2020")
FILE = Path(__file__).parents[2] / "docs" / "quy-tac.md"


def test_the_page_of_rules_is_made_from_the_table(request):
    made = page(TABLE)
    if request.config.getoption("--update-goldens"):
        FILE.write_text(made, encoding="utf-8")
    assert FILE.read_text(encoding="utf-8") == made


def test_every_rule_stands_on_the_page_with_its_range():
    rows = [line for line in page(TABLE).splitlines() if line.startswith("| `")]
    assert len(rows) == len({rule.id for rule in every(TABLE)})
    row = next(line for line in rows if "`quoc-hieu/co-chu`" in line)
    assert row == (
        "| `quoc-hieu/co-chu` | Quốc hiệu: cỡ chữ | điểm a khoản 1 Mục II Phần I Phụ lục I | 12–13 pt | C | báo lỗi |"
    )


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md"])
def test_the_number_of_rules_is_the_one_told(name):
    told = re.findall(r"(\d+) rules (?:with|of)", (FILE.parents[1] / name).read_text(encoding="utf-8"))
    assert told == [str(len(list(every(TABLE))))]


def test_what_a_pdf_does_not_tell_is_said():
    row = next(line for line in page(TABLE).splitlines() if "`noi-dung/can-le`" in line)
    assert row.endswith("báo lỗi; tệp PDF không ghi điều này nên chưa đánh giá |")
