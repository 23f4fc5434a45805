"""Search within the app: from the text in the field to results, off the event loop where it could stall it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input
from textual.worker import get_current_worker

from reader.reading.note_search import NoteSearch, parsed
from reader.reading.quotation_index import TOP, Outline, Position

if TYPE_CHECKING:
    from reader.search.document import DocumentIndex, PassageHit, Results
    from reader.tui.search.search import Search

AT_ONCE = 1_200
"""Passages that are searched within the key press: about three milliseconds. More go to a thread."""

LIMIT = 60
"""Results that are listed; the counter tells how many there are in all."""


@dataclass
class Found(Message):
    """A query was answered."""

    query: str
    results: Results


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


class Field(Input):
    """The search field. Keys that move through the results are handed on."""

    @dataclass
    class Step(Message):
        """Up, down or a page through the results."""

        field: Field
        step: int

        @property
        def control(self) -> Field:
            """The field, for `@on` with a selector."""
            return self.field

    class Suggested(Message):
        """Tab: take the nearest query."""

    entered: Callable[[], None] | None = None
    """What Enter does, at once: keys that come with it in one burst are for whoever has the keys then."""

    def on_key(self, event: events.Key) -> None:
        """Catch the keys that belong to the results."""
        if event.key == "enter" and self.entered is not None:
            self.entered()
            event.stop()
            event.prevent_default()
            return
        steps = {"down": 1, "up": -1, "ctrl+n": 1, "ctrl+p": -1, "pagedown": 5, "pageup": -5}
        if event.key in steps:
            self.post_message(self.Step(self, steps[event.key]))
        elif event.key == "tab":
            self.post_message(self.Suggested())
        else:
            return
        event.stop()
        event.prevent_default()


class SpeakerSuggester(Suggester):
    """Completes ``@mur`` to a speaker of the document and ``#ch`` to a tag; right arrow or tab takes it."""

    def __init__(self, outline: Outline, tags: Callable[[], Sequence[str]] = tuple) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._tags = tags
        self._words = list(
            dict.fromkeys(
                word.casefold()
                for share in outline.shares
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

    def __init__(self, outline: Outline, search: Search) -> None:
        super().__init__(id="search-bar")
        self._outline = outline
        document = self._document = outline.document
        self._search = search
        self._index: DocumentIndex | None = None
        self._begun = Lock()
        self._notes = NoteSearch(outline)
        self._noting = Lock()
        self.large = len(document.paragraphs) + len(document.quotations) > AT_ONCE

    def compose(self) -> ComposeResult:
        """The field and the counter."""
        yield Field(
            placeholder="search: words, “exact”, @speaker, -without",
            compact=True,
            id="field",
            suggester=SpeakerSuggester(self._outline, lambda: self._search.marked.tags),
        )
        yield Counter(id="counter")

    def on_mount(self) -> None:
        """Enter lands."""
        self.query_one(Field).entered = self._search.land

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.ask(event.value)

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

    def ask(self, query: str, *, now: bool = False) -> None:
        """Search; the answer comes as `Found`, from a thread for a book. ``now`` gives it at once for an article."""
        from reader.search.document import DocumentIndex, search_document

        if self.large:
            self.tell("searching …")
            self._ask_in_thread(query)
            return
        if self._index is None:
            self._index = DocumentIndex.build(self._document)
        marked = self._search.marked
        results = search_document(self._index, parsed(query, marked), LIMIT)
        found = Found(query, self._notes.add(results, marked, LIMIT) if marked else results)
        if now:
            self._search.answer(found)
        else:
            self.post_message(found)

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
            marked = self._search.marked
            results = search_document(self._index, parsed(query, marked), LIMIT, cancelled=lambda: worker.is_cancelled)
            if marked:
                with self._noting:
                    results = self._notes.add(results, marked, LIMIT)
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
            gc.freeze()  # the index stays: looking through it for garbage while somebody types takes 30 ms


def has_place(hit: PassageHit) -> bool:
    """Whether a hit stands somewhere in the text."""
    return bool(hit.passage.parts or hit.passage.stands)


def position_of(hit: PassageHit, outline: Outline) -> Position:
    """Where a hit is: its first matched letter, a note's words, a speaker's first quotation, or else the top."""
    for places in (hit.places, hit.passage.parts, hit.passage.stands):
        if places:
            return Position(places[0].paragraph, places[0].span.start)
    theirs = outline.of_speaker.get(hit.passage.speaker or "", ())
    return outline.starts[theirs[0]] if theirs else TOP


def lit_by(hits: Iterable[PassageHit]) -> dict[int, list[tuple[int, int]]]:
    """The spans that hits matched, by paragraph, ascending and apart."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for hit in hits:
        for place in hit.places:
            spans.setdefault(place.paragraph, []).append((place.span.start, place.span.end))
    for paragraph, found in spans.items():
        apart: list[tuple[int, int]] = []
        for start, end in sorted(found):
            if apart and start <= apart[-1][1]:
                apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
            else:
                apart.append((start, end))
        spans[paragraph] = apart
    return spans
