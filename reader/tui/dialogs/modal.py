"""A modal screen above the article, which closes only once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, ScreenResultType

from reader.reading.placed_marks import PlacedMarks
from reader.tui.keys.bind import bindings_for
from reader.tui.keys.command import Commands
from reader.tui.terminal.bindings import add_bindings


class Modal(ModalScreen[ScreenResultType]):
    """A modal screen that several keys of one burst may tell to close.

    Textual removes whatever screen is on top: told twice (Esc and Enter in one read, a double click), it would also
    remove the screen below. A click beside the box is Esc.
    """

    CLICK_LEAVES: ClassVar[bool] = True
    """Whether a click beside the box leaves."""

    FOLLOWED: ClassVar[Mapping[str, str]] = {}
    """What the keys of commands, by id, do here, unless the screen binds them itself."""

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self.commands = commands
        self._leaves_with: tuple[ScreenResultType | None] | None = None
        add_bindings(self, bindings_for(commands, self.FOLLOWED), replacing=False)

    @property
    def on_screen(self) -> bool:
        """Whether it is there and was not closed: what is asked in a thread may be answered after that."""
        return self.is_mounted and self in self.app.screen_stack

    def asks_first(self) -> bool:
        """Whether quitting has to wait for the answer to a question, which is asked now."""
        return False

    def hear(self, words: str) -> None:
        """The reading screen below says something; subclasses may show it."""

    def follow_marks(self, marks: PlacedMarks) -> None:
        """The bookmarks and notes were changed; subclasses may show it."""

    async def on_event(self, event: events.Event) -> None:
        """Handle an event; ignore resizes while this screen is removed: its widgets go first."""
        if self.display or not isinstance(event, events.Resize):
            await super().on_event(event)

    def on_click(self, event: events.Click) -> None:
        """A click beside the box closes it, as Esc does."""
        if self.CLICK_LEAVES and self.get_widget_at(event.screen_x, event.screen_y)[0] is self:
            escape = events.Key("escape", None)
            escape.set_sender(self.app)  # as if typed: one that this screen sent would not come back from it
            self.app.post_message(escape)

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close, with a result, unless it is closed already. Below another screen, it closes after that one."""
        if self is self.app.screen:
            return super().dismiss(result)
        if self in self.app.screen_stack:
            self._leaves_with = (result,)
        return AwaitComplete()

    def on_screen_resume(self) -> None:
        """On top again."""
        if self._leaves_with is not None:
            self.dismiss(*self._leaves_with)
