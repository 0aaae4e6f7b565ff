"""The parts of a Word file, taken out of its zip archive with care: nothing in it is trusted, run or fetched."""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import IO
from urllib.parse import unquote

from lxml import etree

from reportgen.problems import Place, Problem, ProblemsError, problem

from . import guess
from .names import Element, W

MAX_ENTRIES = 5000
MAX_PART = 100 * 1024 * 1024
MAX_TOTAL = 200 * 1024 * 1024
MAX_ELEMENTS = 1_500_000  # a tree of more would not fit in half a gigabyte
MAX_PARAGRAPHS = 40_000  # over a thousand pages
_CHUNK = 1024 * 1024

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    struct.error,
    ValueError,
    RuntimeError,
    NotImplementedError,
    OverflowError,
)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DOCTYPE = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/([A-Za-z]+)")
_STRICT_NAMES = {
    b"wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"officeDocument/relationships": b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    b"officeDocument/math": b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    b"drawingml/main": b"http://schemas.openxmlformats.org/drawingml/2006/main",
    b"drawingml/wordprocessingDrawing": b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    b"drawingml/picture": b"http://schemas.openxmlformats.org/drawingml/2006/picture",
}
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship of a part: the last word of its type, and the part it names (None if outside the file)."""

    kind: str
    part: str | None


class Package:
    """An open Word file. ``main`` is the name of the part with the body; names are in lower case."""

    def __init__(self, data: bytes, place: Place) -> None:
        """Open ``data``; ProblemsError if it is no Word file."""
        self.place = place
        self._left = MAX_TOTAL
        self._paragraphs = 0
        if not data.startswith(b"PK"):
            raise ProblemsError([guess.other_than_zip(data, place)])
        self._entries = self._listed(data)
        self.main = self._main()

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    @property
    def taken(self) -> int:
        """How many bytes were unpacked so far."""
        return MAX_TOTAL - self._left

    @property
    def names(self) -> list[str]:
        """The names of all parts."""
        return list(self._entries)

    def read(self, name: str) -> bytes | None:
        """The part ``name``, None if there is none; ProblemsError if it is broken or too big."""
        entry = self._entries.get(name)
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise self._stop(problem("word-encrypted", self.place))
        if entry.compress_type not in _METHODS:
            raise self._stop(problem("word-broken-part", self.place, part=name))
        try:
            with self._archive.open(entry) as stream:
                return self._read(stream)
        except _BROKEN as error:
            raise self._stop(problem("word-broken-part", self.place, part=name)) from error

    def xml(self, name: str) -> Element | None:
        """The tree of the part ``name``, None if there is none; ProblemsError if it is no safe, whole XML."""
        data = self.read(name)
        return None if data is None else self.tree(data, name)

    def tree(self, data: bytes, name: str) -> Element:
        """The tree of ``data``, which is the part ``name``; ProblemsError likewise."""
        if any(sign in data for sign in _DOCTYPE):
            raise self._stop(problem("word-part-refused", self.place, part=name))
        if data.count(b"<") > 2 * MAX_ELEMENTS or data.count(b"=") > 2 * MAX_ELEMENTS:
            raise self._too_long()
        if b"purl.oclc.org" in data:
            data = _STRICT.sub(lambda m: _STRICT_NAMES.get(m[1] + b"/" + m[2], m[0]), data)
        return self._parsed(data, name)

    def story(self, name: str) -> Element | None:
        """The tree of a part with paragraphs; ProblemsError also if the file has too many of them."""
        root = self.xml(name)
        self._paragraphs += 0 if root is None else sum(1 for _ in root.iter(W + "p"))
        if self._paragraphs > MAX_PARAGRAPHS:
            raise self._too_long()
        return root

    def links(self, name: str) -> dict[str, Link]:
        """The relationships of the part ``name`` by their ids; a broken list is an empty one."""
        folder, file = posixpath.split(name)
        try:
            root = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        except ProblemsError:
            return {}
        found = [] if root is None else list(root.iter(_RELATION))
        return {r.get("Id") or "": _link(r, folder) for r in found}

    def _listed(self, data: bytes) -> dict[str, zipfile.ZipInfo]:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            entries = self._archive.infolist()
        except _BROKEN as error:
            raise self._stop(problem("word-archive-broken", self.place)) from error
        if len(entries) > MAX_ENTRIES:
            raise self._stop(problem("word-too-many-parts", self.place, limit=MAX_ENTRIES))
        listed: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            name = entry.filename.replace("\\", "/").lstrip("/").lower()
            if name in listed and not name.endswith("/"):
                raise self._stop(problem("word-part-twice", self.place, part=name))
            listed[name] = entry
        return listed

    def _main(self) -> str:
        kinds = [link.part for link in self.links("").values() if link.kind == "officeDocument"]
        name = next((part for part in kinds if part in self._entries), None)
        if name is None and "word/document.xml" in self._entries:
            name = "word/document.xml"
        kind = guess.archive(self.names) if name is None or not name.startswith("word/") else None
        if kind and name != "word/document.xml":
            raise self._stop(problem("word-other-kind", self.place, kind=kind))
        if name is None:
            raise self._stop(problem("word-no-body", self.place))
        return name

    def _read(self, stream: IO[bytes]) -> bytes:
        chunks: list[bytes] = []
        size = 0
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            self._left -= len(chunk)
            if size > MAX_PART or self._left < 0:
                raise self._stop(problem("word-too-big", self.place, limit=MAX_PART // 1024 // 1024))
            chunks.append(chunk)
        return b"".join(chunks)

    def _parsed(self, data: bytes, name: str) -> Element:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            kind = "word-too-deep" if "depth" in str(error).lower() else "word-broken-part"
            raise self._stop(problem(kind, self.place, part=name)) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise self._stop(problem("word-part-refused", self.place, part=name))
        return root

    def _too_long(self) -> ProblemsError:
        return self._stop(problem("word-too-long", self.place, limit=f"{MAX_PARAGRAPHS:,}".replace(",", ".")))

    @staticmethod
    def _stop(complaint: Problem) -> ProblemsError:
        return ProblemsError([complaint])


def body_of(package: Package) -> Element:
    """The ``w:body`` of the file; ProblemsError if there is none, or if it is too long to be read."""
    root = package.story(package.main)
    body = None if root is None or root.tag != W + "document" else root.find(W + "body")
    if body is None:
        raise ProblemsError([problem("word-no-body", package.place)])
    return body


def _link(relation: Element, folder: str) -> Link:
    kind = (relation.get("Type") or "").rpartition("/")[2]
    if (relation.get("TargetMode") or "").lower() == "external":
        return Link(kind, None)
    target = unquote(relation.get("Target") or "").replace("\\", "/").partition("#")[0]
    path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    return Link(kind, posixpath.normpath(path).lower())
