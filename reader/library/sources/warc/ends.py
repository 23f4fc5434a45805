"""Where a record of a WARC file ends: what stands behind that and is no record is damage."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import BinaryIO

from reader.library.sources.warc.places import Place, opened

_PIECE = 1 << 18

_LONGEST_HEAD = 1 << 20
"""Bytes that the header of a record may have."""

_GZIP = b"\x1f\x8b\x08"
_PLAIN = b"WARC/"
_BLANK = b"\r\n \t\0"
"""What may stand between two records, and behind the last."""


def end_of(place: Place, label: str, start: int, content: int | None) -> int | None:
    """Where the record ends that begins at ``start`` and has ``content`` bytes behind its header.

    None where that is not known: it is packed with zstd, or damaged itself.

    Raises:
        UnreadableError: it cannot be opened.
    """
    with opened(place, label, start) as stream:
        try:
            head = stream.read(4096)
            if head.startswith(_GZIP):
                return _end_of_gzip(stream, start, head)
            if head.startswith(_PLAIN) and content is not None:
                return _end_of_plain(stream, start, head, content)
        except (OSError, EOFError, zlib.error):
            return None
    return None


def anything_behind(place: Place, label: str, end: int) -> bool:
    """Whether anything but blank bytes stands behind a place.

    Raises:
        UnreadableError: it cannot be opened.
    """
    with opened(place, label, end) as stream:
        try:
            return any(piece.strip(_BLANK) for piece in _pieces(stream))
        except (OSError, EOFError):
            return True


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    while piece := stream.read(_PIECE):
        yield piece


def _end_of_gzip(stream: BinaryIO, start: int, head: bytes) -> int | None:
    unpacking = zlib.decompressobj(wbits=31)
    piece, end = head, start
    while piece:
        end += len(piece)
        rest = piece
        while rest and not unpacking.eof:  # a bomb is unpacked piece by piece
            unpacking.decompress(rest, _PIECE)
            rest = unpacking.unconsumed_tail
        if unpacking.eof:
            return end - len(unpacking.unused_data)
        piece = stream.read(_PIECE)
    return None


def _end_of_plain(stream: BinaryIO, start: int, head: bytes, content: int) -> int | None:
    while (found := head.find(b"\r\n\r\n")) < 0:
        piece = stream.read(_PIECE)
        if not piece or len(head) > _LONGEST_HEAD:
            return None
        head += piece
    end = start + found + 4 + content
    stream.seek(end)
    behind = stream.read(4)
    return end + len(behind) - len(behind.lstrip(b"\r\n")) if behind[:1] in {b"\r", b"\n"} else None
