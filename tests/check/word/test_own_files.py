"""Our own files, and the same after LibreOffice has written them anew: what is seen is what was meant."""

import shutil
import subprocess
from dataclasses import fields, replace
from pathlib import Path

import pytest

from reportgen.build import Order, build
from reportgen.check.word import read
from tests.spending import within
from tests.waiting import AGES

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def minutes():
    made = build(ROOT / "inputs" / "huyen-yen-luong.yaml", Order(("bien-ban",), ("docx",)))
    return made.files["bien-ban.docx"]


def look(paragraph):
    run = paragraph.runs[0]
    return (
        run.font,
        run.size_pt,
        run.bold,
        run.italic,
        paragraph.align,
        round(paragraph.first_mm, 1),
        round(paragraph.pitch, 2),
        paragraph.gap_pt,
    )


def line(paragraph):
    return [(round(s.length_mm), s.made_as, s.solid, round(s.center_mm)) for s in paragraph.strokes]


def test_our_minutes(minutes):
    seen = read(minutes, "bien-ban.docx")
    found = {p.words: p for p in seen.paragraphs}
    font = "Times New Roman"
    issuer, motto = found["SỞ NỘI VỤ"], found["Độc lập - Tự do - Hạnh phúc"]
    assert look(issuer) == (font, 13, True, False, "center", 0, 1, 0)
    assert line(issuer) == [(10, "viền", True, 33)]
    assert line(motto) == [(60, "viền", True, 49)]
    assert (issuer.column, motto.column, issuer.columns, issuer.row == motto.row) == (0, 1, 2, True)
    assert look(found["BIÊN BẢN"]) == (font, 14, True, False, "center", 0, 1, 18)
    body = next(p for p in seen.paragraphs if p.text.startswith("Hôm nay"))
    assert look(body) == (font, 14, False, False, "justify", 10, 1.1, 6)
    assert [p.label for p in seen.paragraphs if p.text.startswith(("Việc số hoá hồ sơ", "Chưa ban hành"))] == [
        "a)",
        "b)",
    ]
    (sheet,) = seen.sheets
    assert (round(sheet.width_mm), round(sheet.height_mm), round(sheet.left_mm), round(sheet.right_mm)) == (
        210,
        297,
        30,
        15,
    )
    number = sheet.number
    assert (number.part, number.align, number.shown_on_first, number.arabic, number.alone) == (
        "header",
        "center",
        False,
        True,
        True,
    )
    assert (seen.aside, seen.pages, body.page, sheet.has_tables) == ((), None, None, True)


def plain(paragraph):
    """Everything seen of a paragraph, lengths to a tenth of a millimetre."""

    def rounded(value):
        return round(value, 1) if isinstance(value, float) else value

    strokes = tuple((rounded(s.length_mm), s.solid) for s in paragraph.strokes)
    bare = replace(paragraph, strokes=(), strokes_above=(), runs=(), style="")
    said = {field.name: rounded(getattr(bare, field.name)) for field in fields(bare)}
    return (said, strokes, paragraph.text, paragraph.runs)


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_libreoffice_writes_them_anew_and_nothing_looks_otherwise(minutes, tmp_path):
    file = tmp_path / "bien-ban.docx"
    file.write_bytes(minutes)
    profile, out = (tmp_path / "profile").as_uri(), tmp_path / "out"
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation={profile}",
            "--convert-to",
            "docx",
            "--outdir",
            out,
            file,
        ],
        check=True,
        capture_output=True,
        timeout=AGES,
    )
    ours, theirs = read(minutes), read((out / "bien-ban.docx").read_bytes())
    for one, other in zip(ours.paragraphs, theirs.paragraphs, strict=True):
        assert plain(one) == plain(other)
    assert [replace(s, number=None) for s in ours.sheets] == [replace(s, number=None) for s in theirs.sheets]


def test_it_takes_little_time(minutes):
    assert within(0.3, lambda: read(minutes))  # about 0.02 for four pages
