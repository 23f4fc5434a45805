"""Which values of its type an option may have, and what is said of the others."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, NamedTuple

from reader.errors import ReaderError


class WrongError(ReaderError, ValueError):
    """A value that cannot be used: ``what`` is wrong with it, and how to ``fix`` that."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(f"{what}; {fix}")
        self.what, self.fix = what, fix


class Limits(NamedTuple):
    """What an option may be besides of its type.

    ``fault`` is said of a value that ``accepts`` refuses, and ``allowed`` what may be written in its place. A choice
    has ``words`` for both; they are a function, because to know them may mean to import something.
    """

    metavar: str
    fault: str
    allowed: str = ""
    accepts: Callable[[Any], bool] = lambda _: True
    words: Callable[[], Collection[str]] = tuple


def choice(words: Callable[[], Collection[str]], metavar: str = "WORD") -> Limits:
    """One of some words, in any case of letters."""
    return Limits(metavar, "not one of the choices", words=words)


def number(least: int, most: int, metavar: str = "N", *, whole: bool = True, automatic: bool = False) -> Limits:
    """A number from ``least`` to ``most``; with ``automatic`` also 0, which leaves it to the reader."""
    return Limits(
        metavar,
        f"not {'a whole number' if whole else 'a number'} from {least} to {most}",
        f"{least} to {most}" + (", or 0 for automatic" if automatic else ""),
        lambda value: least <= value <= most or (automatic and value == 0),
    )


def _theme_names() -> Collection[str]:
    from reader.config.themes import AUTO, THEME_NAMES

    return (*THEME_NAMES, AUTO)


def _format_names() -> Collection[str]:
    from reader.export.formats.formats import FORMATS

    return tuple(one.name for one in FORMATS)


def _style_names() -> Collection[str]:
    from reader.export.styles.cite import STYLES

    return tuple(style.name for style in STYLES)


def _may_be_language(value: str) -> bool:
    if not value:
        return True
    from reader.languages.tags import names_language

    return names_language(value)


SWITCH = Limits("", "neither on nor off", "true or false, without quotation marks")
THEME = choice(_theme_names, "NAME")
"""A theme that ships; the user's own are known only with the file."""

FORMAT = choice(_format_names, "FORMAT")
CITATION = choice(_style_names, "STYLE")
LANGUAGE = Limits(
    "TAG",
    "not a language tag",
    'one such as en or de-AT, or "" for the text\'s own',
    _may_be_language,
)
FOLDER = Limits(
    "FOLDER", "not a path", 'the path of a folder, or "" for the usual one', lambda value: "\0" not in value
)
"""It need not be there yet."""
