"""Finished files against the layout table. Three outcomes; what was not evaluated is never counted as good."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.layout import Layout
from reportgen.problems import Place, Problem, ProblemsError, problem

if TYPE_CHECKING:  # a record is checked without any of it
    from .seen import Seen
    from .verdicts import Report

__all__ = ["check_file", "examine", "judge", "read"]

_MOST = 400_000_000  # bytes: no letter is as large; a larger file is not read into memory


def check_file(file: Path, layout: Layout) -> list[Problem]:
    """What ``file`` (.docx or .pdf) keeps and breaks of ``layout``, worst first, then the count; only read."""
    from .telling import told  # noqa: PLC0415 - sentences are needed only where there is something to say

    try:
        report = examine(_bytes(file), str(file), layout)
    except ProblemsError as error:
        return list(error.problems)
    return told(report, layout)


def examine(data: bytes, name: str, layout: Layout) -> Report:
    """The verdict of every rule of ``layout`` that the file calls for; ProblemsError if it cannot be read."""
    return judge(read(data, name), name, layout)


def judge(seen: Seen, name: str, layout: Layout) -> Report:
    """The verdict of every rule of ``layout`` that what is ``seen`` calls for."""
    from .find import find  # noqa: PLC0415 - builds that write no official document need none of it
    from .rules import verdicts  # noqa: PLC0415
    from .verdicts import Report  # noqa: PLC0415

    found = find(seen, layout)
    known = {*found.parts, layout.page.page_number}
    absent = [row.name for role, row in layout.components.items() if role not in known]
    aside: Sequence[str] = seen.aside
    return Report(name, bool(found.form), tuple(verdicts(seen, found, layout)), tuple(aside), tuple(absent))


def read(data: bytes, name: str) -> Seen:
    """What a file shows, read by the ending of its name; a reader says for itself what the bytes really are."""
    module = ".pdf" if Path(name).suffix.lower() == ".pdf" else ".word"
    seen: Seen = import_module(module, __name__).read(data, name)
    return seen


def _bytes(file: Path) -> bytes:
    place = Place(str(file))
    try:
        if not file.is_file():
            raise ProblemsError([problem("finished-not-plain", place)])
        if file.stat().st_size > _MOST:
            raise ProblemsError([problem("finished-too-big", place, limit=_MOST // 1_000_000)])
        return file.read_bytes()
    except OSError as error:
        raise ProblemsError([problem("finished-unreadable", place)]) from error
