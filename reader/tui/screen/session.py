"""The session: what one run of the app holds besides the state of reading, for all of its screens.

It knows the features that use it by small protocols, never by import.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from reader.config.config import Config
from reader.document import Document
from reader.documents.opened_document import OpenedDocument
from reader.tui.keys.command import Commands
from reader.tui.terminal.app import TerminalApp

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from reader.documents.background_open import BackgroundOpen
    from reader.documents.history import History
    from reader.documents.saving import CorrectionWriter
    from reader.reading.correcting.corrections import CorrectionKeeper, Post, Save
    from reader.reading.correcting.hanging import Hanging
    from reader.reading.correcting.undo import UndoHistory
    from reader.reading.notes import NoteKeeper, NoteView
    from reader.tui.screen.protocols import OpenCheck, OpenLibrary, PlaceKept


class Session:
    """One run of the app. What belongs to the open document is replaced by `open`."""

    def __init__(
        self,
        document: Document,
        *,
        commands: Commands,
        config: Config,
        terminal: TerminalApp,
        post: Post,
        save: Save | None = None,
        opened: OpenedDocument | None = None,
    ) -> None:
        self.commands = commands
        self.config = config
        self.settings = config.settings
        self.terminal = terminal
        self.keys = terminal.keys
        self.opened = opened
        self._first, self._save = document, save
        self._undo: UndoHistory | None = None
        self._corrections: CorrectionKeeper | None = None
        self.view: NoteView | None = None
        """The reading screen, once it is made."""
        self.sources: tuple[str, ...] = ()
        """The paths and URLs that the reader was started with, in order; empty for one that came from elsewhere."""
        self.at = 0
        """Which of them is open, or was last."""
        self.place_keeper: PlaceKept | None = None
        self.hanging: Hanging | None = None
        """What hangs on the last correction, while that is offered."""
        self.history: History | None = None
        """What was searched for and seen before; None where that is not kept."""
        self.opening: BackgroundOpen | None = None
        """The document that is being opened in the background, or was last."""
        self.check: OpenCheck | None = None
        """The check of quotations against their sources; None before the first."""
        self.library: OpenLibrary | None = None
        """The library of many documents; None before it is first asked for."""
        self.find_library: Callable[[], None] | None = None
        """What looks for a library that has to follow a correction, where none was asked for yet."""
        self.citation_style, self.export_format = config.settings.citation, config.settings.format
        self.copying: ThreadPoolExecutor | None = None
        """The thread in which tools take copies; None before the first copy."""
        self._post = post
        self._notes: NoteKeeper | None = None
        self._looks_at_notes = False

    def leave(self) -> None:
        """Quit."""
        self.terminal.leave()

    @property
    def document(self) -> Document:
        """The open document, as it is corrected by now."""
        return self._first if self._corrections is None else self._corrections.document

    @property
    def corrections(self) -> CorrectionKeeper:
        """What holds the newest version of the open document and saves it; made when it is first asked for."""
        if self._corrections is None:
            from reader.reading.correcting.corrections import CorrectionKeeper

            self._corrections = CorrectionKeeper(self._first, self._save, self._post)
        return self._corrections

    @property
    def undo(self) -> UndoHistory:
        """The changes that can be undone."""
        if self._undo is None:
            from reader.reading.correcting.undo import UndoHistory

            self._undo = UndoHistory()
        return self._undo

    @property
    def saved_as(self) -> str:
        """What to know of the file of the document: "not saved", "corrected" for a corrected copy, or nothing."""
        if self._corrections is not None and self._corrections.unsaved:
            return "not saved"
        opened = self.opened
        if opened is None or not opened.copied:
            return ""
        if opened.stamp is None and (self.document is opened.document or opened.holds(self.document)):
            return ""
        return "corrected"

    @property
    def notes(self) -> NoteKeeper:
        """The bookmarks and notes on the open document; begins to load them when first asked for."""
        if self._notes is None:
            from reader.reading.notes import LOOKS, NoteKeeper

            assert self.view is not None
            self._notes = NoteKeeper(self.opened, self.view, self._post, self.undo)
            self._notes.begin()
            if not self._looks_at_notes:
                self._looks_at_notes = True
                self.terminal.set_interval(LOOKS, self._look_at_notes)
        return self._notes

    def begin_notes(self) -> None:
        """Begin to load the notes, from any thread."""

        def begin() -> None:
            _ = self.notes

        self._post(begin)

    def _look_at_notes(self) -> None:
        if self._notes is not None:
            self._notes.look()

    def corrected(self) -> None:
        """The open document was corrected, and that is on the disk."""
        if self.place_keeper is not None:
            self.place_keeper.saved()
        if self.library is not None:
            self.library.saved()
        elif self.find_library is not None:
            self.find_library()

    def may_leave(self) -> bool:
        """Whether nothing would be lost by quitting; if something would, a warning says so the first time."""
        return self._notes is None or self._notes.may_leave(self.commands.find("quit").label)

    def end_document(self) -> list[str]:
        """Save everything about the open document; what is lost, and why."""
        lost = [
            None if self._corrections is None else self._corrections.close(),
            None if self._notes is None else self._notes.end(),
        ]
        return [problem for problem in lost if problem is not None]

    def open(self, opened: OpenedDocument) -> None:
        """Put another document in the place of the one that was ended."""
        self.opened = opened
        self._first, self._save = opened.document, saving(opened)
        self._undo = self._corrections = None
        self.place_keeper = None
        self._notes = None


def saving(opened: OpenedDocument) -> Save:
    """What saves the corrections of a document; the first correction makes it."""

    @cache
    def writer() -> CorrectionWriter:
        from reader.documents.saving import CorrectionWriter

        return CorrectionWriter(opened)

    return lambda document: writer().save(document)
