"""The app: one document in a reading screen. It starts, leaves, and changes its theme."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.reactive import Reactive
from textual.theme import Theme

from reader.config.config import UNCONFIGURED, Config
from reader.config.themes import AUTO
from reader.document import Document
from reader.documents.opened_document import OpenedDocument
from reader.documents.place import Place
from reader.reading.quotation_index import index_quotations
from reader.tui.commands import TABLE
from reader.tui.panes.foot_line import FootLine
from reader.tui.screen.command_screen import CommandScreen
from reader.tui.screen.session import Session
from reader.tui.style.palette import Palette, palette
from reader.tui.style.themes import INK, PAPER, with_own
from reader.tui.terminal.app import TerminalApp
from reader.tui.terminal.late_tls import give_asyncio_tls

if TYPE_CHECKING:
    from reader.reading.correcting.corrections import Save

_ANYWHERE = {"quit": "leave", "redraw": "redraw"}
"""Commands by id that work on every screen and in every field, by those of their keys that cannot be typed."""

TERMINAL_LOOKED_AT = 2.0
"""Seconds between looks at whether the terminal is still there."""


class ReaderApp(TerminalApp, inherit_bindings=False):
    """Reads one document, as the user's configuration says."""

    CSS_PATH = "reader.tcss"
    TITLE = "reader"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "interrupt", show=False, priority=True)]
    ENABLE_SELECT_AUTO_SCROLL = True

    theme: Reactive[str] = Reactive(INK.name)
    """The name of the theme that is on, one of `available_themes`."""

    _styles_are_whole = False

    opens_library = False
    """Whether the library is opened as soon as the document is on the screen."""

    when_drawn: Callable[[], None] | None = None
    """Called when the first frame stands."""

    left_with = 0
    """The exit code it was told to quit with."""

    def __init__(
        self,
        document: Document,
        config: Config = UNCONFIGURED,
        driver: type[Driver] | None = None,
        save: Save | None = None,
        place: Place | None = None,
        opened: OpenedDocument | None = None,
    ) -> None:
        self._themes = with_own(config.themes)
        super().__init__(driver)
        self.config = config
        self._table = TABLE.remapped(config.keys)
        find = self._table.commands.find
        anywhere = [(key, does) for id, does in _ANYWHERE.items() for key in find(id).keys if "+" in key]
        self.add_bindings([Binding(key, action, show=False, priority=True) for key, action in anywhere])
        self.session = Session(
            document,
            commands=self._table.commands,
            config=config,
            terminal=self,
            post=self._post,
            save=save,
            opened=opened,
        )
        self.session.find_library = self._find_library
        self._screen: CommandScreen | None = None
        self._place = place
        self.follows_background = config.settings.theme == AUTO
        self.theme = INK.name if self.follows_background else config.settings.theme

    def get_default_screen(self) -> CommandScreen:
        """The reading screen is the first there is, so that no empty one is painted before it."""
        session = self.session
        indexed = index_quotations(session.document)
        self._screen = session.view = CommandScreen(session, self._table, indexed, self.palette, self._place)
        return self._screen

    @property
    def reading_screen(self) -> CommandScreen:
        """The reading screen, below whatever is open above it."""
        assert self._screen is not None
        return self._screen

    def _post(self, run: Callable[[], None]) -> None:
        """Run a function on the event loop, from any thread; not after the reader was left."""
        self.call_later(self._run_if_shown, run)

    def _run_if_shown(self, run: Callable[[], None]) -> None:
        if self.is_running and self._screen is not None and self._screen.query(FootLine):
            run()

    # The start

    def on_ready(self) -> None:
        """The first frame stands: what was made until now stays, and garbage is looked for again."""
        self.before_input()
        gc.freeze()
        gc.enable()
        session, screen = self.session, self.reading_screen
        if self.when_drawn is not None:
            self.when_drawn()
        self.call_later(screen.expect_keys)
        if session.place_keeper is not None:
            session.place_keeper.begin()
        self.run_worker(self._load_notes, thread=True, group="notes", exit_on_error=False)
        if session.opened is not None and session.opened.moved_from is not None:
            from reader.tui.documents.opening import ask_about_move

            self.call_later(ask_about_move, screen, session.opened.moved_from)
        if self.config.mistakes:
            screen.tell(self.config.summary)
        if self.opens_library:
            from reader.tui.library.opening import begin_with_library

            self.call_later(begin_with_library, screen)
        elif session.settings.tour and session.history is not None and session.history.first_start():
            from reader.tui.help.tour import begin_tour

            self.call_later(begin_tour, screen)
        self.leave_when_told()
        if sys.platform != "win32":
            self.set_interval(TERMINAL_LOOKED_AT, self._leave_without_terminal)

    def before_input(self) -> None:
        """Load the styles of what is opened later, and TLS: the first frame does not wait for them."""
        if not self._styles_are_whole:
            self._styles_are_whole = True
            give_asyncio_tls()
            self.stylesheet.read(Path(__file__).with_name("later.tcss"))
            self.stylesheet.parse()

    def _load_notes(self) -> None:
        """In a thread: import the code for notes, some ten milliseconds, and begin to load them."""
        import reader.tui.notes.notes  # noqa: F401

        self.session.begin_notes()

    def _find_library(self) -> None:
        """A document was corrected: have the library follow, if there is one. That is found out in a thread."""
        self.run_worker(self._follow_if_there, thread=True, group="library", exit_on_error=False)

    def _follow_if_there(self) -> None:
        from reader.library.opening import is_there

        if is_there(self.session.settings.library or None):
            from reader.tui.library.opening import shelf_of

            self._post(lambda: shelf_of(self.reading_screen).saved())

    # Leaving

    def leave(self, code: int = 0) -> None:
        """Quit, with an exit code; asked for by a key, warn first where notes could not be saved."""
        if self.left or (not code and not self.session.may_leave()):
            return
        self.left_with = code
        super().leave(code)

    def before_exit(self) -> None:
        """Stop what is being opened, and look where one is."""
        if self.session.opening is not None:
            self.session.opening.stop()
        if self.session.place_keeper is not None:
            self.session.place_keeper.leave()

    def _leave_without_terminal(self) -> None:
        """Leave when the terminal is gone without a signal: the thread that reads keys would never rest."""
        if self.terminal_gone:
            self.leave(128 + signal.SIGHUP)

    def action_leave(self) -> None:
        """Quit, from whatever is open."""
        from reader.tui.dialogs.modal import Modal

        if not (isinstance(self.screen, Modal) and self.screen.asks_first()):
            self.leave()

    def action_redraw(self) -> None:
        """Draw the screen anew, whatever is open."""
        self.redraw()

    def action_interrupt(self) -> None:
        """Ctrl-C quits, from whatever is open, unless there is something selected to copy."""
        if self._has_selection() or self.screen is self._screen:
            raise SkipAction
        self.action_leave()

    def _has_selection(self) -> bool:
        field = self.text_field
        return bool((field is not None and field.selected_text) or self.screen.get_selected_text())

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what was selected in a field, as everything else is copied."""
        from reader.tui.export.copy import copy

        copy(self.session, text)

    # Themes

    @property
    def available_themes(self) -> dict[str, Theme]:
        """The themes that ship and the user's own. Asked for many times a frame, so no copy is made."""
        return self._themes

    def follow_background(self, dark: bool) -> None:
        """Take the dark or the light theme of our own, unless another was chosen since."""
        if self.follows_background and self.theme in {INK.name, PAPER.name}:
            self.theme = INK.name if dark else PAPER.name

    @property
    def palette(self) -> Palette:
        """The colours of the theme that is on."""
        return palette(self.current_theme, plain=self.no_color)

    def watch_theme(self) -> None:
        """Another theme was chosen."""
        if self._screen is not None and self._screen.is_mounted:
            self._screen.recolour(self.palette)
