"""Each indicator of each catalogue, in every kind of figure it allows, as the article prints it."""

import re
from pathlib import Path

import pytest
import yaml

from reportgen import source
from reportgen.records import Catalog, Record, lookup, read, rename
from reportgen.records.figure import FigureKind
from reportgen.templating import render, search_path
from reportgen.templating.filters import plain_text
from reportgen.templating.folders import Kind

GOLDEN = Path(__file__).parent / "golden" / "danh-muc"
FILES = sorted((search_path()[-1] / "catalogs").glob("*.yaml"))
TEMPLATE = """\
{% from "parts/ket-qua.html" import menh_de with context %}
{% for f in record.findings %}<p>{% cau %}{{ menh_de(f) }}{% endcau %}</p>
{% endfor %}"""
RECORD = """\
Loại: kiểm tra
Kết quả:
"""
FINDING = """\
  - Chỉ tiêu: {id}
    Giá trị: "{value}"
"""
# Each kind of phrase with the values that take it, and what the sentence must hold of each.
NOT = "không|chưa"
YES = rf"^(?!.*\b(?:{NOT})\b).*$"
CASES = {
    "percent": (("85,5%", "85,5%"),),
    "count": (("12", "12"),),
    "ratio": (("14/14", "14/14"), ("31/41 (75,6%)", "31/41.* 75,6%")),
    "rank": (("hạng 4/34", "hạng 4/34"),),
    "score": (("87,5/100 điểm", "87,5/100 điểm"),),
    "money": (("6,85 tỷ đồng", "6,85 tỷ đồng"),),
    "yes_no": (("có", YES),),
    "no": (("chưa", NOT),),
    "zero": (("không phát sinh", NOT),),
}
KIND = {kind.name.lower(): kind for kind in FigureKind}
DOUBLE = re.compile(r"\b(\w+(?:,? \w+){0,4}),? \1\b", re.IGNORECASE)


def catalog_of(file):
    loaded = source.read(file)
    reading = read(rename(loaded.data, loaded.spots, Catalog), Catalog)
    assert [*loaded.problems, *reading.problems] == []
    return reading.record


def kinds_of(indicator):
    """The phrases that an indicator must have a sentence for."""
    kinds = [name for name, kind in KIND.items() if kind in indicator.kinds]
    also = {"no": "yes_no" in kinds, "zero": "count" in kinds and indicator.phrases.zero is not None}
    return [*kinds, *(name for name, there in also.items() if there)]


def cases(catalog):
    """Each indicator in each kind of figure: (id, kind, value, what the sentence holds)."""
    for indicator in catalog.indicators:
        for kind in kinds_of(indicator):
            for value, held in CASES[kind]:
                yield indicator.id, kind, value, held


def sentences(catalog, wanted, folder):
    """One sentence for each finding, through the real clause."""
    (folder / "thu.html").write_text(TEMPLATE, encoding="utf-8")
    text = RECORD + "".join(FINDING.format(id=name, value=value) for name, _, value, _ in wanted)
    loaded = source.load(text, "thu.yaml")
    reading = read(rename(loaded.data, loaded.spots, Record), Record)
    assert reading.problems == []
    assert lookup.check(reading.record, reading.named, catalog) == []
    kind = Kind("thu", "Thử", "tin-bai", ("html",))
    html = render(kind, reading.record, catalog, reading.named.near, search_path([folder])).html
    return [plain_text(line) for line in html.split("</p>")[:-1]]


def faults(sentence, held):
    """What is wrong with one sentence."""
    if not re.search(rf"(?<![\w,./])(?:{held})(?![\w/])", sentence, re.IGNORECASE):
        yield "figure lost"
    if DOUBLE.search(sentence):
        yield "double words"
    opens = sentence[:1].isupper() or sentence[:1].isdecimal()
    if not opens or not re.search(r"[\w)%”]\.$", sentence) or "  " in sentence or "{" in sentence:
        yield "not a sentence"


def written(catalog, folder):
    """The lines of a golden, each sentence looked at."""
    wanted = list(cases(catalog))
    made = sentences(catalog, wanted, folder)
    found = [(case, s, list(faults(s, case[3]))) for case, s in zip(wanted, made, strict=True)]
    assert [line for line in found if line[2]] == []
    return [f"{case[0]} | {case[1]} | {s}" for case, s, _ in found]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_sentence_is_the_one_that_was_read_and_accepted(file, tmp_path, request):
    text = "\n".join(written(catalog_of(file), tmp_path)) + "\n"
    golden = GOLDEN / f"{file.stem}.txt"
    if request.config.getoption("--update-goldens"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_count_of_nought_reads_as_nothing_arose(file, tmp_path):
    catalog = catalog_of(file)
    nothing = [case for case in cases(catalog) if case[1] == "zero"]
    nought = [(name, kind, "0", held) for name, kind, _, held in nothing]
    assert sentences(catalog, nought, tmp_path) == sentences(catalog, nothing, tmp_path)


def test_every_golden_has_its_catalogue():
    assert sorted(f.stem for f in GOLDEN.iterdir()) == [file.stem for file in FILES]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_indicator_is_read_in_each_kind_of_figure_it_allows(file):
    """Counted from the YAML itself, not through our reading of it."""
    entries = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["Chỉ tiêu"]  # noqa: S506
    owed = {(entry["Mã"], kind) for entry in entries for kind in entry["Câu"]}
    lines = (GOLDEN / f"{file.stem}.txt").read_text(encoding="utf-8").splitlines()
    assert {tuple(line.split(" | ")[:2]) for line in lines} == owed
    assert len(entries) == {"chuyen-doi-so": 89, "cai-cach-hanh-chinh": 14}[file.stem]


@pytest.mark.parametrize(
    ("sentence", "held", "found"),
    [
        ("Đã họp 12 cuộc.", "12", []),
        ("Chưa ban hành kế hoạch.", NOT, []),
        ("31/41 xã có cáp quang, đạt 75,6%.", "31/41.* 75,6%", []),
        ("Dữ liệu bảo đảm “đúng, đủ”.", YES, []),
        ("Đã họp cuộc.", "12", ["figure lost"]),
        ("Đã họp 112 cuộc.", "12", ["figure lost"]),
        ("Đạt 85,5% kế hoạch.", "5%", ["figure lost"]),
        ("31/41 xã có cáp quang.", "31/41.* 75,6%", ["figure lost"]),
        ("Đã ban hành kế hoạch.", NOT, ["figure lost"]),
        ("Chưa ban hành kế hoạch.", YES, ["figure lost"]),
        ("Có 12 xã, thị trấn, thị trấn đã kết nối.", "12", ["double words"]),
        ("Đạt 87,5 điểm điểm.", "87,5", ["double words"]),
        ("Có 12 có 12 hồ sơ.", "12", ["double words"]),
        ("đã họp 12 cuộc.", "12", ["not a sentence"]),
        ("Đã họp 12 cuộc,.", "12", ["not a sentence"]),
        ("Đã họp 12 cuộc", "12", ["not a sentence"]),
        ("Đã họp 12  cuộc.", "12", ["not a sentence"]),
        ("Đã họp 12 {dt}.", "12", ["not a sentence"]),
    ],
)
def test_a_fault_of_a_sentence_is_seen(sentence, held, found):
    assert list(faults(sentence, held)) == found
