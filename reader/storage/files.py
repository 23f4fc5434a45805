"""Write files atomically: at every moment a file holds all of the old content or all of the new."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

_AT_ONCE = 1 << 20


def save_text(text: str, path: str | os.PathLike[str]) -> None:
    """Write ``text`` to a file as UTF-8, with its line ends unchanged.

    The text goes to a temporary file beside the target, which is flushed to the disk and then renamed. The permissions
    of an existing file are kept, and a symbolic link to it stays a link. Anything but a regular file (``/dev/stdout``,
    a named pipe) is written to directly, since nothing can take its place.

    Raises:
        OSError: the file cannot be written. An existing file is unchanged, and no temporary file is left.
    """
    save_bytes(text.encode("utf-8", "replace"), path)


def save_bytes(data: bytes, path: str | os.PathLike[str], mode_of_new: int = 0o666) -> None:
    """Write bytes as `save_text` does. ``mode_of_new`` is the mode of a new file, before the umask.

    Raises:
        OSError: as in `save_text`.
    """
    save_pieces((data,), path, mode_of_new)


def save_pieces(pieces: Iterable[bytes], path: str | os.PathLike[str], mode_of_new: int = 0o666) -> None:
    """Write pieces of bytes as `save_bytes` does. They need not be in memory all at once.

    Raises:
        OSError: as in `save_text`.
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
    """Write pieces in blocks of about a megabyte."""
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
