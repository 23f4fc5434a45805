"""Folders that only their user can write: what is remembered of what somebody reads is nobody else's to change."""

from __future__ import annotations

import os
import stat
from pathlib import Path

_LEVELS = 3
"""Folders that are looked at, from the inside: those that we make, and the one that they are in."""


def make_folder(folder: Path) -> None:
    """Make a folder, and those that are missing above it, so that only the user can look into them.

    Raises:
        OSError: it cannot be made.
    """
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(mode=0o700, exist_ok=True)
    if not missing and not folder.is_dir():
        raise NotADirectoryError(20, "Not a directory")


def others_who_write(folder: Path) -> str | None:
    """Why nothing is kept in a folder: a message that says that others can write in it, or None.

    A group that holds its user alone is no other, and in a folder with the sticky bit (``/tmp``) everybody can write
    only what is theirs. Windows keeps such rights elsewhere, so there every folder passes.
    """
    if os.name != "posix":
        return None
    for one in (folder.resolve(), *folder.resolve().parents)[:_LEVELS]:
        found = one.stat()
        if found.st_mode & stat.S_ISVTX:
            return None
        if found.st_uid not in (0, os.geteuid()) and os.geteuid() != 0:
            return f"{one} belongs to another user; name a folder of your own"
        if found.st_mode & stat.S_IWOTH or (found.st_mode & stat.S_IWGRP and not _is_own_group(found.st_gid)):
            return f"other users can write in {one}, so nothing is kept there; run: chmod go-w '{one}'"
    return None


def _is_own_group(group: int) -> bool:
    """Whether a group is the one that many systems make for each user, with no other in it."""
    import grp
    import pwd

    try:
        named, user = grp.getgrgid(group), pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return False
    return named.gr_name == user and set(named.gr_mem) <= {user}
