"""Each document stands by itself, and what is told late is told at the line it is about, by check and build alike."""

import shutil
from pathlib import Path

import pytest

from reportgen import build as steps
from reportgen.build import Order, build, review
from reportgen.document import Figure
from reportgen.problems import ProblemsError, errors, problem
from reportgen.writers import WRITERS, pdf

ROOT = Path(__file__).resolve().parents[1]
GOOD = "Loại: kiểm tra\nChủ đề: công tác A\nNgày: 10/6/2026\nNơi kiểm tra: xã B\n"
RECORDS = sorted([*(ROOT / "inputs").glob("[!_]*.yaml"), *(ROOT / "tests" / "inputs").glob("[!_]*.yaml")])


def kinds(problems):
    return [each.kind for each in problems]


@pytest.mark.parametrize("file", RECORDS, ids=lambda file: file.stem)
def test_check_tells_everything_that_build_tells(file):
    told = build(file, Order()).problems
    assert set(told) <= set(review(file, Order()))


def test_a_fault_of_the_pdf_does_not_withhold_the_word_file_and_is_told_with_its_file(write, monkeypatch):
    monkeypatch.setattr(pdf, "write", lambda *_, **__: 1 / 0)
    file = write("a.yaml", GOOD)
    made = build(file, Order())
    assert {name.partition(".")[2] for name in made.files} == {"docx", "html", "txt"}
    told = [each for each in made.problems if each.kind == "own-file-failed"]
    assert [each.place.file for each in told] == [str(file)] * 2
    assert "tin-bai.pdf (ZeroDivisionError ở " in told[1].message


def test_a_record_that_no_process_can_bear_is_still_too_big(write, monkeypatch):
    def exhausted(*_, **__):
        raise MemoryError

    monkeypatch.setitem(WRITERS, "html", exhausted)
    with pytest.raises(MemoryError):
        build(write("a.yaml", GOOD), Order())


def test_a_fault_of_the_minutes_does_not_withhold_the_article(write, tmp_path):
    write("mau/bien-ban.html", "<document><p>x</p></document>")
    made = build(write("a.yaml", GOOD), Order(folders=(tmp_path / "mau",)))
    assert sorted(made.files) == ["tin-bai.docx", "tin-bai.html", "tin-bai.pdf", "tin-bai.txt"]
    assert kinds(errors(made.problems)) == ["dialect-role-missing"]


def test_words_that_a_file_has_otherwise_put_that_file_apart_and_no_other(write, monkeypatch):
    whole = pdf.write

    def otherwise(document, *rest, **options):
        steps_of = [block for block in document.blocks if block.role != "doan"]
        return whole(type(document)(document.kind, document.title, tuple(steps_of)), *rest, **options)

    monkeypatch.setattr(pdf, "write", otherwise)
    made = build(write("a.yaml", GOOD), Order(("tin-bai",)))
    assert sorted(made.files) == ["tin-bai.docx", "tin-bai.html", "tin-bai.txt"]
    assert sorted(made.aside) == ["tin-bai.can-xem-lai.pdf"]
    assert kinds(errors(made.problems)) == ["own-words-differ"]


def test_strict_writes_nothing_while_anything_is_told(write):
    file = write("a.yaml", GOOD)
    made = build(file, Order(strict=True))
    assert made.written == {}
    assert "strict" in kinds(made.problems)
    assert build(file, Order(("tin-bai",), strict=True)).files


# ---- Told late


def test_a_letter_that_no_pdf_can_draw_is_told_at_its_line_by_both_and_costs_the_pdf_alone(write):
    file = write("a.yaml", GOOD + "Kiến nghị:\n  - mua máy 扫描仪 và máy in\n")
    made = build(file, Order(("tin-bai",), ("docx", "pdf")))
    (told,) = [each for each in made.problems if each.kind == "pdf-letters"]
    assert (told.place.file, told.place.line) == (str(file), 6)
    assert "仪 扫 描" in told.message
    assert list(made.files) == ["tin-bai.docx"]
    assert told in review(file, Order(("tin-bai",)))


def complaining(kind, **slots):
    def write(*_, **__):
        raise ProblemsError([problem(kind, **slots)])

    return write


