"""Nothing vanishes: each field of the record changes a document, or stands in the table of those that do not.

A new field fails here until somebody prints it or says why not.
"""

import copy
import re
from collections.abc import Iterator

import pytest

from reportgen.document import Figure
from reportgen.problems import ProblemsError
from reportgen.records import Record, editor, rename
from reportgen.records import read as read_record
from reportgen.records.base import Model, model_of
from reportgen.records.editor.unprinted import rows
from reportgen.records.papers import Abbreviation, Style
from tests.drawn_records import Drawn
from tests.test_any_record import KINDS, paragraphs, reading_of, told

MOST = 150  # drawn records; most fields are seen in the first ten
# Choices of house style have a table of their own in the guide, each row of it tried.
ELSEWHERE = {Style, Abbreviation}
LENGTHS = ("ngắn", "vừa", "đủ")
# A figure is drawn as people type it; its parts are tried here as the long form.
FIGURES = [
    {"Kiểu": "tỷ số", "Ước lượng": "gần", "Số": "31", "Trên tổng": "41", "Tỷ lệ": "75,6", "Đơn vị": "xã"},
    {"Nguyên văn": "chừng 12 hồ sơ", "Số": "12", "Đơn vị": "hồ sơ"},
    {"Có hay không": "có"},
    {"Kiểu": "phần trăm", "Số": "12"},
    {"Lời trước": "mới có", "Số": "12", "Đơn vị": "hồ sơ", "Lời sau": "(05 hồ sơ mới)"},
]
BY_HAND = [
    {
        "Loại": "kiểm tra",
        "Ngày": "29/9/2026",
        "Nơi kiểm tra": "xã Tân An",
        "Kết quả": [{"Nội dung": "số xã có mạng", "Giá trị": value} for value in FIGURES],
    },
    {
        "Loại": "kiểm tra",
        "Nơi kiểm tra": "xã Tân An",
        "Tin bài": {"Kiểu tiêu đề": "đoàn"},
        "Đoàn kiểm tra": "Đoàn A",
    },
    {
        "Loại": "kiểm tra",
        "Kết quả": [
            {"Nội dung": "hộ nghèo", "Giá trị": {"Số": "12", "Lời trước": "chỉ còn", "Lời sau": "giảm 3 hộ"}}
        ],
    },
    {"Loại": "kiểm tra", "Nơi kiểm tra": {"Tên": "Tân An", "Cấp": "xã"}},
    {"Loại": "kiểm tra", "Biên bản": {"Mẫu": "cuộc họp"}, "Nơi kiểm tra": "xã Tân An"},
    {
        "Loại": "kiểm tra",
        "Nơi kiểm tra": "xã Tân An",
        "Kết quả": [{"Nội dung": "tỷ lệ hộ nuôi lợn thả rông", "Giá trị": "5%", "Chiều": "càng thấp càng tốt"}],
    },
    {"Loại": "kiểm tra", "Nơi kiểm tra": ["xã A", "xã B"], "Kết quả": [{"Nội dung": "đã họp", "Tại": "xã A"}]},
    {"Loại": "kiểm tra", "Nơi kiểm tra": "xã A", "Nguồn kết quả": "theo báo cáo", "Kết quả": ["đã họp"]},
    {"Loại": "kiểm tra", "Nơi kiểm tra": "xã A", "Hình thức kiến nghị": "giao", "Kiến nghị": ["dán mã QR"]},
    {"Loại": "kiểm tra", "Nơi kiểm tra": "xã A", "Người kiến nghị": "Hà Vy", "Kiến nghị": ["dán mã QR"]},
]


def fields(model: type[Model], seen: frozenset[type[Model]] = frozenset()) -> Iterator[tuple[type[Model], str]]:
    for name, info in model.model_fields.items():
        yield model, name
        inner = model_of(info.annotation)
        if inner and inner not in seen:
            yield from fields(inner, seen | {model})


ALL = {(model.__name__, name) for model, name in fields(Record) if model not in ELSEWHERE}


def said(tree):
    """What all documents of a record say, in every length; None if nothing is made of it."""
    out = []
    for length in LENGTHS:
        whole = tree | {"Quy ước": tree.get("Quy ước", {}) | {"Độ dài": length}}
        got = reading_of(whole)
        if got is None:
            return None
        for kind in KINDS.values():
            if not kind.official or length == "vừa":
                out += words(kind, got)
    return out


def words(kind, got):
    try:
        document, _ = told(kind, *got)
    except ProblemsError as error:
        return [str(error)]
    lines = ["".join(getattr(run, "text", "\n") for run in p.inlines) for p in paragraphs(document.blocks)]
    figures = [f"{block.picture} {block.alt}" for block in document.blocks if isinstance(block, Figure)]
    return [document.title, *lines, *figures]


