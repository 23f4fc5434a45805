"""Who does the tasks: the workers of a Dask cluster, or this process where there is none."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError, wait
from contextlib import contextmanager
from hashlib import sha256
from queue import Empty, SimpleQueue
from typing import Any, Protocol

from reader.library.cluster.questions import A, Question
from reader.library.cluster.shards.manifest import ShardInfo, WordsInfo
from reader.library.cluster.tasks import answered, merged
from reader.library.engine import Cancelled, LibraryError
from reader.search.lookup import SearchCancelledError

FAN = 25
"""Workers from which on answers are merged by workers first, and then by the client."""

_RETRIES = 3

_PATIENCE = 20.0
"""Seconds to wait for a worker where there is none."""

_ALONE = 5.0
"""Seconds without a result after which it is looked whether there are workers."""

_LATER = -10
"""The priority of what is streamed: whatever is asked meanwhile is done before the next of these begins."""

_LOOKED = 0.01
"""Seconds between two looks at whether anybody still waits for an answer."""

_CLOSED = frozenset({"closing", "closed"})
"""What a client says it is when it has given its scheduler up."""

Take = Callable[[], "tuple[Any, ...] | None"]
"""The arguments of the next task; None where there is none now."""


class Workers(Protocol):
    """Does tasks somewhere."""

    def ask(
        self,
        question: Question[A],
        root: str,
        shards: Sequence[ShardInfo],
        words: WordsInfo | None,
        cancelled: Cancelled = bool,
    ) -> A:
        """The answer of all shards.

        Raises:
            SearchCancelledError: ``cancelled()`` returned True: what has not begun is not done, and what is being done
                stops soon.
        """

    def run(self, task: Callable[..., Any], *arguments: Any) -> Any:
        """The result of one task."""

    def each(self, task: Callable[..., Any], given: Iterable[tuple[Any, ...]]) -> Iterator[Any]:
        """The results of a task for each of some arguments, in the order in which they are done."""

    def stream(self, task: Callable[..., Any], take: Take) -> Iterator[tuple[tuple[Any, ...], Any]]:
        """The arguments and results of a task for all that ``take`` gives, as they are done, until it gives None.

        It is asked when there is room for one more, and once more after each result. Where a task cannot be done, the
        `LibraryError` that says why is its result.
        """

    def count(self) -> int:
        """How many tasks can be done at the same time."""

    def close(self) -> None:
        """Let go."""


class Here:
    """This process, which answers as so many workers one after the other."""

    def __init__(self, count: int = 1) -> None:
        self._names = [f"here-{number}" for number in range(count)]

    def ask(
        self,
        question: Question[A],
        root: str,
        shards: Sequence[ShardInfo],
        words: WordsInfo | None,
        cancelled: Cancelled = bool,
    ) -> A:
        """See `Workers`."""
        shares = shared_out(shards, self._names)
        return merged(question, [answered(question, root, own, words, cancelled) for own in shares.values()])

    def run(self, task: Callable[..., Any], *arguments: Any) -> Any:
        """See `Workers`."""
        return task(*arguments)

    def each(self, task: Callable[..., Any], given: Iterable[tuple[Any, ...]]) -> Iterator[Any]:
        """See `Workers`."""
        return (task(*arguments) for arguments in given)

    def stream(self, task: Callable[..., Any], take: Take) -> Iterator[tuple[tuple[Any, ...], Any]]:
        """See `Workers`."""
        while (arguments := take()) is not None:
            try:
                yield arguments, task(*arguments)
            except LibraryError as error:
                yield arguments, error

    def count(self) -> int:
        """See `Workers`."""
        return 1

    def close(self) -> None:
        """Nothing is open."""


def shared_out(shards: Sequence[ShardInfo], workers: Sequence[str]) -> dict[str, list[ShardInfo]]:
    """Which worker answers for which shards: about as many quotations each, and mostly the same ones next time.

    Each shard goes to the worker that its name and theirs together hash highest for (rendezvous hashing, Thaler and
    Ravishankar 1998) among those that have not yet more than their share.

    Raises:
        LibraryError: there are no workers.
    """
    if not workers:
        raise _no_workers()
    share = sum(shard.rows for shard in shards) / len(workers)
    shares: dict[str, list[ShardInfo]] = {}
    rows = dict.fromkeys(workers, 0)
    for shard in sorted(shards, key=lambda shard: (-shard.rows, shard.name)):
        free = [worker for worker in workers if rows[worker] + shard.rows <= share] or [
            min(workers, key=lambda worker: (rows[worker], worker))
        ]
        chosen = max(free, key=lambda worker: sha256(f"{worker} {shard.name}".encode()).digest())
        rows[chosen] += shard.rows
        shares.setdefault(chosen, []).append(shard)
    return {worker: sorted(own, key=lambda shard: shard.name) for worker, own in shares.items()}


class DaskWorkers:
    """The workers of a Dask cluster. Tasks are plain ones: where a worker dies, another does them again."""

    def __init__(self, client: Any, fan: int = FAN, *, owned: bool = True) -> None:
        """``client`` is a `distributed.Client`, which is closed in the end where it is ``owned``."""
        self._client = client
        self._fan = fan
        self._owned = owned

    def ask(
        self,
        question: Question[A],
        root: str,
        shards: Sequence[ShardInfo],
        words: WordsInfo | None,
        cancelled: Cancelled = bool,
    ) -> A:
        """See `Workers`."""
        shares = shared_out(shards, self._there())
        if not shares:
            return question.nothing
        futures = [
            self._submit(_answered, question, root, own, words, workers=[worker], allow_other_workers=True)
            for worker, own in shares.items()
        ]
        asked = futures
        if len(futures) > self._fan:
            size = max(2, round(len(futures) ** 0.5))
            groups = [futures[start : start + size] for start in range(0, len(futures), size)]
            asked = [self._submit(merged, question, group) for group in groups]
        try:
            answers: list[A] = self._gathered(asked, cancelled)
        except SearchCancelledError:
            for future in (*asked, *futures):
                future.release()  # nobody else waits for it: the scheduler takes it back
            raise
        return merged(question, answers)

    def _there(self) -> list[str]:
        """The addresses of all workers; where all are just being started again, it is waited for one.

        Raises:
            LibraryError: there are none.
        """
        from distributed import TimeoutError as NobodyCameError

        with self._speaking():
            try:
                if not self._client.scheduler_info(n_workers=-1)["workers"]:
                    self._client.wait_for_workers(1, timeout=_PATIENCE)
                return sorted(self._client.scheduler_info(n_workers=-1)["workers"])
            except (NobodyCameError, TimeoutError):
                raise _no_workers() from None

    def _submit(self, task: Callable[..., Any], *arguments: Any, **how: Any) -> Any:
        """The future of a task.

        Raises:
            LibraryError: the scheduler is gone.
        """
        with self._speaking():
            return self._client.submit(task, *arguments, retries=_RETRIES, pure=False, **how)

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        """Say that the scheduler is gone where Dask raises anything for it.

        A client that has lost its scheduler closes itself some seconds later, at any moment of a call. From then on it
        knows nothing: what it raises is whatever its own code meets in an empty `dict` or a None.

        Raises:
            LibraryError: the scheduler is gone.
        """
        if self._client.status in _CLOSED:
            raise _ended()
        try:
            yield
        except (LibraryError, SearchCancelledError):
            raise
        except (CancelledError, OSError, TimeoutError) as error:
            raise (_ended() if self._client.status in _CLOSED else _lost(error)) from None
        except Exception:
            if self._client.status in _CLOSED:
                raise _ended() from None
            raise

    def run(self, task: Callable[..., Any], *arguments: Any) -> Any:
        """See `Workers`."""
        return self._gathered([self._submit(task, *arguments)])[0]

    def each(self, task: Callable[..., Any], given: Iterable[tuple[Any, ...]]) -> Iterator[Any]:
        """See `Workers`."""
        waiting = iter(given)
        for _, result in self.stream(task, lambda: next(waiting, None)):
            if isinstance(result, LibraryError):
                raise result
            yield result

    def stream(self, task: Callable[..., Any], take: Take) -> Iterator[tuple[tuple[Any, ...], Any]]:
        """See `Workers`."""
        done: SimpleQueue[Any] = SimpleQueue()
        given: dict[str, tuple[Any, ...]] = {}
        futures: dict[str, Any] = {}
        most = max(2 * self.count(), 4)

        def fill() -> None:
            while len(given) < most and (arguments := take()) is not None:
                future = self._submit(task, *arguments, priority=_LATER)
                given[future.key], futures[future.key] = arguments, future
                future.add_done_callback(done.put)

        fill()
        try:
            while given:
                future = self._next(done)
                arguments = given.pop(future.key)
                try:
                    yield arguments, self._gathered([futures.pop(future.key)])[0]
                except LibraryError as error:
                    if self._client.status != "running":
                        raise
                    yield arguments, error
                fill()
        finally:
            for future in futures.values():
                future.release()

    def _next(self, done: SimpleQueue[Any]) -> Any:
        """The next task that is done.

        Raises:
            LibraryError: there is nobody to do it.
        """
        while True:
            try:
                return done.get(timeout=_ALONE)
            except Empty:
                self._there()

    def count(self) -> int:
        """See `Workers`."""
        with self._speaking():
            return sum(self._client.nthreads().values())

    def close(self) -> None:
        """See `Workers`."""
        if self._owned:
            self._client.close()

    def _gathered(self, futures: Sequence[Any], cancelled: Cancelled = bool) -> list[Any]:
        """The results of tasks.

        Raises:
            LibraryError: no worker could do one, or what a task says.
            SearchCancelledError: ``cancelled()`` returned True.
        """
        from distributed import KilledWorker

        with self._speaking():
            try:
                gathered = self._client.gather(list(futures), asynchronous=True)
                waiting = asyncio.run_coroutine_threadsafe(gathered, self._client.loop.asyncio_loop)
                looked = time.monotonic()
                while not wait([waiting], _LOOKED).done:
                    if cancelled():
                        waiting.cancel()
                        raise SearchCancelledError
                    if time.monotonic() - looked > _ALONE:
                        self._there()
                        looked = time.monotonic()
                return list(waiting.result())
            except KilledWorker as error:
                raise LibraryError(
                    f"a task ended every worker that tried it ({error.task}); give workers more memory"
                ) from None


def _answered(question: Question[A], root: str, shards: Sequence[ShardInfo], words: WordsInfo | None) -> A:
    """What a worker of Dask does for `DaskWorkers.ask`: `answered`, until the client takes the question back.

    Dask ends no task that has begun. It notes in the worker that nobody waits for it any more; that is looked at here.
    """
    from distributed import get_worker
    from distributed.utils import thread_state  # type: ignore[attr-defined,unused-ignore]

    known, key = get_worker().state.tasks, thread_state.key

    def taken_back() -> bool:
        task = known.get(key)
        return task is None or task.state == "cancelled"

    return answered(question, root, shards, words, taken_back)


def _no_workers() -> LibraryError:
    return LibraryError("the cluster has no workers; start some with `reader library cluster join`")


def _lost(error: Exception) -> LibraryError:
    why = "" if isinstance(error, CancelledError) else f" ({error})"  # its own words are about Dask's inside
    return LibraryError(f"the connection to the cluster was lost{why}; see whether its scheduler runs, and try again")


def _ended() -> LibraryError:
    return LibraryError("the scheduler has ended; start it and its workers again, and try again")
