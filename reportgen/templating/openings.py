"""What people's own words begin with, so that a template does not say it a second time."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from reportgen.records.occasion import Speech
from reportgen.words.text import fold

from .filters import bo_cham, plain_text, printed, thuong
from .state import state
from .statement import quantity
from .view import Missing, Value, View
from .word_lists import begins, holds, plain
from .wording import gap, short_unit

_BRACKETS = re.compile(r"(?P<digits>(?<=\d)(?= ?\(\d))? ?\((?P<said>[^()]*)\)")


def list_test(key: str) -> Callable[[Any], bool]:
    """A test: whether words begin with one of the list ``key`` of the phrase files."""
    return lambda text: bool(text) and begins(text, key)


def list_test_inside(key: str) -> Callable[[Any], bool]:
    """A test: whether a word of the list ``key`` stands anywhere in the words."""
    return lambda text: bool(text) and holds(text, key)


def opens_with(text: Any, name: Any) -> bool:
    """Whether the words begin with ``name`` or its short form."""
    said = fold(str(text)) + " "
    short = short_unit(Value(str(name), None, ""))
    return bool(text) and bool(name) and said.startswith((fold(str(name)) + " ", fold(str(short)) + " "))


def said_with(content: Value, other: Value) -> Markup:
    """Words that hold those of another field, which they say along."""
    text, said = str(content), str(other)
    at = text.casefold().find(said.casefold())
    if at < 0:
        return printed(content)
    both = Value(text[at : at + len(said)], other.raw, f"{content.path} {other.path}")
    return printed(content.saying(text[:at])) + printed(both) + printed(content.saying(text[at + len(said) :]))


def is_quoted(text: Any) -> bool:
    """Whether words are a quotation from their first sign on."""
    return str(text).lstrip().startswith(("“", '"', "«"))


def own_verb(speech: Any) -> bool:
    """Whether how somebody spoke is said in own words: ``nhấn mạnh``."""
    return isinstance(speech, Value) and bool(speech) and not isinstance(speech.raw, Speech)


def concludes(speech: Any) -> bool:
    """Whether somebody concludes, if in own words: ``kết luận, chỉ đạo``."""
    if not isinstance(speech, Value):
        return False
    return speech.raw is Speech.CONCLUSION or (own_verb(speech) and Speech.CONCLUSION.value in plain(speech))


def closes(speech: Any) -> bool:
    """Whether somebody takes up, promises or closes, if in own words: ``tiếp thu, cam kết``."""
    if not isinstance(speech, Value):
        return False
    last = (Speech.ACCEPTANCE, Speech.COMMITMENT, Speech.CLOSING)
    return speech.raw in last or (own_verb(speech) and any(each.value in plain(speech) for each in last))


def is_one_of(key: str) -> Callable[[Any], bool]:
    """A test: whether words are one of the list ``key`` and no more."""
    return lambda text: bool(text) and plain(text) in state().phrases.variants.get(key, ())


def list_test_at_end(key: str) -> Callable[[Any], bool]:
    """A test: whether a word of the list ``key`` in small letters stands at the end of the words, behind others."""
    return lambda text: str(text).endswith(tuple(f" {word}" for word in state().phrases.variants.get(key, ())))


def names_body(level: Any) -> bool:
    """Whether a level is the name of a body: ``UBND tỉnh``, not ``tỉnh`` or ``Trung ương``."""
    said = re.sub("^cấp ", "", str(level), flags=re.IGNORECASE)
    return bool(level) and said[:1].isupper() and len(said.split()) > 1 and plain(said) != "trung ương"


def leads_on(text: Any) -> bool:
    """Whether a lead runs on without a comma: ``… cho thấy``."""
    return plain_text(str(text)).endswith(("cho thấy", "cho biết"))


def basis_opens(basis: View) -> bool:
    """Whether a basis typed as one text already begins the sentence (``Thực hiện …``)."""
    return bool(basis.text) and begins(basis.text, "mở bằng thực hiện")


def means_all(group: Any) -> bool:
    """Whether the words for a group say ``các``, so that no count can stand before them."""
    return " các " in f" {plain(group)} " or begins(group, "mở bằng nhóm")


def asks(text: Any) -> bool:
    """Whether the words are a question."""
    return str(text).rstrip().endswith("?") or holds(text, "từ để hỏi")


def verdict(finding: View) -> Markup:
    """A verdict behind its words: ``… đạt yêu cầu``; words that end as the verdict begins say it once."""
    content, said = thuong(bo_cham(finding.content)), finding.value.words
    words = str(thuong(said)) + (f" {state().say('nhận xét')}" if bare_verdict(said) else "")
    head, _, last = str(content).rpartition(" ")
    if plain(last) != plain(words).split(" ", 1)[0]:
        return printed(content) + Markup(" ") + printed(said.saying(words))
    both = Value(words, said.raw, f"{content.path} {said.path}")
    return printed(content.saying(head)) + Markup(" ") + printed(both)


def bare_verdict(words: Any) -> bool:
    """Whether a verdict is ``đạt`` or ``chưa đạt`` and no more."""
    return plain(words) in {"đạt", "chưa đạt", "không đạt"}


def names(text: Any, name: Any) -> bool:
    """Whether the words already say ``name``."""
    return f" {fold(str(name))} " in f" {fold(str(text))} "


def names_properly(text: Any, name: Any) -> bool:
    """Whether the words hold the name proper of a place, without the word for its kind."""
    proper = str(name).split(" ", 1)[-1] if begins(name, "đơn vị hành chính") else str(name)
    return names(text, proper)


def without(*heads: str) -> Callable[[Any], Any]:
    """A filter that takes one of ``heads`` off the start, because the template says it."""
    pattern = re.compile(r"^(?:" + "|".join(heads) + r"):? ", re.IGNORECASE)

    def apply(value: Any) -> Any:
        if isinstance(value, Missing | Markup):
            return value
        text = pattern.sub("", str(value), count=1)
        return value.saying(text) if isinstance(value, Value) else text

    return apply


def with_unit(content: Value, unit: Value) -> Markup:
    """Words that begin with the unit of the figure, which stands once and comes from both fields."""
    text, width = str(content), len(unit)
    both = Value(text[:width], unit.raw, f"{content.path} {unit.path}")
    return printed(both) + printed(content.saying(text[width:]))


def unbracketed(said: Any) -> Any:
    """Words to stand in brackets, without brackets of their own: ``12 hồ sơ (05 mới)`` as ``12 hồ sơ, 05 mới``."""
    text = _BRACKETS.sub(lambda found: f"{', ' if found['digits'] is None else '; '}{found['said']}", str(said))
    if isinstance(said, Markup):
        return Markup(text)  # noqa: S704 - as safe as it was
    return said.saying(text) if isinstance(said, Value) else text


def takes_figure(entry: View) -> bool:
    """Whether the figure can stand inside the words: ``còn hồ sơ trễ hạn``, ``21 hồ sơ``."""
    return gap(entry) >= 0


def inserted(entry: View) -> Markup:
    """``còn 21 hồ sơ trễ hạn``: the figure before its unit, which stands once."""
    at = gap(entry)
    content, unit = thuong(bo_cham(entry.content)), entry.value.unit
    text = str(content)
    if not unit:
        around = (content.saying(text[:at]), quantity(entry.value), " ", content.saying(text[at:]))
        return Markup("").join(map(printed, around))
    both = Value(text[at : at + len(unit)], unit.raw, f"{content.path} {unit.path}")
    said, lead = quantity(entry.value), entry.value.lead
    opened = text[:at]
    shared = []
    if lead and f" {plain(opened)} ".endswith(f" {plain(lead)} "):  # “còn hồ sơ trễ hạn”, “còn 12 hồ sơ”
        opened = opened[: -len(lead) - 1]
        shared = [Value(str(lead), lead.raw, f"{content.path} {lead.path}"), " "]
        said = said.saying(str(said).removeprefix(f"{lead} "))
    parts = [
        content.saying(opened),
        *shared,
        said,
        " ",
        both,
        content.saying(text[at + len(unit) :]),
    ]
    return Markup("").join(printed(part) for part in parts)
