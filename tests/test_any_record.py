"""Records drawn from the model itself, parts missing at random: every document of each is made, and reads clean."""

import re
import typing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen import layout, source
from reportgen.check import facts
from reportgen.parse import Dialect, parse
from reportgen.problems import errors
from reportgen.records import Record, consistency, read, rename
from reportgen.records.base import Model, model_of
from reportgen.templating import kinds, owed, render, search_path
from reportgen.writers import WRITERS

FOLDERS = search_path()
KINDS = kinds(FOLDERS)
# What refers to something else, or is checked against it, is drawn so that it fits.
FITTING = {
    (Record, "period"): ["6 tháng đầu năm 2026", "01/01/2026 - 30/9/2026"],
    (Record, "pictures"): [],
    (Record, "catalog"): [],
}


def entries(annotation):
    return any(a is Ellipsis for a in typing.get_args(annotation)) or any(
        entries(a) for a in typing.get_args(annotation) if a is not Ellipsis
    )


@st.composite
def trees(draw, model: type[Model], depth=0):
    """A tree of text that the model accepts, keys as people type them."""
    tree = {}
    for name, info in model.model_fields.items():
        if not info.is_required() and draw(st.integers(0, 2 + depth)) != 0:
            continue
        if name in {"indicator", "advice"}:
            continue
        inner = model_of(info.annotation)
        if (model, name) in FITTING:
            if FITTING[model, name]:
                tree[info.title] = draw(st.sampled_from(FITTING[model, name]))
        elif inner is None or (info.examples and draw(st.booleans())):
            tree[info.title] = draw(st.sampled_from([str(e) for e in info.examples or ["có"]]))
        elif entries(info.annotation):
            tree[info.title] = draw(st.lists(trees(inner, depth + 1), min_size=1, max_size=3))
        else:
            tree[info.title] = draw(trees(inner, depth + 1))
    return tree


def record_of(tree):
    spots = source.load("a: b\n", "a.yaml").spots
    return read(rename(tree, spots, Record), Record)


LATER = re.compile(r"None|\(\)|  |\s[,;.:!?)]|,\s*[,;.]|;\s*[;.,]|và và|\.\.(?!\.)|\bMissing\b|<[a-z]")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(trees(Record))
@pytest.mark.parametrize("kind", ["tin-bai", "bien-ban"])
def test_every_record_gives_clean_text(kind, tree):
    reading = record_of(tree)
    wrong = [p for p in reading.problems if p.kind not in {"figure-part-missing", "figure-empty", "ratio-percent"}]
    assert wrong == []
    if reading.problems or errors(consistency.check(reading.record, reading.named)):
        return  # told to the person; nothing is rendered
    table = layout.load(KINDS[kind].layout)
    made = render(KINDS[kind], reading.record, None, reading.named.near, FOLDERS)
    document = parse(made.html, kind, Dialect(table.id, table.roles))
    assert facts.dropped(document, owed(reading.record, KINDS[kind].owes)) == []
    text = WRITERS["txt"](document, table, {}).decode("utf-8")
    for line in text.splitlines():
        plain = line.replace("…", "x").replace("./.", ".")
        found = LATER.search(re.sub(r" \| ", " ", plain))
        assert found is None, (found, line)
    assert WRITERS["docx"](document, table, {})[:2] == b"PK"
