"""Where templates run. They come by e-mail as records do, so what they may do is written down here, and counted.

A single operation that takes for ever is refused before it begins (``lint``, operators, filters); many small ones
are counted. What is left, such as the time all of it takes, is for the limits round the process.
"""

from __future__ import annotations

import operator
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, Template, TemplateError, TemplateNotFound, nodes
from jinja2.exceptions import SecurityError
from jinja2.loaders import split_template_path
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reportgen.problems import Place, Problem, ProblemsError, problem
from reportgen.source import read_text

from .compiled import Compiled
from .folders import changed
from .lint import blocks_of, lint, lint_blocks
from .state import spend
from .trace import shown
from .view import View

# The filters and tests of Jinja that only look, and cannot make much of little.
_KEPT_FILTERS: Final = ("batch", "first", "items", "last", "length", "count", "list", "map", "max", "min", "reject")
_KEPT_FILTERS_BY_FIELD: Final = ("rejectattr", "select", "selectattr", "unique")
_LONGEST_RANGE: Final = 1000
_LARGEST: Final = 1_000_000
_LONGEST_LIST: Final = 10_000
_COUNT: Final = "_tung_buoc"
_LOADING: Final = 5  # what looking up a template costs, in steps
_DATA: Final = (str, bytes, int, float, complex, list, tuple, dict, set, frozenset)
_ALLOWED: Final[Mapping[str, Callable[[Any, Any], Any]]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "%": operator.mod,
    "/": operator.truediv,
    "//": operator.floordiv,
}


class Folder(FileSystemLoader):
    """The templates of one folder: plain files of it, no bigger than a record may be."""

    def __init__(self, folder: Path) -> None:
        """Load from ``folder``; links out of it are refused."""
        super().__init__(folder, encoding="utf-8")
        self.folder = folder

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - as Jinja calls it
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """Text, file and whether it is unchanged; TemplateNotFound, or ProblemsError for no plain text file."""
        pieces = split_template_path(template)
        file = self.folder.joinpath(*pieces)
        if not pieces or not os.path.lexists(file):
            raise TemplateNotFound(template)
        now = changed(file)  # before it is read: what is written meanwhile is seen the next time
        text = read_text(file, f"{self.folder.name}/{template}", self.folder)
        if isinstance(text, Problem):
            raise ProblemsError([text])
        return text, str(file), lambda: changed(file) == now


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, stricter: few filters, small numbers, no methods of plain values, all counted."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self, compiled: Compiled, **options: Any) -> None:
        """An environment that keeps what it compiles in ``compiled``."""
        super().__init__(bytecode_cache=compiled, **options)
        self.compiled = compiled
        self.filters = {name: self.filters[name] for name in (*_KEPT_FILTERS, *_KEPT_FILTERS_BY_FIELD)}
        self.filters[_COUNT] = _counted
        self.globals = {"range": _range, "namespace": self.globals["namespace"]}

    # ---- before a template runs

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        told = shown(name or "", filename or "")
        try:
            tree = super()._parse(source, name, filename)
            lint(tree, told)
        except (TemplateError, ProblemsError):
            raise
        except Exception as error:  # numbers of 5,000 digits, brackets 1,000 deep
            kind = "template-too-big" if isinstance(error, RecursionError | MemoryError) else "template-failed"
            raise ProblemsError([problem(kind, Place(told), error=type(error).__name__)]) from error
        self._check_blocks(tree, name or "", filename, told)
        for loop in tree.find_all(nodes.For):
            loop.iter = _counting(loop)
        return tree

    def _check_blocks(self, tree: nodes.Template, name: str, filename: str | None, told: str) -> None:
        parent = tree.find(nodes.Extends)
        if parent:
            self.compiled.anew.add(self.compiled.get_cache_key(name, filename))
        if parent and isinstance(parent.template, nodes.Const):
            try:
                known = self._blocks(str(parent.template.value), {name})
            except TemplateNotFound as error:  # of this name the next folder's would be taken without a word
                lost = problem("template-not-found", Place(told, parent.lineno, 1), name=error.name or "?")
                raise ProblemsError([lost]) from error
            lint_blocks(tree, told, known)

    def _blocks(self, name: str, seen: set[str]) -> frozenset[str]:
        """The blocks of a template and of those it extends; of a ring of them each is looked at once."""
        assert self.loader is not None  # noqa: S101 - whoever makes the environment gives it one
        source, filename, _ = self.loader.get_source(self, name)
        tree = super()._parse(source, name, filename)
        parent = tree.find(nodes.Extends)
        above = str(parent.template.value) if parent and isinstance(parent.template, nodes.Const) else name
        inherited = frozenset() if above in seen | {name} else self._blocks(above, seen | {name})
        return blocks_of(tree).union(inherited)

    def _load_template(self, name: str, globals: Any) -> Template:  # noqa: A002 - Jinja's own name for it
        spend(steps=_LOADING)  # templates that include each other twice are two to the power of their depth
        return super()._load_template(name, globals)

    # ---- while it runs

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a part of the record needs no asking whether it is safe: a part has nothing else."""
        if type(obj) is View and attribute in obj._fields:
            return obj._fields[attribute]
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Only fields and our own objects' functions: plain values have methods that make gigabytes."""
        if callable(value) and (isinstance(obj, _DATA) or type(obj).__module__.split(".")[0] not in _OURS):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805, PYI063 - Jinja's
        """Call a function or a macro, and count what it says."""
        spend(steps=1)
        said = super().call(__context, __obj, *args, **kwargs)
        if isinstance(said, str):
            spend(letters=len(said))
        return said

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ARG002 - Jinja's
        """Small whole numbers, and short lists put together; SecurityError for the rest."""
        if operator == "+" and isinstance(left, list) and isinstance(right, list):
            if len(left) + len(right) <= _LONGEST_LIST:
                return left + right
        elif operator in _ALLOWED and _small(left) and _small(right):
            return _ALLOWED[operator](left, right)
        raise SecurityError(operator)


_OURS: Final = frozenset({"reportgen", "jinja2"})


def _small(value: Any) -> bool:
    return isinstance(value, int) and abs(value) <= _LARGEST


def _range(*ends: int) -> range:
    made = range(*ends)
    if len(made) > _LONGEST_RANGE:
        raise SecurityError("range")
    return made


def _counting(loop: nodes.For) -> nodes.Filter:
    """What a loop walks over, with each step counted, and the letters it writes at every one."""
    letters = sum(len(text.data) for text in loop.find_all(nodes.TemplateData))
    given = [nodes.Const(letters, lineno=loop.lineno)]
    return nodes.Filter(loop.iter, _COUNT, given, [], None, None, lineno=loop.lineno)


def _counted(items: Iterable[Any], letters: int) -> Iterator[Any]:
    for item in items:
        spend(steps=1, letters=letters)
        yield item
