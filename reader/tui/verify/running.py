"""One check of the open article: its sources, the verdicts as they come, which faults were seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from threading import Event
from time import monotonic

from reader.annotations.marks import Mark, has_tag
from reader.annotations.seen import SEEN, is_seen
from reader.document.model import Document
from reader.documents.opened_document import OpenedDocument
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.verify.words import sign_of
from reader.verify.check import Checked, check
from reader.verify.report import Report
from reader.verify.source import Source

_FIRST = 0.2
"""Seconds at most for which the others wait until the first verdict is drawn."""

_PAUSE = 0.05
"""Seconds for which verdicts are gathered before they are shown; the first is shown at once."""


class Check:
    """The check of the article that a screen shows, with what is kept while one looks at a source."""

    def __init__(self, screen: ReadingScreen) -> None:
        self.screen = screen
        self.session = screen.session
        self.opened = screen.session.opened
        self.document = screen.session.document
        self.sources: list[Source] = []
        self.unread: list[tuple[str, str]] = []
        self.checked: list[Checked] = []
        self.done = False
        self.chosen: int | None = None
        """The number of the quotation that is looked at."""
        self.watch: Callable[[], None] | None = None
        """What is called when there are more verdicts, or a fault was seen."""
        self.resume: Callable[[], None] | None = None
        """What goes back to the article from a source that was opened out of the check; None in the article."""
        self.away: OpenedDocument | None = None
        """The source that was opened out of the check last."""
        self._opened: dict[str, OpenedDocument] = {}
        self._run = 0

    @property
    def current(self) -> bool:
        """Whether the screen shows the article that this is the check of."""
        return self.session.check is self and self.session.opened is self.opened

    @property
    def names(self) -> str:
        """The names of all sources."""
        return ", ".join(source.info.name for source in self.sources)

    def name_for(self, source: str, called: str) -> str:
        """What a source is called: its file's name, or all of its path where another has that name; a URL as it is."""
        name = source if "://" in source else source.replace("\\", "/").rpartition("/")[2]
        other = self._opened.get(name or called)
        return (name or called) if other is None or other.source == source else source

    def add(self, source: Source, opened: OpenedDocument) -> None:
        """Take a source into the check, in place of one of the same name."""
        self.sources = [*(one for one in self.sources if one.info.name != source.info.name), source]
        self._opened[source.info.name] = opened

    def source(self, name: str) -> tuple[Source, OpenedDocument] | None:
        """A source by its name."""
        found = next((one for one in self.sources if one.info.name == name), None)
        return None if found is None else (found, self._opened[name])

    # The verdicts

    def begin(self) -> None:
        """Check the document as it is now against all sources, in a thread."""
        self._run += 1
        self.document, self.checked, self.done = self.session.document, [], False
        work = partial(self._work, self._run, self.document, tuple(self.sources))
        self.session.terminal.run_worker(work, thread=True, group="verify", exit_on_error=False)

    def stop(self) -> None:
        """Take no more verdicts."""
        self._run += 1

    def _work(self, run: int, document: Document, sources: tuple[Source, ...]) -> None:
        batch: list[Checked] = []
        posted = 0.0
        for one in check(document, sources, cancelled=lambda: run != self._run):
            batch.append(one)
            if monotonic() - posted >= _PAUSE:
                first = not posted
                self.session.terminal.call_later(self._take, run, batch, False)
                batch, posted = [], monotonic()
                if first:
                    self._let_draw()
        self.session.terminal.call_later(self._take, run, batch, True)

    def _let_draw(self) -> None:
        """In the thread: wait until the first verdict is drawn, for which the interpreter is needed."""
        drawn = Event()
        self.session.terminal.call_later(self.session.terminal.call_after_refresh, drawn.set)
        drawn.wait(_FIRST)

    def _take(self, run: int, batch: list[Checked], done: bool) -> None:
        if run != self._run or self.session.check is not self:
            return
        self.checked += batch
        self.done = done
        if done:
            self._show_signs()
        if self.watch is not None:
            self.watch()

    def report(self) -> Report:
        """What came of it until now."""
        name = self.opened.source if self.opened is not None and self.opened.source else self.document.title
        infos = tuple(source.info for source in self.sources)
        seen = tuple((one.number, mark.note) for one in self.checked if (mark := self.seen_as(one)) is not None)
        return Report(name, self.document, infos, tuple(self.checked), tuple(self.unread), seen)

    # What was seen

    def seen_as(self, checked: Checked) -> Mark | None:
        """The mark that says that this fault was looked at; None for one that was not, and for what is no fault."""
        if not checked.verdict.is_fault or not self.current:
            return None
        return next((mark for mark in self._marks(checked) if is_seen(mark, checked)), None)

    def _marks(self, checked: Checked) -> Iterator[Mark]:
        marks = self.session.notes.marks
        for placed in marks.of_quotation(self.document, checked.number) if marks else ():
            if has_tag(placed.mark, SEEN):
                yield placed.mark

    def follow_marks(self) -> None:
        """The bookmarks and notes were changed."""
        if not self.current:
            return
        if self.done:
            self._show_signs()
        if self.watch is not None:
            self.watch()

    def _show_signs(self) -> None:
        """Put the sign of each fault that was not seen behind the tag of its speaker in the article."""
        if not self.current:
            return
        indexed = self.screen.reading.indexed
        by_parts = {
            one.quotation.parts: sign_of(one.verdict)
            for one in self.checked
            if one.verdict.is_fault and self.seen_as(one) is None
        }
        quotations = indexed.document.quotations
        signs = {n: by_parts[one.parts] for n, one in enumerate(quotations) if one.parts in by_parts}
        if signs != indexed.signs:
            self.screen.go(replace(self.screen.reading, indexed=replace(indexed, signs=signs)))

    def show_again(self, opened: OpenedDocument) -> None:
        """The article is open again, after a source."""
        self.opened, self.resume = opened, None
        self._show_signs()

    def go_back(self) -> bool:
        """From a source that was opened out of the check back to the article; False where one is in no such source."""
        if self.resume is None or self.session.check is not self or self.session.opened is not self.away:
            return False
        self.resume()
        return True
