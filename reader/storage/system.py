"""What systems do in different ways when a file is written: flush it, put it in its place, put it aside."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

_TRIES = 20
_PAUSE = 0.05
"""Seconds between two tries: a file that a scanner or another program has open on Windows is free again after that."""


def terminal_name(platform: str = sys.platform) -> str:
    """The file that is the terminal of this process, wherever its standard input comes from."""
    return "CONIN$" if platform == "win32" else "/dev/tty"


def flush(handle: int, platform: str = sys.platform) -> None:
    """Have the disk keep what was written to a file.

    On macOS ``fsync`` leaves it in the drive's own memory, which a power cut empties; only F_FULLFSYNC does not
    (fcntl(2) there). A file system that does not know it gets ``fsync``.

    Raises:
        OSError: it could not be kept.
    """
    if platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(handle, getattr(fcntl, "F_FULLFSYNC", 51))
        except OSError:
            pass
        else:
            return
    os.fsync(handle)


def put_in_place(
    new: Path, target: Path, platform: str = sys.platform, pause: Callable[[float], None] = time.sleep
) -> None:
    """Rename ``new`` to ``target``, replacing it. Windows refuses while somebody has ``target`` open: try again.

    Raises:
        OSError: it cannot be renamed.
    """
    for _ in range(_TRIES if platform == "win32" else 0):
        try:
            new.replace(target)
        except PermissionError:
            pause(_PAUSE)
        else:
            return
    new.replace(target)


def put_where_none_is(new: Path, target: Path) -> None:
    """Rename ``new`` to ``target`` unless there is something already.

    Raises:
        FileExistsError: there is.
        OSError: it cannot be renamed.
    """
    try:
        os.link(new, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        put_in_place(new, target)
    else:
        new.unlink()


def exchange(one: Path, other: Path) -> bool:
    """Let two files change places in one step; False where the system or the file system cannot.

    Linux has renameat2(2) for it, macOS renamex_np(2).
    """
    call = _exchanging(sys.platform)
    return call is not None and call(os.fsencode(one), os.fsencode(other)) == 0


def is_being_written(path: Path) -> bool:
    """Whether some program has a file open for writing, as far as the system says so.

    Linux refuses a read lease on such a file (fcntl(2), F_SETLEASE).
    """
    if sys.platform != "linux":
        return False
    import fcntl

    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except BlockingIOError:
        return True
    except OSError:  # a file system without leases, or a file of another user
        return False
    finally:
        os.close(handle)
    return False


@cache
def _exchanging(platform: str) -> Callable[[bytes, bytes], int] | None:
    import ctypes

    try:
        system = ctypes.CDLL(None, use_errno=True)
        if platform == "linux":
            renameat2, here, swap = system.renameat2, -100, 2  # AT_FDCWD, RENAME_EXCHANGE
            return lambda one, other: int(renameat2(here, one, here, other, swap))
        if platform == "darwin":
            renamex = system.renamex_np
            return lambda one, other: int(renamex(one, other, 2))  # RENAME_SWAP
    except (OSError, AttributeError, TypeError):
        pass
    return None
