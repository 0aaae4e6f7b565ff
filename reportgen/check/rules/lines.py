"""Rules of drawn lines: under the motto as long as its words, under issuer and abstract a third to a half."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.check.find.words import dotted
from reportgen.check.seen import Paragraph, Stroke
from reportgen.check.verdicts import Rule, Spot, Verdict, decimal, judged
from reportgen.layout import Role, longest_line_mm

from .wording import rule_of, word

_BARE = ("quoc-hieu", "so-ky-hieu", "dia-danh-thoi-gian", "co-quan-chu-quan", "ten-loai")
_BY_HAND = 0.1  # of the length of the words: nobody draws a line to the hair
_DRAWN_AS = ("viền", "dấu gạch dưới")


def rules(name: str, row: Role) -> Iterator[Rule]:
    """The rules of lines that a row makes: a line below, none below, a line above."""
    if row.line_below and row.line_below.required:
        yield rule_of(name, row, "duong-ke", allowed_share(row))
    elif name in _BARE:
        yield rule_of(name, row, "khong-ke", word("no-line"))
    if row.line_above and row.line_above.required:
        yield rule_of(name, row, "duong-ke-tren", word("line-above"))


def verdicts(name: str, row: Role, pieces: Sequence[Paragraph], *, abstract: bool) -> Iterator[Verdict]:
    """The line that a component must have below it, or must not have.

    A paper without an abstract (Mẫu 1.8, 1.10) has its line below the kind.
    """
    for rule in rules(name, row):
        match rule.id.partition("/")[2]:
            case "duong-ke":
                yield _below(rule, row, pieces)
            case "khong-ke":
                if name == "ten-loai" and not abstract:
                    continue
                drawn = [p for p in pieces if any(s.made_as in _DRAWN_AS for s in p.strokes)]
                yield judged(rule, [Spot.at(p, word("line")) for p in drawn])
            case _:
                first = pieces[0]
                unknown = "" if first.strokes_known else word("unmeasured")
                there = first.strokes_above or unknown
                yield judged(rule, () if there else [Spot.at(first, word("no-line"))], unknown=unknown)


def allowed_share(row: Role) -> str:
    """How long the line may be, in words."""
    assert row.line_below is not None  # noqa: S101 - asked of rows with a line only
    low, high = row.line_below.share.allowed or (1, 1)
    return word("line-full") if high >= 1 else word("line-part", low=f"{low:.0%}", high=f"{high:.0%}")


def _below(rule: Rule, row: Role, pieces: Sequence[Paragraph]) -> Verdict:
    last = pieces[-1]
    strokes = [stroke for piece in pieces for stroke in piece.strokes]
    if not strokes:
        if not all(piece.strokes_known for piece in pieces):
            return judged(rule, (), unknown=word("unmeasured"))
        underlined = any(run.underlined for piece in pieces for run in piece.runs)
        return judged(rule, [Spot.at(last, word("underlined" if underlined else "no-line"))])
    stroke = strokes[-1]
    share = _share(stroke, pieces)
    if share is None:
        return judged(rule, (), unknown=word("unmeasured"))
    if not stroke.solid:
        return judged(rule, [Spot.at(last, word("line-not-solid"))])
    good = any(row.line_below.share.permits(each, _BY_HAND) for each in share) if row.line_below else False
    if not good and any(dotted(piece.text) for piece in pieces):
        return judged(rule, (), unknown=word("left-blank"))
    measured = word("line-share", share=f"{share[0]:.0%}", length=decimal(stroke.length_mm or 0))
    return judged(rule, () if good else [Spot.at(last, measured)])


def _share(stroke: Stroke, pieces: Sequence[Paragraph]) -> tuple[float, ...] | None:
    """The line's length in lengths of the longest line of words, and of the last one."""
    lengths = [length for piece in pieces if (length := _words_mm(piece))]
    if not lengths or stroke.length_mm is None:
        return None
    return tuple(stroke.length_mm / length for length in dict.fromkeys((max(lengths), lengths[-1])))


def _words_mm(piece: Paragraph) -> float | None:
    run = max(piece.runs, key=lambda run: len(run.text))
    if run.size_pt is None:
        return None
    room = (piece.room_mm or 1000) - (piece.left_mm or 0) - (piece.right_mm or 0)
    lines = piece.text.split("\n")
    return max(longest_line_mm(line, run.size_pt, room, bold=bool(run.bold)) for line in lines)
