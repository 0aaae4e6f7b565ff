"""Templates whose code is kept write the same, and are refused the same, as those compiled anew."""

import shutil
from pathlib import Path

import pytest

from reportgen import kept, source, templating
from reportgen.problems import ProblemsError
from reportgen.records import Record, read, rename
from reportgen.templating import builtin, kinds, render, search_path
from reportgen.templating.folders import Kind

KIND = Kind("thu", "Thử", "tin-bai", ("html",))
RECORD = (Path(__file__).parents[2] / "tests" / "inputs" / "hop.yaml").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    here = tmp_path / "kept"
    monkeypatch.setenv(kept.SWITCH, str(here))
    yield here
    templating._environment.cache_clear()


@pytest.fixture
def compiled(monkeypatch):
    """The names of templates as they are compiled."""
    names = []
    real = templating.Sandbox.compile
    monkeypatch.setattr(
        templating.Sandbox,
        "compile",
        lambda self, text, name=None, *rest, **more: names.append(name) or real(self, text, name, *rest, **more),
    )
    return names


def written(kind, path):
    """What a new process would write."""
    templating._environment.cache_clear()
    got = source.load(RECORD, "a.yaml")
    reading = read(rename(got.data, got.spots, Record), Record)
    return render(kind, reading.record, None, reading.named.near, path).html


@pytest.mark.parametrize("name", ["tin-bai", "bien-ban"])
def test_our_documents_are_the_same_cold_warm_damaged_and_without(folder, compiled, name):
    kind = kinds([builtin()])[name]
    cold = written(kind, [builtin()])
    assert compiled
    compiled.clear()
    assert written(kind, [builtin()]) == cold
    assert not compiled
    for file in folder.iterdir():
        file.write_bytes(file.read_bytes()[:-10])
    assert written(kind, [builtin()]) == cold
    assert compiled
    shutil.rmtree(folder)
    folder.write_text("no folder", encoding="utf-8")
    assert written(kind, [builtin()]) == cold


def own(tmp_path, **files):
    for name, text in files.items():
        (tmp_path / f"{name}.html").write_text(text, encoding="utf-8")
    return search_path([tmp_path])


@pytest.mark.usefixtures("folder")
def test_a_changed_template_is_seen(tmp_path):
    assert ">một<" in written(KIND, own(tmp_path, thu="<p>một</p>"))
    assert ">hai<" in written(KIND, own(tmp_path, thu="<p>hai</p>"))


@pytest.mark.usefixtures("folder")
def test_a_template_in_two_folders_keeps_the_name_of_its_own(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        assert f"{name}/thu.html:1" in written(KIND, own(tmp_path / name, thu="<p>một</p>"))


@pytest.mark.usefixtures("folder")
def test_what_is_refused_is_refused_each_time(tmp_path):
    path = own(tmp_path, thu="{{ 'a'|upper }}")
    for _ in range(2):
        with pytest.raises(ProblemsError) as error:
            written(KIND, path)
        assert error.value.problems[0].kind == "template-filter-banned"


@pytest.mark.usefixtures("folder")
def test_a_block_is_missed_when_the_template_below_loses_it(tmp_path):
    below = "{% block mot %}một{% endblock %}"
    path = own(tmp_path, duoi=below, thu='{% extends "duoi.html" %}{% block mot %}hai{% endblock %}')
    assert written(KIND, path) == "hai"
    path = own(tmp_path, duoi=below.replace("mot", "ba"))
    with pytest.raises(ProblemsError) as error:
        written(KIND, path)
    assert error.value.problems[0].kind == "template-block"


def test_a_fault_met_while_writing_has_its_line_from_kept_code_too(tmp_path, folder, compiled):
    path = own(tmp_path, thu="<p>\n{{ record.head.nothing }}</p>")
    told = []
    for _ in range(2):
        with pytest.raises(ProblemsError) as error:
            written(KIND, path)
        told.append(error.value.problems)
    assert told[0] == told[1]
    assert told[0][0].place.line == 2
    assert compiled == ["thu.html"]
    assert folder.is_dir()


def test_something_else_in_place_of_code_is_not_run(folder, compiled, monkeypatch, tmp_path):
    path = own(tmp_path, thu="<p>một</p>")
    monkeypatch.setattr("reportgen.templating.compiled.recall", lambda *_: "no code")
    assert ">một<" in written(KIND, path)
    assert compiled == ["thu.html"]
    assert folder.is_dir()
