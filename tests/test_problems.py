"""Every kind of problem that code names stands in messages.yaml, and every one there is used."""

import re
import unicodedata
from pathlib import Path

import pytest

from reportgen.messages import messages
from reportgen.problems import (
    MAX_PROBLEMS,
    Place,
    Problem,
    ProblemsError,
    Severity,
    errors,
    in_order,
    problem,
)
from reportgen.records.base import Model

PACKAGE = Path(__file__).resolve().parents[1] / "reportgen"
KINDS = messages()["problems"]


def test_codes_and_sentences_are_in_order():
    codes = [entry["code"] for entry in KINDS.values()]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"RG\d{3}", code) for code in codes)
    for kind, entry in KINDS.items():
        assert entry.keys() <= {"code", "severity", "message", "hint", "environment"}, kind
        assert entry["message"], kind
        assert entry.get("hint"), kind
        assert not entry["message"].endswith("."), kind
        text = entry["message"] + entry["hint"]
        assert text == unicodedata.normalize("NFC", text), kind
        Severity(entry.get("severity", "lỗi"))


def test_every_kind_in_the_file_is_used_and_every_kind_used_is_in_the_file():
    code = "\n".join(f.read_text(encoding="utf-8") for f in PACKAGE.rglob("*.py"))
    named = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', code))
    unused = {k for k in KINDS if k not in named}
    # Put together from two parts in code: output-…, …-near.
    unused -= {k for k in unused if k.startswith("output-") or k.endswith("-near") or f'"{k}"' in code}
    assert not unused


def test_a_hint_about_a_record_names_fields_that_there_are():
    titles = {info.title for model in _models(Model) for info in model.model_fields.values()}
    for kind, entry in KINDS.items():
        if entry["code"].startswith("RG1"):
            named = set(re.findall("“([^{}”:]+)[^{}”]*”", entry["hint"]))
            assert named <= titles | {"cũ"}, kind


def _models(model):
    for each in model.__subclasses__():
        if not each.__module__.startswith("reportgen."):  # a class of another test
            continue
        yield each
        yield from _models(each)


def test_a_kind_that_does_not_exist_is_a_fault_of_the_program():
    with pytest.raises(KeyError):
        problem("no-such-kind")


def test_problems_are_told_in_the_order_of_the_file():
    late, early = (
        Problem("RG1", "k", Severity.ERROR, "m", "h", Place("a", 2)),
        Problem("RG1", "k", Severity.WARNING, "m", "h", Place("a", 1)),
    )
    assert sorted([late, early], key=lambda p: p.sort_key) == [early, late]
    assert errors([late, early]) == [late]
    assert ProblemsError(iter([late])).problems == (late,)


def test_a_place_without_a_line_is_the_file():
    assert (str(Place("a.yaml")), str(Place("a.yaml", 3, 4))) == ("a.yaml", "a.yaml:3:4")


def test_a_message_repeats_no_more_of_a_value_than_people_read():
    said = problem("number-form", value="9" * 5000).message
    assert "9" * 200 in said
    assert "…”" in said
    assert len(said) < 500
    assert len(problem("format-unknown", value="x", known="a, " * 500).hint) > 1000


def test_of_very_many_problems_the_errors_are_told_and_the_rest_counted():
    warnings = [problem("text-not-nfc", Place("a.yaml", n + 1)) for n in range(MAX_PROBLEMS)]
    told = in_order([*warnings, *warnings, problem("file-empty", Place("a.yaml", 900))])
    assert len(told) == MAX_PROBLEMS + 1
    assert [p.kind for p in told[-2:]] == ["file-empty", "too-many-problems"]
    assert "“1”" in told[-1].message
    assert in_order(warnings[::-1]) == warnings
