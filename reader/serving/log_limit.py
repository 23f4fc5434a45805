"""What the server writes about its connections: one line each, and few, since strangers cause them."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

LINES = 20
"""In `SECONDS`; the rest is counted."""
SECONDS = 60.0
_LONGEST = 300
_NAMES = ("asyncio", "aiohttp")


class LogLimit(logging.Handler):
    """Hands on a few records as single lines, and says how many more there were."""

    def __init__(self, tell: Callable[[str], object], clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(logging.WARNING)
        self._tell, self._clock = tell, clock
        self._since = clock()
        self._told = self._left_out = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Tell a record, or count it."""
        now = self._clock()
        if now - self._since >= SECONDS:
            if self._left_out:
                self._tell(f"{self._left_out} more messages about connections were left out")
            self._since, self._told, self._left_out = now, 0, 0
        if self._told >= LINES:
            self._left_out += 1
            return
        self._told += 1
        error = record.exc_info[1] if record.exc_info else None
        said = record.getMessage() + (f" ({type(error).__name__})" if error else "")
        self._tell(" ".join(said.split())[:_LONGEST])


def limit_logs(tell: Callable[[str], object]) -> None:
    """Have all that asyncio and aiohttp log told through one `LogLimit`."""
    handler = LogLimit(tell)
    for name in _NAMES:
        logger = logging.getLogger(name)
        logger.handlers[:] = [handler]
        logger.propagate = False
