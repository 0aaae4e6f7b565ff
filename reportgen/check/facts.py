"""A document says what the record says: nothing owed is dropped or changed, nothing made up, nothing doubled."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from reportgen.document import Block, Columns, Document, Figure, List, Paragraph, Table, Text, upwards
from reportgen.words.text import tone_marks

Needles = Sequence[Sequence[str]]  # every one of them must be found, in one of its forms

_COUNTER = re.compile(r"\s*\d{1,3}\.?(?=\s|$)")
_LETTERED = re.compile(r"[a-zđ]\)")  # a point: what follows it begins a line
_FIGURE = re.compile(r"\d[\d.,/:]*\d|\d")
_SENTENCE_END = re.compile("(?:[.!?…:;][”’\"')\\]»]*|[“(–\\-/\\[])$")  # quotes and brackets close behind a sentence
_WORD = re.compile(r"[^\W\d_]+")
# A space beside a mark, but for that between two numbers: “5, 7” are two, “5,7” is one.
_BESIDE_MARK = re.compile(r" (?:(?=[^\w\s])|(?<=[^\w\s] )(?!(?:(?<=\d[,;] )|(?<=\d [,;] ))\d))")
_NUMBER_GOES_ON = re.compile(r"\d|[.,]\d")
_DATE_GOES_ON = re.compile(r"[/.,]?\d")
_BESIDE = 2  # signs that these two look at


@dataclass(frozen=True, slots=True)
class Fault:
    """``dropped`` or ``doubled`` with the path of the field, ``invented`` with the words and the paragraph."""

    kind: str
    path: str = ""
    words: str = ""
    context: str = ""


@dataclass(slots=True)
class _Printed:
    """What each of the fields ``asked`` for printed, all of it and in running text only."""

    asked: Collection[str]
    everywhere: dict[str, list[str]] = field(default_factory=dict)
    running: dict[str, list[str]] = field(default_factory=dict)

    def take(self, paragraph: Paragraph, *, running: bool) -> None:
        for run in paragraph.inlines:
            if isinstance(run, Text) and run.source:
                for above in (above for path in run.source.split(" ") for above in upwards(path)):
                    if above in self.asked:
                        self.everywhere.setdefault(above, []).append(run.text)
                        if running:
                            self.running.setdefault(above, []).append(run.text)


def check(document: Document, owed: Mapping[str, Needles], constants: Collection[str] = ()) -> list[Fault]:
    """Every fact of ``owed`` that is not in ``document`` or is there twice, and all that has no field behind it.

    ``owed`` has, by the path of a field, the words that must stand in what was printed from it; fields that end
    in ``content`` are said once in the running text. ``constants`` are words of the template that may hold
    figures and names.
    """
    printed = _Printed(owed)
    faults: list[Fault] = []
    allowed = _any_of(tuple(constants))
    for paragraph, running, counted in _paragraphs(document.blocks):
        printed.take(paragraph, running=running)
        faults += _invented(paragraph, allowed, _Line(document.title, counted))
    for path, needles in owed.items():
        if not _said(needles, printed.everywhere.get(path)):
            faults.append(Fault("dropped", path))
        elif path.endswith(".content") and needles and _twice(printed.running.get(path, ()), needles):
            faults.append(Fault("doubled", path))
    return faults


def _said(needles: Needles, texts: Sequence[str] | None) -> bool:
    """Whether everything that is sought stands in what a field printed, as a whole or in one of its pieces.

    Two times the same figure side by side are no longer figure.
    """
    if texts is None:
        return False
    whole = _key(" ".join(texts))
    return all(
        any(_times(form, whole) or any(_times(form, _key(text)) for text in texts) for form in forms)
        for forms in needles
    )


def _key(text: str) -> str:
    """Words to compare: no case, one style of tone marks, no space beside a mark (a field may come in pieces).

    A comma and a semicolon are one: which of them parts the entries of a list is the sentence's business.
    """
    return _BESIDE_MARK.sub("", " ".join(tone_marks(text, "new").casefold().split())).replace(";", ",")


def _times(needle: str, said: str) -> int:
    """How often a needle stands in words made ready by ``_key``: 1 is not found in 12, nor 81 in 81,5."""
    sought = _sought(needle)
    if not sought:
        return 1
    count, at = 0, said.find(sought)
    while at >= 0:
        end = at + len(sought)
        before, after = said[max(0, at - _BESIDE) : at], said[end : end + _BESIDE]
        count += not (_runs_on(before[::-1], sought[::-1]) or _runs_on(after, sought))
        at = said.find(sought, at + 1)
    return count


@lru_cache(maxsize=4096)  # the documents of a record owe much the same
def _sought(needle: str) -> str:
    return _key(needle).strip(" .;,…/”’\"')]»")  # how a field ends is the sentence's business


def _runs_on(beside: str, sought: str) -> bool:
    """Whether the word or number at the end of ``sought`` goes on in what stands ``beside`` it."""
    if sought[-1].isdigit():
        return bool((_DATE_GOES_ON if "/" in sought else _NUMBER_GOES_ON).match(beside))
    return sought[-1].isalpha() and beside[:1].isalpha()


def _twice(runs: Sequence[str], needles: Needles) -> bool:
    """Whether the longest piece of a content stands there more than once."""
    longest = max(needles, key=lambda forms: len(forms[0]))
    said = _key(" ".join(runs))
    return any(_times(form, said) > 1 for form in longest)


@dataclass(frozen=True, slots=True)
class _Line:
    """Where a line stands: the title of its document, and the number of its row if it is the first cell of one."""

    title: str
    counted: str | None


def _invented(paragraph: Paragraph, allowed: re.Pattern[str] | None, line: _Line) -> Iterator[Fault]:
    """Figures and names in words that come from no field."""
    whole = "".join(run.text if isinstance(run, Text) else " " for run in paragraph.inlines)
    at = 0
    for run in paragraph.inlines:
        text = run.text if isinstance(run, Text) else " "
        if isinstance(run, Text) and run.source is None and not run.blank:
            for start, end in _suspects(text, allowed):
                if not _excused(whole, at + start, at + end, line):
                    yield Fault("invented", words=whole[at + start : at + end], context=whole)
        at += len(text)


def _suspects(text: str, allowed: re.Pattern[str] | None) -> Iterator[tuple[int, int]]:
    """Where figures and capitalised words stand that no constant covers."""
    found = [m.span() for m in _FIGURE.finditer(text)]
    found += [m.span() for m in _WORD.finditer(text) if m[0][0].isupper()]
    if not found:
        return
    covered = [m.span(1) for m in allowed.finditer(_plain(text))] if allowed else []
    for start, end in found:
        if not any(first <= start and end <= last for first, last in covered):
            yield start, end


@lru_cache(maxsize=16)
def _any_of(constants: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of the constants, wherever one begins; None for none."""
    longest_first = sorted({_plain(c) for c in constants if c}, key=lambda c: (-len(c), c))
    return re.compile(f"(?=({'|'.join(map(re.escape, longest_first))}))") if longest_first else None


