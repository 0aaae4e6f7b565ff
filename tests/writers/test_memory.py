"""A process that prints thousands of papers does not grow with each."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from reportgen import layout
from reportgen.writers import css, pdf, press

ROOT = Path(__file__).resolve().parents[2]

GROWTH = """
import re, sys
from pathlib import Path
from reportgen import build, layout
from reportgen.writers import WRITERS
def kilobytes():
    return int(re.search(r"RssAnon:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
order = build.Order(("bien-ban",), ("pdf",))
found = build.check(Path(sys.argv[1]), order)
kind, = order.kinds
document, table = build.tell(kind, Path(sys.argv[1]), found, order).paper.document, layout.load(kind.layout)
sizes = []
for _ in range(45):
    WRITERS["pdf"](document, table, found.pictures)
    sizes.append(kilobytes())
print((sizes[-1] - sizes[14]) / 30)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the system's own books")
def test_printing_does_not_leak():
    """It was a hundred kilobytes for four pages while CSS asked WeasyPrint for letters without kerning."""
    command = [sys.executable, "-c", GROWTH, str(ROOT / "inputs/huyen-yen-luong.yaml")]
    made = subprocess.run(command, capture_output=True, text=True, check=True)
    assert float(made.stdout) < 70  # the allocator takes its memory in steps: some thirty either way


def test_letters_are_plain_by_the_configuration_or_else_by_css(monkeypatch):
    asked = []
    sheet = pdf._sheet.__wrapped__
    monkeypatch.setattr(pdf.fonts.engine(), "CSS", lambda **how: asked.append(how["string"]))
    text = css.stylesheet(layout.load("nd30-2020"))
    sheet(text)
    monkeypatch.setattr(pdf.press, "plain_letters", lambda _: False)
    sheet(text)
    assert [css.PLAIN_LETTERS in each for each in asked] == [False, True]


def test_a_configuration_of_another_make_is_left_alone():
    assert press.plain_letters(SimpleNamespace()) is False
