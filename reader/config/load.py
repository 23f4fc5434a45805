"""Put the configuration together: flag over environment over file over default.

Nothing that is wrong in it keeps anybody from reading: what is right is used, and what is wrong is listed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.config.settings import SHIPPED, Settings
from reader.storage.folders import FILE_VARIABLE, config_file
from reader.text.plural import counted

if TYPE_CHECKING:
    from reader.config.option_types import Value
    from reader.config.options import Option
    from reader.config.themes import Colours
    from reader.document.problems import Problem

PREFIX = "READER_"
"""With which the variables of options begin."""

LARGEST = 1 << 20
"""Bytes of a configuration that are read; nobody writes so much by hand."""

VERSION_KEY = "quote-reader"
VERSION = 1
"""Of the file's format, which may say so: ``quote-reader = 1``."""


class Origin(StrEnum):
    """Where a value comes from, the strongest last."""

    DEFAULT = "default"
    FILE = "file"
    ENVIRONMENT = "environment"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Config:
    """The configuration of one start.

    ``keys`` are those of each command whose keys are not the ones that shipped, ``themes`` the user's own,
    ``origins`` says for each field of `Settings` that is not a default where it comes from and ``lines`` on
    which line of the file those are that come from there. ``file`` is its path, there or not (``found``).
    """

    settings: Settings = SHIPPED
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    themes: tuple[Colours, ...] = ()
    problems: tuple[Problem, ...] = ()
    origins: Mapping[str, Origin] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    file: str = ""
    found: bool = False

    @property
    def mistakes(self) -> int:
        """How many problems keep something of it from being used."""
        return sum(problem.severity == "error" for problem in self.problems)

    @property
    def summary(self) -> str:
        """How many, and what to do, in a line."""
        count = counted(self.mistakes, "mistake")
        return f"{count} in your configuration; `reader config --check` says where"


UNCONFIGURED = Config()
"""Where nothing was asked for."""


def load(
    file: str | None = None,
    flags: Mapping[str, Value] | None = None,
    commands: Callable[[], Mapping[str, tuple[str, ...]]] | None = None,
) -> Config:
    """The configuration as it is now.

    ``file`` is the one that a flag gives; ``flags`` are values by field of `Settings`; ``commands`` gives the keys
    that ship, by command, and is asked only where the file has a table of keys; without it that is not looked at.

    Raises:
        WrongError: a flag's value is wrong; whoever gave it sits there.
    """
    from reader.document.problems import Problem

    path = file or config_file()
    named = bool(file or os.environ.get(FILE_VARIABLE))
    try:
        with open(path, "rb") as opened:  # noqa: PTH123 - pathlib costs 5 ms
            data = opened.read(LARGEST + 1)
    except FileNotFoundError:
        missing = Problem(path, 0, 0, "there is no such file", "`reader config --edit` begins one")
        config = Config(file=path, problems=(missing,) if named else ())
    except OSError as error:
        wrong = Problem(path, 0, 0, f"cannot be read ({error.strerror or error})", "nothing of it is used")
        config = Config(file=path, found=True, problems=(wrong,))
    else:
        from reader.config.file.config_file import read

        config = read(path, data, commands)
    config = _with_environment(config)
    if not flags:
        return config
    from reader.config.option_types import WrongError
    from reader.config.options import OPTIONS

    for option in OPTIONS:
        if option.field in flags:
            try:
                option.kind.check(flags[option.field], own_words(option, config.themes))
            except WrongError as wrong:
                raise WrongError(f"{option.flag}: {wrong.what}", wrong.fix) from None
    origins = {**config.origins, **dict.fromkeys(flags, Origin.FLAG)}
    return replace(config, settings=replace(config.settings, **flags), origins=origins)  # type: ignore[arg-type]


def own_words(option: Option, themes: tuple[Colours, ...]) -> tuple[str, ...]:
    """Words that only this user has for an option: the names of their themes."""
    return tuple(theme.name for theme in themes) if option.field == "theme" else ()


def _with_environment(config: Config) -> Config:
    if not any(name.startswith(PREFIX) for name in os.environ):
        return config
    from reader.config.option_types import WrongError
    from reader.config.options import OPTIONS
    from reader.document.problems import Problem

    values: dict[str, Value] = {}
    problems = []
    for option in OPTIONS:
        text = os.environ.get(option.variable)
        if not text:
            continue
        try:
            values[option.field] = option.kind.parse(text, own_words(option, config.themes))
        except WrongError as wrong:
            problems.append(Problem(option.variable, 0, 0, wrong.what, wrong.fix))
    if not values and not problems:
        return config
    return replace(
        config,
        settings=replace(config.settings, **values),  # type: ignore[arg-type]
        origins={**config.origins, **dict.fromkeys(values, Origin.ENVIRONMENT)},
        problems=(*config.problems, *problems),
    )
