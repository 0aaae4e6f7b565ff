import pytest
from jinja2 import Environment, FileSystemLoader
from jinja2.filters import FILTERS as JINJAS

from reportgen.problems import Place, ProblemsError
from reportgen.templating.library import FILTERS
from reportgen.templating.lint import BANNED, lint
from reportgen.templating.sentence import Sentence

ENV = Environment(extensions=[Sentence], autoescape=True)


def faults(template):
    """Kind and line of each fault, in the order told."""
    try:
        lint(ENV.parse(template), "templates/thu.html")
    except ProblemsError as error:
        return [(p.kind, p.place.line) for p in error.problems]
    return []


def told(template):
    with pytest.raises(ProblemsError) as error:
        lint(ENV.parse(template), "templates/thu.html")
    (found,) = error.value.problems
    return found


@pytest.mark.parametrize("name", sorted(BANNED.keys() - {"strip"}))
@pytest.mark.parametrize(
    "template",
    [
        "\n\n{{ a|NAME }}",
        "\n{% if b %}\n{{ x(a.b|NAME(1), 2) }}{% endif %}",
        "\n\n{% set c = a|NAME %}",
        "{% macro m(p) %}\n\n{{ p|hoa|NAME|noi }}{% endmacro %}",
        '{% cau %}\n\n{{ a|map("NAME")|list }}{% endcau %}',
        "\n\n{% filter NAME %}x{% endfilter %}",
        "\n\n{% set c | NAME %}x{% endset %}",
        "{% for x in y %}\n\n{{ x if x|NAME else z }}{% endfor %}",
    ],
)
def test_a_filter_of_jinja_is_refused_wherever_it_stands(template, name):
    kind = "template-filter-banned" if BANNED[name] else "template-filter-needless"
    assert faults(template.replace("NAME", name)) == [(kind, 3)]


@pytest.mark.parametrize(
    ("template", "operator"),
    [
        ('\n\n{{ a ~ " cùng ngày" }}', "~"),
        ("\n\n{{ f(a ~ b) }}", "~"),
        ("\n\n{% set c = a ~ b ~ c %}", "~"),
        ('\n\n{{ "xã " + a }}', "+"),
        ('\n\n{{ a + " xã" }}', "+"),
        ('\n\n{{ "%s xã" % a }}', "%"),
        ('\n\n{{ "…" * 3 }}', "*"),
    ],
)
def test_joining_by_an_operator_is_refused(template, operator):
    assert faults(template) == [("template-concat", 3)]
    assert f"“{operator}”" in told(template).message


@pytest.mark.parametrize(
    ("template", "kind"),
    [
        ("\n\n{{ a.b.upper() }}", "template-filter-banned"),
        ('\n\n{{ ", ".join(xs) }}', "template-filter-banned"),
        ('\n\n{{ "{} xã".format(a) }}', "template-filter-banned"),
        ("\n\n{{ a.strip() }}", "template-filter-banned"),
        ('\n\n{{ a.replace("x", "y") }}', "template-filter-needless"),
    ],
)
def test_so_are_the_methods_of_the_same_names(template, kind):
    assert faults(template) == [(kind, 3)]


@pytest.mark.parametrize(
    "template",
    [
        "",
        "upper ~ lower {# {{ a|upper }} ~ #}",
        "{% raw %}{{ a|upper ~ b }}{% endraw %}",
        "{{ a }} {{ b }}",
        '{{ a|hoa|noi(" và ")|can(4) }}',
        "{{ xs|length }}{{ xs|list }}{{ xs|first }}{{ xs|last }}",
        '{{ xs|selectattr("value")|rejectattr("note")|map(attribute="name")|noi }}',
        '{{ xs|map("hoa")|noi }}',
        "{{ xs|map(f)|noi }}",
        "{{ 1 + 1 }}{{ n % 2 }}{{ n * 2 }}{{ a.n + b.n }}",
        "{{ record.article.title }}{{ record.title|hoa }}",
        "{{ buoc.tieu_de() }}{{ so_la_ma() }}",
        "{% set c %}{{ a }} cùng ngày{% endset %}{{ c|gon }}",
        "{% cau %}{{ a if a else b }}{% endcau %}",
        "{% for x in xs|batch(2) %}{{ loop.index }}{% endfor %}",
    ],
)
def test_what_is_allowed(template):
    assert faults(template) == []


def test_all_faults_of_a_template_are_told_by_line():
    template = "{{ a ~ b }}\n{{ a|upper }}{{ b|safe }}\n{{ a }}\n{{ c|trim|upper }}"
    assert faults(template) == [
        ("template-concat", 1),
        ("template-filter-banned", 2),
        ("template-filter-needless", 2),
        ("template-filter-banned", 4),
        ("template-filter-banned", 4),
    ]


@pytest.mark.parametrize(
    ("template", "code", "message", "hint"),
    [
        (
            "{{ a|join }}",
            "RG208",
            "mẫu dùng bộ lọc “join” của Jinja; bộ lọc ấy làm sai chữ Việt hoặc làm mất nguồn của giá trị",
            "dùng noi, noi_bang",
        ),
        (
            "{{ a|sort }}",
            "RG209",
            "mẫu dùng bộ lọc “sort” của Jinja; bộ lọc ấy làm sai chữ Việt hoặc làm mất nguồn của giá trị",
            "bỏ bộ lọc này; giá trị in ra đúng như hồ sơ ghi",
        ),
        (
            "{{ a ~ b }}",
            "RG222",
            "mẫu nối chữ bằng “~”; cách nối ấy làm mất nguồn của giá trị",
            "viết các phần liền nhau, ví dụ {{ a }} {{ b }}, hoặc gom vào một khối set",
        ),
    ],
)
def test_told_in_words(template, code, message, hint):
    found = told(template)
    assert (found.code, found.message, found.hint) == (code, message, hint)
    assert found.place == Place("templates/thu.html", 1, 1)


def test_what_is_banned_is_jinjas_and_what_is_offered_is_ours():
    assert BANNED.keys() - JINJAS.keys() == {"strip"}
    offered = {name for names in BANNED.values() for name in names}
    assert offered - {"{% cau %}"} <= FILTERS.keys()
    assert not BANNED.keys() & FILTERS.keys()


def test_an_environment_that_lints_refuses_a_template_before_it_runs(tmp_path):
    class Linting(Environment):
        def _parse(self, source, name, filename):
            tree = super()._parse(source, name, filename)
            lint(tree, name)
            return tree

    (tmp_path / "thu.html").write_text("x\n{{ a|upper }}", encoding="utf-8")
    env = Linting(loader=FileSystemLoader(tmp_path), autoescape=True)
    with pytest.raises(ProblemsError) as error:
        env.get_template("thu.html")
    assert [p.place for p in error.value.problems] == [Place("thu.html", 2, 1)]


@pytest.mark.parametrize(
    ("template", "kind"),
    [
        ("\n\n{{ 2 ** 3 }}", "template-operator"),
        ("\n\n{% set n = a ** b %}", "template-operator"),
        ("\n\n{% for x in range(10001) %}{% endfor %}", "template-number"),
        ("\n\n{{ x if a > 99999 }}", "template-number"),
        ("{% set a = 1 %}\n\n{% autoescape false %}{{ a }}{% endautoescape %}", "template-forbidden"),
        ("\n\n{% autoescape true %}{% endautoescape %}", "template-forbidden"),
    ],
)
def test_what_makes_much_of_little_or_markup_of_words_is_refused_before_it_runs(template, kind):
    assert faults(template) == [(kind, 3)]
