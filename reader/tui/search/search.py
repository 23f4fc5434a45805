"""A search on the reading screen: open, follow the results, land or return.

Imported when the first search is opened, so that the first frame does not wait for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.reading import state
from reader.reading.placed_marks import PlacedMarks
from reader.reading.quotation_index import Position
from reader.tui.keys import notices
from reader.tui.search.bar import Field, Found, SearchBar, has_place, lit_by, position_of
from reader.tui.search.results import ResultsPane

if TYPE_CHECKING:
    from reader.search.document import PassageHit
    from reader.tui.screen.reading_screen import ReadingScreen


class Search:
    """The search of one desk. Between `open` and `close` the article shows whatever result is chosen."""

    def __init__(self, desk: ReadingScreen) -> None:
        self._desk = desk
        self._before = desk.reading
        self._held = desk.article.held
        self._lit = desk.article.lit
        self._answered = ""
        self._landing = False
        self._total = 0
        self._suggestion: str | None = None
        habits = desk.reader.habits
        self._asked: list[str] = [] if habits is None else habits.asked()
        self._recalled = 0
        self.bar = SearchBar(desk.reading.indexed, self)
        self.results = ResultsPane(desk.reading.indexed, desk.palette)
        desk.mount(self.bar, before="#foot")
        desk.mount(self.results, before="#foot")

    def open(self, query: str = "") -> None:
        """Show an empty field over the place one is at; Esc will return exactly there. With a query, land on it."""
        desk = self._desk
        if not desk.searching:
            self._before, self._held, self._lit = desk.reading, desk.article.held, desk.article.lit
            desk.searching = True
            desk.remove_class("-speakers", "-quotations", "-removed")
            desk.add_class("-searching")
        desk.reader.keyboard.hold()  # what is typed from now on is for the field
        desk.call_after_refresh(self._focus, query)

    def _focus(self, query: str) -> None:
        if self._desk.searching:
            self._recalled = 0
            self._answered, self._landing = "", False
            self.results.show_results(None)
            self.bar.tell("")
            self._put("")
            self._desk.set_focus(self.bar.query_one(Field))
            if query:
                self._put(query)
                self.land()
        self._desk.reader.keyboard.release()

    @property
    def landed(self) -> str:
        """The query whose result one stayed at last."""
        return self._asked[-1] if self._asked else ""

    @property
    def marked(self) -> PlacedMarks:
        """The notes that are searched as well."""
        return self._desk.marked

    def answer(self, found: Found) -> None:
        """Show what was found, unless another question was asked since."""
        if not self._desk.searching or found.query != self.bar.query_one(Field).value:
            return
        pane, results = self.results, found.results
        self._answered = found.query
        self._total = results.total + results.close
        self._suggestion = results.suggestion
        pane.show_results(results)
        lit = lit_by(pane.hits)
        if pane.hits:
            self.preview(lit)
        elif results.paragraph is not None:
            there = replace(self._before, at=Position(results.paragraph, 0), current=None)
            self._desk.go(there, place=True, lit=lit)
            self.bar.tell(f"¶ {results.paragraph + 1}")
        else:
            self._return(lit)
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

    def preview(self, lit: dict[int, list[tuple[int, int]]] | None = None) -> None:
        """Bring the chosen result into view without leaving where one was."""
        hit, chosen = self._chosen(), self.results.chosen
        if hit is None or chosen is None or not self._desk.searching:
            return
        indexed = self._before.indexed
        position = position_of(hit, indexed)
        current = hit.passage.quotation
        if current is None:
            current = indexed.quotation_at(position)
        if hit.passage.kind == "note" and not has_place(hit):  # its words are gone
            position, current = self._before.at, self._before.current
        self.bar.tell(f"{self.results.number_of(chosen)}/{self._total}")
        self._desk.go(replace(self._before, at=position, current=current), place=True, lit=lit)

    def land(self) -> None:
        """Stay at the chosen result; `n` and `N` go on from there. Without a result, return."""
        query = self.bar.query_one(Field).value
        if query != self._answered:  # Enter came with the last letters, before they were searched for
            self._landing = self.bar.large
            self.bar.ask(query, now=True)
            if self._landing:
                return
        desk, hit = self._desk, self._chosen()
        at = desk.reading.at
        if hit is None and at == self._before.at:
            self.leave()
            if query.strip():
                desk.tell(f"Nothing found for “{query.strip()}”")
            return
        query = self.bar.query_one(Field).value.strip()
        if query:
            self._asked = [*(asked for asked in self._asked if asked != query), query]
            if desk.reader.habits is not None:
                desk.reader.habits.ask(query)
        indexed = self._before.indexed
        matches = tuple(sorted({position_of(found, indexed) for found in self.results.hits if has_place(found)}))
        landed = state.jump(self._before, at, desk.reading.current)
        self._close()
        desk.go(replace(landed, matches=matches), place=True)
        if matches:
            desk.tell(notices.landed(matches.index(at) + 1 if at in matches else 1, len(matches)))

    def leave(self) -> None:
        """Return to exactly where one was."""
        self._return(self._lit)
        self._close()

    def end(self) -> None:
        """Take the search off the screen: the document that it searches is another now."""
        if self._desk.searching:
            self.leave()
        self.bar.remove()
        self.results.remove()

    def _return(self, lit: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        self._desk.go(self._before, lit=lit)
        self._desk.article.place(*self._held)

    def _close(self) -> None:
        self._desk.searching = False
        self._desk.remove_class("-searching")
        self._desk.set_focus(self._desk.article)
