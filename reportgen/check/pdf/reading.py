"""One PDF from its bytes to what it shows, on one screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any

from reportgen.check.seen import Paragraph, Part, Seen, Sheet
from reportgen.problems import Place, ProblemsError, problem

from . import apart, assemble, glyphs, letters, margins, nouns, package, shapes
from .apart import Read
from .paragraphs import Draft, leadings, over_the_page
from .rows import Line

_MOST_WORDS = 150_000  # a longer document is looked at up to here
_SCANNED = 0.5  # of a page under one picture, and no words on it


def read(data: bytes, name: str, em: float) -> Seen:
    """What the file shows; ``em`` is the height of a single line in sizes."""
    place = Place(name) if name else None
    inside = package.opened(data, place)
    pages = _pages(data, inside, place)
    reads = [apart.taken_apart(number, page) for number, page in enumerate(pages, 1)]
    margins.set_apart(reads)
    paragraphs: list[Paragraph] = []
    sheets: list[Sheet] = []
    for section, group in enumerate(_sections(reads)):
        text = margins.edges(group)
        paragraphs += _paragraphs(group, text, em, section, len(paragraphs))
        tables = any(read.cells for read in group)
        sheets.append(margins.sheet(group, text, first=section == 0, tables=tables))
    return Seen(
        kind="pdf",
        paragraphs=tuple(paragraphs),
        sheets=tuple(sheets),
        pages=inside.pages,
        fonts=inside.fonts,
        boxes=inside.boxes,
        aside=tuple(_aside(pages, inside)),
    )


def _pages(data: bytes, inside: package.Inside, place: Place | None) -> list[glyphs.Page]:
    import pypdfium2  # noqa: PLC0415 - only where a PDF is read
    import pypdfium2.raw as pdfium  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ProblemsError([problem("pdf-file-broken", place)]) from error
    try:
        found: list[glyphs.Page] = []
        for number in range(min(len(document), inside.looked_at)):
            found.append(_page(document, number, pdfium))
            if sum(len(page.words) for page in found) > _MOST_WORDS:
                break
    finally:
        document.close()
    if not found:
        raise ProblemsError([problem("pdf-file-broken", place)])
    return found


def _page(document: Any, number: int, pdfium: Any) -> glyphs.Page:
    import pypdfium2  # noqa: PLC0415

    try:
        source = document[number]
    except pypdfium2.PdfiumError:
        return glyphs.Page(0.0, 0.0, sorted_out=False)
    try:
        made = glyphs.Page(float(source.get_width()), float(source.get_height()))
        where = glyphs.Where(source)
        shapes.shapes(pdfium, source.raw, where, made)
        letters.letters(pdfium, source, where, made)
        return made
    finally:
        source.close()


def _sections(reads: Sequence[Read]) -> Iterator[list[Read]]:
    """Runs of pages of one size."""
    group = list(reads[:1])
    for before, after in pairwise(reads):
        if not margins.alike(before.page, after.page):
            yield group
            group = []
        group.append(after)
    if group:
        yield group


def _paragraphs(
    group: Sequence[Read], text: margins.Edges, em: float, section: int, before: int
) -> Iterator[Paragraph]:
    usual = leadings([line for read in group for line in read.body if line.columns == 1], text.left, text.right)
    last: Draft | None = None
    found: list[tuple[Part, Draft]] = []
    for read in group:
        found += [(Part.HEADER, _alone(line, read, text, em)) for line in read.head]
        drafts = list(assemble.drafts(read, text, em, usual))
        if last and drafts and text.sure and over_the_page(last, drafts[0]):
            if drafts[1:]:
                last = drafts[-1]
            del drafts[0]
        elif drafts:
            last = drafts[-1]
        found += [(Part.BODY, draft) for draft in drafts]
        found += [(Part.FOOTER, _alone(line, read, text, em)) for line in read.foot]
    for index, (part, draft) in enumerate(found, before + 1):
        yield nouns.paragraph(draft, index, part, section)


def _alone(line: Line, read: Read, text: margins.Edges, em: float) -> Draft:
    return Draft([line], read.number, (text.left, text.right), em)


def _aside(pages: Sequence[glyphs.Page], inside: package.Inside) -> Iterator[str]:
    """Short Vietnamese names of what was not looked at."""
    scanned = [n for n, page in enumerate(pages, 1) if not page.words and (page.covered > _SCANNED or page.unseen)]
    if scanned:
        yield f"{len(scanned)} trang là ảnh quét (trang {_ranges(scanned)})"
    pictures = sum(page.pictures for n, page in enumerate(pages, 1) if n not in scanned)
    if pictures:
        yield f"{pictures} hình ảnh"
    if any(page.leaning for page in pages):
        yield "chữ xoay nghiêng"
    if any(page.unseen and page.words for page in pages):
        yield "chữ ẩn"
    if len(pages) < inside.pages:
        yield f"các trang sau trang {len(pages)} (tệp có {inside.pages} trang)"
    yield from inside.aside


def _ranges(numbers: Sequence[int]) -> str:
    """``1–3, 7``."""
    runs = ([n for _, n in run] for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]))
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
