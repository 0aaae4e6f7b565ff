"""House style: what the record or its office says, else the habits of the kind of article (``house.yaml``)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from reportgen.kept import kept
from reportgen.phrases import Phrases, entries, load, table
from reportgen.problems import Place, ProblemsError, problem
from reportgen.records import Record
from reportgen.records.papers import ArticleStyle, Style

from .folders import Change, changed, find, own_text
from .view import Itself

HOUSE = "house.yaml"
PHRASES = ("phrases/tu-loai.yaml", "phrases/tin-bai.yaml")
ABBREVIATIONS = "phrases/viet-tat.yaml"


def styled(record: Record, folders: Sequence[Path]) -> Record:
    """The record, its style completed by the habits of its kind of article."""
    return _styled(Itself(record), _found(folders, HOUSE))


@lru_cache(maxsize=2)
def _styled(whole: Itself, house: tuple[Path, Change]) -> Record:
    record: Any = whole.record
    own = record.style
    kind = own.article_style or ArticleStyle.PORTAL
    habits = _house(house).get(kind.value, Style())
    said = {name: getattr(own, name) for name in type(own).model_fields if getattr(own, name) not in {None, ()}}
    made: Record = record.model_copy(update={"style": habits.model_copy(update=said)})
    return made


def abbreviations(record: Record, folders: Sequence[Path]) -> dict[str, str]:
    """Abbreviations and their words: the usual ones, the office's own before them."""
    own = {row.letters: row.words for row in record.style.abbreviation_list}
    return {**_pairs(_found(folders, ABBREVIATIONS)), **own}


def phrases(folders: Sequence[Path]) -> Phrases:
    """All phrases; the person's keys before ours."""
    merged = Phrases()
    for folder in reversed(folders):
        for name in PHRASES:
            if os.path.lexists(folder / name):
                merged |= _phrases(*_key(folder / name))
    return merged


def _found(folders: Sequence[Path], name: str) -> tuple[Path, Change]:
    file = find(folders, name)
    assert file is not None  # noqa: S101 - the last folder is ours and has it
    return _key(file)


def _key(file: Path) -> tuple[Path, Change]:
    return file, changed(file)


def _shown(file: Path) -> str:
    return "/".join(file.parts[-3:] if file.parent.name == "phrases" else file.parts[-2:])


@lru_cache(maxsize=16)
def _phrases(file: Path, _changed: Change) -> Phrases:
    return load(_text(file), _shown(file))


def _pairs(key: tuple[Path, Change]) -> dict[str, str]:
    return _table(*key)


@lru_cache(maxsize=8)
def _table(file: Path, _changed: Change) -> dict[str, str]:
    return table(_text(file), _shown(file))


def _text(file: Path) -> str:
    return own_text(file, _shown(file), file.parents[1] if file.parent.name == "phrases" else file.parent)


def _house(key: tuple[Path, Change]) -> dict[str, Style]:
    return _styles(*key)


@lru_cache(maxsize=8)
def _styles(file: Path, _changed: Change) -> dict[str, Style]:
    text = _text(file)
    rows = kept("house", text, lambda: entries(text, _shown(file), "house-form"))
    try:
        return {name: Style.model_validate(row) for name, row in rows.items()}
    except ValueError as error:  # pydantic's is one
        raise ProblemsError([problem("house-form", Place(_shown(file)))]) from error
