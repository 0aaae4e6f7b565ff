"""From the parser's events to dict, list and str, with places. Nothing else is ever built.

The outline has mended what people get wrong; what is refused here would be an error in mending, or an attack.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from reportgen.source.characters import code, crowded, nfc
from reportgen.source.codings import mended
from reportgen.source.nouns import Path, Spot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.problems import Place
    from reportgen.source.sheet import Sheet

LOADERS: Sequence[type[Any]] = tuple(
    getattr(yaml, name) for name in ("CSafeLoader", "SafeLoader") if hasattr(yaml, name)
)
MAX_DEPTH = 20
# Ten pages of words in one value: no field of a record is a book, and what reads them looks at each word often.
MAX_LENGTH = 20_000
_MAX_TRIES = 20
# Parsing again after each fault must stay cheap: so many characters in all.
_MAX_PARSED = 500_000
_EMPTY = frozenset({"", "~", "null"})


@dataclass(slots=True)
class _Frame:
    """A list or mapping still open; without a path it is being read but not kept."""

    items: dict[str, Any] | list[Any]
    path: Path | None
    place: Place
    flow: bool
    key: str | None = None
    awaits_key: bool = True
    keys: dict[str, Place] = field(default_factory=dict)


def build(sheet: Sheet, loader: type[Any]) -> tuple[Any, dict[Path, Spot]]:
    """Values and places; a line the parser cannot read is told of and left out, then it tries again."""
    length = 1 + sum(len(line.text) + 1 for line in sheet.lines)
    builder = _Builder(sheet)
    for _ in range(max(1, min(_MAX_TRIES, _MAX_PARSED // length))):
        builder = _Builder(sheet)
        row = builder.run(loader)
        if row is None:
            break
        _leave_out(sheet, row)
    return builder.data, builder.spots


def _leave_out(sheet: Sheet, row: int) -> None:
    """Tell of the last written line up to ``row`` and empty it."""
    for each in range(min(row, len(sheet.lines) - 1), -1, -1):
        line = sheet.lines[each]
        words = line.text.strip(" ")
        if words:
            start = line.text.index(words)
            sheet.complain("syntax", sheet.place(each, start, start + len(words)))
            line.blank()
            return


class _Builder:
    """One walk over the events of a file."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.data: Any = None
        self.spots: dict[Path, Spot] = {}
        self.stack: list[_Frame] = []
        self.key_place: Place | None = None

    def run(self, loader: type[Any]) -> int | None:
        """Read everything; the row the parser stopped at, None when it did not."""
        text = "".join(line.text + "\n" for line in self.sheet.lines)
        try:
            for event in yaml.parse(text, Loader=loader):
                self._take(event)
        except yaml.MarkedYAMLError as error:
            mark: Any = error.problem_mark  # composers leave it out, parsers never
            return int(mark.line)
        return None

    def _take(self, event: yaml.Event) -> None:
        """One event."""
        if isinstance(event, yaml.ScalarEvent):
            self._refuse(event)
            self._scalar(event)
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(event)
            self._scalar(yaml.ScalarEvent(None, None, (True, False), "", event.start_mark, event.end_mark))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse(event)
            self._start(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()

    def _refuse(self, event: yaml.NodeEvent) -> None:
        """Anchors, aliases, tags, and lists or mappings in brackets."""
        if event.anchor is not None or getattr(event, "tag", None) is not None:
            self.sheet.complain("yaml-feature", self._place(event))
        if self.stack and self.stack[-1].flow:
            self.sheet.complain("flow-collection", self.stack[-1].place)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        """A key or a value."""
        if len(event.value) > MAX_LENGTH:
            self.sheet.complain("value-too-long", self._place(event), limit=f"{MAX_LENGTH:,}".replace(",", "."))
            event.value = event.value[:MAX_LENGTH]
        text, place = nfc(event.value), self._place(event)
        if crowded(event.value):
            self.sheet.complain("odd-character", place, code=code(text[-1]))
        if self.stack and isinstance(self.stack[-1].items, dict) and self.stack[-1].awaits_key:
            self._key(self.stack[-1], text.strip(), place, plain=event.implicit[0])
            return
        self._put(None if event.implicit[0] and text in _EMPTY else mended(self.sheet, text, place), place)

    def _key(self, frame: _Frame, text: str, place: Place, *, plain: bool) -> None:
        """Remember a key; one that cannot be is told of and its value not kept."""
        frame.awaits_key, frame.key, self.key_place = False, None, place
        if not text:
            self.sheet.complain("bad-key", place)
        elif text == "<<" and plain:
            self.sheet.complain("yaml-feature", place)
        elif text in frame.keys:
            first = frame.keys[text]
            self.sheet.complain("duplicate-key", place, [first], key=text, line=first.line)
        else:
            frame.key, frame.keys[text] = text, place

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        """A list or mapping begins."""
        place = self._place(event)
        items: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        frame = self.stack[-1] if self.stack else None
        path: Path | None = None
        if frame and isinstance(frame.items, dict) and frame.awaits_key:
            self.sheet.complain("bad-key", place)
            frame.awaits_key, frame.key = False, None
        elif len(self.stack) < MAX_DEPTH:
            path = self._put(items, place)
        else:
            self._put(None, place)
        if len(self.stack) == MAX_DEPTH:
            self.sheet.complain("too-deep", place, limit=MAX_DEPTH)
        self.stack.append(_Frame(items, path, place, flow=event.flow_style is True))

    def _put(self, value: Any, place: Place) -> Path | None:
        """Set ``value`` where it belongs; its path, None when it is not kept."""
        key_place, path = None, self._path()
        if self.stack:
            frame = self.stack[-1]
            if isinstance(frame.items, list):
                frame.items.append(value)
            else:
                key_place, frame.awaits_key = self.key_place, True
                if frame.key is not None:
                    frame.items[frame.key] = value
        else:
            self.data = value
        if path is not None:
            self.spots[path] = Spot(place, key_place)
        return path

    def _path(self) -> Path | None:
        """The path of the value that comes next."""
        if not self.stack:
            return ()
        frame = self.stack[-1]
        step = len(frame.items) if isinstance(frame.items, list) else frame.key
        return None if frame.path is None or step is None else (*frame.path, step)

    def _place(self, event: yaml.Event) -> Place:
        """Where an event stands; of words, those on their first line."""
        first: Any = event.start_mark  # the stubs allow for events made by hand, without marks
        last: Any = event.end_mark
        row, start = min(first.line, len(self.sheet.lines) - 1), first.column  # the end is one line on
        if not isinstance(event, yaml.ScalarEvent):
            return self.sheet.place(row, start, start)
        end = last.column if last.line == first.line else len(self.sheet.lines[row].text.rstrip(" "))
        return self.sheet.place(row, start, end)
