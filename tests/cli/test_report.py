import json
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.cli.report import as_json, in_a_line, summary, told
from reportgen.problems import Place, Problem, Severity
from reportgen.source.characters import nfc


def problem(**changes):
    return Problem(
        **({"code": "RG001", "kind": "k", "severity": Severity.ERROR, "message": "sai", "hint": "sửa"} | changes)
    )


def test_a_problem_without_a_place_is_two_lines():
    assert told(problem()) == "lỗi[RG001]: sai\n  = gợi ý: sửa"


def test_other_places_are_told_too():
    text = told(problem(place=Place("khong-co.yaml", 3, 1), related=(Place("khong-co.yaml", 1, 2),)))
    assert text == "lỗi[RG001]: sai\n  --> khong-co.yaml:3:1\n  = xem thêm: khong-co.yaml:1:2\n  = gợi ý: sửa"


def test_what_could_steer_a_terminal_is_shown_not_sent(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text("a: \x1b[31m\n", encoding="utf-8")
    text = told(problem(message="\x1b[2Jx", place=Place(str(file), 1, 1)))
    assert "\x1b" not in text
    assert "\\u001b[31m" in text


def test_a_summary_counts_by_severity():
    assert summary([]) == ""
    assert summary([problem(), problem(), problem(severity=Severity.WARNING)]) == "2 lỗi, 1 cảnh báo"


def test_json_of_a_problem_without_a_place_has_line_0():
    assert '"line": 0' in as_json([problem()])


def test_of_a_long_line_what_is_about_the_fault_is_shown(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_text("x" * 50_000 + "Đ" + "y" * 50_000, encoding="utf-8")
    shown = told(problem(place=Place(str(file), 1, 50_001, 40_000))).splitlines()
    assert len(shown[2]) < 300
    at = shown[3].index("^")
    assert shown[2][at] == "Đ"
    assert shown[3].count("^") < 300


# How many columns of a terminal each sign takes as it is shown; all others one.
CELLS = {"\u200b": 6, "\u00ad": 6, "\ufeff": 6, "\x1b": 6, "\x0b": 6, "\u202e": 6, "\U000e0041": 7, "\ue000": 6}
CELLS |= {
    "\u0323": 0,
    "\u0301": 0,
    "\u20dd": 0,
    "\ufe0f": 0,
    "漢": 2,
    "：": 2,
    "😀": 2,
    "\U0001d400": 1,
    "\t": 1,
    "\u3000": 6,
}


@given(st.text([*CELLS, *"abế “–"], max_size=30), st.data())
def test_a_caret_stands_under_its_sign_whatever_comes_before(said, data):
    said = nfc(said).lstrip("\ufeff")  # a file's own mark of its encoding is none of its signs
    at = data.draw(st.integers(0, max(0, len(said) - 1)))
    wide = data.draw(st.integers(1, 4))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "a.yaml")
        file.write_bytes(f"x: y\n{said}".encode())
        shown, carets = told(problem(place=Place(str(file), 2, at + 1, wide))).splitlines()[3:5]
    cells = [number for number, sign in enumerate(said) for _ in range(CELLS.get(sign, 1))]
    marked = [place - 4 for place, sign in enumerate(carets) if sign == "^"]
    wanted = [place for place, number in enumerate(cells) if at <= number < at + wide]
    base = [place for place, number in enumerate(cells) if number < at][-1:]  # what a mark stands on
    assert marked == (wanted or base or [0])
    assert shown.startswith("2 | ")


@pytest.mark.parametrize("sign", ["\x1b[2J", "\u202e", "\x9b", "\udcff", "\ufeff"])
def test_a_name_cannot_steer_the_terminal(sign):
    found = problem(place=Place(f"a{sign}.yaml", 1, 1), related=(Place(f"b{sign}"),), message=f"c{sign}")
    for text in (told(found), in_a_line(found), as_json([found])):
        assert sign not in text
        assert f"\\u{ord(sign[0]):04x}" in text
    assert json.loads(as_json([found]))[0]["file"] == f"a{sign}.yaml"


def test_what_is_no_plain_file_is_not_read_to_show_a_line(tmp_path):
    os.mkfifo(tmp_path / "a.yaml")
    assert len(told(problem(place=Place(str(tmp_path / "a.yaml"), 1, 1))).splitlines()) == 3
