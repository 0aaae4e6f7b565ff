"""What templates may do with a value. Filters keep the path of the field and let a missing one pass."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup, escape

from reportgen.records.papers import DateForm
from reportgen.records.values import Number, Span
from reportgen.words import dates, lists, numbers
from reportgen.words.reading import NotReadableError
from reportgen.words.text import first_upper

from .state import state
from .view import Missing, Value, View, shared

_FORMS: dict[DateForm, dates.DateForm] = {
    DateForm.SLASH: "d/m/yyyy",
    DateForm.NO_YEAR: "d/m",
    DateForm.PADDED: "dd/mm/yyyy",
    DateForm.HYPHEN: "d-m-yyyy",
    DateForm.WORDS: "ngày d tháng m năm yyyy",
}
_TAGS = re.compile(r"<[^<>]*>")
_FIRST = re.compile(r"^(\s*(?:<[^<>]*>|[“\"'(\[]|\s)*)(\w)")
_PAPER = re.compile(r"^\w+(?: \w+){0,2} số \S*\d")
_BLANK = "……"


def printed(value: Any) -> Markup:
    """How a value stands in the text: escaped, with its path; what is no text is refused."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Value):
        return Markup('<span data-from="{}">{}</span>').format(value.path, str.__str__(value))
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


def _day_words(raw: dt.date | Span, form: DateForm) -> str:
    first, last = (raw.first, raw.last) if isinstance(raw, Span) else (raw, raw)
    said = dates.news_span(first, last, _FORMS[form])
    return said if said.startswith(("ngày", "từ")) else f"ngày {said}"


def ngay(value: Any) -> Any:
    """A day or a span as the house writes it in news: ``ngày 29/9/2022``."""
    if isinstance(value, Missing):
        return value
    return value.saying(_day_words(value.raw, _house_form()))


def _house_form() -> DateForm:
    house = state().record.style.date_form
    return house if house and not state().official else DateForm.SLASH


def ngay_ky(value: Any) -> Any:
    """A day as papers write it: ``ngày 05 tháng 01 năm 2026``; of a span the first day."""
    if isinstance(value, Missing):
        return value
    raw = value.raw
    return value.saying(dates.official_date(raw.first if isinstance(raw, Span) else raw))


def ngay_cuoi(value: Any) -> Any:
    """The last day of a span, as papers write it."""
    if isinstance(value, Missing):
        return value
    raw = value.raw
    return value.saying(dates.official_date(raw.last if isinstance(raw, Span) else raw))


def ngay_gon(value: Any) -> Any:
    """A day without its year: ``ngày 12/10``."""
    if isinstance(value, Missing):
        return value
    return value.saying(_day_words(value.raw, DateForm.NO_YEAR))


def is_span(value: Any) -> bool:
    """Whether words are two days: ``01/01/2026 - 30/9/2026``."""
    return _span(value) is not None


def _span(value: Any) -> Span | None:
    try:
        span = Span.read(str(value))
    except NotReadableError:
        return None
    return None if span.one_day else span


def khoang_ngay(value: Any) -> Any:
    """Words that are two days, as the house writes days: ``từ ngày 1/1/2026 đến ngày 30/9/2026``."""
    span = _span(value)
    return value.saying(_day_words(span, _house_form())) if span else value


def trong_ky(value: Any) -> Any:
    """A period as it stands in a sentence: ``trong 9 tháng đầu năm 2026``, ``từ ngày … đến ngày …``."""
    if isinstance(value, Missing):
        return value
    if is_span(value):
        return khoang_ngay(value)
    text = lower_first(str(value))
    bare = re.match(r"\d|(?:năm|quý|tháng|kỳ|giai đoạn|nhiệm kỳ|đợt|học kỳ|niên độ)\b", text)
    return value.saying(f"trong {text}" if bare else text)


def gio_phut(value: Any) -> Any:
    """``14 giờ 00 phút``."""
    return value if isinstance(value, Missing) else value.saying(dates.clock(value.raw))


def can(value: Any, width: int = 5) -> Any:
    """What the form owes: the value, or its dotted blank and a warning that names the field."""
    if not isinstance(value, Missing):
        return value
    state().owe(value.path)
    return Markup('<span class="trong">{}</span>').format(_BLANK * width)


def can_danh_sach(entries: Any, width: int = 5) -> Any:
    """The blank and the warning for a list that has nothing to say; ``entries`` is the field itself."""
    return can(Missing(entries.path), width)


def cho_trong(width: int = 1) -> Markup:
    """Room that the office fills by hand, such as the number: a blank nobody owes."""
    return Markup('<span class="trong">{}</span>').format(_BLANK * width)


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


