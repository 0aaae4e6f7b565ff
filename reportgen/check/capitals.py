"""Capital letters in one paragraph, by Phụ lục II of the decree. The rules are data: ``viet-hoa.yaml``.

A rule holds phrases as they must be written. A phrase is looked for where its first word stands, whatever its
capitals are, and its letters are compared. Where two phrases overlap the longer one speaks. Nothing is searched
twice, so the time grows with the length of the text alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any, Final, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

from reportgen.problems import Severity
from reportgen.words.text import tone_marks

When = Literal["always", "begun", "inside", "capital", "mixed"]


@dataclass(frozen=True, slots=True)
class Slip:
    """A breach of one rule: ``words`` stand at ``at`` (counted from 0), and should read ``better``."""

    rule: str
    at: int
    words: str
    better: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The slips in their order, and the rules that found something to judge, right or wrong."""

    slips: tuple[Slip, ...]
    judged: frozenset[str]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Pattern(_Row):
    """Phrases in their right capitals, and where they are judged; the file says what the keys mean."""

    right: tuple[str, ...]
    when: When = "always"
    first: Literal["strict", "free"] = "strict"
    after: str = ""
    unless_after: str = ""
    before: str = ""
    unless_before: str = ""


class Bad(_Row):
    """A text with one slip, and what it should read."""

    text: str
    better: str


class CapitalRule(_Row):
    """A rule with its clause. ``limits`` says how far it can be judged, ``unjudged`` why it cannot be at all."""

    id: str
    clause: str
    name: str
    severity: Severity
    grade: str
    sentences: bool = False
    patterns: tuple[Pattern, ...] = ()
    good: tuple[str, ...] = ()
    bad: tuple[Bad, ...] = ()
    limits: str = ""
    unjudged: str = ""

    @property
    def evaluated(self) -> bool:
        """Whether the rule is judged at all."""
        return not self.unjudged

    @model_validator(mode="after")
    def _judged_or_excused(self) -> CapitalRule:
        if bool(self.unjudged) == bool(self.patterns or self.sentences):
            raise ValueError(f"{self.id} needs patterns, or a reason why it has none")
        return self


def rules() -> tuple[CapitalRule, ...]:
    """All rules, in the order of the decree."""
    return _book().rules


def look(text: str, *, starts_line: bool = True, continues: bool = False) -> list[Slip]:
    """The slips of one paragraph; see ``read``."""
    return list(read(text, starts_line=starts_line, continues=continues).slips)


def read(text: str, *, starts_line: bool = True, continues: bool = False) -> Reading:
    """What the capitals of one paragraph keep and break, and which rules could be judged on it.

    ``text`` is in NFC, without its automatic label. ``starts_line`` is false for the rest of a paragraph that
    began on the page before; ``continues`` is true for an item of a list that goes on with a sentence.
    """
    if text.isupper():
        return Reading((), frozenset())
    book, plain = _book(), _plain(text)
    found = [*_phrases(plain, text, book)]
    for rule in book.sentence_rules:
        found += _sentences(plain, text, rule, book.abbreviations)
        found += _beginning(plain, text, rule, judged=starts_line and not continues)
    return _settled(found, text)


# ---- The file


class _File(_Row):
    source: str
    abbreviations: frozenset[str]
    slots: dict[str, str]
    rules: tuple[CapitalRule, ...]


@dataclass(frozen=True)
class _Book:
    rules: tuple[CapitalRule, ...]
    sentence_rules: tuple[str, ...]
    abbreviations: frozenset[str]
    index: Mapping[str, Mapping[str, tuple[_Phrase, ...]]]  # by first word, then by second ("" for a slot or none)


