"""What we write is read again: a file that does not say what its tree says stands apart; looks are told and written."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from reportgen import layout, proof
from reportgen.check.pdf import tagged
from reportgen.check.word import read
from reportgen.document import Break, Document, Figure, Item, List, Paragraph, Picture, Text
from reportgen.parse import Dialect, parse
from reportgen.problems import Place, Severity
from reportgen.proof import Paper, judging, prove, wording
from reportgen.proof.lines import flat
from reportgen.proof.words import of_pdf, of_word, pictures_of_word
from reportgen.writers import WRITERS

TABLE = layout.load("nd30-2020")
ROOT = Path(__file__).resolve().parents[1]
SPECIMENS = {file.stem: file.read_text(encoding="utf-8") for file in (ROOT / "tests" / "specimen").glob("*.html")}
SPECIMEN = SPECIMENS["bao-cao"]


def tree(html, kind="bao-cao"):
    return parse(html, kind, Dialect(TABLE.id, TABLE.roles))


def paper(html, document=None, *, official=True):
    field = {"subject": Place("ho-so.yaml", 7)}.get
    return Paper("Báo cáo", document or tree(html), TABLE, official, html, Place("ho-so.yaml"), field)


def made(document, ending, table=TABLE, pictures=None):
    return WRITERS[ending](document, table, pictures or {})


def proved(html, **planted):
    """Proof of a document of which some files, by ending, were made of something else."""
    files = {f"bao-cao.{ending}": made(planted.get(ending, tree(html)), ending) for ending in ("docx", "pdf")}
    return prove(files, paper(html))


def kinds(problems):
    return [each.kind for each in problems]


# ---- Good files


@pytest.mark.parametrize("name", sorted(SPECIMENS))
def test_every_specimen_says_what_its_tree_says_and_looks_as_the_table_has_it(name):
    document = tree(SPECIMENS[name], name)
    files = {f"a.{ending}": made(document, ending) for ending in ("docx", "pdf", "html", "txt")}
    its = paper(SPECIMENS[name], document)
    assert prove(files, its) == proof.Proof((), ())
    assert list(wording(its)) == []


ODD = [
    "phòng Tài chính-Kế hoạch cho người dân đến làm việc với công chức", "qua Wi-Fi, e-mail, VNPT-iOffice",
    "https://dichvucong.gov.vn/p/home/dvc-trang-chu.html?ma=1.001234&loai=2#muc-3_a", "lienhe.motcua@hoason.binhson.gov.vn",
    "vì sao? vì ai! “vì dân phục vụ.” (như trên) […] 1.001234/QĐ-UBND", "C:\\Users\\may-tinh\\Documents\\bao-cao",
    "từ 01/01/2026–30/6/2026: 31/41 (75,6%)", "K'Brêm, H’ Hen Niê, Y Bhiôk Êban", "A—B – C - D", "100%; 2.800 hồ sơ…",
]  # fmt: skip


@pytest.mark.parametrize("start", range(0, 60, 7))
def test_where_lines_break_never_matters(start):
    """The same words pushed along the line, a syllable at a time."""
    words = [f"{'a ' * start}{odd}" for odd in ODD]
    blocks = tuple(Paragraph("noi-dung", (Text(w), Break(), Text(w, bold=True), Text(" x"))) for w in words)
    entries = List("gach-dau-dong", tuple(Item((Paragraph("gach-dau-dong", (Text(w),)),)) for w in words))
    document = Document("bao-cao", "t", (*blocks, entries))
    its = paper("<p/>", document, official=False)
    files = {f"a.{ending}": made(document, ending) for ending in ("docx", "pdf")}
    assert prove(files, its) == proof.Proof((), ())


# ---- Wrong words


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("6 tháng đầu năm", "9 tháng đầu năm"),
        ("chuyển đổi số", "chuyển đổi"),
        ("Kết quả", "Kết quả chính"),
        ("của", "cùa"),
        (",", ";"),
        ("-", "–"),
    ],
)
@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_a_file_that_says_something_else_is_told_as_the_programs_fault_and_the_other_is_good(right, wrong, ending):
    start, end, body = SPECIMEN.partition("</title>")
    body = body.replace(f"{right} ", f"{wrong} ", 1) if right in ",-" else body.replace(right, wrong, 1)
    found = proved(SPECIMEN, **{ending: tree(start + end + body)})
    assert found.wrong == (f"bao-cao.{ending}",)
    (told,) = found.problems
    assert (told.kind, told.severity) == ("own-words-differ", Severity.ERROR)
    assert "lỗi của chương trình, không phải của hồ sơ" in told.message
    assert f"bao-cao.can-xem-lai.{ending}" in told.message


def test_the_words_at_fault_are_told_at_the_line_of_the_record_that_says_them():
    html = SPECIMEN.replace(
        '<p class="noi-dung">', '<p class="noi-dung"><span data-from="subject">Đã có 15 xã.</span> ', 1
    )
    found = proved(html, pdf=tree(html.replace("15", "16")))
    (told,) = found.problems
    assert told.place == Place("ho-so.yaml", 7)
    assert "phải là “15 xã." in told.message
    assert "tệp ghi “16 xã." in told.message


def plain(*texts):
    return Document("bao-cao", "t", tuple(Paragraph("noi-dung", (Text(t),)) for t in texts))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (["a b"], ["ab"]),
        (["ab"], ["a b"]),
        (["a b", "c"], ["a b c"]),
        (["a", "b"], ["b", "a"]),
        (["a", "b"], ["a"]),
        (["a"], ["a", "a"]),
        (["ủy"], ["uỷ"]),
        (["a-b"], ["a–b"]),
        (["a" * 200], ["a" * 199]),
    ],
)
def test_every_difference_of_a_letter_or_a_paragraph_is_seen_in_both_kinds_of_files(right, wrong):
    wanted = flat(plain(*right), TABLE)
    assert of_word(read(made(plain(*wrong), "docx")), wanted.lines)
    assert of_pdf(tagged.read(made(plain(*wrong), "pdf")), wanted)


def with_picture(alt):
    return Document("tin-bai", "t", (Figure("anh", "0", alt), Paragraph("doan", (Text("a"),))))


def test_a_picture_that_says_something_else_is_seen():
    table = layout.load("tin-bai")
    photo = {"0": Picture((ROOT / "tests" / "inputs" / "anh" / "mau.jpg").read_bytes(), 400, 300)}
    good = tagged.read(made(with_picture("toàn cảnh"), "pdf", table, photo))
    assert of_pdf(good, flat(with_picture("toàn cảnh"), table)) is None
    assert of_pdf(good, flat(with_picture("khác"), table))
    assert of_pdf(good, flat(plain("a"), TABLE))
    word = made(with_picture("toàn “cảnh” & xã"), "docx", table, photo)
    assert pictures_of_word(word, ["toàn “cảnh” & xã"]) is None
    assert pictures_of_word(word, ["toàn cảnh"])
    assert pictures_of_word(word, [])
    assert pictures_of_word(made(plain("a"), "docx"), ["x"])


# ---- Planted in the finished bytes


def in_pdf(data, change):
    """A finished PDF of which ``change`` has spoiled the drawing of each page."""
    with pikepdf.open(io.BytesIO(data)) as file:
        for number, page in enumerate(file.pages, 1):
            page.Contents = file.make_stream(change(page.Contents.read_bytes(), number))
        file.save(out := io.BytesIO())
    return out.getvalue()


def in_word(data, part, change):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return out.getvalue()


LONG = SPECIMENS["bien-ban"].replace(
    '<p class="noi-dung">', '<p class="noi-dung">' + "Đoàn đã xem sổ tiếp nhận hồ sơ. " * 120, 1
)
PLANTED_IN_PDF = {
    "the number moved": (lambda d, _: d.replace(b" 54.82646 Tm", b" 94.82646 Tm"), "own-words-differ"),
    "the number aside": (lambda d, _: d.replace(b"420.530346 54", b"460.530346 54"), "own-looks"),
    "another number": (lambda d, _: d.replace(b"[<0015>] TJ", b"[<0016>] TJ"), "own-looks"),
    "no number": (lambda d, n: d.replace(b"[<0015>] TJ", b"") if n == 2 else d, "own-looks"),
    "letters larger": (lambda d, _: d.replace(b" 18.666016 Tf", b" 19.5 Tf", 1), "own-looks"),
    "letters beyond the margin": (lambda d, _: d.replace(b"-1 113.385827 ", b"-1 93.385827 ", 1), "own-looks"),
    "letters in grey": (lambda d, _: d.replace(b"0 0 0 rg\nBT", b"0.5 0.5 0.5 rg\nBT", 1), "own-looks"),
    "letters without meaning": (lambda d, _: d.replace(b"<</MCID 3>>\nBDC", b"/X\nBDC", 1), "own-words-differ"),
}  # fmt: skip


@pytest.mark.parametrize("name", PLANTED_IN_PDF)
def test_what_is_planted_in_a_finished_pdf_is_seen(name):
    change, kind = PLANTED_IN_PDF[name]
    document = tree(LONG, "bien-ban")
    good = made(document, "pdf")
    its = paper(LONG, document)
    assert prove({"a.pdf": in_pdf(good, lambda d, _: d)}, its) == proof.Proof((), ())
    spoiled = in_pdf(good, change)
    assert kinds(prove({"a.pdf": spoiled}, its).problems) == [kind]


@pytest.mark.parametrize(
    ("part", "old", "new", "kind"),
    [
        ("word/document.xml", b"Qu\xe1\xba\xbf", b"x", "own-words-differ"),
        ("word/document.xml", b'w:val="noi-dung"', b'w:val="can-cu"', "own-looks"),
        ("word/document.xml", b"<w:rPr><w:b/></w:rPr>", b"", "own-looks"),
        ("word/styles.xml", b'<w:sz w:val="28"/>', b'<w:sz w:val="25"/>', "own-looks"),
        ("word/document.xml", b'<w:pgMar w:top="1134"', b'<w:pgMar w:top="500"', "own-looks"),
        ("word/header1.xml", b' w:val="so-trang"', b' w:val="noi-dung"', "own-looks"),
        ("word/header1.xml", b"PAGE", b"NUMPAGES", "own-words-differ"),
    ],
)
def test_what_is_planted_in_a_finished_word_file_is_seen(part, old, new, kind):
    html = LONG.replace("QUỐC", "QUỐC").replace("Đoàn đã xem", "Quế đã <b>xem</b>", 1)
    document = tree(html, "bien-ban")
    good = made(document, "docx")
    its = paper(html, document)
    with zipfile.ZipFile(io.BytesIO(good)) as package:
        assert old in package.read(part)
    spoiled = in_word(good, part, lambda data: data.replace(old, new))
    assert kinds(prove({"a.docx": good}, its).problems) == []
    assert kinds(prove({"a.docx": spoiled}, its).problems) == [kind]


@pytest.mark.parametrize("name", ["a.docx", "a.pdf"])
def test_a_file_that_cannot_be_read_again_stands_apart(name):
    found = prove({name: b"PK" + b"x" * 90}, paper(SPECIMEN))
    assert found.wrong == (name,)
    assert kinds(found.problems) == ["own-file-unreadable"]


def test_a_fault_of_the_proof_itself_withholds_nothing(monkeypatch):
    monkeypatch.setattr(judging, "of_words", lambda *_: 1 / 0)
    monkeypatch.setattr(judging, "of_table", lambda *_: 1 / 0)
    assert kinds(wording(paper(SPECIMEN))) == ["own-unproved"]
    found = prove({"a.docx": made(tree(SPECIMEN), "docx")}, paper(SPECIMEN))
    assert (found.wrong, kinds(found.problems)) == ((), ["own-unproved"])
    assert found.problems[0].severity is Severity.WARNING


def test_all_that_is_wrong_with_looks_is_one_warning_for_a_document():
    document = tree(LONG, "bien-ban")
    good = made(document, "pdf")
    spoiled = in_pdf(good, lambda d, _: d.replace(b" 18.666016 Tf", b" 19.5 Tf").replace(b"0 0 0 rg", b"1 0 0 rg"))
    (told,) = prove({"a.pdf": spoiled}, paper(LONG, document)).problems
    assert told.severity is Severity.WARNING
    assert "(+" in told.message
    assert told.place


def test_files_that_carry_no_looks_are_not_read(monkeypatch):
    monkeypatch.setattr(proof, "_PROVERS", {})
    assert prove({"a.html": b"", "a.txt": b""}, paper(SPECIMEN)) == proof.Proof((), ())


# ---- What the words themselves break


def test_a_rule_that_the_words_break_warns_at_the_line_of_the_template_that_wrote_them():
    html = SPECIMEN.replace("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc")
    html = html.replace('<p class="tieu-ngu">', '<p class="tieu-ngu" data-origin="bao-cao.html:5">')
    (told,) = wording(paper(html))
    assert (told.kind, told.severity) == ("own-rule-broken", Severity.WARNING)
    assert told.place == Place("bao-cao.html", 5, 1)
    assert "Tiêu ngữ: lời" in told.message


def test_capitals_of_a_record_warn_at_the_line_of_the_record():
    words = "Ủy Ban Nhân Dân xã Phú Khê tiếp thu."
    html = SPECIMEN.replace(
        '<p class="noi-dung">', f'<p class="noi-dung"><span data-from="subject">{words}</span> ', 1
    )
    assert {(p.place, p.severity) for p in wording(paper(html))} == {(Place("ho-so.yaml", 7), Severity.WARNING)}
    assert list(wording(replace(paper(html), official=False))) == []


@pytest.mark.parametrize("name", ["K'Brêm", "H’ Hen Niê", "Hoà", "Y Bhiôk Êban", "Lò Văn Á"])
def test_no_name_of_a_signer_is_taken_for_something_else(name):
    html = SPECIMENS["bien-ban"]
    assert "Triệu Đức Nam" in html
    html = html.replace("Triệu Đức Nam", name)
    document = tree(html, "bien-ban")
    its = paper(html, document)
    assert list(wording(its)) == []
    assert prove({"a.docx": made(document, "docx")}, its).problems == ()


@pytest.mark.parametrize("end", ["?", "!", ".”", "…", ")", "", ".", ";"])
def test_an_entry_may_end_as_it_likes(end):
    html = SPECIMEN.replace(
        '<p class="noi-dung">', f'<ol class="khoan"><li>Đã làm xong chưa{end}</li></ol><p class="noi-dung">', 1
    )
    assert [p for p in wording(paper(html)) if "hoản" in p.message] == []


# ---- By the command


def test_a_number_typed_without_its_zero_gets_it_and_a_symbol_of_another_kind_is_told_at_its_line(
    run, write, tmp_path
):
    head = "Loại: kiểm tra\nChủ đề: công tác lưu trữ\nNgày: 30/9/2026\nNơi kiểm tra: xã Tân An\nBiên bản:\n"
    papers = "  Cơ quan ban hành: Sở Nội vụ\n  Địa danh: Yên Lương\n  Số: 7\n  Ký hiệu: {}-SNV\n"
    write("a.yaml", head + papers.format("BC"))
    said = run("build", "a.yaml", "--doc", "bien-ban", "--to", "docx", "-o", "ra")
    assert said.code == 0
    assert "cảnh báo[RG410]" in said.err
    assert "a.yaml:9:" in said.err
    assert "cảnh báo[RG410]" in run("check", "a.yaml").err
    write("a.yaml", head + papers.format("BB"))
    assert "RG410" not in run("build", "a.yaml", "--doc", "bien-ban", "--to", "docx", "-o", "ra").err
    assert (tmp_path / "ra" / "a" / "bien-ban.docx").exists()


def test_a_template_of_ones_own_that_breaks_a_rule_is_told_and_gives_its_files(run, write, tmp_path):
    record = ROOT / "inputs" / "huyen-yen-luong.yaml"
    own = '{% extends "builtin/bien-ban.html" %}\n{% block ten_loai %}\n<h1 class="ten-loai">BIÊN BẢN</h1>\n{% endblock %}\n'
    write("templates/bien-ban.html", own)
    said = run("build", record, "--doc", "bien-ban", "--to", "docx,html", "-o", "ra")
    assert said.code == 0
    assert "Trích yếu: không thấy, cần phải có" in said.err
    assert len(list((tmp_path / "ra" / "huyen-yen-luong").iterdir())) == 2
    assert run("build", record, "--doc", "bien-ban", "--to", "docx,html", "-o", "ra2", "--strict").code == 1
    assert not (tmp_path / "ra2").exists()
