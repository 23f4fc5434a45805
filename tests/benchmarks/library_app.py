"""The library in the app: what a key costs, how long the event loop is kept waiting, while others add as well.

    python tests/benchmarks/library_app.py [--rows 250000] [--queries 12] [--rate 12] [--library FOLDER]

The app runs headless on the bundled article with a library of so many quotations (see `library_entries`); ``--library``
takes one that is there. Keys are typed into its field at so many a second. A task on its event loop ticks every
millisecond: printed is by how much ticks are late, by the clock and counting only what the thread that draws computed
meanwhile, which is what it can be blamed for on a busy machine. ``wait`` is from a key to its results on the screen;
``frame`` the processor time of the thread that draws, a key. Then the same for a time line of the most quoted person,
and for typing while ``--added`` quotations or more are added in this very process, as fast as that goes.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import threading
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from library_entries import entries
from library_scale import queries_for
from search_quality import quantile
from textual.pilot import Pilot

from reader.config import Config
from reader.config.settings import Settings
from reader.documents.open import open_to_read
from reader.library.embedded.engine import EmbeddedLibrary
from reader.library.engine import EVERYTHING, Facet
from reader.tui.app import ReaderApp
from reader.tui.library.opening import open_library, shelf_of
from reader.tui.library.searching.screen import LibraryScreen
from reader.tui.library.views import PersonView

Late = list[tuple[float, float]]


def shown(values: list[float]) -> str:
    """Median, 95th percentile and the longest of seconds."""
    parts = (quantile(values, 0.5), quantile(values, 0.95), max(values))
    return " / ".join(f"{value * 1000:.1f}" for value in parts)


async def ticking(late: Late, over: asyncio.Event) -> None:
    """Tick every millisecond; by how much each tick is late, and how much of that this thread computed."""
    while not over.is_set():
        due, computed = time.perf_counter() + 0.001, time.thread_time()
        await asyncio.sleep(0.001)
        waited = time.perf_counter() - due
        late.append((waited, min(waited, time.thread_time() - computed)))


async def watched(work: Callable[[], Awaitable[None]], what: str) -> None:
    """Do something, and print how late ticks were."""
    late: Late = []
    over = asyncio.Event()
    ticks = asyncio.create_task(ticking(late, over))
    await work()
    over.set()
    await ticks
    clock, own = zip(*late, strict=True)
    print(f"{what:34} {len(late):6} ticks late: clock {shown([*clock])}; own {shown([*own])} ms")


async def typing(pilot: Pilot[int], queries: list[str], rate: float) -> None:
    """Type queries; each key is waited for until its results are there, or the next one is due."""
    app = pilot.app
    waits: list[float] = []
    frames: list[float] = []
    for query in queries:
        screen = app.screen
        assert isinstance(screen, LibraryScreen)
        screen.field.value = ""
        for sign in query:
            began, drawn = time.perf_counter(), time.thread_time()
            screen.field.insert_text_at_cursor(sign)
            due = began + 1 / rate
            answered = None
            while time.perf_counter() < due:
                await asyncio.sleep(0.001)
                if answered is None and screen.view.answered == screen.field.value:
                    answered = time.perf_counter() - began
            frames.append(time.thread_time() - drawn)
            waits.append(answered if answered is not None else 1 / rate)
    print(f"  {len(waits)} keys: wait {shown(waits)}, frame with ticks {shown(frames)} ms (median / p95 / longest)")


async def measured(given: argparse.Namespace, folder: Path, texts: list[str], queries: list[str]) -> None:
    """Open the app and the library, type, look at a time line, type while others add."""
    opened = open_to_read(None)
    settings = Settings(library=str(folder), tour=False)
    app = ReaderApp(opened.document, Config(settings), opened=opened)
    async with app.run_test(size=(120, 36)) as pilot:
        await watched(lambda: asyncio.sleep(1.5), "nothing")
        open_library(app.reading_screen)

        async def there() -> None:
            while not isinstance(app.screen, LibraryScreen) or app.screen.view.stats is None:
                await asyncio.sleep(0.01)

        await watched(there, "opening")
        await watched(lambda: typing(pilot, queries, given.rate), "typing")
        library = shelf_of(app.reading_screen).engine()
        person = library.counts(EVERYTHING, Facet.PERSON, 1)[0]
        assert person.person is not None
        spent = []
        for _ in range(50):
            began = time.thread_time()
            library.timeline(person.person, EVERYTHING, None, 100)
            spent.append(time.thread_time() - began)
        print(f"  the first 100 of a time line of {person.count:,}: {shown(spent)} ms CPU")
        view = PersonView(person.value, person.person)

        async def line() -> None:
            app.screen.dismiss(view)
            began = time.perf_counter()
            while not view.rows:
                await asyncio.sleep(0.001)
            print(f"  its first rows after {(time.perf_counter() - began) * 1000:.0f} ms")
            for _ in range(150):
                await pilot.press("j")
            await asyncio.sleep(1)

        await watched(line, "a time line, 150 steps")
        await pilot.press("escape")
        await pilot.pause(0.5)
        over = threading.Event()
        added = 0

        def adding() -> None:
            nonlocal added
            for again in count():
                made = entries(texts, seed=5 + again)
                while some := [replace(e, source=f"/later{again}{e.source}") for e in islice(made, 8)]:
                    if over.is_set():
                        return
                    added += library.add(some).quotations

        adder = threading.Thread(target=adding, daemon=True)
        adder.start()
        began = time.perf_counter()

        async def while_adding() -> None:
            while added < given.added:
                await typing(pilot, queries[: len(queries) // 2], given.rate)

        await watched(while_adding, "typing while documents are added")
        over.set()
        adder.join()
        rate = added / (time.perf_counter() - began)
        print(f"  {added:,} quotations were added meanwhile, {rate:,.0f} a second, with the flushes that belong to it")
        shelf_of(app.reading_screen).close()


def main() -> None:
    """Make the library, then measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=250_000)
    parser.add_argument("--queries", type=int, default=12)
    parser.add_argument("--rate", type=float, default=12, help="keys a second")
    parser.add_argument("--added", type=int, default=50_000, help="quotations that are added while one types, at least")
    parser.add_argument("--library", help="a library that is there, which documents are added to")
    given = parser.parse_args()
    texts, cases = queries_for(given.rows, 20)
    queries = [case.query for case in cases[:: max(len(cases) // given.queries, 1)]][: given.queries]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(given.library or made) / ("" if given.library else "library")
        if not given.library:
            with EmbeddedLibrary(folder) as library:
                library.add(entries(texts))
                library.settle()
                library.flush()
                library.merge(everything=True)
                print(f"{library.stats().quotations:,} quotations")
        asyncio.run(measured(given, folder, texts, queries))


if __name__ == "__main__":
    main()
