"""Findings into clauses: joined where they share something, and none lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from reportgen.templating.view import Missing
from reportgen.templating.weave import (
    clauses,
    crowded,
    leading,
    own_period,
    sentences,
    weighty,
)


def findings(*rows):
    """Each row is content, figure and more lines."""
    text = "Kết quả:\n"
    for content, value, *more in rows:
        lines = [f"Nội dung: {content}", *([f"Giá trị: {value}"] if value else []), *more]
        text += "  - " + "\n    ".join(lines) + "\n"
    return text


def told(made):
    """Each clause as how it is told and which findings it tells."""
    return [(c.how, [int(f._path[-1]) for f in c.findings]) for c in made]


A, B, C = ("có mạng nội bộ", "100% xã"), ("có máy quét", "100% xã"), ("kết nối mạng", "100% xã")
RATE, RATE2 = ("tỷ lệ hồ sơ qua mạng", "98%"), ("tỷ lệ hồ sơ đúng hạn", "98%")
VERDICT, VERDICT2 = ("việc niêm yết thủ tục", "đạt"), ("việc bố trí người trực", "đạt")


@pytest.mark.parametrize(
    ("rows", "joined"),
    [
        ([], []),
        ([A], [("rieng", [0])]),
        ([A, B], [("chu-the", [0, 1])]),
        ([A, B, C], [("chu-the", [0, 1, 2])]),
        ([A, B, C, A, B], [("chu-the", [0, 1, 2, 3]), ("rieng", [4])]),
        ([A, (A[0], "100% thôn")], [("vi-ngu", [0, 1])]),
        ([A, (B[0], "100% thôn")], [("rieng", [0]), ("rieng", [1])]),
        ([A, B, (B[0], "100% thôn")], [("chu-the", [0, 1]), ("rieng", [2])]),
        ([A, RATE, B], [("rieng", [0]), ("rieng", [1]), ("rieng", [2])]),
        ([A, (B[0], "99% xã")], [("rieng", [0]), ("rieng", [1])]),
        ([A, (B[0], "khoảng 100% xã")], [("rieng", [0]), ("rieng", [1])]),
        ([("có mạng", "14/14 xã"), ("có máy", "14/14 xã")], [("chu-the", [0, 1])]),
        ([("có mạng", "12/14 xã (85,7%)"), ("có máy", "12/14 xã (85,7%)")], [("rieng", [0]), ("rieng", [1])]),
        ([("có hồ sơ", "14 xã"), ("có máy", "14 xã")], [("rieng", [0]), ("rieng", [1])]),
        ([RATE, RATE2], [("ty-le", [0, 1])]),
        ([RATE, (RATE2[0], "98% hồ sơ")], [("rieng", [0]), ("rieng", [1])]),
        ([("tỷ lệ a", "9/10"), ("tỷ lệ b", "9/10")], [("rieng", [0]), ("rieng", [1])]),
        ([VERDICT, VERDICT2], [("nhan-xet", [0, 1])]),
        ([VERDICT, (VERDICT2[0], "chưa đạt")], [("rieng", [0]), ("rieng", [1])]),
        ([("hộp thư", "có"), ("trang tin", "có")], [("rieng", [0]), ("rieng", [1])]),
        ([("đã rà soát", None), ("đã niêm yết", None)], [("rieng", [0]), ("rieng", [1])]),
        ([A, (*B, "Trừ: xã mới lập")], [("rieng", [0]), ("rieng", [1])]),
        ([(*A, "Mẫu số: tổng số xã"), B], [("rieng", [0]), ("rieng", [1])]),
        ([A, (*B, "Trong đó:\n      - Nội dung: xã vùng cao\n        Giá trị: 3")], [("rieng", [0]), ("rieng", [1])]),
        ([A, (*B, "Mục tiêu: 90%")], [("rieng", [0]), ("rieng", [1])]),
        ([A, (*B, "So sánh:\n      Với: năm trước\n      Thay đổi: tăng 2%")], [("rieng", [0]), ("rieng", [1])]),
        ([(*A, "Kỳ: năm 2025"), (*B, "Kỳ: năm 2025")], [("chu-the", [0, 1])]),
        ([(*A, "Kỳ: năm 2025"), B], [("rieng", [0]), ("rieng", [1])]),
        ([(*A, "Tính đến: 30/6/2026"), (*B, "Tính đến: 31/7/2026")], [("rieng", [0]), ("rieng", [1])]),
    ],
)  # fmt: skip
def test_neighbours_with_equal_values_are_told_in_one_clause(shown, rows, joined):
    record = shown(findings(*rows) if rows else "")
    assert told(clauses(record.findings)) == joined


@pytest.mark.parametrize("more", ["Ghi chú: đã xem 5 máy", "Đánh giá: đạt"])
@pytest.mark.parametrize(
    ("length", "joined"),
    [("vừa", [("chu-the", [0, 1])]), ("đủ", [("rieng", [0]), ("rieng", [1])])],
)
def test_what_only_a_full_text_says_keeps_a_finding_apart_there(shown, more, length, joined):
    record = shown(findings(A, (*B, more)) + f"Quy ước:\n  Độ dài: {length}\n")
    assert told(clauses(record.findings)) == joined


def test_findings_of_the_catalogue_keep_their_own_phrases(shown):
    catalog = "Tên: thử\nChỉ tiêu:\n" + "".join(
        f"  - Mã: {i}\n    Tên: {i}\n    Kiểu giá trị: percent\n    Độ tin cậy: XN\n" for i in ("a", "b")
    )
    record = shown(
        "Danh mục: thu\nKết quả:\n" + "".join(f"  - Chỉ tiêu: {i}\n    Giá trị: 98%\n" for i in ("a", "b")), catalog
    )
    assert told(clauses(record.findings)) == [("rieng", [0]), ("rieng", [1])]


CUM = '{% from "parts/ket-qua.html" import cum with context %}{% for c in record.findings|cac_cum %}{{ cum(c) }}{{ "" if loop.last else " / " }}{% endfor %}'


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([A, B, C], "100% xã có mạng nội bộ, có máy quét, kết nối mạng"),
        ([A, (A[0], "100% thôn")], "100% xã và thôn có mạng nội bộ"),
        ([RATE, RATE2], "tỷ lệ hồ sơ qua mạng và tỷ lệ hồ sơ đúng hạn đều đạt 98%"),
        ([VERDICT, VERDICT2], "việc niêm yết thủ tục và việc bố trí người trực đều đạt yêu cầu"),
        ([A, (B[0], "99% xã")], "100% xã có mạng nội bộ / 99% xã có máy quét"),
    ],
)
def test_one_clause_says_once_what_its_findings_share(said, rows, words):
    assert said(CUM, findings(*rows)) == words


def test_what_is_said_once_comes_from_every_finding(html):
    made = html(CUM, findings(A, B))
    assert made == (
        '<span data-from="findings.0.value findings.1.value">100%</span> '
        '<span data-from="findings.0.value.unit findings.1.value.unit">xã</span> '
        '<span data-from="findings.0.content">có mạng nội bộ</span>, <span data-from="findings.1.content">có máy quét</span>'
    )


ROWS = st.lists(
    st.tuples(
        st.sampled_from([A[0], B[0], RATE[0], VERDICT[0], "hộ nghèo", "số hồ sơ"]),
        st.sampled_from([None, "100% xã", "100% thôn", "98%", "đạt", "14/14 xã", "12", "0 hồ sơ", "khoảng 98%"]),
        st.sampled_from(["Ghi chú: x", "Kỳ: năm 2025", "Kỳ: quý I", "Trừ: xã mới"]),
        st.sampled_from(["Nổi bật: không", "Tính đến: 30/6/2026"]),
    ),
    max_size=8,
)


@settings(deadline=None)
@given(ROWS)
def test_every_finding_in_is_once_out_with_its_period_and_its_cut_off(shown, rows):
    record = shown(findings(*rows) if rows else "")
    made = clauses(record.findings)
    place = {id(f): i for i, f in enumerate(record.findings)}
    told = [place[id(f)] for c in made for f in c.findings]
    assert sorted(told) == list(range(len(record.findings)))
    assert [place[id(c.first)] for c in made] == sorted(place[id(c.first)] for c in made)
    for field in ("period", "as_of"):
        said = [path for c in made if (v := getattr(c, field)) for path in v.path.split(" ")]
        assert sorted(said) == sorted(
            f"findings.{i}.{field}" for i, f in enumerate(record.findings) if getattr(f, field)
        )


@settings(deadline=None)
@given(ROWS)
def test_joining_sentences_loses_no_clause_and_adds_no_word(shown, rows):
    record = shown(findings(*rows) if rows else "")
    made = clauses(record.findings)
    names = [f"điều {i}" for i in range(len(made))]
    written = sentences(made, lambda clause: Markup(names[made.index(clause)]))
    assert [part for said in written for part in said.split("; ")] == names


def when(made):
    return [(str(c.period or ""), str(c.as_of or "")) for c in made]


@pytest.mark.parametrize(
    ("rows", "periods"),
    [
        ([(*A, "Kỳ: năm 2025"), (*RATE, "Kỳ: năm 2025")], [("năm 2025", ""), ("", "")]),
        ([(*A, "Kỳ: năm 2025"), (*RATE, "Kỳ: năm 2026")], [("năm 2025", ""), ("năm 2026", "")]),
        ([(*A, "Kỳ: năm 2025"), RATE, (*VERDICT, "Kỳ: năm 2025")], [("năm 2025", ""), ("", ""), ("năm 2025", "")]),
        (
            [(*A, "Kỳ: năm 2025", "Tính đến: 30/6/2026"), (*RATE, "Kỳ: năm 2025", "Tính đến: 30/6/2026")],
            [("năm 2025", "2026-06-30"), ("", "")],
        ),
        (
            [(*A, "Kỳ: năm 2025", "Tính đến: 30/6/2026"), (*RATE, "Kỳ: năm 2025", "Tính đến: 31/7/2026")],
            [("năm 2025", "2026-06-30"), ("", "2026-07-31")],
        ),
    ],
)
def test_a_period_that_runs_on_is_said_once(shown, rows, periods):
    assert when(clauses(shown(findings(*rows)).findings)) == periods


def test_a_period_said_once_comes_from_every_finding_it_holds_for(shown):
    one = [(*row, "Kỳ: năm 2025") for row in (A, B, RATE)]
    first, second = clauses(shown(findings(*one)).findings)
    assert first.period.path == "findings.0.period findings.1.period findings.2.period"
    assert isinstance(second.period, Missing)
    assert (own_period(first), own_period(second)) == (False, True)
    (alone,) = clauses(shown(findings(one[0])).findings)
    assert (alone.period.path, own_period(alone)) == ("findings.0.period", True)


@pytest.mark.parametrize(
    ("row", "figures", "too_many"),
    [
        (("đã rà soát", None), 0, False),
        (VERDICT, 0, False),
        (A, 1, False),
        ((*A, "Mục tiêu: 90%"), 2, False),
        ((*A, "Mục tiêu:\n      Mức độ: vượt"), 1, False),
        ((*A, "So sánh:\n      Với: năm trước\n      Giá trị: 90%"), 2, False),
        ((*A, "So sánh:\n      Với: năm trước\n      Thay đổi: tăng 10%\n      Giá trị: 90%"), 3, False),
        ((*A, "Trong đó:\n      - Nội dung: x\n        Giá trị: 3\n      - Nội dung: y"), 2, False),
        ((*A, "So sánh:\n      Với: năm trước\n      Thay đổi: tăng 10%\n      Giá trị: 90%", "Mục tiêu:\n      Giá trị: 95%\n      Mức độ: vượt"), 4, True),
        ((*A, "So sánh:\n      Với: năm trước\n      Giá trị: 90%", "Trong đó:\n      - Nội dung: x\n        Giá trị: 3\n      - Nội dung: y\n        Giá trị: 4"), 4, False),
        ((*A, "Mục tiêu: 95%", "Trong đó:\n      - Nội dung: x\n        Giá trị: 3\n      - Nội dung: y\n        Giá trị: 4"), 4, False),
        ((*A, "Trong đó:\n      - Nội dung: x\n        Giá trị: 3\n      - Nội dung: y\n        Giá trị: 4\n      - Nội dung: z\n        Giá trị: 5"), 4, True),
    ],
)  # fmt: skip
def test_figures_are_counted_with_those_beside_them(shown, row, figures, too_many):
    (made,) = clauses(shown(findings(row)).findings)
    assert (made.figures, crowded(made.first)) == (figures, too_many)


def test_a_value_that_several_findings_share_is_one_figure(shown):
    (made,) = clauses(shown(findings(A, B, C)).findings)
    assert made.figures == 1


LEADING = "Nổi bật: có"


@pytest.mark.parametrize(
    ("rows", "more", "kept"),
    [
        ([A, B, C], "", [0, 1]),
        ([A], "", [0]),
        ([A, (*B, LEADING), C], "", [1]),
        ([(*A, LEADING), B, (*C, LEADING)], "", [0, 2]),
        ([A, B], "Biểu dương:\n  - Nội dung: x\n    Nổi bật: có\n", []),
        ([A, B], "Biểu dương:\n  - Nội dung: x\n", [0, 1]),
    ],
)
def test_a_brief_text_keeps_what_is_marked_or_the_first_few(shown, rows, more, kept):
    record = shown(findings(*rows) + more)
    assert [int(f._path[-1]) for f in weighty(record.findings, 2)] == kept


@pytest.mark.parametrize(("rows", "first"), [([A], 0), ([A, B], 0), ([A, (*B, LEADING), (*C, LEADING)], 1)])
def test_a_title_tells_the_first_that_is_marked_or_the_first(shown, rows, first):
    assert leading(shown(findings(*rows)).findings)._path[-1] == first
