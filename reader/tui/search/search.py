"""A search on the reading screen: open, follow the results, land or return.

Imported when the first search is opened, so that the first frame does not wait for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.document.paragraph_numbers import paragraph_place
from reader.reading import state
from reader.reading.placed_marks import PlacedMarks
from reader.reading.quotation_index import Position
from reader.tui.keys import notices
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.search.bar import Found, SearchBar
from reader.tui.search.hits import has_place, highlights_of, position_of
from reader.tui.search.results import ResultsPane
from reader.tui.widgets.field import Field

if TYPE_CHECKING:
    from reader.search.document import PassageHit


class Search:
    """The search of one screen. Between `open` and `close` the article shows whatever result is chosen."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._before = screen.reading
        self._anchor = screen.article.anchored
        self._highlights = screen.article.highlights
        self._answered = ""
        self._landing = False
        self._total = 0
        self._suggestion: str | None = None
        history = screen.session.history
        self._asked: list[str] = [] if history is None else history.asked()
        self._recalled = 0
        self.bar = SearchBar(screen.reading.indexed, self)
        self.results = ResultsPane(screen.reading.indexed, screen.palette, self.preview, self.land)
        screen.mount(self.bar, before="#foot")
        screen.mount(self.results, before="#foot")

    def open(self, query: str = "") -> None:
        """Show an empty field; Esc returns to exactly the current place. With a query, land on its first result."""
        screen = self._screen
        if not screen.searching:
            self._before = screen.reading
            self._anchor, self._highlights = screen.article.anchored, screen.article.highlights
            screen.searching = True
            screen.remove_class("-speakers", "-quotations", "-removed")
            screen.add_class("-searching")
        screen.session.keys.hold()  # what is typed from now on is for the field
        screen.call_after_refresh(self._focus, query)

    def _focus(self, query: str) -> None:
        if self._screen.searching:
            self._recalled = 0
            self._answered, self._landing = "", False
            self.results.show_results(None)
            self.bar.tell("")
            self._put("")
            self._screen.set_focus(self.bar.query_one(Field))
            if query:
                self._put(query)
                self.land()
        self._screen.session.keys.release()

    @property
    def landed(self) -> str:
        """The last query whose result one stayed at."""
        return self._asked[-1] if self._asked else ""

    @property
    def marks(self) -> PlacedMarks:
        """The notes that are searched as well."""
        return self._screen.marks

    def answer(self, found: Found) -> None:
        """Show what was found, unless another question was asked since."""
        if not self._screen.searching or found.query != self.bar.query_one(Field).value:
            return
        pane, results = self.results, found.results
        self._answered = found.query
        self._total = results.total + results.close
        self._suggestion = results.suggestion
        pane.show_results(results)
        highlights = highlights_of(pane.hits)
        if pane.hits:
            self.preview(highlights)
        elif results.paragraph is not None:
            there = replace(self._before, at=Position(results.paragraph, 0), current=None)
            self._screen.go(there, place=True, highlights=highlights)
            self.bar.tell(paragraph_place(self._before.indexed.document, results.paragraph))
        else:
            self._return(highlights)
            self.bar.tell("nothing found" if found.query.strip() else "")

        if self._landing:
            self._landing = False
            self.land()

    def suggest(self) -> None:
        """Take the nearest query where nothing was found, else the name that completes an operator."""
        if self._suggestion:
            self._put(self._suggestion)
        else:
            self.bar.query_one(Field).action_cursor_right()

    def _put(self, query: str) -> None:
        field = self.bar.query_one(Field)
        field.value = query
        field.cursor_position = len(query)

    def step(self, step: int) -> None:
        """Move through the results; the article follows by `preview`. From an empty field, through what was asked."""
        query = self.bar.query_one(Field).value
        at_first = self.results.chosen in (None, 1)
        if self._asked and abs(step) == 1 and (not query or (step < 0 and at_first and self._recalls(query))):
            self._recalled = min(max(self._recalled - step, 1), len(self._asked))
            self._put(self._asked[-self._recalled])
            return
        for _ in range(abs(step)):
            self.results.move(1 if step > 0 else -1)

    def _recalls(self, query: str) -> bool:
        """Whether the query is the one that was brought back last, untouched."""
        return self._recalled > 0 and query == self._asked[-self._recalled]

    def _chosen(self) -> PassageHit | None:
        pane = self.results
        return None if pane.chosen is None else pane.hit_at(pane.chosen)

    def preview(self, highlights: dict[int, list[tuple[int, int]]] | None = None) -> None:
        """Bring the chosen result into view without leaving where one was."""
        hit, chosen = self._chosen(), self.results.chosen
        if hit is None or chosen is None or not self._screen.searching:
            return
        indexed = self._before.indexed
        position = position_of(hit, indexed)
        current = hit.passage.quotation
        if current is None:
            current = indexed.quotation_at(position)
        if hit.passage.kind == "note" and not has_place(hit):  # its words are gone
            position, current = self._before.at, self._before.current
        self.bar.tell(f"{self.results.number_of(chosen)}/{self._total}")
        self._screen.go(replace(self._before, at=position, current=current), place=True, highlights=highlights)

    def land(self) -> None:
        """Stay at the chosen result; `n` and `N` go on from there. Without a result, return."""
        query = self.bar.query_one(Field).value
        if query != self._answered:  # Enter came with the last letters, before they were searched for
            self._landing = self.bar.large
            found = self.bar.ask(query)
            if found is None:
                return
            self.answer(found)
        screen, hit = self._screen, self._chosen()
        at = screen.reading.at
        if hit is None and at == self._before.at:
            self.leave()
            if query.strip():
                screen.tell(f"Nothing found for “{query.strip()}”")
            return
        query = self.bar.query_one(Field).value.strip()
        if query:
            self._asked = [*(asked for asked in self._asked if asked != query), query]
            if screen.session.history is not None:
                screen.session.history.ask(query)
        indexed = self._before.indexed
        matches = tuple(sorted(position_of(found, indexed) for found in self.results.hits if has_place(found)))
        landed = state.jump(self._before, at, screen.reading.current)
        self._close()
        screen.go(replace(landed, matches=matches), place=True)
        if matches:
            screen.tell(notices.landed(screen.commands, matches.index(at) + 1 if at in matches else 1, len(matches)))

    def leave(self) -> None:
        """Return to exactly where one was."""
        self._return(self._highlights)
        self._close()

    def end(self) -> None:
        """Take the search off the screen: the document that it searches is another now."""
        if self._screen.searching:
            self.leave()
        self.bar.remove()
        self.results.remove()

    def _return(self, highlights: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        self._screen.go(self._before, highlights=highlights)
        self._screen.article.scroll_to_position(*self._anchor)

    def _close(self) -> None:
        self._screen.searching = False
        self._screen.remove_class("-searching")
        self._screen.set_focus(self._screen.article)


def open_search(screen: ReadingScreen, query: str = "") -> None:
    """Open the search field; with a query, land on its first result."""
    if not isinstance(screen.search, Search):
        screen.search = Search(screen)
    screen.search.open(query)
