"""The search over all documents: a field, what was found as one types, counts to narrow it by, a card of the hit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.widgets import Input

from reader.library.engine import Cancelled, Count, Facet, Found, Library, LibraryError, LibraryHit, Stats
from reader.library.opening import NoLibraryError
from reader.library.query import Completion, completions, parse_library, persons_named, where_of
from reader.library.typed_filters import is_typed, toggled
from reader.tui.dialogs.modal import Modal
from reader.tui.dialogs.text_box import TextRows
from reader.tui.keys.hints import key_hint
from reader.tui.library.card import About, card_lines
from reader.tui.library.completions import CompletionList
from reader.tui.library.facets import COUNTED, FacetList, Value
from reader.tui.library.foot import keys_line
from reader.tui.library.hits import HitList
from reader.tui.library.shelf import Shelf
from reader.tui.library.views import FIRST, ElsewhereView, ListPlace, PersonView, SearchView
from reader.tui.library.wanted import Land, Wanted
from reader.tui.style.text import counted, segment, wrapped
from reader.tui.widgets.field import Field
from reader.tui.widgets.row_list import LineBox, RowList

_MOST = 3_840
"""Hits that are listed at most."""

HELP = (
    "Type words, mistakes and all.",
    "",
    "“exact words”      in a row",
    "person:moor        said by them; also @moor",
    "publisher:gazette  printed there",
    "after:2016-05      a day, month or year; before: on:",
    "role:mayor         lang:de  kind:direct  document:bridge",
    "-word              without it",
    "",
    "tab completes, and goes to the lists",
)

NARROW, LOW = 80, 20


class LibraryScreen(Modal[Wanted]):
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
    CLICK_LEAVES = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-medium"), (120, "-wide")]  # noqa: RUF012 - as Screen types it
    DEFAULT_CSS = """
    LibraryScreen { background: $background; layout: vertical; align: left top; }
    LibraryScreen Field { border: none; height: 1; padding: 0 1; background: $panel; }
    LibraryScreen #completions { height: 0; display: none; background: $panel; }
    LibraryScreen #library-body { height: 1fr; }
    LibraryScreen #facets { width: 26; height: 1fr; border-right: solid $foreground 20%; }
    LibraryScreen #library-middle { width: 1fr; height: 1fr; layout: vertical; }
    LibraryScreen #hits { width: 1fr; height: 1fr; }
    LibraryScreen #boxed-rows { height: 8; border-top: solid $foreground 20%; padding: 0 1; }
    LibraryScreen.-wide #library-middle { layout: horizontal; }
    LibraryScreen.-wide #boxed-rows { width: 38; height: 1fr; border-top: none; border-left: solid $foreground 20%; }
    LibraryScreen.-narrow #facets { display: none; width: 1fr; border-right: none; }
    LibraryScreen.-narrow.-facets #facets { display: block; }
    LibraryScreen.-narrow.-facets #library-middle { display: none; }
    LibraryScreen.-low #boxed-rows { display: none; }
    LibraryScreen.-low.-wide #boxed-rows { display: block; }
    """

    def __init__(self, shelf: Shelf, view: SearchView) -> None:
        super().__init__(shelf.session.commands)
        self.shelf = shelf
        self.view = view
        self._palette = shelf.screen.palette
        self._said = ""
        self._landing = False
        self._about: tuple[int, About] | None = None
        self._restored = view.answered is not None

    def compose(self) -> ComposeResult:
        """The title, the field with what completes it, the counts, the hits and the card, the keys."""
        yield LineBox(self._palette)
        yield Field(
            self.view.text, placeholder="words, “exact”, person: publisher: after: …", compact=True, id="asked",
            select_on_focus=False,
        )  # fmt: skip
        yield CompletionList(self._palette)
        with Horizontal(id="library-body"):
            yield FacetList(self._palette)
            with Container(id="library-middle"):
                yield HitList(self._palette)
                yield TextRows(self._palette)
        foot = LineBox(self._palette)
        foot.id = "library-foot"
        yield foot

    @property
    def field(self) -> Field:
        """The field."""
        return self.query_one(Field)

    @property
    def hits(self) -> HitList:
        """The list of hits."""
        return self.query_one(HitList)

    @property
    def facets(self) -> FacetList:
        """The list of counts."""
        return self.query_one(FacetList)

    def on_mount(self) -> None:
        """Show what was found before, or ask for it."""
        self.field.entered = self.accept
        view = self.view
        self.facets.show(view.facets, view.text)
        if self._restored:
            self.hits.show(view.found, self._empty(), view.hits)
            self.hits.call_after_refresh(self._restore)
        else:
            self.ask()
        {"facets": self.facets, "hits": self.hits}.get(view.pane, self.field).focus()
        self._say()
        self.shelf.ask(self.shelf.people, _stats, self._count, self._fail)

    def _restore(self) -> None:
        """Scroll to where one was, now that there is room."""
        self.hits.scroll_to(y=self.view.hits.top, animate=False, force=True)
        self._look()

    def on_resize(self, event: events.Resize) -> None:
        """Fewer parts where there is little room."""
        self.set_class(event.size.height < LOW, "-low")
        self.call_after_refresh(self._look)

    def follow_library(self) -> None:
        """The library says something else now: ask again."""
        self.ask()
        self.shelf.ask(self.shelf.people, _stats, self._count, self._fail)

    def hear(self, words: str) -> None:
        """Show what is said in place of the keys, until the next key."""
        self._said = words
        self._say()

    # Asking

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Another query."""
        event.stop()
        if event.value != self.view.text:
            self.view.text = event.value
            self.view.limit = FIRST
            self.ask()

    def ask(self) -> None:
        """Search for what is typed, in a thread; the newest query wins."""
        text, limit = self.view.text, self.view.limit
        cursor = self.field.cursor_position

        def search(library: Library, cancelled: Cancelled) -> Found:
            query = parse_library(text)
            return library.search(query.query, where_of(query, library), limit, cancelled)

        def facts(library: Library, cancelled: Cancelled) -> tuple[list[Completion], dict[Facet, list[Count]]]:
            offered = completions(text, cursor, library)
            self.app.call_later(self._offer, text, offered)
            query = parse_library(text)
            return offered, library.facets(query.query, where_of(query, library), COUNTED, 10_000, cancelled)

        self.shelf.ask(self.shelf.hits, search, lambda found: self._answer(text, found), self._fail)
        self.shelf.ask(self.shelf.facts, facts, lambda found: self._narrow(text, found[1]), lambda _: None)

    def _answer(self, text: str, found: Found) -> None:
        if not self.on_screen:
            return
        view = self.view
        more = view.answered == text and len(found) > len(view.found)
        place = self.hits.place if more else None
        view.found, view.answered, view.problem, self._said = found, text, "", ""
        self.hits.show(found, self._empty(), place)
        self._look()
        if self._landing:
            self._landing = False
            self.shelf.session.keys.release()
            self.accept()

    def _narrow(self, text: str, counts: dict[Facet, list[Count]]) -> None:
        if self.on_screen and text == self.view.text:
            self.view.facets = counts
            self.facets.show(counts, text)

    def _offer(self, text: str, offered: list[Completion]) -> None:
        if self.on_screen and text == self.view.text and self.field.has_focus:
            self.query_one(CompletionList).offer(offered, text)

    def _fail(self, error: LibraryError) -> None:
        if not self.on_screen:
            return
        self._landing = False
        self.shelf.session.keys.release()
        view = self.view
        view.found, view.answered = Found(), self.view.text
        view.problem = "none" if isinstance(error, NoLibraryError) else str(error)
        self.hits.show(view.found, self._empty())
        self._look()

    def _count(self, stats: Stats) -> None:
        if self.on_screen:
            self.view.stats = stats
            if not self.view.text:
                self.hits.empty = self._empty()
                self.hits.redraw()
            self._say()

    def _empty(self) -> tuple[str, ...]:
        """What stands where there are no hits."""
        view = self.view
        if view.problem == "none" or (view.stats is not None and not view.stats.documents):
            return self._how_to_add()
        if view.problem:
            return tuple(wrapped(view.problem, self.hits.size.width - 3))
        if not view.text.strip():
            return HELP
        return ("Nothing found.", "", "Fewer words, or only the beginning of one, find more.")

    def _how_to_add(self) -> tuple[str, ...]:
        add = self.commands.find("library.add").label
        offer = (f"{add} (or ⏎) adds the document that is open:", f"“{self.shelf.session.document.title}”", "")
        return (
            "There are no documents in your library yet.",
            "",
            *(offer if add else ()),
            "From the shell:",
            "  reader library add clippings/ article.html",
            "  reader library add https://example.org/feed.xml",
        )

    # What is shown

    def _look(self) -> None:
        """Show the card of the hit that is looked at, and what is left of the room for words."""
        if not self.on_screen:
            return
        hit = self.hits.hit_chosen
        self._say()
        card = self.query_one(TextRows)
        if hit is None:
            card.show_lines([])
            return
        known = self._about[1] if self._about is not None and self._about[0] == hit.record.id else None
        width = max(card.size.width - 3, 16)
        card.show_lines(card_lines(hit.record, hit.spans, known, width, self._palette))
        if known is None and card.display:
            self._ask_about(hit)
        if self.hits.listed and hit is self.hits.listed[-1] and self._more():
            self.view.limit *= 4
            self.ask()

    def _more(self) -> bool:
        """Whether there are more hits than are listed."""
        found, view = self.view.found, self.view
        return len(found) >= view.limit and view.limit < _MOST and view.answered == view.text

    def _ask_about(self, hit: LibraryHit) -> None:
        record = hit.record

        def about(library: Library, _: Cancelled) -> About:
            persons = [] if record.person is None else library.persons([record.person])
            return About(persons[0] if persons else None, tuple(library.copies([record.id]).get(record.id, ())))

        def show(found: About) -> None:
            self._about = record.id, found
            self._look()

        self.shelf.ask(self.shelf.lines, about, show, lambda _: None)

    def _say(self) -> None:
        """The line above, with the counts, and the line of keys."""
        view, palette, width = self.view, self._palette, self.app.size.width
        total = view.found.total + view.found.close
        right = ""
        if view.found.hits:
            close = f" + {view.found.close:,} close" if view.found.close and view.found.total else ""
            number = max(view.found.total or total, 1)
            right = f"{self.hits.number:,}/{number:,}{close} "
        elif view.text.strip() and view.answered != view.text:
            right = "searching … "
        left = " Library"
        if view.stats is not None and view.stats.documents:
            some = f"{counted(view.stats.quotations, 'quotation')} in {counted(view.stats.documents, 'document')}"
            left += f" · {some}"
        gap = max(width - len(left) - len(right), 1)
        self.query_one(LineBox).show_line([segment(left, palette.title), segment(" " * gap + right, palette.muted)])
        foot = self.query_one("#library-foot", LineBox)
        foot.show_line([segment(keys_line(self._said or self._keys(), width), palette.selected)])

    def _keys(self) -> list[str]:
        commands = self.commands
        if self.field.has_focus:
            return ["⏎ open", "↓↑ choose", "tab to the lists", "esc close"]
        return [
            "⏎ open",
            key_hint(commands, "speaker.card", "all they said"),
            key_hint(commands, "library.where-else", "where else"),
            key_hint(commands, "search.open", "type"),
            "tab narrow by",
            "esc close",
        ]

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
        if self.view.problem == "none" or (self.view.stats is not None and not self.view.stats.documents):
            self.dismiss("add")
        elif self.field.value != self.view.answered:
            self.view.text = self.field.value
            self._landing = True
            self.shelf.session.keys.hold()
            self.ask()
        else:
            self._open()

    @on(RowList.Moved, "#hits")
    def follow(self, event: RowList.Moved) -> None:
        """Another hit is looked at."""
        event.stop()
        self._said = ""
        self._look()

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
            return value.value if persons_named(library, [value.value], required=False) == {person} else str(person)

        self.shelf.ask(
            self.shelf.people, ask, lambda name: self._put(toggled(self.view.text, value.name, name)), self._fail
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
            self._look()

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
        self.call_after_refresh(self._say)

    # What is wanted next

    def _keep(self) -> None:
        """Remember where one is."""
        self.view.pane = next((pane.id for pane in (self.facets, self.hits) if pane.has_focus and pane.id), "field")
        self.view.hits = self.hits.place
        self.view.counts = ListPlace(self.facets.chosen, round(self.facets.scroll_offset.y))

    def _open(self) -> None:
        hit = self.hits.hit_chosen
        if hit is None:
            self.hear("There is nothing to open")
            return
        self._keep()
        self.dismiss(Land(hit.record, hit.spans))

    def action_person(self) -> None:
        """Everything that who said this said."""
        hit = self.hits.hit_chosen
        if hit is None or hit.record.person is None:
            self.hear("Nobody is known to have said this" if hit else "There is nobody here")
            return
        self._keep()
        self.dismiss(PersonView(hit.record.speaker, hit.record.person))

    def action_elsewhere(self) -> None:
        """Where else this stands."""
        hit = self.hits.hit_chosen
        if hit is None:
            self.hear("There is nothing here")
            return
        self._keep()
        self.dismiss(ElsewhereView(hit.record.text, hit.record))

    def action_leave(self) -> None:
        """Close what completes the query, else the library."""
        offered = self.query_one(CompletionList)
        if offered.display:
            offered.display = False
            return
        self._keep()
        self.dismiss(None)

    def on_unmount(self) -> None:
        """Nobody waits for answers any more."""
        self.shelf.hits.drop()
        self.shelf.facts.drop()


def _stats(library: Library, _: Cancelled) -> Stats:
    return library.stats()
