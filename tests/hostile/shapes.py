"""YAML used as a weapon: tags, bombs, depth, keys twice, several documents, sheer size."""

from __future__ import annotations

from tests.hostile.case import BUILDS, FIRST, GOOD, Case, plus

_LEVELS = 9
ALIASES = "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}' if n else 'x'] * 9)}]\n" for n in range(_LEVELS)
)  # 9 to the 9th leaves once somebody walks it
MERGES = "a0: &a0 {x: 1}\n" + "".join(
    f"a{n}: &a{n}\n  <<: [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, _LEVELS)
)
_TAGS = {
    "python-system": "!!python/object/apply:os.system ['touch ngoai/mat.yaml']",
    "python-name": "!!python/name:os.system",
    "python-module": "!!python/module:os",
    "python-new": "!!python/object/new:subprocess.Popen [['id']]",
    "binary": "!!binary aGVsbG8=",
    "set": "!!set {a, b}",
    "date": "!!timestamp 2026-01-01",
    "own": "!kiem-tra x",
    "long": "!<tag:yaml.org,2002:python/object/apply:eval> ['1']",
    "str": "!!str kiểm tra",
}
_KEYS = {
    "same": "Bắt đầu",
    "folded": "bat_dau",
    "english": "start",
    "capitals": "BẮT ĐẦU",
    "spaced": "bat  dau",
    "quoted": '"Bắt đầu"',
    "nfd": "Ba\u0306\u0301t đầu",
    "escaped": '"B\\u1eaft đầu"',
}
_DIRECTIVES = {
    "yaml": "%YAML 1.1\n---\n",
    "tag": "%TAG ! tag:a.vn,2026:\n---\n",
    "future": "%YAML 9.9\n---\n",
    "unknown": "%KIEMTRA x\n---\n",
    "many": "%YAML 1.1\n" * 5000 + "---\n",
}


def _deep(opening: str, closing: str, count: int) -> str:
    return opening * count + "x" + closing * count


