"""How people write a figure in one text, and what each part of it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from reportgen.words import numbers
from reportgen.words.reading import NotReadableError
from reportgen.words.text import fold

from . import figure_forms as forms
from .figure_forms import FigureKind
from .measures import scaled
from .values import Number, refuse

_TYPED_SIGNS = {">=": "≥", "=>": "≥", "<=": "≤", "=<": "≤"}
_RANGED = {
    FigureKind.PERCENT,
    FigureKind.COUNT,
    FigureKind.MONEY,
    FigureKind.SCORE,
    FigureKind.RATIO,
    FigureKind.RANK,
}
_LONGEST = 300  # letters; more is no figure, and every way to read it would be tried
_MOST = 60  # signs of a number that can be one
_TOKEN = re.compile(forms.NUMBER)
_FOLLOWED = re.compile(rf"(?<![\w.,/]){forms.NUMBER}(?![\w/])(?P<unit>\s+[^\W\d_]\S*)?")
_GROUPED_BY_COMMA = re.compile(r"[1-9]\d{0,2},\d{3}")
_PLAIN = re.compile(r"[\d.,]+")
_YEAR = re.compile(r"(?:19|20)\d\d")


def taken_apart(text: str) -> dict[str, Any]:
    """Read the way people write figures; what is none is kept as it was typed, as words.

    Refused is only what is wrong in itself (kinds figure-…, number-…, range-…).
    """
    typed = " ".join(text.split())
    for sign, meant in _TYPED_SIGNS.items():
        typed = typed.replace(sign, meant)
    said = _said_in_words(typed)
    if said:
        return {"text": typed} | said
    parts = _read(typed) if len(typed) <= _LONGEST else None
    if parts is None:
        if not any(map(str.isalnum, typed)):
            raise refuse("figure-empty")
        _refuse_foreign(typed)
        parts = {"kind": FigureKind.WORDS}
    return {"text": typed} | parts


def _read(typed: str) -> dict[str, Any] | None:
    """The parts of a figure with what stands before and behind it."""
    opened = forms.LEAD.match(typed)
    lead, bare = (opened["lead"].strip().lower(), typed[opened.end() :]) if opened else (None, typed)
    for said, aside in _without_aside(bare):
        parts = _figure(said)
        if parts is not None:
            return parts | {key: value for key, value in (("lead", lead), ("aside", aside)) if value}
    return None


def _without_aside(text: str) -> Iterator[tuple[str, str | None]]:
    """A text with what stands behind the figure apart from it, then the text as a whole."""
    comma = forms.ASIDE.search(text)
    if comma and comma.start():
        for said, bracket in _without_bracket(text[: comma.start()]):
            yield said, ", ".join(filter(None, (bracket, _small(comma["said"]))))
    yield from _without_bracket(text)


def _small(said: str) -> str:
    """Common words that may have been typed with a capital, as they stand inside a sentence."""
    return said[:1].lower() + said[1:]


def _without_bracket(text: str) -> Iterator[tuple[str, str | None]]:
    bracket = forms.BRACKET.search(text)
    share = bracket and ("%" in bracket["said"] or "%" in text[: bracket.start()])
    if bracket is None or share:
        yield text, None
    if bracket and bracket.start():
        said = bracket["said"]
        yield text[: bracket.start()], said
    if bracket and not share:
        yield text, None


def _figure(text: str) -> dict[str, Any] | None:
    """The parts of a figure with its qualifier."""
    match = forms.QUALIFIER.match(text)
    qualifier, rest = (match["word"] or match["sign"], match["rest"]) if match else (None, text)
    parts = _ranged(rest, text) or _single(rest)
    if parts is None:
        return None
    if parts["kind"] in {FigureKind.COUNT, FigureKind.RATIO} and _counted(parts.get("unit")):
        _refuse_commas(parts)
    if parts.get("percent"):
        if parts["kind"] is FigureKind.RATIO and qualifier and forms.RATIO_LAST.match(rest):
            parts["percent"], qualifier = f"{qualifier} {parts['percent']}", None
        parts["percent"] = share(parts["percent"])
    if parts["kind"] is FigureKind.PERCENT and parts.get("total"):
        total = parts["total"]
        parts["total"] = Number(_number(total), f"{total} {parts.pop('unit', '')}".strip())
    parts["number"] = _as_typed(parts["number"])
    if parts["kind"] is FigureKind.RANK and parts["number"].value < 1:
        return None
    return {"qualifier": qualifier} | parts


def _single(text: str) -> dict[str, Any] | None:
    """The parts of one figure without its qualifier; what is tight to the number stays part of it."""
    for kind, form in forms.FORMS:
        found = form.match(text)
        if found is None:
            continue
        parts = {k: v for k, v in found.groupdict().items() if v and v.strip()}
        unit = parts.get("unit", " ")
        if not unit[0].isspace():
            last = "total" if "total" in parts else "number"
            parts[last] += parts.pop("unit")
        return {"kind": kind} | {k: v.strip() for k, v in parts.items()}
    return None


def _as_typed(number: Any) -> Any:
    """A number with its sign and what stands tight to it, as it was typed."""
    if isinstance(number, Number):
        return number
    found = _TOKEN.match(number)
    return number if found is None else Number(_number(found[0]), number)


def _ranged(text: str, typed: str) -> dict[str, Any] | None:
    """The parts of a range, ``80–85%``, or of a figure with its margin, ``35% ± 2%``."""
    rank = forms.RANK_WORDS.match(text)
    head = rank[0] if rank else ""
    found = forms.BETWEEN.match(text, len(head))
    if found is None:
        return None
    low_unit = (found["low_unit"] or "").strip()
    parts = _single(head + found["high"] + text[found.end() :])
    if parts is None and low_unit in {"%", "‰"}:
        parts = _single(found["high"] + low_unit + text[found.end() :])
    if parts is None or parts["kind"] not in _RANGED or "percent" in parts or not _one_unit(low_unit, parts):
        return None
    if parts["kind"] is FigureKind.PERCENT and "total" in parts:
        return None
    if "unit" not in parts and _YEAR.fullmatch(found["low"]) and _YEAR.fullmatch(found["high"]):
        return None  # 2025-2026 is a time
    high = parts["number"]
    said = _small(text[len(head) : found.end()]) + high[len(found["high"]) :]
    parts["number"] = Number(_number(found["low"]), said)
    if found["joint"] != "±":
        parts["upto"] = Number(_number(found["high"]), high)
        _in_order(found, low_unit, parts, typed)
    return parts


def _one_unit(low: str, parts: dict[str, Any]) -> bool:
    """Whether the first end of a range has the unit of the second, or a smaller one of money."""
    if not low or low in {"%", "‰"}:
        return True
    unit = parts.get("unit", "")
    return f"{unit} ".casefold().startswith(f"{low} ".casefold()) or bool(scaled(low) and scaled(unit))


def _in_order(found: re.Match[str], low_unit: str, parts: dict[str, Any], typed: str) -> None:
    low, high = _number(found["low"]), _number(found["high"])
    own, whole = scaled(low_unit), scaled(parts.get("unit", ""))
    if own and whole:
        low, high = low * own, high * whole
    if low >= high and parts["kind"] is not FigureKind.RANK:
        raise refuse("range-backwards", value=typed, low=found["low"], high=found["high"])


def _number(typed: str) -> Decimal:
    """A number; one in another notation is refused."""
    try:
        return numbers.parse_number(typed.removeprefix("+"))
    except NotReadableError as error:
        raise refuse(error.kind, **error.slots) from error


def share(typed: str) -> Number:
    """A percentage beside another figure; its qualifier, and the other end of a range, stay in its text."""
    found = _TOKEN.search(typed)
    return Number(_number(found[0] if found else typed), typed)


def is_plain(number: Number) -> bool:
    """Whether a number is typed as nothing but its digits: no qualifier, no range, no margin."""
    return bool(_PLAIN.fullmatch(number.text))


def is_range(number: Number) -> bool:
    """Whether a number is typed with both ends of a range."""
    return len(_TOKEN.findall(number.text)) > 1


def _said_in_words(text: str) -> dict[str, Any] | None:
    said = fold(text)
    if said in forms.YES | forms.NO:
        return {"kind": FigureKind.YES_NO, "yes": said in forms.YES}
    if forms.UNCOUNTED.fullmatch(said):
        return {"kind": FigureKind.UNCOUNTED}
    if forms.ABSENT.match(said):
        return {"kind": FigureKind.NONE}
    if forms.CHANGE.fullmatch(text):
        for token in _TOKEN.findall(text):
            if not token.isdecimal():
                _number(token.lstrip("-−+"))
        return {"kind": FigureKind.CHANGE}
    return None


def _counted(unit: str | None) -> bool:
    """Whether a unit is a thing that is counted, so that there are no parts of it."""
    return bool(unit) and not forms.MEASURES.intersection(str(unit).casefold().split()[:1])


def _refuse_commas(parts: dict[str, Any]) -> None:
    """``1,234 hồ sơ`` is the foreign way to write a thousand."""
    for name in ("number", "total", "upto"):
        typed = parts.get(name)
        said = typed.text if isinstance(typed, Number) else typed
        if said and _GROUPED_BY_COMMA.fullmatch(said):
            raise refuse("number-dot", value=said, suggestion=said.replace(",", "."))


def _refuse_foreign(text: str) -> None:
    """Numbers in another notation are refused among words too; days, versions and the like are none."""
    for token in _TOKEN.findall(text):
        if len(token) > _MOST:
            _number(token.lstrip("-−+"))
    for found in _FOLLOWED.finditer(text):
        typed = found[0].removesuffix(found["unit"] or "")
        if _GROUPED_BY_COMMA.fullmatch(typed) and _counted((found["unit"] or "").strip()):
            raise refuse("number-dot", value=typed, suggestion=typed.replace(",", "."))
        try:
            numbers.parse_number(typed.lstrip("-−+"))
        except NotReadableError as error:
            if error.kind == "number-dot" and (typed.count(".") == 1 or "," in typed):
                raise refuse(error.kind, **error.slots) from error
