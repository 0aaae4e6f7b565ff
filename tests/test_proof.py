"""What we write is read again: a document that breaks a rule, or whose Word and PDF differ, is not put in place."""

from pathlib import Path

import pytest

from reportgen import layout, proof
from reportgen.check import read
from reportgen.check.pair import Difference, compare
from reportgen.check.seen import Paragraph, Run, Seen
from reportgen.parse import Dialect, parse
from reportgen.problems import Place, Severity
from reportgen.proof import Paper, prove
from reportgen.writers import WRITERS

TABLE = layout.load("nd30-2020")
SPECIMEN = (Path(__file__).parent / "specimen" / "bao-cao.html").read_text(encoding="utf-8")
ROOT = Path(__file__).resolve().parents[1]


def made(html, ending):
    tree = parse(html, "bao-cao", Dialect(TABLE.id, TABLE.roles))
    return WRITERS[ending](tree, TABLE, {})


def paper(html):
    return Paper("Báo cáo", html, lambda path: Place("ho-so.yaml", 7) if path == "subject" else None)


def proved(html, word=None, pdf=None):
    files = {"bao-cao.docx": made(word or html, "docx"), "bao-cao.pdf": made(pdf or html, "pdf")}
    return prove(files, paper(html), TABLE)


def test_a_document_that_keeps_the_rules_and_says_the_same_twice_passes():
    assert proved(SPECIMEN) == []


def test_a_broken_rule_is_told_at_the_line_of_the_template_that_wrote_the_words():
    html = SPECIMEN.replace(
        '<h1 class="ten-loai">BÁO CÁO</h1>', '<h1 class="ten-loai" data-origin="bao-cao.html:9">BÁO CÁO</h1>'
    ).replace("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc")
    html = html.replace('<p class="tieu-ngu">', '<p class="tieu-ngu" data-origin="bao-cao.html:5">')
    (told,) = proved(html)
    assert told.kind == "own-rule-broken"
    assert told.place == Place("bao-cao.html", 5, 1)
    assert "Tiêu ngữ: lời" in told.message
    assert told.severity is Severity.ERROR


def test_words_of_a_record_are_told_at_the_line_of_the_record_and_their_capitals_only_warn():
    words = "Ủy Ban Nhân Dân xã Phú Khê tiếp thu."
    html = SPECIMEN.replace(
        '<p class="noi-dung">', f'<p class="noi-dung"><span data-from="subject">{words}</span> ', 1
    )
    told = proved(html)
    assert {(p.place, p.severity) for p in told} == {(Place("ho-so.yaml", 7), Severity.WARNING)}


@pytest.mark.parametrize(
    ("word", "pdf"),
    [("6 tháng đầu năm", "9 tháng đầu năm"), ("chuyển đổi số", "chuyển đổi"), ("Kết quả", "Kết quả chính")],
)
def test_files_that_say_different_things_are_told_with_both_sayings(word, pdf):
    (told,) = [p for p in proved(SPECIMEN, pdf=SPECIMEN.replace(word, pdf)) if p.kind == "word-pdf-differ"]
    assert told.severity is Severity.ERROR
    assert "Word ghi" in told.message


def test_what_no_rule_binds_is_only_compared():
    html = '<document><title>t</title><p class="noi-dung">Tin vắn.</p></document>'
    files = {"tin.docx": made(html, "docx"), "tin.pdf": made(html, "pdf")}
    assert prove(files, paper(html), None) == []
    files["tin.pdf"] = made(html.replace("vắn", "dài"), "pdf")
    assert [p.kind for p in prove(files, paper(html), None)] == ["word-pdf-differ"]


def test_one_file_alone_has_nothing_to_be_compared_with():
    assert prove({"bao-cao.docx": made(SPECIMEN, "docx"), "bao-cao.txt": b""}, paper(SPECIMEN), TABLE) == []


def test_the_first_difference_is_shown_with_the_words_before_it():
    word = read(made(SPECIMEN, "docx"), "a.docx")
    pdf = read(made(SPECIMEN.replace("BÁO CÁO", "THÔNG BÁO"), "pdf"), "a.pdf")
    parted = compare(word, pdf)
    assert isinstance(parted, Difference)
    assert parted.word.startswith("BÁO CÁO")
    assert parted.pdf.startswith("THÔNG BÁO")


@pytest.mark.parametrize(
    ("word", "pdf", "same"),
    [
        ("số 116/2016/NĐ-CP", "số 116/2016/ NĐ-CP", True),
        ("số 116/2016/NĐ-CP", "số 116/ 2016/NĐ- CP", True),
        ("chuyển đổi", "chuyểnđổi", False),
        ("chuyểnđổi", "chuyển đổi", False),
        ("a b", "a", False),
        ("a", "a b", False),
    ],
)
def test_a_word_may_be_broken_at_the_end_of_a_line_after_a_slash_or_a_hyphen(word, pdf, same):
    said = [Seen("docx", (Paragraph(1, (Run(text),)),), ()) for text in (word, pdf)]
    assert (compare(*said) is None) == same


def test_a_number_typed_without_its_zero_gets_it_and_a_symbol_of_another_kind_is_told_at_its_line(
    run, write, tmp_path
):
    head = "Loại: kiểm tra\nChủ đề: công tác lưu trữ\nNgày: 30/9/2026\nNơi kiểm tra: xã Tân An\nBiên bản:\n"
    papers = "  Cơ quan ban hành: Sở Nội vụ\n  Địa danh: Yên Lương\n  Số: 7\n  Ký hiệu: {}-SNV\n"
    write("a.yaml", head + papers.format("BC"))
    said = run("build", "a.yaml", "--doc", "bien-ban", "--to", "docx", "-o", "ra")
    assert said.code == 1
    assert "a.yaml:8:7" in said.err or "a.yaml:9:" in said.err
    assert not (tmp_path / "ra").exists()
    write("a.yaml", head + papers.format("BB"))
    assert run("build", "a.yaml", "--doc", "bien-ban", "--to", "docx", "-o", "ra").code == 0
    assert (tmp_path / "ra" / "a" / "bien-ban.docx").exists()


def test_a_template_of_ones_own_that_breaks_a_rule_gives_no_files(run, write, tmp_path):
    record = ROOT / "inputs" / "huyen-yen-luong.yaml"
    own = '{% extends "builtin/bien-ban.html" %}\n{% block ten_loai %}\n<h1 class="ten-loai">BIÊN BẢN</h1>\n{% endblock %}\n'
    write("templates/bien-ban.html", own)
    said = run("build", record, "--doc", "bien-ban", "--to", "docx,html", "-o", "ra")
    assert said.code == 1
    assert "Trích yếu: không thấy, cần phải có" in said.err
    assert not (tmp_path / "ra" / "huyen-yen-luong").exists()


@pytest.mark.parametrize(
    ("files", "bound", "read"),
    [
        (("a.docx", "a.txt"), False, []),
        (("a.pdf",), False, []),
        (("a.docx", "a.pdf"), False, ["a.docx", "a.pdf"]),
        (("a.pdf", "a.html"), True, ["a.pdf"]),
    ],
)
def test_only_what_there_is_something_to_hold_against_is_read_again(monkeypatch, files, bound, read):
    asked = []
    monkeypatch.setattr(proof, "read", lambda _data, name: asked.append(name))
    monkeypatch.setattr(proof, "_broken", lambda *_: [])
    monkeypatch.setattr(proof, "_differing", lambda *_: [])
    prove(dict.fromkeys(files, b""), Paper("", "", lambda _: None), TABLE if bound else None)
    assert asked == read
