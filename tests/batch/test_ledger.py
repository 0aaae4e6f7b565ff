"""What has not changed is not built again; what has, is; and whose files are whose."""

import os
import time

import pytest
from PIL import Image

from reportgen import batch
from reportgen.batch import prints
from reportgen.batch.ledger import NAME, Entry, Ledger
from reportgen.build import Order
from reportgen.problems import problem
from reportgen.writers import pdf

PHOTO = "Ảnh:\n  - Tệp: anh.png\n    Nội dung ảnh: toàn cảnh buổi làm việc\n"


@pytest.fixture
def photo(tmp_path):
    """Make a picture of one colour beside the records."""

    def make(color, name="in/anh.png"):
        (tmp_path / "in").mkdir(exist_ok=True)
        Image.new("RGB", (40, 30), color).save(tmp_path / name)

    return make


@pytest.fixture(autouse=True)
def older(monkeypatch):
    """What a test has just written counts as written a while ago."""
    monkeypatch.setattr(prints, "_changed", lambda _file: 0)


def states(done):
    return {name: each.state.value for name, each in done.items()}


def test_nothing_changed_nothing_built(going, good, files):
    assert states(going({"a.yaml": good, "b.yaml": good})) == {"a.yaml": "written", "b.yaml": "written"}
    before = files()
    again = going()
    assert states(again) == {"a.yaml": "unchanged", "b.yaml": "unchanged"}
    assert [file.name for file in again["a.yaml"].files] == ["tin-bai.html", "tin-bai.txt"]
    assert files() == before


def test_force_builds_all(going, good):
    going({"a.yaml": good})
    assert states(going(force=True)) == {"a.yaml": "written"}


def test_a_changed_record_is_built_and_no_other(going, good):
    going({"a.yaml": good, "b.yaml": good})
    assert states(going({"a.yaml": good.replace("công tác A", "công tác C")})) == {
        "a.yaml": "written",
        "b.yaml": "unchanged",
    }


def test_an_office_file_that_comes_changes_or_goes_builds_all(going, good, write):
    going({"a.yaml": good})
    office = write("in/_office.yaml", "Quy ước:\n  Dấu kết: ./.\n")
    assert states(going()) == {"a.yaml": "written"}
    assert states(going()) == {"a.yaml": "unchanged"}
    write("in/_office.yaml", "Quy ước:\n  Dấu kết: .\n")
    assert states(going()) == {"a.yaml": "written"}
    office.unlink()
    assert states(going()) == {"a.yaml": "written"}


def test_a_changed_picture_builds_its_record(going, good, photo):
    photo("red")
    going({"a.yaml": good + PHOTO, "b.yaml": good})
    assert states(going()) == {"a.yaml": "unchanged", "b.yaml": "unchanged"}
    photo("blue")
    assert states(going()) == {"a.yaml": "written", "b.yaml": "unchanged"}


def test_an_own_template_phrase_or_catalogue_builds_all(going, good, write, tmp_path):
    own = {"order": Order(("tin-bai",), ("txt",), (tmp_path / "mau",))}
    going({"a.yaml": good}, **own)
    for name, text in (
        ("tin-bai.html", '{% extends "builtin/tin-bai.html" %}'),
        ("catalogs/rieng.yaml", "Tên: danh mục riêng\n"),
        ("phrases/viet-tat.yaml", "{}\n"),
    ):
        write(f"mau/{name}", text)
        assert states(going(**own)) == {"a.yaml": "written"}, name
        assert states(going(**own)) == {"a.yaml": "unchanged"}, name


def test_other_wishes_build_all(going, good):
    going({"a.yaml": good})
    for order in (Order(("tin-bai",), ("txt",)), Order((), ("txt",)), Order((), ("txt",), strict=False)):
        first = states(going(order=order))["a.yaml"]
        assert states(going(order=order))["a.yaml"] == "unchanged"
        assert first in {"written", "unchanged"}
    assert prints.of_order(Order(strict=True)) != prints.of_order(Order())
    assert prints.of_order(Order(pdf_profile="ua-1")) != prints.of_order(Order())


def test_another_program_or_layout_builds_all(going, good, monkeypatch, tmp_path):
    going({"a.yaml": good})
    prints.program.cache_clear()
    monkeypatch.setattr(prints, "_PACKAGE", tmp_path)
    monkeypatch.setattr(prints, "builtin", lambda: tmp_path)
    (tmp_path / "nd30-2020.yaml").write_text("khác", encoding="utf-8")
    try:
        assert states(going()) == {"a.yaml": "written"}
    finally:
        prints.program.cache_clear()


