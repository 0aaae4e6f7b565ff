"""Random records, worded at random, built in every format: not one refusal, and every planted fault is seen.

The suite tries some hundreds, ``make torture`` (``torture/hunt.py``) thousands; both by what stands here.
"""

from __future__ import annotations

import random
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import yaml

from reportgen import proof
from reportgen.build import Order, build, check, tell
from reportgen.problems import Problem, errors
from tests import planting
from tests.drawn_odd import Odd

PICTURE = Path(__file__).parent / "inputs" / "anh" / "mau.jpg"
FORMATS = ("html", "docx", "pdf", "txt")


Tree = dict[str, Any]


@dataclass(slots=True)
class Bag:
    """What a hunt brings home."""

    tried: int = 0
    passed_over: int = 0
    refused: list[str] = field(default_factory=list)
    looks: list[str] = field(default_factory=list)
    planted: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    unseen: list[str] = field(default_factory=list)
    of: dict[str, Tree] = field(default_factory=dict)
    """Of each kind of refusal one record."""

    def __iadd__(self, other: Bag) -> Self:
        self.tried += other.tried
        self.passed_over += other.passed_over
        self.planted += other.planted
        self.kinds += other.kinds
        self.refused += other.refused
        self.looks += other.looks
        self.unseen += other.unseen
        self.of = other.of | self.of
        return self

    def __str__(self) -> str:
        seen = self.planted - len(self.unseen)
        return (
            f"records tried: {self.tried} ({self.passed_over} more had faults of their own), "
            f"refusals: {len(self.refused)}, looks told: {len(self.looks)}, planted faults found: {seen} of {self.planted}"
        )


class _Plain(yaml.SafeDumper):
    """Everything said where it stands: a record has no anchors."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def one(number: int, folder: Path, formats: tuple[str, ...] = FORMATS, plant: float = 0) -> Bag:
    """The record of a number built in ``folder``; in a share ``plant`` of them faults are planted in its files."""
    return tree(number, Odd(number).record(), folder, formats, plant)


def tree(number: int, record: Tree, folder: Path, formats: tuple[str, ...] = FORMATS, plant: float = 0) -> Bag:
    """Likewise a record given as a tree."""
    file, order = _written(number, record, folder), Order(formats=formats)
    found = check(file, order)
    if errors(found.problems):
        return Bag(passed_over=1)  # told to the person; nothing is made
    bag = Bag(tried=1)
    made = build(file, order)
    wanted = {f"{kind.name}.{ending}" for kind in order.kinds for ending in formats}
    faults = errors(made.problems)
    looks = (_said(each) for each in made.problems if each.kind == "own-looks")
    bag.looks += [f"{number}: {said}" for said in looks]
    if faults or set(made.files) != wanted:
        said = dict.fromkeys(map(_said, faults)) or sorted(wanted - set(made.files))
        bag.refused.append(f"{number}: {'; '.join(said)}")
        bag.of[_name(faults)] = record
    elif random.Random(number).random() < plant:  # noqa: S311 - no secret
        for kind in order.kinds:
            paper = tell(kind, file, check(file, order), order).paper
            files = {name: data for name, data in made.files.items() if name.startswith(f"{kind.name}.")}
            bag += _planted(number, files, paper)
    return bag


def _written(number: int, record: Tree, folder: Path) -> Path:
    (folder / "anh").mkdir(exist_ok=True)
    if not (folder / "anh" / PICTURE.name).exists():
        shutil.copy(PICTURE, folder / "anh")
    file = folder / f"{number}.yaml"
    text = yaml.dump(record, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000)
    file.write_text(text, encoding="utf-8")
    return file


# ---- What is refused, and the smallest record that is


def _name(faults: list[Problem]) -> str:
    """What tells one refusal from another, whatever the words: code, document and field."""
    said = {f"{each.code} {_WORDS.sub('…', each.message)}" for each in faults if each.kind != "own-facts-wrong"}
    return "; ".join(sorted(said))


_WORDS = re.compile(r"(?<= có )“.*|(?<=: )“.*|\d+")


def smallest(name: str, record: Tree, folder: Path) -> str:
    """A record that is refused in this way, without whatever may be missing."""

    def failing(smaller: Tree) -> bool:
        file, order = _written(0, smaller, folder), Order(formats=("txt",))
        return not errors(check(file, order).problems) and name == _name(errors(build(file, order).problems))

    while True:
        smaller = next((cut for cut in cuts(record) if failing(cut)), None)
        if smaller is None:
            return yaml.dump(record, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000)
        record = smaller


def cuts(part: Any) -> Iterator[Any]:
    """A tree with one entry less, at every place."""
    keys = list(part) if isinstance(part, dict) else range(len(part)) if isinstance(part, list) else ()
    for key in keys:
        yield (
            {k: v for k, v in part.items() if k != key} if isinstance(part, dict) else part[:key] + part[key + 1 :]
        )
    for key in keys:
        for inner in filter(None, cuts(part[key])):
            yield {**part, key: inner} if isinstance(part, dict) else [*part[:key], inner, *part[key + 1 :]]


def _said(problem: Problem) -> str:
    return f"{problem.code} {problem.message}"


def _planted(number: int, files: dict[str, bytes], paper: proof.Paper) -> Bag:
    bag = Bag()
    for name, data in files.items():
        for fault, spoiled in planting.faults(name, data, number):
            bag.planted += 1
            bag.kinds[f"{name.rpartition('.')[2]}: {fault}"] += 1
            if not proof.prove({name: spoiled}, paper).problems:
                bag.unseen.append(f"{number}: {name}: {fault}")
    return bag


def many(numbers: range, folder: Path, formats: tuple[str, ...] = FORMATS, plant: float = 0) -> Iterator[Bag]:
    """The records of ``numbers``, one after the other."""
    for number in numbers:
        yield one(number, folder, formats, plant)
        (folder / f"{number}.yaml").unlink()
