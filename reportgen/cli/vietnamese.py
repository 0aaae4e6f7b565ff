"""click's own words, in Vietnamese: its translation function is pointed at ``messages.yaml``."""

from __future__ import annotations

import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.types

from reportgen.messages import messages


def words(key: str, **slots: object) -> str:
    """A sentence of the command line."""
    text: str = messages()["say"][key]
    return text.format(**slots) if slots else text


def help_of(command: str) -> str:
    """The help of a command or an option."""
    text: str = messages()["help"][command]
    return text


def _translate(message: str) -> str:
    return str(messages()["click"].get(message, message))


def _translate_many(one: str, many: str, count: int) -> str:
    return _translate(one if count == 1 else many)


def speak_vietnamese() -> None:
    """Click has no other way to be given a language without compiled catalogues and a locale."""
    for module in (
        click.core,
        click.decorators,
        click.exceptions,
        click.formatting,
        click.parser,
        click.types,
    ):
        for name, function in (("_", _translate), ("ngettext", _translate_many)):
            if hasattr(module, name):
                setattr(module, name, function)
