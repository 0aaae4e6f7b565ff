"""Bytes that are no UTF-8, or UTF-8 that should not be."""

from __future__ import annotations

import codecs

from tests.hostile.case import BUILDS, FIRST, GOOD, Case, plus

_VIETNAMESE = "Địa điểm: phòng họp số 2, uỷ ban\n"


def _bytes(tail: bytes) -> bytes:
    return GOOD.encode() + tail


CASES: dict[str, Case] = {
    "cp1252": Case("file-encoding", FIRST, _bytes("Dia diem: café\n".encode("cp1252"))),
    "cp1258": Case("file-encoding", FIRST, _bytes("Ðịa điểm: họp\n".encode("cp1258", "ignore") + b"\xd0\xf2a\n")),
    "latin1-whole": Case("file-encoding", 1, "Loai: kiêm tra\n".encode("latin-1")),
    "tcvn3": Case("file-encoding", FIRST, _bytes(b"\xa7\xb7i \xaei\xd3m: x\n")),
    "shift-jis": Case("file-encoding", FIRST, _bytes("場所: 会議室\n".encode("shift-jis"))),
    "gb18030": Case("file-encoding", FIRST, _bytes("地点: 会议室\n".encode("gb18030"))),
    "utf16-le-mark": Case(BUILDS, 0, codecs.BOM_UTF16_LE + GOOD.encode("utf-16-le")),
    "utf16-be-mark": Case(BUILDS, 0, codecs.BOM_UTF16_BE + GOOD.encode("utf-16-be")),
    "utf16-le-bare": Case("file-encoding", 1, GOOD.encode("utf-16-le")),
    "utf16-be-bare": Case("file-encoding", 1, GOOD.encode("utf-16-be")),
    "utf16-odd-byte": Case("file-encoding", FIRST, codecs.BOM_UTF16_LE + GOOD.encode("utf-16-le") + b"a"),
    "utf16-half-pair": Case(
        "file-encoding", FIRST, codecs.BOM_UTF16_LE + GOOD.encode("utf-16-le") + b"\x00\xd8a\0"
    ),
    "utf16-fault-told-in-its-line": Case(
        "date-not-in-calendar",
        FIRST + 1,
        codecs.BOM_UTF16_LE + (GOOD + "Biên bản:\n  Ngày ban hành: 31/02/2026\n").encode("utf-16-le"),
    ),
    "utf32-le-mark": Case("file-encoding", 1, codecs.BOM_UTF32_LE + GOOD.encode("utf-32-le")),
    "utf32-be-mark": Case("file-encoding", 1, codecs.BOM_UTF32_BE + GOOD.encode("utf-32-be")),
    "utf7": Case("unknown-key", FIRST, GOOD + "+AGE-: x\n"),
    "cut-in-a-letter": Case("file-encoding", FIRST, _bytes(_VIETNAMESE.encode()[:8])),
    "cut-before-the-end": Case("file-encoding", FIRST, _bytes(b"\xe1\xba")),
    "overlong-slash": Case("file-encoding", FIRST, _bytes(b"Venue: \xc0\xaf\n")),
    "overlong-nul": Case("file-encoding", FIRST, _bytes(b"Venue: \xc0\x80\n")),
    "five-bytes": Case("file-encoding", FIRST, _bytes(b"Venue: \xf8\x88\x80\x80\x80\n")),
    "beyond-unicode": Case("file-encoding", FIRST, _bytes(b"Venue: \xf4\x90\x80\x80\n")),
    "surrogate-in-utf8": Case("file-encoding", FIRST, _bytes(b"Venue: \xed\xa0\x80\n")),
    "cesu8": Case("file-encoding", FIRST, _bytes(b"Venue: \xed\xa0\xbd\xed\xb8\x80\n")),
    "lone-continuation": Case("file-encoding", FIRST, _bytes(b"Venue: \x80\n")),
    "byte-ff": Case("file-encoding", FIRST, _bytes(b"\xff\xfe\xff\n")),
    "bad-byte-on-a-late-line": Case("file-encoding", FIRST + 1000, _bytes(b"#\n" * 1000 + b"\xff\n")),
    "bad-byte-after-cr-lines": Case("file-encoding", 4, b"a: b\rc: d\re: f\r\xff\r"),
    "mark": Case(BUILDS, 0, codecs.BOM_UTF8 + GOOD.encode()),
    "mark-twice": Case(BUILDS, 0, codecs.BOM_UTF8 * 2 + GOOD.encode()),
    "mark-inside": Case(BUILDS, 0, _bytes("Địa điểm: a\ufeffb\n".encode())),
    "only-a-mark": Case("record-blank", 0, codecs.BOM_UTF8),
    "only-a-utf16-mark": Case("record-blank", 0, codecs.BOM_UTF16_LE),
    "half-a-mark": Case("file-encoding", 1, b"\xef\xbb"),
    "nul": Case("file-encoding", FIRST, _bytes(b"Venue: a\0b\n")),
    "nul-only": Case("file-encoding", 1, b"\0"),
    "nuls-2-mb": Case("file-encoding", 1, b"\0" * 2_000_000),
    "ff-2-mb": Case("file-encoding", 1, b"\xff" * 2_000_000),
    "nul-in-utf16": Case(
        "file-encoding", FIRST, codecs.BOM_UTF16_LE + (GOOD + "Venue: a\0b\n").encode("utf-16-le")
    ),
    "cr-only": Case(BUILDS, 0, GOOD.replace("\n", "\r")),
    "crlf": Case(BUILDS, 0, GOOD.replace("\n", "\r\n")),
    "line-ends-mixed": Case(BUILDS, 0, GOOD.replace("\n", "\r\n", 1).replace("\nN", "\rN")),
    "cr-cr-lf": Case(BUILDS, 0, GOOD.replace("\n", "\r\r\n")),
    "no-last-line-end": Case(BUILDS, 0, GOOD.rstrip("\n")),
    "nel": Case("odd-character", 1, GOOD.replace("\n", "\x85")),
    "line-separator": Case("odd-character", 1, GOOD.replace("\n", "\u2028")),
    "paragraph-separator": Case("odd-character", FIRST, GOOD + "Địa điểm: a\u2029b\n"),
    "vertical-tab": plus("Địa điểm: a\x0bb\n"),
    "form-feed": plus("\x0cĐịa điểm: a\n", "odd-character"),
    "pdf-named-yaml": Case("file-encoding", 2, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"),
    "zip-named-yaml": Case("file-encoding", 1, b"PK\x03\x04\x14\0\0\0\x08\0" + b"\xff" * 400),
    "jpeg-named-yaml": Case("file-encoding", 1, b"\xff\xd8\xff\xe0\0\x10JFIF\0" + b"\x01" * 400),
    "gzip-named-yaml": Case("file-encoding", 1, b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + b"\xaa" * 400),
    "html-named-yaml": Case("not-a-pair", 1, "<!DOCTYPE html>\n<html><body>Loại: x</body></html>\n"),
    "rtf-named-yaml": Case("flow-collection", 1, "{\\rtf1\\ansi Loại: kiểm tra}\n"),
    "python-named-yaml": Case("not-a-pair", 1, "import os\nos.system('id')\n"),
    "csv-named-yaml": Case("not-a-pair", 1, "Loại,Chủ đề,Ngày\nkiểm tra,A,1/1/2026\n"),
    "pickle-named-yaml": Case("file-encoding", 1, b"\x80\x04\x95\x0c\0\0\0\0\0\0\0\x8c\x08builtins\x94."),
}
