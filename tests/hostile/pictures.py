"""Pictures: bombs, halves, wrong names, and roads out of the folder."""

from __future__ import annotations

import io
import os
import struct
import zlib
from pathlib import Path

from PIL import Image

from tests.hostile.case import ANY, BUILDS, FIRST, HARMLESS, Case, plus, put
from tests.hostile.disk import _link, _socket, _touched


def _image(mode: str = "RGB", size: tuple[int, int] = (40, 30), kind: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind, **options)
    return out.getvalue()


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _png(width: int, height: int, *more: bytes, pixels: bytes = b"") -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _bmp(width: int, height: int, size: int = 40) -> bytes:
    return (
        b"BM"
        + struct.pack("<IHHIIiiHHIIiiII", 60, 0, 0, 54, size, width, height, 1, 24, 0, 0, 0, 0, 0, 0)
        + b"\0" * 6
    )


def _tiff(*entries: tuple[int, int, int, int], following: int = 0) -> bytes:
    """A TIFF of one directory; ``following`` is where the next is said to be."""
    rows = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0" + struct.pack("<IH", 8, len(entries)) + rows + struct.pack("<I", following)


_SIZE = (
    (256, 4, 1, 10),
    (257, 4, 1, 10),
    (258, 3, 1, 8),
    (259, 3, 1, 1),
    (262, 3, 1, 1),
    (273, 4, 1, 8),
    (279, 4, 1, 100),
)
_HUGE = ((256, 4, 1, 4_000_000_000), (257, 4, 1, 4_000_000_000), *_SIZE[2:])


def _gif(width: int, height: int, frames: int) -> bytes:
    frame = b"," + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\x00"
    return b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + b"\0" * 6 + frame * frames + b";"


def _exif() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "May anh bi-mat"
    exif.get_ifd(0x8825)[2] = (21.0, 2.0, 3.0)
    return _image(kind="JPEG", exif=exif)


def _loop_of_exif() -> bytes:
    data = _tiff((0x8769, 4, 1, 8), following=8)
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(data) + 8) + b"Exif\0\0" + data + _image(kind="JPEG")[2:]


def _dots(data: bytes, x: int, y: int) -> bytes:
    """A JPEG that says how many dots to the inch it has."""
    return data[:14] + struct.pack(">HH", x, y) + data[18:] if data[6:10] == b"JFIF" else data


