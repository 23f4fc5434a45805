"""Write files atomically: at every moment a file holds all of the old content or all of the new."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Literal

from reader.errors import ReaderError
from reader.storage.file_stamp import FileStamp, file_stamp
from reader.storage.read_only import refuse_to_write
from reader.storage.sources import shortened
from reader.storage.system import exchange, flush, is_being_written, put_in_place, put_where_none_is

_AT_ONCE = 1 << 20
_PATIENCE = 1.0
"""Seconds to wait for a program that has the file open, and may be just writing it."""


class ChangedError(ReaderError):
    """What stands at a path is not what was to be replaced."""


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


def save_pieces(
    pieces: Iterable[bytes],
    path: str | os.PathLike[str],
    mode_of_new: int = 0o666,
    *,
    instead_of: FileStamp | Literal["nothing", "anything"] = "anything",
) -> None:
    """Write pieces of bytes as `save_bytes` does. They need not be in memory all at once.

    ``instead_of`` is what may be replaced: ``anything``, the version of the file with this stamp, or ``nothing``.

    Raises:
        ChangedError: there is something else. It is left as it is, and nothing is written.
        OSError: as in `save_text`.
    """
    refuse_to_write()
    target = Path(path).resolve()
    if target.exists() and not target.is_file() and not target.is_dir():
        with target.open("wb") as stream:
            _write(stream, pieces)
        return
    mode = target.stat().st_mode & 0o7777 if target.exists() else None
    temporary = target.with_name(f".{shortened(target.name, 100)}.{os.urandom(6).hex()}.new")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, mode_of_new if mode is None else 0o600)
    try:
        with os.fdopen(handle, "wb") as stream:
            _write(stream, pieces)
            stream.flush()
            flush(stream.fileno())
        if mode is not None:
            temporary.chmod(mode)
        _put(temporary, target, instead_of)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_directory(target.parent)


def _put(temporary: Path, target: Path, instead_of: FileStamp | Literal["nothing", "anything"]) -> None:
    """Put a file that is written in its place, if what stands there may be replaced."""
    if instead_of == "anything":
        put_in_place(temporary, target)
    elif instead_of == "nothing":
        try:
            put_where_none_is(temporary, target)
        except FileExistsError:
            raise ChangedError(f"{target} exists already") from None
    elif file_stamp(target) != instead_of:
        raise ChangedError(f"{target} was changed meanwhile")
    else:
        _swap(temporary, target, instead_of)


def _swap(temporary: Path, target: Path, instead_of: FileStamp) -> None:
    """Put a file in the place of one version of another, where the system can in one step that can be taken back.

    Only afterwards it is sure what was replaced: another program may write between the last look and this step.
    """
    ours = file_stamp(temporary)
    if not exchange(temporary, target):
        put_in_place(temporary, target)
        return
    until = time.monotonic() + _PATIENCE
    while (open_still := is_being_written(temporary)) and time.monotonic() < until:
        time.sleep(0.005)
    if file_stamp(temporary) == instead_of and not open_still:
        temporary.unlink()
        return
    if not exchange(temporary, target) or file_stamp(temporary) != ours:  # never delete what is not ours
        temporary.rename(free_name(target, "edited"))
    raise ChangedError(f"{target} was changed meanwhile")


def free_name(path: Path, word: str) -> Path:
    """A name beside a file that nothing has yet: ``word`` and a number are put before its extension.

    Raises:
        FileExistsError: there are 10,000 such files.
    """
    ending = path.suffix
    stem = shortened(path.name.removesuffix(ending), 150)
    for number in range(1, 10_000):
        free = path.with_name(f"{stem}.{word}-{number}{ending}")
        if not free.exists():
            return free
    raise FileExistsError(errno.EEXIST, "too many files beside it; look through them and delete what is not needed")


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
        flush(handle)
    finally:
        os.close(handle)
