"""The shape of a file, line by line, before the parser: which entry each line belongs to.

A YAML parser stops at the first fault, and its two builds (Python and C) do not agree on all of them. So the
faults people make are found and mended here, each on its own line; the parser is left with what it can read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from reportgen.source.characters import SPACES
from reportgen.source.indent import ODD_BLANK, depth, guess_unit, lead, move, straighten
from reportgen.source.keys import HASH, QUOTES, bad_start, find_key, mend_colon, mend_key, mend_spaces
from reportgen.source.sheet import Sheet
from reportgen.source.values import COLON, EMPTY, State, read_value

_DASH = re.compile(rf"-(?:[ {SPACES}]+|$)")
_MARKER = re.compile(rf"(---|\.\.\.)(?:[ {SPACES}]|$)")


class Kind(Enum):
    """What stands side by side in a level."""

    MAP = auto()
    LIST = auto()


@dataclass(frozen=True, slots=True)
class Level:
    """Entries that share a column, from 0."""

    column: int
    kind: Kind


def outline(sheet: Sheet) -> None:
    """Tell of every fault in the lines of ``sheet`` and mend them for the parser."""
    sheet.unit = guess_unit(sheet)
    reader = _Outline(sheet)
    row = 0
    while row < len(sheet.lines):
        row = reader.step(row)


class _Outline:
    """Where we are in the file: the open levels and what the last entry still allows."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.levels: list[Level] = []
        self.state = State.OPEN
        self.dropped: int | None = None  # lines deeper than this belong to one that could not be kept
        self.shifted: int | None = None  # a run of lines in this wrong column is told of once
        self.begun = False
        self.ended = False

    def step(self, row: int) -> int:
        """Read the entry at ``row``; answer the row to go on with."""
        text = self.sheet.lines[row].text
        words = text.lstrip(" \t")
        if not words or words[0] == "#":
            self._pass(row, remark=bool(words))
            return row + 1
        if self._marker(row, text) or not self.sheet.spend(row):
            return row + 1
        self.begun = self.begun or text[0] != "%"  # a directive stands before the one “---” there may be
        column = len(text) - len(text.lstrip(" "))
        odd = ODD_BLANK.match(text, column) is not None
        if odd:
            column = straighten(self.sheet, row)
        return self._fit(row, column, quiet=odd)

    def _pass(self, row: int, *, remark: bool) -> None:
        """An empty line, or a remark: the parser need not see either."""
        self.sheet.lines[row].blank()
        if remark and self.state is State.PLAIN:
            self.state = State.DONE  # a remark ends words without quotes (YAML 1.1, 4.3.1)

    def _marker(self, row: int, text: str) -> bool:
        """``---`` and ``...``: one document to a file."""
        found = _MARKER.match(text) if text[0] in "-." else None
        mark = found[1] if found else ""
        if self.ended or (mark == "---" and self.begun):
            self.sheet.complain("second-document", self.sheet.place(row, 0, len(text)))
            self.sheet.cut(row)
            return True
        if not mark:
            return False
        self.begun, self.ended = True, mark == "..."
        rest = text[3:].strip()
        if rest and rest[0] != "#":
            self._complain("not-a-pair", row, 0)
        self.sheet.lines[row].blank()
        return True

    def _fit(self, row: int, column: int, *, quiet: bool) -> int:
        """Find the level of a line; ``quiet`` when its depth is only our guess, so no fault of the person."""
        if self.dropped is not None:
            if column > self.dropped:
                self.sheet.lines[row].blank()
                return row + 1
            self.dropped = None
        if self.state is State.LOOSE and not self.sheet.lines[row].text.strip(" []{},"):
            self.sheet.lines[row].blank()  # the end of a [ ] or { } that has been told of
            return row + 1
        if not self.levels:
            return self._entry(row, self._first(row, column, quiet=quiet))
        if column > self.levels[-1].column:
            if self.state is State.OPEN:
                return self._entry(row, column)
            return self._deeper(row, column, quiet=quiet)
        settled = self._settle(row, column, quiet=quiet)
        return row + 1 if settled is None else self._entry(row, settled)

    def _first(self, row: int, column: int, *, quiet: bool) -> int:
        """The column of the first entry: no deeper than the line that comes next."""
        texts = (self.sheet.lines[each].text for each in range(row + 1, len(self.sheet.lines)))
        following = next((text for text in texts if text.strip(" \t")[:1] not in {"", "#"}), " " * column)
        wanted = depth(self.sheet, lead(following))
        if wanted >= column or _DASH.match(following, wanted) or not find_key(following, len(lead(following))):
            return column
        self._misplaced("bad-indent", row, column, quiet=quiet)
        move(self.sheet, row, wanted)
        return wanted

    def _misplaced(self, kind: str, row: int, column: int, *, quiet: bool) -> None:
        """Tell of a line in a wrong column, unless the line before was told of for the same."""
        if not quiet and column != self.shifted:
            self._complain(kind, row, column)
        self.shifted = column

    def _deeper(self, row: int, column: int, *, quiet: bool) -> int:
        """A line deeper than an entry that has its value already."""
        line = self.sheet.lines[row]
        dash, keyed = _DASH.match(line.text, column), COLON.search(line.text, column)
        if not dash and not keyed:
            self._more(row, column, quiet=quiet)
            return row + 1
        self._misplaced("deeper-line", row, column, quiet=quiet)
        if dash or self.levels[-1].kind is Kind.LIST:
            line.blank()
            self.dropped = self.levels[-1].column
            return row + 1
        column = self.levels[-1].column
        move(self.sheet, row, column)
        return self._entry(row, column)

    def _more(self, row: int, column: int, *, quiet: bool) -> None:
        """Further words of a value."""
        line = self.sheet.lines[row]
        if self.state is State.PLAIN:
            remark = HASH.search(line.text, column)
            if remark:
                at = remark.start() + 1
                self.sheet.complain("hash-after-value", self.sheet.place(row, at, at + 1))
                line.replace(remark.start(), len(line.text), "")
            return
        if self.state is State.DONE and not quiet:
            self._complain("deeper-line", row, column)
            self.state = State.LOOSE
        line.blank()

    def _settle(self, row: int, column: int, *, quiet: bool) -> int | None:
        """Close the levels a line has left; its column when it fits, mended or not, None when it cannot."""
        text = self.sheet.lines[row].text
        wanted = Kind.LIST if _DASH.match(text, column) else Kind.MAP
        last = self.levels[-1]
        if last.column == column and last.kind is wanted:
            self.shifted = None
            return column
        every = list(self.levels)
        while self.levels and self.levels[-1].column > column:
            self.levels.pop()
        if self.levels and self.levels[-1].column == column:
            if self.levels[-1].kind is wanted:
                self.shifted = None
                return column
            # A list may stand in the column of the key it belongs to.
            if wanted is Kind.LIST and self.state is State.OPEN and len(self.levels) == len(every):
                return column
            if wanted is Kind.MAP and len(self.levels) > 1 and self.levels[-2].column == column:
                self.levels.pop()
                return column
        return self._nearest(row, column, wanted, every, quiet=quiet)

    def _nearest(self, row: int, column: int, wanted: Kind, every: list[Level], *, quiet: bool) -> int | None:
        """Move a line that stands in no column of its kind to the nearest that does."""
        text = self.sheet.lines[row].text
        entry = wanted is Kind.LIST or find_key(text, column) is not None
        fits = [k for k, level in enumerate(every) if entry and level.kind is wanted]
        if not fits:
            self.levels = self.levels or every[:1]
            self._complain("not-a-pair", row, column)
            self._drop(row, column)
            return None
        best = min(fits, key=lambda k: (abs(every[k].column - column), -k))
        self.levels = every[: best + 1]
        self._misplaced("bad-indent", row, column, quiet=quiet)
        move(self.sheet, row, every[best].column)
        return every[best].column

    def _entry(self, row: int, column: int) -> int:
        """The line itself: dashes, then a key, then a value."""
        start = self._dashes(row, column)
        if start is None:
            return row + 1
        line = self.sheet.lines[row]
        text = line.text
        key = find_key(text, start)
        if key is None:
            return self._words(row, start)
        if not mend_key(self.sheet, row, key):
            self._drop(row, start)
            return row + 1
        self._open(start, Kind.MAP)
        if line.text is not text:
            key = find_key(line.text, start) or key
        self.state, following = read_value(self.sheet, row, key.after, start)
        return following

    def _dashes(self, row: int, column: int) -> int | None:
        """Open a list for each dash; the column behind them, None when nothing stands there."""
        line = self.sheet.lines[row]
        first = True
        while dash := _DASH.match(line.text, column):
            self.state = State.OPEN
            if not first and not self.sheet.spend(row):
                return None
            first = False
            mend_spaces(self.sheet, row, column, dash.end())
            self._open(column, Kind.LIST)
            column = dash.end()
        return None if line.text[column : column + 1] in {"", "#"} else column

    def _words(self, row: int, start: int) -> int:
        """Words without a key: a value, or a key whose colon went wrong."""
        text = self.sheet.lines[row].text
        if self._expects_key(row, start):
            fault = bad_start(text, start)
            if not fault and mend_colon(self.sheet, row, start):
                return self._entry(row, start)
            self._complain(fault or "not-a-pair", row, start, sign=text[start])
            self._drop(row, start)
            self.state = State.LOOSE if fault == "flow-collection" else self.state
            return row + 1
        parent = self.levels[-1].column if self.levels else -1
        self.state, following = read_value(self.sheet, row, start, parent)
        return following

    def _expects_key(self, row: int, start: int) -> bool:
        """Whether only ``key: value`` can stand here."""
        text = self.sheet.lines[row].text
        if not self.levels:
            return not EMPTY.fullmatch(text, start)
        if self.levels[-1] == Level(start, Kind.MAP):
            return True
        if text[start] in QUOTES or bad_start(text, start):
            return False
        # The next line decides: a key in the same column means that these words were meant as one too.
        for line in self.sheet.lines[row + 1 : row + 2]:
            blanks = lead(line.text)
            dash = _DASH.match(line.text, len(blanks))
            same = depth(self.sheet, blanks) == start and not dash
            return same and find_key(line.text, len(blanks)) is not None
        return False

    def _open(self, column: int, kind: Kind) -> None:
        """Let the level of this kind in ``column`` be the innermost one."""
        last = self.levels[-1] if self.levels else None
        if last is None or last.column != column or last.kind is not kind:
            self.levels.append(Level(column, kind))

    def _drop(self, row: int, start: int) -> None:
        """Leave out a line from ``start`` on, and all that is deeper."""
        line = self.sheet.lines[row]
        self.dropped = start
        line.replace(start, len(line.text), "")

    def _complain(self, kind: str, row: int, start: int, sign: str = "") -> None:
        """A complaint about a line from ``start`` to its end."""
        text = self.sheet.lines[row].text
        self.sheet.complain(kind, self.sheet.place(row, start, len(text.rstrip(" "))), sign=sign)
