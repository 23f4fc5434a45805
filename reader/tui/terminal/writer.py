"""Write to the terminal in a thread, so that a terminal that takes nothing blocks nothing else.

Textual's writer blocks the event loop once a few writes are queued: over a slow link keys are handled late, and with a
stopped terminal (a closed lid, a full pipe) not even SIGTERM is handled. Here nothing waits. `pacing` holds frames back
while the terminal is behind; what is left when the reader quits is dropped, since that screen goes away.
"""

from __future__ import annotations

import os
import re
import time
from collections import deque
from collections.abc import Callable
from threading import Condition, Thread
from typing import TextIO

LATE = 0.05
"""Seconds without progress after which the terminal counts as behind."""

PATIENCE = 1.0
"""Seconds without progress after which a terminal is given up when the reader quits."""

_PIECE = 1024
_SYNCHRONISED, _AT_ONCE = "\x1b[?2026h", "\x1b[?2026l"


_REPEATED = re.compile(r"(\x1b\[[1-9][0-9;]*m)([^\x1b]*)\x1b\[0m\1")


def without_repeats(frame: str) -> str:
    """A frame that looks the same and is shorter: a style that ends, and begins again at once, goes on."""
    repeated = 1
    while repeated:
        frame, repeated = _REPEATED.subn(r"\1\2", frame)
    return frame


class Writer(Thread):
    """Writes to a terminal, in order. ``caught_up`` is called in this thread when the terminal is no longer behind."""

    def __init__(self, file: TextIO, caught_up: Callable[[], object]) -> None:
        super().__init__(daemon=True, name="terminal-output")
        self._fileno = file.fileno()
        self._encoding, self._errors = file.encoding or "utf-8", file.errors or "strict"
        self._caught_up = caught_up
        self._changed = Condition()
        self._waiting: deque[tuple[str, bool]] = deque()
        self._drawing: list[str] | None = None
        self._busy_since: float | None = None
        self._moved = 0.0
        self._dropping = self._ending = self._was_behind = self._has_drawn = False
        self.gone = False

    def write(self, text: str) -> None:
        """Have something written; part of a frame between `begin_frame` and `end_frame`."""
        if self._drawing is not None:
            self._drawing.append(text)
        else:
            self._put(text, frame=False)

    def begin_frame(self) -> None:
        """What is written from here on is one frame."""
        self._drawing = []

    def end_frame(self) -> None:
        """The frame is whole. The first one is waited for, since more work would keep the thread from writing it."""
        drawn, self._drawing = self._drawing, None
        if drawn:
            self._put(without_repeats("".join(drawn)), frame=True)
            if not self._has_drawn:
                self._has_drawn = True
                with self._changed:
                    self._changed.wait_for(lambda: self._busy_since is None, LATE)

    @property
    def behind(self) -> bool:
        """Whether the terminal has not taken what it was given; `caught_up` is called when it has."""
        with self._changed:
            late = self._busy_since is not None and time.monotonic() - self._busy_since > LATE
            self._was_behind = self._was_behind or late
            return late

    def drop_frames(self) -> None:
        """Drop frames from now on, and the rest of the one that is being written."""
        with self._changed:
            self._dropping = True
            self._waiting = deque(item for item in self._waiting if not item[1])

    def stop(self) -> None:
        """Wait until all is written, unless the terminal takes nothing any more."""
        with self._changed:
            self._ending = True
            self._changed.notify_all()
        flushed = False
        while self.is_alive():
            self.join(PATIENCE / 20)
            with self._changed:
                stuck = self._busy_since is not None and time.monotonic() - self._moved > PATIENCE
            if stuck and flushed:
                return
            if stuck:
                flushed = True
                self._discard()

    def _discard(self) -> None:
        """Discard the system's output buffer, so that the sequences that restore the terminal have room."""
        import termios

        self._moved = time.monotonic()
        self.drop_frames()
        try:
            termios.tcflush(self._fileno, termios.TCOFLUSH)
        except termios.error:
            return  # no terminal: the pipe is as full as it was

    def _put(self, text: str, frame: bool) -> None:
        with self._changed:
            if self.gone or (frame and self._dropping) or not text:
                return
            self._waiting.append((text, frame))
            if self._busy_since is None:
                self._busy_since = self._moved = time.monotonic()
            self._changed.notify_all()

    def run(self) -> None:
        """Write until told to stop, or the terminal has gone."""
        while True:
            with self._changed:
                if not self._waiting:
                    self._busy_since = None
                    self._changed.notify_all()
                    if self._was_behind:
                        self._was_behind = False
                        self._caught_up()
                    while not self._waiting and not self._ending:
                        self._changed.wait()
                    if not self._waiting:
                        return
                text, frame = self._waiting.popleft()
                self._busy_since = time.monotonic()
            try:
                self._write(text, frame)
            except OSError:
                with self._changed:
                    self.gone = True
                    self._waiting.clear()
                    self._busy_since = None
                return

    def _write(self, text: str, frame: bool) -> None:
        data = memoryview(text.encode(self._encoding, self._errors))
        while data:
            if frame and self._dropping:
                if text.startswith(_SYNCHRONISED):
                    data = memoryview(_AT_ONCE.encode())
                    frame = False
                    continue
                return
            try:
                data = data[os.write(self._fileno, data[:_PIECE]) :]
            except BlockingIOError:  # another process that shares the terminal has set it
                time.sleep(0.01)
                continue
            self._moved = time.monotonic()
