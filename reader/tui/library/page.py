"""What the time line and the list of printings share: a title, a list of quotations, a line of keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget

from reader.library.engine import LibraryError, Record
from reader.tui.dialogs.modal import Modal
from reader.tui.library.foot import keys_line
from reader.tui.library.shelf import Shelf
from reader.tui.library.views import ElsewhereView, PersonView
from reader.tui.library.wanted import Land, Wanted
from reader.tui.style.text import Line, segment
from reader.tui.widgets.row_list import LineBox, RowList


class LibraryPage(Modal[Wanted]):
    """A page of the library. Subclasses give the list, the title, the keys, and what is looked at."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Back", show=False)]
    FOLLOWED: ClassVar[Mapping[str, str]] = {
        "speaker.card": "person",
        "library.where-else": "elsewhere",
        "library": "search",
        "quotation.next": "step(1)",
        "quotation.previous": "step(-1)",
        "line.down": "step(1)",
        "line.up": "step(-1)",
        "page.down": "step(5)",
        "page.up": "step(-5)",
        "quit": "leave",
    }
    CLICK_LEAVES = False
    DEFAULT_CSS = """
    LibraryPage { background: $background; layout: vertical; align: left top; }
    LibraryPage .page-rows { height: 1fr; }
    """

    def __init__(self, shelf: Shelf) -> None:
        super().__init__(shelf.session.commands)
        self.shelf = shelf
        self.palette = shelf.screen.palette
        self._said = ""

    def list_of_page(self) -> RowList:
        """A new list."""
        raise NotImplementedError

    def above(self) -> Sequence[Widget]:
        """What stands between the title and the list."""
        return ()

    def title_line(self) -> Line:
        """The line above."""
        raise NotImplementedError

    def keys(self) -> Sequence[str]:
        """The keys that matter here."""
        raise NotImplementedError

    def record_chosen(self) -> Record | None:
        """The quotation that is looked at."""
        raise NotImplementedError

    def keep(self) -> None:
        """Remember where one is."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The title, what stands below it, the list, the keys."""
        yield LineBox(self.palette)
        yield from self.above()
        rows = self.list_of_page()
        rows.add_class("page-rows")
        yield rows
        foot = LineBox(self.palette)
        foot.id = "library-foot"
        yield foot

    @property
    def rows(self) -> RowList:
        """The list."""
        return self.query_one(".page-rows", RowList)

    def say(self) -> None:
        """Show the title and the keys as they are now."""
        if self.on_screen:
            self.query_one(LineBox).show_line(self.title_line())
            words = keys_line(self._said or self.keys(), self.app.size.width)
            self.query_one("#library-foot", LineBox).show_line([segment(words, self.palette.selected)])

    def hear(self, words: str) -> None:
        """Show what is said in place of the keys, until one moves."""
        self._said = words
        self.say()

    def fail(self, error: LibraryError) -> None:
        """Say in the list what the library cannot do."""
        if self.on_screen:
            self.rows.empty = (str(error),)
            self.rows.replace([])
            self.say()

    @on(RowList.Moved, ".page-rows")
    def moved(self, event: RowList.Moved) -> None:
        """Another entry is looked at."""
        event.stop()
        self._said = ""
        self.look()

    def look(self) -> None:
        """Another entry is looked at: show what depends on that."""
        self.say()

    def action_step(self, step: int) -> None:
        """So many entries down or up."""
        for _ in range(abs(step)):
            self.rows.move(1 if step > 0 else -1)

    # What is wanted next

    def open_chosen(self) -> None:
        """Open the document at the words that are looked at."""
        record = self.record_chosen()
        if record is None:
            self.hear("There is nothing to open here")
        else:
            self.keep()
            self.dismiss(Land(record))

    def action_person(self) -> None:
        """Everything that who said this said."""
        record = self.record_chosen()
        if record is None or record.person is None:
            self.hear("Nobody is known to have said this")
        else:
            self.keep()
            self.dismiss(PersonView(record.speaker, record.person))

    def action_elsewhere(self) -> None:
        """Where else this stands."""
        record = self.record_chosen()
        if record is None:
            self.hear("There is nothing here")
        else:
            self.keep()
            self.dismiss(ElsewhereView(record.text, record))

    def action_search(self) -> None:
        """To the search."""
        self.keep()
        self.dismiss("search")

    def action_leave(self) -> None:
        """Back to where one came from."""
        self.keep()
        self.dismiss(None)
