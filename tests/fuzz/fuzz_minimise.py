"""Make a failing input small: delta debugging (Zeller and Hildebrandt 2002, ddmin) over bytes, then plain letters."""

from __future__ import annotations

import time
from collections.abc import Callable


def minimised(data: bytes, fails: Callable[[bytes], bool], *, seconds: float = 60.0) -> bytes:
    """The smallest input found within ``seconds`` for which ``fails`` still says yes."""
    until = time.monotonic() + seconds
    data = _shortened(data, fails, until)
    return _plain(data, fails, until)


def _shortened(data: bytes, fails: Callable[[bytes], bool], until: float) -> bytes:
    pieces = 2
    while len(data) > 1 and time.monotonic() < until:
        size = max(len(data) // pieces, 1)
        for start in range(0, len(data), size):
            shorter = data[:start] + data[start + size :]
            if fails(shorter):
                data, pieces = shorter, max(pieces - 1, 2)
                break
            if time.monotonic() > until:
                return data
        else:
            if size == 1:
                return data
            pieces = min(pieces * 2, len(data))
    return data


def _plain(data: bytes, fails: Callable[[bytes], bool], until: float) -> bytes:
    """The same with ``a`` for every byte that does not matter."""
    for at in range(min(len(data), 400)):
        if time.monotonic() > until:
            break
        plainer = data[:at] + b"a" + data[at + 1 :]
        if plainer != data and fails(plainer):
            data = plainer
    return data