def _plain(text: str) -> str:
    """Words without regard to case and style of tone marks, letter for letter as long as ``text``."""
    plain = tone_marks(text, "new").lower()
    return plain if len(plain) == len(text) else text


def _excused(whole: str, start: int, end: int, line: _Line) -> bool:
    """A capital that says nothing of a name, or the number of a heading, an entry or a row."""
    word = whole[start:end]
    before = whole[:start].rstrip()
    if word[0].isalpha():
        roman = bool(re.fullmatch("[IVXLC]+", word)) and not before and whole[end : end + 1] == "."
        raised = whole.isupper() and word.lower() in re.findall(r"\w+", line.title)
        letters = len(word) > 1 and word.isupper() and not whole.isupper()  # UBND is a name wherever it stands
        begins = not before or bool(_SENTENCE_END.search(before)) or bool(_LETTERED.fullmatch(before))
        return roman or raised or (not letters and begins)
    return not before and (
        _COUNTER.match(whole) is not None and (whole[end : end + 1] == "." or word == line.counted)
    )


def _paragraphs(blocks: Iterable[Block]) -> Iterator[tuple[Paragraph, bool, str | None]]:
    """Each paragraph; whether it is running text; the number its row has, in the first cell of a row."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block, block.level == 0, None
            case List():
                for item in block.items:
                    yield from _paragraphs(item.blocks)
            case Columns():
                for column in block.columns:
                    yield from _paragraphs(column)
            case Figure():
                yield from ((caption, False, None) for caption in block.caption)
            case Table():
                yield from _cells(block)


def _cells(table: Table) -> Iterator[tuple[Paragraph, bool, str | None]]:
    if table.caption:
        yield table.caption, False, None
    for row in table.head:
        for cell in row.cells:
            yield from _paragraphs(cell.blocks)
    for i, row in enumerate(table.body, start=1):
        for j, cell in enumerate(row.cells):
            yield from ((p, running, None if j else str(i)) for p, running, _ in _paragraphs(cell.blocks))
