"""Document → PDF: the page of ``html.printable`` with the sheet of ``css``, printed by WeasyPrint.

Nothing outside the document can get in: every object WeasyPrint makes is given our fetcher, which knows
the pictures of the record and nothing else. Nothing is lost in silence: what WeasyPrint would only write
to its log stops the file. The same document gives the same bytes. The file carries the marks of one of
the ``PROFILES``; whether it conforms is for a validator to say.
"""

from __future__ import annotations

import hashlib
import logging
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from itertools import chain
from threading import Lock
from typing import Any
from urllib.parse import unquote

from reportgen.document import Block, Columns, Document, Figure, List, Paragraph, Picture, Table, Text
from reportgen.layout import Layout
from reportgen.problems import Problem, ProblemsError, problem

from . import Refusal, fonts, press, tags
from .css import PLAIN_LETTERS, stylesheet
from .html import printable

PROFILES = {"a-2a": "pdf/a-2a", "ua-1": "pdf/ua-1"}
"""What a PDF can be made as, and WeasyPrint's name of it: an archive file (ISO 19005-2, level A), or one for
readers who listen (ISO 14289-1). Both are tagged."""

_OPTIONS = {
    "a-2a": {"pdf_variant": PROFILES["a-2a"], "output_intent": "sRGB2014"},
    "ua-1": {"pdf_variant": PROFILES["ua-1"]},
}

_PHOTO = "photo:"
_EVERYWHERE = frozenset(map(chr, range(0x20, 0x7F))) | frozenset(fonts.VIETNAMESE)
"""Letters of every font that is taken."""
_LOCK = Lock()  # one font configuration and one log serve the process: one page at a time


def write(document: Document, layout: Layout, pictures: Mapping[str, Picture], *, profile: str = "a-2a") -> bytes:
    """The PDF, one of ``PROFILES``. ProblemsError if this machine cannot print it, or anything would be missing."""
    trouble = available() or _without_font(layout)
    if trouble:
        raise ProblemsError([trouble])
    family = fonts.choose(layout) or ""
    wrong = [problem(each.kind, **each.slots) for each in _unprintable(document, family)]
    if wrong:
        raise ProblemsError(wrong)
    with _LOCK:
        return _printed(printable(document, layout), stylesheet(layout, family), pictures, profile)


def available() -> Problem | None:
    """What keeps this machine from printing any PDF; None if nothing does."""
    try:
        fonts.engine()
    except ImportError:
        return problem("pdf-no-weasyprint")
    except OSError as error:
        return problem("pdf-no-pango", library=str(error).split(":")[0])
    return None


def _without_font(layout: Layout) -> Problem | None:
    if fonts.choose(layout):
        return None
    families = (layout.page.font, *layout.page.stand_ins)
    return problem("pdf-no-font", families=", ".join(families))


