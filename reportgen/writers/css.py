"""Layout table → CSS, for the screen and for the printed page.

Every measure comes from the table; what stands here is how CSS says it. Of the two spaces between
paragraphs the larger counts, as margins do in CSS and as Word has it where no setting says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from reportgen.layout import Align, Box, Layout, Line, Marker, Page, Role

CELL_SIDE_MM = 1.9
"""Room left and right of the words in a bordered cell, in mm: what Word gives a table by itself."""

TALLEST_PICTURE_MM = 120
"""How high a picture may stand, in mm: its caption and the words it belongs to find room on the page."""

_DROP_PT = 2  # keeps a drawn line clear of the letters that reach below theirs, and of the dots under vowels
_BULLET = "•"
_PT_PER_MM = 72 / 25.4
_NEXT_PART = "phan-sau"
_NUMBER_BOX = {Align.LEFT: "left", Align.RIGHT: "right"}  # any other alignment stands in the middle
_LINE_SIDES = {Align.CENTER: ("auto", "auto"), Align.RIGHT: ("0", "auto")}  # right and left of the line

PLAIN_LETTERS = "font-kerning: none; font-variant-ligatures: none; "
"""Kerning and ligatures are off because Word sets neither unless told to: lines break at the same words."""

_GROUND = f"""\
body, h1, h2, h3, h4, h5, h6, p, ul, ol, li, figure, table, caption, th, td {{ margin: 0; padding: 0 }}
article {{ {PLAIN_LETTERS}orphans: 2; widows: 2; overflow-wrap: anywhere }}
ul[class], ol[class] {{ margin: 0; padding: 0; list-style-position: inside }}
div[class] {{ display: table; table-layout: fixed; width: 100%; border-spacing: 0 }}
div[class] > div {{ display: table-cell; vertical-align: top; padding: 0 }}
table {{ width: 100%; table-layout: fixed; border-collapse: collapse }}
thead {{ display: table-header-group }}
.lien {{ white-space: nowrap }}
tr, figure {{ break-inside: avoid }}
tbody > tr:first-child:not(:last-child) {{ break-after: avoid }}
tbody > tr:last-child:not(:first-child) {{ break-before: avoid }}
th, td {{ vertical-align: top; text-align: left; font-weight: inherit }}
caption {{ caption-side: top }}
img {{ display: block; margin: 0 auto; width: 100%; height: auto; max-width: 100%; object-fit: contain }}
"""


@lru_cache(maxsize=16)
def stylesheet(layout: Layout, family: str | None = None) -> str:
    """The CSS of ``layout``; ``family`` is the font family to ask for first (otherwise the page's own)."""
    fonts = families(layout.page, family)
    number = layout.roles[layout.page.page_number]
    look = _block(f"font-family: {fonts}", f"color: #{layout.page.color}")
    ground = f"{_GROUND}img {_block(f'max-height: {_mm(TALLEST_PICTURE_MM)}')}\nbody {look}\n"
    parts = [*_page(layout.page, number, fonts), ground, *_screen(layout.page)]
    if any(role.own_pages for role in layout.roles.values()):
        parts += _next_parts(layout.page, number)
    for name, role in layout.roles.items():
        parts += _role(name, role, layout.page)
    return "".join(parts)


def reading(layout: Layout) -> str:
    """The CSS of a page whose article carries no class: for reading on a screen, not for measuring."""
    marks = [role.marker for role in layout.roles.values() if role.marker]
    bullets = next((m for m in marks if m.kind in {"dash", "bullet"}), Marker(kind="dash"))
    return f"""\
body {{ margin: 0; background: #fff; color: #{layout.page.color}; font-family: {families(layout.page)} }}
main {{ max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; font-size: 1.125rem; line-height: 1.6 }}
h2 {{ font-size: 1.6rem; line-height: 1.3; margin: 0 0 1rem }}
h3, h4 {{ font-size: 1.2rem; line-height: 1.3; margin: 1.5rem 0 0.5rem }}
p {{ margin: 0 0 1rem }}
ul {{ list-style: {_string(bullet_words(bullets))} }}
ul, ol {{ margin: 0 0 1rem; padding: 0 0 0 1.5rem }}
figure {{ margin: 0 0 1rem }}
img {{ display: block; max-width: 100%; height: auto; margin: 0 auto }}
figcaption {{ font-size: 1rem; font-style: italic; text-align: center; margin-top: 0.5rem }}
figcaption p {{ margin: 0 }}
table {{ width: 100%; border-collapse: collapse; margin: 0 0 1rem }}
th, td {{ border: 1px solid; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top }}
td p, th p {{ margin: 0 }}
"""


def families(page: Page, first: str | None = None) -> str:
    """The font families in the order asked for, as CSS."""
    names = dict.fromkeys(name for name in (first, page.font, *page.stand_ins) if name)
    return ", ".join([*(_string(name) for name in names), "serif"])


def bullet_words(marker: Marker) -> str:
    """What stands before an entry that is not counted; empty if nothing does."""
    sign = {"dash": "-", "bullet": _BULLET}.get(marker.kind, "")
    return f"{marker.before}{sign}{marker.after} " if sign else ""


# ---- The page


def _page(page: Page, number: Role, fonts: str) -> Iterator[str]:
    box = _number_box(number)
    look = _block(
        "content: counter(page)",
        *_letters(number, page),
        # A margin box inherits nothing from the article: without its own family it gets the machine's.
        f"font-family: {fonts}",
        f"padding: {_mm(page.header_mm)} 0 0",
        "vertical-align: top",
    )
    size = " ".join(_mm(side) for side in page.size_mm)
    yield f"@page {{ size: {size}; margin: {_edges(page)};\n  {box} {look}\n}}\n"
    if not page.page_number_on_first:
        yield f"@page :first {{ {box} {{ content: none }} }}\n"


def _number_box(number: Role) -> str:
    return f"@top-{_NUMBER_BOX.get(number.align, 'center')}"


def _next_parts(page: Page, number: Role) -> Iterator[str]:
    """Each part after the first begins a page and counts its pages from 1."""
    yield f"article + article {{ page: {_NEXT_PART}; break-before: page }}\n"
    hidden = "" if page.page_number_on_first else f" {_number_box(number)} {{ content: none }}"
    yield f"@page :nth(1 of {_NEXT_PART}) {{ counter-reset: page 1;{hidden} }}\n"


def _edges(page: Page) -> str:
    sides = page.margins_mm
    return " ".join(_mm(side.used) for side in (sides.top, sides.right, sides.bottom, sides.left))


def _screen(page: Page) -> Iterator[str]:
    """The same page as a sheet on the desk; on a narrow screen the margins give way."""
    yield "@media screen {\n"
    yield "html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }\nbody { background: #e8e8e8 }\n"
    yield f"article {{ box-sizing: border-box; max-width: {_mm(page.size_mm[0])}; min-height: "
    yield f"{_mm(page.size_mm[1])}; margin: 1.5rem auto; padding: {_edges(page)}; background: #fff; "
    yield "box-shadow: 0 1px 6px #0004 }\n"
    yield ".trong { background: #fff3c4 }\n"
    yield f"@media (max-width: {_mm(page.size_mm[0])}) "
    yield "{ article { margin: 0; padding: 1rem; box-shadow: none } }\n"
    yield "}\n"


# ---- The roles


def _role(name: str, role: Role, page: Page) -> Iterator[str]:
    yield f".{name} {_block(*_paragraph(role, page))}\n"
    if role.line_below:
        yield f".{name}::after {_block(*_line(role.line_below, role.align))}\n"
    if role.line_above:
        yield f".{name} + .{name} {{ border-top: 0; padding-top: 0 }}\n"
    if role.box:
        yield f".{name} {_block(*_frame(role.box, role))}\n"
    if role.foot:
        yield from _foot(name)
    if role.marker:
        yield from _marker(name, role.marker)
    if role.borders:
        sides = f"border: 0.5pt solid; vertical-align: middle; padding: 0 {_mm(CELL_SIDE_MM)}"
        yield f"table.{name} :is(th, td) {{ {sides} }}\n"
    yield from _widths(name, role.widths_mm)


def _paragraph(role: Role, page: Page) -> Iterator[str]:
    above, below = _pt(role.space_before_pt.used), _pt(role.space_after_pt.used)
    yield f"margin: {above} {_mm(role.right_mm)} {below} {_mm(role.left_mm)}"
    if role.line_above:
        yield f"padding-top: {_pt(_DROP_PT)}; border-top: {_pt(role.line_above.weight_pt)} solid"
    yield f"text-align: {role.align}"
    yield f"text-indent: {_mm(role.first_line_mm.used)}"
    yield from _letters(role, page)
    yield f"break-after: {'avoid' if role.keep_with_next else 'auto'}"
    if role.keep_with_previous:
        yield "break-before: avoid"
    if role.keep_together:
        yield "break-inside: avoid"
    if role.page_break_before:
        yield "break-before: page"


def _letters(role: Role, page: Page) -> Iterator[str]:
    yield f"font-size: {_pt(role.size.used)}"
    yield f"font-weight: {'bold' if role.bold else 'normal'}"
    yield f"font-style: {'italic' if role.italic else 'normal'}"
    yield f"line-height: {_plain(role.line_spacing.used * page.single_line_em)}"
    # Words of the other cases are written by people as they should stand; only capitals can be forced.
    yield f"text-transform: {'uppercase' if role.case == 'upper' else 'none'}"
    yield f"color: #{role.color or page.color}"


def _line(line: Line, align: Align) -> Iterator[str]:
    """A line below the words; as long as the page measured (``--dong``), or a share of the column."""
    length = f"var(--dong, {_plain(line.share.used * 100)}%)"
    right, left = _LINE_SIDES.get(align, ("auto", "0"))
    yield from ('content: ""', "display: block", f"margin: {_pt(_DROP_PT)} {right} 0 {left}")
    yield f"width: {length if line.of == 'text' else f'{_plain(line.share.used * 100)}%'}"
    yield f"border-top: {_pt(line.weight_pt)} solid"


def _frame(box: Box, role: Role) -> Iterator[str]:
    """A frame as high as the rule says, where and as wide as the page measured (``--trai``, ``--rong``)."""
    yield f"box-sizing: border-box; width: var(--rong, max-content); height: {_mm(box.height_mm)}"
    above, below = _pt(role.space_before_pt.used), _pt(role.space_after_pt.used)
    yield f"margin: {above} 0 {below} var(--trai, 0); border: {_pt(box.weight_pt)} solid"
    yield f"line-height: {_pt(box.height_mm * _PT_PER_MM - 2 * box.weight_pt)}"


def _foot(name: str) -> Iterator[str]:
    """At the foot of the printed page, inside its margins; no sign calls it."""
    yield f"@media print {{ .{name} {{ float: footnote }} "
    yield f".{name}::footnote-call, .{name}::footnote-marker {{ content: none }} }}\n"
    yield "@page { @footnote { margin: 0; border: 0 } }\n"


def _marker(name: str, marker: Marker) -> Iterator[str]:
    style = f"dem-{name}"
    system = _system(marker)
    if system:
        yield f"@counter-style {style} {{ {system}; prefix: {_string(marker.before)}; "
        yield f"suffix: {_string(marker.after + ' ')} }}\n"
    else:
        words = bullet_words(marker)
        style = _string(words) if words else "none"
    yield f":is(ul, ol).{name} {{ list-style-type: {style} }}\n"


def _system(marker: Marker) -> str:
    """How entries are counted; empty if they are not."""
    if marker.kind == "letter":
        return "system: alphabetic; symbols: " + " ".join(_string(letter) for letter in marker.letters)
    return "system: extends decimal" if marker.kind == "arabic" else ""


def _widths(name: str, widths: tuple[float, ...]) -> Iterator[str]:
    """Widths of columns, of a table's columns or of a picture: whichever the role turns out to be."""
    for i, width in enumerate(widths, 1):
        # Only where there are no more columns than widths; otherwise all are equally wide.
        enough = f":nth-child({i}):nth-last-child(-n+{len(widths) - i + 1})"
        yield f"div.{name} > div{enough}, table.{name} col:nth-child({i}) {{ width: {_mm(width)} }}\n"
    if len(widths) == 1:
        yield f"figure.{name} img {{ width: {_mm(widths[0])} }}\n"


# ---- How CSS writes things


def _block(*declarations: str) -> str:
    return f"{{ {'; '.join(declarations)} }}"


def _string(words: str) -> str:
    # In a page the CSS stands inside HTML: a quoted “<” must not look like the end of it.
    escaped = (rf"\{ord(c):x} " if c in '"\\<&' or ord(c) < 32 else c for c in words)
    return f'"{"".join(escaped)}"'


def _plain(number: float) -> str:
    return f"{number:.5g}"


def _mm(length: float) -> str:
    return f"{_plain(length)}mm" if length else "0"


def _pt(length: float) -> str:
    return f"{_plain(length)}pt" if length else "0"
