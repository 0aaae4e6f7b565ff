"""Marks of lists pasted from elsewhere: bullets, dashes, numbers and letters that count the entries.

Only what cannot be part of the words is taken off; all else stays as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

# Bullets, arrows, boxes and ringed numbers, and what Word's symbol fonts leave behind when a list is pasted.
_BULLET = re.compile(
    r"\s*[•∙▪▫◦●○■□◆◇◊♦★☆➢➤►▶▸‣⁃➔➜→⇒»✓✔✗✘✦❖☐☑☒\u2460-\u2473\u2776-\u277f\ue000-\uf8ff]\s*(?=\S)"
    r"|\s*(?:Ø|o(?!\s(?:bế|ép)\b))\s+(?=[^\W\d_])"
)
_SIGN = re.compile(r"\s*[-–—+*§ü·]\s+(?=\S)")
_NUMBER = re.compile(
    r"\s*(?:\((?P<a>\d{1,2}|[a-zđ])\)"
    r"|(?P<steps>\d{1,2}(?:\.\d{1,2}){1,3})(?:\.\s*|\s+(?=[A-ZĐÀ-Ỹ]))(?=[^\W\d_])"
    r"|(?P<b>\d{1,2})(?:[.)/](?=\s|[^\W\d_])|\s?[-–](?=\s+[^\W\d_]))"
    r"|(?P<c>[a-zđ])(?:\)|\.(?=\s))"
    r"|(?P<roman>[IVX]{1,4})(?:\.|\s?[-–])(?=\s+[^\W\d_]))\s*(?=\S)"
)
_COUNTS = "hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười"
_SPELT = re.compile(rf"(?:(?:một|{_COUNTS}) là[,:]?|thứ (?:nhất|{_COUNTS})(?: là)?[,:])\s+(?=\S)", re.IGNORECASE)
_ORDER = "abcdđefghijklmnopqrstuvwxyz"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_SURE_LETTERS = "abc"  # alone “đ.” may be a street
_UNSURE_ROMANS = {"V", "X"}  # alone “X.” may be a commune
_REFERENCE = re.compile(r"(?:khoản|điểm|điều|mục|tiết)\b", re.IGNORECASE)


def unmarked(entries: Sequence[str]) -> list[str]:
    """Entries without the marks of a list: bullets, dashes, and numbers or letters that count them."""
    bare = [entry[mark.end() :] if (mark := _BULLET.match(entry)) else entry for entry in entries]
    if len(bare) > 1 and all(map(_SPELT.match, bare)):
        return [one[mark.end() :] if (mark := _SPELT.match(one)) else one for one in bare]
    signs = [_SIGN.match(one) for one in bare]
    numbers = [None if sign else _NUMBER.match(one) for one, sign in zip(bare, signs, strict=True)]
    marked = [sign or number for sign, number in zip(signs, numbers, strict=True)]
    every = len(entries) > 1 and all(marked[i] or bare[i] != entry for i, entry in enumerate(entries))
    sure = every and _counted([number for number in numbers if number])
    return [
        one[mark.end() :] if mark and (sure or _no_words(mark)) else one
        for one, mark in zip(bare, marked, strict=True)
    ]


def opens_with_sign(text: str) -> bool:
    """Whether a text begins with the dash of a list."""
    return _SIGN.match(text) is not None


def lines(text: str) -> list[str]:
    """The lines of a text that have words; a line that goes on with the entry above it is joined to it."""
    said: list[str] = []
    rows = [line for line in text.split("\n") if line.strip()]
    counted = bool(rows) and _marked(rows[0])
    for row in rows:
        deeper = row[:1].isspace() and not rows[0][:1].isspace()
        goes_on = said and (counted or deeper) and not _marked(row) and row.lstrip()[:1].islower()
        if goes_on and not said[-1].endswith((".", ";", ":", "!", "?", "…")):
            said[-1] += f" {row.strip()}"
        else:
            said.append(row.strip())
    return said


def _marked(line: str) -> bool:
    return any(mark.match(line) for mark in (_BULLET, _SIGN, _NUMBER))


def _no_words(mark: re.Match[str]) -> bool:
    """Whether a mark alone, without those of other entries, cannot belong to the words after it."""
    rest = mark.string[mark.end() :]
    if mark.re is _SIGN:
        return not rest[0].isdecimal()
    if not rest[0].isalpha() or _REFERENCE.match(rest):
        return False
    told = mark.group().rstrip()
    if told == mark.group():  # nothing between the mark and the words: “1.Quầy”, but not “2.rà”
        return bool(mark["steps"]) or (told[0].isdecimal() and rest[0].isupper() and rest[1:2].islower())
    letter = mark["c"] is not None and mark["c"] in _SURE_LETTERS
    roman = mark["roman"] is not None and mark["roman"] not in _UNSURE_ROMANS
    return letter or roman or told.endswith(")") or told[0].isdecimal()


def _counted(numbers: Sequence[re.Match[str]]) -> bool:
    """Whether numbers or letters before entries count them, so that they are no part of the words."""
    kinds = {_kind(found) for found in numbers}
    if len(kinds) > 1 or kinds == {"steps"}:
        return len(kinds) == 1
    places = [_place(found["a"] or found["b"] or found["c"] or found["roman"]) for found in numbers]
    longest = 2 if kinds == {"letter"} else 1  # some count a, b, c, d and leave out đ
    return all(0 <= after - before <= longest for before, after in pairwise(places))


def _kind(found: re.Match[str]) -> str:
    if found["steps"] or found["roman"]:
        return "steps" if found["steps"] else "roman"
    return "letter" if found["c"] or (found["a"] and not found["a"].isdecimal()) else "number"


def _place(mark: str) -> int:
    if mark.isdecimal():
        return int(mark)
    return _ORDER.index(mark) if mark in _ORDER else _ROMAN.index(mark) if mark in _ROMAN else -len(_ROMAN)
