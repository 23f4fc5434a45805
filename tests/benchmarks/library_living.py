"""The library as it is lived with: documents one by one, readers beside a writer, segments made meanwhile, kills.

    python tests/benchmarks/library_living.py --rows 60000
    python tests/benchmarks/library_living.py --kills 40

Every document of 30 quotations is a transaction of its own, on the disk when it is acknowledged. Processor time beside
wall time, which is that of the disk; ratios are of one run.
"""

from __future__ import annotations

import argparse
import multiprocessing as mp
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from itertools import islice
from multiprocessing.synchronize import Barrier, Event
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from library_entries import SENTENCES, entries
from library_scale import milliseconds, quantile, queries_for, spent_in_all
from search_corpus import sentences

from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.engine import EVERYTHING
from reader.search.query import parse


class Ticker(threading.Thread):
    """A thread that wants to run every millisecond, as an app does: how long it was kept waiting."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.waits: list[float] = []
        self._over = threading.Event()

    def run(self) -> None:
        """Tick until it is stopped."""
        while not self._over.is_set():
            began = time.perf_counter()
            time.sleep(0.001)
            self.waits.append(time.perf_counter() - began - 0.001)

    def stop(self) -> list[float]:
        """All waits, in seconds."""
        self._over.set()
        self.join()
        return self.waits


def adding(texts: list[str], folder: Path) -> None:
    """Documents one by one, without an index and with one that is kept meanwhile."""
    wall: list[float] = []
    spent: list[float] = []
    with EmbeddedLibrary(folder, keeps_index=False) as library:
        for entry in islice(entries(texts), len(texts) // SENTENCES // 2):
            began, cpu = time.perf_counter(), time.process_time()
            library.add([entry])
            wall.append(time.perf_counter() - began)
            spent.append(time.process_time() - cpu)
        print(f"a document added, durable: CPU ms {milliseconds(spent)}   wall ms {milliseconds(wall)}")
        rows = SENTENCES * len(wall)
        print(f"  {rows / sum(spent):,.0f} quotations a CPU second, {rows / sum(wall):,.0f} a second of wall")
    idle = Ticker()
    idle.start()
    time.sleep(1.5)
    quiet = idle.stop()
    with EmbeddedLibrary(folder, keeps_index=False) as library:
        ticker = Ticker()
        ticker.start()
        cpu = time.process_time()
        library.flush()
        took = time.process_time() - cpu
        held = ticker.stop()
        print(f"{library.stats().quotations:,} quotations flushed in {took * 1000:.0f} ms CPU ({rows / took:,.0f} a s)")
    print(f"  another thread waits ms {milliseconds(held)} worst {max(held) * 1000:.1f}; "
          f"with nothing to do {milliseconds(quiet)} worst {max(quiet) * 1000:.1f}")  # fmt: skip
    cpu, began = spent_in_all(), time.perf_counter()
    with EmbeddedLibrary(folder) as library:
        for entry in islice(entries(texts), len(texts) // SENTENCES // 2, None):
            library.add([entry])
        library.settle()
    spent_all = spent_in_all() - cpu
    rows = len(texts) // 2
    print(f"with the index kept: {rows / spent_all:,.0f} quotations a CPU second, "
          f"{rows / (time.perf_counter() - began):,.0f} a second of wall")  # fmt: skip
    with EmbeddedLibrary(folder) as library:
        segments = len([path for path in (folder / "index").iterdir() if path.name[0].isdigit()])
        _, found = queries_for(len(texts), 30)
        index = library._index_now()._index  # type: ignore[attr-defined]
        times = []
        for case in found[::4]:
            index.lookup.forget()
            cpu = time.process_time()
            library.search(parse(case.query), EVERYTHING, 20)
            times.append(time.process_time() - cpu)
        print(f"a query over {segments} segments and what is fresh: CPU ms {milliseconds(times)}")
        cpu = time.process_time()
        library.merge(everything=True)
        print(f"all merged into one: {time.process_time() - cpu:.2f} s CPU")


def read(folder: str, rows: int, ready: Barrier, stop: Event, out: Any) -> None:
    """A reader process: queries until it is stopped."""
    _, found = queries_for(rows, 30)
    spent: list[float] = []
    failed = 0
    with EmbeddedLibrary(Path(folder), keeps_index=False) as library:
        library.search(parse("water"), EVERYTHING, 5)
        dice = random.Random(os.getpid())
        ready.wait()
        while not stop.is_set():
            query = parse(dice.choice(found).query)
            cpu = time.process_time()
            try:
                library.search(query, EVERYTHING, 20)
            except Exception:  # counted, whatever it is
                failed += 1
            spent.append(time.process_time() - cpu)
    out.put(("reader", len(spent), quantile(spent, 0.5), quantile(spent, 0.95), failed))


def write(folder: str, rows: int, ready: Barrier, stop: Event, out: Any) -> None:
    """A writer process: documents until it is stopped."""
    spent: list[float] = []
    failed = 0
    made = entries(sentences(rows, 11), seed=11)
    with EmbeddedLibrary(Path(folder)) as library:
        ready.wait()
        for number, entry in enumerate(made):
            if stop.is_set():
                break
            began = time.perf_counter()
            try:
                library.add([type(entry)(**{**_values(entry), "source": f"/more/{number}"})])
            except Exception:  # counted, whatever it is
                failed += 1
            spent.append(time.perf_counter() - began)
    out.put(("writer", len(spent), quantile(spent, 0.5), quantile(spent, 0.95), failed))


def _values(entry: Any) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in type(entry).__dataclass_fields__}


def together(folder: Path, rows: int, seconds: float) -> None:
    """Readers alone, and readers beside a writer."""
    ctx = mp.get_context("spawn")
    for readers, writers in ((3, 0), (3, 1)):
        stop, out, ready = ctx.Event(), ctx.Queue(), ctx.Barrier(readers + writers + 1)
        work = [read] * readers + [write] * writers
        made = [ctx.Process(target=one, args=(str(folder), rows, ready, stop, out)) for one in work]
        for process in made:
            process.start()
        ready.wait(120)
        time.sleep(seconds)
        stop.set()
        said = [out.get() for _ in made]
        for process in made:
            process.join()
        print(f"{readers} readers, {writers} writers (readers CPU ms, writer wall ms)")
        for name, count, middle, high, failed in sorted(said):
            print(f"  {name}: {count:6} times  {middle * 1000:6.2f} /{high * 1000:7.2f}  {failed} failed")


VICTIM = """
import sys
sys.path[:0] = {paths!r}
from library_entries import entries
from search_corpus import sentences
from reader.library.embedded.index import upkeep
from reader.library.embedded.engine import EmbeddedLibrary
from pathlib import Path
upkeep.FLUSHED = 600
library = EmbeddedLibrary(Path(sys.argv[1]))
known = library.documents()
made = entries(sentences(60_000, 3))
print("ready", flush=True)
for entry in made:
    if entry.source not in known:
        library.add([entry])
        print(entry.source, flush=True)
