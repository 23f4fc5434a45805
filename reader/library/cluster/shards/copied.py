"""Copies of files that are stored elsewhere: each is brought once, and goes when it was not asked for in a while."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

COPIES = "READER_CLUSTER_COPIES"
"""The environment variable that names the folder for copies of what is mapped; by default one in the user's cache."""

_KEPT = 7 * 24 * 3600.0
"""Seconds that a copy stays after it was asked for last."""


def copies() -> Path:
    """The folder of the copies."""
    from reader.storage.folders import cache_folder

    given = os.environ.get(COPIES)
    return Path(given) if given else Path(cache_folder()) / "shards"


def copied(name: str, size: int, bring: Callable[[Path], None]) -> Path:
    """A copy by its name, which changes with its content, of so many bytes; where there is none ``bring`` makes it.

    What ``bring`` raises is raised, and nothing is kept.
    """
    copy = copies() / name
    if _is_whole(copy, size):
        os.utime(copy)
    else:
        copy.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _sweep(copy.parent)
        temporary = copy.with_name(f".{name}.{os.urandom(4).hex()}.new")
        try:
            bring(temporary)
            temporary.replace(copy)
        finally:
            temporary.unlink(missing_ok=True)
    return copy


def _is_whole(copy: Path, size: int) -> bool:
    try:
        return copy.stat().st_size == size
    except OSError:
        return False


def _sweep(folder: Path) -> None:
    """Delete what was not asked for in a while, and what was left by a process that was killed."""
    before = time.time() - _KEPT
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):
                if entry.is_file(follow_symlinks=False) and entry.stat().st_mtime < before:
                    os.unlink(entry.path)  # noqa: PTH108 - it is no Path here
