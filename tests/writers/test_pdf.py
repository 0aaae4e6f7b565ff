import io
import logging
import os
import re
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from reportgen import layout as layouts
from reportgen.document import (
    Cell,
    Columns,
    Document,
    Figure,
    Item,
    List,
    Paragraph,
    Picture,
    Row,
    Table,
    Text,
)
from reportgen.problems import ProblemsError, problem
from reportgen.writers import fonts, pdf

ROOT = Path(__file__).resolve().parents[2]
MINUTES = layouts.load("nd30-2020")
ARTICLE = layouts.load("tin-bai")


def p(role, *words, level=0):
    return Paragraph(role, tuple(Text(w) if isinstance(w, str) else w for w in words), level)


def entries(role, *items, ordered=False):
    blocks = (item if isinstance(item, tuple) else (p(role, item),) for item in items)
    return List(role, tuple(map(Item, blocks)), ordered=ordered)


def row(role, *cells, heading=False):
    return Row(tuple(Cell((p(role, c),), heading) for c in cells))


def jpeg(width=64, height=48):
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "JPEG")
    return Picture(out.getvalue(), width, height)


def document(*blocks, title="Biên bản: kiểm tra"):
    return Document("bien-ban", title, blocks)


HEAD = row("o-tieu-de", "STT", "Nội dung", "Kết quả", "Ghi chú", heading=True)
LONG = "Đoàn đề nghị đơn vị rà soát, cập nhật đầy đủ các thủ tục hành chính, bảo đảm đúng thời hạn đã cam kết. "
PAPER = document(
    Columns(
        "dau-trang",
        ((p("co-quan-ban-hanh", "UBND xã"), p("so-ky-hieu", "Số: 05/BB")), (p("tieu-ngu", "Độc lập - Tự do"),)),
    ),
    p("ten-loai", "Biên bản", level=1),
    p("noi-dung", "Tỷ lệ: ", Text("35%", bold=True, source="findings/0"), Text(" chữ nghiêng", italic=True)),
    entries("khoan", "một", (p("khoan", "hai"), entries("diem", *"abcdef", ordered=True)), ordered=True),
    entries("gach-dau-dong", "ba"),
    Table("bang-chi-tieu", (row("o-chu", "1", "ô", "b", "c"),), (HEAD,), p("ten-bang", "Bảng 1")),
    p("noi-nhan-nhan", "Nơi nhận:"),
    entries("noi-nhan", "Lưu: VT."),
)


@pytest.fixture
def tool(tmp_path):
    """What a program of poppler says of a PDF."""

    def run(made, *command):
        file = tmp_path / "a.pdf"
        file.write_bytes(made)
        whole = [part.replace("FILE", str(file)) for part in command]
        return subprocess.run(whole, capture_output=True, check=True, encoding="utf-8").stdout

    return run


@pytest.fixture
def words(tool):
    def read(made, *how):
        pages = tool(made, "pdftotext", *(how or ("-raw",)), "FILE", "-").split("\f")[:-1]
        return [[line.strip() for line in page.split("\n") if line] for page in pages]

    return read


def kinds(*arguments):
    with pytest.raises(ProblemsError) as caught:
        pdf.write(*arguments)
    return [told.kind for told in caught.value.problems]


def test_the_words_in_reading_order(words):
    (page,) = words(pdf.write(PAPER, MINUTES, {}))
    assert " ".join(page) == (
        "UBND XÃ Số: 05/BB Độc lập - Tự do BIÊN BẢN Tỷ lệ: 35% chữ nghiêng 1. một 2. hai "
        "a) a b) b c) c d) d đ) e e) f - ba Bảng 1 STT Nội dung Kết quả Ghi chú 1 ô b c Nơi nhận: - Lưu: VT."
    )


def test_pages_are_numbered_at_the_top_from_the_second(words):
    pages = words(pdf.write(document(*[p("noi-dung", LONG * 4)] * 14), MINUTES, {}), "-layout")
    assert len(pages) == 3
    assert [page[0] for page in pages] == [pages[0][0], "2", "3"]
    assert pages[0][0].startswith("Đoàn đề nghị")


def test_the_heading_of_a_table_is_on_every_page_of_it(words):
    rows = tuple(row("o-chu", str(i), "ô", "b", "c") for i in range(1, 80))
    pages = words(pdf.write(document(Table("bang-chi-tieu", rows, (HEAD,))), MINUTES, {}))
    assert len(pages) == 3
    assert [page.count("STT Nội dung Kết quả Ghi chú") for page in pages] == [1, 1, 1]


