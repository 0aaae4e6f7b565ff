"""Records drawn at random, half their parts missing: every document of each says all of it, only it, and reads clean.

A record is drawn from a number, so that the same records are tried everywhere. One that fails is cut down to the
smallest that fails in the same way before it is shown.
"""

import re
from pathlib import Path

import pytest

from reportgen import layout, pictures, source
from reportgen.build import draft
from reportgen.document import Break, Columns, Document, Figure, List, Paragraph, Table, Text
from reportgen.intake import Checked
from reportgen.problems import ProblemsError, errors
from reportgen.records import Record, consistency, lookup, read, rename, together
from reportgen.records.figure import FigureKind
from reportgen.templating import kinds, search_path
from reportgen.writers import WRITERS
from tests.drawn_records import CATALOGS, Drawn, unit_of

HERE = Path(__file__).parent
FOLDERS = search_path()
KINDS = kinds(FOLDERS)
PICTURE = pictures.clean("anh/mau.jpg", HERE / "inputs", None)


# ---- One record, told and looked at


def reading_of(tree):
    """The record of a tree with its catalogue; None if it is one that a person is told of and nothing is made."""
    spots = source.load("a: b\n", "a.yaml").spots
    reading = read(rename(tree, spots, Record), Record)
    if reading.problems or reading.record is None:
        return None
    record = reading.record
    catalog = together([CATALOGS[name] for name in record.catalog])
    if catalog is None and any(
        (*(f.indicator for f in record.findings), *(r.advice for r in record.recommendations))
    ):
        return None
    found = consistency.check(record, reading.named)
    found += lookup.check(record, reading.named, catalog) if catalog else []
    return None if errors(found) else (reading, catalog)


def told(kind, reading, catalog):
    """The document as ``build`` makes it, and the faults of its facts."""
    shown = {str(i): PICTURE for i, _ in enumerate(reading.record.pictures)}
    made = draft(kind, Checked(reading.record, catalog, reading.named, shown), FOLDERS)
    return made.document, list(made.faults)


SMALL = "".join(letter for letter in map(chr, range(0x1F00)) if letter.islower())
# What no line may hold: the place of the fault in the words, and its name.
UNTIDY = {
    "empty": r"None|\bMissing\b|[{}]|[(\[][\s,;.:]*[)\]]|<[a-z/]",
    "spaces": r"  |\s[,;.:!?)\]]|[(\[]\s",
    "marks": r"[,;:][,;.:]|[,;:] [,;.:]|(?<!\.)\.\.(?!\.)|\.[,;:]|…[.,;:]|[(][,;.:–]|[,;:–] ?[)]|– –|, –|– ,",
    "end": r"[,–(]$|[, ](?:và|của|tại|với|do|về|là|theo|như|cùng)[.;:]?$",
    "start": rf"^[^\w“\"(]|^[{SMALL}]",
    "sentence": rf"(?<![.…])[.!?…]\s+[{SMALL}]",
    "twice": r"(?<!cam )\b([^\W\d_]+(?: [^\W\d_]+)?) \1\b",
    "unended": r"[^.…!?]$",
    "cut off": r" (?:gồm|đề nghị|yêu cầu|có|đạt)[.;:]$",
}
UNTIDY = {name: re.compile(rule) for name, rule in UNTIDY.items()}
BEGINNING = re.compile(r"(?:^|(?<=[.!?…:] ))\w")
RUNNING = {"doan", "sa-po"}  # only here every line is a row of whole sentences
OWN_LINES = {"cho-anh", "o-so", "noi-nhan", "so-ky-hieu", "dia-danh-thoi-gian", "loi-dan", "tac-gia", "ho-ten"}


def untidy(document):
    """Every line of a document that does not read clean: the rule and the line."""
    for paragraph in paragraphs(document.blocks):
        line = "".join(" " if isinstance(r, Break) else "9" if r.blank else r.text for r in paragraph.inlines)
        plain = re.sub(r"(?:…|\.)/\.$", ".", line)
        left_out = {"start", "end"} if paragraph.role in OWN_LINES else set()
        left_out |= set() if paragraph.role in RUNNING else {"unended", "cut off"}
        for name, rule in UNTIDY.items():
            # “Có có …” is said twice; “xã Tân An an toàn” is not.
            looked_at = BEGINNING.sub(lambda m: m[0].lower(), plain) if name == "twice" else plain
            found = None if name in left_out else rule.search(looked_at)
            if found:
                yield f"{name}: {paragraph.role}: {plain[max(0, found.start() - 60) : found.end() + 40]}"


def paragraphs(blocks):
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case List():
                yield from paragraphs(b for item in block.items for b in item.blocks)
            case Columns():
                yield from paragraphs(b for column in block.columns for b in column)
            case Figure():
                yield from block.caption
            case Table():
                cells = (cell for row in (*block.head, *block.body) for cell in row.cells)
                yield from paragraphs(b for cell in cells for b in cell.blocks)


