"""Connections that have not shown the token: how many there are, and for how long.

Other users of the machine can connect to its ports. Each connection takes a descriptor, of which macOS gives a process
256, so those that say nothing are closed: when their time is over, and the oldest first when there are too many.
"""

from __future__ import annotations

import asyncio
from typing import Protocol

SECONDS = 10.0
"""From connecting until the head of a request has come."""

OF_ONE_ADDRESS = 24
ALTOGETHER = 48
BACKLOG = 16
"""Connections that are taken at once, before any of them is looked at."""

DESCRIPTORS = 4096
"""That are asked for, where the system allows so many."""


class Transport(Protocol):
    """What is needed of `asyncio.Transport`."""

    def get_extra_info(self, name: str) -> object:
        """Something about it, such as ``peername``."""

    def abort(self) -> None:
        """Close it at once."""


class Strangers:
    """The connections that have not shown the token yet, oldest first."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._waiting: dict[Transport, tuple[str, asyncio.TimerHandle]] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def came(self, transport: Transport) -> None:
        """A connection was made."""
        peer = transport.get_extra_info("peername")
        address = str(peer[0]) if isinstance(peer, tuple) else ""
        same = [other for other, (of, _) in self._waiting.items() if of == address]
        if len(same) >= OF_ONE_ADDRESS:
            self._close(same[0])
        elif len(self._waiting) >= ALTOGETHER:
            self._close(next(iter(self._waiting)))
        self._waiting[transport] = (address, self._loop.call_later(SECONDS, self._close, transport))

    def went(self, transport: Transport | None) -> None:
        """A connection is closed, or is no stranger's any more."""
        if transport is not None and (held := self._waiting.pop(transport, None)) is not None:
            held[1].cancel()

    def _close(self, transport: Transport) -> None:
        self.went(transport)
        transport.abort()


def raise_descriptors() -> None:
    """Ask for more descriptors than a system gives at first."""
    try:
        import resource
    except ImportError:  # Windows
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = DESCRIPTORS if hard == resource.RLIM_INFINITY else min(DESCRIPTORS, hard)
    if soft < most:
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
        except (ValueError, OSError):
            return
