"""Where WARC data stands: in a file, or in a member of a WACZ file (a zip); packed record by record, or as a whole.

All of it is read as streams, and nothing is written. What is in such a file is hostile: it is opened in a process that
can be ended.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import BinaryIO

from reader.ingest.errors import UnreadableError
from reader.library.sources.warc import wacz
from reader.library.sources.warc.streams import Unpack, Unpacked

ENDINGS = (".warc", ".warc.gz", ".warc.zst", wacz.ENDING)
"""How the names of the files end that are read."""


@dataclass(frozen=True, slots=True)
class Place:
    """WARC data: a file, or where ``member`` is not an empty string, a member of a WACZ file.

    Where ``unpacked``, it is packed as a whole, and offsets count the bytes that it unpacks to.
    """

    path: str
    member: str = ""
    unpacked: bool = False


def files_in(path: str, label: str) -> list[str]:
    """The WARC files in a WACZ file, by name; an empty string for a file that is WARC itself.

    Raises:
        UnreadableError: it cannot be read, or has none.
    """
    if not path.lower().endswith(wacz.ENDING):
        return [""]
    with open_file(path, label) as file:
        return wacz.members_of(file, label)


def opened(place: Place, label: str, start: int) -> BinaryIO:
    """WARC data from some offset on, which the caller closes. What is costly to get at again stays open in between.

    Raises:
        UnreadableError: it cannot be opened.
    """
    if not (place.member or place.unpacked):
        stream: BinaryIO = open_file(place.path, label)
    else:
        stream = _KEPT.stream(place, label)
    try:
        stream.seek(start)
    except (OSError, ValueError) as error:
        raise UnreadableError(f"{label}: cannot be read at byte {start:,} ({error})") from None
    return stream


class _Kept:
    """What was opened last: it is asked for again at once, at a place behind."""

    def __init__(self) -> None:
        self._key: object = None
        self._stream: BinaryIO | None = None
        self._file: BinaryIO | None = None

    def stream(self, place: Place, label: str) -> BinaryIO:
        """WARC data, opened where it is not open yet."""
        try:
            state = os.stat(place.path)  # noqa: PTH116 - a name may be no path at all
        except (OSError, ValueError) as error:
            raise _unreadable(label, error) from None
        key = (place, state.st_mtime_ns, state.st_size, state.st_ino)
        if self._stream is None or self._key != key:
            if self._file is not None:
                self._file.close()
            self._key = self._stream = None
            self._file = open_file(place.path, label)
            self._stream = _stream(self._file, place, label)
            self._key = key
        return self._stream


_KEPT = _Kept()


def _stream(file: BinaryIO, place: Place, label: str) -> BinaryIO:
    packed = wacz.member(wacz.archive_of(file, label), file, place.member, label) if place.member else file
    return _unpacking(packed, label) if place.unpacked else packed  # type: ignore[return-value]


def _unpacking(packed: BinaryIO, label: str) -> Unpacked:
    from gzip import GzipFile

    from fastwarc.stream_io import ZstdReader

    packed.seek(0)
    head = packed.read(4)
    if head[:2] != b"\x1f\x8b" and head != b"(\xb5/\xfd":
        raise UnreadableError(f"{label}: it is packed in a way that is not read; unpack it")

    def made() -> Unpack:
        packed.seek(0)
        # The one in fastwarc says nothing of a gzip file that is cut short.
        return GzipFile(fileobj=packed).read1 if head[:2] == b"\x1f\x8b" else ZstdReader(packed).read

    return Unpacked(made)


def open_file(path: str, label: str) -> BinaryIO:
    """A file, as it is.

    Raises:
        UnreadableError: it cannot be opened.
    """
    try:
        return open(path, "rb")  # noqa: PTH123 - a name may be no path at all; whoever asked closes it
    except (OSError, ValueError) as error:
        raise _unreadable(label, error) from None


def _unreadable(label: str, error: Exception) -> UnreadableError:
    return UnreadableError(f"{label}: cannot be read ({getattr(error, 'strerror', None) or error})")
