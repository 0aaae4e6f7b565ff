from reportgen.cli.report import as_json, summary, told
from reportgen.problems import Place, Problem, Severity


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
