"""Show on the terminal that something takes a while."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE = 1 / 3
"""Seconds before anything is shown."""


@contextmanager
def waiting(words: str) -> Iterator[None]:
    """Show words and the elapsed seconds if it takes longer than a moment; then clear the line.

    Nothing is shown if standard error is not a terminal.
    """
    import threading
    import time

    from reader.document.clean import visible

    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    done, begun, shown = threading.Event(), time.monotonic(), visible(words.replace("\n", " "))[:60]

    def tell() -> None:
        wait = PATIENCE
        while not done.wait(wait):
            sys.stderr.write(f"\r\x1b[K{shown} … {time.monotonic() - begun:.0f} s")
            sys.stderr.flush()
            wait = 0.5
        if wait != PATIENCE:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()
