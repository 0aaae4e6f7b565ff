"""Files that go with templates: catalogues, phrases, habits, the list of documents."""

from __future__ import annotations

import os

from tests.hostile.case import ANY, BUILDS, GOOD, HARMLESS, Case
from tests.hostile.disk import _link, _touched
from tests.hostile.shapes import ALIASES, MERGES

_FORMS: dict[str, object] = {
    "aliases": ALIASES,
    "merges": MERGES,
    "alias-of-itself": "a: &a\n  - *a\n",
    "tag": "a: !!python/object/apply:os.system ['id']\n",
    "flow-5000": "a: " + "[" * 5000 + "]" * 5000 + "\n",
    "flow-5000-unclosed": "a: " + "[" * 5000 + "\n",
    "deep": "".join(f"{' ' * n}a:\n" for n in range(300)),
    "list": "- a\n- b\n",
    "scalar": "chữ\n",
    "number": "1\n",
    "null": "~\n",
    "empty": "",
    "blank": "\n\n",
    "keys-of-lists": "? - a\n: b\n",
    "keys-of-maps": "? {a: b}\n: c\n",
    "two-documents": "a: b\n---\nc: d\n",
    "bytes": b"\xff\xfe\xfd",
    "nul": b"a: b\0\n",
    "escape": "a: \x1b[2J\n",
    "surrogate": 'a: "\\ud800"\n',
    "megabytes": "a: " + "x" * 3_000_000 + "\n",
    "keys-10000": "".join(f"k{n}: x\n" for n in range(10_000)),
    "digits": f"a: {'9' * 5000}\n",
    "tab": "a:\n\tb: c\n",
    "unclosed": 'a: "b\n',
    "percent": "%TAG ! x\n---\na: !b c\n",
    "folder": lambda file: file.mkdir(),
    "pipe": os.mkfifo,
    "link-out": _link("../ngoai/mat.yaml"),
    "link-to-zero": _link("/dev/zero"),
    "link-broken": _link("khong-co.yaml"),
    "terabyte": lambda file: os.truncate(_touched(file), 1 << 40),
}
# What is a form like any other to a reader of words.
_FINE = {"phrases": {"megabytes", "keys-10000", "digits", "percent", "number", "two-documents"}}


def _form(place: str, record: str = GOOD) -> dict[str, Case]:
    name = place.rpartition("/")[2]
    return {kind: Case(HARMLESS if kind in {"escape", "surrogate", "keys-10000", "digits", "percent"} else ANY, 0, record,
                       beside={f"templates/{place}": maker}, at=name) for kind, maker in _FORMS.items()}  # type: ignore[dict-item]  # fmt: skip


def _all(prefix: str, cases: dict[str, Case]) -> dict[str, Case]:
    return {f"{prefix}-{name}": case for name, case in cases.items()}


_CATALOGUED = GOOD + "Danh mục: rieng\nKết quả:\n  - Chỉ tiêu: a\n    Giá trị: 5%\n"
_CATALOG = "Tên: Riêng\nChỉ tiêu:\n  - Mã: a\n    Tên: A\n    Câu:\n      Phần trăm: {}\n"
_ROW = "tin-bai:\n  title: x\n  layout: tin-bai\n  formats: txt\n"
_QUIET = _ROW + "  silent:\n    - {why: x, fields: '*'}\n"


def _documents(text: str, said: str = ANY, line: int = 0) -> Case:
    return Case(said, line, GOOD, beside={"templates/documents.yaml": text}, at="documents.yaml", formats=())


def _catalog(name: str, said: str = "catalog-unknown") -> Case:
    return Case(said, 5, GOOD + f"Danh mục: '{name}'\n")


_NAMES = ("../../etc/passwd", "..", ".", "/etc/passwd", "a/../b", "..\\..\\x", "C:\\x", "\\\\may\\chia", "%2e%2e", "x" * 300,
          "x" * 5000, "CON", "~root", "$HOME", "*", "?", "[a-z]", "chuyen-doi-so.yaml")  # fmt: skip
_KINDS = {
    "above": "../../ngoai/x",
    "absolute": "/tmp/x",  # noqa: S108
    "slash": "a/b",
    "dots": "..",
    "device": "con",
    "hidden": ".an",
    "spaces": "tin bai",
    "capitals": "Tin-Bai",
    "long": "a" * 300,
    "backslash": "'a\\b'",
    "dash": "-rf",
    "unicode": "tin-bài",
    "newline": '"a\\nb"',
}
_SENTENCES = {
    "braces": "'{x} {} {0} {x.__class__} {x!r} {x:>999999999}'",
    "jinja": "'{{ 7*7 }} {x}'",
    "markup": "'<script>{x}</script>'",
    "unknown-slot": "'{x} {khong_co}'",
    "slots-5000": "'" + "{x}" * 5000 + "'",
    "long": "'" + "x" * 19_000 + "'",
    "unclosed": "'{x'",
}
_WORDS = (
    "(a+)+$",
    "[",
    "*",
    "\\",
    "(?P<x>",
    "(?:a|a)*b",
    ".*.*.*.*x",
    "$",
    "^",
    "a{99999}",
    "\\d+",
    "(?!x)",
    "|",
    "",
)

