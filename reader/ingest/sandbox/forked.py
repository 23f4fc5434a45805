"""A child process that is forked from this one: it has imported already what this process has, and so begins at once.

A fresh Python takes as long to start and import as a page takes to be read. Only a process with a single thread is
forked, as the locks that other threads hold would stay held in the child (Python warns of that from 3.12 on), and only
on Linux: elsewhere a forked process may not import, or there is no `fork`.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable
from threading import Lock, active_count
from typing import BinaryIO, NoReturn

from reader.ingest.sandbox.guard import signal_at_death

_HIGHEST = 1 << 20
"""The highest descriptor that is closed in a child, where the system does not say how many there may be."""


class ForkedProcess:
    """A child with its pipes, with as much of `subprocess.Popen` as is needed of one."""

    def __init__(self, pid: int, tasks: int, answers: int) -> None:
        self.pid = pid
        self.stdin: BinaryIO = os.fdopen(tasks, "wb")
        self.stdout: BinaryIO = os.fdopen(answers, "rb")
        self._lock = Lock()
        self._code: int | None = None

    def poll(self) -> int | None:
        """Its exit code, None while it runs."""
        with self._lock:
            return self._reaped(os.WNOHANG)

    def kill(self) -> None:
        """End it, unless it has ended."""
        with self._lock:
            if self._reaped(os.WNOHANG) is None:
                os.kill(self.pid, signal.SIGKILL)

    def wait(self) -> int:
        """Wait for its end: its exit code."""
        with self._lock:
            return self._reaped(0) or 0

    def _reaped(self, how: int) -> int | None:
        if self._code is None:
            try:
                pid, status = os.waitpid(self.pid, how)
            except ChildProcessError:  # somebody else waited for it
                pid, status = self.pid, 0
            self._code = os.waitstatus_to_exitcode(status) if pid else None
        return self._code


def may_fork() -> bool:
    """Whether this process can be forked safely: Linux, and nothing runs in it but this thread."""
    if sys.platform != "linux" or active_count() > 1:
        return False
    try:
        return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208 - threads of libraries are none of Python's
    except OSError:
        return False


def forked(serve: Callable[[], None]) -> ForkedProcess:
    """Fork this process; the child does nothing but ``serve``, with pipes from and to this process as its input and
    output, and without any other open file.

    Raises:
        OSError: the system makes no more processes or pipes.
    """
    tasks_taken, tasks = os.pipe()
    try:
        answers, answers_given = os.pipe()
    except OSError:
        _close(tasks_taken, tasks)
        raise
    parent = os.getpid()
    try:
        pid = os.fork()
    except OSError:
        _close(tasks_taken, tasks, answers, answers_given)
        raise
    if not pid:
        _serve_and_leave(serve, tasks_taken, answers_given, parent)
    _close(tasks_taken, answers_given)
    return ForkedProcess(pid, tasks, answers)


def _serve_and_leave(serve: Callable[[], None], tasks: int, answers: int, parent: int) -> NoReturn:
    """The child: it never returns into what its parent did, and runs none of its exit handlers."""
    code = 1
    try:
        signal_at_death(signal.SIGKILL)
        if os.getppid() != parent:  # it died before that was asked for
            os._exit(code)
        gc.freeze()  # what stands here already is the parent's, and its files are closed below
        gc.enable()
        for number in (signal.SIGINT, signal.SIGPROF, signal.SIGALRM, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        _only(tasks, answers)
        sys.path[:] = [entry for entry in sys.path if entry]
        serve()
        code = 0
    except BaseException:
        code = 1
    finally:
        os._exit(code)


def _only(tasks: int, answers: int) -> None:
    """Leave a pipe as standard input, one as standard output, and nothing else open."""
    kept = [os.dup(tasks), os.dup(answers), os.open(os.devnull, os.O_WRONLY)]
    while min(kept) < 3:  # the three may not be written over before they are moved
        kept = [os.dup(number) for number in kept]
    for number, own in enumerate(kept):
        os.dup2(own, number)
    try:
        highest = os.sysconf("SC_OPEN_MAX")
    except (ValueError, OSError):
        highest = _HIGHEST
    os.closerange(3, highest if highest > 3 else _HIGHEST)
    sys.stdin, sys.stdout, sys.stderr = (
        os.fdopen(0, "r", encoding="utf-8", closefd=False),
        os.fdopen(1, "w", encoding="utf-8", closefd=False),
        os.fdopen(2, "w", encoding="utf-8", closefd=False),
    )


def _close(*descriptors: int) -> None:
    for descriptor in descriptors:
        os.close(descriptor)
