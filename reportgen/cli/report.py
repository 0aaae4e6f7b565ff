"""Telling problems: for people like a compiler does, for machines as JSON. The same problems either way."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from unicodedata import category, east_asian_width

import click

from reportgen.problems import Place, Problem, Severity
from reportgen.source.characters import nfc
from reportgen.source.files import read_bytes

from .vietnamese import words

_WIDE = 200  # characters of a line that are shown; of a longer one those about the fault
_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def told(problem: Problem, *, color: bool = False, verbose: bool = False) -> str:
    """One problem with its place, the line it stands on and what to do; ``verbose``: each thing it is about."""
    head = f"{problem.severity}[{problem.code}]"
    if color:
        head = click.style(head, fg=_COLORS[problem.severity], bold=True)
    lines = [f"{head}: {_printable(problem.message)}"]
    if problem.place:
        lines += _excerpt(problem.place)
    # A count has no place in the file: what it adds stands for itself.
    key = "also" if problem.kind == "rules-counted" else "spot"
    lines += [words(key, spot=_printable(spot)) for spot in problem.spots]
    lines += [words("also", spot=_printable(each)) for each in problem.each if verbose]
    lines += [words("related", place=_printable(str(place))) for place in problem.related]
    if problem.hint:
        more = bool(problem.each) and not verbose
        lines.append(words("hint-more" if more else "hint", hint=_printable(problem.hint)))
    return "\n".join(lines)


def in_a_line(problem: Problem) -> str:
    """One problem in one line, for long lists: place, what is wrong, what to do."""
    place = f"{_printable(str(problem.place))}: " if problem.place else ""
    hint = f" ({_printable(problem.hint)})" if problem.hint else ""
    also = "".join(f"; {words('related', place=_printable(str(each))).strip(' =')}" for each in problem.related)
    return f"{place}{problem.severity}[{problem.code}]: {_printable(problem.message)}{hint}{also}"


def as_json(problems: Sequence[Problem]) -> str:
    """The same for machines: a list, in the same order."""
    text = json.dumps([_plain(p) for p in problems], ensure_ascii=False, indent=2)
    return _STEERING.sub(lambda found: json.dumps(found[0])[1:-1], text)


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
    lines = [f"  --> {_printable(str(place))}"]
    text = _lines(place.file) if place.line > 0 else ()
    if place.line > len(text) or not text:
        return lines
    width = len(str(place.line))
    start = max(0, place.column - _WIDE // 2) if len(text[place.line - 1]) > _WIDE else 0
    if place.line > 1:
        lines.append(f"{place.line - 1:>{width}} | {_window(text[place.line - 2], start)}")
    said = text[place.line - 1]
    lines.append(f"{place.line} | {_window(said, start)}")
    lines.append(f"{'':>{width}} | {_carets(said[start : start + _WIDE], place.column - 1 - start, place.width)}")
    return lines


def _carets(shown: str, at: int, width: int) -> str:
    """Carets under so many signs of a line that is shown, however wide or narrow these and those before are."""
    before, marked = _cells(shown[: max(0, at)]), _cells(shown[max(0, at) : at + width])
    if not marked and before and at < len(shown):
        before -= 1  # a mark stands on the letter before it
    return " " * before + "^" * max(1, marked)


def _cells(text: str) -> int:
    """How many columns of a terminal a text takes, as it is shown."""
    return sum(_width(sign) for sign in _printable(text))


def _width(sign: str) -> int:
    if sign.isascii():
        return 1
    if category(sign) in {"Mn", "Me"}:
        return 0
    return 2 if east_asian_width(sign) in "WF" else 1


def _window(text: str, start: int) -> str:
    """The part of a line that is shown."""
    return _printable(text[start : start + _WIDE])


@lru_cache(maxsize=8)
def _lines(file: str) -> tuple[str, ...]:
    """The lines of a person's file, however badly it is written; none of one that cannot or should not be read."""
    raw = read_bytes(Path(file), file)
    if isinstance(raw, Problem):
        return ()
    text = raw.decode("utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig", errors="replace")
    return tuple(map(nfc, text.replace("\r\n", "\n").replace("\r", "\n").split("\n")))


# What a terminal or an editor could take for an order: controls, directions of writing, halves of pairs.
_STEERING = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


def _printable(text: str) -> str:
    """Tabs as one space; anything that could steer a terminal is shown, not sent."""
    return "".join(c if c.isprintable() else " " if c in "\t\n" else f"\\u{ord(c):04x}" for c in text)
