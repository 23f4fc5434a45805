"""The library against other engines over the same quotations: time, recall, memory, disk.

    python tests/benchmarks/library_scale.py --rows 50000
    python tests/benchmarks/library_scale.py --rows 1000000 ours tantivy fts5

Sentences are real (see `search_corpus`), queries are spoilt as people spoil them (see `search_queries`). Each engine
has a process of its own: ``ours`` is the embedded library; ``tantivy`` its fuzzy terms with our ranking over its first
200, and without it; ``fts5`` SQLite's, with our vocabulary and ranking.
Milliseconds are processor time of the process; where ratios are printed they are to ours, of the same run.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from library_entries import entries
from search_corpus import CACHE, sentences
from search_queries import Case, cases

from reader.search.fold import fold_text
from reader.search.index.index import Index
from reader.search.query import parse

ENGINES = ("ours", "tantivy", "fts5")
SEED = 7


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which this share is."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def milliseconds(values: Sequence[float]) -> str:
    """Median and 95th percentile of seconds."""
    return f"{quantile(values, 0.5) * 1000:7.2f} /{quantile(values, 0.95) * 1000:7.2f}"


def resident() -> float:
    """Megabytes of this process."""
    with Path("/proc/self/status").open() as stream:
        return next(int(line.split()[1]) for line in stream if line.startswith("VmRSS")) / 1024


def size_of(folder: Path) -> float:
    """Megabytes of a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def queries_for(rows: int, each: int) -> tuple[list[str], list[Case]]:
    """The sentences, and the queries about them, which are kept for the next run."""
    texts = sentences(rows, SEED)
    kept = CACHE / f"library-queries-{rows}-{each}.json"
    if kept.exists():
        return texts, [Case(*row) for row in json.loads(kept.read_text())]
    found = cases(texts, each, SEED)
    kept.write_text(json.dumps([(case.kind, case.query, case.row) for case in found]))
    return texts, found


def spent_in_all() -> float:
    """Processor time of this process and of its children that have ended, such as the one that keeps an index."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Processor seconds of a call, and what it gives."""
    began = time.process_time()
    result = work()
    return time.process_time() - began, result


def measure(find: Callable[[str], list[int]], found: Sequence[Case], forget: Callable[[], None]) -> dict[str, Any]:
    """Queries and keys through an engine: ``find`` gives rows, the best first."""
    for case in found[:5]:
        find(case.query)
    spent: list[float] = []
    first = five = 0
    for case in found:
        forget()
        seconds, rows = timed(lambda query=case.query: find(query))
        spent.append(seconds)
        first += rows[:1] == [case.row]
        five += case.row in rows[:5]
    keys: list[float] = []
    for case in random.Random(3).sample(list(found), min(40, len(found))):
        forget()
        keys += [timed(lambda typed=case.query[:end]: find(typed))[0] for end in range(1, len(case.query) + 1)]
    return {"query": spent, "key": keys, "r@1": first / len(found), "r@5": five / len(found)}


