"""A template of a few words, rendered for a record of a few lines."""

import itertools

import pytest

from reportgen import source
from reportgen.records import Catalog, Record, read, rename
from reportgen.templating import render, search_path
from reportgen.templating.filters import plain_text
from reportgen.templating.folders import Kind
from reportgen.templating.state import State, use
from reportgen.templating.style import phrases, styled
from reportgen.templating.view import view

KIND = Kind("thu", "Thử", "tin-bai", ("html",))


def loaded(text, model=Record):
    """A record or a catalogue from its text, with the places of its fields."""
    got = source.load(text, "a.yaml")
    reading = read(rename(got.data, got.spots, model), model)
    assert not [p.message for p in reading.problems]
    return reading.record, reading.named.near


@pytest.fixture
def html(tmp_path):
    """What ``template`` writes of a record: an inspection on 5/9/2026, unless ``record`` says otherwise."""
    count = itertools.count()

    def write(template, record="", catalog=None, files=()):
        folder = tmp_path / f"mau{next(count)}"
        for name, text in {**dict(files), "thu.html": template}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        got, near = loaded(("" if "Ngày:" in record else "Ngày: 05/9/2026\n") + "Loại: kiểm tra\n" + record)
        known = loaded(catalog, Catalog)[0] if catalog else None
        return render(KIND, got, known, near, search_path([folder])).html

    return write


@pytest.fixture
def said(html):
    """The words of it."""
    return lambda *args, **more: " ".join(plain_text(html(*args, **more)).split())


@pytest.fixture(scope="session")
def shown():
    """The record as templates see it, the rendering of it under way."""

    def begin(record="", catalog=None):
        got, near = loaded(("" if "Ngày:" in record else "Ngày: 05/9/2026\n") + "Loại: kiểm tra\n" + record)
        got = styled(got, search_path())
        made = view(got)
        known = loaded(catalog, Catalog)[0] if catalog else None
        use(State(got, known, near, phrases=phrases(search_path())))
        return made

    return begin
