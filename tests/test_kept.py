"""What is kept for the next start changes nothing but time, whatever becomes of the folder."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reportgen import kept

ROOT = Path(__file__).resolve().parents[1]
MADE = {"lỗi": ["một", None, 1, True], "mã": (b"x", 1.5)}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder to keep things in, which is not there yet."""
    here = tmp_path / "cache" / "reportgen"
    monkeypatch.setenv(kept.SWITCH, str(here))
    return here


def make(made=MADE):
    """A maker, and the list of how often it was asked."""
    asked = []

    def maker():
        asked.append(1)
        return made

    return maker, asked


def test_a_thing_is_made_once_for_one_text_and_anew_for_another(folder):
    maker, asked = make()
    assert [kept.kept("a", "text", maker) for _ in range(3)] == [MADE] * 3
    assert len(asked) == 1
    kept.kept("a", "another text", maker)
    kept.kept("b", "text", maker)
    assert len(asked) == 3
    assert len(list(folder.iterdir())) == 3


@pytest.mark.usefixtures("folder")
def test_a_changed_program_makes_all_anew(monkeypatch):
    maker, asked = make()
    kept.kept("a", "text", maker)
    monkeypatch.setattr(kept, "_program", lambda: b"another")
    assert kept.kept("a", "text", maker) == MADE
    assert len(asked) == 2


def test_the_program_is_known_by_each_of_its_files(tmp_path):
    (tmp_path / "inner").mkdir()
    one, two = tmp_path / "one.py", tmp_path / "inner" / "two.py"
    one.write_text("1", encoding="utf-8")
    two.write_text("2", encoding="utf-8")
    before = sorted(kept._sources(str(tmp_path)))
    os.utime(two, ns=(1, 1))
    after = sorted(kept._sources(str(tmp_path)))
    assert len(before) == len(after) == 2
    assert before != after


