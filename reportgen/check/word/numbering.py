"""Automatic numbers, letters and dashes: what stands before a paragraph, counted as Word counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from .names import VAL, Element, W, child, on, value, whole
from .properties import Said, Theme, paragraph_said, run_said
from .styles import Styles

_LEVELS = 9
_LONGEST_LABEL = 100
_DASHES = {"\uf02d": "-", "\uf0be": "-", "\uf0e0": "-"}
_BULLET = "•"
_SYMBOL_FONTS = ("symbol", "wingdings", "webdings", "zapfdingbats")
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_LONGEST_ROMAN = 32_767
_LONGEST_LETTERS = 780  # Word repeats a letter thirty times at most
_SLOT = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    start: int = 1
    shape: str = "decimal"
    text: str = ""
    gap: str = "tab"
    restart: int | None = None
    all_arabic: bool = False
    paragraph: Said = field(default_factory=dict)


@dataclass(slots=True)
class _List:
    """``levels`` are read when they are asked for: a list has nine, and most are used by nobody."""

    elements: dict[int, Element]
    levels: dict[int, Level]
    overrides: dict[int, int]
    counter: str


class Lists:
    """All lists of a file, as they are written."""

    def __init__(self, root: Element | None, theme: Theme) -> None:
        """Read ``numbering.xml``; without one there are no lists."""
        self._theme = theme
        abstract = () if root is None else root.iterfind(W + "abstractNum")
        numbers = () if root is None else root.iterfind(W + "num")
        self._abstract = {a.get(f"{W}abstractNumId") or "": a for a in abstract}
        self._numbers = {n.get(f"{W}numId") or "": n for n in numbers}
        self._lists: dict[str, _List | None] = {}

    def level(self, number: str, depth: int, styles: Styles) -> Level | None:
        """The level ``depth`` (from 0) of the list ``number``; None if there is no such list."""
        found = self.found(number, styles)
        return None if found is None else self.at(found, depth)

    def depth_of(self, number: str, style: str, styles: Styles) -> int:
        """The level that a paragraph style is tied to, 0 if none is."""
        found = self.found(number, styles)
        tied = () if found is None else (d for d, e in found.elements.items() if value(e, "pStyle") == style)
        return next(iter(tied), 0)

    def found(self, number: str, styles: Styles) -> _List | None:
        """The list ``number``, read once; None if there is no such list."""
        if number not in self._lists:
            self._lists[number] = None  # a list that leads to itself is none
            self._lists[number] = self._read(number, styles)
        return self._lists[number]

    def _read(self, number: str, styles: Styles) -> _List | None:
        element = self._numbers.get(number)
        name = value(element, "abstractNumId") or ""
        abstract = self._abstract.get(name)
        if element is None or abstract is None:
            return None
        linked = styles.number_of(value(abstract, "numStyleLink") or "")
        base = self.found(linked, styles) if linked else None
        elements = dict(base.elements) if base else _levels(abstract)
        overrides: dict[int, int] = {}
        for item in element.iterfind(W + "lvlOverride"):
            depth = whole(item.get(f"{W}ilvl")) or 0
            elements |= _levels(item)
            start = whole(value(item, "startOverride"))
            if start is not None and 0 <= depth < _LEVELS:
                overrides[depth] = start
        return _List(elements, {}, overrides, base.counter if base else name)

    def at(self, found: _List, depth: int) -> Level | None:
        """The level ``depth`` (from 0) of a list, read once."""
        if depth not in found.levels and depth in found.elements:
            found.levels[depth] = self._level(found.elements[depth])
        return found.levels.get(depth)

    def _level(self, element: Element) -> Level:
        shape = value(element, "numFmt") or _other_shape(element) or "decimal"
        legal, start = child(element, "isLgl"), whole(value(element, "start"))
        text = (value(element, "lvlText") or "")[:_LONGEST_LABEL]
        if shape == "bullet":
            font = run_said(child(element, "rPr"), self._theme).get("ascii") or ""
            text = _BULLET if child(element, "lvlPicBulletId") is not None else symbol(text, font)
        return Level(
            start=0 if start is None else start,
            shape=shape,
            text=text,
            gap=value(element, "suff") or "tab",
            restart=whole(value(element, "lvlRestart")),
            all_arabic=legal is not None and on(legal),
            paragraph=paragraph_said(child(element, "pPr")),
        )


class Numbering:
    """How far each list of a file has counted."""

    def __init__(self, lists: Lists, styles: Styles) -> None:
        """Nothing is counted yet."""
        self._lists, self._styles = lists, styles
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, number: str, depth: int) -> str:
        """Count one on and tell what is shown."""
        found = self._lists.found(number, self._styles)
        level = None if found is None else self._lists.at(found, depth)
        if found is None or level is None:
            return ""
        self._count(number, found, depth)
        if level.shape == "bullet":
            return level.text
        counts = self._counts[found.counter]

        def shown(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = self._lists.at(found, at) or Level()
            count = counts[at]
            shape = "decimal" if level.all_arabic else other.shape
            return written(other.start if count is None else count, shape)

        return _SLOT.sub(shown, level.text)

    def _count(self, number: str, found: _List, depth: int) -> None:
        counts = self._counts.setdefault(found.counter, [None] * _LEVELS)
        for at, start in found.overrides.items():
            if (number, at) not in self._begun and at <= depth:
                self._begun.add((number, at))
                counts[at] = None if at < depth else start - 1
        current = counts[depth]
        level = self._lists.at(found, depth) or Level()
        counts[depth] = level.start if current is None else current + 1
        for below in range(depth + 1, _LEVELS):
            restart = None if counts[below] is None else (self._lists.at(found, below) or Level()).restart
            if restart is None or (restart and depth < restart):
                counts[below] = None


def _levels(element: Element) -> dict[int, Element]:
    found = ((whole(e.get(f"{W}ilvl")), e) for e in element.iterfind(W + "lvl"))
    return {d: e for d, e in found if d is not None and 0 <= d < _LEVELS}


def _other_shape(element: Element) -> str | None:
    """Shapes newer than 2007 stand in an alternative; the fallback is the one everybody knows."""
    found = [e.get(VAL) for e in element.iter(W + "numFmt")]
    return found[-1] if found else None


def symbol(text: str, font: str) -> str:
    """``text`` of a symbol font in letters that everybody has: a dash, or else a bullet."""
    if any("\ue000" <= c <= "\uf8ff" for c in text) or font.lower().startswith(_SYMBOL_FONTS):
        return _DASHES.get(text, "-" if text in {"-", "–"} else _BULLET) if text.strip() else ""
    return text


def written(count: int, shape: str) -> str:
    """``count`` as a list shows it."""
    if shape == "none":
        return ""
    if shape == "decimalZero":
        return f"{count:02d}"
    if shape in {"upperRoman", "lowerRoman"} and 0 < count <= _LONGEST_ROMAN:
        roman = _roman(count)
        return roman if shape == "upperRoman" else roman.lower()
    if shape in {"upperLetter", "lowerLetter"} and 0 < count <= _LONGEST_LETTERS:
        letter = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if shape == "upperLetter" else letter.lower()
    return str(count)


def _roman(count: int) -> str:
    told: list[Any] = []
    for worth, letters in _ROMAN:
        told.append(letters * (count // worth))
        count %= worth
    return "".join(told)
