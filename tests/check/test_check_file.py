"""What people are told of a finished file: broken rules worst first, all three outcomes counted, nothing written."""

import json
from pathlib import Path

import changes as c
import pytest
from test_mutations import TABLE, tree

from reportgen.check import check_file
from reportgen.check.citing import citation
from reportgen.check.telling import told
from reportgen.check.verdicts import Outcome, Report, Rule, Spot, Verdict
from reportgen.cli import report as report_of
from reportgen.problems import Severity
from reportgen.writers import WRITERS


@pytest.fixture(scope="module")
def minutes():
    return WRITERS["docx"](tree(), TABLE, {})


def put(folder, data, name="bien-ban.docx"):
    file = folder / name
    file.write_bytes(data)
    return file


def test_a_file_without_fault_is_counted_and_nothing_more_is_said(tmp_path, minutes):
    file = put(tmp_path, minutes)
    (count,) = check_file(file, TABLE)
    assert count.kind == "rules-counted"
    assert " 0 không đạt, 0 chưa đánh giá" in count.message
    assert file.read_bytes() == minutes


def test_a_broken_rule_is_told_with_clause_place_words_measure_range_and_cure(tmp_path, minutes):
    file = put(tmp_path, c.changed(minutes, c.size("SỞ NỘI VỤ", 15)))
    first, *_ = check_file(file, TABLE)
    assert first.severity is Severity.ERROR
    assert first.message == (
        "Tên cơ quan ban hành: cỡ chữ: 15 pt, cần 12–13 pt (điểm b khoản 2 Mục II Phần I Phụ lục I)"
    )
    assert first.spots == ("đoạn 2: “SỞ NỘI VỤ”",)
    assert first.hint == "chọn đoạn này, ở thẻ Trang đầu (Home) đặt cỡ chữ 12–13 pt"