@cache
def _book() -> _Book:
    text = resources.files(__package__).joinpath("viet-hoa.yaml").read_text(encoding="utf-8")
    data: Any = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe
    file = TypeAdapter(_File).validate_python(data)
    slots = {"Hoa": _SYLLABLE}
    for name, slot in file.slots.items():
        slots[name] = _filled(tone_marks(slot, "new"), slots)
    index: dict[str, dict[str, list[_Phrase]]] = {}
    for rule in file.rules:
        for pattern in rule.patterns:
            for phrase in _compiled(rule.id, pattern, slots):
                index.setdefault(phrase.words[0], {}).setdefault(phrase.words[1], []).append(phrase)
    sentences = tuple(rule.id for rule in file.rules if rule.sentences)
    ready = {word: {second: tuple(found) for second, found in rest.items()} for word, rest in index.items()}
    return _Book(file.rules, sentences, file.abbreviations, ready)


# ---- Phrases

_LETTERS: Final = [chr(code) for code in range(0x41, 0x1EFA) if chr(code).isalpha()]
_UPPER: Final = "".join(sign for sign in _LETTERS if sign.isupper() and len(sign.lower()) == 1)
_LOWER: Final = "".join(sign for sign in _LETTERS if sign.islower())
_SYLLABLE: Final = f"[{_UPPER}][{_LOWER}]*(?!\\w)"
_WORD: Final = re.compile(r"[^\W\d_]+")
_SLOT: Final = re.compile(r"\{([^{}]+)\}")
_CHOICE: Final = re.compile(r"\(([^()]*)\)")
_GAP: Final = re.compile(r"[ ]?-[ ]|[ ]|-")
_WINDOW: Final = 40  # letters before a phrase that are enough to know the words there


@dataclass(frozen=True)
class _Phrase:
    """One phrase with all its right forms; a form is the letters of its fixed parts."""

    rule: str
    pattern: Pattern
    forms: tuple[str, ...]
    source: str
    slots: Mapping[str, str]

    @cached_property
    def words(self) -> tuple[str, str]:
        """The first and the second word, small; the second is empty where a slot or nothing stands."""
        fixed = _SLOT.split(self.source)[0]
        first, second, *_ = [*_WORD.findall(fixed.lower()), "", ""]
        return first, second

    @cached_property
    def shape(self) -> re.Pattern[str]:
        """Matches the phrase whatever its capitals; the fixed parts are groups."""
        parts = _SLOT.split(self.source)
        shape = "".join(_slot(self.slots[part]) if i % 2 else _fixed(part) for i, part in enumerate(parts) if part)
        behind = [f"(?={self._ready('before')})"] if self.pattern.before else []
        behind += [f"(?!{self._ready('unless_before')})"] if self.pattern.unless_before else []
        return re.compile(shape + r"(?!\w)" + "".join(behind))

    @cached_property
    def after(self) -> re.Pattern[str] | None:
        return self._ahead("after")

    @cached_property
    def unless_after(self) -> re.Pattern[str] | None:
        return self._ahead("unless_after")

    def _ready(self, key: str) -> str:
        return _filled(tone_marks(getattr(self.pattern, key), "new"), self.slots)

    def _ahead(self, key: str) -> re.Pattern[str] | None:
        words = self._ready(key)
        return re.compile(rf"(?<!\w)(?:{words})[ \xa0]*\Z") if words else None

    def placed(self, plain: str, at: int) -> bool:
        """Whether the words before ``at`` let the phrase be judged."""
        if self.after is None and self.unless_after is None:
            return True
        before = plain[max(0, at - _WINDOW) : at]
        if self.unless_after and self.unless_after.search(before):
            return False
        return self.after is None or self.after.search(before) is not None


def _filled(pattern: str, slots: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda slot: slots[slot[1]] if slot[1] in slots else slot[0], pattern)


def _fixed(words: str) -> str:
    """A group that matches words in any capitals, with any kind of space or dash between them."""
    pieces, at = [], 0
    for gap in _GAP.finditer(words):
        between = r"[ \xa0]+" if gap[0] == " " else r"[ \xa0]?[-–][ \xa0]?"
        pieces += [re.escape(words[at : gap.start()]), between]
        at = gap.end()
    return f"((?i:{''.join(pieces)}{re.escape(words[at:])}))"


def _slot(pattern: str) -> str:
    return f"(?:{pattern})"


