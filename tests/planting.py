"""Faults planted in a finished file: a letter, a figure, a paragraph, a style, a size, a moved page number."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable, Iterator

import pikepdf

Fault = tuple[str, bytes]

_WORDS = re.compile(r"(?<=<w:t xml:space=\"preserve\">)[^<]*[^\W\d_][^<]*(?=</w:t>)")
_FIGURES = re.compile(r"(?<=<w:t xml:space=\"preserve\">)[^<]*\d[^<]*(?=</w:t>)")
_PARAGRAPHS = re.compile(r"<w:p><w:pPr><w:pStyle w:val=\"(?:noi-dung|doan|gach-dau-dong)\"/>.*?</w:p>", re.DOTALL)
_STYLES = re.compile(r"(?<=<w:pStyle w:val=\")(?:noi-dung|doan|khoan-tieu-de)(?=\"/>)")
_RUNS = re.compile(r"<w:r>(?=<w:t xml:space=\"preserve\">[^<]*\w)")
_SHOWN = re.compile(rb"\[(<[0-9a-f]{4}.*?)\] TJ")
_SIZES = re.compile(rb"(?<= )1[0-9]\.\d+(?= Tf)")
_PLACES = re.compile(rb"(?<=-1 )113\.385827(?= )")
_CHARACTER = re.compile(rb"<([0-9a-f]{4}) ?> <([0-9a-f]{4})>")


def faults(name: str, data: bytes, number: int) -> Iterator[Fault]:
    """Each kind of fault that the file has room for, planted once at a place drawn from ``number``."""
    dice = random.Random(number)  # noqa: S311 - no secret
    for fault, plant in (_IN_WORD if name.endswith(".docx") else _IN_PDF if name.endswith(".pdf") else {}).items():
        spoiled = plant(data, dice)
        if spoiled:
            yield fault, spoiled


# ---- Word


def _word(change: Callable[[str, random.Random], str]) -> Callable[[bytes, random.Random], bytes]:
    def plant(data: bytes, dice: random.Random) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
            for name in old.namelist():
                content = old.read(name)
                if name == "word/document.xml":
                    before = content.decode()
                    after = change(before, dice)
                    if after == before:
                        return b""
                    content = after.encode()
                new.writestr(name, content)
        return out.getvalue()

    return plant


def _at(pattern: re.Pattern[str], text: str, dice: random.Random, change: Callable[[str], str]) -> str:
    places = list(pattern.finditer(text))
    if not places:
        return text
    found = dice.choice(places)
    return text[: found.start()] + change(found[0]) + text[found.end() :]


def _other(words: str, dice: random.Random, letters: str, new: str) -> str:
    """One of the ``letters`` of ``words`` as another."""
    places = [at for at, letter in enumerate(words) if re.match(letters, letter) and not _in_entity(words, at)]
    if not places:
        return words
    at = dice.choice(places)
    return words[:at] + next(c for c in new if c.upper() != words[at].upper()) + words[at + 1 :]


def _in_entity(words: str, at: int) -> bool:
    start = words.rfind("&", 0, at + 1)
    return start >= 0 and words.find(";", start) >= at


def _emboldened(paragraph: str) -> str:
    """The first words of a paragraph in bold and italic: no running text is both."""
    return _RUNS.sub("<w:r><w:rPr><w:b/><w:i/></w:rPr>", paragraph, count=1)


_IN_WORD: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "a letter": _word(lambda t, d: _at(_WORDS, t, d, lambda w: _other(w, d, r"[^\W\d_]", "ax"))),
    "a figure": _word(lambda t, d: _at(_FIGURES, t, d, lambda w: _other(w, d, r"\d", "35"))),
    "a paragraph gone": _word(lambda t, d: _at(_PARAGRAPHS, t, d, lambda _: "")),
    "a paragraph twice": _word(lambda t, d: _at(_PARAGRAPHS, t, d, lambda p: p + p)),
    "another style": _word(lambda t, d: _at(_STYLES, t, d, lambda s: "muc" if s == "doan" else "can-cu")),
    "another size": _word(lambda t, d: _at(_RUNS, t, d, lambda r: f'{r}<w:rPr><w:sz w:val="31"/></w:rPr>')),
    "another color": _word(lambda t, d: _at(_RUNS, t, d, lambda r: f'{r}<w:rPr><w:color w:val="FF0000"/></w:rPr>')),
    "another weight": _word(lambda t, d: _at(_PARAGRAPHS, t, d, _emboldened)),
    "another margin": _word(lambda t, _: re.sub(r'w:pgMar w:top="\d+"', 'w:pgMar w:top="900"', t)),
}


# ---- PDF


def _pdf(change: Callable[[bytes, random.Random, int], bytes]) -> Callable[[bytes, random.Random], bytes]:
    def plant(data: bytes, dice: random.Random) -> bytes:
        with pikepdf.open(io.BytesIO(data)) as file:
            pages = list(enumerate(file.pages, 1))
            dice.shuffle(pages)
            for number, page in pages:
                before = page.Contents.read_bytes()
                after = change(before, dice, number)
                if after != before:
                    page.Contents = file.make_stream(after)
                    file.save(out := io.BytesIO())
                    return out.getvalue()
        return b""

    return plant


def _in_bytes(
    pattern: re.Pattern[bytes], drawn: bytes, dice: random.Random, change: Callable[[bytes], bytes]
) -> bytes:
    places = list(pattern.finditer(drawn))
    if not places:
        return drawn
    found = dice.choice(places)
    return drawn[: found.start()] + change(found[0]) + drawn[found.end() :]


def _another_letter(shown: bytes, dice: random.Random) -> bytes:
    """One code of a row of letters as another that the row has too; equal where there is but one letter."""
    codes = re.findall(rb"[0-9a-f]{4}(?=(?:[0-9a-f]{4})*>)", shown)
    old = dice.choice(codes)
    new = next((code for code in codes if code != old), old)
    return shown.replace(b"<" + old, b"<" + new, 1) if b"<" + old in shown else shown


def _number(old: bytes, new: bytes) -> Callable[[bytes, random.Random, int], bytes]:
    """The page number, which means nothing and stands in the upper margin, drawn elsewhere."""

    def change(drawn: bytes, _dice: random.Random, _page: int) -> bytes:
        at = drawn.rfind(b"/Artifact\nBMC")
        head, tail = drawn[:at], drawn[at:]
        is_number = b"TJ" in tail and (b" 54." in tail or b" 62." in tail)
        return head + re.sub(old, new, tail, count=1) if is_number else drawn

    return change


_IN_PDF: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "a letter": _pdf(lambda c, d, _: _in_bytes(_SHOWN, c, d, lambda s: _another_letter(s, d))),
    "a line gone": _pdf(lambda c, d, _: _in_bytes(_SHOWN, c, d, lambda _s: b"[] TJ")),
    "another size": _pdf(lambda c, d, _: _in_bytes(_SIZES, c, d, lambda _s: b"22.5")),
    "outside the margin": _pdf(lambda c, d, _: _in_bytes(_PLACES, c, d, lambda _s: b"100.385827")),
    "the page number aside": _pdf(_number(rb"-1 (\d)\d\d\.", rb"-1 \g<1>00.")),
    "another page number": _pdf(_number(rb"\[<[0-9a-f]{4}>?", b"[<001c>")),
}
