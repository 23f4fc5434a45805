"""An option as its definition in `Settings` says: name, value, default, help; and the flag and the variable of it."""

from __future__ import annotations

from dataclasses import fields
from typing import NamedTuple

from reader.config.option_types import Kind, Switch, Value
from reader.config.settings import SHIPPED, Settings


class Option(NamedTuple):
    """One option. ``field`` is its name in `Settings`."""

    field: str
    kind: Kind
    default: Value
    help: str

    @property
    def name(self) -> str:
        """What it is called in the file."""
        return self.field.replace("_", "-")

    @property
    def flag(self) -> str:
        """Its flag."""
        return f"--{self.name}"

    @property
    def flags(self) -> tuple[str, ...]:
        """Its flag, and for a switch the one that turns it off."""
        return (self.flag, f"--no-{self.name}") if isinstance(self.kind, Switch) else (self.flag,)

    @property
    def shown(self) -> str:
        """Its default in words."""
        if isinstance(self.default, bool):
            return "on" if self.default else "off"
        return f"{self.default:g}" if isinstance(self.default, float) else str(self.default) or "none"

    @property
    def variable(self) -> str:
        """Its environment variable."""
        return f"READER_{self.field.upper()}"


OPTIONS: tuple[Option, ...] = tuple(
    Option(one.name, one.metadata["kind"](), getattr(SHIPPED, one.name), one.metadata["help"])
    for one in fields(Settings)
)
"""Every option, in the order of the file."""


def option(field: str) -> Option:
    """The option of a field of `Settings`.

    Raises:
        KeyError: there is none.
    """
    for one in OPTIONS:
        if one.field == field:
            return one
    raise KeyError(field)
