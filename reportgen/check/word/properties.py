"""What one ``w:rPr`` or ``w:pPr`` says for itself, as plain values; only what is said has a key.

Runs: font names, ``size`` in pt, switches, ``color`` as RRGGBB. Paragraphs: indents and tab stops in twips,
spacing in pt.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .names import VAL, A, Element, W, child, on, points, twips, whole

Said = dict[str, Any]

TOGGLES = {"b": "bold", "i": "italic", "caps": "caps", "smallCaps": "small", "vanish": "hidden"}
AUTO_SPACE_PT = 14  # what Word gives "automatic" spacing
_LINE_PT = 12  # the line that w:beforeLines counts in
_ALIGN = {
    "both": "justify",
    "distribute": "justify",
    "thaiDistribute": "justify",
    "lowKashida": "justify",
    "mediumKashida": "justify",
    "highKashida": "justify",
    "start": "left",
    "left": "left",
    "end": "right",
    "right": "right",
    "center": "center",
}
_BLACK = "000000"


class Theme:
    """The two fonts that a theme names, by the attribute values that point at them."""

    def __init__(self, root: Element | None) -> None:
        """Read ``theme1.xml``; without one no font is known by the theme."""
        self._fonts: dict[str, str] = {}
        for kind in ("major", "minor"):
            latin = None if root is None else root.find(f".//{A}{kind}Font/{A}latin")
            self._fonts[kind] = "" if latin is None else latin.get("typeface") or ""

    def font(self, name: str | None) -> str | None:
        """The font ``minorHAnsi`` and the like stand for; None if it is not known."""
        if not name:
            return None
        return self._fonts.get("major" if name.startswith("major") else "minor") or None


def run_said(element: Element | None, theme: Theme) -> Said:
    """What a ``w:rPr`` says."""
    said: Said = {}
    for item in () if element is None else element:
        name = _TOGGLE_TAGS.get(item.tag)
        if name is not None:
            said[name] = on(item)
        elif item.tag == _FONTS:
            said |= _fonts(item, theme)
        else:
            reader = _RUN.get(item.tag)
            if reader is not None:
                reader(item, said)
    return said


def _fonts(item: Element, theme: Theme) -> Said:
    said: Said = {}
    for name in ("ascii", "hAnsi"):
        font = theme.font(item.get(f"{W}{name}Theme")) or item.get(W + name)
        if font:
            said[name] = font
    return said


def _size(item: Element, said: Said) -> None:
    size = points(item.get(VAL), 2)
    if size is not None and size > 0:
        said["size"] = size


def _color(item: Element, said: Said) -> None:
    color = item.get(VAL) or "auto"
    said["color"] = _BLACK if color.lower() == "auto" else color.lstrip("#").upper()


def _underline(item: Element, said: Said) -> None:
    said["underlined"] = (item.get(VAL) or "single") != "none"


def _raised(item: Element, said: Said) -> None:
    said["raised"] = item.get(VAL) in {"superscript", "subscript"}


def _shifted(item: Element, said: Said) -> None:
    said["shifted"] = bool(points(item.get(VAL), 2))


def _character_style(item: Element, said: Said) -> None:
    said["style"] = item.get(VAL)


_FONTS = W + "rFonts"
_TOGGLE_TAGS = {W + tag: name for tag, name in TOGGLES.items()}
_RUN: dict[Any, Callable[[Element, Said], None]] = {
    W + "sz": _size,
    W + "color": _color,
    W + "u": _underline,
    W + "vertAlign": _raised,
    W + "position": _shifted,
    W + "rStyle": _character_style,
}


def paragraph_said(element: Element | None) -> Said:
    """What a ``w:pPr`` says."""
    said: Said = {}
    for item in () if element is None else element:
        reader = _PARAGRAPH.get(item.tag)
        if reader is not None:
            reader(item, said)
    return said


def over(below: Said, above: Mapping[str, Any]) -> Said:
    """Both together: what ``above`` says wins; borders and tab stops add up."""
    merged = {**below, **above}
    for key in ("borders", "tabs"):
        if key in below and key in above:
            merged[key] = {**below[key], **above[key]}
    return merged


def _align(item: Element, said: Said) -> None:
    align = _ALIGN.get(item.get(VAL) or "")
    if align:
        said["align"] = align
        said["align_named"] = item.get(VAL)


def _indents(item: Element, said: Said) -> None:
    for key, names in (("left", ("start", "left")), ("right", ("end", "right"))):
        length = next((x for n in names if (x := twips(item.get(W + n))) is not None), None)
        if length is not None:
            said[key] = length
    hanging, first = twips(item.get(W + "hanging")), twips(item.get(W + "firstLine"))
    hanging_letters = whole(item.get(W + "hangingChars"))
    letters = whole(item.get(W + "firstLineChars"))
    if hanging is not None or first is not None:
        said |= {"first": -hanging if hanging is not None else first, "first_letters": None}
    elif hanging_letters is not None or letters is not None:
        said |= {"first": None, "first_letters": -hanging_letters if hanging_letters else letters}


def _spacing(item: Element, said: Said) -> None:
    for side in ("before", "after"):
        space, lines = points(item.get(W + side), 20), whole(item.get(f"{W}{side}Lines"))
        if space is not None or lines is not None:
            said[side] = space if space is not None else (lines or 0) / 100 * _LINE_PT
        auto = item.get(f"{W}{side}Autospacing")
        if auto is not None:
            said[f"{side}_auto"] = auto.lower() in {"1", "true", "on"}
    line = twips(item.get(W + "line"))
    if line is not None:
        said |= {"line": line, "line_rule": item.get(W + "lineRule") or "auto"}
    elif item.get(W + "lineRule"):
        said["line_rule"] = item.get(W + "lineRule")


def _tabs(item: Element, said: Said) -> None:
    stops = ((twips(t.get(W + "pos")), t.get(VAL) or "left") for t in item.iterfind(W + "tab"))
    said["tabs"] = {position: kind for position, kind in stops if position is not None}


def borders(item: Element | None) -> dict[str, str | None]:
    """The kind of line on each side that is named; None where it says that there is none."""
    found: dict[str, str | None] = {}
    for line in () if item is None else item:
        if isinstance(line.tag, str):
            kind = line.get(VAL) or "none"
            side = {"start": "left", "end": "right"}.get(line.tag.removeprefix(W), line.tag.removeprefix(W))
            found[side] = None if kind in {"nil", "none"} else kind
    return found


def _borders(item: Element, said: Said) -> None:
    said["borders"] = borders(item)


def _numbers(item: Element, said: Said) -> None:
    number, level = child(item, "numId"), child(item, "ilvl")
    if number is not None:
        said["number"] = number.get(VAL)
    if level is not None:
        said["number_level"] = whole(level.get(VAL))


def _level(item: Element, said: Said) -> None:
    said["level"] = whole(item.get(VAL))


def _frame(item: Element, said: Said) -> None:
    said["frame"] = {
        "width": twips(item.get(W + "w")),
        "height": twips(item.get(W + "h")),
        "align": _ALIGN.get(item.get(W + "xAlign") or ""),
    }


def _style(item: Element, said: Said) -> None:
    said["style"] = item.get(VAL)


def _switch(name: str) -> Callable[[Element, Said], None]:
    def read(item: Element, said: Said) -> None:
        said[name] = on(item)

    return read


_PARAGRAPH: dict[Any, Callable[[Element, Said], None]] = {
    W + "jc": _align,
    W + "ind": _indents,
    W + "spacing": _spacing,
    W + "tabs": _tabs,
    W + "pBdr": _borders,
    W + "numPr": _numbers,
    W + "outlineLvl": _level,
    W + "framePr": _frame,
    W + "pStyle": _style,
    W + "contextualSpacing": _switch("contextual"),
    W + "keepNext": _switch("held"),
    W + "pageBreakBefore": _switch("page_break"),
    W + "bidi": _switch("bidi"),
}
