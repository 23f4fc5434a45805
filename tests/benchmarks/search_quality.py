"""Search, measured: is the sentence that was meant among the first five, and what does a keystroke cost?

    python tests/benchmarks/search_quality.py [--sizes 10000 100000 1000000] [--each 60] [--seed 11] [--seconds 60]

Real English sentences (search_corpus.py), eight kinds of query (search_queries.py), every engine that is installed
(search_peers.py), in one run. Our own search is asked all queries, and once more letter by letter as they are typed;
the others as many as they manage in ``--seconds``, taken evenly from all kinds. Milliseconds are of this machine: read
them as ratios. ``r@1`` and ``r@5``: how often the sentence that was meant is the first, or among the first five.
``typed``: how many letters of a query, of all its letters, it takes until the sentence is among the first five and
stays there.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from search_corpus import sentences
from search_peers import Engine, Ours, cpu, installed
from search_queries import KINDS, Case, cases

from reader.search.index.arrays import ArrayWords
from reader.search.index.index import Index
from reader.search.index.stored import load, save


@dataclass
class Times:
    """Seconds of processor and of the clock, query by query."""

    processor: list[float] = field(default_factory=list)
    clock: list[float] = field(default_factory=list)

    def row(self) -> str:
        """Median, 95th percentile and worst processor time, and the same of the clock, in milliseconds."""
        return " ".join(
            f"{value * 1000:8.2f}"
            for times in (self.processor, self.clock)
            for value in (quantile(times, 0.5), quantile(times, 0.95), max(times))
        )


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which so many of the values lie."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def asked(engine: Engine, query: str, times: Times) -> list[int]:
    """The rows for one query, and what they cost."""
    clock, processor = time.perf_counter(), cpu()
    rows = engine.find(query)
    times.processor.append(cpu() - processor)
    times.clock.append(time.perf_counter() - clock)
    return rows


def whole_queries(engine: Engine, queries: list[Case], seconds: float) -> tuple[Times, dict[str, list[int]]]:
    """Ask whole queries, each as if nothing had been asked before; the places of the sentences that were meant."""
    times = Times()
    places: dict[str, list[int]] = defaultdict(list)
    end = time.perf_counter() + seconds
    by_kind = {kind: [case for case in queries if case.kind == kind] for kind in KINDS}
    for turn in range(max(map(len, by_kind.values()))):
        for kind, mine in by_kind.items():
            if isinstance(engine, Ours):
                engine.forget()
            rows = asked(engine, mine[turn].query, times)
            places[kind].append(rows.index(mine[turn].row) + 1 if mine[turn].row in rows else 0)
        if time.perf_counter() > end:
            break
    return times, places


def letter_by_letter(engine: Engine, queries: list[Case], seconds: float) -> tuple[Times, list[float]]:
    """Type queries; the cost of every keystroke, and the share of the letters after which the sentence stays."""
    times = Times()
    shares: list[float] = []
    end = time.perf_counter() + seconds
    for case in sorted(queries, key=lambda c: hash((c.row, c.query)) % 1009):  # the kinds mixed
        seen = [case.row in asked(engine, case.query[:typed], times) for typed in range(1, len(case.query) + 1)]
        lost = next((at for at in range(len(seen) - 1, -1, -1) if not seen[at]), -1)
        shares.append((lost + 2) / len(seen) if lost < len(seen) - 1 else 1.0)
        if time.perf_counter() > end:
            break
    return times, shares


def recall(places: dict[str, list[int]], first: int) -> str:
    """How often the sentence is among so many, for each kind and for all."""
    kinds = [[0 < place <= first for place in places[kind]] for kind in KINDS]
    return " ".join(f"{statistics.mean(kind):6.3f}" for kind in [[hit for kind in kinds for hit in kind], *kinds])


def measure(size: int, each: int, seed: int, seconds: float) -> None:
    """Print the table for one size of corpus."""
    texts = sentences(size, seed)
    queries = cases(texts, each, seed)
    characters = statistics.mean(map(len, texts))
    print(f"\n{size:,} sentences of {characters:.0f} characters, {each} queries of each kind, seed {seed}\n")
    shown = [kind[:6] for kind in KINDS]
    print(f"{'':18} {'n':>5} {'CPU p50':>8} {'p95':>8} {'worst':>8} {'wall p50':>8} {'p95':>8} {'worst':>8}", end="  ")
    print(f"{'index MB':>8} {'built s':>8} {'r@1':>6} {'r@5':>6}  {' '.join(f'{k:>6}' for k in shown)} {'typed':>6}")
    slowest: dict[str, float] = {}
    for made in installed():
        engine = made()
        clock = time.perf_counter()
        engine.build(texts)
        built = time.perf_counter() - clock
        engine.find("warm up")
        if isinstance(engine, Ours) and isinstance(engine.index.vocabulary, ArrayWords):  # a small one is not saved
            engine.size = on_disk(engine.index)
        gc.collect()
        own = isinstance(engine, Ours)
        times, places = whole_queries(engine, queries, 3600 if own else seconds)
        slowest[engine.name] = quantile(times.processor, 0.5)
        affordable = own or slowest[engine.name] * 40 * len(KINDS) < seconds
        keys, shares = letter_by_letter(engine, queries, 3600 if own else seconds) if affordable else (None, [])
        typed = f"{statistics.mean(shares):6.2f}" if shares else "     -"
        print(f"{engine.name:18} {len(times.clock):5} {times.row()}  {engine.size / 1e6:8.1f} {built:8.1f}", end=" ")
        print(f"{recall(places, 1)[:6]} {recall(places, 5)} {typed}", flush=True)
        if keys:
            print(f"{'  a keystroke':18} {len(keys.clock):5} {keys.row()}", flush=True)
    ours = slowest[Ours.name]
    print("times slower, CPU p50:", ", ".join(f"{name} {t / ours:,.0f}" for name, t in slowest.items() if t > ours))


def on_disk(index: Index) -> int:
    """The bytes of an index when it is saved, and a line on opening it again."""
    with tempfile.TemporaryDirectory() as directory:
        save(index, Path(directory))
        clock = time.perf_counter()
        load(Path(directory), index.texts)
        print(f"(opened again by mmap in {(time.perf_counter() - clock) * 1000:.0f} ms)")
        return sum(file.stat().st_size for file in Path(directory).iterdir())


def main() -> None:
    """Measure every size that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--each", type=int, default=60)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--seconds", type=float, default=60, help="for each of the other engines at each size")
    given = parser.parse_args()
    for size in given.sizes:
        measure(size, given.each, given.seed, given.seconds)


if __name__ == "__main__":
    main()
