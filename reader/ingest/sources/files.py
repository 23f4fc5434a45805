"""Reading what was given: a file, a pipe, standard input. Never more than is allowed, and never for ever."""

from __future__ import annotations

import os
import stat
import sys
import time

from reader.document.clean import visible
from reader.ingest.errors import UnreadableError
from reader.ingest.limits import DEFAULT, Limits

STANDARD_INPUT = "-"
_PIECE = 1 << 20


def shown(path: str | os.PathLike[str]) -> str:
    """A path as messages name it: drawable, and with the bytes that are no text marked."""
    name = os.fspath(path)
    return "standard input" if name == STANDARD_INPUT else visible(name)


def read_given(path: str | os.PathLike[str], limits: Limits = DEFAULT) -> bytes:
    """The bytes of a file, a pipe or, for ``-``, standard input.

    Raises:
        UnreadableError: it is missing, a folder or a device, may not be read, is larger than ``limits.largest_file``,
            or is a pipe into which nobody writes for ``limits.wait`` seconds.
    """
    label = shown(path)
    name = os.fspath(path)
    try:
        data = _standard_input(limits) if name == STANDARD_INPUT else _file(name, limits)
    except FileNotFoundError:
        raise UnreadableError(f"{label}: no such file; check the name") from None
    except IsADirectoryError:
        raise UnreadableError(f"{label}: this is a folder without a file to open here; name a file") from None
    except PermissionError:
        raise UnreadableError(f"{label}: you may not read this file; change its permissions") from None
    except TimeoutError:
        waited = f"nothing was written into this pipe for {limits.wait:g} seconds"
        raise UnreadableError(f"{label}: {waited}; check the command before the pipe") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadableError(f"{label}: cannot be read ({reason}); check the file") from None
    if not data and name == STANDARD_INPUT:
        raise UnreadableError(f"{label}: nothing was piped in; name a file, or check the command before the pipe")
    if len(data) > limits.largest_file:
        raise UnreadableError(f"{label}: larger than {megabytes(limits.largest_file)}; split it")
    return data


def megabytes(size: int) -> str:
    """A size in bytes as people say it."""
    return f"{size / 2**20:.3g} MB"


def modified(path: str | os.PathLike[str]) -> str:
    """When a file was last written, ISO 8601 in UTC; now for anything that is no file."""
    from datetime import UTC, datetime

    try:
        status = os.stat(path)  # noqa: PTH116 - pathlib costs 5 ms at start
        seconds = status.st_mtime if stat.S_ISREG(status.st_mode) else time.time()
        return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
    except (OSError, ValueError, OverflowError):
        return datetime.now(UTC).isoformat(timespec="seconds")


def _file(name: str, limits: Limits) -> bytes:
    """At most one byte more than the limit, which tells that a file is too large."""
    try:
        status = os.stat(name)  # noqa: PTH116 - pathlib costs 5 ms at start
    except OSError:  # opening it says better what is wrong
        status = None
    if status is not None and stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError
    if status is None or stat.S_ISREG(status.st_mode):
        if status is not None and status.st_size > limits.largest_file:  # a sparse file of terabytes is told at once
            raise UnreadableError(f"{shown(name)}: larger than {megabytes(limits.largest_file)}; split it")
        with open(name, "rb") as file:  # noqa: PTH123 - as above
            return file.read(limits.largest_file + 1)
    if stat.S_ISFIFO(status.st_mode):
        return _pipe(name, limits)
    what = "a socket" if stat.S_ISSOCK(status.st_mode) else "a device"
    raise UnreadableError(f"{shown(name)}: {what}, not a file; name a file")


def _pipe(name: str, limits: Limits) -> bytes:
    """All that is written into a named pipe; opening one without a writer would wait for ever."""
    import select

    handle = os.open(name, os.O_RDONLY | os.O_NONBLOCK)
    try:
        poll = select.poll()
        poll.register(handle, select.POLLIN)
        pieces: list[bytes] = []
        size = 0
        while size <= limits.largest_file:
            if not poll.poll(limits.wait * 1000):
                raise TimeoutError
            piece = os.read(handle, _PIECE)
            if not piece:
                break
            pieces.append(piece)
            size += len(piece)
        return b"".join(pieces)
    finally:
        os.close(handle)


def _standard_input(limits: Limits) -> bytes:
    if sys.stdin is None:
        raise UnreadableError("standard input is closed; give a file")
    return sys.stdin.buffer.read(limits.largest_file + 1)
