"""The file as a package, before anything of it is drawn: is it a PDF, may it be read, is it bearable.

Everything pdfium will unpack is unpacked here first, a piece at a time, and no further than a limit: a few
kilobytes may hold gigabytes.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportgen.check.seen import Font
from reportgen.problems import Place, ProblemsError, problem

from . import faces, notdef

MOST_PAGES = 300
"""So many pages are looked at; what lies behind them is told."""

_MOST_PAGE = 12_000_000  # bytes of drawing on one page, forms counted as often as they are drawn
_MOST_DRAWN = 90_000_000  # of all pages that are looked at
_LETTER = 25  # bytes of drawing that a letter is as heavy as, to pdfium
_MOST_PART = 64_000_000  # bytes of a font or a table of objects
_MOST_ALL = 160_000_000  # bytes of all of it
_MOST_PARTS = 5_000  # fonts and forms
_DEEP = 12  # forms inside forms
_OLD_PACKING = {"/LZWDecode", "/LZW", "/RunLengthDecode", "/RL"}
_MOST_OLD = 60_000  # bytes packed in an old way, whose size is not known beforehand
_STRING = re.compile(rb"\([^)]*+\)?|<[0-9A-Fa-f]+>")
_PART = re.compile(rb"obj\b(?P<head>(?:(?!obj\b)[^\0]){0,2000}?)\bstream\r?\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Inside:
    """What qpdf knows of the file."""

    pages: int
    looked_at: int
    fonts: tuple[Font, ...]
    boxes: tuple[str, ...]
    aside: tuple[str, ...]


def opened(data: bytes, place: Place | None) -> Inside:
    """ProblemsError, with one complaint, if the file cannot or must not be read."""
    _kind(data, place)
    _tables(data, place)
    import pikepdf  # noqa: PLC0415 - only where a PDF is read

    try:
        with pikepdf.open(io.BytesIO(data)) as file:
            return _Package(pikepdf, file, place).looked()
    except pikepdf.PasswordError as error:
        raise _refused("pdf-file-password", place) from error
    except (pikepdf.PdfError, RuntimeError, ValueError, KeyError, TypeError, AttributeError) as error:
        # qpdf tells of a broken file with errors of many types, depending on what it stumbles over.
        raise _refused("pdf-file-broken", place) from error


def _refused(kind: str, place: Place | None, /, **slots: Any) -> ProblemsError:
    return ProblemsError([problem(kind, place, **slots)])


_KINDS = (
    (b"PK\x03\x04", "tệp nén hoặc văn bản Word (.docx)"),
    (b"\xd0\xcf\x11\xe0", "văn bản Word đời cũ (.doc)"),
    (b"{\\rtf", "văn bản RTF"),
    (b"\xff\xd8\xff", "ảnh JPEG"),
    (b"\x89PNG", "ảnh PNG"),
    (b"GIF8", "ảnh GIF"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
)


def _kind(data: bytes, place: Place | None) -> None:
    if not data.strip(b"\0 \t\r\n"):
        raise _refused("pdf-file-empty", place)
    if b"%PDF-" in data[:1024]:
        return
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    named = next((name for sign, name in _KINDS if start.startswith(sign)), "")
    if not named and start[:1] == b"<":
        named = "trang web (HTML, XML)"
    raise _refused("pdf-file-other-kind", place, kind=named or "tệp loại khác")


def _tables(data: bytes, place: Place | None) -> None:
    """The tables of objects: qpdf unpacks them whole as soon as it opens the file."""
    whole = 0
    for found in _PART.finditer(data):
        if b"/ObjStm" in found["head"] or b"/XRef" in found["head"]:
            size = _inflated(data, found.end(), _MOST_PART)
            whole += size
            if size >= _MOST_PART or whole > _MOST_ALL:
                raise _refused("pdf-file-heavy", place, limit=_MOST_PART // 1_000_000)


def _inflated(data: bytes, start: int, limit: int) -> int:
    """How long the packed piece at ``start`` is unpacked, counted up to ``limit``; 0 if it is not packed so."""
    unpacker, size, piece = zlib.decompressobj(), 0, data[start : start + 1_000_000]
    at = start + len(piece)
    try:
        while piece and not unpacker.eof and size < limit:
            size += len(unpacker.decompress(piece, 1_000_000))
            piece = unpacker.unconsumed_tail
            if not piece:
                piece = data[at : at + 1_000_000]
                at += len(piece)
    except zlib.error:
        pass
    return size


class _Package:
    """One open file; counts what it unpacks."""

    def __init__(self, pikepdf: Any, file: Any, place: Place | None) -> None:
        self.pikepdf, self.file, self.place = pikepdf, file, place
        self.unpacked = self.drawn = 0
        self.forms: dict[tuple[int, int], int] = {}
        self.seen: set[tuple[int, int]] = set()
        self.fonts: dict[Font, None] = {}
        self.boxes: dict[str, None] = {}

    def looked(self) -> Inside:
        count = len(self.file.pages)
        if not count:
            raise _refused("pdf-file-broken", self.place)
        for number, page in zip(range(1, MOST_PAGES + 1), self.file.pages, strict=False):
            self._page(page.obj, number)
        looked_at = min(count, MOST_PAGES)
        return Inside(count, looked_at, tuple(self.fonts), tuple(self.boxes), tuple(self._aside()))

    def _page(self, page: Any, number: int) -> None:
        contents = page.get("/Contents")
        parts = list(contents) if isinstance(contents, self.pikepdf.Array) else [contents]
        drawn, left = [], _MOST_PAGE
        for part in parts[:_MOST_PARTS]:
            if isinstance(part, self.pikepdf.Stream):
                drawn.append(self._unpack(part, left, number))
                left -= len(drawn[-1])
        self.drawn += self._weight(b"\n".join(drawn), page.get("/Resources"), number, 0)
        if self.drawn > _MOST_DRAWN:
            raise _refused("pdf-page-heavy", self.place, page=number, limit=_MOST_DRAWN // 1_000_000)

    def _weight(self, drawn: bytes, resources: Any, number: int, depth: int) -> int:
        """How heavy a drawing is with all it draws; its fonts are looked at on the way."""
        weight = len(drawn) + _LETTER * sum(map(len, _STRING.findall(drawn)))
        if isinstance(resources, self.pikepdf.Dictionary):
            for name, font in self._named(resources.get("/Font")):
                self._font(font, number)
                letters = notdef.letters(font, name, drawn, lambda part: self._unpack(part, _MOST_PART, number))
                self.boxes |= dict.fromkeys(letters)
            for name, form in self._named(resources.get("/XObject")):
                if isinstance(form, self.pikepdf.Stream) and form.get("/Subtype") == "/Form":
                    weight += _times(name, drawn) * self._form(form, number, depth)
        if weight > _MOST_PAGE:
            raise _refused("pdf-page-heavy", self.place, page=number, limit=_MOST_PAGE // 1_000_000)
        return weight

    def _form(self, form: Any, number: int, depth: int) -> int:
        """The weight of a form, worked out once; a form inside itself weighs nothing, as it draws nothing."""
        key = form.objgen
        if key not in self.forms:
            self.forms[key] = 0
            if depth < _DEEP and len(self.forms) <= _MOST_PARTS:
                inner = self._unpack(form, _MOST_PAGE, number)
                self.forms[key] = self._weight(inner, form.get("/Resources"), number, depth + 1)
        return self.forms[key]

    def _named(self, things: Any) -> Iterator[tuple[str, Any]]:
        if isinstance(things, self.pikepdf.Dictionary):
            for name in list(things.keys())[:_MOST_PARTS]:
                thing = things.get(name)
                if isinstance(thing, (self.pikepdf.Dictionary, self.pikepdf.Stream)):
                    yield name, thing

    def _new(self, thing: Any) -> bool:
        """Whether the object is met for the first time, and not one too many."""
        key = thing.objgen
        if key != (0, 0) and key in self.seen:
            return False
        self.seen.add(key)
        return len(self.seen) <= _MOST_PARTS

    def _font(self, font: Any, number: int) -> None:
        if not self._new(font):
            return
        descendants = font.get("/DescendantFonts")
        inner = descendants[0] if isinstance(descendants, self.pikepdf.Array) and len(descendants) else font
        descriptor = inner.get("/FontDescriptor") if isinstance(inner, self.pikepdf.Dictionary) else None
        files = [descriptor.get(key) for key in ("/FontFile", "/FontFile2", "/FontFile3")] if descriptor else []
        carried = [file for file in files if isinstance(file, self.pikepdf.Stream)]
        for part in (*carried, font.get("/ToUnicode"), font.get("/Encoding")):
            if isinstance(part, self.pikepdf.Stream):
                self._unpack(part, _MOST_PART, number)
        drawn = font.get("/Subtype") == "/Type3"
        for _, part in self._named(font.get("/CharProcs")) if drawn else ():
            if isinstance(part, self.pikepdf.Stream):
                self._unpack(part, _MOST_PAGE, number)
        name = str(font.get("/BaseFont", font.get("/Name", "")))
        self.fonts[Font(faces.face(name).family, bool(carried) or drawn)] = None

    def _unpack(self, part: Any, limit: int, number: int) -> bytes:
        """The bytes of a stream; ProblemsError if there are more than ``limit``."""
        filters = part.get("/Filter")
        names = (
            [str(n) for n in filters] if isinstance(filters, self.pikepdf.Array) else [str(filters)] * bool(filters)
        )
        packed = part.read_raw_bytes()
        size, made = len(packed), b""
        if names and all(n in {"/FlateDecode", "/Fl"} for n in names):
            made = packed
            for _ in names:
                made = _unflated(made, limit + 1)
            size = len(made)
        elif _OLD_PACKING & set(names) and (size > _MOST_OLD or len(names) > 2):
            size = limit + 1
        self.unpacked += size
        if size > limit or self.unpacked > _MOST_ALL:
            raise _refused("pdf-page-heavy", self.place, page=number, limit=limit // 1_000_000)
        if not made:
            try:
                made = part.read_bytes()
            except self.pikepdf.PdfError:
                made = b""
        return made

    def _aside(self) -> Iterator[str]:
        root = self.file.Root
        names = root.get("/Names")
        named = set(names.keys()) if isinstance(names, self.pikepdf.Dictionary) else set()
        if "/JavaScript" in named or _acts(root.get("/OpenAction"), self.pikepdf):
            yield "đoạn mã (JavaScript; không chạy, không xét)"
        if "/EmbeddedFiles" in named or "/AF" in root:
            yield "tệp đính kèm bên trong"
        form = root.get("/AcroForm")
        if isinstance(form, self.pikepdf.Dictionary):
            flags = form.get("/SigFlags", 0)
            yield "văn bản đã ký số" if isinstance(flags, int) and flags & 1 else "ô điền của biểu mẫu"


def _times(name: str, drawn: bytes) -> int:
    """How often a drawing may draw the form it calls ``name``; one written in another way counts as all."""
    return drawn.count(name.encode()) or (drawn.count(b"Do") if b"#" in drawn else 0)


def _acts(action: Any, pikepdf: Any) -> bool:
    return isinstance(action, pikepdf.Dictionary) and "/JS" in action


def _unflated(packed: bytes, limit: int) -> bytes:
    """Unpacked up to ``limit``; of a damaged piece what can be had."""
    unpacker = zlib.decompressobj()
    made = bytearray()
    piece = packed
    try:
        while piece and not unpacker.eof and len(made) < limit:
            made += unpacker.decompress(piece, limit - len(made))
            piece = unpacker.unconsumed_tail
    except zlib.error:
        pass
    return bytes(made)
