"""Searching on the reading screen: open, follow the results, land or return."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from reader.tui import reading as state
from reader.tui.desk import Desk
from reader.tui.finding import Field, Found, SearchBar, lit_by, position_of
from reader.tui.outline import Position
from reader.tui.results import ResultsPane
from reader.tui.rows import RowList

if TYPE_CHECKING:
    from reader.search.document import PassageHit


@dataclass(frozen=True, slots=True)
class Before:
    """Where the reader was when the search was opened: what Esc returns to, to the row."""

    reading: state.Reading
    held: tuple[Position, int]


class SearchingDesk(Desk):
    """A desk at which one can search."""

    searching = False
    _before: Before | None = None
    _total = 0
    _suggestion: str | None = None

    def found_words(self) -> str:
        """The counter of a search that was landed on: which match one is at."""
        matches = self.reading.matches
        if not matches or self.searching:
            return ""
        at = next((n for n, match in enumerate(matches, 1) if match == self.reading.at), None)
        return f"match {at or '–'}/{len(matches)}"

    def open_search(self) -> None:
        """Open the field, with nothing in it, over the place one is at."""
        if self.searching:
            self.query_one(Field).focus()
            return
        self.searching = True
        self._before = Before(self.reading, self.article.held)
        if not self.query(SearchBar):
            document = self.reading.outline.document
            self.mount(SearchBar(document), before="#foot")
            self.query_one("#body").mount(ResultsPane(self.reading.outline, self.palette))
        self.remove_class("-speakers", "-quotations")
        self.add_class("-searching")
        self.call_later(self._focus_field)

    def _focus_field(self) -> None:
        if not self.searching:
            return
        self.query_one(Field).value = ""
        self.query_one(ResultsPane).show_results(None)
        self.query_one(SearchBar).tell("")
        self.query_one(Field).focus()

    @on(Input.Changed, "#field")
    def ask(self, event: Input.Changed) -> None:
        """Search at every key."""
        event.stop()
        if self.searching:
            self.query_one(SearchBar).ask(event.value)

    @on(Found)
    def show_found(self, event: Found) -> None:
        """Show the answer, unless another question was asked since."""
        event.stop()
        if not self.searching or event.query != self.query_one(Field).value:
            return
        pane = self.query_one(ResultsPane)
        self._total = event.results.total + event.results.close
        self._suggestion = event.results.suggestion
        pane.show_results(event.results)
        lit = lit_by(pane.hits)
        if pane.chosen is None or not pane.hits:
            assert self._before is not None
            if event.results.paragraph is not None:
                self.go(replace(self._before.reading, at=Position(event.results.paragraph, 0)), place=True, lit=lit)
            else:
                self._return(lit)
            self.query_one(SearchBar).tell("nothing found" if event.query.strip() else "")
            return
        self._preview(lit)

    @on(Field.Suggested)
    def take_suggestion(self, event: Field.Suggested) -> None:
        """Tab takes the nearest query where nothing was found."""
        event.stop()
        if self._suggestion:
            field = self.query_one(Field)
            field.value = self._suggestion
            field.cursor_position = len(self._suggestion)

    @on(Field.Step, "#field")
    def step(self, event: Field.Step) -> None:
        """Move through the results; the article follows."""
        event.stop()
        pane = self.query_one(ResultsPane)
        for _ in range(abs(event.step)):
            pane.move(1 if event.step > 0 else -1)

    @on(RowList.Moved, "#results")
    def follow_result(self, event: RowList.Moved) -> None:
        """Another result is chosen."""
        event.stop()
        self._preview(None)

    def _chosen(self) -> PassageHit | None:
        pane = self.query_one(ResultsPane)
        return None if pane.chosen is None else pane.hit_at(pane.chosen)

    def _preview(self, lit: dict[int, list[tuple[int, int]]] | None) -> None:
        """Bring the chosen result into view without leaving where one was."""
        hit, pane = self._chosen(), self.query_one(ResultsPane)
        if hit is None or self._before is None or pane.chosen is None:
            return
        position = position_of(hit, self.reading.outline)
        current = hit.passage.quotation
        if current is None:
            current = self.reading.outline.quotation_at(position)
        self.query_one(SearchBar).tell(f"{pane.number_of(pane.chosen)}/{self._total}")
        self.go(replace(self._before.reading, at=position, current=current), place=True, lit=lit)

    @on(Input.Submitted, "#field")
    def land(self, event: Input.Submitted) -> None:
        """Enter: stay at the chosen result; `n` and `N` go on from there."""
        event.stop()
        hit, before, pane = self._chosen(), self._before, self.query_one(ResultsPane)
        at = self.reading.at
        if before is None or (hit is None and at == before.reading.at):
            self.leave_search()
            return
        matches = tuple(sorted({position_of(found, self.reading.outline) for found in pane.hits if found.places}))
        landed = state.jump(before.reading, at, self.reading.current)
        self._close()
        self.go(replace(landed, matches=matches), place=True)

    @on(RowList.Picked, "#results")
    def land_on_clicked(self, event: RowList.Picked) -> None:
        """A result was clicked."""
        event.stop()
        if self.searching:
            self._preview(None)
            self.post_message(Input.Submitted(self.query_one(Field), self.query_one(Field).value))

    def leave_search(self) -> None:
        """Esc: back to exactly where one was."""
        self._return({})
        self._close()
        self.article.place(*self._held())

    def _held(self) -> tuple[Position, int]:
        assert self._before is not None
        return self._before.held

    def _return(self, lit: dict[int, list[tuple[int, int]]]) -> None:
        assert self._before is not None
        self.go(self._before.reading, lit=lit)
        self.article.place(*self._before.held)

    def _close(self) -> None:
        self.searching = False
        self.remove_class("-searching")
        self.article.focus()

    def next_match(self, step: int) -> None:
        """The next or previous match of the search that was landed on."""
        position = state.next_match(self.reading, step)
        if position is not None:
            quotation = self.reading.outline.quotation_at(position)
            self.go(state.jump(self.reading, position, quotation), place=True)
