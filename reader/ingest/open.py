"""The one door through which documents come in: a path, or ``-`` for standard input."""

from __future__ import annotations

import os
import re
import sys

from reader.document.clean import visible
from reader.document.model import Document

STANDARD_INPUT = "-"
LIMIT = 64 * 1024 * 1024
"""The largest file that is read, in bytes."""

_OUR_ENDINGS = (".yaml", ".yml")
_SAYS_SO = re.compile(rb"^\xef\xbb\xbf?[\"']?quote-reader[\"']?\s*:|^[\"']?quote-reader[\"']?\s*:", re.MULTILINE)
_HEAD = 64 * 1024


class UnreadableError(Exception):
    """A file cannot be opened as a document; the message names it, says why and what to do, on one line."""


def open_document(path: str | os.PathLike[str]) -> Document:
    """Read a document.

    Raises:
        UnreadableError: the file is missing, not a file, too large, binary, or of a kind that is not known.
        DocumentError: it is one of our YAML documents with errors in it; holds all of them.
    """
    from reader.document.read import load

    return load(read_bytes(path), file=shown(path))


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file that may be one of our YAML documents.

    Raises:
        UnreadableError: as `open_document` has it.
    """
    label = shown(path)
    try:
        data = _standard_input() if os.fspath(path) == STANDARD_INPUT else _file(os.fspath(path))
    except FileNotFoundError:
        raise UnreadableError(f"{label}: no such file; check the name") from None
    except IsADirectoryError:
        raise UnreadableError(f"{label}: this is a folder; name a file in it") from None
    except PermissionError:
        raise UnreadableError(f"{label}: you may not read this file; change its permissions") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadableError(f"{label}: cannot be read ({reason}); check the file") from None
    if len(data) > LIMIT:
        raise UnreadableError(f"{label}: larger than {LIMIT // 2**20} MB; split it")
    if not os.fspath(path).lower().endswith(_OUR_ENDINGS):
        _refuse_strangers(label, data[:_HEAD])
    return data


def shown(path: str | os.PathLike[str]) -> str:
    """A path as messages name it: drawable, and with the bytes that are no text marked."""
    name = os.fspath(path)
    return "standard input" if name == STANDARD_INPUT else visible(name)


def _file(name: str) -> bytes:
    """At most one byte more than the limit, which tells that a file is too large, or a device without end."""
    if os.path.isdir(name):  # noqa: PTH112 - opening a folder fails in other words on every system
        raise IsADirectoryError
    with open(name, "rb") as file:  # noqa: PTH123 - pathlib costs 5 ms at start
        return file.read(LIMIT + 1)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise UnreadableError("standard input is closed; give a file")
    return sys.stdin.buffer.read(LIMIT + 1)


def _refuse_strangers(label: str, head: bytes) -> None:
    """Say what a file is not before the YAML parser says it in terms of YAML."""
    if b"\0" in head:
        raise UnreadableError(f"{label}: this is not text; quote-reader opens YAML documents of its own format")
    if _SAYS_SO.search(head) is None and head.strip():
        raise UnreadableError(
            f"{label}: not a quote-reader document; this version opens YAML that begins with `quote-reader: 1`, "
            "see `reader schema`"
        )
