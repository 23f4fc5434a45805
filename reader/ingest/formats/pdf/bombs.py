"""Streams of a PDF that unpack to more than any text. PDFium has no limit of its own, so they are found before."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"stream\r?\n")
_CHAINED = re.compile(rb"/Filter\s*\[\s*(?:/Fl(?:ateDecode)?\s*){2,}")
_RATIO = 1_032
"""How much deflate can shrink data at most (RFC 1951: a match of 258 bytes in two bits)."""
_PIECE = 1 << 16
_MOST_STREAMS = 200_000


def is_bomb(data: bytes, most: int) -> bool:
    """Whether a stream in a PDF unpacks to more than ``most`` bytes, also one that was packed twice.

    Only streams that are long enough for that are unpacked, and none further than the limit.
    """
    chained = _CHAINED.search(data) is not None
    for packed in _streams(data):
        if len(packed) * _RATIO < most and not chained:
            continue
        unpacked = _unpacked(packed, most, keep=chained)
        if unpacked is None or (chained and unpacked[:1] == b"\x78" and _unpacked(unpacked, most, keep=False) is None):
            return True
    return False


def _streams(data: bytes) -> Iterator[bytes]:
    """The packed bytes of the streams that deflate made."""
    for number, match in enumerate(_STREAM.finditer(data)):
        if number > _MOST_STREAMS:
            return
        start = match.end()
        if data[start : start + 1] in (b"\x78", b"\x48", b"\x58", b"\x68"):
            end = data.find(b"endstream", start)
            yield data[start : end if end > 0 else len(data)]


def _unpacked(packed: bytes, most: int, *, keep: bool) -> bytes | None:
    """What a stream unpacks to, as far as it is sound; None where that is more than ``most`` bytes.

    Without ``keep`` the bytes are counted and not returned.
    """
    unpacker = zlib.decompressobj()
    size = 0
    kept: list[bytes] = []
    waiting = packed
    try:
        while waiting:
            piece = unpacker.decompress(waiting, _PIECE)
            size += len(piece)
            if size > most:
                return None
            if keep:
                kept.append(piece)
            waiting = unpacker.unconsumed_tail
            if not piece:
                break
    except zlib.error:
        pass
    return b"".join(kept)
