"""Rules of the sheet (I.1 to I.4): paper, margins, fonts and letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from reportgen.check.find.words import told_runs
from reportgen.check.seen import Paragraph, Part, Seen
from reportgen.check.verdicts import Rule, Spot, Verdict, decimal, judged, shortened
from reportgen.layout import Layout, Measure
from reportgen.problems import Severity

from .wording import data, word

TOLERANCE_MM = 0.5  # half a millimetre: Word keeps margins in twentieths of a point, people type centimetres
SIDES = {"top": "le-tren", "bottom": "le-duoi", "left": "le-trai", "right": "le-phai"}
_FACE = re.compile(r"(?i)( (bold|italic|regular))+$")
_LONGEST = 100  # letters of a font's name
_LEGACY = re.compile(r"(?i)^(\.vn|vni[- ])")
Rules = Mapping[str, Rule]


@lru_cache(maxsize=8)
def rules(layout: Layout) -> Rules:
    """The rules of the page, of its fonts and of its numbers, by name."""
    page, number = layout.page, layout.roles[layout.page.page_number]
    width, height = page.size_mm
    allowed = {
        "kho-giay": f"{decimal(width)} × {decimal(height)} mm (A4)",
        "huong-giay": word("portrait"),
        **{name: _range(getattr(page.margins_mm, side), " mm") for side, name in SIDES.items()},
        "phong-chu": page.font,
        "bang-ma": "Unicode",
        "dung-san": word("composed"),
        "nhung-phong": word("embedded"),
        "o-trong": word("no-boxes"),
        "so-trang": word("number-place"),
        "trang-dau": word("hidden-on-first"),
        "so-trang-co-chu": _range(number.size, " pt"),
        "so-trang-kieu": word("upright"),
        "so-trang-dam": word("regular"),
        "danh-so": word("counted"),
    }
    return {name: _rule(name, said) for name, said in allowed.items()}


def _rule(name: str, allowed: str) -> Rule:
    said = data()["pages"][name]
    severity = Severity(said.get("severity", Severity.ERROR))
    return Rule(
        f"trang/{name}", said["name"], said["clause"], allowed, said["hint"].format(allowed=allowed), severity
    )


def _range(measure: Measure, unit: str) -> str:
    low, high = measure.allowed or (measure.used, measure.used)
    return f"{decimal(low)}–{decimal(high)}{unit}"


def once(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """Each spot once: sections of one look are one."""
    return tuple(dict.fromkeys(spots))


def verdicts(seen: Seen, layout: Layout) -> Iterator[Verdict]:
    """Paper, margins, fonts and letters."""
    book = rules(layout)
    yield from _paper(seen, layout, book)
    for side, name in SIDES.items():
        yield _margin(side, book[name], seen, layout)
    yield from _fonts(seen, layout, book)
    yield from _letters(seen, book)


# ---- Paper and margins


def _paper(seen: Seen, layout: Layout, book: Rules) -> Iterator[Verdict]:
    unknown = word("unmeasured") if any(None in (s.width_mm, s.height_mm) for s in seen.sheets) else ""
    sizes = [(s, s.width_mm or 0, s.height_mm or 0) for s in seen.sheets]
    wrong = [
        Spot(f"{decimal(w)} × {decimal(h)} mm")
        for _, w, h in sizes
        if any(abs(a - b) > TOLERANCE_MM for a, b in zip(sorted((w, h)), layout.page.size_mm, strict=True))
    ]
    yield judged(book["kho-giay"], once(wrong) if not unknown else (), unknown=unknown)
    lying = [Spot(word("landscape")) for s, w, h in sizes if w > h + TOLERANCE_MM and not s.has_tables]
    yield judged(book["huong-giay"], once(lying), unknown=unknown)


def _margin(side: str, rule: Rule, seen: Seen, layout: Layout) -> Verdict:
    measure: Measure = getattr(layout.page.margins_mm, side)
    values: list[float | None] = [getattr(sheet, f"{side}_mm") for sheet in seen.sheets]
    known = [value for value in values if value is not None]
    if seen.kind == "pdf":
        # Text tells where it ends, not where it might: a wide margin may be no more than short lines.
        known = [value for value in known if value <= (measure.allowed or (0, measure.used))[1] + TOLERANCE_MM]
    wrong = [Spot(f"{decimal(value)} mm") for value in known if not measure.permits(value, TOLERANCE_MM)]
    unknown = word("unmeasured") if len(known) < len(values) or not values else ""
    return judged(rule, once(wrong), unknown=unknown)


# ---- Fonts and letters


def _fonts(seen: Seen, layout: Layout, book: Rules) -> Iterator[Verdict]:
    told = [p for p in seen.paragraphs if _judged(p)]
    # A PDF made where Times New Roman is not sold carries a font of the same measures.
    good = {layout.page.font, *(layout.page.stand_ins if seen.kind == "pdf" else ())}
    unknown = word("unmeasured") if any(_families(p) is None for p in told) or not told else ""
    others = [(p, {f for f in _families(p) or () if f not in good and not _LEGACY.match(f)}) for p in told]
    strange = [Spot.at(p, ", ".join(sorted(other))) for p, other in others if other]
    yield judged(book["phong-chu"], strange, unknown=unknown)


def _letters(seen: Seen, book: Rules) -> Iterator[Verdict]:
    unknown = "" if seen.paragraphs else word("unmeasured")
    old = [(p, {f for f in _families(p) or () if _LEGACY.match(f)}) for p in seen.paragraphs]
    legacy = [Spot.at(p, word("legacy", font=", ".join(sorted(fonts)))) for p, fonts in old if fonts]
    yield judged(book["bang-ma"], legacy, unknown=unknown)
    apart = [Spot.at(p, word("decomposed")) for p in seen.paragraphs if p.decomposed]
    yield judged(book["dung-san"], apart, unknown=unknown)
    if seen.kind == "pdf":
        loose = [Spot(font.family) for font in seen.fonts if not font.embedded]
        yield judged(book["nhung-phong"], once(loose), unknown=unknown)
        boxes = [Spot(shortened(" ".join(seen.boxes)))] if seen.boxes else []
        yield judged(book["o-trong"], boxes, unknown=unknown)


def _family(font: str | None) -> str | None:
    """``Times New Roman Bold`` names a face of the family."""
    return _FACE.sub("", font) if font and len(font) <= _LONGEST else font


def _judged(paragraph: Paragraph) -> bool:
    bordered = paragraph.cell is not None and paragraph.cell.bordered
    return not bordered and not paragraph.locked and paragraph.part is not Part.NOTE


def _families(paragraph: Paragraph) -> set[str] | None:
    fonts = [_family(run.font) for run in told_runs(paragraph)]
    return None if None in fonts else {font for font in fonts if font}
