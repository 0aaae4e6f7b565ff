"""Whatever the bytes and words are: a result or our own complaint, soon. The same examples in every run."""

from __future__ import annotations

import html as markup
import tempfile
import time
import unicodedata
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import html

from fuzz.change import changed
from reportgen import layout, pictures, source
from reportgen.build import Order, build
from reportgen.parse import Dialect, parse
from reportgen.problems import Problem, ProblemsError, errors
from reportgen.records import Record, read, rename
from reportgen.source.files import decode
from reportgen.templating import render, search_path
from reportgen.templating.folders import Kind
from reportgen.words.text import slug
from tests.hostile.case import GOOD
from tests.hostile.pictures import _FILES

STEADY = settings(
    max_examples=60, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
FEW = settings(STEADY, max_examples=25)
ANY_TEXT = st.text(st.characters(blacklist_categories=()), max_size=60)  # surrogates too
PHOTOS = [data for data, said in _FILES.values() if isinstance(data, bytes) and said == "builds"]
FIELDS = (
    "Chủ đề: {}\n", "Địa điểm: {}\n", "Đoàn kiểm tra:\n  Tên: {}\n  Thành viên:\n    - Họ tên: {}\n      Chức vụ: {}\n", "Kết quả:\n  - Nội dung: {}\n",
    "Kiến nghị:\n  - Nội dung: {}\n", "Tin bài:\n  Tiêu đề: {}\n  Sa-pô: {}\n  Bút danh: {}\n", "Diễn biến:\n  - Người phát biểu: {}\n    Nội dung: {}\n",
)  # fmt: skip


@STEADY
@given(st.binary(max_size=300) | st.integers().map(lambda n: _spoiled(GOOD.encode(), n)))
def test_any_bytes_are_read_or_complained_of(data):
    begun = time.process_time()
    text = decode(data, "a.yaml")
    if isinstance(text, Problem):
        assert text.place.file == "a.yaml"
        return
    got = source.load(text, "a.yaml")
    reading = read(rename(got.data or {}, got.spots, Record), Record, {"kind": "kiểm tra"})
    assert got.data is not None or errors(got.problems)
    assert all(p.place is None or p.place.file == "a.yaml" for p in (*got.problems, *reading.problems))
    assert time.process_time() - begun < 2  # the slowest takes 0.03


def _spoiled(data, seed):
    import random  # noqa: PLC0415

    return changed(data, random.Random(seed))  # noqa: S311 - chance that can be had again


def _quoted(text):
    return "'" + text.replace("'", "''") + "'"


@FEW
@given(ANY_TEXT, st.sampled_from(FIELDS))
@example("{{ 7*7 }} <script>&amp;]]>", FIELDS[3])
@example("\ud800\x0b\u202e", FIELDS[1])
@example("a" + "\u0301" * 50, FIELDS[2])
def test_any_text_in_any_field_is_a_complaint_or_stands_in_the_page_as_typed(text, field):
    typed = _quoted(text)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "a.yaml")
        lines = GOOD.replace("Chủ đề: công tác A\n", "") if field.startswith("Chủ") else GOOD
        file.write_text(lines + field.replace("{}", typed), encoding="utf-8", errors="surrogatepass")
        built = build(file, Order(formats=("html",)))
    if not built.files:
        assert errors(built.problems)
        return
    said = " ".join(" ".join(_words(page) for page in built.files.values()).split()).casefold()
    wanted = " ".join(unicodedata.normalize("NFC", text).split()).casefold().strip(" .;,…/")
    assert not wanted or set(wanted.split(" ")[0].strip(",.;:…/")) <= set(said)


def _words(page):
    tree = html.document_fromstring(page.decode("utf-8"))
    assert not tree.xpath("//script|//iframe|//object|//link|//*[@onclick]|//img[not(starts-with(@src, 'data:'))]")
    return markup.unescape(tree.find("body").text_content())


@STEADY
@given(ANY_TEXT | st.text("conauxnulprtlp0123456789.-_ ", max_size=12) | st.text("ab-", min_size=70, max_size=120))
def test_any_name_makes_a_plain_folder(name):
    made = slug(name)
    assert made == slug(made) == unicodedata.normalize("NFC", made)
    assert made.isascii()
    assert 1 <= len(made) <= 80
    assert made.strip("-") == made
    assert made.replace("-", "").isalnum()
    assert made not in {
        "con",
        "prn",
        "aux",
        "nul",
        *(f"com{n}" for n in range(10)),
        *(f"lpt{n}" for n in range(10)),
    }


@STEADY
@given(st.sampled_from(PHOTOS), st.integers())
def test_any_picture_is_a_plain_one_or_a_complaint(photo, seed):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.jpg").write_bytes(_spoiled(photo, seed))
        made, told = None, ()
        try:
            made = pictures.clean("a.jpg", Path(folder), None)
        except ProblemsError as error:
            told = error.problems
    if made is None:
        assert [p.kind.split("-")[0] for p in told] == ["picture"]
        return
    assert made.data.startswith(b"\xff\xd8\xff")
    assert b"Exif" not in made.data
    assert max(made.width, made.height) <= pictures.LONGEST


TEMPLATE = b'<document>\n<title>x</title>\n<p class="doan">{{ record.topics[0]|hoa }}{% for x in range(3) %}{{ x + 1 }}{% endfor %}<b>y</b></p></document>'


@STEADY
@given(st.integers())
def test_any_template_writes_or_is_complained_of_by_name(seed):
    got = source.load(GOOD, "a.yaml")
    reading = read(rename(got.data, got.spots, Record), Record)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "thu.html").write_bytes(_spoiled(TEMPLATE, seed))
        kind = Kind("thu", "Thử", "tin-bai", ("html",))
        told = ()
        try:
            made = render(kind, reading.record, None, reading.named.near, search_path([Path(folder)])).html
            _parsed(made)
        except ProblemsError as error:
            told = error.problems
    assert all(p.place and "thu.html" in p.place.file for p in told), told


def _parsed(page):
    table = layout.load("tin-bai")
    return parse(page, "thu", Dialect(table.id, table.roles))


PAGE = b'<document data-origin="thu.html:1"><title>x</title><p class="doan" data-origin="thu.html:2">x <b>y</b><br/>z</p></document>'


@STEADY
@given(st.integers())
def test_any_page_is_a_document_or_complained_of(seed):
    made, told = None, ()
    try:
        made = _parsed(_spoiled(PAGE, seed).decode("utf-8", "surrogateescape"))
    except ProblemsError as error:
        told = error.problems
    assert (made is None) is bool(told)
