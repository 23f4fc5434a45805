"""The app with somebody at the keys: opened on a document, asked what it shows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from articles import harbour
from textual import events
from textual.app import App
from textual.keys import _character_to_key
from textual.message import Message
from textual.pilot import Pilot
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from reader.config import Config, Settings
from reader.document import Document
from reader.documents.history import History
from reader.documents.open import OpenedDocument
from reader.documents.saving import CorrectionWriter
from reader.reading.quotation_index import Position
from reader.reading.state import Reading
from reader.tui.app import ReaderApp
from reader.tui.article.view import ArticleView
from reader.tui.panes.foot_line import FootLine
from reader.tui.panes.quotations import QuotationsPane
from reader.tui.panes.speakers import SpeakersPane
from reader.tui.run import place_keeper
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.search.bar import Counter
from reader.tui.search.results import ResultsPane
from reader.tui.widgets.field import Field

M = TypeVar("M", bound=Message)

WIDE, MEDIUM, NARROW, TINY = (120, 30), (100, 30), (60, 30), (40, 12)


LASTING = Config(Settings(notice=60, order="appearance"))
"""What is said stays until the next thing is, however slow the machine; speakers have the numbers of the fixture."""

NUMBERED = Config(Settings(order="appearance"))
"""The same, but notices go away."""

ROUNDS = 6
"""How many messages and frames may follow from one another: a key, its binding, a layout, what the panes say to it."""


@dataclass
class Driven:
    """An app that runs, and what can be seen of it."""

    app: ReaderApp
    pilot: Pilot[int]
    messages: list[Message] = field(default_factory=list)

    async def press(self, *keys: str) -> None:
        """Press keys, each after all widgets have done what the one before asked for, and wait for the frame.

        Not `Pilot.press`, which waits after every key until the process has been idle for a while: this takes
        a tenth of the time and does not depend on what else the machine is doing.
        """
        for key in keys:
            for one in key.split() or [key]:  # "z z" is two keys
                self.app._driver.send_message(key_event(one))
                await self.frame()
                await self.saved()

    async def press_at(self, time: float, *keys: str) -> None:
        """Press keys at a time of the clock, in seconds."""
        for key in keys:
            event = key_event(key)
            event.time = time
            self.app._driver.send_message(event)
            await self.frame()

    async def saved(self) -> None:
        """Wait until the corrections so far are on the disk, and what became of them has been said."""
        thread = self.app.session.corrections._thread
        if thread is not None:
            await asyncio.to_thread(thread.submit(int).result)
            await self.frame()

    async def frame(self) -> None:
        """Wait until all messages have been handled and what they led to has been laid out and painted."""
        for _ in range(ROUNDS):
            await self.pilot._wait_for_screen()
            self.app.screen._on_timer_update()

    async def burst(self, *keys: str) -> None:
        """Keys that the terminal delivers in one piece, as it does with what is pasted or typed fast."""
        for key in keys:
            self.app._driver.send_message(key_event(key))
        await self.taken()

    async def taken(self) -> None:
        """Wait until every key has found whom it was for."""
        await self.frame()
        for _ in range(500):
            if not self.app.keys._waiting and self.app.keys._next is None:
                await self.frame()
                return
            await self.frame()
        raise AssertionError("keys are still waiting")

    async def type(self, words: str) -> None:
        """Type into whatever has the focus."""
        await self.press(*words)

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.frame()

    async def settled(self) -> None:
        """Wait until every row of the article has been counted."""
        for _ in range(500):
            if not self.article.layout_rows.settle(0):
                return
            await self.pilot.pause(0.01)
        raise AssertionError("the article never settled")

    def posted(self, kind: type[M]) -> list[M]:
        """The messages of one kind so far, each once however many widgets saw it."""
        return list({id(m): m for m in self.messages if type(m) is kind}.values())

    # What there is

    @property
    def desk(self) -> ReadingScreen:
        return self.app.reading_screen

    @property
    def reading(self) -> Reading:
        return self.desk.reading

    @property
    def article(self) -> ArticleView:
        return self.desk.article

    @property
    def speakers(self) -> SpeakersPane:
        return self.desk.query_one(SpeakersPane)

    @property
    def quotations(self) -> QuotationsPane:
        return self.desk.query_one(QuotationsPane)

    @property
    def results(self) -> ResultsPane:
        return self.desk.query_one(ResultsPane)

    @property
    def query(self) -> Field:
        return self.desk.query_one("#field", Field)

    @property
    def counter(self) -> str:
        return self.desk.query_one(Counter).words

    @property
    def told(self) -> str:
        return self.desk.query_one(FootLine).told

    @property
    def top(self) -> int:
        """The first row in view."""
        return self.article.scroll_offset.y

    @property
    def place(self) -> tuple[int, Position, int | None]:
        """All that Esc has to bring back."""
        return self.top, self.reading.at, self.reading.current

    def row_of(self, position: Position) -> int:
        """The row of the view in which a position is drawn."""
        return self.article.layout_rows.row_at(position) - self.top

    def speaker(self) -> str | None:
        """The id of the speaker of the current quotation."""
        found = self.reading.indexed.speaker_of(self.reading.current)
        return None if found is None else found.id

    def words_at(self, position: Position, length: int) -> str:
        """So many letters of the document from a position on."""
        text = self.reading.indexed.document.paragraphs[position.paragraph].text
        return text[position.offset : position.offset + length]

    def lit_words(self) -> list[str]:
        """What a search has lit in the article."""
        paragraphs = self.reading.indexed.document.paragraphs
        return [paragraphs[p].text[a:b] for p, spans in sorted(self.article._highlights.items()) for a, b in spans]

    # What is drawn

    def rows(self, screen: Screen[object] | None = None) -> list[str]:
        """The rows of the terminal as text."""
        strips = (screen or self.app.screen)._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    def shown(self) -> str:
        """All of the terminal, as text."""
        return "\n".join(self.rows())

    def article_rows(self) -> list[str]:
        """The rows of the article's pane alone."""
        region = self.article.region
        crop = self.article.size.region
        return [strip.text.rstrip() for strip in self.article.render_lines(crop)][: region.height]

    def visible(self) -> set[str]:
        """The ids of the panes that are on the screen."""
        names = ("article", "ruler", "speakers", "quotations", "results", "search-bar", "head", "foot")
        found = {name: self.desk.query(f"#{name}") for name in names}
        return {name for name, those in found.items() if any(w.display and w.region.area for w in those)}


