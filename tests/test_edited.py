"""A process that goes on sees every file that is edited, even where the clock of the disk is too coarse to tell."""

import os
import time

import pytest

from reportgen.build import Order, build

TEMPLATE = '<document><title>t</title>{{% block than %}}<p class="doan">{}</p>{{% endblock %}}</document>'
RECORD = """\
Loại: kiểm tra
Ngày: 29/9/2026
Nơi kiểm tra: xã Tân An
Danh mục: rieng
Kết quả:
  - Chỉ tiêu: a
    Giá trị: 35%
"""
CATALOG = "Tên: Riêng\nChỉ tiêu:\n  - Mã: a\n    Tên: tỷ lệ\n    Câu:\n      Phần trăm: '{}'\n"
KINDS = "thu:\n  title: Thử\n  layout: tin-bai\n  formats: txt\n  silent: [{{why: thử, fields: '*'}}]\n  constants: [{}]\n"
SHOWN = (
    "{{ record.places[0].name }}; {{ cach_noi('nối tiếp') }}; {{ record.date|ngay }}; {{ record.papers.issuer }};"
    " {{ record.findings[0].note }} Một Hai Ba"
)
# The file, what it says before and after, and the words that tell of it.
EDITS = {
    "the record": ("hs/a.yaml", RECORD, RECORD.replace("Tân An", "Tân Bình"), "xã Tân Bình"),
    "the office": (
        "hs/_office.yaml",
        "Biên bản:\n  Cơ quan ban hành: SỞ A\n",
        "Biên bản:\n  Cơ quan ban hành: SỞ BC\n",
        "SỞ BC",
    ),
    "a template": ("mau/thu.html", TEMPLATE.format(SHOWN), TEMPLATE.format(SHOWN + " và nữa"), "và nữa"),
    "phrases": ("mau/phrases/tin-bai.yaml", "nối tiếp: [rồi]\n", "nối tiếp: [sau đó]\n", "sau đó"),
    "habits": (
        "mau/house.yaml",
        "cổng thông tin:\n  date_form: 29/9\n",
        "cổng thông tin:\n  date_form: 29/09/2022\n",
        "29/09/2026",
    ),
}


@pytest.fixture
def folder(write):
    def start(name, text):
        files = {file: before for file, before, _, _ in EDITS.values()}
        files |= {
            "mau/documents.yaml": KINDS.format("Một, Hai, Ba"),
            "mau/catalogs/rieng.yaml": CATALOG.format("Có {x} hộ"),
        }
        files["hs/a.yaml"] = RECORD + "    Ghi chú: đủ\n"
        for each, words in (files | {name: text}).items():
            write(each, words)

    return start


def said(tmp_path):
    order = Order(("thu",), ("txt",), (tmp_path / "mau",))
    made = build(tmp_path / "hs" / "a.yaml", order)
    return made.files.get("thu.txt", b"").decode(), made.problems


def edit(file, text, *, same_time):
    """Write as editors do, beside it and then in its place; ``same_time``: the clock has not moved on."""
    before = file.stat()
    new = file.with_name("~new")
    new.write_text(text, encoding="utf-8")
    if same_time:
        os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    new.replace(file)


@pytest.mark.parametrize("same_time", [True, False])
@pytest.mark.parametrize("what", EDITS)
def test_an_edited_file_is_read_again(folder, tmp_path, what, same_time):
    name, before, after, words = EDITS[what]
    if what == "the record":
        before, after = (text + "    Ghi chú: đủ\n" for text in (before, after))
    folder(name, before)
    text, problems = said(tmp_path)
    assert text, problems
    assert words not in text
    began = time.process_time()
    edit(tmp_path / name, after, same_time=same_time)
    text, problems = said(tmp_path)
    assert words in text, problems
    assert time.process_time() - began < 3  # of computing; a tenth of a second is usual


@pytest.mark.parametrize("same_time", [True, False])
def test_an_edited_catalogue_is_read_again(folder, tmp_path, same_time):
    folder("mau/catalogs/rieng.yaml", CATALOG.format("Có {x} hộ"))
    assert not said(tmp_path)[1]
    edit(
        tmp_path / "mau" / "catalogs" / "rieng.yaml",
        "Tên: Riêng\nChỉ tiêu:\n  - Mã: b\n    Tên: tỷ lệ\n",
        same_time=same_time,
    )
    assert [p.kind for p in said(tmp_path)[1]] == ["indicator-unknown"]
    edit(tmp_path / "mau" / "catalogs" / "rieng.yaml", CATALOG.format("Có {x} hộ"), same_time=same_time)
    assert not said(tmp_path)[1]


@pytest.mark.parametrize("same_time", [True, False])
def test_an_edited_list_of_documents_is_read_again(folder, tmp_path, same_time):
    folder("mau/documents.yaml", KINDS.format("Một, Hai, Ba"))
    assert not said(tmp_path)[1]
    edit(tmp_path / "mau" / "documents.yaml", KINDS.format("Một, Hai"), same_time=same_time)
    assert [p.kind for p in said(tmp_path)[1]] == ["fact-invented", "own-facts-wrong"]


@pytest.mark.parametrize("same_time", [True, False])
def test_an_edited_template_below_another_is_read_again(folder, tmp_path, write, same_time):
    folder("mau/thu.html", '{% extends "duoi.html" %}')
    write("mau/duoi.html", TEMPLATE.format("một"))
    assert "một" in said(tmp_path)[0]
    edit(tmp_path / "mau" / "duoi.html", TEMPLATE.format("hai"), same_time=same_time)
    assert "hai" in said(tmp_path)[0]
