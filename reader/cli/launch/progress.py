"""Show on the terminal that something takes a while."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE = 1 / 3
"""Seconds before anything is shown."""

_WIDEST = 60
"""Code points of a line."""


class Waiting:
    """A line on the terminal with what is being done, and for how long."""

    def __init__(self, words: str) -> None:
        import threading
        import time

        self._words = words
        self._drawn = False
        self._lock, self._done = threading.Lock(), threading.Event()
        self._now, self._begun = time.monotonic, time.monotonic()
        self._teller = threading.Thread(target=self._tell, daemon=True)
        self._alarmed = self._set_alarm()
        if not self._alarmed:
            self._teller.start()

    def _set_alarm(self) -> bool:
        """Have the thread started when it is needed: a process without one can be forked. False where that cannot be:
        outside of the main thread, on Windows, and where somebody else has an alarm.
        """
        import signal
        import threading

        if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
            return False
        if signal.getsignal(signal.SIGALRM) != signal.SIG_DFL or signal.getitimer(signal.ITIMER_REAL)[0]:
            return False
        signal.signal(signal.SIGALRM, lambda *_: self._teller.start())
        signal.setitimer(signal.ITIMER_REAL, PATIENCE)
        return True

    def say(self, words: str) -> None:
        """Show other words from now on, or none while they are an empty string: the line is then free for output."""
        with self._lock:
            self._words = words
            if words and self._now() - self._begun >= PATIENCE:
                self._draw()
            else:
                self._clear()

    def end(self) -> None:
        """Take the line away."""
        if self._alarmed:
            import signal

            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
        self._done.set()
        if self._teller.ident is not None:
            self._teller.join()
        with self._lock:
            self._clear()

    def _tell(self) -> None:
        wait = max(0.0, PATIENCE - (self._now() - self._begun))
        while not self._done.wait(wait):
            wait = 0.1
            with self._lock:
                if self._words:
                    self._draw()

    def _draw(self) -> None:
        from reader.document.clean import visible

        shown = visible(self._words.replace("\n", " "))[:_WIDEST]
        sys.stderr.write(f"\r\x1b[K{shown} … {self._now() - self._begun:.0f} s")
        sys.stderr.flush()
        self._drawn = True

    def _clear(self) -> None:
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False


@contextmanager
def waiting(words: str) -> Iterator[Waiting | None]:
    """Show words and the elapsed seconds if it takes longer than a moment; then clear the line.

    Nothing is shown, and None given, if standard error is not a terminal.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    line = Waiting(words)
    try:
        yield line
    finally:
        line.end()
