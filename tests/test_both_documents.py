"""One record, two documents: every person, place, verb of request, source and figure stands in both."""

import pytest

from reportgen.records.findings import Source, WishVerb
from reportgen.words.text import fold
from tests.drawn_records import Drawn
from tests.test_any_record import KINDS, paragraphs, reading_of, told

COUNT = 60


def texts(tree):
    """The record and the lines of each document, the article in full; None if nothing is made of it."""
    got = reading_of(tree | {"Quy ước": tree.get("Quy ước", {}) | {"Độ dài": "đủ"}})
    if got is None:
        return None
    lines = {}
    for name, kind in KINDS.items():
        document, faults = told(kind, *got)
        assert faults == []
        said = ("".join(getattr(run, "text", " ") for run in p.inlines) for p in paragraphs(document.blocks))
        lines[name] = fold(" \n ".join(" ".join(line.split()) for line in said))
    return got[0].record, lines


def sides(record):
    return [*([record.delegation] if record.delegation else []), *record.hosts, *record.others]


def owed(record):
    """What must stand in both: a name for the message, and the words of which one must be there."""
    for side in sides(record):
        yield from (("person", {person.name}) for person in side.members)
    yield from (("place", {place.name}) for place in record.places)
    for wish in record.recommendations:
        verb = wish.verb or record.wish_verb
        if verb:
            own = [v for v in WishVerb if fold(wish.content or "").startswith(fold(v))]
            yield "verb", {str(wish.verb)} if wish.verb else {str(verb), *map(str, own)}
    for finding in record.findings:
        if finding.value and finding.value.number:
            yield "figure", {finding.value.number.text, finding.value.number.text.zfill(2)}
        source = finding.source or record.findings_source
        opens = fold(finding.content or "").startswith(("qua ", "theo bao cao", "bao cao cua", "ket qua"))
        if source and not opens:
            yield "source", spoken(source, record.kind)


def spoken(source, kind):
    """How a source may be said."""
    if source == Source.UNIT:
        return {"theo báo cáo", "báo cáo của", "trình bày báo cáo", "báo cáo"}
    if source == Source.BOTH:
        return {"qua báo cáo và"}
    if source == Source.DELEGATION:
        return {f"{before} {kind}" for before in ("qua", "kết quả")} | {"qua kiểm tra", "kết quả kiểm tra"}
    return {source}


def lacking(tree):
    got = texts(tree)
    if got is None:
        return []
    record, lines = got
    return [
        f"{name} {words} not in {document}"
        for name, words in owed(record)
        for document, said in lines.items()
        if not any(fold(each) in said for each in words)
    ]


def test_both_documents_say_the_same():
    made = 0
    for number in range(3 * COUNT):
        tree = Drawn(number).record()
        wrong = lacking(tree)
        assert wrong == [], tree
        made += reading_of(tree) is not None
    assert made >= COUNT


@pytest.mark.parametrize(
    "part",
    [
        {"Kiến nghị": [{"Nội dung": "mua máy quét", "Hình thức": "giao"}]},
        {"Kết quả": [{"Nội dung": "đã họp", "Nguồn": "theo số liệu của tỉnh"}]},
    ],
)
def test_what_one_document_leaves_out_is_seen(part, monkeypatch):
    """The other document is silent here: what the record says is then missed."""
    tree = {"Loại": "kiểm tra", "Nơi kiểm tra": "xã Tân An"} | part
    assert lacking(tree) == []
    whole = texts(tree)
    monkeypatch.setattr(f"{__name__}.texts", lambda _tree: (whole[0], whole[1] | {"bien-ban": "xa tan an"}))
    assert lacking(tree)
