"""Read-only: a process that shows one source, opens no other and writes nothing (`reader serve --read-only`).

It is said in the environment, so that the processes it starts are held to it too, and enforced where files are written
and sources are opened, whatever asks for that.
"""

from __future__ import annotations

import errno
import os

VARIABLE = "READER_ONLY"
"""The environment variable that holds the one source, an empty one for the bundled article. Unset, all are open."""


def is_read_only() -> bool:
    """Whether this process writes nothing."""
    return VARIABLE in os.environ


def may_open(source: str | None) -> bool:
    """Whether a path, a URL or the bundled article (None) may be opened."""
    only = os.environ.get(VARIABLE)
    return only is None or _same(source) == _same(only or None)


def refuse_to_write() -> None:
    """Stop a process that is to write nothing.

    Raises:
        OSError: it is read-only.
    """
    if is_read_only():
        raise OSError(errno.EROFS, "it is served read-only")


def _same(source: str | None) -> str:
    from reader.storage.sources import is_url

    if not source or is_url(source):
        return source or ""
    return os.path.realpath(source)
