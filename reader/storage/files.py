"""Write a file so that at every moment it holds the old text or the new one, whole."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

_AT_ONCE = 1 << 20


def save_text(text: str, path: str | os.PathLike[str]) -> None:
    """Write ``text`` as UTF-8, its line ends as they are; the permissions of an old file and a link to it stay.

    It goes to a temporary file beside the target, to the disk, and then takes the name over. What is no plain file
    (``/dev/stdout``, a named pipe) is written to as it is, since nothing can take its place.

    Raises:
        OSError: it cannot be written; an old file is as it was, and nothing is left beside it.
    """
    save_bytes(text.encode("utf-8", "replace"), path)


def save_bytes(data: bytes, path: str | os.PathLike[str], mode_of_new: int = 0o666) -> None:
    """Write ``data`` in the same way. ``mode_of_new`` are the permissions of a file that was not there, less the umask.

    Raises:
        OSError: as `save_text` has it.
    """
    save_pieces((data,), path, mode_of_new)


def save_pieces(pieces: Iterable[bytes], path: str | os.PathLike[str], mode_of_new: int = 0o666) -> None:
    """Write pieces one after the other in the same way, which need never be in memory all at once.

    Raises:
        OSError: as `save_text` has it.
    """
    target = Path(path).resolve()
    if target.exists() and not target.is_file() and not target.is_dir():
        with target.open("wb") as stream:
            _write(stream, pieces)
        return
    mode = target.stat().st_mode & 0o7777 if target.exists() else None
    temporary = target.with_name(f".{target.name[:100]}.{os.urandom(6).hex()}.new")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, mode_of_new if mode is None else 0o600)
    try:
        with os.fdopen(handle, "wb") as stream:
            _write(stream, pieces)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_directory(target.parent)


def _write(stream: BinaryIO, pieces: Iterable[bytes]) -> None:
    """Write pieces, as many at a time as make a good size for a disk."""
    together = bytearray()
    for piece in pieces:
        together += piece
        if len(together) >= _AT_ONCE:
            stream.write(together)
            together.clear()
    stream.write(together)


def _sync_directory(directory: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):  # Windows cannot open one
        return
    handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
