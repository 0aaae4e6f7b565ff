"""The whole Word file: what it says, and its bytes."""

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from lxml import etree

from reportgen import layout
from reportgen.document import (
    Break,
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
from reportgen.writers import word

DECREE, NEWS = layout.load("nd30-2020"), layout.load("tin-bai")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PICTURES = {"0": Picture(b"\xff\xd8" + bytes(500), 400, 200)}


def p(text, role="noi-dung", level=0):
    return Paragraph(role, (Text(text),), level)


def items(role, *texts):
    return List(role, tuple(Item((p(text, role),)) for text in texts), ordered=True)


def cells(role, *texts, **more):
    return Row(tuple(Cell((p(text, role),) if text else (), **more) for text in texts))


def signature(post, name):
    return (p(post, "quyen-han-chuc-vu"), p("(Ký, ghi rõ họ tên)", "cach-ky"), p(name, "ho-ten"))


HEAD = Columns(
    "dau-trang",
    (
        (p("UBND tỉnh", "co-quan-chu-quan"), p("Sở Nội vụ", "co-quan-ban-hanh"), p("Số: 05/BB-SNV", "so-ky-hieu")),
        (
            p("Cộng hòa xã hội chủ nghĩa Việt Nam", "quoc-hieu"),
            p("Độc lập - Tự do - Hạnh phúc", "tieu-ngu"),
            p("Tân An, ngày 05 tháng 01 năm 2026", "dia-danh-thoi-gian"),
        ),
    ),
)
TABLE = Table(
    "bang-chi-tieu",
    (
        Row((Cell((p("1", "o-so"),), rowspan=2), *cells("o-chu", "a", "b", "").cells)),
        cells("o-chu", "c", "d", "e"),
    ),
    (cells("o-tieu-de", "STT", "Nội dung", "Kết quả", "Ghi chú", heading=True),),
    p("Bảng 1", "ten-bang"),
)
MINUTES = Document(
    "bien-ban",
    "Biên bản: a & <b>",
    (
        HEAD,
        p("Biên bản", "ten-loai", 1),
        p("Kiểm tra công tác văn thư", "trich-yeu"),
        p("I. Thành phần", "muc-la-ma", 2),
        Paragraph(
            "noi-dung", (Text("a < b & c > d \"e\" 'g' ]]> "), Text("đậm", bold=True), Break(), Text(" cuối "))
        ),
        items("khoan", "một", "hai"),
        items("khoan", "ba"),
        items("diem", *"abcdđe"),
        TABLE,
        Columns("chu-ky", (signature("Thư ký", "Lê Thị B"), signature("Chủ tọa", "Trần Văn A"))),
        p("Nơi nhận:", "noi-nhan-nhan"),
        items("noi-nhan", "Như trên;", "Lưu: VT."),
    ),
)
FIGURE = Figure("anh", "0", 'Ảnh "a" & <b>', (p("Toàn cảnh", "chu-thich-anh"),))
ARTICLE = Document("tin-bai", "Tin", (p("Tin", "tieu-de", 1), FIGURE, p("Một.", "doan"), FIGURE))


def minutes(document=MINUTES):
    return word.write(document, DECREE, {})


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


MADE = parts_of(minutes())
BODY = etree.fromstring(MADE["word/document.xml"])

# ---- What the file says


def read(data):
    return docx.Document(io.BytesIO(data))


def test_the_file_opens_and_says_the_words_in_order():
    lines = [paragraph.text for paragraph in read(minutes()).paragraphs if paragraph.text]
    assert lines == [
        "BIÊN BẢN",
        "Kiểm tra công tác văn thư",
        "I. THÀNH PHẦN",
        "a < b & c > d \"e\" 'g' ]]> đậm\n cuối ",
        *("một", "hai", "ba", *"abcdđe"),
        "Bảng 1",
        "Nơi nhận:",
        *("Như trên;", "Lưu: VT."),
    ]


def test_merged_cells_read_as_one():
    table = read(minutes()).tables[1]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["STT", "Nội dung", "Kết quả", "Ghi chú"],
        ["1", "a", "b", ""],
        ["1", "c", "d", "e"],
    ]
    assert [len(row._tr.findall(f".//{W}tblHeader")) for row in table.rows] == [1, 0, 0]


def test_lists_start_again_and_letters_are_vietnamese():
    used = {}
    for node in BODY.iter(f"{W}numPr"):
        used.setdefault(node.find(f"{W}numId").get(f"{W}val"), []).append(
            "".join(node.getparent().getparent().itertext())
        )
    assert list(used.values())[:3] == [["một", "hai"], ["ba"], ["a"]]
    numbering = etree.fromstring(MADE["word/numbering.xml"])
    starts = [len(num.findall(f".//{W}startOverride")) for num in numbering.iter(f"{W}num")]
    assert starts == [1, 1, 0, 0, 0, 0, 0, 0, 1]
    own = [node.get(f"{W}val") for node in numbering.iterfind(f"{W}num//{W}lvlText")]
    assert own == [f"{letter})" for letter in "abcdđe"]


def test_the_title_and_language_are_told():
    core = read(minutes()).core_properties
    assert (core.title, core.language, core.author) == ("Biên bản: a & <b>", "vi-VN", "reportgen")


def test_one_picture_shown_twice_is_one_part():
    parts = parts_of(word.write(ARTICLE, NEWS, PICTURES))
    assert [name for name in parts if "media" in name] == ["word/media/image1.jpeg"]
    shapes = read(word.write(ARTICLE, NEWS, PICTURES)).inline_shapes
    assert [shape._inline.docPr.get("descr") for shape in shapes] == ['Ảnh "a" & <b>'] * 2


# ---- The file as bytes

WRITTEN = {"minutes": (MINUTES, DECREE, {}), "article": (ARTICLE, NEWS, PICTURES)}
PROGRAM = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from reportgen import layout
from reportgen.document import *
from reportgen.writers import word
print(hashlib.sha256(word.write({document!r}, layout.load({name!r}), {pictures!r})).hexdigest())
"""


@pytest.mark.parametrize("seed", ["0", "12345"])
@pytest.mark.parametrize("name", ["minutes", "article"])
def test_the_same_document_is_the_same_file(name, seed):
    document, table, pictures = WRITTEN[name]
    here = word.write(document, table, pictures)
    assert word.write(replace(document), table, dict(pictures)) == here
    program = PROGRAM.format(document=document, name=table.id, pictures=pictures)
    environment = os.environ | {"PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", program, str(Path(word.__file__).parents[3])]
    done = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)
    assert done.stdout.strip() == hashlib.sha256(here).hexdigest()


def test_a_file_of_many_pages_stays_small():
    sentence = "Đoàn kiểm tra đã làm việc với đơn vị và nghe báo cáo kết quả thực hiện nhiệm vụ. "
    body = tuple(p(f"{number}. {sentence * 2}") for number in range(100))
    assert len(minutes()) < 10_000
    assert len(minutes(replace(MINUTES, blocks=MINUTES.blocks + body))) < 35 * 1024


def test_nothing_else_travels_along():
    assert set(MADE) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/settings.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/fontTable.xml",
        "word/theme/theme1.xml",
        "word/numbering.xml",
        "docProps/core.xml",
        "docProps/app.xml",
    }
