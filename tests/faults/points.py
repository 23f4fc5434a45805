"""The points at which a process changes files, and killing it at one of them.

What changes files goes through `os` and `io` here, whoever calls it. Each such call has a point before it and one after
it, and a write one in its middle, when half of the bytes are in the file. What was called on which file is recorded.
"""

from __future__ import annotations

import io
import os
import signal
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reader.storage import files

_CHANGING = ("replace", "rename", "link", "unlink", "remove", "mkdir", "chmod", "fsync", "truncate", "rmdir", "symlink")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


_STATEMENTS = frozenset(("insert", "update", "delete", "create", "begin", "commit"))
_OF_TWO = ("replace", "rename", "link", "symlink")


def _name(file: Any) -> str:
    """The path of what a call is given: a path, or the descriptor of an open file."""
    if isinstance(file, int):
        return os.readlink(f"/proc/self/fd/{file}") if os.path.isdir("/proc/self/fd") else ""  # noqa: PTH112, PTH115
    return os.path.realpath(os.path.dirname(file)) + os.sep + os.path.basename(file)  # noqa: PTH119, PTH120


@dataclass(frozen=True, slots=True)
class Failing:
    """From a point on the system refuses to change files, or only ``once``, for a reason (an errno)."""

    point: int
    reason: int
    once: bool


class Points:
    """Counts the points that a process passes, and ends it, or has calls fail, at the one that was asked for."""

    def __init__(self, at: int | Failing | None) -> None:
        self.passed = 0
        self.calls: list[tuple[str, str]] = []
        self._fatal = at if isinstance(at, int) else None
        self._failing = at if isinstance(at, Failing) else None

    def reach(self, *, done: bool = False) -> None:
        """Pass a point, or die there, or fail there unless what was asked for is done."""
        self.passed += 1
        if self.passed == self._fatal:
            os.kill(os.getpid(), signal.SIGKILL)
        failing = self._failing
        if failing is not None and self.passed >= failing.point and not done:
            if failing.once:
                self._failing = None
            raise OSError(failing.reason, os.strerror(failing.reason))

    def watch(self) -> None:
        """Have every change of a file pass its points from now on, in this process."""
        for name in _CHANGING:
            setattr(os, name, self._watched(name, getattr(os, name)))
        files.exchange = self._watched("rename", files.exchange)  # which asks the system without `os`
        opened, fdopened, io_opened = os.open, os.fdopen, io.open

        def open_descriptor(path: Any, flags: int, *rest: Any, **options: Any) -> int:
            if not flags & _WRITING:
                return opened(path, flags, *rest, **options)
            return self._watched("open", opened)(path, flags, *rest, **options)

        def open_stream(descriptor: int, mode: str = "r", *rest: Any, **options: Any) -> Any:
            stream = fdopened(descriptor, mode, *rest, **options)
            return stream if "r" in mode and "+" not in mode else _Stream(stream, self)

        def open_file(file: Any, mode: str = "r", *rest: Any, **options: Any) -> Any:
            if "r" in mode and "+" not in mode:
                return io_opened(file, mode, *rest, **options)
            return _Stream(self._watched("open", io_opened)(file, mode, *rest, **options), self)

        self._watch_databases()
        os.open, os.fdopen, io.open = open_descriptor, open_stream, open_file  # type: ignore[assignment]

    def _watch_databases(self) -> None:
        """Have every statement that changes a database pass a point before it and one after it."""
        points, connect = self, sqlite3.connect

        class Connection(sqlite3.Connection):
            def execute(self, sql: str, *rest: Any) -> sqlite3.Cursor:
                return points.state(sql, lambda: super(Connection, self).execute(sql, *rest))

            def executemany(self, sql: str, *rest: Any) -> sqlite3.Cursor:
                return points.state(sql, lambda: super(Connection, self).executemany(sql, *rest))

        sqlite3.connect = lambda *given, **more: connect(*given, **{"factory": Connection} | more)  # type: ignore[assignment]

    def state(self, sql: str, run: Callable[[], Any]) -> Any:
        """Run a statement; one that changes something passes its points, or is refused there as SQLite refuses."""
        if sql.split(None, 1)[0].lower() not in _STATEMENTS:
            return run()
        try:
            self.reach()
        except OSError as error:
            raise sqlite3.OperationalError(f"disk I/O error ({error.strerror})") from None
        result = run()
        self.reach(done=True)
        return result

    def _watched(self, name: str, change: Callable[..., Any]) -> Callable[..., Any]:
        def changed(*arguments: Any, **options: Any) -> Any:
            self.reach()
            self.calls.append((name, "\t".join(_name(argument) for argument in arguments[: 1 + (name in _OF_TWO)])))
            result = change(*arguments, **options)
            self.reach(done=True)
            return result

        return changed


class _Stream:
    """A file that is written to in halves, each on its way to the system at once."""

    def __init__(self, stream: Any, points: Points) -> None:
        self._stream = stream
        self._points = points

    def write(self, data: Any) -> int:
        half = len(data) // 2
        self._points.calls.append(("write", _name(self._stream.fileno())))
        self._points.reach()
        self._stream.write(data[:half])
        self._stream.flush()
        self._points.reach()
        self._stream.write(data[half:])
        self._stream.flush()
        self._points.reach(done=True)
        return len(data)

    def __enter__(self) -> _Stream:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
