"""Words of a text and the capitals that bind them into a name."""

from __future__ import annotations

import re
from typing import TypeAlias

Word: TypeAlias = re.Match[str]
_WORD = re.compile(r"\w+")


def words(text: str) -> list[Word]:
    """The words of ``text`` with their places in it."""
    return list(_WORD.finditer(text))


def capital(word: Word) -> bool:
    """Whether ``word`` begins with a capital."""
    return word[0][0].isupper()


def bound(text: str, one: Word, after: Word) -> bool:
    """Whether two words side by side both begin with a capital: then they belong to one name."""
    return capital(one) and capital(after) and text[one.end() : after.start()].isspace()
