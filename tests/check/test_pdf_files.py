"""PDFs of our content that another program printed: no rule is broken, and what is not evaluated is told."""

from pathlib import Path

import pytest

from reportgen import check, layout
from reportgen.check.rules.looks import OF_PARAGRAPHS
from reportgen.check.verdicts import Outcome

TABLE = layout.load("nd30-2020")
FILES = sorted((Path(__file__).parent / "files/pdf").glob("*.pdf"))
NO_MARGINS = ["trang/le-tren", "trang/le-duoi"]  # where text ends is not where the margin does
OPEN = {
    "lam-tay-bien-ban-cho-ky": [*NO_MARGINS, "trang/so-trang"],
    "lam-tay-quy-che": NO_MARGINS,
    "libreoffice-bao-cao": NO_MARGINS,
    "libreoffice-cong-van": [*NO_MARGINS, "trang/so-trang"],
}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_rule_is_broken_and_little_is_left_open(file):
    report = check.examine(file.read_bytes(), file.name, TABLE)
    told = {outcome: [v.rule.id for v in report.of(outcome)] for outcome in Outcome}
    left = [rule for rule in told[Outcome.NOT_EVALUATED] if rule.partition("/")[2] not in OF_PARAGRAPHS]
    assert (report.official, told[Outcome.FAILED], left) == (True, [], OPEN[file.stem])


def test_every_file_was_judged():
    assert {file.stem for file in FILES} == OPEN.keys()