SIGNED = Columns("chu-ky", ((p("ho-ten", "Đinh A"),), (p("ho-ten", "Lô B"),)))


@pytest.mark.parametrize("lines", range(24, 38, 3))
def test_a_heading_never_ends_a_page_and_signatures_stay_together(words, lines):
    filling = [p("noi-dung", f"dòng {i}") for i in range(lines)]
    made = pdf.write(
        document(*filling, p("muc-la-ma", "I. ĐỀ MỤC", level=2), p("noi-dung", "sau"), SIGNED), MINUTES, {}
    )
    pages = words(made)
    assert [page for page in pages if page[-1] == "I. ĐỀ MỤC"] == []
    assert [("Đinh A" in page) == ("Lô B" in page) for page in pages] == [True] * len(pages)


def test_only_the_chosen_family_is_embedded_and_nothing_else(tool):
    lines = tool(pdf.write(PAPER, MINUTES, {}), "pdffonts", "FILE").splitlines()[2:]
    family = (fonts.choose(MINUTES) or "").replace(" ", "-")
    styles = {line.split()[0].partition("+")[2].removeprefix(family) for line in lines}
    assert styles == {"", "-Bold", "-Italic", "-Bold-Italic"}
    assert {tuple(line.split()[-5:-2]) for line in lines} == {("yes", "yes", "yes")}  # embedded, subset, Unicode


def inside(made):
    """The bytes of a PDF with every compressed part laid open."""
    parts = re.findall(rb"stream\n(.*?)\nendstream", made, re.DOTALL)
    return made + b"".join(zlib.decompressobj().decompress(part) for part in parts if part[:1] == b"x")


def test_language_title_and_structure(tool):
    made = pdf.write(PAPER, MINUTES, {})
    told = tool(made, "pdfinfo", "FILE")
    assert re.search(r"^Title: +Biên bản: kiểm tra$", told, re.MULTILINE)
    assert re.search(r"^Tagged: +yes$", told, re.MULTILINE)
    assert re.search(r"^Pages: +1$", told, re.MULTILINE)
    assert "Date" not in told
    assert b"/Lang (vi)" in inside(made)
    tags = [
        line.split()[0].rstrip(":")
        for line in tool(made, "pdfinfo", "-struct", "FILE").splitlines()
        if line.strip()
    ]
    assert {"H1", "P", "L", "LI", "Lbl", "LBody", "Table", "THead", "TH", "TD", "Caption"} <= set(tags)
    assert tags.count("Lbl") == 2 + 6 + 1 + 1


@pytest.mark.parametrize(("width", "height"), [(640, 480), (30, 900)])
def test_a_picture_keeps_its_proportions_and_its_caption(tool, words, width, height):
    figure = Figure("anh", "0", "Đoàn kiểm tra", (p("chu-thich-anh", "Chú thích"),))
    made = pdf.write(document(p("doan", "Chữ"), figure), ARTICLE, {"0": jpeg(width, height)})
    assert words(made) == [["Chữ", "Chú thích"]]
    image = tool(made, "pdfimages", "-list", "FILE").splitlines()[2].split()
    assert image[2:5] == ["image", str(width), str(height)]
    assert abs(int(image[12]) - int(image[13])) <= 1  # as many dots to the inch across as down
    assert "Figure" in tool(made, "pdfinfo", "-struct", "FILE")


def test_a_picture_without_a_width_of_its_own_fills_the_column(tool):
    made = pdf.write(document(Figure("doan", "0", "mô tả")), ARTICLE, {"0": jpeg(160, 40)})
    (image,) = tool(made, "pdfimages", "-list", "FILE").splitlines()[2:]
    assert image.split()[12:14] == ["25", "25"]  # 160 dots on the 160 mm of the text, in dots to the inch


def middles(made, tool):
    """Where on the page the middle of every word stands, in mm from the left."""
    found = re.findall(
        r'xMin="([\d.]+)".*?xMax="([\d.]+)".*?>(.*)</word>', tool(made, "pdftotext", "-bbox", "FILE", "-")
    )
    return {word: round((float(left) + float(right)) / 2 * 25.4 / 72, 1) for left, right, word in found}


def test_columns_take_their_share_whatever_their_number(tool):
    names = ["An", "Ba", "Chi"]
    for count, where in ((1, [112.5]), (2, [71.2, 153.8]), (3, [57.5, 112.5, 167.5])):
        block = Columns("chu-ky", tuple((p("ho-ten", name),) for name in names[:count]))
        found = middles(pdf.write(document(block), MINUTES, {}), tool)
        assert [found[name] for name in names[:count]] == pytest.approx(where, abs=0.2)


