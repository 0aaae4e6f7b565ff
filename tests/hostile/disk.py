"""Records that are no plain files, or lie where they should not."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from tests.hostile.case import BUILDS, GOOD, Case, put


def _link(target: str):
    return lambda file: file.symlink_to(target)


def _socket(file: Path) -> None:
    """A socket's name may be a hundred characters long; a test's folder is longer."""
    here = Path.cwd()
    os.chdir(file.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(file.name)
    finally:
        os.chdir(here)


def _mkdir(file: Path) -> None:
    file.mkdir()
    put(file / "trong.yaml", GOOD)


_GONE = "../ngoai/khong-co.yaml"
CASES: dict[str, Case] = {
    "folder": Case("file-not-plain", 0, _mkdir),
    "pipe": Case("file-not-plain", 0, os.mkfifo),
    "socket": Case("file-unreadable", 0, _socket),
    "link-to-dev-zero": Case("file-outside", 0, _link("/dev/zero")),
    "link-to-dev-null": Case("file-outside", 0, _link("/dev/null")),
    "link-to-dev-stdin": Case("file-outside", 0, _link("/dev/stdin")),
    "link-to-proc-mem": Case("file-outside", 0, _link("/proc/self/mem")),
    "link-to-environ": Case("file-outside", 0, _link("/proc/self/environ")),
    "link-to-passwd": Case("file-outside", 0, _link("/etc/passwd")),
    "link-out": Case("file-outside", 0, _link("../ngoai/mat.yaml")),
    "link-to-folder-out": Case("file-outside", 0, _link("../ngoai")),
    "link-to-root": Case("file-outside", 0, _link("/")),
    "link-broken-inside": Case("file-missing", 0, _link("khong-co.yaml")),
    "link-broken-outside": Case("file-outside", 0, _link(_GONE)),
    "link-to-itself": Case("file-unreadable", 0, _link("ho-so.yaml")),
    "link-of-two": Case("file-unreadable", 0, _link("hai.yaml"), beside={"inputs/hai.yaml": _link("ho-so.yaml")}),
    "link-through-a-link": Case(
        "file-outside", 0, _link("hai.yaml"), beside={"inputs/hai.yaml": _link("/etc/passwd")}
    ),
    "link-to-a-pipe": Case("file-not-plain", 0, _link("ong.yaml"), beside={"inputs/ong.yaml": os.mkfifo}),
    "link-inside": Case(BUILDS, 0, _link("that.txt"), beside={"inputs/that.txt": GOOD}),
    "link-out-and-back": Case(BUILDS, 0, _link("../inputs/that.txt"), beside={"inputs/that.txt": GOOD}),
    "link-to-itself-with-dots": Case("file-unreadable", 0, _link("../inputs/./ho-so.yaml")),
    "office-a-pipe": Case("file-not-plain", beside={"inputs/_office.yaml": os.mkfifo}, at="_office.yaml"),
    "office-a-folder": Case("file-not-plain", beside={"inputs/_office.yaml": Path.mkdir}, at="_office.yaml"),
    "office-a-link-out": Case(
        "file-outside", beside={"inputs/_office.yaml": _link("../ngoai/mat.yaml")}, at="_office.yaml"
    ),
    "office-a-broken-link": Case(
        "file-missing", beside={"inputs/_office.yaml": _link("khong-co.yaml")}, at="_office.yaml"
    ),
    "office-of-1-tb": Case(
        "file-too-big",
        beside={"inputs/_office.yaml": lambda f: os.truncate(_touched(f), 1 << 40)},
        at="_office.yaml",
    ),
    "office-of-bytes": Case("file-encoding", 1, beside={"inputs/_office.yaml": b"\xff\xfe\0"}, at="_office.yaml"),
    "office-a-bomb": Case(
        "special-start", 1, beside={"inputs/_office.yaml": "a: &a [*a, *a]\n" * 3}, at="_office.yaml"
    ),
    "office-a-list": Case("root-not-mapping", 1, beside={"inputs/_office.yaml": "- a\n"}, at="_office.yaml"),
    "office-with-a-kind-of-its-own": Case(BUILDS, beside={"inputs/_office.yaml": "Loại: họp\nChủ đề: B\n"}),
}


def _touched(file: Path) -> Path:
    file.touch()
    return file