def _compiled(rule: str, pattern: Pattern, slots: Mapping[str, str]) -> Iterator[_Phrase]:
    """The phrases of a pattern; those that differ in capitals alone are one."""
    forms: dict[str, list[str]] = {}
    for right in pattern.right:
        for phrase in _expanded(tone_marks(right, "new")):
            forms.setdefault(phrase.lower(), []).append(phrase)
    for alike in forms.values():
        letters = tuple("".join(_WORD.findall("".join(_SLOT.split(form)[::2]))) for form in alike)
        yield _Phrase(rule, pattern, letters, alike[0], slots)


def _expanded(phrase: str) -> Iterator[str]:
    choice = _CHOICE.search(phrase)
    if choice is None:
        yield phrase
        return
    for option in choice[1].split("|"):
        yield from _expanded(phrase[: choice.start()] + option + phrase[choice.end() :])


@dataclass(frozen=True, slots=True)
class _Found:
    """A phrase that stands in the text; ``better`` is empty where it is right."""

    rule: str
    start: int
    end: int
    better: str


def _phrases(plain: str, text: str, book: _Book) -> Iterator[_Found]:
    small = plain.lower()
    words = [(word[0], word.start()) for word in _WORD.finditer(small if len(small) == len(plain) else plain)]
    words.append(("", len(plain)))
    for i in range(len(words) - 1):
        word, at = words[i]
        rest = book.index.get(word)
        if rest is None:
            continue
        following = words[i + 1][0]
        for phrase in (*rest.get(following, ()), *rest.get("", ())) if following else rest.get("", ()):
            if found := _judged(phrase, plain, text, at):
                yield found


def _judged(phrase: _Phrase, plain: str, text: str, at: int) -> _Found | None:
    """What the phrase says of the words at ``at``; None where they are not it, or are not to be judged."""
    if phrase.pattern.when in {"begun", "inside"} and not plain[at].isupper():
        return None
    match = phrase.shape.match(plain, at)
    if match is None or not phrase.placed(plain, at) or _shouted(match, phrase.forms[0]):
        return None
    places = [i for group in range(1, match.re.groups + 1) for i in range(*match.span(group)) if plain[i].isalpha()]
    written = "".join(plain[i] for i in places)
    opens = _opens(plain, at)
    if not _to_judge(phrase.pattern.when, written, opens=opens):
        return None
    skip = int(phrase.pattern.first == "free" or (opens and phrase.forms[0][0].islower()))
    if any(written[skip:] == form[skip:] for form in phrase.forms):
        return _Found(phrase.rule, at, match.end(), "")
    letters = list(text[at : match.end()])
    for i, sign in list(zip(places, phrase.forms[0], strict=True))[skip:]:
        letters[i - at] = text[i].upper() if sign.isupper() else text[i].lower()
    return _Found(phrase.rule, at, match.end(), "".join(letters))


def _to_judge(when: When, written: str, *, opens: bool) -> bool:
    if when == "inside":
        return not opens
    if when == "capital":
        return written != written.lower()
    return when != "mixed" or written[int(opens) :] != written[int(opens) :].lower()


def _shouted(match: re.Match[str], form: str) -> bool:
    """Whether a word stands all in capitals that should not: a heading, which no rule here judges."""
    at = 0
    for group in match.groups():
        for word in _WORD.findall(group):
            if len(word) > 1 and word.isupper() and not form[at : at + len(word)].isupper():
                return True
            at += len(word)
    return False


_BEFORE_WORDS: Final = " \xa0“”\"'‘’«([*+•–-"
_LABEL: Final = re.compile(r"(?:\A|[\s(])(?:\d{1,3}|\w|[ivxIVX]{1,4})\Z")


def _opens(plain: str, at: int) -> bool:
    """Whether a capital at ``at`` may be that of a beginning: of the line, a sentence, a quotation, an item."""
    end = at
    while end and plain[end - 1] in _BEFORE_WORDS:
        end -= 1
    if not end or plain[end - 1] in ".!?:;…\n\t/|":
        return True
    if any(sign in "“\"'‘«([" for sign in plain[end:at]) or plain[end:at].strip(" \xa0"):
        return True
    return plain[end - 1] == ")" and _LABEL.search(plain, max(0, end - 6), end - 1) is not None


