"""Processes on this machine answer as one library does, also where one of them is killed."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from operator import add
from pathlib import Path
from threading import Event, Timer
from typing import Any

import pytest

pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
pytest.importorskip("pyarrow", reason="the extra `cluster` is not installed")

from engine_machine import EngineMachine
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from made_entries import PEOPLE, WORDS

from reader.library.cluster.engine import ClusterLibrary
from reader.library.cluster.questions import Question
from reader.library.cluster.workers import DaskWorkers, Here
from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.engine import EVERYTHING, Entry, Facet, Found, Said, Where
from reader.search.lookup import SearchCancelledError
from reader.search.query import parse


def workers_of(cluster: Any, count: int, fan: int = 25) -> DaskWorkers:
    """So many workers of a cluster, all of them there."""
    cluster.scale(count)
    client = cluster.get_client()
    client.wait_for_workers(count, timeout=60)
    return DaskWorkers(client, fan)


def kill_one(cluster: Any) -> list[int]:
    """Kill a worker's process, as when its machine dies; its id, or none where all are just being started again."""
    running = [worker.process.pid for worker in cluster.workers.values() if worker.process and worker.process.pid]
    for pid in running[:1]:
        os.kill(pid, signal.SIGKILL)
    return running[:1]


def made(count: int) -> list[Entry]:
    """Documents whose quotations differ, by people who come again."""
    found = []
    for number in range(count):
        words = [WORDS[(number * 7 + at * 3) % len(WORDS)] for at in range(9)]
        said = tuple(
            Said(at, f"{' '.join(words[at:])} {number} {WORDS[at]}", "direct", at % 2, parts=((at, 1, 9),))
            for at in range(6)
        )
        mentions = (PEOPLE[number % 6], PEOPLE[6 + number % 6])
        found.append(
            Entry(
                f"/articles/{number}",
                f"{number:x}",
                f"Title {number}",
                f"Paper {number % 5}",
                "",
                736_000 + number,
                "en",
                mentions,
                said,
                f"text {number}".encode(),
            )
        )
    return found


def shown(found: Found) -> object:
    """All that a search says, with whom each quotation is of."""
    return (
        [(hit.record, round(hit.score, 9), hit.match, hit.spans) for hit in found],
        found.total,
        found.close,
        found.nearest,
    )


QUERIES = ("harbor brige", '"of the"', "council -water", "nevr alwys 17", "strm wall budget", "xyzzy", "naive")


def asked(library: Any) -> list[object]:
    """Answers of every kind."""
    where = Where(publishers=frozenset(("Paper 1", "Paper 3")), first=736_010)
    return [
        *(shown(library.search(parse(query), EVERYTHING, 15)) for query in QUERIES),
        *(shown(library.search(parse(query), where, 15)) for query in QUERIES),
        shown(library.search(parse(""), where, 10)),
        *(library.counts(where, facet) for facet in Facet),
        [(c.record.id, c.likeness) for c in library.like("harbour council school money vote", 12)],
        library.timeline(library.counts(EVERYTHING, Facet.PERSON)[0].person or 0, where, None, 9),
        library.body("/articles/7"),
    ]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[object]]:
    """A folder of nine shards, and what the embedded library says of the same documents."""
    folder = tmp_path_factory.mktemp("library")
    entries = made(90)
    with EmbeddedLibrary(folder / "embedded") as embedded:
        embedded.add(entries)
        expected = asked(embedded)
    with ClusterLibrary(str(folder / "shards"), folder / "home", Here()) as library:
        for start in range(0, 90, 10):
            library.add(entries[start : start + 10])
        assert len(library.manifest.shards) == 9
    return folder, expected


@pytest.mark.parametrize(("count", "fan"), [(2, 25), (4, 25), (4, 2)])
def test_workers_answer_as_the_embedded_library_does(both: Any, cluster: Any, count: int, fan: int) -> None:
    folder, expected = both
    with ClusterLibrary(str(folder / "shards"), folder / "home", workers_of(cluster, count, fan)) as library:
        assert asked(library) == expected