def key_event(key: str) -> events.Key:
    """The event of a key, by its name or the character that it types."""
    if len(key) == 1:
        return events.Key(_character_to_key(key), key)
    return events.Key(key, " " if key == "space" else None)


@asynccontextmanager
async def opened(
    document: Document | None = None, size: tuple[int, int] = WIDE, theme: str = "ink", app: ReaderApp | None = None
) -> AsyncIterator[Driven]:
    """Open a document (the harbour article, unless told) in a terminal of so many columns and rows."""
    app = app or ReaderApp(document or harbour(), Config(LASTING.settings._replace(theme=theme)))
    messages: list[Message] = []
    with nothing_unheard() as watch:

        def hook(message: Message) -> None:
            messages.append(message)
            watch(message)

        async with app.run_test(size=size, message_hook=hook) as pilot:
            driven = Driven(app, pilot, messages)
            await driven.frame()
            yield driven


@contextmanager
def nothing_unheard() -> Iterator[Callable[[Message], None]]:
    """Raise in the end what nobody hears of in an app: errors of callbacks, of tasks, and of workers that may fail.

    What it gives is a hook for the app's messages.
    """
    errors: list[BaseException] = []

    def of_the_loop(_: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        if isinstance(error := context.get("exception"), BaseException):
            errors.append(error)

    def of_a_worker(message: Message) -> None:
        if isinstance(message, Worker.StateChanged) and message.state is WorkerState.ERROR:
            assert message.worker.error is not None
            errors.append(message.worker.error)

    asyncio.get_running_loop().set_exception_handler(of_the_loop)
    yield of_a_worker
    for error in errors:
        raise error


def app_on(document: OpenedDocument, config: Config = NUMBERED) -> ReaderApp:
    """The app as `reader.tui.run.run` makes it: where one left the document, with notes and corrections on the disk."""
    app = ReaderApp(
        document.document, config, save=CorrectionWriter(document).save, place=document.place, opened=document
    )
    app.session.place_keeper = place_keeper(app, document)
    app.session.history = History()
    return app


def end(app: ReaderApp) -> None:
    """What follows when the reader is left; threads that wait for work would keep the app alive."""
    problems: list[str | None] = [*app.session.end_document()]
    if app.session.place_keeper is not None and app.session.history is not None:
        problems += [app.session.place_keeper.write(), app.session.history.write()]
    if app.session.copying is not None:
        app.session.copying.shutdown()
    assert not any(problems), problems


def running(app: App[int]) -> bool:
    """Whether nobody has asked the app to leave."""
    return not app._exit


async def until_drawn(driven: Driven, screen: type[Screen[object]]) -> None:
    """Wait for a screen that a thread opens, until it is drawn: for a moment it is there and has no rows."""
    await until(driven, lambda: isinstance(driven.app.screen, screen) and driven.shown().strip() != "")


async def until(driven: Driven, what) -> None:
    """Wait for something that a thread does."""
    for _ in range(2000):
        await driven.frame()
        if what():
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"waited for {what}; on the screen: {driven.app.screen}\n{driven.shown()}")
