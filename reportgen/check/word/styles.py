"""The styles of a Word file, each with its bases: what a name stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from .names import Element, W, child, said, value
from .properties import Said, Theme, over, paragraph_said, run_said

_LONGEST_CHAIN = 50  # of styles based on one another; people's have five


@dataclass(eq=False)
class Style:
    """One style as written: what it says itself, before its bases, read when it is asked for."""

    id: str
    kind: str
    element: Element
    theme: Theme

    @cached_property
    def based_on(self) -> str | None:
        """The style it is based on."""
        return value(self.element, "basedOn")

    @cached_property
    def link(self) -> str | None:
        """The character style of a paragraph style, and the other way round."""
        return value(self.element, "link")

    @cached_property
    def run(self) -> Said:
        """What it says of letters."""
        return run_said(child(self.element, "rPr"), self.theme)

    @cached_property
    def paragraph(self) -> Said:
        """What it says of paragraphs."""
        return paragraph_said(child(self.element, "pPr"))


@dataclass
class Styles:
    """All styles, the defaults below them, and the chains of bases (root first)."""

    theme: Theme
    run_defaults: Said = field(default_factory=dict)
    paragraph_defaults: Said = field(default_factory=dict)
    _styles: dict[str, Style] = field(default_factory=dict)
    _default: dict[str, str] = field(default_factory=dict)
    _runs: dict[tuple[str | None, str], Said] = field(default_factory=dict)
    _chains: dict[tuple[str | None, str], list[Style]] = field(default_factory=dict)

    @classmethod
    def read(cls, root: Element | None, theme: Theme) -> Styles:
        """The styles of ``styles.xml``; without one only the standard's own defaults hold."""
        styles = cls(theme)
        defaults = child(root, "docDefaults")
        styles.run_defaults = run_said(child(defaults, "rPrDefault", "rPr"), theme)
        styles.paragraph_defaults = paragraph_said(child(defaults, "pPrDefault", "pPr"))
        for element in () if root is None else root.iterfind(W + "style"):
            styles._add(element)
        return styles

    def _add(self, element: Element) -> None:
        name, kind = element.get(W + "styleId"), element.get(W + "type") or "paragraph"
        if name is None:
            return
        self._styles[name] = Style(name, kind, element, self.theme)
        if said(element, W + "default"):
            self._default.setdefault(kind, name)

    def chain(self, name: str | None, kind: str) -> list[Style]:
        """The style ``name`` below its bases, root first; the default of its kind if there is no such style."""
        if (name, kind) not in self._chains:
            self._chains[name, kind] = self._chain(name, kind)
        return self._chains[name, kind]

    def _chain(self, name: str | None, kind: str) -> list[Style]:
        style = self._styles.get(name) if name else None
        if style is None or style.kind != kind:
            style = self._styles.get(self._default.get(kind, ""))
        found: list[Style] = []
        while style is not None and style.kind == kind and style not in found and len(found) < _LONGEST_CHAIN:
            found.append(style)
            style = self._styles.get(style.based_on or "")
        return found[::-1]

    def character(self, name: str | None) -> Said:
        """What the character style ``name`` says with its bases; a paragraph style's name means its linked one."""
        if name is None:
            return {}
        style = self._styles.get(name)
        if style is not None and style.kind == "paragraph" and style.link:
            name, style = style.link, self._styles.get(style.link)
        return self._run(name, "character") if style is not None and style.kind == "character" else {}

    def paragraph_run(self, name: str | None) -> Said:
        """What the paragraph style ``name`` says of its letters, with its bases."""
        return self._run(name, "paragraph")

    def number_of(self, name: str) -> str | None:
        """The ``w:numId`` that the numbering style ``name`` stands for."""
        style = self._styles.get(name)
        return None if style is None else style.paragraph.get("number")

    def _run(self, name: str | None, kind: str) -> Said:
        key = (name, kind)
        if key not in self._runs:
            merged: Said = {}
            for style in self.chain(name, kind):
                merged = over(merged, style.run)
            self._runs[key] = merged
        return self._runs[key]
