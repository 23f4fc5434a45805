"""A scheduler that ends is told in one line, at whatever moment of a call its client gives it up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import add
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")

from reader.library.cluster.questions import Question
from reader.library.cluster.shards.manifest import ShardInfo
from reader.library.cluster.workers import DaskWorkers
from reader.library.engine import LibraryError

Call = Callable[[DaskWorkers], object]

CALLS: dict[str, Call] = {
    "ask": lambda workers: workers.ask(Question(add, (), add, 0), "/library", list[ShardInfo](), None),
    "run": lambda workers: workers.run(add, 1, 2),
    "each": lambda workers: list(workers.each(add, [(1, 2)])),
    "stream": lambda workers: list(workers.stream(add, iter([(1, 2), None, None]).__next__)),
    "count": lambda workers: workers.count(),
}


@pytest.fixture
def client() -> Iterator[Any]:
    """A client of a scheduler of its own, with one worker in this process."""
    from distributed import Client, LocalCluster

    make: Any = LocalCluster
    connect: Any = Client
    with (
        make(n_workers=1, threads_per_worker=1, processes=False, protocol="tcp", dashboard_address=None) as cluster,
        connect(cluster.scheduler_address, set_as_default=False) as made,
    ):
        yield made


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_scheduler_that_has_ended_is_told(client: Any, call: Call) -> None:
    workers = DaskWorkers(client)
    call(workers)
    client.close()
    with pytest.raises(LibraryError, match="the scheduler has ended"):
        call(workers)


@pytest.mark.filterwarnings("ignore:coroutine 'Client._gather' was never awaited")
@pytest.mark.parametrize(
    ("asked", "call"),
    [("scheduler_info", "ask"), ("submit", "run"), ("gather", "run"), ("submit", "stream"), ("nthreads", "count")],
)
def test_a_scheduler_that_ends_while_it_is_asked_is_told(
    client: Any, asked: str, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = getattr(client, asked)

    def ends(*given: Any, **named: Any) -> Any:
        client.close()
        return real(*given, **named)

    monkeypatch.setattr(client, asked, ends)
    with pytest.raises(LibraryError, match="the scheduler has ended"):
        CALLS[call](DaskWorkers(client))


def test_what_a_task_raises_is_no_end_of_the_scheduler(client: Any) -> None:
    with pytest.raises(TypeError):
        DaskWorkers(client).run(add, 1, Path("quay"))
