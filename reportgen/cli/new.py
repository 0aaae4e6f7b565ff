"""Starting files: a new record with explanations, or with what an old one can lend; a template to change."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reportgen import source
from reportgen.problems import Place, Problem, errors, problem
from reportgen.records import Record
from reportgen.records.base import Model, model_of
from reportgen.records.keys import names
from reportgen.records.occasion import Location
from reportgen.records.papers import Papers
from reportgen.records.people import Group, Person, Role, Roles, read_role
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
# What was so on that day only: who was away or spoke, how many came, when each place was seen, what was printed.
NOT_LENT: dict[type[Model], set[str]] = {
    Papers: {"number", "date", "pages", "read_aloud", "subject", "attachments"},
    Person: {"absent", "absence_reason"},
    Group: {"count"},
    Location: {"date", "session", "start", "end"},
}
OF_THE_DAY = {Role.REPORTER, Role.ANNOUNCER}


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
                out += _dump({key: _lasting(value, model_of(Record.model_fields[field].annotation))}, 0)
        if not skipping or line[:1] in ("#", ""):
            out.append(line)
    return "\n".join(out) + "\n"


def _lasting(value: Any, model: type[Model] | None) -> Any:
    """What of a value stays true the next time."""
    if model is None:
        return value
    if isinstance(value, list):
        return [_lasting(entry, model) for entry in value]
    if not isinstance(value, dict):
        return _person(value) if model is Person and isinstance(value, str) else value
    fields, known = model.model_fields, names(model)
    kept: dict[str, Any] = {}
    for key, inner in value.items():
        name = known.get(fold(key), "")
        if name in NOT_LENT.get(model, ()):
            continue
        if model is Person and name == "roles" and isinstance(inner, str | list):
            inner = "; ".join(_roles(inner))  # noqa: PLW2901 - the same in other words
        if inner != "" or value[key] == "":
            kept[key] = _lasting(inner, model_of(fields[name].annotation) if name in fields else None)
    return kept


def _person(line: str) -> str:
    """A person's line without what that person did on the day: ``ông A – Chủ tịch (báo cáo)``."""
    head, bracket, roles = line.rstrip().rpartition("(")
    if not bracket or not roles.endswith(")"):
        return line
    left = _roles(roles[:-1])
    return f"{head}({'; '.join(left)})" if left else head.rstrip()


def _roles(typed: Any) -> list[str]:
    told: list[Any] = Roles(split=True).listed(typed)
    return [role for role in told if not isinstance(role, str) or read_role(role) not in OF_THE_DAY]


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
