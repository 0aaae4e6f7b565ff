"""The phrase files as they are: they load, exclude what they must, and code and templates name every key."""

import ast
import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from reportgen import ours
from reportgen.phrases import SLOT, load, table
from reportgen.templating.sentence import Sentence
from reportgen.words.text import nfc, tone_marks

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "templates" / "phrases"
LISTS = load((FOLDER / "tu-loai.yaml").read_text(encoding="utf-8"), "tu-loai.yaml")
SENTENCES = load((FOLDER / "tin-bai.yaml").read_text(encoding="utf-8"), "tin-bai.yaml")
WORDS = LISTS.variants
ENV = Environment(extensions=[Sentence], autoescape=True)
TREES = [ENV.parse(file.read_text(encoding="utf-8")) for file in sorted((ROOT / "templates").rglob("*.html"))]
CODE = [ast.parse(f.read_text(encoding="utf-8")) for f in sorted((ROOT / "reportgen" / "templating").glob("*.py"))]

# What begins with a word of one is not what begins with a word of the other.
EXCLUDE = [
    ("tên con số", "không phải tên con số"),
    ("tên con số", "vật đếm"),
    ("tên con số", "việc làm"),
    ("tên con số", "việc đứng trước con số"),
    ("vật đếm", "việc làm"),
    ("vật đếm", "việc đứng trước con số"),
    ("mở bằng thể", "tên con số"),
    ("mở bằng thể", "tên việc"),
    ("mở bằng nguồn", "mở bằng nguyên nhân"),
    ("mở bằng nguyên nhân", "mở bằng thực hiện"),
    ("mở bằng lời khen", "mở bằng đề nghị"),
    ("mở bằng nhóm", "vật đếm"),
    ("chức vụ Đảng", "mở bằng nhóm"),
]
# What begins with a word of the first also begins with one of the second.
WITHIN = [
    ("mở bằng thể", ("việc làm", "việc đứng trước con số")),
    ("không phải việc làm", ("việc làm", "việc đứng trước con số", "tên con số", "vật đếm", "tên việc")),
    ("không phải tên con số", ("tên con số",)),
]


def plain(word):
    return tone_marks(word, "new").casefold()


def words(key):
    return {plain(word) for word in WORDS[key]}


def begins(word, key):
    return any(word == other or word.startswith(f"{other} ") for other in words(key))


def test_each_file_of_the_folder_loads():
    assert sorted(f.name for f in FOLDER.iterdir()) == ["tin-bai.yaml", "tu-loai.yaml", "viet-tat.yaml"]
    assert (len(WORDS) > 20, LISTS.bands) == (True, {})
    assert (len(SENTENCES.variants) > 15, set(SENTENCES.bands)) == (True, {"tồn tại", "khó khăn"})
    assert not WORDS.keys() & (SENTENCES.variants.keys() | SENTENCES.bands.keys())


@pytest.mark.parametrize(("one", "other"), EXCLUDE)
def test_no_word_is_in_two_lists_that_exclude_each_other(one, other):
    assert words(one) & words(other) == set()


@pytest.mark.parametrize(("inner", "outer"), WITHIN)
def test_a_narrower_list_is_within_the_wider(inner, outer):
    assert [word for word in sorted(words(inner)) if not any(begins(word, key) for key in outer)] == []


@pytest.mark.parametrize("key", WORDS)
def test_each_list_has_words_and_each_word_once_whatever_its_tone_marks(key):
    assert WORDS[key]
    assert len(words(key)) == len(WORDS[key])


@pytest.mark.parametrize("key", [key for key in WORDS if key != "cơ quan gọi tắt"])
def test_words_are_small_tidy_and_in_the_new_style_of_tone_marks(key):
    assert [w for w in WORDS[key] if w != " ".join(plain(nfc(w)).split())] == []


def test_abbreviations_are_letters_and_their_words_are_not():
    pairs = table((FOLDER / "viet-tat.yaml").read_text(encoding="utf-8"), "viet-tat.yaml")
    assert [short for short in pairs if not re.fullmatch(r"[A-ZĐ0-9&-]{2,}", short)] == []
    assert [said for said in pairs.values() if said.isupper() or said != " ".join(nfc(said).split())] == []
    assert len(set(pairs.values())) == len(pairs)


