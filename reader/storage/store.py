"""What the reader remembers: small JSON files that several processes may change at once without losing anything.

A change reads the file, computes the new value and writes it whole, all under a lock. So if two processes change
different things, the file holds both changes. A file that cannot be parsed is renamed and reported, never overwritten.
A file of a newer version is left alone.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from reader.errors import ReaderError
from reader.storage.files import free_name, replace_text
from reader.storage.private import make_folder, others_who_write
from reader.storage.read_only import refuse_to_write
from reader.storage.sources import shortened

LARGEST = 256 << 20
"""The largest file that is read and written, in bytes."""

PATIENCE = 5.0
"""Seconds to wait for another reader that is writing."""

Value = dict[str, object]


class StoreError(ReaderError):
    """A file cannot be read or written; nothing was changed. The message says why and what to do."""


class BusyError(StoreError):
    """Another process holds the lock."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The format of a file.

    ``kind`` is written into the file, so that no other file is mistaken for it. ``migrations`` has for each older
    version the function that leads to the next. ``check`` raises ValueError, LookupError or TypeError for an invalid
    value of the present version.
    """

    kind: str
    version: int
    check: Callable[[Value], object]
    migrations: Mapping[int, Callable[[Value], Value]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file held. ``notice`` is a message for people about what was wrong with the file, or None."""

    value: Value
    notice: str | None = None


def read(path: Path, shape: Shape) -> Kept:
    """Read a file. A missing file holds an empty value.

    Raises:
        StoreError: the file cannot be read, or a newer version of the reader wrote it.
    """
    try:
        return Kept(_understood(_bytes_of(path), shape, path)[0])
    except ValueError:
        with alone_with(path):  # another reader may be just setting it aside
            return _read_or_set_aside(path, shape)[0]


def change(path: Path, shape: Shape, make: Callable[[Value], Value]) -> Kept:
    """Replace the value of a file with ``make`` of it, and return the new value.

    ``make`` gets what the file holds now, which includes the changes of other processes. The new value is on the disk
    when this returns.

    Raises:
        StoreError: the file cannot be read or written, or a newer version wrote it. It is unchanged.
    """
    with alone_with(path):
        kept, version = _read_or_set_aside(path, shape)
        value = make(kept.value)
        if value != kept.value:
            if version != shape.version and path.exists():
                _keep_old(path, version)
            _write(path, shape, value)
    return Kept(value, kept.notice)


def remove(path: Path, shape: Shape) -> Kept:
    """Remove a file and its lock, and return what it held.

    Raises:
        StoreError: the file cannot be read or removed, or a newer version wrote it. It is unchanged.
    """
    with alone_with(path):
        kept, _ = _read_or_set_aside(path, shape)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise StoreError(f"cannot remove {path}: {error.strerror or error}") from None
        with suppress(OSError):  # Windows, where what is open stays
            _lock_of(path).unlink()
    return kept


def is_kept(name: str) -> bool:
    """Whether a file of this name is a store: not a lock, not one that was set aside or kept from an older version."""
    return name.endswith(".json") and not (name.startswith(".") or ".unreadable-" in name or ".version-" in name)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise ValueError("too large")
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise StoreError(f"cannot read {path}: {error.strerror or error}") from None


def _understood(data: bytes, shape: Shape, path: Path) -> tuple[Value, int]:
    """The value, migrated to the present version, and the version of the file.

    Raises:
        ValueError: the data is not of this shape.
        StoreError: the file is of a newer version.
    """
    if not data:
        return {}, shape.version
    try:
        value = json.loads(data)
        if not isinstance(value, dict) or value.pop("quote-reader", None) != shape.kind:
            raise ValueError("something else")
        found = value.pop("version", None)
        if type(found) is not int or found < 1:
            raise ValueError("no version")
        if found > shape.version:
            raise StoreError(f"{path} was written by a newer reader (version {found}); update this one to use it")
        for version in range(found, shape.version):
            value = shape.migrations[version](value)
        shape.check(value)
    except (LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from None
    return value, found


def _read_or_set_aside(path: Path, shape: Shape) -> tuple[Kept, int]:
    try:
        value, version = _understood(_bytes_of(path), shape, path)
    except ValueError:
        aside = _free_name(path, "unreadable")
        try:
            path.rename(aside)
        except OSError as error:
            raise StoreError(f"cannot understand {path} nor set it aside: {error.strerror or error}") from None
        return Kept({}, f"{path.name} could not be understood; it is kept as {aside}"), shape.version
    return Kept(value), version


def _keep_old(path: Path, version: int) -> None:
    """Keep the file of the older version beside the new one: a copy, as a hard link would be written over with it."""
    with suppress(OSError):  # no room; what it holds goes into the new version
        _free_name(path, f"version-{version}").write_bytes(path.read_bytes())


def _free_name(path: Path, word: str) -> Path:
    try:
        return free_name(path, word)
    except FileExistsError as error:
        raise StoreError(f"{path}: {error.strerror}") from None


def _write(path: Path, shape: Shape, value: Value) -> None:
    whole = {"quote-reader": shape.kind, "version": shape.version, **value}
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        text = json.dumps(whole, indent=1)  # the name of a file that is no UTF-8
    if 4 * len(text) >= LARGEST and len(text.encode("utf-8", "replace")) >= LARGEST:  # it would not be read again
        raise StoreError(f"{path} would be larger than {LARGEST >> 20} MB; shorten what is in it. It is left as it was")
    try:
        replace_text(f"{text}\n", path)
    except OSError as error:
        raise StoreError(f"cannot write {path}: {error.strerror or error}") from None


@contextmanager
def alone_with(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of a file. The system releases it when the process ends, however it ends.

    Raises:
        BusyError: another process held the lock for ``patience`` seconds.
        StoreError: the lock cannot be created.
    """
    until = time.monotonic() + patience
    handle = _opened(path)
    try:
        while not _lock(handle) or _is_gone(handle, path):
            if time.monotonic() > until:
                raise BusyError(f"another reader has been writing {path} for {patience:.0f} seconds; try again")
            time.sleep(0.005)
            if _is_gone(handle, path):
                stale, handle = handle, _opened(path)
                os.close(stale)
        yield
    finally:
        os.close(handle)


def _lock_of(path: Path) -> Path:
    return path.with_name(f".{shortened(path.name, 200)}.lock")


def _opened(path: Path) -> int:
    """Open the lock file without taking the lock."""
    try:
        refuse_to_write()
        make_folder(path.parent)
        who = others_who_write(path.parent)
        if who is not None:
            raise StoreError(who)
        return os.open(_lock_of(path), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreError(f"cannot write in {path.parent}: {error.strerror or error}") from None


def _is_gone(handle: int, path: Path) -> bool:
    """Whether the lock file was removed after it was opened, so that a new opener would lock a different inode."""
    try:
        return not os.path.samestat(os.fstat(handle), _lock_of(path).stat())
    except FileNotFoundError:
        return True


try:
    import fcntl
except ImportError:  # Windows
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True

else:

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            raise StoreError(f"cannot lock what is remembered: {error.strerror or error}") from None
        return True
