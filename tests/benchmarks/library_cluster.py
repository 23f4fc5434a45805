"""A library on a cluster of processes of this machine: search, a killed worker, ingest, and what a task costs.

    python tests/benchmarks/library_cluster.py search --rows 100000 --shards 1,4,20
    python tests/benchmarks/library_cluster.py worker --rows 250000
    python tests/benchmarks/library_cluster.py ingest --articles 400
    python tests/benchmarks/library_cluster.py tasks --rows 20000

``search``: the same sentences in so many shards, four workers, queries spoilt as people spoil them; times of the client
and of the workers apart, and how long it takes to the next answer when a worker is killed. ``worker``: what a
worker does for its shard alone. ``ingest``: made articles by
one worker and by two. ``tasks``: what asking many workers costs the client and the scheduler. Processor time is of
processes and their children; wall time is of this machine as it is just now, so it is printed with its load.
"""

from __future__ import annotations

import argparse
import os
import pickle
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from library_entries import entries, people
from library_scale import quantile, queries_for, size_of

from reader.library.cluster import questions
from reader.library.cluster.engine import ClusterLibrary
from reader.library.cluster.home import Home
from reader.library.cluster.ingest import add_on_cluster
from reader.library.cluster.shards.asked import Selection, Words
from reader.library.cluster.shards.files import Files
from reader.library.cluster.shards.kept import numbered
from reader.library.cluster.shards.manifest import Manifest, ShardInfo, save_manifest
from reader.library.cluster.shards.shard import write_shard
from reader.library.cluster.tasks import answered, merged, united
from reader.library.cluster.workers import DaskWorkers
from reader.library.engine import EVERYTHING
from reader.library.query import parse_library


@contextmanager
def cluster_of(count: int) -> Iterator[Any]:
    """So many workers of one thread, each a process."""
    from distributed import LocalCluster

    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        LocalCluster(
            n_workers=count, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address="127.0.0.1:0",
            local_directory=folder, silence_logs=50,
        ) as made,
    ):  # fmt: skip
        made.get_client().wait_for_workers(count)
        yield made


def spent_by(pids: list[int]) -> float:
    """Processor seconds of processes and of their children that are over."""
    ticks = os.sysconf("SC_CLK_TCK")
    total = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        total += sum(map(int, fields[11:15]))
    return total / ticks


def pids_of(made: Any) -> list[int]:
    """The processes of workers."""
    return [worker.process.pid for worker in made.workers.values()]