def faults(kind, tree, *, write=False):
    """Everything wrong with the document of one record, each as a text that begins with the name of the fault."""
    got = reading_of(tree)
    if got is None:
        return []
    try:
        document, untrue = told(kind, *got)
    except ProblemsError as error:
        return [f"{p.kind}: {p.message} {p.place}" for p in error.problems]
    if write:
        shown = {str(i): PICTURE for i, _ in enumerate(got[0].record.pictures)}
        assert WRITERS["docx"](document, layout.load(kind.layout), shown)[:2] == b"PK"
    said = [f"{f.kind}: {f.path or f.words}: {f.context}" for f in untrue]
    return [*said, *untidy(document)]


# ---- What is shown of a record that fails


def named(fault):
    """What tells one fault from another: the rule and the field or the role, whichever entry it is."""
    return re.sub(r"\d+", "*", ": ".join(fault.split(": ")[:2]))


def smallest(kind, tree, fault):
    """``tree`` without whatever may be missing while the same fault stays, and the fault as it then is."""

    def failing(smaller):
        try:
            return next((f for f in faults(kind, smaller) if named(f) == named(fault)), None)
        except Exception:  # noqa: BLE001 - another fault than the one sought
            return None

    while True:
        smaller = next((cut for cut in cuts(tree) if failing(cut)), None)
        if smaller is None:
            return f"{failing(tree)}\n    {tree}"
        tree = smaller


def cuts(tree):
    """``tree`` with one entry less, at every place."""
    if isinstance(tree, dict | list):
        keys = list(tree) if isinstance(tree, dict) else range(len(tree))
        for key in keys:
            yield (
                {k: v for k, v in tree.items() if k != key}
                if isinstance(tree, dict)
                else tree[:key] + tree[key + 1 :]
            )
        for key in keys:
            for inner in cuts(tree[key]):
                if inner:
                    yield {**tree, key: inner} if isinstance(tree, dict) else [*tree[:key], inner, *tree[key + 1 :]]


@pytest.mark.parametrize(("name", "count"), [("tin-bai", 500), ("bien-ban", 150)])
def test_every_record_is_told_whole_and_clean(name, count):
    wrong, made = {}, 0
    for number in range(2 * count):
        tree = Drawn(number).record()
        if reading_of(tree) is None:
            continue  # told to the person; nothing is made
        for fault in faults(KINDS[name], tree, write=made % 10 == 0):
            wrong.setdefault(named(fault), (tree, fault))
        made += 1
        if made == count:
            break
    assert made == count
    if wrong:
        pytest.fail("\n".join(smallest(KINDS[name], *example) for example in wrong.values()))


OF_KIND = {
    FigureKind.PERCENT: ["81%", "trên 81%", "0%", "81% {u}"],
    FigureKind.COUNT: ["5", "0", "trên 2.800", "5 {u}", "0 {u}"],
    FigureKind.RATIO: ["31/41", "31/41 (75,6%)", "31/41 {u} (75,6%)"],
    FigureKind.RANK: ["hạng 4/34", "hạng 4", "hạng 4/34 huyện, thành phố"],
    FigureKind.SCORE: ["85,5 điểm"],
    FigureKind.MONEY: ["12,5 tỷ đồng"],
    FigureKind.YES_NO: ["có", "đạt", "không", "chưa đạt"],
    FigureKind.NONE: ["không phát sinh"],
}


@pytest.mark.parametrize("catalog", sorted(CATALOGS))
def test_every_indicator_is_told_with_every_figure_it_may_have(catalog):
    wrong = []
    for entry in CATALOGS[catalog].indicators:
        for kind in entry.kinds:
            unit = unit_of(entry, kind)
            for value in (value.replace("{u}", unit) for value in OF_KIND[kind] if unit or "{u}" not in value):
                finding = {"Chỉ tiêu": entry.id, "Giá trị": value}
                tree = {"Loại": "kiểm tra", "Danh mục": catalog, "Kết quả": [finding]}
                assert reading_of(tree)
                wrong += [f"{finding}: {fault}" for fault in faults(KINDS["tin-bai"], tree)]
    if wrong:
        pytest.fail("\n".join(wrong))


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("empty", "Có () hồ sơ."),
        ("empty", "Còn {giá trị} hồ sơ."),
        ("spaces", "Có  hồ sơ."),
        ("spaces", "Có hồ sơ ."),
        ("marks", "Đề nghị:."),
        ("marks", "Đề nghị,: rà soát."),
        ("marks", "Rà soát;, đôn đốc."),
        ("end", "Đề nghị và."),
        ("start", "đoàn kiểm tra."),
        ("sentence", "Đoàn đến. đoàn đi."),
        ("twice", "Đạt đạt 5%."),
        ("twice", "Xã đề nghị đề nghị tỉnh."),
        ("twice", "Dự có trường trường A."),
        ("unended", "Đoàn kiểm tra"),
        ("cut off", "Cùng dự có."),
        ("", "Xã Tân An an toàn. Đoàn đề nghị: rà soát (nếu có), 5 xã – A…/."),
    ],
)
def test_a_line_that_does_not_read_clean_is_seen(rule, line):
    document = Document("d", "t", (Paragraph("doan", (Text(line),)),))
    assert [found.split(": ")[0] for found in untidy(document)] == [rule] * bool(rule)
