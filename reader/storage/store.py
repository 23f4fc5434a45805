"""What the reader remembers: small JSON files that several readers may change at once, and that nothing may lose.

A change reads the file, makes the new value and writes it whole, all under a lock, so that two readers which change
different things both find theirs in it. A file that cannot be understood is set aside under another name and said
so, never overwritten; one of a newer version is left alone.
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
from reader.storage.files import save_text

LARGEST = 64 << 20
"""Bytes of a file that is still read."""

PATIENCE = 5.0
"""Seconds to wait for another reader that is writing."""

Value = dict[str, object]


class StoreError(ReaderError):
    """It cannot be read or written now; nothing was changed. The message says what and what to do."""


class BusyError(StoreError):
    """Another reader is writing."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a file holds.

    ``kind`` stands in the file, so that nothing else is taken for it. ``migrations`` lead from a version to the next.
    ``check`` raises ValueError (or LookupError, TypeError) for a value of this version that it cannot be.
    """

    kind: str
    version: int
    check: Callable[[Value], object]
    migrations: Mapping[int, Callable[[Value], Value]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a file held; ``notice`` says what was odd about it, for whoever reads."""

    value: Value
    notice: str = ""


def read(path: Path, shape: Shape) -> Kept:
    """What is kept in a file; nothing for one that is not there.

    Raises:
        StoreError: it cannot be read, or a newer reader wrote it.
    """
    try:
        return Kept(_understood(_bytes_of(path), shape, path)[0])
    except ValueError:
        with alone_with(path):  # another reader may be just setting it aside
            return _read_or_set_aside(path, shape)[0]


def change(path: Path, shape: Shape, make: Callable[[Value], Value]) -> Kept:
    """Put ``make`` of what a file holds in its place, so that no change of another reader is lost; what it holds then.

    ``make`` may be called with what others have written since this reader last looked. It has the disk when this
    returns.

    Raises:
        StoreError: it cannot be read or written, or a newer reader wrote it; it is as it was.
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
    """Take a file away, with its lock; what it held.

    Raises:
        StoreError: it cannot be read or removed, or a newer reader wrote it; it is as it was.
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
    """Whether a file of this name holds what is remembered: no lock, none set aside or kept from an older version."""
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
    """The value in the present version, and the version that the file has.

    Raises:
        ValueError: it is not of this shape.
        StoreError: it is of a newer version.
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
    """Keep a file of an older version beside the new one."""
    try:
        os.link(path, _free_name(path, f"version-{version}"))
    except OSError:
        return  # a file system without links; what it holds goes into the new version


def _free_name(path: Path, word: str) -> Path:
    for number in range(1, 10_000):
        free = path.with_name(f"{path.stem}.{word}-{number}{path.suffix}")
        if not free.exists():
            return free
    raise StoreError(f"too many files beside {path}; look through them and delete what is not needed")


def _write(path: Path, shape: Shape, value: Value) -> None:
    whole = {"quote-reader": shape.kind, "version": shape.version, **value}
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        text = json.dumps(whole, indent=1)  # the name of a file that is no UTF-8
    try:
        save_text(f"{text}\n", path)
    except OSError as error:
        raise StoreError(f"cannot write {path}: {error.strerror or error}") from None


@contextmanager
def alone_with(path: Path) -> Iterator[None]:
    """Alone with a file. The lock goes with the process that holds it, however that ends.

    Raises:
        BusyError: another reader has it for too long.
        StoreError: there can be no lock here.
    """
    until = time.monotonic() + PATIENCE
    handle = _opened(path)
    try:
        while not _lock(handle) or _is_gone(handle, path):
            if time.monotonic() > until:
                raise BusyError(f"another reader has been writing {path} for {PATIENCE:.0f} seconds; try again")
            time.sleep(0.005)
            if _is_gone(handle, path):
                stale, handle = handle, _opened(path)
                os.close(stale)
        yield
    finally:
        os.close(handle)


def _lock_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


def _opened(path: Path) -> int:
    """The lock of a file, open but not held."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return os.open(_lock_of(path), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreError(f"cannot write in {path.parent}: {error.strerror or error}") from None


def _is_gone(handle: int, path: Path) -> bool:
    """Whether a lock was removed after it was opened: whoever comes now locks another one."""
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
