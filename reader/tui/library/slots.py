"""Questions that are answered in a thread: of one kind one at a time, and of those that wait only the newest."""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue
from threading import Lock, Thread
from time import monotonic, sleep
from typing import TypeVar

from reader.library.engine import Cancelled, LibraryError
from reader.search.lookup import SearchCancelledError

T = TypeVar("T")

Post = Callable[[Callable[[], None]], object]
"""Runs a function on the event loop, from any thread."""

_Job = Callable[[Cancelled], None]


class Slot:
    """Questions of one kind. A newer one cancels the one that is being answered; stale answers are dropped.

    They have a thread of their own, which waits for more: to start one takes long while others compute.
    """

    def __init__(self, name: str, post: Post) -> None:
        self._name = name
        self._post = post
        self._lock = Lock()
        self._next: tuple[int, _Job] | None = None
        self._answering = False
        self._thread: Thread | None = None
        self._bell: SimpleQueue[bool] = SimpleQueue()
        self._newest = 0

    @property
    def busy(self) -> bool:
        """Whether a question waits or is being answered."""
        with self._lock:
            return self._answering or self._next is not None

    def ask(
        self, work: Callable[[Cancelled], T], done: Callable[[T], None], failed: Callable[[LibraryError], None]
    ) -> None:
        """Answer a question by ``work`` in a thread; then ``done`` or ``failed`` is called on the event loop.

        ``work`` may raise `LibraryError`, `OSError` and `ValueError`, which are what went wrong, and
        `SearchCancelledError`. Anything else is an error of ours, and the event loop hears of it.
        """
        number = self._newest = self._newest + 1

        def tell(say: Callable[[], None]) -> None:
            self._post(lambda: say() if number == self._newest else None)

        def job(cancelled: Cancelled) -> None:
            try:
                answer = work(cancelled)
            except SearchCancelledError:
                return
            except LibraryError as error:
                problem = error
            except (OSError, ValueError) as error:
                problem = LibraryError(f"the library cannot be read ({error}); see `reader library check`")
            except Exception as error:
                self._post(_raising(error))
                return
            else:
                tell(lambda: done(answer))
                return
            tell(lambda: failed(problem))

        with self._lock:
            self._next = number, job
        if self._thread is None:
            self._thread = Thread(target=self._run, name=f"library {self._name}", daemon=True)
            self._thread.start()
        self._bell.put(True)

    def wait(self, seconds: float) -> bool:
        """Wait until nothing is being answered, at most so long; whether that was so."""
        until = monotonic() + seconds
        while self.busy:
            if monotonic() > until:
                return False
            sleep(0.02)
        return True

    def drop(self) -> None:
        """Nobody waits for an answer any more."""
        self._newest += 1
        with self._lock:
            self._next = None

    def end(self) -> None:
        """Nobody waits any more: wait until the question that is being answered is, as far as that goes."""
        self.drop()
        if self._thread is not None:
            self._bell.put(False)
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        while self._bell.get():
            with self._lock:
                if self._next is None:
                    continue
                (number, job), self._next = self._next, None
                self._answering = True
            try:
                job(lambda number=number: number != self._newest)  # type: ignore[misc]
            finally:
                with self._lock:
                    self._answering = False


def _raising(error: Exception) -> Callable[[], None]:
    def fail() -> None:
        raise error

    return fail
