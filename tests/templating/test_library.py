"""What templates may use is used or explained, and what they use is there."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from jinja2.defaults import DEFAULT_FILTERS, DEFAULT_NAMESPACE, DEFAULT_TESTS

from reportgen.templating.library import FILTERS, GLOBALS, TESTS
from reportgen.templating.lint import BANNED
from reportgen.templating.sentence import Sentence

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "huong-dan.md").read_text(encoding="utf-8")
ENV = Environment(extensions=[Sentence], autoescape=True)
ENV.filters.update(FILTERS)
ENV.tests.update(TESTS)
TREES = {
    str(file.relative_to(ROOT)): ENV.parse(file.read_text(encoding="utf-8"))
    for file in sorted((ROOT / "templates").rglob("*.html"))
}
TAKE_A_TEST = {"select", "reject", "selectattr", "rejectattr"}  # by name, as their first or second argument
TAKE_A_FILTER = {"map"}


def constants(node):
    return [arg.value for arg in node.args if isinstance(arg, nodes.Const)]


def used_filters(tree):
    for node in tree.find_all(nodes.Filter):
        yield node.name
        if node.name in TAKE_A_FILTER:
            yield from constants(node)[:1]


def used_tests(tree):
    yield from (node.name for node in tree.find_all(nodes.Test))
    for node in tree.find_all(nodes.Filter):
        if node.name in TAKE_A_TEST:
            at = 1 if node.name.endswith("attr") else 0
            yield from constants(node)[at : at + 1]


def used_names(tree):
    yield from (node.name for node in tree.find_all(nodes.Name) if node.ctx == "load")


def own_names(tree):
    """What a template sets, imports or defines itself, in whichever block."""
    yield from (node.name for node in tree.find_all(nodes.Name) if node.ctx != "load")
    yield from (node.name for node in tree.find_all(nodes.Macro))
    yield from (node.target for node in tree.find_all(nodes.Import))
    for node in tree.find_all(nodes.FromImport):
        yield from (name if isinstance(name, str) else name[1] for name in node.names)
    if any(tree.find_all(nodes.For)):
        yield "loop"


KINDS = {"filter": (FILTERS, used_filters), "test": (TESTS, used_tests), "global": (GLOBALS, used_names)}


def explained(name):
    """Whether the guide has the name between code marks."""
    return re.search(rf"`[^`\n]*\b{name}\b[^`\n]*`", GUIDE) is not None


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, (ours, _) in KINDS.items() for name in ours])
def test_what_is_offered_is_used_or_explained(kind, name):
    used = KINDS[kind][1]
    assert any(name in used(tree) for tree in TREES.values()) or explained(name)


@pytest.mark.parametrize("file", TREES)
def test_what_a_template_uses_is_there(file):
    tree = TREES[file]
    assert set(used_filters(tree)) <= FILTERS.keys() | (DEFAULT_FILTERS.keys() - BANNED.keys())
    assert set(used_tests(tree)) <= TESTS.keys() | DEFAULT_TESTS.keys()
    assert set(used_names(tree)) - set(own_names(tree)) <= GLOBALS.keys() | DEFAULT_NAMESPACE.keys() | {
        "record",
        "caller",
    }


@pytest.mark.parametrize(
    ("template", "filters", "tests", "names"),
    [
        ("{{ a|hoa|noi }}", ["hoa", "noi"], [], ["a"]),
        ("{{ a|map('hoa')|list }}{{ a|map(attribute='hoa') }}", ["hoa", "list", "map", "map"], [], ["a", "a"]),
        ("{% if a is trong and b is not co_ve(c) %}{% endif %}", [], ["co_ve", "trong"], ["a", "b", "c"]),
        ("{{ a|select('trong') }}{{ a|rejectattr('x', 'co_ve') }}", ["rejectattr", "select"], ["co_ve", "trong"], ["a", "a"]),
        ("{{ a|selectattr('trong') }}", ["selectattr"], [], ["a"]),
        ("{% cau %}{% set a = dem() %}{% endcau %}", [], [], ["dem"]),
    ],
)  # fmt: skip
def test_names_are_found_wherever_they_stand(template, filters, tests, names):
    tree = ENV.parse(template)
    assert (sorted(used_filters(tree)), sorted(used_tests(tree)), sorted(used_names(tree))) == (
        filters,
        tests,
        names,
    )


def test_ours_take_the_place_of_none_of_jinjas_and_each_name_is_plain():
    assert not FILTERS.keys() & DEFAULT_FILTERS.keys()
    assert not TESTS.keys() & DEFAULT_TESTS.keys()
    assert not GLOBALS.keys() & DEFAULT_NAMESPACE.keys()
    names = [*FILTERS, *TESTS, *GLOBALS]
    assert [name for name in names if not re.fullmatch(r"[a-z]+(_[a-z]+)*", name)] == []


def test_functions_are_documented():
    ours = [*FILTERS.values(), *(f for f in GLOBALS.values() if getattr(f, "__name__", "<lambda>") != "<lambda>")]
    assert [f.__name__ for f in ours if not (f.__doc__ or f.__name__ == "apply")] == []
