"""Starting files: a new record with explanations, or with what an old one can lend; a template to change."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reportgen import source
from reportgen.problems import Place, Problem, errors, problem
from reportgen.records import Record
from reportgen.records.keys import names
from reportgen.records.schema import schema
from reportgen.templating.folders import builtin, find
from reportgen.words.text import fold

SKELETON = "ho-so-moi.yaml"
SCHEMA = Path(".reportgen") / "record.schema.json"
# What stays the same from one inspection of a series to the next.
LENT = (
    "kind",
    "topics",
    "basis",
    "method",
    "delegation",
    "hosts",
    "others",
    "places",
    "catalog",
    "papers",
    "style",
)
NOT_LENT = {"papers": ("number", "date", "pages", "read_aloud", "subject")}


def write(file: Path, old: Path | None) -> list[Problem]:
    """Write a new record to ``file``, and the schema its first line points to; never over an existing file."""
    if file.exists():
        return [problem("file-exists", Place(str(file)))]
    text = (builtin() / SKELETON).read_text(encoding="utf-8")
    if old is not None:
        known = source.read(old)
        if known.data is None or errors(known.problems):
            return [*known.problems, problem("record-unreadable", Place(str(file)), file=str(old))]
        text = filled(text, known.data)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        target = file.parent / SCHEMA
        target.parent.mkdir(exist_ok=True)
        target.write_text(json.dumps(schema(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    except OSError:
        return [problem("output-unwritable", Place(str(file)))]
    return []


def filled(skeleton: str, data: dict[str, Any]) -> str:
    """The skeleton with the sections that ``data`` lends in place of its own."""
    lent = {names(Record).get(fold(key), ""): (key, value) for key, value in data.items()}
    out: list[str] = []
    skipping = False
    for line in skeleton.splitlines():
        if line[:1] not in (" ", "#", ""):
            field = names(Record)[fold(line.split(":")[0])]
            skipping = field in LENT and field in lent
            if skipping:
                key, value = lent[field]
                out += _dump({key: _without(field, value)}, 0)
        if not skipping or line[:1] in ("#", ""):
            out.append(line)
    return "\n".join(out) + "\n"


def _without(field: str, value: Any) -> Any:
    drop = NOT_LENT.get(field, ())
    if not isinstance(value, dict) or not drop:
        return value
    inner = names(Record.model_fields["papers"].annotation)  # type: ignore[arg-type]  # Papers
    return {k: v for k, v in value.items() if inner.get(fold(k)) not in drop}


def _dump(value: Any, depth: int) -> Iterator[str]:
    """YAML that our reader reads back as ``value``; every text that could be misread is quoted."""
    pad = "  " * depth
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, dict | list):
                yield f"{pad}{key}:"
                yield from _dump(inner, depth + 1)
            else:
                yield f"{pad}{key}: {_scalar(inner)}".rstrip()
    elif isinstance(value, list):
        for entry in value:
            if isinstance(entry, dict | list):
                first, *rest = _dump(entry, depth + 1)
                yield f"{pad}- {first.lstrip()}"
                yield from rest
            else:
                yield f"{pad}- {_scalar(entry)}".rstrip()


def _scalar(text: str | None) -> str:
    if text is None:
        return ""
    loaded = source.load(f"k: {text}", "")
    plain = not loaded.problems and loaded.data == {"k": text}
    return text if plain else json.dumps(text, ensure_ascii=False)


def copy_template(target: Path, path: Sequence[Path]) -> list[Problem]:
    """Copy the template found under the name of ``target`` to it."""
    name = target.relative_to("templates").as_posix()
    found = find(path, name)
    if found is None:
        return [problem("template-not-found", None, name=name)]
    if target.exists():
        return [problem("file-exists", Place(str(target)))]
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(found.read_bytes())
    except OSError:
        return [problem("output-unwritable", Place(str(target)))]
    return []
