"""One cleaning step for every photo: whatever was handed in, documents get a plain, upright, small JPEG.

Cameras, phones and scanners write what Word refuses (printing colours, 0 dpi), what readers cannot see through
(half a file, a turn noted beside the pixels) and what nobody should publish (where the photo was taken).
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import stat
import threading
import unicodedata
import warnings
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import reduce
from operator import or_
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportgen.document import Picture
from reportgen.problems import Place, ProblemsError, problem

from .finding import find, lost

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["LONGEST", "MAX_BYTES", "MAX_PIXELS", "clean", "find"]

MAX_BYTES = 30_000_000
MAX_PIXELS = 60_000_000
LONGEST = 1600

_QUALITY = 88
_DPI = (200, 200)
_KEPT = 64
# Without O_NONBLOCK a pipe waits for ever; without O_BINARY Windows changes bytes.
_WISHED = ("O_NONBLOCK", "O_BINARY", "O_CLOEXEC", "O_NOFOLLOW")
_FLAGS = reduce(or_, (getattr(os, flag, 0) for flag in _WISHED), os.O_RDONLY)

_FORMATS = {
    "JPEG": re.compile(rb"\xff\xd8\xff"),
    "PNG": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "WEBP": re.compile(rb"RIFF....WEBP", re.DOTALL),
    "GIF": re.compile(rb"GIF8[79]a"),
    "BMP": re.compile(rb"BM"),
    "TIFF": re.compile(rb"II[*+]\0|MM\0[*+]"),
    "HEIF": re.compile(rb"....ftyp(?:hei|hev|(?:mif1|msf1)(?!(?:....){1,9}?avi[fs]))", re.DOTALL),
}
_ADVISED = {
    "picture-avif": re.compile(rb"....ftyp(?:avi[fs]|mif1|msf1)", re.DOTALL),
    "picture-svg": re.compile(
        rb"(?:\xef\xbb\xbf)?(?>\s+|<\?xml[^>]*>|<!--.*?-->|<!DOCTYPE svg[^>]*>)*+<svg\b", re.DOTALL
    ),
}
# What a colour in the file becomes before it is made smaller; other models (LAB, floats) are no photos.
_WORKING = {"1": "L", "L": "L", "P": "RGB", "RGB": "RGB", "RGBX": "RGB", "YCbCr": "RGB", "CMYK": "CMYK"}

_cache: OrderedDict[tuple[bytes, int], Picture] = OrderedDict()
_alone = threading.Lock()


class _RefusedError(Exception):
    """Why a file cannot be used: a kind of problem, and its slots."""

    def __init__(self, kind: str, **slots: Any) -> None:
        super().__init__(kind)
        self.kind, self.slots = kind, slots


def clean(
    path: Path | str, folder: Path, place: Place | None, *, longest: int = LONGEST, guess: bool = True
) -> Picture:
    """Make the picture that documents embed: RGB JPEG, upright, no side over ``longest`` pixels, no Exif.

    ``path`` is a file in ``folder``, the record's; as text, its name as the record has it. The same bytes give
    the same picture. Raises ProblemsError with one problem (picture-…) at ``place``; with ``guess``, of a missing
    file it tells the nearest name.
    """
    if isinstance(path, Path):
        path = (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()
    found = find(path, folder)
    if found is None:
        raise ProblemsError([lost(path, folder, place, guess=guess)])
    try:
        return _remembered(_read(found), longest)
    except _RefusedError as error:
        told = problem(error.kind, place, value=unicodedata.normalize("NFC", path), **error.slots)
        raise ProblemsError([told]) from error


def _read(path: Path) -> bytes:
    """All bytes of a plain file below the cap."""
    try:
        handle = os.open(os.path.realpath(path), _FLAGS)
    except OSError as error:  # for Windows a folder is one
        raise _RefusedError("picture-not-plain" if path.is_dir() else "picture-unreadable") from error
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise _RefusedError("picture-not-plain")
        with os.fdopen(handle, "rb", closefd=False) as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise _RefusedError("picture-unreadable") from error
    finally:
        os.close(handle)
    if len(data) > MAX_BYTES:
        raise _RefusedError("picture-too-big", limit=MAX_BYTES // 1_000_000)
    return data


def _remembered(data: bytes, longest: int) -> Picture:
    """The picture made of ``data``, kept for the next document of this process."""
    key = (hashlib.sha256(data).digest(), longest)
    picture = _cache.pop(key, None) or _made(data, longest)
    _cache[key] = picture
    if len(_cache) > _KEPT:
        _cache.popitem(last=False)
    return picture


def _made(data: bytes, longest: int) -> Picture:
    """The picture made of ``data``."""
    from PIL.Image import DecompressionBombError, DecompressionBombWarning  # noqa: PLC0415 - see _strictly

    try:
        name = _format(data)
        if name == "HEIF":
            _learn_heif()
        with _strictly():
            return _jpeg(_photo(data, name, longest))
    except _RefusedError:
        raise
    except (DecompressionBombError, DecompressionBombWarning) as error:
        raise _RefusedError("picture-too-many-pixels", limit=MAX_PIXELS // 1_000_000) from error
    except Exception as error:  # decoders of broken data raise whatever they meet
        raise _RefusedError("picture-broken") from error


def _format(data: bytes) -> str:
    """What the bytes say they are; the ending of the name says nothing."""
    if not data:
        raise _RefusedError("picture-empty")
    for name, sign in _FORMATS.items():
        if sign.match(data):
            return name
    advised = (kind for kind, sign in _ADVISED.items() if sign.match(data[:4096]))
    raise _RefusedError(next(advised, "picture-format"))


def _learn_heif() -> None:
    """Teach Pillow to read the pictures of phones, which it does not by itself."""
    try:
        import pi_heif  # noqa: PLC0415 - only records with such photos wait for it
    except ImportError as error:
        raise _RefusedError("picture-heic-reader") from error
    pi_heif.options.DECODE_THREADS = 1  # each record has a processor of its own
    pi_heif.register_heif_opener(thumbnails=False)


@contextmanager
def _strictly() -> Iterator[None]:
    """Let Pillow take no half file and pass over nothing.

    Pillow is imported inside functions here, so that only records with photos wait for it.
    """
    from PIL import ImageFile  # noqa: PLC0415

    with _alone, warnings.catch_warnings():  # both settings are the whole process's
        for kind in (UserWarning, RuntimeWarning):
            warnings.simplefilter("error", kind)
        before = ImageFile.LOAD_TRUNCATED_IMAGES  # WeasyPrint switches it on when it is imported
        ImageFile.LOAD_TRUNCATED_IMAGES = False
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = before


def _photo(data: bytes, name: str, longest: int) -> Image.Image:
    """The first (or only) picture in ``data``: whole, upright, small, without transparency, in sRGB."""
    from PIL import Image, ImageOps  # noqa: PLC0415

    with Image.open(io.BytesIO(data), formats=(name,)) as image:
        if image.width * image.height > MAX_PIXELS:
            raise Image.DecompressionBombError
        image.verify()  # the sums of a PNG, which loading does not look at
    with Image.open(io.BytesIO(data), formats=(name,)) as image:
        image.draft(None, (2 * longest, 2 * longest))  # a JPEG is read smaller, which is much quicker
        image.load()
        ImageOps.exif_transpose(image, in_place=True)
        profile = image.info.get("icc_profile")
        photo = _working(image)
    photo.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return _in_srgb(_on_white(photo), profile)


def _working(image: Image.Image) -> Image.Image:
    """A copy with eight bits a channel that can be made smaller without harm."""
    if image.mode.startswith("I"):
        return _eight_bits(image)
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode not in _WORKING:
        raise _RefusedError("picture-colours")
    return image.convert(_WORKING[image.mode])


def _eight_bits(image: Image.Image) -> Image.Image:
    """Grey of 16 bits with all its shades: 65535 is white."""
    wide = image.convert("I")
    low, high = wide.getextrema()
    if not (isinstance(low, int) and isinstance(high, int) and 0 <= low <= high <= 0xFFFF):
        raise _RefusedError("picture-colours")
    return wide.point(lambda shade: shade * (1 / 257) + 0.5).convert("L")


def _on_white(image: Image.Image) -> Image.Image:
    """What is transparent shows the paper."""
    from PIL import Image  # noqa: PLC0415

    if image.mode != "RGBA":
        return image
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours screens and printers expect, by the profile in the file if there is one that fits."""
    from PIL import ImageCms  # noqa: PLC0415

    if profile:
        with suppress(ImageCms.PyCMSError, OSError):  # no profile, or one for another kind of colours
            own, common = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
            image = ImageCms.profileToProfile(image, own, common, outputMode="RGB") or image
    return image.convert("RGB")


def _jpeg(image: Image.Image) -> Picture:
    """A JPEG of the pixels and nothing else."""
    image.info = {}  # Pillow would write a comment of the old file
    out = io.BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, optimize=True, dpi=_DPI)
    return Picture(out.getvalue(), image.width, image.height)
