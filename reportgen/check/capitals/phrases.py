"""Phrases in their right capitals: made from the patterns of a rule, and found in a text whatever its capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

from reportgen.words.text import tone_marks

from .letters import LOWER, UPPER, WORD, Found, opens, small_of

When = Literal["always", "begun", "inside", "capital", "mixed"]
Index = Mapping[str, Mapping[str, tuple["Phrase", ...]]]  # by the first word, then the second ("" for none)

SYLLABLE: Final = f"[{UPPER}][{LOWER}]*(?!\\w)"
_SLOT: Final = re.compile(r"\{([^{}]+)\}")
_CHOICE: Final = re.compile(r"\(([^()]*)\)")
_GAP: Final = re.compile(r" ?- | |-")
_WINDOW: Final = 40  # letters before a phrase that are enough to know the words there


class Pattern(BaseModel):
    """Phrases in their right capitals, and where they are judged; the file says what the keys mean."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    right: tuple[str, ...]
    when: When = "always"
    first: Literal["strict", "free"] = "strict"
    after: str = ""
    unless_after: str = ""
    before: str = ""
    unless_before: str = ""


@dataclass(frozen=True)
class Phrase:
    """One phrase. ``forms`` are the letters of its fixed parts in each right way, the suggested one first."""

    rule: str
    pattern: Pattern
    source: str
    forms: tuple[str, ...]
    slots: Mapping[str, str]

    @cached_property
    def words(self) -> tuple[str, str]:
        """The first and the second word, small; the second is empty where a slot or nothing stands."""
        first, second, *_ = [*WORD.findall(_SLOT.split(self.source)[0].lower()), "", ""]
        return first, second

    @cached_property
    def shape(self) -> re.Pattern[str]:
        """Matches the phrase whatever its capitals; the fixed parts are groups."""
        parts = [p for p in enumerate(_SLOT.split(self.source)) if p[1]]
        shape = "".join(f"(?:{self.slots[part]})" if i % 2 else _fixed(part) for i, part in parts)
        behind = f"(?={self._ready(self.pattern.before)})" if self.pattern.before else ""
        behind += f"(?!{self._ready(self.pattern.unless_before)})" if self.pattern.unless_before else ""
        return re.compile(shape + r"(?!\w)" + behind)

    @cached_property
    def _after(self) -> re.Pattern[str] | None:
        return self._ahead(self.pattern.after)

    @cached_property
    def _unless_after(self) -> re.Pattern[str] | None:
        return self._ahead(self.pattern.unless_after)

    def _ready(self, words: str) -> str:
        return filled(tone_marks(words, "new"), self.slots)

    def _ahead(self, words: str) -> re.Pattern[str] | None:
        return re.compile(rf"(?<!\w)(?:{self._ready(words)})[ \xa0]*\Z") if words else None

    def placed(self, plain: str, at: int) -> bool:
        """Whether the words before ``at`` let the phrase be judged."""
        before = plain[max(0, at - _WINDOW) : at]
        if self._unless_after and self._unless_after.search(before):
            return False
        return self._after is None or self._after.search(before) is not None


def filled(pattern: str, slots: Mapping[str, str]) -> str:
    """``pattern`` with the slots it names; what no slot is called stays."""
    return _SLOT.sub(lambda slot: slots.get(slot[1], slot[0]), pattern)


def made(rule: str, pattern: Pattern, slots: Mapping[str, str]) -> Iterator[Phrase]:
    """The phrases of a pattern; those that differ in capitals alone are one."""
    alike: dict[str, list[str]] = {}
    for right in pattern.right:
        for phrase in _expanded(tone_marks(right, "new")):
            alike.setdefault(phrase.lower(), []).append(phrase)
    for ways in alike.values():
        forms = tuple("".join(WORD.findall(" ".join(_SLOT.split(way)[::2]))) for way in ways)
        yield Phrase(rule, pattern, ways[0], forms, slots)


def _expanded(phrase: str) -> Iterator[str]:
    choice = _CHOICE.search(phrase)
    if choice is None:
        yield phrase
        return
    for option in choice[1].split("|"):
        yield from _expanded(phrase[: choice.start()] + option + phrase[choice.end() :])


def _fixed(words: str) -> str:
    """A group that matches words in any capitals, with any kind of space or dash between them."""
    pieces, at = [], 0
    for gap in _GAP.finditer(words):
        pieces += [re.escape(words[at : gap.start()]), r"[ \xa0]+" if gap[0] == " " else r"[ \xa0]?[-–][ \xa0]?"]
        at = gap.end()
    return f"((?i:{''.join(pieces)}{re.escape(words[at:])}))"


# ---- In a text


def in_text(plain: str, text: str, index: Index) -> Iterator[Found]:
    """Every phrase of the index that stands in the text, right or wrong; ``plain`` is ``text`` made ready."""
    small = small_of(plain)
    words = WORD.findall(small)
    if index.keys().isdisjoint(words):
        return
    starts = [word.start() for word in WORD.finditer(small)]
    for word, following, start in zip(words, [*words[1:], ""], starts, strict=True):
        if rest := index.get(word):
            for phrase in (*rest.get(following, ()), *(rest.get("", ()) if following else ())):
                if found := _judged(phrase, plain, text, start):
                    yield found


def _judged(phrase: Phrase, plain: str, text: str, at: int) -> Found | None:
    """What the phrase says of the words at ``at``; None where they are not it, or are not to be judged."""
    if phrase.pattern.when in {"begun", "inside"} and not plain[at].isupper():
        return None
    match = phrase.shape.match(plain, at)
    if match is None or not phrase.placed(plain, at) or _shouted(match, phrase.forms[0]):
        return None
    places = [i for group in range(1, match.re.groups + 1) for i in range(*match.span(group)) if plain[i].isalpha()]
    written, begins = "".join(plain[i] for i in places), opens(plain, at)
    if not _to_judge(phrase.pattern.when, written, begins=begins):
        return None
    skip = int(phrase.pattern.first == "free" or (begins and phrase.forms[0][0].islower()))
    if any(written[skip:] == form[skip:] for form in phrase.forms):
        return Found(phrase.rule, at, match.end(), "")
    letters = list(text[at : match.end()])
    for i, sign in list(zip(places, phrase.forms[0], strict=True))[skip:]:
        letters[i - at] = text[i].upper() if sign.isupper() else text[i].lower()
    return Found(phrase.rule, at, match.end(), "".join(letters))


def _to_judge(when: When, written: str, *, begins: bool) -> bool:
    if when == "inside":
        return not begins
    if when == "capital":
        return written != written.lower()
    return when != "mixed" or written[int(begins) :] != written[int(begins) :].lower()


def _shouted(match: re.Match[str], form: str) -> bool:
    """Whether a word stands all in capitals that should not: a heading, which no rule here judges."""
    at = 0
    for group in match.groups():
        for word in WORD.findall(group):
            if len(word) > 1 and word.isupper() and not form[at : at + len(word)].isupper():
                return True
            at += len(word)
    return False
