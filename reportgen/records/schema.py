"""The JSON Schema of a record, for editors that complete keys and explain them, in Vietnamese."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from .record import Record


class _Generator(GenerateJsonSchema):
    """Fields that may be left out say nothing of null: an empty value is simply not there."""

    def nullable_schema(self, schema: Any) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])


def schema(keys: str = "vi") -> dict[str, Any]:
    """The schema with Vietnamese titles (``vi``) or English names (``en``) as keys."""
    made = Record.model_json_schema(by_alias=keys == "vi", schema_generator=_Generator)
    return {"$schema": _Generator.schema_dialect, **_tidy(made)}


def _tidy(node: Any) -> Any:
    """Drop what only programmers read: class docstrings, titles of types."""
    if isinstance(node, list):
        return [_tidy(entry) for entry in node]
    if not isinstance(node, dict):
        return node
    kept = {k: _tidy(v) for k, v in node.items()}
    if kept.get("type") == "object" and "properties" in kept:
        kept.pop("description", None)
        kept.pop("title", None)
    return kept
