"""Findings by who vouches for them."""

import pytest

from reportgen.templating.lists import theo_nguon

A, B = "theo báo cáo", "qua kiểm tra"


def findings(*sources):
    lines = [f"  - Nội dung: điều {i}\n" + (f"    Nguồn: {s}\n" if s else "") for i, s in enumerate(sources)]
    return "Kết quả:\n" + "".join(lines)


def runs(record, *, gom=False):
    return [(str(s or ""), [int(str(f.content)[-1]) for f in fs]) for s, fs in theo_nguon(record.findings, gom=gom)]


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        ((A, A, B), [(A, [0, 1]), (B, [2])]),
        ((A, B, A), [(A, [0, 2]), (B, [1])]),  # three turns: each source once
        ((A, None), [("", [1]), (A, [0])]),
        ((A, B, A, None), [("", [3]), (A, [0, 2]), (B, [1])]),  # nobody vouches for the last
        ((None, None), [("", [0, 1])]),
    ],
)
def test_what_nobody_vouches_for_comes_first_and_sources_do_not_take_turns(shown, sources, told):
    assert runs(shown(findings(*sources))) == told


def test_under_headings_each_source_has_one_run(shown):
    assert runs(shown(findings(A, None, B, A)), gom=True) == [("", [1]), (A, [0, 3]), (B, [2])]


def test_the_source_of_the_record_is_that_of_findings_without_one(shown):
    assert runs(shown(findings(B, None) + f"Nguồn kết quả: {A}\n")) == [(B, [0]), (A, [1])]
