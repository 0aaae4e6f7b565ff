"""Telling problems: for people like a compiler does, for machines as JSON. The same problems either way."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import click

from reportgen.problems import Place, Problem, Severity

from .vietnamese import words

_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def told(problem: Problem, *, color: bool = False) -> str:
    """One problem with its place, the line it stands on and what to do."""
    head = f"{problem.severity}[{problem.code}]"
    if color:
        head = click.style(head, fg=_COLORS[problem.severity], bold=True)
    lines = [f"{head}: {_printable(problem.message)}"]
    if problem.place:
        lines += _excerpt(problem.place)
    # A count has no place in the file: what it adds stands for itself.
    key = "also" if problem.kind == "rules-counted" else "spot"
    lines += [words(key, spot=_printable(spot)) for spot in problem.spots]
    lines += [words("related", place=place) for place in problem.related]
    if problem.hint:
        lines.append(words("hint", hint=_printable(problem.hint)))
    return "\n".join(lines)


def in_a_line(problem: Problem) -> str:
    """One problem in one line, for long lists: place, what is wrong, what to do."""
    place = f"{_printable(str(problem.place))}: " if problem.place else ""
    hint = f" ({_printable(problem.hint)})" if problem.hint else ""
    also = "".join(f"; {words('related', place=each).strip(' =')}" for each in problem.related)
    return f"{place}{problem.severity}[{problem.code}]: {_printable(problem.message)}{hint}{also}"


def as_json(problems: Sequence[Problem]) -> str:
    """The same for machines: a list, in the same order."""
    return json.dumps([_plain(p) for p in problems], ensure_ascii=False, indent=2)


def summary(problems: Iterable[Problem]) -> str:
    """``2 lỗi, 1 cảnh báo``; empty when there is nothing to say."""
    return counted(Counter(each.severity for each in problems))


def counted(counts: Mapping[Severity, int]) -> str:
    """The same of problems that were counted already."""
    return ", ".join(f"{counts[s]} {s}" for s in Severity if counts.get(s))


def _plain(problem: Problem) -> dict[str, Any]:
    place = problem.place or Place("")
    return {
        "code": problem.code,
        "kind": problem.kind,
        "severity": str(problem.severity),
        "message": problem.message,
        "hint": problem.hint,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "related": [{"file": p.file, "line": p.line, "column": p.column} for p in problem.related],
        **(problem.detail or {}),
    }


def _excerpt(place: Place) -> list[str]:
    text = _lines(place.file)
    lines = [f"  --> {_printable(str(place))}"]
    if not 0 < place.line <= len(text):
        return lines
    width = len(str(place.line))
    if place.line > 1:
        lines.append(f"{place.line - 1:>{width}} | {_printable(text[place.line - 2])}")
    said = text[place.line - 1]
    lines.append(f"{place.line} | {_printable(said)}")
    room = max(1, len(said) - place.column + 1)
    caret = "^" * max(1, min(place.width, room))
    lines.append(f"{'':>{width}} | {' ' * max(0, place.column - 1)}{caret}")
    return lines


@lru_cache(maxsize=8)
def _lines(file: str) -> tuple[str, ...]:
    """The lines of a person's file, however badly it is written."""
    try:
        raw = Path(file).read_bytes() if Path(file).is_file() else b""
    except OSError:
        return ()
    text = raw.decode("utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig", errors="replace")
    return tuple(unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _printable(text: str) -> str:
    """Tabs as one space; anything that could steer a terminal is shown, not sent."""
    return "".join(c if c.isprintable() else " " if c in "\t\n" else f"\\u{ord(c):04x}" for c in text)