def ours(texts: list[str], found: Sequence[Case], folder: Path) -> dict[str, Any]:
    """The embedded library, filled as `reader library add` fills it; one document at a time is in `library_living`."""
    import numpy  # noqa: F401 - its import is not what is measured

    from reader.library.embedded.engine import EmbeddedLibrary
    from reader.library.engine import EVERYTHING, Facet, Where
    from reader.library.query import parse_library

    result: dict[str, Any] = {}
    began, spent = time.perf_counter(), spent_in_all()
    with EmbeddedLibrary(folder) as library:
        made = iter(entries(texts))
        while some := list(islice(made, 64)):  # what `reader library add` puts into one transaction at most
            library.add(some)
        adding = time.perf_counter() - began
        library.settle()
        library.flush()
        library.merge()
    result["add rows/s"] = len(texts) / adding
    result["add rows/cpu s"] = len(texts) / (spent_in_all() - spent)
    with EmbeddedLibrary(folder) as library:
        result["merged all, s"] = timed(lambda: library.merge(everything=True))[0]
    result["disk MB"] = size_of(folder)
    result["index MB"] = size_of(folder / "index")

    def opened() -> EmbeddedLibrary:
        library = EmbeddedLibrary(folder)
        library._index_now()
        return library

    seconds = []
    for _ in range(5):
        spent_here, library = timed(opened)
        seconds.append(spent_here)
        library.close()
    result["open ms"] = quantile(seconds, 0.5) * 1000
    library = opened()
    index = library._index_now()._index  # type: ignore[attr-defined]

    def find(words: str) -> list[int]:
        return [hit.record.id - 1 for hit in library.search(parse_library(words).query, EVERYTHING, 20)]

    result |= measure(find, found, index.lookup.forget)
    result["rss MB"] = resident()
    person = library.counts(EVERYTHING, Facet.PERSON, 1)[0]
    assert person.person is not None
    lines = [timed(lambda: library.timeline(person.person or 0, EVERYTHING, None, 100))[0] for _ in range(50)]
    result["time line of"] = person.count
    result["time line 100"] = lines
    for name, where in {
        "filter: the person": Where(persons=frozenset((person.person,))),
        "filter: half the days": Where(first=733_000, last=736_500),
        "filter: a publisher": Where(publishers=frozenset((library.counts(EVERYTHING, Facet.PUBLISHER, 1)[0].value,))),
    }.items():
        library.search(parse_library("water").query, where, 20)
        spent_there = []
        for case in found[::8]:
            index.lookup.forget()
            spent_there.append(timed(lambda q=case.query, w=where: library.search(parse(q), w, 20))[0])
        result[name] = spent_there
    result["facet: publishers"] = [timed(lambda: library.counts(EVERYTHING, Facet.PUBLISHER))[0] for _ in range(5)]
    some = random.Random(5).sample(range(len(texts)), 100)
    result["where else"] = [timed(lambda row=row: library.like(texts[row], 20))[0] for row in some]
    result["where else, fingerprints"] = [timed(lambda row=row: library.copies([row + 1]))[0] for row in some]
    library.close()
    return result


def ranked(query: str, candidates: Sequence[int], texts: Sequence[str]) -> list[int]:
    """The best of some rows by our ranking."""
    index = Index.part([texts[row] for row in candidates], ())
    return [candidates[hit.row] for hit in index.search(query, 20)]


def tantivy(texts: list[str], found: Sequence[Case], folder: Path) -> dict[str, Any]:
    """tantivy's fuzzy terms in BM25's order, and our ranking over its first 200."""
    from tantivy_candidates import TantivyCandidates

    from reader.library.engine import EVERYTHING, Record
    from reader.search.query import Word

    began, spent = time.perf_counter(), time.process_time()
    index = TantivyCandidates(folder, 200_000_000)
    nobody = Record(0, "", "", "", "", 0, "en", 0, "", "direct", "", "", "", None, None, "", 1.0, "")
    index.put([replace(nobody, id=row, text=text) for row, text in enumerate(texts)])
    result: dict[str, Any] = {"add rows/s": len(texts) / (time.perf_counter() - began)}
    result["add rows/cpu s"] = len(texts) / (time.process_time() - spent)
    result["disk MB"] = size_of(folder)

    def candidates(words: str, count: int) -> list[int]:
        folded = fold_text(words).split()
        typed = [Word(word, open=at == len(folded) - 1) for at, word in enumerate(folded)]
        return index.candidates(typed, EVERYTHING, count)

    alone = measure(lambda words: candidates(words, 20), found, lambda: None)
    result |= {f"BM25: {name}": value for name, value in alone.items()}
    result |= measure(lambda words: ranked(words, candidates(words, 200), texts), found, lambda: None)
    result["rss MB"] = resident()
    return result


