"""One Jinja template per kind of document, strict and sandboxed, writing our closed dialect of HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.exceptions import SecurityError

from reportgen.problems import Place, Problem, ProblemsError, problem
from reportgen.records import Catalog, Record
from reportgen.records.keys import Path as FieldPath

from .compiled import Compiled
from .facts import owed
from .filters import printed
from .folders import Kind, builtin, find, kinds, listing, search_path
from .library import FILTERS, GLOBALS, TESTS
from .memory import Memory
from .sandbox import Folder, Sandbox
from .sentence import Sentence
from .state import State, use
from .style import abbreviations, phrases, styled
from .trace import ORIGIN, Origins
from .view import View, view

__all__ = [
    "ORIGIN",
    "Kind",
    "Rendered",
    "abbreviations",
    "builtin",
    "compile_ours",
    "kinds",
    "listing",
    "owed",
    "render",
    "search_path",
    "styled",
]


MOST_OUTPUT = 5_000_000
"""Characters of one document."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """The HTML text of one document and the warnings it gave."""

    html: str
    problems: tuple[Problem, ...]


class _Strict(StrictUndefined):
    """A misspelt name is an error that says the name only; the sentence is in ``messages.yaml``."""

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name or self._undefined_hint or "?")


def render(
    kind: Kind,
    record: Record,
    catalog: Catalog | None,
    place: Callable[[FieldPath], Place | None],
    folders: Sequence[Path],
) -> Rendered:
    """Render ``kind`` for ``record``; ProblemsError with template and line for any fault of a template."""
    folders = tuple(folder.resolve() for folder in folders)
    env = _environment(folders)
    record = styled(record, folders)
    shown = view(record)
    memory = Memory(_occasion(record))
    now = State(record, catalog, place, kind.official, people=_people(shown), memory=memory)
    use(now)
    try:
        now.phrases = phrases(folders)
        html = _written(env.get_template(f"{kind.name}.html"), shown, now)
    except (Exception, MemoryError, RecursionError) as error:
        raise ProblemsError([_fault(error, kind, folders)]) from error
    return Rendered(html, tuple(_blanks(kind, now)))


def _blanks(kind: Kind, now: State) -> Iterator[Problem]:
    """One warning for all the room that is left to be written in by hand, whatever fields it is for."""
    if not now.owed:
        return
    titles = {path: now.titles(path) for path in now.owed}
    # What stands under the paper itself is known by its own name alone; of which unit is told at length.
    names = dict.fromkeys(
        now.titles(path).rpartition(" › ")[2] if path[0] == "papers" else now.titles(_without_numbers(path))
        for path in titles
    )
    said = {_without_numbers(path) for path in titles if path != _without_numbers(path)}
    titles = {path: title for path, title in titles.items() if path not in said}
    places = {path: now.place(path) or Place("") for path in now.owed}
    file = next(iter(places.values())).file
    told = problem("field-owed", Place(file) if file else None, document=kind.title, fields=", ".join(names))
    fields = [
        {"field": titles[path], "file": at.file, "line": at.line, "column": at.column}
        for path, at in places.items()
        if path in titles
    ]
    told_at = ((titles[path], at) for path, at in places.items() if path in titles)
    each = tuple(f"{title} ({at})" if at.line else title for title, at in told_at)
    yield replace(told, each=each, detail={"fields": fields})


def _without_numbers(path: FieldPath) -> FieldPath:
    return tuple(step for step in path if not isinstance(step, int))


def _written(template: Template, shown: View, now: State) -> str:
    """What a template writes, piece by piece: no document is bigger than MOST_OUTPUT."""
    pieces: list[str] = []
    size = 0
    for piece in template.generate(record=shown):
        size += len(piece)
        if size > MOST_OUTPUT:
            raise now.refuse("template-too-big")
        pieces.append(piece)
    return "".join(pieces)


def compile_ours(folders: Sequence[Path]) -> None:
    """Compile our own templates, if nobody's others stand before them."""
    if tuple(folders) == (builtin(),):
        env = _environment((builtin().resolve(),))
        for name in env.list_templates(filter_func=lambda name: name.endswith(".html")):
            if not name.startswith("builtin/"):
                env.get_template(name)


def _occasion(record: Record) -> str:
    """What tells one occasion from others: its ways of saying things stay when a figure is mended."""
    places = [place.name for place in record.places]
    return "|".join(map(str, (record.kind, record.date, record.topics, places)))


def _people(record: View) -> tuple[View, ...]:
    sides = [record.delegation] if record.delegation else []
    return tuple(p for side in [*sides, *record.hosts, *record.others] for p in side.members)


@lru_cache(maxsize=8)
def _environment(folders: tuple[Path, ...]) -> Sandbox:
    loaders: list[BaseLoader] = [Folder(folder) for folder in folders]
    ours = PrefixLoader({"builtin": Folder(builtin())})
    env = Sandbox(
        Compiled(),
        loader=ChoiceLoader([*loaders, ours]),
        autoescape=True,
        undefined=_Strict,
        finalize=printed,
        extensions=[Sentence, Origins],
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(FILTERS)
    env.tests.update(TESTS)
    env.globals.update(GLOBALS)
    return env


_FAULTS: dict[type[BaseException] | tuple[type[BaseException], ...], str] = {
    TemplateNotFound: "template-not-found",
    TemplateSyntaxError: "template-syntax",
    UndefinedError: "template-undefined",
    SecurityError: "template-forbidden",
    (MemoryError, RecursionError): "template-too-big",
}


def _fault(error: BaseException, kind: Kind, folders: Sequence[Path]) -> Problem:
    """The problem a failed rendering comes to, at the line of the template."""
    shown = f"{kind.name}.html"
    place = _place(error.__traceback__, folders) or Place(_name(str(find(folders, shown) or shown), folders))
    if isinstance(error, ProblemsError):
        first = error.problems[0]
        return Problem(first.code, first.kind, first.severity, first.message, first.hint, first.place or place)
    if isinstance(error, TemplateSyntaxError):
        place = Place(_name(error.filename or error.name or kind.name, folders), error.lineno, 1)
    slots: dict[str, Any] = {"name": getattr(error, "message", None) or "?", "error": type(error).__name__}
    if isinstance(error, TemplateNotFound):
        slots["name"] = error.name or "?"
    found = next((kind for types, kind in _FAULTS.items() if isinstance(error, types)), "template-failed")
    return problem(found, place, **slots)


def _place(trace: TracebackType | None, folders: Sequence[Path]) -> Place | None:
    """The last line of a template that the error went through."""
    found: Place | None = None
    roots = [str(f) for f in (*folders, builtin())]
    while trace is not None:
        file: Any = trace.tb_frame.f_code.co_filename
        if file.endswith(".html") and file.startswith(tuple(roots)):
            found = Place(_name(file, folders), trace.tb_lineno, 1)
        trace = trace.tb_next
    return found


def _name(file: str, folders: Sequence[Path]) -> str:
    """``templates/bien-ban.html``, not where this machine keeps it."""
    for folder in (*folders, builtin()):
        if file.startswith(str(folder)):
            return f"{folder.name}/{Path(file).relative_to(folder).as_posix()}"
    return file