CASES: dict[str, Case] = {
    **{f"tag-{name}": plus(f"Địa điểm: {text}\n", "special-start") for name, text in _TAGS.items()},
    "tag-on-the-root": Case("special-start", 1, "!!python/object:os.stat_result\n" + GOOD),
    "tag-on-a-key": plus("!!str Địa điểm: x\n", "special-start"),
    "tag-before-a-list": plus("Kết quả: !!python/tuple\n  - một điều\n", "special-start"),
    "alias-bomb": Case("special-start", 1, ALIASES + GOOD),
    "alias-bomb-in-a-field": plus(
        "Ghi chú:\n" + "".join(f"  {row}\n" for row in ALIASES.splitlines()), "special-start", FIRST + 1
    ),
    "merge-bomb": Case("special-start", 1, MERGES + GOOD),
    "merge-key": plus("Biên bản:\n  <<: {Số: 1}\n", "flow-collection", FIRST + 1),
    "merge-key-alone": plus("Biên bản:\n  <<: x\n", "yaml-feature", FIRST + 1),
    "anchor": plus("Địa điểm: &a nhà\n", "special-start"),
    "alias": plus("Địa điểm: *a\n", "special-start"),
    "alias-of-itself": plus("Kết quả: &a\n  - *a\n", "special-start"),
    "flow-3000-deep": plus(f"Kết quả: {_deep('[', ']', 3000)}\n", "flow-collection"),
    "flow-3000-deep-unclosed": plus(f"Kết quả: {'[' * 3000}\n", "flow-collection"),
    "flow-maps-3000-deep": plus(f"Kết quả: {_deep('{a: ', '}', 3000)}\n", "flow-collection"),
    "flow-over-many-lines": plus("Kết quả: [\n" + "  [\n" * 2000 + "  ]\n" * 2000 + "]\n", "flow-collection"),
    "dashes-1000-deep": plus(f"Kết quả:\n  {'- ' * 1000}x\n", "too-deep", FIRST + 1),
    "dashes-300000-deep": plus(f"Kết quả:\n  {'- ' * 300000}x\n", "too-many-entries", FIRST + 1),
    "maps-500-deep": plus("".join(f"{' ' * n}a:\n" for n in range(500)), "too-deep", FIRST + 20),
    "maps-5000-deep": plus("".join(f"{' ' * min(n, 300)}a{n}:\n" for n in range(5000)), "too-deep", FIRST + 20),
    "question-marks-deep": plus("? " * 3000 + "x\n", "special-start"),
    "complex-key": plus("? - a\n  - b\n: x\n", "special-start"),
    "complex-key-map": plus("? {a: b}\n: x\n", "special-start"),
    "key-is-a-list": plus("[a, b]: x\n", "flow-collection"),
    "key-empty": plus(": x\n", "bad-key"),
    "key-null": plus("~: x\n", "unknown-key"),
    "key-quoted-empty": plus('"": x\n', "bad-key"),
    "key-of-60000-letters": plus("a" * 60_000 + ": x\n", "not-a-pair"),
    "keys-50000": plus("".join(f"k{n}: x\n" for n in range(50_001)), "unknown-key"),
    "keys-20000-unknown": plus("".join(f"muc {n}: x\n" for n in range(20_000)), "unknown-key"),
    "keys-alike-20000": plus(
        "".join(f"ket qua{'a' * (n % 7)}{n}: x\n" for n in range(20_000)), "unknown-key-near", None
    ),
    "key-twice-5000-times": plus("Buổi: sáng\n" * 5000, "duplicate-key", FIRST + 1),
    **{
        f"key-twice-{name}": plus(
            f"Bắt đầu: 8:00\n{key}: 9:00\n",
            "duplicate-key" if name in {"same", "nfd", "quoted", "escaped"} else "key-twice",
            FIRST + 1,
        )
        for name, key in _KEYS.items()
    },
    "key-twice-inside": plus("Biên bản:\n  Số: 1\n  number: 2\n", "key-twice", FIRST + 2),
    "second-document": plus("---\nLoại: họp\n", "second-document"),
    "third-document": plus("...\n---\nLoại: họp\n", "second-document", FIRST + 1),
    "thousand-documents": plus("---\na: b\n" * 1000, "second-document"),
    "text-after-the-end": plus("...\nLoại: họp\n", "second-document", FIRST + 1),
    "document-mark-first": Case(BUILDS, 0, "---\n" + GOOD),
    "document-mark-with-words": Case("not-a-pair", 1, "--- kiểm tra\n" + GOOD),
    "end-mark-last": plus("...\n"),
    **{f"directive-{name}": Case("special-start", 1, text + GOOD) for name, text in _DIRECTIVES.items()},
    "empty": Case("record-blank", 0, ""),
    "only-blanks": Case("record-blank", 0, " \n\t\n   \n"),
    "only-remarks": Case("record-blank", 0, "# một\n# hai\n"),
    "only-a-remark-of-1-mb": Case("record-blank", 0, "#" * 1_000_000),
    "only-a-mark": Case("record-blank", 0, "---\n"),
    "only-end-marks": Case("second-document", 2, "...\n...\n"),
    "root-list": Case("root-not-mapping", 1, "- a\n- b\n"),
    "root-scalar": Case("not-a-pair", 1, "kiểm tra\n"),
    "root-block": Case("special-start", 1, "|\n  kiểm tra\n"),
    "root-flow": Case("flow-collection", 1, "{Loại: kiểm tra}\n"),
    "root-empty-list": Case("root-not-mapping", 1, "[]\n"),
    "root-json": Case("flow-collection", 1, '{"Loại": "kiểm tra", "Ngày": ["1/1/2026"]}\n'),
    "root-null": Case("not-a-pair", 1, "~\n"),
    "root-quoted": Case("not-a-pair", 1, '"kiểm tra"\n'),
    "root-alias": Case("special-start", 1, "*a\n"),
    "two-mb": Case(BUILDS, 0, GOOD + "#" * (2_000_000 - len(GOOD.encode()))),
    "two-mb-and-one": Case("file-too-big", 0, GOOD + "#" * (2_000_001 - len(GOOD.encode()))),
    "forty-mb": Case("file-too-big", 0, lambda file: _sparse(file, 40_000_000)),
    "a-terabyte": Case("file-too-big", 0, lambda file: _sparse(file, 1 << 40)),
    "line-of-1-mb": plus(f"Địa điểm: {'a ' * 500_000}\n", "value-too-long"),
    "block-of-1-mb": plus("Địa điểm: |\n" + "  a\n" * 30_000, "value-too-long"),
    "quoted-1-mb": plus(f'Địa điểm: "{"a " * 500_000}"\n', "value-too-long"),
    "escapes-1-mb": plus(f'Địa điểm: "{chr(92)}u0041{(chr(92) + "t") * 400_000}"\n', "value-too-long"),
    "folded-lines-100000": plus("Địa điểm: a\n" + "  b\n" * 100_000, "too-many-entries", 50_001),
    "quote-never-closed": plus('Địa điểm: "a\n' + "  b\n" * 20_000, "quote-unclosed"),
    "quotes-never-closed-1000": plus("".join(f'k{n}: "a\n' for n in range(1000)), "quote-unclosed"),
    "colons-100000": plus(f"Địa điểm: {'a: ' * 30_000}\n", "colon-in-value"),
    "hashes": plus(f"Địa điểm: {'a #' * 30_000}\n", "hash-after-value"),
    "tabs": plus("Biên bản:\n\tSố: 1\n", "tab-indent", FIRST + 1),
    "tab-between": plus("Địa điểm:\tnhà\n"),
    "blanks-line-of-1-mb": plus(" " * 1_000_000 + "\n"),
    "indent-1-mb": plus("Biên bản:\n" + " " * 400_000 + "Số: 1\n"),
    "zigzag": plus("".join(f"{' ' * (n % 17)}k{n}: x\n" for n in range(3000)), "deeper-line", FIRST + 1),
    "dashes-and-keys": plus("- a\n" * 2000, "not-a-pair"),
    "percent-value": plus("Địa điểm: %x\n", "special-start"),
    "at-value": plus("Địa điểm: @x\n", "special-start"),
    "backquote-value": plus("Địa điểm: `x`\n", "special-start"),
    "block-with-wrong-digit": plus("Địa điểm: |0\n  a\n", "special-start"),
    "block-with-big-digit": plus("Địa điểm: |9\n  a\n", "bad-indent", FIRST + 1),
}


def _sparse(file: object, size: int) -> None:
    with open(file, "wb") as stream:  # type: ignore[call-overload]  # noqa: PTH123
        stream.truncate(size)
