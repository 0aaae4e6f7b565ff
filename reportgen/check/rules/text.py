"""How the components are written: one function for each rule, giving the spots where it is broken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from reportgen.check.find import Found
from reportgen.check.find.head import MOTTO, NATION
from reportgen.check.find.words import begins, blank, dotted
from reportgen.check.seen import Paragraph
from reportgen.check.verdicts import Spot, shortened
from reportgen.layout import Layout
from reportgen.words.text import fold, tone_marks

from .wording import word

Pieces = tuple[Paragraph, ...]
Spots = Iterator[Spot]

_DEGREE = re.compile(r"^(GS|PGS|TS|ThS|Ths|BS|BSCK\w*|CN|KS|NGND|NGƯT|AHLĐ|NSND|NSƯT|LS|DS)\b\.?")
_RUN_ON = re.compile(r";[^\S\n]*\S")
_AUTHORITY = re.compile(r"^(TM|Q|KT|TL|TUQ)\. \S")
_AUTHORITY_LIKE = re.compile(r"(?i)^(TM|Q|KT|TL|TUQ)\s*[.:/ ]|^(T/M|K/T|T/L|T/U/Q)\b")
_STAND_FOR = re.compile(r"(?i)^(KT|TL|TUQ)\b")
_KEPT = re.compile(r"- ?Lưu\s*:\s*VT\b")
_KEPT_IN_OFFICE = re.compile(r"(?i)- ?Lưu\s*:?\s*(?:VP|Văn phòng)")
_PITCH = (0.8, 1.2)
_STOPS = (".", ";", ":", ",")


def same_words(pieces: Pieces, wanted: str) -> Spots:
    """The words must be ``wanted``, letter for letter, whatever the case of letters and the style of tones."""
    for piece in pieces:
        if tone_marks(piece.text.strip(), "new").casefold() != tone_marks(wanted, "new").casefold():
            yield Spot.at(piece, piece.text.strip())


def _motto(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    for piece in pieces:
        text = " ".join(piece.text.split())
        if text != MOTTO and not (text.isupper() and text.casefold() == MOTTO.casefold()):
            yield Spot.at(piece, text)


def _single(pieces: Pieces, _found: Found, _layout: Layout) -> Spots | None:
    known = [(piece, piece.pitch) for piece in pieces if piece.pitch is not None]
    if len(known) < len(pieces):
        return None
    return (
        Spot.at(p, word("pitch", pitch=f"{pitch:.2f}".replace(".", ",")))
        for p, pitch in known
        if not _PITCH[0] <= pitch <= _PITCH[1]
    )


# ---- Subject, bases, addressees


def _abstract(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    last = pieces[-1]
    ended = last.text.rstrip().endswith(_STOPS) and not dotted(last.text)
    return (Spot.at(p, p.text[-20:]) for p in (last,) if ended)


def _subject(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    if not pieces[0].text.strip().startswith("V/v "):
        yield Spot.at(pieces[0], pieces[0].text[:20])
    last = pieces[-1]
    if last.text.rstrip().endswith(_STOPS) and not dotted(last.text):
        yield Spot.at(last, last.text[-20:])


def _subject_gap(pieces: Pieces, _found: Found, layout: Layout) -> Spots | None:
    """Six points by the rule, none in the decree's own form (Mẫu 1.5): both are right."""
    gap, wanted = pieces[0].gap_pt, layout.roles["trich-yeu-cong-van"].space_before_pt.used
    if gap is None:
        return None
    off = 0.5 < gap < wanted - 1 or gap > wanted + 1
    return (Spot.at(p, word("points", points=f"{gap:g}")) for p in pieces[:1] if off)


def _bases(pieces: Pieces, found: Found, _layout: Layout) -> Spots:
    for piece, following in zip(pieces, (*pieces[1:], None), strict=True):
        # What a document issues may have bases of its own, farther on.
        last = following is None or piece.index < found.issued <= following.index
        if not piece.text.rstrip().endswith("." if last else ";") and not dotted(piece.text):
            yield Spot.at(piece, word("ends", sign=piece.text.rstrip()[-1:] or "–"), piece.text[-40:])


