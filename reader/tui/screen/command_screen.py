"""The reading screen: a desk that does what commands and clicks ask for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType

from reader.config import SHIPPED, Settings
from reader.document import Document, Span
from reader.documents.place import Place
from reader.reading import state
from reader.reading.quotation_index import QuotationIndex, index_quotations
from reader.reading.state import Reading
from reader.tui.article.view import ArticleView
from reader.tui.commands import COMMANDS, find
from reader.tui.keys import notices
from reader.tui.keys.bind import bind
from reader.tui.keys.command import taken_back, then
from reader.tui.panes.head_line import FootLine, HeadLine
from reader.tui.panes.quotations import QuotationsPane
from reader.tui.panes.ruler import Ruler
from reader.tui.panes.speakers import SpeakersPane
from reader.tui.screen.counts import Counts
from reader.tui.screen.prefix import Prefix
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.style.palette import Palette
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from reader.tui.search.search import Search


class CommandScreen(ReadingScreen):
    """What commands and panes ask of the desk. Commands call its methods; panes post messages."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", "Copy what is selected, else quit", show=False, id="interrupt"),
    ]

    _search: Search | None = None

    def __init__(
        self, indexed: QuotationIndex, palette: Palette, place: Place | None = None, settings: Settings = SHIPPED
    ) -> None:
        super().__init__(indexed, palette, place, settings)
        bind(self, {known.id: f"command('{known.id}')" for known in COMMANDS})
        self._typed = (Prefix(self), Counts(self))

    def on_key(self, event: events.Key) -> None:
        """Let go of a selection first of all; keep what is only the first of two keys, or part of a count."""
        if event.key == "escape" and self.selections and not self.searching:
            self.clear_selection()  # here, since Textual would do it and go on to the command
        elif not any(keys.takes(event) for keys in self._typed):
            return
        event.stop()
        event.prevent_default()

    # What commands ask for

    def action_command(self, command: str) -> None:
        """Run a command by its id; a motion so many times, where a count was typed."""
        self._typed[1].run(find(command))

    @on(FootLine.Pressed)
    def run_pressed(self, event: FootLine.Pressed) -> None:
        """A key of the foot line was clicked."""
        find(event.command).run(self)

    def action_interrupt(self) -> None:
        """Ctrl-C: copy what is selected, else leave."""
        if self.get_selected_text():
            self.copy(attributed=False)
        else:
            self.reader.leave()

    def scroll_rows(self, rows: int) -> None:
        """Scroll by hand."""
        scrolled = self.article.scroll_rows(rows)
        if scrolled is not None:
            self.follow_scroll(scrolled)

    def jump_quotation(self, quotation: int | None, otherwise: str) -> None:
        """To a quotation, or say why not."""
        if quotation is None:
            self.tell(otherwise)
        else:
            self.go(state.jump_to(self.reading, quotation), place=True)

    def jump_speaker(self, number: int) -> None:
        """To a speaker by their number (from 0)."""
        everyone = self.reading.indexed.shares
        if number >= len(everyone):
            few = "There is one speaker" if everyone else notices.nobody_quoted()
            self.tell(f"There are {len(everyone)} speakers" if len(everyone) > 1 else few)
            return
        self.jump_speaker_id(everyone[number].speaker.id)

    def jump_speaker_id(self, speaker: str) -> None:
        """To a speaker's first quotation, or their next where one is on theirs."""
        share = self.reading.indexed.shares[self.reading.indexed.number[speaker]]
        if self.reading.only is not None and self.reading.only != speaker:
            self.go(state.only_speaker(self.reading, speaker))
        self.jump_quotation(state.of_speaker(self.reading, speaker), f"{share.speaker.name} is not quoted")

    def toggle_only(self) -> None:
        """Narrow to the speaker one is on, or widen again."""
        if self.reading.only is not None:
            self.go(state.only_speaker(self.reading, None))
            self.tell("Everyone again")
            return
        speaker = self.reading.indexed.speaker_of(self.reading.current)
        if speaker is None:
            self.tell(
                "Nobody is quoted with this"
                if self.reading.current is not None
                else notices.no_quotation_here(self.reading)
            )
            return
        self.go(state.only_speaker(self.reading, speaker.id))
        self.tell(notices.only(speaker.name))

    def toggle_quotations_only(self) -> None:
        """Hide or show the narrative, staying at the same words."""
        if not self.reading.indexed.document.quotations:
            self.tell(notices.nothing_quoted())
            return
        self.go(replace(self.reading, quotations_only=not self.reading.quotations_only))
        self.tell(notices.quotations_only(self.reading.quotations_only))

    def reorder_speakers(self) -> None:
        """List the speakers in another order."""
        self.go(state.reorder(self.reading))
        self.tell(f"Speakers by {self.reading.order}")

    def widen(self, step: int) -> None:
        """Another width of column."""
        before = self.article.layout_rows.width
        self.article.widen(step)
        after = self.article.layout_rows.width
        self.tell(notices.widened(before, after, step))
        self._follow()

    def take_back(self) -> None:
        """Esc: one step out of whatever is open, marked or hidden. Never out of the reader."""
        if self.searching:
            self.leave_search()
        elif self.focused is not self.article:
            if self.focused is not None and self.focused.id == "removed":
                self.go(replace(self.reading, cut=None))
            self.leave_pane()
        else:
            was = self.reading
            undone = state.lift_filter(was)
            self.tell(notices.taken_back(was, undone))
            self.go(undone, lit={} if was.matches else None)

    # Search

    def open_search(self, query: str = "") -> None:
        """Open the search field; with a query, land on its first result."""
        if self._search is None:
            from reader.tui.search.search import Search

            self._search = Search(self)
        self._search.open(query)

    @property
    def landed_query(self) -> str:
        """The query of the search that was landed on; empty where there is none."""
        return self._search.landed if self._search is not None and self.reading.matches else ""

    @property
    def searched(self) -> bool:
        """Whether anything has been searched for in this document."""
        return self._search is not None

    def leave_search(self) -> None:
        """Close the search field, where it is open, and be where one was."""
        if self.searching and self._search is not None:
            self._search.leave()

    def end_search(self) -> None:
        """Take the search off the screen: the document that it searches is another now."""
        if self._search is not None:
            self._search.end()
            self._search = None

    @on(RowList.Moved, "#results")
    def follow_result(self, event: RowList.Moved) -> None:
        """Another result is chosen."""
        event.stop()
        if self._search is not None:
            self._search.preview()

    @on(RowList.Picked, "#results")
    def land_on_result(self, event: RowList.Picked) -> None:
        """A result was clicked."""
        event.stop()
        if self._search is not None:
            self._search.preview()
            self._search.land()

    # Panes

    @on(RowList.Picked, "#speakers")
    def pick_from_speakers(self, event: RowList.Picked) -> None:
        """A speaker was clicked, or Enter pressed on one."""
        event.stop()
        self.leave_pane()
        self.jump_speaker_id(self.query_one(SpeakersPane).speaker_at(event.index))

    @on(RowList.Picked, "#quotations")
    def pick_from_quotations(self, event: RowList.Picked) -> None:
        """A quotation was clicked in its list."""
        event.stop()
        self.leave_pane()
        self.jump_quotation(self.query_one(QuotationsPane).quotation_at(event.index), "")

    @on(ArticleView.Clicked)
    def click(self, event: ArticleView.Clicked) -> None:
        """A click takes the quotation under it; a double click selects it, or the word; a triple one the paragraph."""
        event.stop()
        quotation = self.reading.indexed.quotation_at(event.position)
        if event.times == 1:
            if quotation is not None and quotation != self.reading.current:
                self.go(state.jump(self.reading, event.position, quotation))
            return
        if event.times == 2:
            self.article.select_at(event.position, quotation)
        elif event.times == 3 and event.position.paragraph >= 0:
            words = self.reading.indexed.document.paragraphs[event.position.paragraph].text
            self.article.select(event.position.paragraph, Span(0, len(words)))

    @on(Ruler.Wheeled)
    def wheel(self, event: Ruler.Wheeled) -> None:
        """The wheel was turned beside the article."""
        event.stop()
        self.scroll_rows(event.rows)

    @on(HeadLine.Pressed)
    def lift(self) -> None:
        """What the head line says is hidden or marked was clicked: show it again."""
        self.take_back()

    @on(Ruler.Clicked)
    def go_to_fraction(self, event: Ruler.Clicked) -> None:
        """The ruler was clicked."""
        event.stop()
        row = round(event.fraction * self.article.layout_rows.height - self.article.size.height / 2)
        self.article.scroll_to(y=max(row, 0), animate=False)

    # Corrections

    def correct(self) -> None:
        """Ask whose words the current quotation, or the selection, are."""
        from reader.tui.corrections.questions import Correcting

        Correcting(self).begin()

    def show_document(self, document: Document, current: int | None) -> None:
        """Draw another version of the document, at the same words."""
        self.end_search()
        reading = replace(self.reading, indexed=index_quotations(document), current=current, matches=())
        if reading.only is not None and reading.only not in reading.indexed.number:
            reading = replace(reading, only=None)
        self.go(reading, lit={})

    def travel_changes(self, step: int) -> None:
        """Take the last change back (-1) or do it again (1)."""
        changes = self.reader.changes
        change = changes.back() if step < 0 else changes.again()
        if change is None:
            self.tell("No change to take back" if step < 0 else "No change to do again")
        elif step < 0:
            change.back(f"Took back: {change.label}" + then("change.redo", "does it again"))
        else:
            change.again(f"Done again: {change.label}" + taken_back())

    def open_card(self) -> None:
        """The card of the current quotation."""
        if self.reading.current is None:
            self.tell(notices.no_quotation_here(self.reading))
            return
        from reader.tui.cards.quotation import CardScreen

        def ask(command: str) -> tuple[Reading, str]:
            foot = self.query_one(FootLine)
            foot.tell("")
            self.action_command(command)
            return self.reading, foot.told

        self.app.push_screen(CardScreen(self.reading, self.palette, ask, self.reader.marking.on_quotation))

    def open_help(self) -> None:
        """All keys."""
        from reader.tui.help.keys import HelpScreen

        self.app.push_screen(HelpScreen(self.palette))

    def pick_speaker(self) -> None:
        """Find a speaker by part of a name or role."""
        from reader.search.document import speakers_named
        from reader.tui.dialogs.picker import Choice, Picker
        from reader.tui.panes.speakers import described
        from reader.tui.style.palette import mark

        indexed = self.reading.indexed
        if not indexed.shares:
            self.tell(notices.nobody_quoted())
            return

        def choices(query: str) -> list[Choice]:
            found = speakers_named(indexed.document, query) if query.strip() else [s.speaker for s in indexed.shares]
            return [choice(indexed.number[speaker.id]) for speaker in found]

        def choice(number: int) -> Choice:
            share = indexed.shares[number]
            about = " · ".join(part for part in (described(share), str(share.count)) if part)
            return Choice(share.speaker.id, share.speaker.name, about, mark(number), self.palette.ink(number).mark)

        def picked(speaker: str | None) -> None:
            if speaker is not None:
                self.jump_speaker_id(speaker)

        current = indexed.speaker_of(self.reading.current)
        screen = Picker("Speaker", choices, self.palette, current.id if current else None)
        self.app.push_screen(screen, picked)

    def pick_theme(self) -> None:
        """Choose a theme, seeing it at once."""
        self.reader.pick_theme()

    def copy(self, attributed: bool) -> None:
        """Copy the selected text, else the current quotation."""
        from reader.export.styles import cite
        from reader.tui.terminal import clipboard

        selected = self.get_selected_text()
        if selected and not attributed:
            clipboard.copy(self.reader, selected, "the selection", self.tell)
            return
        if self.reading.current is None:
            self.tell(notices.no_quotation_here(self.reading))
            return
        document = self.reading.indexed.document
        words = (cite.attributed if attributed else cite.quoted)(document, document.quotations[self.reading.current])
        clipboard.copy(self.reader, words, f"the quotation{' with its source' if attributed else ''}", self.tell)
