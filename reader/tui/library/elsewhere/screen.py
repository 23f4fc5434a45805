"""Where else something was said: every printing of the words in the library, the oldest first."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on

from reader.library.engine import Cancelled, Library, Record
from reader.library.printings.copies import COPY, Statement, likeness, where_else
from reader.tui.keys.hints import key_hint
from reader.tui.library.elsewhere.printings import Folded, Printing, PrintingList, printing_rows
from reader.tui.library.page import LibraryPage
from reader.tui.library.shelf import Shelf
from reader.tui.library.views import ElsewhereView, ListPlace
from reader.tui.style.text import Line, counted, segment
from reader.tui.widgets.row_list import RowList

MOST = 20
"""Statements that are listed."""


class ElsewhereScreen(LibraryPage):
    """The printings of some words."""

    def __init__(self, shelf: Shelf, view: ElsewhereView) -> None:
        super().__init__(shelf)
        self.view = view

    def list_of_page(self) -> RowList:
        """The printings."""
        return PrintingList(self.palette)

    @property
    def printings(self) -> PrintingList:
        """The list."""
        return self.query_one(PrintingList)

    def on_mount(self) -> None:
        """Show what was found before, or ask."""
        self.printings.empty = ("Looking …",)
        self.printings.focus()
        self.say()
        if self.view.statements is None:
            self.follow_library()
        else:
            self.call_after_refresh(self._show)

    def follow_library(self) -> None:
        """Ask, the library may say something else now."""
        words = self.view.words

        def ask(library: Library, _: Cancelled) -> list[Statement]:
            return [one for one in where_else(library, words, MOST) if _is_of(one, words)]

        self.shelf.ask(self.shelf.lines, ask, self._answer, self.fail)

    def _answer(self, statements: list[Statement]) -> None:
        self.view.statements = statements
        if self.on_screen:
            self._show()

    def _show(self) -> None:
        view = self.view
        self.printings.empty = ("Nowhere in the library.", "", "reader library add FILES adds documents.")
        self.printings.show([*printing_rows(view.statements or [], view.opened)], view.place)
        self.say()

    def title_line(self) -> Line:
        """Which words, and how many printings."""
        found = sum(len(statement.copies) for statement in self.view.statements or ())
        count = "" if self.view.statements is None else f" · {counted(found, 'printing')}"
        count = " · only here" if found == 1 and self.view.record is not None else count
        words = " ".join(self.view.words.split())
        return [segment(" Where else", self.palette.title), segment(f"{count} · “{words}”", self.palette.muted)]

    def keys(self) -> Sequence[str]:
        """The keys that matter here."""
        row = self._row()
        opens = "⏎ one by one" if isinstance(row, Folded) and not row.opened else "⏎ open"
        shut = "⏎ as one line" if isinstance(row, Folded) and row.opened else opens
        return [shut, key_hint(self.commands, "speaker.card", "all they said"), "↓↑ move", "esc back"]

    def _row(self) -> Printing | Folded | None:
        at = self.printings.chosen
        return self.printings.listed[at] if at is not None and at < len(self.printings.listed) else None

    def record_chosen(self) -> Record | None:
        """The printing that is looked at; of several as one the first."""
        row = self._row()
        return None if row is None else row.copies[0].record if isinstance(row, Folded) else row.record

    @on(RowList.Picked, "#printings")
    def pick(self, event: RowList.Picked) -> None:
        """Open a printing; several as one line are shown one by one, or as one again."""
        event.stop()
        row = self._row()
        if isinstance(row, Folded):
            self.view.opened ^= {row.statement}
            self.keep()
            self._show()
        else:
            self.open_chosen()

    def keep(self) -> None:
        """Remember where one is."""
        self.view.place = ListPlace(self.printings.chosen, round(self.printings.scroll_offset.y))


def _is_of(statement: Statement, words: str) -> bool:
    """Whether these are printings of the words, and not only of some like them."""
    return any(likeness(words, copy.record.text) >= COPY for copy in statement.copies)
