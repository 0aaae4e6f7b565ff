import re
import unicodedata
from collections import Counter
from copy import deepcopy
from pathlib import Path

import pytest
import yaml

FOLDER = Path(__file__).parent.parent / "templates" / "catalogs"
FILES = sorted(FOLDER.glob("*.yaml"))
MARKS = {"XN": 31, "XN-đp": 16, "XN-đp; TT": 2, "TT": 32, "CXN": 8}

KINDS = {"percent", "count", "ratio", "rank", "score", "yes_no", "money"}
WORDS_ONLY = {"yes_no", "no", "zero"}
SLOTS = {"{n}", "{N}", "{p}", "{x}", "{dt}"}
OWED = {"Mã", "Số thứ tự", "Nhóm", "Tên", "Đối tượng đếm", "Đơn vị", "Kiểu giá trị", "Chiều", "Độ tin cậy", "Câu"}
KNOWN = OWED | {"Mẫu số", "Mục tiêu", "Lời khuyên", "Ghi chú"}
TARGET_OWED = {"Giá trị", "Văn bản", "Năm", "Độ tin cậy"}
TARGET_KNOWN = TARGET_OWED | {"Cấp", "Ghi chú"}
SLUG = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
ENDS = (".", ",", ";", ":", "!", "?", "…", "/")


