"""Say that something takes a while, on the terminal, until it is done."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE = 1 / 3
"""Seconds that pass in silence."""


@contextmanager
def waiting(words: str) -> Iterator[None]:
    """Show words and the seconds that have passed, once it takes longer than a moment; then take the line back.

    Nothing where errors do not go to a terminal.
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