def test_the_guide_shows_what_is_told(tmp_path, minutes, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(tmp_path, c.changed(minutes, c.size("SỞ NỘI VỤ", 15)))
    first, *_ = check_file(Path("bien-ban.docx"), TABLE)
    guide = Path(__file__).parents[2] / "docs" / "huong-dan.md"
    assert f"```\n{report_of.told(first)}\n```" in guide.read_text(encoding="utf-8")


def test_errors_come_before_warnings(tmp_path, minutes):
    def twice(document):
        c.text("Yên Lương, ngày", "tháng 02", "tháng 06")(document)
        c.bold("Lò Văn Thảo", yes=False)(document)

    problems = check_file(put(tmp_path, c.changed(minutes, twice)), TABLE)
    assert [p.severity for p in problems] == [Severity.ERROR, Severity.WARNING, Severity.NOTE]


def test_many_places_are_counted_and_the_first_ones_shown():
    rule = Rule("noi-dung/co-chu", "Nội dung: cỡ chữ", "II.6.e", "13–14 pt")
    spots = tuple(Spot("12 pt", f"Đoạn {n}", n, 1) for n in range(1, 8))
    report = Report("a.docx", official=True, verdicts=(Verdict(rule, Outcome.FAILED, spots),))
    assert told(report, TABLE)[0].spots == (
        "trang 1, đoạn 1: “Đoạn 1”",
        "trang 1, đoạn 2: “Đoạn 2”",
        "trang 1, đoạn 3: “Đoạn 3”",
        "và 4 chỗ khác",
    )


def test_what_was_not_evaluated_is_named_with_its_reason_and_never_counted_as_good():
    rule = Rule("noi-dung/can-le", "Nội dung: căn chỉnh", "II.6.e", "canh đều hai bên")
    verdict = Verdict(rule, Outcome.NOT_EVALUATED, why="không đo được ở tệp này")
    report = Report("a.pdf", official=True, verdicts=(verdict,), aside=("2 hình ảnh",), absent=("Phụ lục",))
    (count,) = told(report, TABLE)
    assert count.message.startswith("0 quy tắc đạt, 0 không đạt, 1 chưa đánh giá")
    assert count.spots == (
        "chưa đánh giá vì không đo được ở tệp này: Nội dung: căn chỉnh",
        "không xét: 2 hình ảnh",
        "không có trong văn bản: Phụ lục",
    )
    assert "\n  = không xét: 2 hình ảnh\n" in report_of.told(count)


def test_what_is_no_official_document_is_judged_on_nothing(tmp_path):
    import docx  # noqa: PLC0415

    made = docx.Document()
    made.add_paragraph("Sáng nay, đoàn đã đến làm việc tại xã Phú Khê.")
    made.save(tmp_path / "tin.docx")
    (only,) = check_file(tmp_path / "tin.docx", TABLE)
    assert only.kind == "no-official-document"
    assert "0 quy tắc đạt, 0 không đạt" in only.message


@pytest.mark.parametrize(
    ("clause", "cited"),
    [
        ("II.1.a", "điểm a khoản 1 Mục II Phần I Phụ lục I"),
        ("I.3", "khoản 3 Mục I Phần I Phụ lục I"),
        ("V", "Mục V Phần I Phụ lục I"),
        ("II.5.b; IV, ô 5a", "điểm b khoản 5 Mục II Phần I Phụ lục I; Mục IV Phần I Phụ lục I, ô 5a"),
        ("M1.2", "Mẫu 1.2 Phụ lục III"),
        ("Điều 8", "Điều 8"),
        ("Phụ lục II, V.7", "Phụ lục II, V.7"),
    ],
)
def test_a_clause_is_cited_as_the_decree_is(clause, cited):
    assert citation(clause) == cited


@pytest.mark.parametrize("name", ["a.docx", "a.pdf"])
def test_a_folder_with_the_name_of_a_file_is_told(tmp_path, name):
    (tmp_path / name).mkdir()
    assert [p.kind for p in check_file(tmp_path / name, TABLE)] == ["finished-not-plain"]


def test_a_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr("reportgen.check._MOST", 3)
    assert [p.kind for p in check_file(put(tmp_path, b"abcd"), TABLE)] == ["finished-too-big"]


def test_the_command_ends_with_1_for_a_broken_rule_and_0_for_a_good_file(run, tmp_path, minutes):
    put(tmp_path, minutes)
    assert run("check", "bien-ban.docx").code == 0
    put(tmp_path, c.changed(minutes, c.no_number))
    said = run("check", "bien-ban.docx")
    assert said.code == 1
    assert "Vị trí số trang: không có số trang, cần ở giữa, trong lề trên" in said.err


def test_machines_get_every_rule_with_its_outcome(run, tmp_path, minutes):
    put(tmp_path, c.changed(minutes, c.size("SỞ NỘI VỤ", 15)))
    broken, count = json.loads(run("check", "--json", "bien-ban.docx").out)
    assert (broken["rule"], broken["clause"], broken["outcome"]) == (
        "co-quan-ban-hanh/co-chu",
        "II.2.b",
        "không đạt",
    )
    assert broken["spots"] == [{"page": None, "paragraph": 2, "words": "SỞ NỘI VỤ", "measured": "15 pt"}]
    assert count["failed"] == ["co-quan-ban-hanh/co-chu"]
    assert "quoc-hieu/loi" in count["passed"]
    assert count["not_evaluated"] == []


@pytest.mark.parametrize(
    ("name", "said"),
    [("a.doc", "văn bản Word đời cũ"), ("a.rtf", "không phải văn bản Word"), ("a.xyz", "không kiểm tra được")],
)
def test_what_people_take_for_a_word_file_is_told_what_it_is(run, tmp_path, name, said):
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le")
    (tmp_path / name).write_bytes(old if name == "a.doc" else b"{\\rtf1 abc}")
    told = run("check", name)
    assert told.code == 1
    assert said in told.err


def test_a_folder_is_looked_through(run, tmp_path, minutes):
    (tmp_path / "2026").mkdir()
    put(tmp_path / "2026", minutes)
    put(tmp_path, minutes, "~$bien-ban.docx")
    assert "Đã xem 1 tệp" in run("check", tmp_path).out