def test_the_print_of_the_program_sees_each_of_its_files(monkeypatch, tmp_path):
    monkeypatch.setattr(prints, "_PACKAGE", tmp_path)
    monkeypatch.setattr(prints, "builtin", lambda: tmp_path)
    seen = set()
    for name in ("a.py", "layouts/b.yaml", "parts/c.html"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        for text in ("một", "hai chữ"):
            file.write_text(text, encoding="utf-8")
            prints.program.cache_clear()
            seen.add(prints.program())
    prints.program.cache_clear()
    assert len(seen) == 6


def test_a_large_file_is_read_piece_by_piece_to_the_same_print(tmp_path, monkeypatch):
    file = tmp_path / "a"
    file.write_bytes(b"x" * 3000)
    small = prints.of_file(file)
    monkeypatch.setattr(prints, "_AT_ONCE", 1000)
    prints._of_file.cache_clear()
    assert prints.of_file(file) == small == prints.of(b"x" * 3000)


def test_a_library_that_shapes_documents_counts():
    before = list(prints._libraries())
    assert any(name.startswith("weasyprint-") for name in before)
    assert any(name.lower().startswith("jinja2-") for name in before)


def test_a_file_that_is_gone_is_made_again(going, good, tmp_path):
    going({"a.yaml": good})
    (tmp_path / "out/a/tin-bai.txt").unlink()
    assert states(going()) == {"a.yaml": "written"}
    assert (tmp_path / "out/a/tin-bai.txt").is_file()


def test_a_file_that_somebody_changed_is_told_even_if_the_record_is_as_it_was(going, good, tmp_path):
    going({"a.yaml": good})
    text = tmp_path / "out/a/tin-bai.txt"
    text.write_text("lãnh đạo đã sửa", encoding="utf-8")
    done = going()["a.yaml"]
    assert [(p.kind, p.place.file) for p in done.problems] == [("output-changed", str(text))]
    assert text.read_text(encoding="utf-8") == "lãnh đạo đã sửa"


def test_a_record_that_fails_is_tried_again_each_time(going, good):
    bad = good.replace("10/6", "31/6")
    going({"a.yaml": good})
    assert states(going({"a.yaml": bad})) == {"a.yaml": "failed"}
    assert states(going()) == {"a.yaml": "failed"}
    assert states(going({"a.yaml": good})) == {
        "a.yaml": "unchanged"
    }  # its documents are still those of this record


def test_what_may_have_changed_while_it_was_built_is_built_again(going, good, monkeypatch):
    monkeypatch.setattr(prints, "_changed", lambda _file: time.time_ns() * 2)
    going({"a.yaml": good})
    assert states(going()) == {"a.yaml": "written"}


def test_what_this_machine_could_not_make_is_tried_again(going, good, monkeypatch):
    order = Order(("tin-bai",), ("txt", "pdf"))
    with monkeypatch.context() as without:
        without.setattr(pdf, "available", lambda: problem("pdf-no-weasyprint"))
        done = going({"a.yaml": good}, order=order)["a.yaml"]
    assert [file.name for file in done.files] == ["tin-bai.txt"]
    again = going(order=order)["a.yaml"]
    assert [file.name for file in again.files] == ["tin-bai.txt", "tin-bai.pdf"]


def test_the_documents_of_another_record_are_not_replaced(going, good, tmp_path, write, order):
    going({"a.yaml": good})
    other = write("thang-7/a.yaml", good.replace("công tác A", "công tác C"))
    how = batch.Run(order, tmp_path / "out")
    (done,) = batch.run([other], how)
    assert [p.kind for p in done.problems] == ["output-of-other"]
    assert "in/a.yaml" in done.problems[0].message
    (tmp_path / "in/a.yaml").unlink()  # moved, not another
    (done,) = batch.run([other], how)
    assert done.state is batch.State.WRITTEN


def test_of_a_record_far_away_only_the_name_is_kept(tmp_path, good, write, order):
    out = tmp_path / "a/b/c/out"
    record = write("kín/a.yaml", good)
    how = batch.Run(order, out)
    list(batch.run([record], how))
    assert "kín" not in (out / NAME).read_text(encoding="utf-8")
    assert "k\\u00edn" not in (out / NAME).read_text(encoding="utf-8")
    assert [done.state.value for done in batch.run([record], how)] == ["unchanged"]
    other = write("kín/khác/a.yaml", good.replace("công tác A", "công tác C"))
    (done,) = batch.run([other], how)
    assert [p.kind for p in done.problems] == ["output-of-other"]
    record.rename(tmp_path / "moved.yaml").rename(tmp_path / "a.yaml")
    (done,) = batch.run([tmp_path / "a.yaml"], how)
    assert done.state is batch.State.WRITTEN


def test_the_same_documents_of_another_record_are_no_loss(going, good, tmp_path, write, order):
    going({"a.yaml": good})
    other = write("thang-7/a.yaml", good)
    (done,) = batch.run([other], batch.Run(order, tmp_path / "out"))
    assert done.state is batch.State.WRITTEN


@pytest.mark.parametrize(
    "ledger",
    [
        b"",
        b"[]",
        b"{",
        b'{"folder": "a"}',
        b"\xff\xfe\x00",
        b'{"folder":"a","record":1,"order":2,"reads":3,"files":4}',
    ],
)
def test_a_ledger_that_is_lost_protects_every_file_that_differs(going, good, tmp_path, ledger):
    going({"a.yaml": good})
    (tmp_path / "out" / NAME).write_bytes(ledger)
    assert states(going()) == {"a.yaml": "written"}  # the same bytes are no loss
    (tmp_path / "out" / NAME).write_bytes(ledger)
    done = going({"a.yaml": good.replace("công tác A", "công tác C")})["a.yaml"]
    assert {p.kind for p in done.problems} == {"output-changed"}


def test_a_line_cut_off_by_a_power_failure_harms_no_other(tmp_path):
    with Ledger(tmp_path) as ledger:
        ledger.note(tmp_path / "a.yaml", "a", "x", {"a.txt": b"1"}, {"a.yaml": "0"})
    file = tmp_path / NAME
    file.write_bytes(file.read_bytes() + b'{"folder": "b", "rec')
    ledger = Ledger(tmp_path)
    ledger.note(tmp_path / "c.yaml", "c", "x", {"a.txt": b"1"}, {})  # and then the power goes again
    assert set(Ledger(tmp_path).entries) == {"a", "c"}


def test_files_are_known_as_ours_whenever_the_power_goes(tmp_path):
    """The line is there, the new files are not: both the old bytes and the new are ours."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a/x.txt").write_bytes(b"old")
    with Ledger(tmp_path) as ledger:
        ledger.note(tmp_path / "a.yaml", "a", "x", {"x.txt": b"old"}, {})
        ledger.settled("a")
    ledger = Ledger(tmp_path)
    ledger.note(tmp_path / "a.yaml", "a", "x", {"x.txt": b"new"}, {})
    later = Ledger(tmp_path)
    assert later.changed("a", {"x.txt": b"newest"}) == []
    (tmp_path / "a/x.txt").write_bytes(b"new")
    assert later.changed("a", {"x.txt": b"newest"}) == []
    (tmp_path / "a/x.txt").write_bytes(b"theirs")
    assert later.changed("a", {"x.txt": b"newest"}) == [tmp_path / "a/x.txt"]


def test_a_ledger_has_one_line_a_record_and_the_same_bytes_in_any_order(tmp_path):
    for out, names in (("one", "abc"), ("two", "cab")):
        (tmp_path / out).mkdir()
        for _ in range(3):
            with Ledger(tmp_path / out) as ledger:
                for name in names:
                    ledger.note(tmp_path / f"{name}.yaml", name, "x", {"t.txt": b"1"}, {})
                    ledger.settled(name)
    assert (tmp_path / "one" / NAME).read_bytes() == (tmp_path / "two" / NAME).read_bytes()
    assert (tmp_path / "one" / NAME).read_bytes().count(b"\n") == 3


def test_a_ledger_reads_what_it_wrote(tmp_path):
    with Ledger(tmp_path) as ledger:
        ledger.note(tmp_path / "xã.yaml", "xa", "x", {"a.txt": b"1"}, {"xã.yaml": "0"})
        ledger.settled("xa")
    assert Ledger(tmp_path).entries == ledger.entries
    one = prints.of(b"1")
    assert ledger.entries["xa"] == Entry(
        "xa", "xã.yaml", "x", {"xã.yaml": "0"}, {"a.txt": one}, {"a.txt": [one]}, {"a.txt": ""}
    )


@pytest.mark.parametrize("kind", ["folder", "pipe", "link"])
def test_only_a_plain_file_is_ours(tmp_path, kind):
    file = tmp_path / "a" / "x.txt"
    file.parent.mkdir()
    with Ledger(tmp_path) as ledger:
        ledger.note(tmp_path / "a.yaml", "a", "x", {"x.txt": b"1"}, {"a.yaml": ""})
    if kind == "folder":
        file.mkdir()
    elif kind == "pipe":
        os.mkfifo(file)
    else:
        (tmp_path / "b").write_bytes(b"1")
        file.symlink_to(tmp_path / "b")
    assert ledger.changed("a", {"x.txt": b"1"}) == [file]
    assert ledger.unchanged(tmp_path / "a.yaml", "a", "x") == ()
