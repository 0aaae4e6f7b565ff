"""What is measured of each component: a look, the range its row allows, how a value is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reportgen.check.find.words import after, dotted, told_runs
from reportgen.check.seen import Paragraph, Run
from reportgen.check.verdicts import decimal
from reportgen.layout import Align, Measure, Role, text_width_mm

from .wording import word

TEXT = ("noi-dung", "can-cu", "khoan", "diem", "dieu", "kinh-gui")
"""Components that run on: a word in them may be set off, what counts is how most of it is set."""
_LABELLED = ("dieu",)  # bold is asked of the label; the words may follow in regular letters
_SIZE_PT = 0.26
_LENGTH_MM = 0.5
_SPACE_PT = 0.3
_PITCH = 0.03
_FULL = 0.85
_FRAME_MM = 2.0  # a frame is drawn by hand, or stamped


@dataclass(frozen=True, slots=True)
class Property:
    """One measure. ``measure`` gives None for what cannot be told, ``skip`` for what is not asked here."""

    id: str
    asked: Callable[[Role], bool]
    allowed: Callable[[Role], str]
    measure: Callable[[Paragraph, Role, str], Any]
    permits: Callable[[Any, Role], bool]
    shown: Callable[[Any], str]


SKIP = object()
"""What a measure gives where nothing is asked."""


def _letters(piece: Paragraph) -> list[Run]:
    return [run for run in told_runs(piece) if not run.raised]


def _sizes(piece: Paragraph, _row: Role, _name: str) -> tuple[float, ...] | None:
    sizes = [run.size_pt for run in _letters(piece)]
    return None if None in sizes or not sizes else tuple(sorted({size for size in sizes if size is not None}))


def _share(side: str) -> Callable[[Paragraph, Role, str], float | None]:
    """How much of the letters is bold, or italic: 0 to 1."""

    def measure(piece: Paragraph, _row: Role, name: str) -> float | None:
        counts: Counter[bool | None] = Counter()
        room = len(piece.text.partition(".")[0]) + 1 if name in _LABELLED and side == "bold" else 10**9
        for run in _letters(piece):
            counts[getattr(run, side)] += len(run.text[: max(room, 0)].strip())
            room -= len(run.text)
        total = counts.total()
        if None in counts or not total:
            return None
        share = counts[True] / total
        if name in _LABELLED and side == "bold" and piece.label and share < 1:
            return None  # how an automatic label looks is not told
        return share if name not in TEXT or name in _LABELLED else float(round(share))

    return measure


def _case(piece: Paragraph, row: Role, _name: str) -> Any:
    letters = [c for c in piece.text if c.isalpha()]
    if len(letters) < 2:
        return SKIP
    if all(not c.islower() for c in letters):
        return "in hoa"
    named = after("ranks", after("degrees", piece.text)) if row.case == "title" else piece.text
    words = [w for w in named.replace("-", " ").split() if w[:1].isalpha() and not w.endswith(".")]
    if row.case == "title" and all(w[0].isupper() and (_letters_of(w) == 1 or not w.isupper()) for w in words):
        return "hoa chữ cái đầu mỗi từ"
    if row.case == "upper" and sum(c.islower() for c in letters) * 2 <= len(letters):
        return "lẫn chữ hoa, chữ thường"
    return "in thường"


def _letters_of(word: str) -> int:
    """How many letters a word has: ``H’`` of H’ Hen Niê is one."""
    return sum(map(str.isalpha, word))


def _align(piece: Paragraph, _row: Role, name: str) -> Any:
    """How the words are set; not asked of room to write in, nor of a post that fills its narrow column."""
    if name in TEXT and dotted(piece.text):
        return SKIP
    if name == "quyen-han-chuc-vu" and piece.align == "justify" and "\n" not in piece.text and _fills(piece):
        return SKIP
    return piece.align


def _fills(piece: Paragraph) -> bool:
    """Whether one line of words takes nearly all of its column: however it is set, it stands there."""
    run = max(piece.runs, key=lambda run: len(run.text))
    if run.size_pt is None or piece.room_mm is None:
        return False
    room = piece.room_mm - (piece.left_mm or 0) - (piece.right_mm or 0)
    return _FULL * room <= text_width_mm(piece.text, run.size_pt, bold=bool(run.bold)) <= room


def _gap(piece: Paragraph, _row: Role, _name: str) -> Any:
    return piece.gap_pt


def _first(piece: Paragraph, _row: Role, _name: str) -> Any:
    if piece.first_mm is None or piece.left_mm is None:
        return None
    if dotted(piece.text) and (piece.align == "center" or not piece.text.strip()[:1].isalnum()):
        return SKIP  # room for a name above the text, as in the decree's own forms
    # A hanging entry begins where its label stands.
    hanging = piece.label and piece.first_mm < 0
    return round(piece.left_mm + piece.first_mm if hanging or piece.left_mm > _LENGTH_MM else piece.first_mm, 2)


def _colors(piece: Paragraph, _row: Role, _name: str) -> tuple[str, ...] | None:
    colors = {run.color for run in _letters(piece)}
    return None if None in colors else tuple(sorted(c for c in colors if c))


def _underlined(piece: Paragraph, _row: Role, _name: str) -> bool:
    return any(run.underlined for run in _letters(piece))


def _weighed(yes: str, no: str) -> Callable[[Any], str]:
    return lambda share: yes if share > 0.99 else no if share < 0.01 else word("mixed")


def _range(measure: Measure, unit: str) -> str:
    low, high = measure.allowed or (measure.used, measure.used)
    return f"{decimal(low)}{unit}" if low == high else f"{decimal(low)}–{decimal(high)}{unit}"


def _aligns(row: Role) -> str:
    return " hoặc ".join(word(f"align-{align}") for align in Align if row.permits(align))


def _frame(row: Role) -> str:
    """What frame the row asks for: lines on four sides, for some words of a size."""
    if not row.box or not row.box.widths_mm:
        return word("frame")
    height = row.box.height_mm
    sizes = (f"{decimal(width)} × {decimal(height)} mm ({said})" for said, width in row.box.widths_mm.items())
    return f"{word('frame')}: {', '.join(sizes)}"


def _frame_fits(size: tuple[float | None, float | None] | None, words: str, row: Role) -> bool:
    """Width and height as the row has them for these words, where the file tells them."""
    if not row.box or words not in row.box.widths_mm or not size:
        return True
    wanted = (row.box.widths_mm[words], row.box.height_mm)
    return all(known is None or abs(known - mm) <= _FRAME_MM for known, mm in zip(size, wanted, strict=True))


def _framed(drawn: bool, size: tuple[float | None, float | None] | None) -> str:  # noqa: FBT001 - a measure
    if not drawn:
        return word("no-frame")
    return " × ".join("?" if side is None else decimal(side) for side in size or (None, None)) + " mm"


def _is_color(color: str, wanted: str | None) -> bool:
    """Black, or for a red mark any clear red: ink and screens differ."""
    red, green, blue = (int(color[at : at + 2], 16) for at in (0, 2, 4))
    return red >= 0xB0 and max(green, blue) <= 0x50 if wanted else max(red, green, blue) <= 0x20


PROPERTIES: tuple[Property, ...] = (
    Property(
        "co-chu",
        lambda row: row.size.allowed is not None,
        lambda row: _range(row.size, " pt"),
        _sizes,
        lambda sizes, row: all(row.size.permits(size, _SIZE_PT) for size in sizes),
        lambda sizes: ", ".join(f"{decimal(size)} pt" for size in sizes),
    ),
    Property(
        "dam",
        lambda _row: True,
        lambda row: word("bold" if row.bold else "regular"),
        _share("bold"),
        lambda share, row: share > 0.99 if row.bold else share < 0.01,
        _weighed("đậm", "không đậm"),
    ),
    Property(
        "nghieng",
        lambda _row: True,
        lambda row: word("italic" if row.italic else "upright"),
        _share("italic"),
        lambda share, row: share > 0.99 if row.italic else share < 0.01,
        _weighed("nghiêng", "đứng"),
    ),
    Property(
        "chu-hoa",
        lambda row: row.case != "any",
        lambda row: word(f"case-{row.case}"),
        _case,
        lambda case, row: case == word(f"case-{row.case}"),
        str,
    ),
    Property(
        "can-le",
        lambda row: not all(map(row.permits, Align)),
        _aligns,
        _align,
        lambda align, row: row.permits(align),
        lambda align: word(f"align-{align}"),
    ),
    Property(
        "cach-doan",
        lambda row: row.space_before_pt.least is not None,
        lambda row: f"ít nhất {decimal(row.space_before_pt.least or 0)} pt",
        _gap,
        lambda gap, row: row.space_before_pt.permits(gap, _SPACE_PT),
        lambda gap: f"{decimal(gap)} pt",
    ),
    Property(
        "gian-dong",
        lambda row: row.line_spacing.allowed is not None,
        lambda row: _range(row.line_spacing, " dòng"),
        lambda piece, _row, _name: piece.pitch,
        lambda pitch, row: row.line_spacing.permits(pitch, _PITCH),
        lambda pitch: f"{pitch:.2f} dòng".replace(".", ","),
    ),
    Property(
        "lui-dau-dong",
        lambda row: bool(row.first_line_mm.choices),
        lambda row: " hoặc ".join(f"{decimal(c)} mm" for c in row.first_line_mm.choices),
        _first,
        lambda first, row: row.first_line_mm.permits(first, _LENGTH_MM),
        lambda first: f"{decimal(first)} mm",
    ),
    Property(
        "mau-chu",
        lambda _row: True,
        lambda row: word("red") if row.color else word("black"),
        _colors,
        lambda colors, row: all(_is_color(c, row.color) for c in colors),
        ", ".join,
    ),
    Property(
        "khung",
        lambda row: row.box is not None,
        _frame,
        lambda piece, _row, _name: (piece.boxed, piece.box_mm, piece.text.strip()),
        lambda drawn, row: drawn[0] and _frame_fits(drawn[1], drawn[2], row),
        lambda drawn: _framed(drawn[0], drawn[1]),
    ),
    Property(
        "gach-chan",
        lambda _row: True,
        lambda _row: word("not-underlined"),
        _underlined,
        lambda underlined, _row: not underlined,
        lambda _underlined: word("underlined"),
    ),
)
