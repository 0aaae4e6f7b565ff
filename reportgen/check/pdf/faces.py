"""What the name of a font says: family, bold, italic. Names come as ``ABCDEF+TimesNewRomanPS-BoldMT``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD = re.compile(r"bold|black|heavy|semibd|demi(?!um)", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|kursiv|(?<=[-,])It$|(?<=Bold)It$", re.IGNORECASE)
_LONGEST = 100  # letters of a font's name
# Words of style at the end of a name, and the letters makers hang on to it.
_STYLE = re.compile(
    r"(?:[-, ]*(?:PSMT|PS|MT|Std|Regular|Roman(?=$)|Normal|Book|Bold|Italic|Oblique|Semi|Demi|Extra|Black|Light"
    r"|Medium|It))+$"
)
_KNOWN = {
    "timesnewroman": "Times New Roman",
    "timesnewromanps": "Times New Roman",
    "timesnewromanpsmt": "Times New Roman",
    "times": "Times",
    "arial": "Arial",
    "arialmt": "Arial",
}
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_ITALIC_FLAG, _FORCED = 1 << 6, 1 << 18
_HEAVY = 600  # a weight from here up is bold


@dataclass(frozen=True, slots=True)
class Face:
    """A font by name; None where the name does not tell."""

    family: str
    bold: bool
    italic: bool


@lru_cache(maxsize=512)
def face(name: str) -> Face:
    """The family as people write it, and the style the name tells."""
    bare = _SUBSET.sub("", name.strip("/ "))
    key = re.sub(r"[^a-z0-9]", "", bare.lower())
    style = bare
    if key.startswith("timesnewroman"):
        family = "Times New Roman"
        style = bare[len("TimesNewRoman") :]
    else:
        stem = bare.split(",")[0]
        stem = _STYLE.sub("", stem[:_LONGEST]) or stem[:_LONGEST]
        family = _KNOWN.get(re.sub(r"[^a-z0-9]", "", stem.lower())) or _spaced(stem)
    return Face(family, bool(_BOLD.search(style)), bool(_ITALIC.search(style)))


def judged(name: str, flags: int, weight: int) -> Face:
    """The face, weight and flags of the descriptor asked where the name is silent (clause 9.8.2)."""
    told = face(name)
    bold = told.bold or bool(flags & _FORCED) or weight >= _HEAVY
    return Face(told.family, bold, told.italic or bool(flags & _ITALIC_FLAG))


def _spaced(stem: str) -> str:
    """``LiberationSerif`` and ``Liberation-Serif`` as ``Liberation Serif``."""
    return " ".join(_WORDS.sub(" ", stem.replace("-", " ").replace("_", " ")).split())
