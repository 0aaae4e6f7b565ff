"""A folder to play a hostile case in, with watchers round it."""

from __future__ import annotations

import os
import re
import socket
import stat
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reportgen.build import Built, Order, build
from reportgen.cli.report import told
from reportgen.problems import ProblemsError, errors
from tests.hostile.case import GOOD, SECRET, Case, put

NEIGHBOUR = "an-lanh.yaml"
MEGABYTES = 400
_NAMES = re.compile(r"[a-z0-9-]{1,80}\.(docx|pdf|html|txt)")


@dataclass
class Played:
    """What came of one case."""

    problems: tuple
    files: dict[str, bytes]
    said: str
    seconds: float
    kinds: frozenset[str]
    """The documents that were asked for; empty if nobody can tell."""


class DialledError(AssertionError):
    """Somebody asked for the network."""


@contextmanager
def offline():
    """Any attempt to reach another machine, or to ask for its address, ends the test."""

    def refuse(*_args, **_options):
        raise DialledError

    kept = {name: getattr(socket.socket, name) for name in ("connect", "connect_ex", "sendto")}
    asked = socket.getaddrinfo
    for name in kept:
        setattr(socket.socket, name, refuse)
    socket.getaddrinfo = refuse
    try:
        yield
    finally:
        for name, function in kept.items():
            setattr(socket.socket, name, function)
        socket.getaddrinfo = asked


def lay(case: Case, root: Path) -> Path:
    """Make the folder of a case: the hostile record, a good one beside it, and a secret outside."""
    put(root / "ngoai" / "mat.yaml", f"Loại: kiểm tra\nChủ đề: {SECRET}\n")
    put(root / "ngoai" / "mat.html", f'<document><title>x</title><p class="doan">{SECRET}</p></document>\n')
    put(root / "inputs" / NEIGHBOUR, GOOD)
    for name, maker in case.beside.items():
        put(root / name, maker)
    record = root / "inputs" / case.file
    put(record, case.record)
    return record


def listing(root: Path) -> dict[str, tuple]:
    """Everything below a folder: what it is, and of plain files what they hold."""
    found = {}
    for folder, folders, files in os.walk(root, onerror=lambda _error: None):
        for name in (*folders, *files):
            path = Path(folder, name)
            kind = path.lstat()
            small = stat.S_ISREG(kind.st_mode) and kind.st_size < 1_000_000
            found[str(path.relative_to(root))] = (kind.st_mode, kind.st_size, path.read_bytes() if small else b"")
    return found


def peak() -> int:
    """The most memory this process has held since the last call, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    now = int(re.search(r"VmHWM:\s+(\d+)", status)[1]) // 1024
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return now


def _built(record: Path, order: Order) -> Built:
    """What a record comes to; of a list of documents that cannot be read nothing does, and the program ends."""
    try:
        return build(record, order)
    except ProblemsError as error:
        return Built({}, error.problems)


def play(case: Case, root: Path) -> Played:
    """Build the record of a case, and its neighbour, under watch."""
    record = lay(case, root)
    order = Order(formats=case.formats, folders=(root / "templates",))
    before, _ = listing(root), peak()
    held = peak()
    begun = time.process_time()
    with offline():
        built = _built(record, order)
        seconds = time.process_time() - begun
        said = "\n".join(told(problem, color=True) for problem in built.problems)
        neighbour = build(root / "inputs" / NEIGHBOUR, Order(formats=("txt",)))
    assert peak() - held < MEGABYTES
    assert listing(root) == before
    if "inputs/_office.yaml" not in case.beside:  # an office is everybody's in its folder
        assert not errors(neighbour.problems), neighbour.problems
        assert neighbour.files
    assert all(_NAMES.fullmatch(name.replace(".can-xem-lai", "")) for name in built.written)
    assert SECRET.encode() not in b"".join(built.written.values())
    assert SECRET not in said
    return Played(built.problems, built.files, said, seconds, _kinds(order))


def _kinds(order: Order) -> frozenset[str]:
    try:
        return frozenset(kind.name for kind in order.kinds)
    except ProblemsError:
        return frozenset()
