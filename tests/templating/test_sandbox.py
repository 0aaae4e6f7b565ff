"""What a template may do, and how much of it: each guard has been seen to refuse."""

import pytest

from reportgen import templating
from reportgen.problems import ProblemsError
from reportgen.templating import state
from reportgen.templating.folders import FORMATS
from reportgen.writers import WRITERS


def refused(html, template, **more):
    with pytest.raises(ProblemsError) as caught:
        html(template, **more)
    (found,) = caught.value.problems
    return found.kind, found.place.line


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ 2 * 3 }} {{ 7 % 4 }} {{ 7 // 2 }} {{ 5 - 2 }}", "6 3 3 3"),
        ("{{ ([1] + [2])|length }}", "2"),
        ("{% for x in range(3) %}{{ loop.index }}{{ ';' if loop.last }}{% endfor %}", "123;"),
        ("{% for x in [1, 2] %}{{ loop.length }}{% endfor %}", "22"),
        ("{% set ns = namespace(a=1) %}{% set ns.a = 2 %}{{ ns.a }}", "2"),
    ],
)
def test_small_things_are_allowed(said, html, template):
    assert html(template) == said


@pytest.mark.parametrize(
    ("template", "kind"),
    [
        ("\n{% set a = 'x' %}{{ a * 3 }}", "template-forbidden"),
        ("\n{% set a = 'x' %}{{ a + a }}", "template-forbidden"),
        ("\n{% set a = '%d' %}{{ a % 1 }}", "template-forbidden"),
        ("\n{% set a = [0] %}{{ (a * 3)|length }}", "template-forbidden"),
        ("\n{% set n = 9999 %}{{ n * n * n }}", "template-forbidden"),
        ("\n{{ range(1001)|length }}", "template-forbidden"),
        ("\n{% set a = 'x' %}{{ a.zfill(3) }}", "template-forbidden"),
        ("\n{{ record.topics.append(1) }}", "template-forbidden"),
        ("\n{{ cho_trong(201) }}", "template-number"),
        ("\n{{ cho_trong('9') }}", "template-number"),
        ("\n{{ 'x'|attr('y') }}", "template-syntax"),
    ],
)
def test_what_grows_is_refused_at_its_line(html, template, kind):
    assert refused(html, template) == (kind, 2)


def test_lists_put_together_end_somewhere(html):
    template = "\n{% set a = [1] %}" + "{% set a = a + a %}" * 14
    assert refused(html, template) == ("template-forbidden", 2)


@pytest.mark.parametrize(
    "template",
    [
        "\n{% for a in range(50) %}{% for b in range(50) %}{% endfor %}{% endfor %}",
        "\n{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(20) }}",
        "\n{% for a in range(500) %}{% include 'nho.html' %}{% endfor %}",
        "\n{% set x %}0123456789{% endset %}" + "{% set x %}{{ x }}{{ x }}{% endset %}" * 20,
        "\n{% macro m() %}{% for a in range(900) %}0123456789{% endfor %}{% endmacro %}{{ m() }}",
    ],
)
def test_steps_and_letters_are_counted(html, monkeypatch, template):
    monkeypatch.setattr(state, "MOST_STEPS", 2000)
    monkeypatch.setattr(state, "MOST_LETTERS", 5000)
    assert refused(html, template, files={"nho.html": "x"}) == ("template-too-big", 2)


def test_a_document_has_an_end(html, monkeypatch):
    monkeypatch.setattr(templating, "MOST_OUTPUT", 100)
    assert html("x" * 100) == "x" * 100
    assert refused(html, "x" * 101)[0] == "template-too-big"


def test_what_extends_nothing_is_not_replaced_by_our_own(html):
    assert refused(html, "\n{% extends 'khong-co.html' %}") == ("template-not-found", 2)


def test_the_formats_a_list_of_documents_may_name_are_those_that_are_written():
    assert set(WRITERS) == FORMATS
