"""Read a document in a child process while the app's code is imported: both take about as long.

Only success is returned. Otherwise the caller reads the document itself and reports what is wrong; so a system that
cannot fork, or a child that dies, changes nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.documents.open import OpenOptions
    from reader.documents.opened_document import OpenedDocument

_PIECE = 1 << 20


def read_ahead(path: str | None, how: OpenOptions | None = None) -> Callable[[], OpenedDocument | None]:
    """Begin to read a document. The function returned waits for it and returns it, or None if it was not read."""
    if not hasattr(os, "fork") or sys.platform == "darwin":  # there a forked process may not import
        return lambda: None
    taken, given = os.pipe()
    try:
        child = os.fork()
    except OSError:
        os.close(taken)
        os.close(given)
        return lambda: None
    if not child:
        os.close(taken)
        _read_and_leave(path, how, given)
    os.close(given)
    return lambda: _collect(child, taken)


def _read_and_leave(path: str | None, how: OpenOptions | None, given: int) -> None:
    """The child: write the document into the pipe, then what is kept of it for the next time, and leave without the
    parent's exit handlers."""
    try:
        from dataclasses import replace
        from pickle import HIGHEST_PROTOCOL, dump

        from reader.documents.open import OpenOptions
        from reader.documents.places import open_where_left

        put_off: list[Callable[[], None]] = []
        opened = open_where_left(path, replace(how or OpenOptions(), put_off=put_off))
        with os.fdopen(given, "wb") as pipe:
            dump(opened, pipe, HIGHEST_PROTOCOL)
        for keep in put_off:
            keep()
    finally:
        os._exit(0)


def _collect(child: int, taken: int) -> OpenedDocument | None:
    """The parent: return the document if the child succeeded. The pipe is our own, so pickle is safe.

    It is unpickled as it arrives: the bytes are several times the text, and need not be in memory beside the document.
    What the child does afterwards is not waited for here.
    """
    from pickle import UnpicklingError, load
    from threading import Thread

    opened: OpenedDocument | None = None
    with os.fdopen(taken, "rb", _PIECE) as pipe:
        try:
            opened = load(pipe)
        except (EOFError, UnpicklingError):
            opened = None
    Thread(target=os.waitpid, args=(child, 0), daemon=True).start()
    return opened
