import os

import pytest

from reportgen.problems import Place, problem
from reportgen.source.files import MAX_BYTES, decode, read_text


@pytest.mark.parametrize(("data", "text"), [
    (b"", ""),
    ("ạ".encode(), "ạ"),
    ("\ufeffạ".encode(), "ạ"),
    ("\ufeffạ".encode("utf-16-le"), "ạ"),
    ("\ufeffạ".encode("utf-16-be"), "ạ"),
])  # fmt: skip
def test_decode(data, text):
    assert decode(data, "x") == text


@pytest.mark.parametrize(("data", "line", "column"), [
    (b"a\r\nb\xea: 1", 2, 2),
    (b"\xff", 1, 1),
    (b"\n\na\x00", 3, 2),
    (b"a\x00\n\xff", 1, 2),
    (b"\xff\n\x00", 1, 1),
    ("a\nb".encode("utf-16-le"), 1, 2),
    ("\ufeffa\n".encode("utf-16-le") + b"\x00\xd8", 2, 1),
])  # fmt: skip
def test_undecodable(data, line, column):
    assert decode(data, "x") == problem("file-encoding", Place("x", line, column), line=line)


def test_plain_file(tmp_path):
    path = tmp_path / "ạ.yaml"
    path.write_bytes(b"a\r\n")
    assert read_text(path, "x") == "a\r\n"


def test_size(tmp_path):
    path = tmp_path / "x"
    path.write_bytes(b"a" * MAX_BYTES)
    assert read_text(path, "x") == "a" * MAX_BYTES
    path.write_bytes(b"a" * (MAX_BYTES + 1))
    assert read_text(path, "x") == problem("file-too-big", Place("x"), limit=2)


def test_missing(tmp_path):
    assert read_text(tmp_path / "no", "x") == problem("file-missing", Place("x"), file="x")


def test_name_with_zero(tmp_path):
    assert read_text(tmp_path / "a\0", "x") == problem("file-unreadable", Place("x"), file="x")


def test_folder(tmp_path):
    assert read_text(tmp_path, "x") == problem("file-not-plain", Place("x"), file="x")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert read_text(tmp_path / "pipe", "x") == problem("file-not-plain", Place("x"), file="x")


def refuse(*_args, **_options):
    raise PermissionError


# The user who runs the tests may be one to whom nothing is forbidden, so the system's refusal is played.
@pytest.mark.parametrize("call", ["open", "fdopen"])
def test_no_permission(tmp_path, monkeypatch, call):
    path = tmp_path / "x"
    path.write_bytes(b"a")
    monkeypatch.setattr(os, call, refuse)
    assert read_text(path, "x") == problem("file-unreadable", Place("x"), file="x")


def test_folder_that_cannot_be_opened(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "open", refuse)
    assert read_text(tmp_path, "x") == problem("file-not-plain", Place("x"), file="x")
