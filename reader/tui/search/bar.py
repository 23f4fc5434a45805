"""The search field: from its text to results, in a thread where that could stall the event loop."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input
from textual.worker import get_current_worker

from reader.reading.note_search import NoteSearch, parsed
from reader.reading.placed_marks import PlacedMarks
from reader.reading.quotation_index import QuotationIndex
from reader.tui.widgets.field import Field

if TYPE_CHECKING:
    from reader.search.document import DocumentIndex, Results

AT_ONCE = 1_200
"""Passages that are searched on the event loop, in about three milliseconds; more are searched in a thread."""

LIMIT = 60
"""Results that are listed; the counter tells how many there are in all."""


@dataclass
class Found(Message):
    """A query was answered."""

    query: str
    results: Results


class SearchHandler(Protocol):
    """What a search bar is for: the search that its field asks."""

    @property
    def marks(self) -> PlacedMarks:
        """The notes that are searched as well."""

    def answer(self, found: Found) -> None:
        """Show what was found."""

    def step(self, step: int) -> None:
        """Move ``step`` results down; up where negative."""

    def suggest(self) -> None:
        """Take what is suggested."""

    def land(self) -> None:
        """Stay at the chosen result."""


class Counter(Widget):
    """The counter beside the field: which hit of how many."""

    DEFAULT_CSS = "Counter { width: 16; height: 1; content-align: right middle; }"

    words = ""

    def tell(self, words: str) -> None:
        """Show another count."""
        if words != self.words:
            self.words = words
            self.refresh()

    def render(self) -> str:
        """The count; figures only, never text of a document."""
        return self.words


class SpeakerSuggester(Suggester):
    """Completes ``@mur`` to a speaker of the document and ``#ch`` to a tag; right arrow or tab takes it."""

    def __init__(self, indexed: QuotationIndex, tags: Callable[[], Sequence[str]] = tuple) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._tags = tags
        self._words = list(
            dict.fromkeys(
                word.casefold()
                for share in indexed.shares
                for name in (share.speaker.name, *share.speaker.aliases)
                for word in reversed(name.split())
                if len(word) > 2
            )
        )

    async def get_suggestion(self, value: str) -> str | None:
        """The value with its last word completed, None where that names no speaker."""
        before, _, last = value.rpartition(" ")
        if last.startswith("#") and len(last) > 1:
            typed = last[1:].casefold()
            tag = next(
                (tag for tag in self._tags() if tag.casefold().startswith(typed) and len(tag) >= len(last)), None
            )
            return None if tag is None else value + tag[len(typed) :]
        operator = next((sign for sign in ("-@", "@", "speaker:", "-speaker:") if last.startswith(sign)), "")
        typed = last[len(operator) :].casefold()
        if not operator or not typed:
            return None
        word = next((word for word in self._words if word.startswith(typed) and word != typed), None)
        return None if word is None else f"{before} " * bool(before) + last + word[len(typed) :]


class SearchBar(Horizontal):
    """The line in which one types. It holds the index of the document and answers with `Found`."""

    DEFAULT_CSS = """
    SearchBar { height: 1; dock: bottom; display: none; }
    SearchBar Field { border: none; height: 1; padding: 0 1; width: 1fr; }
    """

    def __init__(self, indexed: QuotationIndex, search: SearchHandler) -> None:
        super().__init__(id="search-bar")
        self._indexed = indexed
        document = self._document = indexed.document
        self._search = search
        self._index: DocumentIndex | None = None
        self._begun = Lock()
        self._notes = NoteSearch(indexed)
        self._noting = Lock()
        self.large = len(document.paragraphs) + len(document.quotations) > AT_ONCE

    def compose(self) -> ComposeResult:
        """The field and the counter."""
        yield Field(
            placeholder="search: words, “exact”, @speaker, -without",
            compact=True,
            id="field",
            suggester=SpeakerSuggester(self._indexed, lambda: self._search.marks.tags),
        )
        yield Counter(id="counter")

    def on_mount(self) -> None:
        """Enter lands."""
        self.query_one(Field).entered = self._search.land

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        found = self.ask(event.value)
        if found is not None:
            self.post_message(found)

    @on(Field.Step)
    def _stepped(self, event: Field.Step) -> None:
        event.stop()
        self._search.step(event.step)

    @on(Field.Suggested)
    def _suggested(self, event: Field.Suggested) -> None:
        event.stop()
        self._search.suggest()

    @on(Found)
    def _found(self, event: Found) -> None:
        event.stop()
        self._search.answer(event)

    def tell(self, words: str) -> None:
        """Show a count."""
        self.query_one(Counter).tell(words)

    def ask(self, query: str) -> Found | None:
        """Search an article at once; for a book the answer is None, and `Found` is posted from a thread."""
        from reader.search.document import DocumentIndex, search_document

        if self.large:
            self.tell("searching …")
            self._ask_in_thread(query)
            return None
        if self._index is None:
            self._index = DocumentIndex.build(self._document)
        marks = self._search.marks
        results = search_document(self._index, parsed(query, marks), LIMIT)
        return Found(query, self._notes.add(results, marks, LIMIT) if marks else results)

    @work(thread=True, exclusive=True, group="search", exit_on_error=False)
    def _ask_in_thread(self, query: str) -> None:
        """One query; a newer one cancels it between blocks of rows."""
        from reader.search.document import DocumentIndex, search_document
        from reader.search.index.index import SearchCancelledError

        worker = get_current_worker()
        with self._begun:
            if self._index is None:
                self._index = DocumentIndex.begin(self._document)
                self.app.call_from_thread(self._finish_index)
        try:
            marks = self._search.marks
            results = search_document(self._index, parsed(query, marks), LIMIT, cancelled=lambda: worker.is_cancelled)
            if marks:
                with self._noting:
                    results = self._notes.add(results, marks, LIMIT)
        except SearchCancelledError:
            return
        if not worker.is_cancelled:
            self.post_message(Found(query, results))

    @work(thread=True, group="index", exit_on_error=False)
    def _finish_index(self) -> None:
        """Build the index of a long document; until then it is searched by brute force."""
        if self._index is not None:
            self._index.finish()
            gc.collect()
            gc.freeze()  # the index stays: collecting garbage in it takes 30 ms while the user types
