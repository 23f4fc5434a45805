"""The configuration as a value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.config.settings import SHIPPED, Settings

if TYPE_CHECKING:
    from reader.config.file.key_findings import KeyFindings
    from reader.config.themes import Colours
    from reader.document.problems import Problem

Keys = Mapping[str, tuple[str, ...]]
"""Keys by the id of their command."""

ReadKeys = Callable[[Mapping[str, object], "KeyFindings"], Keys]
"""Reads the file's table of keys and notes its mistakes. Who knows the commands gives it."""

_NONE: Mapping[str, Any] = MappingProxyType({})


class Origin(StrEnum):
    """Where a value comes from, the strongest last."""

    DEFAULT = "default"
    FILE = "file"
    ENVIRONMENT = "environment"
    FLAG = "flag"


class Config(NamedTuple):
    """The configuration of one start.

    ``keys`` has the commands whose keys differ from the shipped ones, ``themes`` the user's own themes. ``origins``
    says where each field of `Settings` comes from that is not a default, ``lines`` on which line of the file those
    stand that come from there. ``file`` is the path of the file; ``found`` says whether it is there.
    """

    settings: Settings = SHIPPED
    keys: Keys = _NONE
    themes: tuple[Colours, ...] = ()
    problems: tuple[Problem, ...] = ()
    origins: Mapping[str, Origin] = _NONE
    lines: Mapping[str, int] = _NONE
    file: str = ""
    found: bool = False

    @property
    def mistakes(self) -> int:
        """How many problems keep something from being used."""
        return sum(problem.severity == "error" for problem in self.problems)

    @property
    def summary(self) -> str:
        """How many mistakes there are and what to do, in one line."""
        from reader.text.plural import counted

        return f"{counted(self.mistakes, 'mistake')} in your configuration; `reader config --check` says where"

    @property
    def theme_names(self) -> tuple[str, ...]:
        """The names of the user's own themes."""
        return tuple(theme.name for theme in self.themes)


UNCONFIGURED = Config()
"""The configuration when there is no file, flag or variable."""
