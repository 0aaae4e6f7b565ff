"""A document of ours against the rules it calls for: its parts are known by the roles that wrote them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportgen.check.find import Found
from reportgen.check.find.pieces import cut
from reportgen.check.find.words import blank
from reportgen.check.rules import capital, forms, looks, of_page
from reportgen.check.rules.pages import SIDES, TOLERANCE_MM, rules
from reportgen.check.rules.wording import word
from reportgen.check.seen import Paragraph, Run, Seen
from reportgen.check.verdicts import Outcome, Rule, Spot, Verdict, decimal, judged, shortened
from reportgen.document import Document, Text
from reportgen.layout import Kind, Layout
from reportgen.words.text import fold

from .letters import Letters, of_letters
from .lines import Line

_ISSUED = "van-ban-kem-theo"
_LETTER = "trich-yeu-cong-van"
_NO_FORM = "thu-cong"
"""A form of which no component is asked: what the table has no kind for."""


def failures(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """The rules that are broken."""
    return [each for each in verdicts if each.outcome is Outcome.FAILED]


def of_words(document: Document, lines: Sequence[Line], layout: Layout) -> list[Verdict]:
    """The rules of wording and capitals that the document itself breaks, whatever it is written as."""
    paragraphs = [(line, _paragraph(line)) for line in lines]
    parts = by_role(paragraphs, document, layout)
    verdicts = [*forms.of_words(parts, layout), *looks.of_words(parts, layout), *capital.verdicts("docx", parts)]
    return failures(verdicts)


def of_word(document: Document, lines: Sequence[Line], seen: Seen, layout: Layout) -> list[Verdict]:
    """The rules of place and look that its Word file breaks; ``lines`` are its paragraphs, one for one."""
    parts = by_role(zip(lines, in_order(seen), strict=True), document, layout)
    return failures([*forms.of_places(seen, parts, layout), *looks.verdicts("docx", parts, layout)])


def of_table(lines: Sequence[Line], seen: Seen, layout: Layout) -> list[Verdict]:
    """What a Word file of any kind has otherwise than its table: page, styles, letters."""
    paragraphs = in_order(seen)
    letters = ((line, _letters(p)) for line, p in zip(lines, paragraphs, strict=True))
    page = [*of_page(seen, layout), *_margins(seen, layout)]
    return failures([*page, *_styles(lines, paragraphs), *of_letters(letters, layout)])


def _margins(seen: Seen, layout: Layout) -> Iterator[Verdict]:
    """The margins used, not only those allowed: the lines of the PDF break at them."""
    for side, name in SIDES.items():
        wanted = getattr(layout.page.margins_mm, side).used
        values = {getattr(sheet, f"{side}_mm") or 0 for sheet in seen.sheets}
        odd = [Spot(f"{decimal(mm)} mm") for mm in sorted(values) if abs(mm - wanted) > TOLERANCE_MM]
        yield judged(replace(rules(layout)[name], allowed=f"{decimal(wanted)} mm"), odd)


def _letters(paragraph: Paragraph) -> list[Letters]:
    shown = (run for run in paragraph.runs if run.text.strip())
    return [Letters(r.text, r.font, r.size_pt, r.bold, r.italic, r.color, paragraph.page) for r in shown]


def in_order(seen: Seen) -> list[Paragraph]:
    """The paragraphs of a Word file in the order of the tree: the foot of the first page comes last."""
    return sorted(seen.paragraphs, key=lambda paragraph: paragraph.part == "footer")


def by_role(pairs: Iterable[tuple[Line, Paragraph]], document: Document, layout: Layout) -> Found:
    """The components by the roles of their lines."""
    parts: dict[str, list[Paragraph]] = {}
    empty: set[str] = set()
    roles: set[str] = set()
    issued = 0  # with which paragraph a part with page numbers of its own begins
    for line, paragraph in pairs:
        issued = issued or (paragraph.index if line.part else 0)
        if line.bordered:
            continue
        roles.add(line.role)
        role = _component(line.role, layout)
        # Running text is one piece, whatever its lines; elsewhere each line is a component's own.
        whole = layout.roles[role].space_before_pt.least is not None
        for piece in [paragraph] if whole else cut([paragraph]):
            if blank(piece.text.strip(" ;")):
                empty.add(role)
            else:
                parts.setdefault(role, []).append(piece)
    kind = _kind(document, parts.get("ten-loai", ()), layout)
    form = _form(kind, roles)
    found = {role: tuple(pieces) for role, pieces in parts.items()}
    return Found(found, kind, form, frozenset(empty), issued=issued)


def _component(role: str, layout: Layout) -> str:
    """The component a role is; entries of a list are told apart from what leads to them."""
    row = layout.roles[role]
    return role if row.marker else row.stands_for or role


def _kind(document: Document, titles: Sequence[Paragraph], layout: Layout) -> Kind | None:
    """The kind of the decree that a document is: by its own name, or by the title it bears."""
    kind = layout.kinds.get(document.kind)
    if kind or not titles:
        return kind if kind and kind.symbol else None
    title = fold(titles[0].text)
    return next((each for each in layout.kinds.values() if each.symbol and title.startswith(fold(each.name))), None)


def _form(kind: Kind | None, roles: set[str]) -> str:
    if _ISSUED in roles:
        return "kem-theo"
    if kind:
        return kind.form
    return "cong-van" if _LETTER in roles else _NO_FORM


def _paragraph(line: Line) -> Paragraph:
    """A line as a paragraph of which nothing is known but its words."""
    runs = tuple(Run(run.text if isinstance(run, Text) else "\n") for run in line.runs)
    return Paragraph(line.index, runs, label=line.label, strokes_known=False)


def _styles(lines: Sequence[Line], paragraphs: Sequence[Paragraph]) -> Iterator[Verdict]:
    """Paragraphs whose style is not the role of their line."""
    for line, paragraph in zip(lines, paragraphs, strict=True):
        if paragraph.style != line.role:
            rule = Rule("trang/kieu-doan", word("style"), "", line.role)
            yield judged(rule, [Spot(paragraph.style or "–", shortened(line.words), line.index)])