# ---- Sentences

_STOP: Final = re.compile(rf"(?<=[^\s.])[.!?][ \xa0]+([{_LOWER}]+)(?![\w.)/@-])")
_UPRIGHT_STOP: Final = re.compile(rf"(?<=[^\s.])[.!?][ \xa0]+[{_UPPER}]")
_VOWEL: Final = re.compile("[aeiouyăâêôơư]")
_ENDS: Final = (".", "!", "?", ":")
_FIRST: Final = re.compile(rf"[ \xa0]*([{_LOWER}]+)(?=[ \xa0,])")
_LEAST_WORDS: Final = 4  # fewer are a cell or a caption rather than a sentence


def _sentences(plain: str, text: str, rule: str, abbreviations: Iterable[str]) -> Iterator[_Found]:
    """Sentences that begin inside the paragraph."""
    for stop in _STOP.finditer(plain):
        if not _goes_on(plain, stop.start(), abbreviations):
            start, end = stop.span(1)
            yield _Found(rule, start, end, text[start].upper() + text[start + 1 : end])
    if upright := _UPRIGHT_STOP.search(plain):
        yield _Found(rule, upright.end() - 1, upright.end(), "")


def _goes_on(plain: str, stop: int, abbreviations: Iterable[str]) -> bool:
    """Whether the stop at ``stop`` ends no sentence: it cuts a word short, or follows a number in a list."""
    if plain[stop] != ".":
        return False
    before = plain[max(0, stop - 20) : stop].split()
    word = before[-1].lstrip("(“[\"'") if before else ""
    bare = _base(word)
    if len(word) < 2 or word.lower() in abbreviations or "." in word:
        return True
    return (word.isdecimal() and len(word) <= 3) or (word.isalpha() and not _VOWEL.search(bare))


def _base(word: str) -> str:
    """A word without marks, small; ``đ`` stays."""
    return "".join(sign for sign in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(sign))


def _beginning(plain: str, text: str, rule: str, *, judged: bool) -> Iterator[_Found]:
    """The first letter of the paragraph, if it reads like a sentence."""
    first = _FIRST.match(plain) if judged else None
    ended = plain.rstrip(" \xa0”\"/").endswith(_ENDS)
    if first and ended and len(plain.split(None, _LEAST_WORDS)) >= _LEAST_WORDS and _VOWEL.search(_base(first[1])):
        start, end = first.span(1)
        yield _Found(rule, start, end, text[start].upper() + text[start + 1 : end])


# ---- The whole

_ADDRESS: Final = re.compile(r"\S+")
_ADDRESS_SIGNS: Final = ("@", "://", "www.")
_DOMAIN: Final = re.compile(r"[A-Za-z0-9]\.[a-z]{2}")


def _plain(text: str) -> str:
    """The text in one style of tone marks and without addresses, letter for letter as long as before."""
    plain = tone_marks(text, "new")
    if len(plain) != len(text):
        plain = text
    return _ADDRESS.sub(_masked, plain) if any(sign in plain for sign in (*_ADDRESS_SIGNS, ".")) else plain


def _masked(word: re.Match[str]) -> str:
    if "." not in word[0] and "@" not in word[0] and "://" not in word[0]:
        return word[0]
    address = word[0].rstrip(".,;:)!?")
    if any(sign in address for sign in _ADDRESS_SIGNS) or (address.isascii() and _DOMAIN.search(address)):
        return "\0" * len(address) + word[0][len(address) :]
    return word[0]


def _settled(found: list[_Found], text: str) -> Reading:
    """Of phrases that overlap the longest stays."""
    taken, kept = bytearray(len(text)), []
    for one in sorted(found, key=lambda f: (f.start - f.end, f.start, f.rule)):
        if taken.find(1, one.start, one.end) < 0:
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            kept.append(one)
    slips = [Slip(f.rule, f.start, text[f.start : f.end], f.better) for f in kept if f.better]
    return Reading(tuple(sorted(slips, key=lambda slip: slip.at)), frozenset(f.rule for f in kept))