def noi(items: Iterable[Any], last: str = "và") -> Markup:
    """Join like an editor: ``A, B và C``; ``A, x; B, y`` when entries hold commas."""
    shown = [s for s in (printed(item).strip() for item in items) if plain_text(s)]
    plain = [plain_text(s) for s in shown]
    joined, at, out = lists.join(plain, last), 0, Markup("")
    for text, markup in zip(plain, shown, strict=True):
        start = joined.index(text, at)
        out += Markup.escape(joined[at:start]) + markup  # joined holds the gaps between the entries
        at = start + len(text)
    return out


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
    """Without the marks a person typed at the end; the sentence sets its own."""
    return _same(lambda text: text.rstrip(" .;,…/"))(value)


def lower_first(text: str) -> str:
    """First letter small, unless the first word is an abbreviation or begins a name."""
    word = text.split(" ", 1)[0]
    common = (word[:1].isupper() and word[1:].islower()) or len(word) == 1
    return text[:1].lower() + text[1:] if common and not _is_name(text) and not _PAPER.match(text) else text


def lower_first_markup(text: Markup) -> Markup:
    """The same for text that is already put together."""
    said = plain_text(text)
    if lower_first(said) == said:
        return text
    return Markup(_FIRST.sub(lambda m: m.group(1) + m.group(2).lower(), str(text), count=1))  # noqa: S704 - escaped


def thuong(value: Any) -> Any:
    """First letter small, for use inside a sentence; abbreviations and names stay."""
    return lower_first_markup(value) if isinstance(value, Markup) else _same(lower_first)(value)


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


def noi_bang(items: Iterable[Any], gap: str = ", ") -> Markup:
    """Join with the same mark throughout."""
    shown = [s for s in (printed(item).strip() for item in items) if plain_text(s)]
    return Markup.escape(gap).join(shown)


def worded(pieces: Iterable[Any]) -> list[Any]:
    """Those of the pieces that have words."""
    return [piece for piece in pieces if plain_text(printed(piece))]


def viet(entries: Iterable[Any], macro: Callable[..., Any], *more: Any) -> list[Markup]:
    """Each entry as ``macro`` writes it, without space around."""
    return [Markup(macro(entry, *more)).strip() for entry in entries]  # noqa: S704 - a macro's own output


def nhu(entry: Any, macro: Callable[..., Any]) -> Markup:
    """One entry as ``macro`` writes it."""
    return viet([entry], macro)[0]


def bo_muc(entry: View, field: str) -> View:
    """The same part without one of its fields."""
    return entry._without(field)  # noqa: SLF001 - hidden from templates


def chung(entries: Iterable[View], field: str) -> Any:
    """The value that all entries have in a field, if it is one and the same; else missing."""
    values = [getattr(entry, field) for entry in entries]
    return shared(values) if values else Missing((field,))


def theo_nguon(findings: Iterable[View], *, gom: bool = False) -> list[tuple[Any, list[View]]]:
    """Findings in runs of one source, in their order; ``gom``: one run for each source.

    Those without a source of their own take the record's. Those without any come first: after a run that
    somebody vouches for they would read as if he vouched for them too.
    """
    fallback = state().record.findings_source
    sourced = [(f.source or (fallback.value if fallback else ""), f) for f in findings]
    runs: list[tuple[Any, list[View]]] = []
    for source, finding in sourced if gom else sorted(sourced, key=lambda pair: bool(pair[0])):
        open_runs = runs if gom else runs[-1:]
        run = next((run for run in open_runs if run[0] == source), None)
        if run is None:
            runs.append(run := (source, []))
        run[1].append(finding)
    return runs


def gon(text: Any) -> Markup:
    """White space in order."""
    return Markup(re.sub(r"\s+", " ", str(printed(text))).strip())  # noqa: S704 - already escaped


def hoa(value: Any) -> Any:
    """First letter up, the rest untouched; also of text that is already put together."""
    if isinstance(value, Markup):
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


def theo(entries: Iterable[View], field: str) -> list[tuple[Any, list[View]]]:
    """Entries grouped by a field, in the order each group first appears; those without it come first."""
    groups: dict[str, tuple[Any, list[View]]] = {}
    for entry in entries:
        value = getattr(entry, field)
        key = "" if isinstance(value, Missing) else str(value)
        groups.setdefault(key, (value, []))[1].append(entry)
    told = [(_of_all(value, own, field), own) for value, own in groups.values()]
    return sorted(told, key=lambda group: co(group[0]))


def _of_all(value: Any, entries: Sequence[View], field: str) -> Any:
    """What a group has in common, coming from each of its entries."""
    return value if isinstance(value, Missing) else shared([getattr(e, field) for e in entries])