"""


def kills(count: int, folder: Path) -> None:
    """A writer that adds, flushes and merges is killed at random moments; what it acknowledged has to be there."""
    paths = [str(Path(__file__).parent), str(Path(__file__).parents[2])]
    dice = random.Random(1)
    acknowledged: set[str] = set()
    lost = damaged = 0
    for _ in range(count):
        command = [sys.executable, "-c", VICTIM.format(paths=paths), str(folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as victim:
            assert victim.stdout is not None
            victim.stdout.readline()
            threading.Timer(dice.uniform(0.05, 1.8), victim.send_signal, (signal.SIGKILL,)).start()
            acknowledged.update(line.strip() for line in victim.stdout if line.endswith("\n"))
        with EmbeddedLibrary(folder, keeps_index=False) as library:
            lost += len(acknowledged - library.documents().keys())
            damaged += bool(library.check())
    with EmbeddedLibrary(folder, keeps_index=False) as library:
        records = library.records(dice.sample(range(1, library.newest() + 1), 60))
        found = sum(
            any(hit.record.text == record.text for hit in library.search(parse(record.text), EVERYTHING, 3))
            for record in records
        )
        print(f"{count} kills: {len(acknowledged):,} documents acknowledged, {lost} lost, {damaged} times damaged, "
              f"{found} of {len(records)} found again")  # fmt: skip


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=60_000)
    parser.add_argument("--seconds", type=float, default=9.0, help="of readers beside a writer")
    parser.add_argument("--kills", type=int, default=0, help="only this: kill a writer so many times")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="library-living-") as place:
        if given.kills:
            kills(given.kills, Path(place) / "library")
            return
        texts, _ = queries_for(given.rows, 30)
        adding(texts, Path(place) / "library")
        together(Path(place) / "library", given.rows, given.seconds)


if __name__ == "__main__":
    main()