@pytest.mark.parametrize("at", [0, 5, 9, -1, -20])
def test_a_damaged_file_is_made_anew_and_mended(folder, at):
    maker, asked = make()
    kept.kept("a", "text", maker)
    file = next(folder.iterdir())
    good = file.read_bytes()
    bad = bytearray(good)
    bad[at] ^= 0x55
    for raw in (bytes(bad), good[: len(good) // 2], b"", b"\0" * len(good)):
        file.write_bytes(raw)
        before = len(asked)
        assert kept.kept("a", "text", maker) == MADE
        assert len(asked) == before + 1
        assert file.read_bytes() == good


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows keeps folders apart itself")
class TestOthers:
    @pytest.mark.usefixtures("folder")
    def test_an_entry_of_somebody_else_does_not_count(self, monkeypatch):
        maker, asked = make()
        kept.kept("a", "text", maker)
        real = os.fstat

        def foreign(handle):
            state = list(real(handle))
            state[stat.ST_UID] = os.geteuid() + 1
            return os.stat_result(state)

        monkeypatch.setattr(kept.os, "fstat", foreign)
        assert kept.kept("a", "text", maker) == MADE
        assert len(asked) == 2

    @pytest.mark.parametrize("mode", [0o777, 0o720, 0o702])
    def test_a_folder_others_can_write_in_is_not_used(self, folder, mode):
        folder.mkdir(parents=True)
        maker, asked = make()
        kept.kept("a", "text", maker)
        folder.chmod(mode)
        assert kept.kept("a", "text", maker) == MADE
        kept.kept("b", "text", maker)
        assert len(asked) == 3
        assert len(list(folder.iterdir())) == 1

    def test_a_link_in_its_place_is_not_followed(self, folder, tmp_path):
        (tmp_path / "elsewhere").mkdir(mode=0o700)
        folder.parent.mkdir()
        folder.symlink_to(tmp_path / "elsewhere")
        maker, _ = make()
        assert kept.kept("a", "text", maker) == MADE
        assert not list((tmp_path / "elsewhere").iterdir())

    def test_a_link_in_place_of_an_entry_is_not_followed(self, folder, tmp_path):
        maker, asked = make()
        kept.kept("a", "text", maker)
        file = next(folder.iterdir())
        file.rename(tmp_path / "moved")
        file.symlink_to(tmp_path / "moved")
        assert kept.kept("a", "text", maker) == MADE
        assert len(asked) == 2

    def test_nothing_is_made_in_the_home_of_another(self, folder, monkeypatch):
        monkeypatch.setattr(kept.os, "geteuid", lambda: os.getuid() + 1)
        maker, _ = make()
        assert kept.kept("a", "text", maker) == MADE
        assert not folder.parent.exists()

    def test_a_new_folder_is_closed_to_others(self, folder):
        kept.kept("a", "text", make()[0])
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE(next(folder.iterdir()).stat().st_mode) == 0o600


def test_a_file_in_place_of_the_folder_does_no_harm(folder):
    folder.parent.mkdir()
    folder.write_text("", encoding="utf-8")
    assert kept.kept("a", "text", make()[0]) == MADE


@pytest.mark.parametrize("where", ["off", "", "somewhere/relative"])
def test_it_can_be_switched_off(tmp_path, monkeypatch, where):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv(kept.SWITCH, where)
    maker, asked = make()
    assert [kept.kept("a", "text", maker) for _ in range(2)] == [MADE] * 2
    assert len(asked) == 2
    assert not list(tmp_path.iterdir())


def test_the_folder_is_the_systems_own(tmp_path, monkeypatch):
    monkeypatch.delenv(kept.SWITCH)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert kept._folder() == str(tmp_path / "reportgen")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")  # the standard: such a path is to be ignored
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert kept._folder() == str(tmp_path / "local" / "reportgen")
    monkeypatch.delenv("LOCALAPPDATA")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert kept._folder() == str(tmp_path / "home" / ".cache" / "reportgen")
    monkeypatch.setenv("HOME", "nowhere")
    assert kept._folder() is None


def test_what_is_no_plain_data_is_not_kept(folder):
    maker, asked = make({"a": object})
    assert [kept.kept("a", "text", maker) for _ in range(2)] == [{"a": object}] * 2
    assert len(asked) == 2
    assert not list(folder.iterdir()) if folder.exists() else True


def test_the_oldest_go_when_there_is_no_more_room(folder, monkeypatch):
    kept.kept("first", "text", make(b"x" * 1000)[0])
    size = next(folder.iterdir()).stat().st_size
    monkeypatch.setattr(kept, "ROOM", 3 * size + 100)
    for number in range(6):
        for age, file in enumerate(sorted(folder.iterdir(), key=lambda f: f.stat().st_mtime_ns, reverse=True)):
            os.utime(file, ns=(10**9 * (10 - age),) * 2)
        kept.kept(f"{number}th", "text", make(b"x" * 1000)[0])
        assert sum(f.stat().st_size for f in folder.iterdir()) <= kept.ROOM
    maker, asked = make()
    kept.kept("5th", "text", maker)
    assert not asked
    kept.kept("first", "text", maker)
    assert asked


def test_a_strange_file_in_the_folder_is_left_alone(folder, monkeypatch):
    folder.mkdir(parents=True, mode=0o700)
    (folder / "letter.txt").write_text("x", encoding="utf-8")
    monkeypatch.setattr(kept, "ROOM", 0)
    kept.kept("a", "text", make()[0])
    assert [f.name for f in folder.iterdir()] == ["letter.txt"]


def test_two_at_once_do_not_disturb_each_other(folder):
    maker, asked = make()
    kept.kept("a", "text", maker)
    file = next(folder.iterdir())
    part = file.with_name(f"{file.stem}.{os.getpid()}.kept")
    file.rename(part)  # as if another thread of ours were writing it now
    assert kept.kept("a", "text", maker) == MADE
    assert len(asked) == 2
    assert part.exists()


def loaded_by(*arguments):
    """The modules that a command of its own has loaded, and what it said."""
    code = f"import sys; from reportgen.cli import main\ntry: main({list(map(str, arguments))})\nexcept SystemExit: pass\n"
    code += "print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT, encoding="utf-8")
    return set(done.stderr.splitlines()[-1].split()), done.stdout


def test_help_reads_no_yaml_and_makes_no_records():
    (_, first), (modules, said) = loaded_by("--help"), loaded_by("--help")  # the first may read the sentences anew
    assert first == said != ""
    assert not {"yaml", "pydantic", "jinja2", "lxml", "hashlib", "reportgen.problems"} & modules


def test_a_check_of_a_record_loads_no_library_of_files_and_no_reader_of_them():
    modules, _ = loaded_by("check", ROOT / "tests" / "inputs" / "hop.yaml")
    assert "reportgen.check.prose" in modules
    strangers = {"docx", "weasyprint", "pikepdf", "pypdfium2", "PIL.Image", "multiprocessing", "reportgen.batch"}
    ours = {"reportgen.proof.pages", "reportgen.check.word", "reportgen.check.pdf.reading"}
    assert not (strangers | ours) & modules
