"""Phrase files: variants of a phrase, phrases by number, lists of words. Edited by people, so checked when read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import yaml

from reportgen.kept import kept
from reportgen.problems import Place, Problem, ProblemsError, problem

SLOTS = "các chỗ điền"
SLOT = re.compile(r"\{([^{}]*)\}")
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # text only
_DEEPEST = 6
_ENDS = tuple(".,;:!?…/")
_BAND = {"từ", "đến", "nói"}
_Plain = tuple[int, int | None, tuple[str, ...]]  # a band as it is kept


@dataclass(frozen=True, slots=True)
class Band:
    """What is said of a number from ``low`` to ``high``, both included; ``high`` None is without end."""

    low: int
    high: int | None
    variants: tuple[str, ...]

    def holds(self, number: Decimal) -> bool:
        """Whether ``number`` is in the band."""
        return self.low <= number and (self.high is None or number <= self.high)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Every key of the phrase files read: its variants, or its bands."""

    variants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    bands: Mapping[str, tuple[Band, ...]] = field(default_factory=dict)

    def __or__(self, other: Phrases) -> Phrases:
        """Both; the keys of ``other`` win, also where one has variants and the other bands."""
        ours = {key: said for key, said in self.variants.items() if key not in other.bands}
        bands = {key: said for key, said in self.bands.items() if key not in other.variants}
        return Phrases({**ours, **other.variants}, {**bands, **other.bands})


def load(text: str, file: str) -> Phrases:
    """Read one phrase file; ProblemsError with every fault of it, each at its line.

    Refused: what is not NFC, a phrase said twice or ending in a mark, a slot that the file's list of slots
    lacks or that not all variants have, and bands with a gap or an overlap.
    """
    variants, bands = kept("phrases", text, lambda: _File(file).read(text))
    return Phrases(variants, {key: tuple(Band(*band) for band in said) for key, said in bands.items()})


def table(text: str, file: str) -> dict[str, str]:
    """Read a file of pairs such as abbreviations and their words; ProblemsError if it is not of that form."""
    return kept("pairs", text, lambda: _pairs(text, file))


def _pairs(text: str, file: str) -> dict[str, str]:
    root = _root(text, file)
    pairs = {}
    faults: list[Problem] = []
    for key, value in root.value:
        name = _name(key)
        if not name or not isinstance(value, yaml.ScalarNode) or not value.value or name in pairs:
            faults.append(problem("phrase-form", _place(file, key), key=name))
        else:
            pairs[name] = unicodedata.normalize("NFC", value.value)
    if faults:
        raise ProblemsError(faults)
    return pairs


def entries(text: str, file: str, kind: str) -> dict[str, Any]:
    """A file of names with what stands below each: text, lists, mappings; ProblemsError of ``kind`` if not."""
    plain: dict[str, Any] = _plain(_root(text, file, kind))
    return plain


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {_name(key): _plain(value) for key, value in node.value}
    return [_plain(each) for each in node.value] if isinstance(node, yaml.SequenceNode) else node.value


def _root(text: str, file: str, kind: str = "phrase-file") -> yaml.MappingNode:
    try:
        strange = next(_strange(text), None)
        root = yaml.compose(text, Loader=_LOADER) if strange is None else None
    except yaml.YAMLError as error:
        strange = getattr(error, "problem_mark", None)
        raise ProblemsError([problem(kind, _marked(file, strange))]) from error
    if not isinstance(root, yaml.MappingNode):
        raise ProblemsError([problem(kind, _marked(file, strange))])
    return root


