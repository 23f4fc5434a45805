"""The file that an export is written to. Pure, but for looking at what is there already."""

from __future__ import annotations

import os
from pathlib import Path


def target_of(typed: str, proposed: str, suffix: str) -> Path:
    """The file that is meant: the proposed one in a folder; with the ending ``suffix`` where a name has none."""
    try:
        path = Path(os.path.expanduser(typed))  # noqa: PTH111 - of an unknown user's home it makes a name, Path an error
        if typed.endswith("/") or path.is_dir():
            return path / proposed
    except (OSError, ValueError):
        return Path(typed)
    return path if path.suffix else path.with_name(path.name + suffix)


def beside(target: Path) -> Path:
    """The first name after this one that is not taken: ``walk-2.md``."""
    number = 2
    while exists(named := target.with_name(f"{target.stem}-{number}{target.suffix}")):
        number += 1
    return named


def path_label(target: Path) -> str:
    """A path as people write it: below the current folder without it, below their home with ``~``."""
    try:
        whole, here, home = target.absolute(), Path.cwd(), Path.home()
    except (OSError, RuntimeError):  # a folder that is gone, a user without a home
        return str(target)
    if whole.is_relative_to(here):
        return str(whole.relative_to(here))
    return f"~/{whole.relative_to(home)}" if whole.is_relative_to(home) else str(whole)


def exists(target: Path) -> bool:
    """Whether there is a file, or a link to one that is gone."""
    try:
        return target.exists() or target.is_symlink()
    except (OSError, ValueError):
        return False
