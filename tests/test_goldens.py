"""The whole text of every document of every input, reviewed like code: ``make goldens`` writes them anew."""

import shutil
from pathlib import Path

import pytest
import yaml

from reportgen.build import Order, build
from reportgen.problems import errors

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
SHOWN = {f.stem: f for f in (ROOT / "inputs").glob("[a-z]*.yaml")}
TRIED = {f.stem: f for f in (ROOT / "tests" / "inputs").glob("[a-z]*.yaml")}
FILES = SHOWN | TRIED
RECORDS = sorted(FILES)
# Records whose minutes are read whole; of the others only that they can be made.
WITH_MINUTES = sorted([
    *SHOWN, "cong-bo", "cong-bo-nhieu-ngay", "giam-sat-chin-don-vi", "hoi-dap", "hoi-nghi-tap-huan", "hop",
    "khao-sat-kiem-tra-ca-huyen", "kien-nghi-tung-ben", "lam-viec-khong-du", "lam-viec-lanh-dao",
    "mot-can-bo-kiem-tra", "so-lieu-moi-kieu", "trao-doi-kinh-nghiem",
])  # fmt: skip
CATALOGUES = "danh-muc"

# The same article told otherwise: (record, name of the golden, what the record says besides).
OTHERWISE = [
    ("bach-thong", "ngan", {"Độ dài": "ngắn"}),
    ("huyen-yen-luong", "ngan", {"Độ dài": "ngắn"}),
    ("hop", "ngan", {"Độ dài": "ngắn"}),
    ("dot-xuat-an-toan-thuc-pham", "ngan", {"Độ dài": "ngắn"}),  # has marks of what leads
    ("dong-tien-dot-xuat", "du", {"Độ dài": "đủ"}),
    ("huyen-yen-luong", "du", {"Độ dài": "đủ"}),
    ("khao-sat-nuoc-sach", "bao", {"Kiểu bài": "báo"}),
    ("hoi-dap", "bao", {"Kiểu bài": "báo", "Đầu tin": "(Báo Hà Khê) -"}),
    ("bach-thong", "chuc-vu-truoc", {"Nối tên và chức vụ": "chức vụ trước"}),
    ("huyen-yen-luong", "viet-du", {"Chữ viết tắt": "viết đủ lần đầu"}),
    ("bach-thong", "mot-la", {"Cách nêu kiến nghị": "một là"}),
    ("dong-tien-dot-xuat", "tung-cau", {"Cách nêu kiến nghị": "từng câu"}),
    ("giam-sat-hai-xa", "tieu-de-hoa", {"Tiêu đề in hoa": "có"}),
    ("huyen-yen-luong", "kieu-cu", {"Dấu thanh": "kiểu cũ"}),
    ("bach-thong", "hai-chu-so", {"Số đếm dưới mười": "hai chữ số"}),
]
PLAIN = sorted({record for record, _, _ in OTHERWISE})


def text_of(file, document="tin-bai"):
    made = build(file, Order((document,), ("txt",)))
    assert errors(made.problems) == []
    return made.files[f"{document}.txt"].decode("utf-8")


def told_otherwise(record, style, folder):
    """A copy of a record, with its office and its pictures, that says more about style."""
    data = yaml.load(FILES[record].read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - only texts
    data["Quy ước"] = data.get("Quy ước", {}) | style
    beside = FILES[record].parent
    shutil.copytree(beside / "anh", folder / "anh", dirs_exist_ok=True)
    if (beside / "_office.yaml").is_file():
        shutil.copy(beside / "_office.yaml", folder)
    file = folder / FILES[record].name
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8")
    return file


def same_as(golden, text, request):
    if request.config.getoption("--update-goldens"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("record", "document"),
    [*((record, "tin-bai") for record in RECORDS), *((record, "bien-ban") for record in WITH_MINUTES)],
)
def test_the_text_is_the_one_that_was_read_and_accepted(record, document, request):
    same_as(GOLDEN / record / f"{document}.txt", text_of(FILES[record], document), request)


@pytest.mark.parametrize(("record", "name", "style"), OTHERWISE, ids=[f"{r}-{n}" for r, n, _ in OTHERWISE])
def test_an_article_told_otherwise_is_the_one_that_was_read_and_accepted(record, name, style, tmp_path, request):
    text = text_of(told_otherwise(record, style, tmp_path))
    assert text != text_of(FILES[record])
    same_as(GOLDEN / record / f"tin-bai.{name}.txt", text, request)


@pytest.mark.parametrize("record", PLAIN)
def test_a_copy_that_says_nothing_more_gives_the_same_article(record, tmp_path):
    """So what the others show comes from what they say about style, not from the copying."""
    assert text_of(told_otherwise(record, {}, tmp_path)) == text_of(FILES[record])


@pytest.mark.parametrize("record", sorted(set(RECORDS) - set(WITH_MINUTES)))
def test_minutes_can_be_made_of_every_other_record(record):
    assert "BIÊN BẢN" in text_of(FILES[record], "bien-ban")


def test_there_is_no_golden_without_its_record():
    others = {record: [f"tin-bai.{name}.txt" for r, name, _ in OTHERWISE if r == record] for record in RECORDS}
    minutes = {record: ["bien-ban.txt"] * (record in WITH_MINUTES) for record in RECORDS}
    wanted = {record: sorted(["tin-bai.txt", *minutes[record], *others[record]]) for record in RECORDS}
    there = {p.name: sorted(f.name for f in p.iterdir()) for p in GOLDEN.iterdir() if p.name != CATALOGUES}
    assert there == wanted
