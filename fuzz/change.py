"""Changes to a good file, byte by byte and piece by piece, all decided by one seed."""

from __future__ import annotations

import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable

NASTY = (
    b"", b"\0", b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\r", b"\t", b"\n\n", b"---\n", b"...\n", b"%YAML 9\n",
    b"&a ", b"*a", b"!!x ", b"<<: ", b"{{", b"{%", b"%}", b"[", b"]", b"{", b"}", b"'", b'"', b"\\", b"\\ud800", b"- ", b"? ",
    b": ", b" #", b"|", b">", b"<b>", b"</b>", b"<", b">", b"&", b"&amp;", b"]]>", b"<!--", b"-1", b"0", b"9" * 400, b"1e999", b"NaN",
    b"2147483648", b"18446744073709551616", "\u202e".encode(), "\u0301".encode() * 40, "đ".encode(), "Ạ".encode(), b"\x1b[2J", b"a" * 3000,
    b"(" * 500, b" " * 800, b"/", b"..", b"../../", b"31/02/2026", b"25:61", b"endobj", b"stream\n", b"<<", b">>", b"R",
)  # fmt: skip


def changed(data: bytes, dice: random.Random) -> bytes:
    """The same bytes with one to eight changes."""
    for _ in range(dice.choice((1, 1, 1, 2, 3, 8))):
        data = dice.choice(_CHANGES)(data, dice)
    return data


def _at(data: bytes, dice: random.Random) -> tuple[int, int]:
    start = dice.randint(0, len(data))
    return start, min(len(data), start + dice.choice((0, 1, 1, 2, 4, 16, 200)))


def _replace(data: bytes, dice: random.Random) -> bytes:
    start, end = _at(data, dice)
    return data[:start] + dice.choice(NASTY) + data[end:]


def _noise(data: bytes, dice: random.Random) -> bytes:
    start, end = _at(data, dice)
    return data[:start] + dice.randbytes(end - start) + data[end:]


def _again(data: bytes, dice: random.Random) -> bytes:
    start, end = _at(data, dice)
    return data[:end] + data[start:end] * dice.choice((1, 2, 50)) + data[end:]


def _move(data: bytes, dice: random.Random) -> bytes:
    start, end = _at(data, dice)
    to = dice.randint(0, len(data))
    return data[:to] + data[start:end] + data[to:]


def _cut(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randint(0, len(data))]


def _line(data: bytes, dice: random.Random) -> bytes:
    """Whole lines moved, doubled, indented anew: a structure that is wrong rather than broken."""
    lines = data.split(b"\n")
    at, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    what = dice.randrange(4)
    if what == 0:
        lines[at], lines[other] = lines[other], lines[at]
    elif what == 1:
        lines.insert(at, lines[other])
    elif what == 2:
        lines[at] = b" " * dice.randrange(12) + lines[at].lstrip()
    else:
        del lines[at]
    return b"\n".join(lines)


def _token(data: bytes, dice: random.Random) -> bytes:
    """One word put in the place of another."""
    words = list(re.finditer(rb"[\w-]+", data))
    if not words:
        return data
    one, other = dice.choice(words), dice.choice(words)
    return data[: one.start()] + dice.choice((other[0], dice.choice(NASTY))) + data[one.end() :]


_CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _replace,
    _replace,
    _noise,
    _again,
    _move,
    _cut,
    _line,
    _token,
    _token,
)


def changed_zip(data: bytes, dice: random.Random) -> bytes:
    """A package with one of its parts changed, or its own bytes."""
    if dice.random() < 0.25:
        return changed(data, dice)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = dice.choice([n for n in parts if n.endswith((".xml", ".rels"))])
    parts[name] = changed(parts[name], dice)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for each, body in parts.items():
            package.writestr(each, body)
    return out.getvalue()


_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def changed_pdf(data: bytes, dice: random.Random) -> bytes:
    """A PDF with the inside of one of its streams changed, or its own bytes."""
    found = list(_STREAM.finditer(data))
    if not found or dice.random() < 0.4:
        return changed(data, dice)
    one = dice.choice(found)
    try:
        inside = zlib.compress(changed(zlib.decompress(one[1]), dice))
    except zlib.error:
        inside = changed(one[1], dice)
    return data[: one.start(1)] + inside + data[one.end(1) :]
