"""Put the configuration together: a flag over a variable over the file over the default.

A mistake in the configuration keeps nobody from reading: what is right is used, and what is wrong is listed.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.config.config import Config, Origin, ReadKeys
from reader.storage.folders import FILE_VARIABLE, config_file

if TYPE_CHECKING:
    from reader.config.options import Option, Value

LARGEST = 1 << 20
"""Bytes of a configuration file that are read; nobody writes so much by hand."""


def load(
    file: str | None = None, flags: Mapping[str, Value] | None = None, read_keys: ReadKeys | None = None
) -> Config:
    """Return the configuration as it is now.

    ``file`` is the path that a flag gives; ``flags`` are values by field of `Settings`, or their texts. Without
    ``read_keys`` the file's table of keys is not read.

    Raises:
        WrongError: the value of a flag is wrong; the user who gave it waits for the answer.
    """
    config = _from_file(file or config_file(), bool(file or os.environ.get(FILE_VARIABLE)), read_keys)
    variables = {name: text for name, text in os.environ.items() if name.startswith("READER_") and text}
    if not variables and not flags:
        return config
    from reader.config.limits import WrongError
    from reader.config.options import OPTIONS, over
    from reader.document.problems import Problem

    problems = [*config.problems]

    def listed(one: Option, wrong: WrongError) -> None:
        problems.append(Problem(one.variable, 0, 0, wrong.what, wrong.fix))

    def refused(one: Option, wrong: WrongError) -> None:
        raise WrongError(f"{one.flags[0]}: {wrong.what}", wrong.fix) from None

    given = {one.field: variables[one.variable] for one in OPTIONS if one.variable in variables}
    config = over(config, Origin.ENVIRONMENT, given, listed)
    return over(config, Origin.FLAG, flags or {}, refused)._replace(problems=tuple(problems))


def _from_file(path: str, named: bool, read_keys: ReadKeys | None) -> Config:
    try:
        # A pipe into which nobody writes would be waited for: what is no file is not opened for reading.
        if os.path.exists(path) and not (os.path.isfile(path) or os.path.isdir(path)):  # noqa: PTH110, PTH112, PTH113
            return _unusable(path, "is not a file")
        with open(path, "rb") as opened:  # noqa: PTH123 - pathlib costs 5 ms
            data = opened.read(LARGEST + 1)
    except FileNotFoundError:
        missing = _unusable(path, "there is no such file", "`reader config --edit` begins one")
        return missing._replace(found=False) if named else Config(file=path)
    except OSError as error:
        return _unusable(path, f"cannot be read ({error.strerror or error})")
    if len(data) > LARGEST:
        return _unusable(path, f"is larger than {LARGEST >> 20} MB")
    from reader.config.file.config_file import read

    return read(path, data, read_keys)


def _unusable(path: str, what: str, fix: str = "nothing in it is used") -> Config:
    from reader.document.problems import Problem

    return Config(file=path, found=True, problems=(Problem(path, 0, 0, what, fix),))
