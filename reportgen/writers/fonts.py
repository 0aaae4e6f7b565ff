"""Which font family the PDF will use: one whose files, as they are on this machine, have every letter.

A name proves nothing: fontconfig answers “Times New Roman” with a stand-in, and version 1.07 of
Liberation Serif has the family name but not the Vietnamese letters. So the files themselves are read.
"""

from __future__ import annotations

import contextlib
import ctypes.util
import io
import os
import sys
import unicodedata
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from reportgen.layout import Layout

_VOWELS = "aăâeêioôơuưy"
_TONES = ["", *"\u0300\u0309\u0303\u0301\u0323"]  # none; grave, hook above, tilde, acute, dot below
_LOWER = "đ" + "".join(unicodedata.normalize("NFC", v + tone) for v, tone in product(_VOWELS, _TONES))

VIETNAMESE = _LOWER + _LOWER.upper() + "₫–…“”"
"""Every vowel with every tone and đ, small and capital, and the signs official papers use."""

_FACES = tuple(product((False, True), repeat=2))  # regular, italic, bold, bold italic: all are used
_NAMES = (1, 16, 21)  # the entries of a font's name table that hold a family


@dataclass(frozen=True, slots=True)
class FontFile:
    """One face: where it is, which of the faces in that file, and what it says of itself."""

    path: Path
    family: str
    face: int = 0
    bold: bool = False
    italic: bool = False
    version: float = 0.0


def installed(family: str) -> list[FontFile]:
    """The faces fontconfig knows under this very name, aliases left out; none if there is no fontconfig."""
    paths = _paths().get(_plain(family), ())
    return [file for path in paths for file in _faces(path, family)]


def missing_letters(file: FontFile, letters: str = VIETNAMESE) -> str:
    """Which of ``letters`` the face cannot draw."""
    known = _letters(file)
    return "".join(letter for letter in letters if ord(letter) not in known)


def choose(layout: Layout) -> str | None:
    """The page's own font if it is really there and whole, otherwise the first stand-in that is."""
    return next((f for f in (layout.page.font, *layout.page.stand_ins) if whole(f)), None)


@cache
def whole(family: str) -> bool:
    """Whether all four faces are there and each has all Vietnamese letters."""
    faces = used(family)
    return len(faces) == len(_FACES) and not any(missing_letters(file) for file in faces)


@cache
def used(family: str) -> tuple[FontFile, ...]:
    """The faces fontconfig takes: where two files claim the same one, it prefers the higher version."""
    newest: dict[tuple[bool, bool], FontFile] = {}
    for file in sorted(installed(family), key=lambda f: (f.version, f.path)):
        newest[file.bold, file.italic] = file
    return tuple(newest[face] for face in _FACES if face in newest)


@cache
def drawn(family: str) -> frozenset[int]:
    """The letters, by code point, that each face of the family can draw."""
    faces = used(family)
    return frozenset.intersection(*map(_letters, faces)) if faces else frozenset()


# ---- Files


def _faces(path: Path, family: str) -> Iterator[FontFile]:
    with _opened(path) as fonts:
        for number, font in enumerate(fonts):
            names = {_plain(n.toUnicode()) for n in font["name"].names if n.nameID in _NAMES}
            if _plain(family) in names:
                head = font["head"]
                style = (bool(head.macStyle & 1), bool(head.macStyle & 2))
                yield FontFile(path, family, number, *style, version=head.fontRevision)


@cache
def _letters(file: FontFile) -> frozenset[int]:
    with _opened(file.path) as fonts:
        return frozenset(fonts[file.face].getBestCmap() or ()) if file.face < len(fonts) else frozenset()


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[list[Any]]:
    """The fonts of a file; none if it is damaged: fontconfig does not use such a file either."""
    from fontTools.ttLib import TTCollection, TTFont, TTLibError  # noqa: PLC0415 - only where a PDF is asked for

    with contextlib.ExitStack() as open_files:
        found: list[Any] = []
        with contextlib.suppress(OSError, TTLibError):
            stream = open_files.enter_context(path.open("rb"))
            if path.suffix.lower() in {".ttc", ".otc"}:
                found = list(TTCollection(stream, lazy=True).fonts)
            else:
                found = [TTFont(stream, lazy=True)]
        yield found


# ---- Fontconfig


@cache
def _paths() -> Mapping[str, tuple[Path, ...]]:
    """The files of each family, by its plain name, as fontconfig lists them."""
    try:
        engine()
        from weasyprint.text.ffi import ffi, fontconfig  # noqa: PLC0415 - loads Pango
    except (ImportError, OSError):
        return {}
    config = ffi.gc(fontconfig.FcInitLoadConfigAndFonts(), fontconfig.FcConfigDestroy)
    fonts = fontconfig.FcConfigGetFonts(config, fontconfig.FcSetSystem)
    found: dict[str, dict[Path, None]] = {}
    for i in range(fonts.nfont if fonts else 0):
        for file in _strings(ffi, fontconfig, fonts.fonts[i], b"file"):
            for family in _strings(ffi, fontconfig, fonts.fonts[i], b"family"):
                found.setdefault(_plain(family), {})[Path(file)] = None
    return {family: tuple(sorted(paths)) for family, paths in found.items()}


def _strings(ffi: Any, fontconfig: Any, pattern: Any, name: bytes) -> Iterator[str]:
    """Every value a font's description has under ``name``."""
    out = ffi.new("FcChar8 **")
    number = 0
    while fontconfig.FcPatternGetString(pattern, name, number, out) == fontconfig.FcResultMatch:
        yield os.fsdecode(ffi.string(out[0]))
        number += 1


def _plain(family: str) -> str:
    """Fontconfig tells families apart without case and spaces."""
    return "".join(family.split()).casefold()


# ---- WeasyPrint


@cache
def engine() -> Any:
    """The module ``weasyprint``; ImportError without it, OSError without Pango."""
    # What it prints and warns of while it is imported is told by the exception, or by ``choose``.
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if sys.platform == "linux":
            with contextlib.suppress(OSError), _no_search():
                import weasyprint  # noqa: PLC0415 - heavy: only where a PDF is asked for
        import weasyprint  # noqa: PLC0415
        from weasyprint.urls import URLFetcher  # noqa: F401, PLC0415 - versions below 70 have no such class
    return weasyprint


@contextlib.contextmanager
def _no_search() -> Iterator[None]:
    """Without the search for libraries, which on Linux runs compilers; the plain file names do as well."""
    search = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None  # noqa: ARG005
    try:
        yield
    finally:
        ctypes.util.find_library = search
