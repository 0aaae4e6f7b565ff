"""What a file that is no Word file is, told from its first bytes: people want to hear the name of it."""

from __future__ import annotations

from reportgen.problems import Place, Problem, problem

_OLE = b"\xd0\xcf\x11\xe0"
_STARTS = (
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xff\xd8\xff", "ảnh JPG"),
    (b"\x89PNG", "ảnh PNG"),
    (b"GIF8", "ảnh GIF"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf", "tệp nén 7z"),
    (b"\x1f\x8b", "tệp nén gz"),
)
_PREFIXES = (
    ("xl/", "Excel"),
    ("ppt/", "PowerPoint"),
    ("visio/", "Visio"),
)
_BLANKS = b"\xef\xbb\xbf \t\r\n\x00"


def other_than_zip(data: bytes, place: Place) -> Problem:
    """The complaint about ``data`` that does not begin like a Word file (which is a zip archive)."""
    if not data.strip(_BLANKS):
        return problem("word-file-empty", place)
    if data.startswith(_OLE):
        return _compound(data, place)
    kind = next((name for start, name in _STARTS if data.startswith(start)), None) or _text(data)
    return problem("word-other-kind", place, kind=kind) if kind else problem("not-a-word-file", place)


def archive(names: list[str]) -> str | None:
    """What a zip archive without a Word document is; None if its parts look like Word's own."""
    for prefix, name in _PREFIXES:
        if any(n.startswith(prefix) for n in names):
            return name
    if "mimetype" in names or "content.xml" in names:
        return "OpenDocument (.odt)"
    return None if "[content_types].xml" in names or "_rels/.rels" in names else "tệp nén ZIP"


def _compound(data: bytes, place: Place) -> Problem:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return problem("word-encrypted", place)
    if "WordDocument".encode("utf-16-le") in data:
        return problem("word-old-kind", place)
    return problem("word-other-kind", place, kind="Office đời cũ")


def _text(data: bytes) -> str | None:
    head = data[:4096].lstrip(_BLANKS).lower()
    if head.startswith((b"<!doctype html", b"<html")) or b"<html" in head:
        return "trang web (HTML)"
    if head.startswith(b"<"):
        return "XML"
    try:
        head.decode("utf-8", errors="strict" if len(data) <= len(head) else "ignore")
    except UnicodeDecodeError:
        return None
    printable = sum(b >= 32 or b in (9, 10, 13) for b in head)
    return "tệp chữ thuần" if printable == len(head) else None