def fts5(texts: list[str], found: Sequence[Case], folder: Path) -> dict[str, Any]:
    """FTS5 by words; what is typed is looked up in our vocabulary first, and its first 200 get our ranking."""
    from reader.search.index.arrays import ArrayWords
    from reader.search.similarity import liken

    folder.mkdir()
    connection = sqlite3.connect(folder / "fts.sqlite")
    began, spent = time.perf_counter(), time.process_time()
    connection.execute("create virtual table t using fts5(text, detail=none, tokenize='unicode61')")
    connection.executemany("insert into t(rowid, text) values(?, ?)", enumerate(map(fold_text, texts)))
    connection.commit()
    connection.execute("create virtual table words using fts5vocab(t, 'row')")
    result: dict[str, Any] = {"add rows/s": len(texts) / (time.perf_counter() - began)}
    counts: dict[str, int] = dict(connection.execute("select term, doc from words").fetchall())
    vocabulary = ArrayWords.of(sorted(counts))
    result["add rows/cpu s"] = len(texts) / (time.process_time() - spent)
    result["disk MB"] = size_of(folder)

    def variants(word: str, last: bool) -> list[str]:
        meant = liken(word, last, vocabulary).ranges
        known = [w for first, end, _ in meant[:12] for w in vocabulary.words[first : min(end, first + 12)]]
        return sorted(dict.fromkeys(known), key=counts.__getitem__)[:24]

    def find(words: str) -> list[int]:
        folded = fold_text(words).split()
        groups = [found for n, word in enumerate(folded) if (found := variants(word, n == len(folded) - 1))]
        groups.sort(key=lambda group: sum(counts[word] for word in group))
        candidates: list[int] = []
        for kept in (len(groups), max(len(groups) - 1, 1), 1):
            asked = " AND ".join("(" + " OR ".join(f'"{w}"' for w in group) + ")" for group in groups[:kept])
            if asked:
                rows = connection.execute("select rowid from t where t match ? limit 200", (asked,))
                candidates += [row for (row,) in rows]
            if len(candidates) >= 200:
                break
        return ranked(words, list(dict.fromkeys(candidates)), texts)

    result |= measure(find, found, lambda: None)
    result["rss MB"] = resident()
    return result


def report(name: str, result: dict[str, Any], base: dict[str, Any]) -> None:
    """Print what was measured, with ratios to ours."""
    print(f"\n{name}")
    for key, value in result.items():
        if isinstance(value, list):
            known = name != "ours" and key in base
            ratio = f"   {quantile(value, 0.5) / quantile(base[key], 0.5):5.2f} x ours" if known else ""
            print(f"  {key:<26} ms {milliseconds(value)}{ratio}")
        else:
            ratio = f"   {value / base[key]:5.2f} x ours" if name != "ours" and base.get(key) else ""
            print(f"  {key:<26} {value:14,.3f}{ratio}")


def main() -> None:
    """Measure each engine in a process of its own and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("engines", nargs="*", metavar="ENGINE", help=f"of {', '.join(ENGINES)}")
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--each", type=int, default=60, help="queries of each of the eight kinds")
    parser.add_argument("--one", choices=ENGINES, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        texts, found = queries_for(given.rows, given.each)
        with tempfile.TemporaryDirectory(prefix="library-scale-") as folder:
            result = {"ours": ours, "tantivy": tantivy, "fts5": fts5}[given.one](texts, found, Path(folder) / "library")
        print(json.dumps(result))
        return
    queries_for(given.rows, given.each)
    print(f"{given.rows:,} quotations, {given.each * 8} queries; {shutil.disk_usage('/').free / 1e9:.0f} GB free")
    base: dict[str, Any] = {}
    for name in given.engines or ENGINES:
        command = [sys.executable, __file__, "--rows", str(given.rows), "--each", str(given.each), "--one", name]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
        result = json.loads(done.stdout)
        base = base or result
        report(name, result, base)


if __name__ == "__main__":
    main()
