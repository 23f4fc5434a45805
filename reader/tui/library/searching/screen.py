"""The search over all documents: what its keys do, and what is wanted next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from reader.library.engine import Cancelled, Library, LibraryHit, Record
from reader.library.query import persons_named
from reader.library.typed_filters import is_typed, toggled, written
from reader.tui.library.adding import add_open_document
from reader.tui.library.landing import name_of
from reader.tui.library.searching.completions import CompletionList
from reader.tui.library.searching.facets import FacetList, Value
from reader.tui.library.searching.hits import HitList
from reader.tui.library.searching.page import SearchPage
from reader.tui.library.views import ListPlace
from reader.tui.library.wanted import Land
from reader.tui.widgets.field import Field
from reader.tui.widgets.row_list import RowList


class LibraryScreen(SearchPage):
    """A search of the library. It gives what is wanted next; None for the document below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Close", show=False),
        Binding("right", "pane(1)", show=False),
        Binding("left", "pane(-1)", show=False),
    ]
    FOLLOWED: ClassVar[Mapping[str, str]] = {
        "search.open": "type",
        "library": "type",
        "speaker.card": "person",
        "library.where-else": "elsewhere",
        "pane.next": "pane(1)",
        "pane.previous": "pane(-1)",
        "quotation.next": "step(1)",
        "quotation.previous": "step(-1)",
        "line.down": "step(1)",
        "line.up": "step(-1)",
        "page.down": "step(5)",
        "page.up": "step(-5)",
        "top": "edge(-1)",
        "bottom": "edge(1)",
        "quit": "leave",
    }

    def on_mount(self) -> None:
        """Show what was found before, or ask for it."""
        self.field.entered = self.accept
        view = self.view
        self.facets.show(view.facets, view.text)
        if self.restored:
            self.hits.show(view.found, self._empty(), view.hits)
            self.hits.call_after_refresh(self._restore)
        else:
            self.ask()
        if view.fresh:
            self.field.action_select_all()
            view.pane, view.fresh = "field", False
        if view.stale:
            self.ask()
        {"facets": self.facets, "hits": self.hits}.get(view.pane, self.field).focus()
        self.say()
        self.ask_stats()

    def _restore(self) -> None:
        """Scroll to where one was, now that there is room."""
        self.hits.scroll_to(y=self.view.hits.top, animate=False, force=True)
        self.look()

    # Keys

    @on(Field.Step)
    def step_in_field(self, event: Field.Step) -> None:
        """Move through what completes the query, else through the hits."""
        event.stop()
        offered = self.query_one(CompletionList)
        if offered.display and abs(event.step) == 1:
            offered.move(event.step)
        else:
            self.action_step(event.step)

    @on(Field.Suggested)
    def suggest(self, event: Field.Suggested) -> None:
        """Tab takes a completion, else it goes to the lists."""
        event.stop()
        if not self._complete():
            self.action_pane(1)

    def _complete(self) -> bool:
        one = self.query_one(CompletionList).chosen_one
        if one is None:
            return False
        text = self.field.value
        done = one.text if one.text.endswith(":") else f"{one.text} "
        after = text[one.span.end :].lstrip() if done.endswith(" ") else text[one.span.end :]
        self.query_one(CompletionList).display = False
        self.field.value = f"{text[: one.span.start]}{done}{after}"
        self.field.cursor_position = one.span.start + len(done)
        return True

    def accept(self) -> None:
        """Enter in the field: take the completion that one moved to, else open the hit."""
        offered = self.query_one(CompletionList)
        if offered.display and offered.moved and self._complete():
            return
        if self.adds:
            add_open_document(self.shelf, self._show_added)
        elif self.field.value != self.view.answered:
            self.view.text = self.field.value
            self.landing = True
            self.shelf.session.keys.hold()
            self.ask()
        else:
            self._open()

    def _show_added(self, said: str) -> None:
        """Show what was added: all that is said in that document."""
        if not self.on_screen:
            return
        session = self.shelf.session
        self.news = said
        self.view.text = f"{written('document', session.document.title or name_of(session.opened))} "
        self.field.value = self.view.text
        self.field.cursor_position = len(self.view.text)

    @on(RowList.Moved, "#hits")
    def follow(self, event: RowList.Moved) -> None:
        """Another hit is looked at."""
        event.stop()
        self.said = ""
        self.look()

    @on(RowList.Moved, "#facets")
    def follow_count(self, event: RowList.Moved) -> None:
        """Another value is looked at: name what Enter does with it."""
        event.stop()
        self.said = ""
        self.say()

    @on(RowList.Picked, "#hits")
    def pick(self, event: RowList.Picked) -> None:
        """A hit was clicked, or Enter pressed on it."""
        event.stop()
        self._open()

    @on(RowList.Picked, "#facets")
    def narrow_by(self, event: RowList.Picked) -> None:
        """A value was clicked, or Enter pressed on it: into the query, or out of it."""
        event.stop()
        value = self.facets.value_chosen
        if value is None:
            return
        if value.person is not None and not value.typed:
            self._narrow_to(value, value.person)
        elif value.person is not None and is_typed(self.view.text, value.name, str(value.person)):
            self._put(toggled(self.view.text, value.name, str(value.person)))
        else:
            self._put(toggled(self.view.text, value.name, value.value))

    def _narrow_to(self, value: Value, person: int) -> None:
        """Narrow by a person: by name where only one is so called, else by number."""

        def ask(library: Library, _: Cancelled) -> str:
            named = persons_named(library, [value.value], required=False, whole_surname=True)
            return value.value if named == {person} else str(person)

        self.shelf.ask(
            self.shelf.people, ask, lambda name: self._put(toggled(self.view.text, value.name, name)), self.fail
        )

    @on(RowList.Picked, "#completions")
    def take_completion(self, event: RowList.Picked) -> None:
        """A completion was clicked."""
        event.stop()
        self._complete()
        self.field.focus()

    def _put(self, text: str) -> None:
        self.field.value = text
        self.field.cursor_position = len(text)

    def action_step(self, step: int) -> None:
        """So many entries down or up the list that has the keys; from the field, the hits."""
        rows: RowList = self.facets if self.facets.has_focus else self.hits
        for _ in range(abs(step)):
            rows.move(1 if step > 0 else -1)

    def action_edge(self, edge: int) -> None:
        """To the first or the last hit."""
        at = [n for n, row in enumerate(self.hits.listed) if isinstance(row, LibraryHit)]
        if at:
            self.hits.choose(at[0 if edge < 0 else -1])
            self.look()

    def action_type(self) -> None:
        """To the field."""
        self._show_pane(self.field)

    def action_pane(self, step: int) -> None:
        """To the next or the previous of field, hits and counts."""
        panes: list[Field | HitList | FacetList] = [self.field, self.hits, self.facets]
        at = next((n for n, pane in enumerate(panes) if pane.has_focus), 0)
        self._show_pane(panes[(at + step) % len(panes)])

    def _show_pane(self, pane: Field | HitList | FacetList) -> None:
        self.query_one(CompletionList).display = False
        self.set_class(pane is self.facets, "-facets")
        pane.focus()

    def on_descendant_focus(self) -> None:
        """Another pane has the keys: name those that matter there."""
        self.say()

    # What is wanted next

    def keep(self) -> None:
        """Remember where one is."""
        self.view.pane = next((pane.id for pane in (self.facets, self.hits) if pane.has_focus and pane.id), "field")
        self.view.hits = self.hits.place
        self.view.counts = ListPlace(self.facets.chosen, round(self.facets.scroll_offset.y))

    def _open(self) -> None:
        hit = self.hits.hit_chosen
        if hit is None:
            self.hear("There is nothing to open")
            return
        self.keep()
        self.dismiss(Land(hit.record, hit.spans))

    def record_chosen(self) -> Record | None:
        """The hit that is looked at."""
        hit = self.hits.hit_chosen
        return None if hit is None else hit.record

    def action_leave(self) -> None:
        """Close what completes the query, else the library."""
        offered = self.query_one(CompletionList)
        if offered.display:
            offered.display = False
            return
        self.keep()
        self.dismiss(None)

    def on_unmount(self) -> None:
        """Nobody waits for answers any more."""
        self.shelf.hits.drop()
        self.shelf.facts.drop()
