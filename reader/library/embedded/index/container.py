"""One file of named arrays and texts, written once and mapped into memory to be read.

It begins with a line of JSON, padded to 64 bytes, that says where each part is; parts begin at multiples of 64 bytes.
"""

from __future__ import annotations

import hashlib
import json
import mmap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from reader.errors import ReaderError
from reader.storage.files import save_pieces

Array = npt.NDArray[Any]

FORMAT = 2
"""Raise it whenever folding, fingerprints, or what an array means, changes."""

_ALIGNED = 64
_AT_ONCE = 1 << 20
_TEXT = "utf-8"


class DamagedError(ReaderError, ValueError):
    """A file is missing, is cut short, or is of another version: build it again."""


def write(path: Path, parts: Mapping[str, Array | str]) -> tuple[int, str]:
    """Write a file, private to its user, so that it is whole or not there; its size in bytes and its SHA-256.

    Raises:
        OSError: it cannot be written.
    """
    whole = hashlib.sha256()
    size = 0

    def counted() -> Iterator[bytes]:
        nonlocal size
        for piece in _pieces(parts):
            whole.update(piece)
            size += len(piece)
            yield piece

    save_pieces(counted(), path, 0o600)
    return size, whole.hexdigest()


def is_current(path: Path) -> bool:
    """Whether a file is there and of the format of this reader: another reader may have written it."""
    try:
        with path.open("rb") as stream:
            head = json.loads(stream.readline(_AT_ONCE))
    except (OSError, ValueError):
        return False
    return isinstance(head, dict) and head.get("format") == FORMAT


class Container:
    """A file of arrays, mapped. It can be read as long as this lives, also after the file is deleted (POSIX)."""

    def __init__(self, path: Path, size: int) -> None:
        """Map a file of so many bytes.

        Raises:
            DamagedError: it is not there, of another size, or of another version.
        """
        try:
            with path.open("rb") as stream:
                self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise DamagedError(f"{path}: cannot be read ({error})") from None
        if len(self._map) != size:
            raise DamagedError(f"{path}: it has {len(self._map)} bytes of {size}")
        try:
            head = json.loads(self._map[: self._map.find(b"\n")])
            if head["format"] != FORMAT:
                raise DamagedError(f"{path}: it is of format {head['format']}")
            self._parts: dict[str, tuple[str, int, int]] = {name: tuple(part) for name, part in head["parts"].items()}
            self._start = int(head["start"])
        except (ValueError, KeyError, TypeError) as error:
            if isinstance(error, DamagedError):
                raise
            raise DamagedError(f"{path}: it is damaged ({error})") from None

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def array(self, name: str) -> Array:
        """An array, which is not copied."""
        kind, at, count = self._parts[name]
        return np.frombuffer(self._map, np.dtype(kind), count, self._start + at)

    def text(self, name: str) -> str:
        """A text."""
        _, at, count = self._parts[name]
        return self._map[self._start + at : self._start + at + count].decode(_TEXT)


def hash_of(path: Path) -> str:
    """The SHA-256 of a file; an empty string for one that cannot be read."""
    whole = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            while piece := stream.read(_AT_ONCE):
                whole.update(piece)
    except OSError:
        return ""
    return whole.hexdigest()


def _pieces(parts: Mapping[str, Array | str]) -> Iterator[bytes]:
    data: list[memoryview | bytes] = []
    places: dict[str, tuple[str, int, int]] = {}
    at = 0
    for name, part in parts.items():
        if isinstance(part, str):
            kind, raw, count = _TEXT, part.encode(_TEXT), 0
            count = len(raw)
            data.append(raw)
        else:
            array = np.ascontiguousarray(part)
            kind, count = array.dtype.str, len(array)
            raw = array.tobytes()
            data.append(raw)
        places[name] = (kind, at, count)
        at += len(raw) + _padding(len(raw))
        data.append(bytes(_padding(len(raw))))
    start = 0
    while True:  # where the parts begin stands in the line before them
        head = json.dumps({"format": FORMAT, "start": start, "parts": places}).encode() + b"\n"
        needed = len(head) + _padding(len(head))
        if needed == start:
            break
        start = needed
    yield head + bytes(start - len(head))
    for piece in data:
        for cut in range(0, len(piece), _AT_ONCE):
            yield bytes(piece[cut : cut + _AT_ONCE])


def _padding(size: int) -> int:
    return -size % _ALIGNED
