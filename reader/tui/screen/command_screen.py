"""The reading screen with its commands: keys, clicks and what panes post end up here."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType

from reader.document import Span
from reader.documents.place import Place
from reader.reading import state
from reader.reading.quotation_index import QuotationIndex
from reader.tui.article.view import ArticleView
from reader.tui.keys.bind import bindings_for
from reader.tui.keys.hints import hint
from reader.tui.keys.names import key_label
from reader.tui.panes.foot_line import FootLine
from reader.tui.panes.head_line import HeadLine
from reader.tui.panes.quotations import QuotationsPane
from reader.tui.panes.ruler import Ruler
from reader.tui.panes.speakers import SpeakersPane
from reader.tui.screen import motions
from reader.tui.screen.reading_screen import ReadingScreen
from reader.tui.screen.session import Session
from reader.tui.screen.typed.command_table import CommandTable
from reader.tui.style.palette import Palette
from reader.tui.terminal.bindings import add_bindings
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from reader.tui.screen.selecting import Selecting
    from reader.tui.screen.typed.counts import Counts
    from reader.tui.screen.typed.prefix import Prefix


class CommandScreen(ReadingScreen):
    """The reading screen as the app shows it. ``table`` has the functions of its commands."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", "Copy what is selected, else quit", show=False, id="interrupt"),
    ]

    def __init__(
        self,
        session: Session,
        table: CommandTable[CommandScreen],
        indexed: QuotationIndex,
        palette: Palette,
        place: Place | None = None,
    ) -> None:
        super().__init__(session, indexed, palette, place)
        self._table = table
        add_bindings(
            self, bindings_for(table.commands, {known.id: f"command('{known.id}')" for known in table.commands})
        )
        self._unknown: set[str] = set()

    # What deals with keys is made with the first of them, or when the first frame stands.

    @cached_property
    def selecting(self) -> Selecting:
        """The selection that is made with the keyboard."""
        from reader.tui.screen.selecting import Selecting

        return Selecting(self)

    @cached_property
    def _counts(self) -> Counts:
        from reader.tui.screen.typed.counts import Counts

        return Counts(self, self.run_command, self._run_motion)

    @cached_property
    def _prefix(self) -> Prefix:
        from reader.tui.screen.typed.prefix import Prefix

        return Prefix(self, self.action_command)

    def expect_keys(self) -> None:
        """Make what deals with keys, so that the first one need not wait for it."""
        _ = self.selecting, self._counts, self._prefix

    def on_key(self, event: events.Key) -> None:
        """Let go of a selection first; keep what is only the first of two keys, or part of a count."""
        if event.key == "escape" and self.selections and not self.searching:
            self.clear_selection()  # here, since Textual would do it and go on to the command
            self.selecting.end()
        elif not self.selecting.takes(event) and not self._prefix.takes(event) and not self._counts.takes(event):
            self._say_unknown(event)
            return
        event.stop()
        event.prevent_default()

    def _say_unknown(self, event: events.Key) -> None:
        """Say once of a key that it does nothing."""
        key = event.key
        if key in self._unknown or key in self.active_bindings or self.searching:
            return
        self._unknown.add(key)
        label = event.character if event.is_printable and event.character else key_label(key)
        self.tell(f"{label} does nothing here" + hint(self.commands, "help", "shows all keys"))

    # Commands

    def action_command(self, id: str) -> None:
        """Run a command by its id; a motion as often as the count before it says."""
        self._counts.run(self.commands.find(id))

    def run_command(self, id: str) -> None:
        """Run a command once, whatever was typed before."""
        self._table.run(id, self)

    def _run_motion(self, id: str, times: int) -> None:
        self._table.move(id, self, times)

    @on(FootLine.Pressed)
    def run_pressed(self, event: FootLine.Pressed) -> None:
        """A key of the foot line was clicked."""
        self.run_command(event.command)

    def action_interrupt(self) -> None:
        """Ctrl-C: copy what is selected, else leave."""
        if not self.get_selected_text():
            self.session.leave()
        else:
            self.run_command("quotation.copy")

    # What panes post

    @on(RowList.Picked, "#speakers")
    def pick_from_speakers(self, event: RowList.Picked) -> None:
        """A speaker was clicked, or Enter pressed on one."""
        event.stop()
        pane = self.query_one(SpeakersPane)
        speaker = pane.speaker_at(event.index)
        if speaker is None:
            pane.fold()
            return
        self.leave_pane()
        motions.to_speaker(self, speaker)

    @on(RowList.Picked, "#quotations")
    def pick_from_quotations(self, event: RowList.Picked) -> None:
        """A quotation was clicked in its list."""
        event.stop()
        self.leave_pane()
        motions.to_quotation(self, self.query_one(QuotationsPane).quotation_at(event.index), "")

    @on(RowList.Picked, "#outline")
    def pick_from_outline(self, event: RowList.Picked) -> None:
        """A heading was picked."""
        from reader.tui.screen.outline import go_to

        event.stop()
        go_to(self, event.index)

    @on(RowList.Moved, "#removed")
    def follow_removed(self, event: RowList.Moved) -> None:
        """Another removed block was chosen: show where it stood."""
        self._show_removed(event)

    @on(RowList.Picked, "#removed")
    def pick_from_removed(self, event: RowList.Picked) -> None:
        """A removed block was picked: read on where it stood."""
        self._show_removed(event)
        self.leave_pane()

    def _show_removed(self, event: RowList.OfEntry) -> None:
        from reader.tui.screen.removed import go_to

        event.stop()
        go_to(self, event.index)

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
            words = self.document.paragraphs[event.position.paragraph].text
            self.article.select(event.position.paragraph, Span(0, len(words)))

    @on(Ruler.Wheeled)
    def wheel(self, event: Ruler.Wheeled) -> None:
        """The wheel was turned beside the article."""
        event.stop()
        motions.scroll_rows(self, event.rows)

    @on(Ruler.Clicked)
    def go_to_fraction(self, event: Ruler.Clicked) -> None:
        """The ruler was clicked."""
        event.stop()
        row = round(event.fraction * self.article.layout_rows.height - self.article.size.height / 2)
        self.article.scroll_to(y=max(row, 0), animate=False)

    @on(HeadLine.Pressed)
    def lift_filter(self) -> None:
        """A filter that the head line names was clicked."""
        from reader.tui.screen.filters import take_back

        take_back(self)