# ---- Printing


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What all pages of one look share; made anew for each page it would leak."""

    css: Any
    counters: Any


def _printed(html: str, css: str, pictures: Mapping[str, Picture], profile: str = "a-2a") -> bytes:
    sheet = _sheet(css)
    options = _OPTIONS[profile] | {"pdf_identifier": hashlib.sha256(html.encode()).hexdigest()[:32].encode()}
    with _all_told(pictures) as fetcher:
        # WeasyPrint is given two things, this page and the sheet below, neither of them without our fetcher.
        document = press.page(html, fetcher).render(
            font_config=_font_configuration(),
            counter_style=sheet.counters,
            color_profiles=_colors(profile),
            stylesheets=[sheet.css],
            **options,
        )
        drawn = tags.set_aside(document)

        def finished(document: Any, pdf: Any) -> None:
            tags.retag(document, pdf, drawn)
            press.settle(pdf)

        made: bytes = document.write_pdf(finisher=finished, **options)
    return made


@lru_cache(maxsize=8)
def _sheet(css: str) -> _Sheet:
    fonts.engine()
    from weasyprint.css.counters import CounterStyle  # noqa: PLC0415 - loads Pango

    counters = CounterStyle()
    with _all_told({}) as fetcher:
        parsed = fonts.engine().CSS(
            string=css.replace(PLAIN_LETTERS, "") if press.plain_letters(_font_configuration()) else css,
            url_fetcher=fetcher,
            font_config=_font_configuration(),
            counter_style=counters,
        )
    return _Sheet(parsed, counters)


@cache
def _font_configuration() -> Any:
    fonts.engine()
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415 - loads Pango

    return FontConfiguration()


@dataclass(slots=True)
class _Profile:
    """What WeasyPrint wants of a color profile; its own class writes other bytes the second time."""

    content: bytes
    name: str
    components: tuple[str, ...]
    pdf_reference: Any = None


def _colors(profile: str) -> dict[str, _Profile]:
    """An archive file says what its colors mean: those of screens, by the profile WeasyPrint brings along."""
    name = _OPTIONS[profile].get("output_intent")
    return {name: _Profile(_screens(name), name, ("r", "g", "b"))} if name else {}


@cache
def _screens(name: str) -> bytes:
    return (resources.files("weasyprint.pdf") / f"{name}.icc").read_bytes()


# ---- Nothing gets in, nothing is lost


@contextmanager
def _all_told(pictures: Mapping[str, Picture]) -> Iterator[Any]:
    """A fetcher for the work done inside; what it refused and what was logged is raised at the end."""
    fetcher = _fetcher()(pictures)
    with _listening() as lines:
        try:
            yield fetcher
        except Exception as error:
            # WeasyPrint fails on what it cannot lay out with errors of any type; none may pass for a fault of ours.
            raise ProblemsError([problem("pdf-failed", error=f"{type(error).__name__}: {error}")]) from error
    told = [problem("pdf-address", address=url) for url in dict.fromkeys(fetcher.refused)]
    heard = (line for line in dict.fromkeys(lines) if not any(url in line for url in fetcher.refused))
    told += [problem("pdf-log", line=line) for line in heard]
    if told:
        raise ProblemsError(told)


@cache
def _fetcher() -> Any:
    """Our fetcher's class, made when WeasyPrint is there to derive it from."""
    fonts.engine()
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415 - loads Pango

    class Photos(URLFetcher):  # type: ignore[misc] # WeasyPrint says nothing of its types
        def __init__(self, pictures: Mapping[str, Picture]) -> None:
            super().__init__(allowed_protocols=(), allow_redirects=False)
            self.pictures = pictures
            self.refused: list[str] = []

        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ARG002 - as in the base class
            picture = self.pictures.get(unquote(url.removeprefix(_PHOTO))) if url.startswith(_PHOTO) else None
            if picture is None:
                self.refused.append(url)
                raise ValueError(url)
            return URLFetcherResponse(url, picture.data, {"Content-Type": "image/jpeg"})

    return Photos


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Every line WeasyPrint logs meanwhile, from warnings up."""
    lines: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("weasyprint")
    level = logger.level
    logger.setLevel(logging.WARNING)
    logger.addHandler(handler)
    try:
        yield lines
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)


# ---- What cannot be printed, known beforehand


def refusals(document: Document, layout: Layout) -> tuple[Refusal, ...]:
    """What no PDF can say of ``document``; a machine that prints none has nothing to refuse."""
    letters = set().union(*(text.text for text in _texts(_all(document.blocks))))
    if not any(map(_shows, letters - _EVERYWHERE)):
        return tuple(_silent(document))
    family = None if available() else fonts.choose(layout)
    return tuple(_unprintable(document, family) if family else _silent(document))


def _unprintable(document: Document, family: str) -> Iterator[Refusal]:
    strange = _strange_letters(_texts(_all(document.blocks)), family)
    for source, letters in strange.items():
        yield Refusal("pdf-letters", source, {"letters": " ".join(sorted(letters)), "family": family})
    yield from _silent(document)


def _silent(document: Document) -> Iterator[Refusal]:
    """Pictures that say nothing to those who cannot see them."""
    for block in _all(document.blocks):
        if isinstance(block, Figure) and not block.alt:
            yield Refusal("pdf-picture-silent", f"pictures.{block.picture}", {"picture": block.picture})


def _strange_letters(texts: Iterable[Text], family: str) -> dict[str, set[str]]:
    """Visible letters the family lacks, by their fields: WeasyPrint would set them in whatever font has them."""
    known, strange = fonts.drawn(family), dict[str, set[str]]()
    for text in texts:
        lacking = {c for c in set(text.text) - _EVERYWHERE if ord(c) not in known and _shows(c)}
        if lacking:
            strange.setdefault((text.source or "").split(" ")[0], set()).update(lacking)
    return strange


def _shows(letter: str) -> bool:
    return unicodedata.category(letter)[0] not in "CZ"


def _texts(blocks: Iterable[Block]) -> Iterator[Text]:
    paragraphs = (block for block in blocks if isinstance(block, Paragraph))
    return (inline for p in paragraphs for inline in p.inlines if isinstance(inline, Text))


def _all(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block, with those inside it."""
    for block in blocks:
        yield block
        yield from _all(_inner(block))


def _inner(block: Block) -> Iterable[Block]:
    match block:
        case List():
            return chain.from_iterable(item.blocks for item in block.items)
        case Columns():
            return chain.from_iterable(block.columns)
        case Figure():
            return block.caption
        case Table():
            caption = (block.caption,) if block.caption else ()
            rows = (*block.head, *block.body)
            return chain(caption, chain.from_iterable(cell.blocks for row in rows for cell in row.cells))
    return ()
