"""Where the picture is that a record names: in the record's own folder, however the disk writes its letters."""

from __future__ import annotations

import difflib
import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path, PurePath, PureWindowsPath

from reportgen.problems import Place, Problem, problem

_LOOKED_AT = 2000
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://|www\.", re.IGNORECASE)
_ENDINGS = frozenset((".jpg", ".jpeg", ".jfif", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff"))


def find(name: str, folder: Path) -> Path | None:
    """The file that ``name`` means in ``folder``, whichever form its letters have on the disk.

    None if there is no such file, or it lies outside (``..``, a link, an absolute name).
    """
    path = _spelt(name, folder)
    return path if path and _inside(path, folder) and os.path.exists(path) else None  # noqa: PTH110 - never raises


def _parts(name: str) -> tuple[str, ...] | None:
    """The parts of a name, divided by slashes of either kind; None if it is absolute, on any system."""
    parts = PureWindowsPath(name)
    return None if parts.anchor else parts.parts


def _spelt(name: str, folder: Path) -> Path | None:
    """Where ``name`` leads, each part as the disk spells it: as typed, composed (NFC) or apart (NFD)."""
    path = folder
    for part in _parts(name) or ():
        forms = (part, unicodedata.normalize("NFC", part), unicodedata.normalize("NFD", part))
        spelt = next((form for form in forms if os.path.lexists(path / form)), None)
        if spelt is None:
            return None
        path /= spelt
    return path if path != folder else None


def _inside(path: Path, folder: Path, whole: Callable[[Path], str] = os.path.realpath) -> bool:
    """Whether ``path``, all links followed, lies in ``folder``."""
    return Path(whole(path)).is_relative_to(whole(folder))


def lost(name: str, folder: Path, place: Place | None, *, guess: bool) -> Problem:
    """Why ``find`` found nothing."""
    value = unicodedata.normalize("NFC", name)
    if _ADDRESS.match(value):
        return problem("picture-address", place, value=value)
    parts, spelt = _parts(name), _spelt(name, folder)
    whole = os.path.realpath if spelt else os.path.abspath  # what is not there has no links to follow
    if parts is None or not _inside(spelt or folder.joinpath(*parts), folder, whole):
        return problem("picture-outside", place, value=value)
    near = _near(name, folder) if guess else None
    return problem("picture-missing-near" if near else "picture-missing", place, value=value, near=near)


def _near(name: str, folder: Path) -> str | None:
    """The picture in ``folder`` whose file is called most alike, by its name there."""
    known: dict[str, str] = {}
    for file in islice(_files(folder), _LOOKED_AT):
        if file.suffix.lower() in _ENDINGS and file.name.isprintable():
            known.setdefault(_plain(file.name), unicodedata.normalize("NFC", file.as_posix()))
    wanted = _plain(PureWindowsPath(name).name)
    close = difflib.get_close_matches(wanted, known, n=1)
    return known[close[0]] if close else None


def _files(folder: Path) -> Iterator[PurePath]:
    """Every file below ``folder``, in an order that does not depend on the disk."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (PurePath(root, name).relative_to(folder) for name in sorted(files))


def _plain(name: str) -> str:
    """A name without marks and case, for comparing."""
    apart = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
