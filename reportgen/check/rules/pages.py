"""Rules of the sheet: paper, margins, font, letters, colour aside, page numbers (I.1 to I.7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from reportgen.check.seen import Number, Paragraph, Part, Seen
from reportgen.check.verdicts import Rule, Spot, Verdict, decimal, judged, shortened
from reportgen.layout import Layout, Measure
from reportgen.problems import Severity

from .extent import one_page
from .wording import data, word

TOLERANCE_MM = 0.5  # half a millimetre: Word keeps margins in twentieths of a point, people type centimetres
_SIDES = ("top", "bottom", "left", "right")
_LEGACY = re.compile(r"(?i)^(\.vn|vni[- ])")


def verdicts(seen: Seen, layout: Layout) -> Iterator[Verdict]:
    """All rules of the page."""
    yield from _paper(seen, layout)
    for side in _SIDES:
        yield _margin(side, seen, layout)
    yield from _fonts(seen, layout)
    yield from _numbers(seen, layout)


def rule(name: str, allowed: str, *, severity: Severity = Severity.ERROR, clause: str = "") -> Rule:
    """A rule of the page by its name in the words file."""
    said = data()["pages"][name]
    known = clause or said["clause"]
    return Rule(f"trang/{name}", said["name"], known, allowed, said["hint"].format(allowed=allowed), severity)


# ---- Paper and margins


def _paper(seen: Seen, layout: Layout) -> Iterator[Verdict]:
    width, height = layout.page.size_mm
    paper = rule("kho-giay", f"{decimal(width)} × {decimal(height)} mm (A4)")
    upright = rule("huong-giay", word("portrait"))
    unknown = word("unmeasured") if any(None in (s.width_mm, s.height_mm) for s in seen.sheets) else ""
    sizes = [(s, s.width_mm or 0, s.height_mm or 0) for s in seen.sheets]
    wrong = [
        Spot(f"{decimal(w)} × {decimal(h)} mm")
        for _, w, h in sizes
        if any(abs(a - b) > TOLERANCE_MM for a, b in zip(sorted((w, h)), (width, height), strict=True))
    ]
    yield judged(paper, _once(wrong) if not unknown else (), unknown=unknown)
    lying = [Spot(word("landscape")) for s, w, h in sizes if w > h + TOLERANCE_MM and not s.has_tables]
    yield judged(upright, _once(lying), unknown=unknown)


def _margin(side: str, seen: Seen, layout: Layout) -> Verdict:
    measure: Measure = getattr(layout.page.margins_mm, side)
    low, high = measure.allowed or (measure.used, measure.used)
    values: list[float | None] = [getattr(sheet, f"{side}_mm") for sheet in seen.sheets]
    known = [value for value in values if value is not None]
    wrong = [Spot(f"{decimal(value)} mm") for value in known if not measure.permits(value, TOLERANCE_MM)]
    unknown = word("unmeasured") if len(known) < len(values) or not values else ""
    allowed = f"{decimal(low)}–{decimal(high)} mm"
    return judged(rule(f"le-{_NAMES[side]}", allowed), _once(wrong), unknown=unknown)


_NAMES = {"top": "tren", "bottom": "duoi", "left": "trai", "right": "phai"}


def _once(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    return tuple(dict.fromkeys(spots))


# ---- Fonts and letters


def _fonts(seen: Seen, layout: Layout) -> Iterator[Verdict]:
    told = [
        p for p in seen.paragraphs if not (p.cell and p.cell.bordered) and not p.locked and p.part is not Part.NOTE
    ]
    good = {layout.page.font, *(layout.page.stand_ins if seen.kind == "pdf" else ())}
    unknown = word("unmeasured") if any(_families(p) is None for p in told) or not told else ""
    strange = [
        Spot.at(p, ", ".join(sorted(other)))
        for p in told
        if (other := {f for f in _families(p) or () if f not in good and not _LEGACY.match(f)})
    ]
    yield judged(rule("phong-chu", layout.page.font), strange, unknown=unknown)
    legacy = [
        Spot.at(p, word("legacy", font=", ".join(sorted(old))))
        for p in seen.paragraphs
        if (old := {f for f in _families(p) or () if _LEGACY.match(f)})
    ]
    yield judged(rule("bang-ma", "Unicode"), legacy, unknown=word("unmeasured") if not told else "")
    apart = [Spot.at(p, word("decomposed")) for p in seen.paragraphs if p.decomposed]
    composed = rule("dung-san", word("composed"), severity=Severity.WARNING)
    yield judged(composed, apart, unknown=word("unmeasured") if not told else "")
    if seen.kind == "pdf":
        loose = [Spot(font.family) for font in seen.fonts if not font.embedded]
        yield judged(
            rule("nhung-phong", word("embedded")), _once(loose), unknown="" if told else word("unmeasured")
        )
        boxes = [Spot(shortened(" ".join(seen.boxes)))] if seen.boxes else []
        yield judged(rule("o-trong", word("no-boxes")), boxes, unknown="" if told else word("unmeasured"))


def _families(paragraph: Paragraph) -> set[str] | None:
    fonts = [run.font for run in paragraph.runs if any(c.isalnum() for c in run.text)]
    return None if None in fonts else {font for font in fonts if font}


# ---- Page numbers


def _numbers(seen: Seen, layout: Layout) -> Iterator[Verdict]:
    known = all(sheet.numbers_known for sheet in seen.sheets) and bool(seen.sheets)
    numbers = [sheet.number for sheet in seen.sheets if sheet.number]
    row = layout.roles[layout.page.page_number]
    place = rule("so-trang", word("number-place"))
    if not known:
        yield judged(place, (), unknown=word("unmeasured"))
        return
    if not numbers:
        missing = [] if one_page(seen) else [Spot(word("no-number"))]
        yield judged(place, missing, unknown=word("one-page") if not missing else "")
        return
    yield judged(
        place,
        _once(Spot(_place(n)) for n in numbers if not _well_placed(n)),
        unknown=_if_none(n.align for n in numbers),
    )
    first = [seen.sheets[0].number.shown_on_first] if seen.sheets[0].number else [False]
    shown = [Spot(word("shown-on-first"))] if first[0] else []
    yield judged(rule("trang-dau", word("hidden-on-first")), shown, unknown=_if_none(first))
    low, high = row.size.allowed or (row.size.used, row.size.used)
    sizes = [n.run.size_pt for n in numbers]
    wrong = [Spot(f"{decimal(s)} pt") for s in sizes if s is not None and not row.size.permits(s, 0.26)]
    yield judged(
        rule("so-trang-co-chu", f"{decimal(low)}–{decimal(high)} pt"), _once(wrong), unknown=_if_none(sizes)
    )
    for side, name, said in (("italic", "so-trang-kieu", "italic"), ("bold", "so-trang-dam", "bold")):
        looks = [getattr(n.run, side) for n in numbers]
        allowed = word("upright" if side == "italic" else "regular")
        yield judged(rule(name, allowed), [Spot(word(said))] if any(looks) else [], unknown=_if_none(looks))
    counted = [Spot(word("not-arabic")) for n in numbers if n.arabic is False]
    counted += [
        Spot(word("starts-at", number=str(n.starts_at))) for n in numbers[:1] if n.starts_at not in {None, 1}
    ]
    yield judged(rule("danh-so", word("counted")), _once(counted))


def _if_none(values: Iterable[Any]) -> str:
    return word("unmeasured") if any(value is None for value in values) else ""


def _well_placed(number: Number) -> bool:
    return number.part is Part.HEADER and number.align in {"center", None}


def _place(number: Number) -> str:
    where = word("in-header" if number.part is Part.HEADER else "in-footer")
    return f"{where}, {word(f'align-{number.align}')}" if number.align else where
