"""Templates that come by e-mail: code, files, markup, and bombs of every make."""

from __future__ import annotations

from tests.hostile.case import ANY, GOOD, HARMLESS, Case
from tests.hostile.disk import _link

_NAME = "templates/tin-bai.html"
_DOCUMENTS = "tin-bai:\n  title: Tin bài\n  layout: tin-bai\n  formats: html txt\n"


def _page(body: str) -> str:
    return f'<document>\n<title>x</title>\n<p class="doan">{body}</p>\n</document>\n'


def mau(text: str | bytes, said: str = ANY, line: int = 0, **more: object) -> Case:
    """A folder of templates whose article is ``text``."""
    files = {"templates/documents.yaml": _DOCUMENTS, _NAME: text, **more.pop("beside", {})}  # type: ignore[arg-type]
    return Case(said, line, GOOD, beside=files, **{"at": "tin-bai.html", **more})  # type: ignore[arg-type]


def chu(body: str, said: str = ANY, line: int = 3, **more: object) -> Case:
    """The same, in a paragraph of it."""
    return mau(_page(body), said, line, **more)


_CODE = {
    "class": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "class-brackets": "{{ ''['__class__'] }}",
    "class-attr": "{{ ''|attr('__class__') }}",
    "class-attr-joined": "{{ ''|attr(['__cl','ass__']|join) }}",
    "class-attr-hex": "{{ ''|attr('\\x5f\\x5fclass\\x5f\\x5f') }}",
    "globals": "{{ cach_noi.__globals__ }}",
    "code": "{{ cach_noi.__code__ }}",
    "init": "{{ record.__init__.__globals__ }}",
    "fields": "{{ record._fields }}",
    "model": "{{ record._model }}",
    "self": "{{ self._TemplateReference__context }}",
    "self-init": "{{ self.__init__.__globals__.__builtins__ }}",
    "lipsum": "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "lipsum-huge": "{{ lipsum(n=100000) }}",
    "cycler": "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "joiner": "{{ joiner.__init__.__globals__ }}",
    "namespace": "{{ namespace.__init__.__globals__ }}",
    "namespace-set": "{% set ns = namespace(a=1) %}{% set ns.__class__ = 1 %}{{ ns }}",
    "dict": "{{ dict.__base__.__subclasses__() }}",
    "range": "{{ range.__class__ }}",
    "macro": "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}",
    "caller": "{% macro m() %}{{ caller.__closure__ }}{% endmacro %}{% call m() %}{% endcall %}",
    "loop": "{% for x in [1] %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "format": "{{ '{0.__class__.__mro__}'.format(1) }}",
    "format-map": "{{ '{a.__class__}'.format_map({'a': 1}) }}",
    "format-attr": "{{ ('{0.__class__}'|attr('format'))(1) }}",
    "format-filter": "{{ '%s'|format(record) }}",
    "format-by-map": "{{ ['{0.__class__}']|map('format', 1)|list }}",
    "mro-by-map": "{{ ['a']|map(attribute='__class__')|list }}",
    "mro-by-select": "{{ ['a']|selectattr('__class__')|list }}",
    "saying": "{{ record.topics[0].saying('bịa đặt 99%') }}",
    "raw": "{{ record.date.raw.first.strftime('%9999999d') }}",
    "generator": "{{ (record.topics|map(attribute='x')).gi_frame.f_globals }}",
    "coroutine": "{{ cach_noi.cr_frame }}",
    "import-os": "{% import 'os' as os %}{{ os.system('id') }}",
    "debug": "{% debug %}",
    "do": "{% do record.topics.append(1) %}",
    "append": "{{ record.topics.append(1) }}",
    "pop": "{{ record.topics.pop() }}",
    "clear": "{{ record.topics.clear() }}",
    "config": "{{ config }}{{ request }}{{ settings.SECRET_KEY }}",
    "environment": "{{ environment }}",
    "context": "{{ context }}{{ resolve }}",
    "break": "{% for x in [1] %}{% break %}{% endfor %}",
    "trans": "{% trans %}x{% endtrans %}",
    "secret-name": "{{ ['x']|_tung_buoc(3)|list }}",
}
_FILES = {
    "passwd": "/etc/passwd",
    "above": "../ngoai/mat.html",
    "far-above": "../../../../../../etc/passwd",
    "backslash": "..\\ngoai\\mat.html",
    "encoded": "%2e%2e/ngoai/mat.html",
    "twice-encoded": "%252e%252e/ngoai/mat.html",
    "nul": "../ngoai/mat.html\\0.html",
    "url": "http://127.0.0.1:9/mau.html",
    "file-url": "file:///etc/passwd",
    "drive": "C:/Windows/win.ini",
    "share": "//may-chu/chia-se/mau.html",
    "folder": "../ngoai",
    "here": ".",
    "empty": "",
    "proc": "/proc/self/environ",
    "long": "a" * 5000,
    "builtin-above": "builtin/../../inputs/bach-thong.yaml",
    "record": "../inputs/ho-so.yaml",
}
_SAFE = {
    "safe": "{{ '<b>x</b>'|safe }}",
    "safe-record": "{{ record.topics[0]|safe }}",
    "safe-by-map": "{{ record.topics|map('safe')|list|noi }}",
    "safe-by-name": "{% set f = 'safe' %}{{ record.topics|map(f)|list|noi }}",
    "filter-block": "{% filter safe %}<script>{% endfilter %}",
    "autoescape": "{% autoescape false %}{{ record.topics[0] }}{% endautoescape %}",
    "autoescape-name": "{% autoescape none %}{{ record.topics[0] }}{% endautoescape %}",
    "striptags": "{{ '&lt;script&gt;'|striptags }}",
    "xmlattr": "{{ {'onclick=x ': 1}|xmlattr }}",
    "urlize": "{{ 'http://a.vn'|urlize }}",
    "tojson": "{{ record|tojson }}",
    "pprint": "{{ record|pprint }}",
    "attr": "{{ record|attr('topics') }}",
    "groupby": "{{ record.topics|groupby('x') }}",
}
# Small things that make much: each would take gigabytes or hours.
_BOMBS = {
    "times": "{{ 'x' * 10**10 }}",
    "times-name": "{% set n = 9999 %}{% set x = 'x' %}{{ x * n * n * n }}",
    "times-list": "{% set n = 9999 %}{% set a = [0] * n * n * n %}{{ a|length }}",
    "times-reversed": "{% set n = 9999 %}{{ n * 'x' * n }}",
    "power": "{{ 9**(9**9) }}",
    "power-name": "{% set n = 9 %}{{ n ** (n ** n) }}",
    "power-in-a-test": "{% if 9**9**9 > 1 %}x{% endif %}",
    "power-in-a-dead-branch": "{% if false %}{{ 9**9**9 }}{% endif %}",
    "power-as-default": "{% macro m(a=9**9**9) %}{% endmacro %}",
    "center": "{{ 'x'|center(10**10) }}",
    "center-method": "{{ 'x'.center(9999) }}",
    "ljust": "{% set n = 9999 %}{{ 'x'.ljust(n) }}",
    "zfill": "{{ 'x'.zfill(9999) }}",
    "expandtabs": "{{ '\t'.expandtabs(9999) }}",
    "join-method": "{{ 'x'.join(range(999)|map('string')) }}",
    "replace-method": "{{ 'x'.replace('', 'xxxxxxxx') }}",
    "translate": "{{ 'x'.translate({}) }}",
    "encode": "{{ 'x'.encode('utf-8') }}",
    "to-bytes": "{% set n = 1 %}{{ n.to_bytes(9999) }}",
    "indent": "{{ 'x\ny'|indent(10000) }}",
    "percent": "{{ '%9999999999d' % 1 }}",
    "percent-name": "{% set f = '%9999999999d' %}{{ f % 1 }}",
    "percent-star": "{% set f = '%*d' %}{% set a = (9999, 1) %}{{ f % a }}",
    "format-width": "{{ '{:9999999999}'.format(1) }}",
    "doubling": "{% set x = 'xxxxxxxxxxxxxxxx' %}" + "{% set x = x + x %}" * 40 + "{{ x|length }}",
    "doubling-tilde": "{% set x = 'x' %}" + "{% set x = x ~ x %}" * 40 + "{{ x }}",
    "doubling-set": "{% set x %}0123456789abcdef{% endset %}"
    + "{% set x %}{{ x }}{{ x }}{% endset %}" * 40
    + "{{ x }}",
    "doubling-macro": "".join(
        f"{{% macro m{n}() %}}{{{{ m{n - 1}() }}}}{{{{ m{n - 1}() }}}}{{% endmacro %}}"
        if n
        else "{% macro m0() %}x{% endmacro %}"
        for n in range(40)
    )
    + "{{ m39() }}",
    "doubling-list": "{% set x = ['x'] %}" + "{% set x = x + x %}" * 40 + "{{ x|length }}",
    "doubling-sum": "{% set x = ['x'] %}" + "{% set x = [x, x]|sum(start=[]) %}" * 40 + "{{ x|length }}",
    "doubling-join": "{% set x = 'x' %}" + "{% set x = [x, x]|noi_bang('') %}" * 40 + "{{ x }}",
    "doubling-phrase": "{% set x = 'x' %}" + "{% set x = [x, x]|noi %}" * 40 + "{{ x }}",
    "three-loops": "{% for a in range(99999) %}{% for b in range(99999) %}{% for c in range(99999) %}x{% endfor %}{% endfor %}{% endfor %}",
    "three-loops-small": "{% for a in range(999) %}{% for b in range(999) %}{% for c in range(999) %}{% endfor %}{% endfor %}{% endfor %}",
    "three-loops-by-addition": "{% set n = 500 + 499 %}{% for a in range(n) %}{% for b in range(n) %}{% for c in range(n) %}{% endfor %}{% endfor %}{% endfor %}",
    "loops-that-write": "{% for a in range(999) %}{% for b in range(999) %}"
    + "0123456789" * 100
    + "{% endfor %}{% endfor %}",
    "loops-in-a-macro": "{% macro m() %}{% for a in range(999) %}{% for b in range(999) %}"
    + "0123456789" * 1000
    + "{% endfor %}{% endfor %}{% endmacro %}{{ m() }}",
    "loop-recursive": "{% for a in range(900) recursive %}{{ loop(range(900)) }}{% endfor %}",
    "loop-over-letters": "{% set x %}"
    + "x" * 5000
    + "{% endset %}{% for a in x %}{% for b in x %}{% endfor %}{% endfor %}",
    "range-huge": "{{ range(1000000000)|length }}",
    "range-list": "{% set n = 9999 %}{{ range(n)|list|length }}",
    "range-negative": "{{ range(0, -9999, -1)|list }}",
    "batch": "{% set n = 9999 %}{{ ['x']|batch(n * 99, 'x')|list|length }}{{ ['x']|slice(n)|list }}",
    "slice": "{{ ['x']|slice(1000000000)|list }}",
    "blank-huge": "{{ cho_trong(9999) }}",
    "blank-by-filter": "{{ record.end|can(9999) }}",
    "self-include": "{% include 'tin-bai.html' %}",
    "self-import": "{% import 'tin-bai.html' as a %}{{ a }}",
    "self-macro": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "two-macros": "{% macro a() %}{{ b() }}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{{ a() }}{% endmacro %}{{ a() }}",
    "macro-tree": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "call-itself": "{% macro m() %}{{ caller() }}{{ caller() }}{% endmacro %}"
    + "{% call m() %}" * 25
    + "x"
    + "{% endcall %}" * 25,
    "brackets-1000": "{{ " + "(" * 1000 + "1" + ")" * 1000 + " }}",
    "lists-1000": "{{ " + "[" * 1000 + "1" + "]" * 1000 + " }}",
    "minus-5000": "{{ " + "-" * 5000 + "1 }}",
    "not-5000": "{{ " + "not " * 5000 + "1 }}",
    "dots-3000": "{{ record" + ".a" * 3000 + " }}",
    "plus-5000": "{{ 1" + "+ 1" * 5000 + " }}",
    "filters-3000": "{{ record.topics[0]" + "|hoa" * 3000 + " }}",
    "ifs-500": "{% if 1 %}" * 500 + "x" + "{% endif %}" * 500,
    "fors-30": "{% for a in [1, 2] %}" * 30 + "x" + "{% endfor %}" * 30,
    "blocks-500": "".join(f"{{% block b{n} %}}" for n in range(500)) + "x" + "{% endblock %}" * 500,
    "digits-5000": "{{ " + "9" * 5000 + " }}",
    "float-huge": "{{ 1e308 * 1e308 }}",
    "number-large": "{{ 99999999 }}",
    "divide-by-nothing": "{{ 1 // 0 }}",
    "modulo-nothing": "{{ 1 % 0 }}",
    "string-of-a-megabyte": "{{ '" + "x" * 1_000_000 + "' }}" * 6,
    "names-5000": "".join(f"{{% set a{n} = 1 %}}" for n in range(5_000)) + "{{ khong_co }}",
    "sentence-of-commas": "{% cau %}x " + ", " * 30_000 + "y{% endcau %}{{ khong_co }}",
    "sentence-of-tags": "{% cau %}" + "<b>" * 20_000 + "{% endcau %}",
    "surrogate": "{{ '\\ud800' }}",
    "control": "{{ '\\x00\\x0b' }}",
}
_MARKUP = {
    "script": "<script>alert(1)</script>",
    "img": '<img src="http://127.0.0.1:9/a.png"/>',
    "img-data": '<img src="data:image/png;base64,AAAA"/>',
    "link": '<link rel="stylesheet" href="http://127.0.0.1:9/a.css"/>',
    "base": '<base href="http://127.0.0.1:9/"/>',
    "iframe": '<iframe src="http://127.0.0.1:9/"></iframe>',
    "object": '<object data="file:///etc/passwd"></object>',
    "embed": '<embed src="file:///etc/passwd"/>',
    "svg": '<svg><image href="http://127.0.0.1:9/a.png"/></svg>',
    "style-tag": "<style>@import url(http://127.0.0.1:9/a.css);</style>",
    "style": '<span style="background:url(http://127.0.0.1:9/a.png)">x</span>',
    "onclick": '<b onclick="alert(1)">x</b>',
    "anchor": '<a href="javascript:alert(1)">x</a>',
    "meta": '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"/>',
    "form": '<form action="http://127.0.0.1:9/"><input/></form>',
    "include-xml": '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>',
    "namespace": '<b xmlns="http://www.w3.org/1999/xhtml">x</b>',
    "entity": "&xxe;",
    "cdata": "<![CDATA[<script>]]>",
    "pi": "<?xml-stylesheet href='http://127.0.0.1:9/a.css'?>",
    "origin": '<b data-origin="/etc/passwd:x">x</b><script/>',
    "origin-huge": f'<b data-origin="a:{"9" * 5000}" onclick="x">x</b>',
    "from": '<span data-from="findings.0.content">bịa</span><a/>',
    "nested-100": "<b>" * 100 + "x" + "</b>" * 100,
    "nested-500": "<b>" * 500 + "x" + "</b>" * 500,
    "nested-100000": "<b>" * 100_000 + "x" + "</b>" * 100_000,
    "unclosed": "<b>" * 50_000,
    "attributes": "<b " + " ".join(f'a{n}="x"' for n in range(5000)) + ">x</b>",
    "breaks": "<br/>" * 200_000,
    "class-unknown": '<span class="' + "x" * 50_000 + '">x</span><u/>',
}
_WHOLE: dict[str, str | bytes] = {
    "nul": _page("a\0b"),
    "utf8-broken": b"<document><title>x</title>\n<p class='doan'>\xff</p></document>",
    "utf16": _page("x").encode("utf-16-le"),
    "mark-twice": "\ufeff\ufeff" + _page("{{ khong_co }}"),
    "empty": "",
    "blank": "   \n",
    "of-three-megabytes": _page("x" * 3_000_000),
    "a-zip": b"PK\x03\x04" + b"\0" * 100,
    "doctype": '<!DOCTYPE document [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n' + _page("&e;"),
    "laughs": "<!DOCTYPE d [" + '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(97 + n)} "{f"&{chr(96 + n)};" * 10}">' for n in range(1, 10)) + "]>" + _page("&j;"),
    "two-roots": _page("x") * 2,
    "another-root": "<html><body>x</body></html>",
    "colspan": '<document><title>x</title><table class="bang"><tbody><tr><td class="doan" colspan="100000000">x</td></tr></tbody></table></document>',
    "colspan-5000-digits": f'<document><title>x</title><table class="bang"><tbody><tr><td class="doan" colspan="{"9" * 5000}">x</td></tr></tbody></table></document>',
    "rowspan": '<document><title>x</title><table class="bang"><tbody><tr><td class="doan" rowspan="-1">x</td></tr></tbody></table></document>',
    "tables-in-tables": "<document><title>x</title>" + '<table class="bang"><tbody><tr><td class="doan">' * 200 + "x" + "</td></tr></tbody></table>" * 200 + "</document>",
    "divs-500": "<document><title>x</title>" + '<div class="doan"><div>' * 250 + "</div></div>" * 250 + "</document>",
    "sections-deep": "<document><title>x</title>" + "<section>" * 240 + '<p class="doan">x</p>' + "</section>" * 240 + "<p/></document>",
    "block-unknown": '{% extends "builtin/tin-bai.html" %}{% block khong_co %}x{% endblock %}',
    "extends-itself": '{% extends "tin-bai.html" %}{% block a %}{% endblock %}',
    "extends-a-name": '{% set a = "tin-bai.html" %}{% extends a %}',
    "extends-passwd": '{% extends "/etc/passwd" %}',
    "block-that-calls-itself": "<document><title>x</title>{% block a %}{{ self.a() }}{% endblock %}</document>",
    "super-without": "<document><title>x</title>{% block a %}{{ super() }}{% endblock %}</document>",
    "comment-unclosed": "{# " + "x" * 100_000,
    "raw-unclosed": "{% raw %}" + "x" * 100_000,
    "braces": "{{" * 20_000,
    "tags": "{%" * 20_000,
    "mixed": "{{ %} }} {% }} {# %}" * 2000,
}  # fmt: skip
_LAUGHS = {f"templates/n{n}.html": f"{{% include 'n{n + 1}.html' %}}" * 2 for n in range(25)}

