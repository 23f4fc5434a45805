"""The search over all documents as it is shown and asked: the field, the hits, the counts, the card."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.widgets import Input

from reader.document.head import name_of
from reader.library.engine import Cancelled, Count, Facet, Found, Library, LibraryError, LibraryHit, Stats
from reader.library.opening import NoLibraryError
from reader.library.query import Completion, completions, parse_library, where_of
from reader.tui.dialogs.text_box import TextRows
from reader.tui.keys.hints import key_hint
from reader.tui.library.foot import keys_line
from reader.tui.library.leading import LeadingPage
from reader.tui.library.searching.card import About, card_lines
from reader.tui.library.searching.completions import CompletionList
from reader.tui.library.searching.facets import COUNTED, LISTED, FacetList
from reader.tui.library.searching.hits import HitList
from reader.tui.library.shelf import Shelf
from reader.tui.library.views import FIRST, SearchView
from reader.tui.style.text import counted, segment
from reader.tui.widgets.field import Field
from reader.tui.widgets.row_list import LineBox

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
    "-word -role:mayor  without it",
    "",
    "tab completes, and goes to the lists",
)

NARROW, LOW = 80, 20


class SearchPage(LeadingPage):
    """A search of the library. `reader.tui.library.searching.screen` has its keys."""

    NOBODY = "There is nobody here"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-medium"), (120, "-wide")]  # noqa: RUF012 - as Screen types it
    DEFAULT_CSS = """
    SearchPage { background: $background; layout: vertical; align: left top; }
    SearchPage #asked { border: none; height: 1; padding: 0 1; background: $panel; }
    SearchPage #completions { height: 0; display: none; background: $panel; }
    SearchPage #library-body { height: 1fr; }
    SearchPage #facets { width: 26; height: 1fr; border-right: solid $foreground 20%; }
    SearchPage #library-middle { width: 1fr; height: 1fr; layout: vertical; }
    SearchPage #hits { width: 1fr; height: 1fr; }
    SearchPage #boxed-rows { height: 8; border-top: solid $foreground 20%; padding: 0 1; scrollbar-size-vertical: 0; }
    SearchPage.-wide #library-middle { layout: horizontal; }
    SearchPage.-wide #boxed-rows { width: 38; height: 1fr; border-top: none; border-left: solid $foreground 20%; }
    SearchPage.-narrow #facets { display: none; width: 1fr; border-right: none; }
    SearchPage.-narrow.-facets #facets { display: block; }
    SearchPage.-narrow.-facets #library-middle { display: none; }
    SearchPage.-low #boxed-rows { display: none; }
    SearchPage.-low.-wide #boxed-rows { display: block; }
    """

    def __init__(self, shelf: Shelf, view: SearchView) -> None:
        super().__init__(shelf)
        self.view = view
        self.landing = False
        self.news = ""
        """What is said with the next answer."""
        self._about: tuple[int, About] | None = None
        self.restored = view.answered is not None

    def compose(self) -> ComposeResult:
        """The title, the field with what completes it, the counts, the hits and the card, the keys."""
        yield LineBox(self.palette)
        yield Field(
            self.view.text, placeholder="words, “exact”, person: publisher: after: …", compact=True, id="asked",
            select_on_focus=False,
        )  # fmt: skip
        yield CompletionList(self.palette)
        with Horizontal(id="library-body"):
            yield FacetList(self.palette)
            with Container(id="library-middle"):
                yield HitList(self.palette)
                yield TextRows(self.palette)
        foot = LineBox(self.palette)
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

    def on_resize(self, event: events.Resize) -> None:
        """Fewer parts where there is little room."""
        self.set_class(event.size.height < LOW, "-low")
        self.call_after_refresh(self.look)

    def accept(self) -> None:
        """Enter in the field; `reader.tui.library.searching.screen` has what it does."""

    def follow_library(self) -> None:
        """The library says something else now: ask again."""
        self.ask()
        self.ask_stats()

    def ask_stats(self) -> None:
        """Ask how much there is."""
        self.shelf.ask(self.shelf.people, _stats, self._count, self.fail)

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
            return offered, library.facets(query.query, where_of(query, library), COUNTED, LISTED, cancelled)

        self.shelf.ask(self.shelf.hits, search, lambda found: self._answer(text, found), self.fail)
        self.shelf.ask(self.shelf.facts, facts, lambda found: self._narrow(text, found[1]), lambda _: None)

    def _answer(self, text: str, found: Found) -> None:
        if not self.on_screen:
            return
        view = self.view
        place, chosen = (self.hits.place, self.hits.hit_chosen) if view.answered == text else (None, None)
        view.found, view.answered, view.problem, view.stale = found, text, "", False
        self.said, self.news = self.news, ""
        self.hits.show(found, self._empty(), place, None if chosen is None else chosen.record.id)
        self.look()
        if found.hits and (view.stats is None or not view.stats.documents):  # another process added the first ones
            self.ask_stats()
        if self.landing:
            self.landing = False
            self.shelf.session.keys.release()
            self.accept()

    def _narrow(self, text: str, counts: dict[Facet, list[Count]]) -> None:
        if self.on_screen and text == self.view.text:
            self.view.facets = counts
            self.facets.show(counts, text)
            self.say()

    def _offer(self, text: str, offered: list[Completion]) -> None:
        if self.on_screen and text == self.view.text and self.field.has_focus:
            self.query_one(CompletionList).offer(offered, text)

    def fail(self, error: LibraryError) -> None:
        """Say in the list what the library cannot do."""
        if not self.on_screen:
            return
        self.landing = False
        self.shelf.session.keys.release()
        view = self.view
        view.found, view.answered = Found(), self.view.text
        view.problem = "none" if isinstance(error, NoLibraryError) else str(error)
        self.hits.show(view.found, self._empty())
        self.look()

    def _count(self, stats: Stats) -> None:
        if self.on_screen:
            self.view.stats = stats
            if not self.view.text:
                self.hits.empty = self._empty()
                self.hits.redraw()
            self.say()

    def _empty(self) -> tuple[str, ...]:
        """What stands where there are no hits."""
        view = self.view
        if self.adds:
            return self._how_to_add()
        if view.problem:
            return (view.problem,)
        if not view.text.strip():
            return HELP
        return ("Nothing found.", "", "Fewer words, or only the beginning of one, find more.")

    @property
    def adds(self) -> bool:
        """Whether there is nothing in the library, and Enter adds the open document."""
        view = self.view
        return view.problem == "none" or (view.stats is not None and not view.stats.documents)

    def _how_to_add(self) -> tuple[str, ...]:
        return (
            "There are no documents in your library yet.",
            "",
            "⏎ adds the document that is open:",
            f"“{name_of(self.shelf.session.document)}”",
            "",
            "From the shell:",
            "  reader library add clippings/ article.html",
            "  reader library add https://example.org/feed.xml",
        )

    # What is shown

    def look(self) -> None:
        """Show the card of the hit that is looked at, and what is left of the room for words."""
        if not self.on_screen:
            return
        hit = self.hits.hit_chosen
        self.say()
        card = self.query_one(TextRows)
        if hit is None:
            card.show_lines([])
            return
        known = self._about[1] if self._about is not None and self._about[0] == hit.record.id else None
        width = max(card.size.width - 3, 16)
        lines = card_lines(hit.record, hit.spans, known, width, self.palette)
        # As many rows whatever is in them: another number of them would lay out the whole screen.
        card.show_lines([*lines, *([] for _ in range(card.size.height - len(lines)))])
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
            self.look()

        self.shelf.ask(self.shelf.lines, about, show, lambda _: None)

    def say(self) -> None:
        """The line above, with the counts, and the line of keys."""
        view, palette, width = self.view, self.palette, self.app.size.width
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
        foot.show_line([segment(keys_line(self.said or self._keys(), width), palette.selected)])

    def _keys(self) -> list[str]:
        commands = self.commands
        if self.adds:
            return ["⏎ add this document", "esc close"]
        if self.field.has_focus:
            return ["⏎ open", "↓↑ choose", "tab to the lists", "esc close"]
        if self.facets.has_focus:
            value = self.facets.value_chosen
            takes = "⏎ no longer by this" if value is not None and value.typed else "⏎ only this"
            return [takes, "↓↑ choose", key_hint(commands, "search.open", "type"), "esc close"]
        return [
            "⏎ open",
            key_hint(commands, "speaker.card", "all they said"),
            key_hint(commands, "library.where-else", "where else"),
            key_hint(commands, "search.open", "type"),
            "tab narrow by",
            "esc close",
        ]


def _stats(library: Library, _: Cancelled) -> Stats:
    return library.stats()
