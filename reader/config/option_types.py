"""The kinds of value that an option may have: what is right, how it is written, what to say where it is wrong.

Named tuples and not data classes: these are made before the first frame, and are made in a third of the time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import NamedTuple

from reader.document.problems import listed, meant, shown
from reader.errors import ReaderError

Value = str | int | float | bool
"""What an option's value may be."""


class WrongError(ReaderError, ValueError):
    """A value that cannot be used: ``what`` is wrong with it, and how to ``fix`` that."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(f"{what}; {fix}")
        self.what, self.fix = what, fix


class Choice(NamedTuple):
    """One of some words. They are asked for when they are needed: to know them may mean to import something."""

    words: Callable[[], Collection[str]]
    metavar: str

    def check(self, value: object, more: Collection[str] = ()) -> str:
        """The word, in lower case; ``more`` are words that only this user has.

        Raises:
            WrongError: it is none of them.
        """
        known = [*self.words(), *more]
        if isinstance(value, str) and value in known:
            return value
        if isinstance(value, str) and value.casefold() in known:
            return value.casefold()
        said = shown(value) if isinstance(value, str) else _kind_of(value)
        raise WrongError(f"{said} is not one of them", (meant(str(value), known) + " " + _one_of(known)).strip())

    def parse(self, text: str, more: Collection[str] = ()) -> str:
        """The word that a flag or a variable gives."""
        return self.check(text.strip(), more)

    def allowed(self) -> str:
        """What may be written, in words."""
        *words, last = self.words()
        return f"{listed(words)} or {last}"


class Number(NamedTuple):
    """A number from ``least`` to ``most``; with ``automatic`` also 0, which leaves it to the reader."""

    least: float
    most: float
    metavar: str = "N"
    whole: bool = True
    automatic: bool = False

    def check(self, value: object, more: Collection[str] = ()) -> int | float:
        """The number.

        Raises:
            WrongError: it is none, or outside the range.
        """
        number = not isinstance(value, bool) and isinstance(value, int if self.whole else int | float)
        if number and (self.least <= value <= self.most or (self.automatic and value == 0)):  # type: ignore[operator]
            return value if self.whole else float(value)  # type: ignore[return-value, arg-type]
        said = shown(value) if isinstance(value, str) else f"{value!r:.40}" if number else _kind_of(value)
        raise WrongError(f"{said} is not {self._a_number()}", f"write {self.allowed()}")

    def parse(self, text: str, more: Collection[str] = ()) -> int | float:
        """The number that a flag or a variable gives."""
        pattern = r"[0-9]{1,9}" if self.whole else r"[0-9]{1,9}(\.[0-9]{1,9})?"
        if re.fullmatch(pattern, text.strip()) is None:
            raise WrongError(f"{shown(text)} is not {self._a_number()}", f"write {self.allowed()}")
        return self.check(int(text) if self.whole else float(text))

    def allowed(self) -> str:
        """What may be written, in words."""
        return f"{self.least:g} to {self.most:g}{', or 0 for automatic' if self.automatic else ''}"

    def _a_number(self) -> str:
        return ("a whole number" if self.whole else "a number") + f" from {self.least:g} to {self.most:g}"


_ON = {"on", "yes", "true", "1"}
_OFF = {"off", "no", "false", "0"}


class Switch(NamedTuple):
    """On or off: ``true`` and ``false`` in the file; on, yes, 1 and their opposites in a variable."""

    metavar: str = ""

    def check(self, value: object, more: Collection[str] = ()) -> bool:
        """Whether it is on.

        Raises:
            WrongError: it is neither.
        """
        if isinstance(value, bool):
            return value
        said = shown(value) if isinstance(value, str) else _kind_of(value)
        raise WrongError(f"{said} is neither on nor off", "write true or false, without quotation marks")

    def parse(self, text: str, more: Collection[str] = ()) -> bool:
        """Whether a variable switches it on."""
        word = text.strip().casefold()
        if word in _ON or word in _OFF:
            return word in _ON
        raise WrongError(f"{shown(text)} is neither on nor off", "write on or off")

    def allowed(self) -> str:
        """What may be written, in words."""
        return "true or false"


_TAG = r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"


class Tag(NamedTuple):
    """A language tag (BCP 47), or nothing."""

    metavar: str = "TAG"

    def check(self, value: object, more: Collection[str] = ()) -> str:
        """The tag as it was written.

        Raises:
            WrongError: it does not look like one.
        """
        if isinstance(value, str) and (not value or re.fullmatch(_TAG, value)):
            return value
        said = shown(value) if isinstance(value, str) else _kind_of(value)
        raise WrongError(f"{said} is not a language tag", "write one such as en or de-AT, or nothing")

    def parse(self, text: str, more: Collection[str] = ()) -> str:
        """The tag that a flag or a variable gives."""
        return self.check(text.strip())

    def allowed(self) -> str:
        """What may be written, in words."""
        return "a language tag such as en or de-AT, or nothing for the text's own"


Kind = Choice | Number | Switch | Tag


def _one_of(known: Collection[str]) -> str:
    return f"there is {listed(known)}"


def _kind_of(value: object) -> str:
    """What a TOML value is, for somebody who wrote the wrong one."""
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table", str: "text"}
    return names.get(type(value), "a date")