# What comes to nothing, or to words and no more.
_NOTHING = {"secret-name", "sentence-of-tags", "cdata", "pi", "nested-100", "breaks", "string-of-a-megabyte"}
# Python says of these only that they are too much, not where.
_NO_LINE = {
    "brackets-1000", "lists-1000", "minus-5000", "not-5000", "dots-3000", "plus-5000", "filters-3000", "ifs-500", "fors-30",
    "blocks-500", "digits-5000", "string-of-a-megabyte", "indent", "self-include", "self-import", "loops-that-write",
}  # fmt: skip

CASES: dict[str, Case] = {
    **{f"code-{name}": chu(text, HARMLESS if name in _NOTHING else ANY) for name, text in _CODE.items()},
    **{f"include-{name}": chu(f"{{% include '{file}' %}}") for name, file in _FILES.items()},
    **{f"import-{name}": chu(f"{{% import '{file}' as a %}}x") for name, file in list(_FILES.items())[:6]},
    **{f"safe-{name}": chu(text) for name, text in _SAFE.items()},
    **{f"bomb-{name}": chu(text, HARMLESS if name in _NOTHING else ANY, 0 if name in _NO_LINE else 3) for name, text in _BOMBS.items()},
    **{f"markup-{name}": chu(text, HARMLESS if name in _NOTHING else ANY, 0) for name, text in _MARKUP.items()},
    **{f"whole-{name}": mau(text) for name, text in _WHOLE.items()},
    "include-list": chu("{% include ['../ngoai/mat.html', '/etc/passwd'] %}"),
    "include-by-name": chu("{% set a = '../ngoai/mat.html' %}{% include a %}"),
    "include-missing-ignored": chu("{% include '../ngoai/mat.html' ignore missing %}{{ khong_co }}"),
    "include-laughs": chu("{% include 'n0.html' %}", beside={**_LAUGHS, "templates/n25.html": "x"}, at=".html", line=0),
    "link-out": mau(_page("x"), "file-outside", beside={_NAME: _link("../ngoai/mat.html")}),
    "link-to-passwd": mau(_page("x"), "file-outside", beside={_NAME: _link("/etc/passwd")}),
    "link-to-dev-zero": mau(_page("x"), "file-outside", beside={_NAME: _link("/dev/zero")}),
    "link-broken": mau(_page("x"), "file-missing", beside={_NAME: _link("khong-co.html")}),
    "link-loop": mau(_page("x"), "file-unreadable", beside={_NAME: _link("tin-bai.html")}),
    "part-a-link-out": chu("{% include 'a.html' %}", "file-outside", 0, beside={"templates/a.html": _link("../ngoai/mat.html")}, at="a.html"),
    "parts-a-link-out": chu("{% include 'p/mat.html' %}", "file-outside", 0, beside={"templates/p": _link("../ngoai")}, at="mat.html"),
    "a-folder": mau(_page("x"), "file-not-plain", beside={_NAME: lambda file: file.mkdir()}),
    "a-pipe": mau(_page("x"), "file-not-plain", beside={_NAME: __import__("os").mkfifo}),
}  # fmt: skip
