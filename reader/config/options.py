"""The options as they are declared in `Settings`, with their names and what may be written for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from typing import Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from reader.config import limits, settings
from reader.config.config import Config, Origin
from reader.config.limits import SWITCH, Limits, WrongError, choice
from reader.config.settings import SHIPPED, Settings
from reader.document.problems import listed, meant, quoted_value

Value = str | int | float | bool
"""What an option's value may be."""

_SWITCHES = {"on": True, "yes": True, "true": True, "1": True, "off": False, "no": False, "false": False, "0": False}
_NUMBERS = {int: r"[0-9]{1,9}", float: r"[0-9]{1,9}(\.[0-9]{1,9})?"}
_TOML_TYPES = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a table", str: "text"}
_LARGE = 10**40


class Option(NamedTuple):
    """One option. ``field`` is its name in `Settings`."""

    field: str
    default: Value
    limits: Limits
    help: str

    @property
    def default_words(self) -> str:
        """Its default in words."""
        if self.is_switch:
            return "on" if self.default else "off"
        return f"{self.default:g}" if isinstance(self.default, float) else str(self.default) or "none"

    @property
    def is_switch(self) -> bool:
        """Whether it is only on or off."""
        return isinstance(self.default, bool)

    @property
    def name(self) -> str:
        """Its name in the file."""
        return self.field.replace("_", "-")

    @property
    def flags(self) -> tuple[str, ...]:
        """Its flag, and for a switch also the one that turns it off."""
        return (f"--{self.name}", f"--no-{self.name}") if self.is_switch else (f"--{self.name}",)

    @property
    def variable(self) -> str:
        """Its environment variable."""
        return f"READER_{self.field.upper()}"

    def words(self, themes: Collection[str] = ()) -> tuple[str, ...]:
        """The words of a choice, with the user's own ``themes``; none for an option that is no choice."""
        return (*self.limits.words(), *(themes if self.field == "theme" else ()))

    def allowed(self, themes: Collection[str] = ()) -> str:
        """What may be written, in words."""
        words = self.words(themes)
        return f"{listed(words[:-1])} or {words[-1]}" if words else self.limits.allowed

    def check(self, value: Any, themes: Collection[str] = ()) -> Value:
        """Return the value to use.

        Raises:
            WrongError: the value cannot be used.
        """
        wanted, words = type(self.default), self.words(themes)
        if isinstance(value, str) and words:
            value = next((word for word in (value, value.casefold()) if word in words), value)
        is_typed = type(value) is wanted or (wanted is float and type(value) is int)
        if is_typed and (value in words if words else self.limits.accepts(value)):
            return wanted(value)
        near = meant(value, words) if isinstance(value, str) and words else ""
        raise WrongError(f"{_said(value)} is {self.limits.fault}", f"{near} write {self.allowed(themes)}".strip())

    def parse(self, text: object, themes: Collection[str] = ()) -> Value:
        """Return the value that the text of a flag or a variable gives; what is a value already is checked only.

        Raises:
            WrongError: it gives none that can be used.
        """
        if not isinstance(text, str):
            return self.check(text, themes)
        word = text.strip()
        value: object = _SWITCHES.get(word.casefold(), word) if self.is_switch else word
        if re.fullmatch(_NUMBERS.get(type(self.default), "(?!)"), word):
            value = float(word) if "." in word else int(word)
        return self.check(value, themes)


def _said(value: object) -> str:
    """A value as it is named in a message."""
    if isinstance(value, str):
        return quoted_value(value)
    if isinstance(value, int) and abs(value) >= _LARGE:  # Python refuses to write out more than 4,300 digits
        return "so large a number"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value!r:.40}"
    return _TOML_TYPES.get(type(value), "a date")


def _declared() -> Iterator[Option]:
    names = {**vars(settings), **vars(limits)}
    for field, hint in get_type_hints(Settings, names, names, include_extras=True).items():
        type_, *given, help = get_args(hint)
        words = get_args(type_) if get_origin(type_) is Literal else ()
        own = given[0] if given else choice(partial(tuple, words)) if words else SWITCH
        yield Option(field, getattr(SHIPPED, field), own, help)


OPTIONS = tuple(_declared())
"""Every option, in the order of the file."""


_BY_FIELD = {one.field: one for one in OPTIONS}


def option(field: str) -> Option:
    """The option of a field of `Settings`.

    Raises:
        KeyError: there is none.
    """
    return _BY_FIELD[field]


def over(
    config: Config, origin: Origin, given: Mapping[str, object], refused: Callable[[Option, WrongError], None]
) -> Config:
    """Return the configuration with what a stronger source gives, by field; ``refused`` gets what cannot be used."""
    values: dict[str, Value] = {}
    for one in OPTIONS:
        if one.field in given:
            taken = one.check if origin is Origin.FILE else one.parse
            try:
                values[one.field] = taken(given[one.field], config.theme_names)
            except WrongError as wrong:
                refused(one, wrong)
    settings = config.settings._replace(**values)  # type: ignore[arg-type]
    return config._replace(settings=settings, origins={**config.origins, **dict.fromkeys(values, origin)})
