"""No pattern takes long over a text made to trouble it: every one is tried with runs of its own signs.

A pattern whose cost grows with the square of the text shows at 2,000 characters already, and costs minutes at 60,000.
"""

from __future__ import annotations

import ast
import gc
import importlib
import pkgutil
import re
import signal
from collections import defaultdict
from pathlib import Path
from re import _parser

import pytest

import reportgen
from tests.spending import TRIES, cost

METHODS = {"search", "match", "fullmatch", "sub", "split", "findall", "finditer"}
SHORT, LONG = 2_000, 60_000
ENDS = ("", "\x01")
# Bounded where they are used: the first bytes of a picture, a line of 90 letters, a font's name, what stands just before.
BOUNDED = {
    "reportgen.pictures._ADVISED",
    "reportgen.check.find.head._DATE",
    "reportgen.check.pdf.faces._STYLE",
    "reportgen.check.rules.pages._FACE",
    "reportgen.house.abbreviations._OPENING",
    "reportgen.records.people._PERSON",
}
COMMON = (
    " ",
    "a",
    "A",
    "1",
    ",",
    ".",
    "-",
    "a ",
    "Á ",
    "1 ",
    "1.",
    "1/",
    ", ",
    "\n",
    "<a>",
    "<",
    "(",
    "“",
    " ,",
    "\u0301",
    "\xa0",
)


def _patterns():
    """Name → pattern and the methods it is used with, of every module."""
    found = {}
    for module in pkgutil.walk_packages(reportgen.__path__, "reportgen."):
        if module.name.endswith("__main__"):
            continue
        loaded = importlib.import_module(module.name)
        used = _used(Path(loaded.__file__))
        for name, value in vars(loaded).items():
            for pattern in _inside(value):
                key = (pattern.pattern, pattern.flags)
                found.setdefault(key, (f"{module.name}.{name}", pattern, set()))[2].update(used.get(name, ()))
    return {name: (pattern, methods or {"match"}) for name, pattern, methods in found.values()}


def _used(file: Path) -> dict[str, set[str]]:
    used = defaultdict(set)
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in METHODS:
            named = node.value.value if isinstance(node.value, ast.Subscript) else node.value
            if isinstance(named, ast.Name):
                used[named.id].add(node.attr)
    return used


def _inside(value, depth=0):
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 2 and isinstance(value, dict | list | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _inside(each, depth + 1)


def _signs(tree, found):
    """Every literal and the first of every range, and runs of literals as words."""
    word = ""
    for what, given in tree:
        name = str(what)
        if name == "LITERAL":
            word += chr(given)
            continue
        found.add(word)
        word = ""
        if name == "IN":
            found.update(
                chr(g if str(w) == "LITERAL" else g[0]) for w, g in given[:8] if str(w) in {"LITERAL", "RANGE"}
            )
        elif name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            _signs(given[2], found)
        elif name == "SUBPATTERN":
            _signs(given[3], found)
        elif name == "ATOMIC_GROUP":
            _signs(given, found)
        elif name == "BRANCH":
            for branch in given[1][:8]:
                _signs(branch, found)
        elif name in {"ASSERT", "ASSERT_NOT"}:
            _signs(given[1], found)
    found.add(word)


def _units(pattern) -> list[str]:
    source = pattern.pattern.decode("latin-1") if isinstance(pattern.pattern, bytes) else pattern.pattern
    own: set[str] = set()
    _signs(_parser.parse(source, pattern.flags & ~re.DEBUG), own)
    words = sorted(own - {""})[:14]
    return list(dict.fromkeys([*COMMON, *words, *(w + " " for w in words), *(w + "1" for w in words)]))


class _TooLongError(Exception):
    pass


def _seconds(pattern, method, text, limit):
    """What a call costs, or the limit at which it was stopped; nothing but the call can be what is stopped."""

    def stop(*_):
        raise _TooLongError

    before = signal.signal(signal.SIGPROF, stop)
    gc.disable()  # what others do when memory is tidied would be stopped in its place
    try:
        signal.setitimer(signal.ITIMER_PROF, limit)
        return cost(lambda: _called(pattern, method, text))
    except _TooLongError:
        return limit
    finally:
        signal.signal(signal.SIGPROF, signal.SIG_IGN)
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        gc.enable()


def _called(pattern, method, text):
    call = getattr(pattern, method)
    if method == "sub":
        call("" if isinstance(text, str) else b"", text)
    elif method == "finditer":
        list(call(text))
    else:
        call(text)


def _slow(pattern, methods):
    for unit in _units(pattern):
        for end in ENDS:
            for method in methods:
                texts = ["a" + (unit * (size // len(unit) + 1))[:size] + end for size in (SHORT, LONG)]
                short, long = (
                    t.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else t for t in texts
                )
                if _always_over(0.001, pattern, method, short) and _always_over(0.2, pattern, method, long):
                    yield method, unit, end


def _always_over(seconds, *call):
    """Whether a call takes longer each time: on a busy machine even a quick one does once."""
    return all(_seconds(*call, 1.2 * seconds) > seconds for _ in range(TRIES))


PATTERNS = _patterns()


@pytest.mark.no_cover  # the time is measured
def test_no_pattern_takes_long_over_its_worst_text():
    slow = {name: next(_slow(*found), None) for name, found in PATTERNS.items() if name not in BOUNDED}
    assert {name: found for name, found in slow.items() if found} == {}
    assert len(PATTERNS) > 150


@pytest.mark.no_cover  # likewise
def test_a_slow_pattern_is_seen():
    assert next(_slow(re.compile(r"(?:a|b)*\s*,\s*$"), {"search"}), None)
    assert next(_slow(re.compile(r"\s+x"), {"sub"}), None)
    assert next(_slow(re.compile(r"(?:a|b)*+\s*+,"), {"match"}), None) is None


def test_what_is_said_to_be_bounded_is_there():
    assert PATTERNS.keys() >= BOUNDED
