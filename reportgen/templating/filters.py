"""What templates may do with a value. Filters keep the path of the field and let a missing one pass."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup, escape

from reportgen.records.keys import Path
from reportgen.records.values import Number
from reportgen.words import numbers
from reportgen.words.text import first_upper, fold, keeps_small

from .state import spend, state
from .view import Entries, Missing, Value

_TAGS = re.compile(r"<[^<>]*>")
_FIRST = re.compile(r"^((?:<[^<>]*>|[“\"'(\[]|\s)*+)(\w)")
_NUMBERED = "Đề án|Chỉ thị|Nghị quyết|Nghị định|Quyết định|Chương trình|Kế hoạch|Thông tư|Kết luận"
_PAPER = re.compile(rf"^\w+(?: \w+){{0,2}} số \S*\d|^(?:{_NUMBERED}) \d")
_BLANK = "……"
_LEFT_OPEN = re.compile(r"[ ,;]*(?:…|\.{3})")
_AND_SO_ON = re.compile(r"(?<!\w)v\.\s?v$", re.IGNORECASE)
_GROUPED = 4  # of these are held together
_WIDEST = 200  # of these make several lines
_NAMELESS = re.compile(r"\b(?:khong|chua) (?:ro|biet|co|de|ghi) ?(?:ten|tac gia)?$|\bkhuyet danh$")
_ROOM = "\N{NO-BREAK SPACE}" * 5


def printed(value: Any) -> Markup:
    """How a value stands in the text: escaped, with its path; what is no text is refused."""
    if isinstance(value, str):
        spend(letters=len(value))
    if isinstance(value, Markup):
        return value
    if isinstance(value, Value):
        # A path is names and numbers of fields; only the words have to be escaped.
        return Markup(f'<span data-from="{value.path}">{escape(str.__str__(value))}</span>')  # noqa: S704
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return escape(value)
    if isinstance(value, Undefined):
        return escape(str(value))  # raises: a name that does not exist, or one that is forbidden
    if isinstance(value, Missing):
        raise state().refuse("template-empty-field", field=state().titles(value.path))
    raise state().refuse("template-not-text", value=type(value).__name__)


def _same(change: Callable[[str], str]) -> Callable[[Any], Any]:
    """A filter on the words of a value that keeps where it came from."""

    def apply(value: Any) -> Any:
        if isinstance(value, Missing | Markup):
            return value
        return value.saying(change(str(value))) if isinstance(value, Value) else change(str(value))

    return apply


def can(value: Any, width: int = 5) -> Any:
    """What the form owes: the value, or its dotted blank and a warning that names the field.

    Where the record says that there is none the form still has the room: minutes without an office are none.
    """
    if not isinstance(value, Missing):
        return value
    state().owe(value.path)
    return Markup('<span class="trong">{}</span>').format(_dots(_room(width)))


def _dots(width: int) -> str:
    """A dotted blank; a long one in groups, so that it fills its line instead of tearing the one before apart."""
    if width <= _GROUPED:
        return _BLANK * width
    return " ".join([_BLANK * 2] * (width // 2))


def noi_khong(value: Any) -> bool:
    """Whether the record says of a field, or of the part it is in, that there is nothing."""
    if value or not isinstance(value, Missing | Entries):
        return False
    steps = [str(step) for step in value.path]
    return any(".".join(steps[:end]) in state().record.none for end in range(1, len(steps) + 1))


def khong_co(value: Any) -> Value:
    """What minutes say where there is nothing, coming from the field that said so."""
    return _nothing(value.path, lambda words: f"{words}.")


def _nothing(path: Path, change: Callable[[str], str]) -> Value:
    return Value(change(str(state().say("không có"))), None, ".".join(map(str, path)))


def nameless(text: Any) -> bool:
    """Whether words for a name say that nobody knows it: ``có tác giả, không rõ tên``."""
    return bool(_NAMELESS.search(fold(str(text))))


def can_ten(value: Value) -> Any:
    """A name; the dotted blank and a warning where the record says that nobody knows it: ``không rõ tên``."""
    if not nameless(value):
        return bo_cham(value)
    state().owe(tuple(int(step) if step.isdecimal() else step for step in value.path.split(".")))
    return Markup('<span data-from="{}"><span class="trong">{}</span></span>').format(value.path, _BLANK * 2)


def _room(width: int) -> int:
    if not (isinstance(width, int) and 0 < width <= _WIDEST):
        raise state().refuse("template-number", value=width)
    return width


def can_danh_sach(entries: Any, width: int = 5) -> Any:
    """The blank and the warning for a list that has nothing to say; ``entries`` is the field itself."""
    nothing = noi_khong(entries)
    return _nothing(entries.path, str) if nothing else can(Missing(entries.path), width)


def cho_trong(width: int = 1) -> Markup:
    """Room that the office fills by hand, such as the number: a blank nobody owes."""
    return Markup('<span class="trong">{}</span>').format(_BLANK * _room(width))


def cho_viet(width: int = 1) -> Markup:
    """Bare room for what is written in when a paper is signed: its number, its date."""
    return Markup('<span class="trong">{}</span>').format(_ROOM * _room(width))


def bang_chu(value: Any) -> Any:
    """An amount of đồng or a number in words: ``Một triệu hai trăm nghìn đồng``."""
    if isinstance(value, Missing):
        return value
    number = value.raw.value if isinstance(value.raw, Number) else value.raw
    return value.saying(numbers.money_words(number))


def thu_tu(count: int) -> str:
    """A count as a list says it: ``một`` là, ``hai`` là."""
    return numbers.in_words(count)


def hai_chu_so(value: Any) -> Any:
    """Counts and numbers below ten with two digits."""
    return _same(lambda text: text.zfill(2) if text.isdecimal() else text)(value)


def bo_cuoi(text: Any) -> Markup:
    """Without the separators left at the end."""
    return Markup(str(printed(text)).rstrip(" ;,"))  # noqa: S704 - already escaped


def plain_text(markup: str) -> str:
    """The words of markup, unescaped."""
    return Markup(_TAGS.sub("", markup)).unescape().strip()  # noqa: S704 - only to read its text


def cach_noi(key: str, number: int | None = None, **slots: Any) -> Markup:
    """A way of saying ``key`` from the phrase files; the values in its slots keep their fields."""
    return state().say(str(key), number, **{name: printed(value) for name, value in slots.items()})


def thay(value: Value, words: str) -> Value:
    """The same fact in other words: ``đã`` for ``có``."""
    return value.saying(words)


def chu(value: Any) -> str:
    """The words of a value without their field, to compare; nothing for a missing one."""
    if isinstance(value, Markup):
        return plain_text(value)
    return "" if isinstance(value, Missing) else str(value)


def hoa_het(value: Any) -> Any:
    """All letters up; of text already put together only the words, not the marks between them."""
    if isinstance(value, Markup):
        pieces = re.split(r"(<[^<>]*>|&[#\w]+;)", str(value))
        return Markup("").join(Markup(p if i % 2 else p.upper()) for i, p in enumerate(pieces))  # noqa: S704
    return _same(str.upper)(value)


def bo_cham(value: Any) -> Any:
    """Without the marks a person typed at the end, save ``…`` and that of ``v.v.``; the sentence sets its own."""
    return _same(_without_stop)(value)


def _without_stop(text: str) -> str:
    bare = text.rstrip(" .;,…/")
    if _AND_SO_ON.search(bare) and text[len(bare) :].startswith("."):
        return f"{bare}."
    left_open = _LEFT_OPEN.match(text, len(bare))
    return bare + left_open[0].strip(" ,;") if bare and left_open else bare


def ten_gop(value: Any) -> Any:
    """Several names typed with ``;`` as running text has them: ``Sở Nội vụ, Sở Tài chính``."""
    return _same(lambda text: ", ".join(part.strip() for part in text.split(";") if part.strip()))(value)


def lower_first(text: str) -> str:
    """First letter small, unless the first word is an abbreviation or begins a name."""
    word = text.split(" ", 1)[0]
    if len(text) == 1:  # a mark: “xếp loại A”
        return text
    common = (word[:1].isupper() and word[1:].islower()) or len(word) == 1
    kept = _is_name(text) or _PAPER.match(text) or _is_body(text)
    return text[:1].lower() + text[1:] if common and not kept else text


def lower_first_markup(text: Markup) -> Markup:
    """The same for text that is already put together."""
    said = plain_text(text)
    if lower_first(said) == said:
        return text
    return Markup(_FIRST.sub(lambda m: m.group(1) + m.group(2).lower(), str(text), count=1))  # noqa: S704 - escaped


def thuong(value: Any) -> Any:
    """First letter small, for use inside a sentence; abbreviations and names stay."""
    return lower_first_markup(value) if isinstance(value, Markup) else _same(lower_first)(value)


def _is_body(text: str) -> bool:
    """The name of a body such as ``Công an xã``, whose first word has a capital and the next has none."""
    bodies = state().phrases.variants.get("giữ chữ hoa", ())
    return text.startswith(bodies) and any(
        text.startswith(body) and not text[len(body) : len(body) + 1].isalpha() for body in bodies
    )


def _is_name(text: str) -> bool:
    """Two capitalised words at the start: a name, which keeps its capital."""
    words = text.split(" ")
    return len(words) > 1 and words[1][:1].isupper()


def ky_tu(value: Any) -> Any:
    """Keeps a value's words together on one line."""
    return _same(lambda text: text.replace(" ", "\u00a0"))(value)


def co(value: Any) -> bool:
    """Whether there is anything to say."""
    return not isinstance(value, Missing) and bool(value)


def gon(text: Any) -> Markup:
    """White space in order."""
    return Markup(" ".join(str(printed(text)).split()))  # noqa: S704 - already escaped


def hoa(value: Any) -> Any:
    """First letter up, the rest untouched; also of text that is already put together."""
    if isinstance(value, Markup):
        if keeps_small(plain_text(value)):
            return value
        text = _FIRST.sub(lambda m: m.group(1) + m.group(2).upper(), str(value), count=1)
        return Markup(text)  # noqa: S704 - already escaped
    return _same(first_upper)(value)


def ket_bai(body: Any, mark: Any) -> Markup:
    """The closing mark of the house in place of the last full stop of the last paragraph."""
    text = Markup(body)  # noqa: S704 - a template's own output
    if not mark:
        return text
    head, end, tail = text.rpartition("</p>")
    return (head.rstrip().rstrip(".…") if end else head) + printed(mark) + end + tail


def cham_lung(text: Any) -> Markup:
    """An ellipsis in place of the last full stop: only a selection is told."""
    return Markup(str(printed(text)).rstrip().rstrip(".") + "…")  # noqa: S704 - already escaped
