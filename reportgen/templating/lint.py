"""What a template may not do with words: Jinja's own filters that break Vietnamese or drop its source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from jinja2 import nodes

from reportgen.problems import Place, Problem, ProblemsError, problem

# Each filter of Jinja that templates do without, and what of ours they use instead, where there is one.
BANNED: Final[dict[str, tuple[str, ...]]] = {
    "upper": ("hoa_het",),
    "capitalize": ("hoa",),
    "title": ("hoa",),
    "lower": ("thuong",),
    "trim": ("gon",),
    "strip": ("gon",),
    "join": ("noi", "noi_bang"),
    "format": ("{% cau %}",),
    "default": ("can",),
    "d": ("can",),
    **dict.fromkeys(("sort", "dictsort", "groupby", "reverse", "random"), ()),
    **dict.fromkeys(("round", "int", "float", "abs", "filesizeformat"), ()),
    **dict.fromkeys(("replace", "truncate", "wordwrap", "center", "indent", "wordcount", "string"), ()),
    **dict.fromkeys(("e", "escape", "forceescape", "safe", "striptags", "urlize", "urlencode", "xmlattr"), ()),
    **dict.fromkeys(("tojson", "pprint"), ()),
}
_LARGEST: Final = 10_000  # a template counts parts and rows; what is larger only wastes time and memory
_BY_NAME: Final = frozenset({"map"})  # a filter that takes the name of another
_METHODS: Final = frozenset(
    {"upper", "capitalize", "title", "lower", "strip", "join", "format", "replace", "center"}
)


def lint(tree: nodes.Template, name: str) -> None:
    """Refuse a template that does so: ProblemsError with every such place of the template ``name``, by line."""
    found = sorted(_faults(tree, name), key=lambda fault: fault.sort_key)
    if found:
        raise ProblemsError(found)


def blocks_of(tree: nodes.Template) -> frozenset[str]:
    """The names of the blocks that a template has."""
    return frozenset(block.name for block in tree.find_all(nodes.Block))


def lint_blocks(tree: nodes.Template, name: str, known: frozenset[str]) -> None:
    """Refuse a block that the template it extends has not: it would be dropped without a word."""
    strange = [block for block in tree.find_all(nodes.Block) if block.name not in known]
    if strange:
        told = ", ".join(sorted(known))
        raise ProblemsError(
            problem("template-block", Place(name, block.lineno, 1), block=block.name, known=told)
            for block in strange
        )


def _faults(tree: nodes.Template, name: str) -> Iterator[Problem]:
    for switch in tree.find_all(nodes.EvalContextModifier):  # {% autoescape false %}: markup out of a record
        yield problem("template-forbidden", Place(name, switch.lineno, 1))
    for node in tree.find_all(nodes.Expr):
        place = Place(name, node.lineno, 1)
        match node:
            case nodes.Filter():
                yield from (_filter(used, place) for used in _filters(node) if used in BANNED)
            case nodes.Call(node=nodes.Getattr(attr=str(method))) if method in _METHODS:
                yield _filter(method, place)
            case nodes.Pow():  # 9**(9**9) is worked out before anything can stop it
                yield problem("template-operator", place, operator=node.operator)
            case nodes.Const(value=int(number)) if abs(number) > _LARGEST:
                yield problem("template-number", place, value=str(number)[:20])
            case nodes.Concat():
                yield problem("template-concat", place, operator="~")
            case nodes.Add() | nodes.Mod() | nodes.Mul() if _is_text(node.left) or _is_text(node.right):
                yield problem("template-concat", place, operator=node.operator)


def _filters(node: nodes.Filter) -> Iterator[str]:
    """The filter, and one that ``map`` is told by name: ``xs|map("upper")``."""
    yield node.name
    if node.name in _BY_NAME and node.args and isinstance(told := node.args[0], nodes.Const):
        yield str(told.value)


def _filter(used: str, place: Place) -> Problem:
    instead = BANNED[used]
    if instead:
        return problem("template-filter-banned", place, filter=used, instead=", ".join(instead))
    return problem("template-filter-needless", place, filter=used)


def _is_text(node: nodes.Expr) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, str)
