"""The schema is what the reader accepts, explained in Vietnamese."""

import json
from pathlib import Path

import pytest

from reportgen import source
from reportgen.records.schema import schema

ROOT = Path(__file__).parents[2]


def nodes(node):
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from nodes(value)
    elif isinstance(node, list):
        for value in node:
            yield from nodes(value)


@pytest.mark.parametrize("keys", ["vi", "en"])
def test_every_field_has_a_title_and_a_description_and_no_english_sentence(keys):
    for node in nodes(schema(keys)):
        for name, field in node.get("properties", {}).items() if isinstance(node.get("properties"), dict) else []:
            assert field.get("title"), name
            assert field.get("description", "").endswith((".", "…")), name
            assert " the " not in field["description"], name


def test_nothing_is_null_and_no_date_wants_an_english_form():
    text = json.dumps(schema())
    assert '"null"' not in text
    assert '"format"' not in text


def test_unknown_keys_are_refused_by_editors_too():
    objects = [n for n in nodes(schema()) if n.get("type") == "object"]
    assert objects
    assert all(n["additionalProperties"] is False for n in objects)


def fits(value, node, root):
    """A small reader of the part of JSON Schema that we use."""
    if "$ref" in node:
        return fits(value, root["$defs"][node["$ref"].rsplit("/", 1)[1]], root)
    if "anyOf" in node:
        return any(fits(value, one, root) for one in node["anyOf"])
    if "enum" in node:
        return value in node["enum"]
    kinds = node.get("type")
    kinds = [kinds] if isinstance(kinds, str) else kinds or []
    if isinstance(value, str):
        return "string" in kinds
    if isinstance(value, list):
        return "array" in kinds and all(fits(entry, node["items"], root) for entry in value)
    if isinstance(value, dict):
        known = node.get("properties", {})
        required = set(node.get("required", ())) <= set(value)
        return (
            "object" in kinds and required and all(k in known and fits(v, known[k], root) for k, v in value.items())
        )
    return False


@pytest.mark.parametrize("name", ["bach-thong", "huyen-yen-luong", "dong-tien-dot-xuat"])
def test_the_inputs_fit_the_schema(name):
    data = source.read(ROOT / "inputs" / f"{name}.yaml").data
    root = schema()
    wrong = [key for key, value in data.items() if not fits(value, root["properties"][key], root)]
    assert wrong == []


def test_a_wrong_record_does_not_fit():
    root = schema()
    assert not fits("xanh", root["properties"]["Buổi"], root)
    assert not fits({"Họ": "A"}, root["properties"]["Đoàn kiểm tra"], root)
