"""A box of rows above the article; it scrolls if the terminal is too small."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from reader.tui.dialogs.modal import Modal
from reader.tui.keys.command import Commands
from reader.tui.style.palette import Palette
from reader.tui.style.text import Line
from reader.tui.widgets.row_list import RowList, rows_available, set_titles

_BESIDE = 7
"""Cells of a box that are not text: borders, padding, the scrollbar."""


class TextRows(RowList):
    """Rows that are only read."""

    lines: list[Line]

    def __init__(self, palette: Palette) -> None:
        super().__init__(palette, id="boxed-rows")
        self.lines = []

    def show_lines(self, lines: list[Line]) -> None:
        """Show these rows, from the first."""
        self.lines = lines
        self.replace([1] * len(lines))

    def entry(self, index: int, width: int) -> list[Line]:
        """A row."""
        return [self.lines[index]]

    def selectable(self, index: int) -> bool:
        """None of them."""
        return False


class TextBox(Modal[None]):
    """A box with a title and rows. Subclasses give the rows for a width (`rows_for`) and keys that also close it."""

    WIDEST: ClassVar[int] = 92
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "leave", "Close", show=False),
    ]
    FOLLOWED: ClassVar[Mapping[str, str]] = {
        "line.down": "scroll(1)",
        "line.up": "scroll(-1)",
        "page.down": "page(1)",
        "page.up": "page(-1)",
        "quit": "leave",
    }
    """What the keys of commands do here. A subclass puts its own before these."""
    DEFAULT_CSS = "TextBox > Vertical { width: 92; max-width: 96%; padding: 0 2; }"

    def __init__(self, palette: Palette, commands: Commands) -> None:
        super().__init__(commands)
        self.palette = palette

    def rows_for(self, width: int) -> list[Line]:
        """The rows, for a box that is ``width`` cells wide inside."""
        raise LookupError(type(self))

    def titles(self) -> tuple[str, str]:
        """The titles in the upper and in the lower border."""
        scroll = f"{self.commands.find('line.down').label} {self.commands.find('line.up').label}".strip()
        return "", f"{scroll} scroll  esc close" if scroll else "esc close"

    def compose(self) -> ComposeResult:
        """A box with the rows in it."""
        with Vertical(classes="box"):
            yield TextRows(self.palette)

    def on_mount(self) -> None:
        """Take the focus. A box that was closed before it was shown has no rows."""
        for rows in self.query(TextRows):
            rows.focus()

    def on_resize(self) -> None:
        """As high as the rows, or as the terminal allows."""
        self.fill()

    def fill(self) -> None:
        """Show the rows as they are now, wrapped to the terminal."""
        if not self.query(TextRows):
            return
        box, rows = self.query_one(Vertical), self.query_one(TextRows)
        self.fill_titles()
        box.styles.width = self.WIDEST
        rows.show_lines(self.rows_for(max(min(self.WIDEST, self.size.width * 96 // 100) - _BESIDE, 16)))
        rows.styles.height = min(max(len(rows.lines), 1), rows_available(self.size.height))

    def fill_titles(self) -> None:
        """Update the titles in the borders."""
        set_titles(self.query_one(Vertical), *self.titles())

    def action_scroll(self, rows: int) -> None:
        """Scroll by rows."""
        self.query_one(TextRows).scroll_relative(y=rows, animate=False)

    def action_page(self, pages: int) -> None:
        """Scroll by views."""
        self.query_one(TextRows).scroll_page(pages)

    def action_leave(self) -> None:
        """Back to the article."""
        self.dismiss(None)
