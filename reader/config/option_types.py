"""The types of value that an option may have: which values are right, and what to say about the others.

Named tuples and not data classes: these are made at the start of every command, in a third of the time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import NamedTuple

from reader.document.problems import listed, meant, quoted_value
from reader.errors import ReaderError

Value = str | int | float | bool
"""What an option's value may be."""

_SWITCHES = {"on": True, "yes": True, "true": True, "1": True, "off": False, "no": False, "false": False, "0": False}
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_TOML_TYPES = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table", str: "text"}
_LARGE = 10**40


class WrongError(ReaderError, ValueError):
    """A value that cannot be used: ``what`` is wrong with it, and how to ``fix`` that."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(f"{what}; {fix}")
        self.what, self.fix = what, fix


class OptionType(NamedTuple):
    """One type. `choice`, `number`, `switch` and `language_tag` make them.

    ``accept`` returns the value to use, or None for one that is wrong, of which ``fault`` is then said. ``from_text``
    turns the text of a flag or variable into a value. ``words`` are the words of a choice; they are a function,
    because to know them may mean to import something.
    """

    metavar: str
    fault: str
    accept: Callable[[object, Collection[str]], Value | None]
    allowed_values: str = ""
    from_text: Callable[[str], object] = str.strip
    words: Callable[[], Collection[str]] = tuple

    def check(self, value: object, more: Collection[str] = ()) -> Value:
        """Return the value to use. ``more`` are words of a choice that only this user has.

        Raises:
            WrongError: the value cannot be used.
        """
        known = (*self.words(), *more)
        accepted = self.accept(value, known)
        if accepted is not None:
            return accepted
        if isinstance(value, str):
            said = quoted_value(value)
        elif isinstance(value, int) and abs(value) >= _LARGE:  # Python refuses to write out more than 4,300 digits
            raise WrongError(f"so large a number is {self.fault}", f"write {self.allowed()}")
        elif isinstance(value, int | float) and not isinstance(value, bool):
            said = f"{value!r:.40}"
        else:
            said = _TOML_TYPES.get(type(value), "a date")
        fix = f"{meant(str(value), known)} write {self.allowed(more)}" if known else f"write {self.allowed()}"
        raise WrongError(f"{said} is {self.fault}", fix.strip())

    def parse(self, text: str, more: Collection[str] = ()) -> Value:
        """Return the value that the text of a flag or a variable gives.

        Raises:
            WrongError: it gives none that can be used.
        """
        return self.check(self.from_text(text), more)

    def allowed(self, more: Collection[str] = ()) -> str:
        """What may be written, in words."""
        words = (*self.words(), *more)
        return f"{listed(words[:-1])} or {words[-1]}" if words else self.allowed_values


def choice(words: Callable[[], Collection[str]], metavar: str = "WORD") -> OptionType:
    """One of some words, in any case of letters."""

    def accept(value: object, known: Collection[str]) -> str | None:
        spellings = (value, value.casefold()) if isinstance(value, str) else ()
        return next((spelling for spelling in spellings if spelling in known), None)

    return OptionType(metavar, "not one of the choices", accept, words=words)


def number(least: float, most: float, metavar: str = "N", *, whole: bool = True, automatic: bool = False) -> OptionType:
    """A number from ``least`` to ``most``; with ``automatic`` also 0, which leaves it to the reader."""

    def accept(value: object, _: Collection[str]) -> int | float | None:
        if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
            return None
        in_range = least <= value <= most or (automatic and value == 0)
        return (value if whole else float(value)) if in_range else None

    def from_text(text: str) -> object:
        pattern = r"[0-9]{1,9}" if whole else r"[0-9]{1,9}(\.[0-9]{1,9})?"
        text = text.strip()
        return (int(text) if whole else float(text)) if re.fullmatch(pattern, text) else text

    bounds = f"{least:g} to {most:g}"
    fault = f"not {'a whole number' if whole else 'a number'} from {bounds}"
    return OptionType(metavar, fault, accept, bounds + (", or 0 for automatic" if automatic else ""), from_text)


def switch() -> OptionType:
    """On or off: ``true`` or ``false`` in the file; on, yes, 1 and their opposites in a variable."""

    def accept(value: object, _: Collection[str]) -> bool | None:
        return value if isinstance(value, bool) else None

    def from_text(text: str) -> object:
        return _SWITCHES.get(text.strip().casefold(), text)

    return OptionType("", "neither on nor off", accept, "true or false, without quotation marks", from_text)


def language_tag() -> OptionType:
    """A language tag (BCP 47), or an empty string."""

    def accept(value: object, _: Collection[str]) -> str | None:
        return value if isinstance(value, str) and (not value or _LANGUAGE_TAG.fullmatch(value)) else None

    return OptionType("TAG", "not a language tag", accept, 'one such as en or de-AT, or "" for the text\'s own')


def folder() -> OptionType:
    """The path of a folder, which need not be there yet; an empty string for the usual one."""

    def accept(value: object, _: Collection[str]) -> str | None:
        return value if isinstance(value, str) and "\0" not in value else None

    return OptionType("FOLDER", "not a path", accept, 'the path of a folder, or "" for the usual one')
