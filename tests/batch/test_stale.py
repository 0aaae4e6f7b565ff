"""A file of an earlier version of a record does not lie beside the new ones as if it belonged."""

import json
from pathlib import Path

import pytest

from reportgen import batch
from reportgen.batch import prints
from reportgen.batch.ledger import NAME, Entry, Ledger
from reportgen.build import Order
from reportgen.problems import errors
from reportgen.writers import pdf

DOCX, PDF, TXT = (Order(("tin-bai",), (each,)) for each in ("docx", "pdf", "txt"))
BOTH = Order(("tin-bai",), ("docx", "pdf"))


@pytest.fixture(autouse=True)
def older(monkeypatch):
    """What a test has just written counts as written a while ago."""
    monkeypatch.setattr(prints, "_changed", lambda _file: 0)


@pytest.fixture
def names(tmp_path):
    return lambda: sorted(file.name for file in (tmp_path / "out" / "a").iterdir())


@pytest.fixture
def changed(good):
    return good.replace("công tác A", "công tác C")


def kinds(done):
    return [each.kind for each in done["a.yaml"].problems]


def test_formats_made_one_after_the_other_from_one_version_stay(going, good, names):
    going({"a.yaml": good}, order=DOCX)
    going(order=PDF)
    going(order=TXT)
    assert names() == ["tin-bai.docx", "tin-bai.pdf", "tin-bai.txt"]


def test_a_file_of_an_earlier_version_goes(going, good, changed, names):
    going({"a.yaml": good}, order=BOTH)
    done = going({"a.yaml": changed}, order=DOCX)
    assert names() == ["tin-bai.docx"]
    assert kinds(done) == []


def test_a_file_of_an_earlier_version_that_somebody_edited_stays_and_is_named(
    going, good, changed, names, tmp_path
):
    going({"a.yaml": good}, order=BOTH)
    (tmp_path / "out/a/tin-bai.pdf").write_bytes(b"theirs")
    done = going({"a.yaml": changed}, order=DOCX)
    assert names() == ["tin-bai.docx", "tin-bai.pdf"]
    assert kinds(done) == ["output-stale"]
    assert done["a.yaml"].problems[0].place.file.endswith("tin-bai.pdf")
    assert not errors(done["a.yaml"].problems)


def test_an_edited_file_of_the_same_version_is_not_told_of(going, good, tmp_path):
    going({"a.yaml": good}, order=BOTH)
    (tmp_path / "out/a/tin-bai.pdf").write_bytes(b"theirs")
    assert kinds(going(order=DOCX)) == []


def test_an_edited_file_that_was_to_be_made_again_is_told_once(going, good, changed, names, tmp_path):
    going({"a.yaml": good}, order=BOTH)
    (tmp_path / "out/a/tin-bai.pdf").write_bytes(b"theirs")
    for _ in range(2):
        done = going({"a.yaml": changed}, order=BOTH)
        assert kinds(done) == ["output-changed"]
        assert [file.name for file in done["a.yaml"].files] == ["tin-bai.docx"]
    assert names() == ["tin-bai.docx", "tin-bai.pdf"]
    (tmp_path / "out/a/tin-bai.pdf").unlink()
    assert kinds(going(order=BOTH)) == []
    assert kinds(going(order=BOTH)) == []


def test_strangers_files_stay(going, good, changed, names, tmp_path):
    going({"a.yaml": good}, order=BOTH)
    (tmp_path / "out/a/khac.pdf").write_bytes(b"theirs")
    going({"a.yaml": changed}, order=DOCX)
    assert names() == ["khac.pdf", "tin-bai.docx"]


def test_a_pdf_that_could_not_be_made_leaves_no_old_one_beside_the_new_word_file(
    going, good, changed, names, monkeypatch
):
    going({"a.yaml": good}, order=BOTH)
    monkeypatch.setattr(pdf, "write", lambda *_, **__: 1 / 0)
    done = going({"a.yaml": changed}, order=BOTH)
    assert kinds(done) == ["own-file-failed"]
    assert done["a.yaml"].state is batch.State.WRITTEN
    assert names() == ["tin-bai.docx"]


