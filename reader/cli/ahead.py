"""Read a document in a child process while the app's code is imported: both take about as long.

Only what went well comes back. After anything else the caller reads the document itself, which then says
what is wrong; so nothing is lost where a system cannot fork or a child dies.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.document.model import Document

_PIECE = 1 << 20


def read_ahead(path: str | os.PathLike[str]) -> Callable[[], Document | None]:
    """Begin to read a document; the result waits for it and gives it, or None where it was not read."""
    if not hasattr(os, "fork") or os.fspath(path) == "-" or sys.platform == "darwin":  # there a fork may not import
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
        _read_and_leave(path, given)
    os.close(given)
    return lambda: _collect(child, taken)


def _read_and_leave(path: str | os.PathLike[str], given: int) -> None:
    """The child: write the document into the pipe, and leave without the parent's exit handlers."""
    code = 1
    try:
        from pickle import HIGHEST_PROTOCOL, dumps

        from reader.ingest.open import open_document

        with os.fdopen(given, "wb") as pipe:
            pipe.write(dumps(open_document(path), HIGHEST_PROTOCOL))
        code = 0
    finally:
        os._exit(code)


def _collect(child: int, taken: int) -> Document | None:
    """The parent: the document, once the child has left in good order. The pipe is our own, so pickle is safe."""
    with os.fdopen(taken, "rb", _PIECE) as pipe:
        written = pipe.read()
    _, status = os.waitpid(child, 0)
    if status:
        return None
    from pickle import loads

    document: Document = loads(written)
    return document