def _strange(text: str) -> Iterator[Any]:
    """Where a file uses what none of ours does: names, copies (they make gigabytes), tags, depth."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        named = isinstance(event, yaml.NodeEvent) and (event.anchor or getattr(event, "tag", None))
        if named or depth > _DEEPEST:
            yield event.start_mark


def _marked(file: str, mark: Any) -> Place:
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)


def _place(file: str, node: yaml.Node) -> Place:
    return Place(file, node.start_mark.line + 1, node.start_mark.column + 1)


def _name(key: yaml.Node) -> str:
    """The words of a key; nothing for one that is a list or a mapping."""
    return str(key.value) if isinstance(key, yaml.ScalarNode) else ""


class _File:
    """One phrase file being read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.faults: list[Problem] = []
        self.slots: frozenset[str] = frozenset()

    def read(self, text: str) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[_Plain, ...]]]:
        """Variants and bands by their keys, as they are kept; ProblemsError with every fault."""
        root = _root(text, self.file)
        variants: dict[str, tuple[str, ...]] = {}
        bands: dict[str, tuple[_Plain, ...]] = {}
        seen: set[str] = set()
        for key, value in root.value:
            name = _name(key)
            if not name:
                self._refuse("phrase-form", key, key=name)
            elif name in seen:
                self._refuse("phrase-twice", key, value=name)
            elif name == SLOTS:
                self.slots = frozenset(self._texts(value))
            elif isinstance(value, yaml.SequenceNode) and any(isinstance(v, yaml.MappingNode) for v in value.value):
                bands[name] = tuple((band.low, band.high, band.variants) for band in self._bands(value))
            else:
                variants[name] = self._variants(name, value)
            seen.add(name)
        if self.faults:
            raise ProblemsError(self.faults)
        return variants, bands

    def _refuse(self, kind: str, node: yaml.Node, **slots: Any) -> None:
        self.faults.append(problem(kind, _place(self.file, node), **slots))

    def _texts(self, node: yaml.Node) -> Iterator[str]:
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        for each in nodes:
            if isinstance(each, yaml.ScalarNode) and each.value:
                yield each.value
            else:
                self._refuse("phrase-form", each, key=SLOTS)

    def _variants(self, name: str, node: yaml.Node) -> tuple[str, ...]:
        said: dict[str, None] = {}
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        wanted: set[str] | None = None
        for each in nodes:
            text = each.value if isinstance(each, yaml.ScalarNode) else ""
            if not text:
                self._refuse("phrase-form", each, key=name)
                continue
            if text in said:
                self._refuse("phrase-twice", each, value=text)
            said[text] = None
            slots = set(SLOT.findall(text))
            wanted = slots if wanted is None else wanted
            self._check(text, slots, wanted, each)
        return tuple(said)

    def _check(self, text: str, slots: set[str], wanted: set[str], node: yaml.Node) -> None:
        if not unicodedata.is_normalized("NFC", text):
            self._refuse("phrase-nfc", node, value=text)
        if text.endswith(_ENDS):
            self._refuse("phrase-end", node, value=text)
        for slot in sorted(slots - self.slots):
            self._refuse("phrase-slot", node, slot=slot, known=", ".join(sorted(self.slots)) or "–")
        if slots != wanted:
            self._refuse("phrase-slots-differ", node, value=text)

    def _bands(self, node: yaml.SequenceNode) -> tuple[Band, ...]:
        found = [band for each in node.value if (band := self._band(each))]
        if len(found) < len(node.value):
            return tuple(found)  # a row that is told as malformed is not told as a gap besides
        for before, after, at in zip(found, found[1:], node.value[1:], strict=False):
            if before.high is None or before.high < before.low or after.low != before.high + 1:
                low = before.low if before.high is None else before.high
                self._refuse("phrase-gap", at, low=low, high=after.low)
        if found[0].low != 0 or found[-1].high is not None:
            self._refuse("phrase-open", node)
        return tuple(found)

    def _band(self, node: yaml.Node) -> Band | None:
        pairs = {_name(k): v for k, v in node.value} if isinstance(node, yaml.MappingNode) else {}
        if not {"từ", "nói"} <= set(pairs) <= _BAND:
            self._refuse("phrase-form", node, key="từ, đến, nói")
            return None
        low, high = _whole(pairs["từ"]), _whole(pairs["đến"]) if "đến" in pairs else None
        if low is None or ("đến" in pairs and high is None):
            self._refuse("phrase-form", node, key="từ, đến")
            return None
        return Band(low, high, self._variants("nói", pairs["nói"]))


def _whole(node: yaml.Node) -> int | None:
    text = node.value if isinstance(node, yaml.ScalarNode) else ""
    return int(text) if text.isdecimal() and len(text) < 16 else None


def first_of(bands: Iterable[Band], number: Decimal) -> tuple[str, ...]:
    """The variants of the band that holds ``number``; empty if none does."""
    return next((band.variants for band in bands if band.holds(number)), ())
