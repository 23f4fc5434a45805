"""The packets that the app and the server exchange through pipes (the protocol of Textual's web driver).

The app first writes a line, then packets: one letter for the kind, four bytes for the length (big endian), the
payload. Kinds: D what is drawn or typed, M a message in JSON, P a piece of a file.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass

from reader.errors import ReaderError

DRAWN, MESSAGE, PIECE = b"D", b"M", b"P"

_FIRST_LINE = b"__GANGLION__\n"
_PRELUDE = 64
"""Lines that something may have printed before the app began."""

_LARGEST = 1 << 26
"""Bytes of a packet. A frame of the largest screen is a hundredth of that."""


class BrokenStreamError(ReaderError):
    """What comes from the app are no packets."""


@dataclass(frozen=True, slots=True)
class Packet:
    """One packet, of a kind that is one byte."""

    kind: bytes
    payload: bytes

    def message(self) -> dict[str, object]:
        """The message in it.

        Raises:
            BrokenStreamError: it holds none.
        """
        try:
            message = json.loads(self.payload)
        except ValueError:
            raise BrokenStreamError("a message of the app is not JSON") from None
        if not isinstance(message, dict):
            raise BrokenStreamError("a message of the app is not an object")
        return message


def typed(data: bytes) -> bytes:
    """A packet of what was typed."""
    return DRAWN + len(data).to_bytes(4, "big") + data


def told(message: Mapping[str, object]) -> bytes:
    """A packet with a message."""
    data = json.dumps(message).encode()
    return MESSAGE + len(data).to_bytes(4, "big") + data


async def begun(stream: asyncio.StreamReader) -> bool:
    """Wait until the app begins; False where it ended instead."""
    for _ in range(_PRELUDE):
        try:
            line = await stream.readline()
        except ValueError:  # a line without an end
            return False
        if line == _FIRST_LINE:
            return True
        if not line:
            return False
    return False


async def next_packet(stream: asyncio.StreamReader) -> Packet | None:
    """The next packet, None at the end.

    Raises:
        BrokenStreamError: there is something else.
    """
    try:
        head = await stream.readexactly(5)
        size = int.from_bytes(head[1:], "big")
        if head[:1] not in (DRAWN, MESSAGE, PIECE) or size > _LARGEST:
            raise BrokenStreamError("the app wrote something that is no packet")
        return Packet(head[:1], await stream.readexactly(size))
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