def _laws(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    law = re.compile(r"(Luật|Pháp lệnh)\b[^;,]*\bsố\s+\d+")
    return (Spot.at(p, found[0]) for p in pieces if (found := law.search(p.text)))


def _addressees(pieces: Pieces, found: Found, _layout: Layout) -> Spots:
    entries = found.parts.get("kinh-gui-danh-sach", ())
    first = pieces[0]
    if not re.match(r"Kính gửi\s*:", first.text.strip()):
        yield Spot.at(first, first.text[:20])
    if _RUN_ON.search(first.text):
        yield Spot.at(first, word("one-line"))
    if "kinh-gui-danh-sach" in found.blank:
        return
    if len(entries) == 1:
        yield Spot.at(entries[0], word("own-line"))
    elif entries:
        yield from _closed(entries)


def _closed(entries: Pieces) -> Spots:
    """Entries begin with a dash and end in ``;``, the last in a full stop."""
    for at, piece in enumerate(entries, 1):
        wanted = "." if at == len(entries) else ";"
        if blank(piece.text):
            continue
        if not piece.words.startswith("-"):
            yield Spot.at(piece, word("no-dash"))
        if not piece.words.rstrip().endswith(wanted):
            yield Spot.at(piece, word("ends", sign=piece.words[-1:]))


# ---- Signature and recipients


def _authority(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    for piece in pieces:
        text = piece.text.strip()
        if _AUTHORITY_LIKE.match(text) and not _AUTHORITY.match(text):
            yield Spot.at(piece, text)


def _signer(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    """``KT. CHỦ TỊCH`` alone says for whom, not who."""
    for at, piece in enumerate(pieces):
        follows = any(_same_column(piece, other) for other in pieces[at + 1 : at + 2])
        if _STAND_FOR.match(piece.text.strip()) and not follows:
            yield Spot.at(piece, piece.text.strip())


def _same_column(piece: Paragraph, other: Paragraph) -> bool:
    tables = [p.cell.table if p.cell else None for p in (piece, other)]
    return piece.column == other.column and tables[0] == tables[1]


def _degree(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    return (Spot.at(p, p.text) for p in pieces if _DEGREE.match(p.text.strip()) or begins("degrees", p.text))


def _recipients_word(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    return (Spot.at(p, p.text.strip()) for p in pieces if p.text.strip() != "Nơi nhận:")


def _recipients(pieces: Pieces, found: Found, _layout: Layout) -> Spots:
    """Each list for itself: a copy has one of its own below that of what is copied."""
    labels = [label.index for label in found.parts.get("noi-nhan-nhan", ())]
    for _, entries in groupby(pieces, key=lambda piece: sum(index < piece.index for index in labels)):
        yield from _closed(tuple(entries))


def _kept(pieces: Pieces, _found: Found, _layout: Layout) -> Spots | None:
    """An office of the Party, or one whose papers its own office keeps, is not bound to say ``VT``."""
    last = pieces[-1]
    if _KEPT_IN_OFFICE.match(last.words):
        return None
    return (Spot.at(p, p.words) for p in (last,) if not _KEPT.match(last.words))


def _as_above(pieces: Pieces, found: Found, _layout: Layout) -> Spots | None:
    if found.form != "cong-van":
        return None
    return (Spot.at(p, p.words) for p in pieces[:1] if not fold(p.text).startswith("nhu tren"))


def _end_mark(_pieces: Pieces, found: Found, _layout: Layout) -> Spots | None:
    """``./.`` after the last word of the text; an appendix or a note may follow."""
    last = last_of_text(found)
    if last is None or "noi-dung" in found.blank:
        return None
    if any(piece.text.rstrip().endswith("./.") for piece in found_text(found)):
        alone = [p for p in found_text(found) if p.text.strip() == "./."]
        return iter([Spot.at(p, "./.") for p in alone])
    return iter([Spot.at(last, word("no-end-mark"), last.text[-40:])])


_TEXT = ("noi-dung", "khoan", "diem", "dieu", "gach-dau-dong", "can-cu", "khoan-tieu-de", "muc-la-ma")


def found_text(found: Found) -> list[Paragraph]:
    """The paragraphs of the text in order."""
    return sorted((p for role in _TEXT for p in found.parts.get(role, ())), key=lambda p: p.index)


def last_of_text(found: Found) -> Paragraph | None:
    """The last paragraph of the text."""
    told = found_text(found)
    return told[-1] if told else None


def _brackets(pieces: Pieces, _found: Found, _layout: Layout) -> Spots:
    for _, lines in groupby(pieces, key=lambda piece: piece.index):
        first, *more = lines
        text = " ".join(piece.text.strip() for piece in (first, *more))
        if not (text.startswith("(") and text.endswith(")")):
            yield Spot.at(first, shortened(text))


CHECKS: dict[str, Callable[[Pieces, Found, Layout], Spots | None]] = {
    "quoc-hieu/loi": lambda pieces, _found, _layout: same_words(pieces, NATION),
    "tieu-ngu/loi": _motto,
    "tieu-ngu/cach-dong": _single,
    "co-quan-ban-hanh/cach-dong": _single,
    "trich-yeu/dang": _abstract,
    "trich-yeu-cong-van/dang": _subject,
    "trich-yeu-cong-van/cach": _subject_gap,
    "can-cu/dau": _bases,
    "can-cu/luat": _laws,
    "kinh-gui/dang": _addressees,
    "quyen-han-chuc-vu/dang": _authority,
    "quyen-han-chuc-vu/du": _signer,
    "ho-ten/hoc-vi": _degree,
    "noi-nhan-nhan/dang": _recipients_word,
    "noi-nhan/dang": _recipients,
    "noi-nhan/luu": _kept,
    "noi-nhan/nhu-tren": _as_above,
    "noi-dung/ket-thuc": _end_mark,
    "phu-luc-kem-theo/dang": _brackets,
}