_JPEG = _image(kind="JPEG")
_PNG = _image()
_ROWS = zlib.compress(b"\0" * 30_000_000)
_SCRIPT = b"<html><script>alert(1)</script></html>"
# What the file holds, and what is said of it.
_FILES: dict[str, tuple[object, str]] = {
    "jpeg": (_JPEG, BUILDS),
    "png": (_PNG, BUILDS),
    "gif": (_image(kind="GIF"), BUILDS),
    "bmp": (_image(kind="BMP"), BUILDS),
    "webp": (_image(kind="WEBP"), BUILDS),
    "tiff": (_image(kind="TIFF"), BUILDS),
    "cmyk": (_image("CMYK", kind="JPEG"), BUILDS),
    "cmyk-tiff": (_image("CMYK", kind="TIFF"), BUILDS),
    "grey-16": (_image("I;16"), BUILDS),
    "palette": (_image("P"), BUILDS),
    "transparent": (_image("RGBA"), BUILDS),
    "one-bit": (_image("1"), BUILDS),
    "lab": (_image("LAB", kind="TIFF"), "picture-colours"),
    "float": (_image("F", kind="TIFF"), HARMLESS),
    "one-pixel": (_image(size=(1, 1)), BUILDS),
    "thin": (_image(size=(60_000, 1)), BUILDS),
    "tall": (_image(size=(1, 60_000)), BUILDS),
    "exif": (_exif(), BUILDS),
    "exif-loop": (_loop_of_exif(), HARMLESS),
    "exif-broken": (b"\xff\xd8\xff\xe1\x00\x10Exif\0\0" + b"\xff" * 8 + _JPEG[2:], HARMLESS),
    "dots-0": (_dots(_JPEG, 0, 0), BUILDS),
    "dots-huge": (_dots(_JPEG, 65535, 65535), BUILDS),
    "comment-of-60-kb": (_JPEG[:2] + b"\xff\xfe\xff\xff" + b"x" * 65533 + _JPEG[2:], BUILDS),
    "jpeg-half": (_image(size=(400, 400), kind="JPEG")[:900], "picture-broken"),
    "jpeg-head": (_JPEG[:20], "picture-broken"),
    "jpeg-huge-size": (_JPEG.replace(struct.pack(">HH", 30, 40), struct.pack(">HH", 65500, 65500)), "picture-too-many-pixels"),
    "jpeg-no-size": (_JPEG.replace(struct.pack(">HH", 30, 40), struct.pack(">HH", 0, 0)), "picture-broken"),
    "jpeg-and-page": (_JPEG + _SCRIPT, BUILDS),
    "jpeg-and-zip": (_JPEG + b"PK\x03\x04" + b"\0" * 99, BUILDS),
    "png-bad-sum": (_PNG[:-20] + b"\0\0\0\0" + _PNG[-16:], "picture-broken"),
    "png-cut": (_PNG[:-30], "picture-broken"),
    "png-without-pixels": (_png(10, 10), "picture-broken"),
    "png-30000-square": (_png(30_000, 30_000, pixels=_ROWS), "picture-too-many-pixels"),
    "png-7700-square": (_png(7_700, 7_700, pixels=_ROWS), "picture-broken"),
    "png-of-2-to-the-31": (_png(2**31 - 1, 2**31 - 1, pixels=_ROWS), "picture-too-many-pixels"),
    "png-of-nothing": (_png(0, 0, pixels=_ROWS), "picture-broken"),
    "png-text-bomb": (_png(10, 10, _chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * 60_000_000)), pixels=zlib.compress(b"\0" * 310)), HARMLESS),
    "png-profile-bomb": (_png(10, 10, _chunk(b"iCCP", b"a\0\0" + zlib.compress(b"x" * 60_000_000)), pixels=zlib.compress(b"\0" * 310)), HARMLESS),
    "png-chunk-of-4-gb": (b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 2**32 - 1) + b"IHDR" + b"\0" * 40, "picture-broken"),
    "png-100000-chunks": (_png(10, 10, *[_chunk(b"tEXt", b"a\0b")] * 50_000, pixels=zlib.compress(b"\0" * 310)), HARMLESS),
    "gif-5000-frames": (_gif(10, 10, 5000), HARMLESS),
    "gif-huge": (_gif(65535, 65535, 1), "picture-too-many-pixels"),
    "gif-cut": (_image(kind="GIF")[:30], "picture-broken"),
    "bmp-huge": (_bmp(2**30, 2**30), "picture-too-many-pixels"),
    "bmp-backwards": (_bmp(10, -(2**31)), ANY),
    "bmp-giant-head": (_bmp(10, 10, size=2**31 - 1), "picture-broken"),
    "tiff-loop": (_tiff(*_SIZE, following=8), HARMLESS),
    "tiff-huge": (_tiff(*_HUGE), ANY),
    "tiff-far": (_tiff(*_SIZE, following=2**32 - 1), ANY),
    "tiff-many-tags": (_tiff(*[(270, 2, 2**31, 8)] * 5000), "picture-broken"),
    "tiff-500-pages": (_image(kind="TIFF", save_all=True, append_images=[Image.new("1", (2, 2))] * 500), BUILDS),
    "webp-cut": (_image(kind="WEBP")[:20], "picture-broken"),
    "webp-huge": (b"RIFF\xff\xff\xff\xffWEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff", ANY),
    "svg": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "picture-svg"),
    "svg-entity": (b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>', ANY),
    "svg-comments": (b"<!--" * 1000 + b"<svg", "picture-format"),
    "heic": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "picture-broken"),
    "avif": (b"\0\0\0\x18ftypavif\0\0\0\0avif", "picture-avif"),
    "page": (_SCRIPT, "picture-format"),
    "pdf": (b"%PDF-1.7\n", "picture-format"),
    "psd": (b"8BPS\0\1" + b"\0" * 40, "picture-format"),
    "eps": (b"%!PS-Adobe-3.0 EPSF-3.0\n(id) system\n", "picture-format"),
    "emf": (b"\x01\0\0\0" + b"\0" * 36 + b" EMF", "picture-format"),
    "wmf": (b"\xd7\xcd\xc6\x9a" + b"\0" * 30, "picture-format"),
    "ico": (b"\0\0\1\0\1\0" + b"\0" * 20, "picture-format"),
    "icns": (b"icns" + b"\0" * 20, "picture-format"),
    "jpeg2000": (b"\0\0\0\x0cjP  \r\n\x87\n", "picture-format"),
    "fits": (b"SIMPLE  =                    T", "picture-format"),
    "dds": (b"DDS " + b"\0" * 120, "picture-format"),
    "ppm": (b"P6 99999 99999 255\n", "picture-format"),
    "xbm": (b"#define a_width 99999\n", "picture-format"),
    "text": (b"x" * 50, "picture-format"),
    "empty": (b"", "picture-empty"),
    "only-a-sign": (b"\xff\xd8\xff", "picture-broken"),
    "only-a-bmp-sign": (b"BM", "picture-broken"),
    "noise": (bytes(range(256)) * 200, "picture-format"),
    "jpeg-noise": (b"\xff\xd8\xff\xe0" + bytes(range(256)) * 200, "picture-broken"),
    "31-mb": (_JPEG + b"\0" * 30_000_000, "picture-too-big"),
    "a-terabyte": (lambda file: os.truncate(_touched(file), 1 << 40), "picture-too-big"),
    "folder": (Path.mkdir, "picture-not-plain"),
    "pipe": (os.mkfifo, "picture-not-plain"),
    "socket": (_socket, ANY),
    "link-out": (_link("../../ngoai/anh.jpg"), "picture-outside"),
    "link-out-short": (_link("../ngoai/anh.jpg"), "picture-outside"),
    "link-to-zero": (_link("/dev/zero"), "picture-outside"),
    "link-to-random": (_link("/dev/urandom"), "picture-outside"),
    "link-to-memory": (_link("/proc/self/mem"), "picture-outside"),
    "link-broken": (_link("khong-co.jpg"), ANY),
    "link-loop": (_link("anh.jpg"), ANY),
    "link-inside": (_link("that.jpg"), BUILDS),
}  # fmt: skip
_NAMES: dict[str, str] = {
    "above": "../ngoai/anh.jpg",
    "above-far": "../../../../../../etc/passwd",
    "through-a-folder": "x/../../ngoai/anh.jpg",
    "absolute": "/etc/passwd",
    "device": "/dev/zero",
    "proc": "/proc/self/environ",
    "share": "\\\\may-chu\\chia-se\\anh.jpg",
    "share-slashes": "//may-chu/chia-se/anh.jpg",
    "drive": "C:\\Windows\\win.ini",
    "drive-relative": "C:anh.jpg",
    "long-path": "\\\\?\\C:\\anh.jpg",
    "device-path": "\\\\.\\PhysicalDrive0",
    "device-con": "CON",
    "device-nul": "nul.jpg",
    "stream": "anh.jpg::$DATA",
    "file-url": "file:///etc/passwd",
    "http-url": "http://127.0.0.1:9/anh.jpg",
    "data-url": "data:image/png;base64,iVBORw0KGgo=",
    "encoded": "%2e%2e/ngoai/anh.jpg",
    "encoded-slash": "..%2fngoai%2fanh.jpg",
    "backslashes": "..\\ngoai\\anh.jpg",
    "home": "~/.ssh/id_rsa",
    "variable": "$HOME/anh.jpg",
    "dot": ".",
    "dots": "..",
    "slash": "/",
    "folder-slash": "x/",
    "long": "a" * 5000 + ".jpg",
    "deep": "a/" * 5000 + "anh.jpg",
    "star": "*.jpg",
    "pipe": "| id",
    "record": "ho-so.yaml",
    "question": "anh.jpg?x=1",
    "fragment": "anh.jpg#x",
}