def test_of_a_record_with_faults_nothing_goes(going, good, names):
    going({"a.yaml": good}, order=BOTH)
    done = going({"a.yaml": good.replace("10/6/2026", "31/2/2026")}, order=DOCX)
    assert done["a.yaml"].state is batch.State.FAILED
    assert names() == ["tin-bai.docx", "tin-bai.pdf"]


UNTRUE = '{% extends "builtin/tin-bai.html" %}{% block danh_gia %}{% endblock %}'


def test_a_file_that_stands_apart_goes_when_the_good_one_is_made_and_the_other_way_round(
    going, good, names, write, tmp_path
):
    record = good + "Tồn tại, hạn chế:\n  - Nội dung: việc số hoá còn chậm\n"
    order = Order(("tin-bai",), ("txt",), (tmp_path / "mau",))
    going({"a.yaml": record}, order=order)
    assert names() == ["tin-bai.txt"]
    own = write("mau/tin-bai.html", UNTRUE)
    done = going(order=order)
    assert "own-facts-wrong" in kinds(done)
    assert names() == ["tin-bai.can-xem-lai.txt"]
    own.unlink()
    going(order=order)
    assert names() == ["tin-bai.txt"]


def test_what_stands_apart_is_made_again_every_time(going, good, write, tmp_path):
    record = good + "Tồn tại, hạn chế:\n  - Nội dung: việc số hoá còn chậm\n"
    write("mau/tin-bai.html", UNTRUE)
    order = Order(("tin-bai",), ("txt",), (tmp_path / "mau",))
    for _ in range(2):
        done = going({"a.yaml": record}, order=order)["a.yaml"]
        assert done.state is batch.State.WRITTEN
        assert [file.name for file in done.files] == ["tin-bai.can-xem-lai.txt"]


def test_what_a_power_cut_left_behind_goes_the_next_time(going, good, changed, names, monkeypatch):
    """The new files are there, the old one is not yet gone."""
    going({"a.yaml": good}, order=BOTH)
    with monkeypatch.context() as patch:
        patch.setattr(batch, "remove", lambda _files: [])
        going({"a.yaml": changed}, order=DOCX)
    assert names() == ["tin-bai.docx", "tin-bai.pdf"]
    going(order=DOCX)
    assert names() == ["tin-bai.docx"]


def test_a_file_held_open_by_somebody_is_named_and_goes_the_next_time(going, good, changed, names, monkeypatch):
    going({"a.yaml": good}, order=BOTH)

    unlink = Path.unlink

    def held(file, **how):
        if file.suffix == ".pdf":
            raise PermissionError
        unlink(file, **how)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", held)
        assert kinds(going({"a.yaml": changed}, order=DOCX)) == ["output-stale-held"]
    assert names() == ["tin-bai.docx", "tin-bai.pdf"]
    going(order=DOCX)
    assert names() == ["tin-bai.docx"]


def test_a_ledger_of_an_earlier_program_knows_no_versions_and_its_files_go_as_ours(
    going, good, changed, names, tmp_path
):
    going({"a.yaml": good}, order=BOTH)
    ledger = tmp_path / "out" / NAME
    line = json.loads(ledger.read_text())
    del line["versions"]
    ledger.write_text(json.dumps(line) + "\n")
    going({"a.yaml": changed}, order=DOCX)
    assert names() == ["tin-bai.docx"]


def test_nothing_of_an_unknown_version_is_taken_for_the_same(tmp_path):
    assert not Entry("a", "a.yaml", "x", {}, {"x.txt": "1"}, versions={"x.txt": "", "y.txt": ""}).belongs("y.txt")
    assert prints.of_version({}, "x") == ""
    assert prints.of_version({"a": "1"}, "x") != prints.of_version({"a": "2"}, "x")
    assert prints.of_version({"a": "1"}, "x") != prints.of_version({"a": "1"}, "y")
    assert Ledger(tmp_path).stale("a").ours == []
