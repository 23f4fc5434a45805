"""Put the configuration together: a flag over a variable over the file over the default.

A mistake in the configuration keeps nobody from reading: what is right is used, and what is wrong is listed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.config.config import Config, Origin
from reader.storage.folders import FILE_VARIABLE, config_file

if TYPE_CHECKING:
    from reader.config.option_types import Value
    from reader.document.problems import Problem

PREFIX = "READER_"
"""The variables of options begin with this."""

LARGEST = 1 << 20
"""Bytes of a configuration file that are read; nobody writes so much by hand."""


def load(
    file: str | None = None,
    flags: Mapping[str, Value] | None = None,
    commands: Callable[[], Mapping[str, tuple[str, ...]]] | None = None,
) -> Config:
    """Return the configuration as it is now.

    ``file`` is the path that a flag gives; ``flags`` are values by field of `Settings`. ``commands`` returns the
    shipped keys by command and is called only if the file has a table of keys; without it that table is not read.

    Raises:
        WrongError: the value of a flag is wrong; the user who gave it waits for the answer.
    """
    config = _from_file(file or config_file(), bool(file or os.environ.get(FILE_VARIABLE)), commands)
    if any(name.startswith(PREFIX) for name in os.environ):
        config = _with_variables(config)
    return _with_flags(config, flags) if flags else config


def _from_file(path: str, named: bool, commands: Callable[[], Mapping[str, tuple[str, ...]]] | None) -> Config:
    from reader.document.problems import Problem

    def unusable(what: str) -> Config:
        return Config(file=path, found=True, problems=(Problem(path, 0, 0, what, "nothing in it is used"),))

    try:
        # A pipe into which nobody writes would be waited for: what is no file is not opened for reading.
        if os.path.exists(path) and not (os.path.isfile(path) or os.path.isdir(path)):  # noqa: PTH110, PTH112, PTH113
            return unusable("is not a file")
        with open(path, "rb") as opened:  # noqa: PTH123 - pathlib costs 5 ms
            data = opened.read(LARGEST + 1)
    except FileNotFoundError:
        missing = Problem(path, 0, 0, "there is no such file", "`reader config --edit` begins one")
        return Config(file=path, problems=(missing,) if named else ())
    except OSError as error:
        return unusable(f"cannot be read ({error.strerror or error})")
    if len(data) > LARGEST:
        return unusable(f"is larger than {LARGEST >> 20} MB")
    from reader.config.file.config_file import read

    return read(path, data, commands)


def _with_variables(config: Config) -> Config:
    from reader.config.option_types import WrongError
    from reader.config.options import OPTIONS
    from reader.document.problems import Problem

    values: dict[str, Value] = {}
    problems: list[Problem] = [*config.problems]
    for option in OPTIONS:
        if text := os.environ.get(option.variable):
            try:
                values[option.field] = option.type.parse(text, config.theme_names if option.field == "theme" else ())
            except WrongError as wrong:
                problems.append(Problem(option.variable, 0, 0, wrong.what, wrong.fix))
    return replace(_with(config, values, Origin.ENVIRONMENT), problems=tuple(problems))


def _with_flags(config: Config, flags: Mapping[str, Value]) -> Config:
    from reader.config.option_types import WrongError
    from reader.config.options import option

    for field, value in flags.items():
        one = option(field)
        try:
            one.type.check(value, config.theme_names if field == "theme" else ())
        except WrongError as wrong:
            raise WrongError(f"{one.flags[0]}: {wrong.what}", wrong.fix) from None
    return _with(config, flags, Origin.FLAG)


def _with(config: Config, values: Mapping[str, Value], origin: Origin) -> Config:
    settings = replace(config.settings, **values)  # type: ignore[arg-type]
    return replace(config, settings=settings, origins={**config.origins, **dict.fromkeys(values, origin)})
