"""What the time line and the list of printings share: a title, a list of quotations, a line of keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget

from reader.library.engine import LibraryError
from reader.tui.library.foot import keys_line
from reader.tui.library.leading import LeadingPage
from reader.tui.library.wanted import Land
from reader.tui.style.text import Line, segment
from reader.tui.widgets.row_list import LineBox, RowList


class LibraryPage(LeadingPage):
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
    DEFAULT_CSS = """
    LibraryPage { background: $background; layout: vertical; align: left top; }
    LibraryPage .page-rows { height: 1fr; }
    """

    def list_of_page(self) -> RowList:
        """A new list."""
        return RowList(self.palette)

    def above(self) -> Sequence[Widget]:
        """What stands between the title and the list."""
        return ()

    def title_line(self) -> Line:
        """The line above."""
        return []

    def keys(self) -> Sequence[str]:
        """The keys that matter here."""
        return ()

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
            words = keys_line(self.said or self.keys(), self.app.size.width)
            self.query_one("#library-foot", LineBox).show_line([segment(words, self.palette.selected)])

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
        self.said = ""
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

    def action_search(self) -> None:
        """To the search."""
        self.keep()
        self.dismiss("search")

    def action_leave(self) -> None:
        """Back to where one came from."""
        self.keep()
        self.dismiss(None)
