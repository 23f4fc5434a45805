"""The library of one session: opened in a thread when it is first asked for, with what its screens return to."""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Lock
from typing import Protocol, TypeVar, runtime_checkable

from reader.documents.opened_document import OpenedDocument
from reader.library.engine import Cancelled, Library, LibraryError
from reader.library.kept import KeptLibrary
from reader.tui.library.slots import Slot
from reader.tui.library.views import SearchView, View
from reader.tui.screen.reading_screen import ReadingScreen

T = TypeVar("T")

_TURN = 0.001
"""Seconds for which a thread that computes keeps the interpreter to itself while others wait for it.

A search comes back to it some fifty times, from SQLite and from arrays, and Python's 5 ms would be waited for each time
(`sys.setswitchinterval`).
"""

PATIENCE = 5.0
"""Seconds for which the reader stays, when it is left, until the library has the last correction."""


@runtime_checkable
class Followed(Protocol):
    """A screen that shows what the library says."""

    def follow_library(self) -> None:
        """The library says something else now."""


class Shelf:
    """The library, its questions, and the screens of it that are open, the last on top."""

    def __init__(self, screen: ReadingScreen, show: Callable[[Shelf], None], follow: Callable[[Shelf], None]) -> None:
        """``show`` shows the last of ``views``; ``follow`` puts the corrected document into the library anew."""
        self.screen = screen
        self.session = screen.session
        self.views: list[View] = []
        self.away: OpenedDocument | None = None
        """The document that was opened out of the library last."""
        post = self.session.terminal.call_later
        self.hits = Slot("search", post)
        self.facts = Slot("facts", post)
        self.lines = Slot("time line", post)
        self.folding = Slot("folding", post)
        self.people = Slot("people", post)
        self.changes = Slot("changes", post)
        self.judging = Slot("judging", post)
        self.judged: list[tuple[int, int, str]] = []
        """The judgements of this session, the last one last: two mentions, and the names in words."""
        self.adding = Slot("adding", post)
        self.depth = 0
        """How many jumps led to where one landed in that document: those after it are gone back on first."""
        self.last_search: SearchView | None = None
        self.ends_with_it = False
        """Whether the reader was started for the library alone: it is left with it."""
        self._slots = (
            self.hits, self.facts, self.lines, self.folding, self.people, self.changes, self.judging, self.adding,
        )  # fmt: skip
        self._show, self._follow = show, follow
        self._opening = Lock()
        self._engine: KeptLibrary | None = None

    def show(self) -> None:
        """Show the last of the views."""
        self._show(self)

    def begin(self, view: View) -> None:
        """Show a view as the only one."""
        if isinstance(view, SearchView):
            self.last_search = view
        self.away = None
        self.views = [view]
        self.show()

    def added(self) -> None:
        """The library says something else now: what was found in it is asked for anew."""
        for view in self.views:
            if isinstance(view, SearchView):
                view.stale, view.problem = True, ""
        screen = self.session.terminal.screen
        if isinstance(screen, Followed):
            screen.follow_library()

    def engine(self, *, make: bool = False) -> KeptLibrary:
        """The library, from a thread; opened at the first call. With ``make`` one that is not there is made.

        Raises:
            NoLibraryError: there is none.
            LibraryError: it cannot be opened.
        """
        from reader.library.opening import open_library

        with self._opening:
            if self._engine is None:
                self._engine = open_library(self.session.settings.library or None, make=make)
                sys.setswitchinterval(min(sys.getswitchinterval(), _TURN))
            return self._engine

    @property
    def busy(self) -> bool:
        """Whether a question waits or is being answered."""
        return any(slot.busy for slot in self._slots)

    @property
    def is_open(self) -> bool:
        """Whether the library was opened."""
        return self._engine is not None

    def ask(
        self,
        slot: Slot,
        work: Callable[[Library, Cancelled], T],
        done: Callable[[T], None],
        failed: Callable[[LibraryError], None],
    ) -> None:
        """Ask the library something in a thread: see `Slot.ask`."""
        slot.ask(lambda cancelled: work(self.engine(), cancelled), done, failed)

    def change(
        self,
        slot: Slot,
        work: Callable[[Cancelled], T],
        done: Callable[[T], None],
        failed: Callable[[LibraryError], None],
    ) -> None:
        """Change the library in a thread: what is asked from ``done`` on finds it. See `Slot.ask`."""

        def changed(cancelled: Cancelled) -> T:
            answer = work(cancelled)
            self.engine().catch_up()
            return answer

        slot.ask(changed, done, failed)

    # What the session asks

    def go_back(self) -> bool:
        """From a document that was opened out of the library back to the very result; False in any other."""
        if not self.views or self.away is None or self.session.opened is not self.away:
            return False
        if len(self.screen.reading.back) > self.depth:
            return False
        self.away = None
        self.show()
        return True

    def saved(self) -> None:
        """The open document was corrected, and that is on the disk: have the library follow."""
        self._follow(self)

    def finish(self) -> None:
        """Wait until what was corrected is in the library, as long as one waits without wondering."""
        self.changes.wait(PATIENCE)

    def close(self) -> None:
        """Let go of the library, once nothing is asked of it: no file may be closed under a question."""
        for slot in self._slots:
            slot.end()
        with self._opening:
            if self._engine is not None:
                self._engine.close()
                self._engine = None
