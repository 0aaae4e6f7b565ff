"""Real numbering: each list counts for itself, in a style of entries that its role has.

Word's own lower-case letters go a b c d e. The decree counts a b c d đ (clause II.6.đ), so each entry of such a
list is its own instance whose label is the letter itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count, repeat

from reportgen.layout import Layout, Role

from ..text import marker_words
from .xml import DECLARATION, MAIN, attribute, twips

_DEEPEST = 8  # Word knows nine levels, counted from 0


@dataclass(slots=True)
class Numbers:
    """Hands out the numbering of one document and remembers it for ``numbering.xml``."""

    layout: Layout
    _kinds: dict[str, int] = field(default_factory=dict)
    _instances: list[str] = field(default_factory=list)

    def entries(self, role: str, depth: int) -> Iterator[str]:
        """``w:numPr`` for each entry of a new list, without end; empty strings if the role marks none."""
        marker = self.layout.roles[role].marker
        level = min(depth, _DEEPEST)
        if not marker or marker.kind == "none":
            yield from repeat("")
        elif marker.kind == "letter":
            for number in count(1):
                own = _level(self.layout.roles[role], level, number)
                yield self._entry(role, level, own)
        else:
            yield from repeat(self._entry(role, level))

    def _entry(self, role: str, level: int, own: str = "") -> str:
        kind = self._kinds.setdefault(role, len(self._kinds))
        override = own or '<w:startOverride w:val="1"/>'
        self._instances.append(
            f'<w:abstractNumId w:val="{kind}"/><w:lvlOverride w:ilvl="{level}">{override}</w:lvlOverride>'
        )
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{len(self._instances)}"/></w:numPr>'

    def part(self) -> str:
        """``numbering.xml``; empty if the document has no list."""
        if not self._instances:
            return ""
        kinds = "".join(self._kind(role, number) for role, number in self._kinds.items())
        nums = "".join(f'<w:num w:numId="{n}">{inner}</w:num>' for n, inner in enumerate(self._instances, 1))
        return f'{DECLARATION}<w:numbering xmlns:w="{MAIN}">{kinds}{nums}</w:numbering>'

    def _kind(self, role: str, number: int) -> str:
        levels = "".join(_level(self.layout.roles[role], level) for level in range(_DEEPEST + 1))
        return (
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
            f"{levels}</w:abstractNum>"
        )


def _level(role: Role, level: int, entry: int = 1) -> str:
    """One level of a list; the label of a counted list stands for every entry, a letter only for ``entry``."""
    marker = role.marker
    counted = marker is not None and marker.kind == "arabic"
    label = f"{marker.before}%{level + 1}{marker.after}" if marker and counted else marker_words(marker, entry)
    form = "decimal" if counted or (marker and marker.kind == "letter") else "bullet"
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{attribute(label.strip())}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{indent(role)}</w:pPr></w:lvl>"
    )


def indent(role: Role) -> str:
    """``w:ind`` of a role, said in full so that numbering cannot change it."""
    first = twips(role.first_line_mm.used)
    said = f'w:hanging="{-first}"' if first < 0 else f'w:firstLine="{first}"'
    return f'<w:ind w:left="{twips(role.left_mm)}" w:right="{twips(role.right_mm)}" {said}/>'
