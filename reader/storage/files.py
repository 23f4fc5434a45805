"""Write files atomically: at every moment a file holds all of the old content or all of the new.

A file whose replacement would be another file to its owner (hard links, an owner or attributes that cannot be given to
a new file) is written in place instead. All of its new content lies beside it under a name that people see until that
is done, so that it is there after a crash, too; the old content is put back if writing fails. A file in a folder that
takes no other file is not written, as nothing could lie beside it.
"""

from __future__ import annotations

import errno
import os
import stat
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

    The text goes to a temporary file beside the target, which is flushed to the disk and then renamed. The permissions,
    the owner and the extended attributes of an existing file are kept. So are its hard links, for which it is written
    in place; a symbolic link to it stays a link. Anything but a regular file (``/dev/stdout``, a named pipe) is written
    to directly, since nothing can take its place.

    Raises:
        OSError: the file cannot be written, nobody may write it (mode 0444), or its folder takes no file. An existing
            file is unchanged, and no temporary file is left.
    """
    save_bytes(text.encode("utf-8", "replace"), path)


def replace_text(text: str, path: str | os.PathLike[str]) -> None:
    """Write text as `save_text` does, but never in place: another hard link goes on to hold the old text.

    This is for what the reader keeps for itself: no crash at any moment leaves half of it.

    Raises:
        OSError: as in `save_text`.
    """
    save_pieces((text.encode("utf-8", "replace"),), path, in_place=False)


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
    in_place: bool = True,
) -> None:
    """Write pieces of bytes as `save_bytes` does. They need not be in memory all at once.

    ``instead_of`` is what may be replaced: ``anything``, the version of the file with this stamp, or ``nothing``.
    ``in_place`` says whether a file with hard links, or with an owner or attributes that no new file can have, is
    written in place.

    Raises:
        ChangedError: there is something else. It is left as it is, and nothing is written.
        OSError: as in `save_text`.
    """
    refuse_to_write()
    given = Path(path)
    if given.exists() and not given.is_file() and not given.is_dir():  # not resolved: a pipe has no other name
        with given.open("wb") as stream:
            _write(stream, pieces)
        return
    target = given.resolve()
    old = target.stat() if target.exists() else None
    if old is not None and _is_read_only(target):
        raise PermissionError(errno.EACCES, "it is write-protected", str(target))
    temporary = target.with_name(f".{shortened(target.name, 100)}.{os.urandom(6).hex()}.new")
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, mode_of_new if old is None else 0o600)
    try:
        with os.fdopen(handle, "w+b") as stream:
            _write(stream, pieces)
            stream.flush()
            flush(stream.fileno())
            alike = old is None or target.is_dir() or _made_alike(temporary, target, old)
        if in_place and not alike:
            _require(target, instead_of)
            temporary = temporary.rename(free_name(target, "unfinished"))
            _sync_directory(target.parent)
            _write_over(target, temporary.read_bytes())
            temporary.unlink()
            return
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
    else:
        _require(target, instead_of)
        _swap(temporary, target, instead_of)


def _require(target: Path, instead_of: FileStamp | Literal["nothing", "anything"]) -> None:
    """Raise `ChangedError` where what stands at a path may not be replaced."""
    if instead_of == "nothing" and target.exists():
        raise ChangedError(f"{target} exists already")
    if instead_of not in ("nothing", "anything") and file_stamp(target) != instead_of:
        raise ChangedError(f"{target} was changed meanwhile")


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


def is_protected(path: str | os.PathLike[str]) -> bool:
    """Whether a file is there that nobody may write, as ``chmod 444`` makes one, or that this user may not replace."""
    folder = os.path.dirname(os.path.realpath(path))  # noqa: PTH120
    return _is_read_only(path) or (os.path.isfile(path) and not os.access(folder, os.W_OK | os.X_OK))  # noqa: PTH113


def _is_read_only(path: str | os.PathLike[str]) -> bool:
    """Whether a file is there that nobody may write, or that this user may not."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116 - pathlib costs 5 ms at the start
    except OSError:
        return False
    return stat.S_ISREG(mode) and (not mode & 0o222 or not os.access(path, os.W_OK))


def _made_alike(new: Path, old: Path, status: os.stat_result) -> bool:
    """Give a new file the owner, the mode and the attributes of the old one; False where it would not be the same."""
    if status.st_nlink > 1:
        return False
    try:
        if hasattr(os, "chown"):
            made = new.stat()
            if (made.st_uid, made.st_gid) != (status.st_uid, status.st_gid):
                os.chown(new, status.st_uid, status.st_gid)
        new.chmod(status.st_mode & 0o7777)
        if hasattr(os, "listxattr"):
            given = {name: os.getxattr(new, name) for name in os.listxattr(new)}
            for name in os.listxattr(old):
                value = os.getxattr(old, name)
                if given.get(name) != value:
                    os.setxattr(new, name, value)
    except OSError as error:
        return error.errno in {errno.ENOTSUP, errno.EOPNOTSUPP}  # a file system without attributes
    return True


def _write_over(target: Path, data: bytes) -> None:
    """Write a file in place; where that fails, put back what it held.

    The old bytes are written over, and those that are left of them cut off last: so the old content fits again.
    """
    before = target.read_bytes()
    with target.open("r+b") as stream:
        try:
            _fill(stream, data)
        except BaseException:
            _fill(stream, before)
            raise


def _fill(stream: BinaryIO, data: bytes) -> None:
    stream.seek(0)
    stream.write(data)
    stream.truncate()
    stream.flush()
    flush(stream.fileno())


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
