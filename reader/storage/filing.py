"""The path at which something about a source is kept, also where release 0.1.0 kept it under another name."""

from __future__ import annotations

import os
import re

from reader.storage.sources import PIPED, filed_as, formerly_filed_as, is_url, without_password

_HEAD = 1 << 16
_RECORDED = r"(?m)^  (file|url|sha256): *(?:>-\n    )?[\"']?(.+?)[\"']?$"


def path_of(folder: str, source: str | None, extension: str) -> str:
    """The path in ``folder`` for what is kept about a path or URL; None is the bundled article.

    What stands there under the name of release 0.1.0 gets the new name, if it is of this source: such a name can be
    that of two sources. Where it cannot be renamed, its old path is returned.
    """
    path = os.path.join(folder, filed_as(source) + extension)  # noqa: PTH118 - pathlib costs 5 ms at the start
    old = os.path.join(folder, formerly_filed_as(source) + extension)  # noqa: PTH118
    if os.path.exists(path) or not os.path.exists(old) or not _belongs(old, source):  # noqa: PTH110
        return path
    return _renamed(old, path)


def _renamed(old: str, path: str) -> str:
    """The path that holds what ``old`` held. Two processes may do this at once: the second finds it done."""
    from pathlib import Path

    from reader.storage.store import StoreError, alone_with

    try:
        with alone_with(Path(old)), alone_with(Path(path)):
            if not os.path.exists(path):  # noqa: PTH110
                os.rename(old, path)  # noqa: PTH104
    except FileNotFoundError:
        return path
    except (OSError, StoreError):
        return path if os.path.exists(path) else old  # noqa: PTH110
    return path


def _belongs(path: str, source: str | None) -> bool:
    """Whether a file that is kept is about a source, as far as it says so itself."""
    try:
        if path.endswith(".json"):
            return _is_noted(path, source)
        with open(path, encoding="utf-8", errors="surrogateescape") as file:  # noqa: PTH123
            return _is_copied(file.read(_HEAD), source)
    except (OSError, ValueError):
        return True  # whoever reads it says what is wrong with it


def _is_noted(path: str, source: str | None) -> bool:
    import json

    with open(path, encoding="utf-8", errors="surrogateescape") as file:  # noqa: PTH123
        value: object = json.load(file)
    recorded = value.get("source") if isinstance(value, dict) else None
    return _is_same(recorded, source) if isinstance(recorded, str) and recorded else True


def _is_copied(head: str, source: str | None) -> bool:
    recorded: dict[str, str] = dict(reversed(re.findall(_RECORDED, head)))
    if source is None or not recorded:
        return True
    if source.startswith(PIPED):
        return recorded.get("sha256", source[len(PIPED) :]) == source[len(PIPED) :]
    if is_url(source):
        return "file" not in recorded
    return "file" not in recorded or os.path.basename(recorded["file"]) == os.path.basename(source)  # noqa: PTH119


def _is_same(recorded: str, source: str | None) -> bool:
    """Whether a recorded source is this one. A relative path was relative to a folder that is not known any more."""
    if source is None:
        return False
    if is_url(source) or source.startswith(PIPED):
        return without_password(recorded) == without_password(source)
    here = os.path.abspath(source)  # noqa: PTH100
    if os.path.isabs(recorded):  # noqa: PTH117
        return recorded == here
    inside = os.path.normpath(recorded)
    while inside.startswith(os.pardir + os.sep):
        inside = inside[len(os.pardir + os.sep) :]
    return here.endswith(os.sep + inside)