def test_what_a_writer_complains_of_names_record_and_file_and_what_the_machine_lacks_is_said_once(
    write, monkeypatch
):
    file = write("a.yaml", GOOD)
    monkeypatch.setattr(pdf, "write", complaining("pdf-failed", error="x"))
    told = [each for each in build(file, Order()).problems if each.kind == "pdf-failed"]
    assert [(each.place.file, each.spots) for each in told] == [
        (str(file), ("tin-bai.pdf",)),
        (str(file), ("bien-ban.pdf",)),
    ]
    monkeypatch.setattr(pdf, "write", complaining("pdf-no-weasyprint"))
    assert [each.place for each in build(file, Order()).problems if each.environment] == [None]


def test_check_asks_no_font_where_none_could_lack_a_letter(write, monkeypatch):
    monkeypatch.setattr(pdf.fonts, "engine", lambda: pytest.fail("not asked for"))
    assert kinds(review(write("a.yaml", GOOD), Order())) == ["field-owed"]


@pytest.mark.parametrize("more", ["", "    Nội dung ảnh: toàn cảnh buổi làm việc\n", "    Chú thích: Quang cảnh\n"])
def test_a_picture_needs_no_words_of_its_own(write, tmp_path, more):
    (tmp_path / "anh").mkdir()
    shutil.copy(ROOT / "tests" / "inputs" / "anh" / "mau.jpg", tmp_path / "anh" / "doc.jpg")
    file = write("a.yaml", GOOD + "Ảnh:\n  - Tệp: anh/doc.jpg\n" + more)
    made = build(file, Order(("tin-bai",)))
    assert (kinds(made.problems), len(made.files)) == ([], 4)
    found = steps.check(file, Order())
    document = steps.tell(Order(("tin-bai",)).kinds[0], file, found, Order()).paper.document
    (alt,) = [block.alt for block in document.blocks if isinstance(block, Figure)]
    said = more.partition(": ")[2].strip()
    assert said.casefold() in alt.casefold() if said else alt == document.title


MISSING = GOOD + "Ảnh:\n  - Tệp: khong-co.jpg\n    Chú thích: Quang cảnh\n"


@pytest.mark.parametrize("picture", [None, b"", b"not a picture"])
def test_a_picture_that_cannot_be_had_costs_only_documents_that_show_it(write, tmp_path, picture):
    file = write("a.yaml", MISSING)
    if picture is not None:
        (tmp_path / "khong-co.jpg").write_bytes(picture)
    made = build(file, Order(formats=("docx", "txt")))
    assert sorted(made.written) == ["bien-ban.docx", "bien-ban.txt"]
    (told,) = errors(made.problems)
    assert (told.kind.partition("-")[0], told.place.line) == ("picture", 6)
    assert set(made.problems) <= set(review(file, Order()))
    assert build(file, Order(("tin-bai",))).written == {}
    assert build(file, Order(strict=True)).written == {}


def test_a_picture_that_cannot_be_had_hides_no_other_fault(write):
    file = write("a.yaml", MISSING.replace("10/6/2026", "31/6/2026"))
    assert len(errors(build(file, Order()).problems)) == 2
    assert build(file, Order()).written == {}


def test_check_tells_that_a_document_would_stand_apart(write, tmp_path):
    write("mau/tin-bai.html", '{% extends "builtin/tin-bai.html" %}{% block danh_gia %}{% endblock %}')
    file = write("a.yaml", GOOD + "Tồn tại, hạn chế:\n  - Nội dung: việc số hoá còn chậm\n")
    order = Order(("tin-bai",), ("docx", "txt"), (tmp_path / "mau",))
    (told,) = [each for each in build(file, order).problems if each.kind == "own-facts-wrong"]
    assert "tin-bai.can-xem-lai.docx, tin-bai.can-xem-lai.txt" in told.message
    assert told in review(file, order)


# ---- House style


def test_habits_of_the_house_are_settled_before_facts_are_asked_for(write, tmp_path):
    file = ROOT / "inputs" / "huyen-yen-luong.yaml"
    write("mau/house.yaml", "cổng thông tin:\n  Độ dài: ngắn\n")
    made = build(file, Order(("tin-bai",), ("txt",), (tmp_path / "mau",)))
    assert errors(made.problems) == []
    assert list(made.files) == ["tin-bai.txt"]
    whole = build(file, Order(("tin-bai",), ("txt",)))
    assert len(made.files["tin-bai.txt"]) < len(whole.files["tin-bai.txt"])
