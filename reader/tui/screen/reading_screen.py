"""The panes around one state of reading: it is held here, and every pane draws it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult

from reader.config.settings import Digits
from reader.document import Document
from reader.documents.place import Place
from reader.reading import state
from reader.reading.placed_marks import PlacedMarks
from reader.reading.quotation_index import QuotationIndex
from reader.reading.resume import anchor_of, place_at, reading_at
from reader.reading.state import Order, Reading
from reader.tui.article.layout import MEASURE
from reader.tui.article.view import ArticleView
from reader.tui.panes.foot_line import FootLine
from reader.tui.panes.head_line import HeadLine
from reader.tui.panes.quotations import QuotationsPane
from reader.tui.panes.ruler import Ruler
from reader.tui.panes.speakers import SpeakersPane
from reader.tui.screen.session import Session
from reader.tui.style.palette import Palette
from reader.tui.terminal.drawn_once import DrawnOnce
from reader.tui.terminal.frames import forget_gone_screens
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from reader.tui.dialogs.modal import Modal
    from reader.tui.panes.outline import OutlinePane
    from reader.tui.panes.removed import RemovedPane
    from reader.tui.screen.protocols import OpenSearch

WARNED = 600.0
"""Seconds for which a warning stays, unless something else is said."""


class ReadingScreen(DrawnOnce[None]):
    """Speakers, article and quotations around a `Reading`. `go` is the one way to another state."""

    AUTO_FOCUS = "#article"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-medium"), (120, "-wide")]  # noqa: RUF012 - as Screen types it

    digits: Digits
    """Whether digits call speakers, are counts, or both."""

    marks = PlacedMarks()
    """The bookmarks and notes, once they are loaded."""

    search: OpenSearch | None = None
    """The search of this document; None before the first."""

    outline: OutlinePane | None = None
    """The pane of headings, once it was asked for."""

    removed_pane: RemovedPane | None = None
    """The pane of text that was cut, once it was asked for."""

    searching = False
    """Whether the search field is open."""

    def __init__(self, session: Session, indexed: QuotationIndex, palette: Palette, place: Place | None = None) -> None:
        terminal = session.terminal.size.width
        wide = max(breakpoint for breakpoint in self.HORIZONTAL_BREAKPOINTS if breakpoint[0] <= terminal)
        super().__init__(classes=wide[1])  # so that the first frame is drawn as all others
        self.session = session
        self.commands = session.commands
        self.settings = settings = session.settings
        self.digits = settings.digits
        self.first = Reading(indexed, order=Order(settings.order), quotations_only=settings.quotations_only)
        self.reading = reading_at(self.first, place)
        self.palette = palette
        self._place = place

    def compose(self) -> ComposeResult:
        """Speakers, article and ruler, quotations; a line above and below."""
        yield HeadLine(self.reading, self.palette)
        yield SpeakersPane(self.reading, self.palette, self.commands)
        article = ArticleView(self.reading, self.palette, self.settings.width or MEASURE)
        article.start_at(self._place.measure if self._place else 0, *anchor_of(self._place))
        article.on_fitted = self.follow
        yield article
        yield Ruler(self.reading, self.palette)
        yield QuotationsPane(self.reading, self.palette, self.commands)
        yield FootLine(self.palette, self.commands, self.settings.notice)

    @property
    def document(self) -> Document:
        """The document that is shown."""
        return self.reading.indexed.document

    @property
    def article(self) -> ArticleView:
        """The article's pane."""
        return self.query_one(ArticleView)

    @property
    def page(self) -> int:
        """Rows that a page down moves: the view less two lines."""
        return max(self.article.size.height - 2, 1)

    @property
    def place(self) -> Place:
        """Where one is, to be kept."""
        article = self.article
        measure = article.measure if article.measure != article.first_measure else 0
        return place_at(self.reading, self.first, article.anchored, article.view()[1], measure=measure)

    # Messages

    def tell(self, words: str) -> None:
        """Show a message in the foot line, and in a box above the screen."""
        self.query_one(FootLine).tell(words)
        for modal in self._modals():
            modal.hear(words)

    def warn(self, words: str) -> None:
        """Show a message that stays until the next one."""
        self.tell(words)
        self.query_one(FootLine).tell(words, WARNED)

    def hint(self, words: str) -> None:
        """Say what the next key may be, until something else is said."""
        self.query_one(FootLine).tell(words, None)

    def _modals(self) -> list[Modal[object]]:
        if len(self.app.screen_stack) < 2:
            return []
        from reader.tui.dialogs.modal import Modal

        return [screen for screen in self.app.screen_stack if isinstance(screen, Modal)]

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
        highlights: Mapping[int, Sequence[tuple[int, int]]] | None = None,
    ) -> None:
        """Take over another state of reading; with ``place`` the article goes to where it says.

        ``highlights`` are the spans that a search matched, by paragraph; None leaves them as they are.
        """
        reading = state.with_filters(reading)
        old, self.reading = self.reading, reading
        self.article.show(reading, highlights)
        if (old.focused, old.removed) != (reading.focused, reading.removed):
            self._open_views()
        if place:
            self.article.scroll_to_position(reading.at)
        looks = (reading.indexed, reading.current, reading.only, reading.order)
        if (old.indexed, old.current, old.only, old.order) != looks:
            self.query_one(SpeakersPane).show(reading)
            self.query_one(QuotationsPane).show(reading)
        self.query_one(Ruler).show(reading)
        self.follow()

    def show_marks(self, marks: PlacedMarks) -> None:
        """Show bookmarks and notes in the article, beside it, and in whatever is open above it."""
        self.marks = marks
        self.article.show_marks(marks)
        self.query_one(Ruler).show_marks(marks)
        for modal in self._modals():
            if modal.is_mounted:  # one that isn't yet looks at them when it is
                modal.follow_marks(marks)
        if self.session.check is not None:
            self.session.check.follow_marks()

    def _open_views(self) -> None:
        """Open or close focus mode and the pane of removed text."""
        reading, pane = self.reading, self.removed_pane
        self.set_class(reading.focused, "-focus")
        self.set_class(reading.removed is not None, "-with-removed")
        self.query_one(FootLine).quiet = reading.focused
        if reading.removed is None:
            self.remove_class("-removed")
            if pane is not None:
                pane.jumped = False
                if self.focused is pane:
                    self.set_focus(self.article)
            return
        if pane is None:
            from reader.tui.panes.removed import RemovedPane

            pane = self.removed_pane = RemovedPane(reading, self.palette, self.commands)
            self.mount(pane, before="#quotations")
        if not self.has_class("-removed") and self.focused is not pane and not pane.jumped:
            self.add_class("-removed")
            pane.call_after_refresh(pane.focus)
        pane.show(reading)

    def follow(self) -> None:
        """Bring the head line and the ruler up to where the article is."""
        article = self.article
        top, height, total = article.scroll_offset.y, article.size.height, article.layout_rows.height
        self.query_one(Ruler).move_to(top, height, total)
        if self.outline is not None:
            self.outline.show(self.reading)
        percent = 100 if total <= height else min(100, 100 * top // max(total - height, 1))
        self.query_one(HeadLine).show(self.reading, percent, self.found_words(), self.session.saved_as)

    @on(ArticleView.Scrolled)
    def follow_scroll(self, event: ArticleView.Scrolled) -> None:
        """The article was scrolled by hand."""
        scrolled = state.scrolled(self.reading, event.top, event.end)
        self.go(state.follow_focus(replace(scrolled, at=event.at)))

    def on_screen_resume(self) -> None:
        """After a resize of a screen below another, and at the start."""
        forget_gone_screens()
        self.call_after_refresh(self.follow)

    def on_resize(self) -> None:
        """Another size of terminal."""
        self.call_after_refresh(self.follow)

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
        if self.reading.removed is not None and self.removed_pane is not None:
            panes.append(self.removed_pane)
        else:
            panes += [self.query_one(SpeakersPane), self.query_one(QuotationsPane)]
            if self.outline is not None and self.has_class("-with-outline"):
                panes[1] = self.outline
        at = next((n for n, pane in enumerate(panes) if pane is self.focused), 0)
        target = panes[(at + step) % len(panes)]
        self._follow_in_panes()
        for pane in panes[1:]:
            self.set_class(target is pane, f"-{pane.id}")
        if isinstance(target, RowList) and target.chosen is None and target.count:
            target.choose(0)
        target.focus()

    def leave_pane(self) -> None:
        """Back to the article. The pane of removed text stays beside it."""
        self.remove_class("-speakers", "-quotations", "-removed")
        if self.has_class("-narrow"):
            self.remove_class("-with-outline")
        self._follow_in_panes()
        self.set_focus(self.article)

    def _follow_in_panes(self) -> None:
        """Light the current speaker and quotation again, where something else was chosen by hand."""
        self.query_one(SpeakersPane).show(self.reading)
        self.query_one(QuotationsPane).show(self.reading)
