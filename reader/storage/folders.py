"""The user's folders for configuration, data, state and cache.

On every system an ``XDG_*`` variable that holds an absolute path decides; a relative one is ignored, as the XDG Base
Directory Specification asks. Without one, Linux and its like use the folders of that specification, and macOS and
Windows the folders that platformdirs names there. A folder that an earlier version made there stays in use.

The table is our own because the first frame waits for it: importing platformdirs takes longer than drawing that frame.
A test compares the two.
"""

from __future__ import annotations

import os
import sys
from typing import Literal

_Kind = Literal["cache", "config", "data", "state"]

_HOMES: dict[_Kind, tuple[str, ...]] = {
    "cache": (".cache",),
    "config": (".config",),
    "data": (".local", "share"),
    "state": (".local", "state"),
}
"""What the specification names below the home directory."""

_NAME = "quote-reader"


def cache_folder() -> str:
    """The folder for what can be made again."""
    return _folder("cache")


def config_folder() -> str:
    """The folder for options and word lists that the user writes."""
    return _folder("config")


def data_folder() -> str:
    """The folder for corrected copies of documents."""
    return _folder("data")


def state_folder() -> str:
    """The folder for notes, reading places and searches."""
    return _folder("state")


FILE_VARIABLE = "READER_CONFIG"
"""The environment variable that names another file of options than `config_file`'s own."""


def config_file() -> str:
    """The path of the file of options, whether it exists or not."""
    return os.environ.get(FILE_VARIABLE) or os.path.join(config_folder(), "config.toml")  # noqa: PTH118


def _folder(kind: _Kind) -> str:
    given = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
    if os.path.isabs(given):  # noqa: PTH117 - pathlib costs 5 ms at the start
        return os.path.join(given, _NAME)  # noqa: PTH118
    home = os.path.expanduser("~")  # noqa: PTH111
    usual = os.path.join(home, *_HOMES[kind], _NAME)  # noqa: PTH118
    if sys.platform not in {"darwin", "win32"} or os.path.isdir(usual):  # noqa: PTH112
        return usual
    if sys.platform == "darwin":
        inside = "Caches" if kind == "cache" else "Application Support"
        return os.path.join(home, "Library", inside, _NAME)  # noqa: PTH118
    local = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")  # noqa: PTH118
    return os.path.join(local, _NAME, *(["Cache"] if kind == "cache" else []))  # noqa: PTH118