def test_a_killed_worker_changes_no_answer(both: Any, mortal_cluster: Any) -> None:
    """One is killed every other moment while questions are asked; it costs time and nothing else."""
    folder, expected = both
    with ClusterLibrary(str(folder / "shards"), folder / "home", workers_of(mortal_cluster, 4)) as library:
        asked(library)
        killed: list[int] = []

        def kill() -> None:
            killed.extend(kill_one(mortal_cluster))

        timers = [Timer(after, kill) for after in (0.0, 0.15, 0.4)]
        for timer in timers:
            timer.start()
        answers = []
        until = time.monotonic() + 1.5
        while time.monotonic() < until or not answers:
            answers.append(asked(library))
        for timer in timers:
            timer.join()
        assert killed
        assert all(answer == expected for answer in answers)


def wait_long(index: object, file: str, cancelled: Callable[[], bool]) -> int:
    """What a worker does that is at it for a minute: it notes when it begins, and when it is called back."""
    Path(file).write_text("begun")
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if cancelled():
            Path(file).write_text("called back")
            raise SearchCancelledError
        time.sleep(0.01)
    return 0


def seen(file: Path, what: str) -> bool:
    return file.exists() and file.read_text() == what


def until(what: Callable[[], bool], seconds: float = 30.0) -> bool:
    end = time.monotonic() + seconds
    while not what() and time.monotonic() < end:
        time.sleep(0.02)
    return what()


@pytest.mark.parametrize("fan", [25, 2])
def test_a_question_that_nobody_waits_for_is_called_back(both: Any, cluster: Any, tmp_path: Path, fan: int) -> None:
    """What has begun stops, what has not does not begin, and the next question is answered at once."""
    folder, _ = both
    workers = workers_of(cluster, 4, fan)
    shards, words = ClusterLibrary(str(folder / "shards"), folder / "home", Here()).manifest, None
    begun = tmp_path / "begun"
    question = Question(wait_long, (str(begun),), add, 0, stops=True)
    stale = Event()

    def ask(_: int) -> type[BaseException] | None:
        try:
            workers.ask(question, str(folder / "shards"), shards.shards, words, stale.is_set)
        except SearchCancelledError as error:
            return type(error)
        return None

    with ThreadPoolExecutor(6) as pool:  # more of them than there are workers: some wait
        asked_for = [pool.submit(ask, number) for number in range(6)]
        assert until(lambda: seen(begun, "begun"))
        stale.set()
        assert [one.result(timeout=20) for one in asked_for] == [SearchCancelledError] * 6
    assert until(lambda: not cluster.scheduler.tasks), list(cluster.scheduler.tasks.values())
    assert until(lambda: seen(begun, "called back")), begun.read_text()
    began = time.monotonic()
    with ClusterLibrary(str(folder / "shards"), folder / "home", workers) as library:
        assert library.search(parse(QUERIES[0]), EVERYTHING, 5).total
        with pytest.raises(SearchCancelledError):
            library.search(parse(QUERIES[1]), EVERYTHING, 5, cancelled=lambda: True)
        with pytest.raises(SearchCancelledError):
            library.facets(parse(QUERIES[0]), EVERYTHING, tuple(Facet), cancelled=lambda: True)
    assert time.monotonic() - began < 30  # not the minute that each of six would take


def test_the_contract_holds_over_processes(cluster: Any) -> None:
    few = settings(max_examples=2, stateful_step_count=8, deadline=None, database=None, phases=[Phase.generate])

    def opened(folder: Path) -> ClusterLibrary:
        return ClusterLibrary(str(folder / "shards"), folder / "home", workers_of(cluster, 2))

    machine = type("Processes", (EngineMachine,), {"open": staticmethod(opened)})
    run_state_machine_as_test(machine, settings=few)
