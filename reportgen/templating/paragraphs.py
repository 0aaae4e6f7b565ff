"""Sentences into paragraphs: none opens like the one before it, short ones are joined, long ones parted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from .filters import lower_first_markup, plain_text, printed
from .sentence import tidy
from .state import state

PARAGRAPH = "\n\n"


SENTENCE = "\n"  # between the sentences of a paragraph, so that a long one can be parted; a space in print


LONGEST = 220  # syllables of a paragraph


def paragraph(cac: Iterable[Any], lead: Any = "", *, linked: bool = True) -> Markup:
    """Sentences one after another, each tidied; the first after ``lead``.

    With ``linked``, one that would open like the one before it gets a linking word.
    """
    out: list[str] = []
    before = ""
    for i, raw in enumerate(cac):
        said = printed(raw).strip()
        if i == 0 and lead and plain_text(lead):
            said = printed(lead).strip() + Markup(" ") + _inside(said)
        else:
            said = _opened(said)
        opening = _opening(said)
        if linked and before and opening == before:
            said = printed(state().say("nối tiếp")) + Markup(", ") + lower_first_markup(said)
        before = opening
        out.append(str(tidy(str(said))))
    return Markup(SENTENCE).join(Markup(s) for s in out if s)  # noqa: S704 - tidied markup


def _inside(said: Markup) -> Markup:
    return lower_first_markup(said)


def _opened(said: Markup) -> Markup:
    """A sentence does not open with a bare figure or its sign, except ``100% …``."""
    text = plain_text(said)
    return (
        state().say("trước con số") + Markup(" ") + said
        if re.match(r"[\d≥≤<>~≈±]", text) and not text.startswith("100%")
        else said
    )


def _opening(said: Markup) -> str:
    return " ".join(re.findall(r"\w+", plain_text(said).casefold())[:2])


def chunks(items: Iterable[Any], most: int = 60) -> list[list[Markup]]:
    """Entries of a long list in groups of at most ``most`` syllables, each group one sentence."""
    groups: list[list[Markup]] = []
    size = 0
    for item in items:
        said = printed(item).strip()
        length = len(plain_text(said).split())
        if groups and size + length <= most:
            groups[-1].append(said)
            size += length
        elif length:
            groups.append([said])
            size = length
    return groups


def merged(paragraphs: Iterable[Any], most: int = 90) -> list[Markup]:
    """Short paragraphs that follow each other as one, as long as it has at most ``most`` syllables."""
    out: list[Markup] = []
    for raw in paragraphs:
        said = printed(raw).strip()
        length = len(plain_text(said).split())
        if not length:
            continue
        if out and len(plain_text(out[-1]).split()) + length <= most:
            out[-1] += Markup(" ") + said
        else:
            out.append(said)
    return [part for each in out for part in _parted(each)]


def stacked(paragraphs: Iterable[Markup]) -> Markup:
    """Paragraphs in one piece, to be taken apart again by ``unstacked``."""
    return Markup(PARAGRAPH).join(paragraphs)  # noqa: S704 - no words


def unstacked(text: Any) -> list[Markup]:
    """The paragraphs of such a piece."""
    return [Markup(part).strip() for part in str(printed(text)).split(PARAGRAPH) if part.strip()]  # noqa: S704


def _parted(paragraph: Markup) -> list[Markup]:
    """A paragraph that is too long as several of about one length, parted between sentences."""
    told = paragraph.split(SENTENCE)
    sizes = [len(plain_text(Markup(s)).split()) for s in told]  # noqa: S704 - parts of markup
    count = -(-sum(sizes) // LONGEST)
    if count < 2:
        return [paragraph]
    out: list[list[str]] = [[]]
    done = 0
    for sentence, size in zip(told, sizes, strict=True):
        if out[-1] and done + size / 2 > sum(sizes) * len(out) / count:
            out.append([])
        out[-1].append(sentence)
        done += size
    return [Markup(SENTENCE.join(part)) for part in out]  # noqa: S704 - likewise