def shards_of(texts: list[str], count: int, root: str) -> tuple[Manifest, float]:
    """The sentences in so many shards; and processor seconds a million of them takes to write."""
    files = Files(root)
    documents = list(entries(texts))
    size = -(-len(documents) // count)
    began = time.process_time()
    shards: list[ShardInfo] = []
    quotations = mentions = 0
    for start in range(0, len(documents), size):
        kept = numbered(documents[start : start + size])
        shards.append(replace(write_shard(files, kept), quotation_base=quotations, mention_base=mentions))
        quotations += shards[-1].rows
        mentions += kept[-1].nobody
    spent = time.process_time() - began
    words = time.process_time()
    manifest = Manifest(1, quotations, mentions, united(root, shards), tuple(shards))
    print(f"  words of all shards: {time.process_time() - words:.2f} s of processor time")
    save_manifest(files, manifest, 0)
    return manifest, spent / len(texts) * 1e6


def opened(root: str, home: Path, workers: DaskWorkers, manifest: Manifest) -> ClusterLibrary:
    """A library whose client knows no people: who is who is not what is measured."""
    known = Home(home, root)
    known.take_in([], {shard.name for shard in manifest.shards})
    known.close()
    return ClusterLibrary(root, home, workers)


def search(rows: int, each: int, counts: list[int], workers: int) -> None:
    """Queries over the same sentences in different numbers of shards."""
    texts, found = queries_for(rows, each)
    found = random.Random(5).sample(found, len(found))
    for count in counts:
        with tempfile.TemporaryDirectory(prefix="library-cluster-") as folder:
            root = f"{folder}/shards"
            print(f"\n{rows:,} quotations in {count} shards, {workers} workers", flush=True)
            manifest, writing = shards_of(texts, count, root)
            print(f"  written: {writing:.0f} s of processor time a million; {size_of(Path(root)):.0f} MB", flush=True)
            with cluster_of(workers) as made:
                _asked(made, root, Path(folder) / "home", manifest, found)


def _asked(made: Any, root: str, home: Path, manifest: Manifest, found: list[Any]) -> None:
    client = made.get_client()
    with opened(root, home, DaskWorkers(client, owned=False), manifest) as library:
        began = time.perf_counter()
        library.search(parse_library(found[0].query).query, EVERYTHING, 20)
        print(f"  first answer (shards are opened): {time.perf_counter() - began:.2f} s")
        for case in found[:10]:
            library.search(parse_library(case.query).query, EVERYTHING, 20)
        _measured(library, found, made)
        _killed(library, found, made)


def _measured(library: ClusterLibrary, found: list[Any], made: Any) -> None:
    walls: list[float] = []
    first = five = 0
    pids = pids_of(made)
    there, here = spent_by(pids), time.process_time()
    for case in found:
        began = time.perf_counter()
        hits = library.search(parse_library(case.query).query, EVERYTHING, 20)
        walls.append(time.perf_counter() - began)
        ids = [hit.record.id - 1 for hit in hits]
        first += ids[:1] == [case.row]
        five += case.row in ids[:5]
    here, there = time.process_time() - here, spent_by(pids) - there
    print(
        f"  a query, ms: wall p50 / p95 {quantile(walls, 0.5) * 1000:.0f} / {quantile(walls, 0.95) * 1000:.0f} "
        f"(load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores); processor: client and scheduler "
        f"{here / len(found) * 1000:.1f}, all workers {there / len(found) * 1000:.1f}; r@1 / r@5 "
        f"{first / len(found):.3f} / {five / len(found):.3f}"
    )


def _killed(library: ClusterLibrary, found: list[Any], made: Any) -> None:
    waits: list[float] = []
    for case in found[:5]:
        os.kill(pids_of(made)[0], signal.SIGKILL)
        began = time.perf_counter()
        hits = library.search(parse_library(case.query).query, EVERYTHING, 20)
        waits.append(time.perf_counter() - began)
        assert hits.hits
        time.sleep(4)
    print(f"  next answer after a worker was killed, s: {', '.join(f'{wait:.2f}' for wait in waits)}")


def worker(rows: int, each: int) -> None:
    """What one worker does for a query over one shard, in this process: without Dask, and without its idling."""
    texts, found = queries_for(rows, each)
    with tempfile.TemporaryDirectory(prefix="library-cluster-") as folder:
        manifest, _ = shards_of(texts, 1, folder)
        spent: list[float] = []
        sizes: list[int] = []
        for case in found:
            question = questions.search(Words(parse_library(case.query).query, Selection(EVERYTHING), 20))
            began = time.process_time()
            said = answered(question, folder, manifest.shards, manifest.words)
            spent.append(time.process_time() - began)
            sizes.append(len(pickle.dumps(said)))
        print(
            f"{rows:,} quotations in a shard, processor ms a query p50 / p95: {quantile(spent, 0.5) * 1000:.1f} / "
            f"{quantile(spent, 0.95) * 1000:.1f}; answer {quantile(sizes, 0.5) / 1000:.0f} kB"
        )


def ingest(articles: int, counts: list[int]) -> None:
    """Made articles, by so many workers."""
    rng = random.Random(3)
    who = people(60, rng)
    texts, _ = queries_for(articles * 6, 1)
    with tempfile.TemporaryDirectory(prefix="library-ingest-") as folder:
        source = Path(folder) / "articles"
        source.mkdir()
        characters = 0
        for number in range(articles):
            lines = [f"Report {number}", ""]
            for text in texts[number * 6 : number * 6 + 6]:
                name = rng.choice(who)
                lines += [
                    f"“{text.rstrip('.!?')},” said {name.name}, the {name.role}.",
                    "",
                    f"{text} It was noted.",
                    "",
                ]
            article = "\n".join(lines)
            characters += len(article)
            (source / f"{number}.txt").write_text(article)
        print(f"{articles} articles of {characters / articles:.0f} characters")
        for count in counts:
            with cluster_of(count) as made:
                client = made.get_client()
                root, home = f"{folder}/shards-{count}", Path(folder) / f"home-{count}"
                with ClusterLibrary(root, home, DaskWorkers(client, owned=False)) as library, working(made) as work:
                    began, here = time.perf_counter(), time.process_time()
                    report = add_on_cluster(library, [str(source)])
                    wall, here = time.perf_counter() - began, time.process_time() - here
                    stats = library.stats()
                there = sum(client.run(_spent_with_children).values())
                print(
                    f"  {count} workers: {stats.documents} documents, {stats.quotations} quotations, "
                    f"{len(report.outcomes)} outcomes; a thousand articles: workers {there / articles * 1000:.1f} s of "
                    f"processor time, client and scheduler {here / articles * 1000:.1f} s; wall "
                    f"{wall / articles * 1000:.1f} s (load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores); all "
                    f"workers had work {sum(work) / max(len(work), 1):.0%} of the time"
                )


@contextmanager
def working(made: Any) -> Iterator[list[bool]]:
    """Looks fifty times a second whether every worker has something to do."""
    looks: list[bool] = []
    over = Event()

    def look() -> None:
        while not over.wait(0.02):
            looks.append(all(len(worker.processing) for worker in made.scheduler.workers.values()))

    thread = Thread(target=look, daemon=True)
    thread.start()
    yield looks
    over.set()
    thread.join()


def _spent_with_children() -> float:
    """Processor seconds of this process and all of its children, also those at work."""
    own = os.getpid()
    children = Path(f"/proc/{own}/task/{own}/children").read_text().split()
    alive = [own, *map(int, children)]
    for task in Path(f"/proc/{own}/task").iterdir():
        alive += map(int, (task / "children").read_text().split())
    return spent_by(sorted(set(alive)))


def tasks(rows: int) -> None:
    """What a question to many workers costs the client and the scheduler, in one level and in two.

    Two processes answer for all of them, each from a shard of so many quotations: what a worker does is not counted.
    """
    texts, found = queries_for(rows, 1)
    with tempfile.TemporaryDirectory(prefix="library-cluster-") as folder, cluster_of(2) as made:
        manifest, _ = shards_of(texts, 1, folder)
        asked = [questions.search(Words(parse_library(case.query).query, Selection(EVERYTHING), 20)) for case in found]
        sizes = [len(pickle.dumps(answered(one, folder, manifest.shards, manifest.words))) for one in asked]
        question = asked[sizes.index(max(sizes))]
        print(
            f"answers have {quantile(sizes, 0.5) / 1000:.0f} kB, the largest, which is taken, {max(sizes) / 1000:.0f}"
        )
        client = made.get_client()
        addresses = sorted(client.scheduler_info(n_workers=-1)["workers"])
        for count in (1, 4, 16, 25, 64, 128):
            for fan in (1_000, 1):
                spent = _rounds(client, addresses, count, fan, (question, folder, manifest.shards, manifest.words))
                print(
                    f"{count} tasks in {'one level' if fan > count else 'two levels'}: "
                    f"{spent * 1000:.1f} ms of client and scheduler",
                    flush=True,
                )


def _rounds(client: Any, addresses: list[str], count: int, fan: int, asked: tuple[Any, ...], rounds: int = 10) -> float:
    question = asked[0]

    def once() -> None:
        futures = [
            client.submit(
                answered, *asked, workers=[addresses[n % len(addresses)]], allow_other_workers=True, pure=False
            )
            for n in range(count)
        ]
        if count > fan:
            size = max(2, round(count**0.5))
            groups = [futures[at : at + size] for at in range(0, count, size)]
            futures = [client.submit(merged, question, group, pure=False) for group in groups]
        merged(question, client.gather(futures))

    for _ in range(2):
        once()
    began = time.process_time()
    for _ in range(rounds):
        once()
    return (time.process_time() - began) / rounds


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("search", "worker", "ingest", "tasks"))
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--each", type=int, default=12, help="queries of each of the eight kinds")
    parser.add_argument("--shards", default="1,4,20")
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--articles", type=int, default=400)
    given = parser.parse_args()
    if given.what == "search":
        search(given.rows, given.each, [int(count) for count in given.shards.split(",")], given.workers)
    elif given.what == "worker":
        worker(given.rows, given.each)
    elif given.what == "ingest":
        ingest(given.articles, [1, 2])
    else:
        tasks(given.rows)


if __name__ == "__main__":
    main()
