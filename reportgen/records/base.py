"""What every part of a record shares: frozen, no unknown keys, a Vietnamese title for each field."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PrivateAttr,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


class Model(BaseModel):
    """A part of a record. ``short`` names the field that a bare text stands for.

    Modules of models do without ``from __future__ import annotations``: pydantic would have to evaluate each again.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        loc_by_alias=False,
        use_attribute_docstrings=False,
        arbitrary_types_allowed=True,
        defer_build=True,  # a part is built with the whole it is part of, not once more for itself
    )
    short: ClassVar[str | None] = None
    also: ClassVar[Mapping[str, str]] = {}  # other words for a field, folded, with its name
    mark: ClassVar[str | None] = None  # what stands between a person and the post typed as its key and value
    pairs: ClassVar[bool] = False  # whether a key that is no field's and its value are one text: ``hộ Mông: 80``
    reads_none: ClassVar[bool] = True  # whether “Không” or a dash typed for a field says that there is nothing

    @model_validator(mode="before")
    @classmethod
    def _from_short_form(cls, value: Any) -> Any:
        if isinstance(value, str):
            if cls.short is None:
                raise PydanticCustomError("mapping-expected", "mapping-expected", {"value": value})
            return cls.take_apart(value)
        return value

    @classmethod
    def take_apart(cls, text: str) -> dict[str, Any]:
        """The fields that a text typed in place of the whole part stands for."""
        return {cls.short or "": text}

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """An editor is told of the short form too."""
        own = handler.resolve_ref_schema(handler(schema))
        if cls.short is None:
            return own
        title = own.get("title", cls.__name__)
        return {
            "title": title,
            "anyOf": [{"type": ["string", "number"], "minLength": 1}, {**own, "title": title}],
        }


class Whole(Model):
    """What a whole file is read into; it remembers which fields were said to have nothing."""

    _none: frozenset[str] = PrivateAttr(frozenset())

    @property
    def none(self) -> frozenset[str]:
        """The paths, with dots, of fields for which ``Không`` or a dash was typed."""
        return self._none

    def saying_none(self, paths: Iterable[tuple[str | int, ...]]) -> Self:
        """The same, remembering that ``paths`` were said to have nothing."""
        self._none = frozenset(".".join(map(str, path)) for path in paths)
        return self


def field(title: str, description: str, *examples: str, default: Any = None, required: bool = False) -> Any:
    """A field with what people see of it: title (also the key they type), help and examples.

    A ``default`` that is a Model stands for one that says nothing.
    """
    told: dict[str, Any] = {"alias": title, "title": title, "description": description}
    told["examples"] = list(examples) or None
    if required:
        return Field(**told)
    return Field(default_factory=default, **told) if isinstance(default, type) else Field(default, **told)


class OneOrMany:
    """Marks a list that may also be typed as its only entry; with ``split``, as a text with ``;``."""

    def __init__(self, *, split: bool = False) -> None:
        """Say whether a bare text is split at semicolons."""
        self.split = split

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Turn what was typed into a list before the entries are read."""
        return core_schema.no_info_before_validator_function(self.listed, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """A list, or one entry."""
        inner = handler(schema)
        return {"anyOf": [inner, inner.get("items", {})]}

    def listed(self, value: Any) -> Any:
        """What was typed, as a list without empty entries."""
        if value is None:
            return []
        if isinstance(value, str):
            parts = value.split(";") if self.split else [value]
            return [part.strip() for part in parts if part.strip()]
        if isinstance(value, dict | Model):
            return [value]
        if isinstance(value, list | tuple):
            return [entry for entry in value if entry is not None]
        return value


T = typing.TypeVar("T")
Many = Annotated[tuple[T, ...], OneOrMany(split=True)]
People = Annotated[tuple[T, ...], OneOrMany()]


def model_of(annotation: Any) -> type[Model] | None:
    """The Model inside an annotation such as ``Annotated[tuple[Finding, ...], …]``, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    inside = (model_of(a) for a in typing.get_args(annotation) if not isinstance(a, types.EllipsisType))
    return next((found for found in inside if found), None)
