"""Streams that are read from any place of them: what something unpacks to, and a part of a file."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from typing import BinaryIO

from reader.ingest.sources.archive import BROKEN

_BEHIND = 16 << 20
"""Bytes that are kept of what was unpacked: a record is looked at more than once."""

_PIECE = 1 << 18


Unpack = Callable[[int], bytes]
"""Gives some bytes more, at most so many; none at the end."""


class _Placed(io.RawIOBase):
    """A stream with a place in it, which stays open: whoever asks next goes on from there."""

    def __init__(self) -> None:
        self._at = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def tell(self) -> int:
        """The place in bytes."""
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place, counted from the start or from here."""
        if whence not in {os.SEEK_SET, os.SEEK_CUR}:
            raise OSError("it is not known where it ends")
        self._at = offset + (self._at if whence == os.SEEK_CUR else 0)
        return self._at

    def close(self) -> None:
        """Nothing is closed."""


class Unpacked(_Placed):
    """What a stream unpacks to. Going back is cheap for some megabytes; beyond, it is unpacked again from the start."""

    def __init__(self, make: Callable[[], Unpack]) -> None:
        """``make`` begins to unpack from the start."""
        super().__init__()
        self._make = make
        self._more = make()
        self._first = 0
        self._buffer = bytearray()

    def read(self, size: int = -1) -> bytes:
        """As many bytes; fewer only at the end.

        Raises:
            OSError: it cannot be unpacked.
        """
        if size < 0:
            raise OSError("it may be of any size")
        if self._at < self._first:
            self._more, self._first = self._make(), 0
            self._buffer.clear()
        try:
            while self._first + len(self._buffer) < self._at + size and self._unpack():
                pass
        except OSError:
            if self._at >= self._first + len(self._buffer):  # else what is there is given first
                raise
        start = self._at - self._first
        piece = bytes(self._buffer[start : start + size])
        self._at += len(piece)
        return piece

    def _unpack(self) -> bool:
        """Unpack a piece more; False at the end."""
        try:
            piece = self._more(_PIECE)
        except BROKEN as error:
            raise OSError(str(error) or type(error).__name__) from None
        self._buffer += piece
        spare = min(self._at - self._first, len(self._buffer)) - _BEHIND
        if spare > _BEHIND:
            del self._buffer[:spare]
            self._first += spare
        return bool(piece)


class Window(_Placed):
    """Some bytes of a file, as a file."""

    def __init__(self, file: BinaryIO, first: int, size: int) -> None:
        super().__init__()
        self._file, self._first, self._size = file, first, size

    def read(self, size: int = -1) -> bytes:
        """As many bytes; fewer only at the end."""
        left = max(self._size - self._at, 0)
        self._file.seek(self._first + self._at)
        piece = self._file.read(left if size < 0 else min(size, left))
        self._at += len(piece)
        return piece
