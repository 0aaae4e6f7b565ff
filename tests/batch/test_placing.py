"""Files get into place whole, all of a record or none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportgen.batch import placing
from reportgen.batch.placing import astray, place, unwritable


def content(folder):
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}


def test_new_files_take_the_place_of_old_ones_and_nothing_is_left_over(tmp_path):
    place(tmp_path / "a", {"x.txt": b"old", "y.txt": b"old"})
    assert place(tmp_path / "a", {"x.txt": b"new"}) == (tmp_path / "a/x.txt",)
    assert content(tmp_path / "a") == {"x.txt": b"new", "y.txt": b"old"}


@pytest.mark.parametrize("step", ["fsync", "link", "replace"])
def test_a_disk_that_fills_at_any_step_leaves_everything_as_it_was(tmp_path, monkeypatch, step):
    place(tmp_path / "a", {"x.txt": b"old", "y.txt": b"old"})
    count = iter(range(10))

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    if step == "replace":  # the second rename of two
        rename = Path.replace
        monkeypatch.setattr(Path, "replace", lambda self, to: full() if next(count) == 1 else rename(self, to))
    else:
        monkeypatch.setattr(os, step, full)
        monkeypatch.setattr(placing.shutil, "copy2", full)
    with pytest.raises(OSError, match="space"):
        place(tmp_path / "a", {"x.txt": b"new", "y.txt": b"new", "z.txt": b"new"})
    assert content(tmp_path / "a") == {"x.txt": b"old", "y.txt": b"old"}


def test_a_file_that_cannot_be_replaced_keeps_the_others_of_its_record_too(tmp_path):
    place(tmp_path, {"x.txt": b"old"})
    (tmp_path / "y.txt").mkdir()
    with pytest.raises(OSError, match=r"y\.txt"):
        place(tmp_path, {"x.txt": b"new", "w.txt": b"new", "y.txt": b"new"})
    assert content(tmp_path) == {"x.txt": b"old"}


def test_a_disk_without_links_keeps_copies(tmp_path, monkeypatch):
    def no_links(*_, **__):
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(os, "link", no_links)
    place(tmp_path, {"x.txt": b"old"})
    (tmp_path / "y.txt").mkdir()
    with pytest.raises(OSError, match=r"y\.txt"):
        place(tmp_path, {"x.txt": b"new", "y.txt": b"new"})
    assert content(tmp_path) == {"x.txt": b"old"}


def test_a_link_is_replaced_and_what_it_leads_to_is_not_touched(tmp_path):
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "a").mkdir()
    (tmp_path / "a/x.txt").symlink_to(tmp_path / "secret")
    place(tmp_path / "a", {"x.txt": b"new"})
    assert (tmp_path / "secret").read_bytes() == b"secret"
    assert not (tmp_path / "a/x.txt").is_symlink()


def test_what_a_run_that_was_cut_off_left_is_swept_away_and_nothing_else(tmp_path):
    for name in (
        ".x.docx.ab12_x9z.tmp",
        ".bien-ban.docx.0123abcd.tmp",
        "x.tmp",
        ".x.tmp",
        "x.docx.ab12_x9z.tmp",
        ".gitkeep",
    ):
        (tmp_path / name).touch()
    place(tmp_path, {"x.docx": b"1"})
    assert set(content(tmp_path)) == {"x.docx", "x.tmp", ".x.tmp", "x.docx.ab12_x9z.tmp", ".gitkeep"}


def test_our_unfinished_files_have_the_names_that_are_swept(tmp_path, monkeypatch):
    left = []
    monkeypatch.setattr(os, "fsync", lambda _: left.extend(p.name for p in tmp_path.iterdir()))
    place(tmp_path, {"bien-ban.docx": b"1"})
    assert any(placing._LEFT_OVER.fullmatch(name) for name in left)


def test_the_rights_of_a_file_are_those_of_any_new_file(tmp_path):
    place(tmp_path, {"x.txt": b""})
    assert (tmp_path / "x.txt").stat().st_mode & 0o777 == 0o666 & ~placing._UMASK


@pytest.mark.parametrize("kind", ["link", "dangling", "file"])
def test_a_folder_that_leads_elsewhere_is_refused(tmp_path, kind):
    out = tmp_path / "out"
    out.mkdir()
    (tmp_path / "else").mkdir()
    if kind == "file":
        (out / "a").write_bytes(b"")
        assert astray(out / "a", out) is None  # the system refuses to make a folder of it
        with pytest.raises(OSError, match="a"):
            place(out / "a", {"x.txt": b""})
        return
    (out / "a").symlink_to(tmp_path / ("else" if kind == "link" else "nowhere"))
    assert astray(out / "a", out).kind == "output-outside"
    assert astray(out / "b", out) is None


def test_the_message_says_how_much_is_missing(tmp_path):
    told = unwritable(tmp_path / "a" / "b", OSError(28, "full"), 12_345)
    assert told.kind == "output-disk-full"
    assert "cần 13 KB, còn " in told.message
    assert "còn 0 KB" not in told.message


def test_a_limit_on_the_size_of_files_leaves_no_stump(tmp_path):
    """As ``ulimit -f`` sets it; Python ignores the signal, so the write fails."""
    script = (
        "import resource, sys; from pathlib import Path; from reportgen.batch.placing import place, unwritable\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: place(Path(sys.argv[1]), {'a.txt': b'x' * 500, 'b.txt': b'x' * 5000})\n"
        "except OSError as error: print(unwritable(Path(sys.argv[1]), error, 5500).kind)\n"
    )
    run = subprocess.run([sys.executable, "-c", script, tmp_path / "a"], capture_output=True, text=True, check=True)
    assert run.stdout == "output-too-big\n"
    assert content(tmp_path / "a") == {}
