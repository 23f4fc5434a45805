"""The panes around one state of reading: it is held here, and every pane draws it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from textual import on
from textual._styles_cache import StylesCache
from textual.app import ComposeResult
from textual.screen import Screen

from reader.config import SHIPPED, Settings
from reader.config.settings import Digits
from reader.documents.place import Place
from reader.reading import state
from reader.reading.placed_marks import PlacedMarks
from reader.reading.quotation_index import QuotationIndex
from reader.reading.state import Order, Reading
from reader.tui.article.layout import MEASURE
from reader.tui.article.view import ArticleView
from reader.tui.documents.resume import held_by, reading_at
from reader.tui.panes.head_line import FootLine, HeadLine
from reader.tui.panes.quotations import QuotationsPane
from reader.tui.panes.ruler import Ruler
from reader.tui.panes.speakers import SpeakersPane
from reader.tui.style.palette import Palette
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp


class ReadingScreen(Screen[None]):
    """Speakers, article and quotations around a `Reading`. `go` is the one way to another state."""

    AUTO_FOCUS = "#article"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-medium"), (120, "-wide")]  # noqa: RUF012 - as Screen types it

    def __init__(
        self, indexed: QuotationIndex, palette: Palette, place: Place | None = None, settings: Settings = SHIPPED
    ) -> None:
        super().__init__()
        self.settings = settings
        self.digits = settings.digits
        self.first = Reading(indexed, order=Order(settings.order), quotations_only=settings.quotations_only)
        self.reading = reading_at(self.first, place)
        self.palette = palette
        self._place = place

    def compose(self) -> ComposeResult:
        """Speakers, article and ruler, quotations; a line above and below."""
        wide = max(breakpoint for breakpoint in self.HORIZONTAL_BREAKPOINTS if breakpoint[0] <= self.app.size.width)
        self.add_class(wide[1])  # so that the first frame is drawn as all others
        yield HeadLine(self.reading, self.palette)
        yield SpeakersPane(self.reading, self.palette)
        article = ArticleView(self.reading, self.palette, self.settings.width or MEASURE)
        article.begin(self._place.measure if self._place else 0, *held_by(self._place))
        article.fitted = self._follow
        yield article
        yield Ruler(self.reading, self.palette)
        yield QuotationsPane(self.reading, self.palette)
        yield FootLine(self.palette, self.settings.notice)

    @property
    def reader(self) -> ReaderApp:
        """The app, as what it is."""
        return cast("ReaderApp", self.app)

    @property
    def article(self) -> ArticleView:
        """The article's pane."""
        return self.query_one(ArticleView)

    @property
    def page(self) -> int:
        """Rows that a page down moves: the view less two lines."""
        return max(self.article.size.height - 2, 1)

    def tell(self, words: str) -> None:
        """Say something at the foot of the screen, and in a box above it."""
        self.query_one(FootLine).tell(words)
        for above in self.app.screen_stack:
            tell = None if above is self else getattr(above, "tell", None)
            if tell is not None:
                tell(words)

    def hint(self, words: str) -> None:
        """Say what the next key may be, until something else is said."""
        self.query_one(FootLine).tell(words, None)

    digits: Digits
    """Whether digits call speakers, are counts, or both."""

    marked = PlacedMarks()
    """The bookmarks and notes, once they are loaded (`reader.tui.notes.notes`)."""

    searching = False
    """Whether the search field is open."""

    def found_words(self) -> str:
        """The counter of a search that was landed on: which match one is at."""
        matches = self.reading.matches
        if not matches or self.searching:
            return ""
        at = next((n for n, match in enumerate(matches, 1) if match == self.reading.at), None)
        return f"match {at or '–'}/{len(matches)}"

    # The state

    def go(
        self,
        reading: Reading,
        *,
        place: bool = False,
        lit: Mapping[int, Sequence[tuple[int, int]]] | None = None,
    ) -> None:
        """Take over another state of reading; with ``place`` the article goes to where it says."""
        old, self.reading = self.reading, reading
        self.article.show(reading, lit)
        if (old.focused, old.cut) != (reading.focused, reading.cut):
            self._open_views()
        if place:
            self.article.place(reading.at)
        looks = (reading.indexed, reading.current, reading.only, reading.order)
        if (old.indexed, old.current, old.only, old.order) != looks:
            self.query_one(SpeakersPane).show(reading)
            self.query_one(QuotationsPane).show(reading)
        self.query_one(Ruler).show(reading)
        self._follow()

    def _open_views(self) -> None:
        """Focus mode or the pane of what was cut was opened or closed, or moved in."""
        self.set_class(self.reading.focused, "-focus")
        self.set_class(self.reading.cut is not None, "-cuts")
        self.query_one(FootLine).quiet = self.reading.focused
        if self.reading.cut is not None or self.query("#removed"):
            from reader.tui.panes.removed import follow

            follow(self)

    def _follow(self) -> None:
        """Bring the head line and the ruler up to where the article is."""
        article = self.article
        top, height, total = article.scroll_offset.y, article.size.height, article.layout_rows.height
        self.query_one(Ruler).move_to(top, height, total)
        percent = 100 if total <= height else min(100, 100 * top // max(total - height, 1))
        self.query_one(HeadLine).show(self.reading, percent, self.found_words())

    @on(ArticleView.Scrolled)
    def follow_scroll(self, event: ArticleView.Scrolled) -> None:
        """The reader scrolled by hand."""
        moved = state.scrolled(self.reading, event.top, event.end)
        self.go(state.follow_focus(replace(moved, at=event.at)))

    def on_screen_resume(self) -> None:
        """After a resize of a screen below another, and at the start."""
        StylesCache.get_inner_outer.cache_clear()  # it holds all that screens drew which are gone (Textual's #6665)
        self.call_after_refresh(self._follow)

    def on_resize(self) -> None:
        """Another size of terminal."""
        self.call_after_refresh(self._follow)

    def recolour(self, palette: Palette) -> None:
        """Draw everything in another theme's colours."""
        self.palette = palette
        self.article.recolour(palette)
        for rows in self.query(RowList):
            rows.redraw(palette)
        self.query_one(Ruler).recolour(palette)
        self.query_one(HeadLine).recolour(palette)
        self.query_one(FootLine).recolour(palette)

    # Panes

    def next_pane(self, step: int) -> None:
        """Focus the next pane; one that has no room of its own comes forward."""
        self.go(replace(self.reading, focused=False))
        panes: list[ArticleView | RowList] = [self.article]
        if self.reading.cut is not None:
            panes.append(self.query_one("#removed", RowList))
        else:
            panes += [self.query_one(SpeakersPane), self.query_one(QuotationsPane)]
        at = next((n for n, pane in enumerate(panes) if pane is self.focused), 0)
        target = panes[(at + step) % len(panes)]
        self._follow_in_panes()
        for pane in panes[1:]:
            self.set_class(target is pane, f"-{pane.id}")
        if isinstance(target, RowList) and target.chosen is None and target.count:
            target.choose(0)
        target.focus()

    def leave_pane(self) -> None:
        """Back to the article. The pane of what was cut stays beside it."""
        self.remove_class("-speakers", "-quotations", "-removed")
        self._follow_in_panes()
        self.set_focus(self.article)

    def _follow_in_panes(self) -> None:
        """Light who talks again, where something else was chosen by hand."""
        self.query_one(SpeakersPane).show(self.reading)
        self.query_one(QuotationsPane).show(self.reading)