def strings(tree):
    """Every string of a module."""
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def lists_named(tree):
    """The lists that a module looks into."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        at = {
            "begins": 1,
            "holds": 1,
            "list_test": 0,
            "list_test_inside": 0,
            "list_test_at_end": 0,
            "is_one_of": 0,
            "_one_of": 0,
            "get": 0,
        }.get(name)
        if name == "longest":
            yield from (each.value for each in node.args[1:] if isinstance(each, ast.Constant))
        of_lists = name != "get" or "variants" in ast.dump(node.func)
        if at is not None and of_lists and len(node.args) > at and isinstance(node.args[at], ast.Constant):
            yield node.args[at].value


def lists_grouped(tree):
    """The lists that a module groups under a name of its own."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
            values = [each.value for each in node.value.elts if isinstance(each, ast.Constant)]
            if getattr(node.targets[0], "id", "") in {"_DEEDS", "_THINGS"}:
                yield from values


def phrases_called(tree):
    """Key, slots and whether a number is given, of each phrase that a template may call."""
    macros = {node.name: node for node in tree.find_all(nodes.Macro)}
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "cach_noi":
            slots = {keyword.key for keyword in call.kwargs}
            for key in keys_in(call.args[0], macros):
                yield key, slots, len(call.args) > 1


def keys_in(node, macros):
    """The keys an expression may come to: one of a choice, or what a macro of the same file writes."""
    if isinstance(node, nodes.Const):
        return [node.value]
    if isinstance(node, nodes.CondExpr):
        return keys_in(node.expr1, macros) + (keys_in(node.expr2, macros) if node.expr2 else [])
    assert isinstance(node, nodes.Call), node
    outputs = macros[node.node.name].find_all(nodes.Output)
    return [
        key
        for out in outputs
        for part in out.nodes
        if not isinstance(part, nodes.TemplateData)
        for key in keys_in(part, macros)
    ]


CALLED = [call for tree in TREES for call in phrases_called(tree)]
NAMED = sorted({key for tree in CODE for key in (*lists_named(tree), *lists_grouped(tree))})


@pytest.mark.parametrize("key", NAMED)
def test_each_list_that_the_code_names_exists(key):
    assert key in WORDS or key in SENTENCES.variants


@pytest.mark.parametrize(("key", "slots", "number"), CALLED)
def test_each_phrase_that_a_template_calls_exists_with_its_slots(key, slots, number):
    said = [band.variants for band in SENTENCES.bands[key]] if number else [SENTENCES.variants[key]]
    assert {frozenset(SLOT.findall(text)) for variants in said for text in variants} == {frozenset(slots)}


@pytest.mark.parametrize("key", WORDS)
def test_each_list_is_named(key):
    assert key in NAMED


@pytest.mark.parametrize("key", [*SENTENCES.variants, *SENTENCES.bands])
def test_each_phrase_is_called(key):
    assert key in {called for called, _, _ in CALLED} | set().union(*map(strings, CODE))


def test_each_slot_of_the_file_is_used():
    text = (FOLDER / "tin-bai.yaml").read_text(encoding="utf-8")
    declared = re.findall(r"^  - (\w+)$", text.partition("các chỗ điền:")[2].partition("\n\n")[0], re.MULTILINE)
    used = {slot for variants in SENTENCES.variants.values() for said in variants for slot in SLOT.findall(said)}
    assert sorted(declared) == sorted(used)


@pytest.mark.parametrize(
    ("template", "called"),
    [
        ("{{ cach_noi('a', x=1) }}", [("a", {"x"}, False)]),
        ("{{ cach_noi('a' if b else 'c', 3) }}", [("a", set(), True), ("c", set(), True)]),
        ("{% macro m() %} {{ 'a' if b else 'c' }}{% endmacro %}{{ cach_noi(m(), y=2) }}", [("a", {"y"}, False), ("c", {"y"}, False)]),
    ],
)  # fmt: skip
def test_calls_are_found(template, called):
    assert list(phrases_called(ENV.parse(template))) == called


def test_what_nobody_wants_is_known_as_such_where_figures_are_held_against_targets():
    assert set(WORDS["điều không mong"]) <= set(ours.data("records", "consistency", "it-thi-tot.yaml"))
