"""What the documents of a record typed as YAML say: for tests of wording."""

from functools import lru_cache

from reportgen import source
from reportgen.records import Record, read, rename
from tests.test_any_record import KINDS, paragraphs, told


@lru_cache(maxsize=256)
def lines(record, document):
    """The lines of a document, in order; the cells of a table are lines too."""
    loaded = source.load(record, "a.yaml")
    reading = read(rename(loaded.data, loaded.spots, Record), Record)
    assert [p.message for p in (*loaded.problems, *reading.problems) if p.severity == "lỗi"] == []
    tree, faults = told(KINDS[document], reading, None)
    assert faults == []
    said = ("".join(getattr(run, "text", "\n") for run in p.inlines) for p in paragraphs(tree.blocks))
    return tuple(" ".join(line.split()) for line in said)


def article(record):
    """The article as one text, a paragraph a line."""
    return "\n".join(lines(record, "tin-bai"))


def minutes(record):
    """The minutes likewise."""
    return "\n".join(lines(record, "bien-ban"))