def leaves(model, tree, path=()):
    """Each field that a tree sets: the model, the field, and where it is."""
    names = {info.title: (name, model_of(info.annotation)) for name, info in model.model_fields.items()}
    for key, value in tree.items():
        name, inner = names[key]
        yield (model.__name__, name), (*path, key)
        entries = value if isinstance(value, list) else [value]
        for i, entry in enumerate(entries):
            if inner and isinstance(entry, dict):
                yield from leaves(inner, entry, (*path, key, i) if isinstance(value, list) else (*path, key))


def without(tree, path):
    smaller = copy.deepcopy(tree)
    here = smaller
    for step in path[:-1]:
        here = here[step]
    del here[path[-1]]
    return smaller


def part_of(row):
    """The model that holds the field of a row, and the field's name."""
    here = Record
    *steps, last = [step for step in row.field.split(".") if step != "*"]
    for step in steps:
        here = model_of(here.model_fields[step].annotation)
    return here, last


NEVER = {(m.__name__, name) for m, name in map(part_of, (r for r in rows() if not r.beside and not r.lacking))}


def test_each_field_changes_a_document_or_is_in_the_table_of_those_that_do_not():
    pending = set(ALL)
    drawn = (Drawn(number).record() for number in range(MOST))
    for tree in [*BY_HAND, *drawn]:
        wanted = [(field, path) for field, path in leaves(Record, tree) if field in pending]
        whole = said(tree) if wanted else None
        if whole is None:
            continue
        for field, path in wanted:
            if field in pending and said(without(tree, path)) != whole:
                pending.discard(field)
        if pending <= NEVER:
            break
    assert pending <= NEVER
    assert {("Recommendation", "id"), ("Recommendation", "follows")} <= pending


def questions(tree):
    reading = read_record(rename(tree, {}, Record), Record)
    return [p.message for p in editor.check(reading.record, reading.named, None) if p.kind == "field-unprinted"]


PICTURE = {"Tệp": "a.jpg", "Chú thích": "Toàn cảnh", "Người trong ảnh": "Hà Vy", "Nội dung ảnh": "phát biểu"}


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ({"Kiến nghị": [{"Nội dung": "mua máy", "Mã": "kn-01"}]}, "Kiến nghị › 1 › Mã"),
        ({"Kiến nghị": [{"Nội dung": "mua máy", "Tiếp theo": "kn-00"}]}, "Kiến nghị › 1 › Tiếp theo"),
        ({"Đoàn kiểm tra": {"Tên": "Đoàn A", "Tại": "xã A"}}, "Đoàn kiểm tra › Tại"),
        ({"Ảnh": [PICTURE]}, "Ảnh › 1 › Nội dung ảnh"),
        ({"Ảnh": [{"Chú thích": "Toàn cảnh", "Mô tả ảnh": "Một phòng họp"}]}, "Ảnh › 1 › Mô tả ảnh"),
        ({"Có tồn tại, không liệt kê": "có", "Tồn tại, hạn chế": ["còn chậm"]}, "Có tồn tại, không liệt kê"),
        ({"Có kết quả, không liệt kê": "có", "Kết quả": ["đã họp"]}, "Có kết quả, không liệt kê"),
        ({"Kết quả còn nữa": "có"}, "Kết quả còn nữa"),
        ({"Nguồn kết quả": "qua kiểm tra"}, "Nguồn kết quả"),
        ({"Người kiến nghị": "Hà Vy"}, "Người kiến nghị"),
        ({"Hình thức kiến nghị": "giao"}, "Hình thức kiến nghị"),
        (
            {"Căn cứ": [{"Nguyên văn": "Kế hoạch số 12", "Cơ quan ban hành": "UBND tỉnh"}]},
            "Căn cứ › 1 › Cơ quan ban hành",
        ),
    ],
)
def test_check_tells_of_what_no_document_prints_and_why(record, field):
    (first, *_) = [m for m in questions({"Loại": "kiểm tra"} | record) if f"“{field}”" in m]
    assert re.search(r"\(.+\)$", first)


def test_check_says_nothing_of_what_is_printed():
    picture = {k: v for k, v in PICTURE.items() if k != "Chú thích"}
    record = {"Kiến nghị": ["mua máy"], "Người kiến nghị": "Hà Vy", "Hình thức kiến nghị": "giao", "Ảnh": [picture]}
    assert questions({"Loại": "kiểm tra", "Kết quả": ["đã họp"], "Nguồn kết quả": "theo báo cáo"} | record) == []


def test_every_row_of_the_table_names_a_field():
    for row in rows():
        model, last = part_of(row)
        assert {last, row.beside or last, row.lacking or last} <= set(model.model_fields)