def texts(node):
    """Every text in a tree of YAML, keys too."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from texts(value)
    else:
        yield node


def text_faults(text):
    """What our reading of YAML refuses, and what is not composed."""
    if not unicodedata.is_normalized("NFC", text):
        yield "not NFC"
    for token in yaml.scan(text, Loader=yaml.BaseLoader):
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken | yaml.TagToken):
            yield "not plain YAML"
        if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
            yield "flow collection"
    for line in text.splitlines():
        if " #" in line and not line.lstrip().startswith("#"):
            yield "remark after a value"


def ids_of(data):
    """The ids of indicators and of advice."""
    return [part["Mã"] for e in data["Chỉ tiêu"] for part in (e, *e.get("Lời khuyên", []))]


def catalog_faults(data):
    """What must hold over a whole catalogue."""
    entries = data["Chỉ tiêu"]
    if set(data) != {"Tên", "Chỉ tiêu"}:
        yield "keys of the catalogue"
    if [e["Số thứ tự"] for e in entries] != [str(n) for n in range(1, len(entries) + 1)]:
        yield "numbers"
    names = ids_of(data)
    if len(set(names)) != len(names):
        yield "id twice"
    if not all(SLUG.fullmatch(name) for name in names):
        yield "id is no slug"
    if len({e["Tên"] for e in entries}) != len(entries):
        yield "name twice"
    if any(not text.strip() for text in texts(data)):
        yield "empty text"
    for entry in entries:
        yield from entry_faults(entry)


def entry_faults(entry):
    """What must hold of one indicator."""
    if not OWED <= set(entry) <= KNOWN:
        yield "keys of an indicator"
    kinds = entry["Kiểu giá trị"].split("; ")
    if not set(kinds) <= KINDS or len(set(kinds)) != len(kinds):
        yield "kinds"
    if entry["Chiều"] not in {"càng cao càng tốt", "càng thấp càng tốt"}:
        yield "direction"
    if entry["Độ tin cậy"] not in MARKS:
        yield "mark"
    if {"ratio"} & set(kinds) and "Mẫu số" not in entry:
        yield "ratio without denominator"
    yield from phrase_faults(entry["Câu"], set(kinds))
    for target in entry.get("Mục tiêu", []):
        yield from target_faults(target)
    for advice in entry.get("Lời khuyên", []):
        if set(advice) != {"Mã", "Nội dung"}:
            yield "keys of advice"
        if advice["Nội dung"].endswith(ENDS) or not advice["Nội dung"][0].islower():
            yield "advice does not follow “đề nghị huyện”"


def phrase_faults(phrases, kinds):
    """One clause for each kind, with the figure in it, without the end of a sentence."""
    wanted = kinds | ({"no"} if "yes_no" in kinds else set())
    if not wanted <= set(phrases) <= wanted | ({"zero"} if "count" in kinds else set()):
        yield "phrases are not those of the kinds"
    for kind, phrase in phrases.items():
        slots = set(re.findall(r"\{[^{}]*\}", phrase))
        if not slots <= SLOTS or "{" in re.sub(r"\{[^{}]*\}", "", phrase):
            yield "unknown slot"
        if ("{x}" not in slots) != (kind in WORDS_ONLY) or phrase.count("{x}") > 1:
            yield "figure lost"
        if kind in WORDS_ONLY and slots:
            yield "slot without a figure"
        if phrase.endswith(ENDS):
            yield "punctuation at the end"
        if not phrase.startswith("{x}") and not phrase[0].isupper():
            yield "small first letter"
        if "  " in phrase or phrase != phrase.strip():
            yield "spaces"


def target_faults(target):
    """A target has its document, year and mark."""
    if not TARGET_OWED <= set(target) <= TARGET_KNOWN:
        yield "keys of a target"
    if not re.fullmatch("20[0-9]{2}", target.get("Năm", "")):
        yield "year"
    if target.get("Độ tin cậy") not in {"XN", "XN-đp", "CXN"}:
        yield "mark of a target"


def read(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - builds only texts


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_catalogue_is_sound(path):
    assert list(text_faults(path.read_text(encoding="utf-8"))) == []
    assert list(catalog_faults(read(path))) == []


def test_both_catalogues_are_there_and_share_no_id():
    assert {path.stem for path in FILES} >= {"chuyen-doi-so", "cai-cach-hanh-chinh"}
    ids = Counter(name for path in FILES for name in ids_of(read(path)))
    assert [name for name, times in ids.items() if times > 1] == []


def test_every_row_of_the_sheet_is_there_with_its_mark():
    entries = read(FOLDER / "chuyen-doi-so.yaml")["Chỉ tiêu"]
    assert [int(e["Số thứ tự"]) for e in entries] == [*range(1, 90)]
    assert Counter(e["Độ tin cậy"] for e in entries) == MARKS
    groups = Counter(e["Nhóm"] for e in entries)
    assert list(groups.values()) == [8, 15, 7, 22, 10, 8, 8, 7, 4]
    falling = [int(e["Số thứ tự"]) for e in entries if e["Chiều"] == "càng thấp càng tốt"]
    assert falling == [20, 41, 84, 85]


# Rows of the sheet whose column of advice holds a dash, or is not there (group I).
WITHOUT_ADVICE = {18, 19, 20, 26, 35, 45, 50, 52, 54, 55, 63, 64, 67, 68, 69, 71, 74, 76, 77, 81, 82} | {
    *range(86, 90)
}


def test_advice_is_where_the_sheet_has_some():
    entries = read(FOLDER / "chuyen-doi-so.yaml")["Chỉ tiêu"]
    assert {int(e["Số thứ tự"]) for e in entries if "Lời khuyên" not in e} == WITHOUT_ADVICE


def test_what_records_refer_to_is_there():
    entries = {e["Mã"]: e for e in read(FOLDER / "chuyen-doi-so.yaml")["Chỉ tiêu"]}
    assert entries["mang-truyen-so-lieu-chuyen-dung"]["Số thứ tự"] == "9"
    assert entries["mang-truyen-so-lieu-chuyen-dung"]["Câu"] == {
        "percent": "{x} {dt} đã kết nối mạng truyền số liệu chuyên dùng",
        "count": "Mạng truyền số liệu chuyên dùng đã được triển khai đến {x} {dt}",
        "ratio": "Mạng truyền số liệu chuyên dùng đã được triển khai đến {x} {dt}",
        "zero": "Chưa có xã, thị trấn nào kết nối mạng truyền số liệu chuyên dùng",
    }
    advice = {a["Mã"]: a["Nội dung"] for e in entries.values() for a in e.get("Lời khuyên", [])}
    words = "đẩy mạnh ứng dụng dịch vụ công trực tuyến mức độ 3, mức độ 4"
    assert advice["day-manh-dvctt-muc-3-4"] == words


def test_targets_of_one_document_differ_by_level():
    entries = {e["Mã"]: e for e in read(FOLDER / "chuyen-doi-so.yaml")["Chỉ tiêu"]}
    targets = entries["ho-so-cong-viec-tren-moi-truong-mang"]["Mục tiêu"]
    national = [t for t in targets if t["Văn bản"] == "Quyết định số 749/QĐ-TTg"]
    levels = [("bộ, tỉnh", "90%", "2025"), ("huyện", "80%", "2025"), ("xã", "60%", "2025")]
    assert [(t["Cấp"], t["Giá trị"], t["Năm"]) for t in national] == levels


def test_unconfirmed_targets_stay_unconfirmed():
    entries = read(FOLDER / "chuyen-doi-so.yaml")["Chỉ tiêu"]
    targets = [(int(e["Số thứ tự"]), t) for e in entries for t in e.get("Mục tiêu", [])]
    marked = Counter(t["Độ tin cậy"] for _, t in targets)
    assert marked == {"XN": 41, "XN-đp": 22, "CXN": 2}
    doubtful = [(number, t["Giá trị"]) for number, t in targets if t["Độ tin cậy"] == "CXN"]
    assert doubtful == [(46, "90%"), (78, "trên 50%")]


# --- every check has been seen to fail

FIRST = {
    "Mã": "mot",
    "Số thứ tự": "1",
    "Nhóm": "Hạ tầng số",
    "Tên": "một",
    "Đối tượng đếm": "xã",
    "Mẫu số": "tổng số xã",
    "Đơn vị": "xã",
    "Kiểu giá trị": "count; yes_no",
    "Chiều": "càng cao càng tốt",
    "Độ tin cậy": "XN",
    "Câu": {"count": "Có {x} {dt}", "zero": "Không có xã", "yes_no": "Đã có", "no": "Chưa có"},
    "Mục tiêu": [{"Giá trị": "80%", "Văn bản": "Quyết định", "Năm": "2025", "Độ tin cậy": "XN"}],
    "Lời khuyên": [{"Mã": "loi-khuyen", "Nội dung": "rà soát"}],
}
SECOND = {"Mã": "hai", "Số thứ tự": "2", "Tên": "hai", "Kiểu giá trị": "ratio", "Lời khuyên": []}
SECOND |= {"Câu": {"ratio": "{x} {dt} đã nối"}, "Độ tin cậy": "XN-đp; TT", "Chiều": "càng thấp càng tốt"}
GOOD = {"Tên": "Thử", "Chỉ tiêu": [FIRST, FIRST | SECOND]}
ENTRY, OTHER = ("Chỉ tiêu", 0), ("Chỉ tiêu", 1)
PHRASES, TARGET, ADVICE = (*ENTRY, "Câu"), (*ENTRY, "Mục tiêu", 0), (*ENTRY, "Lời khuyên", 0)


def changed(path, value):
    """The good catalogue with ``value`` at ``path``; None takes the entry out."""
    data = deepcopy(GOOD)
    node = data
    for step in path[:-1]:
        node = node[step]
    if value is None:
        del node[path[-1]]
    else:
        node[path[-1]] = value
    return data


def test_the_good_example_is_good():
    assert list(catalog_faults(GOOD)) == []


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (("Nguồn gốc",), "x", "keys of the catalogue"),
        ((*OTHER, "Số thứ tự"), "3", "numbers"),
        ((*OTHER, "Mã"), "mot", "id twice"),
        ((*ENTRY, "Lời khuyên"), [{"Mã": "a", "Nội dung": "b"}] * 2, "id twice"),
        ((*ADVICE, "Mã"), "hai", "id twice"),
        ((*ENTRY, "Mã"), "một", "id is no slug"),
        ((*ADVICE, "Mã"), "Loi khuyen", "id is no slug"),
        ((*OTHER, "Tên"), "một", "name twice"),
        ((*ENTRY, "Nhóm"), "", "empty text"),
        ((*ENTRY, "Đơn vị"), None, "keys of an indicator"),
        ((*ENTRY, "Đơn Vị"), "xã", "keys of an indicator"),
        ((*ENTRY, "Kiểu giá trị"), "count; yes_no; percentage", "kinds"),
        ((*ENTRY, "Kiểu giá trị"), "count; yes_no; count", "kinds"),
        ((*ENTRY, "Chiều"), "cao", "direction"),
        ((*ENTRY, "Độ tin cậy"), "XN; CXN", "mark"),
        ((*OTHER, "Mẫu số"), None, "ratio without denominator"),
        ((*PHRASES, "count"), None, "phrases are not those of the kinds"),
        ((*PHRASES, "no"), None, "phrases are not those of the kinds"),
        ((*PHRASES, "percent"), "{x} xã", "phrases are not those of the kinds"),
        ((*OTHER, "Câu", "zero"), "Không có", "phrases are not those of the kinds"),
        ((*PHRASES, "count"), "Có {x} {y}", "unknown slot"),
        ((*PHRASES, "count"), "Có {x} {dt", "unknown slot"),
        ((*PHRASES, "count"), "Có {dt}", "figure lost"),
        ((*PHRASES, "count"), "Có {x} {x}", "figure lost"),
        ((*PHRASES, "no"), "Chưa có {x}", "figure lost"),
        ((*PHRASES, "zero"), "Không có {dt}", "slot without a figure"),
        ((*PHRASES, "count"), "Có {x} {dt}.", "punctuation at the end"),
        ((*PHRASES, "count"), "có {x} {dt}", "small first letter"),
        ((*PHRASES, "count"), "Có  {x}", "spaces"),
        ((*TARGET, "Văn bản"), None, "keys of a target"),
        ((*TARGET, "Mức"), "80%", "keys of a target"),
        ((*TARGET, "Năm"), None, "year"),
        ((*TARGET, "Năm"), "2021-2025", "year"),
        ((*TARGET, "Độ tin cậy"), "TT", "mark of a target"),
        ((*ADVICE, "Nội dung"), "rà soát.", "advice does not follow “đề nghị huyện”"),
        ((*ADVICE, "Nội dung"), "Rà soát", "advice does not follow “đề nghị huyện”"),
        ((*ADVICE, "Ghi chú"), "x", "keys of advice"),
    ],
)
def test_a_fault_is_seen(path, value, fault):
    assert fault in list(catalog_faults(changed(path, value)))


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a: b\n# lời dặn\n  # nữa\n", []),
        (unicodedata.normalize("NFD", "Tên: ủy ban"), ["not NFC"]),
        ("a: &x b\nc: *x\n", ["not plain YAML", "not plain YAML"]),
        ("a: !!str b\n", ["not plain YAML"]),
        ("a: [b]\n", ["flow collection"]),
        ("a: {b: c}\n", ["flow collection"]),
        ("a: b # lời dặn\n", ["remark after a value"]),
    ],
)
def test_a_fault_of_the_text_is_seen(text, faults):
    assert list(text_faults(text)) == faults