def _named(name: str, said: str = ANY) -> Case:
    return plus(f"Ảnh:\n  - Tệp: '{name}'\n    Chú thích: ảnh\n", said, FIRST + 1, beside={"ngoai/anh.jpg": _JPEG})


def _held(maker: object, said: str) -> Case:
    line = 0 if said == HARMLESS else FIRST + 1
    beside = {"ngoai/anh.jpg": _JPEG, "inputs/that.jpg": _JPEG, "inputs/anh.jpg": maker}
    return plus("Ảnh:\n  - Tệp: anh.jpg\n    Chú thích: ảnh\n", said, line, beside=beside, formats=("html", "docx"))


def _many(count: int) -> Case:
    record = "Ảnh:\n" + "".join(f"  - Tệp: khong-co-{n}.jpg\n    Chú thích: ảnh\n" for n in range(count))
    return plus(record, ANY, FIRST + 1, beside={"inputs/anh": lambda folder: _crowd(folder, 1500)})


def _crowd(folder: Path, count: int) -> None:
    for n in range(count):
        put(folder / f"khong-con-{n}.jpg", b"")


CASES: dict[str, Case] = {
    **{f"file-{name}": _held(*file) for name, file in _FILES.items()},
    **{f"named-{name}": _named(text) for name, text in _NAMES.items()},
    "named-apart": plus("Ảnh:\n  - Tệp: ảnh.jpg\n    Chú thích: ảnh\n", beside={"inputs/a\u0309nh.jpg": _JPEG}),
    "named-composed": plus("Ảnh:\n  - Tệp: a\u0309nh.jpg\n    Chú thích: ảnh\n", beside={"inputs/ảnh.jpg": _JPEG}),
    "named-with-percent": plus("Ảnh:\n  - Tệp: a%41.jpg\n    Chú thích: ảnh\n", beside={"inputs/a%41.jpg": _JPEG}),
    "missing-800": _many(800),
    "the-same-300-times": plus("Ảnh:\n" + "  - Tệp: anh.jpg\n    Chú thích: ảnh\n" * 300, beside={"inputs/anh.jpg": _JPEG}),
    "folder-a-link-out": plus("Ảnh:\n  - Tệp: x/anh.jpg\n    Chú thích: ảnh\n", "picture-outside", FIRST + 1,
                              beside={"ngoai/anh.jpg": _JPEG, "inputs/x": _link("../ngoai")}),
    "folder-link-that-loops": plus("Ảnh:\n  - Tệp: khong-co.jpg\n    Chú thích: ảnh\n", ANY, FIRST + 1, beside={"inputs/x": _link("../inputs")}),
    "names-beside-that-steer": plus("Ảnh:\n  - Tệp: anh1.jpg\n    Chú thích: ảnh\n", ANY, FIRST + 1, beside={"inputs/anh\x1b[2J.jpg": _JPEG, "inputs/anh\n2.jpg": _JPEG}),
    "pdf": plus("Ảnh:\n  - Tệp: anh.jpg\n    Chú thích: ảnh\n", beside={"inputs/anh.jpg": _exif()}, formats=("pdf",)),
}  # fmt: skip