def test_no_line_ends_after_its_first_word_where_the_look_changes(words):
    """The first run fills the first line up to the space at its end."""
    start = "Bên cạnh những kết quả đạt được, đoàn cũng chỉ ra một số tồn tại, hạn chế: "
    for run in (Text("việc số hoá", bold=True), Text("việc số hoá", source="s"), Text("việc số hoá", blank=True)):
        (page,) = words(pdf.write(document(p("doan", start, run)), ARTICLE, {}))
        assert page == [start.strip(), "việc số hoá"]


# ---- Nothing gets in


ADDRESSES = [
    "file:///etc/hostname",
    "http://127.0.0.1:9/a.jpg",
    "photo:1",
    "data:image/png;base64,AA==",
    "ftp://a/b",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_fetcher_gives_the_pictures_of_the_record_and_nothing_else(address):
    fetcher = pdf._fetcher()({"0": Picture(b"abc", 1, 1), "ảnh 2": Picture(b"def", 1, 1)})
    assert fetcher.fetch("photo:0").read() == b"abc"
    assert fetcher.fetch("photo:%E1%BA%A3nh%202").read() == b"def"
    assert fetcher.refused == []
    with pytest.raises(ValueError, match=re.escape(address)):
        fetcher.fetch(address)
    assert fetcher.refused == [address]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("place", ["page", "sheet"])
def test_whatever_a_page_or_a_sheet_asks_for_is_refused_and_told(address, place):
    page = f'<html lang="vi"><body><img alt="a" src="{address if place == "page" else "photo:0"}"/></body></html>'
    sheet = f'p {{ background: url("{address}") }}' if place == "sheet" else "p { color: red }"
    page = page.replace("<body>", "<body><p>a</p>")
    with pytest.raises(ProblemsError) as caught:
        pdf._printed(page, sheet, {"0": jpeg()})
    assert caught.value.problems == (problem("pdf-address", address=address),)
    assert pdf._printed(page.replace(address, "photo:0"), "p { color: red }", {"0": jpeg()}).startswith(b"%PDF-")


@pytest.mark.parametrize(
    "rule", ['@import "http://127.0.0.1:9/a.css";', "@font-face { font-family: a; src: url(file:///a.ttf) }"]
)
def test_a_sheet_that_loads_more_is_refused_every_time(rule):
    for _ in range(2):
        with pytest.raises(ProblemsError) as caught:
            pdf._printed('<html lang="vi"><p>a</p></html>', rule, {})
        assert "pdf-address" in [told.kind for told in caught.value.problems]


def test_no_attachment_gets_in():
    page = '<html lang="vi"><head><link rel="attachment" href="file:///etc/hostname"/></head><p>a</p></html>'
    with pytest.raises(ProblemsError) as caught:
        pdf._printed(page, "p { color: red }", {})
    assert [told.kind for told in caught.value.problems] == ["pdf-address"]


def test_a_picture_that_is_not_given_is_told():
    figure = Figure("anh", "7", "mô tả")
    assert kinds(document(figure), ARTICLE, {"0": jpeg()}) == ["pdf-address"]


# ---- Nothing is lost


def test_a_line_of_the_log_stops_the_file_every_time():
    for _ in range(2):
        with pytest.raises(ProblemsError) as caught:
            pdf._printed('<html lang="vi"><p>a</p></html>', "p { colour: red }", {})
        (told,) = caught.value.problems
        assert told.kind == "pdf-log"
        assert "colour" in told.message


def test_a_silenced_log_is_still_heard():
    logger = logging.getLogger("weasyprint")
    before = logger.level, list(logger.handlers)
    logger.setLevel(logging.CRITICAL)
    try:
        with pytest.raises(ProblemsError):
            pdf._printed('<html lang="vi"><p>a</p></html>', "p { color: redd }", {})
        assert logger.level == logging.CRITICAL
    finally:
        logger.setLevel(before[0])
    assert logger.handlers == before[1]


def test_a_damaged_picture_is_told():
    broken = replace(jpeg(), data=b"no picture")
    assert kinds(document(Figure("anh", "0", "mô tả")), ARTICLE, {"0": broken}) == ["pdf-log"]


def test_whatever_weasyprint_cannot_lay_out_is_told():
    page = '<html lang="vi"><p>a</p></html>'
    with pytest.raises(ProblemsError) as caught:
        pdf._printed(page, "p { font-size: 1e9px }", {})
    (told,) = caught.value.problems
    assert told.kind == "pdf-failed"
    assert "ZeroDivisionError" in told.message
    assert pdf._printed(page, "p { font-size: 10px }", {}).startswith(b"%PDF-")


def test_letters_the_font_lacks_are_told_wherever_they_stand():
    cell = Table("bang", (Row((Cell((p("o-chu", "\U0001f600"),)),)),), (), p("ten-bang", "\U0001f601"))
    listed = entries("khoan", "\U0001f602")
    figure = Figure("anh", "0", "mô tả", (p("chu-thich-anh", "\U0001f603"),))
    columns = Columns("chu-ky", ((p("ho-ten", "\U0001f604"),), ()))
    for block, letter in ((cell, "\U0001f600 \U0001f601"), (listed, "\U0001f602"), (columns, "\U0001f604")):
        with pytest.raises(ProblemsError) as caught:
            pdf.write(document(block), MINUTES, {})
        assert caught.value.problems == (problem("pdf-letters", letters=letter, family=fonts.choose(MINUTES)),)
    assert kinds(document(figure), ARTICLE, {"0": jpeg()}) == ["pdf-letters"]


def test_letters_that_cannot_be_seen_need_no_font(tool):
    lacking = "\u2063"
    assert fonts.missing_letters(fonts.used(fonts.choose(MINUTES) or "")[0], lacking) == lacking
    made = pdf.write(document(p("noi-dung", f"a{lacking}b\u00a0c\u00add")), MINUTES, {})
    assert len(tool(made, "pdffonts", "FILE").splitlines()) == 3


def test_a_picture_without_words_is_told():
    assert kinds(document(Figure("anh", "0", "")), ARTICLE, {"0": jpeg()}) == ["pdf-picture-silent"]


# ---- What the machine lacks


@pytest.mark.parametrize(
    ("error", "kind"),
    [(ImportError("weasyprint"), "pdf-no-weasyprint"), (OSError("cannot load library 'libpango'"), "pdf-no-pango")],
)
def test_what_is_not_installed_is_told(monkeypatch, error, kind):
    def engine():
        raise error

    assert pdf.available() is None
    monkeypatch.setattr(fonts, "engine", engine)
    told = pdf.available()
    assert told is not None
    assert (told.kind, told.environment) == (kind, True)
    assert told == problem(kind, library=str(error))
    assert kinds(PAPER, MINUTES, {}) == [kind]


def test_no_font_is_a_matter_of_the_machine(monkeypatch):
    monkeypatch.setattr(fonts, "choose", lambda _table: None)
    with pytest.raises(ProblemsError) as caught:
        pdf.write(PAPER, MINUTES, {})
    (told,) = caught.value.problems
    assert told == problem("pdf-no-font", families="Times New Roman, Tinos, Liberation Serif")
    assert told.environment


# ---- The same bytes


AGAIN = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from reportgen import layout
from reportgen.document import *
from reportgen.writers import pdf
table = layout.load("nd30-2020")
sys.stdout.buffer.write(pdf.write({PAPER!r}, table, {{}}))
"""


def test_the_same_document_gives_the_same_bytes():
    first = pdf.write(PAPER, MINUTES, {})
    pdf.write(document(p("noi-dung", "khác")), MINUTES, {})
    assert pdf.write(PAPER, MINUTES, {}) == first
    assert pdf.write(replace(PAPER, title="khác"), MINUTES, {}) != first


@pytest.mark.parametrize(("seed", "zone"), [("1", "Asia/Ho_Chi_Minh"), ("2", "America/New_York")])
def test_the_same_bytes_on_another_machine(seed, zone):
    env = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
    done = subprocess.run([sys.executable, "-c", AGAIN], env=env, capture_output=True, check=True)
    assert done.stdout == pdf.write(PAPER, MINUTES, {})


def test_no_path_of_this_machine_is_in_the_file(tool):
    made = pdf.write(PAPER, MINUTES, {})
    assert [word for word in (ROOT, Path.home(), "/usr/share") if str(word).encode() in inside(made)] == []
    assert "/" not in tool(made, "pdfinfo", "FILE").replace("Producer", "")


def test_one_font_configuration_and_one_sheet_serve_all_pages():
    pdf.write(PAPER, MINUTES, {})
    before = pdf._sheet.cache_info().misses
    for i in range(3):
        pdf.write(document(p("noi-dung", str(i))), MINUTES, {})
    assert pdf._sheet.cache_info().misses == before
    assert pdf._font_configuration() is pdf._font_configuration()
