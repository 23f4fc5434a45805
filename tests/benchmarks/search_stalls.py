"""How long does a search keep the event loop waiting, in a long document?

    python tests/benchmarks/search_stalls.py [--quotations 20000] [--queries 40] [--rate 20]

An asyncio loop ticks every millisecond, as a screen that has something to draw; queries are typed at so many keys a
second, each search runs in a thread, and the next key gives the search before it up (latest wins). Printed are the
longest time between two ticks beyond the millisecond that was asked for, while the document is indexed and while it is
searched, and how long after a key its results were there. ``own`` counts only what this process computed meanwhile,
which is what a search can be blamed for on a busy machine; the same loop with nothing to do shows how busy it is.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import random
import statistics
import sys
import time
from collections.abc import Sequence

from search_corpus import sentences
from search_quality import quantile
from search_queries import cases

from reader.document.model import Document, Paragraph, Part, Quotation, Span, Speaker
from reader.search.document import DocumentIndex, search_document
from reader.search.index.index import SearchCancelledError

SPEAKERS = tuple(Speaker(f"s{at}", f"Speaker Number{at}", role="member of the council") for at in range(40))


def long_document(quotations: int, seed: int) -> Document:
    """A document of so many quotations, each in a paragraph of its own with a sentence about it."""
    rng = random.Random(seed)
    texts = iter(sentences(quotations * 2, seed))
    paragraphs: list[Paragraph] = []
    found: list[Quotation] = []
    for at in range(quotations):
        words, told = next(texts), next(texts)
        paragraphs.append(Paragraph(f"p{at}", f"“{words}” {told}"))
        part = Part(at, Span(1, 1 + len(words)))
        found.append(Quotation(f"q{at}", (part,), rng.choice(SPEAKERS).id))
    return Document("A long document", tuple(paragraphs), tuple(found), SPEAKERS)


Late = list[tuple[float, float]]


async def ticking(late: Late, stop: asyncio.Event) -> None:
    """Tick every millisecond; note by how much each tick is late, and how much of that this process computed."""
    while not stop.is_set():
        due, computed = time.perf_counter() + 0.001, time.process_time()
        await asyncio.sleep(0.001)
        waited = time.perf_counter() - due
        late.append((waited, min(waited, time.process_time() - computed)))


class Typing:
    """Searches in a thread, one for each key; a newer key makes an older search give up."""

    def __init__(self, index: DocumentIndex) -> None:
        self.index = index
        self.latest = 0
        self.waits: list[float] = []
        self.given_up = 0

    async def key(self, query: str) -> None:
        self.latest += 1
        mine = self.latest
        pressed = time.perf_counter()
        try:
            await asyncio.to_thread(search_document, self.index, query, cancelled=lambda: self.latest != mine)
            self.waits.append(time.perf_counter() - pressed)
        except SearchCancelledError:
            self.given_up += 1


async def typed(index: DocumentIndex, queries: Sequence[str], rate: float) -> tuple[Late, Typing]:
    """Type queries at so many keys a second."""
    late: Late = []
    stop = asyncio.Event()
    ticks = asyncio.create_task(ticking(late, stop))
    typing = Typing(index)
    searches: set[asyncio.Task[None]] = set()
    for query in queries:
        for end in range(1, len(query) + 1):
            searches.add(asyncio.create_task(typing.key(query[:end])))
            await asyncio.sleep(1 / rate)
    await asyncio.gather(*searches)
    stop.set()
    await ticks
    return late, typing


async def idle(seconds: float) -> Late:
    """The same loop with nothing to do."""
    late: Late = []
    stop = asyncio.Event()
    ticks = asyncio.create_task(ticking(late, stop))
    await asyncio.sleep(seconds)
    stop.set()
    await ticks
    return late


async def built(document: Document) -> tuple[Late, DocumentIndex, float]:
    """Index a document in a thread."""
    late: Late = []
    stop = asyncio.Event()
    ticks = asyncio.create_task(ticking(late, stop))
    clock = time.perf_counter()
    index = await asyncio.to_thread(DocumentIndex.build, document)
    seconds = time.perf_counter() - clock
    stop.set()
    await ticks
    return late, index, seconds


def told(what: str, late: Late) -> None:
    """Print how late the ticks were, by the clock and by this process's own processor time."""
    shown = []
    for times in zip(*late, strict=True):
        worst = ", ".join(f"{value * 1000:.1f}" for value in sorted(times)[-3:])
        shown.append(f"p99 {quantile(times, 0.99) * 1000:5.2f}, longest {worst:>16} ms")
    print(f"{what:22} {len(late):6} ticks; clock: {shown[0]}; own: {shown[1]}")


def main() -> None:
    """Index, type, and say how long the loop was kept waiting."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quotations", type=int, default=20_000)
    parser.add_argument("--queries", type=int, default=40)
    parser.add_argument("--rate", type=float, default=20, help="keys a second")
    parser.add_argument("--seed", type=int, default=11)
    given = parser.parse_args()
    document = long_document(given.quotations, given.seed)
    gc.collect()
    gc.freeze()
    late, index, seconds = asyncio.run(built(document))
    gc.freeze()  # a collection of all that was built would take 30 ms; what lives as long as the document needs none
    print(f"{given.quotations:,} quotations, {len(index.passages):,} passages, switch {sys.getswitchinterval()} s")
    told(f"indexed in {seconds:.2f} s", late)
    texts = [passage.text for passage in index.passages if passage.kind in ("quotation", "narrative")]
    queries = [case.query for case in cases(texts, max(given.queries // 8, 1), given.seed)]
    told("idle", asyncio.run(idle(2)))
    late, typing = asyncio.run(typed(index, queries, given.rate))
    told(f"typed at {given.rate:.0f} keys/s", late)
    waits = [wait * 1000 for wait in typing.waits]
    print(
        f"{'results after a key':26} p50 {statistics.median(waits):.1f} ms, p95 {quantile(waits, 0.95):.1f} ms, "
        f"worst {max(waits):.1f} ms; {typing.given_up} of {len(waits) + typing.given_up} given up"
    )


if __name__ == "__main__":
    main()
