"""Our data files mean the same read anew, remembered, remembered badly, and with nowhere to remember them."""

import shutil
from pathlib import Path

import pytest

from reportgen import intake, kept, layout, messages, phrases
from reportgen.check.capitals.book import book
from reportgen.check.find import words
from reportgen.check.rules import forms, wording
from reportgen.layout import files
from reportgen.records import nearby
from reportgen.records.editor import terms
from reportgen.templating import builtin, folders, style
from reportgen.writers.word.shared import base

ROOT = Path(__file__).resolve().parents[1]
CATALOGS = sorted((ROOT / "templates" / "catalogs").glob("*.yaml"))
WORDS = {name: (builtin() / name).read_text(encoding="utf-8") for name in (*style.PHRASES, style.ABBREVIATIONS)}
READERS = {
    "messages": messages.messages.__wrapped__,
    "terms": terms.load.__wrapped__,
    "ten-khac": nearby._other_words.__wrapped__,
    "documents": lambda: folders._documents.__wrapped__(builtin() / "documents.yaml", 0),
    "house": lambda: style._styles.__wrapped__(builtin() / "house.yaml", 0),
    "viet-hoa": lambda: book.__wrapped__().rules,
    "loi": wording.data.__wrapped__,
    "the-thuc": forms.table.__wrapped__,
    "dau-hieu": words._lists.__wrapped__,
    **{name: lambda name=name: phrases.load(WORDS[name], name) for name in style.PHRASES},
    style.ABBREVIATIONS: lambda: phrases.table(WORDS[style.ABBREVIATIONS], "a"),
    **{name: lambda name=name: files.read(name) for name in files.names()},
    "word": lambda: base.__wrapped__(layout.load("tin-bai")),
    **{file.name: lambda file=file: intake.catalog_from.__wrapped__(file, 0) for file in CATALOGS},
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    here = tmp_path / "cache" / "reportgen"
    monkeypatch.setenv(kept.SWITCH, str(here))
    return here


@pytest.mark.parametrize("name", READERS)
def test_what_is_read_is_the_same_however_it_is_kept(folder, monkeypatch, name):
    monkeypatch.setenv(kept.SWITCH, "off")
    plain = READERS[name]()
    monkeypatch.setenv(kept.SWITCH, str(folder))
    assert READERS[name]() == plain
    (file,) = folder.iterdir()
    assert READERS[name]() == plain
    good = file.read_bytes()
    file.write_bytes(good[:-3] + b"xyz")
    assert READERS[name]() == plain
    assert file.read_bytes() == good
    shutil.rmtree(folder)
    folder.write_text("no folder", encoding="utf-8")
    assert READERS[name]() == plain


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", READERS)
def test_what_is_kept_spares_the_reading(monkeypatch, name):
    made = READERS[name]()

    def refuse(*_args, **_more):
        raise AssertionError("read again")

    for module in ("load", "compose", "parse", "safe_load"):
        monkeypatch.setattr(f"yaml.{module}", refuse)
    assert READERS[name]() == made


FAULTY = """\
Tên: Thử
Chỉ tiêu:
  - Mã: a
    Tên: số hồ sơ
    Chiều: lên trời
    Lạ: x
"""


@pytest.mark.usefixtures("folder")
def test_a_catalogue_with_faults_is_told_of_each_time(write):
    file = write("catalogs/thu.yaml", FAULTY)
    told = [intake.catalog_from.__wrapped__(file, 0)[1] for _ in range(2)]
    assert {p.kind for p in told[0]} == {"choice", "unknown-key"}
    assert told[0] == told[1]
    assert kept.recall("catalog", FAULTY) is None


@pytest.mark.usefixtures("folder")
def test_a_catalogue_that_is_mended_is_read_again(write):
    good = FAULTY.replace("    Chiều: lên trời\n    Lạ: x\n", "")
    for text, name in ((good, "số hồ sơ"), (good.replace("số hồ sơ", "số xã"), "số xã")):
        catalog, problems = intake.catalog_from.__wrapped__(write("catalogs/thu.yaml", text), 0)
        assert not problems
        assert [each.name for each in catalog.indicators] == [name]
        assert kept.recall("catalog", text) is not None


@pytest.mark.usefixtures("folder")
def test_a_phrase_file_with_faults_is_told_of_each_time():
    for _ in range(2):
        with pytest.raises(phrases.ProblemsError):
            phrases.load("câu: [một., một.]", "a")


@pytest.mark.usefixtures("folder")
def test_a_catalogue_that_cannot_be_read_says_so(tmp_path):
    catalog, problems = intake.catalog_from.__wrapped__(tmp_path / "gone.yaml", 0)
    assert catalog is None
    assert problems[0].kind == "file-missing"
