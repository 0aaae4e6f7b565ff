"""Texts of a record without the words that documents put before them: “theo”, “với”, “của”, “số”, “tại”."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from .base import Many
from .values import WORDS, tidy

_TAI = re.compile(r"^(?:tại|ở)\s+(?=\S)", re.IGNORECASE)


def _at(value: Any) -> str:
    """One place, or several as they are told: ``xã A; xã B``, or a list of them, are ``xã A và xã B``."""
    if isinstance(value, list | tuple):
        value = "; ".join(tidy(each) for each in value if each is not None)
    places = [place for place in (_TAI.sub("", piece.strip()) for piece in tidy(value).split(";")) if place]
    return " và ".join(filter(None, (", ".join(places[:-1]), *places[-1:])))


_PLACES = WithJsonSchema(
    {"anyOf": [{"type": "string", "minLength": 1}, {"type": "array", "items": {"type": "string", "minLength": 1}}]}
)
At = Annotated[str, BeforeValidator(_at), _PLACES]


_COUNTED_HEAD = re.compile(
    r"^(?:(?:[IVX]{1,4}|[A-Za-zĐđ])(?:[.)]| ?[–-])\s+|\d{1,2}(?:\.\d{1,2})*(?:[.)]\s*| ?[–-]\s+))(?=[^\W\d_])"
)
# A heading typed with its number is numbered by the document; “4.0” and “5G” count nothing.
Heading = Annotated[str, BeforeValidator(lambda value: _COUNTED_HEAD.sub("", tidy(value))), WORDS]
_YEAR, _MONTH = re.compile(r"(?:19|20|21)\d\d"), re.compile(r"(?:0?[1-9]|1[0-2])/(?:19|20|21)\d\d")


def _period(value: Any) -> str:
    """A period as it is told: a bare ``2026`` is ``năm 2026``."""
    said = tidy(value)
    return f"năm {said}" if _YEAR.fullmatch(said) else f"tháng {said}" if _MONTH.fullmatch(said) else said


Period = Annotated[str, BeforeValidator(_period), WORDS]


_VE_VIEC = re.compile(r"^[Vv]/[Vv]\.?[: ] *(?=.)")
# A subject begins with “V/v” where it is printed beside a number; a text says “về” itself.
Subject = Annotated[str, BeforeValidator(lambda value: _VE_VIEC.sub("", tidy(value))), WORDS]
Subjects = Many[Subject]
_GROUND = re.compile(r"^(căn cứ(?: vào)?|thực hiện|theo) ?: ?", re.IGNORECASE)
Ground = Annotated[str, BeforeValidator(lambda value: _GROUND.sub(r"\1 ", tidy(value))), WORDS]
# The groups of a symbol are parted by hyphens (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3.c), not by dashes.
_DASHES = re.compile(" ?[-‐‑‒–—] ?")
Symbol = Annotated[str, BeforeValidator(lambda value: _DASHES.sub("-", tidy(value))), WORDS]


def _without(head: str) -> BeforeValidator:
    """Takes off what the document says itself, if other words follow."""
    said = re.compile(rf"^(?:{head})\s+(?=\S)", re.IGNORECASE)
    return BeforeValidator(lambda value: said.sub("", tidy(value)))


# “theo Nghị định …”, “phối hợp với Sở …”, “của UBND tỉnh”, “số 12/KH-UBND”, “thuộc tỉnh …”
Followed = Annotated[str, _without("(?:thực hiện )?theo"), WORDS]
Partners = Many[Annotated[str, _without("(?:phối hợp )?(?:cùng với|với|cùng)"), WORDS]]
Issuer = Annotated[str, _without("của|do"), WORDS]
PaperNumber = Annotated[str, _without("số"), WORDS]
Superior = Annotated[str, _without("(?:trực )?thuộc"), WORDS]
