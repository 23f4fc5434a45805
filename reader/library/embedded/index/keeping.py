"""Making and merging segments in a process of its own, so that nobody who searches in this one is kept waiting.

Threads share one interpreter: while one of them takes thousands of quotations apart, each of the others waits for it,
up to `sys.getswitchinterval` every time it was elsewhere (in SQLite, in numpy).
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, cast

from reader.ingest.sandbox.wire import Message, receive, send
from reader.ingest.sandbox.worker import end_child, start_child
from reader.library.embedded.connection import FILE, connect
from reader.library.engine import LibraryError

_IDLE = 20.0
"""Seconds without a task after which the process ends: it takes 50 MB."""

_LATER = 5
"""How much others are preferred to it (nice(2))."""


class IndexProcess:
    """A process that keeps the index of one library, started with its first task. Use it from one thread at a time."""

    def __init__(self, folder: Path, flushed: int) -> None:
        """``flushed``: quotations outside of segments from which on a segment is made of them."""
        self._task: Message = {"folder": os.path.abspath(folder), "flushed": flushed}  # noqa: PTH100 - not resolved
        self._process: subprocess.Popen[bytes] | None = None
        self._left = False

    def keep(self) -> str:
        """Make and merge segments as far as that is due; what went wrong in one line, an empty string for nothing.

        Raises:
            OSError: no process can be started.
        """
        for _ in range(2):  # it may just have ended, as there was nothing to do
            answer = self._asked()
            if self._left:
                self.close()
                return ""
            if answer is not None:
                return str(answer[0]["problem"])
            self.close()
        return "the process that keeps the index ended unexpectedly"

    def leave(self) -> None:
        """Have it finish what it does without anybody who waits, and end then. From any thread."""
        self._left = True
        process = self._process
        if process is not None and process.stdin is not None:
            with suppress(OSError, ValueError):
                process.stdin.close()

    def _asked(self) -> tuple[Message, bytes] | None:
        if self._process is None:
            self._process = start_child(__name__)
        try:
            send(cast(BinaryIO, self._process.stdin), self._task)
            return receive(cast(BinaryIO, self._process.stdout))
        except (OSError, ValueError):
            return None

    def close(self) -> None:
        """End the process; what it had begun is swept and made again."""
        process, self._process = self._process, None
        if process is not None:
            end_child(process)


def serve() -> None:
    """Be that process: do every task that comes, and end when none does, or when whoever asked has ended."""
    if hasattr(os, "nice"):
        os.nice(_LATER)
    while True:
        idle = threading.Timer(_IDLE, os._exit, (0,))
        idle.daemon = True
        idle.start()
        task = receive(sys.stdin.buffer)
        idle.cancel()
        if task is None:
            return
        send(sys.stdout.buffer, {"problem": keep(Path(task[0]["folder"]), int(task[0]["flushed"]))})


def keep(folder: Path, flushed: int) -> str:
    """Make and merge the segments of a library as far as that is due, in this process; what went wrong in one line."""
    from reader.library.embedded.index.upkeep import Upkeep

    try:
        connection = connect(folder, writes=True)
        try:
            upkeep = Upkeep(folder, connection, folder / FILE, flushed)
            upkeep.flush(flushed)
            upkeep.merge()
        finally:
            connection.close()
    except (LibraryError, ValueError, OSError) as error:  # the next start finds it, and it is no loss
        return str(error) or type(error).__name__
    return ""