CASES: dict[str, Case] = {
    **_all("documents", _form("documents.yaml")),
    **_all("house", _form("house.yaml")),
    **_all("words", _form("phrases/tu-loai.yaml")),
    **_all("phrases", _form("phrases/tin-bai.yaml")),
    **_all("catalog", _form("catalogs/rieng.yaml", _CATALOGUED)),
    **{f"catalog-named-{n}": _catalog(name) for n, name in enumerate(_NAMES)},
    **{f"kind-named-{name}": _documents(f"{kind}:\n{_ROW.partition(chr(10))[2]}") for name, kind in _KINDS.items()},
    "kind-of-a-strange-format": _documents(_ROW.replace("txt", "exe")),
    "kind-of-a-strange-layout": _documents(_ROW.replace("layout: tin-bai", "layout: ../../x")),
    "kind-of-a-list": _documents(_ROW.replace("title: x", "title: [x]")),
    "kind-of-nothing": _documents("tin-bai:\n"),
    "kind-without-template": Case(ANY, 0, GOOD, beside={"templates/documents.yaml": _ROW.replace("tin-bai:", "la:", 1)}, at="la.html", formats=()),
    "kind-with-a-long-title": _documents(_QUIET.replace("title: x", f"title: {'x' * 100_000}"), BUILDS),
    "silent-underlined": _documents(_ROW + "  silent:\n    - {why: x, fields: __class__.__init__}\n"),
    "silent-fields": _documents(_ROW + "  silent:\n    - {why: x, fields: _fields}\n"),
    "silent-without-why": _documents(_ROW + "  silent:\n    - {fields: findings}\n"),
    "silent-of-no-length": _documents(_ROW + "  silent:\n    - {why: x, fields: findings, length: dài}\n"),
    "silent-nothing": _documents(_ROW + "  silent: ''\n", HARMLESS),
    "silent-10000": _documents(_ROW + "  silent:\n" + "    - {why: x, fields: findings.*.content}\n" * 10_000, HARMLESS),
    "silent-everything": _documents(_QUIET, BUILDS),
    "silent-deep": _documents(_ROW + "  silent:\n    - {why: x, fields: " + "a." * 5000 + "}\n"),
    "constants-patterns": _documents(_QUIET + "  constants:\n" + "".join(f"    - '{word}'\n" for word in _WORDS), BUILDS),
    "constants-10000": _documents(_QUIET + "  constants:\n" + "".join(f"    - chữ {n}\n" for n in range(10_000)), BUILDS),
    "house-of-patterns": Case(ANY, 0, GOOD, beside={"templates/house.yaml": "cổng thông tin:\n  Dấu kết: '(a+)+$'\n  Cách ghi ngày: '%Y'\n"}, at="house.yaml"),
    "words-of-patterns": Case(HARMLESS, 0, GOOD, beside={"templates/phrases/tu-loai.yaml": "".join(f"k{n}:\n  - '{w}x'\n" for n, w in enumerate(_WORDS))}),
    "abbreviations-of-patterns": Case(BUILDS, 0, GOOD + "Quy ước:\n  Chữ viết tắt: viết đủ lần đầu\n", beside={"templates/phrases/viet-tat.yaml": "".join(f"'{w}x': chữ\n" for w in _WORDS)}),
    "abbreviations-of-abbreviations": Case(BUILDS, 0, GOOD.replace("công tác A", "AA") + "Quy ước:\n  Chữ viết tắt: viết đủ lần đầu\n", beside={"templates/phrases/viet-tat.yaml": "AA: BB BB\nBB: CC CC\nCC: AA AA\n"}),
    "abbreviations-10000": Case(BUILDS, 0, GOOD + "Quy ước:\n  Chữ viết tắt: viết đủ lần đầu\n", beside={"templates/phrases/viet-tat.yaml": "".join(f"A{n}: chữ {n}\n" for n in range(10_000))}),
    **{f"sentence-{name}": Case(HARMLESS, 0, _CATALOGUED, beside={"templates/catalogs/rieng.yaml": _CATALOG.format(text)}) for name, text in _SENTENCES.items()},
    "indicators-5000": Case(HARMLESS, 0, _CATALOGUED, beside={"templates/catalogs/rieng.yaml": "Tên: R\nChỉ tiêu:\n" + "".join(f"  - Mã: a{n}\n    Tên: A\n" for n in range(5000))}),
    "indicators-alike": Case(HARMLESS, 0, GOOD + "Danh mục: rieng\nKết quả:\n" + "".join(f"  - Chỉ tiêu: b{n}aaaaaaa\n    Giá trị: 5%\n" for n in range(800)),
                             beside={"templates/catalogs/rieng.yaml": "Tên: R\nChỉ tiêu:\n" + "".join(f"  - Mã: a{n}aaaaaaa\n    Tên: A\n" for n in range(800))}),
    "indicator-named-as-a-path": Case(HARMLESS, 0, GOOD + "Danh mục: rieng\nKết quả:\n  - Chỉ tiêu: ../../x\n    Giá trị: 5%\n", beside={"templates/catalogs/rieng.yaml": _CATALOG.format("'{x}'")}),
    "catalog-a-folder-link": Case("file-outside", 0, _CATALOGUED, beside={"templates/catalogs": _link("../ngoai"), "ngoai/rieng.yaml": "Tên: x\n"}, at="rieng.yaml"),
}  # fmt: skip
