"""A child process that reads what may break or hang its reader, and is ended when its time is over.

It runs the same code as this process (`reader.ingest.child`, or another module), on the same search path: forked from
this process where that is safe (`reader.ingest.sandbox.forked`), else in a Python of its own. Nothing but JSON and
bytes comes back.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module
from threading import Timer
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, cast

from reader.ingest.errors import UnreadableError
from reader.ingest.limits import DEFAULT, Limits
from reader.ingest.sandbox.forked import ForkedProcess, forked, may_fork
from reader.ingest.sandbox.guard import count_memory_from_here
from reader.ingest.sandbox.wire import Message, receive, send

if TYPE_CHECKING:
    import subprocess

_START = """
import sys
from importlib import import_module
sys.path[:] = sys.argv[2:]
import_module(sys.argv[1]).serve()
"""

_TOO_LONG = "not read within {:.0f} seconds; allow more time, or split it"


def start_child(module: str) -> subprocess.Popen[bytes]:
    """Start a process that runs ``serve`` of a module, with pipes to its standard input and output.

    Raises:
        OSError: no process can be started.
    """
    import subprocess

    path = [entry for entry in sys.path if entry]
    return subprocess.Popen(
        [sys.executable, "-P", "-c", _START, module, *path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def end_child(process: subprocess.Popen[bytes] | ForkedProcess) -> None:
    """End such a process, whatever it does."""
    process.kill()
    for end in (process.stdin, process.stdout):
        if end is not None:
            try:
                end.close()
            except OSError:  # bytes that it did not take any more
                continue
    process.wait()


class Worker:
    """A child process, started with its first task and used for one after the other. Close it, or use ``with``."""

    def __init__(self, limits: Limits = DEFAULT, module: str = "reader.ingest.child", *, forks: bool = False) -> None:
        """``module`` is the other side: its ``serve`` does the tasks. With ``forks`` the child is forked where it can
        be.
        """
        self.limits = limits
        self._forks = forks
        self._module = module
        self._process: subprocess.Popen[bytes] | ForkedProcess | None = None
        self._ended = False

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def ask(
        self,
        task: Message,
        payload: bytes = b"",
        *,
        seconds: float,
        label: str,
        late_means: str = _TOO_LONG,
        meanwhile: Callable[[], None] | None = None,
    ) -> tuple[Message, bytes]:
        """Have a task done and return its answer; ``label`` is what messages call the source.

        ``meanwhile`` is called here while the child works.

        Raises:
            UnreadableError: the child says so, or it took longer than ``seconds`` or died and was ended.
        """
        process = self._running()
        late = False

        def end() -> None:
            nonlocal late
            late = True
            process.kill()

        timer = Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            send(cast(BinaryIO, process.stdin), task | {"limits": asdict(self.limits), "seconds": seconds}, payload)
            if meanwhile is not None:
                meanwhile()
            answer = receive(cast(BinaryIO, process.stdout))
        except OSError:
            answer = None
        except BaseException:
            self.close()
            raise
        finally:
            timer.cancel()
        if answer is None:
            self.close()
            if late:
                raise UnreadableError(f"{label}: {late_means.format(seconds)}")
            raise UnreadableError(f"{label}: reading it ended unexpectedly or took too much memory; get the file again")
        message, data = answer
        if "error" in message:
            raise UnreadableError(str(message["error"]))
        return message, data

    def kill(self) -> None:
        """End the child for good, from any thread; whoever waits for its answer hears that there is none."""
        self._ended = True
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """End the child, whatever it does."""
        process, self._process = self._process, None
        if process is not None:
            end_child(process)

    def _running(self) -> subprocess.Popen[bytes] | ForkedProcess:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = forked(self._serve) if self._forks and may_fork() else start_child(self._module)
        if self._ended:
            self._process.kill()
        return self._process

    def _serve(self) -> None:
        """In a forked child: what it begins with is none of what its tasks may take."""
        count_memory_from_here()
        import_module(self._module).serve()
